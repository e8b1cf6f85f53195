/** The engine on accounts of invented events, told by several hands. The floors are what it reaches, less a little: a change
 *  that falls below one has made it worse. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/cli/gazetteer.ts';
import { alignAccounts } from '../../src/compare/alignment.ts';
import { readGroups } from './read.ts';
import { count, scoreOf, tally } from './score.ts';

const floors = {
  'groups.txt': { found: 0.95, typed: 0.88, conflicts: 0.88 },
  'groups-2.txt': { found: 0.94, typed: 0.88, conflicts: 0.88 },
  'groups-3.txt': { found: 0.88, typed: 0.76, conflicts: 0.85 },
  'groups-4.txt': { found: 0.84, typed: 0.76, conflicts: 0.78 },
  'groups-5.txt': { found: 0.84, typed: 0.65, conflicts: 0.63 },
  'groups-6.txt': { found: 0.88, typed: 0.78, conflicts: 0.77 },
  'groups-7.txt': { found: 0.88, typed: 0.78, conflicts: 0.77 },
  'groups-8.txt': { found: 0.92, typed: 0.82, conflicts: 0.82 },
  'groups-9.txt': { found: 0.97, typed: 0.95, conflicts: 0.95 },
  'groups-10.txt': { found: 0.92, typed: 0.88, conflicts: 0.92 },
  'groups-11.txt': { found: 0.97, typed: 0.92, conflicts: 0.9 },
  'groups-12.txt': { found: 0.95, typed: 0.9, conflicts: 0.93 },
  'groups-13.txt': { found: 0.86, typed: 0.8, conflicts: 0.83 },
  'groups-18.txt': { found: 0.91, typed: 0.83, conflicts: 0.82 },
  'groups-19.txt': { found: 0.87, typed: 0.83, conflicts: 0.9 },
  'groups-20.txt': { found: 0.85, typed: 0.75, conflicts: 0.75 },
  'groups-21.txt': { found: 0.93, typed: 0.88, conflicts: 0.92 },
  'groups-22.txt': { found: 0.89, typed: 0.82, conflicts: 0.81 },
  'groups-23.txt': { found: 0.85, typed: 0.72, conflicts: 0.74 },
  'groups-17.txt': { found: 0.97, typed: 0.94, conflicts: 0.92 },
  'groups-16.txt': { found: 0.95, typed: 0.85, conflicts: 0.85 },
  'groups-15.txt': { found: 0.92, typed: 0.83, conflicts: 0.82 },
  'groups-14.txt': { found: 0.95, typed: 0.89, conflicts: 0.9 },
};

describe.each(Object.entries(floors))('%s', (file, floor) => {
  const cases = readGroups(readFileSync(new URL(file, import.meta.url), 'utf8'));
  const gazetteer = loadGazetteer();
  const made = cases.map((group) =>
    alignAccounts(
      group.event,
      group.accounts.map((account) => ({ ...account, statements: [] })),
      gazetteer,
    ),
  );
  it('quotes exact words', () => {
    made.forEach(({ findings }, i) => {
      const text = new Map(cases[i]!.accounts.map((account) => [account.id, account.text]));
      for (const finding of findings)
        for (const { account, quote, start, end } of finding.quotes)
          expect(text.get(account)!.slice(start, end)).toBe(quote);
    });
  });
  it('finds what a careful reader finds', () => {
    const all = tally();
    for (const [i, { findings }] of made.entries()) count(all, cases[i]!.findings, findings);
    const score = scoreOf(all);
    expect.soft(score.found).toBeGreaterThanOrEqual(floor.found);
    expect.soft(score.typed).toBeGreaterThanOrEqual(floor.typed);
    expect.soft(score.conflicts).toBeGreaterThanOrEqual(floor.conflicts);
  });
});
