/** The same point with another speaker. Predicates of both versions are matched (by the words the versions share, by
 *  standing in the same edit, by meaning), and where somebody is on record by the predicate, whoever acts is compared. */
import type { Change } from '../model/revision.ts';
import { GATHERED } from '../text/en/gatherings.ts';
import { isGroup, isPersonNoun, isThing } from '../text/en/nouns.ts';
import type { Range } from '../text/en/predicates.ts';
import { isGeneral, isOffice, type Verdict } from '../text/en/same-party.ts';
import { INITIALS, MATES } from '../text/en/same-party-words.ts';
import { foldWord } from '../text/en/spelling.ts';
import { conceptOfWord } from '../text/en/synonyms.ts';
import { actorOf, type Claim, draftOf, isActor, isNamedBody, shown } from './claim.ts';
import { converse, crossed, match, meets, standsIn, swapped, TURNED, takenIn } from './credit-pairs.ts';
import { type Credit, creditsOf, isMute, maySpeak } from './credits.ts';
import type { Group, Side } from './edits.ts';
import { type NameJudge, quoted } from './judge-context.ts';
import { inTouch, metOneAnother } from './mutual-acts.ts';
import { ownAgainstOther, ownVoice } from './own-voice.ts';
import { ownsInBoth } from './owned.ts';
import { isPerson } from './persons.ts';
import { nameBehind, otherByApposition, sameByPassage } from './same-by-passage.ts';
import { apartInCouple, wordsOfParty } from './side-by-side.ts';
import { amongSeveral } from './signers.ts';
import { ONE_PERSON, type Speaker, sameSpeaker } from './speaker.ts';
import type { Telling } from './telling.ts';
import { traded, turnedRound } from './turned-round.ts';
import { otherTurn } from './turns.ts';

const OTHER_OF_TWO = { same: false, why: 'the other of the two who met' };

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
function strangers(one: Speaker, two: Speaker, before: Telling, after: Telling): boolean {
  const [named, plain, { speakers: other }, { speakers: own }] = one.party.names.size
    ? [one.party, two.party, after, before]
    : [two.party, one.party, before, after];
  // "the Taoiseach", "the Irish head of government"
  if ([...named.countries].some((code) => plain.countries.has(code))) return false;
  if (!named.names.size || named.head || named.places.size || plain.names.size || plain.pronoun) return false;
  // "Halvorsen Steel", "the steelmaker": named after its trade.
  if ([...named.names].some((name) => name.length > 3 && plain.head.startsWith(name))) return false;
  const body = isPersonNoun(plain.head) || isGroup(plain.head) || MEDIA.has(plain.head);
  // "The Bashkan" against "the deputy chairman": a title unknown to us is of whoever stands first, and of no deputy.
  const title = /^the \p{Lu}\p{Ll}+$/iu.test(named.text) && plain.ranks.has('deputy');
  if (!plain.common || !(body || title) || (isOffice(plain.head) && !title) || isGeneral(plain)) return false;
  return ![...named.names].some((name) => other.mentions(name)) && !own.mentions(plain.head);
}

/** Two credits that may be held against one another. */
type Pair = {
  readonly p: Credit;
  readonly q: Credit;
  /** Nobody is on record by the verb: the same act, with its agent swapped. */
  readonly acts: boolean;
  /** A thing that shows it stands against somebody who says it. */
  readonly sources: boolean;
};

/** The same point with another speaker: what of `groups` tells of it, and whom each version credits. `earlier`: what was
 *  found in the passages before this one. */
