/** The same point with another speaker. Predicates of both versions are matched (by the words the versions share, by
 *  standing in the same edit, by meaning), and where somebody is on record by the predicate, whoever acts is compared. */
import type { Change } from '../model/revision.ts';
import type { Span } from '../model/selector.ts';
import { isGroup, isPersonNoun, isText, isThing } from '../text/en/nouns.ts';
import { isGeneral, isOffice } from '../text/en/parties.ts';
import { nounPhrase, type Predicate, predicatesIn, type Range } from '../text/en/predicates.ts';
import { SPEECH } from '../text/en/speech.ts';
import { conceptOfWord } from '../text/en/synonyms.ts';
import type { Group, Side } from './edits.ts';
import { inSentence } from './in-sentence.ts';
import { quoted } from './judge.ts';
import { isPerson } from './persons.ts';
import { type Speaker, type Speakers, sameSpeaker } from './speakers.ts';

export type Claim = {
  readonly groups: readonly Group[];
  readonly draft: Pick<Change, 'type' | 'material' | 'note' | 'rule' | 'speakerBefore' | 'speakerAfter'> & {
    readonly before: Span;
    readonly after: Span;
  };
};

/** Somebody credited with something, and the words that credit them. */
type Credit = {
  readonly who: Range;
  readonly words: Range;
  readonly lemma: string;
  readonly speech: boolean;
  readonly passive: boolean;
  /** "It was agreed by both that" */
  readonly impersonal?: boolean;
};

const LIGHT_VERBS = new Set(
  'give make take express voice hold raise issue put convey extend offer deliver lodge file get have come lay enter place record register'.split(
    ' ',
  ),
);
const SPEECH_NOUNS = new Set(
  'offer invitation recommendation threat plea vow reply answer announcement declaration allegation accusation advice petition motion assurance statement note concern thanks regret appeal call proposal question point condition objection remark comment promise pledge commitment undertaking request demand warning claim complaint protest condolence gratitude support view case speech agreement doubt assessment initiative idea hope readiness satisfaction explanation briefing suggestion opinion apology denial emphasis position worry reservation criticism solidarity appreciation forward guarantee consent approval dissent veto verdict'.split(
    ' ',
  ),
);

/** What one does and the other undergoes: "she answered a question from him", "he put a question to her". */
const CONVERSES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  ['ask put question raise inquire enquire', 'answer reply respond'],
  ['give send hand deliver convey pass offer submit present', 'receive get obtain accept'],
  ['tell inform brief report notify', 'hear learn'],
].map(([one, two]) => [new Set(one!.split(' ')), new Set(two!.split(' '))]);

/** The same dealing told from the other end: each actor stands in the other passage too, by a name or a pronoun. */
function converse(before: Side, after: Side, p: Credit, q: Credit): boolean {
  const facing = CONVERSES.some(
    ([one, two]) => (one.has(p.lemma) && two.has(q.lemma)) || (two.has(p.lemma) && one.has(q.lemma)),
  );
  return facing && stands(after, before, p.who) && stands(before, after, q.who);
}

/** Does somebody of one passage stand in the other? */
function stands(other: Side, own: Side, who: Range): boolean {
  const word = own.read.tokens[who.end - 1]!.text.toLowerCase();
  const forms = PRONOUNS.find((forms) => forms.includes(word)) ?? [word];
  for (let i = other.first; i < other.end; i++)
    if (forms.includes(other.read.tokens[i]!.text.toLowerCase())) return true;
  return false;
}
const PRONOUNS = ['he him', 'she her', 'they them', 'we us', 'i me'].map((forms) => forms.split(' '));

const TURNED = { same: false, why: 'who acted is now acted on, and the other way round' };

/** "The Chancellor invited the Doge" against "The Doge invited the Chancellor". */
function swapped(before: Side, after: Side, p: Credit, q: Credit): boolean {
  if (p.lemma !== q.lemma || p.passive || q.passive) return false;
  const text = ({ read }: Side, { first, end }: Range): string =>
    read.text.slice(read.tokens[first]!.start, read.tokens[end - 1]!.end).toLowerCase();
  const patient = (side: Side, { words }: Credit): string => {
    const range = words.end < side.end ? nounPhrase(side.read, words.end, side.end) : null;
    return range ? `${text(side, range)} ` : '';
  };
  const [one, two] = [text(before, p.who), text(after, q.who)];
  return one !== two && patient(before, p).startsWith(`${two} `) && patient(after, q).startsWith(`${one} `);
}

const STRANGERS = { same: false, why: 'a name and a description that the other version does not know' };

