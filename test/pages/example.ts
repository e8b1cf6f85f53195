/** The example dossier in a fresh record, taken in by the command's own way, with the web application over it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Hono } from 'hono';
import type { App } from '../../src/cli/app.ts';
import { boardsOf } from '../../src/cli/boards.ts';
import { importInto } from '../../src/cli/import.ts';
import { comparingOf } from '../../src/cli/serve.ts';
import { enginesOf, openToRead, openWorker, openWorkshop } from '../../src/compose.ts';
import { evidenceTools } from '../../src/compose-evidence.ts';
import { openTarget } from '../../src/compose-target.ts';
import { appOf } from '../../src/http/app.tsx';
import type { Guarded } from '../../src/http/guard.ts';
import { instantOf } from '../../src/model/instant.ts';
import type { Reads } from '../../src/store/reads.ts';

export type Example = {
  readonly dir: string;
  readonly reads: Reads;
  readonly app: Hono<Guarded>;
  /** What a command gets. */
  readonly cli: App;
  remove(): Promise<void>;
};

/** `build` adds to the fresh record; by default, the example dossier is imported. */
export async function exampleSite(
  build: (app: App, dir: string) => Promise<void> = (app, dir) =>
    importInto(app, dir, resolve('examples/ukraine-map-2021/dossier.yaml'), {}),
): Promise<Example> {
  const dir = await mkdtemp(join(tmpdir(), 'onrecord-pages-'));
  let seconds = 0;
  const clock = () => instantOf(Date.UTC(2021, 5, 16, 9, 0, seconds++));
  const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const app: App = {
    io: { input: Readable.from([]), output: sink(), errors: sink(), watched: false },
    clock,
    version: '0.0.0',
    exit: () => {},
    engines: async () => enginesOf(),
    openRecord: (at) => openToRead(at, clock),
    openWorkshop: (at) => openWorkshop(at, clock),
    openWorker: (record, queue, create) => openWorker(record, clock, queue, create),
    openTarget: (record) => openTarget(record, clock),
    evidence: async () => evidenceTools(clock),
  };
  await build(app, dir);
  const record = await openToRead(dir, clock);
  const site = appOf({
    reads: record.reads,
    engines: comparingOf(enginesOf()),
    procedures: boardsOf(),
    clock,
    report: (asked, error) => {
      throw new Error(`${asked} failed`, { cause: error });
    },
  });
  return {
    dir,
    reads: record.reads,
    app: site,
    cli: app,
    remove: async () => {
      await record.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Every address of the site that its pages link to, from the front page on, in the order in which they are met. */
export async function crawl(app: Hono<Guarded>, most = 400): Promise<Map<string, { status: number; html: string }>> {
  const found = new Map<string, { status: number; html: string }>();
  const waiting = ['/'];
  for (let path = waiting.shift(); path !== undefined && found.size < most; path = waiting.shift()) {
    if (found.has(path)) continue;
    const answer = await app.request(path);
    const html = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : '';
    found.set(path, { status: answer.status, html });
    if (answer.status !== 200) continue;
    for (const [, href] of html.matchAll(/ (?:href|src|action)="(\/[^"#]*)/g)) {
      const next = href!.replaceAll('&amp;', '&');
      if (!found.has(next)) waiting.push(next);
    }
  }
  return found;
}
