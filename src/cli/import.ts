/** `onrecord import`: many documents at once, from a folder or as a dossier file lists them. */
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { outboundOf } from '../capture/fetch.ts';
import { BadInput } from '../model/bad-input.ts';
import { documentIdOf } from '../model/bodies.ts';
import { digestOf } from '../model/canonical.ts';
import type { Stated } from '../model/capture.ts';
import type { DossierDocument, DossierFile } from '../model/dossier.ts';
import { earliest, type Instant, parseLooseDate } from '../model/instant.ts';
import type { Workshop } from '../pipeline/context.ts';
import { joinDossier, putDossier, putEvent } from '../pipeline/dossier.ts';
import { filesUnder } from '../pipeline/folder-files.ts';
import { normalAddress, submissionOfFile } from '../pipeline/given-file.ts';
import type { Submission } from '../pipeline/intake.ts';
import { drain } from '../pipeline/worker.ts';
import { print, userAgentOf } from './add.ts';
import { type App, type Register, write } from './app.ts';
import { archiveItems, type Item, openArchive } from './archive.ts';
import { readDossierFile } from './dossier-file.ts';
import { refuseWithoutDossier } from './dossier-in.ts';
import { progressOf } from './progress.ts';
import { collect, count, privateHostsOf, type Result, submissionOfAddress, take, withFindings } from './taking.ts';

type Options = {
  allowPrivate?: readonly string[];
  contact?: string;
  issuer?: string;
  dossier?: string;
  match?: string;
  select?: string;
  json?: boolean;
};

export const register: Register = (program: Command, app: App) => {
  program
    .command('import <source...>')
    .description('takes in a folder of documents, what a dossier.yaml lists, or the captures in a WARC or WACZ file')
    .option(
      '--allow-private <host>',
      'a host of a private network that may be asked, HOST or HOST:PORT; repeatable',
      collect,
    )
    .option('--contact <text>', 'an address or page where the servers asked can reach you')
    .option('--issuer <name>', 'who published the documents of a folder or archive')
    .option('--dossier <id>', 'the dossier they belong to')
    .option('--match <filter>', 'from an archive, only addresses like this: https://x.example/news/*')
    .option('--select <listing>', 'from an archive, only what a CDX index or a TimeMap lists')
    .option('--json', 'print one JSON object a source')
    .action(async (paths: string[], options: Options, command: Command) => {
      const dir = command.optsWithGlobals<{ record: string }>().record;
      for (const path of paths) {
        try {
          await importInto(app, dir, path, options);
        } catch (error) {
          // One bad source does not stop the others.
          if (!(error instanceof BadInput)) throw error;
          app.exit(2);
          await write(app.io.errors, `onrecord: ${error.message}\n`);
        }
      }
    });
};

/** Imports a folder or dossier file into the record at `dir`. */
export async function importInto(app: App, dir: string, path: string, options: Options): Promise<void> {
  const source = await sourceAt(path);
  if (options.dossier) await refuseWithoutDossier(app, dir, options.dossier);
  const dossier = source.as === 'dossier' ? await readDossierFile(source.path) : null;
  const outbound = outboundOf({
    clock: app.clock,
    privateHosts: privateHostsOf(options.allowPrivate ?? []),
    ...(options.contact ? { userAgent: userAgentOf(options.contact) } : {}),
  });
  const archive = source.as === 'warc' || source.as === 'wacz' ? await openArchive(source, options) : null;
  const files = source.as === 'folder' ? await documentsUnder(source.path) : [];
  const workshop = await app.openWorkshop(dir, outbound);
  try {
    const stated = options.issuer ? { issuer: options.issuer } : {};
    const items = dossier
      ? dossier.documents.flatMap((entry) => itemsOf(app, workshop, outbound, dirname(source.path), dossier, entry))
      : archive
        ? archiveItems(workshop, archive, stated)
        : files.map((file) => fileItem(app, file, stated));
    const progress = progressOf(app, items.length);
    const results: Result[] = [];
    const documents = new Map<string, string>();
    for (const item of items) {
      const result = await take(app, async () => workshop, item.label, item.submission);
      results.push(result);
      if (result.document) for (const key of item.keys) documents.set(key, result.document);
      progress.took();
    }
    if (dossier) await putDossierFile(app, workshop, source.path, dossier, documents);
    const taken = results.flatMap(({ document }) => (document ? [document] : []));
    if (options.dossier && taken.length) await joinDossier(workshop, options.dossier, taken);
    const { failed } = await drain(workshop, progress.read);
    progress.end();
    await report(app, workshop, results, failed, dossier, options, archive ? 'capture' : 'document');
  } finally {
    await workshop.close();
    await archive?.close();
  }
}

