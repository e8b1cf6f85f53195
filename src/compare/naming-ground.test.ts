/** Whose the ministry or the minister is where the text says no more than where things happen. */
import { expect, test } from 'vitest';
import { parsePair } from './pair-notation.ts';
import { world as gazetteer } from './pair-world.ts';
import { compareVersions } from './revision.ts';

const before = (story: string, issuer?: string): string | undefined => {
  const pair = parsePair(`${story} {The defence minister=>The mayor} promised a new bridge.`);
  const told = { statements: [], issuer };
  const { changes } = compareVersions({ ...told, text: pair.before }, { ...told, text: pair.after }, gazetteer);
  return changes.find((c) => c.type === 'attribution-change')?.speakerBefore;
};

test.each([
  // One town, or several of one country.
  ['A bridge fell in Ostrava.', 'defence minister of Czechia'],
  ['A bridge fell near Bielsko-Biała, and another in Elbląg.', 'defence minister of Poland'],
  ['KREMENCHUK, 4 June – A bridge fell.', 'defence minister of Ukraine'],
  // With its country.
  ['A bridge fell in Ostrava. It was the longest in Czechia.', 'defence minister of Czechia'],
  // Two towns of two countries, a town and another country: no home.
  ['A bridge fell in Ostrava. Cranes came from Elbląg.', 'defence minister'],
  ['A bridge fell in Ostrava. Cranes came from Poland.', 'defence minister'],
  // No town at all.
  ['A bridge fell.', 'defence minister'],
  // A town that is a surname.
  ['A bridge fell. Mr Gdynia saw it, and a picture from Gdynia showed it.', 'defence minister'],
  ['A bridge fell. Anna Brno saw it, and a picture from Brno showed it.', 'defence minister'],
  ['A bridge fell in Elbląg. Anna Brno saw it, and a picture from Brno showed it.', 'defence minister of Poland'],
  // A town that is a chair.
  ['A bridge fell. She holds the Gdynia chair of engineering.', 'defence minister'],
  // A town abroad.
  ['A bridge fell. The ambassador in Gdynia was told.', 'defence minister'],
  ['A bridge fell in Ostrava. The consul in Gdynia was told.', 'defence minister of Czechia'],
  ['A bridge fell. There were talks in Gdynia.', 'defence minister'],
  // One who comes from abroad to a town there is the host.
  ['The minister met her Polish counterpart in Gdynia.', 'defence minister'],
  ['A bridge fell in Ostrava. The Ambassador of Japan saw it.', 'defence minister of Czechia'],
  // A parliament.
  ['A bridge fell. The Seimas was told.', 'defence minister of Lithuania'],
  ['A bridge fell in Ostrava. The Seimas was told.', 'defence minister'],
])('%s', (story, name) => {
  expect(before(story)).toBe(name);
});

test('who publishes decides first', () => {
  const issuer = 'Ministry of Defence of Norway';
  expect(before('A bridge fell in Ostrava.', issuer)).not.toContain('Czechia');
});