export function attributions(
  tellingA: Telling,
  tellingB: Telling,
  groups: readonly Group[],
  names: NameJudge,
  earlier: readonly SpeakersTold[],
): Claim[] {
  const [before, after] = [tellingA.side, tellingB.side];
  // Who is named inside somebody's verbatim words is a matter of the quotation.
  const material = groups.filter((g) => !g.typographic && !quoted(g, before, after));
  if (!material.length) return [];
  const turn = otherTurn(before, after, material);
  if (turn) return [turn];
  const claims: Claim[] = [];
  const taken = new Set<Group>();
  for (const pair of comparable(before, after, groups)) {
    const draft = otherSpeaker(tellingA, tellingB, pair, { material, names });
    if (!draft || followsNamed([...earlier, ...claims.map((claim) => claim.draft)], draft)) continue;
    const trade = traded(tellingA, tellingB, pair.p, pair.q);
    const told = material.filter((g) => !taken.has(g) && tells(g, trade, pair, draft));
    const beside = told.length ? besideBoth(before, after, pair) : null;
    const own = beside ? material.filter((g) => !taken.has(g) && (told.includes(g) || beside(g))) : told;
    if (!own.length) continue;
    const all = upToTaken(groups, own, taken);
    for (const g of all) taken.add(g);
    const { one, two, why } = draft;
    claims.push({
      groups: all,
      draft: draft.actor
        ? actorOf(one, two, all)
        : draftOf(one, two, why, ...shown(before, after, pair.p, pair.q, groups, all)),
    });
  }
  for (const claim of turnedRound(tellingA, tellingB, material, taken)) claims.push(claim);
  return claims;
}

/** The credits of both passages that may be held against one another. Who said it comes before who did it, where one edit
 *  turns both. */
function comparable(before: Side, after: Side, groups: readonly Group[]): Pair[] {
  const [own, other] = [creditsOf(before), creditsOf(after)];
  const credits = match(own, other, before, after, groups).filter(
    ([p, q]) => !crossed({ side: before, credits: own, credit: p }, { side: after, credits: other, credit: q }),
  );
  const spoken = ([p, q]: readonly [Credit, Credit]): boolean => p.speech && q.speech;
  const alone = onlyOnes(before, own, after, other);
  const pairs = alone && !credits.some(([p, q]) => p === alone[0] && q === alone[1]) ? [...credits, alone] : credits;
  return [...pairs.filter(spoken), ...pairs.filter((pair) => !spoken(pair))].flatMap(
    ([p, q]) => pairOf(before, after, p, q, p === alone?.[0] && q === alone[1]) ?? [],
  );
}

/** "A delay was requested by the mayor", "The operator called for a delay": the only one on record in each version, and neither
 *  stands in the other. */
function onlyOnes(
  before: Side,
  own: readonly Credit[],
  after: Side,
  other: readonly Credit[],
): readonly [Credit, Credit] | null {
  const only = (side: Side, credits: readonly Credit[]): Credit | null => {
    const told = credits.filter((credit) => credit.speech && maySpeak(side, credit) && !isMute(side, credit));
    // "The operator said | it was worried": one and the same.
    const named = told.filter(({ who }) => side.read.tags[who.end - 1] !== 'PRP');
    const spoken = named.length ? named : told;
    const [first] = spoken;
    return first && spoken.every(({ who }) => who.first === first.who.first && who.end === first.who.end)
      ? first
      : null;
  };
  const [p, q] = [only(before, own), only(after, other)];
  return p && q && !standsIn(before, p.who, after) && !standsIn(after, q.who, before) ? [p, q] : null;
}

/** What two credits tell of, if it is one point told by somebody who can tell it. Where nobody is on record by the verb, only the
 *  same verb with its agent swapped counts. */
function pairOf(before: Side, after: Side, p: Credit, q: Credit, alone: boolean): Pair | null {
  const alike = conceptOfWord(p.lemma) === conceptOfWord(q.lemma);
  const acts = !p.speech && !q.speech && p.passive === q.passive && p.lemma === q.lemma;
  const spoken = p.speech && q.speech;
  if (!p.speech && !q.speech && !acts && (p.passive === q.passive || !alike)) return null;
  if (p.passive !== q.passive && !alike && !(spoken && (alone || p.impersonal || q.impersonal))) return null;
  if (converse(before, after, p, q) || takenIn(before, after, p, q)) return null;
  if (p.speech !== q.speech && !(maySpeak(before, p) && maySpeak(after, q))) return null;
  if (p.speech !== q.speech && (!alike || isMute(before, p) || isMute(after, q))) return null;
  const sources = besidesSource(before, after, p, q);
  if (spoken && !sources && (isMute(before, p) || isMute(after, q))) return null;
  if (ownsInBoth(before, p.who, after) !== ownsInBoth(after, q.who, before)) return null;
  return { p, q, acts, sources };
}

