/** The linear model: one row of label scores for each feature of a token, one of pair scores for each feature of two
 *  neighbours, in whole steps. Sums of whole numbers, the same everywhere. */
import type { Block } from './blocks.ts';
import type { Context } from './context.ts';
import { EDGE_BITS, edgeFeatures, MOST_EDGE_FEATURES } from './edge-features.ts';
import { LABELS, PAIRS } from './labels.ts';
import { MOST_NODE_FEATURES, NODE_BITS, nodeFeatures } from './node-features.ts';

/** Columns of a node row: labels, padded. */
export const NODE_WIDTH = 8;
/** One unit of a weight. */
export const LINEAR_STEP = 0.01;
export const NODE_SIZE = NODE_WIDTH << NODE_BITS;
export const EDGE_SIZE = PAIRS << EDGE_BITS;

/** Node rows without the empty ones. Most features asked for have none, and a small table stays near the processor. */
class Rows {
  /** By 32 features: which have a row, and how many rows come before. */
  private readonly places: Int32Array;
  readonly values: Int8Array;

  constructor(all: Int8Array) {
    const count = all.length / NODE_WIDTH;
    this.places = new Int32Array((count / 32) * 2);
    const kept: number[] = [];
    for (let f = 0; f < count; f++) {
      if ((f & 31) === 0) this.places[(f >> 5) * 2 + 1] = kept.length;
      let some = 0;
      for (let k = 0; k < NODE_WIDTH; k++) some |= all[f * NODE_WIDTH + k] as number;
      if (!some) continue;
      this.places[(f >> 5) * 2] = (this.places[(f >> 5) * 2] as number) | (1 << (f & 31));
      kept.push(f);
    }
    this.values = new Int8Array(kept.length * NODE_WIDTH);
    kept.forEach((f, r) => {
      this.values.set(all.subarray(f * NODE_WIDTH, (f + 1) * NODE_WIDTH), r * NODE_WIDTH);
    });
  }

  /** Where the values of feature `f` begin, or -1. */
  at(f: number): number {
    const place = (f >> 5) * 2;
    const bits = this.places[place] as number;
    const bit = 1 << (f & 31);
    if ((bits & bit) === 0) return -1;
    // Ones below the bit, counted in parallel (Hacker's Delight, 5-1).
    let x = bits & (bit - 1);
    x -= (x >>> 1) & 0x55555555;
    x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
    x = (x + (x >>> 4)) & 0x0f0f0f0f;
    return ((this.places[place + 1] as number) + (Math.imul(x, 0x01010101) >>> 24)) * NODE_WIDTH;
  }
}

export class Linear {
  private readonly rows: Rows;

  constructor(
    node: Int8Array,
    private readonly edge: Int8Array,
  ) {
    this.rows = new Rows(node);
  }

  /** Adds `weight` times the scores of the block's tokens to `nodes`, and of its pairs to `edges`; token `first` of the block
   *  is at row `row`. */
  addScores(c: Context, block: Block, weight: number, nodes: Float64Array, edges: Float64Array, row: number): void {
    const w = weight * LINEAR_STEP;
    for (let i = block.first; i < block.end; i++) {
      const at = row + i - block.first;
      this.addNode(c, i, w, nodes, at * LABELS);
      if (i > block.first) this.addEdge(c, i, w, edges, at * PAIRS);
    }
  }

  private addNode(c: Context, i: number, w: number, out: Float64Array, at: number): void {
    const { rows } = this;
    const node = rows.values;
    const count = nodeFeatures(c, i, found);
    let a = 0;
    let b = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    for (let k = 0; k < count; k++) {
      const o = rows.at(found[k] as number);
      if (o < 0) continue;
      a += node[o] as number;
      b += node[o + 1] as number;
      d += node[o + 2] as number;
      e += node[o + 3] as number;
      f += node[o + 4] as number;
      g += node[o + 5] as number;
      h += node[o + 6] as number;
    }
    out[at] = (out[at] as number) + w * a;
    out[at + 1] = (out[at + 1] as number) + w * b;
    out[at + 2] = (out[at + 2] as number) + w * d;
    out[at + 3] = (out[at + 3] as number) + w * e;
    out[at + 4] = (out[at + 4] as number) + w * f;
    out[at + 5] = (out[at + 5] as number) + w * g;
    out[at + 6] = (out[at + 6] as number) + w * h;
  }

  private addEdge(c: Context, i: number, w: number, out: Float64Array, at: number): void {
    const { edge } = this;
    const count = edgeFeatures(c, i, found);
    sums.fill(0);
    for (let k = 0; k < count; k++) {
      const o = (found[k] as number) * PAIRS;
      for (let z = 0; z < PAIRS; z++) sums[z] = (sums[z] as number) + (edge[o + z] as number);
    }
    for (let z = 0; z < PAIRS; z++) out[at + z] = (out[at + z] as number) + w * (sums[z] as number);
  }
}

const found = new Int32Array(Math.max(MOST_NODE_FEATURES, MOST_EDGE_FEATURES));
const sums = new Int32Array(PAIRS);
