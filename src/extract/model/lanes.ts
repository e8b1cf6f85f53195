/** Blocks laid into the lanes that are read together, beside and behind one another. Blocks behind one another stand a step
 *  apart: what is let out there is nothing, and so each begins afresh from either side. */
import { type Block, LONGEST_BLOCK } from './blocks.ts';

export const LANES = 4;
/** Steps of a lane. */
export const LONGEST_LANE = LONGEST_BLOCK;

/** A block and where it lies: at steps `from` to `to` of its lane. */
export type Laid = { readonly block: Block; readonly lane: number; readonly from: number; readonly to: number };

/** Lays the blocks, the longest first and each into the emptiest lane, in as many loads as it takes. */
export function laid(blocks: readonly Block[]): Laid[][] {
  const loads: Laid[][] = [];
  let ends = new Array<number>(LANES).fill(LONGEST_LANE);
  for (const block of [...blocks].sort((a, b) => size(b) - size(a) || a.first - b.first)) {
    let lane = ends.indexOf(Math.min(...ends));
    if (ends[lane]! + size(block) > LONGEST_LANE) {
      loads.push([]);
      ends = new Array<number>(LANES).fill(0);
      lane = 0;
    }
    const from = ends[lane]!;
    const to = from + size(block);
    loads.at(-1)!.push({ block, lane, from, to });
    ends[lane] = to + 1;
  }
  return loads;
}

/** The lanes in which a block begins at a step, read forwards or backwards. */
export function beginnings(load: readonly Laid[], back: boolean): ReadonlyMap<number, readonly number[]> {
  const out = new Map<number, number[]>();
  for (const { lane, from, to } of load) {
    const step = back ? to - 1 : from;
    const lanes = out.get(step);
    if (lanes) lanes.push(lane);
    else out.set(step, [lane]);
  }
  return out;
}

const size = ({ first, end }: Block): number => end - first;