async function report(
  app: App,
  workshop: Workshop,
  results: readonly Result[],
  failed: Awaited<ReturnType<typeof drain>>['failed'],
  dossier: DossierFile | null,
  options: Options,
  noun: string,
): Promise<void> {
  const found: Result[] = [];
  for (const result of results) found.push(await withFindings(workshop, result));
  const refused = found.filter((result) => result.error).length;
  await print(app, found, failed, options.json, dossier ? { dossier: dossier.id } : {});
  if (options.json) return;
  if (dossier) {
    const parts = [
      ...(dossier.events.length ? [count(dossier.events.length, 'event')] : []),
      ...(dossier.sources.length ? [count(dossier.sources.length, 'source')] : []),
      ...(dossier.alerts.length ? [count(dossier.alerts.length, 'alert')] : []),
    ];
    await write(app.io.output, `dossier ${dossier.id}${parts.length ? `: ${parts.join(', ')}` : ''}\n`);
    if (dossier.sources.length) await write(app.io.output, 'Its sources are asked by “onrecord watch”, from now on.\n');
    if (!found.length) return;
  }
  const by = (outcome: string): number => found.filter((result) => result.outcome === outcome).length;
  const kinds = ['new', 'changed', 'unchanged', 'already there', 'gone', 'blocked', 'paywalled', 'moved', 'error'];
  const told = kinds.filter((kind) => by(kind)).map((kind) => `${by(kind)} ${kind}`);
  await write(
    app.io.output,
    `${count(found.length, noun)}: ${[...told, ...(refused ? [`${refused} refused`] : [])].join(', ') || 'nothing to take in'}\n`,
  );
}

async function documentsUnder(folder: string): Promise<readonly string[]> {
  const files = await filesUnder(folder);
  if (files.length) return files;
  throw new BadInput(
    folder,
    'holds no document that can be read',
    'Name a folder with .html, .md, .txt or .pdf files, or one with a dossier.yaml.',
  );
}

type Source = { readonly as: 'folder' | 'dossier' | 'warc' | 'wacz'; readonly path: string };

async function sourceAt(path: string): Promise<Source> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new BadInput(
      path,
      cause.code === 'ENOENT' ? 'there is no such file or folder' : `cannot be read (${cause.code})`,
      'Check the path.',
      { cause },
    );
  });
  if (!found.isDirectory()) {
    if (/\.ya?ml$/i.test(path)) return { as: 'dossier', path };
    if (/\.warc(\.gz)?$/i.test(path)) return { as: 'warc', path };
    if (/\.wacz$/i.test(path)) return { as: 'wacz', path };
    throw new BadInput(
      path,
      'is neither a folder, a dossier.yaml, a WARC nor a WACZ file',
      'Use “onrecord add” for a single document.',
    );
  }
  const file = join(path, 'dossier.yaml');
  return (await stat(file).catch(() => null))?.isFile() ? { as: 'dossier', path: file } : { as: 'folder', path };
}

const fileItem = (app: App, path: string, stated: Stated): Item => ({
  label: path,
  keys: [],
  submission: () => submissionOfFile(path, { at: app.clock(), stated }),
});

