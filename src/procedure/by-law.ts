/** Which stages come by themselves, with no further act? A waiting period once what it is counted from is there; membership or
 *  entry into force once all that it takes is there, and on the day fixed for it. */
import type { RecordedAct, RequirementState } from '../model/procedure.ts';
import { decisionStage, effectStage, type Plan, type Requirement } from './plan.ts';
import type { State } from './requirement-state.ts';
import { isVote, rollOf, standingsOf } from './roll.ts';
import { decide } from './rules.ts';

/** A waiting period begins by itself: with the ratification or deposit that it is counted from, or, where its name gives its
 *  length, with the vote before it that was carried on its day. */
export function withWaiting(
  plan: Plan,
  current: number,
  requirements: readonly State[],
  acts: readonly RecordedAct[],
): number {
  const waiting = plan.stages.findIndex(({ name }) => waitingPeriod.test(name));
  if (waiting < 0 || waiting !== current + 1) return current;
  if (requirements.some(({ effective }) => effective !== undefined)) return waiting;
  const votes = acts.filter(({ member, act }) => member !== undefined && isVote(act));
  const day = votes.at(-1)?.date;
  if (!lengthInName.test(plan.stages[waiting]!.name) || day === undefined || current !== decisionStage(plan))
    return current;
  const then = rollOf(
    standingsOf(
      plan.members,
      acts.filter(({ date }) => date <= day),
    ),
  );
  return decide(plan.rule, then, plan.weights).reached ? waiting : current;
}
const lengthInName = /\b(\w+)[- ](day|week|month|year)s?[- ](\w+ )?period\b/i;
const waitingPeriod = new RegExp(
  `\\b(waiting|transition|transitional|standstill) period\\b|${lengthInName.source}`,
  'i',
);

const periodEnds = /^(expiry|end|lapse|close) of (the |an? )?(\w+ ){1,3}period\b/i;

/** Membership or entry into force follows by law from the last thing required, where that is a ratification or deposit. */
export function withEffect(
  plan: Plan,
  current: number,
  requirements: readonly (RequirementState & { requirement: Requirement })[],
): number {
  const effect = effectStage(plan);
  if (effect < 0 || !plan.stages[effect]!.automatic || current >= effect) return current;
  const byLaw = requirements.some(
    ({ requirement: { condition, text } }) =>
      condition.is === 'ratified' || condition.is === 'deposited' || (condition.is === 'act' && periodEnds.test(text)),
  );
  return byLaw && requirements.every(({ met }) => met === 'met') ? effect : current;
}
