/** How often something is: a year, in all, and among others of its kind. */

import { currencies } from '../currencies.ts';
import { numerals, ordinals } from '../numerals.ts';
import { measureAt } from '../units.ts';
import { cardinal } from './cardinals.ts';
import { months } from './dates.ts';
import { either, figure, num, type Read, type Words } from './figure.ts';
import { unitsOfTime } from './lengths.ts';
import { periods } from './periods.ts';
import { weekdays } from './weekdays.ts';

/** Words that say how often, as occurrences a year. */
const rates = new Map<string, number>([
  ['yearly', 1],
  ['annual', 1],
  ['annually', 1],
  ['biannual', 2],
  ['biannually', 2],
  ['half-yearly', 2],
  ['six-monthly', 2],
  ['semi-annual', 2],
  ['semi-annually', 2],
  ['semiannual', 2],
  ['semiannually', 2],
  ['biennial', 1 / 2],
  ['biennially', 1 / 2],
  ['two-yearly', 1 / 2],
  ['triennial', 1 / 3],
  ['triennially', 1 / 3],
  ['three-yearly', 1 / 3],
  ['quarterly', 4],
  ['three-monthly', 4],
  ['two-monthly', 6],
  ['monthly', 12],
  ['fortnightly', 26],
  ['bi-weekly', 26],
  ['biweekly', 26],
  ['weekly', 52],
  ['daily', 365],
  ['hourly', 8760],
]);

/** once a year · twice a month · four times a year · every six months · every half year · annually */
export function rate(words: Words, i: number, written: Words): Read | null {
  const w = words[i]!;
  const known = rates.get(w);
  // "told the daily Postimees": a newspaper.
  const paper = /^(?:daily|weekly|monthly)$/.test(w) && words[i - 1] === 'the' && /^\p{Lu}/u.test(written[i + 1] ?? '');
  if (paper) return null;
  if (known) return figure('number', `rate:${num(known)}`, i + 1);
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
  // "twice yearly", "four times yearly"
  const yearly = times ? i + 1 : words[i + 1] === 'times' ? i + 2 : words.length;
  const often = times ?? numerals.get(w);
  const every = rates.get(words[yearly] ?? '');
  if (often && every && /ly$/.test(words[yearly]!)) return figure('number', `rate:${num(often * every)}`, yearly + 1);
  if (w === 'per' && periods.has(words[i + 1] ?? ''))
    return figure('number', `rate:${periods.get(words[i + 1]!)!}`, i + 2);
  const turn = alternate(words, i);
  if (turn) return turn;
  // "seven days a week"
  if ((w === 'seven' || w === '7') && words[i + 1] === 'days' && words[i + 2] === 'a' && words[i + 3] === 'week')
    return figure('number', 'rate:365', i + 4);
  if (w === 'every' || w === 'each') {
    const halves = /^half[- ](.+)$/.exec(words[i + 1] === 'half' ? `half ${words[i + 2]}` : (words[i + 1] ?? ''));
    const halved = halves && periods.get(halves[1]!);
    if (halved) return figure('number', `rate:${2 * halved}`, i + (words[i + 1] === 'half' ? 3 : 2));
    const next = words[i + 1] === 'single' ? i + 2 : i + 1;
    const n = cardinal(words, next);
    const at = n ? n.end : next;
    const other = !n && words[at] === 'other' ? 2 : n ? n.value : 1;
    const unit = words[at] === 'other' ? at + 1 : at;
    const period = periods.get(words[unit] ?? '');
    // "every quarter of the city" is a place.
    if (period && other && !(words[unit] === 'quarter' && words[unit + 1] === 'of'))
      return figure('number', `rate:${num(period / other)}`, unit + 1);
  }
  return null;
}

/** three | meetings a year: how many of what is counted there are, or how often it is. */
export function often(words: Words, i: number): Read | null {
  const n = cardinal(words, i);
  if (!n || n.ordinal || n.part || n.value > 366) return null;
  const at = [n.end + 1, n.end + 2].find((k) => /^(?:a|each|every|per)$/.test(words[k] ?? ''));
  const period = at && /^[a-z]{4,}s$/.test(words[at - 1]!) ? periods.get(words[at + 1] ?? '') : undefined;
  return period && !unitsOfTime.has(words[at! - 1]!) && !measureAt(words, at! - 1) && !currencies.has(words[at! - 1]!)
    ? either('number', `num:${num(n.value)}`, `rate:${num(n.value * period)}`, n.end)
    : null;
}

