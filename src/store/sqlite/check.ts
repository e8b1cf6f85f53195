/** Derives everything in a SQLite record again and compares: the file's own structure, every fact's bytes and digest,
 *  every blob, the inputs each fact names, and every projection, made anew from the facts in a scratch database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { digestOf } from '../../model/canonical.ts';
import type { Fact } from '../../model/fact.ts';
import { type Check, type Fault, REBUILD, RESTORE, type Tell } from '../check.ts';
import { parsed, type RawFact, rowProblem } from '../fact-row.ts';
import { projectionTables } from '../projected-tables.ts';
import { differing, type Row, shown } from '../row-difference.ts';
import { digestBytes, digestText, factOf, isDigest } from '../rows.ts';
import { DATABASE, type Db } from './database.ts';
import { migrations } from './migrations/index.ts';
import { projector, wordTables } from './projections.ts';

/** Rows between two reports of progress. */
const STRIDE = 500;

/** The checks of the record in a folder, in an order in which the first fault found is the one to look at. */
export function sqliteChecks(dir: string): readonly Check[] {
  const file = join(dir, DATABASE);
  const over = (name: string, work: (db: Db, tell: Tell) => Iterable<Fault>): Check => ({
    name,
    run: async function* (tell) {
      let db: Db | undefined;
      try {
        db = new Database(file, { fileMustExist: true, timeout: 10_000 });
        yield* work(db, tell);
      } catch (error) {
        const { code = '', message } = error as { code?: string; message: string };
        if (!code.startsWith('SQLITE_')) throw error;
        yield { check: name, where: DATABASE, problem: `the database cannot be read (${message})`, remedy: RESTORE };
      } finally {
        db?.close();
      }
    },
  });
  return [
    over('database', structure),
    over('facts', facts),
    over('blobs', blobs),
    over('inputs', inputs),
    over('jobs', jobs),
    over('projections', projections),
  ];
}

function* structure(db: Db, tell: Tell): Generator<Fault> {
  tell('the database file', 0, 1);
  const problems = db.pragma('integrity_check(1)', { simple: true }) as string;
  if (problems !== 'ok') yield { check: 'database', where: DATABASE, problem: problems, remedy: RESTORE };
  const [broken] = db.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[];
  if (broken) {
    const where = `${broken.table}, row ${broken.rowid}`;
    yield {
      check: 'database',
      where,
      problem: `it names a row of ${broken.parent} that is not there`,
      remedy: REBUILD,
    };
  }
  const { writes, guard } = db.prepare('SELECT writes, guard FROM meta').get() as { writes: number; guard: number };
  if (guard !== -writes) {
    yield {
      check: 'database',
      where: 'meta',
      problem: `the counters ${writes} and ${guard} disagree`,
      remedy: RESTORE,
    };
  }
}

function* facts(db: Db, tell: Tell): Generator<Fault> {
  const total = count(db, 'facts');
  let expected = 0;
  for (const row of db.prepare('SELECT * FROM facts ORDER BY idx').iterate() as Iterable<RawFact>) {
    if (expected % STRIDE === 0) tell('facts', expected, total);
    const problem = row.idx !== expected ? `fact ${expected} is missing` : rowProblem(row);
    if (problem) yield { check: 'facts', where: `facts, row ${row.idx}`, problem, remedy: RESTORE };
    expected = row.idx + 1;
  }
}

function* blobs(db: Db, tell: Tell): Generator<Fault> {
  const total = count(db, 'blobs');
  let done = 0;
  for (const row of db.prepare('SELECT digest, bytes FROM blobs').iterate() as Iterable<{
    digest: Buffer;
    bytes: Buffer;
  }>) {
    if (done++ % STRIDE === 0) tell('texts', done, total);
    const [stated, derived] = [digestText(row.digest), digestOf(row.bytes)];
    if (derived !== stated) {
      yield {
        check: 'blobs',
        where: `blobs, ${stated}`,
        problem: `its bytes have the digest ${derived}`,
        remedy: RESTORE,
      };
    }
  }
}

/** Each input is an earlier fact, a blob, or the payload of a capture that is no later. */
function* inputs(db: Db, tell: Tell): Generator<Fault> {
  const total = count(db, 'facts');
  const fact = db.prepare('SELECT idx FROM facts WHERE digest = ?').pluck();
  const blob = db.prepare('SELECT 1 FROM blobs WHERE digest = ?').pluck();
  const payloads = new Set<string>();
  for (const row of db.prepare('SELECT idx, bytes FROM facts ORDER BY idx').iterate() as Iterable<RawFact>) {
    if (row.idx % STRIDE === 0) tell('inputs', row.idx, total);
    const said = parsed(row.bytes) as Fact | null;
    if (!said || !Array.isArray(said.inputs)) continue;
    const { payload } = (said.body ?? {}) as { payload?: string };
    if (said.kind === 'capture' && payload) payloads.add(payload);
    for (const input of said.inputs) {
      const earlier = isDigest(input) ? (fact.get(digestBytes(input)) as number | undefined) : undefined;
      if (earlier !== undefined && earlier < row.idx) continue;
      if (isDigest(input) && (blob.get(digestBytes(input)) || payloads.has(input))) continue;
      const problem = `its input ${input} is not in the record before it`;
      yield { check: 'inputs', where: `facts, row ${row.idx}`, problem, remedy: RESTORE };
    }
  }
}

