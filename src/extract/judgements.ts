/** What is called something: "described the plan as a gift", "called the claim “a lie”". */
import type { Act } from '../model/statement.ts';
import { disputable, putAbout } from '../text/en/verbs.ts';
import { nounFrom, type Range } from './phrases.ts';
import { type Reader, span, spanOf } from './reader.ts';
import type { Word } from './stream.ts';

export function judgement(
  r: Reader,
  source: Range,
  cue: readonly [number, number],
  object: readonly [number, number],
  judged: readonly [number, number],
  act: Act,
  verb: string,
  head: number,
): boolean {
  const { words } = r;
  if (judged[1] <= judged[0]) return false;
  const said = words.slice(judged[0], judged[1]);
  const quoted = said.some((w) => w.quote !== undefined || w.inQuote !== undefined);
  const denied = saysUntrue(said);
  let kind = act;
  const toldOf = isTold(words.slice(object[0], object[1]));
  // Told in a figure, where the verb itself condemns: "denounced the report as “a fairy tale”".
  const fabled =
    /^(?:denounce|condemn|decry|deride)$/.test(verb) &&
    said.some((w) => figures.test(w.lower) || (w.quote !== undefined && figures.test(w.text.toLowerCase())));
  if ((denied || fabled) && toldOf && verb !== 'play') kind = 'deny';
  else if (verb !== 'dismiss' && /^(describe|characterize|portray|depict|call|brand|label|term|dub)$/.test(verb)) {
    kind =
      denied && verb === 'describe'
        ? 'deny'
        : quoted && (/^(call|brand|label|term|dub)$/.test(verb) || !said.some((w) => praise.test(w.text)))
          ? 'claim'
          : 'assert';
  }
  r.out.push({
    source: [span(r, source)],
    cue: [spanOf(r, cue)],
    content: [spanOf(r, object), spanOf(r, judged)].map((s) => s!),
    addressee: null,
    act: kind,
    verb,
    rule: 'judgement',
    sentence: r.index,
    at: head,
    quotes: [],
  });
  return true;
}

/** Words of praise: what is called so is not attacked. */
const praise =
  /\b(?:good|great|warm|frank|fair|constructive|productive|useful|fruitful|excellent|historic|important|crucial|vital|necessary|essential|milestones?|success(?:ful)?|breakthrough|progress|friends?|friendly|partners?|welcome|positive|realistic|balanced|honest|brave|heroic|heroes|hero|sound|solid|strong|safe|clear|open|step forward|opportunity|gift|victory|model)\b/i;

/** Is what is said of something that it is untrue? */
export const saysUntrue = (words: readonly Word[]): boolean =>
  words.some((w) => (w.quote === undefined ? untrue.test(w.lower) : untruth.test(w.text.toLowerCase())));
const untruths =
  'false|falsehoods?|untrue|untruths?|baseless|groundless|unfounded|unsubstantiated|fabricated|fabrications?|lies?|wrong|mistaken|erroneous|incorrect|inaccurate|misleading|misinformation|disinformation|propaganda|spurious|bogus|slander|slanderous|libel|libellous|defamatory|malicious|nonsense|nonsensical|absurd|preposterous|ludicrous|laughable|ridiculous|fiction|fictitious|invention|invented|fanciful|hearsay|gossip|fake|distortion|distorted|forger(?:y|ies)|hoax(?:es)?|myths?|smears?|concocted|concoctions?|unacceptable';
const untrue = new RegExp(`^(?:${untruths})$`);
const untruth = new RegExp(`\\b(?:${untruths})\\b`);

/** Is what is spoken of something told, or a document that may be forged? */
export const isTold = (words: readonly Word[]): boolean =>
  words.some((w) => putAbout.has(w.lower) || document.test(w.lower)) ||
  (words.length === 1 && /^(?:this|that|it|these|those)$/.test(words[0]!.lower));
const document = /^(?:letter|document|recording|photograph|photo|video|tape|image|transcript|leak)s?$/;

const figures =
  /\b(?:fables?|fairy ?-?tales?|tall tales?|tales?|myths?|fantas(?:y|ies)|hoax(?:es)?|moonshine|humbug)\b/;

/** The end of what is called something: "that figure | too low", "the plan | “a coup”". */
export function judgedEnd(r: Reader, at: number): number {
  const { words } = r;
  const end = judged(r, at);
  // "calls that nonsense": with nothing behind it the noun is the judgement.
  const all = end === at || end >= words.length || /^[.,;!?]$/.test(words[end]!.text) || words[end]!.tag === 'CC';
  return all && /^(?:this|that)$/.test(words[at]?.lower ?? '') && /^(?:NN|JJ)/.test(words[at + 1]?.tag ?? '')
    ? at + 1
    : end;
}

const quotedAt = (w: Word | undefined): boolean => w?.tag === 'QQ' || w?.inQuote !== undefined;

function judged(r: Reader, at: number): number {
  const { words } = r;
  let k = at;
  let nouns = 0;
  if (words[k]?.tag === 'PRP') return k + 1;
  // "called that “a fairy tale”"
  if (/^(?:this|that|these|those)$/.test(words[k]?.lower ?? '') && quotedAt(words[k + 1])) return k + 1;
  for (; k < words.length; k++) {
    const w = words[k]!;
    if (quotedAt(w)) return nouns ? k : at;
    if (/^NN/.test(w.tag) || w.tag === 'CD') nouns++;
    else if (nouns && (w.tag === 'DT' || w.tag === 'RB' || /^JJ/.test(w.tag) || w.tag === 'PRP$')) return k;
    else if (w.tag === 'IN' && nouns) {
      const end = nounFrom(words, k + 1);
      if (end === k + 1) return at;
      k = end - 1;
    } else if (w.tag === 'POS' || /^(DT|PRP\$|JJ|JJR|JJS|VBN|CD|PDT)$/.test(w.tag)) continue;
    else return nouns ? k : at;
  }
  return at;
}

/** What is put before those who decide: to throw it out is to reject it. */
export const pleas =
  /^(?:appeal|case|claim|suit|lawsuit|complaint|motion|charge|petition|application|objection|challenge|amendment|proposal|bill|plan|request|bid)s?$/;

/** Is what somebody stands by something said or decided? */
export function upheld(words: readonly Word[], at: number): boolean {
  const end = nounFrom(words, at, 'base');
  const lower = words[end - 1]?.lower ?? words[at]?.lower ?? '';
  return (
    /^(?:it|them|this|that|these|what)$/.test(words[at]?.lower ?? '') ||
    disputable.has(lower) ||
    /^(?:words?|promises?|pledges?|offers?|plans?|remarks?|comments?|decisions?|policy|reporting|story|commitments?)$/.test(
      lower,
    )
  );
}

/** Is what "challenged", "questioned" or "discounted" stands before something that can be so or not? */
export function disputes(r: Reader, verb: string, at: number): boolean {
  const { words } = r;
  if (!/^(?:challenge|question|query|discount|spurn)$/.test(verb)) return false;
  const end = nounFrom(words, at, 'base');
  if (end === at + 1 && /^(?:that|this)$/.test(words[at]!.lower)) return true;
  return disputable.has(words[end - 1]?.lower ?? '');
}
