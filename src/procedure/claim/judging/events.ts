/** When a thing that is claimed happened, and which of two came first. */
import { effectStage } from '../../plan.ts';
import type { Reckoning } from '../../reckon.ts';
import type { Proposition, Step } from '../proposition.ts';
import { actsOf } from './deeds.ts';
import { judgeAll } from './judge.ts';
import { stepActs } from './step.ts';
import { type Judged, said, type Truth } from './truth.ts';

/** The days of a step, oldest first: of the acts that took it, or the day on which a waiting period ended. */
export function stepDays(step: Step, reckoning: Reckoning): string[] {
  const { plan, track, requirements } = reckoning;
  const own =
    typeof step === 'number' ? track.opened[step] : step === 'effect' ? track.opened[effectStage(plan)] : undefined;
  const waited = requirements.flatMap(({ effective }) => (effective === undefined ? [] : [effective]));
  if (step === 'effect' && !own && waited.length) return [waited.sort().at(-1)!];
  const days = stepActs(step, reckoning)
    .map(({ date }) => date)
    .sort();
  // Where everybody has to agree and no organ says that it was decided, the last to agree decides.
  const bySteps = reckoning.declared === undefined && reckoning.vote === undefined && reckoning.outcome === 'reached';
  return step === 'adopted' && bySteps ? days.slice(-1) : days;
}

/** The days on which what is claimed was done; empty where that is no event of the record. */
function daysOf(proposition: Proposition, reckoning: Reckoning): string[] {
  const { acts, plan } = reckoning;
  switch (proposition.is) {
    case 'step':
      return proposition.negated ? [] : stepDays(proposition.step, reckoning);
    case 'organ':
    case 'organ-vote':
      return acts
        .filter(({ organ, act }) => organ === proposition.organ && act !== 'statement')
        .map(({ date }) => date);
    case 'text':
      return acts.filter(({ organ }) => organ !== undefined && organ === proposition.organ).map(({ date }) => date);
    case 'members': {
      if (proposition.negated) return [];
      const members = proposition.who.is === 'members' ? proposition.who.members : plan.members;
      return members.flatMap((member) => actsOf(member, proposition.deed, reckoning).map(({ date }) => date)).sort();
    }
    default:
      return [];
  }
}

/** Nobody may stand against it: on the day on which the last objection was lifted and the decision taken, that came first. */
const cleared = (first: readonly Proposition[], then: readonly Proposition[], { plan }: Reckoning): boolean =>
  /^(consensus|unanimity)$/.test(plan.rule.kind) &&
  first.length === 1 &&
  first.every((one) => one.is === 'members' && one.deed === 'withdrew' && !one.negated) &&
  then.every((one) => one.is === 'step' && one.step === 'adopted' && !one.negated);

/** "A before B": A is done, and B was not done before it. */
export function judgeEventOrder(
  { earlier, later }: Extract<Proposition, { is: 'event-order' }>,
  reckoning: Reckoning,
): Judged {
  const first = judgeAll(earlier, reckoning);
  const [a, b] = [earlier.flatMap((one) => daysOf(one, reckoning)), later.flatMap((one) => daysOf(one, reckoning))];
  const then = judgeAll(later, reckoning);
  // What is still to come cannot have come before what was done.
  if (first.truth !== 'yes')
    return first.truth === 'not-yet' && then.truth === 'yes' ? { truth: 'no', because: first.because } : first;
  if (!a.length || (then.truth === 'yes' && !b.length))
    return said('unknown', 'date', 'Which of the two came first is not on record.', '');
  const truth: Truth =
    then.truth !== 'yes'
      ? 'yes'
      : a.at(-1)! < b[0]!
        ? 'yes'
        : a[0]! > b.at(-1)!
          ? 'no'
          : a[0] === b[0]
            ? cleared(earlier, later, reckoning)
              ? 'yes'
              : cleared(later, earlier, reckoning)
                ? 'no'
                : 'unknown'
            : 'no';
  return said(
    truth,
    'date',
    `The one on ${a[0]}, the other ${b.length && then.truth === 'yes' ? `on ${b[0]}` : 'not so far'}.`,
    '',
  );
}
