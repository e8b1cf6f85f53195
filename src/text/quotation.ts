/** Quotation marks in running text: “ ” " « » „ “ ‹ › ‘ ' `` ''; nested, unbalanced, and continued over paragraphs. Marks
 *  never throw: what is not closed is said to be unclosed and ends with its paragraph. One pass, linear in any text.
 *
 *  The paragraph rule of English setting: a quotation that runs on opens every paragraph again and closes only the last
 *  one. An unclosed quotation continues in the next paragraph exactly when that one opens with the same mark. */
import type { Span } from '../model/selector.ts';

export type Quotation = {
  /** With its marks; an unclosed one ends with its paragraph. */
  readonly outer: Span;
  /** Without its marks. Never empty. */
  readonly inner: Span;
  /** 0 for a quotation that lies in no other. */
  readonly depth: number;
  readonly closed: boolean;
  /** Where the quotation runs on: the index, in the same list, of the part in the next paragraph. */
  readonly continuedBy?: number;
  /** True for a part that continues one of an earlier paragraph. */
  readonly continues: boolean;
  readonly mark: string;
};

/** Quotations nested deeper than this are read as plain text: nobody quotes so, only broken input does. */
const DEEPEST = 6;

type Open = { readonly at: number; readonly length: number; readonly style: string };

const closerOf: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘',
  '"': '"',
  "'": "'",
  '``': "''",
  '「': '」',
  '『': '』',
};

/** All quotations, in order of their opening marks. */
export function quotationsIn(text: string): Quotation[] {
  const out: Quotation[] = [];
  let unclosed: { index: number; style: string } | null = null;
  for (let start = 0; start <= text.length; ) {
    let end = start;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    if (!isBlank(text, start, end)) {
      const found = paragraph(text, start, end);
      const first: Found | undefined = found[0];
      const head = out.length;
      found.sort((a, b) => a.outer.start - b.outer.start);
      for (const quotation of found) out.push({ ...quotation, continues: false });
      if (
        unclosed &&
        first &&
        found[0]!.mark === unclosed.style &&
        opensParagraph(text, start, found[0]!.outer.start)
      ) {
        out[unclosed.index] = { ...out[unclosed.index]!, continuedBy: head };
        out[head] = { ...out[head]!, continues: true };
      }
      unclosed = null;
      for (let i = head; i < out.length; i++)
        if (!out[i]!.closed && out[i]!.depth === 0) unclosed = { index: i, style: out[i]!.mark };
    }
    start = end + 1;
  }
  return out;
}

type Found = Omit<Quotation, 'continues' | 'continuedBy'>;

function paragraph(text: string, start: number, end: number): Found[] {
  const out: Found[] = [];
  const stack: Open[] = [];
  let inverted = false;
  let lastLeft = -2;
  const close = (open: Open, at: number, length: number, closed: boolean, depth: number): void => {
    const inner = { start: open.at + open.length, end: at };
    if (inner.end > inner.start)
      out.push({ outer: { start: open.at, end: at + length }, inner, depth, closed, mark: open.style });
  };
  for (let i = start; i < end; i++) {
    const c = text[i] as string;
    if (!marks.has(c)) continue;
    const pair = (c === '`' || c === "'") && text[i + 1] === c && i + 1 < end;
    const length = pair ? 2 : 1;
    const top = stack[stack.length - 1];
    if (c === '`' && !pair) continue;
    const closes = top ? topClosedBy(text, i, length, c, stack, end) : -1;
    if (closes >= 0) {
      while (stack.length > closes) {
        const open = stack.pop()!;
        // A mark that closes an outer quotation ends the inner ones, which stay unclosed.
        if (stack.length === closes) close(open, i, length, true, stack.length);
        else if (!isSingle(open.style)) close(open, i, 0, false, stack.length);
      }
      i += length - 1;
      continue;
    }
    const style = pair && c === '`' ? '``' : c;
    if (c === '»' && !inverted) {
      if (lastLeft === -2) lastLeft = start + text.slice(start, end).lastIndexOf('«');
      if (!opensAt(text, i, 1, start, end) || lastLeft < i) continue;
      inverted = true;
    }
    if (closerOf[style] && stack.length < DEEPEST && opensAt(text, i, length, start, end, style)) {
      stack.push({ at: i, length, style: pair && c === "'" ? "''" : style });
    }
    i += length - 1;
  }
  // What is left open is unclosed; a single mark left open was an apostrophe.
  let depth = stack.length;
  while (stack.length) {
    const open = stack.pop()!;
    depth--;
    if (!isSingle(open.style)) close(open, endOfWords(text, open.at, end), 0, false, depth);
  }
  return out;
}

const marks = new Set(['“', '”', '„', '«', '»', '‹', '›', '‘', '’', '‚', '"', "'", '`', '「', '」', '『', '』']);
const isSingle = (style: string): boolean => style === '‘' || style === "'" || style === '‚';

/** The index in the stack of the quotation this mark closes, or -1. */
function topClosedBy(text: string, i: number, length: number, c: string, stack: readonly Open[], end: number): number {
  if (!closesAt(text, i, length, end, c)) return -1;
  for (let k = stack.length - 1; k >= 0; k--) {
    const { style } = stack[k]!;
    const closer = style === "''" ? "''" : closerOf[style];
    if (length === 2 ? closer === "''" : closer === c) return k;
    // Straight and curly marks mixed by a careless editor close each other.
    if ((c === '"' && style === '“') || (c === '”' && style === '"')) return k;
    if (c === '”' && style === '„') return k;
  }
  return -1;
}

function opensAt(text: string, i: number, length: number, start: number, end: number, style = ''): boolean {
  const before = i > start ? (text[i - 1] as string) : ' ';
  const after = i + length < end ? (text[i + length] as string) : ' ';
  if (style === '“' || style === '„' || style === '«' || style === '‹' || style === '「' || style === '『') return true;
  if (isSpace(after)) return false;
  if (style === "'" || style === '‘' || style === '‚') return isEdge(before) && !isDigit(after);
  return isEdge(before);
}

function closesAt(text: string, i: number, length: number, end: number, c: string): boolean {
  const after = i + length < end ? (text[i + length] as string) : ' ';
  const before = text[i - 1] ?? ' ';
  if (c === "'" || c === '’') return length === 2 || (!isWordish(after) && !isSpace(before));
  if (c === '"') return !isSpace(before) || isSpace(after) || !isWordish(after);
  return true;
}

const isSpace = (c: string): boolean => c === ' ' || c === '\t' || c === '\u00a0' || c === '\u202f';
const isDigit = (c: string): boolean => c >= '0' && c <= '9';
const isWordish = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);
const isEdge = (c: string): boolean => isSpace(c) || /[([{\-–—―:,;/…“‘„«"'*_>.]/.test(c);
const isBreak = (c: number): boolean => c === 10 || c === 13 || c === 0x2028 || c === 0x2029;

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text[i] as string)) return false;
  return true;
}

function opensParagraph(text: string, start: number, at: number): boolean {
  return isBlank(text, start, at);
}

function endOfWords(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && isSpace(text[last - 1] as string)) last--;
  return last;
}
