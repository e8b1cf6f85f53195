/** Spans of a text: which report lies in which, the words that stand between two places, and the marks a span keeps. */
import { type Span, type Words, wordsAt } from '../model/selector.ts';
import { once } from '../text/once.ts';
import type { Quotation } from '../text/quotation.ts';
import { trimmed } from './passages.ts';
import type { Report } from './report.ts';
import type { Sentence, Word } from './stream.ts';

/** For each report the smallest other report whose content holds its cue and source; -1 when none does. */
export function nesting(reports: readonly Report[]): number[] {
  const size = (report: Report): number => report.content.reduce((sum, span) => sum + span.end - span.start, 0);
  const holds = (outer: Report, span: Span): boolean =>
    outer.content.some((part) => part.start <= span.start && span.end <= part.end);
  const order = reports.map((_, r) => r);
  // Reports are in text order; contents that can hold one begin before it or in its sentence: a stack of open contents.
  const out = new Array<number>(reports.length).fill(-1);
  const bySize = order
    .map((r) => ({
      r,
      from: Math.min(...reports[r]!.content.map((c) => c.start)),
      to: Math.max(...reports[r]!.content.map((c) => c.end)),
    }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const placeOf = (r: number): Span => reports[r]!.cue[0] ?? reports[r]!.content[0]!;
  const cues = order.map((r) => ({ r, at: placeOf(r).start })).sort((a, b) => a.at - b.at);
  let next = 0;
  let open: typeof bySize = [];
  for (const { r, at } of cues) {
    while (next < bySize.length && bySize[next]!.from <= at) open.push(bySize[next++]!);
    open = open.filter((o) => o.to > at);
    let best = -1;
    for (const o of open) {
      const outer = reports[o.r]!;
      if (o.r === r || !holds(outer, placeOf(r)) || !reports[r]!.cue.length) continue;
      if (best < 0 || size(outer) < size(reports[best]!)) best = o.r;
    }
    out[r] = best;
  }
  return out;
}

/** Spans as words: quotation marks that belong to the words around a span are kept, those of the whole are not. */
export function pieces(
  text: string,
  spans: readonly Span[],
  direct: boolean,
  quotations: readonly Quotation[],
  whole: boolean,
): Words | null {
  if (!spans.length) return null;
  const sorted = [...spans]
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      if (!whole) return withoutComma(text, span);
      const bare = unmarked(text, span, quotations);
      return direct ? trimmed(text, bare) : bare;
    });
  const [first, ...rest] = sorted as [Span, ...Span[]];
  return wordsAt(
    text,
    first.start,
    first.end,
    rest.map((span) => wordsAt(text, span.start, span.end)),
  );
}

/** A source has no comma at its end: "Jane Doe, the mayor," → "Jane Doe, the mayor". */
function withoutComma(text: string, span: Span): Span {
  let { end } = span;
  while (end > span.start + 1 && /[\s,;:]/.test(text[end - 1] as string)) end--;
  return { start: span.start, end };
}

/** A span that is exactly one quotation loses its marks; one that begins or ends inside a quotation takes the mark in. */
function unmarked(text: string, span: Span, quotations: readonly Quotation[]): Span {
  let { start, end } = span;
  const from = firstFrom(quotations, start);
  for (let q = Math.max(0, from - 3); q < quotations.length && quotations[q]!.outer.start <= end; q++) {
    const { outer, inner } = quotations[q]!;
    if (outer.start === start && outer.end === end) return trimmed(text, inner);
    if (inner.start === start && inner.end === end) return trimmed(text, inner);
    if (inner.start === start && inner.end < end) start = outer.start;
    if (inner.end === end && inner.start > start) end = outer.end;
  }
  while (
    end > start &&
    /[\s,.;:]/.test(text[end - 1] as string) &&
    !/\b[A-Z]\.$/.test(text.slice(Math.max(start, end - 3), end))
  )
    end--;
  return end > start ? { start, end } : span;
}

function firstFrom(quotations: readonly Quotation[], start: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.outer.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of all sentences by their places. */
export const wordsByStart = once((sentences: readonly Sentence[]) => {
  const all = sentences.flatMap((s) => s.words).sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    /** The words between two places; a folded quotation stands for the words in it. */
    between(start: number, end: number): Word[] {
      let low = 0;
      let high = all.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (all[middle]!.start < start) low = middle + 1;
        else high = middle;
      }
      const out: Word[] = [];
      let past = -1;
      for (let k = low; k < all.length && all[k]!.start < end; k++) {
        const word = all[k]!;
        if (word.start < past || word.end > end) continue;
        out.push(word);
        past = word.end;
      }
      return out;
    },
  };
});
