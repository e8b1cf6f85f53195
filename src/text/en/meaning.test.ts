import { expect, it } from 'vitest';
import { nearness, rankOf } from './meaning.ts';

it('puts a verb beside its noun and a word beside its synonym', () => {
  for (const [a, b] of [
    ['withdraw', 'withdrawal'],
    ['agriculture', 'farm'],
    ['truce', 'ceasefire'],
    ['vessel', 'ship'],
  ] as const)
    expect(nearness(a, b), `${a} ${b}`).toBeGreaterThan(0.7);
});
it('keeps what has nothing in common apart', () => {
  expect(nearness('grain', 'ambassador')).toBeLessThan(0.35);
});
it('is 1 for the same word, known or not, and 0 for one it does not know', () => {
  expect(nearness('xyzzy', 'xyzzy')).toBe(1);
  expect(nearness('xyzzy', 'truce')).toBe(0);
});
it('is the same either way', () => expect(nearness('loan', 'credit')).toBe(nearness('credit', 'loan')));
it('ranks common words before rare ones', () => {
  expect(rankOf('government')!).toBeLessThan(rankOf('quarrel')!);
  expect(rankOf('xyzzy')).toBeUndefined();
});