/** Another speaker than before, and why; `actor` where nobody is on record and another party acts. */
type Other = {
  readonly one: Speaker;
  readonly two: Speaker;
  readonly why: string;
  readonly actor: boolean;
};

/** What the names of the passages tell of a pair. */
type Named = { readonly material: readonly Group[]; readonly names: NameJudge };

/** Does a pair credit another party? */
function otherSpeaker(before: Telling, after: Telling, pair: Pair, named: Named): Other | null {
  const { p, q, acts } = pair;
  const [first, second] = speakersOf(before, after, pair);
  const one = nameBehind({ telling: before, credit: p, speaker: first });
  const two = nameBehind({ telling: after, credit: q, speaker: second });
  const turned = swapped(before.side, after.side, p, q);
  const verdict = turned ? TURNED : verdictOf(before, after, pair, [one, two], named);
  if (acts && !(turned ? isParty(one) && isParty(two) : actors(one, two))) return null;
  // "the minister signed the decree, which bans", "… was signed by the minister. It bans": no party stands there.
  if (!p.speech && !q.speech && !acts && (isIdle(one) || isIdle(two))) return null;
  // "nine states signed", "eleven states signed": a figure; "all seven" are known people.
  if (verdict.why === 'another number of them' && counted(one) === counted(two) && !/^all\b/i.test(one.party.text))
    return null;
  if (one.party.joint !== two.party.joint && metOneAnother(before, after, p, q)) return null;
  if (inTouch(before.side, after.side, p, q)) return null;
  const several = amongSeveral(before, after, p, q);
  const substituted = several === 'one is another';
  if (several === 'same' || (verdict.same && !substituted) || accompanied(one, two, before.side, after.side))
    return null;
  return { one, two, why: verdict.why, actor: substituted || (acts && !turned) };
}

/** Whom a pair credits. "He" and "she" led back to the same one: the second is the other of the two. */
function speakersOf(before: Telling, after: Telling, { p, q }: Pair): readonly [Speaker, Speaker] {
  const one = before.speaker(p.who);
  const two = after.speaker(q.who);
  if (one.pronoun && two.pronoun && one.pronoun !== two.pronoun && one.party.text === two.party.text)
    return [one, { ...(after.otherThan(q.who, two) ?? two), pronoun: two.pronoun }];
  // "He told her", "She told him", and nothing tells which of two met is the man: not one name for both, nor a guess.
  const [his, hers] = [one.party.pronoun, two.party.pronoun];
  return his && hers && his !== hers && one.name === two.name ? [asWritten(one), asWritten(two)] : [one, two];
}

const asWritten = (speaker: Speaker): Speaker => ({ ...speaker, name: speaker.party.text });

/** Are the two speakers one party? */
function verdictOf(
  before: Telling,
  after: Telling,
  { p, q, sources }: Pair,
  [one, two]: readonly [Speaker, Speaker],
  { material, names }: Named,
): Verdict {
  if (sources) return OTHER_SOURCE;
  if (ownVoice(before.side, after.side, one, two) || ownAgainstOther(before, after, one, two)) return OTHER_OF_TWO;
  const [own, other] = [
    { telling: before, credit: p, speaker: one },
    { telling: after, credit: q, speaker: two },
  ] as const;
  if (otherByApposition(own, other)) return OTHER_OF_TWO;
  const told = sameSpeaker(one, two);
  const byPassage = (): Verdict | null => sameByPassage(own, other);
  if (!told.same) return byPassage() ?? told;
  if (told.why === ONE_PERSON || told.why === MATES || sharesName(one, two)) return told;
  if (apart(before, after, one, two) || otherPart(before, after, one, two)) return OTHER_OF_TWO;
  if (one.pronoun && !two.pronoun && before.presentBoth(p.who, one, two)) return OTHER_OF_TWO;
  if (two.pronoun && !one.pronoun && after.presentBoth(q.who, one, two)) return OTHER_OF_TWO;
  if (told.why === GATHERED || told.why === INITIALS) return told;
  const passage = byPassage();
  if (passage) return passage;
  const both = [credited(before.side, p, one), credited(after.side, q, two)] as const;
  return strangers(one, two, before, after) || otherwiseNamed(both, material, names) ? STRANGERS : told;
}

