/** Dates written out in a text: "4 April 2023", "April 4", "in July 2022", "in 2008". As precise as written; a day without
 *  a year takes the year it is given. */
import type { Word } from './words.ts';

const months = 'january february march april may june july august september october november december'.split(' ');

/** `date` is EDTF level 0; `from` and `to` are the indices of its words, end exclusive. */
export type WrittenDate = { readonly date: string; readonly from: number; readonly to: number };

export function datesIn(words: readonly Word[], year: string): WrittenDate[] {
  const out: WrittenDate[] = [];
  for (let i = 0; i < words.length; i++) {
    const { lower } = words[i]!;
    if (/^\d{4}-\d{2}-\d{2}$/.test(lower)) {
      out.push({ date: lower, from: i, to: i + 1 });
      continue;
    }
    const feast = feastAt(words, i);
    if (feast) {
      const end = i + feast.length;
      const written = yearAt(words, end) || (/^(in|of|,)$/.test(words[end]?.lower ?? '') ? yearAt(words, end + 1) : '');
      out.push({
        date: `${written || year}-${feast.day}`,
        from: i,
        to: written ? (yearAt(words, end) ? end + 1 : end + 2) : end,
      });
      i = out.at(-1)!.to - 1;
      continue;
    }
    const month = monthOf(lower);
    if (
      month > 0 &&
      !(
        lower === 'may' &&
        !monthOfMay(words, i) &&
        !dayAt(words, i - 1) &&
        !dayAt(words, i + 1) &&
        !yearAt(words, i + 1)
      )
    ) {
      const before = dayAt(words, i - 1);
      const after = before ? 0 : dayAt(words, i + 1);
      let to = i + 1 + (after ? 1 : 0);
      if (words[to]?.lower === ',' && yearAt(words, to + 1)) to++;
      const written = yearAt(words, to);
      if (written) to++;
      const day = before || after;
      const mm = String(month).padStart(2, '0');
      const date = `${written || year}-${mm}${day ? `-${String(day).padStart(2, '0')}` : ''}`;
      out.push({ date, from: before ? i - 1 : i, to });
      i = to - 1;
      continue;
    }
    const alone = yearAt(words, i);
    if (
      alone &&
      ['in', 'since', 'by', 'until', 'before', 'after', 'from', 'during', 'of', 'the'].includes(
        words[i - 1]?.lower ?? '',
      )
    )
      out.push({ date: alone, from: i, to: i + 1 });
  }
  return out;
}

/** Days of the year that go by a name: "New Year's Day", "Christmas". */
const feasts: readonly (readonly [string, string])[] = [
  ["new year 's day", '01-01'],
  ["new year 's eve", '12-31'],
  ['christmas eve', '12-24'],
  ['christmas day', '12-25'],
  ['christmas', '12-25'],
  ['may day', '05-01'],
];

function feastAt(words: readonly Word[], i: number): { day: string; length: number } | null {
  for (const [name, day] of feasts) {
    const parts = name.split(' ');
    if (parts.every((part, k) => words[i + k]?.lower === part)) return { day, length: parts.length };
  }
  return null;
}

/** "in May", with its capital; "may" is a verb. */
const monthOfMay = (words: readonly Word[], i: number): boolean =>
  words[i]!.text === 'May' && /^(in|of|since|until|by|last|early|late|mid)$/.test(words[i - 1]?.lower ?? '');

const monthOf = (lower: string): number =>
  lower.length < 3
    ? 0
    : months.findIndex((name) => name === lower || (name.slice(0, 3) === lower.replace('.', '') && lower !== 'mar')) +
      1;

function dayAt(words: readonly Word[], i: number): number {
  const found = /^(\d{1,2})(st|nd|rd|th)?$/.exec(words[i]?.lower ?? '');
  return found && +found[1]! >= 1 && +found[1]! <= 31 ? +found[1]! : 0;
}
const yearAt = (words: readonly Word[], i: number): string => /^(1[89]|20)\d\d$/.exec(words[i]?.lower ?? '')?.[0] ?? '';

/** A time that is claimed: EDTF of level 0, a date or an interval open at one end ("2023-02/" since, "2023-02/.." after, "../2023-05" by).
 *  As precise as it was written. */
export function within(date: string, when: string): boolean {
  const [from, to] = when.split('/');
  if (to === undefined) return date.startsWith(when) || when.startsWith(date);
  return (from === '..' || date >= from!.slice(0, date.length)) && (to === '..' || to === '' || date <= `${to}\uffff`);
}

/** The time that a preposition and its date stand for; `null` where it is none of these. */
export function timeOf(preposition: string, date: string): string | null {
  switch (preposition) {
    case 'in':
    case 'on':
    case 'the':
      return date;
    case 'since':
      return `${date}/`;
    case 'by':
      return `../${date}`;
    case 'before':
      return `../${beside(date, -1)}`;
    case 'after':
      return `${beside(date, 1)}/..`;
    default:
      return null;
  }
}

/** The day, month or year before or after. */
function beside(date: string, step: 1 | -1): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  const at = new Date(
    Date.UTC(year + (month ? 0 : step), (month ?? 1) - 1 + (month && !day ? step : 0), (day ?? 1) + (day ? step : 0)),
  );
  return at.toISOString().slice(0, date.length);
}
