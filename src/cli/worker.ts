/** `onrecord worker`: does the record's jobs until it is told to stop; any number of them, on any number of hosts. */
import type { Command } from 'commander';
import { BadInput } from '../model/bad-input.ts';
import { type App, type Register, write } from './app.ts';
import { withoutPassword } from './migrate.ts';
import { portOf } from './serve.ts';

type Options = {
  readonly queue?: string;
  readonly createStream?: true;
  readonly metrics?: string;
  readonly once?: true;
  readonly lease: string;
};

export const worker: Register = (program, app) => {
  program
    .command('worker')
    .summary('does the jobs of a record that several machines share')
    .description(
      'Does what is due in the record: readable text, statements, comparisons, alignments, and the log. Start as many as you like, where you like; a job is done once.',
    )
    .option('--queue <nats://…>', 'what wakes it; without one it looks every few seconds (ONRECORD_QUEUE)')
    .option('--create-stream', 'make the queue’s stream when it is missing')
    .option('--metrics <host:port>', 'answer /metrics, /healthz and /readyz there')
    .option('--lease <seconds>', 'when the job of a worker that died is given to another', '120')
    .option('--once', 'do what is due now, and end')
    .addHelpText(
      'after',
      `
Captured bytes are in the folder or NATS object store that ONRECORD_BYTES names.

Example:
  $ ONRECORD_BYTES=nats://n1:4222,n2:4222 onrecord --record postgres://db/onrecord worker --queue nats://n1:4222,n2:4222`,
    )
    .action(async (options: Options, command: Command) => {
      const { record } = command.optsWithGlobals<{ record: string }>();
      await runWorker(app, record, options);
    });
};

async function runWorker(app: App, record: string, options: Options): Promise<void> {
  const [{ default: pino }, { work }, { drain }] = await Promise.all([
    import('pino'),
    import('../pipeline/work.ts'),
    import('../pipeline/worker.ts'),
  ]);
  const log = pino({ name: 'onrecord', base: { pid: process.pid } }, app.io.errors);
  const workshop = await app.openWorker(record, options.queue, options.createStream === true);
  const stop = new AbortController();
  const end = (): void => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  const listening = options.metrics ? await watch(app, workshop, options.metrics) : null;
  let told = 0;
  try {
    const sequence = async (): Promise<void> => {
      const { size } = await workshop.log.bringUp(workshop.reads);
      log.info({ logSize: size }, 'log brought up');
    };
    if (options.once) {
      const { done, failed } = await drain(workshop);
      await sequence();
      for (const failure of failed) log.warn(failure, 'job failed');
      await write(app.io.output, `${done} jobs done, ${failed.length} failed\n`);
      if (failed.length) app.exit(1);
      return;
    }
    log.info(
      { record: withoutPassword(record), queue: options.queue ?? null, worker: workshop.worker },
      'worker started',
    );
    await work({
      workshop,
      queue: workshop.queue,
      sequence,
      stop: stop.signal,
      lease: leaseOf(options.lease),
      trouble: (error) => log.error({ problem: error.message }, 'will try again'),
      told: ({ done, failed }) => {
        const failure = failed.at(-1);
        if (failure && failed.length > told) log.warn(failure, 'job failed');
        told = failed.length;
        log.debug({ done }, 'job done');
      },
    });
    log.info('worker stopped');
  } finally {
    await listening?.close();
    await workshop.close();
  }
}

function leaseOf(written: string): number {
  const seconds = Number(written);
  if (seconds >= 1 && seconds <= 3600) return seconds * 1000;
  throw new BadInput(`--lease ${written}`, 'is not a number of seconds from 1 to 3600', 'Leave it out for 120.');
}

async function watch(app: App, workshop: Awaited<ReturnType<App['openWorker']>>, where: string) {
  const [{ Hono }, { listen }, { watchRoutes }] = await Promise.all([
    import('hono'),
    import('../http/listen.ts'),
    import('../http/watch.ts'),
  ]);
  const found = /^([^:]+):(\d{1,5})$/.exec(where);
  if (!found) throw new BadInput(`--metrics ${where}`, 'is not a host and port', 'Write it as 127.0.0.1:9101.');
  const site = new Hono();
  const { reads, log, queue } = workshop;
  const further = {
    logSize: async () => (await log.checkpoint())?.head.size ?? 0,
    ...(queue ? { queueDepth: () => queue.depth() } : {}),
  };
  watchRoutes(site, { reads, clock: app.clock, further });
  return listen(site, portOf(found[2]!), found[1]);
}
