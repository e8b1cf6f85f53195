/** Who is credited with what in a passage: by verbs of saying, by nouns ("at the insistence of", "Chile's proposal"), by
 *  participles ("lodged by"); and whether whoever stands there can speak at all. */
import { namesParty } from '../text/en/kind-of-party.ts';
import { nounPhrase } from '../text/en/noun-phrases.ts';
import { isGroup, isPersonNoun, isPlace, isText, isThing } from '../text/en/nouns.ts';
import { type Predicate, predicatesIn, type Range } from '../text/en/predicates.ts';
import { isCalendarName } from '../text/en/words.ts';
import {
  accordingTo,
  besides,
  hearsay,
  holders,
  isMeans,
  markedCredits,
  onBehalf,
  participles,
} from './credit-frames.ts';
import { headNoun, nounCredits, withoutObject } from './credit-nouns.ts';
import { phraseCredits } from './credit-phrases.ts';
import { isSpeech, spokenOf } from './credit-verbs.ts';
import type { Side } from './edits.ts';
import { PERSON } from './persons.ts';
import { SPEAKING_THINGS } from './speaking-things.ts';

/** Somebody credited with something, and the words that credit them. */
export type Credit = {
  readonly who: Range;
  readonly words: Range;
  readonly lemma: string;
  readonly speech: boolean;
  readonly passive: boolean;
  /** Who undergoes it, where the verb is passive. */
  readonly patient?: Range;
  /** "It was agreed by both that" */
  readonly impersonal?: boolean;
};

/** Can whoever stands there speak at all? "Her report is due" credits nobody, "the minister" does. */
export function maySpeak({ read }: Side, { who, speech }: Credit): boolean {
  const head = who.end - 1;
  return speech || read.tags[head] === 'PRP' || read.tags[head]!.startsWith('NNP') || !isThing(headNoun(read, who));
}

/** "the measures announced": a thing that says nothing, whatever the verb. A report or a survey does. */
export function isMute({ read }: Side, { who }: Credit): boolean {
  const head = headNoun(read, who);
  return (
    /^NNS?$/.test(read.tags[who.end - 1]!) &&
    isThing(head) &&
    !/^(?:former|latter)$/.test(head) &&
    !namesParty(read.tokens.slice(who.first, who.end).map(({ text }) => text.toLowerCase())) &&
    !isText(head) &&
    !PERSON.test(head) &&
    !SPEAKING_THINGS.has(head)
  );
}

/** Everybody credited with something in a passage. */
export function creditsOf(side: Side): Credit[] {
  const told = [
    ...verbCredits(side),
    ...nounCredits(side),
    ...phraseCredits(side),
    ...hearsay(side),
    ...onBehalf(side),
    ...besides(side),
    ...holders(side),
  ];
  const verbs = new Set(told.map(({ words }) => words.end - 1));
  const all = [...told, ...participles(side, verbs), ...accordingTo(side), ...markedCredits(side)];
  return all.map((credit) => ({ ...credit, who: whoIn(side, credit.who) }));
}

/** Who is credited, less when it was and what they wrote, with the body that somebody with no name is of. */
const whoIn = ({ read, end }: Side, who: Range): Range => withBody(read, authorOf(read, withoutTime(read, who)), end);

/** "a source | in the presidency", "an official | close to the talks" */
function withBody(read: Side['read'], who: Range, end: number): Range {
  const { lemmas, tags } = read;
  if (!/^NNS?$/.test(tags[who.end - 1]!) || !NAMELESS.test(lemmas[who.end - 1]!)) return who;
  const close = lemmas[who.end] === 'close' && lemmas[who.end + 1] === 'to';
  if (!close && !/^(?:in|at|within|inside|from)$/.test(lemmas[who.end] ?? '')) return who;
  const body = nounPhrase(read, who.end + (close ? 2 : 1), Math.min(end, who.end + 9));
  if (!body || body.end > end) return who;
  const noun = lemmas[body.end - 1]!;
  return close || isGroup(noun) || SEATS.test(noun) ? { first: who.first, end: body.end } : who;
}
const NAMELESS = /^(?:source|official|person|people|figure|insider|aide|diplomat)$/;
const SEATS =
  /^(?:presidency|ministry|government|cabinet|office|headquarters|commission|council|parliament|command|administration|camp|entourage|circle|secretariat|palace|embassy|department|treasury|exchequer|bank|court|service|agency|directorate|inspectorate|regulator|authority|chancellery)$/;

/** Whoever acts by a finite verb. */
function verbCredits(side: Side): Credit[] {
  const { read, first, end } = side;
  const out: Credit[] = [];
  for (const predicate of predicatesIn(read, first, end)) {
    const { group, lemma, passive, subject } = predicate;
    const agent = agentOf(side, predicate);
    if (!agent || (subject && bidden(read, group, subject)) || (passive && isMeans(read, agent))) continue;
    const acting = passive
      ? toldOf(read, withoutObject(read, agent)!, lemma)
      : withoutOther(read, behindPronoun(read, agent), first);
    out.push({
      who: called(read, acting, end),
      words: group,
      lemma: spokenOf(predicate, read, end) ?? lemma,
      speech: isSpeech(predicate, side) || agent === convinced(read, predicate),
      passive,
      ...(passive && subject ? { patient: subject } : {}),
      impersonal: passive && subject !== null && read.lemmas[subject.end - 1] === 'it',
    });
  }
  return out;
}

