/** Workers are killed, the database is cut off in the middle, the way to the queue is lost, clocks are apart, two
 *  sequencers meet: nothing acknowledged is lost, nothing is done twice, and the record holds. `bench/faults.ts` does the
 *  same at length. */
import { afterEach, expect, test } from 'vitest';
import { drawing } from '../../bench/generated.ts';
import { CHECKPOINT } from '../../src/log/log.ts';
import { openRecord } from '../../src/store/postgres/index.ts';
import { clocksApart, cutDatabase, killWorkers, partQueue, type Settled } from './befalling.ts';
import { counted, expected, now, type Shared, shared } from './shared.ts';

let of: Shared | undefined;
afterEach(async () => {
  await of?.stop();
  of = undefined;
});

const DOCUMENTS = 12;
const MINUTES = 60_000;

/** Nothing lost, nothing doubled, everything derived again alike, and the log whole. */
async function holds(settled: Settled): Promise<void> {
  expect(settled).toMatchObject({ due: 0, running: 0, parked: 0 });
  expect(await counted(of!)).toEqual(expected(DOCUMENTS));
  // Opened and closed once more, it brings the log up to what was done last.
  await (await of!.open()).close();
  expect(await of!.faults()).toEqual([]);
}

test(
  'workers killed at random moments',
  async () => {
    const seed = Number(process.env.ONRECORD_SEED ?? Date.now() % 1_000_000);
    console.log(`seed ${seed}`);
    of = await shared(1);
    await holds(await killWorkers(of, DOCUMENTS, 4, drawing(seed)));
  },
  5 * MINUTES,
);

test(
  'PostgreSQL killed in the middle of transactions',
  async () => {
    of = await shared(1);
    await holds(await cutDatabase(of, DOCUMENTS));
  },
  5 * MINUTES,
);

test(
  'a network that loses its way between a worker and the queue',
  async () => {
    of = await shared(1);
    await holds(await partQueue(of, DOCUMENTS, 8_000));
  },
  5 * MINUTES,
);

test(
  'two workers with clocks two hours apart',
  async () => {
    of = await shared(1);
    await holds(await clocksApart(of, DOCUMENTS));
  },
  5 * MINUTES,
);

test(
  'a sequencer that lost its lock in the middle cannot write over its successor',
  async () => {
    of = await shared(1);
    await of.give(3, 'first');
    const old = await openRecord(of.address, now, 'existing');
    let took: () => void = () => undefined;
    const inTheMiddle = new Promise<void>((done) => {
      took = done;
    });
    let goOn: () => void = () => undefined;
    const paused = new Promise<void>((done) => {
      goOn = done;
    });
    const stale = old.log.exclusively(async () => {
      await old.log.files.write(CHECKPOINT, Buffer.from('what the old one would say'));
      took();
      await paused;
      await old.log.files.write(CHECKPOINT, Buffer.from('what the old one still says'));
    });
    const refused = expect(stale).rejects.toMatchObject({ name: 'Busy' });
    await inTheMiddle;
    // While it holds the lock nobody else sequences; its machine is then given up, and its connection ended.
    await of.postgres.ask(
      "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()",
    );
    const successor = await of.open();
    const head = await successor.log.bringUp(successor.reads);
    goOn();
    await refused;
    expect((await successor.log.checkpoint())!.head).toEqual(head);
    expect(head.size).toBe(await successor.reads.size());
    await successor.close();
    await old.close();
    expect(await of.faults()).toEqual([]);
  },
  2 * MINUTES,
);
