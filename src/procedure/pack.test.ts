import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { findCase, readLibrary } from '../cli/packs.ts';
import { caseOf, membersOn } from './case.ts';
import { check } from './check.ts';
import { faultText } from './fault.ts';
import { readCase, readProcedure } from './pack.ts';
import { standing } from './standing.ts';

const library = readLibrary();
const names = loadGazetteer();

test('the shipped packs have no fault', () => {
  expect(library.faults.map(faultText)).toEqual([]);
  expect(library.procedures.size).toBeGreaterThanOrEqual(6);
});

describe('the number of members follows the date', () => {
  const allies = library.procedures.get('nato-accession')!;
  test.each([
    ['1949-08-24', 12],
    ['2021-06-14', 30],
    ['2023-04-03', 30],
    ['2023-04-04', 31],
    ['2024-03-06', 31],
    ['2024-03-07', 32],
  ])('NATO on %s: %i', (day, n) => {
    expect(membersOn(caseOf(allies, null, library.procedures).memberships, day)).toHaveLength(n);
  });
  test.each([
    ['eu-accession', '2013-07-01', 28],
    ['eu-accession', '2020-01-31', 28],
    ['eu-accession', '2020-02-01', 27],
    ['eu-council-qualified-majority', '2020-01-31', 28],
    ['eu-council-qualified-majority', '2024-06-01', 27],
    ['eu-council-unanimity', '2016-06-20', 28],
    ['un-security-council', '2018-01-01', 15],
    ['un-security-council', '2019-12-31', 15],
    ['un-security-council', '2020-06-01', 15],
    ['un-security-council', '2023-07-11', 15],
    ['un-security-council', '2025-12-31', 15],
    ['un-security-council', '2026-01-01', 15],
  ])('%s on %s: %i', (id, day, n) => {
    expect(membersOn(caseOf(library.procedures.get(id)!, null, library.procedures).memberships, day)).toHaveLength(n);
  });
});

test('Article 20(d) of the Statute: two thirds of the votes cast are not enough without half of all who may sit', () => {
  const pack = library.procedures.get('council-of-europe-two-thirds')!;
  const all = Array.from({ length: 46 }, (_, i) => `State ${i + 1}`);
  const committee = caseOf({ ...pack, members: all.map((name) => ({ name })) }, null, library.procedures);
  const vote = (yes: number, no: number) =>
    standing(
      committee,
      all.slice(0, yes + no).map((member, i) => ({
        date: '2024-05-17',
        member,
        act: i < yes ? 'vote-for' : 'vote-against',
        text: 'Voted.',
      })),
      '2024-05-17',
    ).outcome;
  expect(vote(23, 0)).toBe('failed');
  expect(vote(24, 0)).toBe('reached');
  expect(vote(24, 12)).toBe('reached');
  expect(vote(24, 13)).toBe('failed');
});

describe('Article 16(4) TEU', () => {
  const council = caseOf(library.procedures.get('eu-council-qualified-majority')!, null, library.procedures);
  const vote = (against: readonly string[]) =>
    standing(
      council,
      membersOn(council.memberships, '2024-06-01').map(({ name }) => ({
        date: '2024-06-01',
        member: name,
        act: against.includes(name) ? 'vote-against' : 'vote-for',
        text: 'Voted.',
      })),
      '2024-06-01',
    ).outcome;
  test('three large members have more than 35 % of the population and still cannot block', () => {
    expect(vote(['Germany', 'France', 'Italy'])).toBe('reached');
  });
  test('with a fourth they can', () => {
    expect(vote(['Germany', 'France', 'Italy', 'Malta'])).toBe('failed');
  });
  test('thirteen small members cannot stop 14 of 27: 15 are needed', () => {
    const small = [
      'Malta',
      'Luxembourg',
      'Cyprus',
      'Estonia',
      'Latvia',
      'Slovenia',
      'Lithuania',
      'Croatia',
      'Ireland',
      'Slovakia',
      'Finland',
      'Denmark',
      'Bulgaria',
    ];
    expect(vote(small)).toBe('failed');
    expect(vote(small.slice(1))).toBe('reached');
  });
});

