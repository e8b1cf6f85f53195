/** One SQLite file: opened, checked, migrated, and its errors said in the store's own three words. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { BadInput } from '../../model/bad-input.ts';
import type { Instant } from '../../model/instant.ts';
import { makeFolder } from '../new-folder.ts';
import { halfMoved, type Opening } from '../opening.ts';
import { Busy, Conflict, Full } from '../writes.ts';
import { migrations } from './migrations/index.ts';

export type Db = Database.Database;

/** The record's file inside its folder. */
export const DATABASE = 'record.sqlite';

/** "onrc": says that a SQLite file is a record of ours. */
const APPLICATION_ID = 0x6f6e7263;

/** Milliseconds to wait while another process writes. */
const PATIENCE = 10_000;

/** Two connections to one record: one that writes, one that cannot. */
export type Pair = { readonly read: Db; readonly write: Db };

export function openDatabase(dir: string, now: Instant, opening: Opening): Pair {
  const file = join(dir, DATABASE);
  refuseUnlessFolder(dir, opening);
  try {
    const write = connect(file);
    migrate(write, dir, now);
    const source = write.prepare('SELECT source FROM move').pluck().get() as string | undefined;
    if (source !== undefined && opening !== 'move') {
      write.close();
      throw halfMoved(dir, source);
    }
    const read = connect(file);
    read.pragma('query_only = ON');
    return { read, write };
  } catch (error) {
    throw asOpeningError(dir, error);
  }
}

function connect(file: string): Db {
  const db = new Database(file, { timeout: PATIENCE });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -65536');
  db.pragma('mmap_size = 268435456');
  return db;
}

/** Runs the migrations the file has not seen. Two processes may do this at once: the second waits and finds it done. */
function migrate(db: Db, dir: string, now: Instant): void {
  const version = () => db.pragma('user_version', { simple: true }) as number;
  const owner = db.pragma('application_id', { simple: true }) as number;
  if (owner !== APPLICATION_ID && (version() !== 0 || tables(db) > 0)) {
    throw new BadInput(
      join(dir, DATABASE),
      'is a SQLite file of another program',
      'Name another folder with --record, or move the file away.',
    );
  }
  if (version() > migrations.length) throw fromTheFuture(dir, version());
  if (version() === migrations.length) return;
  db.transaction(() => {
    for (const sql of migrations.slice(version())) db.exec(sql);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${migrations.length}`);
    db.prepare('INSERT INTO meta VALUES (1, ?, 0, 0) ON CONFLICT DO NOTHING').run(now);
    db.prepare('UPDATE meta SET writes = writes + 1, guard = guard - 1').run();
  }).immediate();
}

const tables = (db: Db): number => db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;

const fromTheFuture = (dir: string, version: number): BadInput =>
  new BadInput(
    dir,
    `the record has schema ${version}, and this onrecord knows schemas up to ${migrations.length}`,
    'Use the newer onrecord that wrote it; nothing was touched.',
  );

/** Throws `BadInput` unless the folder holds a record, or (with 'make') may come to hold one. */
export function refuseUnlessFolder(dir: string, opening: Opening, file = join(dir, DATABASE)): void {
  // An address never becomes a folder of that name.
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(dir)) {
    throw new BadInput(
      dir,
      'is the address of nothing that keeps a record',
      'Name a folder, or PostgreSQL as postgres://user@host:5432/database, with --record.',
    );
  }
  const kind = kindOf(dir);
  if (kind === 'file') {
    throw new BadInput(dir, 'is a file, and a record is a folder', 'Name a folder with --record.');
  }
  if (opening === 'existing' && (kind === 'nothing' || kindOf(file) !== 'file')) {
    throw new BadInput(
      dir,
      kind === 'nothing' ? 'there is no such folder' : 'there is no record in this folder',
      'Name the record’s folder with --record, or make one with “onrecord add” or “onrecord demo”.',
    );
  }
  if (kind === 'nothing') {
    try {
      makeFolder(dir);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      throw new BadInput(
        dir,
        `the folder cannot be made (${code})`,
        'Name a folder that you may write with --record.',
        {
          cause,
        },
      );
    }
  }
}

function kindOf(path: string): 'nothing' | 'file' | 'folder' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

function asOpeningError(dir: string, error: unknown): Error {
  if (error instanceof BadInput) return error;
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) {
    return new BadInput(
      dir,
      'the record cannot be written here',
      'Give yourself the right to write the folder and its files, or copy the record to where you have it.',
      { cause: error },
    );
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new BadInput(
      join(dir, DATABASE),
      'is damaged, or not a SQLite file',
      'Restore it from a backup; the WARC files beside it still hold every captured byte.',
      { cause: error },
    );
  }
  return translated(error);
}

/** The driver's errors as `Busy`, `Conflict` or `Full`; any other as it is. */
export function translated(error: unknown): Error {
  const code = (error as { code?: string }).code ?? '';
  const cause = { cause: error };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new Busy('Another process is writing to this record. Try again; nothing was added.', cause);
  }
  if (code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR')) {
    return new Full('The disk that holds the record is full or failing. Make room; nothing was added.', cause);
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return new Full('The record may not be written. Check the rights of its folder; nothing was added.', cause);
  }
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
    return new Conflict('A fact names something that is not in the record yet. Read again; nothing was added.', cause);
  }
  if (code.startsWith('SQLITE_CONSTRAINT')) {
    return new Conflict(`Somebody was first: ${(error as Error).message}. Read again; nothing was added.`, cause);
  }
  return error as Error;
}
