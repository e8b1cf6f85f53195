/** Who is credited with what by a frame round a verb that is not finite, or by none: "was said to have demanded", "speaking for",
 *  "with Poland insisting", "For the opposition, …", "read out by", "according to", the label of a turn, a dash. */

import { isWhen, nounPhrase } from '../text/en/noun-phrases.ts';
import { isGroup, isPersonNoun, isThing } from '../text/en/nouns.ts';
import { predicatesIn, type Range } from '../text/en/predicates.ts';
import { SPEECH } from '../text/en/speech.ts';
import { isCalendarName } from '../text/en/words.ts';
import { beforeVerb, headNoun, INFORMATION, SPEECH_NOUNS } from './credit-nouns.ts';
import { AUTHORS, LIGHT_VERBS, PHRASAL_SPEECH } from './credit-verbs.ts';
import type { Credit } from './credits.ts';
import type { Side } from './edits.ts';
import { labelOf } from './labels.ts';
import { PERSON } from './persons.ts';
import { SPEAKING_THINGS } from './speaking-things.ts';

/** A passage: the sentences of a version, and which tokens of them. */
type Passage = Pick<Side, 'read' | 'first' | 'end'>;

/** Somebody on record by the words of tokens [first, end). */
export const says = (who: Range, first: number, end: number, lemma: string): Credit => ({
  who,
  words: { first, end },
  lemma,
  speech: true,
  passive: false,
});

/** "Denmark was said to have demanded", "the envoy was quoted as saying": on record by the verb behind. */
export function hearsay({ read, first, end }: Passage): Credit[] {
  const { lemmas, tags } = read;
  const out: Credit[] = [];
  const credit = (who: Range, verb: number): void => {
    if (SPEECH.has(lemmas[verb] ?? '')) out.push(says(who, verb, verb + 1, lemmas[verb]!));
  };
  for (const { lemma, passive, subject, group } of predicatesIn(read, first, end)) {
    if (!passive || !subject) continue;
    if (/^(?:quote|cite|report|record)$/.test(lemma) && lemmas[group.end] === 'as') credit(subject, group.end + 1);
    if (!/^(?:say|report|believe|think|understand|know|hear)$/.test(lemma)) continue;
    let at = group.end;
    while (at < end && at < group.end + 5 && tags[at] !== 'TO') at++;
    if (tags[at] === 'TO') credit(subject, lemmas[at + 1] === 'have' ? at + 2 : at + 1);
  }
  return out;
}

/** "speaking for the three governments", "on behalf of the Group", "in the name of" */
export function onBehalf({ read, first, end }: Passage): Credit[] {
  const { lemmas } = read;
  const words = (i: number, n: number): string => lemmas.slice(i, i + n).join(' ');
  const out: Credit[] = [];
  for (let i = first; i + 2 < end; i++) {
    let at = end;
    if (/^(?:speak|act) for$/.test(words(i, 2))) at = i + 2;
    else if (words(i, 3) === 'on behalf of') at = i + 3;
    else if (words(i, 4) === 'in the name of') at = i + 4;
    const who = at < end ? nounPhrase(read, at, end) : null;
    if (who) out.push(says(who, i, at, 'speak'));
  }
  return out;
}

/** "with Poland insisting on an exemption", ", the unions objecting" */
export function besides({ read, first, end }: Passage): Credit[] {
  const { lemmas, tags, tokens } = read;
  const out: Credit[] = [];
  for (let i = first; i + 2 < end; i++) {
    if (lemmas[i] !== 'with' && tokens[i]!.text !== ',') continue;
    const who = nounPhrase(read, i + 1, end);
    const verb = who ? lemmas[who.end]! : '';
    if (who && tags[who.end] === 'VBG' && SPEECH.has(verb) && /^(?:DT|NN|PRP)/.test(tags[i + 1]!))
      out.push(says(who, who.end, who.end + 1, verb));
  }
  return out;
}

/** Those for whom something is so because they hold it: "for the opposition, …"; a measure may be good for farmers. */
const HOLDERS =
  /^(?:opposition|government|minister|ministry|cabinet|critic|opponent|supporter|analyst|observer|expert|economist|union|party|majority|minority|coalition|defence|prosecution|prosecutor|lawyer|president|mayor|historian|commentator|campaigner|activist|sceptic|secretariat)$/;

