/** Whom a text sets side by side: "the rector and the dean met", "the rector received the dean", "the guild, together with
 *  the port". They are two, so that whoever is called by words of the one is not the other, though no word is against it. */

import { nounPhrase } from '../text/en/noun-phrases.ts';
import { isGroup, isThing } from '../text/en/nouns.ts';
import { type Party, partyOf } from '../text/en/parties.ts';
import type { Range } from '../text/en/predicates.ts';
import { foldWord } from '../text/en/spelling.ts';
import { stemOf } from '../text/en/stems.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { isPerson } from './persons.ts';
import type { Read, Reading } from './reading.ts';

/** Two by the words that name them. */
export type Couple = readonly [ReadonlySet<string>, ReadonlySet<string>];

/** Sentences in which whoever takes part is introduced. */
const OPENING = 8;

const SMALL =
  /^(?:the|an?|of|for|and|in|at|on|to|from|by|with|his|her|its|their|our|my|this|that|both|new|then|mr|mrs|ms|dr|['’]?s)$/;

/** The words by which a party is called, and the countries and organizations they stand for. */
export function wordsOfParty({ text, countries, organizations }: Party): ReadonlySet<string> {
  const own = text
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== '' && !SMALL.test(word))
    .map(stemOf);
  return new Set([...own, ...[...countries].map((c) => `country ${c}`), ...[...organizations].map((o) => `body ${o}`)]);
}

export function couplesIn(reading: Reading, gazetteer: Gazetteer): Couple[] {
  const out: Couple[] = [];
  for (const unit of reading.sentences.slice(0, OPENING)) {
    const { read, first, end } = reading.locate(unit, unit.paragraph);
    const add = (one: Range | null, two: Range | null): void => {
      if (!one || !two) return;
      const [a, b] = [partyOf(read, one, gazetteer), partyOf(read, two, gazetteer)];
      if ([a, b].every((party) => !party.pronoun && !party.joint && speaks(party)))
        out.push([wordsOfParty(a), wordsOfParty(b)]);
    };
    for (let i = first + 1; i + 1 < end; i++)
      if (read.lemmas[i] === 'and' && /^(?:DT|NNP|PRP\$)/.test(read.tags[i + 1]!))
        add(phraseBefore(read, i, first), firstOf(read, nounPhrase(read, i + 1, end)));
    for (const { subject, agent, passive, group, lemma } of reading.predicates(unit)) {
      // "Anna Weber became chair": one.
      if (!subject || IS.test(lemma)) continue;
      add(firstOf(read, subject), passive ? agent : firstOf(read, objectOf(read, group.end, end)));
      for (let i = group.end; i + 1 < end && !/^[;:]$/.test(read.tokens[i]!.text); i++)
        if (read.lemmas[i] === 'with' && /^(?:DT|NNP|PRP\$)/.test(read.tags[i + 1]!))
          add(firstOf(read, subject), firstOf(read, nounPhrase(read, i + 1, end)));
    }
  }
  return out;
}

const IS = /^(?:be|become|remain|stay)$/;

/** Can it be on record at all: a person, a body, a country? */
const speaks = (party: Party): boolean =>
  isPerson(party) ||
  // "offered the services of the Swiss agency": a thing of somebody's.
  (party.organizations.size + party.countries.size + party.names.size > 0 && !(party.plural && isThing(party.head))) ||
  isGroup(party.head) ||
  /^(?:office|agency|ministry|commission|operator|side|company|union|bank|court)$/.test(party.head);

/** "met the dean", "spoke to the dean" */
function objectOf(read: Read, from: number, end: number): Range | null {
  const at = /^(?:to|with)$/.test(read.lemmas[from] ?? '') ? from + 1 : from;
  return at < end ? nounPhrase(read, at, end) : null;
}

/** "the rector | and the dean": the first of several. */
function firstOf({ lemmas, tags }: Read, range: Range | null): Range | null {
  if (!range) return null;
  for (let i = range.first + 1; i + 1 < range.end; i++)
    if (lemmas[i] === 'and' && /^(?:DT|NNP|PRP\$)/.test(tags[i + 1]!)) return { first: range.first, end: i };
  return range;
}

/** The noun phrase that ends before a token: back to its article, through "of", "for" and "in". */
function phraseBefore({ tags, lemmas }: Read, end: number, first: number): Range | null {
  let from = end;
  while (from > first) {
    const tag = tags[from - 1]!;
    const joins = /^(?:of|for|in|at)$/.test(lemmas[from - 1]!) && from - 1 > first && /^NN/.test(tags[from - 2]!);
    if (!joins && !/^(?:DT|PRP\$|JJ|NN|NNS|NNP|NNPS|POS|CD|VBG)$/.test(tag)) break;
    from--;
    if (/^(?:DT|PRP\$)$/.test(tag) && !/^(?:of|for|in|at)$/.test(lemmas[from - 1] ?? '')) break;
  }
  return from < end && /^NN/.test(tags[end - 1]!) ? { first: from, end } : null;
}

/** Which of two somebody is, by the words that only one of them shares; null where both or neither do. Whose office it is tells
 *  more than its title: "Ireland's Prime Minister" is the Taoiseach who spoke to the Prime Minister of Malta. */
function which([one, two]: Couple, words: ReadonlySet<string>): 0 | 1 | null {
  const weight = (word: string): number => (word.includes(' ') ? WHOSE : 1);
  const shared = (other: ReadonlySet<string>): number =>
    [...words].filter((word) => other.has(word)).reduce((sum, word) => sum + weight(word), 0);
  const [a, b] = [shared(one), shared(two)];
  return a === b ? null : a > b ? 0 : 1;
}

/** What a shared country or body weighs, in words. */
const WHOSE = 3;

/** Is one party the one of a couple, and the other the other? */
export const apartInCouple = (couples: readonly Couple[], a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  couples.some((couple) => {
    const [p, q] = [which(couple, a), which(couple, b)];
    return p !== null && q !== null && p !== q;
  });
