/** The list of towns: what it holds and what it leaves out. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { world as gazetteer } from '../../compare/pair-world.ts';
import { plain } from './places.ts';
import { countryOfTown } from './towns.ts';

const lines = readFileSync(new URL('./towns.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const names = lines.flatMap((line) => line.split(' ').slice(1));

test('a name lies in one country, is folded, and lies in a country of the gazetteer', () => {
  expect(names.length).toBeGreaterThan(10_000);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => plain(name) !== name || !/^[a-z-]+(?:_[a-z-]+)?$/.test(name))).toEqual([]);
  expect(lines.filter((line) => !gazetteer.country(line.slice(0, 2)))).toEqual([]);
});

test('no country and no capital', () => {
  const members = gazetteer.countries.filter(({ status }) => status === 'member');
  const known = new Set(members.flatMap(({ name, capital }) => [plain(name), plain(capital)]));
  expect(names.filter((name) => known.has(name.replace('_', ' ')))).toEqual([]);
});

test('the list is small', () => {
  expect(Buffer.byteLength(lines.join('\n'))).toBeLessThan(150_000);
});

test.each([
  ['Ostrava', 'CZ'],
  ['Kryvyi Rih', 'UA'],
  ['Düsseldorf', 'DE'],
  ['Saaremaa', 'EE'],
  ['Kharkov', 'UA'],
  ['Kropyvnytskyi', 'UA'],
  ['Kirovohrad', 'UA'],
  ['Çorlu', 'TR'],
  ['Navapolatsk', 'BY'],
  ['Yekaterinburg', 'RU'],
  ['Oran', null],
  ['Cambridge', null],
  ['Odessa', null],
  ['Reading', null],
  ['Florence', null],
  ['Simferopol', null],
  ['Geneva', null],
])('%s', (name, code) => {
  expect(countryOfTown(name)).toBe(code);
});
