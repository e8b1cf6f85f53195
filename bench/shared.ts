/** Documents a second through the whole pipeline: SQLite in one process, PostgreSQL with one and with two worker
 *  processes; then with workers that are each held to a share of a core, so that no core is full and the database has
 *  room: what the second adds then is its efficiency. Ratios in one run are the result; seconds are this machine's. With
 *  each, the processor time that one document took of the workers and of the servers.
 *  Run: npx tsx bench/shared.ts [documents] [share of a core] */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { openWorkshop } from '../src/compose.ts';
import { openSharedWorkshop } from '../src/compose-shared.ts';
import { configOf } from '../src/config.ts';
import type { Workshop } from '../src/pipeline/context.ts';
import { takeIn } from '../src/pipeline/intake.ts';
import { drain } from '../src/pipeline/worker.ts';
import { WRITER } from '../src/store/postgres/database.ts';
import { startNats } from '../test/servers/nats.ts';
import { startPostgres } from '../test/servers/postgres.ts';
import { heldTo, processorTime } from './share.ts';

const [documents = 200, share = 0.25] = process.argv.slice(2).map(Number);
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
const WARM = 25;

async function give(workshop: Workshop, from = 0, many = documents): Promise<void> {
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
  readonly workers: number;
  readonly servers: number;
  /** Milliseconds a document that connections were found in each state. */
  readonly states?: ReadonlyMap<string, number>;
};

/** Prints documents a second, and milliseconds of processor time a document. */
function said(name: string, { perSecond, workers, servers, states }: Rate, base?: Rate): void {
  const times = base ? `   ${(perSecond / base.perSecond).toFixed(2)} ×` : '         ';
  const cpu = `   CPU a document: ${workers.toFixed(1)} ms${servers ? ` and ${servers.toFixed(1)} ms of the servers` : ''}`;
  console.log(`${name.padEnd(52)} ${perSecond.toFixed(2).padStart(7)} documents/s${times}${cpu}`);
  const most = [...(states ?? [])].sort((a, b) => b[1] - a[1]).slice(0, 6);
  if (most.length) console.log(`    ${most.map(([state, ms]) => `${state} ${ms.toFixed(1)} ms`).join(', ')}`);
}

/** Looks every 20 ms what the connections to a database are doing; answers, when asked, with milliseconds in each state
 *  since. The writer's lock is held whatever its holder does; a transaction that is idle waits for its worker. */
async function watched(address: string): Promise<() => Promise<Map<string, number>>> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const seen = new Map<string, number>();
  let [last, open] = [performance.now(), true];
  const looking = (async () => {
    while (open) {
      const { rows } = await client.query(
        `SELECT CASE WHEN state LIKE 'idle in%' THEN 'transaction waits for its worker'
             WHEN wait_event IS NULL THEN 'server at work' ELSE 'waits for ' || wait_event END AS state
         FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()
         UNION ALL
         SELECT 'writer’s lock held' FROM pg_locks l JOIN pg_database d ON d.oid = l.database
         WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.granted AND l.classid = ${WRITER}`,
      );
      const [now, since] = [performance.now(), last];
      last = now;
      for (const { state } of rows) seen.set(state, (seen.get(state) ?? 0) + now - since);
      await pause(20);
    }
  })();
  return async () => {
    open = false;
    await looking;
    await client.end();
    return seen;
  };
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
const env = { ONRECORD_BYTES: nats.url, ONRECORD_KEY: join(dir, 'log.key') };
let databases = 0;

/** What so many workers do with all documents; `held`: each to the share of a core. `null` where that cannot be. */
async function worked(workers: number, held: boolean): Promise<Rate | null> {
  const address = await postgres.database(`bench${++databases}`);
  const shared = await openSharedWorkshop(address, clock, configOf(env));
  const freed: (() => void)[] = [];
  const main = process.env.ONRECORD_MAIN
    ? [resolve(process.env.ONRECORD_MAIN)]
    : ['--import', 'tsx', resolve('src/main.ts')];
  const running: { child: ChildProcess; started: Promise<unknown>; ended: Promise<unknown> }[] = [];
  try {
    for (let n = 0; n < workers; n++) {
      const child = spawn(process.execPath, [...main, '--record', address, 'worker'], {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      running.push({
        child,
        started: new Promise((started) => child.stderr.once('data', started)),
        ended: new Promise((ended) => child.once('exit', ended)),
      });
    }
    const done = async () => (await shared.reads.jobs()).done;
    // Three jobs a document.
    const warm = 3 * WARM * workers;
    await Promise.all(running.map(({ started }) => started));
    await give(shared, documents, WARM * workers);
    while ((await done()) < warm) await pause(100);
    for (const { child } of held ? running : []) {
      const free = heldTo(share, child.pid!);
      if (!free) return null;
      freed.push(free);
    }
    const used = () => ({
      workers: running.reduce((sum, { child }) => sum + processorTime(child.pid!), 0),
      servers: [postgres.pid(), ...nats.pids()].reduce((sum, pid) => sum + processorTime(pid), 0),
    });
    await give(shared);
    // To nine tenths, so that the running out at the end is not counted.
    const seen = await watched(address);
    const [from, start, before] = [await done(), performance.now(), used()];
    while ((await done()) < warm + 2.7 * documents) await pause(250);
    const [to, end, after] = [await done(), performance.now(), used()];
    const many = (to - from) / 3;
    const states = new Map([...(await seen())].map(([state, ms]) => [state, ms / many]));
    return {
      states,
      perSecond: many / ((end - start) / 1000),
      workers: (1000 * (after.workers - before.workers)) / many,
      servers: (1000 * (after.servers - before.servers)) / many,
    };
  } finally {
    for (const { child } of running) child.kill('SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
    for (const free of freed) free();
    await shared.close();
  }
}

try {
  const local = await openWorkshop(join(dir, 'record'), clock);
  local.engines.extract.run('Warm.', {});
  said('intake, SQLite', await timed(() => give(local)));
  const base = await timed(() => drain(local));
  said('pipeline, SQLite in process', base);
  await local.close();
  for (const held of [false, true]) {
    const how = held ? `each held to ${share} of a core` : 'all cores theirs';
    const [one, two] = [await worked(1, held), await worked(2, held)];
    if (!one || !two) {
      console.log('Not measured with a share of a core: control groups cannot be made here.');
      continue;
    }
    said(`pipeline, PostgreSQL, 1 worker, ${how}`, one, base);
    said(`pipeline, PostgreSQL, 2 workers, ${how}`, two, base);
    console.log(
      `efficiency of the second worker, ${how}: ${(two.perSecond / one.perSecond - 1).toFixed(2)} of the first`,
    );
  }
} finally {
  await Promise.all([postgres.stop(), nats.stop()]);
  await rm(dir, { recursive: true });
}
