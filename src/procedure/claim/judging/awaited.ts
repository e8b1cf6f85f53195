/** Who or what is still awaited, and whether it is all that is. */

import { evidenceOf, positionsEvidence } from '../../evidence.ts';
import { hasRatification } from '../../plan.ts';
import type { Reckoning } from '../../reckon.ts';
import { contentOf, wordsOf } from '../../words.ts';
import type { MemberDeed, Proposition } from '../proposition.ts';
import { memberTruth } from './member-truth.ts';
import { flip, type Judged, list, said, type Truth } from './truth.ts';

export function judgeAwaited(
  { who, only, negated }: Extract<Proposition, { is: 'awaited' }>,
  reckoning: Reckoning,
): Judged {
  const { plan, outcome } = reckoning;
  const deed: MemberDeed = hasRatification(reckoning.plan) ? 'ratified' : 'favoured';
  const open = plan.members.filter((member) => memberTruth(member, deed, 'done', reckoning) !== 'yes');
  const members = who.is === 'members' ? who.members : who.pool;
  const waits =
    (outcome !== 'reached' || (deed === 'ratified' && open.length > 0)) &&
    members.every((member) => open.includes(member));
  const truth: Truth = !waits ? 'no' : only && open.length !== members.length ? 'no' : 'yes';
  return said(
    negated ? flip[truth] : truth,
    plan.rule.kind,
    `Still to act: ${list(open)}.`,
    positionsEvidence(reckoning),
  );
}

/** All that is left is one stage or requirement: everything before it is reached, and nothing else is missing. */
export function judgeLastStep(
  { stage, requirement }: Extract<Proposition, { is: 'last-step' }>,
  reckoning: Reckoning,
): Judged {
  const { plan, requirements } = reckoning;
  const others = requirements.filter(({ met }, i) => met !== 'met' && i !== requirement);
  const related = (text: string): boolean => {
    const wanted = contentOf(wordsOf(plan.stages[stage]?.name ?? ''));
    const words = new Set(contentOf(wordsOf(text)));
    return wanted.some((word) => words.has(word));
  };
  // A waiting period is what a requirement with days to wait is about.
  const waiting = /\b(waiting|transition\w*|standstill) period\b/i.test(plan.stages[stage]?.name ?? '');
  const left = others.filter(
    ({ text, effective }) => stage < 0 || !(related(text) || (waiting && effective !== undefined)),
  );
  const behind = stage < 0 || plan.stages.slice(reckoning.stage + 1, stage).length === 0 || reckoning.stage >= stage;
  return left.length === 0 && behind && (reckoning.outcome === 'reached' || stage <= reckoning.stage + 1)
    ? said('yes', 'requirement', 'Nothing else is missing on the record.', '')
    : said(
        'no',
        'requirement',
        `More is missing: ${
          left.map(({ text }) => text).join('; ') ||
          plan.stages
            .slice(reckoning.stage + 1)
            .map(({ name }) => name)
            .join('; ')
        }.`,
        '',
      );
}

/** The stage behind the one now reached, unless the procedure has ended before it. */
export function judgeNextStep(
  { stage, negated }: Extract<Proposition, { is: 'next-step' }>,
  { plan, stage: now, outcome }: Reckoning,
): Judged {
  const truth: Truth = outcome !== 'failed' && stage === now + 1 ? 'yes' : 'no';
  return said(negated ? flip[truth] : truth, 'stage', `The procedure is at “${plan.stages[now]!.name}”.`, '');
}

/** A stage that has been opened and not been left behind. */
export function judgeUnderWay(
  { stage, negated }: Extract<Proposition, { is: 'under-way' }>,
  reckoning: Reckoning,
): Judged {
  const { plan, track } = reckoning;
  const opened = track.opened[stage];
  const left = reckoning.outcome !== 'pending' || track.opened[reckoning.stage]?.organ !== undefined;
  const ended = reckoning.stage > stage && reckoning.stage < plan.stages.length && left;
  const truth: Truth = ended ? 'no' : opened || reckoning.stage === stage ? 'yes' : 'not-yet';
  return said(
    negated ? flip[truth] : truth,
    'stage',
    `The procedure is at “${plan.stages[reckoning.stage]!.name}”.`,
    opened ? evidenceOf(opened) : '',
  );
}
