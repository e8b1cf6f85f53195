/** The same point with another speaker. Predicates of both versions are matched (by the words the versions share, by
 *  standing in the same edit, by meaning), and where somebody is on record by the predicate, whoever acts is compared. */
import type { Change } from '../model/revision.ts';
import type { Span } from '../model/selector.ts';
import { isGroup, isPersonNoun } from '../text/en/nouns.ts';
import { predicatesIn, type Range } from '../text/en/predicates.ts';
import { isGeneral, isOffice } from '../text/en/same-party.ts';
import { SPEECH } from '../text/en/speech.ts';
import { conceptOfWord } from '../text/en/synonyms.ts';
import { converse, match, meets, swapped, TURNED, takenIn } from './credit-pairs.ts';
import { type Credit, creditsOf, isMute, maySpeak } from './credits.ts';
import type { Group, Side } from './edits.ts';
import { inSentence } from './in-sentence.ts';
import { type NameJudge, quoted } from './judge-context.ts';
import { isPerson } from './persons.ts';
import { type Speaker, type Speakers, sameSpeaker } from './speakers.ts';

export type Claim = {
  readonly groups: readonly Group[];
  readonly draft: Pick<Change, 'type' | 'material' | 'note' | 'rule' | 'speakerBefore' | 'speakerAfter'> & {
    readonly before: Span;
    readonly after: Span;
  };
};

const OTHER_OF_TWO = { same: false, why: 'the other of the two who met' };

/** "She raised visas" against "I raised visas", in a text that its writer tells in the first person. */
function ownVoice(before: Side, after: Side, one: Speaker, two: Speaker): boolean {
  const own = ({ party, pronoun }: Speaker): string => pronoun ?? party.pronoun ?? '';
  const [p, q] = [own(one), own(two)];
  if (!((p === 'i' && /^s?he$/.test(q)) || (q === 'i' && /^s?he$/.test(p)))) return false;
  const told = ({ read }: Side): boolean =>
    read.lemmas.some((word, i) => /^(?:i|my|we|our)$/.test(word) && !read.quoted[i]);
  return told(before) && told(after);
}

const OTHER_SOURCE = { same: false, why: 'a thing that shows it against somebody who says it' };

/** "according to satellite images" against "according to the army": what shows it is not whoever says it. */
function besidesSource(before: Side, after: Side, p: Credit, q: Credit): boolean {
  if (p.lemma !== 'say' || q.lemma !== 'say' || isMute(before, p) === isMute(after, q)) return false;
  const according = ({ read }: Side, { words }: Credit): boolean => read.lemmas[words.end - 1] === 'to';
  if (!according(before, p) || !according(after, q)) return false;
  // "according to ministry figures", "according to the ministry"
  const stems = ({ read }: Side, { first, end }: Range): string[] =>
    read.lemmas.slice(first, end).filter((_, i) => /^(?:NN|JJ)/.test(read.tags[first + i]!));
  const own = stems(after, q.who);
  return !stems(before, p.who).some((word) => own.includes(word));
}

const MEDIA = new Set('radio television broadcaster newspaper daily weekly website channel'.split(' '));

const STRANGERS = { same: false, why: 'a name and a description that the other version does not know' };

/** "Greenpeace" against "the shipowner", where neither version has the other's word anywhere. */
function strangers(one: Speaker, two: Speaker, speakersA: Speakers, speakersB: Speakers): boolean {
  const [named, plain, other, own] = one.party.names.size
    ? [one.party, two.party, speakersB, speakersA]
    : [two.party, one.party, speakersA, speakersB];
  if (!named.names.size || named.head || named.places.size || plain.names.size || plain.pronoun) return false;
  const body = isPersonNoun(plain.head) || isGroup(plain.head) || MEDIA.has(plain.head);
  if (!plain.common || !body || isOffice(plain.head) || isGeneral(plain)) return false;
  return ![...named.names].some((name) => other.mentions(name)) && !own.mentions(plain.head);
}

