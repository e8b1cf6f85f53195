/** Relative clauses: whom "who", "which" and "that" stand for, who acts behind such a clause, and who is set in front by one. */
import { BOUNDARY, NOMINAL, type Read, SUBORDINATE } from './finite-verbs.ts';
import type { Predicate, Range } from './predicates.ts';
import { SPEECH } from './speech.ts';

/** "opened by the Chair | at 9.30, who": behind whom when or where is told. */
function beforePlaceOrTime({ tags, lemmas }: Pick<Read, 'tags' | 'lemmas'>, end: number, first: number): number {
  let at = end - 1;
  while (at > first && /^(?:DT|JJ|CD|NN|NNP)$/.test(tags[at]!)) at--;
  const told = at < end - 1 && /^(?:at|on|in)$/.test(lemmas[at] ?? '') && /^NN/.test(tags[at - 1] ?? '');
  return told && (tags[end - 1] === 'CD' || tags[end - 1] === 'NNP') ? at : end;
}

/** "The minister thanked the commissioner, who promised": the noun phrase before "who". */
export function relativeOf({ tags, tokens, lemmas }: Read, verb: number, first: number): Range | null {
  let who = verb - 1;
  while (who > first && /^RB/.test(tags[who]!)) who--;
  // "which" and "that" stand for a thing, or for a body
  const stands = lemmas[who] === 'who' ? 'WP' : /^(?:which|that)$/.test(lemmas[who]!) ? 'WDT' : '';
  if (tags[who] !== stands) return null;
  const end = beforePlaceOrTime({ tags, lemmas }, tokens[who - 1]?.text === ',' ? who - 1 : who, first);
  if (end <= first || !/^NN/.test(tags[end - 1]!)) return null;
  let from = end - 1;
  while (
    from > first &&
    (/^(?:DT|PRP\$|JJ[RS]?|CD|NN|NNS|NNP|NNPS|POS)$/.test(tags[from - 1]!) ||
      // "the head of the port who", "his guest from Oslo who"
      ((lemmas[from - 1] === 'of' || (lemmas[from - 1] === 'from' && tags[from] === 'NNP')) &&
        /^NN/.test(tags[from - 2] ?? '')))
  )
    from--;
  return from < end ? { first: from, end } : null;
}

/** "Divers who inspected the piles | found": the verb behind a relative clause has the subject that the clause is about. Not
 *  behind a verb of saying or thinking, which has a clause of its own: "the man who said the ship was lost". */
export function pastRelative({ tags, tokens, lemmas }: Read, verb: number, last: Predicate | null): Range | null {
  if (!last?.subject || last.passive || SPEECH.has(last.lemma) || THINKS.test(last.lemma)) return null;
  const { group, subject } = last;
  if (subject.end + 1 !== group.first || !/^(?:who|which|that)$/.test(lemmas[subject.end]!)) return null;
  for (let k = group.end; k < verb; k++)
    if (!(NOMINAL.test(tags[k]!) && tags[k] !== 'PRP') && !/^(?:IN|TO|RB)$/.test(tags[k]!)) return null;
    else if (BOUNDARY.test(tokens[k]!.text) || SUBORDINATE.has(lemmas[k]!)) return null;
  return verb > group.end ? subject : null;
}
const THINKS = /^(?:think|believe|know|hope|fear|feel|expect|find|see|show|prove|mean|suppose|doubt|ensure|make)$/;

/** "It was the Commission that refused": who is set in front. */
export function cleft({ tokens, tags, lemmas }: Read, verb: number, last: Predicate | null): Range | null {
  while (verb - 1 > 0 && (/^RB/.test(tags[verb - 1]!) || lemmas[verb - 1] === 'first')) verb--;
  if (last?.lemma !== 'be' || !last.subject || !/^(?:that|who|which)$/i.test(tokens[verb - 1]?.text ?? '')) return null;
  if (last.subject.end - last.subject.first !== 1 || lemmas[last.subject.first] !== 'it') return null;
  const range = { first: last.group.end, end: verb - 1 };
  for (let k = range.first; k < range.end; k++) if (tokens[k]!.text === ',') range.end = k;
  if (range.end <= range.first || !/^(?:NN|PRP$)/.test(tags[range.end - 1]!)) return null;
  // "the shipping company"
  const within = (k: number): boolean => tags[k] === 'VBG' && /^NN/.test(tags[k + 1]!);
  for (let k = range.first; k < range.end; k++)
    if (!NOMINAL.test(tags[k]!) && !/^(?:of|for|and|from)$/.test(lemmas[k]!) && !within(k)) return null;
  return range;
}

/** "It was Crete, the envoy recalled, that asked": the verb before the one between commas. */
export function parenthesised({ tokens }: Read, verb: number, told: readonly Predicate[]): Predicate | null {
  const [opening, within] = told.slice(-2);
  if (!opening || !within) return null;
  let that = verb - 1;
  while (that > within.group.end && tokens[that]!.text.toLowerCase() !== 'that') that--;
  return tokens[that - 1]?.text === ',' && that - within.group.end < 4 ? opening : null;
}
