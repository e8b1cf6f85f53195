/** Are the instruments deposited, notified or exchanged that a requirement asks for, and has the time run that is counted from
 *  the last of them? */
import type { RecordedAct, RequirementState } from '../model/procedure.ts';
import { partly } from './entry.ts';
import { evidenceOf } from './evidence.ts';
import type { Plan, Requirement } from './plan.ts';
import type { Basis, State } from './requirement-state.ts';
import { ratifies } from './roll.ts';
import { depositsTold } from './stated.ts';

export function depositState(
  requirement: Requirement,
  basis: Basis,
  say: (met: RequirementState['met'], evidence: string) => State,
): State {
  const { plan, acts, asOf, ratified } = basis;
  const { condition } = requirement;
  if (condition.is !== 'deposited') throw new TypeError('A deposit was expected.');
  const deposits = depositsIn(acts);
  const byMember = depositors(plan, acts);
  const subject = deposits.find((act) => plan.subject.some((name) => act.text.includes(name) || act.organ === name));
  const told = acts.find(
    (act) =>
      !notYet.test(act.text) &&
      (act.act === 'deposit'
        ? act.member !== undefined && theLast.test(act.text)
        : act.organ !== undefined && everyOne.test(act.text)),
  );
  const collective =
    lastOne(plan, deposits, ratified) ??
    deposits.find(
      (act) =>
        act.organ &&
        !plan.subject.includes(act.organ) &&
        (!partly.test(act.text) || /\b(last|final|remaining)\b/i.test(act.text)) &&
        (/\b(last|final|all|every|each|remaining|exchanged?|complete)\b/i.test(act.text) ||
          ![...plan.members, ...plan.subject].some((name) => act.text.includes(name))),
    );
  const nth = typeof condition.by === 'number' ? condition.by : null;
  const need = condition.by === 'all' || condition.by === 'exchange' ? plan.members.length : condition.by;
  const lastOf = (list: readonly RecordedAct[], n: number): RecordedAct | undefined =>
    [...list].sort((a, b) => (a.date < b.date ? -1 : 1))[n - 1];
  const done =
    condition.by === 'subject'
      ? subject
      : ((typeof need === 'number' && byMember.size >= need ? lastOf([...byMember.values()], need) : undefined) ??
        (nth === null ? (collective ?? told) : deposits.find((act) => depositsTold(act) >= nth)));
  if (!done)
    return say(
      'not on record',
      condition.by === 'subject'
        ? 'No deposit of that instrument is on record.'
        : `${byMember.size} of ${need} deposits on record.`,
    );
  return waits(requirement) ? waited(requirement, done.date, asOf, evidenceOf(done)) : say('met', evidenceOf(done));
}

/** "Ratified: instrument deposited" is both in one entry. */
const depositsIn = (acts: readonly RecordedAct[]): RecordedAct[] =>
  acts.filter(
    ({ act, text, member }) =>
      act === 'deposit' ||
      (member !== undefined && ratifies(act) && /\b(deposited|lodged|handed in|delivered)\b/i.test(text)),
  );

/** Members whose instrument is deposited by name, each with the entry. */
export function depositors({ members }: Plan, acts: readonly RecordedAct[]): Map<string, RecordedAct> {
  const deposits = depositsIn(acts);
  const out = new Map(deposits.filter(({ member }) => member !== undefined).map((act) => [act.member!, act]));
  for (const act of deposits)
    if (!act.member) for (const member of members) if (act.text.includes(member)) out.set(member, act);
  return out;
}

/** "All member states have notified completion." */
const everyOne =
  /\b(all|every one of|each of) (the |of the )?[\w -]*?(have|has) (now |all )?(notified|deposited|lodged|handed in|exchanged)\b|\b(last|final|remaining) (instruments?|notifications?) (was|were|has been|have been) (deposited|lodged|received|handed in)\b/i;
const theLast = /\b(as )?the last (of (all |the )?[\w -]+|to do so|to deposit|instrument)\b/i;
const notYet = /\b(not|n't|until|once|when|before|after|if|as soon as)\b/i;

/** Where the record enters no other deposit of a member, that of the last to ratify is the last of all. */
function lastOne(
  plan: Plan,
  deposits: readonly RecordedAct[],
  ratified: ReadonlyMap<string, RecordedAct>,
): RecordedAct | undefined {
  if (ratified.size < plan.members.length) return undefined;
  const own = deposits.flatMap((act) =>
    plan.members
      .filter((member) => act.member === member || act.text.includes(member))
      .map((member) => ({ act, member })),
  );
  const latest = [...ratified].reduce((one, other) => (other[1].date > one[1].date ? other : one));
  const [only] = own;
  return own.length === 1 && only!.act.organ !== undefined && only!.member === latest[0] ? only!.act : undefined;
}

export const waits = ({ days, months }: Requirement): boolean => days !== undefined || months !== undefined;

/** @param from the day on which the waiting period begins to run. */
export function waited(requirement: Requirement, from: string, asOf: string, evidence: string): State {
  const effective =
    requirement.months === undefined
      ? plusDays(from, requirement.days!)
      : requirement.monthBegins
        ? `${plusMonths(from.slice(0, 7), requirement.months).slice(0, 7)}-01`
        : plusMonths(from, requirement.months);
  const over = effective <= `${asOf}\uffff`;
  return {
    requirement,
    text: requirement.text,
    met: over ? 'met' : 'not on record',
    evidence: `${evidence} Effective ${over ? '' : 'only '}on ${effective}.`.trim(),
    effective,
  };
}

/** The same day so many months on; the last day of a month that has no such day. */
function plusMonths(date: string, months: number): string {
  const [year, month, day] = [+date.slice(0, 4), +date.slice(5, 7) || 1, +date.slice(8, 10) || 1];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Days after a date of the Gregorian calendar. */
function plusDays(date: string, days: number): string {
  const start = Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1 || 0, +date.slice(8, 10) || 1);
  return new Date(start + days * 86_400_000).toISOString().slice(0, 10);
}