/** "Greenpeace" against "the shipowner", where neither version has the other's word anywhere. */
function strangers(one: Speaker, two: Speaker, speakersA: Speakers, speakersB: Speakers): boolean {
  const [named, plain, other, own] = one.party.names.size
    ? [one.party, two.party, speakersB, speakersA]
    : [two.party, one.party, speakersA, speakersB];
  if (!named.names.size || named.head || named.places.size || plain.names.size || plain.pronoun) return false;
  if (!plain.common || !isPersonNoun(plain.head) || isOffice(plain.head) || isGeneral(plain)) return false;
  return ![...named.names].some((name) => other.mentions(name)) && !own.mentions(plain.head);
}

/** Verbs of saying in two words. */
const PHRASAL_SPEECH = new Set([
  'turn down',
  'turn away',
  'put forward',
  'hit back',
  'shrug off',
  'brush aside',
  'brush off',
  'lash out',
  'come out',
  'play down',
  'wave aside',
  'back down',
  'sign off',
  'give notice',
]);

/** What is done because somebody said so. */
const ASKED = new Set(
  'insistence request invitation initiative urging behest suggestion advice recommendation demand proposal order instruction consent approval motion word'.split(
    ' ',
  ),
);

/** "in the view of" */
const VIEWS = new Set(
  'view opinion word eye judgement judgment assessment estimate estimation account mind'.split(' '),
);

/** "according to plan" credits nobody; "according to first indications" only hedges. */
const PLANS = new Set(
  'plan schedule need law rule procedure regulation expectation tradition custom indication information datum data timetable practice protocol merit requirement'.split(
    ' ',
  ),
);