/** alternate Mondays · every other Monday · every third Friday · in alternate years: as often as every so many weeks or years.
 *  The day of the week is a figure of its own. */
function alternate(words: Words, i: number): Read | null {
  const apart = words[i] === 'alternate' || words[i] === 'alternating';
  const n = apart || words[i + 1] === 'other' ? 2 : (ordinals.get(words[i + 1] ?? '') ?? 0);
  if (!n || !(apart || words[i] === 'every') || n > 12) return null;
  const at = apart ? i + 1 : i + 2;
  if (weekdays.has(words[at] ?? '') && words[at + 1] !== 'of' && words[at + 1] !== 'in')
    return figure('number', `rate:${num(52 / n)}`, at);
  const period = apart ? periods.get(words[at] ?? '') : undefined;
  return period ? figure('number', `rate:${num(period / n)}`, at + 1) : null;
}

/** twice · three times; "once" alone may mean "formerly" */
export function times(words: Words, i: number): Read | null {
  if (words[i] === 'once' || words[i] === 'twice')
    return figure('number', `times:${words[i] === 'once' ? 1 : 2}`, i + 1, words[i] === 'once');
  const n = numerals.get(words[i]!);
  if (n && words[i + 1] === 'times') return figure('number', `times:${n}`, i + 2);
  // "on two earlier occasions"
  const end = [i + 1, i + 2].find((at) => words[at] === 'occasions');
  return n && end && words[i - 1] === 'on' ? figure('number', `times:${n}`, end + 1) : null;
}

/** nine in ten · two out of three · six of the ten; "three in ten days" is no share. */
function someOf(words: Words, i: number): Read | null {
  const own = /^\d{1,3}$/.test(words[i]!) ? +words[i]! : numerals.get(words[i]!);
  const join = JOINS_SHARE.find((joint) => joint.every((word, k) => words[i + 1 + k] === word));
  if (!own || !join || (own === 1 && join[0] === 'of')) return null;
  const whole = cardinal(words, i + 1 + join.length);
  if (!whole || whole.ordinal || whole.part || own >= whole.value) return null;
  if (join[0] === 'in' && !WHOLES.has(whole.value)) return null;
  const next = words[whole.end] ?? '';
  if (unitsOfTime.has(next) || months.has(next) || measureAt(words, whole.end)) return null;
  return either('number', `share:${num(own / whole.value)}`, `num:${own}`, whole.end);
}
const JOINS_SHARE = ['in', 'out of every', 'out of', 'of every', 'of the', 'of'].map((joint) => joint.split(' '));
/** Wholes that a share "in" so many is told of. */
const WHOLES = new Set([3, 4, 5, 6, 8, 10, 12, 20, 100, 1000]);

/** around the clock · 24 hours a day · day and night */
export function always(words: Words, i: number): Read | null {
  const phrase = ALWAYS.find((own) => own.every((word, k) => words[i + k] === word));
  return phrase ? figure('number', 'rate:always', i + phrase.length) : null;
}
const ALWAYS = [
  'around the clock',
  'round the clock',
  '24 hours a day',
  'twenty-four hours a day',
  'day and night',
  'day or night',
  'by day and by night',
  'at all hours of the day',
  'at any hour of the day',
  'at all hours',
  'at any hour',
  '24/7',
].map((phrase) => phrase.split(' '));

/** one in five · one visitor in five · every fifth visitor · nine in ten */
export function oneIn(words: Words, i: number): Read | null {
  const share = someOf(words, i);
  if (share) return share;
  if (words[i] === 'one')
    for (const at of [i + 1, i + 2]) {
      if (words[at] !== 'in' || (at === i + 2 && !/^[a-z]/.test(words[i + 1] ?? ''))) continue;
      const n = cardinal(words, words[at + 1] === 'every' ? at + 2 : at + 1);
      if (n && !n.ordinal && n.value > 1 && n.value < 100 && !months.has(words[n.end] ?? ''))
        return figure('number', `share:${num(1 / n.value)}`, n.end);
    }
  if (words[i] !== 'every') return null;
  const n = words[i + 1] === 'other' ? 2 : ordinals.get(words[i + 1] ?? '');
  return n && n > 1 && !periods.has(words[i + 2] ?? '') ? figure('number', `share:${num(1 / n)}`, i + 2) : null;
}
