import { expect, it } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { suggestEvents, type Telling } from './events.ts';

const gazetteer = loadGazetteer();
const told = (id: string, issuer: string, publishedAt: string, text: string): Telling => ({
  id,
  issuer,
  publishedAt,
  text,
});
const suggest = (...tellings: Telling[]) => suggestEvents(tellings, gazetteer);

const manila = told(
  'manila',
  'Department of Foreign Affairs of the Philippines',
  '2024-07-02T09:00Z',
  'The secretary met the Chinese deputy minister in Manila. They spoke about fishing.',
);
const beijing = told(
  'beijing',
  'Ministry of Foreign Affairs of China',
  '2024-07-02T11:30Z',
  'China and the Philippines held talks in Manila on Tuesday. The shoal was discussed.',
);
const wire = told(
  'wire',
  'News agency',
  '2024-07-03T02:00Z',
  'Talks between the Philippines and China ended in Manila without a statement.',
);

it('groups tellings of one encounter and marks the group as a suggestion', () => {
  expect(suggest(manila, beijing, wire)).toEqual([
    {
      suggested: true,
      kind: 'meeting',
      date: '2024-07-02',
      participants: ['Philippines', 'China'],
      accounts: ['manila', 'beijing', 'wire'],
      because: 'Each opens with a meeting of Philippines and China, published 2024-07-02 to 2024-07-03.',
    },
  ]);
});
it('keeps another day, another pair and another kind apart', () => {
  expect(suggest(manila, { ...beijing, publishedAt: '2024-07-09' })).toEqual([]);
  expect(
    suggest(
      manila,
      told('hanoi', 'Government of Viet Nam', '2024-07-02', 'The Vietnamese and Chinese ministers met in Hanoi.'),
    ),
  ).toEqual([]);
  expect(
    suggest(
      manila,
      told('call', 'Government of China', '2024-07-02', 'The Chinese minister telephoned his Philippine colleague.'),
    ),
  ).toEqual([]);
});
it('leaves out what tells of no encounter, and a telling alone', () => {
  expect(
    suggest(manila, told('law', 'Government of China', '2024-07-02', 'China has a new law on the Philippines.')),
  ).toEqual([]);
  expect(suggest()).toEqual([]);
  expect(suggest(told('empty', '', '', ''))).toEqual([]);
});
