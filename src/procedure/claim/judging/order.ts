/** The first, the third, the last; the one before the other; whether a day is set. */
import type { RecordedAct } from '../../../model/procedure.ts';
import { evidenceOf } from '../../evidence.ts';
import { effectStage } from '../../plan.ts';
import type { Reckoning } from '../../reckon.ts';
import type { Proposition } from '../proposition.ts';
import { actsOf, deedWords } from './deeds.ts';
import { memberTruth } from './member-truth.ts';
import { settles } from './members.ts';
import { sayNo } from './step-truth.ts';
import { type Judged, list, said } from './truth.ts';

export function judgeOrder(
  { who, place, deed, soFar = false }: Extract<Proposition, { is: 'order' }>,
  reckoning: Reckoning,
): Judged {
  const { plan } = reckoning;
  const members = who.is === 'members' ? who.members : who.pool;
  const dates = plan.members.flatMap((member) => {
    const act = actsOf(member, deed, reckoning)[0];
    return act && memberTruth(member, deed, 'done', reckoning) === 'yes' ? [{ member, act }] : [];
  });
  const own = dates.filter(({ member }) => members.includes(member));
  if (own.length < members.length) {
    const others = members.map((member) => memberTruth(member, deed, 'done', reckoning));
    const lastOpen =
      place === 'last' &&
      plan.members.filter((member) => memberTruth(member, deed, 'done', reckoning) !== 'yes').length === members.length;
    return said(
      others.includes('no') || place === 'first' ? 'no' : lastOpen ? 'not-yet' : 'not-yet',
      plan.rule.kind,
      `${list(members)} ${deedWords[deed]}: not yet.`,
      '',
    );
  }
  const days = dates.map(({ act }) => act.date).sort();
  if (typeof place === 'number') {
    const own = dates.find(({ member }) => members[0] === member)!;
    const before = days.filter((day) => day < own.act.date).length;
    const same = days.filter((day) => day === own.act.date).length;
    return said(
      before < place && place <= before + same ? 'yes' : 'no',
      'date',
      `${before} had done so before ${own.member}.`,
      evidenceOf(own.act),
    );
  }
  const edge = place === 'first' ? days[0]! : days.at(-1)!;
  const complete = place === 'first' || soFar || dates.length === plan.members.length || !settles(deed, 'done');
  const right = own.every(({ act }) => act.date === edge);
  const shared = dates.filter(({ act }) => act.date === edge).length > members.length;
  return said(
    !right ? 'no' : !complete ? 'not-yet' : shared && place === 'last' ? 'no' : 'yes',
    'date',
    `The ${place} on record: ${list(dates.filter(({ act }) => act.date === edge).map(({ member }) => member))}, ${edge}.`,
    own.map(({ act }) => evidenceOf(act)).join(' · '),
  );
}

export function judgeSequence(
  { first, second, deed }: Extract<Proposition, { is: 'sequence' }>,
  reckoning: Reckoning,
): Judged {
  const on = (member: string): RecordedAct | undefined => actsOf(member, deed, reckoning)[0];
  const [a, b] = [first.map(on), second.map(on)];
  const evidence = [...a, ...b].flatMap((act) => (act ? [evidenceOf(act)] : [])).join(' · ');
  if (a.includes(undefined) || (b.includes(undefined) && a.includes(undefined)))
    return said('no', 'date', `${list(first)}: no such act is on record.`, evidence);
  const last = a
    .map((act) => act!.date)
    .sort()
    .at(-1)!;
  const right = b.every((act) => act === undefined || last < act.date);
  return said(right ? 'yes' : 'no', 'date', 'The dates are on record.', evidence);
}

export function judgeDate(negated: boolean, reckoning: Reckoning): Judged {
  const { acts, plan, stage } = reckoning;
  const effect = effectStage(plan);
  const says = acts.find((act) => /\b(timetable|timeline|date|deadline|schedule)\b/i.test(act.text));
  if (says && sayNo.test(says.text))
    return said(negated ? 'yes' : 'no', 'date', 'The record says that there is none.', evidenceOf(says));
  if (says) return said(negated ? 'no' : 'yes', 'date', 'The record names one.', evidenceOf(says));
  if (effect >= 0 && stage >= effect) return said('unknown', 'date', 'The step has been taken already.', '');
  return said(negated ? 'yes' : 'not-yet', 'date', 'No entry of the record sets a date.', '');
}
