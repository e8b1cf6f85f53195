/** Do two noun phrases name the same party? Closed rules over titles, demonyms, seats, names and kinds of parties: "the
 *  Foreign Minister" is "the Minister of Foreign Affairs"; "Kyiv", "Ukraine" and "the Ukrainian side" are one; "the Romanian
 *  side" and "the Ukrainian side" are not, nor "the minister" and "the deputy minister", nor "both sides" and one of them, nor
 *  "Ankara" and "the police". Where one side has no noun and is of no known kind, nothing known against it means the same:
 *  silence is not a difference. */
import { gatherings } from './gatherings.ts';
import { likeKinds, ofMinistry, ofThatBody, voicesOf } from './kinds-alike.ts';
import type { Party } from './parties.ts';
import { goesBetween } from './party-contrasts.ts';
import { GENERIC_BODY, GENERIC_PERSON } from './party-kinds.ts';
import { bothWays, either, firstOf, one, type Rule, same, two, UNDISPUTED, type Verdict } from './party-verdict.ts';
import { BODIES, unionSeat } from './same-party-bodies.ts';
import { COLLECTIVE, HEADS, NAMES, OFFICE, sharesCollective } from './same-party-offices.ts';
import { SIZES } from './same-party-sizes.ts';
import { NUMBER, WORDING } from './same-party-words.ts';

export type { Verdict } from './party-verdict.ts';
export { UNION_AGAINST_STATE } from './same-party-bodies.ts';
export { OTHER_RANK } from './same-party-offices.ts';

/** "rescue workers", "rescuers": common nouns, and nothing told of country or name. */
const sameGroup = (a: Party, b: Party): boolean =>
  [a, b].every(({ common, countries, names }) => common && countries.size + names.size === 0) && sharesCollective(a, b);

/** Rules by which two words of a kind are one party; before number, for a body may be called by its people. */
const KINDRED: readonly Rule[] = [
  one('words for the same group', sameGroup),
  gatherings,
  likeKinds,
  bothWays(ofThatBody),
  bothWays(voicesOf),
  bothWays(ofMinistry),
  one('the Union by its Commission', either(unionSeat)),
];

/** Two that a general word for both would make one. */
const APART: Rule = two('a go-between against one of the parties', either(goesBetween));

/** In this order; the first that has something to say decides. */
const RULES: readonly Rule[] = [...WORDING, ...SIZES, APART, ...KINDRED, ...NUMBER, ...BODIES, ...NAMES, ...HEADS];

/** Whether two phrases, of two versions or two accounts, name one party. */
export const sameParty = (a: Party, b: Party): Verdict => firstOf(RULES, a, b) ?? same(UNDISPUTED);

export const isOffice = (head: string): boolean => OFFICE.test(head);

/** A word that may stand for many: "the official", "the group". */
export const isGeneral = (party: Party): boolean =>
  GENERIC_PERSON.has(party.head) || GENERIC_BODY.has(party.head) || COLLECTIVE.has(party.head);
