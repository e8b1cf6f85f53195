/** Reviewed procedures and cases as YAML that a lawyer can read. One way in: text becomes a pack or a case here, checked
 *  once, and every fault names file, line and field, and says what was expected. Pure: the caller reads the files. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { BadInput } from '../model/bad-input.ts';
import { dateShape, type LegalSource, type Membership, procedureActs, type RecordedAct } from '../model/procedure.ts';
import { type Condition, type Plan, type Rule, stageKinds } from './plan.ts';

/** What is wrong, where: `line` counts from 1; `field` is the path in the file, "record.3.member". */
export type Fault = {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly problem: string;
  readonly expected: string;
};

export const faultText = ({ file, line, field, problem, expected }: Fault): string =>
  `${file}, line ${line}, ${field ? `field “${field}”` : 'the file'}: ${problem}. Expected: ${expected}.`;

/** The first fault as the error that commands and pages show. */
export const badPack = (faults: readonly Fault[]): BadInput => {
  const { file, line, field, problem, expected } = faults[0]!;
  const more = faults.length > 1 ? ` ${faults.length - 1} more: run “onrecord procedure lint”.` : '';
  return new BadInput(
    file,
    `line ${line}, ${field ? `field “${field}”` : 'the file'}: ${problem}`,
    `Expected: ${expected}.${more}`,
  );
};

const share = z.number().gt(0).max(1);
const count = z.int().min(1);

const ruleShape: z.ZodType<Rule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consensus') }),
  z
    .strictObject({ kind: z.literal('unanimity'), 'abstention-assents': z.boolean() })
    .transform((rule) => ({ kind: rule.kind, abstentionAssents: rule['abstention-assents'] })),
  z
    .strictObject({
      kind: z.literal('majority'),
      of: z.enum(['members', 'votes cast']),
      share,
      strict: z.boolean(),
      count: count.optional(),
      quorum: count.optional(),
      weighted: z.literal(true).optional(),
    })
    .transform(({ count: needed, quorum, weighted, ...rule }) => ({
      ...rule,
      ...(weighted ? { weighted } : {}),
      ...(needed === undefined ? {} : { count: needed }),
      ...(quorum === undefined ? {} : { quorum }),
    })),
  z
    .strictObject({
      kind: z.literal('qualified-majority'),
      'share-of-members': share.optional(),
      count: count.optional(),
      share,
      blocking: count.optional(),
    })
    .refine((rule) => (rule.count === undefined) !== (rule['share-of-members'] === undefined), {
      message: 'needs either count or share-of-members',
    })
    .transform((rule) => ({
      kind: rule.kind,
      count: rule.count ?? 0,
      share: rule.share,
      ...(rule.blocking === undefined ? {} : { blocking: rule.blocking }),
      ...(rule['share-of-members'] === undefined ? {} : { shareOfMembers: rule['share-of-members'] }),
    })),
  z.strictObject({ kind: z.literal('supermajority-with-veto'), count, veto: z.array(z.string()).min(1) }),
  z
    .strictObject({
      kind: z.literal('ratification'),
      count: z.union([z.literal('all'), count]),
      named: z.array(z.string()).optional(),
    })
    .transform(({ named, ...rule }) => ({ ...rule, ...(named ? { named } : {}) })),
]) as never;

const conditionShape = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('rule'), rule: ruleShape.optional() }),
  z.strictObject({ is: z.literal('count'), count, of: z.enum(['members', 'votes cast']).default('members') }),
  z.strictObject({ is: z.literal('share'), share }),
  z.strictObject({ is: z.literal('quorum'), count }),
  z.strictObject({ is: z.literal('no-veto'), veto: z.array(z.string()).min(1) }),
  z.strictObject({ is: z.literal('none-against'), silence: z.boolean().default(false) }),
  z.strictObject({ is: z.literal('all-agree') }),
  z.strictObject({ is: z.literal('ratified'), count: z.union([z.literal('all'), count]) }),
  z.strictObject({ is: z.literal('deposited'), by: z.union([z.enum(['all', 'subject', 'exchange']), count]) }),
  z.strictObject({
    is: z.literal('act'),
    acts: z.array(z.enum(procedureActs)).optional(),
    organ: z.string().optional(),
  }),
]);

const basisShape = z.strictObject({
  source: z.string().min(1),
  article: z.string().optional(),
  url: z.url().optional(),
  says: z.string().optional(),
  'as-of': z.string().optional(),
});

const membershipShape = z.strictObject({
  name: z.string().min(1),
  from: dateShape.optional(),
  until: dateShape.optional(),
  aliases: z.array(z.string()).optional(),
  weight: z.number().min(0).optional(),
});

const stageShape = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(stageKinds),
  opens: z.string().min(1),
  'opened-by': z.array(z.enum(procedureActs)).optional(),
  automatic: z.boolean().default(false),
  aliases: z.array(z.string()).default([]),
  rule: ruleShape.optional(),
  basis: z.string().optional(),
});

const requirementShape = z.strictObject({
  text: z.string().min(1),
  'met-by': conditionShape,
  'after-days': count.optional(),
  aliases: z.array(z.string()).default([]),
  basis: z.string().optional(),
});

const procedureFileShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  body: z.string().min(1),
  about: z.string().default(''),
  reviewed: dateShape,
  aliases: z.array(z.string()).default([]),
  'legal-basis': z.array(basisShape).min(1),
  'weights-source': basisShape.optional(),
  members: z.array(membershipShape).optional(),
  'members-of': z.string().optional(),
  rule: ruleShape,
  stages: z.array(stageShape).min(1),
  requirements: z.array(requirementShape).default([]),
});

const caseFileShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  procedure: z.string(),
  title: z.string().min(1),
  decision: z.string().min(1),
  about: z.string().default(''),
  subject: z.array(z.string()).default([]),
  without: z.array(z.string()).default([]),
  members: z.array(membershipShape).optional(),
  'members-fixed-on': dateShape.optional(),
  deadline: dateShape.optional(),
  'complete-until': dateShape,
  sources: z.record(z.string(), basisShape),
  unknown: z.array(z.string()).default([]),
  record: z.array(
    z
      .strictObject({
        id: z.string().optional(),
        date: dateShape,
        member: z.string().optional(),
        members: z.array(z.string()).min(1).optional(),
        organ: z.string().optional(),
        act: z.enum(procedureActs),
        text: z.string().min(1),
        source: z.string(),
        'learned-on': dateShape.optional(),
        stage: z.string().optional(),
        replaces: z.string().optional(),
        tally: z
          .strictObject({ 'in-favour': z.int().min(0), against: z.int().min(0), abstaining: z.int().min(0).optional() })
          .optional(),
      })
      .refine((entry) => [entry.member, entry.members, entry.organ].filter((who) => who !== undefined).length === 1, {
        message: 'names one of member, members or organ',
      }),
  ),
});

export type ProcedureFile = z.output<typeof procedureFileShape> & { readonly file: string };
export type CaseFile = z.output<typeof caseFileShape> & { readonly file: string };

/** `notes`: what is no fault and should be told. */
export type Read<What> = {
  readonly value: What | null;
  readonly faults: readonly Fault[];
  readonly notes: readonly Fault[];
};

/** `today`: no act and no learning of it can lie later. `asOf`: acts after it are noted, since they would not count. */
export type Days = { readonly today?: string; readonly asOf?: string };

export const readProcedure = (file: string, text: string): Read<ProcedureFile> => {
  const { value, faults, at } = readYaml(file, text, procedureFileShape);
  if (!value) return { value: null, faults, notes: [] };
  return { value, faults: [...faults, ...checkProcedure(value, at)], notes: [] };
};

export const readCase = (
  file: string,
  text: string,
  procedures: ReadonlyMap<string, ProcedureFile>,
  days: Days = {},
): Read<CaseFile> => {
  const { value, faults, at } = readYaml(file, text, caseFileShape);
  if (!value) return { value: null, faults, notes: [] };
  return {
    value,
    faults: [...faults, ...checkCase(value, procedures, at), ...inTheFuture(value, days, at)],
    notes: afterTheDay(value, days, at),
  };
};

/** Whoever reviewed the file today cannot have seen a later day. */
function inTheFuture(given: CaseFile, { today }: Days, at: At): Fault[] {
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

function afterTheDay(given: CaseFile, { asOf }: Days, at: At): Fault[] {
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

/** Makes a fault at a path of the file. */
type At = (path: readonly (string | number)[], problem: string, expected: string) => Fault;

function readYaml<Shape extends z.ZodType>(
  file: string,
  text: string,
  shape: Shape,
): { value: (z.output<Shape> & { file: string }) | null; faults: Fault[]; at: At } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
      const key = path[length - 1]!;
      const pair = (parent as { items?: { key?: { value?: unknown; range?: number[] } }[] } | null)?.items?.find(
        (item) => item?.key?.value === key,
      );
      const node = document.getIn(path.slice(0, length), true) as { range?: number[] } | null | undefined;
      const range = pair?.key?.range ?? node?.range;
      if (range) return lines.linePos(range[0]!).line;
    }
    return 1;
  };
  const at: At = (path, problem, expected) => ({ file, line: lineOf(path), field: path.join('.'), problem, expected });
  if (document.errors.length) {
    const faults = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      field: '',
      problem: error.message.split('\n')[0]!,
      expected: 'well-formed YAML 1.2',
    }));
    return { value: null, faults, at };
  }
  let plain: unknown;
  try {
    plain = document.toJS();
  } catch (error) {
    const problem = (error as Error).message;
    return { value: null, faults: [{ file, line: 1, field: '', problem, expected: 'YAML without such aliases' }], at };
  }
  const parsed = shape.safeParse(plain);
  if (parsed.success) return { value: { ...(parsed.data as object), file } as never, faults: [], at };
  const faults = parsed.error.issues.map((issue) =>
    at(
      issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
      issue.message,
      expectedBy(issue),
    ),
  );
  return { value: null, faults, at };
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `a ${issue.expected}`;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'unrecognized_keys':
      return `none of ${issue.keys.map((key) => `“${key}”`).join(', ')}; see packs/README.md for the fields`;
    case 'invalid_union':
      return 'one of the kinds that packs/README.md lists, with its fields (a majority needs share, a qualified majority share and count or share-of-members)';
    default:
      return 'a value as packs/README.md describes it';
  }
}

function checkProcedure(pack: ProcedureFile, at: At): Fault[] {
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

function checkCase(given: CaseFile, procedures: ReadonlyMap<string, ProcedureFile>, at: At): Fault[] {
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

function membershipsOf(
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
