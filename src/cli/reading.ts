/** Reading the record from the command line: dossiers, statements, revisions and search, as text or as the same JSON that
 *  the API gives. */

import type { Command } from 'commander';
import { headlineWords } from '../compare/headlines.ts';
import { BadInput } from '../model/bad-input.ts';
import { isDate } from '../model/instant.ts';
import { acts } from '../model/statement.ts';
import { verbOf } from '../publish/acts.ts';
import { dossierView } from '../publish/dossier-view.ts';
import { type MomentQuestion, momentView } from '../publish/moment.tsx';
import { saidOf } from '../publish/said.ts';
import { questionOf } from '../publish/search.tsx';
import type { Page, Paging, Reads, SearchFilter, StatementFilter } from '../store/reads.ts';
import { type App, type Register, write } from './app.ts';
import { boardsOf } from './boards.ts';
import { dossierIn } from './dossier-in.ts';
import { comparingOf } from './serve.ts';

const within = async (app: App, command: Command, work: (reads: Reads) => Promise<void>): Promise<void> => {
  const record = await app.openRecord(command.optsWithGlobals<{ record: string }>().record);
  try {
    await work(record.reads);
  } finally {
    await record.close();
  }
};

/** Rows of a list, up to a number. */
async function* rowsOf<Row>(read: (paging: Paging) => Promise<Page<Row>>, limit: number): AsyncGenerator<Row> {
  let left = limit;
  let after: string | undefined;
  do {
    const page = await read({ limit: Math.min(left, 500), ...(after ? { after } : {}) });
    for (const row of page.rows) yield row;
    left -= page.rows.length;
    after = page.next;
  } while (after && left > 0);
}

export function limitOf(written: string): number {
  const limit = Number(written);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new BadInput(`--limit ${written}`, 'is not a number of rows', 'Give a whole number above 0.');
}

const short = (text: string, most = 100): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

export const dossier: Register = (program, app) => {
  const dossiers = program.command('dossier').description('the dossiers of the record');
  dossiers
    .command('list')
    .description('lists the dossiers')
    .option('--json', 'print JSON Lines')
    .action((options: { json?: true }, command: Command) =>
      within(app, command, async (reads) => {
        const all = await reads.dossiers();
        for (const one of all) {
          const line = `${one.id}  ${one.title}  (${one.documents.length} documents)`;
          await write(app.io.output, `${options.json ? JSON.stringify(one) : line}\n`);
        }
        if (!all.length && !options.json) {
          await write(app.io.output, 'No dossiers. Take one in with “onrecord import dossier.yaml”.\n');
        }
      }),
    );
  dossiers
    .command('show')
    .argument('<id>')
    .description('shows one dossier: what changed, its events and suggested ones, who issued what')
    .option('--json', 'print the page’s data')
    .action((id: string, options: { json?: true }, command: Command) =>
      within(app, command, async (reads) => {
        const view = await dossierView(reads, comparingOf(await app.engines()), boardsOf(), id);
        if (!view) throw new BadInput(id, 'there is no such dossier', 'See “onrecord dossier list”.');
        if (options.json) return write(app.io.output, `${JSON.stringify(view)}\n`);
        const lines = [view.title, '', view.about, '', view.sentence];
        for (const change of view.changes) lines.push(`changed  ${change.title}: ${change.sentence}`);
        for (const event of view.events)
          lines.push(
            `event  ${event.id}  ${event.title} (${event.accounts} accounts)${event.sentence ? `: ${event.sentence}` : ''}`,
          );
        for (const event of view.suggestions)
          lines.push(
            `suggested  ${event.id}  ${event.title} (${event.accounts} documents; not yet accepted by anyone): ${event.because}`,
          );
        for (const issuer of view.issuers) {
          lines.push('', issuer.name);
          for (const document of issuer.documents) {
            const versions = document.versions > 1 ? ` (${document.versions} versions)` : '';
            lines.push(`  ${document.id}  ${document.title}${versions}`);
          }
        }
        await write(app.io.output, `${lines.join('\n')}\n`);
      }),
    );
};

type Narrow = { speaker?: string; act?: string; issuer?: string; dossier?: string; from?: string; to?: string };

async function filterOf(reads: Reads, options: Narrow): Promise<StatementFilter> {
  const { act, dossier } = options;
  if (act && !(acts as readonly string[]).includes(act)) {
    throw new BadInput(`--act ${act}`, 'is not an act', `Choose one of ${acts.join(', ')}.`);
  }
  for (const name of ['from', 'to'] as const) {
    if (options[name] !== undefined && !isDate(options[name])) {
      throw new BadInput(`--${name} ${options[name]}`, 'is not a date', 'Write it as 2021-06-07 or 2021-06.');
    }
  }
  if (dossier) await dossierIn(reads, dossier);
  const { q: _, after: __, in: ___, changed: ____, ...filter } = questionOf(options as Record<string, string>);
  return filter;
}

const narrowing = (command: Command): Command =>
  command
    .option('--speaker <name>', 'by this speaker, the resolved name exactly')
    .option('--act <act>', acts.join(', '))
    .option('--issuer <name>', 'in documents of this issuer')
    .option('--dossier <id>', 'in this dossier')
    .option('--from <date>', 'said or published on this day or later')
    .option('--to <date>', 'said or published on this day or earlier');

