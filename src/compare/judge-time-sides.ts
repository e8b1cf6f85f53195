/** On which side of a day something lies: "by 1 October", "until Friday" and "before noon" end there, "from 1 October", "not before
 *  Friday" and "after noon" begin there. One day told from its two sides is another time; one side told in two ways is not. */
import type { Figure } from '../text/en/figures.ts';
import { NEGATORS } from '../text/en/negation.ts';
import type { Range } from '../text/en/predicates.ts';
import type { Side } from './edits.ts';
import type { Context, Judgement } from './judge-context.ts';
import { areOpposite } from './judge-polarity.ts';

type Bound = {
  readonly side: 'until' | 'from';
  readonly value: string;
  /** The tokens that say so, the day among them. */
  readonly first: number;
  readonly end: number;
  /** A negator of the verb that turns it: "will not be sent | before Friday". */
  readonly negator: number | null;
};

/** A day that ends on one side what begins there on the other. */
export function timeSide({ before, after, from, to }: Context): Judgement | null {
  const [a, b] = [boundsOf(before), boundsOf(after)];
  const turned = a.find(
    (one) =>
      b.some((two) => two.value === one.value && two.side !== one.side && (meets(one, from) || meets(two, to))) &&
      !b.some((two) => two.value === one.value && two.side === one.side),
  );
  if (!turned || contrary(before, after) || beyond(before, a) !== beyond(after, b)) return null;
  return {
    type: 'figure-or-date-change',
    material: true,
    note: 'What ended at a time begins there, or the other way round.',
    rule: 'other-side-of-a-time',
  };
}

const meets = ({ first, end, negator }: Bound, range: Range): boolean =>
  (first < range.end && end > range.first) || (negator !== null && negator >= range.first && negator < range.end);

/** Negators that only say on which side of a day something lies, where both versions have that day on that side. */
export function sidedNegators(own: Side, other: Side): ReadonlySet<number> {
  const told = boundsOf(other);
  const even = boundsOf(own).filter((one) => told.some((two) => two.value === one.value && two.side === one.side));
  const at = new Set<number>();
  for (const { first, end, negator } of even) {
    for (let i = first; i < end; i++) if (NEGATORS.has(own.read.tokens[i]!.text.toLowerCase())) at.add(i);
    if (negator !== null) at.add(negator);
  }
  return at;
}

/** Do both versions tell a day on the same side? */
export const sameSide = (before: Side, after: Side): boolean => {
  const told = boundsOf(after);
  return boundsOf(before).some((one) => told.some((two) => two.value === one.value && two.side === one.side));
};

/** Is something called the opposite, "closed until Friday" and "open from Friday", or waited for on one side alone, "put off until
 *  Friday" and "not held before Friday"? */
function contrary(before: Side, after: Side): boolean {
  const words = ({ read, first, end }: Side): string[] =>
    [...read.tokens.slice(first, end), ...read.lemmas.slice(first, end).map((text) => ({ text }))]
      .map(({ text }) => text.toLowerCase())
      .filter((word) => !TIMING.test(word));
  const [p, q] = [words(before), words(after)];
  // "postponed until June", "not held until June"
  if ([WAITS, POSTPONES].some((waits) => p.some((word) => waits.test(word)) !== q.some((word) => waits.test(word))))
    return true;
  const only = (own: readonly string[], other: readonly string[]): string[] =>
    own.filter((word) => !other.includes(word));
  return only(p, q).some((word) => only(q, p).some((other) => areOpposite(word, other) || ENDS.get(word)?.test(other)));
}
const TIMING = /^(?:before|after|early|earlier|earliest|late|later|latest|soon|sooner|from|until|till|up|down)$/;
/** Verbs of which "until" says when what is held back comes. */
const WAITS =
  /^(?:put|postpone|delay|defer|adjourn|hold|suspend|freeze|wait|push|ban|bar|block|withhold|refrain|abstain|keep|stay|remain|reserve|rule|exclude)$/;
