/** Bodies that people gather in, told apart by whom they gather: "the Congress of Trade Unions" and "the employers' federation"
 *  are two, "the National Union of Teachers" and "the teachers' union" are one. */
import { isPersonNoun } from './nouns.ts';
import type { Party } from './parties.ts';
import { differ, meet, other, type Rule, same } from './party-verdict.ts';
import { stemOf } from './stems.ts';

/** What such a body calls itself. */
const GATHERING =
  /^(?:associations?|unions?|federations?|confederations?|congress|chambers?|guilds?|leagues?|societ(?:y|ies)|conferences?|alliances?|lobby|syndicates?)$/;

/** Words for those of one calling, the first of which stands for all. */
const CALLINGS: readonly string[] = [
  'employer industry industries industrial business businesses commerce entrepreneur manufacturer industrialist',
  'worker employee labour labor workforce staff',
  'doctor medical physician medicine',
  'lawyer bar solicitor advocate barrister law',
  'shipowner shipping shipper',
  'farmer farm farming agriculture agricultural',
  'haulier haulage lorry trucker',
  'journalist press media reporter',
  'teacher teaching education educator',
  'landowner landlord proprietor homeowner',
  'tenant renter',
  'fisherman fisheries fishery fishing fisher trawlermen',
  'seaman seafarer sailor seafaring mariner',
  'city municipal municipality town local',
  'retailer retail shopkeeper merchant',
  'banker bank banking',
  'builder building construction contractor',
  'hotelier hotel hospitality innkeeper restaurateur',
  'nurse nursing',
  'pensioner retiree',
  'miner mining',
  'rector university universities',
  'student',
  'parent',
  'patient',
  'consumer',
  'notary notaries notarial',
  'pharmacist pharmacy pharmaceutical',
  'publisher publishing',
  'brewer brewing',
  'insurer insurance',
];
const callings = new Map(
  CALLINGS.flatMap((line) => line.split(' ').map((word) => [stemOf(word), line.split(' ')[0]!] as const)),
);

/** The callings of those whom a body gathers; none where it is no such body or does not say. */
function gathers({ text, joint, pronoun }: Party): ReadonlySet<string> {
  const found = new Set<string>();
  if (joint || pronoun || text.length > LONGEST) return found;
  const words = text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word.length > 2);
  if (!words.some((word) => GATHERING.test(word)) || isOfPerson(words)) return found;
  for (const [i, word] of words.entries()) {
    const unions = word === 'unions' || (word === 'union' && words.some((w, k) => k !== i && GATHERING.test(w)));
    const one = word
      .replace(/ies$/, 'y')
      .replace(/(?<=[^s])s$/, '')
      .replace(/men$/, 'man');
    const calling = unions
      ? 'worker'
      : (callings.get(stemOf(one)) ?? (one !== word && isPersonNoun(one) ? one : undefined));
    if (calling) found.add(calling);
  }
  // "the trade unions of teachers": what they do tells more than that they work.
  if (found.size > 1) found.delete('worker');
  return found;
}
const LONGEST = 120;

/** "the union's president", "a spokesman for the federation", "the head of the chamber": a person. */
const isOfPerson = (words: readonly string[]): boolean => PERSON.test(words.join(' '));
const PERSON =
  /(?:^|\b(?:the|an?) )(?:\p{L}+ )?(?:presidents?|chair\p{L}*|spokes\p{L}+|heads?|leaders?|secretar(?:y|ies)|directors?|members?|representatives?|officials?|delegates?|lawyers?|envoys?|negotiators?|treasurers?|chiefs?|bosses|boss) (?:of|for|at|from)\b|\b(?:presidents?|chair(?:man|woman|person)?|spokes\p{L}+|heads?|leaders?|secretar(?:y|ies)|directors?|members?|representatives?|officials?|delegates?|negotiators?|treasurers?|chiefs?|boss)$/u;

/** Why two such bodies are one. */
export const GATHERED = 'one body by those whom it gathers';

/** Two such bodies by those whom they gather. Where both have names of their own, only what differs is told. */
export const gatherings: Rule = (a, b) => {
  const [one, two] = [gathers(a), gathers(b)];
  if (!one.size || !two.size) return null;
  if (!meet(one, two)) return other('bodies of people of another calling');
  const apart = differ(a.countries, b.countries) || differ(a.organizations, b.organizations);
  const plain = [a, b].some(({ common, names, countries }) => common && names.size + countries.size === 0);
  return !apart && plain ? same(GATHERED) : null;
};