/** Checked by hand against the list of dates: date, allies that have ratified, silent, stage. */
const finland: readonly (readonly [string, number, number, string])[] = [
  ['2022-05-17', 0, 30, 'application'],
  ['2022-05-18', 0, 30, 'application'],
  ['2022-06-29', 0, 30, 'invitation'],
  ['2022-07-04', 0, 30, 'invitation'],
  ['2022-07-05', 4, 26, 'ratification by every ally'],
  ['2022-07-06', 6, 24, 'ratification by every ally'],
  ['2022-07-07', 7, 23, 'ratification by every ally'],
  ['2022-07-08', 8, 22, 'ratification by every ally'],
  ['2022-07-12', 10, 20, 'ratification by every ally'],
  ['2022-07-13', 11, 19, 'ratification by every ally'],
  ['2022-07-14', 13, 17, 'ratification by every ally'],
  ['2022-07-15', 14, 16, 'ratification by every ally'],
  ['2022-07-20', 17, 13, 'ratification by every ally'],
  ['2022-07-21', 18, 12, 'ratification by every ally'],
  ['2022-07-27', 19, 11, 'ratification by every ally'],
  ['2022-07-28', 20, 10, 'ratification by every ally'],
  ['2022-08-02', 21, 9, 'ratification by every ally'],
  ['2022-08-03', 23, 7, 'ratification by every ally'],
  ['2022-08-27', 24, 6, 'ratification by every ally'],
  ['2022-09-15', 25, 5, 'ratification by every ally'],
  ['2022-09-16', 26, 4, 'ratification by every ally'],
  ['2022-09-21', 27, 3, 'ratification by every ally'],
  ['2022-09-27', 28, 2, 'ratification by every ally'],
  ['2022-10-05', 28, 2, 'ratification by every ally'],
];

describe('Finland and Sweden, at every date of their record', () => {
  const fin = findCase('finland-2022', library);
  const swe = findCase('sweden-2022', library);
  const at = (which: typeof fin, day: string) => {
    const { inFavour, against, silent, stage } = standing(which, which.record, day);
    return [day, inFavour, silent, stage, against];
  };
  test.each([
    ...finland,
    ['2023-03-27', 29, 1, 'ratification by every ally'],
    ['2023-03-30', 30, 0, 'deposit of instruments'],
    ['2023-04-03', 30, 0, 'deposit of instruments'],
    ['2023-04-04', 30, 0, 'membership'],
    ['2024-12-31', 30, 0, 'membership'],
  ] as const)('Finland on %s: %i of 30', (...row) => {
    expect(at(fin, row[0])).toEqual([...row, 0]);
  });
  // From 4 April 2023 on there are 31 allies to agree, Finland among them.
  test.each([
    ...finland,
    ['2023-03-30', 28, 2, 'ratification by every ally'],
    ['2023-04-04', 29, 2, 'ratification by every ally'],
    ['2024-01-23', 30, 1, 'ratification by every ally'],
    ['2024-02-26', 31, 0, 'deposit of instruments'],
    ['2024-03-06', 31, 0, 'deposit of instruments'],
    ['2024-03-07', 31, 0, 'membership'],
  ] as const)('Sweden on %s: %i', (...row) => {
    expect(at(swe, row[0])).toEqual([...row, 0]);
  });
  test('every entry of the record has a source with a name', () => {
    for (const { record } of [fin, swe]) for (const { source } of record) expect(source?.source).toMatch(/\w/);
  });
});