/** "For the opposition, the count was rigged" */
export function holders({ read, first, end }: Passage): Credit[] {
  const { lemmas, tokens } = read;
  const out: Credit[] = [];
  for (let i = first; i + 2 < end; i++) {
    if (lemmas[i] !== 'for' || !(i === first || /^[,;“"]$/.test(tokens[i - 1]!.text))) continue;
    const who = nounPhrase(read, i + 1, end);
    if (!who || tokens[who.end]?.text !== ',') continue;
    if (HOLDERS.test(lemmas[who.end - 1]!) || (mayHold(read, who) && quotes(read, who.end, end)))
      out.push(says(who, i, i + 1, 'think'));
  }
  return out;
}

/** "For the curators", "For Ghent": no time and no thing. */
function mayHold(read: Side['read'], who: Range): boolean {
  const head = headNoun(read, who);
  if (read.tags[who.end - 1]!.startsWith('NNP')) return !isCalendarName(read.tokens[who.end - 1]!.text.toLowerCase());
  return isPersonNoun(head) || PERSON.test(head) || isGroup(head) || SPEAKING_THINGS.has(head);
}

/** "For the curators, the find is “unique”": words in quotation marks are somebody's. */
const quotes = ({ tokens }: Side['read'], from: number, end: number): boolean =>
  tokens.slice(from, end).some(({ text }) => /^["“”«»]$/.test(text));

/** "a statement read out by Jordan", "put by the auditor at 40 million": a participle with its agent, where no verb of `told`
 *  stands. */
export function participles({ read, first, end }: Passage, told: ReadonlySet<number>): Credit[] {
  const { lemmas, tags } = read;
  const out: Credit[] = [];
  for (let i = first; i + 2 < end; i++) {
    const lemma = told.has(i) ? null : saidBy(read, i, first);
    const by = [i + 1, i + 2].find((k) => lemmas[k] === 'by');
    if (!lemma || by === undefined || isWhen(read, by + 1) || (by === i + 2 && !/^R[BP]|^IN/.test(tags[i + 1]!)))
      continue;
    const who = beforeVerb(read, nounPhrase(read, by + 1, end));
    if (who && !isMeans(read, who)) out.push({ ...says(who, i, i + 1, lemma), passive: true });
  }
  return out;
}

/** What a participle says before its agent. "a statement made by Peru" is one of a statement, not of making. */
function saidBy({ tokens, tags, lemmas }: Side['read'], i: number, first: number): string | null {
  const lemma = lemmas[i]!;
  if (!(lemma === 'read' ? /^VB/ : /^VB[ND]$/).test(tags[i]!)) return null;
  const noun = i === first ? '' : (lemmas[tokens[i - 1]!.text === ',' ? i - 2 : i - 1] ?? '');
  if (LIGHT_VERBS.has(lemma) && SPEECH_NOUNS.has(noun)) return noun;
  const light = LIGHT_VERBS.has(lemma) && INFORMATION.has(noun);
  const reckoned = lemma === 'put' && lemmas[i + 1] === 'by';
  const phrasal = PHRASAL_SPEECH.has(`${lemma} ${lemmas[i + 1] ?? ''}`);
  return light || reckoned || phrasal || SPEECH.has(lemma) || AUTHORS.has(lemma) || lemma === 'read' ? lemma : null;
}

/** "informed by email", "refused by letter", "reduced by 9%": by what means, or by how much. */
export const isMeans = ({ tags, lemmas, tokens }: Side['read'], { first, end }: Range): boolean =>
  (end === first + 1 && tags[first] === 'NN' && isThing(lemmas[first]!) && !isGroup(lemmas[first]!)) ||
  (!/^(?:DT|PRP)/.test(tags[first]!) && MESSAGES.test(lemmas[end - 1]!)) ||
  ((tags[first] === 'CD' || /^[€$£\d]/.test(tokens[first]!.text)) &&
    // "voted by six to three"
    (AMOUNT.test(lemmas[end - 1]!) || (/^(?:to|against)$/.test(lemmas[end] ?? '') && tags[end + 1] === 'CD')));
/** What carries a message: "by post", "by registered letter". */
const MESSAGES =
  /^(?:letter|post|mail|e-?mail|phone|telephone|fax|sms|message|text|courier|notice|leaflet|siren|loudspeaker)$/;
const AMOUNT =
  /^(?:vote|%|percent|cent|point|third|half|quarter|euro|dollar|pound|[\d.,]+%?|tonne|hectare|kilometre|metre)$/;

/** "according to plan" credits nobody; "according to first indications" only hedges. */
const PLANS = new Set(
  'plan schedule need law rule procedure regulation expectation tradition custom indication information datum data timetable practice protocol merit requirement'.split(
    ' ',
  ),
);

/** "according to radar data": data that somebody took tell of themselves, "the data" only hedge. */
export function accordingTo({ read, first, end }: Passage): Credit[] {
  const { lemmas, tags, tokens } = read;
  const out: Credit[] = [];
  for (let i = first; i + 1 < end; i++) {
    if (lemmas[i + 1] !== 'to' || !(lemmas[i] === 'accord' || tokens[i]!.text.toLowerCase() === 'according')) continue;
    const who = nounPhrase(read, i + 2, end);
    if (!who) continue;
    const measured = /^NNS?$/.test(tags[who.end - 2] ?? '') && who.end - who.first > 1;
    if (measured || !PLANS.has(lemmas[who.end - 1]!)) out.push(says(who, i, i + 2, 'say'));
  }
  return out;
}

/** Credits by a mark or a participle: the label of a turn ("Mr Okonjo: We will"), who stands after a quotation and a dash,
 *  who is quoted ("citing the consul"). */
export function markedCredits({ read, first, end }: Passage): Credit[] {
  const { tokens, tags } = read;
  const out: Credit[] = [];
  const credit = (who: Range, mark: number): void => {
    out.push(says(who, mark, mark + 1, 'say'));
  };
  const label = labelOf(read, first, end);
  if (label) credit(label.who, label.mark);
  for (let i = first; i + 1 < end; i++) {
    if (!/^(?:cite|quote|paraphrase)$/.test(read.lemmas[i]!) || !tags[i]!.startsWith('VB')) continue;
    const who = nounPhrase(read, i + 1, end);
    if (who && (tags[i] === 'VBG' || read.lemmas[who.end] === 'as')) out.push(says(who, i, i + 1, 'quote'));
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
