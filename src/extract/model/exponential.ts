/** e^x and ln x by polynomials, in additions, multiplications and divisions alone. Those are exact in IEEE 754 and so the
 *  same everywhere; what `Math.exp` rounds to is each engine's own affair (ECMA-262 §21.3.2). Relative error below 1e-13. */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const powers = Float64Array.from({ length: 2098 }, (_, k) => 2 ** (k - 1074));

/** Taylor's coefficients, 1/n!. */
const [C2, C3, C4, C5, C6, C7, C8, C9, C10, C11] = [2, 6, 24, 120, 720, 5040, 40320, 362880, 3628800, 39916800].map((f) => 1 / f) as [
  number, number, number, number, number, number, number, number, number, number,
]; // biome-ignore format: one list

export function exp(x: number): number {
  if (x < -700) return 0;
  if (x > 700) return exp(700);
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  const high = C6 + r * (C7 + r * (C8 + r * (C9 + r * (C10 + r * C11))));
  const sum = 1 + r * (1 + r * (C2 + r * (C3 + r * (C4 + r * (C5 + r * high)))));
  return sum * (powers[k + 1074] as number);
}

const bits = new DataView(new ArrayBuffer(8));

/** Natural logarithm of a positive normal number. */
export function ln(x: number): number {
  bits.setFloat64(0, x);
  const high = bits.getInt32(0);
  let k = (high >> 20) - 1023;
  bits.setInt32(0, (high & 0xfffff) | 0x3ff00000);
  let m = bits.getFloat64(0);
  if (m > Math.SQRT2) {
    m /= 2;
    k++;
  }
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let sum = 0;
  for (let n = 21; n > 0; n -= 2) sum = sum * z + 1 / n;
  return 2 * s * sum + k * LN2_HIGH + k * LN2_LOW;
}

export const sigmoid = (x: number): number => 1 / (1 + exp(-x));
