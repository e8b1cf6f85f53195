/** Whom "he" or "she" means among several, by who is a man and who a woman. */

import { type Gender, genderOfWords } from '../text/en/genders.ts';
import type { Party } from '../text/en/parties.ts';
import type { Range } from '../text/en/predicates.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { calledPlainly, peopleIn, type Somebody } from './people.ts';
import type { Read, Reading } from './reading.ts';

/** Sentences back to which "he" and "she" reach. */
const REACH = 4;

/** Somebody whom the text told of shortly before a place, and in which sentence. */
export type Present = Somebody & { readonly read: Read; readonly sentence: number };

/** Those told of before a place, the nearest sentence first, up to the sentence that makes them several. `earlier` leaves out
 *  the sentence of the place itself. */
export function presentAt(
  reading: Reading,
  gazetteer: Gazetteer,
  read: Read,
  range: Range,
  earlier: boolean,
): readonly Present[] {
  const at = reading.sentences.indexOf(reading.sentenceAt(read.tokens[range.first]!.start));
  const present: Present[] = [];
  for (let s = earlier ? at - 1 : at; s >= 0 && s > at - REACH && present.length < 2; s--) {
    const unit = reading.sentences[s]!;
    const { read, first, end } = reading.locate(unit, unit.paragraph);
    for (const one of peopleIn(read, first, s === at ? Math.min(end, range.first) : end, gazetteer))
      if (!present.some(({ party }) => calledPlainly(party) === calledPlainly(one.party)))
        present.push({ ...one, read, sentence: s });
  }
  return present;
}

/** The gender that a party's own words tell, or the text elsewhere. */
export function genderOf(party: Party, told: ReadonlyMap<string, Gender>): Gender | null {
  const name = calledPlainly(party);
  const own = genderOfWords(party.text.split(/\s+|(?=['’]s?\b)/)) ?? told.get(name);
  if (own) return own;
  // "the committee chair", "the chair"
  const longer = [...told].filter(([other]) => other.endsWith(` ${name}`) || name.endsWith(` ${other}`));
  return longer.length === 1 ? longer[0]![1] : null;
}

/** Whom a pronoun means rather than `first`, to whom grammar leads it back; null where that one may be meant. Whoever is known to
 *  be of the pronoun's gender, and told of no earlier, comes before whoever may be; of two who may be, neither is chosen. */
export function ratherMeant(
  pronoun: Gender,
  first: Party | null,
  present: readonly Present[],
  genderOfParty: (party: Party) => Gender | null,
): Present | null {
  const own = first && genderOfParty(first);
  if (own === pronoun) return null;
  const isFirst = ({ party }: Present): boolean => first !== null && calledPlainly(party) === calledPlainly(first);
  const others = present.filter((one) => !isFirst(one));
  const gender = (one: Present): Gender | null => one.gender ?? genderOfParty(one.party);
  const known = others.filter((one) => gender(one) === pronoun);
  if (first && own === null) {
    const there = present.find(isFirst)?.sentence ?? Number.POSITIVE_INFINITY;
    return known.find(({ sentence }) => sentence >= there) ?? null;
  }
  if (known.length) return known[0]!;
  const possible = others.filter((one) => gender(one) === null);
  const left = first !== null || possible.length < others.length;
  return left && possible.length === 1 ? possible[0]! : null;
}

/** Are two parties told of side by side, as subject and object? "Anna Weber became the chair" tells of one. */
export function areTwo(present: readonly Present[], one: Party, two: Party): boolean {
  const [a, b] = [one, two].map((party) =>
    present.find((other) => calledPlainly(other.party) === calledPlainly(party)),
  );
  if (!a || !b || a === b || a.sentence !== b.sentence) return false;
  const [left, right] = a.range.first < b.range.first ? [a, b] : [b, a];
  return !left.read.lemmas.slice(left.range.end, right.range.first).some((word) => MAKES_ONE.test(word));
}
const MAKES_ONE =
  /^(?:be|become|remain|serve|act|appoint|elect|name|choose|nominate|call|as|sound|seem|stay|,|-|–|\(|i\.e\.|namely)$/;
