/** How firmly a passage commits: from a settled act down to a subject that was merely talked about. One number on a
 *  closed scale, or nothing when the passage takes no stand on a thing to be done. */

/** 4 settled or flatly announced; 3.5 planned, aimed at; 3 expected, hoped, willing; 2 possible, conditional, weighed; 1 only talked
 *  about. A difference of less than one is a matter of wording. */
export type Commitment = 1 | 2 | 3 | 3.5 | 4;

const firm = set('will shall must would ll');
const planned = set('scheduled envisaged envisages foreseen foresees envisage foresee planned target targets due');
const hoped = set(
  'want wants wanted wish wishes wished planning intend intends intended intention aim aims aimed should ought expected expects expect hope hopes hoped hoping expectation expectations anticipate anticipated likely desire desires desired desirable try tries strive endeavour endeavor seek seeks willingness readiness signalled signaled goal goals objective objectives ambition ambitions aspiration aspirations',
);
const possible = set(
  'may might could possibly perhaps potentially possibility possible option options prospect eventually conceivable feasible feasibility prospects',
);
const weighed = set(
  'consider considers considered considering weigh weighs weighed weighing examine examines examined examining study studying explore explores explored exploring ponder pondering mull mulling contemplate contemplates contemplated contemplating pondered mulled thinking evaluate evaluating assess assessing assessed',
);
const talks = set('negotiations negotiation talks discussions consultations preparations');
const GOING_ON =
  / (?:(?:is|are|still) (?:still )?(?:going on|ongoing|underway|under way|in progress|advancing|continuing)|(?:continue|continues|go on|goes on|are at an early stage)) /;
/** Not yet there: "close to approval", "within reach", "on the drawing board", "will return to it". */
const AT_HAND =
  / (?:(?:close|closer|near|nearer) to (?!each|one|the (?:border|town|city|coast|front|line|river|sea))|within reach |on the (?:verge|brink|point) of |on the drawing board |await(?:s|ing|ed)? (?:\w+ )?(?:approval|ratification|consent|signature|decision|green light) |about to be |thought (?:is|was|has been) (?:being )?given to |(?:will|shall) (?:return|revert|come back) to .*(?:next|another) (?:meeting|round|session|time|summit) |(?:nearly|almost) (?:ready|done|complete|finished|agreed) )/;
/** Settled in more words than one. */
const DONE_DEAL =
  / (?:green light|the go-ahead|go(?:es|ing)? ahead|done deal|set aside|given (?:his|her|its|their) word|gave (?:his|her|its|their) word|signed off|takes? effect|took effect) /;
/** Weighed only after "is being", "are", "under" and the like. */
const inHand =
  /^(?:prepared|preparing|drafted|drafting|negotiated|negotiating|discussed|discussing|reviewed|reviewing|studied|review|study|consideration|discussion|negotiation|examination|preparation|pipeline|works|way|working)$/;
