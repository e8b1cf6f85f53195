/** Dates: days, months, and the parts of a year. */
import { ordinals } from '../numerals.ts';
import { months as names } from '../words.ts';
import { figure, isCapital, type Read, type Words } from './figure.ts';

/** Months by their names and their short forms, from 1. */
export const months = new Map<string, number>();
names.forEach((m, i) => {
  months.set(m, i + 1);
  months.set(m.slice(0, 3), i + 1);
  months.set(`${m.slice(0, 3)}.`, i + 1);
});
months.set('sept', 9);
months.set('sept.', 9);

/** Days of a fixed date that go by a name; their possessive is a token of its own. */
const FEASTS: readonly (readonly [name: readonly string[], date: string])[] = (
  [
    ["new year 's day", '01-01'],
    ["new year 's eve", '12-31'],
    ['christmas eve', '12-24'],
    ['christmas day', '12-25'],
    ['boxing day', '12-26'],
  ] as const
).map(([name, date]) => [name.split(' '), date]);

/** 3 April 2021 · April 3rd, 2021 · the 3rd of April · 2021-04-03 · April 2021 · April */
export function dateAt(words: Words, i: number, written: Words): Read | null {
  const w = words[i]!;
  const feast = FEASTS.find(([name]) => name.every((word, k) => words[i + k] === word));
  if (feast) return figure('date', `date:${feast[1]}`, i + feast[0].length);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(w) ?? null;
  if (iso) return figure('date', `date:${day(+iso[2]!, +iso[3]!)}:${iso[1]}`, i + 1);
  const slashed = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(w);
  if (slashed) return figure('date', `date:${day(+slashed[2]!, +slashed[1]!)}:${slashed[3]}`, i + 1);
  // "until 30.04.", "by 15/09"
  const short =
    /^(\d{1,2})(?:\.(0[1-9]|1[0-2])\.?|\/(0[1-9]))$/.exec(w) ??
    // "on 12.5.", and not "by 12.5"
    (words[i - 1] === 'on' ? /^(\d{1,2})\.([1-9])\.?$/.exec(w) : null) ??
    /^(1[3-9]|2\d|3[01])\/(1[0-2]|[1-9])$/.exec(w);
  const shortMonth = +(short?.[2] ?? short?.[3] ?? 0);
  if (
    short &&
    dayNumber(short[1]!) &&
    DATED.test(words[i - 1] ?? '') &&
    /^(?:[.,;)]?|and|to)$/.test(words[i + 1] ?? '')
  )
    return figure('date', `date:${day(shortMonth, +short[1]!)}`, i + 1);
  const ofYear = /^(0[1-9]|1[0-2])[/.]((?:19|20)\d\d)$/.exec(w);
  if (ofYear) return figure('date', `date:${day(+ofYear[1]!, 0)}:${ofYear[2]}`, i + 1);
  const number = dayNumber(w);
  if (number) {
    const of = words[i + 1] === 'of' ? i + 2 : i + 1;
    const month = months.get(words[of] ?? '');
    if (month && isCapital(written[of])) return withYear(words, of + 1, month, number);
    return null;
  }
  const month = months.get(w);
  if (!month || !isCapital(written[i]) || (w === 'may' && i === 0 && !dayNumber(words[1] ?? ''))) return null;
  const next = counts(words, i + 1) ? null : dayNumber(words[i + 1] ?? '');
  if (next && !/^\d{1,3}[.,]\d/.test(words[i + 1]!)) return withYear(words, i + 2, month, next);
  // "September of 2023"
  if (words[i + 1] === 'of' && yearOf(words[i + 2]))
    return figure('date', `date:${day(month, 0)}:${words[i + 2]}`, i + 3);
  const year = yearOf(words[i + 1]);
  if (year) return figure('date', `date:${day(month, 0)}:${year}`, i + 2);
  if (w === 'march' && words[i - 1] !== 'in' && words[i - 1] !== 'until' && words[i - 1] !== 'by' && i === 0)
    return null;
  // "Jan Rook", "Mar Ortega": a given name.
  if (w.length === 3 && w !== 'may' && isCapital(written[i + 1])) return null;
  return figure('date', `date:${day(month, 0)}`, i + 1);
}

/** "In August 30 students will leave": how many, and no day. */
const counts = (words: Words, at: number): boolean =>
  words[at - 2] === 'in' && /^\d+$/.test(words[at] ?? '') && /^[a-z]{3,}[^s]s$|^people$/.test(words[at + 1] ?? '');

/** Words before a day and month in figures; "by 4.05 per cent" goes on with its unit. */
const DATED = /^(?:on|until|till|by|from|since|dated|before|after)$/;

