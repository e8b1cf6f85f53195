/** Denials whose other half stands elsewhere in the sentence: "it is not clear when it opens" and "when it opens is unclear",
 *  "the hearing was not public" and "the hearing took place behind closed doors", "no mayor has served longer" and "the
 *  longest-serving mayor". */
import type { Range } from '../text/en/predicates.ts';
import type { Group, Side } from './edits.ts';
import { areOpposite, negations } from './judge-polarity.ts';
import { opposedApart } from './judge-senses.ts';

type Marks = { readonly before: Set<number>; readonly after: Set<number> };

export function evenOpposites(groups: readonly Group[], before: Side, after: Side, evened: Marks): void {
  for (const [own, other, marks] of [
    [before, after, evened.before],
    [after, before, evened.after],
  ] as const) {
    const sides = groups.map(({ from, to }) => (own === before ? [from, to] : [to, from]) as readonly [Range, Range]);
    const found = sides.flatMap(([range]) => [...negations(own, range)]);
    if (found.length !== 1 || sides.some(([, range]) => negations(other, range).size > 0)) continue;
    const at = found[0]!;
    // In its own group a word and its opposite are weighed with the denial.
    const apart = sides.filter(([{ first, end }]) => at < first || at >= end).map(([, range]) => range);
    if (
      oppositeOf(own, at, other, apart) ||
      apart.some((range) => opposedApart(own, at, other, range)) ||
      superlative(
        own,
        at,
        other,
        sides.map(([, range]) => range),
      )
    )
      marks.add(at);
  }
}

/** How far behind a negator the word may stand that it denies: "is not yet quite clear". */
const REACH = 3;

/** The opposite of a denied word stands among the edits of the other version, and the word itself does not. */
function oppositeOf({ read, end }: Side, at: number, other: Side, rest: readonly Range[]): boolean {
  const words = rest.flatMap(({ first, end: stop }) => other.read.tokens.slice(first, stop).map(lower));
  for (let i = at + 1; i < Math.min(end, at + 1 + REACH); i++) {
    const word = lower(read.tokens[i]!);
    if (/^(?:JJ|RB|VBN)/.test(read.tags[i]!) && !words.includes(word) && words.some((w) => areOpposite(word, w)))
      return true;
  }
  return false;
}

/** "no mayor has served longer", "the longest-serving mayor" */
function superlative({ read, end }: Side, at: number, other: Side, rest: readonly Range[]): boolean {
  if (!/^(?:no|none|nobody|never|nowhere|nothing)$/.test(lower(read.tokens[at]!))) return false;
  const most = rest.flatMap(({ first, end: stop }) => other.read.tokens.slice(first, stop).map(lower));
  for (let i = at + 1; i < Math.min(end, at + FAR); i++) {
    if (!/^(?:JJR|RBR)$/.test(read.tags[i]!)) continue;
    const word = lower(read.tokens[i]!);
    const wanted = word === 'more' ? 'most' : word === 'better' ? 'best' : word.replace(/er$/, 'est');
    if (wanted !== word && most.some((w) => w.split('-')[0] === wanted)) return true;
  }
  return false;
}
const FAR = 10;

const lower = ({ text }: { readonly text: string }): string => text.toLowerCase();
