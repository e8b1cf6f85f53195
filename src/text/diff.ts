/** Word diff of two texts: the edits that turn one into the other, in text order, as spans of both.
 *
 *  Laws (held by property tests): no edits between equal texts; applying the edits of (a, b) to a gives b; the edits of
 *  (b, a) are those of (a, b) mirrored; what lies between edits is equal on both sides.
 *
 *  White space is not aligned of itself: words and marks are, and the white space between two of them follows. So a
 *  text whose every word was replaced has one edit, not thousands held apart by equal spaces.
 *
 *  Myers' algorithm (1986) finds a minimal script in O(ND), which on two unrelated long texts is quadratic. A departure,
 *  with its reason: boxes above CELLS are first cut at runs of tokens that occur exactly once on both sides (longest
 *  increasing subsequence of such anchors, runs of 8, then 4, 2, 1), as patience diff does with lines; only what lies
 *  between anchors is diffed exactly. On edited prose the distance stays that of the minimal script (bench/diff.ts
 *  prints both). A box without anchors is cut in proportion into boxes of at most CELLS, so time is linear in the
 *  length of the texts and memory too, whatever they hold; there the script is right but not minimal. */
import jest from '@jest/diff-sequences';
import type { Span } from '../model/selector.ts';
import { inkOf } from './compare-tokens.ts';

/** The package's types describe its CommonJS build; as an ES module it hands out the function itself. */
const diffSequence = jest as unknown as (
  aLength: number,
  bLength: number,
  isCommon: (x: number, y: number) => boolean,
  found: (count: number, x: number, y: number) => void,
) => void;

/** One edit: `before` gives way to `after`; either may be empty, never both. */
export type Edit = { readonly before: Span; readonly after: Span };

/** Largest box (tokens × tokens) given to the exact algorithm whole. 4 M cells are under 20 ms at worst. */
const CELLS = 4_000_000;
/** Sizes of the runs tried as anchors, longest first: a long run is seldom a chance meeting. */
const RUNS = [8, 4, 2, 1] as const;
/** Times the texts may be read in search of anchors before a hostile text is cut in proportion. Prose needs under 10. */
const ANCHOR_WORK = 64;

export function diffTexts(before: string, after: string): Edit[] {
  if (before === after) return [];
  const a = inkOf(before);
  const b = inkOf(after);
  const matches = matchTokens(
    a.map((t) => t.text),
    b.map((t) => t.text),
  );
  const edits: Edit[] = [];
  let x = 0;
  let y = 0;
  const cut = (toX: number, toY: number): void => {
    const edit = tighten(before, after, { start: x, end: toX }, { start: y, end: toY });
    if (edit) edits.push(edit);
  };
  for (const [i, j, n] of matches)
    for (let k = 0; k < n; k++) {
      const s = a[i + k]!;
      const t = b[j + k]!;
      cut(s.start, t.start);
      x = s.end;
      y = t.end;
    }
  cut(before.length, after.length);
  return edits;
}

/** Drops the equal white space at both ends of a gap; null where nothing differs. */
function tighten(before: string, after: string, p: Span, q: Span): Edit | null {
  let { start: i, end: m } = p;
  let { start: j, end: n } = q;
  if (m - i === n - j && before.slice(i, m) === after.slice(j, n)) return null;
  while (i < m && j < n && before[i] === after[j] && /\s/.test(before[i]!)) {
    i++;
    j++;
  }
  while (m > i && n > j && before[m - 1] === after[n - 1] && /\s/.test(before[m - 1]!)) {
    m--;
    n--;
  }
  return { before: { start: i, end: m }, after: { start: j, end: n } };
}

/** The text that the edits make of `before`, taking the new words from `after`. */
export function applyEdits(before: string, after: string, edits: readonly Edit[]): string {
  const out: string[] = [];
  let at = 0;
  for (const edit of edits) {
    out.push(before.slice(at, edit.before.start), after.slice(edit.after.start, edit.after.end));
    at = edit.before.end;
  }
  out.push(before.slice(at));
  return out.join('');
}

export const mirror = (edits: readonly Edit[]): Edit[] =>
  edits.map(({ before, after }) => ({ before: after, after: before }));

/** [index in a, index in b, length] of a run of equal tokens. */
export type Run = readonly [number, number, number];

/** Common runs of two token sequences, in order, none touching the next on both sides. */
export function matchTokens(a: readonly string[], b: readonly string[]): Run[] {
  const ids = new Map<string, number>();
  const intern = (tokens: readonly string[]): Int32Array => {
    const out = new Int32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i]!;
      let id = ids.get(t);
      if (id === undefined) {
        id = ids.size;
        ids.set(t, id);
      }
      out[i] = id;
    }
    return out;
  };
  // Ties are broken alike whichever text comes first, so that the mirrored question has the mirrored answer.
  const swap = isAfter(a, b);
  const first = intern(swap ? b : a);
  const second = intern(swap ? a : b);
  const runs = new Boxes(first, second, ids.size).solve();
  return swap ? runs.map(([i, j, n]) => [j, i, n] as const) : runs;
}

function isAfter(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return a.length > b.length;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! > b[i]!;
  return false;
}

type Box = { readonly i: number; readonly m: number; readonly j: number; readonly n: number; readonly run: number };

class Boxes {
  private readonly out: [number, number, number][] = [];
  private readonly seen: Int32Array;
  private stamp = 0;
  /** Tokens read in search of anchors; past ANCHOR_WORK × length, boxes are cut in proportion instead. */
  private work = 0;

