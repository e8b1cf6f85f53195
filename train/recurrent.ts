/** Trains the recurrent model with a CRF loss on one core. `npx tsx train/recurrent.ts CORPUS WORK [NAME [SEED [FOLD]]]` */
import type { Block } from '../src/extract/model/blocks.ts';
import { pack, packTransposed } from '../src/extract/model/kernels.ts';
import { LABELS, PAIRS } from '../src/extract/model/labels.ts';
import { LANES } from '../src/extract/model/lanes.ts';
import { bestPath, marginals } from '../src/extract/model/lattice.ts';
import {
  Arena,
  type Direction,
  mirror,
  mirrored,
  runDirection,
  type Trace,
  traceIn,
  traceSize,
} from '../src/extract/model/layers.ts';
import {
  denseSizes,
  FEATURE,
  INPUTS,
  inputsOf,
  LAYERS,
  Recurrent,
  SCORES,
  tableSizes,
  UNITS,
  WORD,
} from '../src/extract/model/recurrent.ts';
import { GROUP, RECURRENT_FEATURES, recurrentFeatures } from '../src/extract/model/recurrent-features.ts';
import { type Analysed, analysedCorpus, contextFor, lexiconsOf } from './analysed.ts';
import { looseSpans } from './loose.ts';
import { Random } from './random.ts';
import { Score } from './score.ts';
import { save } from './work.ts';

/** A model held back, for the confidence alone, is trained for fewer. */
const EPOCHS = { whole: 8, held: 6 };
const RATE = 0.002;
/** Embeddings learn by AdaGrad at this multiple of the rate. */
const TABLE_RATE = 20;
const DROP = { word: 0.12, input: 0.35, between: 0.25, output: 0.4 };
/** Groups of four blocks an update. */
const GROUPS_AN_UPDATE = 5;
/** Words seen less often are the unknown word. */
const LEAST = 3;
const CLIP = 25;
const WIDTH = 4 * UNITS;
const BOTH = 2 * UNITS;

type Doc = { words: Int32Array; rows: Int32Array; border: Uint8Array };
type Piece = Block & { doc: Doc; gold: Uint8Array };

const [, , corpus, work, name = 'recurrent', seed = '1', held = '-1'] = process.argv as [
  string,
  string,
  string,
  string,
  string?,
  string?,
  string?,
];
const fold = Number(held);
const random = new Random(Number(seed) * 7919);
const all = analysedCorpus(corpus, work, 'train');
const lexicons = lexiconsOf(all);
const train = all.filter((d) => d.fold !== fold);
const test = fold < 0 ? analysedCorpus(corpus, work, 'dev') : all.filter((d) => d.fold === fold);
const lexiconFor = (d: Analysed) => (d.fold < 0 ? lexicons.whole : lexicons.without[d.fold]!);

const counts = new Map<number, number>();
for (const d of train) for (const w of d.analysis.forms.word) counts.set(w, (counts.get(w) ?? 0) + 1);
const vocabulary = new Map<number, number>();
for (const w of [...counts].filter(([, c]) => c >= LEAST).map(([w]) => w).sort((a, b) => a - b)) vocabulary.set(w, vocabulary.size + 1); // biome-ignore format: a list

const pieces: Piece[] = [];
for (const d of train) {
  const c = contextFor(d, lexiconFor(d));
  const { forms } = d.analysis;
  const rows = new Int32Array(c.n * RECURRENT_FEATURES);
  for (let i = 0; i < c.n; i++) recurrentFeatures(c, forms.suffix2, forms.prefix2, i, rows, i * RECURRENT_FEATURES);
  const doc = { words: forms.word.map((w) => vocabulary.get(w) ?? 0), rows, border: c.border };
  for (const gold of d.labels) for (const b of d.blocks) if (b.end - b.first > 1) pieces.push({ ...b, doc, gold });
}
const longest = Math.max(...pieces.map((p) => p.end - p.first));

