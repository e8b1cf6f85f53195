/** `onrecord serve`: the pages of a record, on a loopback port, until Ctrl-C. */

import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { appOf, type Desk } from '../http/app.tsx';
import { type Listening, listen } from '../http/listen.ts';
import { BadInput } from '../model/bad-input.ts';
import type { ReviewBody } from '../model/bodies.ts';
import type { Digest } from '../model/canonical.ts';
import type { Workshop } from '../pipeline/context.ts';
import type { Engines } from '../pipeline/engines.ts';
import { decide } from '../pipeline/review.ts';
import { drain } from '../pipeline/worker.ts';
import type { Comparing } from '../publish/engines.ts';
import type { Reads } from '../store/reads.ts';
import { type App, type Register, write } from './app.ts';

/** The port asked for when none is named. */
export const PORT = 8421;

export const serve: Register = (program, app) => {
  program
    .command('serve')
    .description('serves the pages of the record on a loopback port')
    .option('--port <number>', 'the port to try first', String(PORT))
    .option('--read-only', 'show the record, and take no decisions')
    .action(async (options: { port: string; readOnly?: true }, command: Command) => {
      const dir = command.optsWithGlobals<{ record: string }>().record;
      const port = portOf(options.port);
      // Refuses where there is no record, before a workshop would make one.
      const record = await app.openRecord(dir);
      try {
        if (options.readOnly) return await serveUntilStopped(app, record.reads, null, port, `Serving ${dir}`);
      } finally {
        await record.close();
      }
      await serveWorkshop(app, dir, port, `Serving ${dir}`);
    });
};

/** Serves a record that decisions can be added to. */
export async function serveWorkshop(app: App, dir: string, port: number, what: string): Promise<void> {
  const workshop = await app.openWorkshop(dir);
  try {
    await serveUntilStopped(app, workshop.reads, deskOf(workshop), port, what);
  } finally {
    await workshop.close();
  }
}

/** Decisions are taken in the name of the user of this machine; what follows from one is done before it is answered. */
export function deskOf(workshop: Workshop): Desk {
  return {
    author: userInfo().username,
    decide: async ({ decision, after, ...given }) => {
      if (!isDecision(decision)) {
        throw new BadInput('decision', `“${decision}” is not one`, 'Choose accept, correct, reject or undo.');
      }
      await decide(workshop, { ...given, decision, after: after as Digest | null });
      await drain(workshop);
    },
  };
}

const isDecision = (word: string): word is ReviewBody['decision'] =>
  ['accept', 'correct', 'reject', 'undo'].includes(word);

/** Serves until SIGINT or SIGTERM. Says where, and says so where the port had to change. */
export async function serveUntilStopped(
  app: App,
  reads: Reads,
  desk: Desk | null,
  port: number,
  what: string,
): Promise<void> {
  const listening = await served(app, reads, desk, port);
  if (port !== 0 && listening.port !== port)
    await write(app.io.output, `Port ${port} is taken; using ${listening.port} instead.\n`);
  await write(app.io.output, `${what} at ${listening.address} (Ctrl-C ends it)\n`);
  await stopped();
  await listening.close();
}

async function served(app: App, reads: Reads, desk: Desk | null, port: number): Promise<Listening> {
  const engines = comparingOf(await app.engines());
  const report = (asked: string, error: unknown): void => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    app.io.errors.write(`onrecord: ${asked} failed; this is a defect of ours:\n${told}\n`);
  };
  return listen(appOf({ reads, engines, report, version: app.version, ...(desk ? { desk } : {}) }), port);
}

export function comparingOf(engines: Engines): Comparing {
  const lacking = (what: string) => (): never => {
    throw new BadInput('this page', `${what} at reading time is not part of this build`, 'Open a recorded one.');
  };
  return {
    compare: engines.compare?.run ?? lacking('comparing versions'),
    align: engines.align?.run ?? lacking('aligning accounts'),
  };
}

export function portOf(written: string): number {
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new BadInput(`--port ${written}`, 'is not a port', 'Give a number from 0 (any free one) to 65535.');
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
