/** Templates of the linear model for a pair of neighbouring labels: what lies between token `i - 1` and token `i`, in
 *  words, in punctuation and in the tree. */
import { mix } from '../../text/en/hash.ts';
import type { Context } from './context.ts';

export const EDGE_BITS = 16;
const MASK = (1 << EDGE_BITS) - 1;
export const MOST_EDGE_FEATURES = 24;
const OUT = -77;
/** Levels climbed in search of where two neighbours meet. */
const LEVELS = 20;

let target: Int32Array = new Int32Array(0);
let filled = 0;

function put(id: number, a: number, b: number, c: number): void {
  target[filled++] = mix(id + 500, a, b, c) & MASK;
}

/** Writes the features of the pair that ends in `i` (which is not the first of its block) and returns their number. */
export function edgeFeatures(c: Context, i: number, out: Int32Array): number {
  const { word, fine, coarse, border, role, relation, grade, branch, above, head, leftmost, rightmost } = c;
  const to = c.to[i] as number;
  target = out;
  filled = 0;
  const w = word[i] as number;
  const w1 = word[i - 1] as number;
  const t = fine[i] as number;
  const t1 = fine[i - 1] as number;
  const q = c.quoteFirst[i] as number;
  const q1 = c.quoteFirst[i - 1] as number;
  const at = border[i] as number;
  put(0, 0, 0, 0);
  put(1, t1, t, 0);
  put(2, w1, 0, 0);
  put(3, w, 0, 0);
  put(4, at, role[i] as number, role[i - 1] as number);
  put(5, q >= 0 ? 1 : 0, q1 >= 0 ? 1 : 0, w1);
  put(6, coarse[i - 1] as number, coarse[i] as number, i + 1 < to ? (coarse[i + 1] as number) : OUT);
  put(7, w1, t, 0);
  put(8, t1, w, 0);
  put(9, q >= 0 && q === q1 ? 1 : 0, at, 0);
  if (at) put(17, at, c.shape[i] as number, w1);

  const b = branch[i] as number;
  const b1 = branch[i - 1] as number;
  const rb = b >= 0 ? (relation[b] as number) : 99;
  const rb1 = b1 >= 0 ? (relation[b1] as number) : 99;
  put(10, b >= 0 && b === b1 ? 1 : 0, rb, rb1);
  put(
    11,
    rb,
    rb1,
    (b >= 0 ? (grade[above[i] as number] as number) : 0) * 8 +
      (b1 >= 0 ? (grade[above[i - 1] as number] as number) : 0),
  );
  put(12, relation[i] as number, relation[i - 1] as number, 0);

  // The subtrees that end and begin here: `x` the highest above i that does not reach back to i - 1, `y` the highest above i - 1 that does not reach i.
  let up = i;
  let x = i;
  let opened = 0;
  while (up >= 0 && opened < LEVELS && (leftmost[up] as number) > i - 1) {
    x = up;
    up = head[up] as number;
    opened++;
  }
  up = i - 1;
  let y = i - 1;
  let closed = 0;
  while (up >= 0 && closed < LEVELS && (rightmost[up] as number) < i) {
    y = up;
    up = head[up] as number;
    closed++;
  }
  put(13, Math.min(opened, 4), Math.min(closed, 5), 0);
  put(14, relation[x] as number, relation[y] as number, opened > 0 ? 1 : 0);
  put(15, relation[x] as number, fine[x] as number, Math.min(closed, 3));
  put(16, relation[y] as number, relation[x] as number, t1);
  return filled;
}
