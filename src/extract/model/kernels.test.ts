import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryOf } from '../../text/en/assembler.ts';
import { kernelsOver, pack, packTransposed } from './kernels.ts';
import { packWhole, STATE_UNITS, SUMMED } from './whole.ts';

const room = () => {
  const memory = memoryOf(1 << 20);
  const floats = new Float32Array(memory.buffer);
  let at = 64;
  const put = (values: ArrayLike<number>) => {
    const from = at;
    floats.set(values, from);
    at += (values.length + 3) & ~3;
    return { byte: from * 4, view: floats.subarray(from, from + values.length) };
  };
  return { kernels: kernelsOver(memory), put };
};
const matrix = (size: number) => fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size });

test('a product is the product, packed either way', () => {
  const sizes = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 3 }),
  );
  const problem = sizes.chain(([m, k, n]) =>
    fc.tuple(fc.constant([m * 4, k * 8, n * 8] as const), matrix(m * 4 * k * 8), matrix(k * 8 * n * 8)),
  );
  fc.assert(
    fc.property(problem, ([[m, k, n], a, b]) => {
      const { kernels, put } = room();
      const packed = new Float32Array(k * n);
      pack(Float32Array.from(b), k, n, packed);
      const c = put(new Float32Array(m * n).fill(1));
      kernels.product(put(a).byte, put(packed).byte, c.byte, m, k, n);
      for (let i = 0; i < m; i++)
        for (let j = 0; j < n; j++) {
          let sum = 1;
          for (let z = 0; z < k; z++) sum += a[i * k + z]! * b[z * n + j]!;
          expect(c.view[i * n + j]).toBe(sum);
        }
      const transposed = new Float32Array(k * n);
      const flipped = Float32Array.from({ length: k * n }, (_, z) => b[(z % k) * n + Math.floor(z / k)]!);
      packTransposed(flipped, n, k, transposed);
      expect(transposed).toEqual(packed);
    }),
    { numRuns: 30 },
  );
});

test('a product in whole numbers is the product, nearly', () => {
  const m = 4;
  const k = 16;
  const n = 16;
  const a = Array.from({ length: m * k }, (_, i) => (((i * 37) % 101) - 50) / 50);
  const b = Array.from({ length: k * n }, (_, i) => (((i * 17) % 89) - 44) / 30);
  const { kernels, put } = room();
  const whole = put(new Float32Array((k * n) / 2));
  const scale = put(new Float32Array(n));
  packWhole(Float32Array.from(b), k, n, STATE_UNITS, new Int16Array(whole.view.buffer, whole.byte, k * n), scale.view);
  const narrow = put(new Float32Array((m * k) / 2));
  new Int16Array(narrow.view.buffer, narrow.byte, m * k).set(a.map((x) => Math.round(x * STATE_UNITS)));
  const c = put(new Float32Array(m * n));
  const bias = put(new Float32Array(n).fill(2));
  const stride = k * 2;
  kernels.fillWhole(narrow.byte, stride, whole.byte, scale.byte, bias.byte, c.byte, m, k, n);
  kernels.addWhole(narrow.byte, stride, whole.byte, scale.byte, 0, c.byte, m, k, n);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let z = 0; z < k; z++) sum += a[i * k + z]! * b[z * n + j]!;
      expect(Math.abs(c.view[i * n + j]! - 2 - 2 * sum)).toBeLessThan(0.02);
    }
});

test('a cell is an LSTM cell', () => {
  const { kernels, put } = room();
  const size = 8;
  const rows = 4;
  const gates = Array.from({ length: rows * 4 * size }, (_, i) => ((i * 37) % 101) / 10 - 5);
  const before = Array.from({ length: rows * size }, (_, i) => ((i * 17) % 23) / 10 - 1);
  const out = put(new Float32Array(rows * size));
  const state = put(new Float32Array(rows * size));
  const shown = put(new Float32Array(rows * size));
  kernels.cell(put(gates).byte, put(before).byte, state.byte, out.byte, shown.byte, rows, size);
  const stride = size * 2;
  const kept = put(before);
  const shownWhole = put(new Float32Array((rows * size) / 2));
  kernels.wholeCell(put(gates).byte, kept.byte, shownWhole.byte, stride, rows, size);
  const whole = new Int16Array(shownWhole.view.buffer, shownWhole.byte, rows * size);
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  for (let r = 0; r < rows; r++)
    for (let j = 0; j < size; j++) {
      const g = (k: number) => gates[r * 4 * size + k * size + j]!;
      const c = sigmoid(g(0)) * Math.tanh(g(3)) + sigmoid(g(1)) * before[r * size + j]!;
      expect(state.view[r * size + j]).toBeCloseTo(c, 4);
      expect(out.view[r * size + j]).toBeCloseTo(sigmoid(g(2)) * Math.tanh(c), 4);
      expect(kept.view[r * size + j]).toBeCloseTo(c, 4);
      expect(whole[r * size + j]! / STATE_UNITS).toBeCloseTo(sigmoid(g(2)) * Math.tanh(c), 3);
    }
});

test('rows are summed column by column', () => {
  const { kernels, put } = room();
  const table = put(new Float32Array((4 * SUMMED) / 2));
  const values = Int16Array.from({ length: 4 * SUMMED }, (_, i) => ((i * 7919) % 20000) - 10000);
  new Int16Array(table.view.buffer, table.byte, values.length).set(values);
  const list = put(new Float32Array(4));
  new Int32Array(list.view.buffer, list.byte, 3).set([2, 0, 2]);
  const out = put(new Float32Array(SUMMED / 2));
  kernels.sumRows(list.byte, 3, table.byte, out.byte);
  const sums = new Int16Array(out.view.buffer, out.byte, SUMMED);
  for (let j = 0; j < SUMMED; j++) {
    const exact = 2 * values[2 * SUMMED + j]! + values[j]!;
    expect(sums[j]).toBe(Math.max(-32768, Math.min(32767, exact)));
  }
});
