/** Degrees of belonging to a body: a member, an associate, an observer, a candidate. Which of them does a decision give, and
 *  which does a claim say that somebody has? */

/** `member`: with all that membership brings. */
export type Degree = 'member' | 'associate member' | 'observer' | 'candidate' | 'partner' | 'guest';

const lesser: Readonly<Record<Exclude<Degree, 'member'>, string>> = {
  'associate member': 'associated?|affiliated?|corresponding|honorary|provisional|partial',
  observer: 'observer',
  candidate: 'candidate',
  partner: 'partner|dialogue partner',
  guest: 'guest',
};
const anyLesser = Object.values(lesser).join('|');

const degreeOf = (words: string): Degree =>
  (Object.keys(lesser) as Exclude<Degree, 'member'>[]).find((degree) =>
    new RegExp(`^(?:${lesser[degree]})\\b`, 'i').test(words),
  ) ?? 'member';

/** The degree that a decision of this title gives; null where it gives none. Whoever is asked to accede, is to be talked to
 *  about it, or is put on a plan for it, is a candidate. */
export function degreeDecided(decision: string): Degree | null {
  const given = titled.exec(decision);
  if (given) return degreeOf(given[1] ?? given[2]!);
  if (onTheWay.test(decision)) return 'candidate';
  return /^(?:full membership|membership(?! action plan)|(?:re-?)?admission|accession|entry) (?:of|to|for)\b/i.test(
    decision,
  )
    ? 'member'
    : null;
}
const titled = new RegExp(
  `^(?:the )?(?:(?:grant(?:ing)?|award|recognition) of )?(${anyLesser}) (?:membership|member|status|state|country|standing)\\b|\\bas an? (${anyLesser})\\b`,
  'i',
);
const onTheWay =
  /^(?:re-?)?(?:opening|start|launch|beginning|resumption) of (?:the )?(?:accession|membership|entry) (?:talks|negotiations)\b|^membership action plan\b|^invitation (?:of|to|for) .*\bto (?:accede|join|become an? (?:full )?member)\b/i;

/** The degree that a decision of this title only advises to give. */
export function degreeAdvised(decision: string): Degree | null {
  const advice = /^(?:recommendation|opinion|advice) (?:to|on|for|of) (?:the )?(?:grant )?(.+)$/i.exec(decision);
  return advice ? degreeDecided(advice[1]!) : null;
}

/** `explicit`: it says which kind of membership. */
export type Claimed = { readonly degree: Degree; readonly explicit: boolean };

const between =
  '(?:(?:now|already|not|yet|still|only|just|also|finally|thereby|officially|formally|a|an|the|its|new|newest|latest|\\w+(?:th|st|nd|rd)) )*';
const phrase = `((?:full |${anyLesser.split('|').join(' |')} )?member(?! (?:states|countries|s)\\b)|observer|candidate|associate|partner|guest)\\b`;
/** "Is a full member", "has become an observer", "joined as an associate member". */
const being = new RegExp(`\\b(?:is|are|become|became|becomes|remains?|stays?|counts? as|as) ${between}${phrase}`);
/** "Has full membership", "was granted observer status". */
const having = new RegExp(
  `\\b(?:has|have|had|holds?|enjoys?|got|gained|obtained|received|won|acquired|granted|given|gave|awarded|accorded|approved|adopted|ratified|voted (?:for|on)) (?:(?!appl|ask|bid|talk|negotiat|for|to|from|towards?)[\\w-]+ ){0,4}?(full|${anyLesser}|member)? ?(?:membership|status)\\b`,
);
const entering =
  /\b(?:joined|acceded|admitted|(?:has|have|got|gained|welcomed) (?:now |already )?(?:a|one|its) new(?:est)? member)\b/;
/** "Has applied for full membership". */
const asking = new RegExp(
  `\\b(?:appl(?:ied|ies|ication)|asked|asks|bid|request(?:ed|s)?) (?:\\w+ ){0,3}?(?:for|of) (?:the )?(full|${anyLesser}) (?:membership|status)\\b`,
);

/** The degree that a clause says somebody has or, `applied`, has asked for; null where it speaks of none. */
export function degreeClaimed(low: string): (Claimed & { readonly applied: boolean }) | null {
  const asked = asking.exec(low);
  if (asked) return { degree: degreeOf(asked[1]!), explicit: true, applied: true };
  const found = being.exec(low)?.[1] ?? withDegree(having.exec(low));
  if (found !== undefined) return { degree: degreeOf(found), explicit: found !== 'member', applied: false };
  return entering.test(low) ? { degree: 'member', explicit: false, applied: false } : null;
}

/** "Status" alone is none; "membership" alone is that of a member. */
const withDegree = (found: RegExpExecArray | null): string | undefined =>
  found === null ? undefined : (found[1] ?? (found[0].endsWith('membership') ? 'member' : undefined));

/** How a text tells of it. */
export const toldAs = (degree: Degree): RegExp =>
  degree === 'member'
    ? /\bfull member(?:ship)?\b|\b(?:became|become|is|admitted as|as) an? (?:new )?member\b|\bacceded\b|\bjoined\b/
    : new RegExp(`\\b(?:${lesser[degree]})\\b`);
