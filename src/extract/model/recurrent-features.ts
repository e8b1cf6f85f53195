/** What the recurrent model reads of a token: one row of the word table and rows of the feature table, in three groups that
 *  are added up apart (the word's form, its quotation and place, its grammar). */
import { mix } from '../../text/en/hash.ts';
import type { Context } from './context.ts';
import { log2, near } from './node-features.ts';

const FEATURE_BITS = 14;
export const FEATURE_ROWS = 1 << FEATURE_BITS;
/** Group of each feature, in order. */
export const GROUP = Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
export const GROUPS = 3;
export const RECURRENT_FEATURES = GROUP.length;
const OUT = -77;

let target: Int32Array = new Int32Array(0);
let filled = 0;

function put(id: number, a: number, b: number, c: number): void {
  target[filled++] = mix(900 + id, a, b, c) & (FEATURE_ROWS - 1);
}

/** Writes the feature rows of token `i` from `at` on. */
export function recurrentFeatures(
  c: Context,
  suffix2: Int32Array,
  prefix2: Int32Array,
  i: number,
  out: Int32Array,
  at: number,
): void {
  const { lemma, fine, grade, relation, head } = c;
  target = out;
  filled = at;
  const h = head[i] as number;
  const b = c.branch[i] as number;
  const cue = c.above[i] as number;
  const qs = c.quoteFirst[i] as number;
  const qe = c.quoteLast[i] as number;
  const quoted = qs >= 0;
  const from = c.from[i] as number;
  const to = c.to[i] as number;
  put(0, c.coarse[i] as number, 0, 0);
  put(1, fine[i] as number, 0, 0);
  put(2, c.shape[i] as number, 0, 0);
  put(3, c.suffix[i] as number, 0, 0);
  put(4, grade[i] as number, 0, 0);
  put(5, lemma[i] as number, 0, 0);
  put(22, suffix2[i] as number, 0, 0);
  put(23, prefix2[i] as number, 0, 0);
  put(6, quoted ? 1 : 0, c.role[i] as number, c.border[i] as number);
  put(7, quoted ? near(i - qs) : -1, quoted ? near(qe - i) : -1, 0);
  put(8, quoted ? log2(qe - qs + 1) : -1, 0, 0);
  put(9, Math.min(i - (c.sentence[i] as number), 4), Math.min((c.sentenceEnd[i] as number) - 1 - i, 3), 0);
  const lc = c.cueBefore[i] as number;
  const rc = c.cueAfter[i] as number;
  put(20, lc >= 0 ? near(i - lc) : 9, rc >= 0 ? near(rc - i) : 9, 0);
  put(
    24,
    quoted && qe + 1 < to ? (lemma[qe + 1] as number) : OUT,
    quoted && qs > from ? (fine[qs - 1] as number) : OUT,
    quoted ? 1 : 0,
  );
  put(10, relation[i] as number, 0, 0);
  put(11, h >= 0 ? (lemma[h] as number) : OUT, 0, 0);
  put(12, h >= 0 ? (fine[h] as number) : OUT, h > i ? 1 : 0, 0);
  put(13, relation[i] as number, h >= 0 ? (grade[h] as number) : -1, 0);
  put(14, c.subject[i] as number, c.clause[i] as number, grade[i] as number);
  put(15, c.mark[i] as number, 0, 0);
  put(16, b >= 0 ? (relation[b] as number) : -1, b >= 0 ? (c.mark[b] as number) : 0, 0);
  put(17, cue >= 0 ? (lemma[cue] as number) : OUT, 0, 0);
  put(18, b >= 0 ? (relation[b] as number) : -1, cue >= 0 ? (grade[cue] as number) : -1, c.steps[i] as number);
  put(
    19,
    b >= 0 && c.leftmost[b] === i ? 1 : 0,
    b >= 0 && c.rightmost[b] === i ? 1 : 0,
    b >= 0 ? (relation[b] as number) : -1,
  );
  put(21, h >= 0 && (head[h] as number) >= 0 ? (lemma[head[h] as number] as number) : OUT, 0, 0);
}
