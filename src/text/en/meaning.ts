/** How near in meaning two English words are, from 0 to 1, and how common a word is.
 *
 *  A table of 40,000 words with 100 small integers each, made by `scripts/meaning.mjs` from GloVe and WordNet; all
 *  arithmetic is on integers until the last division, so every machine says the same. It tells that "withdrawal" is near
 *  "withdraw" and "farm" near "agriculture"; it also holds opposites ("rise", "fall") and sisters ("May", "June") near,
 *  so it may propose that two passages are about the same thing and never decides that they say the same. */
import { readFileSync } from 'node:fs';

const DIMS = 100;

type Table = { readonly place: ReadonlyMap<string, number>; readonly vectors: Int8Array; readonly norms: Float64Array };
let loaded: Table | undefined;

function table(): Table {
  if (loaded) return loaded;
  const bytes = readFileSync(new URL('./meaning.bin', import.meta.url));
  const end = bytes.indexOf(0);
  const place = new Map(
    bytes
      .subarray(0, end)
      .toString('utf8')
      .split('\n')
      .map((word, i) => [word, i]),
  );
  const vectors = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, place.size * DIMS);
  const norms = new Float64Array(place.size);
  for (let i = 0; i < place.size; i++) norms[i] = Math.sqrt(dot(vectors, i, i));
  loaded = { place, vectors, norms };
  return loaded;
}

/** American forms of British endings: the table has one of the two for some words. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|ing|ation|ations)$/, 'iz$1'],
  [/yse(s|d)?$/, 'yze$1'],
  [/our(s|ed|ing|able)?$/, 'or$1'],
  [/tre(s)?$/, 'ter$1'],
  [/ence$/, 'ense'],
];

/** Words that the table lacks as they are spelled, with the place of their other spelling; a passage asks for the same ones
 *  thousands of times. */
const respelled = new Map<string, number | undefined>();
const MOST_RESPELLED = 20_000;

function placeOf(word: string): number | undefined {
  const { place } = table();
  const found = place.get(word);
  if (found !== undefined || word.length < 5) return found;
  if (respelled.has(word)) return respelled.get(word);
  const ending = ENDINGS.find(([from]) => from.test(word));
  const other = ending && place.get(word.replace(ending[0], ending[1]));
  if (respelled.size >= MOST_RESPELLED) respelled.clear();
  respelled.set(word, other);
  return other;
}

/** Cosine of two lower-case words, floored at 0; 1 for the same word; 0 when the table lacks either. */
export function nearness(a: string, b: string): number {
  if (a === b) return 1;
  const { vectors, norms } = table();
  const i = placeOf(a);
  if (i === undefined) return 0;
  const j = placeOf(b);
  if (j === undefined) return 0;
  return Math.max(0, dot(vectors, i, j) / (norms[i]! * norms[j]!));
}

/** Place of a word by frequency, 0 for the commonest; undefined for a word too rare to be listed. */
export function rankOf(word: string): number | undefined {
  return placeOf(word);
}

function dot(vectors: Int8Array, i: number, j: number): number {
  let sum = 0;
  const a = i * DIMS;
  const b = j * DIMS;
  for (let d = 0; d < DIMS; d++) sum += vectors[a + d]! * vectors[b + d]!;
  return sum;
}

/** The direction of a passage: the weighted sum of its words' vectors, of unit length. Words the table lacks add nothing. */
export type Direction = Float64Array;

export function directionOf(words: readonly { readonly key: string; readonly weight: number }[]): Direction {
  const { vectors, norms } = table();
  const sum = new Float64Array(DIMS);
  for (const { key, weight } of words) {
    const i = placeOf(key);
    if (i === undefined) continue;
    const scale = weight / norms[i]!;
    for (let d = 0; d < DIMS; d++) sum[d]! += scale * vectors[i * DIMS + d]!;
  }
  let square = 0;
  for (const x of sum) square += x * x;
  const length = Math.sqrt(square) || 1;
  return sum.map((x) => x / length);
}

/** Cosine of two directions; 0 where one of them is empty. */
export function along(a: Direction, b: Direction): number {
  let sum = 0;
  for (let d = 0; d < DIMS; d++) sum += a[d]! * b[d]!;
  return sum;
}
