/** What a procedure and its record in plain words may not say, with the field it is in and what was expected there. What
 *  happened after the day asked about is no fault: it does not count, and a note says so. */
import type { Procedure, RecordedAct } from '../model/procedure.ts';
import { positionOf } from './roll.ts';

export type InlineFault = { readonly path: readonly (string | number)[]; readonly message: string };

export function inlineFaults(procedure: Procedure, record: readonly RecordedAct[]): InlineFault[] {
  const faults: InlineFault[] = [];
  const members = new Set(procedure.members);
  if (members.size < procedure.members.length) {
    const i = procedure.members.findIndex((name, at) => procedure.members.indexOf(name) < at);
    faults.push({
      path: ['procedure', 'members', i],
      message: `${procedure.members[i]} is there twice; each member once`,
    });
  }
  if (
    needsFigures.has(procedure.rule) &&
    procedure.threshold == null &&
    !procedure.requirements.some(figure.test, figure)
  )
    faults.push({
      path: ['procedure', 'threshold'],
      message: `the rule ${procedure.rule} needs its figures; expected threshold, such as {"members": 15, "populationShare": 0.65}, or a requirement that names them`,
    });
  const seen = new Map<string, number>();
  const sides = new Map<string, string>();
  record.forEach((act, i) => {
    if (act.stage !== undefined && !procedure.stages.includes(act.stage))
      faults.push({
        path: ['record', i, 'stage'],
        message: `there is no stage “${act.stage}”; expected one of ${some(procedure.stages)}`,
      });
    if (act.replaces !== undefined && (act.replaces >= record.length || act.replaces === i))
      faults.push({
        path: ['record', i, 'replaces'],
        message: 'it names no other entry of the record; expected its place, from 0',
      });
    if (act.member === undefined) return;
    if (!members.has(act.member))
      faults.push({
        path: ['record', i, 'member'],
        message: `${act.member} is not a member; expected one of ${some(procedure.members)}, or an organ`,
      });
    const same = JSON.stringify([act.date, act.member, act.act, act.stage ?? '', act.text]);
    if (seen.has(same))
      faults.push({
        path: ['record', i],
        message: `the same act of ${act.member} is there twice (entry ${seen.get(same)}); expected each act once`,
      });
    seen.set(same, i);
    const side = positionOf(act.act);
    const day = JSON.stringify([act.date, act.member, act.stage ?? '']);
    const before = sides.get(day);
    if (side && before && before !== side && act.replaces === undefined && act.date.length <= 10)
      faults.push({
        path: ['record', i, 'act'],
        message: `${act.member} is recorded both ${before} and ${side} on ${act.date}; expected one position a day, or “replaces”`,
      });
    if (side) sides.set(day, side);
  });
  return faults;
}

/** What is no fault and should be told: acts after the day asked about. */
export const inlineNotes = (record: readonly RecordedAct[], asOf: string): InlineFault[] =>
  record.flatMap(({ date, member, organ, act }, i) =>
    date > `${asOf}\uffff`
      ? [
          {
            path: ['record', i, 'date'],
            message: `${date} (${member ?? organ}, ${act}) lies after asOf, ${asOf}, and does not count; expected a date up to then, or a later asOf`,
          },
        ]
      : [],
  );

const needsFigures = new Set(['qualified-majority', 'supermajority-with-veto']);
/** A number, a share or a count in words. */
const figure =
  /\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|half|thirds?|quarters?|veto)\b/i;

const some = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 6).join(', ')} … (${names.length})` : names.join(', ');
