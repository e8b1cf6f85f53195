/** Somebody in a version: the party, the name a reader would use, and whether two of them are one. */
import type { Party } from '../text/en/parties.ts';
import { UNDISPUTED, type Verdict } from '../text/en/party-verdict.ts';
import { isOffice, OTHER_RANK, sameParty } from '../text/en/same-party.ts';
import { foldWord } from '../text/en/spelling.ts';
import type { Holder } from '../text/gazetteer.ts';
import { PERSON } from './persons.ts';

export type Speaker = {
  readonly party: Party;
  readonly name: string;
  /** The office holder it must be, where the pack knows. */
  readonly holder: Holder | null;
  /** Of a country that the text gives as the other side's: "her Omani counterpart". */
  readonly foreign: boolean;
  /** The pronoun that stands there, where one was led back. */
  readonly pronoun?: Party['pronoun'];
  /** Whom else that pronoun may mean. */
  readonly or?: Party | null;
  /** The office that the text sets beside a name: "the Prime Minister, Ingrid Solheim". */
  readonly office?: Party | null;
  /** The name that the text sets beside a title: "Ingrid Solheim" of "the Prime Minister". */
  readonly beside?: string | null;
  /** Whose host, guest or colleague it is: "her host". */
  readonly owner?: Party;
};

/** "Her host" against "the Minister", where it is the Minister's host. */
const owns = ({ owner }: Speaker, { party }: Speaker): boolean =>
  owner !== undefined &&
  owner.head !== '' &&
  (owner.head === party.head || owner.head.endsWith(party.head)) &&
  party.head !== '' &&
  !party.countries.size &&
  sameParty(owner, party).same;

/** "The firm will close, the ministry said. It promised": the firm or the ministry. */
const mayMean = ({ pronoun, or }: Speaker, { party }: Speaker): boolean =>
  Boolean(pronoun && or) && sameParty(or!, party).same;

/** Why two are one where the text or a pack tells who holds an office. */
export const ONE_PERSON = 'the same person by name or office';

/** What the one of two, known by name, and the office of the other tell; null where they tell nothing. */
type OfficeRule = (named: Speaker, titled: Speaker) => Verdict | null;

const officeAbroad: OfficeRule = ({ holder }, titled) =>
  holder && !titled.holder && titled.party.countries.size && !titled.party.countries.has(holder.of)
    ? { same: false, why: 'an office of another country' }
    : null;

/** "The ombudswoman, Eva Lind," against "Eva Lind" and "Jan Rook". */
const nameBeside: OfficeRule = ({ party }, { beside }) => {
  if (!beside || !party.names.size || party.joint || !isByName(party)) return null;
  return party.names.has(surnameOf(beside))
    ? { same: true, why: ONE_PERSON }
    : { same: false, why: 'an office that another holds' };
};

/** "Jan Rook", "the director, Jan Rook," against "the director" and "the mayor of Graz". */
const officeBeside: OfficeRule = ({ office }, { party }) => {
  if (!office || !party.head || !isOffice(party.head) || party.joint) return null;
  if (![...party.names].every((name) => party.places.has(name) || party.home.has(name))) return null;
  const verdict = sameParty(office, party);
  return verdict.same ? verdict : { same: false, why: 'the holder of another office' };
};

/** Asked in this order, each both ways; the first that tells something decides. */
const OFFICES: readonly OfficeRule[] = [officeAbroad, nameBeside, officeBeside];