function itemsOf(
  app: App,
  workshop: Workshop,
  outbound: ReturnType<typeof outboundOf>,
  folder: string,
  dossier: DossierFile,
  entry: DossierDocument,
): readonly Item[] {
  const publishedAt = entry.publishedAt === undefined ? undefined : parseLooseDate(entry.publishedAt)!;
  const language = entry.language ?? dossier.language;
  const stated = (title: string | undefined): Stated => ({
    ...(title ? { title } : {}),
    ...(entry.issuer ? { issuer: entry.issuer } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(language ? { language } : {}),
  });
  const named = [entry.originalResource, entry.url, entry.file, ...(entry.versions ?? []).map(({ file }) => file)];
  const keys = named.flatMap((name) => (name === undefined ? [] : [name, normalAddress(name)]));
  const originalResource = entry.originalResource ?? (entry.versions ? entry.url : undefined);
  if (entry.url !== undefined && !entry.versions) {
    const { url } = entry;
    const as = {
      stated: stated(entry.title),
      ...(entry.originalResource ? { originalResource: entry.originalResource } : {}),
    };
    return [{ label: url, keys, submission: () => submissionOfAddress(workshop, outbound, url, as) }];
  }
  const files = entry.versions ?? [
    { file: entry.file!, ...(entry.seenAt === undefined ? {} : { seenAt: entry.seenAt }) },
  ];
  // Several files of one document are one original resource: the stated one, else the first file.
  const first = originalResource ?? (files.length > 1 ? `file:${dossier.id}/${files[0]!.file}` : undefined);
  return files.map((version) => {
    const path = resolve(folder, version.file);
    const seenAt = version.seenAt === undefined ? undefined : earliest(version.seenAt);
    return {
      label: join(folder, version.file),
      keys,
      submission: async () => {
        const title = 'title' in version && typeof version.title === 'string' ? version.title : entry.title;
        const submission = await submissionOfFile(path, {
          at: seenAt ?? app.clock(),
          stated: stated(title),
          originalResource: first ?? `file:${dossier.id}/${version.file}`,
        });
        const there = await isThere(workshop, submission, seenAt, files.length > 1);
        return there ? { alreadyThere: documentIdOf(submission.originalResource) } : submission;
      },
    };
  });
}

/** Whether the record holds this very capture: the same bytes of the same document, seen at the stated time. In a list
 *  of versions without times, the same bytes at any time, since the list as a whole was taken in before. */
async function isThere(
  { reads }: Workshop,
  submission: Submission,
  seenAt: Instant | undefined,
  listed: boolean,
): Promise<boolean> {
  if (seenAt === undefined && !listed) return false;
  const payload = submission.evidence ? digestOf(submission.evidence.payload) : undefined;
  const captures = await reads.capturesOf(documentIdOf(submission.originalResource));
  return captures.some((capture) => capture.payload === payload && (seenAt === undefined || capture.at === seenAt));
}

async function putDossierFile(
  app: App,
  workshop: Workshop,
  path: string,
  dossier: DossierFile,
  documents: ReadonlyMap<string, string>,
): Promise<void> {
  await putDossier(workshop, {
    id: dossier.id,
    title: dossier.title,
    about: dossier.about,
    documents: [...new Set(documents.values())],
    cases: dossier.cases,
    claims: dossier.claims,
    ...(dossier.sources.length
      ? {
          sources: dossier.sources.map((source) => ({
            ...source,
            ...(source.folder ? { folder: resolve(dirname(path), source.folder) } : {}),
          })),
        }
      : {}),
    ...(dossier.alerts.length ? { alerts: dossier.alerts } : {}),
  });
  for (const event of dossier.events) {
    const accounts: string[] = [];
    for (const name of event.accounts) {
      const id =
        documents.get(name) ??
        documents.get(normalAddress(name)) ??
        (await workshop.reads.documentOf(normalAddress(name)))?.id;
      if (id) accounts.push(id);
      else {
        app.exit(2);
        await write(
          app.io.errors,
          `onrecord: ${basename(path)}, event “${event.id}”: there is no document “${name}”. Name one of the dossier’s files or addresses.\n`,
        );
      }
    }
    const { id, title, kind, participants } = event;
    const date = event.date === undefined ? undefined : (parseLooseDate(event.date) ?? undefined);
    await putEvent(workshop, {
      id,
      title,
      kind,
      participants,
      ...(date ? { date } : {}),
      dossier: dossier.id,
      accounts: [...new Set(accounts)],
      suggested: false,
    });
  }
}
