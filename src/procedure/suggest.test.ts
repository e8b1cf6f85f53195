import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { findCase, readLibrary } from '../cli/packs.ts';
import type { Act, Polarity, Statement } from '../model/statement.ts';
import { standing } from './standing.ts';
import { acceptedActs, type Said, suggestPositions } from './suggest.ts';

const names = loadGazetteer();
const map = findCase('ukraine-map', readLibrary());
const plan = map.planOn('2021-06-15');

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
    expect(suggestPositions([said('s', who, content, act, polarity)], plan, names)).toMatchObject([
      { member, suggests },
    ]);
  });
  test.each([
    ['somebody who speaks for no member', 'Government of Ukraine', 'Ukraine supports the action plan for Ukraine'],
    ['another matter', 'Government of Poland', 'Poland supports higher excise duties on tobacco'],
    ['no side taken', 'Government of Poland', 'the action plan for Ukraine was discussed at lunch'],
  ])('nothing from %s', (_name, who, content) => {
    expect(suggestPositions([said('s', who, content)], plan, names)).toEqual([]);
  });
});

test('a suggestion counts only once it is accepted, and not after that is undone', () => {
  const suggestions = suggestPositions(
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
    plan,
    names,
  );
  const count = (decisions: Parameters<typeof acceptedActs>[1]) =>
    standing(map, [...map.record, ...acceptedActs(suggestions, decisions)], '2021-06-20', '2021-12-31').inFavour;
  const accept = (statement: string) =>
    ({ statement, decision: 'accept', author: 'M. Reader', at: '2021-06-16' }) as const;
  expect(count([])).toBe(0);
  expect(count([accept('a')])).toBe(1);
  expect(count([accept('a'), accept('b')])).toBe(1);
  expect(count([accept('a'), { ...accept('a'), decision: 'undo' }])).toBe(0);
  expect(
    standing(map, [...map.record, ...acceptedActs(suggestions, [accept('a')])], '2021-06-20', '2021-06-15').inFavour,
  ).toBe(0);
});
