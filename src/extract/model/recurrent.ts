/** The recurrent model: embeddings, two bidirectional LSTM layers, and a score for each label of each token. In float32 and
 *  in one order of additions, so that the scores are the same to the bit everywhere. */
import type { Forms } from '../../text/en/forms.ts';
import type { Block } from './blocks.ts';
import { LONGEST_BLOCK } from './blocks.ts';
import type { Context } from './context.ts';
import { pack } from './kernels.ts';
import { LABELS } from './labels.ts';
import { Arena, type Direction, LANES, mirror, mirrored, runDirection, traceIn, traceSize } from './layers.ts';
import { FEATURE_ROWS, GROUP, GROUPS, RECURRENT_FEATURES, recurrentFeatures } from './recurrent-features.ts';

export const WORD = 64;
export const FEATURE = 32;
export const INPUTS = WORD + GROUPS * FEATURE;
export const UNITS = 96;
export const LAYERS = 2;
/** Both directions side by side. */
export const BOTH = 2 * UNITS;
/** Columns of the output matrix: labels, padded to a panel. */
export const SCORES = 8;
export const BORDERS = 3;

/** What a layer reads. */
export const inputsOf = (layer: number): number => (layer ? BOTH : INPUTS);

/** Names and sizes of the dense weights. `words` and `features` are tables beside them. */
export function denseSizes(): [name: string, size: number][] {
  const out: [string, number][] = [];
  for (let layer = 0; layer < LAYERS; layer++)
    for (let d = 0; d < 2; d++) {
      out.push([`input.${layer}.${d}`, inputsOf(layer) * 4 * UNITS]);
      out.push([`recurrent.${layer}.${d}`, UNITS * 4 * UNITS]);
      out.push([`bias.${layer}.${d}`, 4 * UNITS]);
    }
  out.push(['emit', BOTH * SCORES], ['emit.bias', SCORES], ['border', BORDERS * LABELS * LABELS]);
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
  private readonly words: Float32Array;
  private readonly features: Float32Array;
  private readonly directions: Direction[][] = [];
  private readonly emit: number;
  private readonly emitBias: Float32Array;
  private readonly traces;
  private readonly rows: number[];
  private readonly scored: number;
  /** Pair scores, by border and pair of labels. */
  readonly border: Float32Array;

  constructor(private readonly weights: RecurrentWeights) {
    const steps = LONGEST_BLOCK;
    const rows = steps * LANES;
    const dense = denseSizes().reduce((sum, [, size]) => sum + size + 4, 0);
    const widest = Math.max(INPUTS, BOTH);
    this.arena = new Arena(
      dense + LAYERS * 2 * (traceSize(steps, UNITS) + LANES * UNITS) + rows * (widest * 2 + SCORES) + 4096,
    );
    const { arena } = this;
    const packed = (name: string, k: number, n: number): number => {
      const at = arena.take(k * n);
      pack(weights.values(name), k, n, arena.view(at, k * n));
      return at;
    };
    for (let layer = 0; layer < LAYERS; layer++)
      this.directions.push(
        [0, 1].map((d) => {
          const bias = arena.take(4 * UNITS);
          arena.floats.set(weights.values(`bias.${layer}.${d}`), bias);
          return {
            input: packed(`input.${layer}.${d}`, inputsOf(layer), 4 * UNITS),
            recurrent: packed(`recurrent.${layer}.${d}`, UNITS, 4 * UNITS),
            bias,
          };
        }),
      );
    this.emit = packed('emit', BOTH, SCORES);
    this.emitBias = weights.values('emit.bias');
    this.border = weights.values('border');
    this.words = weights.values('words');
    this.features = weights.values('features');
    this.traces = this.directions.map((pair) => pair.map(() => traceIn(arena, steps, UNITS)));
    this.rows = [arena.take(rows * widest), arena.take(rows * widest)];
    this.scored = arena.take(rows * SCORES);
  }

  /** Adds `weight` times the score of each label of each token of the blocks to `out`, which begins with token `base`. */
  addScores(c: Context, forms: Forms, blocks: readonly Block[], weight: number, out: Float64Array, base = 0): void {
    const order = blocks.map((_, i) => i).sort((a, b) => size(blocks[a]!) - size(blocks[b]!) || a - b);
    for (let q = 0; q < order.length; q += LANES)
      this.four(
        c,
        forms,
        order.slice(q, q + LANES).map((i) => blocks[i]!),
        weight,
        out,
        base,
      );
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
    const lengths = Array.from({ length: LANES }, (_, lane) => (lanes[lane] ? size(lanes[lane]) : 0));
    const steps = Math.max(...lengths);
    const [ahead, back] = this.rows as [number, number];
    this.read(c, forms, lanes, lengths, steps, ahead);
    for (let layer = 0; layer < LAYERS; layer++) {
      const inputs = inputsOf(layer);
      mirror(floats, ahead, back, inputs, steps, lengths);
      const pair = this.directions[layer]!;
      const traces = this.traces[layer]!;
      runDirection(this.arena, pair[0]!, ahead, steps, inputs, UNITS, traces[0]!);
      runDirection(this.arena, pair[1]!, back, steps, inputs, UNITS, traces[1]!);
      const one = traces[0]!.out;
      const two = traces[1]!.out;
      const adds = layer === LAYERS - 1 && layer > 0;
      for (let t = 0; t < steps; t++)
        for (let lane = 0; lane < LANES; lane++) {
          const to = ahead + (t * LANES + lane) * BOTH;
          const a = one + (t * LANES + lane) * UNITS;
          const b = two + mirrored(t, lane, lengths[lane]!) * UNITS;
          for (let j = 0; j < UNITS; j++) {
            floats[to + j] = adds ? floats[to + j]! + floats[a + j]! : floats[a + j]!;
            floats[to + UNITS + j] = adds ? floats[to + UNITS + j]! + floats[b + j]! : floats[b + j]!;
          }
        }
    }
    for (let r = 0; r < steps * LANES; r++) floats.set(this.emitBias, this.scored + r * SCORES);
    kernels.product(ahead * 4, this.emit * 4, this.scored * 4, steps * LANES, BOTH, SCORES);
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