/** Who acts: the agent of a passive, or whoever is convinced; the subject of an active verb, or who stands in brackets. */
const agentOf = ({ read, first }: Side, predicate: Predicate): Range | null =>
  predicate.passive
    ? (predicate.agent ?? convinced(read, predicate))
    : (bracketed(read, predicate.group.first, first) ?? predicate.agent);

/** "was convinced that rain would come", "is opposed to the plan": whoever is so says so. */
const convinced = ({ lemmas }: Side['read'], { lemma, group, passive, subject }: Predicate): Range | null =>
  passive && MINDED[lemmas[group.end] ?? '']?.has(lemma) ? subject : null;

/** Verbs whose passive tells of a mind, by the word behind them. */
const OF_A_MATTER = new Set(
  'convince persuade satisfy concern worry alarm please delight disappoint determine surprise'.split(' '),
);
const TO_A_MATTER = new Set('oppose commit resolve determine incline dedicate'.split(' '));
const MINDED: Readonly<Record<string, ReadonlySet<string>>> = {
  that: OF_A_MATTER,
  about: OF_A_MATTER,
  to: TO_A_MATTER,
};

/** "bade the pilgrims welcome": no verb of theirs. */
const bidden = ({ tokens, lemmas }: Side['read'], group: Range, { first }: Range): boolean =>
  /^(?:bid|bids|bade|bidding)$/i.test(tokens[first - 1]?.text ?? '') &&
  /^(?:welcome|farewell)$/.test(lemmas[group.end - 1]!);

const PERIOD = /^(?:week|month|year|night|evening|morning|afternoon|weekend|spring|summer|autumn|winter)$/;
const TIME =
  /^(?:(?:the|this|last|next|early|late|mid) )*(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|easter|christmas|lent|ramadan)(?: (?:\d{4}|week|night|evening|morning|afternoon|weekend))?|week|month|year|night|evening|morning|afternoon|weekend|spring|summer|autumn|winter)$/;
const isPeriod = (lower: string): boolean => PERIOD.test(lower) || isCalendarName(lower);

/** "the Ministry of Finance | last week": when is no part of who. */
function withoutTime({ tokens, lemmas }: Side['read'], who: Range): Range {
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  const last = who.end - 1;
  // "pilots | in April", "the tourists | in Easter week"
  for (let i = who.first + 1; i < last; i++)
    if (/^(?:in|on|during)$/.test(lemmas[i]!) && TIME.test(lemmas.slice(i + 1, who.end).join(' ')))
      return { first: who.first, end: i };
  // "Today | we told"
  if (who.end - who.first > 1 && /^(?:yesterday|today|tonight|now|meanwhile)$/.test(word(who.first)))
    return { first: who.first + 1, end: who.end };
  if (who.end - who.first > 2 && /^(?:last|this|next|late|early|earlier)$/.test(word(last - 1)) && isPeriod(word(last)))
    return { first: who.first, end: last - 1 };
  if (
    who.end - who.first > 1 &&
    /^(?:yesterday|today|tonight|tomorrow|now|then|meanwhile|later|earlier|likewise|also|moreover|however|instead|nevertheless|nonetheless|furthermore)$/.test(
      lemmas[last]!,
    )
  )
    return { first: who.first, end: last };
  return who;
}

/** "the report of | the Court of Auditors", "a letter from | the mayor": whoever wrote a text says what it says. */
function authorOf(read: Side['read'], who: Range): Range {
  const { tags, lemmas } = read;
  // "the mayor's | written reply", "the mayor's | reply in writing"
  for (let k = who.first + 1; k + 1 < who.end; k++)
    if (tags[k] === 'POS' && ANSWERS.test(headNoun(read, { first: k + 1, end: who.end })))
      return { first: who.first, end: k };
  let at = who.first;
  while (at < who.end && /^(?:DT|JJ|CD|NNS?)$/.test(tags[at]!)) at++;
  if (at <= who.first || at + 1 >= who.end || !/^(?:of|by|from)$/.test(lemmas[at]!) || !WRITTEN.test(lemmas[at - 1]!))
    return who;
  const author = headNoun(read, { first: at + 1, end: who.end });
  const known = tags[at + 1]!.startsWith('NNP') || isPersonNoun(author) || isGroup(author) || PERSON.test(author);
  return known && !isPlace(author) ? { first: at + 1, end: who.end } : who;
}
const ANSWERS = /^(?:reply|answer|response|letter)$/;
const WRITTEN =
  /^(?:report|letter|statement|study|survey|paper|memo|memorandum|opinion|note|findings?|analysis|press release|release|communiqué)$/;

