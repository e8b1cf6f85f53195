/** Finland and Sweden join NATO: the standing on every day on which something happened, against values counted by hand from
 *  the list of the NATO Parliamentary Assembly. `yes`: allies whose parliaments were done; `of`: allies that had to agree. */
import { describe, expect, test } from 'vitest';
import { findCase, readLibrary } from '../cli/packs.ts';
import { standing } from './standing.ts';

const library = readLibrary();

/** day | stage | yes of allies */
const days = {
  'finland-2022': `
    2022-05-18 | application | 0 of 30
    2022-06-28 | application | 0 of 30
    2022-06-29 | invitation | 0 of 30
    2022-07-04 | invitation | 0 of 30
    2022-07-05 | ratification by every ally | 4 of 30
    2022-07-06 | ratification by every ally | 6 of 30
    2022-07-07 | ratification by every ally | 7 of 30
    2022-07-08 | ratification by every ally | 8 of 30
    2022-07-12 | ratification by every ally | 10 of 30
    2022-07-13 | ratification by every ally | 11 of 30
    2022-07-14 | ratification by every ally | 13 of 30
    2022-07-15 | ratification by every ally | 14 of 30
    2022-07-20 | ratification by every ally | 17 of 30
    2022-07-21 | ratification by every ally | 18 of 30
    2022-07-27 | ratification by every ally | 19 of 30
    2022-07-28 | ratification by every ally | 20 of 30
    2022-08-02 | ratification by every ally | 21 of 30
    2022-08-03 | ratification by every ally | 23 of 30
    2022-08-27 | ratification by every ally | 24 of 30
    2022-09-15 | ratification by every ally | 25 of 30
    2022-09-16 | ratification by every ally | 26 of 30
    2022-09-21 | ratification by every ally | 27 of 30
    2022-09-27 | ratification by every ally | 28 of 30
    2022-10-05 | ratification by every ally | 28 of 30
    2023-03-27 | ratification by every ally | 29 of 30
    2023-03-30 | deposit of instruments | 30 of 30
    2023-04-03 | deposit of instruments | 30 of 30
    2023-04-04 | membership | 30 of 30`,
  'sweden-2022': `
    2022-05-18 | application | 0 of 30
    2022-06-29 | invitation | 0 of 30
    2022-07-05 | ratification by every ally | 4 of 30
    2022-07-06 | ratification by every ally | 6 of 30
    2022-07-07 | ratification by every ally | 7 of 30
    2022-07-08 | ratification by every ally | 8 of 30
    2022-07-12 | ratification by every ally | 10 of 30
    2022-07-13 | ratification by every ally | 11 of 30
    2022-07-14 | ratification by every ally | 13 of 30
    2022-07-15 | ratification by every ally | 14 of 30
    2022-07-20 | ratification by every ally | 17 of 30
    2022-07-21 | ratification by every ally | 18 of 30
    2022-07-27 | ratification by every ally | 19 of 30
    2022-07-28 | ratification by every ally | 20 of 30
    2022-08-02 | ratification by every ally | 21 of 30
    2022-08-03 | ratification by every ally | 23 of 30
    2022-08-27 | ratification by every ally | 24 of 30
    2022-09-15 | ratification by every ally | 25 of 30
    2022-09-16 | ratification by every ally | 26 of 30
    2022-09-21 | ratification by every ally | 27 of 30
    2022-09-27 | ratification by every ally | 28 of 30
    2022-10-05 | ratification by every ally | 28 of 30
    2023-04-03 | ratification by every ally | 28 of 30
    2023-04-04 | ratification by every ally | 29 of 31
    2024-01-23 | ratification by every ally | 30 of 31
    2024-02-26 | deposit of instruments | 31 of 31
    2024-03-06 | deposit of instruments | 31 of 31
    2024-03-07 | membership | 31 of 31`,
};

describe.each(Object.entries(days))('%s', (name, table) => {
  const found = findCase(name, library);
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' | ') as [day: string, stage: string, count: string]);

  test.each(rows)('%s: %s, %s', (day, stage, count) => {
    const now = standing(found, found.record, day);
    expect([now.stage, `${now.inFavour} of ${now.members.length}`]).toEqual([stage, count]);
    expect([now.against, now.abstaining ?? 0, now.inFavour + now.silent]).toEqual([0, 0, now.members.length]);
    expect(now.outcome).toBe(now.inFavour === now.members.length ? 'reached' : 'pending');
    expect(now.flags).toEqual([]);
  });

  test('every day of the record is in the table', () => {
    expect(new Set(rows.map(([day]) => day))).toEqual(
      new Set([...rows.map(([day]) => day), ...found.record.map(({ date }) => date)]),
    );
  });

  test('nothing stands in the way on the last day, and one day before the deposits are missing', () => {
    const [last] = rows.at(-1)!;
    const [before] = rows.at(-2)!;
    expect(standing(found, found.record, last).missing).toEqual([]);
    expect(standing(found, found.record, before).missing.every((item) => item.startsWith('deposit'))).toBe(true);
  });
});
