import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../model/procedure.ts';
import type { Rule } from './plan.ts';
import { decide } from './rules.ts';

const positions: readonly Position[] = ['in-favour', 'against', 'abstaining', 'absent', 'not-voting', 'silent'];
const members = ['A', 'B', 'C', 'D'];
const weights = { A: 40, B: 30, C: 20, D: 10 };

/** Every roll of the first `n` members. */
function* rolls(n: number): Generator<ReadonlyMap<string, Position>> {
  const digits = new Array<number>(n).fill(0);
  for (;;) {
    yield new Map(digits.map((digit, i) => [members[i]!, positions[digit]!]));
    let i = 0;
    while (i < n && ++digits[i]! === positions.length) digits[i++] = 0;
    if (i === n) return;
  }
}

/** The rules once more, in the plainest words and with whole numbers, as the treaties put them. */
const oracle: readonly (readonly [
  string,
  Rule,
  (say: (p: Position) => number, n: number, who: (m: string) => Position | undefined) => boolean,
])[] = [
  [
    'consensus: nobody objects, everybody has been heard, somebody is for it',
    { kind: 'consensus' },
    (say, n) => say('against') === 0 && say('in-favour') + say('abstaining') === n && say('in-favour') > 0,
  ],
  ['unanimity: each one', { kind: 'unanimity', abstentionAssents: false }, (say, n) => say('in-favour') === n],
  [
    'unanimity, abstention assents',
    { kind: 'unanimity', abstentionAssents: true },
    (say, n) => say('in-favour') + say('abstaining') === n && say('in-favour') > 0,
  ],
  [
    'majority of members',
    { kind: 'majority', of: 'members', share: 0.5, strict: true },
    (say, n) => 2 * say('in-favour') > n,
  ],
  [
    'majority of votes cast',
    { kind: 'majority', of: 'votes cast', share: 0.5, strict: true },
    (say) => say('in-favour') > say('against'),
  ],
  [
    'majority of votes cast with a quorum of three',
    { kind: 'majority', of: 'votes cast', share: 0.5, strict: true, quorum: 3 },
    (say) => say('in-favour') > say('against') && say('in-favour') + say('against') + say('abstaining') >= 3,
  ],
  [
    'majority of votes cast, the vote of A deciding in a tie',
    { kind: 'majority', of: 'votes cast', share: 0.5, strict: true, casting: 'A' },
    (say, _, who) =>
      say('in-favour') > say('against') || (say('in-favour') === say('against') && who('A') === 'in-favour'),
  ],
  [
    'majority of votes cast, by weight',
    { kind: 'majority', of: 'votes cast', share: 0.5, strict: true, weighted: true },
    (_, __, who) => {
      const sum = (position: Position): number =>
        members.reduce((all, m) => all + (who(m) === position ? weights[m as keyof typeof weights] : 0), 0);
      return sum('in-favour') > sum('against');
    },
  ],
  [
    'two-thirds of members',
    { kind: 'majority', of: 'members', share: 2 / 3, strict: false },
    (say, n) => 3 * say('in-favour') >= 2 * n,
  ],
  [
    'two-thirds of votes cast',
    { kind: 'majority', of: 'votes cast', share: 2 / 3, strict: false },
    (say) => 3 * say('in-favour') >= 2 * (say('in-favour') + say('against')) && say('in-favour') > 0,
  ],
  [
    'qualified majority: two members with 60 of a hundred',
    { kind: 'qualified-majority', count: 2, share: 0.6 },
    (say, n, who) => say('in-favour') >= 2 && 10 * weigh(n, who, true) >= 6 * weigh(n, who, false),
  ],
  [
    'qualified majority: a blocking minority needs two',
    { kind: 'qualified-majority', count: 2, share: 0.75, blocking: 2 },
    (say, n, who) =>
      say('in-favour') >= 2 && (4 * weigh(n, who, true) >= 3 * weigh(n, who, false) || n - say('in-favour') < 2),
  ],
  [
    'three votes, A and B may veto',
    { kind: 'supermajority-with-veto', count: 3, veto: ['A', 'B'] },
    (say, _n, who) => say('in-favour') >= 3 && who('A') !== 'against' && who('B') !== 'against',
  ],
  ['ratification by all', { kind: 'ratification', count: 'all' }, (say, n) => say('in-favour') === n],
  [
    'ratification by two, A among them',
    { kind: 'ratification', count: 2, named: ['A'] },
    (say, _n, who) => say('in-favour') >= 2 && who('A') === 'in-favour',
  ],
];

