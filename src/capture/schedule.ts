/** When to look again. The interval grows with the time since the last change: a page that was edited an hour ago is
 *  looked at every few minutes, one that has stood for a year every month; a change wakes it. All pure: now and the
 *  seed are arguments, and the same history gives the same answer, so that a restart changes nothing. */
import { createHash } from 'node:crypto';
import { Cron } from 'croner';
import type { Outcome } from '../model/capture.ts';
import { type Instant, instantOf } from '../model/instant.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Pace = {
  /** Milliseconds between visits to what has just changed. */
  readonly soonest: number;
  /** Milliseconds between visits to what has stood for long. */
  readonly latest: number;
  /** The interval is the time since the last change divided by this. */
  readonly share: number;
};

/** A silent edit of a readout came within hours; corrections come within days. */
export const PACE: Pace = { soonest: 15 * MINUTE, latest: 30 * DAY, share: 8 };

/** What the captures of one original resource say, first to last. */
export type Visits = {
  readonly first: Instant;
  readonly last: Instant;
  readonly outcome: Outcome;
  /** When content last came that was new or other than before. */
  readonly lastChange?: Instant;
  readonly count: number;
  /** How many of them brought content that was new or other than before. */
  readonly changes: number;
  /** Visits in a row, up to the last, that brought no content. */
  readonly failures: number;
  readonly notBefore?: Instant;
};

/** The visits with one more. */
export function visited(before: Visits | undefined, at: Instant, outcome: Outcome, notBefore?: Instant): Visits {
  const content = outcome === 'new' || outcome === 'changed' || outcome === 'unchanged';
  const lastChange = outcome === 'new' || outcome === 'changed' ? at : before?.lastChange;
  return {
    first: before?.first ?? at,
    last: at,
    outcome,
    ...(lastChange ? { lastChange } : {}),
    count: (before?.count ?? 0) + 1,
    changes: (before?.changes ?? 0) + (outcome === 'new' || outcome === 'changed' ? 1 : 0),
    failures: content ? 0 : (before?.failures ?? 0) + 1,
    ...(notBefore ? { notBefore } : {}),
  };
}

/** When a document is due again. */
export function dueAgain(visits: Visits, pace: Pace, seed: string): Instant {
  const last = Date.parse(visits.last);
  const age = last - Date.parse(visits.lastChange ?? visits.first);
  const steady = Math.min(pace.latest, Math.max(pace.soonest, age / pace.share));
  const wait = visits.failures > 0 ? backedOff(visits, Math.max(pace.soonest, Math.min(steady, DAY))) : steady;
  return later(last + wait * jitter(seed, visits.count), visits.notBefore);
}

/** When a source is due again: by its interval or its cron line (UTC), later after failures. */
export function sourceDue(
  visits: Visits | undefined,
  schedule: { readonly every?: string | undefined; readonly cron?: string | undefined },
  seed: string,
): Instant {
  if (!visits) return instantOf(0);
  const last = Date.parse(visits.last);
  if (visits.failures > 0) {
    const wait = backedOff(visits, Math.min(intervalOf(schedule.every) ?? HOUR, DAY));
    return later(last + wait * jitter(seed, visits.count), visits.notBefore);
  }
  if (schedule.cron) {
    const next = new Cron(schedule.cron, { timezone: 'UTC', paused: true }).nextRun(new Date(last));
    return later(next ? next.getTime() : last + 365 * DAY, visits.notBefore);
  }
  return later(last + (intervalOf(schedule.every) ?? HOUR), visits.notBefore);
}

/** Twice as long after each failure, up to a day (a week for what is gone: it may come back). */
function backedOff(visits: Visits, base: number): number {
  const longest = visits.outcome === 'gone' ? 7 * DAY : DAY;
  return Math.min(Math.max(longest, base), base * 2 ** Math.min(visits.failures - 1, 20));
}

const later = (time: number, notBefore: Instant | undefined): Instant =>
  instantOf(Math.max(Math.ceil(time), notBefore ? Date.parse(notBefore) : 0));

/** Between .9 and 1.1, by the seed and the visit alone: sites are not asked in step. */
function jitter(seed: string, count: number): number {
  const bytes = createHash('sha256').update(`${seed}|${count}`).digest();
  return 0.9 + (bytes.readUInt32BE(0) / 2 ** 32) * 0.2;
}

/** Milliseconds of "15m", "2 h", "1d"; `null` when it is not written so. */
export function intervalOf(written: string | undefined): number | null {
  const m = /^(\d{1,5})\s*([smhd])$/.exec(written ?? '');
  return m ? Number(m[1]) * { s: 1000, m: MINUTE, h: HOUR, d: DAY }[m[2] as 's'] : null;
}

/** Whether a cron line can be read. */
export function isCron(written: string): boolean {
  try {
    new Cron(written, { timezone: 'UTC', paused: true });
    return true;
  } catch {
    return false;
  }
}

/** When a server says it may be asked again (RFC 9110 §10.2.3): seconds, or a date. At most a week ahead. */
export function retryAfter(value: string | undefined, now: Instant): Instant | undefined {
  if (!value) return undefined;
  const base = Date.parse(now);
  const time = /^\d{1,9}$/.test(value.trim()) ? base + Number(value) * 1000 : Date.parse(value);
  if (!Number.isFinite(time) || time <= base) return undefined;
  return instantOf(Math.min(time, base + 7 * DAY));
}
