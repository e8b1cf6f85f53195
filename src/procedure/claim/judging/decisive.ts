/** Whose "no" the rule lets decide. */
import type { Reckoning } from '../../reckon.ts';
import { those } from '../../roll.ts';
import { decide } from '../../rules.ts';

/** Did these members' "no" make the difference: with them in favour, would the rule have been satisfied? */
export function decisive(members: readonly string[], { plan, roll, outcome }: Reckoning): boolean {
  if (plan.rule.kind === 'consensus' || plan.rule.kind === 'unanimity' || plan.rule.kind === 'ratification')
    return outcome === 'failed' || outcome === 'blocked';
  if (plan.rule.kind === 'supermajority-with-veto') {
    const { veto } = plan.rule;
    if (
      members.some((member) => veto.includes(member) && roll.get(member) === 'against') &&
      those(roll, 'in-favour').length >= plan.rule.count
    )
      return true;
  }
  // Without weights the rule cannot be put to another roll: those against blocked it together, if the share was missed.
  if (plan.rule.kind === 'qualified-majority' && plan.rule.share > 0 && !plan.weights)
    return outcome === 'failed' && those(roll, 'against').every((member) => members.includes(member));
  const turned = new Map(
    [...roll].map(([member, position]) => [member, members.includes(member) ? ('in-favour' as const) : position]),
  );
  return !decide(plan.rule, roll, plan.weights).reached && decide(plan.rule, turned, plan.weights).reached;
}

/** Would the decision fail with only these members against it and everybody else in favour? */
export const stopsAlone = (members: readonly string[], { plan }: Reckoning): boolean =>
  !decide(
    plan.rule,
    new Map(
      plan.members.map((member) => [member, members.includes(member) ? ('against' as const) : ('in-favour' as const)]),
    ),
    plan.weights,
  ).reached;
