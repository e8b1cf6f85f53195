/** Hashes of words and of features. 32-bit integer arithmetic only: the same on every machine and for ever, since the
 *  weights of the models are found by them. */

/** FNV-1a over UTF-16 code units. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** Mixes a template's number and up to three values; the finalizer of MurmurHash3, thrice. */
export function mix(id: number, a: number, b: number, c: number): number {
  let h = Math.imul(id + 1, 0x9e3779b1) ^ a;
  h = (Math.imul(h ^ (h >>> 15), 0x85ebca6b) + b) | 0;
  h = (Math.imul(h ^ (h >>> 13), 0xc2b2ae35) + c) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  return h ^ (h >>> 15);
}
