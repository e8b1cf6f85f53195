/** Which stages come by themselves, with no further act? A waiting period once what it is counted from is there; membership or
 *  entry into force once all that it takes is there, and on the day fixed for it. */
import type { RecordedAct, RequirementState, Standing } from '../model/procedure.ts';
import { datesIn } from './dates.ts';
import { aboutPeriod, decisionStage, effectStage, type Plan, type Requirement } from './plan.ts';
import type { State } from './requirement-state.ts';
import { isVote, rollOf, standingsOf } from './roll.ts';
import { decide } from './rules.ts';
import { wordsOf } from './words.ts';

/** A waiting period begins by itself: with the ratification or deposit that it is counted from, or, where its name or a
 *  requirement gives its length, with the vote before it that was carried on its day. */
export function withWaiting(
  plan: Plan,
  current: number,
  requirements: readonly State[],
  acts: readonly RecordedAct[],
): number {
  const waiting = plan.stages.findIndex(
    ({ name }, i) => waitingPeriod.test(name) || (i > decisionStage(plan) && hasLength(plan, name)),
  );
  if (waiting < 0 || waiting !== current + 1) return current;
  if (requirements.some(({ effective }) => effective !== undefined)) return waiting;
  const votes = acts.filter(({ member, act }) => member !== undefined && isVote(act));
  const day = votes.at(-1)?.date;
  if (!hasLength(plan, plan.stages[waiting]!.name) || day === undefined || current !== decisionStage(plan))
    return current;
  const then = rollOf(
    standingsOf(
      plan.members,
      acts.filter(({ date }) => date <= day),
    ),
  );
  return decide(plan.rule, then, plan.weights).reached ? waiting : current;
}
/** A period whose length is known: "ten-day period", or one that a requirement about it limits ("no objection within ten days"). */
const hasLength = ({ requirements }: Plan, name: string): boolean =>
  lengthInName.test(name) || requirements.some(({ text }) => withinDays.test(text) && aboutPeriod(text, name));
const withinDays = /\bwithin (the )?([\w-]+ )?[\w-]+[- ](hours?|days?|weeks?|months?|years?)\b/i;
const lengthInName = /\b(\w+)[- ](day|week|month|year)s?[- ](\w+ )?period\b/i;
const waitingPeriod = new RegExp(
  `\\b(waiting|transition|transitional|standstill) period\\b|${lengthInName.source}`,
  'i',
);

const periodEnds = /^(expiry|end|lapse|close) of (the |an? )?(\w+ ){1,3}period\b/i;

/** Membership or entry into force follows by law from the last thing required, where that is a ratification or deposit, and
 *  comes on the day that an organ has fixed for it, not before. */
export function withEffect(
  plan: Plan,
  current: number,
  requirements: readonly (RequirementState & { requirement: Requirement })[],
  { acts, asOf, outcome }: { acts: readonly RecordedAct[]; asOf: string; outcome: Standing['outcome'] },
): number {
  const effect = effectStage(plan);
  if (effect < 0 || current >= effect || !requirements.every(({ met }) => met === 'met')) return current;
  const day = dayFixed(acts);
  if (day !== undefined) return outcome === 'reached' && day <= `${asOf}\uffff` ? effect : current;
  if (requirements.some(({ requirement: { condition } }) => condition.is === 'day')) return effect;
  const byLaw = requirements.some(
    ({ requirement: { condition, text } }) =>
      condition.is === 'ratified' || condition.is === 'deposited' || (condition.is === 'act' && periodEnds.test(text)),
  );
  return byLaw && plan.stages[effect]!.automatic ? effect : current;
}

/** "It enters into force on 1 June": the day that an organ has fixed, by its latest word. A day without a year is the next one. */
function dayFixed(acts: readonly RecordedAct[]): string | undefined {
  for (const { organ, date, text } of [...acts].reverse()) {
    if (organ === undefined || /\b(if|unless|provided|once)\b/i.test(text)) continue;
    for (const found of datesIn(wordsOf(text), date.slice(0, 4))) {
      const before = text.slice(0, wordsOf(text)[found.from]!.at);
      if (!takesEffect.test(before)) continue;
      return found.date >= date.slice(0, found.date.length)
        ? found.date
        : found.date.replace(/^\d+/, (year) => `${Number(year) + 1}`);
    }
  }
  return undefined;
}
const takesEffect =
  /\b(enters?|comes?|goes|takes?|will (enter|come|go|take)|to (enter|come|go|take)) (in|into )?(force|effect)( \w+)? (on|from|as of|as from|in) (the )?$|\b(applies|effective|in force|operative|binding|will apply|to apply) (on|from|as of|as from|in) (the )?$/i;
