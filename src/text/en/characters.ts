/** What a character is to the tokenizer. Constant time for any UTF-16 code unit; surrogate pairs are asked as code points.
 *  Ignorable: characters that print nothing (zero width, soft hyphen, bidirectional controls). They separate nothing
 *  and mean nothing: a word keeps them inside, and every model sees the word without them. */

export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const IGNORABLE = 4;
export const OTHER = 5;

const known = new Uint8Array(0x10000);

export function kindOf(point: number): number {
  if (point > 0xffff) return kindOfText(String.fromCodePoint(point));
  return known[point] || (known[point] = kindOfText(String.fromCharCode(point)));
}

function kindOfText(c: string): number {
  if (ignorable.test(c)) return IGNORABLE;
  if (/\s|[\0-\x1f\x7f-\x9f]/.test(c)) return SPACE;
  if (/[\p{L}\p{M}_]/u.test(c)) return LETTER;
  return /\p{Nd}/u.test(c) ? DIGIT : OTHER;
}

/** A character class without ranges that could join neighbours into one character. */
const ignorable = /[\u00ad\u061c\u180e]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|[\u2066-\u2069]|\ufeff/;
export const ignorables = new RegExp(ignorable.source, 'g');

export const isUpper = (c: string): boolean => c !== c.toLowerCase();
