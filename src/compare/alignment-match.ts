/** Which points of rival accounts are about the same thing. Every pair of points from two accounts gets a score from the
 *  content they share, weighed by how telling each word is in this event; the best pairs are joined first, at most one point
 *  of an account to a group. The order in which accounts come plays no part. */
import { along, type Direction, directionOf } from '../text/en/meaning.ts';
import { comparable, compatible, type Quantity } from '../text/en/quantities.ts';
import type { Content } from './alignment-content.ts';
import { apartFrom, contradiction, otherEncounter, ownPositions, TWO_PARTIES } from './alignment-contradiction.ts';
import { likeness, stem } from './alignment-likeness.ts';
import { differ, type Party, same } from './alignment-parties.ts';
import type { Point } from './alignment-points.ts';

/** Points about one thing, at most one from each account, in the order of the accounts. */
export type Group = readonly Point[];

/** What `groupsOf` made of the points. */
export type Grouping = {
  readonly groups: readonly Group[];
  /** Are two points, near enough to contradict each other, too far apart to be told as agreeing? */
  readonly slight: (a: Point, b: Point) => boolean;
};

/** A pair joins at this score or above. */
const THRESHOLD = -0.7;
/** Score, and shares of content met, below which two points that nothing sets against each other are told as two. Accounts of
 *  one meeting mostly tell the same; a communiqué and a news report a day later need not. */
const SLIGHT = { score: 0.4, most: 0.4, least: 0.2 };
/** Pairs of two accounts that are all scored; beyond it only points that share a telling word are. */
const ALL_PAIRS = 40_000;
/** Pairs of two long accounts that are scored. */
const SOME_PAIRS = 100_000;

export function groupsOf(accounts: readonly (readonly Point[])[], sides: ReadonlySet<string>): Grouping {
  const pairs = pairsOf(accounts, sides)
    .map(({ a, b, features }) => ({ a, b, features, score: scoreOf(features), verbatim: wordsOf(a) === wordsOf(b) }))
    .filter(
      ({ a, b, features, score }) =>
        score > THRESHOLD &&
        related(a, b, features) &&
        !positions(a, b, features) &&
        !otherEncounter(a, b) &&
        !apartFrom(a, b) &&
        !apartFrom(b, a) &&
        !wishAndDeed(a, b) &&
        !wishAndDeed(b, a) &&
        !returned(a, b),
    );
  // What both accounts have word for word is one point, before any likeness: "No one proposed it" is not "He proposed it".
  pairs.sort((x, y) => +y.verbatim - +x.verbatim || y.score - x.score || order(x.a, y.a) || order(x.b, y.b));
  const slight = new Map<Point, Set<Point>>();
  for (const { a, b, features, score } of pairs)
    if (score < SLIGHT.score && features[MOST]! < SLIGHT.most && features[LEAST]! < SLIGHT.least)
      for (const [one, two] of [
        [a, b],
        [b, a],
      ] as const)
        slight.set(one, (slight.get(one) ?? new Set()).add(two));
  return { groups: join(accounts.flat(), pairs), slight: (a, b) => slight.get(a)?.has(b) ?? false };
}

/** What speaks for two points being about the same thing, each about 0 to 1. */
export const featureNames = [
  'one',
  'coverMost',
  'coverLeast',
  'mass',
  'direction',
  'sameAct',
  'sameAgent',
  'otherAgent',
  'sameFigure',
  'otherFigure',
  'sameDate',
  'otherDate',
  'bothEncounter',
  'bareOpenings',
  'oneEncounter',
  'sameName',
  'unspoken',
  'unspokenCover',
  'apart',
  'before',
  'short',
  'bothLong',
  'denied',
  'deniedAct',
  'otherAct',
  'otherSpeaker',
  'rivalLengths',
  'firsts',
  'rivalled',
] as const;

/** Nothing joins two points that share no word, no figure and no deed, wherever they stand, unless both tell of the encounter. */
const related = (a: Point, b: Point, features: readonly number[]): boolean =>
  features[MASS]! > 0 || (a.encounter && b.encounter) || SHARED.some((feature) => features[feature] === 1);

