/** Noun phrases read from tags: where one that begins at a token ends, and what of it tells only when. */
import { BOUNDARY, NOMINAL, type Read } from './finite-verbs.ts';
import type { Range } from './predicates.ts';
import { isCalendarName } from './words.ts';

/** The noun phrase that begins at a token, with its "of" and "for" phrases and names joined by "and". */
export function nounPhrase(read: Read, from: number, end: number): Range | null {
  const { tags, tokens, lemmas } = read;
  let k = from;
  while (k < end) {
    // "the host university | the rectors": an article after a noun begins another phrase.
    if (k > from && tags[k] === 'DT' && /^NN/.test(tags[k - 1]!)) break;
    // "by the court | late on Friday", "by the board | early in May"
    if (k > from && /^(?:late|early)$/.test(lemmas[k]!) && /^(?:on|in|at|last|this)$/.test(lemmas[k + 1] ?? '')) break;
    if (k > from && /^(?:late|early)$/.test(lemmas[k]!) && isWhen(read, k + 1)) break;
    // "at the request of Latvia | two ferries sailed"
    if (k > from && tags[k] === 'CD' && tags[k - 1] === 'NNP' && /^\p{Ll}/u.test(tokens[k]!.text)) break;
    // "an offer from Austria | of twenty beds"
    const amount = lemmas[k] === 'of' && tags[k + 1] === 'CD' && /^[\p{Ll}\d]/u.test(tokens[k + 1]!.text);
    if (k > from && amount && tags[k - 1] === 'NNP') break;
    if (NOMINAL.test(tags[k]!)) k++;
    else if (
      k > from &&
      tags[k] === 'IN' &&
      (lemmas[k] === 'of' ||
        lemmas[k] === 'for' ||
        (lemmas[k] === 'from' && (tags[k + 1] === 'NNP' || (SENT.test(lemmas[k - 1]!) && tags[k + 1] === 'DT')))) &&
      k + 1 < end &&
      NOMINAL.test(tags[k + 1]!)
    )
      k++;
    // "Reporters Without Borders"
    else if (
      k > from &&
      tags[k] === 'IN' &&
      [k - 1, k, k + 1].every((i) => i < end && /^\p{Lu}\p{Ll}/u.test(tokens[i]!.text))
    )
      k++;
    else if (
      k > from &&
      tags[k] === 'CC' &&
      k + 1 < end &&
      /^(?:DT|NNP|NNPS)$/.test(tags[k + 1]!) &&
      lemmas[k] === 'and'
    )
      k++;
    // "a joint Greek and Turkish team"
    else if (
      k > from &&
      lemmas[k] === 'and' &&
      /^(?:JJ|NN$)/.test(tags[k - 1]!) &&
      /^JJ/.test(tags[k + 1] ?? '') &&
      [k - 1, k + 1].every((i) => /^\p{Lu}/u.test(tokens[i]!.text)) &&
      /^NN/.test(tags[k + 2] ?? '')
    )
      k++;
    else if (k > from && tags[k] === 'VBG' && k + 1 < end && /^NN/.test(tags[k + 1]!)) k++;
    else break;
    if (BOUNDARY.test(tokens[k - 1]!.text)) return k - 1 > from ? { first: from, end: k - 1 } : null;
  }
  return k > from ? { first: from, end: k } : null;
}

/** "a lawmaker | from the ruling party": who may come from a body. */
const SENT =
  /^(?:lawmaker|official|source|diplomat|member|deputy|politician|mp|senator|expert|officer|representative|analyst|lawyer|delegate|negotiator|spokes\p{L}+)$/u;

/** "comments by | the end of June", "repaired by | Friday": when, not by whom. */
export function isWhen({ tokens, lemmas }: Pick<Read, 'tokens' | 'lemmas'>, at: number): boolean {
  const noun = /^(?:the|an?|this|next|late|early|mid)$/.test(lemmas[at] ?? '') ? at + 1 : at;
  // "mid-May"
  const name = tokens[noun]?.text.toLowerCase().replace(/^(?:mid|early|late|end)[-‐‑–]/, '') ?? '';
  return WHEN.test(lemmas[noun] ?? '') || isCalendarName(name);
}
const WHEN =
  /^(?:end|beginning|start|middle|close|noon|midday|midnight|then|now|today|tomorrow|week|weekend|month|year|spring|summer|autumn|winter|season|year-end|deadline|\d+)$/;
