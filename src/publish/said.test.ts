import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialsAmong } from './said.ts';

test.each([
  ['Ana Kovac, Bo Reyes', 'AK, BR'],
  ['Union, Union leaders', 'Un, UL'],
  ['Ana Kovac, Arno Kessel', 'AKo, AKe'],
  ['Ana Kovac, Anna Kovac, Bo Reyes', 'AKov, AKov2, BR'],
])('%s are told by %s', (names, initials) => expect(initialsAmong(names.split(', ')).join(', ')).toBe(initials));

test('whatever the names, no two are told alike', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[AB][ab]?( [ABab]{1,2}){0,2}$/), { maxLength: 12 }), (names) => {
      expect(new Set(initialsAmong(names)).size).toBe(names.length);
    }),
  );
});
