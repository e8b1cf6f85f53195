import { numerals } from '../text/en/numerals.ts';

/** How a verb form stands in its clause. */
export type Form = 'active' | 'passive' | 'participle' | 'none';

/** How a verb form stands: after a form of "be" it is passive; after a noun and before "by", a participle. */
export function formAt(words: readonly string[], i: number): Form {
  const word = words[i]!;
  const past = /(?:ed|d|t|n|en|ne|de)$/.test(word) && !/^(?:had|and)$/.test(word);
  let k = i - 1;
  while (
    k >= 0 &&
    /^(?:not|n't|also|never|already|then|jointly|strongly|again|only|just|merely|firmly|formally|unanimously|now|still|being|recently|largely|widely|warmly|first|later|finally|repeatedly|once|yet)$/.test(
      words[k]!,
    )
  )
    k--;
  const before = words[k] ?? '';
  if (past && /^(?:is|are|was|were|be|been|being|'s|'re)$/.test(before)) return 'passive';
  const particle = /^(?:up|forward|out|down)$/.test(words[i + 1] ?? '') ? 1 : 0;
  if (words[i + 1 + particle] === 'by' && past && !/^(?:has|have|had)$/.test(before)) return 'participle';
  if (
    /^(?:the|a|an|of|its|his|her|their|our|this|that|no|any|new|further|'s|in|on|at|for|by|with|from|under|into|such|these|all|more)$/.test(
      before,
    ) &&
    before !== 'that'
  )
    return 'none';
  // "125 votes against 114"
  if (word === 'votes' && (/^\d/.test(before) || numerals.has(before))) return 'none';
  if (/ing$/.test(word)) return /^(?:is|are|was|were|been|be)$/.test(before) ? 'active' : i === 0 ? 'active' : 'none';
  if (before === 'to' && k > 0 && !/^(?:is|are|was|were|has|have|had|ready|going)$/.test(words[k - 1] ?? ''))
    return 'none';
  if (
    NOUNS_TOO.test(word) &&
    !/^(?:will|would|to|may|might|could|should|must|can|shall|not|n't)$/.test(before) &&
    !/^(?:ministers|leaders|sides|parties|presidents|they|we|both|countries|states|all)$/.test(before)
  )
    return 'none';
  return 'active';
}
const NOUNS_TOO =
  /^(?:talks?|demands?|offers?|visits?|calls?|plans?|hopes?|states?|reports?|grants?|funds?|exports?|suppl(?:y|ies)|requests?|promises?|pledges?|hosts?|fix|top|back|press|set|address|aims?|blocks?|debate|reviews?|study|studies|release|transfers?|push|claims?|work|concerns?|table|note|notes|answer|back|balk|flags?|bids?|reply|replies|views?|appeals?|commits?|protests?|warns?|veto|vetoes|supports?)$/;

/** An adverb by its ending; "Italy", "family" and "assembly" only look like one. */
export const isAdverb = (word: string): boolean => word.endsWith('ly') && !NOUN_IN_LY.test(word);
const NOUN_IN_LY =
  /^(?:italy|sicily|july|assembly|family|ally|supply|resupply|reply|monopoly|anomaly|rally|bully|fly|tally|jelly|belly)$/;
