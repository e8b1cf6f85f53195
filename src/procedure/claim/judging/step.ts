/** A step said to be taken, and on what day. */
import type { RecordedAct } from '../../../model/procedure.ts';
import { within } from '../../dates.ts';
import { evidenceOf } from '../../evidence.ts';
import { decisionStage, effectStage, hasRatification } from '../../plan.ts';
import { type Reckoning, reckon } from '../../reckon.ts';
import { isVote } from '../../roll.ts';
import type { Proposition, Step } from '../proposition.ts';
import { stepDays } from './events.ts';
import { stepTruth } from './step-truth.ts';
import { flip, type Judged, type Truth } from './truth.ts';

export function judgeStep(proposition: Extract<Proposition, { is: 'step' }>, now: Reckoning): Judged {
  const { step, negated, when } = proposition;
  const reckoning = step === 'adopted' || step === 'failed' ? asOfRound(proposition, now) : now;
  let { truth, because } = stepTruth(step, reckoning);
  const opinion = typeof step === 'number' && proposition.given ? reckoning.track.opened[step] : undefined;
  if (opinion?.organ && opinion.act !== 'statement') truth = 'yes';
  const freed = step === 'effect' ? freedOf(proposition.bound ?? [], reckoning) : undefined;
  if (freed) {
    truth = 'no';
    because = [
      { rule: 'requirement', text: `${freed.member} has objected and is not bound.`, evidence: evidenceOf(freed) },
    ];
  }
  const outside = step === 'effect' && truth === 'yes' ? outsideOf(proposition.bound ?? [], reckoning) : undefined;
  if (outside !== undefined) {
    truth = 'no';
    because = [{ rule: 'ratification', text: `${outside} has not ratified and is not bound.`, evidence: '' }];
  }
  const taken = proposition.at === undefined ? -1 : decidedAt(reckoning);
  if (truth === 'yes' && proposition.at !== undefined && taken >= 0 && taken !== proposition.at) {
    truth = 'no';
    because = [
      { rule: 'stage', text: `It was decided at “${reckoning.plan.stages[taken]!.name}”.`, evidence: '' },
      ...because,
    ];
  }
  if (truth === 'yes' && when) {
    const acts = stepActs(step, reckoning);
    const days = stepDays(step, reckoning);
    // "In force since July": that is when it began.
    const time = when.endsWith('/') ? when.slice(0, -1) : when;
    const on: Truth = days.length ? (days.some((day) => within(day, time)) ? 'yes' : 'no') : 'unknown';
    if (on !== 'yes')
      because = [
        {
          rule: 'date',
          text:
            on === 'no' ? `It happened, but on ${days.at(-1)!}, not “${when}”.` : 'When it happened is not on record.',
          evidence: acts.map(evidenceOf).at(-1) ?? '',
        },
        ...because,
      ];
    truth = on;
  }
  return { truth: negated ? flip[truth] : truth, because };
}

/** A treaty that some have brought into force binds none that has not ratified it. */
const outsideOf = (members: readonly string[], { plan, ratified }: Reckoning): string | undefined =>
  hasRatification(plan) ? members.find((member) => plan.members.includes(member) && !ratified.has(member)) : undefined;

/** Where an objection frees the member that lodges it: the objection of one of these after the vote. */
function freedOf(members: readonly string[], { acts, plan, vote }: Reckoning): RecordedAct | undefined {
  if (!plan.requirements.some(({ text }) => objectionFrees.test(text))) return undefined;
  return acts.find(
    ({ member, act }, i) =>
      member !== undefined &&
      members.includes(member) &&
      act === 'oppose' &&
      (vote === undefined || i > acts.indexOf(vote)) &&
      !acts.slice(i).some((later) => later.member === member && later.act === 'withdraw'),
  );
}
const objectionFrees =
  /\b(objections?|reservations?|opt-?outs?)\b.*\b(frees?|releases?|exempts?|excuses?|not bound|does not bind)\b|\bnot bound\b.*\bobject/i;

/** The stage of the act that took the decision, or of the vote that did; -1 where neither is on record. */
const decidedAt = ({ acts, track, declared, vote }: Reckoning): number => {
  const act = declared ?? vote;
  return act === undefined ? -1 : track.stageOf[acts.indexOf(act)]!;
};

/** A decision that comes up again has one outcome a time: the claim may be about an earlier vote, by its number or its date. */
function asOfRound({ round, when }: Extract<Proposition, { is: 'step' }>, reckoning: Reckoning): Reckoning {
  const days = roundsOf(reckoning);
  if (days.length < 2 || (round === undefined && when === undefined)) return reckoning;
  const at = round === undefined ? days.findIndex((day) => within(day, when!)) : round - 1;
  const next = at < 0 ? undefined : days[at + 1];
  if (next === undefined) return reckoning;
  const before = reckoning.acts.filter(({ date }) => date < next).map(({ replaces: _, ...act }) => act);
  return reckon(reckoning.plan, before, days[at]!, '9999-12-31');
}

/** The first day of each vote at the stage that decides: a member that votes again votes in another. */
function roundsOf({ acts, track, plan }: Reckoning): string[] {
  const days: string[] = [];
  let voted = new Set<string>();
  acts.forEach((act, i) => {
    if (!act.member || !(isVote(act.act) || act.act === 'abstain') || track.stageOf[i]! < decisionStage(plan)) return;
    if (days.length === 0 || voted.has(act.member)) {
      days.push(act.date);
      voted = new Set();
    }
    voted.add(act.member);
  });
  return days;
}

export function stepActs(step: Step, reckoning: Reckoning): RecordedAct[] {
  const { acts, track, plan, declared, vote } = reckoning;
  const of = (stage: number): RecordedAct[] => acts.filter((_, i) => track.stageOf[i] === stage);
  if (typeof step === 'number') return of(step);
  if (step === 'vote') return vote ? [vote] : [];
  if (step === 'effect') {
    const effect = effectStage(plan);
    const own = effect >= 0 ? of(effect) : [];
    return own.length ? own : acts.filter(({ act }) => act === 'deposit' || act === 'ratify').slice(-1);
  }
  if (step === 'failed')
    return acts.filter(({ act }) => act === 'break-silence' || act === 'vote-against' || act === 'oppose');
  return declared ? [declared] : vote ? acts.filter(({ act }) => isVote(act)) : of(decisionStage(plan));
}
