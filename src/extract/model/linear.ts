/** The linear model: one row of label scores for each feature of a token, one of pair scores for each feature of two
 *  neighbours, in whole steps. Sums of whole numbers, the same everywhere. */

import { KeptRows, RowTable, type Sparse } from '../../text/en/row-table.ts';
import type { Block } from './blocks.ts';
import type { Context } from './context.ts';
import { EDGE_BITS, edgeFeatures } from './edge-features.ts';
import { LABELS, MAY_FOLLOW, PAIRS } from './labels.ts';
import { NODE_BITS, nodeFeatures } from './node-features.ts';

/** Columns of a node row: labels, padded. */
const NODE_WIDTH = 8;
/** One unit of a weight. */
export const LINEAR_STEP = 0.01;
export const NODE_SIZE = NODE_WIDTH << NODE_BITS;
export const EDGE_SIZE = PAIRS << EDGE_BITS;

/** Columns of an edge row as summed: the pairs that may be, padded. */
const ALLOWED = Uint8Array.from(Array.from({ length: PAIRS }, (_, z) => z).filter((z) => MAY_FOLLOW[z]));
const EDGE_WIDTH = (ALLOWED.length + 7) & ~7;

export class Linear {
  private readonly node: KeptRows;
  private readonly edge: RowTable;

  constructor(node: Sparse, edge: Sparse) {
    this.node = new KeptRows(node);
    const column = new Int8Array(PAIRS).fill(-1);
    for (const [k, z] of ALLOWED.entries()) column[z] = k;
    const rows = new Int8Array(EDGE_WIDTH << EDGE_BITS);
    edge.each((at, value) => {
      const row = Math.floor(at / PAIRS);
      const k = column[at - row * PAIRS] as number;
      if (k >= 0) rows[row * EDGE_WIDTH + k] = value;
    });
    this.edge = new RowTable(rows, EDGE_WIDTH);
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
    const { node } = this;
    node.sum(nodeFeatures(c, i, node.rows));
    const { sums } = node;
    for (let b = 0; b < LABELS; b++) out[at + b] = (out[at + b] as number) + w * (sums[b] as number);
  }

  private addEdge(c: Context, i: number, w: number, out: Float64Array, at: number): void {
    const { edge } = this;
    const { rows, sums } = edge;
    const count = edgeFeatures(c, i, rows);
    for (let k = 0; k < count; k++) rows[k] = (rows[k] as number) * EDGE_WIDTH;
    edge.sum(count);
    for (let k = 0; k < ALLOWED.length; k++) {
      const z = at + (ALLOWED[k] as number);
      out[z] = (out[z] as number) + w * (sums[k] as number);
    }
  }
}
