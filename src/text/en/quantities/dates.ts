/** Dates: years, seasons, halves and quarters of a year, months, days. */
import { months } from '../words.ts';
import type { Read, Word } from './quantity.ts';

/** Seasons, by the months they begin and end in; winter ends in the next year. */
const seasons = new Map<string, readonly [first: number, last: number]>([
  ['spring', [3, 6]],
  ['summer', [6, 9]],
  ['autumn', [9, 12]],
  ['winter', [12, 14]],
]);
/** Which quarter or half of a year. */
const ordinals = new Map<string, number>([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['last', 4],
]);

/** A date that begins at word `i`, in months of its year: January is 1. */
export function dateAt(words: readonly Word[], low: readonly string[], i: number): Read | undefined {
  const word = low[i]!;
  const at = (first: number, end: number, least: number, most: number, more: { year?: number; day?: number } = {}) => ({
    quantity: {
      kind: 'date' as const,
      start: words[first]!.start,
      end: words[end - 1]!.end,
      least,
      most,
      unit: [],
      ...more,
    },
    end,
  });
  const month = (k: number): number => {
    const [, part = '', name = ''] = /^((?:mid|early|late)-)?(.*)$/.exec(low[k] ?? '')!;
    const written = (words[k]?.text ?? '').slice(part.length);
    return /^[A-Z]/.test(written) && (name !== 'may' || part || k > 0) ? months.indexOf(name) + 1 : 0;
  };
  const yearOf = (k: number): number | undefined => (/^(?:19|20)\d\d$/.test(low[k] ?? '') ? Number(low[k]) : undefined);
  const dayOf = (k: number): number | undefined => {
    const m = /^([0-3]?\d)(?:st|nd|rd|th)?$/.exec(low[k] ?? '');
    return m && Number(m[1]) >= 1 && Number(m[1]) <= 31 ? Number(m[1]) : undefined;
  };
  const day = dayOf(i);
  if (day !== undefined && month(i + 1)) {
    const year = yearOf(i + 2);
    return at(i, year ? i + 3 : i + 2, month(i + 1), month(i + 1), year ? { day, year } : { day });
  }
  const m = month(i);
  if (m) {
    const after = dayOf(i + 1);
    const end = after ? i + 2 : i + 1;
    const year = yearOf(/^(?:,|of)$/.test(low[end] ?? '') ? end + 1 : end);
    const stop = year ? (/^(?:,|of)$/.test(low[end] ?? '') ? end + 2 : end + 1) : end;
    return at(i, stop, m, m, { ...(after ? { day: after } : {}), ...(year ? { year } : {}) });
  }
  const season = seasons.get(word);
  if (season && low[i + 1] !== 's') {
    const [least, most] = season;
    const place = low[i + 1] === 'of' ? i + 2 : i + 1;
    const year = yearOf(place);
    return at(i, year ? place + 1 : i + 1, least, most, year ? { year } : {});
  }
  const n = ordinals.get(word);
  if (n && (low[i + 1] === 'quarter' || (low[i + 1] === 'half' && n < 3))) {
    const size = low[i + 1] === 'quarter' ? 3 : 6;
    const year = yearOf(i + 2) ?? (low[i + 2] === 'of' ? yearOf(i + 3) : undefined);
    const k = word === 'last' && size === 6 ? 2 : n;
    const end = !year ? i + 2 : low[i + 2] === 'of' ? i + 4 : i + 3;
    return at(i, end, size * (k - 1) + 1, size * k, year ? { year } : {});
  }
  if (word === 'year' && low[i - 1] === 'the' && low[i - 2] === 'of' && low[i - 3] === 'end')
    return at(i - 3, i + 1, /^(?:before|by)$/.test(low[i - 5] ?? '') ? 1 : 10, 12);
  if (word === "year's" && low[i + 1] === 'end') return at(i, i + 2, 1, 12);
  const year = yearOf(i);
  if (
    year &&
    !/^(?:[a-z]+s)$/.test(
      /^(?:of|and|,|\.|in|to|by|for|the|at|was|is|has|as|does|this|its)$/.test(low[i + 1] ?? ',') ? '' : low[i + 1]!,
    )
  )
    return at(i, i + 1, 1, 12, { year });
  return undefined;
}

/** "the second half of the year": of the year in which it was written. */
export function inYear(read: Read | undefined, low: readonly string[], year: number | undefined): Read | undefined {
  if (!read || read.quantity.year !== undefined || year === undefined) return read;
  const after = low.slice(read.end, read.end + 3).join(' ');
  const own = low[read.end - 1] === 'year' || low[read.end - 2] === "year's";
  const shift = /^of (?:the|this) year\b/.test(after) || own ? 0 : /^(?:of )?next year\b/.test(after) ? 1 : undefined;
  return shift === undefined ? read : { ...read, quantity: { ...read.quantity, year: year + shift } };
}

/** Does a date at a place say until when at the latest? */
export function isDeadline(low: readonly string[], i: number): boolean {
  let k = i - 1;
  while (k >= 0 && /^(?:the|end|start|beginning|middle|close|of|on|in)$/.test(low[k]!)) k--;
  return /^(?:by|before|until|till)$/.test(low[k] ?? '') || (low[k] === 'than' && low[k - 1] === 'later');
}