/** "Minister Kos", "Foreign Minister Ana Kos", "the Foreign Minister" who goes by that name in the text. */
function sharesName(one: Speaker, two: Speaker): boolean {
  const [a, b] = [one.party, two.party];
  if (a.joint || b.joint) return false;
  const goesBy = ({ name }: Speaker, { names, places, home }: Speaker['party']): boolean => {
    const surname = foldWord(name.split(' ').at(-1)!);
    return names.has(surname) && !places.has(surname) && !home.has(surname);
  };
  return goesBy(one, b) || goesBy(two, a);
}

/** The host against the guest, where both versions say which is which. */
function otherPart(before: Telling, after: Telling, one: Speaker, two: Speaker): boolean {
  const [m, n] = [before.speakers.part(one), after.speakers.part(two)];
  return m !== null && n !== null && m !== n && one.name !== two.name;
}

/** Whom a change credits in each version, where it credits anybody. */
type SpeakersTold = Pick<Change, 'speakerBefore' | 'speakerAfter'>;

/** "The mayor wrote … he asks" against "The vicar wrote … she asks": the pronoun follows who is named. */
const followsNamed = (told: readonly SpeakersTold[], { one, two }: Other): boolean =>
  Boolean(one.pronoun && two.pronoun) &&
  told.some(({ speakerBefore, speakerAfter }) => speakerBefore === one.name && speakerAfter === two.name);

/** Does an edit tell of the other speaker: does it touch whoever is credited, or the words that credit them? */
function tells(g: Group, trade: boolean, { p, q }: Pair, { one, two }: Other): boolean {
  if (meets(g.from, p.who) || meets(g.to, q.who)) return true;
  if (trade && (meets(g.from, p.patient!) || meets(g.to, q.patient!))) return true;
  if (p.passive !== q.passive && (meets(g.from, p.words) || meets(g.to, q.words))) return true;
  // "apologised to him", "received an apology from him"
  const reversed =
    p.speech && q.speech && p.lemma === q.lemma && one.party.text !== two.party.text && !one.pronoun && !two.pronoun;
  if (reversed && meets(g.from, p.words) && meets(g.to, q.words)) return true;
  return meets(g.from, between(p)) && meets(g.to, between(q));
}

/** The edits of what stands in apposition to both who are credited: "said Jan Rook, | the mayor of Graz", "said Eva Lind, | the
 *  head of the school"; null where it does not stand beside both. */
function besideBoth(before: Side, after: Side, { p, q }: Pair): ((g: Group) => boolean) | null {
  const [one, two] = [apposition(before, p.who), apposition(after, q.who)];
  return one && two ? (g) => within(g.from, one) && within(g.to, two) : null;
}

const within = (inner: Range, outer: Range): boolean => inner.first >= outer.first && inner.end <= outer.end;

