/** What is typed by hand and cannot be: each is refused at once, in one line that names the input and the remedy, with
 *  exit code 2, and nothing is written anywhere. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openQueue } from '../../src/pipeline/jetstream/queue.ts';
import { refuseUnfit } from '../../src/store/postgres/errors.ts';
import { openRecord } from '../../src/store/postgres/index.ts';
import { type Nats, startNats } from '../servers/nats.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';
import { freePort } from '../servers/program.ts';

const clock = () => '2021-06-30T00:00:00.000Z';

let postgres: Postgres;
let nats: Nats;
let dir: string;
let nowhere: string;
beforeAll(async () => {
  [postgres, nats, dir] = await Promise.all([
    startPostgres(),
    startNats(),
    mkdtemp(join(tmpdir(), 'onrecord-refusals-')),
  ]);
  nowhere = `127.0.0.1:${await freePort()}`;
  await postgres.ask('CREATE ROLE guest LOGIN');
});
afterAll(async () => {
  await Promise.all([postgres?.stop(), nats?.stop()]);
  await rm(dir, { recursive: true, force: true });
});

const asGuest = (address: string): string => address.replace('onrecord@', 'guest@');

/** A database with a record in it. */
async function made(name: string): Promise<string> {
  const address = await postgres.database(name);
  await (await openRecord(address, clock)).close();
  return address;
}

async function ask(address: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

/** Every table of a database with how many rows it has, and its schemas. */
const state = async (address: string): Promise<unknown> =>
  ask(
    address,
    `SELECT nspname, relname,
       CASE WHEN relname IS NOT NULL THEN (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', nspname, relname), false, true, '')))[1]::text END AS n
     FROM pg_namespace s LEFT JOIN pg_class c ON c.relnamespace = s.oid AND c.relkind = 'r'
     WHERE nspname NOT LIKE 'pg_%' AND nspname <> 'information_schema' ORDER BY 1, 2`,
  );

/** Types a command; what it answers with. Captured bytes and the key would lie in the test's folder. */
const typed = (args: readonly string[], env: Record<string, string> = {}): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', resolve('src/main.ts'), ...args],
      {
        env: { ...process.env, ONRECORD_BYTES: join(dir, 'bytes'), ONRECORD_KEY: join(dir, 'log.key'), ...env },
        timeout: 50_000,
      },
      (error, _, said) => done({ code: error ? Number(error.code) : 0, said }),
    );
  });

async function refused(
  database: string,
  args: readonly string[],
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  const before = await state(database);
  const { code, said } = await typed(args, env);
  for (const each of words) expect(said).toContain(each);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(2);
  expect(await state(database)).toEqual(before);
  expect(await readdir(dir)).toEqual([]);
}

