/** Words about motives and intentions. */
import type { Word } from '../../words.ts';
import { opinionWords } from '../lexicon.ts';
import type { Reading } from './reading.ts';

/** A word about motives or intentions; not one that is a noun here ("the action plan", "a pledge") or names a stage. */
export function opinionIn(r: Reading, from: number, to: number): Word | undefined {
  return r.words.slice(from, to).find((word, k) => {
    if (!opinionWords.has(word.lower) || r.known.has(word.stem)) return false;
    const before = r.at(from + k - 1);
    if (word.lower === 'want' && r.at(from + k + 1) === 'of') return false;
    return !(
      /^(plan|plans|hope|fear|regret)s?$/.test(word.lower) &&
      /^(a|an|the|its|their|this|that|no|action|'s|membership)$/.test(before)
    );
  });
}