export function attributions(
  before: Side,
  after: Side,
  groups: readonly Group[],
  speakersA: Speakers,
  speakersB: Speakers,
  sentenceA: number,
  sentenceB: number,
  names: NameJudge,
): Claim[] {
  // Who is named inside somebody's verbatim words is a matter of the quotation.
  const material = groups.filter((g) => !g.typographic && !quoted(g, before, after));
  if (!material.length) return [];
  const turn = otherTurn(before, after, material);
  if (turn) return [turn];
  const a = creditsOf(before);
  const b = creditsOf(after);
  const claims: Claim[] = [];
  const taken = new Set<Group>();
  // Who said it comes before who did it, where one edit turns both.
  const credits = match(a, b, before, after, groups);
  const spoken = ([p, q]: readonly [Credit, Credit]): boolean => p.speech && q.speech;
  for (const [p, q] of [...credits.filter(spoken), ...credits.filter((pair) => !spoken(pair))]) {
    // Where nobody is on record by the verb, only the same verb with its agent swapped counts.
    const alike = conceptOfWord(p.lemma) === conceptOfWord(q.lemma);
    const acts = !p.speech && !q.speech && p.passive === q.passive && p.lemma === q.lemma;
    if (!p.speech && !q.speech && !acts && (p.passive === q.passive || !alike)) continue;
    if (p.passive !== q.passive && !alike && !(p.speech && q.speech && (p.impersonal || q.impersonal))) continue;
    if (converse(before, after, p, q) || takenIn(before, after, p, q)) continue;
    if (p.speech !== q.speech && !(maySpeak(before, p) && maySpeak(after, q))) continue;
    if (p.speech !== q.speech && !alike) continue;
    const sources = besidesSource(before, after, p, q);
    if (p.speech && q.speech && !sources && (isMute(before, p) || isMute(after, q))) continue;
    const one = speakersA.of(before.read, p.who, sentenceA);
    let two = speakersB.of(after.read, q.who, sentenceB);
    // "He" and "she" led back to the same one: the second is the other of the two.
    if (one.pronoun && two.pronoun && one.pronoun !== two.pronoun && one.party.text === two.party.text)
      two = { ...(speakersB.otherThan(two.party) ?? two), pronoun: two.pronoun };
    const turned = swapped(before, after, p, q);
    const told = turned
      ? TURNED
      : sources
        ? OTHER_SOURCE
        : ownVoice(before, after, one, two)
          ? OTHER_OF_TWO
          : sameSpeaker(one, two);
    const [m, n] = [speakersA.part(one), speakersB.part(two)];
    const verdict =
      told.same && m !== null && n !== null && m !== n
        ? OTHER_OF_TWO
        : told.same &&
            (strangers(one, two, speakersA, speakersB) ||
              otherwiseNamed(before, after, p, q, one, two, material, names))
          ? STRANGERS
          : told;
    if (acts && !(turned ? isParty(one) && isParty(two) : isActor(one) && isActor(two))) continue;
    if (verdict.same || accompanied(one, two, before, after)) continue;
    const trade = traded(before, after, p, q, one, two, speakersA, speakersB, sentenceA, sentenceB);
    const own = material.filter(
      (g) =>
        !taken.has(g) &&
        (meets(g.from, p.who) ||
          meets(g.to, q.who) ||
          (trade && (meets(g.from, p.patient!) || meets(g.to, q.patient!))) ||
          (p.passive !== q.passive && (meets(g.from, p.words) || meets(g.to, q.words))) ||
          // "apologised to him", "received an apology from him"
          (p.speech &&
            q.speech &&
            p.lemma === q.lemma &&
            one.party.text !== two.party.text &&
            !one.pronoun &&
            !two.pronoun &&
            meets(g.from, p.words) &&
            meets(g.to, q.words)) ||
          (meets(g.from, between(p)) && meets(g.to, between(q)))),
    );
    if (!own.length) continue;
    const first = groups.indexOf(own[0]!);
    const last = groups.indexOf(own[own.length - 1]!);
    const hole = groups.slice(first, last + 1).findIndex((g) => taken.has(g));
    const all = groups.slice(first, hole < 0 ? last + 1 : first + hole);
    for (const g of all) taken.add(g);
    claims.push({
      groups: all,
      draft:
        acts && !turned
          ? actorOf(one, two, all)
          : draftOf(one, two, verdict.why, ...shown(before, after, p, q, groups, all)),
    });
  }
  for (const claim of turnedRound(before, after, material, taken, speakersA, speakersB, sentenceA, sentenceB))
    claims.push(claim);
  return claims;
}

/** The names that differ where both stand are of two people or places, as far as the names themselves tell: "Chisinau",
 *  "Tiraspol". */
function otherwiseNamed(
  before: Side,
  after: Side,
  p: Credit,
  q: Credit,
  one: Speaker,
  two: Speaker,
  groups: readonly Group[],
  names: NameJudge,
): boolean {
  if (!p.speech || !q.speech || one.pronoun || two.pronoun || one.party.pronoun || two.party.pronoun) return false;
  const head = ({ read }: Side, { first, end }: Range): Range => {
    for (let i = first + 1; i < end; i++) if (read.tags[i] === 'IN') return { first, end: i };
    return { first, end };
  };
  return groups.some(
    (g) => meets(g.from, head(before, p.who)) && meets(g.to, head(after, q.who)) && names(g.from, g.to) !== null,
  );
}

/** Between whoever acts and the verb: "the envoy, [who] promised" against "the envoy [and] promised". */
const between = ({ who, words }: Credit): Range => ({
  first: Math.min(who.end, words.first),
  end: Math.max(who.end, words.first),
});

/** Somebody who can be on record at all. */
const isParty = ({ party, pronoun }: Speaker): boolean =>
  isPerson(party) ||
  party.countries.size > 0 ||
  party.organizations.size > 0 ||
  party.names.size > 0 ||
  /^(?:he|she|they|we|i)$/.test(pronoun ?? party.pronoun ?? '') ||
  isGroup(party.head);

/** "X of Chile was asked by her Bolivian counterpart", and the other way round: who asks and who is asked trade places, and
 *  both names are one change. */
