/** How often something is: a year, in all, and among others of its kind. */

import { numerals, ordinals } from '../numerals.ts';
import { cardinal } from './cardinals.ts';
import { months } from './dates.ts';
import { figure, num, type Read, type Words } from './figure.ts';

/** Words that say how often, as occurrences a year. */
const rates = new Map<string, number>([
  ['yearly', 1],
  ['annual', 1],
  ['annually', 1],
  ['biannual', 2],
  ['half-yearly', 2],
  ['semi-annual', 2],
  ['quarterly', 4],
  ['monthly', 12],
  ['fortnightly', 26],
  ['bi-weekly', 26],
  ['biweekly', 26],
  ['weekly', 52],
  ['daily', 365],
]);
/** Periods of time, by how many of them a year has. */
const periods = new Map<string, number>([
  ['year', 1],
  ['month', 12],
  ['week', 52],
  ['day', 365],
  ['quarter', 4],
  ['years', 1],
  ['months', 12],
  ['weeks', 52],
  ['days', 365],
]);

/** once a year · twice a month · four times a year · every six months · every half year · annually */
export function rate(words: Words, i: number): Read | null {
  const w = words[i]!;
  const known = rates.get(w);
  if (known) return figure('number', `rate:${known}`, i + 1);
  const times = w === 'once' ? 1 : w === 'twice' ? 2 : null;
  if (
    times &&
    (words[i + 1] === 'a' || words[i + 1] === 'every' || words[i + 1] === 'each' || words[i + 1] === 'per')
  ) {
    const period = periods.get(words[i + 2] ?? '');
    if (period) return figure('number', `rate:${times * period}`, i + 3);
  }
  if (words[i + 1] === 'times' && /^(?:a|every|each|per)$/.test(words[i + 2] ?? '')) {
    const period = periods.get(words[i + 3] ?? '');
    const often = numerals.get(w) ?? (/^\d{1,3}$/.test(w) ? Number(w) : 0);
    if (period && often) return figure('number', `rate:${num(often * period)}`, i + 4);
  }
  if (w === 'every' || w === 'each') {
    const halves = /^half[- ](.+)$/.exec(words[i + 1] === 'half' ? `half ${words[i + 2]}` : (words[i + 1] ?? ''));
    const halved = halves && periods.get(halves[1]!);
    if (halved) return figure('number', `rate:${2 * halved}`, i + (words[i + 1] === 'half' ? 3 : 2));
    const n = cardinal(words, i + 1);
    const at = n ? n.end : i + 1;
    const other = !n && words[at] === 'other' ? 2 : n ? n.value : 1;
    const unit = words[at] === 'other' ? at + 1 : at;
    const period = periods.get(words[unit] ?? '');
    // "every quarter of the city" is a place.
    if (period && other && !(words[unit] === 'quarter' && words[unit + 1] === 'of'))
      return figure('number', `rate:${num(period / other)}`, unit + 1);
  }
  return null;
}

/** twice · three times; "once" alone may mean "formerly" */
export function times(words: Words, i: number): Read | null {
  if (words[i] === 'once' || words[i] === 'twice')
    return figure('number', `times:${words[i] === 'once' ? 1 : 2}`, i + 1, words[i] === 'once');
  const n = numerals.get(words[i]!);
  return n && words[i + 1] === 'times' ? figure('number', `times:${n}`, i + 2) : null;
}

/** one in five · one visitor in five · every fifth visitor */
export function oneIn(words: Words, i: number): Read | null {
  if (words[i] === 'one')
    for (const at of [i + 1, i + 2]) {
      if (words[at] !== 'in' || (at === i + 2 && !/^[a-z]/.test(words[i + 1] ?? ''))) continue;
      const n = cardinal(words, at + 1);
      if (n && !n.ordinal && n.value > 1 && n.value < 100 && !months.has(words[n.end] ?? ''))
        return figure('number', `share:${num(1 / n.value)}`, n.end);
    }
  if (words[i] !== 'every') return null;
  const n = words[i + 1] === 'other' ? 2 : ordinals.get(words[i + 1] ?? '');
  return n && n > 1 && !periods.has(words[i + 2] ?? '') ? figure('number', `share:${num(1 / n)}`, i + 2) : null;
}
