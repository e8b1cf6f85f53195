/** Lengths of time: in hours up to weeks, in months above, for a month has no one length in hours. */

import { numerals } from '../numerals.ts';
import { cardinal, fraction, fractions } from './cardinals.ts';
import { either, figure, num, type Read, type Words } from './figure.ts';
import { periods } from './periods.ts';

/** Units of time, by what their lengths are told in and how many of those they have. */
export const unitsOfTime = new Map<string, { readonly in: 'hours' | 'months'; readonly size: number }>(
  (
    [
      ['hours', 1 / 60, 'minute minutes min mins'],
      ['hours', 1, 'hour hours h hr hrs'],
      ['hours', 24, 'day days'],
      ['hours', 168, 'week weeks'],
      ['hours', 336, 'fortnight fortnights'],
      ['months', 1, 'month months'],
      ['months', 6, 'half-year half-years'],
      ['months', 12, 'year years'],
      ['months', 120, 'decade decades'],
      ['months', 1200, 'century centuries'],
    ] as const
  ).flatMap(([unit, size, words]) => words.split(' ').map((word) => [word, { in: unit, size }] as const)),
);

/** an | hour and a half, an extra | year and a quarter: a unit of time and part of another. */
function andAHalf(words: Words, unit: number): Read | null {
  const part = words[unit + 1] === 'and' && words[unit + 2] === 'a' ? fractions.get(words[unit + 3] ?? '') : undefined;
  return part && unitsOfTime.has(words[unit]!) ? lengthOf(1 + part, words[unit]!, unit + 4, false) : null;
}
const MORE = /^(?:additional|extra|further|full|whole|good)$/;

/** three weeks · an hour · a two-year plan · 36 months */
export function length(words: Words, i: number): Read | null {
  const joined = /^([a-z]+|\d+)-(minute|hour|day|week|fortnight|month|year|decade)s?(?:-old|-long)?$/.exec(words[i]!);
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
    const unit = words[i + 1] ?? '';
    if (unitsOfTime.has(unit)) {
      return andAHalf(words, i + 1) ?? withRest(words, 1, unit, i + 2) ?? aPeriod(unit, i + 2);
    }
    if (/^fortnight-long$/.test(unit)) return lengthOf(1, 'fortnight', i + 2, false);
    if (MORE.test(unit)) return andAHalf(words, i + 2);
  }
  // "within the hour"
  if (words[i] === 'the' && words[i + 1] === 'hour' && /^(?:within|inside)$/.test(words[i - 1] ?? ''))
    return lengthOf(1, 'hour', i + 2, true);
  if (words[i] === 'another' && unitsOfTime.has(words[i + 1] ?? '')) return andAHalf(words, i + 1);
  const count = cardinal(words, i);
  if (!count || count.ordinal || count.part) return null;
  // "31 years old" is an age, as "31" is.
  if (/^years?$/.test(words[count.end] ?? '') && words[count.end + 1] === 'old')
    return figure('number', `num:${num(count.value)}`, count.end + 2);
  const unit = words[count.end] ?? '';
  return (
    withRest(words, count.value, unit, count.end + 1) ?? lengthOf(count.value, unit, count.end + 1, count.value === 1)
  );
}

/** "an hour and ten minutes", "two years, six months": a length told in a larger unit and a smaller one. */
function withRest(words: Words, n: number, unit: string, at: number): Read | null {
  const large = unitsOfTime.get(unit);
  const count = large && cardinal(words, words[at] === 'and' ? at + 1 : at);
  const small = count && !count.ordinal && !count.part ? unitsOfTime.get(words[count.end] ?? '') : undefined;
  if (!large || !small || small.in !== large.in || count!.value * small.size >= large.size) return null;
  return figure('number', `${large.in}:${num(n * large.size + count!.value * small.size)}`, count!.end + 1);
}

/** "a day": how long, or how often ("15 trains a day"); "a decade" is a length alone. */
function aPeriod(unit: string, end: number): Read | null {
  const often = periods.get(unit);
  const time = unitsOfTime.get(unit)!;
  const value = `${time.in}:${num(time.size)}`;
  return often ? { ...either('number', value, `rate:${often}`, end), weak: true } : figure('number', value, end, true);
}

/** The length of so many units of time as a figure's value ("hours:48" for two days); null where the word is no such unit. */
export const lengthValue = (n: number, unit: string): string | null =>
  lengthOf(n, unit.toLowerCase(), 0, false)?.value ?? null;

function lengthOf(n: number, unit: string, end: number, weak: boolean): Read | null {
  const time = unitsOfTime.get(unit);
  return time ? figure('number', `${time.in}:${num(n * time.size)}`, end, weak) : null;
}
