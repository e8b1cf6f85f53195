/** What a point is about, in words of its own: the heading under which the accounts stand side by side. */
import { isNoun } from '../text/en/nouns.ts';
import { nameAt } from './alignment-content.ts';
import { likeness } from './alignment-likeness.ts';
import { type Group, order } from './alignment-match.ts';
import type { Point } from './alignment-points.ts';

/** Words in a topic at most, before its last phrase is made whole. */
const TOPIC = 8;
const ARTICLE = /^(?:the|an?|its|their|his|her)$/i;
const PREPOSITION = /^(?:of|for|by|to|on|in|with|against|from)$/i;

/** The words of the shortest telling that the others share, or its most telling words; no name, figure or noun phrase is
 *  cut in two. */
export function topicOf(group: Group): string {
  const point = [...group].sort((a, b) => a.words.length - b.words.length || order(a, b))[0]!;
  const others = group.filter((other) => other !== point);
  const telling = point.content.filter(
    (content) =>
      content.weight > 0.25 &&
      (others.length === 0 || others.some((other) => other.content.some((c) => likeness(content, c) > 0.3))),
  );
  const chosen = [...(telling.length ? telling : point.content)].sort((a, b) => a.at - b.at);
  if (!chosen.length) return point.words.slice(0, TOPIC).join(' ');
  const first = headOf(point, beginning(point, chosen[0]!.at));
  const last = chosen.findLast((content) => content.at < chosen[0]!.at + TOPIC)!.at;
  // A phrase is not cut off before its last word.
  const next = chosen.find((content) => content.at > last)?.at;
  return span(
    point,
    first,
    ending(point, next !== undefined && next <= last + 2 && next === chosen.at(-1)!.at ? next : last),
  );
}

/** The word on which a phrase hangs, where it stands right before it: "support of the United States", "spoke by phone". A
 *  name is not one, nor is what does not begin with a letter; a gerund names the point by itself. */
function headOf(point: Point, at: number): number {
  if (/ing$/.test(point.tokens[at]!.text)) return at;
  let on = at;
  while (on > 0 && ARTICLE.test(point.tokens[on - 1]!.text)) on--;
  const head = PREPOSITION.test(point.tokens[on - 1]?.text ?? '') ? point.tokens[on - 2] : undefined;
  return head && /^\p{Ll}/u.test(head.text) ? on - 2 : at;
}

/** Where the name or the figure that a word is part of begins; "a dialogue" is no figure to a reader. */
function beginning(point: Point, at: number): number {
  const first = Math.min(nameAt(point.tokens, at)?.first ?? at, figureAt(point, at)?.first ?? at);
  return first < at && ARTICLE.test(point.words[first]!) ? first + 1 : first;
}

/** Where the phrase that a word is part of ends: the name, the figure, and the nouns that follow it ("a NATO role"). */
function ending(point: Point, at: number): number {
  const last = Math.max((nameAt(point.tokens, at)?.end ?? at + 1) - 1, figureAt(point, at)?.last ?? at);
  return nounAt(point, last + 1) ? ending(point, last + 1) : last;
}

/** Is it a noun here? "Defence remains the priority": what has an object is a verb. */
const nounAt = (point: Point, at: number): boolean =>
  isNoun(point.words[at] ?? '') &&
  point.content.some((content) => content.at === at) &&
  !ARTICLE.test(point.words[at + 1] ?? '');

function figureAt(point: Point, at: number): { readonly first: number; readonly last: number } | undefined {
  const { start } = point.tokens[at]!;
  const figure = point.quantities.find((quantity) => quantity.start <= start && start < quantity.end);
  if (!figure) return undefined;
  return {
    first: point.tokens.findIndex((token) => token.start >= figure.start),
    last: point.tokens.findLastIndex((token) => token.end <= figure.end),
  };
}

function span(point: Point, first: number, last: number): string {
  return point.tokens
    .slice(first, last + 1)
    .map((token, i, all) => (i > 0 && token.start > all[i - 1]!.end ? ` ${token.text}` : token.text))
    .join('');
}
