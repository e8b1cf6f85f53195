/** Fine tags: the part of speech, with the word itself where it is a function word or a mark, and the base form of be,
 *  have and do. As hashes. */
import type { Forms } from './forms.ts';
import { hashOf } from './hash.ts';
import { CLASS, COARSE, FUNCTION, TAGS } from './tags.ts';

const tagHash = Int32Array.from(TAGS.map((t) => hashOf(t)));
const auxiliaries = new Map(['be', 'have', 'do'].map((l) => [l, hashOf(`:${l}`)]));

export function fineTags(f: Forms, tags: Uint8Array, lemmas: readonly string[]): Int32Array {
  const out = new Int32Array(f.n);
  for (let i = 0; i < f.n; i++) {
    const tag = tags[i] as number;
    const coarse = COARSE[tag] as number;
    let h = tagHash[tag] as number;
    if (FUNCTION[tag]) h = (Math.imul(h, 31) + (f.word[i] as number)) | 0;
    else if (coarse === CLASS.punct) h = f.lower[i] === '”' ? (hashOf('“') ^ 7) | 0 : ((f.word[i] as number) ^ 7) | 0;
    else if (coarse === CLASS.verb) h = (Math.imul(h, 31) + (auxiliaries.get(lemmas[i] as string) ?? 0)) | 0;
    out[i] = h;
  }
  return out;
}