function traded(
  before: Side,
  after: Side,
  p: Credit,
  q: Credit,
  one: Speaker,
  two: Speaker,
  speakersA: Speakers,
  speakersB: Speakers,
  sentenceA: number,
  sentenceB: number,
): boolean {
  if (!p.patient || !q.patient) return false;
  const equal = (a: Speaker, b: Speaker): boolean =>
    a.party.countries.size > 0 &&
    a.party.countries.size === b.party.countries.size &&
    [...a.party.countries].every((code) => b.party.countries.has(code));
  return (
    equal(one, speakersB.of(after.read, q.patient, sentenceB)) &&
    equal(two, speakersA.of(before.read, p.patient, sentenceA))
  );
}

/** "He asked for forty trams" against "He was asked for forty trams": who asked is now asked. */
function* turnedRound(
  before: Side,
  after: Side,
  groups: readonly Group[],
  taken: Set<Group>,
  speakersA: Speakers,
  speakersB: Speakers,
  sentenceA: number,
  sentenceB: number,
): Generator<Claim> {
  const text = ({ read }: Side, { first, end }: Range): string =>
    read.text.slice(read.tokens[first]!.start, read.tokens[end - 1]!.end).toLowerCase();
  for (const p of predicatesIn(before.read, before.first, before.end))
    for (const q of predicatesIn(after.read, after.first, after.end)) {
      if (p.lemma !== q.lemma || p.passive === q.passive || !SPEECH.has(p.lemma) || !p.subject || !q.subject) continue;
      if (text(before, p.subject) !== text(after, q.subject) || (p.passive ? p : q).agent) continue;
      const own = groups.filter((g) => !taken.has(g) && (meets(g.from, p.group) || meets(g.to, q.group)));
      if (own.length !== 1) continue;
      const asks = p.passive
        ? speakersB.of(after.read, q.subject, sentenceB)
        : speakersA.of(before.read, p.subject, sentenceA);
      if (!isPerson(asks.party) && !asks.party.countries.size && !asks.party.organizations.size) continue;
      const other = (p.passive ? speakersA : speakersB).otherThan(asks.party)?.name ?? 'somebody else';
      const [one, two] = p.passive ? [other, asks.name] : [asks.name, other];
      for (const g of own) taken.add(g);
      yield {
        groups: own,
        draft: {
          type: 'attribution-change',
          material: true,
          note: `Credited to ${two} instead of ${one}: who acted is now acted on, or the other way round.`,
          rule: 'turned-round',
          speakerBefore: one,
          speakerAfter: two,
          before: own[0]!.before,
          after: own[0]!.after,
        },
      };
    }
}

const LABEL = /^[\p{Lu}\d][\p{Lu}\d .'’-]*$/u;

const ASKS = /^(?:q|question|questions|a|answer|reply|response)$/i;

/** A turn of a transcript that goes to somebody else: "GOVERNOR:" against "DEPUTY GOVERNOR:". */
function otherTurn(before: Side, after: Side, groups: readonly Group[]): Claim | null {
  const p = labelOf(before);
  const q = labelOf(after);
  if (!p || !q || p.words === q.words || ASKS.test(p.words) || ASKS.test(q.words)) return null;
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
  for (let i = first + 1; i < Math.min(end, first + 7); i++) {
    if (read.tokens[i]!.text !== ':') continue;
    const words = read.text.slice(read.tokens[first]!.start, read.tokens[i - 1]!.end);
    return LABEL.test(words) ? { words, end: i } : null;
  }
  return null;
}

/** "A and B discussed" against "A discussed, with B,": who is no longer in the subject still stands in the passage. */
function accompanied(one: Speaker, two: Speaker, before: Side, after: Side): boolean {
  if (one.party.joint === two.party.joint) return false;
  const [joint, other] = one.party.joint ? [one, after] : [two, before];
  if (!/\band\b/i.test(joint.party.text)) return false;
  const words = new Set<string>();
  for (let i = other.first; i < other.end; i++) words.add(other.read.tokens[i]!.text.toLowerCase());
  return joint.party.text
    .toLowerCase()
    .split(/[^\p{L}\p{N}’'-]+/u)
    .every((w) => w === '' || /^(?:the|a|an|and|his|her|their|its)$/.test(w) || words.has(w));
}

/** Somebody by a common noun: "the navy", "the coast guard". Names are compared by themselves (names.ts). */
const isActor = ({ party }: Speaker): boolean =>
  party.common &&
  /^(?:the|his|her|its|their)\b/i.test(party.text) &&
  !party.joint &&
  !party.pronoun &&
  !party.indefinite &&
  (!isGeneral(party) || party.marks.size > 0) &&
  (isPersonNoun(party.head) || isGroup(party.head));

/** Another actor where nobody is on record by the verb: a substituted participant. */
function actorOf(one: Speaker, two: Speaker, groups: readonly Group[]): Claim['draft'] {
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

function draftOf(one: Speaker, two: Speaker, why: string, before: Span, after: Span): Claim['draft'] {
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
function shown(
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