/** "the Chair (Norway) proposed": whoever stands in the brackets. */
function bracketed({ tokens, tags }: Side['read'], verb: number, first: number): Range | null {
  if (tokens[verb - 1]?.text !== ')' || verb - 2 <= first) return null;
  let open = verb - 2;
  while (open > first && open > verb - 7 && tokens[open]!.text !== '(') open--;
  if (tokens[open]!.text !== '(' || open <= first || !/^NN/.test(tags[open - 1]!)) return null;
  // "Ms Prado (Brazil) noted": she has a name.
  for (let i = open - 1; i >= first && tags[i]!.startsWith('NNP'); i--)
    if (/^M(?:r|rs|s)\.?$/.test(tokens[i]!.text)) return null;
  return tags[verb - 2]!.startsWith('NN') && open + 1 < verb - 1 ? { first: open + 1, end: verb - 1 } : null;
}

/** "the Commission and not | the Council had asked": the one before. */
function withoutOther({ lemmas, tags }: Side['read'], who: Range, first: number): Range {
  if (lemmas[who.first - 1] !== 'not' || !/^(?:and|but|,)$/.test(lemmas[who.first - 2] ?? '')) return who;
  const end = who.first - 2;
  let from = end;
  while (from > first && /^(?:DT|PRP\$|JJ|CD|NN|NNS|NNP|NNPS|POS)$/.test(tags[from - 1]!)) from--;
  return from < end ? { first: from, end } : who;
}

/** "thanked by the minister | for the loan of a ship", "| for their help": what somebody is praised, blamed or asked for, and no office's
 *  field. */
function praisedFor(read: Side['read'], who: Range): Range {
  const { lemmas, tags, tokens } = read;
  for (let i = who.first + 1; i + 1 < who.end; i++) {
    if (lemmas[i] !== 'for' || [i + 1, i + 2].some((k) => /^\p{Lu}/u.test(tokens[k]?.text ?? ''))) continue;
    const deed = /^(?:PRP\$|VBG)$/.test(tags[i + 1]!) || /^(?:this|that|these|those)$/.test(lemmas[i + 1]!);
    // "asked by the Council | for help"
    const small = /^\p{Lu}/u.test(tokens[i - 1]!.text) && !isPersonNoun(lemmas[i - 1]!);
    const noun = nounPhrase(read, i + 1, tokens.length);
    const of = noun && lemmas.slice(i + 2, noun.end).indexOf('of');
    if (deed || small || (tags[i + 1] === 'DT' && of && of > 0)) return { first: who.first, end: i };
  }
  return who;
}
const PRAISES =
  /^(?:thank|praise|commend|congratulate|applaud|compliment|criticise|criticize|blame|rebuke|reprimand|condemn|attack|denounce|chide|scold|fault|honour|honor|reward|ask|press|lobby|petition|approach|fine|sue|pay)$/;

/** "informed by the Commissioner | of the talks": what somebody is told of. */
function toldOf(read: Side['read'], who: Range, lemma: string): Range {
  const { lemmas, tags } = read;
  if (PRAISES.test(lemma)) return praisedFor(read, who);
  if (!/^(?:inform|notify|warn|remind|assure|accuse|convince|advise|apprise|suspect)$/.test(lemma)) return who;
  // "accused by the head of the mission | of hiding the leak"
  for (let i = who.first + 1; i + 1 < who.end; i++)
    if (lemmas[i] === 'of' && tags[i + 1] === 'VBG') return { first: who.first, end: i };
  if (tags[who.end] === 'VBG' && lemmas[who.end - 1] === 'of') return { first: who.first, end: who.end - 1 };
  if (lemmas[who.end] === 'of' && tags[who.end + 1] === 'VBG') return who;
  for (let i = who.first + 1; i + 1 < who.end; i++)
    if (lemmas[i] === 'of' && !tags[i + 1]!.startsWith('NNP') && !tags[i + 2]?.startsWith('NNP'))
      return { first: who.first, end: i };
  return who;
}

/** "told them | the Commission had proposed": whoever is told is not whoever acts. */
const behindPronoun = ({ lemmas, tags }: Side['read'], who: Range): Range =>
  tags[who.first] === 'PRP' &&
  /^(?:DT|NNP|PRP\$)/.test(tags[who.first + 1] ?? '') &&
  who.end > who.first + 1 &&
  lemmas[who.first + 1] !== 'all'
    ? { first: who.first + 1, end: who.end }
    : who;

/** "a group | called Black Reed": the name is part of who it is. */
function called({ lemmas, tags }: Side['read'], who: Range, end: number): Range {
  if (!/^(?:call|name|dub)$/.test(lemmas[who.end] ?? '') || !/^VB[ND]$/.test(tags[who.end]!)) return who;
  let stop = who.end + 1;
  while (stop < end && /^(?:DT|NNP|NNPS|JJ)$/.test(tags[stop]!)) stop++;
  return tags[stop - 1]!.startsWith('NNP') ? { first: who.first, end: stop } : who;
}
