/** Templates of the linear model for one token: its words, its quotation, its place in sentence and tree. A template is a
 *  number and up to three values, hashed. The numbers are part of the weights file's format. */
import { mix } from '../../text/en/hash.ts';
import type { Context } from './context.ts';

export const NODE_BITS = 22;
const MASK = (1 << NODE_BITS) - 1;
/** More than any token has. */
export const MOST_NODE_FEATURES = 128;

/** Stands for what lies outside the block. */
const OUT = -77;

/** Grades of distance in tokens. */
export const near = (x: number): number => (x <= 0 ? 0 : x <= 4 ? x : x <= 7 ? 5 : x <= 12 ? 6 : x <= 20 ? 7 : 8);
export const log2 = (x: number): number => Math.min(31 - Math.clz32(x), 6);
/** Quotations within this many tokens are looked at from outside. */
const SIGHT = 8;

// The templates' sink and block, apart from the function: closures made anew for each token cost as much as the hashing.
let target: Int32Array = new Int32Array(0);
let filled = 0;
let blockFrom = 0;
let blockTo = 0;

function put(id: number, a: number, b: number, c: number): void {
  target[filled++] = mix(id, a, b, c) & MASK;
}
function at(list: ArrayLike<number>, k: number): number {
  return k < blockFrom ? OUT : k >= blockTo ? OUT + 1 : (list[k] as number);
}