/** Whether the two versions mean the same party. */
export function sameSpeaker(a: Speaker, b: Speaker): Verdict {
  const [p, q] = [a.pronoun ?? a.party.pronoun, b.pronoun ?? b.party.pronoun];
  if ((p === 'he' && q === 'she') || (p === 'she' && q === 'he')) return { same: false, why: 'a man against a woman' };
  if (a.pronoun === 'it' && b.pronoun === 'it') return { same: true, why: 'the same pronoun' };
  if (mayMean(a, b) || mayMean(b, a)) return { same: true, why: 'a pronoun that may mean either' };
  if (owns(a, b) || owns(b, a)) return { same: false, why: 'somebody else than the one meant' };
  if (a.holder && b.holder)
    return a.holder.person === b.holder.person
      ? { same: true, why: ONE_PERSON }
      : { same: false, why: 'different office holders' };
  for (const rule of OFFICES) {
    const told = rule(a, b) ?? rule(b, a);
    if (told) return told;
  }
  // In a text about a meeting with "her Omani counterpart", the plain "Minister" is not the Omani one.
  if ((a.foreign && isPlainTitle(b.party)) || (b.foreign && isPlainTitle(a.party)))
    return { same: false, why: 'the own side against the other' };
  const verdict = sameParty(a.party, b.party);
  if (verdict.why === UNDISPUTED && (isNoBody(a, b) || isNoBody(b, a)))
    return { same: false, why: 'a person against a body' };
  if (verdict.why === OTHER_RANK && shareFullName(a.party, b.party)) return { same: true, why: ONE_PERSON };
  return verdict.same && ofOtherBodies(a.name, b.name)
    ? { same: false, why: 'nameless people of two bodies' }
    : verdict;
}

/** "Marta Lindqvist" against "the presidency", of whom nothing tells that she speaks for it. */
const isNoBody = (named: Speaker, { party: body }: Speaker): boolean =>
  named.party.names.size > 1 &&
  isByName(named.party) &&
  !/^spokes/.test(named.office?.head ?? named.party.head) &&
  body.names.size === 0 &&
  !body.pronoun &&
  BODY.test(body.head);
const BODY =
  /^(?:ministry|government|presidency|commission|council|parliament|agency|authority|office|bank|court|board|committee|secretariat|directorate|service|embassy|mission|regulator|department|assembly|senate|union|company|operator)$/;

/** "Director-General Paul Kerkhof", "Deputy Director-General Paul Kerkhof": one person, of whom another rank is told. */
const shareFullName = (a: Party, b: Party): boolean =>
  [...a.names].filter((name) => b.names.has(name) && !a.places.has(name) && !a.home.has(name)).length > 1;

/** "source in the presidency" against "source in the army", of whom nothing else is told. */
function ofOtherBodies(a: string, b: string): boolean {
  const [one, two] = [a, b].map((name) =>
    OF_BODY.exec(name)?.[1]
      ?.toLowerCase()
      .split(/[\s-]+/),
  );
  const tied = [a, b].every((name) => name.includes(' close to '));
  return !tied && one !== undefined && two !== undefined && !one.some((word) => word.length > 3 && two.includes(word));
}
const OF_BODY =
  /(?:^| )(?:source|official|person|people|figure|insider|aide|diplomat)s? (?:in|at|within|inside|from|close to) (?:the )?(.+)$/;

/** "Jan Rook", "Mr Rook": a person's name, and nothing of a place or body. */
const isByName = (party: Party): boolean =>
  (party.head === '' || PERSON.test(party.head)) &&
  party.countries.size + party.organizations.size === 0 &&
  ![...party.names].some((name) => party.places.has(name) || party.home.has(name));

const surnameOf = (name: string): string => foldWord(name.split(' ').at(-1)!);

/** "The Minister", "the Prime Minister": an office with no name, country, organization or rank. */
export const isPlainTitle = (party: Party): boolean =>
  /^the \p{Lu}/iu.test(party.text) &&
  PERSON.test(party.head) &&
  !party.countries.size &&
  !party.organizations.size &&
  !party.names.size &&
  !party.marks.size &&
  !party.ranks.size;

/** "The Minister of Defence": an office of a state that tells its field, and not of which state. */
export const isOfField = (party: Party): boolean =>
  /^the minister (?:of|for) /i.test(party.text) &&
  party.head === 'minister' &&
  party.countries.size + party.organizations.size + party.names.size + party.ranks.size === 0;

export const PERSONAL = new Set(['he', 'she', 'i']);
