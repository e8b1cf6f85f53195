/** A record that several worker processes share, and what befalls them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openSharedWorkshop, type SharedWorkshop } from '../../src/compose-shared.ts';
import { openVerification } from '../../src/compose-verification.ts';
import { configOf } from '../../src/config.ts';
import type { Clock } from '../../src/model/instant.ts';
import { takeIn } from '../../src/pipeline/intake.ts';
import type { Fault } from '../../src/store/check.ts';
import { type Nats, startNats } from '../servers/nats.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';

export type WorkerProcess = {
  readonly child: ChildProcess;
  /** Resolves when it has opened the record and the queue. */
  readonly started: Promise<void>;
  readonly ended: Promise<number | null>;
};

export type Shared = {
  readonly postgres: Postgres;
  readonly nats: Nats;
  readonly address: string;
  /** A workshop on the record in this process, by a clock of its own. */
  open(clock?: Clock): Promise<SharedWorkshop>;
  /** Puts documents on the record, each in two versions, and leaves the work on them to the workers. */
  give(documents: number, name: string): Promise<void>;
  /** `queue`: its way to the queue, where that is not the straight one. ONRECORD_MAIN=dist/main.js starts the built one. */
  worker(queue?: string): WorkerProcess;
  /** Waits until a worker has done its first job. */
  atWork(): Promise<void>;
  /** Waits until nothing is due or running; says what became of the work. */
  settled(patience: number): Promise<{ due: number; running: number; parked: number }>;
  /** Everything derived again and held against the log, brought up: what does not hold. */
  faults(): Promise<readonly Fault[]>;
  stop(): Promise<void>;
};

export const now: Clock = () => new Date().toISOString();

export async function shared(nodes: 1 | 3, at: { readonly postgres?: string } = {}): Promise<Shared> {
  const [postgres, nats] = await Promise.all([startPostgres(at.postgres), startNats(nodes)]);
  const dir = await mkdtemp(join(tmpdir(), 'onrecord-shared-'));
  const address = await postgres.database('shared');
  const env = { ONRECORD_BYTES: nats.url, ONRECORD_QUEUE: nats.url, ONRECORD_KEY: join(dir, 'log.key') };
  const open = (clock: Clock = now) => openSharedWorkshop(address, clock, configOf(env));
  const first = await open();
  await first.close();
  const workers = new Set<ChildProcess>();
  return {
    postgres,
    nats,
    address,
    open,
    async give(documents, name) {
      const workshop = await open();
      for (let i = 0; i < documents; i++) {
        for (const speaker of ['Ana Kolar', 'Ivo Marin']) await takeIn(workshop, readout(name, i, speaker));
      }
      await workshop.close();
    },
    worker(queue = nats.url) {
      const built = process.env.ONRECORD_MAIN;
      const main = built ? [resolve(built)] : ['--import', 'tsx', resolve('src/main.ts')];
      const child = spawn(
        process.execPath,
        [...main, '--record', address, 'worker', '--queue', queue, '--lease', '5'],
        {
          env: { ...process.env, ...env, ONRECORD_BYTES: queue },
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
      workers.add(child);
      const ended = new Promise<number | null>((done) => child.once('exit', done));
      void ended.then(() => workers.delete(child));
      const started = new Promise<void>((done) => {
        let said = '';
        child.stderr!.on('data', (part) => {
          said += part;
          if (said.includes('worker started')) done();
        });
        void ended.then(() => done());
      });
      return { child, started, ended };
    },
    async atWork() {
      const workshop = await open();
      while (!(await workshop.reads.vitals()).jobs.done) await wait(50);
      await workshop.close();
    },
    async settled(patience) {
      const workshop = await open();
      try {
        for (let waited = 0; ; waited += 250) {
          const { jobs } = await workshop.reads.vitals();
          if ((!jobs.due && !jobs.running) || waited >= patience) return jobs;
          await wait(250);
        }
      } finally {
        await workshop.close();
      }
    },
    async faults() {
      Object.assign(process.env, env);
      const verification = await openVerification(address, now);
      const { first, last } = verification.evidence({ kept: [] });
      const found: Fault[] = [];
      for (const check of [...first, ...verification.checks, ...last]) {
        for await (const fault of check.run(() => undefined)) found.push(fault);
      }
      await verification.close();
      return found;
    },
    async stop() {
      for (const child of workers) child.kill('SIGKILL');
      await Promise.all([postgres.stop(), nats.stop()]);
      await rm(dir, { recursive: true });
    },
  };
}

export function readout(name: string, n: number, speaker: string) {
  const uri = `https://ministry.example/${name}/${n}`;
  const text = `Readout ${name} ${n}\n\nMinister ${speaker} said on Monday that crossing ${n} would open in May. The minister asked both sides to wait.`;
  return {
    originalResource: uri,
    uri,
    at: now(),
    provenance: 'given',
    mediaType: 'text/plain',
    evidence: { as: 'file', payload: Buffer.from(text) },
    outcome: 'content',
  } as const;
}

/** What must be on record of `documents` after all work is done, whatever happened meanwhile. */
export const expected = (documents: number) => ({
  captures: 2 * documents,
  versions: 2 * documents,
  extractions: 2 * documents,
  revisions: documents,
});

export async function counted(of: Shared): Promise<ReturnType<typeof expected>> {
  const workshop = await of.open();
  const counts = { captures: 0, versions: 0, extractions: 0, revisions: 0 };
  const pairs = new Set<string>();
  for await (const fact of workshop.reads.facts()) {
    if (fact.kind === 'capture') counts.captures++;
    if (fact.kind === 'version') counts.versions++;
    if (fact.kind === 'extraction') counts.extractions++;
    if (fact.kind === 'revision') {
      const { before, after } = fact.body as { before: string; after: string };
      pairs.add(`${before} ${after}`);
    }
  }
  counts.revisions = pairs.size;
  await workshop.close();
  return counts;
}

export const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