/** Two parties' positions on one subject are two points, not one, unless they are the same in substance or one answers the other. */
function positions(a: Point, b: Point, features: readonly number[]): boolean {
  if (a.encounter && b.encounter) return false;
  const most = features[MOST]!;
  const held = stances(a, b);
  if (!held && !ownPositions(a, b)) return false;
  if (sharesKind(a, b)) return most < RELATED;
  if (held) return most < (sameMove(a, b) ? ALIKE : SAME_POINT);
  const against = contradiction(a, b);
  if (against !== undefined && !a.speaker && !b.speaker) return false;
  if (against !== undefined) return against !== TWO_PARTIES || most < SAME_POINT;
  return ![a, b].some((point) => point.deeds.some((deed) => ANSWER.test(deed.move))) && most < SAME_POINT;
}
/** One asks for, or wants, what the other says will be done or cannot be: two points, for neither denies the other. */
const wishAndDeed = (a: Point, b: Point): boolean =>
  a.deeds.some(({ move, by, negated }) => move === 'request' && by !== undefined && !by.joint && !negated) &&
  !a.encounter &&
  !b.encounter &&
  !b.unspoken &&
  b.commitment === 4 &&
  b.deeds.every(
    ({ move, by }) =>
      /^(?:assert|announce|give|decide|confirm)$/.test(move) ||
      (/^(?:promise|agree)$/.test(move) && a.deeds.some((deed) => deed.move === 'request' && differ(deed.by, by))),
  );

/** Each invites the other home: two points. */
const returned = (a: Point, b: Point): boolean =>
  a.deeds.some((d) => d.move === 'invite' && b.deeds.some((e) => e.move === 'invite' && differ(d.by, e.by))) &&
  [
    [a, b],
    [b, a],
  ].every(([one, two]) =>
    one!.content.some((c) => c.kind === 'name' && c.weight > AGENT && !two!.content.some(({ key }) => key === c.key)),
  );

/** Weight of a name that only tells who acts. */
const AGENT = 0.1;

/** Each gives what another party holds: its words, no matter in whose account they stand. */
const stances = (a: Point, b: Point): boolean =>
  differ(a.speaker, b.speaker) &&
  [a, b].every(
    (point) => point.speaker && (point.deeds.length === 0 || STANCE.test(point.deeds[0]!.move) || vouchedFor(point)),
  );
