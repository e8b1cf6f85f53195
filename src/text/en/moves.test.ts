import { expect, it } from 'vitest';
import { moveAt, nounMove } from './moves.ts';

it.each([
  ['Peru *proposed a fund', 'propose'],
  ['she *turned the whole idea down', 'refuse'],
  ['they *put forward a text', 'propose'],
  ['he *called for calm', 'request'],
  ['they *met in Lima', 'meet'],
  ['he *brought it up again', 'raise'],
  ['they *undertook to pay', 'promise'],
  ['the ban *came up', 'discuss'],
  ['the tree *grew', undefined],
])('%s', (marked, move) => {
  const words = marked.split(' ');
  const at = words.findIndex((word) => word.startsWith('*'));
  expect(
    moveAt(
      words.map((word) => word.replace('*', '')),
      at,
    )?.move,
  ).toBe(move);
});
it('does not look for a particle past a mark', () =>
  expect(moveAt('turned , then down'.split(' '), 0)).toBeUndefined());
it('knows nouns of moves', () =>
  expect([nounMove('proposal'), nounMove('pledge'), nounMove('tree')]).toEqual(['propose', 'promise', undefined]));
