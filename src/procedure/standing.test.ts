import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Procedure, RecordedAct } from '../model/procedure.ts';
import { check } from './check.ts';
import { standing } from './standing.ts';

const treaty: Procedure = {
  body: 'River Commission',
  decision: 'Treaty on locks',
  members: ['Arland', 'Borland', 'Corland'],
  rule: 'ratification',
  stages: ['signature', 'ratification', 'deposit', 'entry into force'],
  requirements: ['ratification by all three states', 'deposit of every instrument'],
};
const act = (date: string, member: string, name: string, learnedOn?: string): RecordedAct => ({
  date,
  member,
  act: name,
  text: `${member}: ${name}.`,
  ...(learnedOn ? { learnedOn } : {}),
});

describe('what is missing', () => {
  const pass: Procedure = {
    ...treaty,
    rule: 'qualified-majority',
    threshold: { members: 2 },
    requirements: ['ratification by two states', 'Arland and Borland among the two'],
    stages: ['signature', 'ratification', 'entry into force'],
  };
  test('members that must be among those that ratify are missing by name', () => {
    const record = [act('2020-01-10', 'Arland', 'ratify'), act('2020-02-10', 'Corland', 'ratify')];
    expect(check('The treaty is in force.', pass, record, '2020-03-01').status.missing).toEqual(['Borland']);
  });
  test('what an organ says is in force lacks nothing', () => {
    const record: RecordedAct[] = [
      act('2020-01-10', 'Arland', 'ratify'),
      act('2020-02-10', 'Borland', 'ratify'),
      { date: '2020-06-01', organ: 'depositary', act: 'certify', text: 'The treaty entered into force.' },
    ];
    const late: Procedure = { ...pass, requirements: [...pass.requirements, 'expiry of the waiting period'] };
    expect(check('The treaty is in force.', late, record.slice(0, 2), '2020-07-01').status.missing).toEqual([
      'expiry of the waiting period',
    ]);
    expect(check('The treaty is in force.', late, record, '2020-07-01').status.missing).toEqual([]);
  });
  test('of a decision still to come, the requirement that names the step says more than the step', () => {
    const plan: Procedure = {
      ...treaty,
      rule: 'consensus',
      stages: ['application', 'vote on the rescue scheme', 'payment'],
      requirements: ['consensus of all states on the rescue scheme'],
    };
    const lacking = (procedure: Procedure) => standing(procedure, [], '2020-03-01').missing;
    expect(lacking(plan)).toEqual(['consensus of all states on the rescue scheme']);
    expect(lacking({ ...plan, requirements: ['consensus of all states'] })).toEqual(['vote on the rescue scheme']);
  });
  test('who has set a condition is missing beside who objects', () => {
    const alone: Procedure = {
      ...treaty,
      rule: 'unanimity',
      stages: ['proposal', 'decision of the Commission'],
      requirements: ['no state against'],
    };
    const record = [
      act('2020-01-10', 'Arland', 'support'),
      act('2020-01-10', 'Borland', 'oppose'),
      act('2020-01-10', 'Corland', 'condition'),
    ];
    expect(check('The treaty was decided.', alone, record, '2020-03-01').status.missing).toEqual([
      'Borland',
      'Corland',
    ]);
  });
});

