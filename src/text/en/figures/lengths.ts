/** Lengths of time: in hours up to weeks, in months above, for a month has no one length in hours. */

import { numerals } from '../numerals.ts';
import { cardinal, fraction, fractions } from './cardinals.ts';
import { figure, num, type Read, type Words } from './figure.ts';

/** Units of time, by what their lengths are told in and how many of those they have. */
export const unitsOfTime = new Map<string, { readonly in: 'hours' | 'months'; readonly size: number }>(
  (
    [
      ['hours', 1 / 60, 'minute minutes'],
      ['hours', 1, 'hour hours'],
      ['hours', 24, 'day days'],
      ['hours', 168, 'week weeks'],
      ['hours', 336, 'fortnight fortnights'],
      ['months', 1, 'month months'],
      ['months', 12, 'year years'],
    ] as const
  ).flatMap(([unit, size, words]) => words.split(' ').map((word) => [word, { in: unit, size }] as const)),
);

/** three weeks · an hour · a two-year plan · 36 months */
export function length(words: Words, i: number): Read | null {
  const joined = /^([a-z]+|\d+)-(minute|hour|day|week|month|year)s?(?:-old|-long)?$/.exec(words[i]!);
  const n = joined ? (numerals.get(joined[1]!) ?? Number(joined[1])) : Number.NaN;
  // "a nine-year-old" is told by an age, as "aged nine" is.
  if (joined && Number.isFinite(n) && words[i]!.endsWith('-old') && joined[2] === 'year')
    return figure('number', `num:${num(n)}`, i + 1);
  if (joined && Number.isFinite(n)) return lengthOf(n, joined[2]!, i + 1, false);
  // "half an hour", "half hour", "three quarters of an hour", "half a year"
  const alone = words[i + 1] === 'of' ? fractions.get(words[i]!) : undefined;
  const part = alone ? { value: alone, end: i + 1, part: true } : fraction(words, i);
  if (part?.part && part.value < 1) {
    const of = words[part.end] === 'of' ? part.end + 1 : part.end;
    const article = /^an?$/.test(words[of] ?? '');
    if (article || (of === part.end && part.value === 0.5)) {
      const found = lengthOf(part.value, words[article ? of + 1 : of] ?? '', article ? of + 2 : of + 1, false);
      if (found) return found;
    }
  }
  if (words[i] === 'a' || words[i] === 'an') {
    // "a year" may be a rate ("twice a year"), so it never speaks alone.
    if (!unitsOfTime.has(words[i + 1] ?? '')) return null;
    const more = words[i + 2] === 'and' && words[i + 3] === 'a' ? fractions.get(words[i + 4] ?? '') : undefined;
    return more ? lengthOf(1 + more, words[i + 1]!, i + 5, false) : lengthOf(1, words[i + 1]!, i + 2, true);
  }
  const count = cardinal(words, i);
  if (!count || count.ordinal || count.part) return null;
  // "31 years old" is an age, as "31" is.
  if (/^years?$/.test(words[count.end] ?? '') && words[count.end + 1] === 'old')
    return figure('number', `num:${num(count.value)}`, count.end + 2);
  return lengthOf(count.value, words[count.end] ?? '', count.end + 1, count.value === 1);
}

/** The length of so many units of time as a figure's value ("hours:48" for two days); null where the word is no such unit. */
export const lengthValue = (n: number, unit: string): string | null =>
  lengthOf(n, unit.toLowerCase(), 0, false)?.value ?? null;

function lengthOf(n: number, unit: string, end: number, weak: boolean): Read | null {
  const time = unitsOfTime.get(unit);
  return time ? figure('number', `${time.in}:${num(n * time.size)}`, end, weak) : null;
}
