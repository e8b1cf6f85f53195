import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { DATABASE, openRecord } from './index.ts';

const clock = () => '2021-06-30T00:00:00.000Z';
const folders: string[] = [];
const folder = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'onrecord-sqlite-'));
  folders.push(dir);
  return dir;
};
afterAll(() => Promise.all(folders.map((dir) => rm(dir, { recursive: true, force: true }))));

describe('opening', () => {
  it('makes a missing folder, or refuses to', async () => {
    const dir = join(await folder(), 'deep', 'record');
    await expect(openRecord(dir, clock, 'existing')).rejects.toThrow(/no such folder/);
    await (await openRecord(dir, clock)).close();
    await (await openRecord(dir, clock, 'existing')).close();
  });
  it('refuses an address that is not PostgreSQL’s, and makes no folder of it', async () => {
    for (const opening of ['make', 'existing'] as const)
      await expect(openRecord('mysql://host/record', clock, opening)).rejects.toThrow(/address of nothing that keeps/);
    expect(existsSync('mysql:')).toBe(false);
  });
  it('refuses a file where a folder should be', async () => {
    const file = join(await folder(), 'record');
    await writeFile(file, 'x');
    await expect(openRecord(file, clock)).rejects.toThrow(/is a file, and a record is a folder/);
    await expect(openRecord(join(file, 'deeper'), clock)).rejects.toMatchObject({ name: 'BadInput' });
  });
  it('refuses a schema from the future and touches nothing', async () => {
    const dir = await folder();
    await (await openRecord(dir, clock)).close();
    const db = new Database(join(dir, DATABASE));
    db.pragma('user_version = 99');
    db.close();
    await expect(openRecord(dir, clock)).rejects.toThrow(/has schema 99, and this onrecord knows schemas up to/);
  });
  it('refuses another program’s database and what is no database at all', async () => {
    const dir = await folder();
    const db = new Database(join(dir, DATABASE));
    db.exec('CREATE TABLE theirs (x)');
    db.close();
    await expect(openRecord(dir, clock)).rejects.toThrow(/of another program/);
    const other = await folder();
    await writeFile(join(other, DATABASE), 'not a database, but long enough to be taken for one. '.repeat(40));
    await expect(openRecord(other, clock)).rejects.toThrow(/damaged, or not a SQLite file/);
  });
});