/** the first month of next year · the last month of 2026: a month without its name */
export function monthOfYear(words: Words, i: number): Read | null {
  const n = words[i] === 'last' || words[i] === 'final' ? 12 : (ordinals.get(words[i]!) ?? 13);
  if (n > 12 || words[i + 1] !== 'month' || words[i + 2] !== 'of') return null;
  const year = yearOf(words[i + 3]);
  if (year) return figure('date', `date:${day(n, 0)}:${year}`, i + 4);
  const the = words[i + 3] === 'the' ? i + 4 : i + 3;
  const told = words[the] === 'year' || (YEAR_TOLD.test(words[the] ?? '') && words[the + 1] === 'year');
  return told ? figure('date', `date:${day(n, 0)}`, words[the] === 'year' ? the + 1 : i + 3) : null;
}
const YEAR_TOLD = /^(?:this|next|last|coming|current|new|same)$/;

/** Q4 · the fourth quarter · fourth-quarter profits · the second half (of a year, of a month) · the second half-year */
export function partOfYear(words: Words, i: number): Read | null {
  const short = /^(q|h)([1-4])$/.exec(words[i]!);
  if (short) return figure('date', `date:${short[1]}${short[2]}`, i + 1);
  const [, which = '', part] = /^(first|second|third|fourth)-(half|quarter)$/.exec(words[i]!) ?? [];
  const joined = ordinals.get(which);
  if (joined && (part === 'quarter' || joined < 3)) return figure('date', `date:${part![0]}${joined}`, i + 1);
  const n = ordinals.get(words[i]!) ?? +(/^([1-4])(?:st|nd|rd|th)$/.exec(words[i]!)?.[1] ?? 0);
  if (!n || n > 4) return null;
  // "the first six months"
  if (n === 1 && words[i + 2] === 'months' && /^(?:six|6|three|3)$/.test(words[i + 1] ?? ''))
    return figure('date', /^[t3]/.test(words[i + 1]!) ? 'date:q1' : 'date:h1', i + 3);
  if (words[i + 1] === 'quarter') return figure('date', `date:q${n}`, i + 2);
  if (/^half(?:-year)?$/.test(words[i + 1] ?? '') && n < 3) return figure('date', `date:h${n}`, i + 2);
  return null;
}

const SEASON = /^(?:spring|summer|autumn|winter)$/;
const WHICH = new Map([
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
  ['last', 'last'],
  ['past', 'last'],
]);

/** in the spring · next week · last year: a time told from the time of the text, which says so much and no more. */
export function seasonOrPeriod(words: Words, i: number): Read | null {
  const w = words[i]!;
  const before = words[i - 1] ?? '';
  const article = before === 'the' ? (words[i - 2] ?? '') : before;
  if (SEASON.test(w) && SEASON_AFTER.test(article)) return figure('date', `date:season.${w}`, i + 1, true);
  const which = WHICH.get(w);
  return which && PERIOD.test(words[i + 1] ?? '') && before !== 'the' && words[i + 2] !== "'s"
    ? figure('date', `date:${words[i + 1]}.${which}`, i + 2, true)
    : null;
}
const SEASON_AFTER =
  /^(?:in|by|until|till|since|before|after|during|over|for|this|next|last|early|late|mid|coming|of)$/;

/** What stands between the first and the last of several days. */
export const JOINS_DAYS = /^(?:-|–|—|and|to|until|till|or)$/;

/** 14-15 March · 14 and 15 March · 14 to 15 March 2024 · March 14–15 · March 14 to March 15 */
export function days(words: Words, i: number, written: Words): Read | null {
  const month = months.get(words[i]!);
  const first = month && isCapital(written[i]) ? i + 1 : i;
  const pair = /^(\d{1,2})[-–](\d{1,2})$/.exec(words[first] ?? '');
  let end = first + 1;
  const one = pair ? +pair[1]! : dayNumber(words[first] ?? '');
  let two = pair ? +pair[2]! : null;
  if (!pair) {
    // "3 May to 7 May", "May 3 to May 7"
    const own = first === i ? months.get(words[end] ?? '') : undefined;
    if (own) end++;
    if (!one || !/^\d/.test(words[first]!) || !JOINS_DAYS.test(words[end] ?? '')) return null;
    if (first > i && months.get(words[end + 1] ?? '') === month) end++;
    two = /^\d/.test(words[end + 1] ?? '') ? dayNumber(words[end + 1]!) : null;
    end += 2;
    if (own && months.get(words[end] ?? '') !== own) return null;
  }
  if (!one || !two || one > 31 || two > 31 || one >= two) return null;
  if (first === i) {
    if (words[end] === 'of') end++;
    const after = months.get(words[end] ?? '');
    if (!after || !isCapital(written[end])) return null;
    return withYear(words, end + 1, after, one, two);
  }
  return withYear(words, end, month!, one, two);
}

