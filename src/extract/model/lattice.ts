/** A chain of labels with scores for each token and for each pair of neighbours: its best path and its marginals.
 *  Scores are read from row 0; the pair scores of row 0 are not read. */
import { exp, ln } from './exponential.ts';
import { begins, LABELS, MAY_FOLLOW, OUTSIDE, PAIRS } from './labels.ts';

const NEVER = -1e9;

/** The best label sequence (Viterbi 1967); of two equal ones, that with the smaller labels at the end. */
export function bestPath(n: number, node: Float64Array, edge: Float64Array): Uint8Array {
  const back = new Uint8Array(n * LABELS);
  const out = new Uint8Array(n);
  if (!n) return out;
  let last = new Float64Array(LABELS);
  let now = new Float64Array(LABELS);
  for (let b = 0; b < LABELS; b++) last[b] = b === OUTSIDE || begins(b) ? (node[b] as number) : NEVER;
  for (let i = 1; i < n; i++) {
    for (let b = 0; b < LABELS; b++) {
      let top = -Infinity;
      let at = 0;
      for (let a = 0; a < LABELS; a++) {
        if (!MAY_FOLLOW[a * LABELS + b]) continue;
        const s = (last[a] as number) + (edge[i * PAIRS + a * LABELS + b] as number);
        if (s > top) {
          top = s;
          at = a;
        }
      }
      now[b] = top + (node[i * LABELS + b] as number);
      back[i * LABELS + b] = at;
    }
    [last, now] = [now, last];
  }
  let b = 0;
  for (let a = 1; a < LABELS; a++) if ((last[a] as number) > (last[b] as number)) b = a;
  for (let i = n - 1; i >= 0; i--) {
    out[i] = b;
    b = back[i * LABELS + b] as number;
  }
  return out;
}

/** Room for forward-backward, kept between calls. */
class Room {
  size = 0;
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  node = new Float64Array(0);
  edge = new Float64Array(0);
  scale = new Float64Array(0);
  for(n: number): this {
    if (n > this.size) {
      this.size = Math.max(n, this.size * 2, 256);
      this.forward = new Float64Array(this.size * LABELS);
      this.backward = new Float64Array(this.size * LABELS);
      this.node = new Float64Array(this.size * LABELS);
      this.edge = new Float64Array(this.size * PAIRS);
      this.scale = new Float64Array(this.size);
    }
    return this;
  }
}
const room = new Room();

/** Probability of each label at each token into `out`, and of each pair into `pairs` where given; returns ln of the sum over
 *  all sequences. Scaled forward-backward (Rabiner 1989). */
export function marginals(
  n: number,
  node: Float64Array,
  edge: Float64Array,
  out: Float64Array,
  pairs?: Float64Array,
): number {
  if (!n) return 0;
  const { forward, backward, node: en, edge: ee, scale } = room.for(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    let top = NEVER;
    for (let b = 0; b < LABELS; b++) top = Math.max(top, node[i * LABELS + b] as number);
    for (let b = 0; b < LABELS; b++) en[i * LABELS + b] = exp((node[i * LABELS + b] as number) - top);
    total += top;
    if (!i) continue;
    top = NEVER;
    for (let z = 0; z < PAIRS; z++)
      if (MAY_FOLLOW[z] && (edge[i * PAIRS + z] as number) > top) top = edge[i * PAIRS + z] as number;
    for (let z = 0; z < PAIRS; z++) ee[i * PAIRS + z] = MAY_FOLLOW[z] ? exp((edge[i * PAIRS + z] as number) - top) : 0;
    total += top;
  }
  let sum = 0;
  for (let b = 0; b < LABELS; b++) {
    const v = b === OUTSIDE || begins(b) ? (en[b] as number) : 0;
    forward[b] = v;
    sum += v;
  }
  scale[0] = sum;
  for (let b = 0; b < LABELS; b++) forward[b] = (forward[b] as number) / sum;
  total += ln(sum);
  for (let i = 1; i < n; i++) {
    const o = i * LABELS;
    const e = i * PAIRS;
    sum = 0;
    for (let b = 0; b < LABELS; b++) {
      let s = 0;
      for (let a = 0; a < LABELS; a++) s += (forward[o - LABELS + a] as number) * (ee[e + a * LABELS + b] as number);
      s *= en[o + b] as number;
      forward[o + b] = s;
      sum += s;
    }
    scale[i] = sum;
    for (let b = 0; b < LABELS; b++) forward[o + b] = (forward[o + b] as number) / sum;
    total += ln(sum);
  }
  for (let b = 0; b < LABELS; b++) backward[(n - 1) * LABELS + b] = 1;
  for (let i = n - 2; i >= 0; i--) {
    const o = (i + 1) * LABELS;
    const e = (i + 1) * PAIRS;
    for (let a = 0; a < LABELS; a++) {
      let s = 0;
      for (let b = 0; b < LABELS; b++)
        s += (ee[e + a * LABELS + b] as number) * (en[o + b] as number) * (backward[o + b] as number);
      backward[i * LABELS + a] = s / (scale[i + 1] as number);
    }
  }
  for (let z = 0; z < n * LABELS; z++) out[z] = (forward[z] as number) * (backward[z] as number);
  if (pairs)
    for (let i = 1; i < n; i++) {
      const o = i * LABELS;
      for (let a = 0; a < LABELS; a++)
        for (let b = 0; b < LABELS; b++)
          pairs[i * PAIRS + a * LABELS + b] =
            ((forward[o - LABELS + a] as number) *
              (ee[i * PAIRS + a * LABELS + b] as number) *
              (en[o + b] as number) *
              (backward[o + b] as number)) /
            (scale[i] as number);
    }
  return total;
}
