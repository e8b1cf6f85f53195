/** Documents a second through the whole pipeline: SQLite in one process, and PostgreSQL and JetStream with several worker
 *  processes, as `onrecord worker --queue` runs them. All documents are there before the workers are let go, as many for
 *  one as for several, so that no table is longer for the one; every number of workers has its turn in each round, so that
 *  what else the machine does befalls all alike. Ratios in one run are the result; seconds are the machine's. With each,
 *  where a worker's time went (`waiting.ts`), and the processor time that a document took of the workers and of the servers.
 *  Run: npx tsx bench/shared.ts [documents] [rounds] [numbers of workers, as 1,2] [share of a core]; with a share, each
 *  worker is held to it. ONRECORD_MAIN=dist/main.js runs the built program. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { openWorkshop } from '../src/compose.ts';
import { openSharedWorkshop } from '../src/compose-shared.ts';
import { configOf } from '../src/config.ts';
import type { Workshop } from '../src/pipeline/context.ts';
import { takeIn } from '../src/pipeline/intake.ts';
import { drain } from '../src/pipeline/worker.ts';
import { startNats } from '../test/servers/nats.ts';
import { startPostgres } from '../test/servers/postgres.ts';
import { heldTo, processorTime } from './share.ts';
import type { Spent } from './waiting.ts';

const [documents = 200, rounds = 3] = process.argv.slice(2, 4).map(Number);
const numbers = (process.argv[4] ?? '1,2').split(',').map(Number);
const share = process.argv[5] === undefined ? null : Number(process.argv[5]);
const clock = () => new Date().toISOString();
const names = ['Ana Kolar', 'Ivo Marin', 'Rui Prado', 'Lea Stern', 'Tom Okoro'];

/** About 350 words, as a readout has. */
function textOf(n: number): string {
  const lines = [`Readout ${n}`];
  for (let i = 0; i < 12; i++) {
    const [who, other] = [names[(n + i) % 5]!, names[(n + i * 2 + 1) % 5]!];
    lines.push(
      `Minister ${who} said on Monday that crossing ${n + i} would open in May. “We have waited ${i + 2} weeks,” ${who} told reporters. ${other} declined to say whether the talks would resume, but promised an answer by Friday.`,
    );
  }
  return lines.join('\n\n');
}

/** Documents that each worker is given first, to load its model and be compiled; they are not counted. */
const WARM = 40;

async function give(workshop: Workshop, from: number, many: number): Promise<void> {
  for (let n = from; n < from + many; n++) {
    const uri = `https://ministry.example/${n}`;
    await takeIn(workshop, {
      originalResource: uri,
      uri,
      at: clock(),
      provenance: 'given',
      mediaType: 'text/plain',
      evidence: { as: 'file', payload: Buffer.from(textOf(n)) },
      outcome: 'content',
    });
  }
}

type Rate = {
  readonly perSecond: number;
  /** Milliseconds of processor time a document. */
  readonly workers: number;
  readonly servers: number;
  /** Milliseconds a document of all workers together. */
  readonly spent?: Spent;
};

function said(name: string, { perSecond, workers, servers, spent }: Rate): void {
  const cpu = `CPU a document: ${workers.toFixed(1)} ms${servers ? `, servers ${servers.toFixed(1)} ms` : ''}`;
  console.log(`${name.padEnd(24)} ${perSecond.toFixed(2).padStart(7)} documents/s   ${cpu}`);
  if (!spent) return;
  const { asked, commits, ...times } = spent;
  const parts = Object.entries(times).map(([part, ms]) => `${part} ${ms.toFixed(1)}`);
  console.log(`    ms a document: ${parts.join(', ')}; asked ${asked.toFixed(1)} times, ${commits.toFixed(1)} locks`);
}

const ownTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
async function timed(work: () => Promise<unknown>): Promise<Rate> {
  const [from, cpu] = [process.hrtime.bigint(), ownTime()];
  await work();
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  return { perSecond: documents / seconds, workers: (1000 * (ownTime() - cpu)) / documents, servers: 0 };
}
const pause = (milliseconds: number): Promise<void> => new Promise((next) => setTimeout(next, milliseconds));

const dir = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
const [postgres, nats] = await Promise.all([startPostgres(), startNats()]);
const env = { ONRECORD_BYTES: nats.url, ONRECORD_QUEUE: nats.url, ONRECORD_KEY: join(dir, 'log.key') };
let made = 0;

/** A file beside this one, as `node --import` takes it. */
const here = (name: string): string => new URL(name, import.meta.url).href;

type Running = { readonly child: ChildProcess; readonly started: Promise<unknown>; readonly ended: Promise<unknown> };

