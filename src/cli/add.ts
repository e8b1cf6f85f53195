/** `onrecord add`: puts documents on the record. The same original resource again is a new version if its text changed. */
import type { Command } from 'commander';
import { outboundOf } from '../capture/fetch.ts';
import { BadInput } from '../model/bad-input.ts';
import type { Workshop } from '../pipeline/context.ts';
import { joinDossier } from '../pipeline/dossier.ts';
import { normalAddress, submissionOfFile, submissionOfInput } from '../pipeline/given-file.ts';
import { drain } from '../pipeline/worker.ts';
import { type App, type Register, write } from './app.ts';
import { refuseWithoutDossier } from './dossier-in.ts';
import {
  collect,
  lineOf,
  privateHostsOf,
  type Result,
  statedOf,
  submissionOfAddress,
  take,
  whenNeeded,
  withFindings,
} from './taking.ts';

type Options = {
  issuer?: string;
  title?: string;
  published?: string;
  language?: string;
  url?: string;
  dossier?: string;
  allowPrivate?: readonly string[];
  contact?: string;
  json?: boolean;
};

export const register: Register = (program: Command, app: App) => {
  program
    .command('add <document...>')
    .description('captures documents: files, - for standard input, http(s) addresses')
    .option('--issuer <name>', 'who published it')
    .option('--title <text>', 'its title')
    .option('--published <date>', 'when it was published: 2021-06-07, 2021-06-07T18:02Z')
    .option('--language <tag>', 'its language: en, uk')
    .option('--url <address>', 'the original address of a given file')
    .option('--dossier <id>', 'the dossier it belongs to')
    .option(
      '--allow-private <host>',
      'a host of a private network that may be asked, HOST or HOST:PORT; repeatable',
      collect,
    )
    .option('--contact <text>', 'an address or page where the servers asked can reach you')
    .option('--json', 'print one JSON object')
    .action(async (documents: string[], options: Options, command: Command) => {
      const dir = command.optsWithGlobals<{ record: string }>().record;
      await add(app, dir, documents, options);
    });
};

async function add(app: App, dir: string, documents: readonly string[], options: Options): Promise<void> {
  if (options.url && documents.length > 1)
    throw new BadInput(
      '--url',
      `one address cannot belong to ${documents.length} documents`,
      'Add them one at a time.',
    );
  const stated = statedOf(options);
  const outbound = outboundOf({
    clock: app.clock,
    privateHosts: privateHostsOf(options.allowPrivate ?? []),
    ...(options.contact ? { userAgent: userAgentOf(options.contact) } : {}),
  });
  const as = { stated, ...(options.url ? { originalResource: originalOf(options.url) } : {}) };
  if (options.dossier) await refuseWithoutDossier(app, dir, options.dossier);
  const workshop = whenNeeded(() => app.openWorkshop(dir, outbound));
  try {
    const results: Result[] = [];
    for (const document of documents) {
      const result = await take(app, workshop.opened, document, () => {
        if (document === '-') return submissionOfInput(app.io.input, { at: app.clock(), ...as });
        if (isAddress(document)) return submissionOfAddress(app, outbound, document, as);
        return submissionOfFile(document, { at: app.clock(), ...as });
      });
      results.push(result);
    }
    await finish(app, await workshop.ifOpened(), results, options);
  } finally {
    await (await workshop.ifOpened())?.close();
  }
}

/** Does what follows from what was taken in, and reports; `null` where nothing could be. */
async function finish(
  app: App,
  workshop: Workshop | null,
  results: readonly Result[],
  options: Options,
): Promise<void> {
  if (!workshop) return print(app, results, [], options.json);
  const added = results.flatMap((result) => (result.document ? [result.document] : []));
  if (options.dossier && added.length) await joinDossier(workshop, options.dossier, added);
  const { failed } = await drain(workshop);
  await print(app, await Promise.all(results.map((result) => withFindings(workshop, result))), failed, options.json);
}

/** The original address of a given file: any absolute URI, since an urn: names a document as well as an https: does. */
function originalOf(written: string): string {
  const address = normalAddress(written.trim());
  if (isAddress(address) && URL.canParse(address)) return address;
  throw new BadInput(`--url ${written}`, 'is not an address', 'Write it whole, as https://example.org/readout.');
}

/** "c:\file" is a path; "https:…" and "HTTP://…" are addresses, and so is what tries to be another scheme. */
const isAddress = (written: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(written) && !/^[a-z]:[\\/]/i.test(written);

export const userAgentOf = (contact: string): string =>
  `onrecord/0.1 (keeps a record of public statements; ${contact.replace(/[^\x20-\x7e]|[()]/g, ' ').trim()})`;

/** The report of what was taken in; steps that failed are told, since the capture is kept and they will be tried again. */
export async function print(
  app: App,
  results: readonly Result[],
  failed: readonly { readonly job: string; readonly error: string }[],
  json: boolean | undefined,
  more: object = {},
): Promise<void> {
  for (const { job, error } of failed)
    await write(app.io.errors, `onrecord: step ${job} failed and will be tried again: ${error}\n`);
  if (json) {
    await write(app.io.output, `${JSON.stringify({ ...more, documents: results, failed }, null, 2)}\n`);
    return;
  }
  for (const result of results) if (!result.error) await write(app.io.output, `${lineOf(result)}\n`);
}
