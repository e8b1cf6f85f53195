/** Which sentence of one version became which of the other. Equal ones first, in order, then equal ones elsewhere (moved),
 *  then like ones by the words they share, best first, then neighbours that were joined or split. What is left was added
 *  or removed. A look-alike elsewhere must be much alike; one in the same place need not. Near linear: likeness is only
 *  asked of neighbours and of sentences that share a rare word. */
import { matchTokens } from '../text/diff.ts';
import { along, directionOf } from '../text/en/meaning.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Bag, type Bags, bags, LIGHT, likeness, NO } from './bags.ts';
import { introductions } from './list-lines.ts';
import { isFurniture, looksBack } from './notice.ts';
import type { Reading, Sentence } from './reading.ts';
import { closed, handedOver, swallowed, toldInLine } from './swallowed.ts';

/** Sentences of both sides that belong together, as indices in text order. */
export type Pair = { readonly before: readonly number[]; readonly after: readonly number[]; readonly moved: boolean };
export type Pairing = {
  readonly pairs: readonly Pair[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
};

/** Likeness (Dice, 0 to 1) that two sentences need: alone between the same neighbours, among few, and elsewhere. */
const ALONE = 0.2;
const SAME_PLACE = 0.34;
const ELSEWHERE = 0.5;
/** Features of more sentences than this say nothing about which is meant. */
const COMMON = 24;
/** Gaps of more pairs than this are searched through rare features only. */
const SMALL_GAP = 400;

export function pairSentences(before: Reading, after: Reading, gazetteer?: Gazetteer): Pairing {
  const bag = bags(gazetteer);
  const a = before.sentences;
  const b = after.sentences;
  const toB = new Int32Array(a.length).fill(-1);
  const toA = new Int32Array(b.length).fill(-1);
  const notices = [before, after].map(
    ({ text, sentences }) => new Set(sentences.filter(({ start, end }) => looksBack(text.slice(start, end)))),
  );
  // A notice becomes a notice, if anything.
  const join = (i: number, j: number): void => {
    if (notices[0]!.has(a[i]!) !== notices[1]!.has(b[j]!)) return;
    toB[i] = j;
    toA[j] = i;
  };
  for (const [i, j, n] of matchTokens(
    a.map((s) => s.key),
    b.map((s) => s.key),
  ))
    for (let k = 0; k < n; k++) join(i + k, j + k);
  const gaps = gapsOf(toB, b.length);
  equalElsewhere(a, b, toB, toA, join);
  const [introA, introB] = [introductions(before.text, a), introductions(after.text, b)];
  toldInLine(a, b, toB, toA, introA, bag, join);
  toldInLine(b, a, toA, toB, introB, bag, (j, i) => join(i, j));
  likeOnes(a, b, toB, toA, gaps, join, bag);
  const goneIn = taken(swallowed(a, b, toB, introA, bag));
  const cameIn = taken(swallowed(b, a, toA, introB, bag));
  for (const { from, to, start, stop } of gapsOf(keptInOrder(toB), b.length)) {
    const [left, right] = evenedOut(
      open(from, to, toB).filter((i) => !goneIn.has(i)),
      open(start, stop, toA).filter((j) => !cameIn.has(j)),
      (i) => isFurniture(before.text.slice(a[i]!.start, a[i]!.end)),
      (j) => isFurniture(after.text.slice(b[j]!.start, b[j]!.end)),
    );
    // As many left over on either side, between the same neighbours: told otherwise, if anything of substance is shared.
    if (left.length !== right.length || left.length > 3) continue;
    for (const [k, i] of left.entries()) {
      const [p, q] = [bag(a[i]!.key), bag(b[right[k]!]!.key)];
      const least = left.length === 1 ? ALONE / 2 : ALONE;
      const alike = likeness(p, q) >= least && [...p.features].some(([f, w]) => w >= 1 && q.features.has(f));
      const alone = left.length === 1;
      const answers = before.isVerbatim(a[i]!.paragraph) && after.isVerbatim(b[right[k]!]!.paragraph);
      const lasting = LASTED.test(a[i]!.key) && LASTED.test(b[right[k]!]!.key);
      const signed = SIGNED.test(a[i]!.key) && SIGNED.test(b[right[k]!]!.key);
      const harmed = alone && HARMED.test(a[i]!.key) && HARMED.test(b[right[k]!]!.key);
      const other = alone && OTHER_BUSINESS.test(a[i]!.key) && OTHER_BUSINESS.test(b[right[k]!]!.key);
      if (
        alike ||
        signed ||
        lasting ||
        harmed ||
        other ||
        (alone && (answers || sameInMeaning(a[i]!.key, b[right[k]!]!.key)))
      )
        join(i, right[k]!);
    }
  }
  lastOnes(a, b, toB, toA, [goneIn, cameIn], bag, join);
  return groups(a, b, toB, toA, introA, introB, bag);
}

/** Of a longer text one sentence alone is left on either side, far from each other: moved and told otherwise, if like enough. */
function lastOnes(
  a: readonly Sentence[],
  b: readonly Sentence[],
  toB: Int32Array,
  toA: Int32Array,
  [goneIn, cameIn]: readonly [ReadonlySet<number>, ReadonlySet<number>],
  bagOf: Bags,
  join: (i: number, j: number) => void,
): void {
  const left = open(0, a.length, toB).filter((i) => !goneIn.has(i));
  const right = open(0, b.length, toA).filter((j) => !cameIn.has(j));
  if (left.length !== 1 || right.length !== 1 || a.length < LONGER || b.length < LONGER) return;
  const [i, j] = [left[0]!, right[0]!];
  const [p, q] = [bagOf(a[i]!.key), bagOf(b[j]!.key)];
  const told = [...p.features].filter(([feature, w]) => w > LEAST && q.features.has(feature)).map(([, w]) => w);
  if (told.length > 1 && told.some((w) => w >= 1) && likeness(p, q) >= SAME_PLACE) join(i, j);
}
const LONGER = 3;
/** What a word that says little weighs. */
const LEAST = 0.15;

/** Where one version has more left over, lines that belong to the page are not counted. */
function evenedOut(
  left: readonly number[],
  right: readonly number[],
  ofPageA: (i: number) => boolean,
  ofPageB: (j: number) => boolean,
): readonly [readonly number[], readonly number[]] {
  if (left.length === right.length || left.length * right.length === 0 || left.length + right.length > 6)
    return [left, right];
  return [left.filter((i) => !ofPageA(i)), right.filter((j) => !ofPageB(j))];
}

const taken = (places: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> =>
  new Set([...places.values()].flat());

/** "The conversation lasted just under an hour": how long what the text tells of took. */
const LASTED =
  /^(?:The|Their|This|Our) (?:\p{L}+ ){0,2}(?:conversation|meeting|talks?|call|discussions?|session|briefing|visit|interview|sitting|hearing|conference|exchange|ceremony) (?:lasted|took|went on|ran|continued|was over)(?!\p{L})/u;

/** "All were unhurt", "There were no injuries": a short sentence of whether anybody came to harm. */
const HARMED =
  /^(?:\S+ ){0,6}(?:unhurt|unharmed|uninjured|unscathed|hurt|injur(?:y|ies|ed)|harm(?:ed)?|wounded|casualt(?:y|ies))(?: \S+){0,3}$/iu;

/** "A.O.B.: none", "Any other business: nothing was raised": the last point of an agenda. */
const OTHER_BUSINESS =
  /^(?:(?:\d{1,2}|\p{Lu}) ?[.)] )?(?:a ?\.? ?o ?\.? ?b ?\.?|(?:any )?other (?:business|matters?|items?|questions?|points?)|miscellaneous|varia)(?!\p{L})/iu;

/** Who stands behind a quotation and a dash. */
const SIGNED = /^[–—-] ?\p{L}[^.!?]{1,60}$/u;

/** Nearness (0 to 1) of two short sentences in one place at which one is the other told otherwise. */
const NEAR = 0.68;
const VAGUE_VERBS = new Set(
  'come came took take taken make made give gave given get got go went gone do did done one'.split(' '),
);
/** Most words of a sentence whose meaning as a whole is a fair measure. */
const SHORT = 14;

/** "Nobody was killed." and "There were no deaths.": no word in common, one place, one meaning. */
function sameInMeaning(a: string, b: string): boolean {
  const words = (key: string): { key: string; weight: number }[] =>
    key
      .toLowerCase()
      .split(' ')
      .filter((w) => /\p{L}/u.test(w) && !LIGHT.has(w) && !NO.has(w) && !VAGUE_VERBS.has(w))
      .map((w) => ({ key: w, weight: 1 }));
  const p = words(a);
  const q = words(b);
  if (!p.length || !q.length || p.length > SHORT || q.length > SHORT) return false;
  return along(directionOf(p), directionOf(q)) >= NEAR;
}

/** The matches without those out of order, so that they bound gaps. */
function keptInOrder(toB: Int32Array): Int32Array {
  const order: number[] = [];
  for (let i = 0; i < toB.length; i++) if (toB[i]! >= 0) order.push(i);
  const still = risingWeighted(order.map((i) => [toB[i]!, 1]));
  const out = new Int32Array(toB.length).fill(-1);
  for (const [k, i] of order.entries()) if (still.has(k)) out[i] = toB[i]!;
  return out;
}

type Gap = { readonly from: number; readonly to: number; readonly start: number; readonly stop: number };

/** What lies between sentences matched in order. */
function gapsOf(toB: Int32Array, length: number): Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  let start = 0;
  for (let i = 0; i <= toB.length; i++) {
    const j = i < toB.length ? toB[i]! : length;
    if (j < 0) continue;
    if (i > from || j > start) gaps.push({ from, to: i, start, stop: j });
    from = i + 1;
    start = j + 1;
  }
  return gaps;
}

