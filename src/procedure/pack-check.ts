/** What the fields of a pack and a case may not say together: strangers, acts before membership, an act twice, both sides on
 *  a day, a stage or a source that is not there, a day that has not come. */
import { membershipsOf } from './case.ts';
import type { At, Fault } from './fault.ts';
import type { CaseFile, ProcedureFile } from './pack-shape.ts';

/** `today`: no act and no learning of it can lie later. `asOf`: acts after it are noted, since they would not count. */
export type Days = { readonly today?: string; readonly asOf?: string };

/** Whoever reviewed the file today cannot have seen a later day. */
export function inTheFuture(given: CaseFile, { today }: Days, at: At): Fault[] {
  if (today === undefined) return [];
  const past = (path: readonly (string | number)[], date: string | undefined, what: string): Fault[] =>
    date !== undefined && date > `${today}\uffff`
      ? [at(path, `${date} lies after today (${today})`, `${what} up to today`)]
      : [];
  return [
    ...past(['complete-until'], given['complete-until'], 'a day'),
    ...given.record.flatMap((entry, i) => [
      ...past(['record', i, 'date'], entry.date, 'an act that had happened'),
      ...past(['record', i, 'learned-on'], entry['learned-on'], 'a day'),
    ]),
  ];
}

export function afterTheDay(given: CaseFile, { asOf }: Days, at: At): Fault[] {
  if (asOf === undefined) return [];
  return given.record.flatMap(({ date, member, members, organ, act }, i) =>
    date > `${asOf}\uffff`
      ? [
          at(
            ['record', i, 'date'],
            `${date} (${members?.join(', ') ?? member ?? organ}, ${act}) lies after the day asked about, ${asOf}, and does not count`,
            'a date up to then, or a later day',
          ),
        ]
      : [],
  );
}

export function checkProcedure(pack: ProcedureFile, at: At): Fault[] {
  const faults: Fault[] = [];
  const names = new Map<string, { from?: string | undefined; until?: string | undefined }[]>();
  if (!pack.members && !pack['members-of'])
    faults.push(
      at(
        [],
        'it has neither members nor members-of',
        'a list of members, or the id of the procedure whose members they are (a case may give its own)',
      ),
    );
  pack.members?.forEach((member, i) => {
    if (member.from && member.until && member.from >= member.until)
      faults.push(at(['members', i, 'until'], `${member.name} leaves before it joins`, `a date after ${member.from}`));
    const earlier = names.get(member.name) ?? [];
    if (
      earlier.some(
        (other) => (other.until ?? '9999') > (member.from ?? '') && (member.until ?? '9999') > (other.from ?? ''),
      )
    )
      faults.push(
        at(['members', i, 'name'], `${member.name} is a member twice at one time`, 'memberships that do not overlap'),
      );
    names.set(member.name, [...earlier, member]);
  });
  const stages = new Set<string>();
  pack.stages.forEach((stage, i) => {
    if (stages.has(stage.name))
      faults.push(
        at(['stages', i, 'name'], `the stage “${stage.name}” is there twice`, 'a name of its own for each stage'),
      );
    stages.add(stage.name);
  });
  if (pack.rule.kind === 'supermajority-with-veto' && pack.members)
    pack.rule.veto.forEach((name, i) => {
      if (!names.has(name))
        faults.push(
          at(['rule', 'veto', i], `${name} is not a member`, 'the name of a member as it is written under members'),
        );
    });
  if (pack.rule.kind === 'qualified-majority' && pack.members?.some(({ weight }) => weight === undefined))
    faults.push(
      at(['rule'], 'a qualified majority weighs its members, and some have no weight', 'a weight for each member'),
    );
  return faults;
}

const positive = new Set(['support', 'vote-for', 'ratify', 'approve', 'accept', 'accede']);
const negative = new Set(['oppose', 'vote-against', 'break-silence']);

