/** Who is credited with what in a passage: by verbs of saying, by nouns ("at the insistence of", "Chile's proposal"), by
 *  participles ("lodged by"); and whether whoever stands there can speak at all. */
import { namesParty } from '../text/en/kind-of-party.ts';
import { isGroup, isPersonNoun, isPlace, isText, isThing } from '../text/en/nouns.ts';
import { nounPhrase, type Predicate, predicatesIn, type Range } from '../text/en/predicates.ts';
import { SPEECH } from '../text/en/speech.ts';
import { isCalendarName } from '../text/en/words.ts';
import { beforeVerb, headNoun, INFORMATION, nounCredits, SPEECH_NOUNS, withoutObject } from './credit-nouns.ts';
import { phraseCredits } from './credit-phrases.ts';
import { AUTHORS, isSpeech, LIGHT_VERBS, spokenOf } from './credit-verbs.ts';
import type { Side } from './edits.ts';
import { labelOf } from './labels.ts';
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

/** Those for whom something is so because they hold it: "for the opposition, …"; a measure may be good for farmers. */
const HOLDERS =
  /^(?:opposition|government|minister|ministry|cabinet|critic|opponent|supporter|analyst|observer|expert|economist|union|party|majority|minority|coalition|defence|prosecution|prosecutor|lawyer|president|mayor|historian|commentator|campaigner|activist|sceptic|secretariat)$/;

