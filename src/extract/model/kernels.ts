/** The inner loops of the recurrent model, in WebAssembly: matrix product and LSTM cell. All matrices are float32, row-major,
 *  in one memory. The second factor of a product is packed in panels of eight columns. Each row of a result depends on
 *  its own row of the first factor alone, so what is computed together does not matter. */
import { assemble, type Body, type Local } from './assembler.ts';

export const PANEL = 8;
export const ROWS = 4;

/** c[m×n] += a[m×k] · b[k×n]; m a multiple of 4, k of 4, n of 8. */
function product(f: Body): void {
  const [a, b, c, m, k, n] = [0, 1, 2, 3, 4, 5].map((i) => f.parameter(i)) as [
    Local,
    Local,
    Local,
    Local,
    Local,
    Local,
  ];
  const [rows, columns, depth] = [f.i32(), f.i32(), f.i32()];
  const [aRow, cRow, panel, at] = [f.i32(), f.i32(), f.i32(), f.i32()];
  const aAt = [f.i32(), f.i32(), f.i32(), f.i32()];
  const cAt = [f.i32(), f.i32(), f.i32(), f.i32()];
  const sums = Array.from({ length: ROWS }, () => [f.v128(), f.v128()] as const);
  const [b0, b1, x] = [f.v128(), f.v128(), f.v128()];
  const bytes = (l: Local, times: number) => f.times(f.get(l), f.int(4 * times));
  f.set(aRow, f.get(a));
  f.set(cRow, f.get(c));
  f.set(rows, f.get(m));
  f.countDown(rows, ROWS, () => {
    f.set(panel, f.get(b));
    f.set(columns, f.get(n));
    f.set(cAt[0]!, f.get(cRow));
    for (let r = 1; r < ROWS; r++) f.set(cAt[r]!, f.add(f.get(cAt[r - 1]!), bytes(n, 1)));
    f.countDown(columns, PANEL, () => {
      f.set(aAt[0]!, f.get(aRow));
      for (let r = 1; r < ROWS; r++) f.set(aAt[r]!, f.add(f.get(aAt[r - 1]!), bytes(k, 1)));
      sums.forEach(([low, high], r) => {
        f.set(low, f.load(f.get(cAt[r]!)));
        f.set(high, f.load(f.get(cAt[r]!), 16));
      });
      f.set(at, f.get(panel));
      f.set(depth, f.get(k));
      f.countDown(depth, 4, () => {
        for (let u = 0; u < 4; u++) {
          f.set(b0, f.load(f.get(at), u * 32));
          f.set(b1, f.load(f.get(at), u * 32 + 16));
          sums.forEach(([low, high], r) => {
            f.set(x, f.splatAt(f.get(aAt[r]!), u * 4));
            f.set(low, f.fadd(f.get(low), f.fmul(f.get(x), f.get(b0))));
            f.set(high, f.fadd(f.get(high), f.fmul(f.get(x), f.get(b1))));
          });
        }
        f.set(at, f.add(f.get(at), f.int(128)));
        for (let r = 0; r < ROWS; r++) f.set(aAt[r]!, f.add(f.get(aAt[r]!), f.int(16)));
      });
      sums.forEach(([low, high], r) => {
        f.store(f.get(cAt[r]!), f.get(low));
        f.store(f.get(cAt[r]!), f.get(high), 16);
        f.set(cAt[r]!, f.add(f.get(cAt[r]!), f.int(32)));
      });
      f.set(panel, f.get(at));
    });
    f.set(aRow, f.add(f.get(aRow), bytes(k, ROWS)));
    f.set(cRow, f.add(f.get(cRow), bytes(n, ROWS)));
  });
}

/** c[m×n] = bias + scale · (a[m×k] · b[k×n]) in i16 with i32 sums, or c += scale · …; m a multiple of 4, k of 8, n of 8. `b`
 *  lies in panels of eight columns and pairs of rows, `scale` and `bias` hold n floats. */
