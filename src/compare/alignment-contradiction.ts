/** Two points that cannot both be right: one affirms what the other denies, their predicates exclude each other, or they give
 *  one act to two parties. */
import { nearness } from '../text/en/meaning.ts';
import { opposed } from '../text/en/opposites.ts';
import { differ, type Party } from './alignment-parties.ts';
import type { Content, Point } from './alignment-points.ts';

/** Words after a negation that it is taken to reach. */
const REACH = 7;
/** Nearness at which a denied word is the one the other account affirms. */
const SAME = 0.55;

/** Why two points about one thing cannot both be right; nothing when they can. */
export function contradiction(a: Point, b: Point): string | undefined {
  if (a.negative !== b.negative && (reaches(a, b) || reaches(b, a))) return 'one affirms what another denies';
  if (a.negative === b.negative && a.negation === undefined && b.negation === undefined && opposed(plain(a), plain(b)))
    return 'what one says excludes what another says';
  if (a.done && b.done && differ(a.done.by, b.done.by) && !a.speaker && !b.speaker && alike(a.done.verb, b.done.verb))
    return 'one act is given to two parties';
  return undefined;
}

/** Does what the one denies stand in the other? A refusal reaches its whole clause. */
function reaches(denying: Point, other: Point): boolean {
  if (!denying.negative) return false;
  if (denying.negation === undefined) return true;
  const at = denying.negation;
  if (at === 0) return true;
  const reached = denying.content.filter(
    (content) => content.at > at && content.at <= at + REACH && content.kind !== 'number',
  );
  return reached.some((content) => other.content.some((match) => same(content, match)));
}

const same = (a: Content, b: Content): boolean =>
  a.key === b.key || (a.kind === 'word' && b.kind === 'word' && nearness(a.key, b.key) > SAME);

const alike = (a: string, b: string): boolean => nearness(a, b) > SAME;

const plain = (point: Point): readonly string[] => point.words;

/** Each account tells what its own side holds or does: two positions, no contradiction between the accounts. */
export function ownPositions(a: Point, b: Point): boolean {
  return (
    own(a.speaker ?? a.done?.by, a) &&
    own(b.speaker ?? b.done?.by, b) &&
    differ(a.speaker ?? a.done?.by, b.speaker ?? b.done?.by)
  );
}

const own = (party: Party | undefined, point: Point): boolean =>
  party !== undefined &&
  !differ(party, point.owner) &&
  !party.joint &&
  point.owner.side !== undefined &&
  party.side === point.owner.side;
