/** Finite verbs that the tagger takes for something else: a participle that must be the verb, and a word of saying that may
 *  also be a noun ("Neighbours report that", "the council notes that"). */
import type { Analysis } from './analysis.ts';
import { isGroup, isPersonNoun, isText } from './nouns.ts';
import { SPEECH } from './speech.ts';

export type Read = Pick<Analysis, 'tokens' | 'tags' | 'lemmas'>;

export const isVerb = (tag: string): boolean => tag.startsWith('VB') || tag === 'MD';
export const NOMINAL = /^(?:DT|PDT|PRP\$?|JJ[RS]?|CD|NN|NNS|NNP|NNPS|POS|FW|\$|#|EX|RBS)$/;
export const BOUNDARY = /^(?:[,;:.!?—–-]|--|"|“|”|''|``|\(|\)|\[|\])$/;
export const SUBORDINATE = new Set(
  'that whether if because although though while whereas since unless until when where who which whom as after before than once lest whereupon'.split(
    ' ',
  ),
);

/** A participle that must be the finite verb: right after its noun phrase, with no other finite verb in the clause. */
export function loose({ tokens, tags, lemmas }: Read, i: number, first: number, end: number): boolean {
  // "It was Lagos that insisted"
  const relative =
    /^(?:that|who|which)$/i.test(tokens[i - 1]?.text ?? '') && lemmas[first] === 'it' && lemmas[first + 1] === 'be';
  if (relative && SPEECH.has(lemmas[i]!)) return true;
  // "the harbour master alone objected"
  const at = tags[i - 1] === 'RB' ? i - 2 : i - 1;
  const nominal =
    /^(?:NNP?S?|PRP)$/.test(tags[at] ?? '') ||
    /^(?:both|all)$/i.test(tokens[i - 1]?.text ?? '') ||
    (tags[i - 1] === 'JJ' && tags[i - 2] === 'DT');
  // "A petition submitted by the guild"
  if (lemmas[i + 1] === 'by') return false;
  // "Two beams were rotten, the board found."
  const tag = lemmas[i] === 'find' && (/^[.;]?$/.test(tokens[i + 1]?.text ?? '') || inReport({ lemmas, tags }, i + 1));
  if (i === first || !nominal || !(tag || SPEECH.has(lemmas[i]!) || onlyVerb({ tokens, tags, lemmas }, i, first, end)))
    return false;
  for (let k = i - 1; k >= first && !BOUNDARY.test(tokens[k]!.text); k--) if (isVerb(tags[k]!)) return false;
  // "called for a fund for boatyards that have lost their trade": one finite verb is the relative clause's own.
  let own = 0;
  for (let k = i + 1; k < end && !BOUNDARY.test(tokens[k]!.text); k++) {
    if (/^(?:MD|VBD|VBZ|VBP)$/.test(tags[k]!) && --own < 0) return false;
    if (tags[k] === 'IN' && SUBORDINATE.has(lemmas[k]!)) break;
    if (/^W(?:DT|P)$/.test(tags[k]!) && SUBORDINATE.has(lemmas[k]!)) own = 1;
  }
  return true;
}

/** "found | in a report published on Tuesday": where a finding is told. */
export const inReport = ({ lemmas, tags }: Pick<Read, 'lemmas' | 'tags'>, at: number): boolean =>
  lemmas[at] === 'in' &&
  /^(?:DT|PRP\$)$/.test(tags[at + 1] ?? '') &&
  [at + 2, at + 3, at + 4].some((i) => REPORTS.test(lemmas[i] ?? ''));
const REPORTS = /^(?:report|study|review|audit|survey|inquiry|paper|analysis|ruling|opinion|assessment)$/;

/** "The harbour master laid out the terms": a sentence's only verb, behind its first noun phrase and before an object. */
function onlyVerb({ tags, lemmas }: Read, i: number, first: number, end: number): boolean {
  if (!/^(?:DT|PRP\$|CD|NNS)$/.test(tags[first]!)) return false;
  // "Owners of the mill handed over the keys"
  const object = tags[i + 1] === 'RP' || /^(?:over|out|up|in|down)$/.test(lemmas[i + 1] ?? '') ? i + 2 : i + 1;
  if (object >= end || !/^(?:DT|PRP\$)$/.test(tags[object]!)) return false;
  for (let k = first; k < end; k++)
    if (k < i ? !NOMINAL.test(tags[k]!) && lemmas[k] !== 'of' : k > i && /^(?:MD|VBD|VBZ|VBP)$/.test(tags[k]!))
      return false;
  return true;
}

/** "Neighbours report that three shots were fired", "Scientists at the institute estimate that", "the council notes the
 *  delay": after people or a body, a word of saying before a clause or an object is the verb, though it may look like a
 *  noun. */
export function tells(read: Read, i: number, first: number, end: number): boolean {
  const { tokens, tags, lemmas } = read;
  if (i === first || !SPEECH.has(lemmas[i]!)) return false;
  if (tellsInPlace(read, i, first, end)) return true;
  if (i + 2 >= end) return false;
  const text = tokens[i]!.text.toLowerCase();
  const clause = tokens[i + 1]!.text.toLowerCase() === 'that' && NOMINAL.test(tags[i + 2]!);
  let from = i;
  while (from > first && !BOUNDARY.test(tokens[from - 1]!.text)) {
    from--;
    const within = tags[from] === 'VBN' || (tags[from] === 'VBG' && /^NN/.test(tags[from + 1]!));
    if (isVerb(tags[from]!) && !within) return false;
  }
  const object = /^(?:DT|PRP\$)$/.test(tags[i + 1]!) && noOtherVerb(read, i + 1, end);
  if (text === lemmas[i]) {
    if ((clause || object) && twoBefore(read, from, i)) return true;
    return (clause || (object && tags[i] === 'VB')) && manyBefore(read, from, i);
  }
  if (tags[i] !== 'NNS' || !/^NN/.test(tags[i - 1]!) || !oneBefore(read, i)) return false;
  return clause || object;
}

/** "The press team in Riga | answers letters": a sentence's only word that may be a verb, behind somebody and where they are. */
function tellsInPlace({ tokens, tags, lemmas }: Read, i: number, first: number, end: number): boolean {
  if (tags[i] !== 'NNS' || tags[i - 1] !== 'NNP' || !/^\p{Ll}+s$/u.test(tokens[i]!.text)) return false;
  let place = i - 1;
  while (place > first && tags[place - 1] === 'NNP') place--;
  const head = place - 2;
  if (head <= first || !/^(?:in|at)$/.test(lemmas[place - 1]!) || !/^(?:DT|PRP\$)$/.test(tags[first]!)) return false;
  if (!isSomebody(lemmas[head]!) || tags[head] !== 'NN') return false;
  for (let k = first; k < head; k++) if (!NOMINAL.test(tags[k]!) && lemmas[k] !== 'of') return false;
  for (let k = i + 1; k < end && !BOUNDARY.test(tokens[k]!.text); k++) if (isVerb(tags[k]!)) return false;
  return true;
}

const isSomebody = (word: string): boolean =>
  HEADS.test(word) || isPersonNoun(word) || isGroup(word) || BODIES.test(word);

/** "Scientists at the institute | estimate": a plural at the head of what stands before. */
function manyBefore({ tokens, tags, lemmas }: Read, from: number, verb: number): boolean {
  const plural = (k: number): boolean =>
    /^NN/.test(tags[k]!) &&
    (/[^s]s$/.test(tokens[k]!.text.toLowerCase()) || /^(?:police|people|man|woman)$/.test(lemmas[k]!));
  if (plural(verb - 1)) return true;
  for (let k = from + 1; k < verb; k++) {
    if (!/^(?:IN|VBN)$/.test(tags[k]!) || lemmas[k] === 'that') continue;
    return (
      plural(k - 1) &&
      isPersonNoun(tokens[k - 1]!.text.toLowerCase().replace(/s$/, '')) &&
      /^(?:NN|JJ)/.test(tags[verb - 1]!)
    );
  }
  return false;
}

/** "Parliament and the Council | declare": two of them. */
function twoBefore({ tags, lemmas }: Read, from: number, verb: number): boolean {
  const and = lemmas.indexOf('and', from);
  if (and <= from || and + 1 >= verb) return false;
  const within = (k: number): boolean => NOMINAL.test(tags[k]!) || /^(?:of|for)$/.test(lemmas[k]!);
  for (let k = from; k < verb; k++) if (k !== and && !within(k)) return false;
  return /^NN/.test(tags[and - 1]!) && /^(?:DT|PRP\$|NNP)/.test(tags[and + 1]!) && /^NN/.test(tags[verb - 1]!);
}

/** "Riga | notes", "the council's letter | states": somebody who can say something, or a text. */
function oneBefore({ tags, lemmas }: Read, verb: number): boolean {
  let head = verb - 1;
  for (let k = head; k > 0 && (NOMINAL.test(tags[k]!) || lemmas[k] === 'of'); k--) if (lemmas[k] === 'of') head = k - 1;
  const word = lemmas[head]!;
  return tags[verb - 1] === 'NNP' || isSomebody(word) || isText(word);
}
const HEADS = /^(?:head|chief|chair|leader)$/;
const BODIES =
  /^(?:ministry|office|embassy|agency|court|bank|mission|consulate|desk|side|union|operator|company|spokes\p{L}+)$/u;

/** Is there no finite verb from here to the end of the clause? */
function noOtherVerb({ tokens, tags }: Read, from: number, end: number): boolean {
  for (let k = from; k < end && !BOUNDARY.test(tokens[k]!.text); k++) {
    if (/^(?:MD|VBD|VBZ|VBP)$/.test(tags[k]!)) return false;
    if (/^W/.test(tags[k]!) || (tags[k] === 'IN' && k > from && SUBORDINATE.has(tokens[k]!.text))) break;
  }
  return true;
}