/** A learned array: values, gradient, and what its rule of learning keeps. */
class Values {
  readonly w: Float32Array;
  readonly g: Float32Array;
  readonly m: Float32Array;
  readonly v: Float32Array;
  readonly sum: Float32Array;
  constructor(size: number, spread: number, gradient?: Float32Array) {
    this.w = Float32Array.from({ length: size }, () => (random.unit() * 2 - 1) * spread);
    this.g = gradient ?? new Float32Array(size);
    this.m = new Float32Array(size);
    this.v = new Float32Array(size);
    this.sum = new Float32Array(size);
  }
  adam(rate: number, t: number): void {
    const { w, g, m, v } = this;
    const c1 = 1 - 0.9 ** t;
    const c2 = 1 - 0.999 ** t;
    for (let i = 0; i < w.length; i++) {
      const q = g[i]!;
      const a = (m[i] = 0.9 * m[i]! + 0.1 * q);
      const b = (v[i] = 0.999 * v[i]! + 0.001 * q * q);
      w[i]! -= (rate * (a / c1)) / (Math.sqrt(b / c2) + 1e-8);
      g[i] = 0;
    }
  }
  /** AdaGrad on the rows that were touched. */
  rows(rate: number, touched: Set<number>, width: number): void {
    const { w, g, m } = this;
    for (const r of touched)
      for (let i = r * width; i < (r + 1) * width; i++) {
        const q = g[i]!;
        m[i]! += q * q;
        w[i]! -= (rate * q) / Math.sqrt(m[i]! + 1e-2);
        g[i] = 0;
      }
    touched.clear();
  }
}

const rowsMost = longest * LANES;
const widest = Math.max(INPUTS, BOTH);
const dense = denseSizes();
const arena = new Arena(
  dense.reduce((sum, [, n]) => sum + 3 * n + 64, 0) +
    LAYERS * 2 * (traceSize(longest, UNITS) + LANES * UNITS) +
    rowsMost * (widest * (LAYERS * 2 + 6) + 2 * WIDTH + UNITS + 64) +
    (1 << 16),
);
const { floats, kernels } = arena;
const values = new Map<string, Values>();
for (const [key, n] of dense) {
  const layer = Number(key.split('.')[1] ?? 0);
  const kind = key.split('.')[0];
  const spread =
    kind === 'input'
      ? 1.5 * Math.sqrt(6 / (inputsOf(layer) + WIDTH))
      : kind === 'recurrent'
        ? 1 / Math.sqrt(UNITS)
        : key === 'emit'
          ? 0.1
          : key === 'border'
            ? 0.01
            : 0;
  const v = new Values(n, spread, arena.view(arena.take(n), n));
  if (kind === 'bias') v.w.fill(1, UNITS, 2 * UNITS);
  values.set(key, v);
}
for (const [key, n] of tableSizes(vocabulary.size + 1)) values.set(key, new Values(n, key === 'words' ? 0.1 : 0.05));
const of = (key: string) => values.get(key)!;

type Weights = Direction & { inputT: number; recurrentT: number; name: string };
const layers: Weights[][] = Array.from({ length: LAYERS }, (_, layer) =>
  [0, 1].map((d) => ({
    name: `${layer}.${d}`,
    input: arena.take(inputsOf(layer) * WIDTH),
    recurrent: arena.take(UNITS * WIDTH),
    bias: arena.take(WIDTH),
    inputT: arena.take(inputsOf(layer) * WIDTH),
    recurrentT: arena.take(UNITS * WIDTH),
  })),
);
const emitAt = arena.take(BOTH * SCORES);
const traces: Trace[][] = layers.map((pair) => pair.map(() => traceIn(arena, longest, UNITS)));
/** Per layer: what it reads, ahead and mirrored. */
const reads = layers.map((_, l) => [0, 1].map(() => arena.take(rowsMost * inputsOf(l))));
const [hidden1, top, dTop, dIn, dInBack] = [0, 1, 2, 3, 4].map(() => arena.take(rowsMost * widest)) as [
  number,
  number,
  number,
  number,
  number,
];
const scored = arena.take(rowsMost * SCORES);
const dOut = arena.take(rowsMost * UNITS);
const dGates = arena.take(rowsMost * WIDTH);
const dGatesPacked = arena.take(rowsMost * WIDTH);
const flipped = arena.take(rowsMost * widest);
const dState = arena.take(LANES * UNITS);
const masks = {
  input: new Float32Array(rowsMost * INPUTS),
  between: new Float32Array(rowsMost * BOTH),
  output: new Float32Array(rowsMost * BOTH),
};

