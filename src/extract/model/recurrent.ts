/** The recurrent model: embeddings, two bidirectional LSTM layers, and a score for each label of each token. The
 *  products are of whole numbers, the rest is float32 in one order of operations: the same bits everywhere. */
import type { Forms } from '../../text/en/forms.ts';
import type { Block } from './blocks.ts';
import { LONGEST_BLOCK } from './blocks.ts';
import type { Context } from './context.ts';
import { pack, packWhole, READ_UNITS, STATE_UNITS } from './kernels.ts';
import { LABELS } from './labels.ts';
import { Arena, LANES, mirror, mirrored, runWhole, traceIn, traceSize, type WholeDirection } from './layers.ts';
import { FEATURE_ROWS, GROUP, GROUPS, RECURRENT_FEATURES, recurrentFeatures } from './recurrent-features.ts';

export const WORD = 64;
export const FEATURE = 32;
export const INPUTS = WORD + GROUPS * FEATURE;
/** Units of each direction of each layer, in models trained from now on. A model read has those of its weights. */
export const UNITS = 96;
export const LAYERS = 2;
/** Columns of the output matrix: labels, padded to a panel. */
export const SCORES = 8;
export const BORDERS = 3;

/** What a layer reads. */
export const inputsOf = (layer: number, units = UNITS): number => (layer ? 2 * units : INPUTS);

/** Names and sizes of the dense weights. `words` and `features` are tables beside them. */
export function denseSizes(units = UNITS): [name: string, size: number][] {
  const out: [string, number][] = [];
  for (let layer = 0; layer < LAYERS; layer++)
    for (let d = 0; d < 2; d++) {
      out.push([`input.${layer}.${d}`, inputsOf(layer, units) * 4 * units]);
      out.push([`recurrent.${layer}.${d}`, units * 4 * units]);
      out.push([`bias.${layer}.${d}`, 4 * units]);
    }
  out.push(['emit', 2 * units * SCORES], ['emit.bias', SCORES], ['border', BORDERS * LABELS * LABELS]);
  return out;
}
export const tableSizes = (words: number): [name: string, size: number][] => [
  ['words', words * WORD],
  ['features', FEATURE_ROWS * FEATURE],
];

export type RecurrentWeights = {
  /** Word hash → row of `words`; row 0 is the unknown word. */
  readonly vocabulary: ReadonlyMap<number, number>;
  readonly values: (name: string) => Float32Array;
};

export class Recurrent {
  private readonly arena: Arena;
  private readonly units: number;
  private readonly words: Float32Array;
  private readonly features: Float32Array;
  private readonly directions: WholeDirection[][] = [];
  private readonly emit: number;
  private readonly emitBias: Float32Array;
  private readonly traces;
  private readonly rows: number[];
  private readonly scored: number;
  /** Bytes of i16: what a layer reads, and one step's state. */
  private readonly narrowed: number;
  private readonly state: number;
  /** Pair scores, by border and pair of labels. */
  readonly border: Float32Array;

  constructor(private readonly weights: RecurrentWeights) {
    const units = weights.values('bias.0.0').length / 4;
    this.units = units;
    const steps = LONGEST_BLOCK;
    const rows = steps * LANES;
    const dense = denseSizes(units).reduce((sum, [, size]) => sum + size + 4, 0);
    const widest = Math.max(INPUTS, 2 * units);
    this.arena = new Arena(
      dense + LAYERS * 2 * (traceSize(steps, units) + LANES * units) + rows * (widest * 3 + SCORES) + 8192,
    );
    const { arena } = this;
    const whole = (name: string, k: number, fixed: number): [weights: number, scale: number] => {
      const n = 4 * units;
      const at = arena.take((k * n) / 2);
      const scale = arena.take(n);
      const out = new Int16Array(arena.memory.buffer, at * 4, k * n);
      packWhole(weights.values(name), k, n, fixed, out, arena.view(scale, n));
      return [at, scale];
    };
    for (let layer = 0; layer < LAYERS; layer++)
      this.directions.push(
        [0, 1].map((d) => {
          const bias = arena.take(4 * units);
          arena.floats.set(weights.values(`bias.${layer}.${d}`), bias);
          const [input, inputScale] = whole(
            `input.${layer}.${d}`,
            inputsOf(layer, units),
            layer ? STATE_UNITS : READ_UNITS,
          );
          const [recurrent, recurrentScale] = whole(`recurrent.${layer}.${d}`, units, STATE_UNITS);
          return { input, inputScale, recurrent, recurrentScale, bias };
        }),
      );
    this.emit = arena.take(2 * units * SCORES);
    pack(weights.values('emit'), 2 * units, SCORES, arena.view(this.emit, 2 * units * SCORES));
    this.emitBias = weights.values('emit.bias');
    this.border = weights.values('border');
    this.words = weights.values('words');
    this.features = weights.values('features');
    this.traces = this.directions.map((pair) => pair.map(() => traceIn(arena, steps, units)));
    this.rows = [arena.take(rows * widest), arena.take(rows * widest)];
    this.scored = arena.take(rows * SCORES);
    this.narrowed = arena.take((rows * widest) / 2) * 4;
    this.state = arena.take((LANES * units) / 2) * 4;
  }

