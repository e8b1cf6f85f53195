/** A record from before dossiers were kept with their titles has them once it is opened, in both stores. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/postgres/database.ts';
import { openRecord as openPostgres } from '../../src/store/postgres/index.ts';
import { DATABASE, openRecord as openSqlite } from '../../src/store/sqlite/index.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';
import { type Opened, scribe } from './store.ts';

const clock = () => '2021-06-30T00:00:00.000Z';
const dir = await mkdtemp(join(tmpdir(), 'onrecord-titles-'));
let server: Postgres | undefined;
afterAll(async () => {
  await server?.stop();
  await rm(dir, { recursive: true });
});

/** As it was before: without the column, at the schema before it. */
const asBefore: Readonly<Record<string, (address: string) => Promise<void>>> = {
  SQLite: async (folder) => {
    const db = new SqliteDatabase(join(folder, DATABASE));
    db.exec('ALTER TABLE dossiers DROP COLUMN title');
    db.pragma('user_version = 8');
    db.close();
  },
  PostgreSQL: async (address) => {
    const database = await openDatabase(address, clock(), 'existing');
    await database.asking('ALTER TABLE dossiers DROP COLUMN title');
    await database.asking('UPDATE meta SET schema = 10');
    await database.close();
  },
};
const opened: Readonly<Record<string, (address: string) => Promise<Opened>>> = {
  SQLite: (folder) => openSqlite(folder, clock),
  PostgreSQL: (address) => openPostgres(address, clock),
};

test.each(['SQLite', 'PostgreSQL'])('in %s', async (name) => {
  if (name === 'PostgreSQL') server = await startPostgres();
  const address = server ? `${await server.database('titles')}` : join(dir, 'record');
  const open = () => opened[name]!(address);
  const first = await open();
  const write = scribe(first.writes);
  const put = (id: string, title: string) =>
    write.one(write.fact('dossier', id, clock(), { id, title, about: '', documents: ['x'], cases: [], claims: [] }));
  await put('b', 'Old name');
  await put('b', 'Brücken “1”');
  await put('a', 'A\0B');
  const titles = await first.reads.dossierTitles();
  await first.close();
  await asBefore[name]!(address);
  const again = await open();
  expect(await again.reads.dossierTitles()).toEqual(titles);
  expect(titles).toEqual([
    { id: 'a', title: 'A\ufffdB' },
    { id: 'b', title: 'Brücken “1”' },
  ]);
  await again.close();
});
