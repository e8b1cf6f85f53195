/** Which of the attributions found are those of the gold, as `../shared/score/polnear.mjs` matches them, and which are direct
 *  quotations. */
import type { Span } from '../src/model/selector.ts';

export type Spans = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};

/** Whether a content begins and ends with its own quotation marks and holds nothing unquoted to speak of. */
export function isDirect(text: string, content: readonly Span[]): boolean {
  return (
    content.length > 0 &&
    content.every((s) =>
      /^["“'‘]/.test(
        text
          .slice(s.start, s.end)
          .replace(/^''|^``/, '"')
          .trim(),
      ),
    )
  );
}

/** Pairs [gold, found] as the scorer matches them: cues meet, half of the words of source and of content agree. */
export function matched(text: string, gold: readonly Spans[], guesses: readonly Spans[]): [number, number][] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const set = (spans: readonly Span[]) =>
    new Set(words.flatMap((w, i) => (spans.some((s) => w.start < s.end && s.start < w.end) ? [i] : [])));
  const sets = (g: Spans) => ({ source: set(g.source), cue: set(g.cue), content: set(g.content) });
  const jaccard = (a: Set<number>, b: Set<number>) => {
    if (!a.size && !b.size) return 1;
    const both = [...a].filter((x) => b.has(x)).length;
    return both / (a.size + b.size - both);
  };
  const g = gold.map(sets);
  const p = guesses.map(sets);
  const pairs: [number, number, number][] = [];
  g.forEach((x, i) => {
    p.forEach((y, j) => {
      const content = jaccard(x.content, y.content);
      if ([...x.cue].some((w) => y.cue.has(w)) && jaccard(x.source, y.source) >= 0.5 && content >= 0.5)
        pairs.push([1 + content, i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const out: [number, number][] = [];
  for (const [, i, j] of pairs) if (!out.some(([a, b]) => a === i || b === j)) out.push([i, j]);
  return out;
}