  /** Adds `weight` times the score of each label of each token of the blocks to `out`, which begins with token `base`. */
  addScores(c: Context, forms: Forms, blocks: readonly Block[], weight: number, out: Float64Array, base = 0): void {
    const order = blocks.map((_, i) => i).sort((a, b) => size(blocks[a]!) - size(blocks[b]!) || a - b);
    // Blocks of like length side by side; a group that is not full holds the shortest.
    const odd = order.length % LANES;
    for (let from = 0, to = odd || LANES; from < order.length; from = to, to += LANES) {
      const lanes = order.slice(from, to).map((i) => blocks[i]!);
      this.four(c, forms, lanes, weight, out, base);
    }
  }

  private four(
    c: Context,
    forms: Forms,
    lanes: readonly Block[],
    weight: number,
    out: Float64Array,
    base: number,
  ): void {
    const { floats, kernels } = this.arena;
    const { units } = this;
    const both = 2 * units;
    const lengths = Array.from({ length: LANES }, (_, lane) => (lanes[lane] ? size(lanes[lane]) : 0));
    const steps = Math.max(...lengths);
    const [ahead, back] = this.rows as [number, number];
    this.read(c, forms, lanes, lengths, steps, ahead);
    for (let layer = 0; layer < LAYERS; layer++) {
      const inputs = inputsOf(layer, units);
      mirror(floats, ahead, back, inputs, steps, lengths);
      const pair = this.directions[layer]!;
      const traces = this.traces[layer]!;
      [ahead, back].forEach((rows, d) => {
        const count = steps * LANES * inputs;
        if (layer) kernels.narrowState(rows * 4, this.narrowed, count);
        else kernels.narrowRead(rows * 4, this.narrowed, count);
        runWhole(this.arena, pair[d]!, this.narrowed, steps, inputs, units, traces[d]!, this.state);
      });
      const one = traces[0]!.out;
      const two = traces[1]!.out;
      const adds = layer === LAYERS - 1 && layer > 0;
      for (let t = 0; t < steps; t++)
        for (let lane = 0; lane < LANES; lane++) {
          const to = ahead + (t * LANES + lane) * both;
          const a = one + (t * LANES + lane) * units;
          const b = two + mirrored(t, lane, lengths[lane]!) * units;
          for (let j = 0; j < units; j++) {
            floats[to + j] = adds ? floats[to + j]! + floats[a + j]! : floats[a + j]!;
            floats[to + units + j] = adds ? floats[to + units + j]! + floats[b + j]! : floats[b + j]!;
          }
        }
    }
    for (let r = 0; r < steps * LANES; r++)
      for (let b = 0; b < SCORES; b++) floats[this.scored + r * SCORES + b] = this.emitBias[b]!;
    kernels.product(ahead * 4, this.emit * 4, this.scored * 4, steps * LANES, both, SCORES);
    lanes.forEach(({ first }, lane) => {
      for (let t = 0; t < lengths[lane]!; t++)
        for (let b = 0; b < LABELS; b++)
          out[(first - base + t) * LABELS + b]! += weight * floats[this.scored + (t * LANES + lane) * SCORES + b]!;
    });
  }

  /** Sums the embeddings of each token into its row. */
  private read(
    c: Context,
    forms: Forms,
    lanes: readonly Block[],
    lengths: readonly number[],
    steps: number,
    at: number,
  ): void {
    const { floats } = this.arena;
    const { words, features } = this;
    floats.fill(0, at, at + steps * LANES * INPUTS);
    for (let lane = 0; lane < lanes.length; lane++)
      for (let t = 0; t < lengths[lane]!; t++) {
        const i = lanes[lane]!.first + t;
        const row = at + (t * LANES + lane) * INPUTS;
        const word = (this.weights.vocabulary.get(c.word[i]!) ?? 0) * WORD;
        for (let j = 0; j < WORD; j++) floats[row + j] = words[word + j]!;
        recurrentFeatures(c, forms.suffix2, forms.prefix2, i, found, 0);
        for (let k = 0; k < RECURRENT_FEATURES; k++) {
          const e = found[k]! * FEATURE;
          const o = row + WORD + GROUP[k]! * FEATURE;
          for (let j = 0; j < FEATURE; j++) floats[o + j]! += features[e + j]!;
        }
      }
  }
}

const found = new Int32Array(RECURRENT_FEATURES);
const size = ({ first, end }: Block): number => end - first;