describe('the case that shaped the tool', () => {
  const map = findCase('nato-accession/ukraine-map', library);
  const say = (claim: string, asOf: string) => check(claim, map, map.record, asOf, { names });
  test('“confirmed that Ukraine will become a member”: in principle, with no timetable and without the plan', () => {
    const { verdict, because } = say('NATO leaders confirmed that Ukraine will become a member', '2021-06-14');
    expect(verdict).toBe('supported');
    const text = because.map((line) => `${line.text} ${line.evidence}`).join('\n');
    expect(text).toContain('decision in principle');
    expect(text).toContain('timetable');
    expect(text).toContain('“Membership Action Plan” was put aside');
  });
  test.each([
    ['2008-05-01', 'Ukraine has been given an action plan', 'contradicted'],
    ['2021-06-15', 'Ukraine has been given an action plan', 'contradicted'],
    ['2021-06-15', 'NATO has given Ukraine a Membership Action Plan.', 'contradicted'],
    ['2021-06-15', 'A Membership Action Plan needs the consensus of 30 allies.', 'supported'],
    ['2021-06-15', 'A Membership Action Plan needs the consensus of 31 allies.', 'contradicted'],
    ['2023-07-12', 'A Membership Action Plan needs the consensus of 31 allies.', 'supported'],
    ['2021-06-15', 'Ukraine has been granted a MAP.', 'contradicted'],
    ['2021-06-15', 'Ukraine applied for a Membership Action Plan in 2008.', 'supported'],
    ['2022-10-01', 'Ukraine applied to join NATO in September 2022.', 'supported'],
    ['2021-06-15', 'Ukraine is a member of NATO.', 'premature'],
    ['2021-06-15', 'NATO has set a date for Ukraine’s accession.', 'contradicted'],
    ['2021-06-15', 'Germany opposes an action plan for Ukraine.', 'not-established'],
    ['2021-06-15', 'NATO decided in 2010 that Ukraine will become a member.', 'contradicted'],
    ['2021-06-15', 'Ukraine will join NATO by 2030.', 'not-established'],
  ])('%s: %s → %s', (asOf, claim, verdict) => {
    const checked = say(claim, asOf);
    expect(checked.verdict, `${checked.read?.join('; ')} ${checked.because[0]?.text}`).toBe(verdict);
  });
  test.each(['2008-05-01', '2021-06-15'])(
    '%s: the plan is missing by who has to agree to it, as claims have it',
    (day) => {
      const lacking = ['consensus of all allies to open a Membership Action Plan', 'invitation by all allies'];
      expect(standing(map, map.record, day).missing).toEqual(lacking);
      expect(say('Ukraine is a member of NATO.', day).status.missing).toEqual(lacking);
    },
  );
});