const wholeProduct = (fills: boolean) => (f: Body) => {
  const [a, b, scale, bias, c, m, k, n] = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => f.parameter(i)) as [
    Local, Local, Local, Local, Local, Local, Local, Local,
  ]; // biome-ignore format: one list
  const [rows, columns, depth, aRow, cRow, panel, at, column] = [
    f.i32(),
    f.i32(),
    f.i32(),
    f.i32(),
    f.i32(),
    f.i32(),
    f.i32(),
    f.i32(),
  ] as const;
  const aAt = [f.i32(), f.i32(), f.i32(), f.i32()];
  const cAt = [f.i32(), f.i32(), f.i32(), f.i32()];
  const sums = Array.from({ length: ROWS }, () => [f.v128(), f.v128()] as const);
  const [b0, b1, x] = [f.v128(), f.v128(), f.v128()];
  const bytes = (l: Local, times: number) => f.times(f.get(l), f.int(times));
  f.set(aRow, f.get(a));
  f.set(cRow, f.get(c));
  f.set(rows, f.get(m));
  f.countDown(rows, ROWS, () => {
    f.set(panel, f.get(b));
    f.set(column, f.int(0));
    f.set(columns, f.get(n));
    f.set(cAt[0]!, f.get(cRow));
    for (let r = 1; r < ROWS; r++) f.set(cAt[r]!, f.add(f.get(cAt[r - 1]!), bytes(n, 4)));
    f.countDown(columns, PANEL, () => {
      f.set(aAt[0]!, f.get(aRow));
      for (let r = 1; r < ROWS; r++) f.set(aAt[r]!, f.add(f.get(aAt[r - 1]!), bytes(k, 2)));
      for (const [low, high] of sums) {
        f.set(low, f.constant(0));
        f.set(high, f.constant(0));
      }
      f.set(at, f.get(panel));
      f.set(depth, f.get(k));
      f.countDown(depth, 8, () => {
        for (let u = 0; u < 4; u++) {
          f.set(b0, f.load(f.get(at), u * 32));
          f.set(b1, f.load(f.get(at), u * 32 + 16));
          sums.forEach(([low, high], r) => {
            f.set(x, f.splatAt(f.get(aAt[r]!), u * 4));
            f.set(low, f.iadd(f.get(low), f.dot(f.get(x), f.get(b0))));
            f.set(high, f.iadd(f.get(high), f.dot(f.get(x), f.get(b1))));
          });
        }
        f.set(at, f.add(f.get(at), f.int(128)));
        for (let r = 0; r < ROWS; r++) f.set(aAt[r]!, f.add(f.get(aAt[r]!), f.int(16)));
      });
      for (const [half, place] of [0, 16].entries()) {
        f.set(b0, f.load(f.add(f.get(scale), f.get(column)), place));
        if (fills) f.set(b1, f.load(f.add(f.get(bias), f.get(column)), place));
        sums.forEach((pair, r) => {
          const product = f.fmul(f.float(f.get(pair[half]!)), f.get(b0));
          f.store(f.get(cAt[r]!), f.fadd(fills ? f.get(b1) : f.load(f.get(cAt[r]!), place), product), place);
        });
      }
      for (let r = 0; r < ROWS; r++) f.set(cAt[r]!, f.add(f.get(cAt[r]!), f.int(32)));
      f.set(column, f.add(f.get(column), f.int(32)));
      f.set(panel, f.get(at));
    });
    f.set(aRow, f.add(f.get(aRow), bytes(k, 2 * ROWS)));
    f.set(cRow, f.add(f.get(cRow), bytes(n, 4 * ROWS)));
  });
};

/** i16 of `count` floats (a multiple of 8) times `times`, to the nearest, saturating. */
const narrow = (times: number) => (f: Body) => {
  const [from, to, count] = [f.parameter(0), f.parameter(1), f.parameter(2)];
  const [left, source, target] = [f.i32(), f.i32(), f.i32()];
  f.set(left, f.get(count));
  f.set(source, f.get(from));
  f.set(target, f.get(to));
  const four = (offset: number) => f.whole(f.nearest(f.fmul(f.load(f.get(source), offset), f.constant(times))));
  f.countDown(left, 8, () => {
    f.store(f.get(target), f.narrow(four(0), four(16)));
    f.set(source, f.add(f.get(source), f.int(32)));
    f.set(target, f.add(f.get(target), f.int(16)));
  });
};

/** Units of an i16 activation: what is read, sums of embeddings, reaches further than what cells let out, in [-1, 1]. */
export const READ_UNITS = 2048;
export const STATE_UNITS = 8192;
/** Largest weight in i16: 192 products with a state, or 160 with what is read up to 12, stay below 2^31. */
const MOST = 511;

/** tanh as a quotient of odd and even polynomials on [-7.9, 7.9], as in Eigen's `ptanh`; error below 1e-6. */
const ODD = [
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5,
  6.37261928875436e-4, 4.89352455891786e-3,
];
const EVEN = [1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3];

function tanh(f: Body, x: Local, square: Local, result: Local): void {
  f.set(x, f.fmin(f.fmax(f.get(x), f.constant(-7.9)), f.constant(7.9)));
  f.set(square, f.fmul(f.get(x), f.get(x)));
  const horner = (list: readonly number[]) =>
    list
      .slice(1)
      .reduce<readonly number[]>((sum, c) => f.fadd(f.fmul(sum, f.get(square)), f.constant(c)), f.constant(list[0]!));
  f.set(result, f.fdiv(f.fmul(f.get(x), horner(ODD)), horner(EVEN)));
}

