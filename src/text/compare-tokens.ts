/** The pinned tokens that versions are compared by: words (letters, marks and digits, with an apostrophe between letters
 *  and a point, comma or colon between digits) and every other character alone, zero-width and bidirectional controls
 *  included: a change of what cannot be seen is a change. Between tokens there is white space only. Never the
 *  runtime's segmenter, which differs between versions of ICU and is quadratic on Node 20. One pass, linear. */
import type { Span } from '../model/selector.ts';
import { DIGIT, kindOf, LETTER, SPACE } from './en/characters.ts';

/** A token that prints (or is a control), with the white space before it left out. */
export type Ink = Span & { readonly text: string; readonly word: boolean };

/** Everything but white space, in order. What lies between two of them is white space only. */
export function inkOf(text: string, from = 0, to = text.length): Ink[] {
  const out: Ink[] = [];
  let at = from;
  while (at < to) {
    const point = text.codePointAt(at) as number;
    const size = point > 0xffff && at + 1 < to ? 2 : 1;
    const kind = kindOf(size === 1 ? text.charCodeAt(at) : point);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const word = kind === LETTER || kind === DIGIT;
    const end = word ? wordEnd(text, at, to) : at + size;
    out.push({ start: at, end, text: text.slice(at, end), word });
    at = end;
  }
  return out;
}

function wordEnd(text: string, start: number, to: number): number {
  let at = start;
  let last = 0;
  while (at < to) {
    const point = text.codePointAt(at) as number;
    const size = point > 0xffff && at + 1 < to ? 2 : 1;
    const kind = kindOf(size === 1 ? text.charCodeAt(at) : point);
    if (kind === LETTER || kind === DIGIT) {
      last = kind;
      at += size;
      continue;
    }
    const c = text.charCodeAt(at);
    const next = at + 1 < to ? kindOf(text.charCodeAt(at + 1)) : SPACE;
    const joins =
      (last === LETTER && next === LETTER && (c === 39 || c === 0x2019)) ||
      (last === DIGIT && next === DIGIT && (c === 44 || c === 46 || c === 58));
    if (!joins) break;
    at++;
  }
  return at;
}
