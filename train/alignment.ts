/** Fits the weights by which two points of rival accounts are taken to be about one thing (`src/compare/alignment-match.ts`):
 *  logistic regression on every pair of points of the groups in `test/accounts`, and of gold groups where a file is given.
 *  `npx tsx train/alignment.ts [GOLD.json]` prints the weights, and how pairs are told apart in groups held back.
 *  Deterministic: Newton's method from zero, folds by the place of a group in its file. */
import { readdirSync, readFileSync } from 'node:fs';
import { loadGazetteer } from '../src/cli/gazetteer.ts';
import { sidesOf } from '../src/compare/alignment.ts';
import { featureNames, type Pair, pairsOf } from '../src/compare/alignment-match.ts';
import { Parties } from '../src/compare/alignment-parties.ts';
import { type Point, pointsOf } from '../src/compare/alignment-points.ts';
import { type Case, readGroups } from '../test/accounts/read.ts';

const FOLDS = 8;
/** Strength of the pull towards zero. */
const RIDGE = 3;
const STEPS = 30;

type Example = { readonly x: readonly number[]; readonly y: boolean; readonly fold: number };

const folder = new URL('../test/accounts/', import.meta.url);
const own = readdirSync(folder)
  .filter((name) => /^groups.*\.txt$/.test(name))
  .sort()
  .flatMap((name) => readGroups(readFileSync(new URL(name, folder), 'utf8')));
const gold = process.argv.slice(2).flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Case[]);
const gazetteer = loadGazetteer();
const examples = [...own, ...gold].flatMap((group, i) => examplesOf(group, i % FOLDS));

function examplesOf(group: Case, fold: number): Example[] {
  const parties = new Parties(group.event, group.accounts, gazetteer);
  const points = group.accounts.map((account, i) => pointsOf(account, i, parties));
  const told = (point: Point): number[] =>
    group.findings.flatMap((finding, k) =>
      finding.quotes.some(
        (quote) =>
          quote.account === group.accounts[point.account]!.id && point.start < quote.end && quote.start < point.end,
      )
        ? [k]
        : [],
    );
  return pairsOf(points, sidesOf(parties)).map(({ a, b, features }: Pair) => {
    const theirs = told(b);
    return { x: features, y: told(a).some((k) => theirs.includes(k)), fold };
  });
}

/** Weights that make the examples likeliest, pulled towards zero. */
function weightsFor(among: readonly Example[]): number[] {
  const n = featureNames.length;
  const w = new Array<number>(n).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = w.map((weight, i) => (i === 0 ? 0 : -RIDGE * weight));
    const curve = w.map((_, i) => w.map((_, j) => (i === j ? (i === 0 ? 1e-9 : RIDGE) : 0)));
    for (const { x, y } of among) {
      const p = 1 / (1 + Math.exp(-dot(w, x)));
      for (let i = 0; i < n; i++) {
        gradient[i]! += ((y ? 1 : 0) - p) * x[i]!;
        for (let j = 0; j < n; j++) curve[i]![j]! += p * (1 - p) * x[i]! * x[j]!;
      }
    }
    solve(curve, gradient).forEach((d, i) => {
      w[i]! += d;
    });
  }
  return w;
}

const dot = (w: readonly number[], x: readonly number[]): number => x.reduce((sum, v, i) => sum + v * w[i]!, 0);

/** Gaussian elimination with partial pivoting. */
function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i]![k]!) > Math.abs(a[pivot]![k]!)) pivot = i;
    [a[k], a[pivot]] = [a[pivot]!, a[k]!];
    [b[k], b[pivot]] = [b[pivot]!, b[k]!];
    for (let i = k + 1; i < n; i++) {
      const f = a[i]![k]! / a[k]![k]!;
      for (let j = k; j < n; j++) a[i]![j]! -= f * a[k]![j]!;
      b[i]! -= f * b[k]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--)
    x[i] = (b[i]! - a[i]!.reduce((s, v, j) => (j > i ? s + v * x[j]! : s), 0)) / a[i]![i]!;
  return x;
}

function told(pairs: readonly { score: number; y: boolean }[], least: number): string {
  const hit = pairs.filter(({ score, y }) => y && score > least).length;
  const made = pairs.filter(({ score }) => score > least).length;
  const wanted = pairs.filter(({ y }) => y).length;
  return `${least.toFixed(1)}: P ${((100 * hit) / made).toFixed(1)} R ${((100 * hit) / wanted).toFixed(1)} F1 ${((200 * hit) / (made + wanted)).toFixed(1)}`;
}

const heldBack = Array.from({ length: FOLDS }, (_, fold) => {
  const w = weightsFor(examples.filter((example) => example.fold !== fold));
  return examples.filter((example) => example.fold === fold).map(({ x, y }) => ({ score: dot(w, x), y }));
}).flat();
console.log(
  `${examples.length} pairs of ${own.length + gold.length} groups, ${examples.filter((e) => e.y).length} about one thing`,
);
for (const least of [-1.6, -1.2, -0.8, -0.4, 0]) console.log(`held back, joined above ${told(heldBack, least)}`);
const w = weightsFor(examples);
featureNames.forEach((name, i) => {
  console.log(`${name.padEnd(14)} ${w[i]!.toFixed(2)}`);
});
console.log(`[${w.map((v) => Number(v.toFixed(2))).join(', ')}]`);
