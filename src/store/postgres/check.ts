/** Derives everything in a PostgreSQL record again and compares: every fact's bytes and digest, the inputs each fact
 *  names, every blob, and every projection, made anew from the facts in a schema of its own that is dropped afterwards. */
import { randomBytes } from 'node:crypto';
import { digestOf } from '../../model/canonical.ts';
import type { Fact } from '../../model/fact.ts';
import type { Instant } from '../../model/instant.ts';
import { type Check, type Fault, REBUILD, RESTORE, type Tell } from '../check.ts';
import { parsed, type RawFact, rowProblem } from '../fact-row.ts';
import { projectionTables } from '../projected-tables.ts';
import { differing, type Row, shown } from '../row-difference.ts';
import { digestBytes, digestText, isDigest } from '../rows.ts';
import { type Ask, type Database, openDatabase, schemaOf, withSchema } from './database.ts';
import { projectAll } from './rebuild.ts';

/** Rows asked for at a time. */
const STRIDE = 500;

/** The checks of the record at an address, in an order in which the first fault found is the one to look at. */
export function postgresChecks(address: string, clock: () => Instant): readonly Check[] {
  const over = (name: string, work: (database: Database, tell: Tell) => AsyncIterable<Fault>): Check => ({
    name,
    run: async function* (tell) {
      const database = await openDatabase(address, clock(), 'existing');
      try {
        yield* work(database, tell);
      } finally {
        await database.close();
      }
    },
  });
  return [
    over('facts', facts),
    over('blobs', blobs),
    { name: 'projections', run: (tell) => projections(tell, address, clock()) },
  ];
}

/** PostgreSQL's text cannot hold U+0000; columns show U+FFFD in its place. */
const held = (text: string): string => text.replaceAll('\0', '\ufffd');

async function* rows(database: Database, tell: Tell, what: string): AsyncGenerator<readonly RawFact[]> {
  const total = await database.reading(countOf);
  for (let next = 0; ; ) {
    tell(what, next, total);
    const batch = await database.reading((ask) =>
      ask<RawFact>('SELECT * FROM facts WHERE idx >= @next ORDER BY idx LIMIT @most', { next, most: STRIDE }),
    );
    if (batch.length) yield batch;
    if (batch.length < STRIDE) return;
    next = batch.at(-1)!.idx + 1;
  }
}

const countOf = async (ask: Ask): Promise<number> =>
  (await ask<{ n: number }>('SELECT count(*) AS n FROM facts'))[0]!.n;

/** Each row by itself; then that each input is an earlier fact, a blob, or the payload of a capture that is no later. */
async function* facts(database: Database, tell: Tell): AsyncGenerator<Fault> {
  const earlier = new Set<string>();
  let expected = 0;
  for await (const batch of rows(database, tell, 'facts')) {
    const wanted: { readonly idx: number; readonly input: string }[] = [];
    for (const row of batch) {
      const fault = (problem: string): Fault => ({
        check: 'facts',
        where: `facts, row ${row.idx}`,
        problem,
        remedy: RESTORE,
      });
      if (row.idx !== expected) yield fault(`fact ${expected} is missing`);
      expected = row.idx + 1;
      const problem = rowProblem(row, held);
      if (problem) yield fault(problem);
      const fact = parsed(row.bytes) as Fact | null;
      if (!fact || !Array.isArray(fact.inputs)) continue;
      const { payload } = (fact.body ?? {}) as { payload?: string };
      if (fact.kind === 'capture' && payload) earlier.add(payload);
      for (const input of fact.inputs) if (!earlier.has(input)) wanted.push({ idx: row.idx, input });
      earlier.add(digestText(row.digest));
    }
    const known = new Set(await database.reading((ask) => blobsAmong(ask, wanted)));
    for (const { idx, input } of wanted) {
      if (known.has(input)) continue;
      const problem = `its input ${input} is not in the record before it`;
      yield { check: 'inputs', where: `facts, row ${idx}`, problem, remedy: RESTORE };
    }
  }
}

async function blobsAmong(ask: Ask, wanted: readonly { readonly input: string }[]): Promise<readonly string[]> {
  const digests = wanted.flatMap(({ input }) => (isDigest(input) ? [digestBytes(input)] : []));
  if (!digests.length) return [];
  const found = await ask<{ digest: Buffer }>('SELECT digest FROM blobs WHERE digest = ANY(@digests)', { digests });
  return found.map(({ digest }) => digestText(digest));
}