const POSTPONES = /^(?:postpone|defer|adjourn)$/;
const ENDS = new Map([
  ['close', /^(?:open|reopen)$/],
  ['open', /^(?:close|shut)$/],
  ['shut', /^(?:open|reopen)$/],
  ['end', /^(?:begin|start)$/],
  ['expire', /^(?:begin|start|apply)$/],
  ['begin', /^(?:end|last|run|expire)$/],
  ['start', /^(?:end|last|run|expire)$/],
  ['apply', /^(?:expire|end|lapse|abolish|repeal)$/],
]);

/** Is there a denial besides those that belong to a day? Counted odd or even. */
function beyond({ read, first, end }: Side, bounds: readonly Bound[]): boolean {
  let odd = false;
  for (let i = first; i < end; i++)
    if (
      NEGATORS.has(read.tokens[i]!.text.toLowerCase()) &&
      !bounds.some((bound) => bound.negator === i || (bound.first <= i && i < bound.end))
    )
      odd = !odd;
  return odd;
}

function boundsOf(side: Side): Bound[] {
  return side.figures.flatMap((figure) => (TELLS_TIME.test(figure.value) ? (boundAt(side, figure) ?? []) : []));
}
const TELLS_TIME = /^(?:date|weekday|time):[^.]*$/;

/** The words that tie a day to one of its sides, right before it or right behind it. */
function boundAt({ read, first, end }: Side, { first: day, end: behind, value }: Figure): Bound | null {
  const words = (from: number, to: number): string =>
    read.tokens
      .slice(Math.max(first, from), Math.min(end, to))
      .map(({ text }) => text.toLowerCase())
      .join(' ');
  const after = words(behind, behind + LONGEST_BEHIND);
  const [, latest] = /^(?:at the (?:very )?)(latest|earliest)\b/.exec(after) ?? [];
  const onwards = /^(?:onwards?|on\b(?! (?:the|a|\d))|or later\b)/.test(after);
  const lead = words(day - LONGEST_LEAD, day).replace(/ (?:the|on|at|in|of|end of|end|start of)$/, '');
  const found = LEADS.find(([phrase]) => phrase.test(lead));
  if (!found && !latest && !onwards) return null;
  const side = latest ? (latest === 'latest' ? 'until' : 'from') : onwards ? 'from' : found![1];
  const length = found ? found[0].exec(lead)![0].trim().split(' ').length : 0;
  const start = Math.max(first, day - length - (lead === words(day - LONGEST_LEAD, day) ? 0 : 1));
  const negator = found?.[2] && !latest ? verbNegator(read, first, start) : null;
  return {
    side: negator === null ? side : side === 'until' ? 'from' : 'until',
    value,
    first: start,
    end: behind + (latest ? 3 : onwards ? 1 : 0),
    negator,
  };
}
const LONGEST_BEHIND = 4;
const LONGEST_LEAD = 5;

/** A lead, the side it tells, and whether a denied verb before it turns that. */
const LEADS: readonly (readonly [RegExp, 'until' | 'from', boolean])[] = [
  [/(?:^| )(?:no|not|never|n['’]t) (?:later than|after|beyond|past)$/, 'until', false],
  [/(?:^| )(?:no|not|never|n['’]t) (?:earlier than|sooner than|before|prior to|until|till)$/, 'from', false],
  [/(?:^| )(?:on or after|as (?:of|from)|with effect from|starting from|beginning)$/, 'from', false],
  [/(?:^| )(?:on or before|at the latest by)$/, 'until', false],
  [/(?:^| )(?:before|ahead of|prior to|earlier than|until|till|by)$/, 'until', true],
  [/(?:^| )(?:after|later than|following)$/, 'from', true],
  [/(?:^| )(?:from|starting|since)$/, 'from', false],
];

/** "not" of the clause that a day belongs to. */
function verbNegator({ tokens }: Side['read'], first: number, day: number): number | null {
  for (let i = day - 1; i >= first && i > day - FAR && !/^[,;:.—–]$/.test(tokens[i]!.text); i--)
    if (/^(?:not|n['’]t|never|cannot)$/i.test(tokens[i]!.text)) return i;
  return null;
}
/** How far before a day its denied verb may stand. */
const FAR = 8;