const talked = set(
  'discuss discussed discussing discussion discussions talk talked talks spoke raised raise agenda topic topics subject subjects addressed reviewed exchanged views debated debate mentioned touched possibility idea interest interested reflect asked ask asks requested request requests proposed proposes proposal suggested suggests suggestion called urged urges appealed demanded demands sought invited pressed insisted invited invite invites recommended recommends floated mooted tabled touched urging exchange theme',
);
const settled = set(
  'agreed agree decided decision settled signed adopted endorsed passed concluded approved promised pledged promise pledge guaranteed guarantee committed undertook undertaken undertake vowed finalised finalized ratified established launched completed arrived began begun extended prolonged renewed accepted assured assurance assurances secured sealed announced earmarked allocated ordered instructed obliged binding granted opened fixed arranged sealed clinched awarded',
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
  'assuming',
  'hinges on',
  'hinge on',
  'hinged on',
  'conditional upon',
  'permitting',
  'under certain conditions',
  'on certain conditions',
  'under conditions',
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

/** The commitment of a passage, from its lower-case words; the month of May keeps its capital. */
export function commitmentOf(words: readonly string[]): Commitment | undefined {
  const text = ` ${words.join(' ')} `;
  const has = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  const pair = (one: RegExp, two: RegExp): boolean =>
    words.some((word, i) => one.test(word) && two.test(words[i + 1] ?? ''));
  // "could not be delayed" is as firm as "must not".
  const ruledOut = pair(/^(?:could|can|may|might)$/, /^(?:not|n't|never|no)$/) || words.includes('cannot');
  const asPossible =
    (pair(/^possible$/, /^.?$/) && words.includes('soon')) ||
    / ma(?:de|kes|king|ke) (?:it )?possible /.test(` ${words.join(' ')} `);
  // "wanted to know": a question.
  if (pair(/^(?:wants?|wanted)$/, /^to$/) && words.includes('know')) return 1;
  if (pair(/^i$/, /^(?:intend|plan|mean)$/)) return 4;
  // "it was settled that grain may pass": leave given.
  const leave = words.includes('may') && words.some((word) => /^(?:agreed|decided|settled|ruled|approved)$/.test(word));
  if (has(possible) && !asPossible && !ruledOut && !leave) return 2;
  if (pair(/^would$/, /^(?:like|want|prefer|wish|welcome|appreciate)$/)) return 3;
  if (/ (?:not|n't|never) (?:yet )?been (?:ruled out|excluded) /.test(text)) return 2;
  if (AT_HAND.test(text)) return 2;
  if (pair(/^(?:not|n't|never)$/, /^(?:exclude|excluded|rule|ruled)$/) && !pair(/^excluded?$/, /^from$/)) return 2;
  // "will publish the study": the paper, not that something is being weighed.
  const paper = pair(/^(?:an?|the|its|their|this|that)$/, /^study$/) && words.some((word) => PUBLISHING.test(word));
  if (
    words.some((word) => weighed.has(word) && !(paper && word === 'study')) ||
    pair(/^(?:look|looks|looking|looked)$/, /^(?:into|at)$/)
  )
    return 2;
  // "will get under way": it begins.
  const begins = pair(/^(?:get|gets|got|getting)$/, /^under$/);
  if (
    pair(/^(?:being|under|in|is|are|still|on|their|its)$/, inHand) &&
    !begins &&
    !pair(/^(?:was|were|been)$/, /^discussed$/)
  )
    return 2;
  if (
    pair(/^work$/, /^on$/) &&
    words.some((word) => /^(?:going|continues?|continued|continuing|progress|underway|advancing)$/.test(word))
  )
    return 2;
  if (has(talks) && GOING_ON.test(text)) return 2;
  if (pair(/^near$/, /^future$/) || conditionIn(words) !== undefined) return 2;
  if (pair(/^(?:ready|willing|open|prepared)$/, /^to$/)) return 3;
  if (
    (has(hoped) ||
      / (?:do|does|did) (?:its|his|her|their|our|my) (?:best|utmost) /.test(` ${words.join(' ')} `) ||
      (plansTo(words) && !planSettled(words))) &&
    !has(set('promised signed decided'))
  )
    return 3;
  if (has(firm) || pair(/^going$/, /^to$/)) return 4;
  if (has(planned) || pair(/^look(?:s|ed|ing)?$/, /^forward$/) || pair(/^(?:is|are|was|were)$/, /^to$/))
    return has(settled) || words.some((_, i) => agreementAt(words, i)) ? 4 : 3.5;
  const invited = words.some((word) => /^invitations?$/.test(word));
  if (
    words.some((word) => settled.has(word) && !(invited && word === 'extended')) ||
    / (?:signing .*took place|put .*signatures? to) /.test(text) ||
    DONE_DEAL.test(text) ||
    words.some((_, i) => agreementAt(words, i))
  )
    return 4;
  if (pair(/^(?:has|have|had)$/, /^been$/) && words.some((word) => /ed$/.test(word))) return has(talked) ? 1 : 4;
  if (/ c[ao]me up /.test(text)) return 1;
  if (has(talked) && !/ (?:returns?|reverts?|comes? back) to the /.test(` ${words.join(' ')} `)) return 1;
  return undefined;
}

const PUBLISHING =
  /^(?:publish(?:es|ed)?|presents?|presented|releases?|released|submits?|submitted|completed?|shelved|postponed|put|withdrawn|leaked)$/;

/** "reached agreement", "ended with a deal", "an agreement on krill"; in "the partnership agreement is almost ready" the paper is
 *  meant. */
const agreementAt = (words: readonly string[], i: number): boolean =>
  (/^agreements?$/.test(words[i]!) &&
    (!/^(?:is|are|was|were|will|may|might|can|could|should|still)$/.test(words[i + 1] ?? '') ||
      (/^(?:was|were)$/.test(words[i + 1]!) && STRUCK.test(words[i + 2] ?? '')))) ||
  (/^(?:deal|accord|compromise|consensus|understanding)$/.test(words[i]!) &&
    (words.slice(Math.max(0, i - 3), i).some((word) => STRUCK.test(word)) ||
      words.some((word, k) => k > i && STRUCK_LATER.test(word) && /^(?:was|were|been|is)$/.test(words[k - 1]!)))) ||
  (words[i] === 'off' && /^sign(?:s|ed|ing)?$/.test(words[i - 1] ?? ''));
const STRUCK_LATER = /^(?:reached|struck|found|made|concluded|clinched|sealed)$/;
const STRUCK = /^(?:with|reached|struck|found|made|concluded|clinched|sealed)$/;

/** "adopted a plan to save the sea": the paper, and it is settled. */
const planSettled = (words: readonly string[]): boolean => {
  const at = words.findIndex((word, i) => word === 'plan' && /^(?:an?|the|their|its)$/.test(words[i - 1] ?? ''));
  return at > 0 && words.some((word, i) => SETTLING.test(word) || (word === 'signed' && words[i + 1] === 'off'));
};
const SETTLING = /^(?:sealed|adopted|approved|endorsed|passed|agreed|accepted|ratified)$/;

/** Of a plan that is laid before others. */
const BROUGHT = /^(?:tabled|presented|submitted|proposed|drafted|unveiled|outlined|drew|brought)$/;

/** "plan to", "plans a tunnel", "the plan for": the intention, not the paper. */
const plansTo = (words: readonly string[]): boolean =>
  words.some(
    (word, i) =>
      /^plans?$/.test(word) &&
      (/^(?:to|an)$/.test(words[i + 1] ?? '') ||
        (words[i + 1] === 'on' && /ing$/.test(words[i + 2] ?? '')) ||
        (words[i + 1] === 'a' && !/^(?:the|an?|of|this|that|its|his|her|their)$/.test(words[i - 1] ?? '')) ||
        (words[i + 1] === 'for' &&
          /^(?:the|a|its|his|her|their)?$/.test(words[i - 1] ?? '') &&
          !BROUGHT.test(words[i - 2] ?? '')) ||
        /^(?:has|have|had)$/.test(words[i - 1] ?? '')),
  );

/** Where a condition begins among the words; nowhere when none is set, or when it is said that none is. */
export function conditionIn(words: readonly string[]): number | undefined {
  if (unconditional.some((phrase) => placeOf(words, phrase) >= 0)) return undefined;
  for (const phrase of conditions) {
    const at = placeOf(words, phrase);
    if (at < 0) continue;
    const adverb =
      (/^only (?:after|when|once)$/.test(phrase.join(' ')) &&
        /^(?:years?|months|weeks|days|long|\d+)$/.test(words[at + 2] ?? '')) ||
      /^(?:more|again|and)$/.test(words[at + 1] ?? '.') ||
      /^(?:at|for|than|only)$/.test(words[at - 1] ?? '');
    // "are to be provided by": no condition.
    const given =
      phrase.join() === 'provided' && /^(?:be|been|being|is|are|was|were|has|have|had|also)$/.test(words[at - 1] ?? '');
    // "remain subject to the higher rate": the rule that holds, no condition.
    const ruled = phrase[0] === 'subject' && REGIME.test(words.slice(at + 2, at + 6).join(' '));
    if (!given && !ruled && (!/^(?:once|only)$/.test(phrase[0]!) || !adverb)) return at;
  }
  return undefined;
}

const REGIME =
  /\b(?:rates?|duty|duties|tariffs?|tax|taxes|rules?|laws?|sanctions?|embargo|checks?|controls?|fees?|lev(?:y|ies)|quotas?|bans?|restrictions?|limits?|charges?|fines?)\b/;

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
