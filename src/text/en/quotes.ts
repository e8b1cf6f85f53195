/** Quotation marks of tokenized text: which token opens, which closes, and the passages between. Curly marks and
 *  guillemets speak by their shape, straight ones by the space around them and then by turns. A mark left open ends with
 *  its paragraph, as English prints a quotation of several paragraphs. Linear. */
import { DIGIT, kindOf, LETTER } from './characters.ts';
import type { Sentence } from './sentences.ts';
import { isApostrophe, type Token } from './tokens.ts';

export const OPENS = 1;
export const CLOSES = 2;

/** A quoted passage: tokens [first, end) with both marks; `closed` is false where the paragraph ended first. */
export type Passage = {
  readonly first: number;
  readonly end: number;
  readonly closed: boolean;
  readonly single: boolean;
};

export type Quotes = {
  /** Per token: OPENS, CLOSES, or 0 where it is no mark of a quotation. */
  readonly role: Uint8Array;
  /** Per token: index of the outermost passage that holds it (marks included), or -1. */
  readonly passage: Int32Array;
  readonly passages: readonly Passage[];
};

const DOUBLE = /^(?:["“”„‟«»]|''|``)$/;

export function quotesOf(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): Quotes {
  const role = new Uint8Array(tokens.length);
  const passage = new Int32Array(tokens.length).fill(-1);
  const passages: Passage[] = [];
  for (let s = 0; s < sentences.length; ) {
    const { first, paragraph } = sentences[s] as Sentence;
    while (s < sentences.length && (sentences[s] as Sentence).paragraph === paragraph) s++;
    const end = s < sentences.length ? (sentences[s] as Sentence).first : tokens.length;
    doubles(text, tokens, first, end, role, passages, passage);
    singles(text, tokens, first, end, role, passages, passage);
  }
  return { role, passage, passages };
}

type Fill = [role: Uint8Array, passages: Passage[], passage: Int32Array];

function doubles(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
  ...[role, passages, passage]: Fill
) {
  let open = -1;
  let low = false;
  const finish = (last: number, closed: boolean) => {
    passage.fill(passages.length, open, last);
    passages.push({ first: open, end: last, closed, single: false });
    open = -1;
  };
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.text.length > 2 || !DOUBLE.test(token.text)) continue;
    const way = direction(text, token, open >= 0, low);
    if (way === OPENS) {
      if (open >= 0) finish(i, false);
      role[i] = OPENS;
      open = i;
      low = token.text === '„';
    } else {
      role[i] = CLOSES;
      if (open >= 0) finish(i + 1, true);
    }
  }
  if (open >= 0) finish(end, false);
}

function direction(text: string, token: Token, open: boolean, low: boolean): number {
  switch (token.text) {
    case '„':
    case '«':
    case '``':
    case '‟':
      return OPENS;
    case '“':
      return low && open ? CLOSES : OPENS;
    case '”':
    case '»':
      return CLOSES;
  }
  const before = gap(text, token.start - 1);
  const after = gap(text, token.end);
  if (before && !after) return OPENS;
  if (after && !before) return CLOSES;
  return open ? CLOSES : OPENS;
}

/** Whether nothing is printed at `i`. */
function gap(text: string, i: number): boolean {
  if (i < 0 || i >= text.length) return true;
  const c = text.charCodeAt(i);
  return c === 0x28 || c === 0x5b || kindOf(c) === 1;
}

const printed = (text: string, i: number): boolean => {
  const kind = i < text.length && i >= 0 ? kindOf(text.charCodeAt(i)) : 0;
  return kind === LETTER || kind === DIGIT;
};

/** Single marks: ‘…’ or '…' around words, where a closing one stands in the same paragraph. */
function singles(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
  ...[role, passages, passage]: Fill
) {
  const close = nextClose(text, tokens, first, end);
  if (!close) return;
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (!opensSingle(text, tokens, i, first)) continue;
    const last = i + 1 < end ? (close[i + 1 - first] as number) : -1;
    if (last < 0) {
      if (token.text === '‘') role[i] = OPENS;
      continue;
    }
    role[i] = OPENS;
    role[last] = CLOSES;
    if ((passage[i] as number) < 0 && (passage[last] as number) < 0) {
      let clear = true;
      for (let k = i; k <= last && clear; k++) clear = (passage[k] as number) < 0;
      if (clear) {
        passage.fill(passages.length, i, last + 1);
        passages.push({ first: i, end: last + 1, closed: true, single: true });
      }
    }
    i = last;
  }
}

function opensSingle(text: string, tokens: readonly Token[], i: number, first: number): boolean {
  const token = tokens[i] as Token;
  if (token.end - token.start !== 1) return false;
  const c = text.charCodeAt(token.start);
  if (c !== 0x2018 && !isApostrophe(c)) return false;
  if (c === 0x2019 || !printed(text, token.end) || kindOf(text.charCodeAt(token.end)) === DIGIT) return false;
  const before = token.start - 1;
  return i === first || gap(text, before) || DOUBLE.test(text[before] as string) || /[—–]/.test(text[before] as string);
}

/** For each token of [first, end): the next token at or after it that may close a single quotation. A possessive plural
 *  ("allies’ plans") is taken for one only where no better one follows before the line ends. */
function nextClose(text: string, tokens: readonly Token[], first: number, end: number): Int32Array | null {
  let out: Int32Array | null = null;
  let sure = -1;
  let weak = -1;
  for (let i = end - 1; i >= first; i--) {
    const token = tokens[i] as Token;
    if (token.end - token.start === 1 && isApostrophe(text.charCodeAt(token.start)) && !printed(text, token.end)) {
      out ??= new Int32Array(end - first).fill(-1);
      const before = text[token.start - 1] ?? ' ';
      if (/[.,!?…;:]/.test(before)) sure = i;
      else if (printed(text, token.start - 1)) {
        if (before === 's' || before === 'S') weak = i;
        else sure = i;
      }
    }
    if (out) out[i - first] = sure >= 0 ? sure : weak;
  }
  return out;
}
