/** Laws of the rules of stages, over every roll of small bodies, and how a stage is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCase, readLibrary } from '../cli/packs.ts';
import type { RecordedAct } from '../model/procedure.ts';
import type { Plan, Rule } from './plan.ts';
import { stageDecision } from './stage-decision.ts';
import { standing } from './standing.ts';

const members = ['A', 'B', 'C', 'D'];
const rules: readonly Rule[] = [
  { kind: 'consensus' },
  { kind: 'unanimity', abstentionAssents: true },
  { kind: 'unanimity', abstentionAssents: false },
  { kind: 'majority', of: 'members', share: 0.5, strict: true },
  { kind: 'majority', of: 'votes cast', share: 2 / 3, strict: false },
  { kind: 'qualified-majority', count: 3, share: 0.65 },
  { kind: 'supermajority-with-veto', count: 3, veto: ['A'] },
];
const acts = ['vote-for', 'vote-against', 'abstain', null] as const;
type Cast = (typeof acts)[number];

const planWith = (rule: Rule): Plan => ({
  body: 'Body',
  decision: 'Matter',
  members,
  aliases: {},
  subject: [],
  rule: { kind: 'consensus' },
  stages: [
    { name: 'first step', kind: 'vote', aliases: [], automatic: false, rule },
    { name: 'last step', kind: 'decision', aliases: [], automatic: false },
  ],
  requirements: [],
  weights: null,
});
const nothing = { ratified: new Map(), deciding: new Map() };
const stateOf = (rule: Rule, roll: readonly Cast[]): string => {
  const record = members.flatMap((member, i): RecordedAct[] =>
    roll[i] ? [{ date: '2024-01-01', member, act: roll[i], text: '' }] : [],
  );
  const tracked = { stageOf: record.map(() => 0) };
  return stageDecision(planWith(rule), 0, record, tracked, nothing)!.state;
};

/** The rule said once more in plain words, over counts. */
function oracle(rule: Rule, roll: readonly Cast[]): boolean {
  const n = (cast: Cast): number => roll.filter((one) => one === cast).length;
  const [yes, no, abstaining] = [n('vote-for'), n('vote-against'), n('abstain')];
  switch (rule.kind) {
    case 'consensus':
      return yes > 0 && no === 0 && yes + abstaining === 4;
    case 'unanimity':
      return yes > 0 && no === 0 && (rule.abstentionAssents ? yes + abstaining === 4 : yes === 4);
    case 'majority':
      return rule.of === 'members' ? yes > 2 : yes > 0 && 3 * yes >= 2 * (yes + no);
    case 'qualified-majority':
      return yes >= 3;
    case 'supermajority-with-veto':
      return yes >= 3 && roll[0] !== 'vote-against';
    case 'ratification':
      return yes === 4;
  }
}

const every = (size: number): Cast[][] =>
  size === 0 ? [[]] : every(size - 1).flatMap((rest) => acts.map((cast) => [...rest, cast]));

test.each(rules.map((rule) => [JSON.stringify(rule), rule] as const))(
  '%s agrees with its plain words on every roll',
  (_, rule) => {
    for (const roll of every(4)) expect([roll, stateOf(rule, roll) === 'reached']).toEqual([roll, oracle(rule, roll)]);
  },
);

describe('laws', () => {
  const cast = fc.constantFrom(...acts);
  const roll = fc.array(cast, { minLength: 4, maxLength: 4 });
  test('a further yes never undoes a decision, nor does it rule one out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), roll, fc.nat(3), (rule, before, i) => {
        const after = before.with(i, 'vote-for');
        const [was, is] = [stateOf(rule, before), stateOf(rule, after)];
        if (was === 'reached') expect(is).toBe('reached');
        if (was === 'open') expect(is).not.toBe('ruled out');
      }),
    );
  });
  test('unknown is never yes: with nobody on record nothing is reached, and nothing ruled out', () => {
    for (const rule of rules) expect(stateOf(rule, [null, null, null, null])).toBe('open');
  });
  test('what is ruled out stays so whoever else says yes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), roll, (rule, before) => {
        fc.pre(stateOf(rule, before) === 'ruled out');
        expect(
          stateOf(
            rule,
            before.map((one) => one ?? 'vote-for'),
          ),
        ).toBe('ruled out');
      }),
    );
  });
});

test('positions taken at one stage decide that stage and no other', () => {
  const plan = planWith({ kind: 'majority', of: 'members', share: 0.5, strict: true });
  const record: RecordedAct[] = ['A', 'B', 'C'].map((member) => ({
    date: '2024-01-01',
    member,
    act: 'vote-for',
    text: '',
  }));
  const at = (stage: number) => ({ stageOf: record.map(() => stage) });
  expect(stageDecision(plan, 0, record, at(0), nothing)?.state).toBe('reached');
  expect(stageDecision(plan, 0, record, at(1), nothing)?.state).toBe('open');
});

test('an organ’s word decides a stage, and a roll that says otherwise is told beside it', () => {
  const plan = planWith({ kind: 'consensus' });
  const record: RecordedAct[] = [
    { date: '2024-01-01', member: 'B', act: 'vote-against', text: '' },
    { date: '2024-01-02', organ: 'Council', act: 'adopt', text: 'Adopted.' },
  ];
  const found = stageDecision(plan, 0, record, { stageOf: [0, 0] }, nothing)!;
  expect(found).toMatchObject({ state: 'reached', declared: record[1] });
  expect(found.why).toBe('Council did so on 2024-01-02. The roll does not bear that out: against, B.');
});

describe('Finland', () => {
  const finland = findCase('finland-2022', readLibrary());
  const at = (day: string) =>
    Object.fromEntries(
      standing(finland, finland.record, day).stages.flatMap(({ name, decision }) =>
        decision ? [[name, decision.state]] : [],
      ),
    );
  test.each([
    ['2022-06-28', { invitation: 'open', 'ratification by every ally': 'open' }],
    ['2022-06-29', { invitation: 'reached', 'ratification by every ally': 'open' }],
    ['2023-03-29', { invitation: 'reached', 'ratification by every ally': 'open' }],
    ['2023-03-30', { invitation: 'reached', 'ratification by every ally': 'reached' }],
  ])('%s', (day, states) => expect(at(day)).toEqual(states));
});