function equalElsewhere(
  a: readonly Sentence[],
  b: readonly Sentence[],
  toB: Int32Array,
  toA: Int32Array,
  join: (i: number, j: number) => void,
): void {
  const places = new Map<string, number[]>();
  for (let j = b.length - 1; j >= 0; j--)
    if (toA[j]! < 0) {
      const list = places.get(b[j]!.key);
      if (list) list.push(j);
      else places.set(b[j]!.key, [j]);
    }
  for (let i = 0; i < a.length; i++) {
    if (toB[i]! >= 0) continue;
    const j = places.get(a[i]!.key)?.pop();
    if (j !== undefined) join(i, j);
  }
}

function likeOnes(
  a: readonly Sentence[],
  b: readonly Sentence[],
  toB: Int32Array,
  toA: Int32Array,
  gaps: readonly Gap[],
  join: (i: number, j: number) => void,
  bagOf: Bags,
): void {
  const bagsA = new Map<number, Bag>();
  const bagsB = new Map<number, Bag>();
  for (let i = 0; i < a.length; i++) if (toB[i]! < 0) bagsA.set(i, bagOf(a[i]!.key));
  for (let j = 0; j < b.length; j++) if (toA[j]! < 0) bagsB.set(j, bagOf(b[j]!.key));
  const candidates: [number, number, number][] = [];
  const seen = new Set<number>();
  const offer = (i: number, j: number, least: number, bonus: number): void => {
    const id = i * (b.length + 1) + j;
    if (seen.has(id)) return;
    const score = likeness(bagsA.get(i)!, bagsB.get(j)!);
    if (score < least) return;
    seen.add(id);
    candidates.push([score + bonus, i, j]);
  };
  for (const gap of gaps) {
    const left = open(gap.from, gap.to, toB);
    const right = open(gap.start, gap.stop, toA);
    if (!left.length || !right.length) continue;
    const alone = left.length === 1 && right.length === 1;
    if (left.length * right.length <= SMALL_GAP)
      for (const [p, i] of left.entries())
        for (const [q, j] of right.entries())
          offer(i, j, alone ? ALONE : SAME_PLACE, 0.15 - 0.1 * Math.abs(p / left.length - q / right.length));
    else
      for (const [p, i] of left.entries())
        for (let q = Math.max(0, p - 8); q < Math.min(right.length, p + 9); q++) offer(i, right[q]!, SAME_PLACE, 0.1);
  }
  const holders = new Map<string, number[]>();
  for (const [j, bag] of bagsB)
    for (const [feature, w] of bag.features) {
      if (w < 1) continue;
      const list = holders.get(feature);
      if (!list) holders.set(feature, [j]);
      else if (list.length <= COMMON) list.push(j);
    }
  for (const [i, bag] of bagsA)
    for (const [feature, w] of bag.features) {
      if (w < 1) continue;
      const list = holders.get(feature);
      if (list && list.length <= COMMON) for (const j of list) offer(i, j, ELSEWHERE, 0);
    }
  candidates.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
  for (const [, i, j] of candidates) if (toB[i]! < 0 && toA[j]! < 0) join(i, j);
}

