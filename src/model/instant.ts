/** Points in time, as strings. An `Instant` is RFC 3339 in UTC with milliseconds ("2021-06-07T18:02:00.000Z"), so that
 *  string order is time order. A `LooseDate` is what a source states: a date, or a date and time, as precise as it was
 *  given (EDTF level 0: "2021-06", "2021-06-07", "2021-06-07T18:02Z"). The machine's time zone is never consulted:
 *  a time without an offset is read as UTC, and the reader of the result can see that it had none. */

export type Instant = string;
export type LooseDate = string;

/** The clock is an argument everywhere; only `main.ts` passes the real one. */
export type Clock = () => Instant;

const loose =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** A date as precise as written, in one spelling; `null` when it is not a date of the proleptic Gregorian calendar. */
export function parseLooseDate(written: string): LooseDate | null {
  const m = loose.exec(written.trim());
  if (!m) return null;
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone = 'Z'] = m;
  if (!month) return year!;
  if (+month < 1 || +month > 12) return null;
  if (!day) return `${year}-${month}`;
  if (+day < 1 || +day > daysInMonth(+year!, +month)) return null;
  if (!hour) return `${year}-${month}-${day}`;
  if (+hour > 23 || +minute! > 59 || +second > 59) return null;
  const sign = zone[0] === '-' ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * (+zone.slice(1, 3) * 60 + +zone.slice(-2));
  const at = Date.UTC(+year!, +month - 1, +day, +hour, +minute!, +second, +fraction.padEnd(3, '0').slice(0, 3));
  const utc = new Date(at - offset * 60_000).toISOString();
  return m[6] ? utc : `${utc.slice(0, 16)}Z`;
}

/** A date without a time, as precise as it is: 2021, 2021-06 or 2021-06-07. */
export const isDate = (written: string): boolean => written.length <= 10 && parseLooseDate(written) !== null;

/** A whole day: 2021-06-07. */
export const isDay = (written: string): boolean => written.length === 10 && isDate(written);

/** The first instant a loose date can mean: "2021-06" → "2021-06-01T00:00:00.000Z". */
export function earliest(date: LooseDate): Instant {
  const whole = parseLooseDate(date);
  if (whole === null) throw new NotADate(date);
  const fill = '0000-01-01T00:00:00.000Z';
  if (whole.length <= 10) return whole + fill.slice(whole.length);
  return whole.length === 17 ? `${whole.slice(0, 16)}:00.000Z` : whole;
}

/** An instant from milliseconds since 1970 UTC. */
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

export class NotADate extends Error {
  override name = 'NotADate';
  constructor(readonly written: string) {
    super(`“${written}” is not a date. Write it as 2021-06-07 or 2021-06-07T18:02Z.`);
  }
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
