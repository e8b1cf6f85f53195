import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../text/en/analysis.ts';
import { type Block, LONGEST_BLOCK } from './blocks.ts';
import { contextOf } from './context.ts';
import { LABELS } from './labels.ts';
import { beginnings, laid } from './lanes.ts';
import { attributionModel } from './model.ts';

const blocksOf = (sizes: readonly number[]): Block[] => {
  let first = 0;
  return sizes.map((size) => ({ first, end: (first += size) }));
};

test('every block is laid once, a step from its neighbours', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: LONGEST_BLOCK }), { maxLength: 40 }), (sizes) => {
      const blocks = blocksOf(sizes);
      const loads = laid(blocks);
      const all = loads.flat().map(({ block }) => block);
      expect(all.sort((a, b) => a.first - b.first)).toEqual(blocks);
      for (const load of loads) {
        const taken = new Set<string>();
        for (const { block, lane, from, to } of load) {
          expect(to - from).toBe(block.end - block.first);
          expect(to).toBeLessThanOrEqual(LONGEST_BLOCK);
          const steps = Array.from({ length: to - from + 1 }, (_, k) => `${lane} ${from + k}`);
          expect(steps.some((step) => taken.has(step))).toBe(false);
          for (const step of steps) taken.add(step);
        }
        const count = (back: boolean) => [...beginnings(load, back).values()].flat().length;
        expect([count(false), count(true)]).toEqual([load.length, load.length]);
      }
    }),
    { numRuns: 60 },
  );
});

test('a block is scored the same beside others and alone', () => {
  const words = 'The envoy said that the strait would stay open , and nobody asked him why'.split(' ');
  const text = Array.from({ length: 300 }, (_, i) => words[(i * 7 + (i % 5)) % words.length]).join(' ');
  const analysis = analyse(text);
  const blocks = blocksOf([9, 30, 1, 14, 80, 3, 22, 50, 17, 6, 33]);
  const model = attributionModel();
  const c = contextOf(analysis, blocks, model.lexicon);
  const scores = (some: readonly Block[]): Float64Array => {
    const out = new Float64Array(analysis.tokens.length * LABELS);
    model.recurrent[0]!.addScores(c, analysis.forms, some, 1, out);
    return out;
  };
  const together = scores(blocks);
  for (const { first, end } of blocks) {
    const alone = scores([{ first, end }]).subarray(first * LABELS, end * LABELS);
    expect(alone.some((score) => score !== 0)).toBe(true);
    expect(together.subarray(first * LABELS, end * LABELS)).toEqual(alone);
  }
});