function packWeights(): void {
  layers.forEach((pair, l) => {
    for (const w of pair) {
      const input = of(`input.${w.name}`).w;
      const recurrent = of(`recurrent.${w.name}`).w;
      const n = inputsOf(l);
      pack(input, n, WIDTH, arena.view(w.input, n * WIDTH));
      packTransposed(input, n, WIDTH, arena.view(w.inputT, n * WIDTH));
      pack(recurrent, UNITS, WIDTH, arena.view(w.recurrent, UNITS * WIDTH));
      packTransposed(recurrent, UNITS, WIDTH, arena.view(w.recurrentT, UNITS * WIDTH));
      floats.set(of(`bias.${w.name}`).w, w.bias);
    }
  });
  pack(of('emit').w, BOTH, SCORES, arena.view(emitAt, BOTH * SCORES));
}

function drawMask(mask: Float32Array, n: number, p: number): void {
  const keep = 1 / (1 - p);
  const limit = Math.floor(p * 4294967296);
  for (let i = 0; i < n; i++) mask[i] = random.next() < limit ? 0 : keep;
}

/** Gradient of one direction: from that of what it let out (at `dOut`, in its own order) to its weights and to what it read. */
function backDirection(w: Weights, x: number, inputs: number, steps: number, trace: Trace, dX: number): void {
  const rows = steps * LANES;
  const stride = LANES * UNITS;
  floats.fill(0, dState, dState + stride);
  const dCell = new Float32Array(stride);
  for (let t = steps - 1; t >= 0; t--) {
    for (let lane = 0; lane < LANES; lane++)
      for (let j = 0; j < UNITS; j++) {
        const s = lane * UNITS + j;
        const r = t * stride + s;
        const g = (t * LANES + lane) * WIDTH + j;
        const d = floats[dOut + r]! + floats[dState + s]!;
        const ig = floats[trace.gates + g]!;
        const fg = floats[trace.gates + g + UNITS]!;
        const og = floats[trace.gates + g + 2 * UNITS]!;
        const gg = floats[trace.gates + g + 3 * UNITS]!;
        const tc = floats[trace.shown + r]!;
        const dc = dCell[s]! + d * og * (1 - tc * tc);
        floats[dGates + g] = dc * gg * ig * (1 - ig);
        floats[dGates + g + UNITS] = dc * floats[trace.cell + r - stride]! * fg * (1 - fg);
        floats[dGates + g + 2 * UNITS] = d * tc * og * (1 - og);
        floats[dGates + g + 3 * UNITS] = dc * ig * (1 - gg * gg);
        dCell[s] = dc * fg;
      }
    floats.fill(0, dState, dState + stride);
    if (t) kernels.product((dGates + t * LANES * WIDTH) * 4, w.recurrentT * 4, dState * 4, LANES, WIDTH, UNITS);
  }
  pack(arena.view(dGates, rows * WIDTH), rows, WIDTH, arena.view(dGatesPacked, rows * WIDTH));
  // What was read, and the state before each step, turned so that rows become columns.
  for (let r = 0; r < rows; r++)
    for (let j = 0; j < inputs; j++) floats[flipped + j * rows + r] = floats[x + r * inputs + j]!;
  kernels.product(flipped * 4, dGatesPacked * 4, of(`input.${w.name}`).g.byteOffset, inputs, rows, WIDTH);
  for (let r = 0; r < rows; r++)
    for (let j = 0; j < UNITS; j++)
      floats[flipped + j * rows + r] = r < LANES ? 0 : floats[trace.out + (r - LANES) * UNITS + j]!;
  kernels.product(flipped * 4, dGatesPacked * 4, of(`recurrent.${w.name}`).g.byteOffset, UNITS, rows, WIDTH);
  const bias = of(`bias.${w.name}`).g;
  for (let r = 0; r < rows; r++) for (let j = 0; j < WIDTH; j++) bias[j]! += floats[dGates + r * WIDTH + j]!;
  floats.fill(0, dX, dX + rows * inputs);
  kernels.product(dGates * 4, w.inputT * 4, dX * 4, rows, WIDTH, inputs);
}

