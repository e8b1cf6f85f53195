/** Carries a span from one version of a text to another. Four outcomes, never a silent guess:
 *
 *  exact    the same words at the place the edits lead to
 *  moved    the same words, cut there and pasted in exactly one other place
 *  fuzzy    at the place the edits lead to, with some words altered: how many were kept, and what became of the rest
 *  refused  the words are gone, or stand in several places that nothing tells apart
 *
 *  A look-alike elsewhere is never an answer: words that were already there before are the image of themselves, so they
 *  cannot be the image of something else. Laws (property tests): an exact or moved span reads the same on both sides;
 *  carrying forward and then back lands on the same span or is refused. */
import { type Span, SpanOutside } from '../model/selector.ts';
import { inkOf } from './compare-tokens.ts';
import { diffTexts, type Edit } from './diff.ts';

export type Carried =
  | { readonly as: 'exact' | 'moved'; readonly span: Span }
  | { readonly as: 'fuzzy'; readonly span: Span; readonly score: number; readonly why: string }
  | { readonly as: 'refused'; readonly why: 'text gone' | 'two equal places' };

/** How places of one text lead to places of another: a value, worked out once for many spans. */
export type Mapping = { readonly before: string; readonly after: string; readonly edits: readonly Edit[] };

export const mappingOf = (before: string, after: string): Mapping => ({
  before,
  after,
  edits: diffTexts(before, after),
});

/** Share of words (Dice, 0 to 1) that must be kept at the place for a fuzzy answer. Half of a quotation is not the
 *  quotation; below two thirds readers of test passages no longer took one for the other. */
const FUZZY = 0.66;
/** Words a span needs to be known again elsewhere by itself; a shorter one needs its neighbours too. */
const TELLING = 4;
/** Characters of context that make a short span known again. */
const NEIGHBOURS = 16;

/** The place in the later text of a place in the earlier one; null when it lies within words that were taken out.
 *  At an edge of an edit, `side` says which way to lean. */
export function placeOf({ edits }: Mapping, offset: number, side: 'before' | 'after'): number | null {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.before.end < offset || (edits[middle]!.before.end === offset && side === 'after'))
      low = middle + 1;
    else high = middle;
  }
  const edit = edits[low];
  const last = edits[low - 1];
  const kept = last ? last.after.end + (offset - last.before.end) : offset;
  if (!edit || offset < edit.before.start) return kept;
  if (offset === edit.before.start) return edit.after.start;
  return offset === edit.before.end ? edit.after.end : null;
}

export function carry(mapping: Mapping, span: Span): Carried {
  const { before, after } = mapping;
  if (!(span.start >= 0 && span.start < span.end && span.end <= before.length))
    throw new SpanOutside(span, before.length);
  const image = imageOf(mapping, span);
  const exact = before.slice(span.start, span.end);
  if (image && after.slice(image.start, image.end) === exact && untouched(mapping, span))
    return doubled(mapping, span, image, exact)
      ? { as: 'refused', why: 'two equal places' }
      : { as: 'exact', span: image };
  const moved = movedTo(mapping, span, exact);
  if (moved) return moved;
  return image ? fuzzy(mapping, span, image) : { as: 'refused', why: 'text gone' };
}

const untouched = ({ edits }: Mapping, span: Span): boolean => touching(edits, span).length === 0;

/** The words were copied, and neither neighbour tells which copy is meant. */
const doubled = (mapping: Mapping, span: Span, image: Span, exact: string): boolean =>
  !neighbours(mapping, span.start, image.start, exact.length) &&
  telling(exact) &&
  occurrences(mapping.after, exact).length > occurrences(mapping.before, exact).length;

/** Edits that change words inside a span; one that only puts words before or behind it does not. */
function touching(edits: readonly Edit[], span: Span): Edit[] {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.before.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const out: Edit[] = [];
  for (let k = low; k < edits.length && edits[k]!.before.start < span.end; k++) out.push(edits[k]!);
  return out;
}