export const statements: Register = (program, app) => {
  narrowing(program.command('statements').description('lists who said what, in documents as they now stand'))
    .option('--limit <n>', 'rows at most', '50')
    .option('--json', 'print JSON Lines')
    .action((options: Narrow & { limit: string; json?: true }, command: Command) =>
      within(app, command, async (reads) => {
        const { limit, json, ...narrow } = options;
        const filter = await filterOf(reads, narrow);
        let told = 0;
        for await (const row of rowsOf((paging) => reads.statements(filter, paging), limitOf(limit))) {
          const said = saidOf(row.id, row.statement, [], row.reviews);
          const mark = said.standing === 'machine' ? ' ' : '✓';
          const line = `${row.id} ${mark} ${said.when ?? row.publishedAt ?? ''}  ${said.speaker} ${verbOf[said.act]}: ${short(said.words)}`;
          await write(app.io.output, `${json ? JSON.stringify(row) : line}\n`);
          told++;
        }
        if (!told && !json) await write(app.io.output, 'No statement on record is like this.\n');
      }),
    );
};

export const revisions: Register = (program, app) => {
  program
    .command('revisions')
    .description('lists what changed between versions, latest first')
    .option('--dossier <id>', 'in this dossier')
    .option('--all', 'cosmetic changes too')
    .option('--limit <n>', 'rows at most', '50')
    .option('--json', 'print JSON Lines')
    .action((options: { dossier?: string; all?: true; limit: string; json?: true }, command: Command) =>
      within(app, command, async (reads) => {
        const filter = {
          ...(options.dossier ? { dossier: options.dossier } : {}),
          ...(options.all ? {} : { material: true }),
        };
        if (options.dossier) await dossierIn(reads, options.dossier);
        let told = 0;
        for await (const row of rowsOf((paging) => reads.changes(filter, paging), limitOf(options.limit))) {
          const { change, revision } = row;
          const words = `“${short(change.before.quote, 50)}” → “${short(change.after.quote, 50)}”`;
          const type = change.in ? `${change.type} (${headlineWords[change.in]})` : change.type;
          const line = `${type}  ${revision.revision.disclosure}  ${words}  ${change.note}`;
          await write(app.io.output, `${options.json ? JSON.stringify(row) : line}\n`);
          told++;
        }
        if (!told && !options.json)
          await write(app.io.output, `No ${options.all ? '' : 'material '}change on record.\n`);
      }),
    );
};

export const search: Register = (program, app) => {
  narrowing(
    program
      .command('search')
      .argument('<words...>', 'all of them; "a phrase" in quotation marks; a beginning*')
      .description('finds words in statements and in every version of every document'),
  )
    .option('--in <what>', 'statements or documents')
    .option('--changed', 'only in documents that changed')
    .option('--moment', 'tell between which captures the words, as a phrase, appeared or vanished')
    .option('--document <id>', 'with --moment: in this document alone')
    .option('--limit <n>', 'rows at most', '20')
    .option('--json', 'print JSON Lines')
    .action((words: string[], options: Narrow & Found, command: Command) =>
      within(app, command, async (reads) => {
        const { limit, json, changed, in: where, moment, document, ...narrow } = options;
        if (moment)
          return tellMoments(app, reads, { phrase: words.join(' '), ...(document ? { document } : {}) }, json);
        const filter: SearchFilter = {
          ...(await filterOf(reads, narrow)),
          ...(changed ? { changed: true } : {}),
          ...(where === undefined ? {} : { in: searchedIn(where) }),
        };
        const asked = words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
        let found = 0;
        for await (const hit of rowsOf((paging) => reads.search(asked, filter, paging), limitOf(limit))) {
          found++;
          await write(
            app.io.output,
            json ? `${JSON.stringify(hit)}\n` : `${hit.kind} ${hit.id}  ${hit.title}\n    ${hit.snippet}\n`,
          );
        }
        if (!found) {
          app.exit(1);
          if (!json) await write(app.io.output, 'Nothing on record has all these words.\n');
        }
      }),
    );
};

function searchedIn(where: string): 'statements' | 'documents' {
  if (where === 'statements' || where === 'documents') return where;
  throw new BadInput(`--in ${where}`, 'is nowhere to search', 'Say statements or documents, or leave it out for both.');
}

type Found = {
  readonly in?: string;
  readonly changed?: true;
  readonly moment?: true;
  readonly document?: string;
  readonly limit: string;
  readonly json?: true;
};

/** The page about a phrase, as text: exit code 1 where no version has it. */
async function tellMoments(app: App, reads: Reads, question: MomentQuestion, json: true | undefined): Promise<void> {
  const view = await momentView(reads, question);
  if (!view) {
    throw new BadInput(
      `--document ${question.document}`,
      'no such document',
      'Look for its id with “onrecord search”.',
    );
  }
  if (json) await write(app.io.output, `${JSON.stringify(view)}\n`);
  else {
    await write(app.io.output, `${view.sentence}\n`);
    for (const { title, sentence } of question.document ? [] : view.documents) {
      await write(app.io.output, `\n${title}\n    ${sentence}\n`);
    }
  }
  if (!view.documents.some(({ versions }) => versions.some(({ present }) => present))) app.exit(1);
}
