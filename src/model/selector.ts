/** Places in a text and the words there. Offsets are JavaScript string indices (UTF-16), end exclusive, within ONE
 *  version's normal-form text. The Web Annotation printer alone converts to code points, which
 *  TextPositionSelector counts in (W3C Web Annotation Data Model §4.2.5). */

export type Span = { readonly start: number; readonly end: number };

/** Words at their place: `text.slice(start, end)` equals `text`, always. `rest` holds the further parts of a
 *  discontinuous passage, such as a quotation split around its cue, in text order. */
export type Words = Span & { readonly text: string; readonly rest?: readonly Words[] };

/** A quoted place whose words are named `quote`, as changes and findings give them. An empty `quote` marks a point. */
export type Quote = Span & { readonly quote: string };

/** W3C Web Annotation selectors (§4.2.4 and §4.2.5). */
export type TextQuoteSelector = {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};
export type TextPositionSelector = {
  readonly type: 'TextPositionSelector';
  /** Unicode code points, not UTF-16 units. */
  readonly start: number;
  readonly end: number;
};

export class SpanOutside extends Error {
  override name = 'SpanOutside';
  constructor(
    readonly span: Span,
    readonly length: number,
  ) {
    super(`Span ${span.start}–${span.end} is outside a text of ${length} characters.`);
  }
}

/** The words at a span. Refuses an empty span and one outside the text. */
export function wordsAt(text: string, start: number, end: number, rest: readonly Words[] = []): Words {
  checkSpan({ start, end }, text.length);
  const words = { text: text.slice(start, end), start, end };
  return rest.length ? { ...words, rest } : words;
}

/** A quote of a span; an empty one marks the place where something is missing. */
export function quoteAt(text: string, start: number, end: number): Quote {
  if (start !== end) checkSpan({ start, end }, text.length);
  return { quote: text.slice(start, end), start, end };
}

/** All parts of a passage, first to last. */
export const partsOf = (words: Words | null | undefined): readonly Words[] =>
  words ? [words, ...(words.rest ?? []).flatMap(partsOf)] : [];

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Characters of context kept on either side of a TextQuoteSelector. */
const CONTEXT = 32;

export function textQuote(text: string, span: Span): TextQuoteSelector {
  checkSpan(span, text.length);
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
  };
}

export function textPosition(text: string, span: Span): TextPositionSelector {
  checkSpan(span, text.length);
  const start = codePoints(text.slice(0, span.start));
  return { type: 'TextPositionSelector', start, end: start + codePoints(text.slice(span.start, span.end)) };
}

function checkSpan(span: Span, length: number): void {
  const whole = Number.isInteger(span.start) && Number.isInteger(span.end);
  if (!whole || span.start < 0 || span.end > length || span.start >= span.end) throw new SpanOutside(span, length);
}

function codePoints(s: string): number {
  let n = 0;
  for (const _ of s) n++;
  return n;
}
