/** The roll: how each member stands on a day, as the record was known on a day. Only a member's own formal acts count;
 *  its latest one decides. A remark, a signature or a condition is no position, and silence is nothing but silence. */
import type { MemberStanding, Position, RecordedAct } from '../model/procedure.ts';

export type Roll = ReadonlyMap<string, Position>;

const counts: Readonly<Record<string, Position | 'none'>> = {
  support: 'in-favour',
  'vote-for': 'in-favour',
  ratify: 'in-favour',
  accept: 'in-favour',
  accede: 'in-favour',
  approve: 'in-favour',
  propose: 'in-favour',
  oppose: 'against',
  'vote-against': 'against',
  'break-silence': 'against',
  abstain: 'abstaining',
  absent: 'absent',
  'not-voting': 'not-voting',
  condition: 'none',
  withdraw: 'none',
};

/** The side an act takes: in favour, against or abstaining; `null` for an act that takes none. */
export const positionOf = (act: string): 'in favour' | 'against' | 'abstaining' | null => {
  const counted = Object.hasOwn(counts, act) ? counts[act] : undefined;
  if (act === 'propose') return null;
  return counted === 'in-favour' ? 'in favour' : counted === 'against' || counted === 'abstaining' ? counted : null;
};

/** Acts on which something was formally cast. */
export const isVote = (act: string): boolean =>
  act === 'vote-for' || act === 'vote-against' || act === 'not-voting' || act === 'absent';

/** Acts by which a state binds itself to a treaty: one in effect, four in name (Vienna Convention, Article 2(1)(b)). */
export const ratifies = (act: string): boolean =>
  act === 'ratify' || act === 'accept' || act === 'accede' || act === 'approve';

/** The first instant after a loose date: "2021-06" is not over before July. Compared as strings. */
const upTo = (day: string): string => `${day}\uffff`;

/** The acts that had happened by `asOf` and were known by `knownOn`, oldest first; entries that a later known one
 *  replaces are left out. An entry without `learnedOn` was known on its own date. */
export function actsBy(record: readonly RecordedAct[], asOf: string, knownOn: string): RecordedAct[] {
  const replaced = new Set<RecordedAct>();
  const known = record.filter((act) => (act.learnedOn ?? act.date) <= upTo(knownOn));
  for (const act of known) if (act.replaces !== undefined && record[act.replaces]) replaced.add(record[act.replaces]!);
  return known
    .filter((act) => act.date <= upTo(asOf) && !replaced.has(act))
    .map((act, order) => ({ act, order }))
    .sort((a, b) => (a.act.date < b.act.date ? -1 : a.act.date > b.act.date ? 1 : a.order - b.order))
    .map(({ act }) => act);
}

export function standingsOf(members: readonly string[], acts: readonly RecordedAct[]): MemberStanding[] {
  return members.map((member) => {
    let position: Position = 'silent';
    let decisive: RecordedAct | undefined;
    let remarks: RecordedAct[] = [];
    for (const act of acts) {
      if (act.member !== member) continue;
      const counted = Object.hasOwn(counts, act.act) ? counts[act.act]! : null;
      if (counted === null) remarks.push(act);
      else if (counted === 'none') {
        position = 'silent';
        decisive = undefined;
        remarks = [...remarks, act];
      } else {
        position = counted;
        decisive = act;
        remarks = [];
      }
    }
    return decisive ? { member, position, act: decisive, remarks } : { member, position, remarks };
  });
}

export const rollOf = (standings: readonly MemberStanding[]): Roll =>
  new Map(standings.map(({ member, position }) => [member, position]));

export const those = (roll: Roll, ...wanted: Position[]): string[] =>
  [...roll].filter(([, position]) => wanted.includes(position)).map(([member]) => member);

/** Members that have bound themselves, each with its act. */
export function ratifiedBy(members: readonly string[], acts: readonly RecordedAct[]): Map<string, RecordedAct> {
  const out = new Map<string, RecordedAct>();
  for (const act of acts) {
    if (!act.member || !members.includes(act.member)) continue;
    if (ratifies(act.act)) out.set(act.member, act);
    else if (act.act === 'withdraw') out.delete(act.member);
  }
  return out;
}
