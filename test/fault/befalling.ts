/** What can befall workers that share a record. Each fault is let happen while work is done, and then the work is let
 *  come to its end; what must hold then is for the caller to look at. Used by the tests, and at length by `bench/faults.ts`. */
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { work } from '../../src/pipeline/work.ts';
import { startProxy } from '../servers/proxy.ts';
import { type Shared, wait } from './shared.ts';

/** Milliseconds that the work on so many documents may take to settle afterwards. */
const patience = (documents: number): number => 120_000 + 10_000 * documents;

export type Settled = { readonly due: number; readonly running: number; readonly parked: number };

/** `kill -9` of a worker, `kills` times, at moments drawn within the seconds after it began. */
export async function killWorkers(
  of: Shared,
  documents: number,
  kills: number,
  draw: () => number,
  within = 1500,
): Promise<Settled> {
  // Some work for each life, so that there is something to be killed in the middle of.
  for (let kill = 0; kill < kills; kill++) {
    const [from, to] = [kill, kill + 1].map((n) => Math.round((n * documents) / kills));
    if (to! > from!) await of.give(to! - from!, `kill-${kill}`);
    const worker = of.worker();
    await worker.started;
    await wait(draw() * within);
    worker.child.kill('SIGKILL');
    await worker.ended;
  }
  of.worker();
  return of.settled(patience(documents));
}

/** The power of the database's machine goes while work is done, and comes back. */
export async function cutDatabase(of: Shared, documents: number): Promise<Settled> {
  of.worker();
  await of.give(Math.ceil(documents / 2), 'before');
  // A worker that cannot reach its record at the start refuses to; it is to be at work when the power goes.
  await of.atWork();
  await of.postgres.kill();
  await wait(500);
  await of.postgres.restart();
  await of.give(Math.floor(documents / 2), 'after');
  return of.settled(patience(documents));
}

/** `kill -9` of the leader of the queue's stream, `losses` times, while two workers are at work and documents come in. Each
 *  that was killed is back, with what it held, before the next one goes: two of three must be there to choose a leader. */
export async function killLeader(of: Shared, documents: number, losses = 1): Promise<Settled> {
  of.worker();
  of.worker();
  const part = (loss: number): number => Math.round(((loss + 1) * documents) / (losses + 1));
  await of.give(part(0), 'before');
  await of.atWork();
  for (let loss = 0; loss < losses; loss++) {
    const leader = await leaderOf(of);
    await of.nats.kill(leader);
    await of.give(part(loss + 1) - part(loss), `after-${loss}`);
    if (loss < losses - 1) await of.nats.restart(leader);
  }
  return of.settled(patience(documents));
}

/** The node that leads the queue's stream, waited for where one is being chosen. */
async function leaderOf(of: Shared): Promise<string> {
  const connection = await connect({ servers: of.nats.url.split(',') });
  try {
    for (;;) {
      const found = await jetstreamManager(connection)
        .then((manager) => manager.streams.info('ONRECORD_JOBS'))
        .catch(() => null);
      if (found?.cluster?.leader) return found.cluster.leader;
      await wait(250);
    }
  } finally {
    await connection.close();
  }
}

/** The network between a worker and its queue and bytes loses its way for a while, and nobody is told. */
export async function partQueue(of: Shared, documents: number, parted: number): Promise<Settled> {
  const proxy = await startProxy(Number(new URL(of.nats.url).port));
  try {
    const worker = of.worker(`nats://127.0.0.1:${proxy.port}`);
    await worker.started;
    await of.give(Math.ceil(documents / 2), 'before');
    await of.atWork();
    proxy.part();
    await of.give(Math.floor(documents / 2), 'after');
    await wait(parted);
    proxy.mend();
    return await of.settled(patience(documents));
  } finally {
    await proxy.stop();
  }
}

/** Two workers whose clocks are two hours apart, one an hour early and one an hour late. */
export async function clocksApart(of: Shared, documents: number): Promise<Settled> {
  const stop = new AbortController();
  const hour = 3_600_000;
  const shops = await Promise.all(
    [-hour, hour].map((apart) => of.open(() => new Date(Date.now() + apart).toISOString())),
  );
  const working = shops.map((workshop) =>
    work({
      workshop,
      queue: workshop.queue,
      sequence: () => workshop.seal(),
      told: () => undefined,
      trouble: () => undefined,
      stop: stop.signal,
      lease: 60_000,
    }),
  );
  await of.give(documents, 'apart');
  const settled = await of.settled(patience(documents));
  stop.abort();
  await Promise.all(working);
  for (const workshop of shops) await workshop.close();
  return settled;
}
