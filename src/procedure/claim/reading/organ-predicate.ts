/** What a verb says of an organ, or of the candidate whom the decision is about. */
import { decisionStage } from '../../plan.ts';
import { stem } from '../../words.ts';
import type { Deed } from '../lexicon.ts';
import type { Proposition } from '../proposition.ts';
import type { Mode } from './mode.ts';
import type { Reading } from './reading.ts';
import { metRequirement } from './requirement.ts';
import { stageIn } from './stage-name.ts';
import type { Subject } from './subject.ts';
import { inMood, type Outcome, stepProposition, type Verb } from './verb.ts';

/** What an organ did itself, or what was done to a thing by it. */
export function organPredicate(r: Reading, verb: Verb, subject: Extract<Subject, { is: 'organ' }>): Outcome {
  const { deed, p, to, mode, dated, extras, step, objectStems, clause } = verb;
  const wrap = inMood(r, verb);
  // "The experts have given their opinion", where the stage is called the expert opinion.
  if (deed === 'delay' && !mode.passive) return wrap({ is: 'put-off', negated: mode.negated }, ...extras);
  const whole = deed === 'grant' ? stageIn(r, clause.from, to) : null;
  if (whole !== null) return wrap(...stepProposition(r, whole, mode, dated, objectStems), ...extras);
  if (
    !mode.passive &&
    (deed === 'adopt' ||
      deed === 'recommend' ||
      deed === 'decide' ||
      deed === 'favour' ||
      deed === 'propose' ||
      deed === 'pass' ||
      deed === 'oppose' ||
      deed === 'reject' ||
      deed === 'complete' ||
      deed === 'publish' ||
      deed === 'grant' ||
      deed === 'invite' ||
      deed === 'deposit' ||
      deed === 'vote' ||
      deed === 'open' ||
      deed === 'sign')
  )
    return wrap(organDeed(r, subject.organ, deed, [...objectStems, stem(r.at(p))], mode, dated, p, to), ...extras);
  return wrap(...stepProposition(r, step, mode, dated, objectStems), ...extras);
}

/** What the decision is about did or was given; it has no vote. */
export function candidatePredicate(r: Reading, verb: Verb, subject: Extract<Subject, { is: 'subject' }>): Outcome {
  const { deed, p, to, after, mode, clause, dated, extras, step, objectStems } = verb;
  const wrap = inMood(r, verb);
  if (deed === 'vote' || deed === 'veto' || deed === 'abstain' || deed === 'oppose' || deed === 'favour')
    return wrap({ is: 'outsider', name: subject.name });
  if (deed === 'meet' && /\b(condition|requirement|criteri|benchmark|threshold|majority|hurdle)/.test(r.low(p, to)))
    return wrap(...metRequirement(r, clause, mode));
  if (deed === 'meet' && step === null && stageIn(r, p, to) === null)
    return wrap(...metRequirement(r, clause, mode), ...extras);
  if (
    deed === 'grant' ||
    deed === 'meet' ||
    ((deed === 'pass' || deed === 'complete') && stageIn(r, clause.from, to) !== null)
  )
    return wrap(
      ...stepProposition(r, stageIn(r, p, to) ?? stageIn(r, clause.from, to) ?? step, mode, dated, objectStems),
    );
  if (deed === 'ratify' || deed === 'deposit' || deed === 'sign' || deed === 'apply')
    return wrap(...stepProposition(r, step, mode, dated, objectStems), ...extras);
  if (mode.passive || deed === 'join' || deed === 'force' || deed === 'withdraw')
    return wrap(...stepProposition(r, step, mode, dated, objectStems), ...extras);
  return wrap({
    is: 'unread',
    why: `${subject.name} is not a member, and “${r.low(p, after)}” is not an act the record has of it.`,
  });
}

function organDeed(
  r: Reading,
  organ: string,
  deed: Deed,
  content: readonly string[],
  mode: Mode,
  dated: { when?: string },
  from: number,
  to: number,
): Proposition {
  const named = stageIn(r, from, to);
  // A chamber that has passed a first reading has not passed the bill.
  if (named === null && (deed === 'pass' || deed === 'adopt') && readingsAhead(r, organ))
    return { is: 'step', step: 'adopted', negated: mode.negated, object: content, ...dated };
  const speaks = deed === 'favour' || deed === 'oppose' || deed === 'recommend';
  if (named !== null && !speaks && r.reckoning.track.opened[named]?.organ !== organ)
    return { is: 'step', step: named, negated: mode.negated, object: content, ...dated };
  const low = r.low(from, to);
  const stance =
    /\b(against|unfavourable|negative|reject\w*|refus\w*|dismiss\w*|declin\w*|oppos\w*|object\w*|turned down)\b/.test(
      low,
    )
      ? 'against'
      : /\b(favou?r\w*|positive|recommend\w*|endors\w*|approv\w*|back\w*|support\w*|advis\w*|adopt\w*|clear\w*|agree\w*|consent\w*|accept\w*|pass\w*|go ahead|green light|blessing|nod)\b/.test(
            low,
          )
        ? 'for'
        : 'done';
  const formal = stance === 'for' && /^(adopt|pass|enact)/.test(r.at(from));
  return { is: 'organ', organ, stance, words: content, negated: mode.negated, ...(formal ? { formal } : {}), ...dated };
}

function readingsAhead(r: Reading, organ: string): boolean {
  const { plan, acts, track } = r.reckoning;
  const deciding = decisionStage(plan);
  const reached = Math.max(-1, ...acts.map((act, i) => (act.organ === organ ? track.stageOf[i]! : -1)));
  return (
    reached >= 0 &&
    reached < deciding &&
    plan.stages[reached]!.kind === 'reading' &&
    /^(vote|reading)$/.test(plan.stages[deciding]!.kind)
  );
}