export function attributions(
  before: Side,
  after: Side,
  groups: readonly Group[],
  speakersA: Speakers,
  speakersB: Speakers,
  sentenceA: number,
  sentenceB: number,
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
  for (const [p, q] of match(a, b, before, after, groups)) {
    // Where nobody is on record by the verb, only the same verb with its agent swapped counts.
    const alike = conceptOfWord(p.lemma) === conceptOfWord(q.lemma);
    const acts = !p.speech && !q.speech && p.passive === q.passive && p.lemma === q.lemma;
    if (!p.speech && !q.speech && !acts && (p.passive === q.passive || !alike)) continue;
    if (p.passive !== q.passive && !alike && !(p.speech && q.speech && (p.impersonal || q.impersonal))) continue;
    if (converse(before, after, p, q)) continue;
    if (p.speech !== q.speech && !(maySpeak(before, p) && maySpeak(after, q))) continue;
    if (p.speech !== q.speech && !alike) continue;
    if (p.speech && q.speech && (isMute(before, p) || isMute(after, q))) continue;
    const one = speakersA.of(before.read, p.who, sentenceA);
    let two = speakersB.of(after.read, q.who, sentenceB);
    // "He" and "she" led back to the same one: the second is the other of the two.
    if (one.pronoun && two.pronoun && one.pronoun !== two.pronoun && one.party.text === two.party.text)
      two = { ...(speakersB.otherThan(two.party) ?? two), pronoun: two.pronoun };
    const told = swapped(before, after, p, q) ? TURNED : sameSpeaker(one, two);
    const verdict = told.same && strangers(one, two, speakersA, speakersB) ? STRANGERS : told;
    if (acts && !(isActor(one) && isActor(two))) continue;
    if (verdict.same || accompanied(one, two, before, after)) continue;
    const own = material.filter(
      (g) =>
        !taken.has(g) &&
        (meets(g.from, p.who) ||
          meets(g.to, q.who) ||
          (p.passive !== q.passive && (meets(g.from, p.words) || meets(g.to, q.words)))),
    );
    if (!own.length) continue;
    const first = groups.indexOf(own[0]!);
    const last = groups.indexOf(own[own.length - 1]!);
    const hole = groups.slice(first, last + 1).findIndex((g) => taken.has(g));
    const all = groups.slice(first, hole < 0 ? last + 1 : first + hole);
    for (const g of all) taken.add(g);
    claims.push({
      groups: all,
      draft: acts ? actorOf(one, two, all) : draftOf(one, two, verdict.why, ...shown(before, after, p, q, groups, all)),
    });
  }
  for (const claim of turnedRound(before, after, material, taken, speakersA, speakersB, sentenceA, sentenceB))
    claims.push(claim);
  return claims;
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

/** Can whoever stands there speak at all? "Her report is due" credits nobody, "the minister" does. */
function maySpeak({ read }: Side, { who, speech }: Credit): boolean {
  const head = who.end - 1;
  return speech || read.tags[head] === 'PRP' || read.tags[head]!.startsWith('NNP') || !isThing(headNoun(read, who));
}

/** "the measures announced": a thing that says nothing, whatever the verb. A report or a survey does. */
function isMute({ read }: Side, { who }: Credit): boolean {
  const head = headNoun(read, who);
  return (
    /^NNS?$/.test(read.tags[who.end - 1]!) &&
    isThing(head) &&
    !isText(head) &&
    !leads(read, who) &&
    !SPEAKING_THINGS.has(head)
  );
}
/** "the Dutch head of delegation" */
const leads = ({ lemmas }: Side['read'], { first, end }: Range): boolean =>
  /\bhead of (?:the )?(?:delegation|mission|department|section)$/.test(lemmas.slice(first, end).join(' '));
const SPEAKING_THINGS = new Set(
  'survey study poll review analysis inquiry enquiry investigation audit assessment evidence data datum figure law treaty resolution bill article ruling judgment judgement decision record map plan agenda rule investigation probe test court jury press media ministry office embassy bank agency company firm newspaper station channel network side government kremlin white house palace capital opposition presidency chancellery secretariat leadership command staff delegation mission crown throne prosecution defence defense executive legislature judiciary majority minority movement alliance bloc coalition federation council commission committee chamber house senate service unit branch division desk centre center institute watchdog regulator fund board panel union industry'.split(
    ' ',
  ),
);

/** The noun before "of", "for", "to host" and the like. */
function headNoun({ lemmas, tags }: Side['read'], { first, end }: Range): string {
  for (let i = first + 1; i < end; i++) if (tags[i] === 'IN' || tags[i] === 'TO') return lemmas[i - 1]!;
  return lemmas[end - 1]!;
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

const meets = (a: Range, b: Range): boolean =>
  a.end > a.first ? a.first < b.end && b.first < a.end : b.first <= a.first && a.first <= b.end;

/** Everybody credited with something in a passage. */
function creditsOf({ read, first, end }: Side): Credit[] {
  const out: Credit[] = [];
  for (const predicate of predicatesIn(read, first, end)) {
    const { agent, group, lemma, passive, subject } = predicate;
    if (!agent) continue;
    const impersonal = passive && subject !== null && read.lemmas[subject.end - 1] === 'it';
    const speech = isSpeech(predicate, { read, first, end });
    out.push({
      who: agent,
      words: group,
      lemma: spokenOf(predicate, read, end) ?? lemma,
      speech,
      passive,
      impersonal,
    });
  }
  for (let i = first; i + 2 < end; i++) {
    // "at the insistence of the mayor", "on a proposal from Chile"
    if (!/^(?:at|on|upon|with|under|following|after|by)$/.test(read.lemmas[i]!)) continue;
    let noun = i + 1;
    while (noun < end && noun < i + 4 && /^(?:DT|PRP\$|JJ)$/.test(read.tags[noun]!)) noun++;
    if (!ASKED.has(read.lemmas[noun] ?? '') || !/^(?:of|from|by)$/.test(read.lemmas[noun + 1] ?? '')) continue;
    const who = nounPhrase(read, noun + 2, end);
    if (who) out.push({ who, words: { first: i, end: noun + 2 }, lemma: 'ask', speech: true, passive: false });
  }
  for (let i = first; i + 2 < end; i++) {
    // "in the view of the participants", "in the words of the mayor"
    if (!/^(?:in|to)$/.test(read.lemmas[i]!) || read.lemmas[i + 1] !== 'the') continue;
    if (!VIEWS.has(read.lemmas[i + 2] ?? '') || read.lemmas[i + 3] !== 'of') continue;
    const who = nounPhrase(read, i + 4, end);
    if (who) out.push({ who, words: { first: i, end: i + 4 }, lemma: 'think', speech: true, passive: false });
  }
  for (let i = first; i + 2 < end; i++) {
    // "The suggestion came from Hungary"
    if (!/^(?:come|originate|stem|emanate)$/.test(read.lemmas[i]!) || !/^(?:from|with)$/.test(read.lemmas[i + 1]!))
      continue;
    let told = false;
    for (let k = first; k < i; k++)
      if (SPEECH_NOUNS.has(read.lemmas[k]!) && read.tags[k]!.startsWith('NN')) told = true;
    const who = told ? nounPhrase(read, i + 2, end) : null;
    if (who) out.push({ who, words: { first: i, end: i + 2 }, lemma: 'propose', speech: true, passive: false });
  }
  for (let i = first + 1; i + 1 < end; i++) {
    // "At Bucharest's suggestion", "Hungary's request for a hotline"
    if (read.tags[i] !== 'POS') continue;
    const noun = /^JJ/.test(read.tags[i + 1]!) ? i + 2 : i + 1;
    if (!(SPEECH_NOUNS.has(read.lemmas[noun] ?? '') || ASKED.has(read.lemmas[noun] ?? ''))) continue;
    let from = i;
    while (from > first && /^(?:DT|JJ|NN|NNP|NNS|NNPS|CD)$/.test(read.tags[from - 1]!)) from--;
    if (from < i)
      out.push({
        who: { first: from, end: i },
        words: { first: i, end: noun + 1 },
        lemma: 'propose',
        speech: true,
        passive: false,
      });
  }
  for (const { lemma, passive, subject, group } of predicatesIn(read, first, end)) {
    // "Denmark was said to have demanded": on record by the verb behind.
    if (!passive || !subject || !/^(?:say|report|believe|think|understand|know|hear)$/.test(lemma)) continue;
    let at = group.end;
    while (at < end && at < group.end + 5 && read.tags[at] !== 'TO') at++;
    if (read.tags[at] !== 'TO') continue;
    const verb = read.lemmas[at + 1] === 'have' ? at + 2 : at + 1;
    if (SPEECH.has(read.lemmas[verb] ?? ''))
      out.push({
        who: subject,
        words: { first: verb, end: verb + 1 },
        lemma: read.lemmas[verb]!,
        speech: true,
        passive: false,
      });
  }
  for (let i = first; i + 2 < end; i++) {
    // "speaking for the three governments", "on behalf of the Group"
    const at =
      /^(?:speak|act)$/.test(read.lemmas[i]!) && read.lemmas[i + 1] === 'for'
        ? i + 2
        : read.lemmas[i] === 'on' && read.lemmas[i + 1] === 'behalf' && read.lemmas[i + 2] === 'of'
          ? i + 3
          : read.lemmas[i] === 'in' &&
              read.lemmas[i + 1] === 'the' &&
              read.lemmas[i + 2] === 'name' &&
              read.lemmas[i + 3] === 'of'
            ? i + 4
            : end;
    const who = at < end ? nounPhrase(read, at, end) : null;
    if (who) out.push({ who, words: { first: i, end: at }, lemma: 'speak', speech: true, passive: false });
  }
  const told = new Set(out.map(({ words }) => words.end - 1));
  for (let i = first + 1; i + 2 < end; i++) {
    // "a statement read out by Jordan": a participle with its agent.
    const light = LIGHT_VERBS.has(read.lemmas[i]!) && SPEECH_NOUNS.has(read.lemmas[i - 1]!);
    if (
      !/^VB[ND]$/.test(read.tags[i]!) ||
      told.has(i) ||
      !(light || SPEECH.has(read.lemmas[i]!) || read.lemmas[i] === 'read')
    )
      continue;
    const by = [i + 1, i + 2].find((k) => read.lemmas[k] === 'by');
    if (by === undefined || (by === i + 2 && !/^R[BP]|^IN/.test(read.tags[i + 1]!))) continue;
    const who = nounPhrase(read, by + 1, end);
    if (who) out.push({ who, words: { first: i, end: i + 1 }, lemma: read.lemmas[i]!, speech: true, passive: true });
  }
  for (let i = first; i + 1 < end; i++) {
    const of = read.lemmas[i] === 'accord' && read.lemmas[i + 1] === 'to';
    const text = read.tokens[i]!.text.toLowerCase();
    if (!of && !(text === 'according' && read.lemmas[i + 1] === 'to')) continue;
    const who = nounPhrase(read, i + 2, end);
    if (who && !PLANS.has(read.lemmas[who.end - 1]!))
      out.push({ who, words: { first: i, end: i + 2 }, lemma: 'say', speech: true, passive: false });
  }
  return out;
}

function isSpeech(
  { lemma, group, passive, subject }: Predicate,
  { read, end }: { read: Side['read']; first: number; end: number },
): boolean {
  // "A dissent was entered in the minutes by the Belgian delegate"
  if (passive && subject && SPEECH_NOUNS.has(headNoun(read, subject))) return true;
  if (SPEECH.has(lemma) || PHRASAL_SPEECH.has(`${lemma} ${read.lemmas[group.end] ?? ''}`)) return true;
  return LIGHT_VERBS.has(lemma) && (spokenAfter(read, group.end, end) !== null || reckons(lemma, read, group.end, end));
}

/** The noun of saying that a verb of little meaning carries: "made an offer". */
function spokenAfter(read: Side['read'], from: number, end: number): number | null {
  for (let i = from; i < Math.min(end, from + 5); i++) {
    if (SPEECH_NOUNS.has(read.lemmas[i]!)) return i;
    if (!/^(?:DT|JJ|PRP\$|NN|RB|RP|IN)/.test(read.tags[i]!)) return null;
  }
  return null;
}

/** "put the loss at 40 million": an estimate. */
function reckons(lemma: string, read: Side['read'], from: number, end: number): boolean {
  if (lemma !== 'put') return false;
  for (let i = from; i + 1 < Math.min(end, from + 8); i++)
    if (read.lemmas[i] === 'at') return /^(?:CD|\$|#)$/.test(read.tags[i + 1]!) || /\d/.test(read.tokens[i + 1]!.text);
  return false;
}

/** What an act done with a noun of saying amounts to: "an offer … was made by", "made an offer" → offer. */
function spokenOf({ lemma, group, passive, subject }: Predicate, read: Side['read'], end: number): string | null {
  if (!MAKES.has(lemma)) return null;
  if (passive) return subject && SPEECH_NOUNS.has(headNoun(read, subject)) ? headNoun(read, subject) : null;
  const at = spokenAfter(read, group.end, end);
  return at === null ? null : read.lemmas[at]!;
}
const MAKES = new Set('give make issue put extend lodge file'.split(' '));

/** Pairs credits: each with at most one, best first. */
function match(
  a: readonly Credit[],
  b: readonly Credit[],
  before: Side,
  after: Side,
  groups: readonly Group[],
): [Credit, Credit][] {
  const scored: [number, number, number][] = [];
  for (const [i, p] of a.entries())
    for (const [j, q] of b.entries()) {
      const score = affinity(p, q, before, after, groups);
      if (score > 0) scored.push([score, i, j]);
    }
  scored.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
  const left = new Set<number>();
  const right = new Set<number>();
  const out: [number, number][] = [];
  for (const [, i, j] of scored)
    if (!left.has(i) && !right.has(j)) {
      left.add(i);
      right.add(j);
      out.push([i, j]);
    }
  // The narrowest first: "lodged by the city" credits the city, not "a complaint lodged by the city".
  const width = ([i, j]: [number, number]): number => a[i]!.who.end - a[i]!.who.first + b[j]!.who.end - b[j]!.who.first;
  const nested = ([i]: [number, number], [k]: [number, number]): boolean =>
    a[i]!.who.first <= a[k]!.who.first && a[k]!.who.end <= a[i]!.who.end;
  return out
    .sort((x, y) => (nested(x, y) || nested(y, x) ? width(x) - width(y) : 0) || x[0] - y[0])
    .map(([i, j]) => [a[i]!, b[j]!]);
}

function affinity(p: Credit, q: Credit, before: Side, after: Side, groups: readonly Group[]): number {
  const lemma = p.lemma === q.lemma;
  const concept = conceptOfWord(p.lemma) === conceptOfWord(q.lemma);
  const same = aligned(p.words, q.words, groups, before, after);
  if (same === 'kept') return 6;
  if (same === 'edited') return lemma || concept ? 5 : p.speech && q.speech ? 4 : p.speech || q.speech ? 2 : 1;
  if (lemma) return 3;
  return concept ? 2 : 0;
}

/** Do two ranges stand at the same place: kept words, or one and the same group of edits? */
function aligned(p: Range, q: Range, groups: readonly Group[], before: Side, after: Side): 'kept' | 'edited' | 'apart' {
  const x = groups.findIndex((g) => meets(g.from, p));
  const y = groups.findIndex((g) => meets(g.to, q));
  if (x >= 0 || y >= 0) {
    if (x === y) return 'edited';
    if (x >= 0 && meetsNear(groups[x]!.to, q)) return 'edited';
    if (y >= 0 && meetsNear(groups[y]!.from, p)) return 'edited';
    return 'apart';
  }
  return offset(p.first, groups, 'from', before) === offset(q.first, groups, 'to', after) ? 'kept' : 'apart';
}

const meetsNear = (a: Range, b: Range): boolean => a.first - 1 < b.end && b.first < a.end + 1;

/** How many kept tokens stand before a kept token. */
function offset(token: number, groups: readonly Group[], which: 'from' | 'to', side: Side): number {
  let n = token - side.first;
  for (const g of groups) for (const e of g.edits) if (e[which].end <= token) n -= e[which].end - e[which].first;
  return n;
}
