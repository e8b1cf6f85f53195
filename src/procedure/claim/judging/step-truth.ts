/** Whether a step of the procedure is taken, ruled out, or still to come. */

import { evidenceOf, positionsEvidence } from '../../evidence.ts';
import { decisionStage, effectStage } from '../../plan.ts';
import type { Reckoning } from '../../reckon.ts';
import { those } from '../../roll.ts';
import type { Step } from '../proposition.ts';
import { contraryFor, stageTruth } from './stage-truth.ts';
import { type Judged, list, said } from './truth.ts';

export function stepTruth(step: Step, reckoning: Reckoning): Judged {
  const { plan, outcome, stage, decided, declared, silence } = reckoning;
  const rule = plan.rule.kind;
  const why = decided.why;
  const proof = declared ? evidenceOf(declared) : positionsEvidence(reckoning);
  const now = `The procedure is at “${plan.stages[stage]!.name}”.`;
  if (step === 'complete') {
    const lacking = reckoning.requirements.filter(({ met }) => met !== 'met');
    const last = plan.stages.length - 1;
    return lacking.length === 0 && stage === last && outcome === 'reached'
      ? said('yes', 'requirement', 'Nothing is missing on the record.', proof)
      : said(
          outcome === 'failed' ? 'no' : 'not-yet',
          'requirement',
          `${now} Still missing: ${lacking.map(({ text }) => text).join('; ') || 'later stages'}.`,
          proof,
        );
  }
  if (step === 'vote') {
    if (reckoning.vote || (declared && rule !== 'consensus'))
      return said('yes', rule, 'A vote is on record.', reckoning.vote ? evidenceOf(reckoning.vote) : proof);
    return said(outcome === 'failed' ? 'no' : 'not-yet', rule, `No vote is on record. ${now}`, '');
  }
  if (step === 'adopted') {
    if (outcome === 'reached')
      return said(
        'yes',
        rule,
        declared
          ? 'The record says that the decision was taken.'
          : silence === 'run out'
            ? 'Silence ran out with nobody against.'
            : `The rule is satisfied. ${why}`,
        proof,
      );
    if (outcome === 'failed')
      return said(
        'no',
        rule,
        silence === 'broken' ? `Silence was broken by ${list(those(reckoning.roll, 'against'))}.` : failure(reckoning),
        proof,
      );
    if (outcome === 'blocked')
      return said(
        beforeTheDecision(reckoning) ? 'not-yet' : 'no',
        rule,
        `${list(those(reckoning.roll, 'against'))} ${those(reckoning.roll, 'against').length === 1 ? 'is' : 'are'} on record against. ${why}`,
        positionsEvidence(reckoning, 'against'),
      );
    const contrary = contraryFor(decisionStage(plan), reckoning);
    if (contrary)
      return said(
        'no',
        'record',
        `The record puts “${plan.stages[decisionStage(plan)]!.name}” aside, and no later entry reaches it.`,
        evidenceOf(contrary),
      );
    return said(
      'not-yet',
      rule,
      `${now} ${silence === 'running' ? 'Silence counts as consent only after the deadline.' : why}`,
      positionsEvidence(reckoning),
    );
  }
  if (step === 'failed') {
    if (outcome === 'failed' || outcome === 'blocked')
      return said('yes', rule, failure(reckoning), positionsEvidence(reckoning, 'against') || proof);
    return said('no', rule, outcome === 'reached' ? 'The decision was taken.' : `It has not failed: ${now}`, proof);
  }
  if (step === 'effect') {
    const effect = effectStage(plan);
    if (effect >= 0 && stage >= effect)
      return said(
        'yes',
        'stage',
        `“${plan.stages[effect]!.name}” is reached: all that is required is on record.`,
        reckoning.requirements.at(-1)?.evidence ?? proof,
      );
    if (outcome === 'failed' || outcome === 'blocked') return said('no', rule, failure(reckoning), proof);
    if (effect < 0 && outcome === 'reached' && reckoning.requirements.every(({ met }) => met === 'met'))
      return said(
        'unknown',
        'stage',
        'The decision was taken; when it takes effect is not part of this procedure.',
        proof,
      );
    const contrary = effect >= 0 ? contraryFor(effect, reckoning) : undefined;
    if (contrary && sayNo.test(contrary.text))
      return said('no', 'record', 'The record says the opposite.', evidenceOf(contrary));
    return said('not-yet', 'stage', `${now} Still missing: ${missingText(reckoning)}.`, proof);
  }
  return stageTruth(step, reckoning);
}

/** Whoever objects among those that prepare the decision may still come round before it. */
function beforeTheDecision({ acts, track, plan, roll }: Reckoning): boolean {
  const deciding = decisionStage(plan);
  const against = those(roll, 'against');
  const last = against.map((member) => acts.findLastIndex((act) => act.member === member && act.act === 'oppose'));
  return last.every((i) => i >= 0 && track.stageOf[i]! >= 0 && track.stageOf[i]! < deciding);
}

export const sayNo = /\b(no|not|never|without|neither)\b/i;

export function failure(reckoning: Reckoning): string {
  const unmet = reckoning.requirements.filter(({ met }) => met === 'not met');
  return `It was not carried${unmet.length ? `: ${unmet.map(({ text }) => text).join('; ')}` : ''}. ${reckoning.decided.why}`;
}

const missingText = ({ requirements }: Reckoning): string =>
  requirements
    .filter(({ met }) => met !== 'met')
    .map(({ text }) => text)
    .join('; ') || 'a later step';