/** "assured that it had not spied": of what is or was, not a promise. */
const vouchedFor = ({ deeds, words }: Point): boolean =>
  deeds[0]!.move === 'promise' &&
  words.some((word) => /^(?:has|have|had|is|are|was|were)$/.test(word)) &&
  !words.some((word) => /^(?:will|would|shall|'ll|to)$/.test(word));
const STANCE = /^(?:assert|support|warn|condemn|expect|request|consider|deny|refuse|announce)$/;
const MOST = featureNames.indexOf('coverMost');
const LEAST = featureNames.indexOf('coverLeast');
const MASS = featureNames.indexOf('mass');
const SHARED = (['sameAct', 'sameFigure', 'sameDate', 'sameName'] as const).map((name) => featureNames.indexOf(name));
const DIRECTION = featureNames.indexOf('direction');
/** Share of content met below which two proposals, or two positions, are of different things. */
const RELATED = 0.2;
/** The same, where each makes the same move by another word than a proposal: both warn, both turn down. */
const ALIKE = 0.3;
const SAME_POINT = 0.75;
const ANSWER = /^(?:praise|thank|agree|promise|confirm)$/;
const sharesKind = (a: Point, b: Point): boolean =>
  a.deeds.some(
    (d) =>
      DOING.test(d.move) &&
      b.deeds.some((e) => DOING.test(e.move) && INITIATIVE.test(d.move) === INITIATIVE.test(e.move)),
  );
/** Both warn, both turn down: one word in two mouths. */
const sameMove = (a: Point, b: Point): boolean =>
  a.negative === b.negative &&
  a.deeds.some((d) => VOICED.test(d.move) && b.deeds.some((e) => d.move === e.move && d.negated === e.negated));
const VOICED = /^(?:refuse|warn|condemn|praise|thank|request|support|invite|deny)$/;
const INITIATIVE = /^(?:raise|propose|offer|request|invite)$/;
const DOING = /^(?:raise|propose|offer|request|invite|agree|promise)$/;

export type Pair = { readonly a: Point; readonly b: Point; readonly features: readonly number[] };

/** Every pair of points of two accounts that may be about the same thing, with what speaks for it. */
export function pairsOf(accounts: readonly (readonly Point[])[], sides: ReadonlySet<string>): Pair[] {
  const weigh = weights(accounts, sides);
  const ways = new Map(accounts.flat().map((point) => [point, directionOf(weighed(point, weigh))]));
  const pairs: Pair[] = [];
  for (let i = 0; i < accounts.length; i++)
    for (let j = i + 1; j < accounts.length; j++) {
      const [one, two] = inPlace(accounts[i]!, accounts[j]!);
      const made: Pair[] = [];
      for (const [a, b] of candidates(one, two)) {
        const before =
          a.index > 0 && b.index > 0 ? cosine(ways.get(one[a.index - 1]!)!, ways.get(two[b.index - 1]!)!) : 0;
        const apart =
          Math.abs((a.index + 0.5) / one.length - (b.index + 0.5) / two.length) *
          Math.min(1, Math.min(one.length, two.length) / ORDERED);
        const direction = cosine(ways.get(a)!, ways.get(b)!);
        made.push({ a, b, features: featuresOf(a, b, weigh, direction, before, apart) });
      }
      pairs.push(...amongRivals(made));
    }
  return pairs;
}

/** Adds to each pair of two accounts how near the nearest other pair comes that one of its points could make. */
function amongRivals(pairs: readonly Pair[]): Pair[] {
  const near = ({ features }: Pair): number => features[MASS]! + features[DIRECTION]! / 2 + features[MOST]! / 2;
  const best = new Map<Point, number[]>();
  for (const pair of pairs)
    for (const point of [pair.a, pair.b]) {
      const two = best.get(point);
      if (two) {
        two.push(near(pair));
        two.sort((x, y) => y - x);
        two.length = 2;
      } else best.set(point, [near(pair), 0]);
    }
  return pairs.map((pair) => {
    const mine = near(pair);
    const rivals = [pair.a, pair.b].map((point) => {
      const [first, second] = best.get(point)! as [number, number];
      return first > mine ? first : second;
    });
    const rivalled = mine > 0 ? Math.min(1, Math.max(...rivals) / mine / 2) : 1;
    return { ...pair, features: [...pair.features, rivalled] };
  });
}

/** Points of the shorter account from which on the order in which things are told counts in full. */
const ORDERED = 5;

const cosine = (a: Direction, b: Direction): number => Math.max(0, along(a, b));

/** Two accounts in an order that does not depend on which was given first. */
function inPlace(a: readonly Point[], b: readonly Point[]): [readonly Point[], readonly Point[]] {
  if (a.length !== b.length) return a.length < b.length ? [a, b] : [b, a];
  for (let k = 0; k < a.length; k++) {
    const way = order(a[k]!, b[k]!);
    if (way !== 0) return way < 0 ? [a, b] : [b, a];
  }
  return [a, b];
}

export const wordsOf = ({ words }: Point): string => words.join(' ');

/** By the words alone, so that the order of accounts decides nothing. */
export function order(a: Point, b: Point): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
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
    for (const p of one) for (const q of two) sum += score.get(p)?.get(q) ?? FAR;
    const least = one.length > 1 && two.length > 1 ? PAIRS : WHOLE;
    if (one.length * two.length > 1 && sum / (one.length * two.length) < least) continue;
    const both = [...one, ...two];
    for (const point of both) group.set(point, both);
  }
  return [...new Set(group.values())].map((members) => [...members].sort((x, y) => x.account - y.account));
}

/** Mean score of the pairs that joining two groups makes, at least. */
const WHOLE = -0.75;
/** The same, where both are pairs already: each may well be a point of its own. */
const PAIRS = -0.1;
/** What a pair below the threshold counts. */
const FAR = -2;

function* candidates(one: readonly Point[], two: readonly Point[]): Generator<[Point, Point]> {
  if (one.length * two.length <= ALL_PAIRS) {
    for (const a of one) for (const b of two) yield [a, b];
    return;
  }
  const index = new Map<string, Point[]>();
  for (const b of two)
    for (const key of tellingKeys(b)) {
      const list = index.get(key);
      if (list) list.push(b);
      else index.set(key, [b]);
    }
  const share = Math.max(1, Math.floor(SOME_PAIRS / (one.length * TELLING_KEYS)));
  for (const a of one) {
    const met = new Set<Point>();
    for (const key of tellingKeys(a)) for (const b of (index.get(key) ?? []).slice(0, share)) met.add(b);
    for (const b of met) yield [a, b];
  }
}

/** The few words of a point that tell most. */
function tellingKeys(point: Point): readonly string[] {
  const keys = [...point.content]
    .sort((x, y) => y.weight - x.weight || x.at - y.at)
    .map((content) => stem(content.key));
  return [...new Set(keys)].slice(0, TELLING_KEYS);
}
const TELLING_KEYS = 5;

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

