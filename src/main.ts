#!/usr/bin/env node
/** The composition root: the one place that names concrete back ends and reads the real clock. */
import { readFileSync } from 'node:fs';
import { accounts } from './cli/accounts.ts';
import { register as add } from './cli/add.ts';
import type { App, Register } from './cli/app.ts';
import { demo } from './cli/demo.ts';
import { register as derive } from './cli/derive.ts';
import { diff } from './cli/diff.ts';
import { register as exportTo } from './cli/export.ts';
import { extract } from './cli/extract.ts';
import { register as fsck } from './cli/fsck.ts';
import { register as health } from './cli/health.ts';
import { register as importMany } from './cli/import.ts';
import { migrate } from './cli/migrate.ts';
import { procedure } from './cli/procedure.ts';
import { programOf, run } from './cli/program.ts';
import { publish } from './cli/publish.ts';
import { review } from './cli/review.ts';
import { serve } from './cli/serve.ts';
import { user } from './cli/user.ts';
import { register as verify } from './cli/verify.ts';
import { register as watch } from './cli/watch.ts';
import { register as witness } from './cli/witness.ts';
import { worker } from './cli/worker.ts';
import { instantOf } from './model/instant.ts';

/** The commands, in the order in which help lists them. */
const commands: readonly Register[] = [
  demo,
  serve,
  publish,
  add,
  importMany,
  watch,
  health,
  derive,
  exportTo,
  review,
  user,
  worker,
  migrate,
  extract,
  diff,
  accounts,
  procedure,
  fsck,
  verify,
  witness,
];

const packageFile = new URL('../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };

let worst = 0;
const app: App = {
  io: {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    watched: process.stderr.isTTY === true,
  },
  clock: () => instantOf(Date.now()),
  version,
  exit: (code) => {
    worst = Math.max(worst, code);
    process.exitCode = worst;
  },
  engines: async () => (await import('./compose.ts')).enginesOf(),
  openRecord: async (dir) => (await import('./compose.ts')).openToRead(dir, app.clock),
  openTarget: async (record) => (await import('./compose-target.ts')).openTarget(record, app.clock),
  openWorker: async (record, queue, create) =>
    (await import('./compose.ts')).openWorker(record, app.clock, queue, create),
  openWorkshop: async (dir, outbound) => (await import('./compose.ts')).openWorkshop(dir, app.clock, outbound),
  evidence: async () => (await import('./compose-evidence.ts')).evidenceTools(app.clock),
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(worst);
});

await run(programOf(app, version, commands), app, process.argv.slice(2));
