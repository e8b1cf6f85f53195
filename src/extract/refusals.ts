/** Non-answers: who would not say what. A refusal is on record with the question refused as its content: what stands after
 *  it ("declined to say | whether …"), before it ("Asked whether …, | she declined to comment"), in its middle ("referred
 *  questions about | the leak | to the police"), or, with none of these, the answer that was not given. */
import { type Construction, reactions, refusals } from '../text/en/constructions.ts';
import {
  anonymousNouns,
  bodies,
  documentNouns,
  namesPerson,
  negations,
  spokespeople,
  titles,
} from '../text/en/words.ts';
import { adjunctFrom } from './adjuncts.ts';
import { clauseEnd, phraseEnd, trimEnd } from './ends.ts';
import { clauseAt, wh } from './openings.ts';
import { matchAny, matchFrom } from './patterns.ts';
import { baseNoun, isNoun, isTensed, isTime, isVerb, nounFrom, type Range } from './phrases.ts';
import type { Word } from './stream.ts';
import { unanswered, unreached } from './unanswered.ts';

type Words = readonly Word[];
type Bounds = readonly [number, number];

export type Refusal = {
  readonly source: Range;
  readonly cue: Bounds;
  readonly content: Bounds;
  /** A second part of the cue: "left … unanswered". */
  readonly rest?: Bounds;
  /** Words before this one belong to the refusal. */
  readonly to: number;
};

const question = /^(?:question|request|inquiry|enquiry|query|call|email|e-mail|message|letter|appeal)(?:s|ies)?$/;
export const isQuestion = (w: Word | undefined): boolean =>
  !!w && /^NN/.test(w.tag) && (question.test(w.lower) || /^(?:inquir|enquir|quer)ies$/.test(w.lower));

/** The refusal that the verb group beginning at `from` (main verb at `head`) tells of, or null. */
export function refusalAt(words: Words, from: number, head: number, subject: Range): Refusal | null {
  const passed =
    passedOn(words, from, head, subject) ??
    unanswered(words, from, head, subject) ??
    unreached(words, from, head, subject);
  if (passed) return passed;
  const silent = /^(?:neither|none|no|nobody|no-one)$/.test(words[subject.from]!.lower);
  const found = silent
    ? (matchAny(words, withoutNot, from) ?? (from === head ? matchAny(words, bareNot, from) : null))
    : (matchAny(words, refusals, from) ?? (continuous(words, from, head) ? matchAny(words, refusals, head) : null));
  // "Neither said they knew": an act of speech that did not take place.
  if (silent && found && words[found.to - 1]!.lemma === 'say' && !wh(words, found.to)) return null;
  // "said nothing had been sold": nothing is what the clause speaks of.
  if (found && words[found.to - 1]!.lower === 'nothing' && isTensed(words[found.to])) return null;
  if (found && words[found.to - 2]?.lower === 'nothing' && isTensed(words[nounFrom(words, found.to, true)]))
    return null;
  // "The letter was never answered": nobody is asked.
  if (
    found &&
    words[from]!.lemma === 'be' &&
    words[found.to - 1]!.tag === 'VBN' &&
    passiveAnswer.test(words[found.to - 1]!.lemma)
  )
    return null;
  // "The tills are silent": who does not speak could.
  if (found && /^(?:silent|quiet|mum|vague)$/.test(words[found.to - 1]!.lower) && !speaks(words, subject)) return null;
  // "stayed silent all day": for how long, not about what.
  if (found && isSilence(words, found.to) && lasts(words, found.to)) return null;
  // "was less coy": so far from it.
  if (found && words.slice(from, found.to).some((w) => w.lower === 'less')) return null;
  // "could not recall a worse storm": of what is remembered only a question is refused.
  if (found && /^(?:recall|remember)$/.test(words[found.to - 1]!.lemma) && !wh(words, found.to)) return null;
  if (found) return content(words, [from, found.to], subject, words[head]?.tag ?? 'VBD');
  const reacted = silent ? null : matchAny(words, reactions, from);
  // "smiled and said: “…”" gives an answer, but "shrugged and said nothing" does not.
  if (!reacted || words[reacted.to - 1]!.lemma === 'say') return null;
  // "shrugged and said nothing about the fare"
  if (words[reacted.to - 1]!.lower === 'nothing' && /^(?:on|about|of)$/.test(words[reacted.to]?.lower ?? '')) {
    const at = reacted.to + 1;
    const end = isTime(words[at]) ? at : phraseEnd(words, at, true);
    if (end > at) return { source: subject, cue: [from, at], content: [at, end], to: at };
  }
  const to = questionBefore(words, subject) ?? questionAfter(words, reacted.to);
  return to && { source: subject, cue: [from, reacted.to], content: to, to: reacted.to };
}

