/** Tables of whole-number weights, whose rows are found by hash and summed: the tagger, the parser and the linear model do
 *  little else. The sums are made in WebAssembly, eight columns at a time; they are exact, so the order does not matter. */
import { type Body, compile, type Local, type Memory, type Module, memoryOf, over } from './assembler.ts';

/** Rows summed at once, at most. */
const MOST_ROWS = 128;
const EIGHT = 8;

/** Sums of the rows of `width` bytes (4, or a multiple of 8) whose byte offsets lie at `list`, as i16 at `out`. */
const sum = (width: number) => (f: Body) => {
  const [list, count, table, out] = [0, 1, 2, 3].map((i) => f.parameter(i)) as [Local, Local, Local, Local];
  const [left, next, row] = [f.i32(), f.i32(), f.i32()];
  const sums = Array.from({ length: Math.ceil(width / EIGHT) }, () => f.v128());
  for (const s of sums) f.set(s, f.constant(0));
  f.set(next, f.get(list));
  f.set(left, f.get(count));
  f.countDown(left, 1, () => {
    f.set(row, f.add(f.get(table), f.loadInt(f.get(next))));
    for (const [v, s] of sums.entries()) {
      const values = width < EIGHT ? f.loadFour(f.get(row)) : f.loadEight(f.get(row), v * EIGHT);
      f.set(s, f.hadd(f.get(s), values));
    }
    f.set(next, f.add(f.get(next), f.int(4)));
  });
  for (const [v, s] of sums.entries()) f.store(f.get(out), f.get(s), v * 16);
};

/** The same over rows of eight bytes of which few are kept: `places` holds, for every 32 rows, which are (a bit each) and the
 *  number of the first. Row 0 of the values is empty and stands for all that are not kept: no branch, so that the
 *  processor waits for many rows at once. */
function sumKept(f: Body): void {
  const [list, count, places, values, out] = [0, 1, 2, 3, 4].map((i) => f.parameter(i)) as [
    Local, Local, Local, Local, Local,
  ]; // biome-ignore format: one list
  const [left, next, row, place, bits, bit] = [f.i32(), f.i32(), f.i32(), f.i32(), f.i32(), f.i32()];
  const total = f.v128();
  f.set(total, f.constant(0));
  f.set(next, f.get(list));
  f.set(left, f.get(count));
  f.countDown(left, 1, () => {
    f.set(row, f.loadInt(f.get(next)));
    f.set(place, f.add(f.get(places), f.shiftLeft(f.shiftRight(f.get(row), f.int(5)), f.int(3))));
    f.set(bits, f.loadInt(f.get(place)));
    f.set(bit, f.and(f.get(row), f.int(31)));
    const before = f.and(f.get(bits), f.add(f.shiftLeft(f.int(1), f.get(bit)), f.int(-1)));
    const number = f.add(f.loadInt(f.get(place), 4), f.countOnes(before));
    const kept = f.and(f.shiftRight(f.get(bits), f.get(bit)), f.int(1));
    f.set(row, f.add(f.get(values), f.shiftLeft(f.times(number, kept), f.int(3))));
    f.set(total, f.hadd(f.get(total), f.loadEight(f.get(row))));
    f.set(next, f.add(f.get(next), f.int(4)));
  });
  f.store(f.get(out), f.get(total));
}

const modules = new Map<number, Module>();
function moduleFor(width: number): Module {
  let module = modules.get(width);
  if (!module) {
    module = compile([
      { name: 'sum', parameters: 4, write: sum(width) },
      { name: 'sumKept', parameters: 5, write: sumKept },
    ]);
    modules.set(width, module);
  }
  return module;
}

type Kernels = {
  sum(list: number, count: number, table: number, out: number): void;
  sumKept(list: number, count: number, places: number, values: number, out: number): void;
};

const LIST = 64;
const OUT = LIST + MOST_ROWS * 4;
const START = OUT + 256;

/** Rows side by side, all of them kept. */
export class RowTable {
  /** Byte offsets of the rows to sum. */
  readonly rows: Int32Array;
  readonly sums: Int16Array;
  private readonly kernels: Kernels;

  constructor(values: Int8Array, width: number) {
    const memory = memoryOf(START + values.length + 16);
    new Int8Array(memory.buffer).set(values, START);
    this.rows = new Int32Array(memory.buffer, LIST, MOST_ROWS);
    this.sums = new Int16Array(memory.buffer, OUT, Math.max(width, EIGHT));
    this.kernels = over(moduleFor(width), memory);
  }

  /** Sums the first `count` of `rows` into `sums`. */
  sum(count: number): void {
    this.kernels.sum(LIST, count, START, OUT);
  }

  /** The column with the largest sum; of equal ones, the first. */
  best(columns: number): number {
    const { sums } = this;
    let at = 0;
    for (let q = 1; q < columns; q++) if ((sums[q] as number) > (sums[at] as number)) at = q;
    return at;
  }
}

/** Rows of eight bytes, without the empty ones: most features asked for have none, and a small table stays near the
 *  processor. */
export class KeptRows {
  /** Numbers of the rows to sum. */
  readonly rows: Int32Array;
  readonly sums: Int16Array;
  private readonly kernels: Kernels;
  private readonly values: number;

  constructor({ length, each }: Sparse) {
    const count = length / EIGHT;
    // Which rows hold anything, then their numbers: row 0 is the empty one.
    const places = new Int32Array(Math.ceil(count / 32) * 2);
    each((at) => {
      const f = at >> 3;
      places[(f >> 5) * 2]! |= 1 << (f & 31);
    });
    let kept = 1;
    for (let p = 0; p < places.length; p += 2) {
      places[p + 1] = kept;
      for (let bits = places[p] as number; bits; bits &= bits - 1) kept++;
    }
    this.values = START + places.byteLength;
    const memory: Memory = memoryOf(this.values + kept * EIGHT + 16);
    new Int32Array(memory.buffer, START, places.length).set(places);
    const values = new Int8Array(memory.buffer, this.values, kept * EIGHT);
    let last = -1;
    let row = 0;
    each((at, value) => {
      if (at >> 3 !== last) row++;
      last = at >> 3;
      values[row * EIGHT + (at & 7)] = value;
    });
    this.rows = new Int32Array(memory.buffer, LIST, MOST_ROWS);
    this.sums = new Int16Array(memory.buffer, OUT, EIGHT);
    this.kernels = over(moduleFor(EIGHT), memory);
  }

  sum(count: number): void {
    this.kernels.sumKept(LIST, count, START, this.values, OUT);
  }
}

/** Bytes of which most are nothing: `each` gives the others, in order of their places. */
export type Sparse = { readonly length: number; readonly each: (use: (at: number, value: number) => void) => void };

export const sparse = (values: Int8Array): Sparse => ({
  length: values.length,
  each: (use) => {
    for (let i = 0; i < values.length; i++) if (values[i]) use(i, values[i] as number);
  },
});
