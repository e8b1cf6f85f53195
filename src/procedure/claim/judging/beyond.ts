/** What the procedure on file does not decide. The record is complete for formal acts, so it was not done. */
import type { Reckoning } from '../../reckon.ts';
import type { Proposition } from '../proposition.ts';
import { stepTruth } from './step-truth.ts';
import { flip, type Judged, said, type Truth } from './truth.ts';

export function judgeBeyond(
  { what, ahead, negated, once, loosely }: Extract<Proposition, { is: 'beyond' }>,
  reckoning: Reckoning,
): Judged {
  const { plan, outcome } = reckoning;
  if (loosely !== undefined) {
    const held = stepTruth(loosely, reckoning);
    if (held.truth !== 'yes') return { ...held, truth: negated ? flip[held.truth] : held.truth };
    return said('unknown', 'stage', `What is decided here is “${plan.decision}”, and not ${what}.`, '');
  }
  if (once !== undefined && stepTruth(once, reckoning).truth !== 'yes')
    return said('unknown', 'stage', `Whether “${plan.decision}” follows on ${what} is not on record.`, '');
  const truth: Truth = ahead && outcome !== 'failed' ? 'not-yet' : 'no';
  return said(
    negated ? flip[truth] : truth,
    'stage',
    `What is decided here is “${plan.decision}”; that does not settle ${what}, and no entry does.`,
    '',
  );
}
