/** The recurrent model: embeddings, two bidirectional LSTM layers, and a score for each label of each token. The
 *  products are of whole numbers, the rest is float32 in one order of operations: the same bits everywhere. */
import type { Forms } from '../../text/en/forms.ts';
import type { Block } from './blocks.ts';
import type { Context } from './context.ts';
import { LABELS } from './labels.ts';
import { beginnings, LANES, type Laid, LONGEST_LANE, laid } from './lanes.ts';
import { Arena, runWhole, type WholeDirection, wholeRoom } from './layers.ts';
import { FEATURE_ROWS, GROUP, GROUPS, RECURRENT_FEATURES, recurrentFeatures } from './recurrent-features.ts';
import { narrowed, packWhole, READ_UNITS, STATE_UNITS } from './whole.ts';

export const WORD = 64;
export const FEATURE = 32;
export const INPUTS = WORD + GROUPS * FEATURE;
/** Units of each direction of each layer, in models trained from now on. A model read has those of its weights. */
export const UNITS = 64;
export const LAYERS = 2;
/** Columns of the output matrix: labels, padded to a panel. */
export const SCORES = 8;
const BORDERS = 3;

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

/** First feature of each group, and their number at last: a group's features follow one another. */
const STARTS = [0, 1, 2].map((g) => GROUP.indexOf(g)).concat(RECURRENT_FEATURES);

export class Recurrent {
  private readonly arena: Arena;
  private readonly units: number;
  /** Places of the tables and of the rows read and let out, in bytes. */
  private readonly words: number;
  private readonly features: number;
  private readonly embedded: number;
  private readonly hidden: readonly number[];
  private readonly found: Int32Array;
  private readonly directions: WholeDirection[][] = [];
  private readonly emit: WholeDirection['input'];
  private readonly emitScale: number;
  private readonly emitBias: number;
  private readonly scored: number;
  private readonly room: number;
  /** Pair scores, by border and pair of labels. */
  readonly border: Float32Array;

  constructor(private readonly weights: RecurrentWeights) {
    const units = weights.values('bias.0.0').length / 4;
    this.units = units;
    const both = 2 * units;
    const words = weights.values('words');
    const features = weights.values('features');
    const rows = LONGEST_LANE * LANES;
    const dense = denseSizes(units).reduce((sum, [, size]) => sum + size + 64, 0);
    this.arena = new Arena(
      dense +
        (words.length + features.length + rows * (INPUTS + LAYERS * both)) / 2 +
        rows * SCORES +
        wholeRoom(units) +
        8192,
    );
    const { arena } = this;
    const whole = (name: string, k: number, n: number, fixed: number): [weights: number, scale: number] => {
      const at = arena.take((k * n) / 2);
      const scale = arena.take(n);
      const out = new Int16Array(arena.memory.buffer, at * 4, k * n);
      packWhole(weights.values(name), k, n, fixed, out, arena.view(scale, n));
      return [at, scale];
    };
    const copied = (name: string, n: number): number => {
      const at = arena.take(n);
      arena.floats.set(weights.values(name), at);
      return at;
    };
    const table = (values: Float32Array): number => {
      const at = arena.take(values.length / 2) * 4;
      narrowed(values, new Int16Array(arena.memory.buffer, at, values.length));
      return at;
    };
    for (let layer = 0; layer < LAYERS; layer++)
      this.directions.push(
        [0, 1].map((d) => {
          const k = inputsOf(layer, units);
          const fixed = layer ? STATE_UNITS : READ_UNITS;
          const [input, inputScale] = whole(`input.${layer}.${d}`, k, 4 * units, fixed);
          const [recurrent, recurrentScale] = whole(`recurrent.${layer}.${d}`, units, 4 * units, STATE_UNITS);
          return { input, inputScale, recurrent, recurrentScale, bias: copied(`bias.${layer}.${d}`, 4 * units) };
        }),
      );
    [this.emit, this.emitScale] = whole('emit', both, SCORES, STATE_UNITS);
    this.emitBias = copied('emit.bias', SCORES);
    this.border = weights.values('border');
    this.words = table(words);
    this.features = table(features);
    this.embedded = arena.take((rows * INPUTS) / 2) * 4;
    this.hidden = Array.from({ length: LAYERS }, () => arena.take((rows * both) / 2) * 4);
    this.scored = arena.take(rows * SCORES);
    this.room = arena.take(wholeRoom(units));
    this.found = new Int32Array(arena.memory.buffer, arena.take(RECURRENT_FEATURES) * 4, RECURRENT_FEATURES);
  }

  /** Adds `weight` times the score of each label of each token of the blocks to `out`, which begins with token `base`. */
  addScores(c: Context, forms: Forms, blocks: readonly Block[], weight: number, out: Float64Array, base = 0): void {
    for (const load of laid(blocks)) this.read(c, forms, load, weight, out, base);
  }

  private read(c: Context, forms: Forms, load: readonly Laid[], weight: number, out: Float64Array, base: number): void {
    const { floats, kernels } = this.arena;
    const { units, hidden, emit, emitScale, emitBias, scored } = this;
    const steps = Math.max(...load.map(({ to }) => to));
    const begins = [beginnings(load, false), beginnings(load, true)];
    const rows = steps * LANES;
    const stride = 4 * units;
    this.embed(c, forms, load);
    this.directions.forEach((pair, layer) => {
      const from = layer ? hidden[layer - 1]! : this.embedded;
      pair.forEach((direction, d) => {
        const to = hidden[layer]! + d * units * 2;
        const inputs = inputsOf(layer, units);
        runWhole(this.arena, direction, d === 1, from, inputs, steps, begins[d]!, units, to, stride, this.room);
      });
    });
    // The last layer adds to what the one before let out.
    const [one, two] = hidden as [number, number];
    kernels.fillWhole(one, stride, emit * 4, emitScale * 4, emitBias * 4, scored * 4, rows, 2 * units, SCORES);
    kernels.addWhole(two, stride, emit * 4, emitScale * 4, 0, scored * 4, rows, 2 * units, SCORES);
    for (const { block, lane, from } of load)
      for (let i = block.first; i < block.end; i++) {
        const at = scored + ((from + i - block.first) * LANES + lane) * SCORES;
        for (let b = 0; b < LABELS; b++) out[(i - base) * LABELS + b]! += weight * floats[at + b]!;
      }
  }

  /** Sums the embeddings of each token into its row. */
  private embed(c: Context, forms: Forms, load: readonly Laid[]): void {
    const { bytes, kernels } = this.arena;
    const { words, features, found } = this;
    const list = found.byteOffset;
    for (const { block, lane, from } of load)
      for (let i = block.first; i < block.end; i++) {
        const row = this.embedded + ((from + i - block.first) * LANES + lane) * INPUTS * 2;
        const word = words + (this.weights.vocabulary.get(c.word[i]!) ?? 0) * WORD * 2;
        bytes.copyWithin(row, word, word + WORD * 2);
        recurrentFeatures(c, forms.suffix2, forms.prefix2, i, found, 0);
        for (let g = 0; g < GROUPS; g++) {
          const start = STARTS[g]!;
          const to = row + (WORD + g * FEATURE) * 2;
          kernels.sumRows(list + start * 4, STARTS[g + 1]! - start, features, to);
        }
      }
  }
}