/** Writes the features of token `i` and returns their number. */
export function nodeFeatures(c: Context, i: number, out: Int32Array): number {
  const { word, lemma, fine, shape, grade, coarse, head, relation, role } = c;
  const from = c.from[i] as number;
  const to = c.to[i] as number;
  blockFrom = from;
  blockTo = to;
  target = out;
  filled = 0;
  const w = word[i] as number;
  const w1 = at(word, i - 1);
  const w2 = at(word, i + 1);
  const t = fine[i] as number;
  const t1 = at(fine, i - 1);
  const t2 = at(fine, i + 1);
  const t11 = at(fine, i - 2);
  const t22 = at(fine, i + 2);
  const p = coarse[i] as number;
  const l = lemma[i] as number;
  const sh = shape[i] as number;
  const g = grade[i] as number;
  put(0, 0, 0, 0);
  put(1, w, 0, 0);
  put(2, w1, 0, 0);
  put(3, w2, 0, 0);
  put(4, at(word, i - 2), 0, 0);
  put(5, at(word, i + 2), 0, 0);
  put(6, w1, w, 0);
  put(7, w, w2, 0);
  put(8, p, 0, 0);
  put(9, t1, t, 0);
  put(10, t, t2, 0);
  put(11, t1, t, t2);
  put(12, t11, t1, t);
  put(13, t, t2, t22);
  put(14, l, 0, 0);
  put(15, l, p, 0);
  put(16, sh, 0, 0);
  put(17, c.suffix[i] as number, 0, 0);
  put(18, w, t1, 0);
  put(19, w, t2, 0);
  put(20, sh, t1, 0);
  put(21, at(lemma, i - 1), t, 0);
  put(22, at(lemma, i + 1), t, 0);
  put(23, at(word, i - 3), 0, 0);
  put(24, at(word, i + 3), 0, 0);
  put(25, g, p, 0);
  put(26, g, at(grade, i - 1), at(grade, i + 1));
  put(27, l, t2, t22);
  put(28, l, t1, t11);

  const qs = c.quoteFirst[i] as number;
  const qe = c.quoteLast[i] as number;
  const inside = qs >= 0 ? 1 : 0;
  if (inside) {
    const length = log2(qe - qs + 1);
    const long = length > 2 ? 1 : 0;
    const ds = near(i - qs);
    const de = near(qe - i);
    const x = qe + 1;
    put(30, length, de, 0);
    put(31, length, ds, 0);
    put(32, at(lemma, x), long, 0);
    put(33, at(lemma, qs - 1), long, 0);
    put(34, at(word, qe - 1), length, ds);
    put(35, at(grade, x), at(grade, x + 1), long);
    put(36, at(fine, x), at(fine, x + 1), long);
    put(37, x >= to || c.border[x] === 2 ? 1 : 0, c.border[qs] as number, length);
    put(38, at(fine, qs - 1), length, Math.min(ds, 2));
    put(39, w, ds, long);
  } else {
    const a = c.quoteBefore[i] as number;
    const b = c.quoteAfter[i] as number;
    const dl = a >= 0 && i - a <= SIGHT ? near(i - a) : 9;
    const dr = b >= 0 && b - i <= SIGHT ? near(b - i) : 9;
    const length = dl < 9 ? Math.min((c.quoteLast[a] as number) - (c.quoteFirst[a] as number), 3) : 0;
    put(40, dl, dr, 0);
    put(41, dl, t, length);
    put(42, dr, t, 0);
    put(43, dl, l, 0);
    put(44, dr, l, 0);
    put(45, dl, g, t);
    put(46, dl < 9 ? at(word, a - 1) : OUT, dl, 0);
  }
  put(47, inside, role[i] as number, w);
  put(48, inside, t, g);

  const s = c.sentence[i] as number;
  const before = i - s;
  put(50, Math.min(before, 4), t, 0);
  put(51, Math.min((c.sentenceEnd[i] as number) - 1 - i, 3), t, 0);
  put(52, c.border[i] as number, w, 0);
  put(53, c.border[s] as number, Math.min(before, 6), 0);

  const lc = c.cueBefore[i] as number;
  const rc = c.cueAfter[i] as number;
  const ld = lc >= 0 ? near(i - lc) : 9;
  const rd = rc >= 0 ? near(rc - i) : 9;
  const ll = lc >= 0 ? (lemma[lc] as number) : OUT;
  put(54, ld, ll, 0);
  put(55, rd, rc >= 0 ? (lemma[rc] as number) : OUT, 0);
  put(56, ld, lc >= 0 ? (grade[lc] as number) : 0, t);
  put(57, rd, rc >= 0 ? (grade[rc] as number) : 0, t);
  put(58, ld, rd, t);
  put(59, ll, lc >= 0 ? at(word, lc + 1) : OUT, ld);
  put(60, lc >= 0 ? (c.subject[lc] as number) : 9, rc >= 0 ? (c.subject[rc] as number) : 9, Math.min(ld, 3));
  let commas = 0;
  let that = 0;
  if (lc >= 0) {
    commas = Math.min((c.commas[i] as number) - (c.commas[lc + 1] as number), 3);
    that = (c.that[lc] as number) >= 0 && (c.that[lc] as number) < i ? 1 : 0;
  }
  put(61, commas, that, lc >= 0 ? (grade[lc] as number) : 0);
  put(62, commas, t, ld > 1 ? 1 : 0);

  const h = head[i] as number;
  const r = relation[i] as number;
  const hl = h >= 0 ? (lemma[h] as number) : OUT;
  const hg = h >= 0 ? (grade[h] as number) : 0;
  const way = h < 0 ? 2 : h > i ? 1 : 0;
  const subject = c.subject[i] as number;
  const clause = c.clause[i] as number;
  const up = h >= 0 ? (head[h] as number) : -1;
  put(100, r, t, 0);
  put(101, r, hl, 0);
  put(102, r, h >= 0 ? (fine[h] as number) : OUT, way);
  put(103, r, hg, t);
  put(104, l, hl, 0);
  put(105, l, subject, clause);
  put(106, g, subject * 10 + clause, t);
  put(107, l, r, 0);
  put(108, r, h >= 0 ? (relation[h] as number) : 0, up >= 0 ? (grade[up] as number) : 0);
  put(109, c.mark[i] as number, r, hl);
  put(110, g, c.mark[i] as number, clause);
  put(111, w, r, way);
  put(112, r, hl, h >= 0 ? (c.clause[h] as number) : 0);
  const b = c.branch[i] as number;
  if (b >= 0) {
    const cue = c.above[i] as number;
    const rb = relation[b] as number;
    const gc = grade[cue] as number;
    const lcue = lemma[cue] as number;
    const mark = c.mark[b] as number;
    const steps = c.steps[i] as number;
    const side = b < cue ? 0 : 1;
    put(120, rb, lcue, steps > 1 ? 1 : 0);
    put(121, rb, gc, side);
    put(122, rb, mark, gc);
    put(123, rb, mark, lcue);
    put(124, rb, steps, r);
    put(125, rb, c.clause[cue] as number, gc);
    put(126, rb, c.leftmost[b] === i ? 1 : 0, c.rightmost[b] === i ? 1 : 0);
    put(127, rb, t, Math.min(steps, 3));
    put(128, rb, w, side);
    put(129, rb, fine[b] as number, gc);
    put(130, rb, inside, (c.quoteFirst[cue] as number) >= 0 ? 1 : 0);
    put(131, rb, fine[cue] as number, (i < cue ? 0 : 2) + side);
    const b2 = c.branch[cue] as number;
    const cue2 = c.above[cue] as number;
    if (b2 >= 0) {
      put(132, rb, relation[b2] as number, grade[cue2] as number);
      put(133, relation[b2] as number, lemma[cue2] as number, c.mark[b2] as number);
      put(134, rb * 30 + (relation[b2] as number), fine[cue] as number, fine[cue2] as number);
    } else put(135, rb, c.subject[cue] as number, 0);
  } else put(136, r, t, 0);
  put(140, subject, clause, l);
  return filled;
}