/** Where the kept words of a span stand, first to last; null when none was kept. */
function imageOf(mapping: Mapping, span: Span): Span | null {
  const inside = touching(mapping.edits, span);
  if (!inside.length) {
    const start = placeOf(mapping, span.start, 'after')!;
    return { start, end: start + span.end - span.start };
  }
  const first = inside[0]!;
  const last = inside[inside.length - 1]!;
  const start = first.before.start <= span.start ? first.after.start : placeOf(mapping, span.start, 'after')!;
  const end = last.before.end >= span.end ? last.after.end : placeOf(mapping, span.end, 'before')!;
  const swallowed = inside.length === 1 && first.before.start <= span.start && first.before.end >= span.end;
  return swallowed || end <= start ? null : { start, end };
}

/** Exact words that were cut from their place and appear in new words elsewhere: one source, one place. */
function movedTo(mapping: Mapping, span: Span, exact: string): Carried | null {
  const back = {
    before: mapping.after,
    after: mapping.before,
    edits: mapping.edits.map((e) => ({ before: e.after, after: e.before })),
  };
  const places = occurrences(mapping.after, exact).filter(
    (at) => !untouched(back, { start: at, end: at + exact.length }),
  );
  if (!places.length) return null;
  const sources = occurrences(mapping.before, exact).filter(
    (at) => !untouched(mapping, { start: at, end: at + exact.length }),
  );
  const likely = places.filter((at) => telling(exact) || neighbours(mapping, span.start, at, exact.length));
  if (!likely.length) return null;
  if (likely.length === 1 && sources.length === 1)
    return { as: 'moved', span: { start: likely[0]!, end: likely[0]! + exact.length } };
  const by = likely.filter((at) => neighbours(mapping, span.start, at, exact.length));
  const from = sources.filter((at) => by.length === 1 && neighbours(mapping, at, by[0]!, exact.length));
  if (by.length === 1 && from.length === 1 && from[0] === span.start)
    return { as: 'moved', span: { start: by[0]!, end: by[0]! + exact.length } };
  return { as: 'refused', why: 'two equal places' };
}

const telling = (exact: string): boolean => inkOf(exact).filter((t) => t.word).length >= TELLING;

/** Do the same characters stand before, or behind, both places? */
function neighbours({ before, after }: Mapping, at: number, there: number, length: number): boolean {
  const left = before.slice(Math.max(0, at - NEIGHBOURS), at);
  const right = before.slice(at + length, at + length + NEIGHBOURS);
  return (
    (left.length === NEIGHBOURS && left === after.slice(Math.max(0, there - NEIGHBOURS), there)) ||
    (right.length === NEIGHBOURS && right === after.slice(there + length, there + length + NEIGHBOURS))
  );
}

/** Most places looked at; words that stand in more are refused as equal places anyway. */
const MOST = 64;

function occurrences(text: string, exact: string): number[] {
  const out: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && out.length < MOST; at = text.indexOf(exact, at + 1)) out.push(at);
  return out;
}

function fuzzy(mapping: Mapping, span: Span, image: Span): Carried {
  const { before, after } = mapping;
  const inside = touching(mapping.edits, span);
  const all = inkOf(before, span.start, span.end).length;
  const there = inkOf(after, image.start, image.end).length;
  const clip = (s: Span, to: Span): Span => ({ start: Math.max(s.start, to.start), end: Math.min(s.end, to.end) });
  const lost = inside.reduce((n, e) => {
    const { start, end } = clip(e.before, span);
    return n + (end > start ? inkOf(before, start, end).length : 0);
  }, 0);
  const score = all + there === 0 ? 0 : (2 * (all - lost)) / (all + there);
  if (score < FUZZY) return { as: 'refused', why: 'text gone' };
  const told = inside.slice(0, 3).map((e) => {
    const p = clip(e.before, span);
    return `“${before.slice(p.start, Math.max(p.start, p.end)).trim()}” became “${after.slice(e.after.start, e.after.end).trim()}”`;
  });
  const more = inside.length > 3 ? ` and ${inside.length - 3} more` : '';
  return { as: 'fuzzy', span: image, score: Math.round(score * 1000) / 1000, why: `${told.join(', ')}${more}` };
}
