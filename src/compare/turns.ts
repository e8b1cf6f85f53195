/** A turn of a transcript that goes to somebody else. */
import type { Span } from '../model/selector.ts';
import type { Claim } from './claim.ts';
import type { Group, Side } from './edits.ts';

const LABEL = /^[\p{Lu}\d][\p{Lu}\d .'’-]*$/u;

/** "MS LIND (Sweden):": whom a speaker speaks for. */
const BRACKETS = /\s*\([^()]*\)$/;

/** Tokens within which a label ends. */
const LONGEST = 12;

const ASKS = /^(?:q|question|questions|a|answer|reply|response)$/i;

/** Words for one part in a transcript: whoever asks for the press, whoever leads the talk. */
const PARTS: readonly RegExp[] = [
  /^(?:journalist|reporter|correspondent|press|media)$/i,
  /^(?:moderator|chair|chairman|chairwoman|chairperson|host|presenter|facilitator)$/i,
];

/** A turn of a transcript that goes to somebody else: "GOVERNOR:" against "DEPUTY GOVERNOR:". */
export function otherTurn(before: Side, after: Side, groups: readonly Group[]): Claim | null {
  const p = labelOf(before);
  const q = labelOf(after);
  if (!p || !q || p.words === q.words || ASKS.test(p.words) || ASKS.test(q.words)) return null;
  if (PARTS.some((part) => part.test(p.words) && part.test(q.words))) return null;
  const own = groups.filter((g) => g.from.first < p.end && g.to.first < q.end);
  const [a, b] = [p.words.toLowerCase().split(/[ .]+/), q.words.toLowerCase().split(/[ .]+/)];
  const extra = [...a.filter((w) => !b.includes(w)), ...b.filter((w) => !a.includes(w))];
  // A label told more fully is the same; a rank is not.
  const within = a.every((w) => b.includes(w)) || b.every((w) => a.includes(w));
  if (!own.length || (within && !extra.some((w) => /^(?:deputy|vice|acting|former|assistant)$/.test(w)))) return null;
  const first = own[0]!;
  const last = own[own.length - 1]!;
  const span = (side: Side, end: number): Span => ({ start: side.span.start, end: side.read.tokens[end - 1]!.end });
  return {
    groups: own,
    draft: {
      type: 'attribution-change',
      material: true,
      note: `The turn goes to ${q.words} instead of ${p.words}.`,
      rule: 'other-turn',
      speakerBefore: p.words,
      speakerAfter: q.words,
      before: {
        start: Math.min(first.before.start, span(before, p.end).start),
        end: Math.max(last.before.end, span(before, p.end).end),
      },
      after: {
        start: Math.min(first.after.start, span(after, q.end).start),
        end: Math.max(last.after.end, span(after, q.end).end),
      },
    },
  };
}

/** The label in capitals that opens a turn. */
function labelOf({ read, first, end }: Side): { words: string; end: number } | null {
  for (let i = first + 1; i < Math.min(end, first + LONGEST); i++) {
    if (read.tokens[i]!.text !== ':') continue;
    const words = read.text.slice(read.tokens[first]!.start, read.tokens[i - 1]!.end).replace(BRACKETS, '');
    return LABEL.test(words) ? { words, end: i } : null;
  }
  return null;
}