const isSilence = (words: Words, to: number): boolean =>
  words.slice(Math.max(0, to - 2), to).some((w) => /^(?:silent|quiet|mum)$/.test(w.lower));
/** Does nothing follow but how long: "all day", "| for a week"? */
function lasts(words: Words, at: number): boolean {
  const from = /^(?:for|until|till|throughout|since|through)$/.test(words[at]?.lower ?? '') ? at + 1 : at;
  const end = nounFrom(words, from, 'base');
  const bound = from > at || words[at - 1]?.lower === 'for' || /^(?:all|the)$/.test(words[from]?.lower ?? '');
  return end > from && bound && isTime(words[end - 1]) && !/^(?:on|about|over|as|when)$/.test(words[end]?.lower ?? '');
}

const passiveAnswer = /^(?:answer|confirm|verify|discuss|disclose|say)$/;

/** Can the subject speak: a name, a pronoun, a person, a body, a text of theirs? */
export const speaks = (words: Words, { from, to }: Range): boolean =>
  words
    .slice(from, to)
    .some(
      (w) =>
        /^NNP|^PRP$|^W/.test(w.tag) ||
        namesPerson(w.lower.replace(/s$/, '')) ||
        bodies.has(w.lower) ||
        titles.has(w.lower) ||
        documentNouns.has(w.lower) ||
        isSpokesperson(w.lower) ||
        standsFor.test(w.lower),
    );
const standsFor =
  /^(?:both|neither|none|all|some|officials?|sides?|governments?|authorities|capitals?|sources?|people|police)$/;
const isSpokesperson = (lower: string): boolean => spokespeople.has(lower) || anonymousNouns.has(lower);

/** "is refusing to say", "has been declining to comment" */
const continuous = (words: Words, from: number, head: number): boolean =>
  words[head]!.tag === 'VBG' && head > from && words[head - 1]!.lemma === 'be';

/** "Neither side would comment": the subject has the negation that the pattern has elsewhere. */
const withoutNot: readonly Construction[] = refusals
  .filter(({ pattern }) => pattern.some((element) => element.special === 'NOT'))
  .map((construction) => ({
    ...construction,
    pattern: construction.pattern.filter((element) => element.special !== 'NOT'),
  }))
  // "No one would say a word", but "Nobody is in danger" is no refusal.
  .filter(({ pattern }) => (pattern[0]?.words.has('would') || pattern[0]?.words.has('have')) && pattern.length > 1);

/** "Neither returned calls", "None of them commented": the simple past, with no auxiliary to deny. */
const bareNot: readonly Construction[] = refusals
  .filter(({ pattern }) => pattern[1]?.special === 'NOT' && /^(?:would|do|have)$/.test([...pattern[0]!.words][0]!))
  .map((construction) => ({ ...construction, pattern: construction.pattern.slice(2) }))
  .filter(({ pattern }) => pattern.length > 1);

/** "her refusal to say who …", the noun at `noun` */
export function nominalRefusal(words: Words, noun: number, subject: Range): Refusal | null {
  const found = matchAny(words, byNoun, noun);
  return found && content(words, [noun, found.to], subject, 'VBD');
}
const byNoun: readonly Construction[] = refusals
  .map(({ pattern, ...rest }) => ({
    ...rest,
    pattern: pattern.filter((element) => !element.optional || !element.words.has('have')),
  }))
  .filter(({ pattern }) => pattern[0]?.words.has('refuse'))
  .map(({ pattern: [verb, ...pattern], ...rest }) => ({
    ...rest,
    pattern: [{ ...verb!, words: new Set(['refusal']) }, ...pattern],
  }));

