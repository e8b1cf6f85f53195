/** What it is to undertake something: verbs that do so by being said, and what a party does for others when it keeps its
 *  word. */
import type { Analysis } from './analysis.ts';

type Words = Pick<Analysis, 'lemmas' | 'tags'>;

const UNDERTAKES = new Set(['undertake', 'pledge', 'commit', 'promise', 'vow', 'guarantee']);

/** Deeds by which something is given, paid or done for others. */
export const GIVES: ReadonlySet<string> = new Set(
  'pay provide send second deliver contribute fund finance supply build give support refund repay train cover bear donate deploy lend grant release return help assist compensate reimburse'.split(
    ' ',
  ),
);

/** Deeds that a party has in hand itself, and that others can hold it to. */
export const IN_HAND: ReadonlySet<string> = new Set([
  ...GIVES,
  ...'publish circulate distribute share submit release repair restore rebuild renovate replace clean clear install reopen extend lift waive cut lower double host draft prepare translate revise amend notify inform consult appoint hire recruit plant remove withdraw ratify implement introduce protect invest'.split(
    ' ',
  ),
]);

/** Is something undertaken in the tokens [first, end), by a verb that does so? Not where "no aid had been promised". */
export function undertakes({ lemmas, tags }: Words, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (UNDERTAKES.has(lemmas[i]!) && tags[i]!.startsWith('VB') && !isDenied(lemmas, first, i)) return true;
  for (let i = first; i + 1 < end; i++) {
    if (lemmas[i] === 'agree' && tags[i + 1] === 'TO') return true;
    if (givesWord(lemmas, tags, i, end) && !isDenied(lemmas, first, i)) return true;
  }
  return false;
}

/** "assured them that it would be paid", "gave his word that it would": what is still to come is made sure. */
function givesWord(lemmas: readonly string[], tags: readonly string[], i: number, end: number): boolean {
  if (!/^VB[DZPN]$/.test(tags[i]!)) return false;
  const behind = lemmas.slice(i + 1, Math.min(end, i + LONGEST_PROMISE));
  const gives = lemmas[i] === 'give' && behind.slice(0, LONGEST_CLAUSE).some((word) => WORD.test(word));
  return (lemmas[i] === 'assure' || gives) && behind.some((word) => /^(?:will|would|shall)$/.test(word));
}
const LONGEST_PROMISE = 18;
const WORD = /^(?:word|promise|pledge|assurance|undertaking|commitment|guarantee)$/;

/** "did not promise", "no guarantee had been promised": a word of denial stands before the verb in its clause. */
function isDenied(lemmas: readonly string[], first: number, verb: number): boolean {
  for (let i = verb - 1; i >= first && i > verb - LONGEST_CLAUSE && !/^(?:[,;:.]|that|and|but)$/.test(lemmas[i]!); i--)
    if (/^(?:not|n['’]t|never|no|nothing|nobody|none|neither|without|refuse|decline)$/.test(lemmas[i]!)) return true;
  return false;
}
const LONGEST_CLAUSE = 10;

/** Does a verb group in [first, end) say that something will be given: "will pay for", "is to jointly fund"? */
export function willGive({ lemmas, tags }: Words, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const toBe = lemmas[i] === 'be' && tags[i + 1] === 'TO';
    if (!(tags[i] === 'MD' && /^(?:will|shall|would|[’']ll)$/.test(lemmas[i]!)) && !toBe) continue;
    let verb = i + (toBe ? 2 : 1);
    while (verb < end && /^RB/.test(tags[verb]!) && !/^(?:not|n[’']t|never)$/.test(lemmas[verb]!)) verb++;
    // "will return to the matter" gives nothing back.
    if (lemmas[verb] === 'return' && (tags[verb + 1] === 'TO' || lemmas[verb + 1] === 'to')) continue;
    if (verb < tags.length && tags[verb] === 'VB' && GIVES.has(lemmas[verb]!)) return true;
  }
  return false;
}

/** What somebody promises by announcing it. */
export const GIFTS: ReadonlySet<string> = new Set(
  'payment grant allowance aid loan support funding investment subsidy donation scholarship bursary compensation bonus relief package help assistance contribution tranche credit refund rebate'.split(
    ' ',
  ),
);
