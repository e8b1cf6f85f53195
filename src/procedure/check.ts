/** Checks a public claim against a procedure and its record: *supported*, *contradicted*, *premature* (the procedure leads
 *  there and has not arrived) or *not-established*, with the reasons in plain sentences. No model: a claim that cannot be
 *  read with certainty is not-established, and the reasons say what was not understood. */
import type { Because, ClaimCheck, RecordedAct, Verdict } from '../model/procedure.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { judgeAll, type Truth } from './claim/judge.ts';
import type { Proposition } from './claim/proposition.ts';
import { readClaim } from './claim/read.ts';
import { reckon } from './reckon.ts';
import { type AnyProcedure, type Focus, planAt, statusOf } from './standing.ts';

const verdictOf: Readonly<Record<Truth, Verdict>> = {
  yes: 'supported',
  no: 'contradicted',
  'not-yet': 'premature',
  unknown: 'not-established',
};

/** Characters of a claim at most. A claim is a sentence or two; a longer text is not read, and says so. */
export const LONGEST_CLAIM = 2000;
const tooLong: Proposition = {
  is: 'unread',
  why: `It is longer than ${LONGEST_CLAIM} characters; give the sentence that makes the claim.`,
};

export type CheckOptions = { readonly knownOn?: string | undefined; readonly names?: Gazetteer | null };

export function check(
  claim: string,
  procedure: AnyProcedure,
  record: readonly RecordedAct[],
  asOf: string,
  { knownOn = asOf, names = null }: CheckOptions = {},
): ClaimCheck {
  const reckoning = reckon(planAt(procedure, asOf), record, asOf, knownOn);
  const propositions = claim.length > LONGEST_CLAIM ? [tooLong] : readClaim(claim, reckoning, names).propositions;
  const judged = judgeAll(propositions, reckoning);
  return {
    verdict: verdictOf[judged.truth],
    status: statusOf(reckoning, focusOf(propositions)),
    read: propositions.map(describe),
    because: distinct(judged.because),
  };
}

function distinct(because: readonly Because[]): Because[] {
  const seen = new Set<string>();
  return because.filter(({ text, evidence }) => !seen.has(`${text}\n${evidence}`) && seen.add(`${text}\n${evidence}`));
}

/** A claim about the members' own acts asks which members are missing; any other, for all that is. */
function focusOf(propositions: readonly Proposition[]): Focus {
  if (
    propositions.length &&
    propositions.every(({ is }) => is === 'members' || is === 'awaited' || is === 'order') &&
    propositions.some((item) => 'deed' in item && item.deed === 'ratified')
  )
    return 'members';
  return 'everything';
}

/** What the claim was read as, for a person who wants to know why. */
function describe(proposition: Proposition): string {
  switch (proposition.is) {
    case 'members': {
      const { who, deed, negated, only } = proposition;
      const whom =
        who.is === 'members'
          ? who.members.join(', ')
          : `${who.quantifier.is}${'n' in who.quantifier ? ` ${who.quantifier.n}` : ''} of ${who.pool.length}${who.except.length ? ` except ${who.except.join(', ')}` : ''}`;
      return `${only ? 'only ' : ''}${whom}: ${negated ? 'not ' : ''}${deed}`;
    }
    case 'step':
      return `step ${proposition.negated ? 'not ' : ''}${proposition.step}`;
    case 'cause':
      return `${proposition.effect.map(describe).join(' and ')} because ${proposition.cause.map(describe).join(' and ')}`;
    case 'unread':
      return `not read: ${proposition.why}`;
    case 'text':
      return `${proposition.by} on record: ${proposition.words.join(' ')}`;
    case 'future':
      return `prediction: ${proposition.words}`;
    default:
      return proposition.is;
  }
}
