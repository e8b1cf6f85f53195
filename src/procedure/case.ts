/** A reviewed procedure with a case about it, ready to be asked: who was a member on a day, and the plan of that day. */
import type { z } from 'zod';
import type { LegalSource, Membership, RecordedAct } from '../model/procedure.ts';
import type { basisShape, CaseFile, ProcedureFile } from './pack-shape.ts';
import type { Condition, Plan, Rule } from './plan.ts';

export function membershipsOf(
  pack: ProcedureFile,
  given: CaseFile | null,
  procedures: ReadonlyMap<string, ProcedureFile>,
): Membership[] {
  const list =
    given?.members ??
    pack.members ??
    (pack['members-of'] ? procedures.get(pack['members-of'])?.members : undefined) ??
    [];
  return list.map(({ name, from, until, aliases, weight }) => ({
    name,
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(aliases ? { aliases } : {}),
    ...(weight === undefined ? {} : { weight }),
  }));
}

/** Who was a member on a day. `until` is the first day without. */
export function membersOn(memberships: readonly Membership[], day: string): Membership[] {
  const date = day.length >= 10 ? day.slice(0, 10) : day;
  return memberships.filter(({ from, until }) => (from ?? '') <= date && date < (until ?? '9999'));
}

/** A reviewed procedure, ready to be asked; with a case, about that decision. */
export type Case = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly pack: ProcedureFile;
  readonly file: CaseFile | null;
  readonly memberships: readonly Membership[];
  readonly record: readonly RecordedAct[];
  readonly planOn: (day: string) => Plan;
  /** The folder of its procedure, by which dossiers name it: "nato-accession". */
  readonly folder: string;
};

export function caseOf(
  pack: ProcedureFile,
  given: CaseFile | null,
  procedures: ReadonlyMap<string, ProcedureFile>,
): Case {
  const memberships = membershipsOf(pack, given, procedures);
  return {
    id: given?.id ?? pack.id,
    folder: /([^/\\]+)[/\\](cases[/\\])?[^/\\]+$/.exec((given ?? pack).file)?.[1] ?? pack.id,
    title: given?.title ?? pack.title,
    about: given?.about ?? pack.about,
    pack,
    file: given,
    memberships,
    record: given ? recordOf(given) : [],
    planOn: (day) => {
      const fixed = given?.['members-fixed-on'];
      const roll = membersOn(memberships, fixed && fixed < day ? fixed : day).filter(
        ({ name }) => !given?.without.includes(name),
      );
      return planOf(pack, given, roll);
    },
  };
}

function planOf(pack: ProcedureFile, given: CaseFile | null, roll: readonly Membership[]): Plan {
  const members = roll.map(({ name }) => name);
  const weights =
    roll.every(({ weight }) => weight !== undefined) && roll.length
      ? Object.fromEntries(roll.map(({ name, weight }) => [name, weight!]))
      : null;
  const settle = (rule: Rule): Rule =>
    'shareOfMembers' in rule && rule.kind === 'qualified-majority'
      ? { ...rule, count: Math.ceil((rule as { shareOfMembers: number }).shareOfMembers * members.length - 1e-9) }
      : rule;
  const rule = settle(pack.rule);
  return {
    body: pack.body,
    decision: given?.decision ?? pack.title,
    members,
    aliases: Object.fromEntries(roll.filter(({ aliases }) => aliases).map(({ name, aliases }) => [name, aliases!])),
    subject: given?.subject ?? [],
    rule,
    stages: pack.stages.map((stage) => ({
      name: stage.name,
      kind: stage.kind,
      aliases: stage.aliases,
      automatic: stage.automatic,
      ...(stage['opened-by'] ? { openedBy: stage['opened-by'] } : {}),
      ...(stage.rule ? { rule: settle(stage.rule) } : {}),
    })),
    requirements: pack.requirements.map((requirement) => {
      const condition = requirement['met-by'];
      return {
        text: requirement.text,
        aliases: requirement.aliases,
        condition: (condition.is === 'rule'
          ? { is: 'rule', rule: condition.rule ? settle(condition.rule) : rule }
          : condition) as Condition,
        ...(requirement['after-days'] === undefined ? {} : { days: requirement['after-days'] }),
      };
    }),
    weights,
    ...(given?.deadline ? { deadline: given.deadline } : {}),
  };
}

function recordOf(given: CaseFile): RecordedAct[] {
  const acts: RecordedAct[] = [];
  const places = new Map<string, number>();
  for (const entry of given.record) {
    if (entry.id) places.set(entry.id, acts.length);
    const source = given.sources[entry.source];
    for (const member of entry.members ?? [entry.member])
      acts.push({
        date: entry.date,
        act: entry.act,
        text: entry.text,
        ...(member ? { member } : {}),
        ...(entry.organ ? { organ: entry.organ } : {}),
        ...(entry['learned-on'] ? { learnedOn: entry['learned-on'] } : {}),
        ...(entry.stage ? { stage: entry.stage } : {}),
        ...(entry.replaces && places.has(entry.replaces) ? { replaces: places.get(entry.replaces)! } : {}),
        ...(source ? { source: legalSource(source) } : {}),
        ...(entry.tally
          ? {
              tally: {
                inFavour: entry.tally['in-favour'],
                against: entry.tally.against,
                ...(entry.tally.abstaining === undefined ? {} : { abstaining: entry.tally.abstaining }),
              },
            }
          : {}),
      });
  }
  return acts;
}

export const legalSource = (basis: z.output<typeof basisShape>): LegalSource => ({
  source: basis.source,
  ...(basis.article ? { article: basis.article } : {}),
  ...(basis.url ? { url: basis.url } : {}),
  ...(basis['as-of'] ? { asOf: basis['as-of'] } : {}),
});