/** One step of `rows` LSTM cells of `size` units (a multiple of 4). In each row of `gates`: input, forget, output, new; their
 *  activations replace them. State `cell` is read from `before`; `out` takes what is let out, `shown` its tanh. */
function cell(f: Body): void {
  const [gates, before, state, out, shown, rows, size] = [0, 1, 2, 3, 4, 5, 6].map((i) => f.parameter(i)) as Local[];
  const left = f.i32();
  const many = f.i32();
  const [g, c0, c1, h, s] = [f.i32(), f.i32(), f.i32(), f.i32(), f.i32()] as const;
  const at = [g, f.i32(), f.i32(), f.i32()];
  const [x, square, result] = [f.v128(), f.v128(), f.v128()];
  const gate = [f.v128(), f.v128(), f.v128(), f.v128()];
  const bytes = f.times(f.get(size!), f.int(4));
  f.set(g, f.get(gates!));
  f.set(c0, f.get(before!));
  f.set(c1, f.get(state!));
  f.set(h, f.get(out!));
  f.set(s, f.get(shown!));
  f.set(many, f.get(rows!));
  f.countDown(many, 1, () => {
    for (let k = 1; k < 4; k++) f.set(at[k]!, f.add(f.get(at[k - 1]!), bytes));
    f.set(left, f.get(size!));
    f.countDown(left, 4, () => {
      for (let k = 0; k < 4; k++) {
        const isGate = k < 3;
        f.set(x, isGate ? f.fmul(f.load(f.get(at[k]!)), f.constant(0.5)) : f.load(f.get(at[k]!)));
        tanh(f, x, square, result);
        f.set(gate[k]!, isGate ? f.fadd(f.fmul(f.get(result), f.constant(0.5)), f.constant(0.5)) : f.get(result));
        f.store(f.get(at[k]!), f.get(gate[k]!));
      }
      f.set(x, f.fadd(f.fmul(f.get(gate[0]!), f.get(gate[3]!)), f.fmul(f.get(gate[1]!), f.load(f.get(c0)))));
      f.store(f.get(c1), f.get(x));
      tanh(f, x, square, result);
      f.store(f.get(s), f.get(result));
      f.store(f.get(h), f.fmul(f.get(gate[2]!), f.get(result)));
      for (const p of [...at, c0, c1, h, s]) f.set(p, f.add(f.get(p), f.int(16)));
    });
    f.set(g, f.get(at[3]!));
  });
}

export type Kernels = {
  fillWhole(a: number, b: number, scale: number, bias: number, c: number, m: number, k: number, n: number): void;
  addWhole(a: number, b: number, scale: number, bias: number, c: number, m: number, k: number, n: number): void;
  narrowRead(from: number, to: number, count: number): void;
  narrowState(from: number, to: number, count: number): void;
  product(a: number, b: number, c: number, m: number, k: number, n: number): void;
  cell(gates: number, before: number, state: number, out: number, shown: number, rows: number, size: number): void;
};

/** The part of WebAssembly's interface used here; TypeScript ships it with the browser's library alone. */
export type Memory = { readonly buffer: ArrayBuffer };
type Interface = {
  Memory: new (size: { initial: number }) => Memory;
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: unknown };
};
const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly: Interface };

const PAGE = 65536;
export const memoryOf = (bytes: number): Memory => new wasm.Memory({ initial: Math.ceil(bytes / PAGE) });

let code: object | undefined;

/** The kernels over a memory of their own. */
export function kernelsOver(memory: Memory): Kernels {
  code ??= new wasm.Module(
    assemble([
      { name: 'product', parameters: 6, write: product },
      { name: 'cell', parameters: 7, write: cell },
      { name: 'fillWhole', parameters: 8, write: wholeProduct(true) },
      { name: 'addWhole', parameters: 8, write: wholeProduct(false) },
      { name: 'narrowRead', parameters: 3, write: narrow(READ_UNITS) },
      { name: 'narrowState', parameters: 3, write: narrow(STATE_UNITS) },
    ]),
  );
  return new wasm.Instance(code, { env: { memory } }).exports as Kernels;
}

/** b[k×n] in panels of eight columns. */
export function pack(b: Float32Array, k: number, n: number, out: Float32Array): void {
  let o = 0;
  for (let j = 0; j < n; j += PANEL)
    for (let i = 0; i < k; i++) for (let u = 0; u < PANEL; u++) out[o++] = b[i * n + j + u] as number;
}

/** The transpose of b[k×n], in panels: a [n×k] second factor. */
export function packTransposed(b: Float32Array, k: number, n: number, out: Float32Array): void {
  let o = 0;
  for (let j = 0; j < k; j += PANEL)
    for (let i = 0; i < n; i++) for (let u = 0; u < PANEL; u++) out[o++] = b[(j + u) * n + i] as number;
}

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