const weigh = (n: number, who: (m: string) => Position | undefined, only: boolean): number =>
  members
    .slice(0, n)
    .reduce((sum, member) => sum + (!only || who(member) === 'in-favour' ? weights[member as 'A'] : 0), 0);

describe('every rule against every roll of up to four members', () => {
  test.each(oracle)('%s', (_name, rule, expected) => {
    for (let n = 1; n <= 4; n++)
      for (const roll of rolls(n)) {
        const say = (p: Position): number => [...roll.values()].filter((position) => position === p).length;
        const wanted = expected(say, n, (member) => roll.get(member));
        if (decide(rule, roll, weights).reached !== wanted) expect.fail(`${[...roll].join(' ')}: expected ${wanted}`);
      }
  });

  test.each(oracle)('a further yes never undoes it: %s', (_name, rule) => {
    for (const roll of rolls(4)) {
      if (!decide(rule, roll, weights).reached) continue;
      for (const member of roll.keys()) {
        const more = new Map(roll).set(member, 'in-favour');
        if (!decide(rule, more, weights).reached) expect.fail(`${[...roll].join(' ')} and then ${member}`);
      }
    }
  });

  test('unknown is never yes: with one silent member neither unanimity nor consensus nor full ratification is reached', () => {
    const roll = new Map<string, Position>([
      ['A', 'in-favour'],
      ['B', 'in-favour'],
      ['C', 'silent'],
    ]);
    for (const rule of [
      { kind: 'consensus' },
      { kind: 'unanimity', abstentionAssents: true },
      { kind: 'ratification', count: 'all' },
    ] as const)
      expect(decide(rule, roll)).toMatchObject({ reached: false, open: true });
  });

  test('70 of a hundred in binary fractions is 70 per cent', () => {
    const parts = { A: 0.1, B: 0.2, C: 0.4, D: 0.3 };
    const roll = new Map<string, Position>([
      ['A', 'in-favour'],
      ['B', 'in-favour'],
      ['C', 'in-favour'],
      ['D', 'against'],
    ]);
    expect(decide({ kind: 'qualified-majority', count: 2, share: 0.7 }, roll, parts).reached).toBe(true);
  });
});

describe('larger bodies', () => {
  const size = fc.integer({ min: 1, max: 40 });
  test('a further yes never undoes a decision, whatever the rule, the roll and the weights', () => {
    const rule = fc.oneof(
      ...oracle.map(([, given]) => fc.constant(given)),
      fc.record({
        kind: fc.constant('qualified-majority' as const),
        count: fc.integer({ min: 1, max: 20 }),
        share: fc.double({ min: 0.01, max: 1, noNaN: true }),
        blocking: fc.integer({ min: 1, max: 5 }),
      }),
    );
    fc.assert(
      fc.property(
        rule,
        size.chain((n) =>
          fc.tuple(
            fc.array(fc.constantFrom(...positions), { minLength: n, maxLength: n }),
            fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: n, maxLength: n }),
            fc.nat({ max: n - 1 }),
          ),
        ),
        (given, [list, heavy, turned]) => {
          const names = list.map((_, i) => `M${i}`);
          const weight = Object.fromEntries(names.map((name, i) => [name, heavy[i]!]));
          const roll = new Map(list.map((position, i) => [names[i]!, position]));
          const more = new Map(roll).set(names[turned]!, 'in-favour' as const);
          return !decide(given, roll, weight).reached || decide(given, more, weight).reached;
        },
      ),
    );
  });
});
