/** How each stage is itself decided: a stage of a procedure may have a rule of its own (an invitation by consensus, talks
 *  opened by unanimity), and it is put to what the members did at that stage, or to the word of the organ that decides
 *  there. Unknown is never yes: where no organ has said so, a silent member is not counted in. */
import type { RecordedAct } from '../model/procedure.ts';
import { decisionStage, type Plan, type Rule } from './plan.ts';
import { actsBy, type Roll, rollOf, standingsOf, those } from './roll.ts';
import { type Decided, decide, ruleText } from './rules.ts';
import type { Tracked } from './track.ts';

/** `declared`: the organ's act that says the stage was decided. `reached` on the roll alone or by that word. */
export type StageDecision = {
  readonly rule: Rule;
  readonly said: string;
  readonly state: 'reached' | 'open' | 'ruled out';
  readonly why: string;
  readonly declared?: RecordedAct;
  /** The members' own acts that were counted. */
  readonly counted: readonly RecordedAct[];
};

/** Acts by which an organ decides a stage. An application, a proposal or a remark decides nothing. */
const decides = new Set(['adopt', 'approve', 'invite', 'sign', 'certify', 'recommend', 'deposit']);

/** The rule of a stage: its own; for the stage that decides, the rule of the decision. `null`: nothing is decided there. */
function ruleOfStage(plan: Plan, index: number): Rule | null {
  const stage = plan.stages[index]!;
  if (stage.rule) return stage.rule;
  if (stage.kind === 'ratification' && plan.rule.kind === 'ratification') return plan.rule;
  return index === decisionStage(plan) && stage.kind !== 'ratification' ? plan.rule : null;
}

/** @param acts those that count on the day, oldest first, as `actsBy` gives them; `tracked` places each of them. */
export function stageDecision(
  plan: Plan,
  index: number,
  acts: readonly RecordedAct[],
  tracked: Pick<Tracked, 'stageOf'>,
  counted: { readonly ratified: ReadonlyMap<string, RecordedAct>; readonly deciding: Roll },
): StageDecision | null {
  const rule = ruleOfStage(plan, index);
  if (!rule) return null;
  const own = acts.filter((_, i) => tracked.stageOf[i] === index);
  const declared = own.find((act) => act.organ !== undefined && decides.has(act.act));
  const positions = own.filter(({ member }) => member !== undefined && plan.members.includes(member));
  const roll = rollAt(plan, index, rule, own, counted);
  const decided: Decided = decide(rule, roll, plan.weights);
  const against = those(roll, 'against');
  const state = declared || decided.reached ? 'reached' : decided.open ? 'open' : 'ruled out';
  return {
    rule,
    said: ruleText(rule),
    state,
    why: declared
      ? `${declared.organ} did so on ${declared.date}.${against.length && !decided.open ? ` The roll does not bear that out: against, ${against.join(', ')}.` : ''}`
      : decided.why,
    ...(declared ? { declared } : {}),
    counted: positions,
  };
}

function rollAt(
  plan: Plan,
  index: number,
  rule: Rule,
  own: readonly RecordedAct[],
  { ratified, deciding }: { readonly ratified: ReadonlyMap<string, RecordedAct>; readonly deciding: Roll },
): Roll {
  if (rule.kind === 'ratification')
    return new Map(
      plan.members.map((member) => [
        member,
        ratified.has(member) ? 'in-favour' : deciding.get(member) === 'against' ? 'against' : 'silent',
      ]),
    );
  if (index === decisionStage(plan) && plan.stages[index]!.rule === undefined) return deciding;
  return rollOf(standingsOf(plan.members, actsBy(own, '9999-12-31', '9999-12-31')));
}
