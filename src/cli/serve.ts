/** `onrecord serve`: the pages of a record, on a loopback port, until Ctrl-C. */
import type { Command } from 'commander';
import { appOf } from '../http/app.tsx';
import { type Listening, listen } from '../http/listen.ts';
import { BadInput } from '../model/bad-input.ts';
import type { Engines } from '../pipeline/engines.ts';
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
    .action(async (options: { port: string }, command: Command) => {
      const dir = command.optsWithGlobals<{ record: string }>().record;
      const port = portOf(options.port);
      const record = await app.openRecord(dir);
      try {
        await serveUntilStopped(app, record.reads, port, `Serving ${dir}`);
      } finally {
        await record.close();
      }
    });
};

/** Serves until SIGINT or SIGTERM. Says where, and says so where the port had to change. */
export async function serveUntilStopped(app: App, reads: Reads, port: number, what: string): Promise<void> {
  const listening = await served(app, reads, port);
  if (port !== 0 && listening.port !== port)
    await write(app.io.output, `Port ${port} is taken; using ${listening.port} instead.\n`);
  await write(app.io.output, `${what} at ${listening.address} (Ctrl-C ends it)\n`);
  await stopped();
  await listening.close();
}

async function served(app: App, reads: Reads, port: number): Promise<Listening> {
  const engines = comparingOf(await app.engines());
  const report = (asked: string, error: unknown): void => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    app.io.errors.write(`onrecord: ${asked} failed; this is a defect of ours:\n${told}\n`);
  };
  return listen(appOf({ reads, engines, report }), port);
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
