/** Who is who among countries, organizations and other bodies: a country against an organization, two bodies by their common
 *  nouns, a known organization and a word that is not one for it. */

import { kindOf } from './kind-of-party.ts';
import { otherTrades, unlikeKinds } from './kinds-alike.ts';
import { isGroup, isPersonNoun, isSomebody } from './nouns.ts';
import { type Party, words } from './parties.ts';
import { bodyWithin, ofNamedBody, ofOneBody, opposed, soleVoice } from './party-contrasts.ts';
import { ARMS, GENERIC_BODY, GENERIC_PERSON, noState } from './party-kinds.ts';
import { differ, either, one, type Rule, two } from './party-verdict.ts';
import { LEADERS, OFFICE } from './same-party-offices.ts';
import { allSidesAgainstOne } from './same-party-words.ts';

/** An organization by its name alone; "the mayor" does not speak for UNESCO. */
const isBody = (party: Party): boolean => party.organizations.size > 0 && !party.head && !party.joint;

/** "Brussels", "EU officials", "the EU executive": the European Commission, and the Union that it speaks for. */
export const unionSeat = (one: Party, commission: Party): boolean =>
  isBody(commission) &&
  (commission.organizations.has('European Commission') || commission.organizations.has('European Union')) &&
  (/^Brussels$/.test(one.text) ||
    (one.organizations.has('European Union') && /^(?:official|government|source|)$/.test(one.head) && !one.count));

/** "the Commission", where it is the European one, against "the Council". */
const otherBody = (named: Party, plain: Party): boolean =>
  isBody(named) &&
  plain.organizations.size === 0 &&
  BODY.test(plain.head) &&
  ![...named.organizations].some((name) => name.toLowerCase().includes(plain.head));

const BODY = /^(?:commission|council|parliament|court|bank|assembly|senate|secretariat|tribunal)$/;

/** "the White House" against "the Pentagon" */
function otherSeat(a: Party, b: Party): boolean {
  const [one, two] = [a, b].map(({ marks }) => [...marks].find((mark) => mark.startsWith('seat:')));
  return one !== undefined && two !== undefined && one !== two;
}

/** "the Storting" against "the Norwegian government": a house of parliament by its name, and whoever governs. */
const houseAgainstGovernment = (house: Party, { head }: Party): boolean =>
  !house.head && GOVERNS.test(head) && kindOf(house).kinds.has('parliament') && house.countries.size > 0;
const GOVERNS = /^(?:government|cabinet|ministry|.*minister|president|chancellor|premier|king|queen)$/;

/** "the Commission" against "the Agency": two bodies, each by its common noun. */
const twoBodies = (a: Party, b: Party): boolean => {
  const [one, two] = [a, b].map(({ text }) => text.toLowerCase().match(/^the (\p{L}+)$/u)?.[1] ?? '');
  return one !== two && NOUN_BODY.test(one!) && NOUN_BODY.test(two!);
};
const NOUN_BODY =
  /^(?:commission|council|parliament|court|bank|assembly|senate|secretariat|tribunal|agency|board|committee|bureau|treasury|admiralty|exchequer|chamber|synod|presidency|academy|inspectorate|directorate|federation|union|canton|municipality|province|county|prefecture)$/;

/** "the Court of Auditors", "the European Court of Auditors": a body by the end of its name. */
const endOfName = (plain: Party, named: Party): boolean => {
  const short = plain.text.replace(/^the /i, '');
  return (
    isBody(named) &&
    plain.organizations.size + plain.countries.size === 0 &&
    / of \p{Lu}/u.test(short) &&
    [...named.organizations].some((name) => name.endsWith(` ${short}`))
  );
};

/** What a body is for besides its field, by a word of its name. */
const TASKS =
  /^(?:complaints?|appeals?|disputes?|grievances?|ethics|discipline|disciplinary|arbitration|advisory|audit|petitions?|pardons?|parole|licensing|integrity)$/;

/** "the Central Election Commission" against "the Elections Complaints Panel": two bodies of one field, by other nouns, one of
 *  which is told by its task. */
function otherTask(a: Party, b: Party): boolean {
  const [one, two] = [a, b].map(({ text }) =>
    text.length < LONGEST && NAMED.test(text) ? text.toLowerCase().split(' ') : [],
  );
  const task = (words: readonly string[]): string => words.find((word) => TASKS.test(word)) ?? '';
  return one!.length > 0 && two!.length > 0 && one!.at(-1) !== two!.at(-1) && task(one!) !== task(two!);
}
const NAMED =
  /^(?:[Tt]he )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)* (?:Panel|Board|Commission|Committee|Council|Tribunal|Court|Authority|Agency|Office|Bureau|Chamber|Directorate|Inspectorate|Service)$/u;
const LONGEST = 120;

const STATE_OFFICE = /^(?:.*minister|mayor|governor|prefect|king|queen|chancellor|premier|judge|bishop)$/;

/** "the IMF" against "the central bank", "the IAEA" against "the operator": a known organization, and one that is not a word
 *  for it. */
