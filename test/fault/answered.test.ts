/** The writer's lock is given back before the disk has a commit (decision 0017); an answer is not. */
import { afterEach, expect, test } from 'vitest';
import type { Fact } from '../../src/model/fact.ts';
import { openRecord } from '../../src/store/postgres/index.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';
import { now, wait } from './shared.ts';

let server: Postgres | undefined;
afterEach(() => server?.stop());

const document = (n: number): Fact => ({
  kind: 'document',
  subject: `document ${n}`,
  inputs: [],
  step: 'submit@1',
  happenedAt: '2021-06-30T00:00:00.000Z',
  learnedAt: '2021-06-30T00:00:00.000Z',
  body: { id: `document ${n}`, originalResource: `https://ministry.example/${n}` },
});

test('four processes add and the server is killed: what was answered is there, numbered without gaps', async () => {
  server = await startPostgres();
  const address = await server.database('answered');
  const answered = new Map<string, number>();
  let given = 0;
  const adding = async (killed: () => boolean): Promise<void> => {
    const record = await openRecord(address, now);
    while (!killed()) {
      // Every fourth was given before: it may be on its way to the disk in another's hands.
      const fact = document(given++ % 4 ? given : Math.max(1, given - 2));
      const [recorded] = await record.writes.commit({ facts: [fact] }).catch(() => []);
      if (recorded) answered.set(recorded.digest, recorded.index);
    }
    await record.close();
  };
  for (let round = 0; round < 4; round++) {
    const [before, enough] = [answered.size, 20 + 7 * round];
    let killed = false;
    const all = [1, 2, 3, 4].map(() => adding(() => killed));
    while (answered.size < before + enough) await wait(1);
    await server.kill();
    killed = true;
    await Promise.all(all);
    await server.restart();
  }
  const record = await openRecord(address, now);
  const there = new Map<string, number>();
  for await (const { digest, index } of record.reads.facts()) {
    expect(index).toBe(there.size);
    there.set(digest, index);
  }
  await record.close();
  expect([...answered].filter(([digest, index]) => there.get(digest) !== index)).toEqual([]);
}, 120_000);