const touched = { words: new Set<number>(), features: new Set<number>() };
const pm = new Float64Array(longest * LABELS);
const em = new Float64Array(longest * PAIRS);
const node = new Float64Array(longest * LABELS);
const edge = new Float64Array(longest * PAIRS);

/** Forward and backward over four blocks; adds gradients, returns the loss. */
function learn(lanes: readonly Piece[]): number {
  const lengths = Array.from({ length: LANES }, (_, l) => (lanes[l] ? lanes[l].end - lanes[l].first : 0));
  const steps = Math.max(...lengths);
  const rows = steps * LANES;
  const x0 = reads[0]![0]!;
  floats.fill(0, x0, x0 + rows * INPUTS);
  drawMask(masks.input, rows * INPUTS, DROP.input);
  const used = new Int32Array(rows).fill(-1);
  lanes.forEach(({ doc, first }, lane) => {
    for (let t = 0; t < lengths[lane]!; t++) {
      const r = t * LANES + lane;
      const i = first + t;
      const word = random.unit() < DROP.word ? 0 : doc.words[i]!;
      used[r] = word;
      const o = x0 + r * INPUTS;
      const words = of('words').w;
      const features = of('features').w;
      for (let j = 0; j < WORD; j++) floats[o + j] = words[word * WORD + j]!;
      for (let k = 0; k < RECURRENT_FEATURES; k++) {
        const e = doc.rows[i * RECURRENT_FEATURES + k]! * FEATURE;
        const p = o + WORD + GROUP[k]! * FEATURE;
        for (let j = 0; j < FEATURE; j++) floats[p + j]! += features[e + j]!;
      }
      for (let j = 0; j < INPUTS; j++) floats[o + j]! *= masks.input[r * INPUTS + j]!;
    }
  });
  drawMask(masks.between, rows * BOTH, DROP.between);
  drawMask(masks.output, rows * BOTH, DROP.output);
  for (let l = 0; l < LAYERS; l++) {
    const inputs = inputsOf(l);
    const [ahead, back] = reads[l] as [number, number];
    if (l) for (let z = 0; z < rows * BOTH; z++) floats[ahead + z] = floats[hidden1 + z]! * masks.between[z]!;
    mirror(floats, ahead, back, inputs, steps, lengths);
    runDirection(arena, layers[l]![0]!, ahead, steps, inputs, UNITS, traces[l]![0]!);
    runDirection(arena, layers[l]![1]!, back, steps, inputs, UNITS, traces[l]![1]!);
    const to = l === 0 ? hidden1 : top;
    const [one, two] = [traces[l]![0]!.out, traces[l]![1]!.out];
    for (let t = 0; t < steps; t++)
      for (let lane = 0; lane < LANES; lane++) {
        const r = t * LANES + lane;
        floats.copyWithin(to + r * BOTH, one + r * UNITS, one + (r + 1) * UNITS);
        const m = mirrored(t, lane, lengths[lane]!);
        floats.copyWithin(to + r * BOTH + UNITS, two + m * UNITS, two + (m + 1) * UNITS);
      }
  }
  const last = LAYERS > 1 ? top : hidden1;
  for (let z = 0; z < rows * BOTH; z++) {
    const h = LAYERS > 1 ? floats[last + z]! + floats[hidden1 + z]! : floats[last + z]!;
    floats[top + z] = h * masks.output[z]!;
  }
  const bias = of('emit.bias').w;
  for (let r = 0; r < rows; r++) floats.set(bias, scored + r * SCORES);
  kernels.product(top * 4, emitAt * 4, scored * 4, rows, BOTH, SCORES);

  let loss = 0;
  const dScore = new Float32Array(rows * SCORES);
  const border = of('border');
  lanes.forEach(({ doc, first, gold }, lane) => {
    const n = lengths[lane]!;
    for (let t = 0; t < n; t++) {
      for (let b = 0; b < LABELS; b++) node[t * LABELS + b] = floats[scored + (t * LANES + lane) * SCORES + b]!;
      const z0 = doc.border[first + t]! * PAIRS;
      for (let z = 0; z < PAIRS; z++) edge[t * PAIRS + z] = border.w[z0 + z]!;
      loss -= node[t * LABELS + gold[first + t]!]!;
      if (t) loss -= edge[t * PAIRS + gold[first + t - 1]! * LABELS + gold[first + t]!]!;
    }
    loss += marginals(n, node, edge, pm, em);
    for (let t = 0; t < n; t++) {
      for (let b = 0; b < LABELS; b++)
        dScore[(t * LANES + lane) * SCORES + b] = pm[t * LABELS + b]! - (gold[first + t] === b ? 1 : 0);
      if (!t) continue;
      const z0 = doc.border[first + t]! * PAIRS;
      for (let z = 0; z < PAIRS; z++) border.g[z0 + z]! += em[t * PAIRS + z]!;
      border.g[z0 + gold[first + t - 1]! * LABELS + gold[first + t]!]! -= 1;
    }
  });

  const { w: u, g: gu } = of('emit');
  const gb = of('emit.bias').g;
  for (let r = 0; r < rows; r++)
    for (let j = 0; j < BOTH; j++) {
      let d = 0;
      const h = floats[top + r * BOTH + j]!;
      for (let b = 0; b < LABELS; b++) {
        const s = dScore[r * SCORES + b]!;
        d += s * u[j * SCORES + b]!;
        gu[j * SCORES + b]! += s * h;
      }
      floats[dTop + r * BOTH + j] = d * masks.output[r * BOTH + j]!;
    }
  for (let r = 0; r < rows; r++) for (let b = 0; b < LABELS; b++) gb[b]! += dScore[r * SCORES + b]!;

  for (let l = LAYERS - 1; l >= 0; l--) {
    const inputs = inputsOf(l);
    for (let d = 0; d < 2; d++) {
      for (let t = 0; t < steps; t++)
        for (let lane = 0; lane < LANES; lane++) {
          const r = t * LANES + lane;
          const from = dTop + (d ? mirrored(t, lane, lengths[lane]!) : r) * BOTH + d * UNITS;
          floats.copyWithin(dOut + r * UNITS, from, from + UNITS);
        }
      backDirection(layers[l]![d]!, reads[l]![d]!, inputs, steps, traces[l]![d]!, d ? dInBack : dIn);
    }
    mirror(floats, dInBack, flipped, inputs, steps, lengths);
    if (l)
      for (let z = 0; z < rows * BOTH; z++)
        floats[dTop + z]! += (floats[dIn + z]! + floats[flipped + z]!) * masks.between[z]!;
    else
      for (let z = 0; z < rows * INPUTS; z++)
        floats[dIn + z] = (floats[dIn + z]! + floats[flipped + z]!) * masks.input[z]!;
  }
  const gw = of('words').g;
  const gf = of('features').g;
  lanes.forEach(({ doc, first }, lane) => {
    for (let t = 0; t < lengths[lane]!; t++) {
      const r = t * LANES + lane;
      const word = used[r]!;
      const o = dIn + r * INPUTS;
      for (let j = 0; j < WORD; j++) gw[word * WORD + j]! += floats[o + j]!;
      touched.words.add(word);
      for (let k = 0; k < RECURRENT_FEATURES; k++) {
        const row = doc.rows[(first + t) * RECURRENT_FEATURES + k]!;
        const p = o + WORD + GROUP[k]! * FEATURE;
        for (let j = 0; j < FEATURE; j++) gf[row * FEATURE + j]! += floats[p + j]!;
        touched.features.add(row);
      }
    }
  });
  return loss;
}

