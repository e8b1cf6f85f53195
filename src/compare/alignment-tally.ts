/** The count of a vote beside the vote: where several accounts have it that a law was passed and two of them give counts that
 *  clash, the passage is one point and the count another. */
import { comparable, compatible } from '../text/en/quantities.ts';
import type { Group } from './alignment-match.ts';
import type { Point } from './alignment-points.ts';

/** A group told as the vote and its count, where there is more to agree on than the count; else as it is. */
export function tallyApart(group: Group): Group[] {
  const places = new Map(group.map((point) => [point, tallyIn(point)]));
  const counted = group.filter((point) => places.get(point) !== undefined);
  if (counted.length < 2 || counted.length === group.length) return [group];
  const tallies = counted.map((point) => part(point, places.get(point)!, point.tokens.length));
  if (!tallies.some((a) => tallies.some((b) => clash(a, b)))) return [group];
  return [group.map((point) => part(point, 0, places.get(point) ?? point.tokens.length)), tallies];
}

/** Where the count begins, at the end of a clause: "by 312 votes to 287", "with 312 in favour and 278 against". */
function tallyIn({ words }: Point): number | undefined {
  const at = words.findIndex((_, i) => i >= SHORTEST && TALLY.test(words.slice(i, i + REACH).join(' ')));
  return at < 0 ? undefined : at;
}
const TALLY =
  /^(?:by|with) [\w-]+ (?:votes )?(?:(?:to|against) [\w-]+\b(?! (?:per|million|billion|percent))|(?:for|in favou?r)(?: and|,(?: and)?| to) [\w-]+ (?:votes )?against)/;
/** Words of what was voted on, at least; words of a tally that are looked at. */
const SHORTEST = 3;
const REACH = 12;

const clash = (a: Point, b: Point): boolean =>
  a.quantities.some((q) => b.quantities.some((r) => comparable(q, r) && !compatible(q, r)));

/** The words of a point from one place to another as a point. */
function part(point: Point, first: number, last: number): Point {
  let end = last;
  while (end > first + 1 && point.words[end - 1] === ',') end--;
  const tokens = point.tokens.slice(first, end);
  const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end };
  const within = (at: number): boolean => at >= first && at < end;
  return {
    ...point,
    ...span,
    tokens,
    words: point.words.slice(first, end),
    content: point.content.filter(({ at }) => within(at)).map((content) => ({ ...content, at: content.at - first })),
    deeds: point.deeds.filter(({ at }) => within(at)).map((deed) => ({ ...deed, at: deed.at - first })),
    negations: point.negations.filter(within).map((at) => at - first),
    quantities: point.quantities.filter((q) => q.start >= span.start && q.end <= span.end),
  };
}
