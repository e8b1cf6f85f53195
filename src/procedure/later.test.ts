/** What lies after the day asked about is named and changes nothing. */
import { describe, expect, test } from 'vitest';
import type { Procedure, RecordedAct } from '../model/procedure.ts';
import { check } from './check.ts';
import { laterActs } from './later.ts';

const board: Procedure = {
  body: 'Lake Board',
  decision: 'Dredging of the harbour',
  members: ['Aland', 'Borland'],
  rule: 'unanimity',
  stages: ['proposal', 'vote'],
  requirements: [],
};
const record: readonly RecordedAct[] = [
  { date: '2024-05-02', member: 'Borland', act: 'vote-for', text: 'In favour.' },
  { date: '2024-03-01', member: 'Aland', act: 'vote-for', text: 'In favour.' },
  { date: '2024-05-03', organ: 'Board', act: 'adopt', text: 'Adopted.', learnedOn: '2024-06-01' },
];
const reasons = (asOf: string, knownOn?: string) =>
  check('The dredging has been approved.', board, record, asOf, knownOn ? { knownOn } : {});

describe('a record that goes on after the day asked about', () => {
  test('the act that comes later does not count, and is named', () => {
    const { verdict, because } = reasons('2024-04-01');
    expect(verdict).toBe('premature');
    expect(because.at(-1)).toEqual({
      rule: 'later',
      text: 'An act of 2024-05-02 by Borland (vote-for) lies after the day asked about (2024-04-01) and does not count.',
      evidence: '2024-05-02, Borland, vote-for: In favour.',
    });
  });
  test('of several, the first is named', () => {
    expect(reasons('2024-04-01', '2024-07-01').because.at(-1)!.text).toBe(
      '2 acts lie after the day asked about (2024-04-01) and do not count; the first is the act of 2024-05-02 by Borland (vote-for).',
    );
  });
  test('what was learned only after knownOn is not named either', () => {
    expect(laterActs(record, '2024-04-01', '2024-05-31').map(({ act }) => act)).toEqual(['vote-for']);
    expect(laterActs(record, '2024-04-01', '2024-06-01').map(({ act }) => act)).toEqual(['vote-for', 'adopt']);
  });
  test('on the last day of the record nothing is said', () => {
    expect(reasons('2024-05-03', '2024-07-01').because.map(({ rule }) => rule)).not.toContain('later');
  });
  test('a day within a month asked about does not lie after it', () => {
    expect(laterActs(record, '2024-05', '2024-07-01')).toEqual([]);
  });
});