/** Blocks in fours of like length, in random order. */
function fours(): Piece[][] {
  const out: Piece[][] = [];
  const list = random.shuffle([...pieces]);
  for (let i = 0; i < list.length; i += 400) {
    const near = list.slice(i, i + 400).sort((a, b) => a.end - a.first - (b.end - b.first));
    for (let k = 0; k < near.length; k += LANES) out.push(near.slice(k, k + LANES));
  }
  return random.shuffle(out);
}

function evaluate(use: (key: string) => Float32Array): string {
  const model = new Recurrent({ vocabulary, values: use });
  const score = new Score();
  for (const doc of test) {
    const c = contextFor(doc, lexiconFor(doc));
    const scores = new Float64Array(c.n * LABELS);
    model.addScores(c, doc.analysis.forms, doc.blocks, 1, scores);
    const labels = new Uint8Array(c.n);
    for (const { first, end } of doc.blocks) {
      const n = end - first;
      const pairs = new Float64Array(n * PAIRS);
      for (let t = 0; t < n; t++)
        pairs.set(model.border.subarray(c.border[first + t]! * PAIRS, (c.border[first + t]! + 1) * PAIRS), t * PAIRS);
      labels.set(bestPath(n, scores.subarray(first * LABELS, end * LABELS), pairs), first);
    }
    const guess = looseSpans(doc, labels);
    for (const gold of doc.annotations) score.add(doc.analysis.text, gold, guess);
  }
  return String(score);
}