describe('bad packs and cases: file, line, field, and what was expected', () => {
  const { procedures } = library;
  const bad = (record: string): string =>
    readCase(
      'my-case.yaml',
      `id: my-case\nprocedure: nato-accession\ntitle: T\ndecision: D\nwithout: [Finland]\ncomplete-until: 2023-01-01\nsources:\n  s: { source: S }\nrecord:\n${record}`,
      procedures,
    )
      .faults.map(faultText)
      .join('\n');
  test.each([
    [
      'a member nobody knows',
      '  - { date: 2022-07-05, member: Turkiye, act: ratify, text: t, source: s }',
      'my-case.yaml, line 10, field “record.0.member”: Turkiye is not a member. Expected: “Türkiye”.',
    ],
    [
      'the same act twice',
      '  - { date: 2022-07-05, member: Norway, act: ratify, text: t, source: s }\n  - { date: 2022-07-05, member: Norway, act: ratify, text: t, source: s }',
      'line 11, field “record.1.member”: the same act of Norway is there twice',
    ],
    [
      'two positions on one day',
      '  - { date: 2022-07-05, member: Norway, act: support, text: t, source: s }\n  - { date: 2022-07-05, member: Norway, act: oppose, text: t, source: s }',
      'Norway is recorded both for and against',
    ],
    [
      'an act before membership',
      '  - { date: 2003-01-01, member: Latvia, act: sign, text: t, source: s }',
      'Latvia was not a member on 2003-01-01. Expected: a date within its membership (from 2004-03-29)',
    ],
    [
      'an act in the future',
      '  - { date: 2024-07-05, member: Norway, act: ratify, text: t, source: s }',
      '2024-07-05 lies after complete-until (2023-01-01)',
    ],
    [
      'a stage that is none',
      '  - { date: 2022-07-05, member: Norway, act: ratify, stage: wedding, text: t, source: s }',
      'there is no stage “wedding”',
    ],
    [
      'a source that is none',
      '  - { date: 2022-07-05, member: Norway, act: ratify, text: t, source: hearsay }',
      'there is no source “hearsay”',
    ],
    [
      'an act that is none',
      '  - { date: 2022-07-05, member: Norway, act: ratified, text: t, source: s }',
      'field “record.0.act”',
    ],
    [
      'a date that is none',
      '  - { date: 5 July 2022, member: Norway, act: ratify, text: t, source: s }',
      'is not a date; write it as 2021-06-07',
    ],
    [
      'a field that is none',
      '  - date: 2022-07-05\n    member: Norway\n    act: ratify\n    text: t\n    source: s\n    colour: red',
      'my-case.yaml, line 15, field “record.0.colour”: No such field. Expected: one of the fields that packs/README.md lists.',
    ],
    ['nobody', '  - { date: 2022-07-05, act: ratify, text: t, source: s }', 'names one of member, members or organ'],
    ['no YAML', '  - { date: 2022-07-05, member: [', 'well-formed YAML'],
  ])('%s', (_name, record, message) => {
    expect(bad(record)).toContain(message);
  });
  test.each([
    ['a rule without its threshold', '{ kind: majority, of: members, strict: true }', 'line 7, field “rule'],
    ['a rule that is none', '{ kind: coin-toss }', 'field “rule'],
    ['a veto for a stranger', '{ kind: supermajority-with-veto, count: 2, veto: [Z] }', 'Z is not a member'],
    [
      'a qualified majority without weights',
      '{ kind: qualified-majority, count: 2, share: 0.5 }',
      'a weight for each member',
    ],
  ])('%s', (_name, rule, message) => {
    const text = `id: x\ntitle: T\nbody: B\nreviewed: 2026-01-01\nlegal-basis: [{ source: S }]\nmembers: [{ name: A }, { name: B }]\nrule: ${rule}\nstages: [{ name: vote, kind: vote, opens: A vote. }]\n`;
    expect(readProcedure('x.yaml', text).faults.map(faultText).join('\n')).toContain(message);
  });
  test('nobody has seen tomorrow: an act, what was learned and the day of completeness lie up to today', () => {
    const text = (learned: string): string =>
      `id: my-case\nprocedure: nato-accession\ntitle: T\ndecision: D\nwithout: [Finland]\ncomplete-until: 2023-01-01\nsources:\n  s: { source: S }\nrecord:\n  - { date: 2022-07-05, member: Norway, act: ratify, text: t, source: s, learned-on: ${learned} }`;
    const told = (today: string, learned = '2022-07-06'): string[] =>
      readCase('my-case.yaml', text(learned), procedures, { today }).faults.map(faultText);
    expect(told('2023-01-01')).toEqual([]);
    expect(told('2022-12-31')).toEqual([
      'my-case.yaml, line 6, field “complete-until”: 2023-01-01 lies after today (2022-12-31). Expected: a day up to today.',
    ]);
    expect(told('2023-01-01', '2023-02-01')).toEqual([
      'my-case.yaml, line 10, field “record.0.learned-on”: 2023-02-01 lies after today (2023-01-01). Expected: a day up to today.',
    ]);
  });
  test('an alias bomb is refused', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`)
      .join('\n')}\n`;
    expect(() => readProcedure('bomb.yaml', bomb)).not.toThrow();
    expect(readProcedure('bomb.yaml', bomb).value).toBeNull();
  });
});
