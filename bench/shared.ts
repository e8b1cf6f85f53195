/** Documents a second through the whole pipeline: SQLite in one process, PostgreSQL with one and with two worker
 *  processes. Ratios in one run are the result; milliseconds are this machine's. Run: npx tsx bench/shared.ts [documents] */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkshop } from '../src/compose.ts';
import { openSharedWorkshop } from '../src/compose-shared.ts';
import { configOf } from '../src/config.ts';
import type { Workshop } from '../src/pipeline/context.ts';
import { takeIn } from '../src/pipeline/intake.ts';
import { drain } from '../src/pipeline/worker.ts';
import { startNats } from '../test/servers/nats.ts';
import { startPostgres } from '../test/servers/postgres.ts';

const documents = Number(process.argv[2] ?? 200);
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

async function give(workshop: Workshop): Promise<void> {
  for (let n = 0; n < documents; n++) {
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

const rate = (name: string, seconds: number, base?: number): number => {
  const perSecond = documents / seconds;
  console.log(
    `${name.padEnd(44)} ${perSecond.toFixed(1).padStart(7)} documents/s${base ? `   ${(perSecond / base).toFixed(2)} ×` : ''}`,
  );
  return perSecond;
};
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - from) / 1e9;
};

const dir = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
const [postgres, nats] = await Promise.all([startPostgres(), startNats()]);
try {
  const local = await openWorkshop(join(dir, 'record'), clock);
  local.engines.extract.run('Warm.', {});
  rate('intake, SQLite', await timed(() => give(local)));
  const base = rate('pipeline, SQLite in process', await timed(() => drain(local)));
  await local.close();

  const env = { ONRECORD_BYTES: nats.url, ONRECORD_KEY: join(dir, 'log.key') };
  let one = 0;
  for (const workers of [1, 2]) {
    const address = await postgres.database(`bench${workers}`);
    const shared = await openSharedWorkshop(address, clock, configOf(env));
    rate('intake, PostgreSQL and JetStream', await timed(() => give(shared)));
    // Programs start and load their models first; only the work is timed, by when the jobs were done.
    const running = Array.from({ length: workers }, () =>
      spawn(process.execPath, ['--import', 'tsx', resolve('src/main.ts'), '--record', address, 'worker'], {
        env: { ...process.env, ...env },
        stdio: 'ignore',
      }),
    );
    const done = async () => (await shared.reads.vitals()).jobs.done;
    const total = 2 * documents;
    // From one tenth to the whole, so that starting up is not counted.
    while ((await done()) < total / 10) await new Promise((next) => setTimeout(next, 20));
    const from = await done();
    let left = 0;
    const seconds = await timed(async () => {
      do {
        await new Promise((next) => setTimeout(next, 20));
        left = (await shared.reads.vitals()).jobs.due;
      } while (left > 0);
    });
    const all = await done();
    const perSecond = rate(
      `pipeline, PostgreSQL, ${workers} worker${workers > 1 ? 's' : ''}`,
      (seconds * total) / (all - from),
      base,
    );
    if (workers === 1) one = perSecond;
    else console.log(`efficiency of the second worker: ${(perSecond / one - 1).toFixed(2)} of the first`);
    for (const worker of running) worker.kill('SIGTERM');
    await Promise.all(running.map((worker) => new Promise((ended) => worker.once('exit', ended))));
    await shared.close();
  }
} finally {
  await Promise.all([postgres.stop(), nats.stop()]);
  await rm(dir, { recursive: true });
}
