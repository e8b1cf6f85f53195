/** The inner loops of the recurrent model, in WebAssembly: matrix product and LSTM cell; those for reading alone stand in
 *  `whole.ts`. All matrices are float32, row-major,
 *  in one memory. The second factor of a product is packed in panels of eight columns. Each row of a result depends on
 *  its own row of the first factor alone, so what is computed together does not matter. */
import { type Body, compile, type Local, type Memory, type Module, over } from '../../text/en/assembler.ts';
import { PANEL, ROWS, sumRows, tanhParts, wholeCell, wholeProduct } from './whole.ts';

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

/** One step of `rows` LSTM cells of `size` units (a multiple of 4). In each row of `gates`: input, forget, output, new; their
 *  activations replace them. State `cell` is read from `before`; `out` takes what is let out, `shown` its tanh. */
function cell(f: Body): void {
  const [gates, before, state, out, shown, rows, size] = [0, 1, 2, 3, 4, 5, 6].map((i) => f.parameter(i)) as Local[];
  const left = f.i32();
  const many = f.i32();
  const [g, c0, c1, h, s] = [f.i32(), f.i32(), f.i32(), f.i32(), f.i32()] as const;
  const at = [g, f.i32(), f.i32(), f.i32()];
  const [x, square, result, bottom] = [f.v128(), f.v128(), f.v128(), f.v128()];
  const tanh = () => {
    tanhParts(f, x, square, result, bottom);
    f.set(result, f.fdiv(f.get(result), f.get(bottom)));
  };
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
        tanh();
        f.set(gate[k]!, isGate ? f.fadd(f.fmul(f.get(result), f.constant(0.5)), f.constant(0.5)) : f.get(result));
        f.store(f.get(at[k]!), f.get(gate[k]!));
      }
      f.set(x, f.fadd(f.fmul(f.get(gate[0]!), f.get(gate[3]!)), f.fmul(f.get(gate[1]!), f.load(f.get(c0)))));
      f.store(f.get(c1), f.get(x));
      tanh();
      f.store(f.get(s), f.get(result));
      f.store(f.get(h), f.fmul(f.get(gate[2]!), f.get(result)));
      for (const p of [...at, c0, c1, h, s]) f.set(p, f.add(f.get(p), f.int(16)));
    });
    f.set(g, f.get(at[3]!));
  });
}

type WholeProduct = (
  a: number,
  stride: number,
  b: number,
  scale: number,
  bias: number,
  c: number,
  m: number,
  k: number,
  n: number,
) => void;
export type Kernels = {
  fillWhole: WholeProduct;
  addWhole: WholeProduct;
  sumRows(list: number, count: number, table: number, out: number): void;
  wholeCell(gates: number, state: number, out: number, stride: number, rows: number, size: number): void;
  product(a: number, b: number, c: number, m: number, k: number, n: number): void;
  cell(gates: number, before: number, state: number, out: number, shown: number, rows: number, size: number): void;
};

let module: Module | undefined;

/** The kernels over a memory of their own. */
export function kernelsOver(memory: Memory): Kernels {
  module ??= compile([
    { name: 'product', parameters: 6, write: product },
    { name: 'cell', parameters: 7, write: cell },
    { name: 'fillWhole', parameters: 9, write: wholeProduct(true) },
    { name: 'addWhole', parameters: 9, write: wholeProduct(false) },
    { name: 'sumRows', parameters: 4, write: sumRows },
    { name: 'wholeCell', parameters: 6, write: wholeCell },
  ]);
  return over(module, memory);
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
