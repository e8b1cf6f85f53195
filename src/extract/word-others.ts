/** Determiners, adjectives, adverbs and pronouns that the tagger takes for something else: what stands around each tells. */
import { formAt, lowerAt, type Place, stops, tagAt } from './word-place.ts';

export const negation = ({ lower }: Place): boolean => lower === "n't" || lower === 'not';

/** A "that" behind a verb, taken for a conjunction. */
const thatBehindVerb = ({ lower, tag, last }: Place): boolean => lower === 'that' && tag === 'IN' && /^VB/.test(last);

/** "that estimate", "that as nonsense": with no subject before a base form, and before "as", it is no conjunction.
 *  "contested that reading.": nor with one noun alone behind it. */
export const thatWithNoClause = (w: Place): boolean =>
  thatBehindVerb(w) &&
  (w.next === 'VB' || formAt(w, 1) === 'as' || (/^(?:NN|VBG)$/.test(w.next) && stops.test(formAt(w, 2))));

export const thatAlone = (w: Place): boolean => thatBehindVerb(w) && /^[.,;!?]?$/.test(formAt(w, 1));

/** "dismissed that account", "called that figure": a determiner, unless a clause follows. */
export function thatBeforeNoun(w: Place): boolean {
  if (!thatBehindVerb(w) || w.next !== 'NN') return false;
  const after = tagAt(w, 2);
  const clause = /^(?:MD|VB)/.test(after) || (after === 'RB' && /^(?:MD|VB)/.test(tagAt(w, 3)));
  return !clause && /^(?:[.,:]|IN|TO|CC|RB|JJ|``|''|DT|$)/.test(after);
}

export const further = ({ lower, tag }: Place): boolean => lower === 'further' && /^VB/.test(tag);

export const overnight = ({ lower, tag, last }: Place): boolean =>
  lower === 'overnight' && tag === 'JJ' && /^VB/.test(last);

export const unanswered = ({ lower }: Place): boolean => /^(?:unanswered|unreturned|unheeded)$/.test(lower);

/** "people present at the meeting": an adjective behind its noun. */
export const presentAt = (w: Place): boolean =>
  w.lower === 'present' && w.tag === 'VBP' && w.last === 'NNS' && /^(?:at|in|during)$/.test(lowerAt(w, 1));

/** A base form behind a tensed verb and before a noun. */
export const adjectiveBehindVerb = ({ tag, last, next }: Place): boolean =>
  tag === 'VB' && /^VB[DZP]$/.test(last) && next === 'NN';

/** "reply to written questions": a participle before its noun. */
export const participleBeforeNoun = ({ lower, tag, last, next }: Place): boolean =>
  tag === 'VB' && last === 'TO' && /^NN/.test(next) && /(?:[^e]ed|tten|oken)$/.test(lower);

/** "called the apology worthless" */
export const worthless = ({ lower, tag, next }: Place): boolean =>
  tag === 'NN' && /[a-z]{2}less$/.test(lower) && !/^NN|^JJ|^VB/.test(next);

/** "promised her the same lorries": a person given, where no noun of hers follows. */
export const herAlone = (w: Place): boolean =>
  w.lower === 'her' &&
  w.tag === 'PRP$' &&
  ((lowerAt(w, 1) === 'not' && lowerAt(w, 2) === 'to') || /^(?:DT|PRP\$|IN|TO|MD|VB[DZ])$/.test(w.next));
