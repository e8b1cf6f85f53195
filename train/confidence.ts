/** Fits the confidence on the fold the held-back models did not see, and reports it on dev. `npx tsx train/confidence.ts CORPUS WORK` */
import { spansOf } from '../src/extract/attribution.ts';
import { decode, type SpanModel } from '../src/extract/model/decode.ts';
import { type Calibration, confidenceOf, EVIDENCE, evidenceOf, scoreOf } from '../src/extract/model/evidence.ts';
import { sigmoid } from '../src/extract/model/exponential.ts';
import { type Analysed, analysedCorpus, lexiconsOf } from './analysed.ts';
import { Random } from './random.ts';
import { Score } from './score.ts';
import { spanModel } from './span-model.ts';
import { save } from './work.ts';

const HELD = 0;

type Example = { evidence: Float64Array; right: boolean };

function examples(docs: readonly Analysed[], model: SpanModel): { list: Example[]; score: Score } {
  const score = new Score();
  const list: Example[] = [];
  for (const doc of docs) {
    const evidence: Float64Array[] = [];
    const guess: ReturnType<typeof spansOf>[] = [];
    decode(doc.analysis, model, (c, d) => {
      for (const l of d.linked) {
        evidence.push(evidenceOf(c, d, l));
        guess.push(spansOf(doc.analysis, l));
      }
    });
    for (const gold of doc.annotations)
      score.add(doc.analysis.text, gold, guess).forEach((right, i) => {
        list.push({ evidence: evidence[i]!, right });
      });
  }
  return { list, score };
}

/** Logistic regression, then the curve that makes it a probability. */
function fitted(list: Example[]): Calibration {
  const weights = new Array<number>(EVIDENCE).fill(0);
  const squares = new Array<number>(EVIDENCE).fill(1);
  const random = new Random(3);
  for (let epoch = 0; epoch < 60; epoch++)
    for (const { evidence, right } of random.shuffle([...list])) {
      const g = sigmoid(scoreOf(evidence, weights)) - (right ? 1 : 0);
      for (let k = 0; k < EVIDENCE; k++) {
        const v = g * evidence[k]! + 1e-4 * weights[k]!;
        squares[k]! += v * v;
        weights[k]! -= (0.1 * v) / Math.sqrt(squares[k]!);
      }
    }
  return { weights, curve: rising(list.map((e) => ({ at: scoreOf(e.evidence, weights), right: e.right ? 1 : 0 }))) };
}

/** Pool adjacent violators (Ayer and others 1955) over groups of like score. */
function rising(points: { at: number; right: number }[]): { at: number; p: number }[] {
  points.sort((a, b) => a.at - b.at);
  const pools: { sum: number; n: number; at: number }[] = [];
  const size = Math.max(1, Math.floor(points.length / 25));
  for (let i = 0; i < points.length; i += size) {
    const part = points.slice(i, i + size);
    pools.push({
      sum: part.reduce((s, x) => s + x.right, 0),
      n: part.length,
      at: part.reduce((s, x) => s + x.at, 0) / part.length,
    });
    while (pools.length > 1) {
      const [a, b] = [pools.at(-2)!, pools.at(-1)!];
      if (a.sum / a.n < b.sum / b.n) break;
      pools.splice(-2, 2, { sum: a.sum + b.sum, n: a.n + b.n, at: (a.at * a.n + b.at * b.n) / (a.n + b.n) });
    }
  }
  return pools.map(({ sum, n, at }) => ({ at, p: sum / n }));
}

/** Mean distance of confidence and share of right ones, over ten equal groups. */
function calibrationError(list: readonly Example[], calibration: Calibration): number {
  const rows = list.map((e) => ({ p: confidenceOf(e.evidence, calibration), right: e.right ? 1 : 0 }));
  rows.sort((a, b) => a.p - b.p);
  let sum = 0;
  for (let g = 0; g < 10; g++) {
    const part = rows.slice(Math.floor((g * rows.length) / 10), Math.floor(((g + 1) * rows.length) / 10));
    const mean = (f: (r: { p: number; right: number }) => number) => part.reduce((s, r) => s + f(r), 0);
    sum += Math.abs(mean((r) => r.p) - mean((r) => r.right));
  }
  return sum / rows.length;
}

function curve(list: readonly Example[], gold: number, calibration: Calibration): string {
  return [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95]
    .map((least) => {
      const kept = list.filter((e) => confidenceOf(e.evidence, calibration) >= least);
      const right = kept.filter((e) => e.right).length;
      return `${least}: P ${((100 * right) / Math.max(1, kept.length)).toFixed(1)} R ${((100 * right) / gold).toFixed(1)}`;
    })
    .join('  ');
}

const [, , corpus, work] = process.argv as [string, string, string, string];
const train = analysedCorpus(corpus, work, 'train');
const lexicons = lexiconsOf(train);
const held = examples(train.filter((d) => d.fold === HELD), spanModel(work, `linear.${HELD}`, ['held'], lexicons.without[HELD]!)); // biome-ignore format: one thought
const half = (k: number) => held.list.filter((_, i) => Math.floor(i / 200) % 2 === k);
console.log('held back:', String(held.score));
console.log(
  'calibration error, each half by the other:',
  [0, 1].map((k) => calibrationError(half(k), fitted(half(1 - k))).toFixed(3)).join(' '),
);
const calibration = fitted(held.list);
save(
  work,
  'calibration',
  JSON.stringify(calibration, (_, v) => (typeof v === 'number' ? Math.round(v * 1e5) / 1e5 : v)),
);
console.log(JSON.stringify(calibration.weights.map((w) => w.toFixed(2))));
const dev = examples(analysedCorpus(corpus, work, 'dev'), spanModel(work, 'linear', ['recurrent'], lexicons.whole));
console.log('dev:', String(dev.score));
console.log('dev calibration error', calibrationError(dev.list, calibration).toFixed(3));
console.log('dev', curve(dev.list, dev.score.linked.gold, calibration));
