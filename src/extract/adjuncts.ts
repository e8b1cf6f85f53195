/** Adjuncts of the speaking: when, where and by what it was done ("on Friday", "in Lublin", "earlier this week"). As in
 *  `phrases.ts`, all are indices into `words`, ends exclusive. */
import { isSaying } from '../text/en/verbs.ts';
import { isTensed, isTime, isVerb, nounFrom, weekday } from './phrases.ts';
import type { Word } from './stream.ts';

type Words = readonly Word[];

/** The end of an adjunct of time, place or medium that begins at `i` ("on Friday", "in Lublin", "earlier this week");
 *  `i` when none does. */
export function adjunctFrom(words: Words, i: number): number {
  let k = i;
  for (let next = adjunctAt(words, k); next > k; next = adjunctAt(words, k)) k = next;
  return k;
}

/** The end of the one adjunct at `i`, by the first form that fits; `i` when none does. */
function adjunctAt(words: Words, i: number): number {
  if (!words[i]) return i;
  for (const adjunct of adjuncts) {
    const end = adjunct(words, i);
    if (end > i) return end;
  }
  return i;
}

/** "told us | only on Friday | that" */
function limitedTime(words: Words, i: number): number {
  const limited =
    /^(?:only|just|already|even)$/.test(words[i]!.lower) &&
    /^(?:on|in|last|this|yesterday|today|late|early|hours|days)$/.test(words[i + 1]?.lower ?? '');
  const end = limited ? adjunctFrom(words, i + 1) : i + 1;
  return end > i + 1 ? end : i;
}

/** "Friday morning", "yesterday" */
function dayAt(words: Words, i: number): number {
  const w = words[i]!;
  if (!isTime(w) || !(weekday(w) || /^(today|yesterday|tonight|tomorrow)$/.test(w.lower))) return i;
  let end = i + 1;
  while (
    /^(morning|afternoon|evening|night|CD)$/.test(words[end]?.lower ?? '') ||
    (words[end]?.tag === 'CD' && isTime(words[end - 1]))
  )
    end++;
  return end;
}

/** "earlier this week", "last month", "later" */
function lateOrEarly(words: Words, i: number): number {
  const { lower } = words[i]!;
  if (!/^(last|this|next|earlier|later|late|early)$/.test(lower)) return i;
  let k = i + 1;
  while (/^(last|this|next|on|in|that)$/.test(words[k]?.lower ?? '')) k++;
  if (isTime(words[k])) return k + 1;
  return /^(later|earlier)$/.test(lower) ? i + 1 : i;
}

/** "in passing", "under oath" */
function inPassing(words: Words, i: number): number {
  const { lower } = words[i]!;
  const next = words[i + 1]?.lower ?? '';
  const stands =
    (lower === 'in' && next === 'passing') ||
    (lower === 'under' && /^(?:oath|caution|questioning|pressure)$/.test(next));
  return stands ? i + 2 : i;
}

/** "on Friday", "in Lublin", "ahead of the vote" */
function byPreposition(words: Words, i: number): number {
  const { lower } = words[i]!;
  if (!/^(on|in|at|during|after|before|by|via|over|through|from|following|ahead|for)$/.test(lower)) return i;
  const from = lower === 'ahead' && words[i + 1]?.lower === 'of' ? i + 2 : i + 1;
  const first = words[from];
  const end = first && weekday(first) && isTime(first) ? from + 1 : nounFrom(words, from, true);
  if (end === from) return /^(before|after)$/.test(lower) && !isVerb(first) ? pastTimes(words, i + 1) : i;
  const subject = isTensed(words[end]) && !isSaying(words[end]!.lemma) && !(end === from + 1 && isTime(first));
  return subject ? i : pastTimes(words, pastParticiple(words, end));
}

/** "in an interview | published on Monday" */
function pastParticiple(words: Words, i: number): number {
  if (words[i]?.tag !== 'VBN' || words[i + 1]?.tag !== 'IN') return i;
  const end = adjunctFrom(words, i + 1);
  return end > i + 1 ? end : i;
}

function pastTimes(words: Words, i: number): number {
  let k = i;
  while (isTime(words[k])) k++;
  return k;
}

const manner =
  /^(?:aloud|publicly|privately|overnight|anew|afresh|promptly|at once|separately|again|too|also|simply|merely|explicitly|openly|repeatedly|flatly|bluntly|instead)$/;

const adjuncts: readonly ((words: Words, i: number) => number)[] = [
  relativeTime,
  limitedTime,
  dayAt,
  lateOrEarly,
  inPassing,
  byPreposition,
  (words, i) => (manner.test(words[i]!.lower) ? i + 1 : i),
  (words, i) =>
    words[i]!.lower === 'out' && words[i + 1]?.lower === 'of' && words[i + 2]?.lower === 'hand' ? i + 3 : i,
];

/** The end of "the day before", "the following week", "two days earlier"; `i` when none begins there. */
export function relativeTime(words: Words, i: number): number {
  const lower = (k: number): string => words[k]?.lower ?? '';
  const unit = /^(?:hours?|days?|weeks?|months?|years?|morning|afternoon|evening|night)$/;
  if (lower(i) === 'the' && /^(?:previous|following|next|same)$/.test(lower(i + 1)) && unit.test(lower(i + 2)))
    return i + 3;
  const ends = /^(?:that|to|[.,;:]|)$/.test(lower(i + 3)) || words[i + 3]?.tag === 'QQ';
  if (
    lower(i) === 'the' &&
    /^(?:day|week|month|year|night)$/.test(lower(i + 1)) &&
    /^(?:before|after)$/.test(lower(i + 2)) &&
    ends
  )
    return i + 3;
  const counted = /^(?:an?|one)$/.test(lower(i)) || words[i]?.tag === 'CD';
  if (counted && unit.test(lower(i + 1)) && /^(?:earlier|later|ago)$/.test(lower(i + 2))) return i + 3;
  return i;
}

/** The end of a time of speaking that begins at `i`: "on Thursday", "late last night", "at once"; `i` when none does. */
export function timeFrom(words: Words, i: number): number {
  let k = i;
  while (/^(?:late|early|again|once|also|only)$/.test(words[k]?.lower ?? '')) k++;
  if (/^(?:on|last|this|at|earlier)$/.test(words[k]?.lower ?? '') && isTime(words[k + 1])) k += 2;
  else if (
    /^(?:yesterday|today|tonight)$/.test(words[k]?.lower ?? '') ||
    (isTime(words[k]) && /day$/.test(words[k]!.lower))
  )
    k++;
  else if (words[k]?.lower === 'on' && words[k + 1]?.tag === 'CD' && isTime(words[k + 2])) k += 3;
  else return i;
  while (isTime(words[k])) k++;
  return k;
}
