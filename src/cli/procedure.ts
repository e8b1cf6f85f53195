/** `onrecord procedure`: reviewed procedures, where a decision stands as of a date, and whether a claim about it holds. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { BadInput } from '../model/bad-input.ts';
import { parseLooseDate } from '../model/instant.ts';
import {
  type ClaimCheck,
  claimShape,
  dateShape,
  type Procedure,
  procedureShape,
  type RecordedAct,
  recordedActShape,
  type Standing,
  saysSomething,
} from '../model/procedure.ts';
import { type Case, caseOf, membersOn } from '../procedure/case.ts';
import { check } from '../procedure/check.ts';
import { faultText } from '../procedure/fault.ts';
import { inlineFaults, inlineNotes } from '../procedure/inline-check.ts';
import { saidOfLater } from '../procedure/later.ts';
import type { ProcedureFile } from '../procedure/pack-shape.ts';
import { ruleText } from '../procedure/rules.ts';
import { standing } from '../procedure/standing.ts';
import { type Reviewed, statusOn, withAccepted } from '../procedure/suggest.ts';
import { positionsOf } from '../store/positions.ts';
import { type App, type Register, write } from './app.ts';
import { loadGazetteer } from './gazetteer.ts';
import { filterJsonl } from './jsonl.ts';
import { findCase, type Library, readLibrary, shippedPacks } from './packs.ts';

const line = z
  .object({
    procedure: procedureShape,
    record: z.array(recordedActShape),
    asOf: dateShape,
    knownOn: dateShape.nullish(),
    question: z.object({ claim: claimShape }),
  })
  .superRefine(({ procedure, record }, context) => {
    for (const { path, message } of inlineFaults(procedure as Procedure, record as readonly RecordedAct[]))
      context.addIssue({ code: 'custom', path: [...path], message });
  });

type Dates = { asOf?: string; knownOn?: string; json?: boolean; packs?: string[] };

export const procedure: Register = (program: Command, app: App) => {
  const command = program
    .command('procedure [files...]')
    .description('decision procedures: what they require, where a decision stands, whether a claim about it holds')
    .option(
      '--jsonl',
      'read JSON Lines {id, procedure, record, asOf, knownOn?, question: {claim}}, print {id, verdict, status, because}',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ onrecord procedure list
  $ onrecord procedure standing finland-2022 --as-of 2022-10-01
  $ onrecord procedure check ukraine-map "Ukraine has been given an action plan" --as-of 2021-06-15
  $ onrecord procedure lint my-packs/`,
    )
    .action(async (files: string[], options: { jsonl?: boolean }) => {
      if (!options.jsonl)
        throw new BadInput(
          'onrecord procedure',
          files.length ? `“${files[0]}” is not one of its commands` : 'needs one of its commands',
          'Say list, show, standing, check or lint; or --jsonl to use it as a filter.',
        );
      const names = loadGazetteer();
      await filterJsonl(
        app,
        { command: 'procedure', files },
        line,
        (given) =>
          check(
            given.question.claim,
            given.procedure as Procedure,
            given.record as readonly RecordedAct[],
            given.asOf,
            given.knownOn ? { knownOn: given.knownOn, names } : { names },
          ),
        ({ record, asOf }) => inlineNotes(record as readonly RecordedAct[], asOf),
      );
    });

  command
    .command('list')
    .description('the procedures and cases in the packs')
    .option('--packs <folder...>', 'packs of your own, beside those that ship')
    .option('--json', 'as JSON')
    .action(async (options: Dates) => {
      const library = libraryOf(options, app);
      const procedures = [...library.procedures.values()].map(({ id, title, body, reviewed }) => ({
        id,
        title,
        body,
        reviewed,
      }));
      const cases = [...library.cases].map(([id, { title, pack }]) => ({ id, title, procedure: pack.id }));
      const text = [
        'Procedures',
        ...procedures.map(({ id, title }) => `  ${id.padEnd(32)} ${title}`),
        'Cases',
        ...cases.map(({ id, title }) => `  ${id.padEnd(32)} ${title}`),
      ].join('\n');
      await write(app.io.output, options.json ? `${JSON.stringify({ procedures, cases }, null, 2)}\n` : `${text}\n`);
    });

  command
    .command('show <procedure>')
    .description('what a procedure requires: legal basis, members on a day, stages, rules, requirements')
    .option('--as-of <date>', 'the members of that day (default: today)')
    .option('--packs <folder...>', 'packs of your own, beside those that ship')
    .option('--json', 'as JSON')
    .action(async (id: string, options: Dates) => {
      const library = libraryOf(options, app);
      const pack = library.procedures.get(id);
      if (!pack)
        throw new BadInput(
          id,
          'there is no such procedure',
          `Give one of ${[...library.procedures.keys()].join(', ')}.`,
        );
      const asOf = dateOf(options.asOf, '--as-of', app);
      const members = membersOn(caseOf(pack, null, library.procedures).memberships, asOf);
      await write(
        app.io.output,
        options.json
          ? `${JSON.stringify({ ...pack, members: members.map(({ name, from, until }) => ({ name, from, until })), asOf }, null, 2)}\n`
          : procedureText(
              pack,
              members.map(({ name }) => name),
              asOf,
            ),
      );
    });

  command
    .command('standing <case>')
    .description('where a decision stands as of a date, as known on a date')
    .option('--as-of <date>', 'nothing later counts (default: today)')
    .option('--known-on <date>', 'nothing learned later is used (default: today)')
    .option('--packs <folder...>', 'packs of your own, beside those that ship')
    .option('--json', 'as JSON')
    .action(async (name: string, options: Dates) => {
      const found = findCase(name, libraryOf(options, app));
      const [asOf, knownOn] = datesOf(options, found, app);
      const positions = await positionsIn(program, app, keyOf(found, name));
      const record = withAccepted(found.record, positions, knownOn);
      const reckoned = standing(found, record, asOf, knownOn);
      const now = { ...reckoned, because: [...reckoned.because, ...saidOfLater(record, asOf, knownOn)] };
      const suggested = positions.filter((one) => one.date <= `${asOf}\uffff` && statusOn(one, knownOn) === 'waiting');
      await write(
        app.io.output,
        options.json
          ? `${JSON.stringify({ ...now, suggested: suggested.map(plainly) }, null, 2)}\n`
          : standingText(found, now) + suggestedText(suggested),
      );
    });

  command
    .command('check <case> <claim>')
    .description('whether a claim is supported, contradicted, premature or not established')
    .option('--as-of <date>', 'nothing later counts (default: today)')
    .option('--known-on <date>', 'nothing learned later is used (default: today)')
    .option('--packs <folder...>', 'packs of your own, beside those that ship')
    .option('--json', 'as JSON')
    .action(async (name: string, claim: string, options: Dates) => {
      if (!saysSomething(claim))
        throw new BadInput(
          `claim “${claim}” about ${name}`,
          'says nothing: it is blank or only punctuation',
          'Give the sentence to be checked, in quotation marks.',
        );
      const found = findCase(name, libraryOf(options, app));
      const [asOf, knownOn] = datesOf(options, found, app);
      const positions = await positionsIn(program, app, keyOf(found, name));
      const record = withAccepted(found.record, positions, knownOn);
      const checked = check(claim, found, record, asOf, { knownOn, names: loadGazetteer() });
      if (checked.verdict !== 'supported') app.exit(1);
      await write(app.io.output, options.json ? `${JSON.stringify(checked, null, 2)}\n` : checkText(claim, checked));
    });

  command
    .command('lint [paths...]')
    .description('checks packs and cases; every fault names file, line and field, and what was expected')
    .option('--as-of <date>', 'also note, on the error stream, the acts that would not count on that day')
    .option('--json', 'as JSON')
    .action(async (paths: string[], options: Dates) => {
      const days = {
        today: app.clock().slice(0, 10),
        ...(options.asOf === undefined ? {} : { asOf: dateOf(options.asOf, '--as-of', app) }),
      };
      const { faults, notes, procedures, cases } = readLibrary([shippedPacks, ...paths], days);
      if (faults.length) app.exit(1);
      for (const note of notes) await write(app.io.errors, `onrecord: ${faultText(note)}\n`);
      const text = faults.length
        ? faults.map(faultText).join('\n')
        : `${procedures.size} procedures and ${cases.size} cases, no fault.`;
      await write(app.io.output, options.json ? `${JSON.stringify(faults, null, 2)}\n` : `${text}\n`);
    });
};

type Kept = Reviewed & { readonly id: string };

/** Positions that the statements of a record suggest about a case; none where no record is there and none was named. */
async function positionsIn(program: Command, app: App, of: string): Promise<readonly Kept[]> {
  const dir = program.opts<{ record: string }>().record;
  if (program.getOptionValueSource('record') !== 'cli' && !existsSync(dir)) return [];
  const record = await app.openRecord(dir);
  try {
    return (await positionsOf(record.reads, of)).map(({ id, body, decisions, withdrawnAt }) => ({
      ...body,
      id,
      decisions,
      ...(withdrawnAt ? { withdrawnAt } : {}),
    }));
  } finally {
    await record.close();
  }
}

