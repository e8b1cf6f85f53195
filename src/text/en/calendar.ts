/** Days and dates as English text gives them, resolved from a publication date: "on Tuesday" is the last such day up to
 *  it. Dates are ISO strings; arithmetic is on the proleptic Gregorian calendar in UTC, with no clock and no locale. */

import { parseLooseDate } from '../../model/instant.ts';
import type { Span } from '../../model/selector.ts';
import { tableOf } from '../../model/table.ts';
import { months, weekdays } from './words.ts';

export type Dated = { readonly date: string; readonly span: Span };
type Plain = Span & { readonly lower: string; readonly text: string };

const DAY = 86_400_000;

/** The calendar day of an ISO date or date-time, as written (in its own zone); null when it is none. */
export function dayOf(publishedAt: string | undefined): string | null {
  const match = /^\d{4}-\d{2}-\d{2}/.exec(publishedAt ?? '');
  return match && parseLooseDate(match[0]);
}

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const print = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const dayBefore = (day: string, days: number): string => print(at(day) - days * DAY);

/** The last `weekday` (0 Sunday) up to and including `day`. */
function lastWeekday(day: string, weekday: number): string {
  const time = at(day);
  const back = (new Date(time).getUTCDay() - weekday + 7) % 7;
  return print(time - back * DAY);
}

/** The first expression of a day among `words`, and the day it means. Future days ("tomorrow", "next Friday") are not
 *  when something was said; they are passed over. */
export function dateIn(words: readonly Plain[], day: string): Dated | null {
  for (let i = 0; i < words.length; i++) {
    const found = dateAt(words, i, day);
    if (found) return found;
  }
  return null;
}

/** The day that an expression at `i` means; null when none begins there. */
function dateAt(words: readonly Plain[], i: number, day: string): Dated | null {
  const w = words[i];
  if (!w) return null;
  const span = (last: number): Span => ({ start: w.start, end: words[last]!.end });
  const previous = words[i - 1]?.lower ?? '';
  if (/^(next|until|by|before|from|since|every)$/.test(previous)) return null;
  const weekday = (weekdays as readonly string[]).indexOf(w.lower);
  if (weekday >= 0 && /^[A-Z]/.test(w.text)) {
    const last = lastWeekday(day, weekday);
    return { date: previous === 'last' && last === day ? dayBefore(last, 7) : last, span: span(i) };
  }
  if (/^(today|tonight)$/.test(w.lower)) return { date: day, span: span(i) };
  // "two days ago", "a week ago", "the day before yesterday"
  const count = counts[w.lower];
  if (count !== undefined && /^(?:days?|weeks?)$/.test(words[i + 1]?.lower ?? '') && words[i + 2]?.lower === 'ago')
    return { date: dayBefore(day, /^w/.test(words[i + 1]!.lower) ? 7 * count : count), span: span(i + 2) };
  if (
    w.lower === 'the' &&
    words[i + 1]?.lower === 'day' &&
    words[i + 2]?.lower === 'before' &&
    words[i + 3]?.lower === 'yesterday'
  )
    return { date: dayBefore(day, 2), span: span(i + 3) };
  if (w.lower === 'yesterday') return { date: dayBefore(day, 1), span: span(i) };
  if (w.lower === 'this' && /^(morning|afternoon|evening)$/.test(words[i + 1]?.lower ?? ''))
    return { date: day, span: span(i + 1) };
  if (
    w.lower === 'in' &&
    words[i + 1]?.lower === 'the' &&
    /^(morning|afternoon|evening)$/.test(words[i + 2]?.lower ?? '')
  )
    return { date: day, span: span(i + 2) };
  if (w.lower === 'last' && words[i + 1]?.lower === 'night') return { date: dayBefore(day, 1), span: span(i + 1) };
  if (w.lower === 'earlier' && words[i + 1]?.lower === 'in' && words[i + 3]?.lower === 'day')
    return { date: day, span: span(i + 3) };
  if (w.lower === 'earlier' && words[i + 1]?.lower === 'today') return { date: day, span: span(i + 1) };
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(w.text);
  if (iso) return { date: w.text, span: span(i) };
  const month = monthOf(w.lower);
  const number = /^\d{1,2}(?:st|nd|rd|th)?$/;
  if (month >= 0 && /^[A-Z]/.test(w.text) && number.test(words[i + 1]?.lower ?? '')) {
    const year = yearAt(words, i + 2);
    return dateOf(Number.parseInt(words[i + 1]!.lower, 10), month, year?.year, day, span(year ? year.at : i + 1));
  }
  if (number.test(w.lower) && monthOf(words[i + 1]?.lower ?? '') >= 0 && /^[A-Z]/.test(words[i + 1]!.text)) {
    const year = yearAt(words, i + 2);
    return dateOf(
      Number.parseInt(w.lower, 10),
      monthOf(words[i + 1]!.lower),
      year?.year,
      day,
      span(year ? year.at : i + 1),
    );
  }
  return null;
}

