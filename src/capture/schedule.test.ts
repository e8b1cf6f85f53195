import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../model/capture.ts';
import { instantOf } from '../model/instant.ts';
import { dateOf } from './feed.ts';
import { matchesFilter } from './found.ts';
import { dueAgain, intervalOf, isCron, PACE, retryAfter, sourceDue, type Visits, visited } from './schedule.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** "new 0, unchanged 5, …": outcomes with their hours. */
const history = (...visits: readonly (readonly [Outcome, number])[]): Visits =>
  visits.reduce<Visits | undefined>(
    (before, [outcome, hours]) => visited(before, instantOf(hours * HOUR), outcome),
    undefined,
  )!;
const wait = (visits: Visits): number => Date.parse(dueAgain(visits, PACE, 'seed')) - Date.parse(visits.last);

describe('when to look again', () => {
  test('soon after a change, later as it ages, soon again when it wakes', () => {
    const fresh = wait(history(['new', 0]));
    const day = wait(history(['new', 0], ['unchanged', 24]));
    const year = wait(history(['new', 0], ['unchanged', 24 * 365]));
    expect(fresh).toBeLessThan(17 * 60_000);
    expect(day / HOUR).toBeCloseTo(3, 0);
    expect(year / DAY).toBeGreaterThan(26);
    expect(wait(history(['new', 0], ['unchanged', 24 * 365], ['changed', 24 * 366]))).toBeLessThan(17 * 60_000);
  });
  test('failures are given time, up to a day; what is gone, up to a week', () => {
    const errors = (n: number): Visits =>
      history(['new', 0], ...Array.from({ length: n }, (_, i) => ['error', i + 1] as const));
    expect(wait(errors(2))).toBeGreaterThan(wait(errors(1)));
    expect(wait(errors(30))).toBeLessThanOrEqual(1.1 * DAY);
    expect(
      wait(history(['new', 0], ...Array.from({ length: 30 }, (_, i) => ['gone', i + 1] as const))),
    ).toBeGreaterThan(6 * DAY);
  });
  test('is a matter of the history and the seed alone, and never before the server’s word', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom<Outcome>('new', 'changed', 'unchanged', 'gone', 'error', 'blocked'),
            fc.integer({ min: 1, max: 999 }),
          ),
          { minLength: 1 },
        ),
        fc.string(),
        fc.nat(1e9),
        (steps, seed, later) => {
          let hours = 0;
          let visits: Visits | undefined;
          for (const [outcome, gap] of steps)
            visits = visited(visits, instantOf((hours += gap) * HOUR), outcome, instantOf(hours * HOUR + later));
          const due = dueAgain(visits!, PACE, seed);
          expect(dueAgain(visits!, PACE, seed)).toBe(due);
          expect(due >= visits!.notBefore!).toBe(true);
          expect(Date.parse(due)).toBeLessThanOrEqual(
            Math.max(Date.parse(visits!.last) + 1.1 * PACE.latest, Date.parse(visits!.notBefore!)) + 1,
          );
          expect(Date.parse(due)).toBeGreaterThanOrEqual(Date.parse(visits!.last) + 0.9 * PACE.soonest);
        },
      ),
    ));
  test('sources by interval or cron, in UTC', () => {
    expect(sourceDue(undefined, { every: '1h' }, 's')).toBe(instantOf(0));
    expect(sourceDue(history(['new', 5]), { every: '30m' }, 's')).toBe('1970-01-01T05:30:00.000Z');
    expect(sourceDue(history(['new', 5]), { cron: '0 */6 * * *' }, 's')).toBe('1970-01-01T06:00:00.000Z');
  });
  test.each([
    ['15m', 900_000],
    ['2 h', 7_200_000],
    ['1d', DAY],
    ['30s', 30_000],
    ['soon', null],
    ['', null],
  ])('%s', (written, time) => expect(intervalOf(written)).toBe(time));
  test.each([
    ['0 6 * * 1', true],
    ['every day', false],
    ['61 * * * *', false],
  ])('cron %s', (line, is) => expect(isCron(line)).toBe(is));
  test.each([
    ['120', '1970-01-01T00:02:00.000Z'],
    ['Thu, 01 Jan 1970 01:00:00 GMT', '1970-01-01T01:00:00.000Z'],
    ['99999999', '1970-01-08T00:00:00.000Z'],
    ['Wed, 01 Jan 1969 00:00:00 GMT', undefined],
    ['soon', undefined],
  ])('Retry-After: %s', (value, until) => expect(retryAfter(value, instantOf(0))).toBe(until));
});

describe('dates and filters of sources', () => {
  test.each([
    ['Mon, 07 Jun 2021 18:02:00 +0300', '2021-06-07T15:02:00.000Z'],
    ['7 Jun 2021 18:02 EST', '2021-06-07T23:02Z'],
    ['Mon, 07 June 2021', '2021-06-07'],
    ['2021-06-07T18:02:00Z', '2021-06-07T18:02:00.000Z'],
    ['yesterday', undefined],
    ['32 Jun 2021', undefined],
  ])('%s', (written, date) => expect(dateOf(written)).toBe(date));
  test.each([
    ['https://a.example/news/*', 'https://a.example/news/1', true],
    ['*/news/*', 'https://a.example/news/', true],
    ['*.pdf', 'https://a.example/x.pdf?y', false],
    ['https://a.example/', 'https://a.example/', true],
    ['a*a', 'a', false],
    [undefined, 'x', true],
  ])('%s for %s', (filter, url, is) => expect(matchesFilter(filter, url)).toBe(is));
});
