/** How far two words, and two points, say the same. */
import { nearness } from '../text/en/meaning.ts';
import type { Content } from './alignment-content.ts';
import type { Point } from './alignment-points.ts';

/** Nearness at which two words begin to count as alike, and at which they count as one. */
const ALIKE = 0.5;
const ONE = 0.9;

/** How far two content words are the same, 0 to 1. */
function closeness(a: Content, b: Content): number {
  if (a.key === b.key || stem(a.key) === stem(b.key)) return 1;
  if ((a.kind === 'name' && a.key === b.short) || (b.kind === 'name' && b.key === a.short)) return 1;
  if (a.kind !== 'word' || b.kind !== 'word') return 0;
  const near = nearness(a.key, b.key);
  return near <= ALIKE ? 0 : near >= ONE ? 1 : (near - ALIKE) / (ONE - ALIKE);
}

/** How far two content words may be about one matter, 0 to 1: as far as they are the same, or by a concept they share. */
export function likeness(a: Content, b: Content): number {
  const close = closeness(a, b);
  if (close >= SAME_MATTER || a.kind === 'name' || b.kind === 'name') return close;
  return a.concepts.some((concept) => b.concepts.includes(concept)) ? SAME_MATTER : close;
}
/** Below that of one word, above that of most neighbours. */
const SAME_MATTER = 0.7;

/** A word without the plural's ending. */
export const stem = (word: string): string =>
  word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** Do two points say the same thing in nearly the same words, whoever says it? */
export function sameProposition(a: Point, b: Point, least = SAME_SHARE): boolean {
  return share(a, b) >= least && share(b, a) >= least;
}
const SAME_SHARE = 0.7;

/** Share of the telling words of a point that another has too. */
function share(of: Point, by: Point): number {
  let all = 0;
  let met = 0;
  for (const content of of.content) {
    if (content.weight < TELLING) continue;
    all += content.weight;
    if (by.content.some((other) => closeness(content, other) >= HALF)) met += content.weight;
  }
  return all > 0 ? met / all : 0;
}
const TELLING = 0.25;
const HALF = 0.5;