/** The phrase set behind a party by a comma, up to the next mark: "Eva Lind, | the head of the school". */
function apposition({ read, end: last }: Side, { end }: Range): Range | null {
  const { tokens, tags, lemmas } = read;
  if (tokens[end]?.text !== ',' || !/^(?:DT|NN|JJ|PRP\$)/.test(tags[end + 1] ?? '')) return null;
  let stop = end + 1;
  while (stop < last && stop < end + LONGEST && !/^[,.;:!?()"“”—–]$/.test(tokens[stop]!.text)) {
    if (/^(?:MD|VBD|VBZ|VBP)$/.test(tags[stop]!) || lemmas[stop] === 'and') return null;
    stop++;
  }
  return { first: end + 1, end: stop };
}
/** Tokens of an apposition at most. */
const LONGEST = 16;

/** The edits from the first to the last of those that tell of one change, up to one that tells of another. */
function upToTaken(groups: readonly Group[], own: readonly Group[], taken: ReadonlySet<Group>): readonly Group[] {
  const first = groups.indexOf(own[0]!);
  const last = groups.indexOf(own[own.length - 1]!);
  const hole = groups.slice(first, last + 1).findIndex((g) => taken.has(g));
  return groups.slice(first, hole < 0 ? last + 1 : first + hole);
}

/** The one and the other of two whom either version sets side by side. */
function apart(before: Telling, after: Telling, one: Speaker, two: Speaker): boolean {
  if ([one, two].some(({ party }) => party.joint || party.pronoun !== null)) return false;
  const [a, b] = [calledBy(one), calledBy(two)];
  return apartInCouple(before.speakers.couples, a, b) || apartInCouple(after.speakers.couples, a, b);
}

/** "The former" by the name of whom it stands for. */
const calledBy = ({ party, name }: Speaker): ReadonlySet<string> =>
  wordsOfParty(/^the (?:former|latter)$/i.test(party.text) ? { ...party, text: name } : party);

/** Who is credited in one version, and where the words of the credit stand. */
type Credited = { readonly side: Side; readonly credit: Credit; readonly speaker: Speaker };

const credited = (side: Side, credit: Credit, speaker: Speaker): Credited => ({ side, credit, speaker });

/** The names that differ where both stand are of two people or places, as far as the names themselves tell: "Chisinau",
 *  "Tiraspol". */
function otherwiseNamed(both: readonly [Credited, Credited], groups: readonly Group[], names: NameJudge): boolean {
  if (!both.every(({ credit, speaker }) => credit.speech && !speaker.pronoun && !speaker.party.pronoun)) return false;
  // "the request of Seoul", "the request of South Korean officials"
  const [p, q] = both.map(({ speaker }) => speaker.party) as [Speaker['party'], Speaker['party']];
  if ([...p.countries].some((code) => q.countries.has(code))) return false;
  const [one, two] = both.map(({ side: { read }, credit: { who } }): Range => {
    for (let i = who.first + 1; i < who.end; i++) if (read.tags[i] === 'IN') return { first: who.first, end: i };
    return who;
  }) as [Range, Range];
  return groups.some((g) => meets(g.from, one) && meets(g.to, two) && names(g.from, g.to) !== null);
}

/** Between whoever acts and the verb: "the envoy, [who] promised" against "the envoy [and] promised". */
const between = ({ who, words }: Credit): Range => ({
  first: Math.min(who.end, words.first),
  end: Math.max(who.end, words.first),
});

/** "nine states" without the number. */
const counted = ({ party }: Speaker): string => {
  const words = party.text.toLowerCase().split(' ');
  return words.filter((word) => !NUMBER.test(word)).join(' ');
};
const NUMBER = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

/** Two actors by common nouns, or one against a known organization. */
const actors = (one: Speaker, two: Speaker): boolean =>
  (isActor(one) && (isActor(two) || isNamedBody(two))) || (isNamedBody(one) && isActor(two));

/** A thing, though a text may be one: a decree, a fair, a strike. */
const isIdle = (speaker: Speaker): boolean =>
  !isParty(speaker) && speaker.party.head !== '' && isThing(speaker.party.head);

/** Somebody who can be on record at all. */
const isParty = ({ party, pronoun }: Speaker): boolean =>
  isPerson(party) ||
  party.countries.size > 0 ||
  party.organizations.size > 0 ||
  party.names.size > 0 ||
  /^(?:he|she|they|we|i)$/.test(pronoun ?? party.pronoun ?? '') ||
  isGroup(party.head);

const textOf = ({ read, span }: Side): string => read.text.slice(span.start, span.end);

/** "A and B discussed" against "A discussed, with B,": who is no longer in the subject still stands in the passage. */
function accompanied(one: Speaker, two: Speaker, before: Side, after: Side): boolean {
  if (one.party.joint === two.party.joint) return false;
  const [joint, other] = one.party.joint ? [one, after] : [two, before];
  // "The two spoke of a bridge", "the mayor, with whom he spoke of a bridge"
  if (/^(?:the two|both|they)\b/i.test(joint.party.text) && / with (?:whom|which) /.test(textOf(other))) return true;
  if (!/\band\b/i.test(joint.party.text)) return false;
  // "the Andorran premier and the envoy", "Andorra's premier …, with the envoy"
  const root = (word: string): string => word.replace(/['’]s?$/, '').slice(0, LONG);
  const words = new Set<string>();
  for (let i = other.first; i < other.end; i++) words.add(root(other.read.tokens[i]!.text.toLowerCase()));
  return joint.party.text
    .toLowerCase()
    .split(/[^\p{L}\p{N}’'-]+/u)
    .every((w) => w === '' || /^(?:the|a|an|and|his|her|their|its)$/.test(w) || words.has(root(w)));
}
const LONG = 5;
