/** Suppositions, motives, intentions and what is nearly so: the record has only what happened. */
import type { Proposition } from '../proposition.ts';
import type { Reading } from './reading.ts';

/** What the record cannot settle, whatever the verbs say: null where there is nothing of the kind. */
export function unsettled(r: Reading): Proposition | null {
  if (
    /\bmeans? to (vote|back|support|oppose|block|veto|ratify|sign|reject|keep|join|leave)\b/.test(
      r.low(0, r.words.length),
    )
  )
    return { is: 'unread', why: 'It is about an intention, which the record does not settle.' };
  if (hedge.test(r.low(0, r.words.length)))
    return { is: 'unread', why: 'It says that something is nearly so, and the record has only what is.' };
  if (purpose.test(r.low(0, r.words.length)))
    return { is: 'unread', why: 'It gives a motive, and motives are not on record.' };
  const supposed = r.words.findIndex(
    ({ lower }, i) => (lower === 'if' && !/^(as|even|only)$/.test(r.at(i - 1))) || lower === 'unless',
  );
  if (supposed >= 0)
    return {
      is: 'unread',
      why: `It supposes something (“${r.words[supposed]!.lower} …”), and the record has only what happened.`,
    };
  if (/^(had|were|should)$/.test(r.at(0)) && /\b(would|could|might)\b/.test(r.low(1, r.words.length)))
    return { is: 'unread', why: 'It supposes what did not happen, and the record has only what happened.' };
  return null;
}

/** What is nearly so. */
const hedge =
  /\bas good as\b|\b(is|are|was|were|has|have) (virtually|practically|almost|nearly|all but|more or less|essentially|effectively|de facto) (?!\d|all|half|every|two|three|unanim)|\ba (mere )?formality\b|\bonly a matter of time\b|\bin the bag\b|\bon the verge of\b|\bon the brink of\b|\bcloser than ever\b/;

/** Purposes behind an act. */
const purpose =
  /\b(on (the )?(orders|instructions|advice|behalf) (from|of)|under (pressure|duress)|at the (behest|request|urging|insistence) of|in (exchange|return) for|as a (favour|favor|gesture|punishment|warning|reward|protest)|for (domestic|electoral|political|tactical) (reasons|purposes|gain)|for fear of|in the hope of|so as not to|in order not to|lest|in order to|so as to|in protest|in retaliation|out of (spite|fear|solidarity|anger|sympathy)|to (punish|please|gain|put pressure|force|protect|send|avoid|show|extract|appease|spite|embarrass|hurt|weaken|humiliate|blackmail|reward|thank|impress|distract|test|buy time))\b/;

/** What lies ahead. */
export const ahead = /\b(can|could|will|would|may|must|is to|are to)\b/;