function open(from: number, to: number, taken: Int32Array): number[] {
  const out: number[] = [];
  for (let i = from; i < to; i++) if (taken[i]! < 0) out.push(i);
  return out;
}

/** Joins leftovers to the neighbour that swallowed them, marks what is out of order as moved, lists the rest. */
function groups(
  a: readonly Sentence[],
  b: readonly Sentence[],
  toB: Int32Array,
  toA: Int32Array,
  introA: Int32Array,
  introB: Int32Array,
  bag: Bags,
): Pairing {
  const joinedA = swallowed(a, b, toB, introA, bag);
  const joinedB = swallowed(b, a, toA, introB, bag);
  const order: number[] = [];
  for (let i = 0; i < a.length; i++) if (toB[i]! >= 0) order.push(i);
  const still = risingWeighted(order.map((i) => [toB[i]!, a[i]!.end - a[i]!.start]));
  const found = order.map((i, k) => {
    const j = toB[i]!;
    const left = [...(joinedA.get(i) ?? []), i].sort((x, y) => x - y);
    const right = [...(joinedB.get(j) ?? []), j].sort((x, y) => x - y);
    return { before: left, after: right, moved: !still.has(k) };
  });
  const pairs = closed(handedOver(found, a, b, bag));
  const usedA = new Set(pairs.flatMap((p) => p.before));
  const usedB = new Set(pairs.flatMap((p) => p.after));
  return {
    pairs,
    removed: a.map((_, i) => i).filter((i) => !usedA.has(i)),
    added: b.map((_, j) => j).filter((j) => !usedB.has(j)),
  };
}

/** Indices of the heaviest subsequence whose values rise (what did not move). O(n log n), a Fenwick tree of maxima. */
function risingWeighted(items: readonly (readonly [number, number])[]): Set<number> {
  const values = [...new Set(items.map(([v]) => v))].sort((x, y) => x - y);
  const rank = new Map(values.map((v, k) => [v, k + 1]));
  const best = new Float64Array(values.length + 1);
  const who = new Int32Array(values.length + 1).fill(-1);
  const back = new Int32Array(items.length).fill(-1);
  const sums = new Float64Array(items.length);
  let top = -1;
  items.forEach(([v, w], k) => {
    let sum = 0;
    let from = -1;
    for (let r = rank.get(v)! - 1; r > 0; r -= r & -r)
      if (best[r]! > sum) {
        sum = best[r]!;
        from = who[r]!;
      }
    sums[k] = sum + w;
    back[k] = from;
    for (let r = rank.get(v)!; r < best.length; r += r & -r)
      if (sums[k]! > best[r]!) {
        best[r] = sums[k]!;
        who[r] = k;
      }
    if (top < 0 || sums[k]! > sums[top]!) top = k;
  });
  const out = new Set<number>();
  for (let k = top; k >= 0; k = back[k]!) out.add(k);
  return out;
}
