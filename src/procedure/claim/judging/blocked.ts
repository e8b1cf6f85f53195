/** Whether somebody blocked the decision or holds it up. */

import { evidenceOf, positionsEvidence } from '../../evidence.ts';
import { hasRatification } from '../../plan.ts';
import type { Reckoning } from '../../reckon.ts';
import { those } from '../../roll.ts';
import type { Proposition } from '../proposition.ts';
import { decisive, stopsAlone } from './decisive.ts';
import { memberTruth } from './member-truth.ts';
import { quantified } from './quantified.ts';
import { failure } from './step-truth.ts';
import { flip, type Judged, list, said, type Truth } from './truth.ts';

const ofAllMembers = ({ rule }: Reckoning['plan']): boolean =>
  rule.kind === 'qualified-majority' || (rule.kind === 'majority' && rule.of === 'members');

export function judgeBlocked(
  { who, negated, only, delayed }: Extract<Proposition, { is: 'blocked' }>,
  reckoning: Reckoning,
): Judged {
  const { outcome, roll, plan } = reckoning;
  const members = who.is === 'members' ? who.members : who.pool;
  const against = those(roll, 'against');
  const answer = (truth: Truth, text: string): Judged =>
    said(
      negated ? flip[truth] : truth,
      plan.rule.kind,
      text,
      positionsEvidence(reckoning, 'against') || positionsEvidence(reckoning),
    );
  const stuck = hasRatification(reckoning.plan) && against.length > 0 && reckoning.ratified.size < plan.members.length;
  if (stuck && outcome === 'reached') {
    const own = members.filter((member) => against.includes(member));
    return answer(
      who.is === 'group' && who.quantifier.is === 'some' ? 'yes' : own.length === members.length ? 'yes' : 'no',
      `${list(against)} has not ratified and is on record against.`,
    );
  }
  // Who has still to ratify what was decided may be slow, or may not: that is not on record.
  if (outcome === 'reached' && delayed && hasRatification(plan) && members.some((one) => !reckoning.ratified.has(one)))
    return said('unknown', plan.rule.kind, `${list(members)} has not ratified; why not is not on record.`, '');
  if (outcome === 'reached')
    return said(
      negated !== (who.is === 'group' && who.quantifier.is === 'none') ? 'yes' : 'no',
      plan.rule.kind,
      'The decision was taken all the same.',
      reckoning.declared ? evidenceOf(reckoning.declared) : positionsEvidence(reckoning),
    );
  if (who.is === 'group' && who.quantifier.is === 'none')
    return answer(against.length ? 'no' : 'yes', `On record against: ${list(against)}.`);
  const opposed = members.filter((member) => against.includes(member));
  if (delayed && outcome === 'pending') {
    const open = plan.members.filter(
      (member) =>
        memberTruth(member, hasRatification(reckoning.plan) ? 'ratified' : 'favoured', 'done', reckoning) !== 'yes',
    );
    if (members.some((member) => !open.includes(member)))
      return answer('no', `${list(members.filter((member) => !open.includes(member)))} has done its part.`);
    return answer(
      only ? (open.length === members.length ? 'yes' : 'no') : 'unknown',
      `Still to act: ${list(open)}. Whether that is a delay the record does not say.`,
    );
  }
  if (who.is === 'group' && who.quantifier.is !== 'all') {
    const stopped = (some: readonly string[]): Truth =>
      quantified(
        who.quantifier,
        members.map((member): Truth => (some.includes(member) ? 'yes' : 'no')),
      );
    // Where the rule counts all members, whoever abstains withholds its vote as well.
    const withheld = ofAllMembers(plan) && outcome === 'failed' ? those(roll, 'against', 'abstaining') : against;
    if (stopped(against) !== 'yes' && stopped(withheld) !== 'yes')
      return answer('no', `On record against: ${list(against)}.`);
    return answer(outcome === 'failed' || outcome === 'blocked' ? 'yes' : 'no', reckoning.decided.why);
  }
  const reserved = members.some((member) =>
    reckoning.members.some(
      (one) => one.member === member && one.position === 'silent' && one.remarks.at(-1)?.act === 'condition',
    ),
  );
  if (reserved && outcome !== 'failed' && !opposed.length)
    return said(
      'unknown',
      plan.rule.kind,
      'A reserve is on record; it is neither consent nor a vote against.',
      positionsEvidence(reckoning),
    );
  // Where a majority of all is needed, whoever abstains withholds its vote as well as whoever is against.
  const withheld = members.filter((member) => !/^(in-favour|silent)$/.test(roll.get(member) ?? 'silent'));
  if (
    opposed.length &&
    members.length > 1 &&
    withheld.length === members.length &&
    ofAllMembers(plan) &&
    outcome === 'failed' &&
    decisive(members, reckoning)
  )
    return answer(
      'yes',
      `${list(members)} were not in favour, and the rule lets that stop the decision. ${reckoning.decided.why}`,
    );
  if (opposed.length < members.length)
    return answer(
      'no',
      `${list(members.filter((member) => !against.includes(member)))} ${members.length - opposed.length === 1 ? 'is' : 'are'} not on record against${against.length ? `; ${list(against)} ${against.length === 1 ? 'is' : 'are'}` : ''}.`,
    );
  if (outcome !== 'failed' && outcome !== 'blocked') return answer('no', 'The decision is still open.');
  if (only && against.some((member) => !members.includes(member) && decisive([member], reckoning)))
    return answer('no', `On record against: ${list(against)}.`);
  if (only && outcome === 'blocked' && those(roll, 'silent').some((member) => !members.includes(member)))
    return said(
      'unknown',
      plan.rule.kind,
      `On record against: ${list(against)}. Whether others would object too is not on record.`,
      positionsEvidence(reckoning, 'against'),
    );
  if (only && plan.rule.kind === 'unanimity' && !plan.rule.abstentionAssents && those(roll, 'abstaining').length)
    return answer('no', `${list(those(roll, 'abstaining'))} abstained, and that prevents it too.`);
  if (only && !stopsAlone(opposed, reckoning))
    return answer('no', `${list(opposed)} alone could not stop it. ${failure(reckoning)}`);
  return decisive(opposed, reckoning)
    ? answer(
        'yes',
        `${list(opposed)} ${opposed.length === 1 ? 'is' : 'are'} on record against, and the rule lets that stop the decision. ${reckoning.decided.why}`,
      )
    : answer('no', `${list(opposed)} alone could not stop it. ${failure(reckoning)}`);
}
