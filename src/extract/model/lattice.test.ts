import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, ln } from './exponential.ts';
import { begins, LABELS, MAY_FOLLOW, OUTSIDE, PAIRS, runsOf } from './labels.ts';
import { bestPath, marginals } from './lattice.ts';

const number = fc.double({ min: -5, max: 5, noNaN: true });
const problem = fc
  .integer({ min: 1, max: 4 })
  .chain((n) =>
    fc.tuple(
      fc.constant(n),
      fc.array(number, { minLength: n * LABELS, maxLength: n * LABELS }),
      fc.array(number, { minLength: n * PAIRS, maxLength: n * PAIRS }),
    ),
  );

/** Every label sequence the scheme allows, with its score. */
function all(n: number, node: readonly number[], edge: readonly number[]): { path: number[]; score: number }[] {
  let out: { path: number[]; score: number }[] = [{ path: [], score: 0 }];
  for (let i = 0; i < n; i++)
    out = out.flatMap(({ path, score }) =>
      Array.from({ length: LABELS }, (_, b) => b).flatMap((b) => {
        const a = path.at(-1);
        if (a === undefined ? !(b === OUTSIDE || begins(b)) : !MAY_FOLLOW[a * LABELS + b]) return [];
        const pair = a === undefined ? 0 : edge[i * PAIRS + a * LABELS + b]!;
        return [{ path: [...path, b], score: score + node[i * LABELS + b]! + pair }];
      }),
    );
  return out;
}

test('the best path and the marginals are those of all sequences, counted out', () => {
  fc.assert(
    fc.property(problem, ([n, node, edge]) => {
      const paths = all(n, node, edge);
      const best = paths.reduce((a, b) => (b.score > a.score ? b : a));
      const found = bestPath(n, Float64Array.from(node), Float64Array.from(edge));
      const score = paths.find((p) => p.path.join() === [...found].join())!.score;
      expect(score).toBeCloseTo(best.score, 9);
      const total = paths.reduce((s, p) => s + Math.exp(p.score), 0);
      const out = new Float64Array(n * LABELS);
      const pairs = new Float64Array(n * PAIRS);
      expect(marginals(n, Float64Array.from(node), Float64Array.from(edge), out, pairs)).toBeCloseTo(
        Math.log(total),
        8,
      );
      for (let i = 0; i < n; i++)
        for (let b = 0; b < LABELS; b++) {
          const sum = paths.reduce((s, p) => s + (p.path[i] === b ? Math.exp(p.score) : 0), 0);
          expect(out[i * LABELS + b]).toBeCloseTo(sum / total, 8);
        }
      for (let z = 0; z < (n > 1 ? PAIRS : 0); z++) {
        const sum = paths.reduce((s, p) => s + (p.path[0]! * LABELS + p.path[1]! === z ? Math.exp(p.score) : 0), 0);
        expect(pairs[PAIRS + z]).toBeCloseTo(sum / total, 8);
      }
    }),
    { numRuns: 60 },
  );
});

test('exponential and logarithm are what they say', () => {
  fc.assert(
    fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
      expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 11);
      expect(ln(exp(x))).toBeCloseTo(x, 9);
    }),
  );
});

test('runs begin at their first label and end where another begins', () => {
  expect(runsOf([0, 1, 2, 1, 3, 0, 5, 6, 6, 5, 2])).toEqual([
    { role: 'source', first: 1, end: 3 },
    { role: 'source', first: 3, end: 4 },
    { role: 'cue', first: 4, end: 5 },
    { role: 'content', first: 6, end: 9 },
    { role: 'content', first: 9, end: 10 },
    { role: 'source', first: 10, end: 11 },
  ]);
});