/** The case as dossiers name it: "nato-accession/ukraine-map". */
const keyOf = (found: Case, named: string): string =>
  named.includes('/') && !/\.ya?ml$/.test(named) ? named : `${found.folder}/${found.id}`;

const plainly = ({ id, member, suggests, date, quote, why, statement }: Kept) => ({
  id,
  member,
  suggests,
  date,
  quote,
  why,
  statement,
});

function suggestedText(suggested: readonly Kept[]): string {
  if (!suggested.length) return '';
  const lines = [
    '',
    'Suggested by statements of this record, not counted until a person accepts them (onrecord review ID --accept):',
    ...suggested.map(
      ({ id, member, suggests, date, quote }) =>
        `  ${id}  ${date.slice(0, 10)}  ${member}: ${suggests === 'silent' ? 'asked, and did not say' : suggests}. “${quote}”`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const libraryOf = (options: Dates, app: App): Library =>
  readLibrary([shippedPacks, ...(options.packs ?? [])], { today: app.clock().slice(0, 10) });

function dateOf(written: string | undefined, option: string, app: App): string {
  if (written === undefined) return app.clock().slice(0, 10);
  const date = parseLooseDate(written);
  if (date === null) throw new BadInput(`${option} ${written}`, 'is not a date', 'Write it as 2021-06-14.');
  return date;
}

function datesOf(options: Dates, found: Case, app: App): [asOf: string, knownOn: string] {
  const today = app.clock().slice(0, 10);
  const asOf = dateOf(options.asOf, '--as-of', app);
  if (asOf > `${today}\uffff`)
    throw new BadInput(
      `--as-of ${asOf}`,
      'lies in the future',
      `Give a date up to ${today}: the record says nothing of what comes.`,
    );
  const ends = found.file?.['complete-until'];
  if (ends && asOf.slice(0, 10) > ends)
    app.io.errors.write(
      `onrecord: the record of ${found.id} is complete only until ${ends}; later acts are not in it.\n`,
    );
  return [asOf, options.knownOn === undefined ? today : dateOf(options.knownOn, '--known-on', app)];
}

function procedureText(pack: ProcedureFile, members: readonly string[], asOf: string): string {
  const lines = [
    pack.title,
    '',
    pack.about,
    '',
    'Legal basis',
    ...pack['legal-basis'].map(
      ({ source, article, url }) => `  ${source}${article ? `, ${article}` : ''}${url ? `\n    ${url}` : ''}`,
    ),
    '',
    `Rule: ${ruleText(pack.rule)}`,
    '',
    'Stages',
    ...pack.stages.map(
      ({ name, opens, rule, basis }, i) =>
        `  ${i + 1}. ${name}: ${opens}${rule ? ` Rule: ${ruleText(rule)}` : ''}${basis ? ` (${basis})` : ''}`,
    ),
    '',
    'Requirements',
    ...pack.requirements.map(({ text, basis }) => `  - ${text}${basis ? ` (${basis})` : ''}`),
    '',
    `Members on ${asOf}: ${members.length}`,
    `  ${members.join(', ')}`,
    '',
    `Reviewed ${pack.reviewed}. File: ${pack.file}`,
  ];
  return `${lines.join('\n')}\n`;
}

const counts = ({
  inFavour,
  against,
  abstaining,
  silent,
}: Pick<Standing, 'inFavour' | 'against' | 'abstaining' | 'silent'>): string =>
  `${inFavour} in favour, ${against} against, ${abstaining ? `${abstaining} abstaining, ` : ''}${silent} not on record`;

function standingText(found: Case, now: Standing): string {
  const ruled = { reached: 'Decided:', open: 'Not decided so far:', 'ruled out': 'Ruled out:' } as const;
  const marks = { done: '●', 'under way': '◐', 'to come': '○' } as const;
  const lines = [
    `${found.title}, as of ${now.asOf}${now.knownOn === now.asOf ? '' : `, as known on ${now.knownOn}`}`,
    '',
    ...now.stages.map(
      ({ name, state, date, decision }) =>
        `  ${marks[state]} ${name} (${state}${date ? `, first act ${date}` : ''})${
          decision ? `\n      ${ruled[decision.state]} ${decision.rule} ${decision.why}` : ''
        }`,
    ),
    '',
    `Of ${now.members.length} members: ${counts(now)}.`,
    now.missing.length ? `Missing: ${now.missing.join('; ')}.` : 'Nothing is missing.',
    '',
    ...now.because.map(({ rule, text, evidence }) => `  [${rule}] ${text}${evidence ? `\n      ${evidence}` : ''}`),
  ];
  return `${lines.join('\n')}\n`;
}

function checkText(claim: string, { verdict, because, status }: ClaimCheck): string {
  const lines = [
    `${verdict.toUpperCase().replace('-', ' ')}: “${claim}”`,
    ...because.map(({ rule, text, evidence }) => `  [${rule}] ${text}${evidence ? `\n      ${evidence}` : ''}`),
    '',
    `Stage: ${status.stage}. ${counts(status)}.${status.missing.length ? ` Missing: ${status.missing.join('; ')}.` : ''}`,
  ];
  return `${lines.join('\n')}\n`;
}
