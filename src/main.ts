#!/usr/bin/env node
/** The composition root: the one place that names concrete back ends and reads the real clock. */
import { readFileSync } from 'node:fs';
import type { App, Register } from './cli/app.ts';
import { programOf, run } from './cli/program.ts';
import { instantOf } from './model/instant.ts';

/** The commands, in the order in which help lists them; a file is loaded when its command is typed, or for help. */
const commands: Readonly<Record<string, () => Promise<Register>>> = {
  demo: async () => (await import('./cli/demo.ts')).demo,
  serve: async () => (await import('./cli/serve.ts')).serve,
  publish: async () => (await import('./cli/publish.ts')).publish,
  add: async () => (await import('./cli/add.ts')).register,
  import: async () => (await import('./cli/import.ts')).register,
  watch: async () => (await import('./cli/watch.ts')).register,
  health: async () => (await import('./cli/health.ts')).register,
  derive: async () => (await import('./cli/derive.ts')).register,
  dossier: async () => (await import('./cli/reading.ts')).dossier,
  statements: async () => (await import('./cli/reading.ts')).statements,
  revisions: async () => (await import('./cli/reading.ts')).revisions,
  search: async () => (await import('./cli/reading.ts')).search,
  review: async () => (await import('./cli/review.ts')).review,
  extract: async () => (await import('./cli/extract.ts')).extract,
  diff: async () => (await import('./cli/diff.ts')).diff,
  accounts: async () => (await import('./cli/accounts.ts')).accounts,
  procedure: async () => (await import('./cli/procedure.ts')).procedure,
  fsck: async () => (await import('./cli/fsck.ts')).register,
  verify: async () => (await import('./cli/verify.ts')).register,
  export: async () => (await import('./cli/export.ts')).register,
  witness: async () => (await import('./cli/witness.ts')).register,
  user: async () => (await import('./cli/user.ts')).user,
  worker: async () => (await import('./cli/worker.ts')).worker,
  migrate: async () => (await import('./cli/migrate.ts')).migrate,
};

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
  if (error.code === 'EPIPE') process.exit(worst);
  process.stderr.write(
    `onrecord: standard output: cannot be written (${error.code}). Make room there, or send it elsewhere.\n`,
  );
  process.exit(2);
});
// Nobody can be told what is wrong.
process.stderr.on('error', () => process.exit(2));

const args = process.argv.slice(2);
const typed = Object.keys(commands).filter((name) => args.includes(name));
const wanted = typed.length && !args.includes('help') ? typed : Object.keys(commands);
const registers = await Promise.all(wanted.map((name) => commands[name]!()));
await run(programOf(app, version, registers), app, args);
