/** What COPY brings in is what was given, whatever signs it holds; and what the server refuses leaves the connection whole. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../../../test/servers/postgres.ts';
import { copyInto } from './copy.ts';

let server: Postgres;
let client: pg.Client;
beforeAll(async () => {
  server = await startPostgres();
  client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query('CREATE TABLE lines (n int PRIMARY KEY, words text, bytes bytea)');
}, 60_000);
afterAll(async () => {
  await client.end();
  await server.stop();
});

const columns = ['n', 'words', 'bytes'];
const all = async () => (await client.query('SELECT n, words, bytes FROM lines ORDER BY n')).rows;

test('every sign arrives as it was', async () => {
  const words = [
    '',
    '\\',
    '\\N',
    '\\.',
    '\t',
    '\n',
    '\r\n',
    '\\t\\n',
    'ü “…” 😀',
    "it's",
    '\u0001\u007f',
    'x'.repeat(200_000),
  ];
  const rows = words.map((word, n) => [n, word, Buffer.from([n, 0, 92, 255])] as const);
  await client.query('TRUNCATE lines');
  await copyInto(client, 'lines', columns, [...rows, [rows.length, null, null]]);
  expect(await all()).toEqual([
    ...rows.map(([n, text, bytes]) => ({ n, words: text, bytes })),
    { n: rows.length, words: null, bytes: null },
  ]);
});

test('rows that are refused leave nothing, and the connection answers on', async () => {
  await client.query('TRUNCATE lines');
  const twice = [1, 2, 1].map((n) => [n, 'a', null] as const);
  await expect(copyInto(client, 'lines', columns, twice)).rejects.toMatchObject({ code: '23505' });
  await expect(copyInto(client, 'nowhere', columns, twice)).rejects.toMatchObject({ code: '42P01' });
  expect(await all()).toEqual([]);
});

test('a connection that is cut off says so', async () => {
  const cut = new pg.Client({ connectionString: server.url });
  cut.on('error', () => undefined);
  await cut.connect();
  const [{ pid }] = (await cut.query('SELECT pg_backend_pid() AS pid')).rows as [{ pid: number }];
  await server.ask(`SELECT pg_terminate_backend(${pid})`);
  await expect(copyInto(cut, 'lines', columns, [[1, 'a', null]])).rejects.toThrow();
});
