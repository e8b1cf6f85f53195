/** Patterns over base forms (`../text/en/constructions.ts`) matched against the words of a sentence. */
import { type Construction, refusals } from '../text/en/constructions.ts';
import { negations } from '../text/en/words.ts';
import { isTime } from './phrases.ts';
import type { Word } from './stream.ts';

type Words = readonly Word[];

/** The longest pattern of a list that matches at `from`, and where it ends. */
export function matchAny(
  words: Words,
  list: readonly Construction[],
  from: number,
): { construction: Construction; to: number } | null {
  let best: { construction: Construction; to: number } | null = null;
  // The first word that is no adverb begins the pattern, or none does.
  let at = from;
  while (at - from < 4 && /^RB/.test(words[at]?.tag ?? '') && !negations.has(words[at]!.lower)) {
    if (startsWith(list, words[at]!)) break;
    at++;
  }
  const first = words[at];
  if (!first || !startsWith(list, first)) return null;
  for (const construction of list) {
    const to = match(words, from, construction.pattern);
    if (to > from && (!best || to > best.to)) best = { construction, to };
  }
  return best;
}

/** The words that patterns of a list may begin with; null where a pattern lets others stand before it. */
const beginnings = new WeakMap<readonly Construction[], ReadonlySet<string> | null>();
function startsWith(list: readonly Construction[], { lemma, lower }: Word): boolean {
  let words = beginnings.get(list);
  if (words === undefined) {
    const all = new Set<string>();
    let open = false;
    for (const { pattern } of list)
      for (const element of pattern) {
        for (const w of element.words) all.add(w);
        open ||= element.loose;
        if (!element.optional) break;
      }
    words = open ? null : all;
    beginnings.set(list, words);
  }
  return !words || words.has(lemma) || words.has(lower);
}

/** Whether a clause that begins "I" or "we" near the start of some words refuses to answer. */
export function refuses(words: Words): boolean {
  const stop = words.findIndex((w) => /^[.?!;]$/.test(w.text));
  const clause = stop < 0 ? words : words.slice(0, stop);
  const at = clause.findIndex((w, i) => i < 4 && /^(i|we)$/.test(w.lower));
  return (
    at >= 0 &&
    refusals.some((r) => {
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
  while (words[at] && at - from < 4) {
    const w = words[at]!;
    if (element.words.has(w.lemma) || element.words.has(w.lower)) break;
    if (e > 0 && (isTime(w) || (w.lower === 'on' && isTime(words[at + 1])))) {
      at++;
      continue;
    }
    const between = /^RB/.test(w.tag) && !negations.has(w.lower);
    if (between || (element.loose && /^(DT|PRP\$|JJ|JJR|JJS|CD|NN|NNP|VBG|POS|``|'')$/.test(w.tag))) at++;
    else break;
  }
  const w = words[at];
  if (w && (element.words.has(w.lemma) || element.words.has(w.lower))) {
    const end = match(words, at + 1, pattern, e + 1);
    if (end >= 0) return end;
  }
  return element.optional ? match(words, from, pattern, e + 1) : -1;
}
