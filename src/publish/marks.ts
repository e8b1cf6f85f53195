/** A text cut where marks begin and end, so that marks can nest and even cross without their elements doing so.
 *  Paragraphs are the non-empty lines of the normal form; all places are those of the whole text. */
import type { Span } from '../model/selector.ts';

/** `depth` 0 is outermost. Marks of the same key belong together (the parts of one quotation). */
export type Mark = Span & { readonly key: number; readonly depth: number };

/** A run of text under the same marks, outermost first. `opens`: keys whose first part begins here. */
export type Segment = {
  readonly start: number;
  readonly text: string;
  readonly keys: readonly number[];
  readonly opens: readonly number[];
};

export type Paragraph = Span & { readonly segments: readonly Segment[] };

/** Every character of every paragraph is in exactly one segment. Marks outside the text are ignored. */
export function markText(text: string, marks: readonly Mark[]): Paragraph[] {
  const sorted = marks
    .filter((mark) => mark.start < mark.end && mark.end <= text.length)
    .sort((a, b) => a.start - b.start || a.depth - b.depth || b.end - a.end || a.key - b.key);
  const opened = new Set<number>();
  const paragraphs: Paragraph[] = [];
  let next = 0;
  let active: Mark[] = [];
  for (const line of linesOf(text)) {
    const segments: Segment[] = [];
    let at = line.start;
    while (at < line.end) {
      active = active.filter((mark) => mark.end > at);
      while (next < sorted.length && sorted[next]!.start <= at) {
        const mark = sorted[next++]!;
        if (mark.end > at) active.push(mark);
      }
      let stop = line.end;
      for (const mark of active) stop = Math.min(stop, mark.end);
      if (next < sorted.length) stop = Math.min(stop, sorted[next]!.start);
      const keys = [...new Set([...active].sort((a, b) => a.depth - b.depth || a.key - b.key).map((mark) => mark.key))];
      const opens = keys.filter((key) => !opened.has(key));
      for (const key of opens) opened.add(key);
      segments.push({ start: at, text: text.slice(at, stop), keys, opens });
      at = stop;
    }
    paragraphs.push({ ...line, segments });
  }
  return paragraphs;
}

function* linesOf(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (text.slice(start, end).trim() !== '') yield { start, end };
    start = end + 1;
  }
}
