/** A claim costs the same whether one job is due or thousands are, and whatever the server's statistics say of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../../../test/servers/postgres.ts';
import { type Database, openDatabase } from './database.ts';
import { CLAIM } from './writes.ts';

let server: Postgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

type Node = {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly Node[];
};
/** Rows that the server looked at, in all parts of its plan. */
const lookedAt = (node: Node): number =>
  ((node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0) + node['Actual Rows']) *
    node['Actual Loops'] +
  (node.Plans ?? []).reduce((sum, each) => sum + lookedAt(each), 0);

async function claiming({ fleeting }: Database): Promise<number> {
  const now = '2021-06-09T12:00:00.000Z';
  const [row] = await fleeting<{ 'QUERY PLAN': [{ Plan: Node }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${CLAIM}`, {
    worker: 'w',
    now,
    until: now,
  });
  return lookedAt(row!['QUERY PLAN'][0].Plan);
}

const add = ({ asking }: Database, state: 'due' | 'done', many: number) =>
  asking(
    `INSERT INTO jobs (step, version, input, lane, state)
     SELECT 'extract', 1, @state || n, 'lane ' || n % 700, @state FROM generate_series(1, @many::int) n`,
    { state, many },
  );

test.each([
  ['the server knows nothing of the jobs', 0],
  ['when it last looked, all jobs were done', 3000],
])('%s', async (_, done) => {
  const database = await openDatabase(await server.database('claim'), '2021-06-09T12:00:00.000Z', 'make');
  try {
    await add(database, 'done', done);
    await database.asking(done ? 'ANALYZE jobs' : 'SELECT 1');
    await add(database, 'due', 1400);
    expect(await claiming(database)).toBeLessThan(12);
    expect(await claiming(database)).toBeLessThan(16);
  } finally {
    await database.close();
  }
});
