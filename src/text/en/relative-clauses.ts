/** Relative clauses: whom "who", "which" and "that" stand for, and who acts behind such a clause. */
import { BOUNDARY, NOMINAL, type Read, SUBORDINATE } from './finite-verbs.ts';
import type { Predicate, Range } from './predicates.ts';
import { SPEECH } from './speech.ts';

/** "The minister thanked the commissioner, who promised": the noun phrase before "who". */
export function relativeOf({ tags, tokens, lemmas }: Read, verb: number, first: number): Range | null {
  let who = verb - 1;
  while (who > first && /^RB/.test(tags[who]!)) who--;
  // "which" and "that" stand for a thing, or for a body
  const stands = lemmas[who] === 'who' ? 'WP' : /^(?:which|that)$/.test(lemmas[who]!) ? 'WDT' : '';
  if (tags[who] !== stands) return null;
  const end = tokens[who - 1]?.text === ',' ? who - 1 : who;
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