/** "The day before", "a day earlier", "two days later": days after (or, negative, before) another day that a text has named;
 *  null when none of these stands among `words`. */
export function daysFrom(words: readonly Plain[]): { readonly days: number; readonly span: Span } | null {
  for (let i = 0; i + 1 < words.length; i++) {
    const lower = words[i]!.lower;
    const next = words[i + 1]!.lower;
    const span = (last: number): Span => ({ start: words[i]!.start, end: words[last]!.end });
    const closed = (k: number): boolean =>
      !/^(?:the|a|an|his|her|its|their)$/.test(words[k]?.lower ?? '') && !/^\p{Lu}/u.test(words[k]?.text ?? '');
    // "later that day", "that evening", "later in the day", "later the same night"
    const part = /^(?:day|morning|afternoon|evening|night)$/;
    if (lower === 'that' && part.test(next)) return { days: 0, span: span(i + 1) };
    if (lower === 'later' && /^(?:in|on)$/.test(next) && words[i + 2]?.lower === 'the' && words[i + 3]?.lower === 'day')
      return { days: 0, span: span(i + 3) };
    if (lower === 'the' && next === 'day' && /^(?:before|after)$/.test(words[i + 2]?.lower ?? '') && closed(i + 3))
      return { days: words[i + 2]!.lower === 'before' ? -1 : 1, span: span(i + 2) };
    if (lower === 'the' && /^(?:previous|next|following)$/.test(next) && part.test(words[i + 2]?.lower ?? ''))
      return { days: next === 'previous' ? -1 : 1, span: span(i + 2) };
    if (
      lower === 'the' &&
      next === 'same' &&
      /^(?:day|morning|afternoon|evening|night)$/.test(words[i + 2]?.lower ?? '')
    )
      return { days: 0, span: span(i + 2) };
    const count = counts[lower];
    if (
      count !== undefined &&
      /^(?:days?|weeks?)$/.test(next) &&
      /^(?:earlier|later)$/.test(words[i + 2]?.lower ?? '')
    ) {
      const days = next.startsWith('w') ? 7 * count : count;
      return { days: words[i + 2]!.lower === 'earlier' ? -days : days, span: span(i + 2) };
    }
  }
  return null;
}
const counts = tableOf<number>({ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 });

function monthOf(lower: string): number {
  const plain = lower.replace('.', '');
  return plain.length < 3 ? -1 : months.findIndex((m) => m === plain || (plain.length <= 4 && m.startsWith(plain)));
}

function yearAt(words: readonly Plain[], i: number): { year: number; at: number } | null {
  const k = words[i]?.text === ',' ? i + 1 : i;
  return /^(19|20)\d\d$/.test(words[k]?.text ?? '') ? { year: Number(words[k]!.text), at: k } : null;
}

function dateOf(date: number, month: number, year: number | undefined, day: string, span: Span): Dated | null {
  const two = (n: number): string => String(n).padStart(2, '0');
  if (date < 1 || date > 31) return null;
  let y = year ?? Number(day.slice(0, 4));
  if (year === undefined && `${y}-${two(month + 1)}-${two(date)}` > day) y--;
  const iso = `${y}-${two(month + 1)}-${two(date)}`;
  return Number.isNaN(Date.parse(`${iso}T00:00:00Z`)) ? null : { date: iso, span };
}