  constructor(
    private readonly a: Int32Array,
    private readonly b: Int32Array,
    symbols: number,
  ) {
    this.seen = new Int32Array(symbols);
  }

  solve(): Run[] {
    const todo: Box[] = [{ i: 0, m: this.a.length, j: 0, n: this.b.length, run: 0 }];
    for (let box = todo.pop(); box; box = todo.pop()) {
      const { a, b } = this;
      let { i, m, j, n } = box;
      let same = 0;
      while (i + same < m && j + same < n && a[i + same] === b[j + same]) same++;
      if (same) this.add(i, j, same);
      i += same;
      j += same;
      let tail = 0;
      while (m > i && n > j && a[m - 1] === b[n - 1]) {
        m--;
        n--;
        tail++;
      }
      // Boxes are solved from the left: what follows is put on the stack first.
      if (tail) todo.push({ i: m, m: m + tail, j: n, n: n + tail, run: 0 });
      if (i === m || j === n) continue;
      if ((m - i) * (n - j) <= CELLS) this.exact(i, m, j, n);
      else todo.push(...this.cut({ i, m, j, n, run: box.run }).reverse());
    }
    return this.out;
  }

  private add(i: number, j: number, n: number): void {
    const last = this.out[this.out.length - 1];
    if (last && last[0] + last[2] === i && last[1] + last[2] === j) last[2] += n;
    else this.out.push([i, j, n]);
  }

  /** A minimal script of a small box; tokens that only one side has are set aside first, which changes no script. */
  private exact(i: number, m: number, j: number, n: number): void {
    const p = this.shared(this.a, i, m, this.b, j, n);
    const q = this.shared(this.b, j, n, this.a, i, m);
    if (!p.length || !q.length) return;
    diffSequence(
      p.length,
      q.length,
      (x, y) => this.a[p[x]!] === this.b[q[y]!],
      (count, x, y) => {
        for (let k = 0; k < count; k++) this.add(p[x + k]!, q[y + k]!, 1);
      },
    );
  }

  private shared(own: Int32Array, from: number, to: number, other: Int32Array, start: number, end: number): number[] {
    const stamp = ++this.stamp;
    for (let k = start; k < end; k++) this.seen[other[k]!] = stamp;
    const out: number[] = [];
    for (let k = from; k < to; k++) if (this.seen[own[k]!] === stamp) out.push(k);
    return out;
  }

  /** Smaller boxes, left to right, that together replace a box. */
  private cut(box: Box): Box[] {
    for (let run = box.run; run < RUNS.length; run++) {
      this.work += box.m - box.i + box.n - box.j;
      if (this.work > ANCHOR_WORK * (this.a.length + this.b.length)) break;
      const anchors = this.anchors(box, RUNS[run]!);
      if (!anchors.length) continue;
      const boxes: Box[] = [];
      let { i, j } = box;
      for (const [x, y] of anchors) {
        boxes.push({ i, m: x, j, n: y, run });
        i = x;
        j = y;
      }
      boxes.push({ i, m: box.m, j, n: box.n, run });
      return boxes;
    }
    const { i, m, j, n } = box;
    const pieces = Math.ceil(Math.max((m - i) / 2000, (n - j) / 2000));
    const at = (from: number, to: number, k: number): number => from + Math.floor(((to - from) * k) / pieces);
    return Array.from({ length: pieces }, (_, k) => ({
      i: at(i, m, k),
      m: at(i, m, k + 1),
      j: at(j, n, k),
      n: at(j, n, k + 1),
      run: RUNS.length,
    }));
  }

  /** Places where a run of `size` tokens stands that is unique on both sides, as many as keep their order. */
  private anchors({ i, m, j, n }: Box, size: number): [number, number][] {
    const left = this.unique(this.a, i, m, size);
    const right = this.unique(this.b, j, n, size);
    const pairs: [number, number][] = [];
    for (const [hash, x] of left) {
      const y = right.get(hash);
      if (x < 0 || y === undefined || y < 0) continue;
      let k = 0;
      while (k < size && this.a[x + k] === this.b[y + k]) k++;
      if (k === size && (x > i || y > j)) pairs.push([x, y]);
    }
    pairs.sort((p, q) => p[0] - q[0]);
    return increasing(pairs);
  }

  /** Hash of each run that occurs once → its place; −1 where it occurs again (or meets another's hash: a lost anchor). */
  private unique(tokens: Int32Array, from: number, to: number, size: number): Map<number, number> {
    const places = new Map<number, number>();
    for (let k = from; k + size <= to; k++) {
      let hash = 0;
      for (let s = 0; s < size; s++) hash = (Math.imul(hash, 0x01000193) + tokens[k + s]! + 1) | 0;
      places.set(hash, places.has(hash) ? -1 : k);
    }
    return places;
  }
}

/** The longest subsequence whose second members rise; O(n log n). First members rise already. */
function increasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const back = new Int32Array(pairs.length);
  pairs.forEach(([, y], k) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < y) low = middle + 1;
      else high = middle;
    }
    back[k] = low ? tails[low - 1]! : -1;
    tails[low] = k;
  });
  const out: [number, number][] = [];
  for (let k = tails.length ? tails[tails.length - 1]! : -1; k >= 0; k = back[k]!) out.push(pairs[k]!);
  return out.reverse();
}
