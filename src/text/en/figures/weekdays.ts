/** Days of the week. */
import { JOINS_DAYS } from './dates.ts';
import { figure, isCapital, type Read, type Words } from './figure.ts';

/** Days of the week by their names and their short forms, from Monday, 1. */
export const weekdays = new Map<string, number>();
'monday tuesday wednesday thursday friday saturday sunday'.split(' ').forEach((d, i) => {
  weekdays.set(d, i + 1);
  weekdays.set(`${d}s`, i + 1);
  weekdays.set(d.slice(0, 3), i + 1);
  weekdays.set(`${d.slice(0, 3)}.`, i + 1);
  for (const short of { tuesday: ['tues'], wednesday: ['weds'], thursday: ['thur', 'thurs'] }[d] ?? []) {
    weekdays.set(short, i + 1);
    weekdays.set(`${short}.`, i + 1);
  }
});

/** Monday · Mon. · Mondays · Monday to Friday · weekdays */
export function weekday(words: Words, i: number, written: Words): Read | null {
  if (words[i] === 'weekday' || words[i] === 'weekdays') return figure('weekday', 'weekday:1..5', i + 1);
  const joined = /^(\p{L}{3,9})[-–](\p{L}{3,9})$/u.exec(words[i]!);
  const [from, last] = [weekdays.get(joined?.[1] ?? ''), weekdays.get(joined?.[2] ?? '')];
  if (from && last && isCapital(written[i])) return figure('weekday', `weekday:${from}..${last}`, i + 1);
  const n = weekdays.get(words[i]!);
  const until =
    n &&
    JOINS_DAYS.test(words[i + 1]?.replace('through', 'to') ?? '') &&
    words[i + 1] !== 'and' &&
    words[i + 1] !== 'or'
      ? weekdays.get(words[i + 2] ?? '')
      : 0;
  if (n && until && isCapital(written[i])) return figure('weekday', `weekday:${n}..${until}`, i + 3);
  return n && isCapital(written[i]) && words[i] !== 'sun' && words[i] !== 'sat'
    ? figure('weekday', `weekday:${n}`, i + 1)
    : null;
}
