/** Kernels of the recurrent model where it is only read: matrix product in whole numbers, sums of table rows, the LSTM cell.
 *  Activations and weights are i16, sums i32, gates and cell states float32. */
import type { Body, Code, Local } from '../../text/en/assembler.ts';

export const PANEL = 8;
export const ROWS = 4;

type Locals = readonly [Local, Local, Local, Local, Local, Local, Local, Local, Local];
const parameters = (f: Body): Locals => Array.from({ length: 9 }, (_, i) => f.parameter(i)) as unknown as Locals;

/** c[m×n] = bias + scale · (a[m×k] · b[k×n]), or c += scale · …; m a multiple of 4, k of 2, n of 8. `b` lies in panels of
 *  eight columns and pairs of rows, `scale` and `bias` hold n floats, rows of `a` are `stride` bytes apart. A panel meets all
 *  rows before the next one does, so that it is fetched once. */
export const wholeProduct = (fills: boolean) => (f: Body) => {
  const [a, stride, b, scale, bias, c, m, k, n] = parameters(f);
  const [rows, columns, depth, aRow, cRow] = [f.i32(), f.i32(), f.i32(), f.i32(), f.i32()] as const;
  const [panel, at, column] = [f.i32(), f.i32(), f.i32()] as const;
  const aAt = [f.i32(), f.i32(), f.i32(), f.i32()];
  const cAt = [f.i32(), f.i32(), f.i32(), f.i32()];
  const sums = Array.from({ length: ROWS }, () => [f.v128(), f.v128()] as const);
  const [b0, b1, x] = [f.v128(), f.v128(), f.v128()];
  const bytes = (l: Local, times: number) => f.times(f.get(l), f.int(times));
  f.set(panel, f.get(b));
  f.set(column, f.int(0));
  f.set(columns, f.get(n));
  f.countDown(columns, PANEL, () => {
    f.set(aRow, f.get(a));
    f.set(cRow, f.add(f.get(c), f.get(column)));
    f.set(rows, f.get(m));
    f.countDown(rows, ROWS, () => {
      f.set(aAt[0]!, f.get(aRow));
      f.set(cAt[0]!, f.get(cRow));
      for (let r = 1; r < ROWS; r++) {
        f.set(aAt[r]!, f.add(f.get(aAt[r - 1]!), f.get(stride)));
        f.set(cAt[r]!, f.add(f.get(cAt[r - 1]!), bytes(n, 4)));
      }
      for (const sum of sums.flat()) f.set(sum, f.constant(0));
      f.set(at, f.get(panel));
      f.set(depth, f.get(k));
      // One pair of rows a turn: with more, compilers load all at first and have no registers left for the sums.
      f.countDown(depth, 2, () => {
        f.set(b0, f.load(f.get(at)));
        f.set(b1, f.load(f.get(at), 16));
        sums.forEach(([low, high], r) => {
          f.set(x, f.splatAt(f.get(aAt[r]!)));
          f.set(low, f.iadd(f.get(low), f.dot(f.get(x), f.get(b0))));
          f.set(high, f.iadd(f.get(high), f.dot(f.get(x), f.get(b1))));
        });
        f.set(at, f.add(f.get(at), f.int(32)));
        for (const p of aAt) f.set(p, f.add(f.get(p), f.int(4)));
      });
      for (const [half, place] of [0, 16].entries()) {
        f.set(b0, f.load(f.add(f.get(scale), f.get(column)), place));
        if (fills) f.set(b1, f.load(f.add(f.get(bias), f.get(column)), place));
        sums.forEach((pair, r) => {
          const product = f.fmul(f.float(f.get(pair[half]!)), f.get(b0));
          f.store(f.get(cAt[r]!), f.fadd(fills ? f.get(b1) : f.load(f.get(cAt[r]!), place), product), place);
        });
      }
      f.set(aRow, f.add(f.get(aRow), bytes(stride, ROWS)));
      f.set(cRow, f.add(f.get(cRow), bytes(n, 4 * ROWS)));
    });
    f.set(column, f.add(f.get(column), f.int(4 * PANEL)));
    f.set(panel, f.add(f.get(panel), bytes(k, 2 * PANEL)));
  });
};

/** Columns of a table whose rows are summed. */
export const SUMMED = 32;

/** Sums `count` rows of a table of i16, saturating; the numbers of the rows, i32, lie at `list`. */
export function sumRows(f: Body): void {
  const [list, count, table, out] = parameters(f);
  const [left, next, row] = [f.i32(), f.i32(), f.i32()];
  const sums = [f.v128(), f.v128(), f.v128(), f.v128()];
  for (const sum of sums) f.set(sum, f.constant(0));
  f.set(next, f.get(list));
  f.set(left, f.get(count));
  f.countDown(left, 1, () => {
    f.set(row, f.add(f.get(table), f.times(f.loadInt(f.get(next)), f.int(2 * SUMMED))));
    for (const [v, sum] of sums.entries()) f.set(sum, f.sadd(f.get(sum), f.load(f.get(row), v * 16)));
    f.set(next, f.add(f.get(next), f.int(4)));
  });
  for (const [v, sum] of sums.entries()) f.store(f.get(out), f.get(sum), v * 16);
}

/** tanh as a quotient of odd and even polynomials on [-7.9, 7.9], as in Eigen's `ptanh`; error below 1e-6. */
const ODD = [
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5,
  6.37261928875436e-4, 4.89352455891786e-3,
];
const EVEN = [1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3];

