/** Dates in words, in UTC, the same on every machine. A date is printed as precisely as it is known and no more. */
import type { Instant, LooseDate } from '../model/instant.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** "7 June 2021", "June 2021", "2021"; with a time where one is known: "7 June 2021, 18:02 UTC". What is not a date is
 *  printed as it stands. */
export function sayDate(date: LooseDate): string {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/.exec(date);
  if (!m) return date;
  const [, year, month, day, time] = m;
  const name = months[Number(month) - 1];
  if (!name) return year!;
  if (!day) return `${name} ${year}`;
  return `${Number(day)} ${name} ${year}${time ? `, ${time} UTC` : ''}`;
}

/** The day of a date or instant, without its time. */
export const sayDay = (date: LooseDate): string => sayDate(date.slice(0, 10));

/** "18:02 UTC" where the day is the same as that of `other`, else the whole. */
export const sayBeside = (at: Instant, other: Instant): string =>
  at.slice(0, 10) === other.slice(0, 10) ? `${at.slice(11, 16)} UTC` : sayDate(at);
