/** A bidirectional LSTM over four lanes at a time. Rows are step-major: row 4t + lane is step t of that lane. Each block of a
 *  lane is read from its own beginning, backwards from its own end, so blocks never meet and a shorter lane only idles. */
import { type Memory, memoryOf } from '../../text/en/assembler.ts';
import { type Kernels, kernelsOver } from './kernels.ts';
import { LANES } from './lanes.ts';

/** Memory that is given out once and never taken back. Places are indices of floats. */
export class Arena {
  readonly memory: Memory;
  readonly floats: Float32Array;
  readonly bytes: Uint8Array;
  readonly kernels: Kernels;
  private next = 16;

  constructor(size: number) {
    this.memory = memoryOf((size + 64) * 4);
    this.floats = new Float32Array(this.memory.buffer);
    this.bytes = new Uint8Array(this.memory.buffer);
    this.kernels = kernelsOver(this.memory);
  }
  take(size: number): number {
    const at = this.next;
    this.next = (at + size + 3) & ~3;
    if (this.next > this.floats.length) throw new RangeError(`The arena of ${this.floats.length} floats is full.`);
    return at;
  }
  view(at: number, size: number): Float32Array {
    return this.floats.subarray(at, at + size);
  }
}

/** Places of one direction's weights: input and recurrent matrix, packed, and the bias. */
export type Direction = { readonly input: number; readonly recurrent: number; readonly bias: number };

/** Places of what one direction computes, for at most the steps it was made for. */
export type Trace = { readonly gates: number; readonly cell: number; readonly out: number; readonly shown: number };

export const traceSize = (steps: number, units: number): number => steps * LANES * units * 7 + 64;

export function traceIn(arena: Arena, steps: number, units: number): Trace {
  const rows = steps * LANES;
  return {
    gates: arena.take(rows * 4 * units),
    // One step more, at the front, for the empty state before the first.
    cell: arena.take((rows + LANES) * units) + LANES * units,
    out: arena.take(rows * units),
    shown: arena.take(rows * units),
  };
}

/** Reads `steps` steps of `inputs` values at `x`. */
export function runDirection(
  arena: Arena,
  w: Direction,
  x: number,
  steps: number,
  inputs: number,
  units: number,
  trace: Trace,
): void {
  const { floats, kernels } = arena;
  const width = 4 * units;
  const rows = steps * LANES;
  const bias = floats.subarray(w.bias, w.bias + width);
  for (let r = 0; r < rows; r++) floats.set(bias, trace.gates + r * width);
  kernels.product(x * 4, w.input * 4, trace.gates * 4, rows, inputs, width);
  const stride = LANES * units;
  for (let t = 0; t < steps; t++) {
    const gates = (trace.gates + t * LANES * width) * 4;
    const out = (trace.out + t * stride) * 4;
    const cell = (trace.cell + t * stride) * 4;
    if (t) kernels.product(out - stride * 4, w.recurrent * 4, gates, LANES, units, width);
    kernels.cell(gates, cell - stride * 4, cell, out, (trace.shown + t * stride) * 4, LANES, units);
  }
}

/** Places of one direction's weights as whole numbers, each with the scales of its columns, and the bias. */
export type WholeDirection = {
  readonly input: number;
  readonly inputScale: number;
  readonly recurrent: number;
  readonly recurrentScale: number;
  readonly bias: number;
};

/** Steps whose gates are worked out together: few enough to stay near the processor. */
const CHUNK = 16;
/** Room for `runWhole`, in floats: gates of a chunk, and the states. */
export const wholeRoom = (units: number): number => (CHUNK + 1) * LANES * 4 * units;

/** One direction in whole numbers, `steps` steps from i16 rows at byte `x` to i16 rows at byte `out`, `stride` bytes apart.
 *  `begins` names the lanes that begin afresh at a step; what is let out just before it is nothing. `room` is a place of
 *  `wholeRoom` floats. */
export function runWhole(
  arena: Arena,
  w: WholeDirection,
  back: boolean,
  x: number,
  inputs: number,
  steps: number,
  begins: ReadonlyMap<number, readonly number[]>,
  units: number,
  out: number,
  stride: number,
  room: number,
): void {
  const { kernels, floats, bytes } = arena;
  const width = 4 * units;
  const state = room + CHUNK * LANES * width;
  floats.fill(0, state, state + LANES * units);
  for (let done = 0; done < steps; done += CHUNK) {
    const some = Math.min(CHUNK, steps - done);
    const from = back ? steps - done - some : done;
    const read = x + from * LANES * inputs * 2;
    kernels.fillWhole(
      read, inputs * 2, w.input * 4, w.inputScale * 4, w.bias * 4, room * 4, some * LANES, inputs, width,
    ); // biome-ignore format: one list
    for (let s = 0; s < some; s++) {
      const t = back ? from + some - 1 - s : from + s;
      const gates = (room + (t - from) * LANES * width) * 4;
      const row = out + t * LANES * stride;
      if (done + s > 0) {
        const last = back ? row + LANES * stride : row - LANES * stride;
        for (const lane of begins.get(t) ?? []) {
          bytes.fill(0, last + lane * stride, last + lane * stride + 2 * units);
          floats.fill(0, state + lane * units, state + (lane + 1) * units);
        }
        kernels.addWhole(last, stride, w.recurrent * 4, w.recurrentScale * 4, 0, gates, LANES, units, width);
      }
      kernels.wholeCell(gates, state * 4, row, stride, LANES, units);
    }
  }
}

/** Row of step `t` of a lane of `length` steps, read backwards; a step beyond the lane keeps its own row. */
export const mirrored = (t: number, lane: number, length: number): number =>
  (t < length ? length - 1 - t : t) * LANES + lane;

/** Copies rows of `width` values so that each lane runs backwards. */
export function mirror(
  floats: Float32Array,
  from: number,
  to: number,
  width: number,
  steps: number,
  lengths: readonly number[],
): void {
  for (let t = 0; t < steps; t++)
    for (let lane = 0; lane < LANES; lane++) {
      const source = from + mirrored(t, lane, lengths[lane] as number) * width;
      floats.copyWithin(to + (t * LANES + lane) * width, source, source + width);
    }
}
