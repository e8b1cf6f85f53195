/** Patterns over base forms (`../text/en/constructions.ts`) matched against the words of a sentence. */
import { type Construction, refusals } from '../text/en/constructions.ts';
import { negations } from '../text/en/words.ts';
import { isNoun, isTime } from './phrases.ts';
import type { Word } from './stream.ts';

type Words = readonly Word[];

/** The longest pattern of a list that matches at `from`, and where it ends; of equals the first. */
export function matchAny(
  words: Words,
  list: readonly Construction[],
  from: number,
): { construction: Construction; to: number } | null {
  let best: { construction: Construction; to: number } | null = null;
  for (const construction of beginningAt(words, list, from, false)) {
    const to = match(words, from, construction.pattern);
    if (to > from && (!best || to > best.to)) best = { construction, to };
  }
  return best;
}

/** Words that may stand before one of a pattern, at most. */
const MOST_BETWEEN = 4;

/** The patterns of a list, in its order, that begin with the first word at `from` that is no adverb, or with what is passed
 *  over before it. `timeLeads`: a time may stand before all of it, as in "today declined". */
function beginningAt(
  words: Words,
  list: readonly Construction[],
  from: number,
  timeLeads: boolean,
): readonly Construction[] {
  const beginnings = beginningsOf(list);
  let found: readonly Construction[] = [];
  for (let at = from; at <= from + MOST_BETWEEN && words[at]; at++) {
    const { lemma, lower } = words[at]!;
    for (const word of lemma === lower ? [lemma] : [lemma, lower]) {
      const here = beginnings.get(word);
      if (here) found = found.length ? list.filter((c) => found.includes(c) || here.includes(c)) : here;
    }
    if (!isAdverb(words[at]!) && !((timeLeads || found.length > 0) && isTimeAt(words, at))) break;
  }
  return found;
}

/** The patterns of a list by the words they may begin with. */
const known = new WeakMap<readonly Construction[], ReadonlyMap<string, readonly Construction[]>>();
function beginningsOf(list: readonly Construction[]): ReadonlyMap<string, readonly Construction[]> {
  const before = known.get(list);
  if (before) return before;
  const out = new Map<string, Construction[]>();
  for (const construction of list) {
    const { pattern } = construction;
    const leading = pattern.slice(0, pattern.findIndex((element) => !element.optional) + 1);
    if (leading.some((element) => element.loose)) throw new Error('A pattern may not begin with a loose word.');
    for (const word of new Set(leading.flatMap((element) => [...element.words])))
      out.set(word, [...(out.get(word) ?? []), construction]);
  }
  known.set(list, out);
  return out;
}

/** Whether a clause that begins "I" or "we" near the start of some words refuses to answer. */
export function refuses(words: Words): boolean {
  const stop = words.findIndex((w) => /^[.?!;]$/.test(w.text));
  const clause = stop < 0 ? words : words.slice(0, stop);
  const at = clause.findIndex((w, i) => i < 4 && /^(i|we)$/.test(w.lower));
  return (
    at >= 0 &&
    beginningAt(clause, refusals, at + 1, true).some((r) => {
      const end = match(clause, at + 1, r.pattern);
      // "I won't say that I mind" says so.
      const tells = clause[end - 1]?.lemma === 'say' && /^(?:that|i|we|he|she|it|they)$/.test(clause[end]?.lower ?? '');
      return end > at + 1 && !tells;
    })
  );
}

/** The end of a pattern matched at `from`, or -1. */
export const matchFrom = (words: Words, from: number, pattern: Construction['pattern']): number =>
  match(words, from, pattern);

/** Optional words are tried first with, then without. */
function match(words: Words, from: number, pattern: Construction['pattern'], e = 0): number {
  const element = pattern[e];
  if (!element) return from;
  let at = from;
  // Adverbs may stand between; where loose, determiners and adjectives too.
  while (words[at] && at - from < MOST_BETWEEN) {
    const w = words[at]!;
    if (element.words.has(w.lemma) || element.words.has(w.lower)) break;
    if (!(e > 0 && isTimeAt(words, at)) && !isAdverb(w) && !(element.loose && beforeLoose.test(w.tag))) break;
    at++;
  }
  const w = words[at];
  // "had yet to respond | on Tuesday evening"
  const dated =
    element.special === 'PREP' && isTime(words[at + 1]) && (isTime(words[at + 2]) || !isNoun(words[at + 2]));
  if (w && !dated && (element.words.has(w.lemma) || element.words.has(w.lower))) {
    const end = match(words, at + 1, pattern, e + 1);
    if (end >= 0) return end;
  }
  return element.optional ? match(words, from, pattern, e + 1) : -1;
}

const isAdverb = (w: Word): boolean => w.tag.startsWith('RB') && !negations.has(w.lower);
const isTimeAt = (words: Words, at: number): boolean =>
  isTime(words[at]) || (words[at]!.lower === 'on' && isTime(words[at + 1]));
const beforeLoose = /^(DT|PRP\$|JJ|JJR|JJS|CD|NN|NNP|VBG|VBN|POS|``|'')$/;