/** "according to plan" credits nobody; "according to first indications" only hedges. */
const PLANS = new Set(
  'plan schedule need law rule procedure regulation expectation tradition custom indication information datum data timetable practice protocol merit requirement'.split(
    ' ',
  ),
);

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
export function creditsOf({ read, first, end }: Side): Credit[] {
  const out: Credit[] = [];
  for (const predicate of predicatesIn(read, first, end)) {
    const { group, lemma, passive, subject } = predicate;
    const agent = passive
      ? (predicate.agent ?? convinced(read, predicate))
      : (bracketed(read, group.first, first) ?? predicate.agent);
    if (!agent || (subject && bidden(read, group, subject)) || (passive && isMeans(read, agent))) continue;
    const impersonal = passive && subject !== null && read.lemmas[subject.end - 1] === 'it';
    const speech = isSpeech(predicate, { read, first, end }) || agent === convinced(read, predicate);
    out.push({
      who: called(
        read,
        passive
          ? toldOf(read, withoutObject(read, agent)!, lemma)
          : withoutOther(read, behindPronoun(read, agent), first),
        end,
      ),
      words: group,
      lemma: spokenOf(predicate, read, end) ?? lemma,
      speech,
      passive,
      ...(passive && subject ? { patient: subject } : {}),
      impersonal,
    });
  }
  out.push(...nounCredits({ read, first, end }), ...phraseCredits({ read, first, end }));
  for (const { lemma, passive, subject, group } of predicatesIn(read, first, end)) {
    // "Denmark was said to have demanded": on record by the verb behind.
    if (!passive || !subject) continue;
    // "the envoy was quoted as saying"
    const said = group.end + 1;
    if (
      /^(?:quote|cite|report|record)$/.test(lemma) &&
      read.lemmas[group.end] === 'as' &&
      SPEECH.has(read.lemmas[said] ?? '')
    )
      out.push({
        who: subject,
        words: { first: said, end: said + 1 },
        lemma: read.lemmas[said]!,
        speech: true,
        passive: false,
      });
    if (!/^(?:say|report|believe|think|understand|know|hear)$/.test(lemma)) continue;
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
  for (let i = first; i + 2 < end; i++) {
    // "with Poland insisting on an exemption", ", the unions objecting"
    if (read.lemmas[i] !== 'with' && read.tokens[i]!.text !== ',') continue;
    const who = nounPhrase(read, i + 1, end);
    const verb = who ? read.lemmas[who.end]! : '';
    if (who && read.tags[who.end] === 'VBG' && SPEECH.has(verb) && /^(?:DT|NN|PRP)/.test(read.tags[i + 1]!))
      out.push({ who, words: { first: who.end, end: who.end + 1 }, lemma: verb, speech: true, passive: false });
  }
  for (let i = first; i + 2 < end; i++) {
    // "For the opposition, the count was rigged"
    if (read.lemmas[i] !== 'for' || !(i === first || /^[,;“"]$/.test(read.tokens[i - 1]!.text))) continue;
    const who = nounPhrase(read, i + 1, end);
    const head = who ? read.lemmas[who.end - 1]! : '';
    const holds = HOLDERS.test(head) || (mayHold(read, who) && quotes(read, who!.end, end));
    if (who && read.tokens[who.end]?.text === ',' && holds)
      out.push({ who, words: { first: i, end: i + 1 }, lemma: 'think', speech: true, passive: false });
  }
  const told = new Set(out.map(({ words }) => words.end - 1));
  for (let i = first; i + 2 < end; i++) {
    // "a statement read out by Jordan": a participle with its agent.
    // "put by the auditor at 40 million"
    const reckoned = read.lemmas[i] === 'put' && read.lemmas[i + 1] === 'by';
    const noun = i === first ? '' : (read.lemmas[read.tokens[i - 1]!.text === ',' ? i - 2 : i - 1] ?? '');
    const light = LIGHT_VERBS.has(read.lemmas[i]!) && (SPEECH_NOUNS.has(noun) || INFORMATION.has(noun));
    if (
      !(read.lemmas[i] === 'read' ? /^VB/ : /^VB[ND]$/).test(read.tags[i]!) ||
      told.has(i) ||
      !(light || reckoned || SPEECH.has(read.lemmas[i]!) || AUTHORS.has(read.lemmas[i]!) || read.lemmas[i] === 'read')
    )
      continue;
    const by = [i + 1, i + 2].find((k) => read.lemmas[k] === 'by');
    if (by === undefined || (by === i + 2 && !/^R[BP]|^IN/.test(read.tags[i + 1]!))) continue;
    const who = beforeVerb(read, nounPhrase(read, by + 1, end));
    // "a statement made by Peru" is one of a statement, not of making.
    const lemma = light && SPEECH_NOUNS.has(noun) ? noun : read.lemmas[i]!;
    if (who && !isMeans(read, who))
      out.push({ who, words: { first: i, end: i + 1 }, lemma, speech: true, passive: true });
  }
  for (let i = first; i + 1 < end; i++) {
    const of = read.lemmas[i] === 'accord' && read.lemmas[i + 1] === 'to';
    const text = read.tokens[i]!.text.toLowerCase();
    if (!of && !(text === 'according' && read.lemmas[i + 1] === 'to')) continue;
    const who = nounPhrase(read, i + 2, end);
    // "radar data" tell of themselves, "the data" only hedge.
    const measured = who && /^NNS?$/.test(read.tags[who.end - 2] ?? '') && who.end - who.first > 1;
    if (who && (measured || !PLANS.has(read.lemmas[who.end - 1]!)))
      out.push({ who, words: { first: i, end: i + 2 }, lemma: 'say', speech: true, passive: false });
  }
  out.push(...markedCredits({ read, first, end }));
  return out.map((credit) => ({ ...credit, who: authorOf(read, withoutTime(read, credit.who)) }));
}

/** "For the curators", "For Ghent": no time and no thing. */
function mayHold(read: Side['read'], who: Range | null): boolean {
  if (!who) return false;
  const head = headNoun(read, who);
  if (read.tags[who.end - 1]!.startsWith('NNP')) return !isCalendarName(read.tokens[who.end - 1]!.text.toLowerCase());
  return isPersonNoun(head) || PERSON.test(head) || isGroup(head) || SPEAKING_THINGS.has(head);
}

/** "For the curators, the find is “unique”": words in quotation marks are somebody's. */
const quotes = ({ tokens }: Side['read'], from: number, end: number): boolean =>
  tokens.slice(from, end).some(({ text }) => /^["“”«»]$/.test(text));

/** "was convinced that rain would come": whoever is so says so. */
const convinced = ({ lemmas }: Side['read'], { lemma, group, passive, subject }: Predicate): Range | null =>
  passive &&
  /^(?:convince|persuade|satisfy|concern|worry|alarm|please|delight|disappoint|determine|surprise)$/.test(lemma) &&
  /^(?:that|about)$/.test(lemmas[group.end] ?? '')
    ? subject
    : null;

/** "informed by email", "refused by letter", "reduced by 9%": by what means, or by how much. */
const isMeans = ({ tags, lemmas, tokens }: Side['read'], { first, end }: Range): boolean =>
  (end === first + 1 && tags[first] === 'NN' && isThing(lemmas[first]!) && !isGroup(lemmas[first]!)) ||
  ((tags[first] === 'CD' || /^[€$£\d]/.test(tokens[first]!.text)) && AMOUNT.test(lemmas[end - 1]!));
const AMOUNT =
  /^(?:%|percent|cent|point|third|half|quarter|euro|dollar|pound|[\d.,]+%?|tonne|hectare|kilometre|metre)$/;

/** "bade the pilgrims welcome": no verb of theirs. */
const bidden = ({ tokens, lemmas }: Side['read'], group: Range, { first }: Range): boolean =>
  /^(?:bid|bids|bade|bidding)$/i.test(tokens[first - 1]?.text ?? '') &&
  /^(?:welcome|farewell)$/.test(lemmas[group.end - 1]!);

const PERIOD = /^(?:week|month|year|night|evening|morning|afternoon|weekend|spring|summer|autumn|winter)$/;
const isPeriod = (lower: string): boolean => PERIOD.test(lower) || isCalendarName(lower);

/** "the Ministry of Finance | last week": when is no part of who. */
function withoutTime({ tokens, lemmas }: Side['read'], who: Range): Range {
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  const last = who.end - 1;
  // "Today | we told"
  if (who.end - who.first > 1 && /^(?:yesterday|today|tonight|now|meanwhile)$/.test(word(who.first)))
    return { first: who.first + 1, end: who.end };
  if (who.end - who.first > 2 && /^(?:last|this|next|late|early|earlier)$/.test(word(last - 1)) && isPeriod(word(last)))
    return { first: who.first, end: last - 1 };
  if (
    who.end - who.first > 1 &&
    /^(?:yesterday|today|tonight|tomorrow|now|then|meanwhile|later|earlier)$/.test(lemmas[last]!)
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

/** Credits by a mark or a participle: the label of a turn ("Mr Okonjo: We will"), who stands after a quotation and a dash,
 *  who is quoted ("citing the consul"). */
function markedCredits({ read, first, end }: Pick<Side, 'read' | 'first' | 'end'>): Credit[] {
  const { tokens, tags } = read;
  const out: Credit[] = [];
  const credit = (who: Range, mark: number): void => {
    out.push({ who, words: { first: mark, end: mark + 1 }, lemma: 'say', speech: true, passive: false });
  };
  const label = labelOf(read, first, end);
  if (label) credit(label.who, label.mark);
  for (let i = first; i + 1 < end; i++) {
    if (!/^(?:cite|quote|paraphrase)$/.test(read.lemmas[i]!) || !tags[i]!.startsWith('VB')) continue;
    const who = nounPhrase(read, i + 1, end);
    if (who && (tags[i] === 'VBG' || read.lemmas[who.end] === 'as'))
      out.push({ who, words: { first: i, end: i + 1 }, lemma: 'quote', speech: true, passive: false });
  }
  for (let i = first; i + 1 < end; i++) {
    if (!/^(?:–|—|--|-)$/.test(tokens[i]!.text) || !(i === first || /^[”"’»]$/.test(tokens[i - 1]!.text))) continue;
    const who = nounPhrase(read, i + 1, end);
    if (
      who &&
      /^(?:[.,;]|$)/.test(tokens[who.end]?.text ?? '') &&
      (/^(?:DT|NNP|PRP\$)/.test(tags[who.first]!) || /^\p{Lu}/u.test(tokens[who.first]!.text))
    )
      credit(who, i);
  }
  return out;
}

/** "the Chair (Norway) proposed": whoever stands in the brackets. */
function bracketed({ tokens, tags }: Side['read'], verb: number, first: number): Range | null {
  if (tokens[verb - 1]?.text !== ')') return null;
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

/** "informed by the Commissioner | of the talks": what somebody is told of. */
function toldOf({ lemmas, tags }: Side['read'], who: Range, lemma: string): Range {
  if (!/^(?:inform|notify|warn|remind|assure|accuse|convince|advise|apprise|suspect)$/.test(lemma)) return who;
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