function startWorker(address: string): Running {
  const program = resolve(process.env.ONRECORD_MAIN ?? 'src/main.ts');
  const loaded = import.meta.url.endsWith('.ts')
    ? ['--import', 'tsx', '--import', here('./waiting.ts')]
    : ['--import', here('./waiting.js')];
  const child = spawn(process.execPath, [...loaded, program, '--record', address, 'worker'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const started = new Promise<void>((done, failed) => {
    let said = '';
    child.stderr!.on('data', (part) => {
      said += part;
      if (said.includes('worker started')) done();
    });
    child.once('exit', () => failed(new Error(`A worker ended before it began:\n${said}`)));
  });
  return { child, started, ended: new Promise((ended) => child.once('exit', ended)) };
}

/** What its workers spent since they were last asked, added up. */
async function spentBy(running: readonly Running[]): Promise<Spent> {
  const all = await Promise.all(
    running.map(({ child }) => {
      const answer = new Promise<Spent>((told) => child.once('message', told));
      child.send('spent?');
      return answer;
    }),
  );
  return all.reduce(added);
}
const added = (one: Spent, other: Spent): Spent => mapped(one, (ms, part) => ms + other[part]);
const mapped = (spent: Spent, by: (ms: number, part: keyof Spent) => number): Spent =>
  Object.fromEntries(Object.entries(spent).map(([part, ms]) => [part, by(ms, part as keyof Spent)])) as Spent;

/** What so many workers do; `null` where they cannot be held to a share of a core. */
async function worked(workers: number): Promise<Rate | null> {
  const address = await postgres.database(`bench${++made}`);
  const shared = await openSharedWorkshop(address, clock, configOf(env));
  const asking = new pg.Client({ connectionString: address });
  await asking.connect();
  const open = async (): Promise<number> => {
    const { rows } = await asking.query(
      "SELECT count(*)::int AS n FROM onrecord.jobs WHERE state IN ('due', 'running')",
    );
    return rows[0].n;
  };
  const running = Array.from({ length: workers }, () => startWorker(address));
  const freed: (() => void)[] = [];
  try {
    await Promise.all(running.map(({ started }) => started));
    await give(shared, documents, WARM * workers);
    while (await open()) await pause(100);
    for (const { child } of share === null ? [] : running) {
      const free = heldTo(share!, child.pid!);
      if (!free) return null;
      freed.push(free);
    }
    const used = () => ({
      workers: running.reduce((sum, { child }) => sum + processorTime(child.pid!), 0),
      servers: [postgres.pid(), ...nats.pids()].reduce((sum, pid) => sum + processorTime(pid), 0),
    });
    // Stopped while the documents come in, so that all find their work there when they are let go.
    for (const { child } of running) child.kill('SIGSTOP');
    await give(shared, 0, documents);
    for (const { child } of running) child.kill('SIGCONT');
    await spentBy(running);
    const [start, before] = [performance.now(), used()];
    while (await open()) await pause(50);
    const [end, after] = [performance.now(), used()];
    const spent = await spentBy(running);
    return {
      spent: mapped(spent, (sum) => sum / documents),
      perSecond: documents / ((end - start) / 1000),
      workers: (1000 * (after.workers - before.workers)) / documents,
      servers: (1000 * (after.servers - before.servers)) / documents,
    };
  } finally {
    for (const { child } of running) child.kill('SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
    for (const free of freed) free();
    await asking.end();
    await shared.close();
  }
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = sorted.length >> 1;
  return sorted.length % 2 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
};

try {
  const rates = new Map<string, number[]>();
  const kept = (name: string, rate: Rate): void => {
    said(name, rate);
    rates.set(name, [...(rates.get(name) ?? []), rate.perSecond]);
  };
  for (let round = 0; round < rounds; round++) {
    const local = await openWorkshop(join(dir, `record${round}`), clock);
    await give(local, documents, WARM);
    await drain(local);
    await give(local, 0, documents);
    kept('SQLite in process', await timed(() => drain(local)));
    await local.close();
    for (const workers of numbers) {
      const rate = await worked(workers);
      if (!rate) throw new Error('Workers cannot be held to a share of a core here: no control groups can be made.');
      kept(`PostgreSQL, ${workers} worker${workers > 1 ? 's' : ''}`, rate);
    }
  }
  console.log(`\n${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}; medians of ${rounds} rounds:`);
  const [base] = numbers;
  const one = rates.get(`PostgreSQL, ${base} worker${base! > 1 ? 's' : ''}`) ?? [];
  for (const [name, found] of rates) {
    const workers = Number(/(\d+) worker/.exec(name)?.[1] ?? 0);
    // What each further worker adds, of what the first does in the same round.
    const each = found.map((rate, round) => (rate / one[round]! - 1) / (workers - 1));
    const more = workers > 1 && base === 1 ? `   each further worker ${median(each).toFixed(2)} of the first` : '';
    console.log(`${name.padEnd(24)} ${median(found).toFixed(2).padStart(7)} documents/s${more}`);
  }
} finally {
  await Promise.all([postgres.stop(), nats.stop()]);
  await rm(dir, { recursive: true });
}
