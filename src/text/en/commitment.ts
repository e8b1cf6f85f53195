/** How firmly a passage commits: from a settled act down to a subject that was merely talked about. One number on a
 *  closed scale, or nothing when the passage takes no stand on a thing to be done. */

/** 4 settled or flatly announced; 3 expected, planned, hoped; 2 possible, conditional, weighed; 1 only talked about. */
export type Commitment = 1 | 2 | 3 | 4;

const firm = set('will shall must would ll');
const hoped = set(
  'should ought expected expects expect hope hopes hoped hoping plan plans planned planning intend intends intended aim aims aimed anticipate anticipated envisage envisaged foreseen want wants wanted wish wishes target scheduled likely try strive endeavour endeavor looked',
);
const possible = set(
  'may might could possibly perhaps potentially possibility possible option options prospect eventual eventually conceivable feasible feasibility',
);
const weighed = set(
  'consider considers considered considering consideration weigh weighing weighs weighed examine examining examined study studied studying explore explored exploring ponder review reviewing assess assessing mulling negotiate negotiated negotiating negotiations prepared preparing preparation drafted drafting contemplate contemplated contemplating evaluating',
);
const talked = set(
  'discuss discussed discussing discussion discussions talk talked talks raised agenda topic topics subject addressed reviewed exchanged views debated debate',
);
const settled = set(
  'agreed agree agreement agreements decided decision settled signed adopted concluded approved promised pledged promise pledge guaranteed guarantee committed undertook undertaken vowed finalised finalized ratified established launched completed arrived began begun extended prolonged renewed accepted assured assurance assurances confirmed secured sealed announced earmarked allocated ordered instructed obliged binding',
);
const conditions = [
  'provided that',
  'provided',
  'providing that',
  'on condition',
  'on the condition',
  'conditional on',
  'subject to',
  'depends on',
  'depend on',
  'depended on',
  'depending on',
  'dependent on',
  'contingent on',
  'contingent upon',
  'only if',
  'only when',
  'only once',
  'only after',
  'pending',
  'unless',
  'if',
  'once',
  'still to be',
  'yet to be',
  'remains to be',
  'in principle',
  'as long as',
  'so long as',
  'insofar as',
  'preliminary',
  'tentative',
  'tentatively',
  'non-binding',
].map((phrase) => phrase.split(' '));
/** What frees a commitment from conditions, or takes one away. */
const unconditional = [
  'without conditions',
  'without preconditions',
  'without any conditions',
  'unconditional',
  'unconditionally',
  'with no conditions',
  'no strings',
].map((p) => p.split(' '));

/** The commitment of a passage, from its lower-case words. */
export function commitmentOf(words: readonly string[]): Commitment | undefined {
  const has = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  const future = has(firm) || words.some((word, i) => /^(?:is|are|was|were)$/.test(word) && words[i + 1] === 'to');
  const maybe =
    has(possible) && !(words.includes('possible') && has(set('as soon')) && words.join(' ').includes('as possible'));
  const ready = words.some((word, i) => /^(?:ready|willing|open|prepared)$/.test(word) && words[i + 1] === 'to');
  const looking = words.some(
    (word, i) => /^(?:look|looks|looking|looked)$/.test(word) && /^(?:into|at)$/.test(words[i + 1] ?? ''),
  );
  if (maybe || looking || (has(weighed) && !ready) || conditionIn(words) !== undefined) return 2;
  if (ready) return has(weighed) ? 2 : 3;
  if (has(hoped)) return has(set('agreed decided promised signed')) ? 4 : 3;
  if (has(settled) || future) return 4;
  if (has(talked)) return 1;
  return undefined;
}

/** Where a condition begins among the words; nowhere when none is set, or when it is said that none is. */
export function conditionIn(words: readonly string[]): number | undefined {
  if (unconditional.some((phrase) => placeOf(words, phrase) >= 0)) return undefined;
  for (const phrase of conditions) {
    const at = placeOf(words, phrase);
    if (at >= 0 && !(phrase[0] === 'once' && /^(?:more|again)$/.test(words[at + 1] ?? ''))) return at;
  }
  return undefined;
}

export const isUnconditional = (words: readonly string[]): boolean =>
  unconditional.some((phrase) => placeOf(words, phrase) >= 0);

function placeOf(words: readonly string[], phrase: readonly string[]): number {
  for (let i = 0; i + phrase.length <= words.length; i++)
    if (phrase.every((word, k) => words[i + k] === word)) return i;
  return -1;
}

function set(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