function* jobs(db: Db, tell: Tell): Generator<Fault> {
  tell('jobs', 0, 1);
  const fact = db.prepare('SELECT 1 FROM facts WHERE idx = ?').pluck();
  const rows = db.prepare("SELECT step, version, input, facts FROM jobs WHERE state = 'done'").iterate();
  for (const row of rows as Iterable<{ step: string; version: number; input: string; facts: string | null }>) {
    const made = parsed(row.facts ?? 'null');
    if (Array.isArray(made) && made.every((index) => Number.isInteger(index) && fact.get(index))) continue;
    const where = `jobs, ${row.step}@${row.version} ${row.input}`;
    yield { check: 'jobs', where, problem: 'it is done and names facts that are not there', remedy: RESTORE };
  }
}

function* projections(db: Db, tell: Tell): Generator<Fault> {
  const scratch = mkdtempSync(join(tmpdir(), 'onrecord-fsck-'));
  try {
    const anew = replayed(db, join(scratch, 'anew.sqlite'), tell);
    try {
      for (const [i, table] of projectionTables.entries()) {
        tell('projections', i, projectionTables.length + wordTables.length);
        yield* compared(db, anew, table, `SELECT * FROM ${table} ORDER BY ${keyOf(db, table)}`);
      }
      for (const [i, table] of wordTables.entries()) {
        tell('projections', projectionTables.length + i, projectionTables.length + wordTables.length);
        for (const one of [db, anew])
          one.exec(`CREATE VIRTUAL TABLE temp.${table}_seen USING fts5vocab(main, ${table}, instance)`);
        yield* compared(db, anew, table, `SELECT * FROM temp.${table}_seen`);
      }
    } finally {
      anew.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A scratch database with the same facts and projections made anew from them. */
function replayed(db: Db, file: string, tell: Tell): Db {
  const anew = new Database(file);
  anew.pragma('journal_mode = OFF');
  anew.pragma('synchronous = OFF');
  anew.pragma('locking_mode = EXCLUSIVE');
  anew.pragma('cache_size = -262144');
  anew.pragma('foreign_keys = OFF');
  for (const sql of migrations) anew.exec(sql);
  const text = db.prepare('SELECT bytes FROM blobs WHERE digest = ?').pluck();
  const project = projector(
    anew,
    (digest) => (text.get(digestBytes(digest)) as Buffer | undefined)?.toString('utf8') ?? null,
  );
  const add = anew.prepare('INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const total = count(db, 'facts');
  anew.transaction(() => {
    for (const row of db.prepare('SELECT * FROM facts ORDER BY idx').iterate() as Iterable<RawFact>) {
      if (row.idx % STRIDE === 0) tell('making projections anew', row.idx, total);
      add.run(row.idx, row.digest, row.kind, row.subject, row.step, row.happened_at, row.learned_at, row.bytes);
      if (parsed(row.bytes)) project(factOf(row));
    }
  })();
  return anew;
}

function* compared(db: Db, anew: Db, table: string, sql: string): Generator<Fault> {
  const columns = db
    .prepare(sql)
    .columns()
    .map(({ name }) => name);
  const row = (values: unknown[]): Row => Object.fromEntries(columns.map((name, i) => [name, values[i]]));
  const [kept, made] = [db, anew].map((one) => one.prepare(sql).raw().iterate() as IterableIterator<unknown[]>);
  try {
    for (let n = 1; ; n++) {
      const [a, b] = [kept!.next(), made!.next()];
      if (a.done && b.done) return;
      if (!a.done && !b.done && same(a.value, b.value)) continue;
      const where = `${table}, row ${n} (${shown(row((a.done ? b : a).value as unknown[]))})`;
      const problem = a.done
        ? 'a row that follows from the facts is missing'
        : b.done
          ? 'it follows from no fact'
          : differing(row(a.value), row(b.value));
      yield { check: 'projections', where, problem, remedy: REBUILD };
      return;
    }
  } finally {
    kept!.return?.();
    made!.return?.();
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => a.every((value, i) => value === b[i]);

/** The columns that order a table: its primary key, or its row number. */
function keyOf(db: Db, table: string): string {
  const columns = db.pragma(`table_info(${table})`) as { name: string; pk: number }[];
  return columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name)
    .join(', ');
}

const count = (db: Db, table: string): number => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
