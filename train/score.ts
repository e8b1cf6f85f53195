/** Exact F1 of spans in words, over whole articles, and F1 of linked attributions: a contiguous run of words of one role in one
 *  attribution counts if the other side has the same run; two attributions are one if their cues meet and half the words of
 *  source and of content agree. */
import { roles } from '../src/extract/model/labels.ts';
import type { GoldAttribution, GoldSpan } from './corpus.ts';

type Sets = Record<(typeof roles)[number], Set<number>>;

export class Score {
  private readonly exact = roles.map(() => ({ right: 0, guessed: 0, gold: 0 }));
  readonly linked = { right: 0, guessed: 0, gold: 0 };

  add(text: string, gold: readonly GoldAttribution[], guess: readonly GoldAttribution[]): boolean[] {
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    const sets = (a: GoldAttribution): Sets => Object.fromEntries(roles.map((r) => [r, touched(words, a[r])])) as Sets;
    const g = gold.map(sets).filter((x) => x.cue.size && x.content.size);
    const p = guess.map(sets);
    roles.forEach((r, k) => {
      const a = new Set(g.flatMap((x) => runs(x[r])));
      const b = new Set(p.flatMap((x) => runs(x[r])));
      const row = this.exact[k]!;
      row.gold += a.size;
      row.guessed += b.size;
      for (const x of b) if (a.has(x)) row.right++;
    });
    const pairs: [number, number, number][] = [];
    g.forEach((x, i) => {
      p.forEach((y, j) => {
        if (![...x.cue].some((w) => y.cue.has(w)) || jaccard(x.source, y.source) < 0.5) return;
        const content = jaccard(x.content, y.content);
        if (content >= 0.5) pairs.push([1 + content, i, j]);
      });
    });
    pairs.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
    const usedGold = new Set<number>();
    const right = p.map(() => false);
    for (const [, i, j] of pairs)
      if (!usedGold.has(i) && !right[j]) {
        usedGold.add(i);
        right[j] = true;
      }
    this.linked.gold += g.length;
    this.linked.guessed += p.length;
    this.linked.right += usedGold.size;
    return right;
  }

  toString(): string {
    const f = ({ right, guessed, gold }: { right: number; guessed: number; gold: number }) =>
      `${pct(right, guessed)}/${pct(right, gold)}/${((200 * right) / Math.max(1, guessed + gold)).toFixed(1)}`;
    return `${roles.map((r, k) => `${r} ${f(this.exact[k]!)}`).join('  ')}  linked ${f(this.linked)}`;
  }
}

const pct = (a: number, b: number) => ((100 * a) / Math.max(1, b)).toFixed(1);

function touched(words: readonly GoldSpan[], spans: readonly GoldSpan[]): Set<number> {
  const out = new Set<number>();
  for (const s of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (words[mid]!.end <= s.start) low = mid + 1;
      else high = mid;
    }
    for (; low < words.length && words[low]!.start < s.end; low++) out.add(low);
  }
  return out;
}

function runs(set: Set<number>): string[] {
  const out: string[] = [];
  let first = -1;
  let last = -2;
  for (const i of [...set].sort((a, b) => a - b)) {
    if (i !== last + 1) {
      if (first >= 0) out.push(`${first}-${last}`);
      first = i;
    }
    last = i;
  }
  if (first >= 0) out.push(`${first}-${last}`);
  return out;
}

function jaccard(a: Set<number>, b: Set<number>): number {
  if (!a.size && !b.size) return 1;
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n / (a.size + b.size - n);
}
