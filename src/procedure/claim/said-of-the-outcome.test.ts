/** Claims about how it came out, in words that turn the sentence round. */
import { describe, expect, test } from 'vitest';
import type { Procedure, RecordedAct } from '../../model/procedure.ts';
import { check } from '../check.ts';

const verdictOf = (claim: string, procedure: Procedure, record: readonly RecordedAct[]): string =>
  check(claim, procedure, record, '2021-12-31').verdict;
const each = (date: string, act: string, members: readonly string[]): RecordedAct[] =>
  members.map((member) => ({ date, member, act, text: `${member}: ${act}.` }));

describe('a levy carried by four of five against the largest payer', () => {
  const procedure: Procedure = {
    body: 'Dyke Board',
    decision: 'Levy on gravel',
    members: ['Austria', 'Croatia', 'Hungary', 'Serbia', 'Slovakia'],
    rule: 'qualified-majority',
    stages: ['study', 'vote'],
    requirements: ['four of five members', 'members with 55 per cent of the budget'],
    threshold: { count: 4, share: 0.55 },
    weights: { Austria: 40, Croatia: 15, Hungary: 15, Serbia: 15, Slovakia: 15 },
  };
  const record = [
    ...each('2021-03-01', 'vote-for', ['Croatia', 'Hungary', 'Serbia', 'Slovakia']),
    ...each('2021-03-01', 'vote-against', ['Austria']),
  ];
  test.each([
    ['The levy was lost.', 'contradicted'],
    ['The levy was approved against the vote of the largest payer.', 'supported'],
    ['The largest payer voted in favour.', 'contradicted'],
    ['Four members in favour: the levy is approved.', 'supported'],
    ['Three members in favour: the levy is approved.', 'contradicted'],
    ['The Board is certain to repeal the levy.', 'not-established'],
    ['The members are going to vote again.', 'not-established'],
  ])('%s → %s', (claim, verdict) => {
    expect(verdictOf(claim, procedure, record)).toBe(verdict);
  });
});

describe('a treaty of two, ratified one after the other', () => {
  const procedure: Procedure = {
    body: 'Dyke Board',
    decision: 'Convention on sluices',
    members: ['Hungary', 'Slovakia'],
    rule: 'unanimity',
    stages: ['signature', 'ratification', 'exchange of instruments', 'operation'],
    requirements: ['ratification by both states', 'exchange of instruments'],
  };
  const record = [
    ...each('2020-03-01', 'sign', ['Hungary', 'Slovakia']),
    ...each('2020-05-01', 'ratify', ['Slovakia']),
    ...each('2020-09-01', 'ratify', ['Hungary']),
  ];
  test.each([
    ['Slovakia ratified ahead of its partners.', 'supported'],
    ['Hungary led the way and ratified ahead of its partners.', 'contradicted'],
    ['The convention now binds both states.', 'premature'],
    ['The convention binds only Hungary.', 'not-established'],
    ['Both states decided in 2020 to send an envoy to please Austria.', 'not-established'],
  ])('%s → %s', (claim, verdict) => {
    expect(verdictOf(claim, procedure, record)).toBe(verdict);
  });
});

describe('a judge whom the chamber voted down, and a seat that was offered', () => {
  const judge: Procedure = {
    body: 'Chamber of Norland',
    decision: 'Election of the chief judge',
    members: ['Green group', 'Labour group'],
    rule: 'two-thirds',
    stages: ['nomination', 'hearing', 'vote in plenary'],
    requirements: ['60 of 90 deputies in the plenary vote'],
  };
  const downed: RecordedAct[] = [
    { date: '2021-03-01', organ: 'Chamber', act: 'vote-against', text: 'The candidate got 44 votes.' },
  ];
  test.each([
    ['The chamber elected the chief judge.', 'contradicted'],
    ['The chamber refused to elect the chief judge.', 'supported'],
  ])('%s → %s', (claim, verdict) => {
    expect(verdictOf(claim, judge, downed)).toBe(verdict);
  });

  const seat: Procedure = {
    body: 'Dyke Board',
    decision: 'Admission of Norden',
    members: ['Austria', 'Hungary', 'Slovakia'],
    rule: 'consensus',
    stages: ['request', 'decision of the Board'],
    requirements: ['consensus of the three'],
  };
  const asked: RecordedAct[] = [
    { date: '2021-01-01', organ: 'Norden', act: 'apply', text: 'Norden asked to be admitted.' },
    ...each('2021-02-01', 'support', ['Austria']),
    { date: '2021-02-01', member: 'Hungary', act: 'condition', text: 'Hungary asked for a fee to be paid first.' },
  ];
  test.each([
    ['Hungary has agreed to the admission without conditions.', 'contradicted'],
    ['Austria has agreed to the admission unconditionally.', 'not-established'],
    ['All three signed up to the admission.', 'premature'],
  ])('%s → %s', (claim, verdict) => {
    expect(verdictOf(claim, seat, asked)).toBe(verdict);
  });
});

test('a decision to send a mission is none to close it', () => {
  const mission: Procedure = {
    body: 'Dyke Board',
    decision: 'Deployment of the border mission',
    members: ['Austria', 'Hungary', 'Slovakia'],
    rule: 'consensus',
    stages: ['decision to deploy', 'closure'],
    requirements: ['consensus of the three'],
  };
  const sent: RecordedAct[] = [
    { date: '2014-03-21', organ: 'Dyke Board', act: 'adopt', text: 'The members decided to deploy the mission.' },
  ];
  expect(verdictOf('The members decided in 2014 to send the mission.', mission, sent)).toBe('supported');
  expect(verdictOf('The members decided in 2016 to send the mission.', mission, sent)).toBe('contradicted');
  expect(verdictOf('The members decided in 2014 to close the mission.', mission, sent)).toBe('not-established');
});

describe('a stage by the name of its organ, and how that organ agreed on it', () => {
  const procedure: Procedure = {
    body: 'Dyke Board',
    decision: 'Appointment of the Dyke Master',
    members: ['Austria', 'Croatia', 'Hungary'],
    rule: 'unanimity',
    stages: ['nomination by the Selection Panel', 'vote', 'taking of office'],
    requirements: ['no member against'],
  };
  const told = (text: string): RecordedAct[] => [
    { date: '2021-02-01', organ: 'Selection Panel', act: 'propose', text: `The Selection Panel ${text}.` },
  ];
  test.each([
    ['nominated Ines Vail by consensus', 'The Selection Panel has nominated Ines Vail unanimously.', 'supported'],
    [
      'nominated Ines Vail with 5 votes in favour and 2 against',
      'Unanimously nominated by the Selection Panel.',
      'contradicted',
    ],
    ['nominated Ines Vail', 'The Selection Panel has nominated Ines Vail unanimously.', 'not-established'],
    ['nominated Ines Vail', 'The Selection Panel has nominated Ines Vail.', 'supported'],
  ])('%s: %s → %s', (text, claim, verdict) => {
    expect(verdictOf(claim, procedure, told(text))).toBe(verdict);
  });
});