/** "Nor would she say when …", "Neither did the firm comment": auxiliary, subject, verb. The auxiliary stands at `at`. */
export function invertedAt(words: Words, at: number): Refusal | null {
  const before = words[at - 1]?.lower;
  const opens = at < 2 || /^(?:[,;:]|and|but)$/.test(words[at - 2]!.lower) || words[at - 2]!.tag === 'QQ';
  if (!(before === 'nor' || (before === 'neither' && opens))) return null;
  const to = nounFrom(words, at + 1, true);
  if (to === at + 1) return null;
  const aux = words[at]!;
  const list = refusals.filter(
    ({ pattern }) =>
      pattern[1]?.special === 'NOT' && (pattern[0]!.words.has(aux.lower) || pattern[0]!.words.has(aux.lemma)),
  );
  // "did the airline comment": the verb may look like the last noun of its subject.
  for (let verb = to; verb > at + 1 && verb > to - 12; verb--) {
    let best = -1;
    for (const { pattern } of list) best = Math.max(best, matchFrom(words, verb, pattern.slice(2)));
    // "Nor did she say that …": an act of speech that did not take place.
    if (best > verb && words[best - 1]!.lemma === 'say' && /^(?:that|it|he|she|they)$/.test(words[best]?.lower ?? ''))
      return null;
    const found = best > verb ? content(words, [verb, best], { from: at + 1, to: verb }, 'VBD') : null;
    if (found) return { ...found, cue: [at, at + 1], rest: found.cue };
  }
  return null;
}

/** The question refused, behind a cue, before it, or none. */
function content(words: Words, cue: Bounds, subject: Range, tag: string): Refusal | null {
  const end = cue[1];
  const refusal = (said: Bounds, head: Bounds = cue): Refusal => ({
    source: subject,
    cue: head,
    content: said,
    to: end,
  });
  const last = words[end - 1]!;
  let at = adjunctFrom(words, end);
  // "will not enter into force"
  if (last.lower === 'into' && /^(?:force|effect|operation|service)$/.test(words[end]?.lower ?? '')) return null;
  // "stopped short of the border" refuses nothing.
  if (
    last.lower === 'of' &&
    words[end - 2]?.lower === 'short' &&
    words[end]?.tag !== 'VBG' &&
    !/^(?:apology|denial|confirmation|endorsement|condemnation|accusation|commitment|promise|answer|admission|explanation|demand|pledge)s?$/.test(
      words[nounFrom(words, end, 'base') - 1]?.lower ?? '',
    )
  )
    return null;
  if (/^(to|of)$/.test(words[at]?.lower ?? '') && at === end && !isVerb(words[at + 1])) at++;
  const by = nounFrom(words, at + 1, true);
  if (/^(to|by)$/.test(words[at]?.lower ?? '') && isNoun(words[by - 1]) && wh(words, by)) at = by;
  if (words[at]?.text === ',' && /^(when|asked)$/.test(words[at + 1]?.lower ?? '')) at++;
  if (/^(when|after)$/.test(words[at]?.lower ?? '') && isAsked(words[at + 1])) at += 2;
  else if (/^(asked|pressed)$/.test(words[at]?.lower ?? '')) at++;
  if (words[at]?.lower === 'about') at++;
  if (wh(words, at)) return refusal([at, clauseEnd(words, at, tag)]);
  if (words[at]?.lower === 'that' && clauseAt(words, at + 1)) {
    // "did not say that it would": an act of speech that did not take place, and no question.
    const silent = last.lemma === 'say' && words.slice(cue[0], end).some((w) => negations.has(w.lower));
    return silent ? null : refusal([at + 1, clauseEnd(words, at + 1, tag)]);
  }
  const gerund = words[at]?.tag === 'VBG';
  // "questions sent on Tuesday": the day is theirs.
  const base = nounFrom(words, at, 'base');
  const put =
    isQuestion(words[base - 1]) && /^(?:sent|put|submitted|made|posed|emailed|left)$/.test(words[base]?.lower ?? '');
  let object = phraseEnd(words, at, !put);
  // "would neither name the bank | nor give a date"
  const nor = words.findIndex((w, i) => i > at && i < object && w.lower === 'nor');
  if (nor > 0 && words.slice(cue[0], end).some((w) => w.lower === 'neither')) object = nor;
  if (object > at && (gerund || nounFrom(words, at) > at)) return refusal([at, object]);
  const asked = questionBefore(words, subject);
  if (asked) return refusal(asked);
  // "did not return | calls from reporters"
  const sought = nounFrom(words, baseNoun(words, end, cue[0]), true);
  if (sought > end && isQuestion(last) && /^(?:return|answer|ignore)$/.test(words[cue[1] - 2]?.lemma ?? ''))
    return refusal([end - 1, phraseEnd(words, end - 1, true)], [cue[0], end - 1]);
  // Nothing but the refusal: the question is not in the sentence; the refused act stands for it.
  // "Neither responded."
  if (end - cue[0] < 2)
    return /^(?:neither|none|nobody|no)$/.test(words[subject.from]!.lower) && isVerb(last)
      ? refusal([end - 1, end], [subject.from, subject.to])
      : null;
  const noun = isNoun(last) ? Math.max(cue[0] + 1, baseNoun(words, end, cue[0] + 1)) : end - 1;
  const start = /^(?:no|any)$/.test(words[noun]!.lower) ? end - 1 : noun;
  return refusal([start, end], [cue[0], start]);
}

