/** A change of who is credited, with the edits it takes and what of both passages shows it. */
import type { Change } from '../model/revision.ts';
import type { Span } from '../model/selector.ts';
import { isGroup, isPersonNoun } from '../text/en/nouns.ts';
import { isGeneral } from '../text/en/same-party.ts';
import type { Credit } from './credits.ts';
import type { Group, Side } from './edits.ts';
import { inSentence } from './in-sentence.ts';
import type { Speaker } from './speaker.ts';

export type Claim = {
  readonly groups: readonly Group[];
  readonly draft: Pick<Change, 'type' | 'material' | 'note' | 'rule' | 'speakerBefore' | 'speakerAfter'> & {
    readonly before: Span;
    readonly after: Span;
  };
};

/** Somebody by a common noun: "the navy", "the coast guard". Names are compared by themselves (names.ts). */
export const isActor = ({ party }: Speaker): boolean =>
  party.common &&
  /^(?:the|his|her|its|their)\b/i.test(party.text) &&
  !party.joint &&
  !party.pronoun &&
  !party.indefinite &&
  (!isGeneral(party) || party.marks.size > 0) &&
  (isPersonNoun(party.head) || isGroup(party.head) || BODY.test(party.head));

/** A known organization by its bare name: "the Red Cross". */
export const isNamedBody = ({ party }: Speaker): boolean =>
  party.organizations.size > 0 && !party.head && !party.joint && !party.pronoun;

/** Bodies that WordNet takes for a house or a deed. */
const BODY =
  /^(?:ministry|embassy|bank|court|office|operator|airline|railway|hospital|university|port|assembly|registry)$/;

/** Another actor where nobody is on record by the verb: a substituted participant. */
export function actorOf(one: Speaker, two: Speaker, groups: readonly Group[]): Claim['draft'] {
  const span = (which: 'before' | 'after'): Span => ({
    start: groups[0]![which].start,
    end: groups[groups.length - 1]![which].end,
  });
  return {
    type: 'name-or-title-change',
    material: true,
    note: `Another actor is named: ${inSentence(two.name, two.party.text)} instead of ${inSentence(one.name, one.party.text)}.`,
    rule: 'other-actor',
    before: span('before'),
    after: span('after'),
  };
}

export function draftOf(one: Speaker, two: Speaker, why: string, before: Span, after: Span): Claim['draft'] {
  return {
    type: 'attribution-change',
    material: true,
    note: `Credited to ${inSentence(two.name, two.party.text)} instead of ${inSentence(one.name, one.party.text)}: ${why}.`,
    rule: 'other-speaker',
    speakerBefore: one.name,
    speakerAfter: two.name,
    before,
    after,
  };
}

/** The speaker and the crediting words on both sides: the groups' words and as many kept words around them as either
 *  side needs, up to the next group. Kept words are the same on both sides, so both are widened alike. */
export function shown(
  before: Side,
  after: Side,
  p: Credit,
  q: Credit,
  groups: readonly Group[],
  own: readonly Group[],
): [Span, Span] {
  const first = own[0]!;
  const last = own[own.length - 1]!;
  const previous = groups[groups.indexOf(first) - 1];
  const next = groups[groups.indexOf(last) + 1];
  const start = (credit: Credit): number => Math.min(credit.who.first, credit.words.first);
  const end = (credit: Credit): number => Math.max(credit.who.end, credit.words.end);
  const left = Math.max(first.from.first - start(p), first.to.first - start(q), 0);
  const right = Math.max(end(p) - last.from.end, end(q) - last.to.end, 0);
  const room = first.from.first - (previous ? previous.from.end : before.first);
  const space = (next ? next.from.first : before.end) - last.from.end;
  const l = Math.min(left, Math.max(0, room));
  const r = Math.min(right, Math.max(0, space));
  const over = ({ read }: Side, from: number, to: number, span: Span): Span => ({
    start: Math.min(span.start, read.tokens[from]?.start ?? span.start),
    end: Math.max(span.end, to > from ? read.tokens[to - 1]!.end : span.end),
  });
  return [
    over(before, first.from.first - l, last.from.end + r, { start: first.before.start, end: last.before.end }),
    over(after, first.to.first - l, last.to.end + r, { start: first.after.start, end: last.after.end }),
  ];
}