describe('two clocks', () => {
  const record: RecordedAct[] = [
    act('2020-01-10', 'Arland', 'ratify'),
    act('2020-02-10', 'Borland', 'ratify', '2020-06-01'),
    act('2020-03-10', 'Corland', 'ratify'),
  ];

  test('nothing later than asOf counts', () => {
    expect(standing(treaty, record, '2020-01-31', '2021-01-01').inFavour).toBe(1);
    expect(standing(treaty, record, '2020-03-01', '2021-01-01').inFavour).toBe(2);
  });
  test('nothing learned after knownOn is used', () => {
    expect(standing(treaty, record, '2020-04-01', '2020-04-01')).toMatchObject({ inFavour: 2, silent: 1 });
    expect(standing(treaty, record, '2020-04-01', '2020-07-01')).toMatchObject({ inFavour: 3, silent: 0 });
  });
  test('a later correction changes “as known now” and not “as known then”', () => {
    const corrected: RecordedAct[] = [
      ...record,
      {
        date: '2020-01-10',
        member: 'Arland',
        act: 'statement',
        text: 'Only one chamber had voted.',
        learnedOn: '2020-09-01',
        replaces: 0,
      },
    ];
    expect(standing(treaty, corrected, '2020-04-01', '2020-07-01').inFavour).toBe(3);
    expect(standing(treaty, corrected, '2020-04-01', '2020-09-02').inFavour).toBe(2);
  });
  test('law: acts after asOf and acts learned after knownOn never change anything', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2020-01-${String(n).padStart(2, '0')}`);
    const one = fc.record({
      date: day,
      member: fc.constantFrom(...treaty.members),
      act: fc.constantFrom('ratify', 'oppose', 'sign', 'deposit', 'withdraw', 'statement'),
      text: fc.constant('On record.'),
      learnedOn: day,
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), day, day, (acts, asOf, knownOn) => {
        const cut = acts.filter((entry) => entry.date <= asOf && entry.learnedOn <= knownOn);
        expect(standing(treaty, acts, asOf, knownOn)).toEqual(standing(treaty, cut, asOf, knownOn));
      }),
    );
  });
});

describe('what is not the same is not counted the same', () => {
  test('sign, ratify and deposit are three acts', () => {
    const signed = treaty.members.map((member) => act('2020-01-01', member, 'sign'));
    const ratified = treaty.members.map((member) => act('2020-02-01', member, 'ratify'));
    const deposited = treaty.members.map((member) => act('2020-03-01', member, 'deposit'));
    expect(standing(treaty, signed, '2020-12-31')).toMatchObject({ stage: 'signature', inFavour: 0, silent: 3 });
    expect(standing(treaty, [...signed, ...ratified], '2020-12-31')).toMatchObject({
      stage: 'ratification',
      inFavour: 3,
      missing: ['deposit of every instrument'],
    });
    expect(standing(treaty, [...signed, ...ratified, ...deposited], '2020-12-31')).toMatchObject({
      stage: 'entry into force',
      missing: [],
    });
  });
  test('abstaining, absent, not voting and silent are told apart', () => {
    const record = [act('2020-01-01', 'Arland', 'abstain'), act('2020-01-01', 'Borland', 'absent')];
    expect(standing(treaty, record, '2020-12-31').members.map(({ position }) => position)).toEqual([
      'abstaining',
      'absent',
      'silent',
    ]);
  });
  test('a remark, a signature and a condition are no position', () => {
    for (const name of ['statement', 'sign', 'condition', 'withdraw'])
      expect(standing(treaty, [act('2020-01-01', 'Arland', name)], '2020-12-31').silent).toBe(3);
  });
});

describe('what does not add up', () => {
  const board: Procedure = {
    body: 'Lock Board',
    decision: 'Toll',
    members: ['A', 'B', 'C', 'D', 'E'],
    rule: 'simple-majority',
    stages: ['proposal', 'vote'],
    requirements: ['more votes in favour than against'],
  };
  test('a count that disagrees with its roll is flagged, and both are kept', () => {
    const record: RecordedAct[] = [
      act('2020-01-01', 'A', 'vote-for'),
      act('2020-01-01', 'B', 'vote-for'),
      act('2020-01-01', 'C', 'vote-against'),
      { date: '2020-01-01', organ: 'Chair', act: 'adopt', text: 'Carried by three votes to one.' },
    ];
    const now = standing(board, record, '2020-01-02');
    expect(now).toMatchObject({ inFavour: 2, against: 1 });
    expect(now.flags.join(' ')).toContain('says 3 in favour, the roll has 2');
  });
  test('an act by a stranger is flagged and does not count', () => {
    const now = standing(board, [act('2020-01-01', 'Z', 'vote-for')], '2020-01-02');
    expect(now).toMatchObject({ inFavour: 0, silent: 5 });
    expect(now.flags[0]).toContain('Z is not a member');
  });
});

describe('claims that cannot be read', () => {
  test.each(['', '???', 'The weather was fine in Geneva.', 'Arland secretly regrets the treaty.', 'x'.repeat(100_000)])(
    '%.40s',
    (claim) => {
      const { verdict, because } = check(claim, treaty, [], '2020-12-31');
      expect(verdict).toBe('not-established');
      expect(because[0]!.text.length).toBeGreaterThan(0);
    },
  );
  test('no claim, whatever its words, throws or is slow', () => {
    const word = fc.constantFrom(
      'Arland',
      'the',
      'only',
      'all',
      'not',
      'members',
      'voted',
      'against',
      'because',
      'and',
      'has',
      'ratified',
      'by',
      '3',
      'to',
      'one',
      ',',
      'of',
      'treaty',
      'in',
      'force',
      'veto',
      'will',
      'that',
      'said',
      'with',
      'no',
      'first',
      'is',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (list) => {
        check(list.join(' '), treaty, [act('2020-01-01', 'Arland', 'ratify')], '2020-12-31');
      }),
    );
  });
  test('a text too long to be a claim is not read', () => {
    const { because } = check('the only member that voted against all but '.repeat(2000), treaty, [], '2020-12-31');
    expect(because[0]!.text).toContain('longer than');
  });
});

describe('an entry that announces, counts or measures', () => {
  const charter: Procedure = {
    body: 'Lake Parliament',
    decision: 'Amendment of the charter of the lake towns',
    members: ['Reds', 'Blues', 'Greens'],
    rule: 'two-thirds',
    stages: ['draft', 'vote in the chamber', 'referendum', 'proclamation'],
    requirements: ['60 of 90 deputies in the chamber', 'majority in the referendum', 'proclamation'],
  };
  const counted: RecordedAct[] = [
    { date: '2020-03-01', organ: 'Bureau', act: 'propose', text: 'A draft was tabled.' },
    act('2020-04-01', 'Reds', 'vote-for'),
    act('2020-04-01', 'Blues', 'vote-for'),
    act('2020-04-01', 'Greens', 'vote-against'),
    { date: '2020-04-01', organ: 'Clerk', act: 'certify', text: 'The amendment had 64 votes.' },
  ];
  test('to certify a count of votes ends the vote and opens nothing after it', () => {
    expect(standing(charter, counted, '2020-04-02').stage).toBe('vote in the chamber');
    expect(check('The amendment is in force.', charter, counted, '2020-04-02').verdict).toBe('premature');
  });

  const club: Procedure = {
    body: 'Harbour League',
    decision: 'Associate status for Norden',
    members: ['Arland', 'Borland', 'Corland'],
    rule: 'consensus',
    stages: ['application', 'letter of intent', 'associate status'],
    requirements: ['decision of the League by consensus'],
  };
  test('what is to follow is not done, and not put aside either', () => {
    const record: RecordedAct[] = [
      { date: '2020-01-10', organ: 'Norden', act: 'apply', text: 'Norden applied.' },
      {
        date: '2020-02-10',
        organ: 'Harbour League',
        act: 'adopt',
        text: 'The letter of intent was agreed; associate status is to follow after the audit.',
      },
    ];
    expect(standing(club, record, '2020-02-11').stage).toBe('letter of intent');
    expect(check('Norden has associate status.', club, record, '2020-02-11').verdict).toBe('premature');
  });

  test.each([
    ['The patrol was extended by ten months.', 'contradicted', 'four months, not ten months'],
    ['The patrol was extended by four months.', 'supported', 'decision was taken'],
    ['The patrol was extended.', 'supported', 'decision was taken'],
  ])('%s → %s', (claim, verdict, why) => {
    const patrol: Procedure = {
      ...club,
      decision: 'Extension of the harbour patrol',
      stages: ['draft', 'decision'],
    };
    const record: RecordedAct[] = [
      { date: '2020-01-10', organ: 'Chair', act: 'propose', text: 'A draft for ten months.' },
      { date: '2020-02-10', organ: 'Harbour League', act: 'adopt', text: 'The patrol was extended by four months.' },
    ];
    const checked = check(claim, patrol, record, '2020-02-11');
    expect(checked.verdict).toBe(verdict);
    expect(checked.because[0]!.text).toContain(why);
  });
});