async function* blobs(database: Database, tell: Tell): AsyncGenerator<Fault> {
  let done = 0;
  for (let after: Buffer = Buffer.alloc(0); ; ) {
    tell('texts', done, done + STRIDE);
    const batch = await database.reading((ask) =>
      ask<{ digest: Buffer; bytes: Buffer }>(
        'SELECT digest, bytes FROM blobs WHERE digest > @after ORDER BY digest LIMIT @most',
        { after, most: STRIDE },
      ),
    );
    for (const { digest, bytes } of batch) {
      const [stated, derived] = [digestText(digest), digestOf(bytes)];
      if (derived === stated) continue;
      const problem = `its bytes have the digest ${derived}`;
      yield { check: 'blobs', where: `blobs, ${stated}`, problem, remedy: RESTORE };
    }
    if (batch.length < STRIDE) return;
    done += batch.length;
    after = batch.at(-1)!.digest;
  }
}

async function* projections(tell: Tell, address: string, now: Instant): AsyncGenerator<Fault> {
  const kept = schemaOf(address);
  const made = `onrecord_check_${randomBytes(6).toString('hex')}`;
  const scratch = await openDatabase(withSchema(address, made), now, 'make');
  try {
    yield* await scratch.writing(async (ask) => {
      // One state of the record from beginning to end, whoever adds to it meanwhile.
      await ask('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      await looseIn(ask, made);
      await ask(`INSERT INTO blobs SELECT * FROM ${kept}.blobs`);
      await ask(`INSERT INTO facts SELECT * FROM ${kept}.facts`);
      await projectAll(ask, tell);
      const faults: Fault[] = [];
      for (const [i, table] of projectionTables.entries()) {
        tell('projections', i, projectionTables.length);
        faults.push(...(await compared(ask, table, kept, made)));
      }
      return faults;
    }, 'none');
  } finally {
    await scratch.writing((ask) => ask(`DROP SCHEMA ${made} CASCADE`), 'none');
    await scratch.close();
  }
}

/** Rows may name what is not there: where a fact was taken out, the first check says so, and this one goes on. */
async function looseIn(ask: Ask, schema: string): Promise<void> {
  const keys = await ask<{ name: string; table: string }>(
    `SELECT conname::text AS name, conrelid::regclass::text AS table FROM pg_constraint
     WHERE contype = 'f' AND connamespace = to_regnamespace(@schema)`,
    { schema },
  );
  for (const { name, table } of keys) await ask(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
}

/** The first row that one side has and the other has not. */
async function compared(ask: Ask, table: string, kept: string, made: string): Promise<readonly Fault[]> {
  const only = async (here: string, there: string): Promise<Row | undefined> =>
    (await ask<Row>(`SELECT * FROM ${here}.${table} EXCEPT ALL SELECT * FROM ${there}.${table} LIMIT 1`))[0];
  const [extra, lacking] = [await only(kept, made), await only(made, kept)];
  if (!extra && !lacking) return [];
  const where = `${table} (${shown((extra ?? lacking)!)})`;
  const fault = (problem: string): readonly Fault[] => [{ check: 'projections', where, problem, remedy: REBUILD }];
  if (!extra) return fault('a row that follows from the facts is missing');
  const twin = await sameKey(ask, table, made, extra);
  return fault(twin ? differing(extra, twin) : 'it follows from no fact');
}

async function sameKey(ask: Ask, table: string, schema: string, row: Row): Promise<Row | undefined> {
  const columns = await ask<{ name: string }>(
    `SELECT a.attname::text AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
     WHERE i.indrelid = to_regclass(@table) AND i.indisprimary`,
    { table: `${schema}.${table}` },
  );
  const same = columns.map(({ name }, i) => `"${name}" = @key${String.fromCharCode(97 + i)}`).join(' AND ');
  const values = Object.fromEntries(columns.map(({ name }, i) => [`key${String.fromCharCode(97 + i)}`, row[name]]));
  return (await ask<Row>(`SELECT * FROM ${schema}.${table} WHERE ${same}`, values))[0];
}