/** 2026/27 · 2026–27 · 2026-2027 · 2026 to 2027: a budget year, a school year, a term of years. */
export function years(words: Words, i: number): Read | null {
  const joined = /^(\d{4})[/–-](\d{2}|\d{4})$/.exec(words[i]!);
  const told = /^[a-z]/.test(words[i + 1] ?? '');
  const apart = (told ? /^\d{4}$/ : /^(?:\d{2}|\d{4})$/).test(words[i + 2] ?? '');
  // "between 2018 and 2022"
  if (words[i + 1] === 'and' && words[i - 1] !== 'between') return null;
  if (!joined && !(yearOf(words[i]) && JOINS_YEARS.test(words[i + 1] ?? '') && apart)) return null;
  const [from, until] = joined ? [joined[1]!, joined[2]!] : [words[i]!, words[i + 2]!];
  const last = until.length === 2 ? +(from.slice(0, 2) + until) : +until;
  if (!yearOf(from) || last <= +from) return null;
  return figure('number', `years:${from}..${last}`, joined ? i + 1 : i + 3);
}
const JOINS_YEARS = /^(?:[/–—-]|to|until|till|and)$/;

const PERIOD = /^(?:week|month|year)$/;
const PARTS = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
]);

const YEAR_OVER = ['is out', 'was out', 'is over', 'was over', 'is up', 'ends', 'ended'].map((told) => told.split(' '));

/** early June · mid-March · the end of May; "the end of the month", "month's end" and the like say which part alone. */
export function partOfMonth(words: Words, i: number, written: Words): Read | null {
  const joined = /^(early|mid|late|end)-(.+)$/.exec(words[i]!);
  if (joined && months.has(joined[2]!)) {
    const value = `date:${day(months.get(joined[2]!)!, 0).slice(0, 3)}${joined[1] === 'end' ? 'late' : joined[1]}`;
    return figure('date', value, i + 1);
  }
  // "mid-2027", "the middle of 2027"
  if (joined && yearOf(joined[2]))
    return figure('date', `date:year.${joined[1] === 'end' ? 'late' : joined[1]}:${joined[2]}`, i + 1);
  // "at month's end"
  if (PERIOD.test(words[i]!) && words[i + 1] === "'s" && words[i + 2] === 'end')
    return figure('date', `date:${words[i]}.late`, i + 3, true);
  // "before 2027 is out", "by the time 2027 ends"
  const over = yearOf(words[i]) && YEAR_OVER.find((told) => told.every((word, k) => words[i + 1 + k] === word));
  if (over) return figure('date', `date:year.late:${words[i]}`, i + 1 + over.length);
  const part = PARTS.get(words[i]!);
  if (!part) return null;
  // "the end of 2026"
  const year = words[i + 1] === 'of' ? yearOf(words[i + 2]) : null;
  if (year) return figure('date', `date:year.${part}:${year}`, i + 3);
  const period = words[i + 1] === 'of' && /^(?:the|this|next)$/.test(words[i + 2] ?? '') ? (words[i + 3] ?? '') : '';
  if (PERIOD.test(period)) return figure('date', `date:${period}.${part}`, i + 4, true);
  const of = words[i + 1] === 'of';
  if (of !== /^(?:beginning|start|middle|end)$/.test(words[i]!)) return null;
  const at = of ? i + 2 : words[i + 1] === '-' ? i + 2 : i + 1;
  const month = months.get(words[at] ?? '');
  if (!month || !isCapital(written[at])) return null;
  const own = yearOf(words[at + 1]);
  return figure('date', `date:${day(month, 0).slice(0, 3)}${part}${own ? `:${own}` : ''}`, own ? at + 2 : at + 1);
}

/** A month and a day of it as they stand in a figure's value; day 0 is the month alone. */
const day = (month: number, date: number): string =>
  `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

function dayNumber(w: string): number | null {
  const m = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(w);
  const n = m ? +m[1]! : (ordinals.get(w) ?? null);
  return n && n <= 31 ? n : null;
}

const yearOf = (w: string | undefined): string | null => (w && /^(?:19|20|21)\d\d$/.test(w) ? w : null);

/** A date, or a run of days up to `until`, with the year where one follows. */
function withYear(words: Words, at: number, month: number, date: number, until?: number): Read {
  const skip = words[at] === ',' ? at + 1 : at;
  const year = yearOf(words[skip]);
  const value = `date:${day(month, date)}${until ? `..${until}` : ''}`;
  return year ? figure('date', `${value}:${year}`, skip + 1) : figure('date', value, at);
}