/** Numerator and denominator of the tanh of `x`, which is clamped. */
export function tanhParts(f: Body, x: Local, square: Local, top: Local, bottom: Local): void {
  f.set(x, f.fmin(f.fmax(f.get(x), f.constant(-7.9)), f.constant(7.9)));
  f.set(square, f.fmul(f.get(x), f.get(x)));
  const horner = (list: readonly number[]) =>
    list
      .slice(1)
      .reduce<readonly number[]>((sum, c) => f.fadd(f.fmul(sum, f.get(square)), f.constant(c)), f.constant(list[0]!));
  f.set(top, f.fmul(f.get(x), horner(ODD)));
  f.set(bottom, horner(EVEN));
}

/** One step of `rows` LSTM cells of `size` units (a multiple of 8). In each row of `gates`: input, forget, output, new. The
 *  `state` is replaced; what is let out goes, as i16, to rows `stride` bytes apart. The quotients of a state's gates are one
 *  quotient, those of its outlet another. */
export function wholeCell(f: Body): void {
  const [gates, state, out, stride, rows, size] = parameters(f);
  const [left, many, c, row, h] = [f.i32(), f.i32(), f.i32(), f.i32(), f.i32()] as const;
  const at = [f.i32(), f.i32(), f.i32(), f.i32()];
  const [x, square] = [f.v128(), f.v128()];
  const shown = [f.v128(), f.v128()];
  const gate = () => ({ top: f.v128(), bottom: f.v128() });
  const [input, forget, output, fresh] = [gate(), gate(), gate(), gate()];
  const get = f.get;
  f.set(at[0]!, get(gates));
  f.set(c, get(state));
  f.set(row, get(out));
  f.set(many, get(rows));
  f.countDown(many, 1, () => {
    for (let k = 1; k < 4; k++) f.set(at[k]!, f.add(get(at[k - 1]!), f.times(get(size), f.int(4))));
    f.set(h, get(row));
    f.set(left, get(size));
    f.countDown(left, 8, () => {
      for (const [half, place] of [0, 16].entries()) {
        for (const [k, g] of [input, forget, output, fresh].entries()) {
          const read: Code = f.load(get(at[k]!), place);
          f.set(x, g === fresh ? read : f.fmul(read, f.constant(0.5)));
          tanhParts(f, x, square, g.top, g.bottom);
          // A sigmoid is (1 + tanh of the half) / 2; the two is divided out below.
          if (g !== fresh) f.set(g.top, f.fadd(get(g.top), get(g.bottom)));
        }
        f.set(square, f.fmul(get(input.bottom), get(fresh.bottom)));
        const kept = f.fmul(f.fmul(get(forget.top), f.load(get(c), place)), get(square));
        const added = f.fmul(f.fmul(get(input.top), get(fresh.top)), get(forget.bottom));
        f.set(x, f.fdiv(f.fadd(kept, added), f.fmul(f.constant(2), f.fmul(get(square), get(forget.bottom)))));
        f.store(get(c), get(x), place);
        tanhParts(f, x, square, fresh.top, fresh.bottom);
        const above = f.fmul(get(output.top), get(fresh.top));
        const below = f.fmul(f.constant(2), f.fmul(get(output.bottom), get(fresh.bottom)));
        f.set(shown[half]!, f.whole(f.nearest(f.fmul(f.fdiv(above, below), f.constant(STATE_UNITS)))));
      }
      f.store(get(h), f.narrow(get(shown[0]!), get(shown[1]!)));
      for (const p of [...at, c]) f.set(p, f.add(get(p), f.int(32)));
      f.set(h, f.add(get(h), f.int(16)));
    });
    f.set(at[0]!, get(at[3]!));
    f.set(row, f.add(get(row), get(stride)));
  });
}

/** Units of an i16 activation: what is read, sums of embeddings, reaches further than what cells let out, in [-1, 1]. */
export const READ_UNITS = 2048;
export const STATE_UNITS = 8192;
/** Largest weight in i16: 192 products with a state, or 160 with what is read up to 12, stay below 2^31. */
const MOST = 511;

/** b[k×n] as i16 with a scale a column, in panels of eight columns and pairs of rows; the scale also undoes the `units` of
 *  the other factor. */
export function packWhole(
  b: Float32Array,
  k: number,
  n: number,
  units: number,
  out: Int16Array,
  scale: Float32Array,
): void {
  for (let j = 0; j < n; j++) {
    let most = 1e-9;
    for (let i = 0; i < k; i++) most = Math.max(most, Math.abs(b[i * n + j] as number));
    scale[j] = most / MOST;
  }
  let o = 0;
  for (let j = 0; j < n; j += PANEL)
    for (let i = 0; i < k; i += 2)
      for (let u = 0; u < PANEL; u++)
        for (let z = 0; z < 2; z++)
          out[o++] = Math.round((b[(i + z) * n + j + u] as number) / (scale[j + u] as number));
  for (let j = 0; j < n; j++) scale[j] = (scale[j] as number) / units;
}

/** Values as i16 of READ_UNITS, to the nearest, saturating. */
export function narrowed(values: Float32Array, out: Int16Array): void {
  for (let i = 0; i < values.length; i++)
    out[i] = Math.max(-32768, Math.min(32767, Math.round((values[i] as number) * READ_UNITS)));
}
