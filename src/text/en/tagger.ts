/** Parts of speech by an averaged perceptron (Collins 2002), greedy from left to right, over hashed features of the words
 *  around and the two tags before. Words that nearly always carry one tag are looked up. */
import type { Forms } from './forms.ts';
import { mix } from './hash.ts';
import type { RowTable } from './row-table.ts';
import { TAGS } from './tags.ts';

export const TAGGER_ROWS = 1 << 18;
/** Columns of a row: tags, padded. */
export const TAGGER_WIDTH = 48;
export const TAGGER_FEATURES = 22;

export type TaggerModel = {
  /** TAGGER_ROWS × TAGGER_WIDTH. */
  readonly weights: RowTable;
  /** Word hash → tag, for words that need no guess. */
  readonly sure: ReadonlyMap<number, number>;
};

let target: Int32Array = new Int32Array(0);
let filled = 0;

function put(id: number, a: number, b: number): void {
  target[filled++] = (mix(id, a, b, 0) & (TAGGER_ROWS - 1)) * TAGGER_WIDTH;
}

/** Row offsets of the features of token `i` of the sentence [first, end). */
export function taggerFeatures(
  f: Forms,
  first: number,
  end: number,
  i: number,
  t1: number,
  t2: number,
  out: Int32Array,
): void {
  const { word, suffix1, suffix2, suffix3, prefix2, shape } = f;
  const w = word[i] as number;
  const s3 = suffix3[i] as number;
  const sh = shape[i] as number;
  const before = i > first;
  const after = i + 1 < end;
  const w1 = before ? (word[i - 1] as number) : -1;
  const w2 = after ? (word[i + 1] as number) : -2;
  target = out;
  filled = 0;
  put(0, 0, 0);
  put(1, w, 0);
  put(2, s3, 0);
  put(3, suffix2[i] as number, 0);
  put(4, sh, 0);
  put(5, prefix2[i] as number, 0);
  put(6, t1, 0);
  put(7, t1, t2);
  put(8, t1, w);
  put(9, w1, 0);
  put(10, i - 1 > first ? (word[i - 2] as number) : -1, 0);
  put(11, w2, 0);
  put(12, i + 2 < end ? (word[i + 2] as number) : -2, 0);
  put(13, before ? (suffix3[i - 1] as number) : -1, 0);
  put(14, after ? (suffix3[i + 1] as number) : -2, 0);
  put(15, w1, w);
  put(16, w, w2);
  put(17, sh, before ? 0 : 1);
  put(18, t1, s3);
  put(19, t1, w2);
  put(20, after ? (shape[i + 1] as number) : -2, s3);
  put(21, suffix1[i] as number, sh);
}

/** Tags the sentence [first, end) into `out`, by tag index. */
export function tagSentence(model: TaggerModel, f: Forms, first: number, end: number, out: Uint8Array): void {
  const { weights, sure } = model;
  let t1 = -1;
  let t2 = -1;
  for (let i = first; i < end; i++) {
    let tag = sure.get(f.word[i] as number);
    if (tag === undefined) {
      taggerFeatures(f, first, end, i, t1, t2, weights.rows);
      weights.sum(TAGGER_FEATURES);
      tag = weights.best(TAGS.length);
    }
    out[i] = tag;
    t2 = t1;
    t1 = tag;
  }
}