console.log('ready', pieces.length, 'blocks, words', vocabulary.size, 'longest', longest);
const epochs = fold < 0 ? EPOCHS.whole : EPOCHS.held;
let update = 0;
let averaged = 0;
for (let epoch = 0; epoch < epochs; epoch++) {
  const from = Date.now();
  const rate = RATE * (epoch < epochs / 2 ? 1 : epoch < epochs * 0.75 ? 0.5 : 0.2);
  let loss = 0;
  let tokens = 0;
  const groups = fours();
  for (let i = 0; i < groups.length; i += GROUPS_AN_UPDATE) {
    packWeights();
    for (const lanes of groups.slice(i, i + GROUPS_AN_UPDATE)) {
      loss += learn(lanes);
      for (const p of lanes) tokens += p.end - p.first;
    }
    update++;
    let norm = 0;
    for (const [key] of dense) for (const g of of(key).g) norm += g * g;
    norm = Math.sqrt(norm);
    for (const [key] of dense) {
      const v = of(key);
      if (norm > CLIP) for (let z = 0; z < v.g.length; z++) v.g[z]! *= CLIP / norm;
      v.adam(rate, update);
    }
    of('words').rows(rate * TABLE_RATE, touched.words, WORD);
    of('features').rows(rate * TABLE_RATE, touched.features, FEATURE);
  }
  if (epoch >= epochs / 2) {
    averaged++;
    for (const v of values.values()) for (let z = 0; z < v.w.length; z++) v.sum[z]! += v.w[z]!;
  }
  const seconds = ((Date.now() - from) / 1000).toFixed(0);
  console.log(
    name,
    'epoch',
    epoch,
    'loss',
    (loss / tokens).toFixed(4),
    seconds,
    's',
    evaluate((key) => of(key).w),
  );
}
for (const [key, v] of values) {
  for (let z = 0; z < v.w.length; z++) v.w[z] = v.sum[z]! / averaged;
  save(work, `${name}.${key}`, v.w);
}
save(work, `${name}.vocabulary`, Int32Array.from([...vocabulary].flat()));
console.log(
  name,
  'averaged',
  evaluate((key) => of(key).w),
);