const isAsked = (w: Word | undefined): boolean => /^(?:asked|pressed|questioned|quizzed)$/.test(w?.lower ?? '');

/** "Asked …", "When pressed …": somebody was, whose answer the main clause is. */
const wasAsked = (words: Words, i: number): boolean =>
  isAsked(words[i]) && (i === 0 || /^(?:when|after|if|once|being|but|and|,)$/.test(words[i - 1]!.lower));

/** "Asked whether …, X declined to comment." */
function questionBefore(words: Words, subject: Range): Bounds | null {
  const asked = words.findIndex((_, i) => i < subject.from && wasAsked(words, i));
  if (asked < 0) return null;
  let from = adjunctFrom(words, asked + 1);
  // "Pressed on the price, …": what was asked for, no adjunct.
  if (words[from]?.text === ',') from = asked + 1;
  if (words[from]?.lower === 'by') from = adjunctFrom(words, nounFrom(words, from + 1, true));
  // "asked three times if …"
  const times = nounFrom(words, from, 'base');
  if (/^times?$/.test(words[times - 1]?.lower ?? '')) from = times;
  if (/^(?:about|on|over|for)$/.test(words[from]?.lower ?? '')) from++;
  const to = trimEnd(words, from, subject.from);
  return to > from ? [from, to] : null;
}

/** "hung up when asked about …" */
function questionAfter(words: Words, end: number): Bounds | null {
  const at = words[end]?.text === ',' ? end + 1 : end;
  if (!/^(?:when|after|on being)$/.test(words[at]?.lower ?? '') || !isAsked(words[at + 1])) return null;
  let from = at + 2;
  if (/^(?:about|on|over)$/.test(words[from]?.lower ?? '')) from++;
  const to = clauseEnd(words, from, 'VBD');
  return to > from ? [from, to] : null;
}

/** "referred all questions about the patient to the police", "left the question of pay unanswered" */
function passedOn(words: Words, from: number, head: number, subject: Range): Refusal | null {
  const verb = words[head]!;
  if (
    !/^(?:refer|direct|redirect|leave|meet|greet|answer|pass|steer|point|forward|defer|relay|route|send)$/.test(
      verb.lemma,
    )
  )
    return null;
  const noun = nounFrom(words, head + 1, 'base');
  if (noun === head + 1 || !isQuestion(words[noun - 1])) return null;
  const about = /^(?:about|on|regarding|concerning|of|from|over|as)$/.test(words[noun]?.lower ?? '') ? noun + 1 : noun;
  if (/^(?:leave|meet|greet|answer)$/.test(verb.lemma)) {
    // "left … unanswered", "met … with silence"
    const silent = (k: number): number => {
      if (verb.lemma === 'leave') return /^(?:unanswered|open|hanging)$/.test(words[k]!.lower) ? k + 1 : -1;
      const end = words[k]!.lower === 'with' ? nounFrom(words, k + 1, 'base') : -1;
      return /^(?:silence|shrugs?|smiles?|laughs?|stare|grin)$/.test(words[end - 1]?.lower ?? '') ? end : -1;
    };
    let close = noun;
    while (close < words.length && close < noun + 20 && silent(close) < 0) {
      if (/^[,;.]$/.test(words[close]!.text)) return null;
      close++;
    }
    if (close >= words.length || close >= noun + 20 || close === noun) return null;
    return {
      source: subject,
      cue: [from, head + 1],
      rest: [close, silent(close)],
      content: [head + 1, close],
      to: close + 1,
    };
  }
  const topic = about > noun ? (wh(words, about) ? questionEnd(words, about) : nounFrom(words, about)) : noun;
  if (words[topic]?.lower !== 'to' || nounFrom(words, topic + 1) === topic + 1) return null;
  return about > noun && topic > about
    ? { source: subject, cue: [from, about], content: [about, topic], to: topic }
    : {
        source: subject,
        cue: [from, topic + 1],
        content: [topic + 1, phraseEnd(words, topic + 1, true)],
        to: topic + 1,
      };
}

function questionEnd(words: Words, at: number): number {
  let k = at;
  while (k < words.length && words[k]!.lower !== 'to' && !/^[,;.]$/.test(words[k]!.text)) k++;
  return k;
}
