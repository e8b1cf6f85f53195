/** Claims that a reader in a hurry gets wrong: the verb is denied, put aside, or only half of what is said. Where the rest
 *  is not understood, the answer is that it is not established; it is never the answer to the part that was. */
import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../../cli/gazetteer.ts';
import type { Procedure, RecordedAct } from '../../model/procedure.ts';
import { check } from '../check.ts';
import { lot as lot19 } from '../fixture/lot-19.ts';
import { lot as lot25 } from '../fixture/lot-25.ts';

const names = loadGazetteer();
const plan: Procedure = {
  body: 'Council of the Coast',
  decision: 'Adoption of the fisheries plan',
  members: ['Hungary', 'Spain', 'Italy', 'France', 'Portugal', 'Malta'],
  rule: 'simple-majority',
  stages: ['proposal', 'vote', 'publication'],
  requirements: ['a majority of the members votes in favour', 'publication in the gazette'],
};
const votes = { Spain: 'vote-for', Italy: 'vote-for', France: 'vote-for', Portugal: 'vote-for' } as const;
const record: readonly RecordedAct[] = [
  { date: '2024-01-01', member: 'Spain', act: 'propose', text: 'Spain tabled the plan.' },
  ...Object.entries({ ...votes, Hungary: 'vote-against', Malta: 'abstain' } as const).map(([member, act]) => ({
    date: '2024-02-01',
    member,
    act,
    text: `${member}: ${act}.`,
  })),
];

describe('four for the fisheries plan, Hungary against, Malta abstaining; not yet published', () => {
  test.each([
    ['Hungary avoided voting against the plan.', 'contradicted'],
    ['Spain refrained from voting against the plan.', 'supported'],
    ['Instead of voting against, Malta abstained.', 'supported'],
    ['Instead of abstaining, Malta voted against.', 'contradicted'],
    ['It is not true that Hungary voted against.', 'contradicted'],
    ['It is false that Hungary voted in favour.', 'supported'],
    ['Hungary put an end to its opposition.', 'contradicted'],
    ['It was not Hungary that voted against the plan.', 'not-established'],
    ['It was Hungary that voted against the plan.', 'supported'],
    ['The plan has angered the trawlermen.', 'not-established'],
    ['The plan has replaced the old one.', 'premature'],
    ['Two to three members abstained.', 'contradicted'],
    ['Four to one, the members adopted the plan.', 'supported'],
    ['Hungary voted against the plan in response to a Spanish ban.', 'not-established'],
    ['Spain voted against the plan in response to a Hungarian ban.', 'contradicted'],
    ['Hungary and Spain voted on opposite sides.', 'supported'],
    ['Hungary and Malta voted on opposite sides.', 'not-established'],
    ['The plan was adopted in the first vote.', 'supported'],
    ['Five votes for and one against: the plan was adopted.', 'contradicted'],
    ['Four votes for and one against: the plan was adopted.', 'supported'],
    ['Four ayes and one no: the fishermen have lost their boats.', 'not-established'],
    ['Spain would have voted against.', 'not-established'],
    ['Spain was about to vote against.', 'not-established'],
    ['Spain nearly voted against the plan.', 'not-established'],
    ['Hungary denies having voted against.', 'not-established'],
    ['Hungary is said to have voted in favour.', 'not-established'],
    ['Spain and Atlantis voted in favour.', 'not-established'],
    ['Atlantis and Spain voted in favour.', 'not-established'],
    ['Madrid and Oslo alike voted in favour.', 'not-established'],
    ['Not only Hungary voted against.', 'not-established'],
    ['Few voted against.', 'not-established'],
    ['The plan was anything but adopted.', 'not-established'],
    ['The plan has been adopted in name only.', 'not-established'],
    ['The plan, adopted in February, has entered its final stage.', 'not-established'],
    ['Atlantis stands between the plan and its publication.', 'not-established'],
  ] as const)('%s → %s', (claim, verdict) => {
    const checked = check(claim, plan, record, '2024-03-01', { names });
    expect(checked.verdict, checked.read?.join('; ')).toBe(verdict);
  });
});

describe('five for the ferry code, Iceland against, Latvia abstaining; recommended by a committee, adopted by the Council', () => {
  const { procedure, record } = lot19[0]!;
  test.each([
    ['The Council adopted a resolution on fishing.', 'not-established'],
    ['Iceland voted against the fishing quota.', 'not-established'],
    ['The code was adopted by the technical committee.', 'contradicted'],
    ['The code was first adopted and then withdrawn.', 'not-established'],
    ['The code was adopted before the technical committee gave its opinion.', 'contradicted'],
    ['The code was adopted after the technical committee had given its opinion.', 'supported'],
    ['The adoption of the code was annulled.', 'not-established'],
    ['The Council adopted the code on paper.', 'not-established'],
    ['Denmark voted for the code and Iceland did too.', 'contradicted'],
    ['Denmark voted for the code, as did Iceland.', 'contradicted'],
    ['Denmark voted for the code, as did Sweden.', 'supported'],
    ['Unlike Iceland, Denmark voted in favour.', 'supported'],
    ['Unlike Denmark, Iceland voted in favour.', 'contradicted'],
    ['Denmark voted in favour but Iceland did not.', 'supported'],
    ['The Council adopted the code without the vote of Norway.', 'contradicted'],
    ['Norway is the host of the Council.', 'not-established'],
  ] as const)('%s → %s', (claim, verdict) => {
    const checked = check(claim, procedure, record, '2023-05-05', { names });
    expect(checked.verdict, checked.read?.join('; ')).toBe(verdict);
  });
});

describe('an objection that was given up is not held on to', () => {
  const { procedure, record } = lot25.find(({ name }) => name === 'a tunnel')!;
  test.each(['maintains its', 'insists on its', 'persists in its', 'clings to its', 'sticks to its', 'upholds its'])(
    'Italy %s objection: so it was in May, and no longer in October',
    (holds) => {
      const verdictOn = (day: string) => check(`Italy ${holds} objection.`, procedure, record, day, { names }).verdict;
      expect(['2020-05-07', '2020-10-09'].map(verdictOn)).toEqual(['supported', 'contradicted']);
    },
  );
});
