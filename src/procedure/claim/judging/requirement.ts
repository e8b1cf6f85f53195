/** A requirement met, or a decision that amounts to something said in other words. */
import { decisionStage } from '../../plan.ts';
import type { Reckoning } from '../../reckon.ts';
import type { Proposition } from '../proposition.ts';
import { stepTruth } from './step-truth.ts';
import { flip, type Judged, said, type Truth } from './truth.ts';

/** Met, not met, or not met so far. */
export function judgeRequirement(
  proposition: Extract<Proposition, { is: 'requirement' }>,
  reckoning: Reckoning,
): Judged {
  const { met, text, evidence } = reckoning.requirements[proposition.index]!;
  const truth: Truth = met === 'met' ? 'yes' : met === 'not met' || reckoning.outcome === 'failed' ? 'no' : 'not-yet';
  return said(
    proposition.negated ? flip[truth] : truth,
    'requirement',
    `The requirement “${text}” is ${met === 'met' ? 'met' : met === 'not met' ? 'not met' : 'not met on the record so far'}.`,
    evidence,
  );
}

/** Not before the decision; after it, whether it amounts to that is not known. */
export function judgeAmounts(proposition: Extract<Proposition, { is: 'amounts' }>, reckoning: Reckoning): Judged {
  if (proposition.effect) {
    // What people can do now says that all is done: the step at which it takes effect decides.
    const there = stepTruth('effect', reckoning);
    return proposition.negated ? { ...there, truth: flip[there.truth] } : there;
  }
  const taken = stepTruth('adopted', reckoning);
  // What has not begun has not, as long as the decision or a stage behind it is still to come.
  const to = reckoning.plan.stages.length - 1;
  if (proposition.negated && proposition.comeAbout && (taken.truth !== 'yes' || reckoning.stage < to))
    return { ...taken, truth: 'yes' };
  if (proposition.negated)
    return said('unknown', 'claim-not-read', `What “${proposition.words}” denies was not understood.`, '');
  if (taken.truth !== 'yes') return taken;
  const last = reckoning.plan.stages.length - 1;
  if (proposition.comeAbout && last > decisionStage(reckoning.plan) && reckoning.stage < last) {
    const there = stepTruth(last, reckoning);
    if (there.truth !== 'yes') return there;
  }
  if (proposition.makes && stepTruth('complete', reckoning).truth === 'yes') return taken;
  return said(
    'unknown',
    'claim-not-read',
    `The decision was taken; whether it amounts to “${proposition.words}” was not understood.`,
    '',
  );
}
