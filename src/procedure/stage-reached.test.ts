/** The stage last reached or under way, for kinds of stages and of entries. */
import { expect, test } from 'vitest';
import type { Procedure, RecordedAct } from '../model/procedure.ts';
import { standing } from './standing.ts';

const four = ['Arland', 'Borland', 'Corland', 'Dorland'];
const of = (stages: string, rule: Procedure['rule'] = 'unanimity'): Procedure => ({
  body: 'Canal Union',
  decision: 'Admission of Norden',
  members: four,
  rule,
  stages: stages.split(' > '),
  requirements: ['no member against'],
});
const organ = (name: string, act: string, text: string): RecordedAct => ({
  date: '2020-02-01',
  organ: name,
  act,
  text,
});
const each = (act: string, text: string, members = four): RecordedAct[] =>
  members.map((member) => ({ date: '2020-03-01', member, act, text: `${member} ${text}` }));

test.each<[string, string, RecordedAct[], string]>([
  [
    'who asks for membership is no member, and a text that goes to the member states admits nobody',
    'request > talks > written vote of the member states > membership',
    [
      organ('Norden', 'apply', 'Norden asked for membership.'),
      organ('Secretary', 'recommend', 'Talks ended; the text went to the member states for a vote.'),
      ...each('vote-for', 'sent its vote.', four.slice(0, 3)),
    ],
    'written vote of the member states',
  ],
  [
    'ministers that put a decision off have not decided',
    'application > opinion > decision to admit',
    [
      organ('Bureau', 'recommend', 'The bureau advised admission.'),
      organ('Council', 'adopt', 'Ministers put off the decision to the summer.'),
      organ('Council', 'adopt', 'Ministers will come back to the admission in June.'),
    ],
    'opinion',
  ],
  [
    'attachés speak at their own meeting, before the Council decides',
    'proposal > attachés > decision',
    [organ('Chair', 'propose', 'Proposal tabled.'), ...each('support', 'was in favour.', four.slice(0, 3))],
    'attachés',
  ],
  [
    'who abstains among ambassadors is still among them',
    'proposal > ambassadors > adoption',
    [
      organ('Chair', 'propose', 'Proposal tabled.'),
      ...each('support', 'spoke for it.', four.slice(0, 3)),
      ...each('abstain', 'abstained.', four.slice(3)),
    ],
    'ambassadors',
  ],
  [
    'a general approach is where ministers say what they can accept, before anything is adopted',
    'proposal > general approach > adoption',
    [organ('Chair', 'propose', 'Proposal tabled.'), ...each('support', 'could accept it.', four.slice(0, 3))],
    'general approach',
  ],
  [
    'the body votes on its own proposal, and another elects',
    'proposal by the Canal Union > election by the Parliament > appointment',
    each('vote-for', 'voted for the candidate.'),
    'proposal by the Canal Union',
  ],
  [
    'so do senior officials',
    'proposal > committee of senior officials > decision of ministers',
    [organ('Chair', 'propose', 'Proposal tabled.'), ...each('support', 'spoke for it.', four.slice(0, 3))],
    'committee of senior officials',
  ],
  [
    'and once they have given their advice, the members speak where it is decided',
    'proposal > standing council > decision of the presidents',
    [
      organ('standing council', 'recommend', 'The standing council sent the plan on to the presidents.'),
      ...each('support', 'was for it.', four.slice(0, 3)),
    ],
    'decision of the presidents',
  ],
  [
    'a first vote is not the second',
    'study > first vote > second vote',
    [organ('Engineers', 'certify', 'Study completed.'), ...each('vote-for', 'voted in favour.')],
    'first vote',
  ],
  [
    'what is put to another body has not been decided by it',
    'nomination > vote of the Board > approval by the Conference',
    [...each('vote-for', 'voted for it.'), organ('Board', 'recommend', 'It was put to the Conference for approval.')],
    'vote of the Board',
  ],
  [
    'who advises opening talks has not opened them',
    'application > opinion of the bureau > decision to open talks > talks',
    [organ('Bureau', 'recommend', 'The bureau recommended opening talks.')],
    'opinion of the bureau',
  ],
  [
    'a review may end with a no',
    'vote > review by the regional assembly > entry into effect',
    [
      ...each('vote-for', 'voted in favour.'),
      organ('Regional Assembly of Norden', 'oppose', 'The deputies confirmed the objection.'),
    ],
    'review by the regional assembly',
  ],
])('%s', (_, stages, record, stage) => {
  expect(standing(of(stages), record, '2020-04-01').stage).toBe(stage);
});

test('an agreement is in operation once ratified and exchanged, and a reply of the members is no membership', () => {
  const treaty: Procedure = {
    ...of('signature > ratification > exchange of instruments > operation', 'ratification'),
    requirements: ['ratification by four states', 'exchange of instruments'],
  };
  const record = [...each('ratify', 'ratified.'), organ('Depositary', 'deposit', 'Instruments exchanged by all four.')];
  expect(standing(treaty, record.slice(0, 4), '2020-04-01').stage).not.toBe('operation');
  expect(
    standing(
      treaty,
      record.map((act) => ({ ...act, date: '2020-03-01' })),
      '2020-04-01',
    ).stage,
  ).toBe('operation');
  const replies = of('senior officials > replies of the members > activation', 'consensus');
  expect(
    standing(replies, [organ('senior officials', 'recommend', 'Cleared.'), ...each('support', 'agrees.')], '2020-04-01')
      .stage,
  ).toBe('replies of the members');
});
