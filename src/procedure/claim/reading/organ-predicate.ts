/** What a verb says of an organ, or of the candidate whom the decision is about. */
import { decisionStage } from '../../plan.ts';
import { contentOf, headOf, stem, wordsOf } from '../../words.ts';
import type { Deed } from '../lexicon.ts';
import type { Proposition } from '../proposition.ts';
import type { Mode } from './mode.ts';
import type { Reading } from './reading.ts';
import { metRequirement, requirementIn } from './requirement.ts';
import { stageIn } from './stage-name.ts';
import type { Subject } from './subject.ts';
import { inMood, type Outcome, stepProposition, type Verb } from './verb.ts';

/** What an organ did itself, or what was done to a thing by it. */
export function organPredicate(r: Reading, verb: Verb, subject: Extract<Subject, { is: 'organ' }>): Outcome {
  const { deed, p, to, mode, dated, step, objectStems, clause } = verb;
  const extras = ownVote(r, subject.organ, verb);
  const wrap = inMood(r, verb);
  // "The experts have given their opinion", where the stage is called the expert opinion.
  if (deed === 'delay' && mode.gerund)
    return wrap({ is: 'unread', why: `Whether the ${subject.organ} holds it up is not on record.` });
  if (deed === 'delay' && !mode.passive) return wrap({ is: 'put-off', negated: mode.negated }, ...extras);
  const whole = deed === 'grant' ? stageIn(r, clause.from, to) : null;
  if (whole !== null) {
    const opinion = /\b(its|their|the|an?) (\w+ )?(opinion|report|view|advice|assessment|findings)\b/.test(
      r.low(p, to),
    );
    const told = opinion && !/\b(positive|favourable|favorable)\b/.test(r.low(p, to));
    return wrap(
      ...stepProposition(r, whole, mode, dated, objectStems).map((one) =>
        told && one.is === 'step' ? { ...one, given: true as const } : one,
      ),
      ...extras,
    );
  }
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
      deed === 'block' ||
      deed === 'veto' ||
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

/** How an organ is said to have voted is about the organ, and not about the members. */
export const ofOrgan = (organ: string, adjuncts: readonly Proposition[]): Proposition[] =>
  adjuncts.map((one): Proposition => {
    if (one.is === 'counts') return { is: 'organ-vote', organ, counts: one.counts, manner: null };
    if (one.is !== 'manner' || one.manner === 'by-majority' || one.manner === 'by-vote') return one;
    return { is: 'organ-vote', organ, counts: null, manner: one.manner === 'not-unanimous' ? 'divided' : 'agreed' };
  });

/** What a verb's adjuncts say of an organ's own vote. */
export function ownVote(r: Reading, organ: string, { clause, extras, p, to }: Verb): readonly Proposition[] {
  const voted = /\b(split|divided)\b/.test(r.low(clause.from, to)) || withOneAgainst(r.low(p, to));
  const out = ofOrgan(organ, extras);
  return voted ? [...out, { is: 'organ-vote', organ, counts: null, manner: 'divided' }] : out;
}

const withOneAgainst = (low: string): boolean =>
  /\b(with|despite|over) (a|one|some|several) (votes? against|objections?|dissent\w*)/.test(low);

/** The stage that bears the organ's own name. */
export function ownStageOf(r: Reading, organ: string): number {
  const own = contentOf(wordsOf(organ));
  return r.reckoning.plan.stages.findIndex(({ name }) => {
    const words = contentOf(wordsOf(name));
    return words.length === own.length && words.every((word) => own.includes(word));
  });
}

/** "Still needs the consensus of the General Council": the stage of the organ named behind. */
function ownStageIn(r: Reading, from: number, to: number): number | null {
  const organ = r.mentions.find((one) => one.is === 'organ' && one.from >= from && one.to <= to);
  const stage = organ?.is === 'organ' ? ownStageOf(r, organ.organ) : -1;
  return stage < 0 ? null : stage;
}

/** What the decision is about did or was given; it has no vote. */
export function candidatePredicate(r: Reading, verb: Verb, subject: Extract<Subject, { is: 'subject' }>): Outcome {
  const { deed, p, to, after, mode, clause, dated, extras, step, objectStems } = verb;
  const wrap = inMood(r, verb);
  if (deed === 'vote' || deed === 'veto' || deed === 'abstain' || deed === 'oppose' || deed === 'favour')
    return wrap({ is: 'outsider', name: subject.name });
  if (deed === 'need') {
    const stage = stageIn(r, p, to) ?? ownStageIn(r, p, to);
    const index = requirementIn(r, p, to);
    if (stage !== null) return wrap({ is: 'step', step: stage, negated: !mode.negated, object: [] });
    if (index !== null) return wrap({ is: 'requirement', index, negated: !mode.negated });
  }
  if (deed === 'adopt' && !mode.passive) {
    const own = r.reckoning.plan.requirements.findIndex(
      ({ text, condition }) =>
        condition.is === 'act' && contentOf(wordsOf(text)).includes(r.words[p]!.stem) && text.includes(subject.name),
    );
    if (own >= 0) return wrap({ is: 'requirement', index: own, negated: mode.negated }, ...extras);
  }
  // "has failed its evaluation", where the evaluation is a stage.
  const tested = deed === 'pass' || deed === 'fail' ? stageIn(r, p, to) : null;
  if (tested !== null)
    return wrap({ is: 'step', step: tested, negated: mode.negated !== (deed === 'fail'), object: [], ...dated });
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
  const whole = ownStageOf(r, organ);
  if (
    named === null &&
    whole >= 0 &&
    /^(adopt|pass|decide|favour|grant)$/.test(deed) &&
    r.reckoning.plan.stages[whole]!.kind === 'decision'
  )
    return { is: 'step', step: whole, negated: mode.negated, object: content, ...dated };
  // A chamber that has passed a first reading has not passed the bill.
  if (named === null && (deed === 'pass' || deed === 'adopt') && readingsAhead(r, organ))
    return { is: 'step', step: 'adopted', negated: mode.negated, object: content, ...dated };
  // "Has adopted its position", where that is the name of its step.
  const step = /^(adopt|pass|decide)$/.test(deed) ? stepNamed(r, organ, content) : null;
  if (step !== null) return { is: 'step', step, negated: mode.negated, object: content, ...dated };
  const speaks = deed === 'favour' || deed === 'oppose' || deed === 'recommend';
  if (named !== null && !speaks && r.reckoning.track.opened[named]?.organ !== organ)
    return { is: 'step', step: named, negated: mode.negated, object: content, ...dated };
  const low = r.low(from, to);
  const stance =
    /^(reject|oppose|block|veto)$/.test(deed) ||
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

/** The stage that is called by what an organ gives: "position of the Parliament". */
function stepNamed(r: Reading, organ: string, content: readonly string[]): number | null {
  const whose = contentOf(wordsOf(organ));
  const index = r.reckoning.plan.stages.findIndex(({ name }) => {
    const head = headOf(wordsOf(name)) ?? '';
    const words = contentOf(wordsOf(name));
    return head !== stem('adoption') && content.includes(head) && whose.every((word) => words.includes(word));
  });
  return index < 0 ? null : index;
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
