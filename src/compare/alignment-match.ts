/** Which points of rival accounts are about the same thing. Every pair of points from two accounts gets a score from the
 *  content they share, weighed by how telling each word is in this event; the best pairs are joined first, at most one point
 *  of an account to a group. The order in which accounts come plays no part. */
import { nearness } from '../text/en/meaning.ts';
import { comparable, compatible } from '../text/en/quantities.ts';
import { same } from './alignment-parties.ts';
import type { Content, Point } from './alignment-points.ts';

/** Points about one thing, at most one from each account, in the order of the accounts. */
export type Group = readonly Point[];

/** A pair joins at this score or above. */
export const THRESHOLD = 0.5;
/** Nearness at which two words begin to count as alike, and at which they count as one. */
const ALIKE = 0.45;
const ONE = 0.85;
/** Pairs of two accounts that are all scored; beyond it only points that share a telling word are. */
const ALL_PAIRS = 40_000;
/** Points that one word may bring together, in a long account. */
const SHARED = 50;

export function groupsOf(accounts: readonly (readonly Point[])[], sides: ReadonlySet<string>): Group[] {
  const weigh = weights(accounts, sides);
  const pairs: { a: Point; b: Point; score: number }[] = [];
  for (let i = 0; i < accounts.length; i++)
    for (let j = i + 1; j < accounts.length; j++)
      for (const [a, b] of candidates(accounts[i]!, accounts[j]!)) {
        const score = scoreOf(a, b, weigh);
        if (score >= THRESHOLD) pairs.push({ a, b, score });
      }
  pairs.sort((x, y) => y.score - x.score || order(x.a, y.a) || order(x.b, y.b));
  return join(accounts.flat(), pairs);
}

/** By the words alone, so that the order of accounts decides nothing. */
function order(a: Point, b: Point): number {
  const x = a.words.join(' ');
  const y = b.words.join(' ');
  return x < y ? -1 : x > y ? 1 : a.index - b.index;
}

function join(points: readonly Point[], pairs: readonly { a: Point; b: Point; score: number }[]): Group[] {
  const group = new Map<Point, Point[]>(points.map((point) => [point, [point]]));
  const score = new Map<Point, Map<Point, number>>();
  for (const { a, b, score: s } of pairs) {
    if (!score.has(a)) score.set(a, new Map());
    if (!score.has(b)) score.set(b, new Map());
    score.get(a)!.set(b, s);
    score.get(b)!.set(a, s);
  }
  for (const { a, b } of pairs) {
    const one = group.get(a)!;
    const two = group.get(b)!;
    if (one === two || one.some((p) => two.some((q) => p.account === q.account))) continue;
    // Every account added must be near enough to the others on the whole.
    let sum = 0;
    for (const p of one) for (const q of two) sum += score.get(p)?.get(q) ?? 0;
    if (sum / (one.length * two.length) < THRESHOLD * WHOLE) continue;
    const both = [...one, ...two];
    for (const point of both) group.set(point, both);
  }
  return [...new Set(group.values())].map((members) => [...members].sort((x, y) => x.account - y.account));
}

/** Share of the threshold that a merged group keeps on average. */
const WHOLE = 0.6;

function* candidates(one: readonly Point[], two: readonly Point[]): Generator<[Point, Point]> {
  if (one.length * two.length <= ALL_PAIRS) {
    for (const a of one) for (const b of two) yield [a, b];
    return;
  }
  const index = new Map<string, Point[]>();
  for (const b of two)
    for (const key of new Set(b.content.map((c) => c.key))) {
      const list = index.get(key) ?? [];
      if (list.length < SHARED) list.push(b);
      index.set(key, list);
    }
  for (const a of one) {
    const met = new Set<Point>();
    for (const { key } of a.content) for (const b of index.get(key) ?? []) met.add(b);
    for (const b of met) yield [a, b];
  }
}