describe('PostgreSQL', () => {
  test('nobody answers at the address', async () => {
    const { code, said } = await typed(['--record', `postgres://me:secret@${nowhere}/x`, 'worker', '--once']);
    expect(said).toContain('no PostgreSQL answers (ECONNREFUSED). Start it, or correct the address.');
    expect(said).not.toContain('secret');
    expect(code).toBe(2);
  });

  test('there is no such database', async () => {
    const address = `${postgres.url}_of_old`;
    await expect(openRecord(address, clock)).rejects.toThrow('there is no such database. Make it with');
  });

  test('a worker is started where there is no record', async () => {
    const address = await postgres.database('empty');
    await refused(
      address,
      ['--record', address, 'worker', '--once'],
      ['there is no record in this database', 'Make one'],
    );
  });

  test('a user without the right to make a schema', async () => {
    const address = await postgres.database('closed');
    await refused(
      address,
      ['--record', asGuest(address), 'add', resolve('README.md')],
      ['the user may not do this (permission denied for database', 'grant create on database'],
    );
  });

  test('a user without the right to use the schema, or with the right to read alone', async () => {
    const address = await made('foreign');
    const rights = ['permission denied for schema onrecord', 'grant usage on schema'];
    await refused(address, ['--record', asGuest(address), 'worker', '--once'], rights);
    await ask(
      address,
      'GRANT USAGE ON SCHEMA onrecord TO guest; GRANT SELECT ON ALL TABLES IN SCHEMA onrecord TO guest',
    );
    await refused(
      address,
      ['--record', asGuest(address), 'worker', '--once'],
      ['the user may read this record and not add to it', 'grant select, insert'],
    );
    // It may read, though.
    await (await openRecord(asGuest(address), clock, 'existing')).close();
  });

  test('a schema from the future', async () => {
    const address = await made('future');
    await ask(address, 'UPDATE onrecord.meta SET schema = 99');
    await refused(
      address,
      ['--record', address, 'worker', '--once'],
      [
        'the record has schema 99, and this onrecord knows schemas up to',
        'Use the newer onrecord that wrote it; nothing was touched.',
      ],
    );
  });

  test('a record that was moved in part', async () => {
    const address = await made('half');
    await ask(address, "INSERT INTO onrecord.move VALUES (1, './record')");
    await refused(
      address,
      ['--record', address, 'worker', '--once'],
      [
        'the record is here in part only: its move from ./record was broken off',
        'Give “onrecord migrate --from ./record --to …” again',
      ],
    );
  });

  test.each([
    [{ version: 120_019, encoding: 'UTF8' }, 'the server is PostgreSQL 12. Version 13 or newer is needed.'],
    [{ version: 90_624, encoding: 'UTF8' }, 'the server is PostgreSQL 9.6. Version 13 or newer is needed.'],
    [{ version: 170_002, encoding: 'LATIN1' }, "the database's encoding is LATIN1. Make one with"],
  ])('a server or database that does not do: %o', (server, said) => {
    expect(() => refuseUnfit('postgres://db/x', server)).toThrow(said);
    expect(() => refuseUnfit('postgres://db/x', { version: 130_000, encoding: 'UTF8' })).not.toThrow();
  });
});

describe('NATS', () => {
  test('nobody answers at the address of the queue, and no record is begun', async () => {
    const address = await postgres.database('unqueued');
    const args = ['--record', address, 'worker', '--once', '--create-stream', '--queue', `nats://${nowhere}`];
    await refused(address, args, ['no NATS server answers', 'Start it, or correct the address.']);
  });

  test('nobody answers at the address of the bytes, and no move is begun', async () => {
    const address = await postgres.database('unmoved');
    await refused(
      address,
      ['migrate', '--from', await made('source'), '--to', address],
      ['no NATS server answers', 'Start it, or correct the address.'],
      { ONRECORD_BYTES: `nats://${nowhere}` },
    );
  });

  test('the stream is lost', async () => {
    const address = await made('streamless');
    await refused(
      address,
      ['--record', address, 'worker', '--once', '--queue', nats.url],
      ['the stream ONRECORD_JOBS is not there', '--create-stream” once; jobs are in the record, so none is lost.'],
    );
  });

  test('the captured bytes are lost', async () => {
    const address = await made('byteless');
    await ask(
      address,
      "INSERT INTO onrecord.facts VALUES (0, decode(repeat('00', 32), 'hex'), 'note', 's', 'x@1', '', '', '{}')",
    );
    await refused(
      address,
      ['--record', address, 'worker', '--once'],
      ['the object store onrecord-bytes is not there', 'Restore it from a backup of JetStream'],
      { ONRECORD_BYTES: nats.url },
    );
  });

  test('a server of long ago', async () => {
    const clients = new Set<Socket>();
    const old = createServer((socket) => {
      clients.add(socket);
      socket.on('error', () => undefined);
      socket.write(
        'INFO {"server_id":"old","version":"2.8.4","proto":1,"headers":true,"jetstream":true,"max_payload":1048576}\r\n',
      );
      socket.on('data', (said) => {
        if (said.includes('PING')) socket.write('PONG\r\n');
      });
    });
    await new Promise<void>((listening) => old.listen(0, '127.0.0.1', listening));
    const { port } = old.address() as { port: number };
    await expect(openQueue(`nats://127.0.0.1:${port}`, true)).rejects.toThrow(
      'the NATS server is version 2.8.4. Version 2.9 or newer is needed.',
    );
    for (const client of clients) client.destroy();
    old.close();
  });
});