export function checkCase(given: CaseFile, procedures: ReadonlyMap<string, ProcedureFile>, at: At): Fault[] {
  const faults: Fault[] = [];
  const pack = procedures.get(given.procedure);
  if (!pack)
    return [at(['procedure'], `there is no procedure “${given.procedure}”`, [...procedures.keys()].join(', '))];
  const memberships = membershipsOf(pack, given, procedures);
  const known = new Set(memberships.map(({ name }) => name));
  const stages = pack.stages.flatMap(({ name, aliases }) => [name, ...aliases]);
  const ids = new Set(given.record.map(({ id }) => id).filter(Boolean));
  const seen = new Map<string, number>();
  const sides = new Map<string, string>();
  given.record.forEach((entry, i) => {
    if (!Object.hasOwn(given.sources, entry.source))
      faults.push(
        at(
          ['record', i, 'source'],
          `there is no source “${entry.source}”`,
          `one of ${Object.keys(given.sources).join(', ')}`,
        ),
      );
    if (entry.date > `${given['complete-until']}\uffff`)
      faults.push(
        at(
          ['record', i, 'date'],
          `${entry.date} lies after complete-until (${given['complete-until']})`,
          'an act that had happened by then, or a later complete-until',
        ),
      );
    if (entry.stage && !stages.includes(entry.stage))
      faults.push(
        at(
          ['record', i, 'stage'],
          `there is no stage “${entry.stage}”`,
          `one of ${pack.stages.map(({ name }) => `“${name}”`).join(', ')}`,
        ),
      );
    if (entry.replaces && !ids.has(entry.replaces))
      faults.push(
        at(
          ['record', i, 'replaces'],
          `there is no entry with the id “${entry.replaces}”`,
          'the id of an entry of this record',
        ),
      );
    if (entry['learned-on'] && entry['learned-on'] < entry.date)
      faults.push(at(['record', i, 'learned-on'], 'it was learned before it happened', `a date from ${entry.date} on`));
    for (const member of entry.members ?? (entry.member ? [entry.member] : [])) {
      const field = entry.members ? ['record', i, 'members', entry.members.indexOf(member)] : ['record', i, 'member'];
      if (!known.has(member)) {
        const near = [...known].find((name) => alike(name, member));
        faults.push(
          at(field, `${member} is not a member`, near ? `“${near}”` : `a member of ${pack.body} as its pack writes it`),
        );
        continue;
      }
      if (
        !memberships.some(
          ({ name, from, until }) => name === member && (from ?? '') <= entry.date && entry.date < (until ?? '9999'),
        )
      ) {
        const first = memberships.find(({ name }) => name === member)!;
        faults.push(
          at(
            field,
            `${member} was not a member on ${entry.date}`,
            `a date within its membership (from ${first.from ?? 'the beginning'}${first.until ? ` to ${first.until}` : ''})`,
          ),
        );
      }
      if (given.without.includes(member))
        faults.push(at(field, `${member} takes no part in this case (“without”)`, 'an organ, or another member'));
      const key = `${entry.date} ${member} ${entry.act}`;
      if (seen.has(key))
        faults.push(
          at(field, `the same act of ${member} is there twice (entry ${seen.get(key)! + 1})`, 'each act once'),
        );
      seen.set(key, i);
      const side = positive.has(entry.act)
        ? 'for'
        : negative.has(entry.act)
          ? 'against'
          : entry.act === 'abstain'
            ? 'abstain'
            : null;
      const day = `${entry.date} ${member}`;
      if (side && sides.has(day) && sides.get(day) !== side && !entry.replaces)
        faults.push(
          at(
            field,
            `${member} is recorded both ${sides.get(day)} and ${side} on ${entry.date}`,
            'one position a day; a correction names the entry it replaces',
          ),
        );
      if (side) sides.set(day, side);
    }
  });
  return faults;
}

const alike = (a: string, b: string): boolean => {
  const plain = (name: string): string =>
    name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /, '').slice(0, 4);
  return plain(a) === plain(b);
};
