/** Workers are killed, the database is cut off in the middle, the queue loses its leader: nothing acknowledged is lost,
 *  nothing is done twice, and the record holds. `bench/faults.ts` does the same a hundred times. */
import { afterEach, expect, test } from 'vitest';
import { counted, expected, type Shared, shared, wait } from './shared.ts';

let of: Shared | undefined;
afterEach(async () => {
  await of?.stop();
  of = undefined;
});

/** A small generator with a seed (mulberry32), so that a failure can be had again. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const DOCUMENTS = 12;

test('workers killed at random moments', async () => {
  const seed = Date.now() % 1_000_000;
  console.log(`seed ${seed}`);
  const chance = random(seed);
  of = await shared(1);
  await of.give(DOCUMENTS, 'kills');
  for (let kill = 0; kill < 5; kill++) {
    const worker = of.worker();
    await wait(900 + chance() * 1500);
    worker.kill('SIGKILL');
  }
  of.worker();
  // A killed worker's job is given out again when its lease of five seconds ends.
  expect(await of.settled(60_000)).toMatchObject({ due: 0, running: 0, parked: 0 });
  expect(await counted(of)).toEqual(expected(DOCUMENTS));
  expect(await of.faults()).toEqual([]);
}, 120_000);

test('PostgreSQL killed in the middle of transactions', async () => {
  of = await shared(1);
  of.worker();
  await of.give(DOCUMENTS, 'before');
  // A worker that cannot reach its record at the start refuses to; it is to be at work when the power goes.
  await of.atWork();
  await of.postgres.kill();
  await wait(500);
  await of.postgres.restart();
  await of.give(DOCUMENTS, 'after');
  expect(await of.settled(60_000)).toMatchObject({ due: 0, running: 0, parked: 0 });
  expect(await counted(of)).toEqual(expected(2 * DOCUMENTS));
  expect(await of.faults()).toEqual([]);
}, 120_000);
