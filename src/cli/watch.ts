/** `onrecord watch`: polls the sources of the record's dossiers and revisits their documents. */
import type { Command } from 'commander';
import { outboundOf } from '../capture/fetch.ts';
import { intervalOf, PACE } from '../capture/schedule.ts';
import { BadInput } from '../model/bad-input.ts';
import { MANNERS, type Told, Watch } from '../pipeline/watch.ts';
import { userAgentOf } from './add.ts';
import { type App, type Register, refuseWithoutRecord, write } from './app.ts';
import { dossierIn } from './dossier-in.ts';
import { collect, count, privateHostsOf } from './taking.ts';

type Options = {
  once?: boolean;
  dossier?: string;
  allowPrivate?: readonly string[];
  contact?: string;
  soonest?: string;
  latest?: string;
  gap?: string;
  json?: boolean;
};

export const register: Register = (program: Command, app: App) => {
  program
    .command('watch')
    .description('polls the sources of the dossiers and revisits what was captured, politely')
    .option('--once', 'do what is due now and end, for cron')
    .option('--dossier <id>', 'only this dossier')
    .option('--soonest <time>', 'between visits to what has just changed (15m)')
    .option('--latest <time>', 'between visits to what has stood for long (30d)')
    .option('--gap <time>', 'between two requests to one host (1s)')
    .option(
      '--allow-private <host>',
      'a host of a private network that may be asked, HOST or HOST:PORT; repeatable',
      collect,
    )
    .option('--contact <text>', 'an address or page where the servers asked can reach you')
    .option('--json', 'print one JSON object a visit')
    .action(async (options: Options, command: Command) => {
      await watch(app, command.optsWithGlobals<{ record: string }>().record, options);
    });
};

async function watch(app: App, dir: string, options: Options): Promise<void> {
  const soonest = timeOf('--soonest', options.soonest, PACE.soonest);
  const latest = timeOf('--latest', options.latest, PACE.latest);
  if (latest < soonest) throw new BadInput('--latest', 'is shorter than --soonest', 'Give a longer one.');
  const manners = { ...MANNERS, gap: timeOf('--gap', options.gap, MANNERS.gap), pace: { ...PACE, soonest, latest } };
  const outbound = outboundOf({
    clock: app.clock,
    privateHosts: privateHostsOf(options.allowPrivate ?? []),
    ...(options.contact ? { userAgent: userAgentOf(options.contact) } : {}),
  });
  await refuseWithoutRecord(app, dir);
  const stop = new AbortController();
  const end = (): void => stop.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  const workshop = await app.openWorkshop(dir, outbound);
  const counts = new Map<string, number>();
  const view = viewOf(app, options.json === true, counts);
  try {
    const dossiers = await workshop.reads.dossiers();
    if (options.dossier) await dossierIn(workshop.reads, options.dossier);
    const watcher = new Watch({
      workshop,
      outbound,
      manners,
      sleep: (milliseconds) => asleep(milliseconds, stop.signal),
      told: view.told,
      settled: () => workshop.seal(),
      ...(options.dossier ? { dossier: options.dossier } : {}),
    });
    if (!options.once) await watcher.run(stop.signal);
    else {
      const next = await watcher.round(app.clock(), stop.signal);
      view.end();
      const visits = [...counts].map(([outcome, times]) => `${times} ${outcome}`).join(', ') || 'nothing was due';
      if (!options.json)
        await write(
          app.io.output,
          `${visits}${next ? `; next visit due at ${next.slice(0, 16).replace('T', ' ')} UTC` : ''}\n`,
        );
      if (dossiers.every(({ sources }) => !sources?.length) && counts.size === 0)
        await write(
          app.io.errors,
          'onrecord: no dossier of this record names sources, and nothing was fetched before. List sources in dossier.yaml and import it.\n',
        );
    }
  } finally {
    view.end();
    process.off('SIGINT', end).off('SIGTERM', end);
    await workshop.close();
  }
}

/** Lines for a log; for a person who watches, unchanged pages are only counted. */
function viewOf(app: App, json: boolean, counts: Map<string, number>): { told: (told: Told) => void; end: () => void } {
  const live = app.io.watched && !json;
  const clear = live ? '\r\u001b[2K' : '';
  let hinted = json;
  return {
    told: (told) => {
      if (told.outcome !== 'skipped') counts.set(told.outcome, (counts.get(told.outcome) ?? 0) + 1);
      if (json) return void app.io.output.write(`${JSON.stringify(told)}\n`);
      const found = told.found ? `${count(told.found, 'new link')}` : '';
      const more = [found, told.note].filter(Boolean).join('; ');
      const what = told.outcome === 'skipped' ? 'read' : told.outcome;
      if (!live || told.outcome !== 'unchanged')
        app.io.output.write(
          `${clear}${told.at.slice(0, 19)}Z ${what.padEnd(9)} ${told.uri}${more ? ` (${more})` : ''}\n`,
        );
      if (!hinted && /is not a public address|port \d+ is not one/.test(told.note ?? '')) {
        hinted = true;
        app.io.errors.write(
          `${clear}onrecord: to ask a host of your own network, name it with --allow-private HOST[:PORT].\n`,
        );
      }
      if (live)
        app.io.errors.write(
          `${clear}${[...counts].map(([outcome, times]) => `${times} ${outcome}`).join('  ')}  ${told.uri.slice(0, 60)}`,
        );
    },
    end: () => void (live && app.io.errors.write(clear)),
  };
}

function timeOf(option: string, written: string | undefined, standard: number): number {
  if (written === undefined) return standard;
  const time = intervalOf(written);
  if (time === null) throw new BadInput(option, `“${written}” is not a time`, 'Write it as 30s, 15m, 2h or 1d.');
  return time;
}

const asleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
