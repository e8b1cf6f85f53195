import { expect, test } from 'vitest';
import type { Procedure, RecordedAct } from '../model/procedure.ts';
import { inlineFaults, inlineNotes } from './inline-check.ts';

const board: Procedure = {
  body: 'Lake Board',
  decision: 'Dredging',
  members: ['Aland', 'Borland'],
  rule: 'unanimity',
  stages: ['proposal', 'vote'],
  requirements: [],
};
const act = (member: string, name: string, more: Partial<RecordedAct> = {}): RecordedAct => ({
  date: '2024-01-01',
  member,
  act: name,
  text: '',
  ...more,
});
const told = (record: readonly RecordedAct[], procedure = board): string[] =>
  inlineFaults(procedure, record).map(({ path, message }) => `${path.join('.')}: ${message}`);

test('a whole record has no fault, and what comes after the day asked about is none', () => {
  expect(
    told([act('Aland', 'propose'), act('Aland', 'vote-for'), act('Borland', 'abstain', { date: '2030-01-01' })]),
  ).toEqual([]);
});

test('what comes after the day asked about is noted by its field', () => {
  const record = [act('Aland', 'propose'), act('Borland', 'abstain', { date: '2030-01-01' })];
  expect(inlineNotes(record, '2024-06-01')).toEqual([
    {
      path: ['record', 1, 'date'],
      message:
        '2030-01-01 (Borland, abstain) lies after asOf, 2024-06-01, and does not count; expected a date up to then, or a later asOf',
    },
  ]);
  expect(inlineNotes(record, '2030')).toEqual([]);
});

test.each([
  [
    'a stranger',
    [act('Atlantis', 'vote-for')],
    'record.0.member: Atlantis is not a member; expected one of Aland, Borland, or an organ',
  ],
  [
    'the same twice',
    [act('Aland', 'sign'), act('Aland', 'sign')],
    'record.1: the same act of Aland is there twice (entry 0); expected each act once',
  ],
  [
    'both for and against on one day',
    [act('Aland', 'vote-for'), act('Aland', 'vote-against')],
    'record.1.act: Aland is recorded both in favour and against on 2024-01-01; expected one position a day, or “replaces”',
  ],
  [
    'a stage that is not there',
    [act('Aland', 'sign', { stage: 'coffee' })],
    'record.0.stage: there is no stage “coffee”; expected one of proposal, vote',
  ],
  [
    'an entry that is not there',
    [act('Aland', 'sign', { replaces: 4 })],
    'record.0.replaces: it names no other entry of the record; expected its place, from 0',
  ],
] as const)('%s', (_name, record, fault) => expect(told(record)).toEqual([fault]));

test('a correction may say the opposite of what it replaces', () => {
  expect(told([act('Aland', 'vote-for'), act('Aland', 'vote-against', { replaces: 0 })])).toEqual([]);
});

test('a rule of figures needs them, in the threshold or in a requirement', () => {
  const qualified = { ...board, rule: 'qualified-majority' };
  expect(told([], qualified)[0]).toMatch(/^procedure\.threshold: the rule qualified-majority needs its figures/);
  expect(told([], { ...qualified, threshold: { members: 2 } })).toEqual([]);
  expect(told([], { ...qualified, requirements: ['at least two members with 60 per cent of the catch'] })).toEqual([]);
});