/** Weight of a content word in this event: less for one that most points have, and for the names of those who took part. */
export type Weigh = (content: Content) => number;

export function weights(accounts: readonly (readonly Point[])[], sides: ReadonlySet<string>): Weigh {
  const seen = new Map<string, number>();
  for (const points of accounts)
    for (const point of points)
      for (const key of new Set(point.content.map((c) => c.key))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const n = Math.max(1, accounts.length);
  return (content) => {
    const often = (seen.get(content.key) ?? 1) / n;
    const rarity = 1 / (1 + Math.max(0, often - 1) * 0.5);
    const own = content.kind === 'name' && sides.has(content.key) ? 0.4 : 1;
    return content.weight * rarity * own;
  };
}

export type Features = {
  readonly coverMost: number;
  readonly coverLeast: number;
  readonly mass: number;
  readonly sameAct: number;
  readonly sameAgent: number;
  readonly sameFigure: number;
  readonly bothEncounter: number;
};

export function featuresOf(a: Point, b: Point, weigh: Weigh): Features {
  const one = cover(a.content, b.content, weigh);
  const two = cover(b.content, a.content, weigh);
  const acts = (point: Point): Set<string> => new Set(point.deeds.map((deed) => deed.move));
  const mine = acts(a);
  const theirs = acts(b);
  const figures = a.quantities.filter(
    (q) => !q.faint && b.quantities.some((r) => !r.faint && comparable(q, r) && compatible(q, r)),
  ).length;
  return {
    coverMost: Math.max(one.share, two.share),
    coverLeast: Math.min(one.share, two.share),
    mass: (one.mass + two.mass) / 2,
    sameAct: [...mine].some((move) => theirs.has(move)) ? 1 : 0,
    sameAgent: a.deeds.some((d) => b.deeds.some((e) => d.move === e.move && same(d.by, e.by))) ? 1 : 0,
    sameFigure: Math.min(figures, 1),
    bothEncounter: a.encounter && b.encounter ? 1 : 0,
  };
}

export function scoreOf(a: Point, b: Point, weigh: Weigh): number {
  const f = featuresOf(a, b, weigh);
  let score = 0.5 * f.coverMost + 0.35 * f.coverLeast + 0.15 * Math.min(1, f.mass / 1.5);
  if (a.unspoken !== b.unspoken) {
    const { share, mass } = cover((a.unspoken ? a : b).content, (a.unspoken ? b : a).content, weigh);
    score = Math.max(score, share * Math.min(1, mass / 0.8));
  }
  score += 0.05 * f.sameAct + 0.05 * f.sameFigure;
  if (f.bothEncounter) score = Math.max(score, bare(a, weigh) && bare(b, weigh) ? 0.8 : 0.45 + 0.3 * f.coverMost);
  return score;
}

/** An encounter told with next to nothing besides. */
function bare(point: Point, weigh: Weigh): boolean {
  let mass = 0;
  for (const content of point.content) if (content.kind === 'word') mass += weigh(content);
  return mass < BARE;
}
const BARE = 0.9;

function cover(from: readonly Content[], to: readonly Content[], weigh: Weigh): { share: number; mass: number } {
  let all = 0;
  let met = 0;
  for (const content of from) {
    const weight = weigh(content);
    let best = 0;
    for (const other of to) {
      best = Math.max(best, likeness(content, other));
      if (best === 1) break;
    }
    all += weight;
    met += weight * best;
  }
  return { share: all > 0 ? met / all : 0, mass: met };
}

/** How far two content words are the same, 0 to 1. */
export function likeness(a: Content, b: Content): number {
  if (a.key === b.key || stem(a.key) === stem(b.key)) return 1;
  if (a.kind !== 'word' || b.kind !== 'word') return 0;
  const near = nearness(a.key, b.key);
  return near <= ALIKE ? 0 : near >= ONE ? 1 : (near - ALIKE) / (ONE - ALIKE);
}

const stem = (word: string): string =>
  word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
