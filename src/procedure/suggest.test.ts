import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { findCase, readLibrary } from '../cli/packs.ts';
import type { Act, Polarity, Statement } from '../model/statement.ts';
import { standing } from './standing.ts';
import { type Reviewed, type Said, statusOn, suggestPositions, withAccepted } from './suggest.ts';

const names = loadGazetteer();
const map = findCase('ukraine-map', readLibrary());

const words = (text: string) => ({ text, start: 0, end: text.length });
const said = (
  id: string,
  who: string,
  content: string,
  act: Act = 'assert',
  polarity: Polarity = 'positive',
): Said => ({
  id,
  publishedAt: '2021-06-15',
  statement: {
    source: words(who),
    cue: words('said'),
    content: words(content),
    sourceEntity: who,
    type: 'indirect',
    act,
    polarity,
    confidence: 1,
    rule: 'test',
  } satisfies Statement,
});

describe('positions that statements suggest', () => {
  test.each([
    ['Government of Poland', 'Poland supports an action plan for Ukraine', 'assert', 'positive', 'Poland', 'support'],
    [
      'Foreign minister of Hungary',
      'Hungary opposes an action plan for Ukraine',
      'assert',
      'positive',
      'Hungary',
      'oppose',
    ],
    [
      'Government of Germany',
      'Berlin does not support an action plan for Ukraine',
      'assert',
      'negative',
      'Germany',
      'oppose',
    ],
    [
      'Government of France',
      'France would back an action plan for Ukraine only if reforms continue',
      'assert',
      'positive',
      'France',
      'condition',
    ],
    [
      'President of the United States',
      'whether Ukraine should be given an action plan',
      'refuse-to-answer',
      'none',
      'United States',
      'silent',
    ],
  ] as const)('%s: %s', (who, content, act, polarity, member, suggests) => {
    expect(suggestPositions([said('s', who, content, act, polarity)], map, names)).toMatchObject([
      { member, suggests },
    ]);
  });
  test.each([
    ['somebody who speaks for no member', 'Government of Ukraine', 'Ukraine supports the action plan for Ukraine'],
    ['another matter', 'Government of Poland', 'Poland supports higher excise duties on tobacco'],
    ['no side taken', 'Government of Poland', 'the action plan for Ukraine was discussed at lunch'],
  ])('nothing from %s', (_name, who, content) => {
    expect(suggestPositions([said('s', who, content)], map, names)).toEqual([]);
  });
});

const [poland, united] = suggestPositions(
  [
    said('a', 'Government of Poland', 'Poland supports an action plan for Ukraine'),
    said(
      'b',
      'President of the United States',
      'whether Ukraine should get an action plan',
      'refuse-to-answer',
      'none',
    ),
  ],
  map,
  names,
);
const decided = (
  ...decisions: readonly [decision: 'accept' | 'reject' | 'undo', at: string][]
): Reviewed['decisions'] => decisions.map(([decision, at]) => ({ decision, at, author: 'M. Reader' }));
const inFavour = (reviewed: readonly Reviewed[], knownOn: string): number =>
  standing(map, withAccepted(map.record, reviewed, knownOn), '2021-06-20', knownOn).inFavour;

test('a suggestion counts only once it is accepted, and not after that is undone', () => {
  const now = '2021-12-31';
  expect(inFavour([{ ...poland!, decisions: [] }], now)).toBe(0);
  expect(inFavour([{ ...poland!, decisions: decided(['accept', '2021-06-16']) }], now)).toBe(1);
  expect(inFavour([{ ...poland!, decisions: decided(['reject', '2021-06-16']) }], now)).toBe(0);
  expect(inFavour([{ ...poland!, decisions: decided(['accept', '2021-06-16'], ['undo', '2021-06-17']) }], now)).toBe(0);
  const asked = { ...united!, decisions: decided(['accept', '2021-06-16']) };
  expect(statusOn(asked, now)).toBe('accepted');
  expect(inFavour([asked], now)).toBe(0);
});

test('what was accepted today was not known last week, and what was undone today was still counted then', () => {
  const accepted = { ...poland!, decisions: decided(['accept', '2021-07-10T09:00:00.000Z']) };
  expect(inFavour([accepted], '2021-07-09')).toBe(0);
  expect(inFavour([accepted], '2021-07-10')).toBe(1);
  const undone = { ...accepted, decisions: decided(['accept', '2021-07-10'], ['undo', '2021-07-20']) };
  expect([inFavour([undone], '2021-07-19'), inFavour([undone], '2021-07-20')]).toEqual([1, 0]);
});

test('a rejected statement takes its position with it from that day on', () => {
  const one = { ...poland!, decisions: decided(['accept', '2021-07-10']), withdrawnAt: '2021-07-15' };
  expect([inFavour([one], '2021-07-14'), inFavour([one], '2021-07-15')]).toEqual([1, 0]);
});

test('words do not undo a deed: an accepted statement leaves a ratification alone', () => {
  const finland = findCase('finland-2022', readLibrary());
  const [turkey] = suggestPositions(
    [said('t', 'Foreign minister of Türkiye', 'Türkiye opposes the accession of Finland to NATO')],
    finland,
    names,
  );
  const reviewed = [{ ...turkey!, decisions: decided(['accept', '2023-05-01']) }];
  const before = standing(finland, finland.record, '2023-04-05', '2023-06-01');
  const after = standing(finland, withAccepted(finland.record, reviewed, '2023-06-01'), '2023-04-05', '2023-06-01');
  expect(turkey?.suggests).toBe('oppose');
  expect(after).toEqual(before);
});
