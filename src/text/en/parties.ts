/** Do two noun phrases name the same party? Closed rules over titles, demonyms, seats and names, with the gazetteer's
 *  data: "the Foreign Minister" is "the Minister of Foreign Affairs"; "Kyiv", "Ukraine" and "the Ukrainian side" are one;
 *  "the Romanian side" and "the Ukrainian side" are not, nor "the minister" and "the deputy minister", nor "both sides" and
 *  one of them. Nothing known against it means the same: silence is not a difference. */
import type { Gazetteer } from '../gazetteer.ts';
import type { Analysis } from './analysis.ts';
import { isGroup, isNoun, isPersonNoun, kinship } from './nouns.ts';
import type { Range } from './predicates.ts';
import { abbreviated, foldWord, nearlySame } from './spelling.ts';
import { stemOf } from './stems.ts';
import { conceptOfWord } from './synonyms.ts';

export type Party = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly pronoun: 'he' | 'she' | 'they' | 'it' | 'we' | 'i' | null;
  /** Named together: "both sides", "the two ministers", "they". */
  readonly joint: boolean;
  readonly plural: boolean;
  /** How many, where the phrase says: "all eight Speakers"; 0 where it does not. */
  readonly count: number;
  readonly countries: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  /** Role or kind: "foreign minister", "side"; empty for a bare name. */
  readonly head: string;
  readonly ranks: ReadonlySet<string>;
  /** What else narrows the head down. */
  readonly marks: ReadonlySet<string>;
  /** Personal and other names, folded, in the order of the text. */
  readonly names: ReadonlySet<string>;
  /** Names that narrow down a plain noun: "Faroese" of "the Faroese observer". */
  readonly places: ReadonlySet<string>;
  /** The head is a common noun, written small: "solicitor", "rescuers". */
  readonly common: boolean;
  readonly indefinite: boolean;
};

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const PRONOUNS = new Map<string, NonNullable<Party['pronoun']>>([
  ['he', 'he'],
  ['him', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['they', 'they'],
  ['them', 'they'],
  ['it', 'it'],
  ['we', 'we'],
  ['us', 'we'],
  ['i', 'i'],
]);
const RANKS = words(
  'deputy acting former first vice junior assistant under interim caretaker designate elect outgoing ex permanent second lieutenant major brigadier chief',
);
const EMPTY = words(
  "the a an this that these those his her its their our my own same latter former said visiting current newly senior top high-ranking two both all three four five six seven eight nine ten other each every any some several many mr mrs ms dr sir president-elect also and of for in at on to with from republic country ’s 's s",
);
const JOINT_WORDS = words(
  'both two three four five six seven all parties sides leaders ministers presidents delegations interlocutors counterparts officials they',
);
const JOINT_HEADS = words(
  'party side leader minister president delegation interlocutor counterpart chancellor premier official head member state ally participant government country representative negotiator foreignminister primeminister',
);
/** Kinds of people and bodies that may stand for any more exact one of their sort. */
const GENERIC_PERSON = words(
  'official politician leader diplomat man woman person guest host counterpart colleague dignitary statesman representative incumbent newcomer veteran',
);
const GENERIC_BODY = words(
  'side government authority country state capital administration cabinet party body institution organisation organization agency office delegation team ally',
);
const HEADS: ReadonlyMap<string, string> = new Map([
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['premier', 'primeminister'],
  ['prime-minister', 'primeminister'],
  ['counterpart', 'counterpart'],
  ['opposite', 'counterpart'],
  ['authorities', 'government'],
  ['authority', 'government'],
  ['cabinet', 'government'],
  ['administration', 'government'],
  ['executive', 'government'],
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
  ['chairperson', 'chair'],
  ['lawmaker', 'deputy'],
  ['parliamentarian', 'deputy'],
  ['legislator', 'deputy'],
  ['mp', 'deputy'],
  ['resident', 'resident'],
  ['inhabitant', 'resident'],
  ['local', 'resident'],
  ['envoy', 'envoy'],
  ['emissary', 'envoy'],
  ['chief', 'head'],
  ['boss', 'head'],
  ['director', 'director'],
  ['reporter', 'journalist'],
  ['troop', 'soldier'],
  ['ministry', 'ministry'],
  ['department', 'ministry'],
] as const);

export function partyOf(
  read: Pick<Analysis, 'text' | 'tokens' | 'tags' | 'lemmas'>,
  range: Range,
  gazetteer: Gazetteer,
): Party {
  const { tokens, tags, lemmas } = read;
  const whole = range;
  range = withoutCount(read, range);
  const start = tokens[whole.first]!.start;
  const end = tokens[range.end - 1]!.end;
  const text = read.text.slice(start, end);
  const lower = tokens.slice(range.first, range.end).map((t) => t.text.toLowerCase());
  const pronoun = range.end - range.first === 1 ? (PRONOUNS.get(lower[0]!) ?? null) : null;
  const countries = new Set<string>();
  const organizations = new Set<string>();
  const names = new Set<string>();
  const marks = new Set<string>();
  const ranks = new Set<string>();
  const places = new Set<string>();
  const known = new Uint8Array(range.end - range.first);
  // Names of one country or body though their last word is in the plural: not "the Poles".
  const single = new Uint8Array(range.end - range.first);
  for (let i = range.first; i < range.end; i++) {
    if (known[i - range.first]) continue;
    const longest = Math.min(range.end, i + gazetteer.longest);
    for (let k = longest; k > i; k--) {
      const phrase = read.text.slice(tokens[i]!.start, tokens[k - 1]!.end);
      if (!/^\p{Lu}|^the /u.test(phrase)) break;
      const found = gazetteer.find(unabbreviated(phrase)).find((n) => n.kind !== 'title');
      if (!found) continue;
      if (found.kind === 'organization') organizations.add(found.organization.name);
      else if (found.kind === 'seat') {
        countries.add(found.seat.country);
        marks.add(`seat:${found.seat.standsFor}`);
      } else {
        countries.add(found.country.code);
        // "Greek Cypriot", "Turkish Cypriot": communities of one country.
        const lead = tokens[i]!.text.toLowerCase() === 'the' ? i + 1 : i;
        const own = k > lead + 1 ? gazetteer.countryOf(tokens[lead]!.text) : null;
        if (own && own.code !== found.country.code) marks.add(`community:${own.code}`);
      }
      for (let m = i; m < k; m++) {
        known[m - range.first] = 1;
        if (found.kind !== 'demonym') single[m - range.first] = 1;
      }
      break;
    }
  }
  const found = titleIn(lower);
  let head = '';
  const stop = lower.findIndex(
    (w, i) => i > 0 && (w === 'of' || w === 'for' || w === 'in' || w === 'from' || w === 'to' || w === 'at'),
  );
  let limit = stop > 0 ? stop : lower.length;
  // "the engineers responsible for dredging": an adjective behind its noun.
  while (limit > 1 && stop > 0 && BEHIND.test(lower[limit - 1]!)) limit--;
  // "the foreign ministry spokesman": the title narrows the noun behind it.
  const inner =
    found.head !== '' &&
    !found.used.has(limit - 1) &&
    Math.max(...found.used) < limit - 1 &&
    /^NNS?$/.test(tags[range.first + limit - 1]!);
  if (inner) marks.add(found.head);
  const roles = inner ? { head: '', used: found.used } : found;
  for (let i = 0; i < lower.length; i++) {
    const at = range.first + i;
    const w = lower[i]!;
    if (known[i] || EMPTY.has(w) || roles.used.has(i) || inCharge(lower, i)) continue;
    if (RANKS.has(w) && !(w === 'deputy' && i === limit - 1) && !(w === 'chief' && i === limit - 1)) {
      ranks.add(w);
      continue;
    }
    // "the Board", "the Agency": a body goes by a common noun with a capital.
    if (i === limit - 1 && !roles.head && tags[at] === 'NNP' && isGroup(w) && !COMMON_TITLES.has(w)) {
      head = HEADS.get(w) ?? w;
      continue;
    }
    // "Neighbours report": people in the plural at the start of a sentence.
    const people = w.replace(/s$/, '');
    if (
      at === range.first &&
      at === range.end - 1 &&
      w !== people &&
      (isPersonNoun(people) || isPersonNoun(people.replace(/or$/, 'our')) || isPersonNoun(people.replace(/our$/, 'or')))
    ) {
      head = HEADS.get(people) ?? people;
      continue;
    }
    const narrows = i < limit - 1 && /^\p{Ll}/u.test(tokens[range.first + limit - 1]!.text);
    if (
      (tags[at]!.startsWith('NNP') ||
        // "Greenpeace" at the start of a sentence: a capital, and no common noun.
        (tags[at] === 'NN' && at === range.end - 1 && !isNoun(w) && !/(?:one|body|thing|none|each)$/.test(w)) ||
        (tags[at]!.startsWith('JJ') && narrows && i > 0)) &&
      /^\p{Lu}/u.test(tokens[at]!.text) &&
      !COMMON_TITLES.has(w) &&
      !opensCommonly(read, at, range)
    ) {
      names.add(foldWord(tokens[at]!.text));
      // A name before a plain noun narrows it down: "the Saxon premier".
      if (narrows) {
        marks.add(w);
        places.add(foldWord(tokens[at]!.text));
      }
      continue;
    }
    const lemma = lemmas[at]!;
    if (tags[at] === 'CD') continue;
    if (i === limit - 1 && !roles.head) head = HEADS.get(lemma) ?? HEADS.get(w) ?? lemma;
    else if (/^(?:NN|JJ|VB|CD)/.test(tags[at]!)) marks.add(lemma);
  }
  if (roles.head) head = roles.head;
  const plural =
    pronoun === 'they' ||
    pronoun === 'we' ||
    // "The United States", "the Philippines": a name in the plural is one party.
    (limit > 0 && /^NNP?S$/.test(tags[range.first + limit - 1]!) && !single[limit - 1]) ||
    /^(?:both|two|three)$/.test(lower[lower.length - 1]!);
  const counted = lower.some((w) => /^(?:both|two|three|four|five|six|seven|all)$/.test(w));
  const conjoined = tokens
    .slice(range.first, range.end)
    .some((t, i) => t.text.toLowerCase() === 'and' && !roles.used.has(i) && !known[i]);
  const joint =
    pronoun === 'they' ||
    conjoined ||
    (plural && (counted || head === '' || JOINT_HEADS.has(head)) && names.size === 0) ||
    (counted && lower.some((w) => JOINT_WORDS.has(w)));
  return {
    text,
    start,
    end,
    pronoun,
    joint,
    plural,
    count: Math.max(0, ...lower.map((w) => COUNTS.get(w) ?? 0)),
    countries,
    organizations,
    head,
    ranks,
    marks,
    names,
    places,
    common: limit > 0 && /^NNS?$/.test(tags[range.first + limit - 1]!),
    indefinite: lower[0] === 'a' || lower[0] === 'an' || (plural && !counted && lower[0] !== 'the'),
  };
}

const BEHIND = /^(?:responsible|competent)$/;

/** "in charge of", "responsible for", "tasked with": how an office is tied to its field, not the field. */
const inCharge = (lower: readonly string[], i: number): boolean =>
  BEHIND.test(lower[i]!) || (lower[i] === 'charge' && lower[i - 1] === 'in' && lower[i + 1] === 'of');

const COUNTS: ReadonlyMap<string, number> = new Map(
  'both two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((w, i) => [w, Math.max(2, i + 1)] as [string, number]),
);

/** "S. Korea" → "South Korea". */
const unabbreviated = (phrase: string): string =>
  phrase.replace(/^[NSEW]\.(?= )/, (point) => {
    const word = abbreviated.get(point.toLowerCase())!;
    return word[0]!.toUpperCase() + word.slice(1);
  });

/** "Trial runs": a capital only because the sentence begins, before a plain noun. */
function opensCommonly({ tokens, tags }: Pick<Analysis, 'tokens' | 'tags'>, at: number, range: Range): boolean {
  const before = tokens[at - 1]?.text;
  if (at !== range.first || (before !== undefined && !/^[.?!:;”"]$/.test(before))) return false;
  return at + 1 < range.end && /^NNS?$/.test(tags[at + 1]!) && /^\p{Ll}/u.test(tokens[at + 1]!.text);
}

/** "none of the parties" → "the parties". */
function withoutCount({ tokens }: Pick<Analysis, 'tokens'>, range: Range): Range {
  const counts =
    /^(?:none|each|all|both|some|many|most|several|any|either|neither|one|two|three|four|five|a|number|majority)$/i;
  let i = range.first;
  while (i < range.end && i < range.first + 3 && counts.test(tokens[i]!.text)) i++;
  return i > range.first && i + 1 < range.end && tokens[i]!.text.toLowerCase() === 'of'
    ? { first: i + 1, end: range.end }
    : range;
}

const COMMON_TITLES = words(
  'consul premier prefect nuncio marshal ombudsman auditor treasurer judge cardinal patriarch pope president minister prime chancellor federal foreign secretary general state ambassador director commissioner representative envoy office ministry government council commission parliament court assembly committee chair chairman speaker mayor governor chief staff head king queen prince crown special high interior defence defense finance energy economy justice health trade transport agriculture environment affairs security national adviser advisor attorney prosecutor inspector commander army navy air force colonel major captain lieutenant brigadier admiral sergeant professor archbishop bishop rabbi imam senator congressman sheikh emir sultan culture education justice central bank mission embassy delegation union european',
);

/** Titles said in several ways, as one head: "minister of foreign affairs", "foreign secretary" → "foreign minister". */
function titleIn(lower: readonly string[]): { head: string; used: Set<number> } {
  const used = new Set<number>();
  const text = ` ${lower.join(' ')} `;
  for (const [pattern, head] of titles) {
    const m = pattern.exec(text);
    if (!m) continue;
    const before = text.slice(0, m.index + 1).split(' ').length - 2;
    const count = m[0].trim().split(' ').length;
    for (let i = before; i < before + count; i++) used.add(i);
    return { head, used };
  }
  return { head: '', used };
}

const portfolio =
  '(foreign|defence|defense|finance|interior|economy|energy|justice|health|trade|transport|agriculture|environment|education|culture|infrastructure|digital|labour|labor|development|climate|home)';
const titles: readonly (readonly [RegExp, string])[] = [
  [/ prime ministers? /, 'primeminister'],
  [/ heads? of government /, 'primeminister'],
  [/ heads? of state /, 'president'],
  [/ (?:top|chief) diplomats? /, 'foreignminister'],
  [
    / (?:foreign ministry|ministry of foreign affairs|ministry for foreign affairs|foreign office|ministry of external affairs|foreign affairs ministry) /,
    'foreignministry',
  ],
  [
    / (?:foreign ministers?|ministers? of foreign affairs|ministers? for foreign affairs|foreign affairs ministers?|foreign secretary|secretary of state|external affairs minister|minister of external affairs) /,
    'foreignminister',
  ],
  [/ secretar(?:y|ies) general | secretary-general /, 'secretarygeneral'],
  [/ chief executives?(?: officers?)? | ceo /, 'chiefexecutive'],
  [/ directors?[- ]general /, 'directorgeneral'],
  [/ managing directors? /, 'managingdirector'],
  [/ executive directors? /, 'executivedirector'],
  [/ attorneys?[- ]general /, 'attorneygeneral'],
  [/ prosecutors?[- ]general | chief prosecutors? | general prosecutors? /, 'prosecutorgeneral'],
  [/ governors?[- ]general /, 'governorgeneral'],
  [/ high representatives? /, 'highrepresentative'],
  [/ high commissioners? /, 'highcommissioner'],
  [/ charg[eé]s? d(?:['’] ?)affaires(?: a\.i\.| ad interim)? /, 'chargedaffaires'],
  [/ permanent representatives? /, 'permanentrepresentative'],
  [/ consuls?[- ]general /, 'consulgeneral'],
  [/ chiefs? of (?:the )?(?:general )?staff /, 'chiefofstaff'],
  [/ (?:defence|defense) staff /, 'defencestaff'],
  [new RegExp(` ${portfolio} ministr(?:y|ies) `), 'ministry'],
  [/ inspector general /, 'inspectorgeneral'],
  [/ (?:national )?security advis[eo]r /, 'securityadviser'],
  [/ state secretar(?:y|ies) /, 'statesecretary'],
  [/ federal chancellor | chancellor /, 'chancellor'],
  [/ vice[- ]presidents? /, 'vicepresident'],
];

export type Verdict = { readonly same: boolean; readonly why: string };

const same = (why: string): Verdict => ({ same: true, why });
const other = (why: string): Verdict => ({ same: false, why });

/** "OECD" for "the Organisation for Economic Co-operation and Development". */
function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/^the /i, '').replace(/\./g, '');
  if (!/^\p{Lu}{3,}$/u.test(letters)) return false;
  const initials = [...long.matchAll(/(?<![\p{L}])\p{Lu}(?=\p{L})/gu)].map((m) => m[0]).join('');
  return initials.replace(/^T(?=.{3})/, '') === letters || initials === letters;
}

/** "her Finnish colleague" is not "she". */
const ofOther = (pronoun: Party, phrase: Party): boolean =>
  (pronoun.pronoun === 'he' || pronoun.pronoun === 'she') &&
  /^(?:his|her)\b.*\b(?:counterpart|colleague|guest|host|visitor|opposite number|interlocutor|deputy|predecessor|successor|spokesman|spokeswoman|spokesperson)\b/i.test(
    phrase.text,
  );

/** Whether two phrases, of two versions or two accounts, name one party. */
export function sameParty(a: Party, b: Party): Verdict {
  if (a.text.toLowerCase() === b.text.toLowerCase()) return same('the same words');
  if (isAcronymOf(a.text, b.text) || isAcronymOf(b.text, a.text)) return same('the initials of the same name');
  if (ofOther(a, b) || ofOther(b, a)) return other('somebody else than the one meant');
  if (/^the (?:former|latter)$/i.test(a.text) && /^the (?:former|latter)$/i.test(b.text))
    return other('the other of two');
  if (a.count && b.count && a.count !== b.count && a.joint && b.joint) return other('another number of them');
  const nobody = /^(?:no|none|nobody|neither)\b/i;
  if (nobody.test(a.text) && nobody.test(b.text)) return same('nobody at all');
  if (
    a.common &&
    b.common &&
    !a.countries.size &&
    !b.countries.size &&
    !a.names.size &&
    !b.names.size &&
    sharesCollective(a, b)
  )
    return same('words for the same group');
  if (a.joint !== b.joint && (a.joint ? !b.plural || b.countries.size > 0 : !a.plural || a.countries.size > 0)) {
    const single = a.joint ? b : a;
    if (/^(?:no|none|nobody|neither)\b/i.test(a.text) || /^(?:no|none|nobody|neither)\b/i.test(b.text))
      return same('nobody at all');
    if (single.pronoun !== 'it' && single.pronoun !== 'we') return other('several together against one alone');
  }
  if (a.plural && b.plural && a.head === b.head && WHOLES.has(a.head) && isWhole(a) !== isWhole(b)) {
    const part = isWhole(a) ? b : a;
    if (part.countries.size && !part.organizations.size) return other('some of them against all');
  }
  if (/^(?:he|she)$/.test(a.pronoun ?? '') && /^(?:he|she)$/.test(b.pronoun ?? '') && a.pronoun !== b.pronoun)
    return other('a man against a woman');
  if (a.pronoun || b.pronoun) return same('a pronoun, not known to mean another');
  if (a.countries.size && b.countries.size && disjoint(a.countries, b.countries)) return other('different countries');
  if (a.organizations.size && b.organizations.size && disjoint(a.organizations, b.organizations))
    return other('different organizations');
  if (a.countries.size && !b.countries.size && b.organizations.size && !a.organizations.size)
    return other('a country against an organization');
  if (b.countries.size && !a.countries.size && a.organizations.size && !b.organizations.size)
    return other('a country against an organization');
  if (otherBody(a, b) || otherBody(b, a)) return other('different bodies');
  if ((isBody(a) && STATE_OFFICE.test(b.head)) || (isBody(b) && STATE_OFFICE.test(a.head)))
    return other('an organization against an office outside it');
  if (a.places.size && b.countries.size && !a.countries.size && !b.names.size) return other('of another place');
  if (b.places.size && a.countries.size && !b.countries.size && !a.names.size) return other('of another place');
  if (a.names.size && b.names.size)
    return (disjoint(a.names, b.names) && !variants(a.names, b.names)) || otherSurname(a, b)
      ? other('different names')
      : ranksAgree(a, b);
  if (a.joint && b.joint) return same('both name several together');
  const shareCountry = a.countries.size > 0 && b.countries.size > 0;
  if (CONTRASTS.has(`${a.head} ${b.head}`) || CONTRASTS.has(`${b.head} ${a.head}`)) return other('opposite roles');
  if (a.head && b.head && a.head !== b.head) {
    if (a.common && b.common && !OFFICE.test(a.head) && !OFFICE.test(b.head) && sameKindOf(a, b))
      return same('words for the same kind of people');
    if (GENERIC_PERSON.has(a.head) && personal(b.head)) return same('a general word for the same person');
    if (GENERIC_PERSON.has(b.head) && personal(a.head)) return same('a general word for the same person');
    if (a.head.endsWith(b.head) || b.head.endsWith(a.head))
      return equal(a.ranks, b.ranks) ? same('the same office, told more or less fully') : other('a different rank');
    if (GENERIC_BODY.has(a.head) && GENERIC_BODY.has(b.head)) return same('general words for one body');
    if (shareCountry && (GENERIC_BODY.has(a.head) || GENERIC_BODY.has(b.head)))
      return same('a body of the same country');
    const voice = a.head === 'spokesperson' ? a : b.head === 'spokesperson' ? b : null;
    const body = voice === a ? b : a;
    if (
      voice &&
      (shareCountry ||
        meet(a.marks, b.marks) ||
        voice.marks.has(body.head) ||
        voice.text.toLowerCase().includes(body.text.toLowerCase().replace(/^the /, '')))
    )
      return same('a spokesperson for the same body');
    return other('different offices or bodies');
  }
  if (!a.head && !b.head) {
    if (a.countries.size || b.countries.size || a.organizations.size || b.organizations.size)
      return same('the same country or body');
    return same('nothing known against it');
  }
  if (!a.head || !b.head) return same('nothing known against it');
  return ranksAgree(a, b);
}

/** Those who make up a meeting; with nothing that narrows them down, all of them. */
const WHOLES = words('participant party member side delegation');
const isWhole = (party: Party): boolean =>
  party.countries.size + party.organizations.size + party.names.size + party.marks.size + party.ranks.size === 0;

/** Roles that two people in one room have each their own of. */
const CONTRASTS: ReadonlySet<string> = new Set([
  'host guest',
  'host visitor',
  'employer employee',
  'employer worker',
  'buyer seller',
  'landlord tenant',
  'plaintiff defendant',
  'claimant defendant',
  'applicant respondent',
  'appellant respondent',
  'defence prosecution',
  'government opposition',
  'majority minority',
  'lender borrower',
]);

export const isOffice = (head: string): boolean => OFFICE.test(head);
/** A word that may stand for many: "the official", "the group". */
export const isGeneral = (party: Party): boolean =>
  GENERIC_PERSON.has(party.head) || GENERIC_BODY.has(party.head) || COLLECTIVE.has(party.head);

/** Common nouns that may stand for one another: "solicitor", "lawyer"; "rescue workers", "rescuers". */
function sameKindOf(a: Party, b: Party): boolean {
  if (sharesCollective(a, b)) return true;
  const related = kinship(a.head, b.head, 2);
  return related === 'same' || related === 'wider' || conceptOfWord(a.head) === conceptOfWord(b.head);
}
const sharesCollective = (a: Party, b: Party): boolean =>
  a.head !== b.head && !disjoint(stems(a), stems(b)) && (COLLECTIVE.has(a.head) || COLLECTIVE.has(b.head));
const COLLECTIVE = words(
  'worker team crew member staff personnel people employee man woman group service party politician leader mp',
);
const stems = (party: Party): ReadonlySet<string> =>
  new Set([...party.marks, party.head].map((w) => stemOf(w).replace(/(?:er|or)$/, '')));

/** Two people of one first name: the last names differ, and neither is part of the other's name. */
function otherSurname(a: Party, b: Party): boolean {
  const lastA = [...a.names].pop()!;
  const lastB = [...b.names].pop()!;
  const has = (names: ReadonlySet<string>, last: string): boolean =>
    names.has(last) || [...names].some((name) => nearlySame(name, last));
  return !a.places.size && !b.places.size && !has(b.names, lastA) && !has(a.names, lastB);
}

/** The same head: ranks must be equal, and each side's narrowing words must not both be its own. */
function ranksAgree(a: Party, b: Party): Verdict {
  if (!equal(a.ranks, b.ranks)) return other('a different rank');
  const onlyA = [...a.marks].filter((m) => !b.marks.has(m));
  const onlyB = [...b.marks].filter((m) => !a.marks.has(m));
  if (onlyA.length && onlyB.length) return other('different offices');
  // "the President of the Council" against "the President of Cyprus".
  if (
    OF_ONE.test(a.head) &&
    ((onlyA.length && b.countries.size && !a.countries.size) || (onlyB.length && a.countries.size && !b.countries.size))
  )
    return other('different offices');
  if (a.head && a.indefinite && b.indefinite) {
    const ownA = [...a.marks, ...a.names].some((x) => !b.marks.has(x) && !b.names.has(x));
    const ownB = [...b.marks, ...b.names].some((x) => !a.marks.has(x) && !a.names.has(x));
    if (ownA && ownB) return other('an unnamed source of another place');
    if (a.countries.size + a.organizations.size > 0 !== b.countries.size + b.organizations.size > 0)
      return other('an unnamed source of another place');
  }
  return same('the same office');
}

/** An office is one office, though a chancellor is a kind of minister. */
const OFFICE =
  /(?:minister|ministry|president|chancellor|secretary|premier|mayor|governor|prefect|king|queen|prince|deputy|ambassador|consul|envoy|commissioner|judge|prosecutor|general|colonel|chair|speaker|director|head|chiefexecutive|bishop|opposition)$/;

/** An organization by its name alone; "the mayor" does not speak for UNESCO. */
const isBody = (party: Party): boolean => party.organizations.size > 0 && !party.head && !party.joint;
/** "the Commission", where it is the European one, against "the Council". */
const otherBody = (named: Party, plain: Party): boolean =>
  isBody(named) &&
  plain.organizations.size === 0 &&
  BODY.test(plain.head) &&
  ![...named.organizations].some((name) => name.toLowerCase().includes(plain.head));
const BODY = /^(?:commission|council|parliament|court|bank|assembly|senate|secretariat|tribunal)$/;
const STATE_OFFICE = /^(?:.*minister|mayor|governor|prefect|king|queen|chancellor|premier|judge|bishop)$/;

/** Offices that are of one place or body. */
const OF_ONE = /^(?:president|primeminister|chancellor|mayor|governor|ambassador|chair|speaker|king|queen)$/;

function personal(head: string): boolean {
  return (
    !GENERIC_BODY.has(head) &&
    !/(?:ministry|government|commission|council|parliament|court|committee|assembly|resident|staff|office)$/.test(head)
  );
}

/** Two spellings of one long name, a letter apart. */
const variants = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((x) => [...b].some((y) => nearlySame(x, y)));

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => ![...a].some((x) => b.has(x));
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => !disjoint(a, b);
const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((x) => b.has(x));