/** The same whichever of the two comes first. */
function featuresOf(a: Point, b: Point, weigh: Weigh, direction: number, before: number, apart: number): number[] {
  const one = cover(a.content, b.content, weigh);
  const two = cover(b.content, a.content, weigh);
  const acts = (point: Point): Set<string> => new Set(point.deeds.map((deed) => deed.move));
  const mine = acts(a);
  const theirs = acts(b);
  const figures = (kind: (q: Quantity) => boolean, meets: boolean): number =>
    a.quantities.some(
      (q) =>
        !q.faint && kind(q) && b.quantities.some((r) => !r.faint && comparable(q, r) && compatible(q, r) === meets),
    )
      ? 1
      : 0;
  const amount = (q: Quantity): boolean => !/^(?:date|weekday)$/.test(q.kind);
  const date = (q: Quantity): boolean => /^(?:date|weekday)$/.test(q.kind);
  const agents = (test: (x?: Party, y?: Party) => boolean): number =>
    a.deeds.some((d) => b.deeds.some((e) => d.move === e.move && test(d.by, e.by))) ? 1 : 0;
  const names = a.content.some((c) => c.kind === 'name' && weigh(c) > 0.3 && b.content.some((d) => d.key === c.key))
    ? 1
    : 0;
  const silent = a.unspoken !== b.unspoken;
  const part = a.unspoken ? one : two;
  const least = Math.min(one.all, two.all);
  return [
    1,
    Math.max(one.share, two.share),
    Math.min(one.share, two.share),
    Math.min(2, (one.met + two.met) / 2) / 2,
    direction,
    [...mine].some((move) => theirs.has(move)) ? 1 : 0,
    agents(same),
    agents(differ),
    figures(amount, true),
    figures(amount, false),
    figures(date, true),
    figures(date, false),
    (a.encounter && b.encounter) || (a.sequel && b.sequel) ? 1 : 0,
    opening(a) && opening(b) && !a.negative && !b.negative && (bare(a, weigh) || bare(b, weigh)) ? 1 : 0,
    a.encounter !== b.encounter ? 1 : 0,
    names,
    silent ? 1 : 0,
    silent ? part.share : 0,
    apart,
    before,
    least < 1 ? 1 - least : 0,
    Math.min(1, least / 4),
    a.negative !== b.negative ? (a.negative ? one : two).share : 0,
    a.deeds.some((d) => b.deeds.some((e) => d.move === e.move && d.negated !== e.negated && !differ(d.by, e.by)))
      ? 1
      : 0,
    mine.size > 0 && theirs.size > 0 && ![...mine].some((move) => theirs.has(move)) ? 1 : 0,
    differ(a.speaker ?? a.done?.by, b.speaker ?? b.done?.by) ? 1 : 0,
    a.encounter && b.encounter && figures((q) => q.kind === 'hours', false) ? 1 : 0,
    a.index === 0 && b.index === 0 ? 1 : 0,
  ];
}

const weighed = (point: Point, weigh: Weigh): { key: string; weight: number }[] =>
  point.content.filter((c) => c.kind === 'word').map((c) => ({ key: c.key, weight: weigh(c) }));

/** Above THRESHOLD the two are taken to be about the same thing. */
function scoreOf(features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += features[i]! * WEIGHTS[i]!;
  return sum;
}
/** Fitted by logistic regression on the pairs of test/accounts alone (`train/alignment.ts`, which prints how pairs are told
 *  apart in groups held back). */
const WEIGHTS = [
  -0.77, 1.58, 1.18, 1.9, 1.23, 0.77, 0.44, 0.3, 0.88, 0.23, 0.48, 0.47, 0.61, 0.27, -0.32, 0.39, 0.43, 0.41, -1.92,
  0.51, 0.56, -0.85, -0.72, 0.24, -0.3, -0.51, 0.18, 1.34, -2.98,
];

/** The encounter, told at the start. */
const opening = (point: Point): boolean => point.encounter && point.sentence < 2;

/** An encounter told with next to nothing besides. */
function bare(point: Point, weigh: Weigh): boolean {
  let mass = 0;
  for (const content of point.content) if (content.kind === 'word') mass += weigh(content);
  return mass < BARE;
}
const BARE = 0.9;

function cover(
  from: readonly Content[],
  to: readonly Content[],
  weigh: Weigh,
): { share: number; met: number; all: number } {
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
  return { share: all > 0 ? met / all : 0, met, all };
}