const outsider = (named: Party, plain: Party): boolean =>
  isBody(named) &&
  plain.common &&
  !plain.plural &&
  !plain.organizations.size &&
  !plain.names.size &&
  (isGroup(plain.head) ||
    isPersonNoun(plain.head) ||
    ARMS.has(plain.head) ||
    /^(?:ministry|bank|army|navy|police|operator)$/.test(plain.head)) &&
  !GENERIC_PERSON.has(plain.head) &&
  !GENERIC_BODY.has(plain.head) &&
  !(FOR_BODIES.has(plain.head) && ![...plain.marks].some((mark) => OTHER_BODY.test(mark) && !known(named, mark))) &&
  !LEADERS.test(plain.head) &&
  ![...named.organizations].some((name) => name.toLowerCase().includes(plain.head) && !plain.marks.size);

const OTHER_BODY = /^(?:council|commission|parliament|assembly|court|senate|board|committee)$/;

const known = (named: Party, word: string): boolean =>
  [...named.organizations].some((name) => name.toLowerCase().includes(word));

/** Common nouns by which organizations are called again, and those who speak for them. */
const FOR_BODIES = words(
  'alliance bloc cartel union fund lender watchdog institution forum group club league community inspectorate secretariat mission charity court commission council committee assembly parliament bank organisation regulator authority spokesperson head expert analyst economist researcher envoy chief presidency headquarters delegate observer',
);

/** The organizations, the Commission told as the Union. */
const asUnion = ({ organizations }: Party): ReadonlySet<string> =>
  new Set([...organizations].map((name) => (name === 'European Commission' ? 'European Union' : name)));

/** "Helsinki" against "the reindeer herders": a name of a state or an organization, and people by a trade of their own. */
const outOfIt = (named: Party, people: Party): boolean =>
  kindOf(named).named &&
  people.common &&
  !people.joint &&
  isSomebody(people.head) &&
  people.countries.size + people.organizations.size + people.names.size === 0 &&
  kindOf(people).kinds.size === 0 &&
  !GENERIC_PERSON.has(people.head) &&
  !FOR_BODIES.has(people.head) &&
  !OFFICE.test(people.head) &&
  !LEADERS.test(people.head) &&
  !MAKE_UP.has(people.head);
const MAKE_UP = words(
  'member participant ally partner negotiator adviser aide counterpart neighbour chief commander officer secretary',
);

/** "Poland" against "UNESCO". */
const stateAgainstOrganization = (a: Party, b: Party): boolean =>
  a.countries.size > 0 && !b.countries.size && b.organizations.size > 0 && !a.organizations.size;

/** "the Commission" against "the laboratories": a body by its name, and places or firms of which there are many. */
const ofManyOthers = (body: Party, many: Party): boolean =>
  isBody(body) &&
  many.plural &&
  many.common &&
  !many.joint &&
  !many.indefinite &&
  many.countries.size + many.organizations.size + many.names.size === 0 &&
  PREMISES.test(many.head);
const PREMISES =
  /^(?:laborator(?:y|ies)|lab|farm|firm|company|business|plant|factory|airline|airport|port|bank|hospital|clinic|school|university|shop|retailer|supplier|importer|exporter|insurer|shipyard|mill|mine|museum|theatre|hotel|restaurant|newspaper|paper|website|platform|network|town|village|city|municipality|region|church|union|club|charity|court|embassy|prison)$/;

/** "the Saxon premier" against "the Austrian chancellor". */
const ofAnotherPlace = (a: Party, b: Party): boolean =>
  a.places.size > 0 && b.countries.size > 0 && !a.countries.size && !b.names.size;

/** "the European side" against "the Georgian side": the Union and one state at a table. Of several people it may be both. */
const unionAgainstSide = (union: Party, state: Party): boolean =>
  AT_TABLE.test(union.head) &&
  union.marks.has('european') &&
  !union.countries.size &&
  !union.joint &&
  !state.joint &&
  state.countries.size === 1 &&
  !state.organizations.size &&
  !state.marks.has('european');
/** Why the Union's side is not that of a state. */
export const UNION_AGAINST_STATE = 'the Union against a state';
const AT_TABLE = /^(?:side|delegation|team|party|negotiator|mission)$/;

/** Rules of countries, organizations and bodies. */
export const BODIES: readonly Rule[] = [
  two('different countries', (a, b) => differ(a.countries, b.countries)),
  two(UNION_AGAINST_STATE, either(unionAgainstSide)),
  two('several together against one side', allSidesAgainstOne),
  one('a body by the organization it is part of', either(bodyWithin)),
  one('a body by the end of its name', either(endOfName)),
  two('different organizations', (a, b) => differ(asUnion(a), asUnion(b))),
  two('a country against an organization', either(stateAgainstOrganization)),
  unlikeKinds,
  otherTrades,
  two('a country against somebody outside its government', either(noState)),
  two(
    'different bodies',
    (a, b) => otherSeat(a, b) || twoBodies(a, b) || otherTask(a, b) || otherBody(a, b) || otherBody(b, a),
  ),
  two('a house against the government', either(houseAgainstGovernment)),
  two(
    'an organization against an office outside it',
    either((a, b) => isBody(a) && STATE_OFFICE.test(b.head)),
  ),
  two('an organization against somebody outside it', either(outsider)),
  two('a state or an organization against people of a trade', either(outOfIt)),
  two('an organization against many others', either(ofManyOthers)),
  two('of another place', either(ofAnotherPlace)),
  two(
    'of another body',
    either((a, b) => ofOneBody(a, b) || ofNamedBody(a, b)),
  ),
  two('the other of two', opposed),
  two('several together against one side', either(soleVoice)),
];
