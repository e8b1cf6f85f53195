/** A seal: the digest of the database file, and of the beginning of each WARC file, as the last process to close the
 *  record left them. Facts prove themselves; the seal covers the bytes between them, so that a flipped bit is named
 *  wherever it lies. A record whose writers were killed has an old seal, which says nothing until the next close. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { canonical, type Digest, digestOf } from '../../model/canonical.ts';
import type { Fault } from '../check.ts';
import { RESTORE } from '../check.ts';
import { DATABASE } from './database.ts';

export const SEAL = 'seal.json';

/** A larger database is not sealed: closing would take longer than a person waits. `fsck` still derives every row. */
const SEALED_AT_MOST = 1024 ** 3;

/** Bytes sealed of each WARC file: its first record, which no capture names. */
const HEAD = 4096;

type Part = { readonly bytes: number; readonly digest: Digest };
type Seal = { readonly writes: number; readonly database: Part; readonly heads: Readonly<Record<string, Part>> };

/** Seals a record that no process has open. Does nothing when one has, or when nothing was written since. */
export function seal(dir: string, writes: number): void {
  const file = join(dir, DATABASE);
  if (existsSync(`${file}-wal`)) return;
  const known = readSeal(dir);
  if (known !== null && known !== 'damaged' && known.writes === writes) return;
  const { size } = statSync(file);
  if (size > SEALED_AT_MOST) return;
  const heads: Record<string, Part> = {};
  for (const name of warcFiles(dir)) {
    const before = known !== null && known !== 'damaged' ? known.heads[name] : undefined;
    heads[name] = before && before.bytes === HEAD ? before : partOf(join(dir, 'warc', name), HEAD);
  }
  const made: Seal = { writes, database: partOf(file, size), heads };
  writeWhole(join(dir, SEAL), `${canonical({ ...made, seal: digestOf(canonical(made)) })}\n`);
}

/** The bytes the seal speaks of that are not as they were sealed. Opens the database only to see whether it was written since. */
export function* brokenSeal(dir: string): Generator<Fault> {
  const known = readSeal(dir);
  const fault = (where: string, problem: string): Fault => ({ check: 'seal', where, problem, remedy: RESTORE });
  if (known === null) return;
  if (known === 'damaged') {
    yield fault(SEAL, 'the seal is not as it was written');
    return;
  }
  const file = join(dir, DATABASE);
  if (!existsSync(file)) {
    yield fault(DATABASE, 'the database is missing');
    return;
  }
  const size = statSync(file).size;
  const open = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  const asSealed = !open && size === known.database.bytes && partOf(file, size).digest === known.database.digest;
  if (!asSealed) {
    const writes = writesOf(file);
    if (writes === null) yield fault(DATABASE, 'the database is damaged');
    else if (writes < known.writes)
      yield fault(DATABASE, `it is older than its seal: ${writes} writes, and ${known.writes} when it was sealed`);
    else if (writes === known.writes && !open)
      yield fault(DATABASE, 'its bytes are not those that were sealed, and no write is recorded since');
  }
  for (const [name, { bytes, digest }] of Object.entries(known.heads)) {
    const path = join(dir, 'warc', name);
    if (!existsSync(path)) yield fault(`warc/${name}`, 'the file is missing');
    else if (statSync(path).size < bytes)
      yield fault(`warc/${name}`, `it is shorter than the ${bytes} bytes that were sealed`);
    else if (partOf(path, bytes).digest !== digest)
      yield fault(`warc/${name}`, 'its first bytes are not those that were sealed');
  }
}

function readSeal(dir: string): Seal | null | 'damaged' {
  const path = join(dir, SEAL);
  if (!existsSync(path)) return null;
  try {
    const raw = readFileSync(path, 'utf8');
    const { seal: digest, ...made } = JSON.parse(raw) as Seal & { seal: Digest };
    const whole = `${canonical({ ...made, seal: digest })}\n` === raw && digestOf(canonical(made)) === digest;
    return whole ? made : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** WARC files that no process is appending to. */
function warcFiles(dir: string): readonly string[] {
  const folder = join(dir, 'warc');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder);
  const held = (name: string): boolean =>
    names.some((other) => other.startsWith(`${name}.`) && other.endsWith('.lock'));
  return names.filter((name) => /\.warc(\.gz)?$/.test(name) && !held(name)).sort();
}

/** The digest of the first bytes of a file. */
function partOf(path: string, most: number): Part {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(1024 * 1024);
    let bytes = 0;
    while (bytes < most) {
      const got = readSync(file, buffer, 0, Math.min(buffer.length, most - bytes), bytes);
      if (got === 0) break;
      hash.update(buffer.subarray(0, got));
      bytes += got;
    }
    return { bytes, digest: `sha256:${hash.digest('hex')}` };
  } finally {
    closeSync(file);
  }
}

/** How often the record was written; `null` when its two counters disagree. */
export const writesIn = (db: Database.Database): number | null =>
  (db.prepare('SELECT writes FROM meta WHERE guard = -writes').pluck().get() as number | undefined) ?? null;

function writesOf(file: string): number | null {
  try {
    const db = new Database(file, { fileMustExist: true, timeout: 10_000 });
    try {
      return writesIn(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}.draft`;
  const file = openSync(draft, 'w', 0o644);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
