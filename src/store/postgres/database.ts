/** One PostgreSQL database: reached, checked, migrated, and its errors said in the store's own words. Each record lives
 *  in a schema named `onrecord` (or the one the address names with `?schema=`). */
import pg from 'pg';
import { BadInput } from '../../model/bad-input.ts';
import type { Instant } from '../../model/instant.ts';
import type { Values } from '../asking.ts';
import { halfMoved, type Opening } from '../opening.ts';
import { type Cell, copyInto, MANY } from './copy.ts';
import { asOpeningError, MAY_WRITE, refuseUnfit, type Server, translated } from './errors.ts';
import { migrations } from './migrations/index.ts';

/** Milliseconds to wait for a connection, and for another writer. */
const PATIENCE = 10_000;

/** The advisory lock that makes commits and migrations one at a time. Any constant does; this one spells "onrc". */
export const WRITER = 0x6f6e7263;

/** A transaction under the writer's lock, which its commit gives back before the disk has it. */
const ALONE = `BEGIN; SET LOCAL synchronous_commit = off; SELECT pg_advisory_xact_lock(${WRITER}, hashtext(current_schema()))`;

/** The commit, and the wait for the disk without the lock: a message in the write-ahead log, which is flushed in its
 *  order and so with all commits before it, those of others too that this one saw. Several who wait share one flush.
 *  Waited for even where nothing was added: what was found may be what another has not flushed yet. */
const AND_FLUSHED = "COMMIT; SELECT pg_logical_emit_message(true, 'onrecord', '')";

/** Asks one question with named values (`@name`), within a transaction or by itself. */
export type Ask = <Row extends pg.QueryResultRow>(text: string, values?: Values) => Promise<readonly Row[]>;

/** The same, and adds rows that are known to be new, all of them or none, as a stream where they are many. */
export type Adding = Ask & {
  readonly add: (table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]) => Promise<void>;
};

export type Database = {
  /** Asks one question by itself: one way to the server and back, where a transaction takes three. */
  readonly asking: Ask;
  /** The same for working state. It is not waited for until it is on the server's disk: a claim or a turn that is lost
   *  with the server's machine is made again. */
  readonly fleeting: Ask;
  /** Runs questions that must see one state. */
  readonly reading: <Result>(work: (ask: Ask) => Promise<Result>) => Promise<Result>;
  /** Runs one durable transaction. With the writer's lock, the next writer need not wait for this one's disk (decision
   *  0017): the lock goes with a commit that is seen at once and flushed after; what is answered has been flushed. */
  readonly writing: <Result>(work: (ask: Adding) => Promise<Result>, lock: 'writer' | 'none') => Promise<Result>;
  readonly close: () => Promise<void>;
};

export async function openDatabase(address: string, now: Instant, opening: Opening): Promise<Database> {
  const { url, schema } = addressOf(address);
  const shown = withoutPassword(url);
  const pool = poolOf(url, schema, 10, 'on');
  const light = poolOf(url, schema, 2, 'off', BY_INDEX);
  try {
    await check(pool, shown);
    await migrate(pool, schema, shown, now, opening);
  } catch (error) {
    await pool.end();
    throw asOpeningError(shown, error);
  }
  return {
    asking: (text, values) => withClient(pool, (client) => askOf(client)(text, values)),
    fleeting: (text, values) => withClient(light, (client) => askOf(client)(text, values)),
    reading: (work) => transaction(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    writing: (work, lock) =>
      lock === 'writer' ? transaction(pool, ALONE, work, AND_FLUSHED) : transaction(pool, 'BEGIN', work),
    close: async () => {
      await Promise.all([pool.end(), light.end()]);
    },
  };
}

/** Working state is looked up by its indices, in their order. How much of it is open changes faster than the server's
 *  statistics do, and a plan for few open jobs compares each with each when there are many. */
const BY_INDEX = ['seqscan', 'bitmapscan', 'sort', 'hashjoin', 'mergejoin']
  .map((way) => ` -c enable_${way}=off`)
  .join('');

/** `durable`: a commit is answered when it is on the disk. */
function poolOf(url: string, schema: string, max: number, durable: 'on' | 'off', plans = ''): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: PATIENCE,
    // A plan that a connection made for a table still empty would be kept when it is full. And a record lies on disks that
    // read anywhere as fast as in a row: told so, the server looks rare words up in their index.
    // A page's question takes milliseconds, and beginning a second process for it takes more.
    options: `-c search_path=${schema} -c synchronous_commit=${durable} -c lock_timeout=${PATIENCE} -c timezone=UTC -c plan_cache_mode=force_custom_plan -c random_page_cost=1.1 -c max_parallel_workers_per_gather=0${plans}`,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks while idle is replaced by the pool; the next question says so if the server is gone.
  pool.on('error', () => {});
  // Nor may one that breaks between two questions of a transaction end the process; the next question says it.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

const INT8 = 20;

/** Waits for a lock that ends with its transaction. */
export const advisory = (family: number, member: string): string =>
  `SELECT pg_advisory_xact_lock(${family}, ${member})`;

function addressOf(address: string): { url: string; schema: string } {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new BadInput(address, 'is not an address', 'Write it as postgres://user@host:5432/database.');
  }
  const schema = url.searchParams.get('schema') ?? 'onrecord';
  url.searchParams.delete('schema');
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new BadInput(
      withoutPassword(address),
      `“${schema}” is no schema name`,
      'Use lower-case letters, digits and _.',
    );
  }
  return { url: url.href, schema };
}

/** The schema a record's address names. */
export const schemaOf = (address: string): string => addressOf(address).schema;

/** The same database, another schema. */
export function withSchema(address: string, schema: string): string {
  const url = new URL(address);
  url.searchParams.set('schema', schema);
  return url.href;
}

function withoutPassword(address: string): string {
  try {
    const url = new URL(address);
    if (url.password) url.password = '***';
    return url.href;
  } catch {
    return address;
  }
}

async function check(pool: pg.Pool, shown: string): Promise<void> {
  const { rows } = await pool.query(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
  );
  refuseUnfit(shown, rows[0] as Server);
}

/** Runs the migrations the schema has not seen. Of two processes at once, the second waits and finds it done. */
async function migrate(pool: pg.Pool, schema: string, shown: string, now: Instant, opening: Opening): Promise<void> {
  await transaction(pool, 'BEGIN', async (ask) => {
    await ask(advisory(WRITER, '0'));
    const [table] = await ask<{ there: boolean }>('SELECT to_regclass(@name) IS NOT NULL AS there', {
      name: `${schema}.meta`,
    });
    const [known] = table!.there ? await ask<{ schema: number }>('SELECT schema FROM meta') : [];
    const version = known?.schema ?? 0;
    if (version === 0) {
      const [other] = await ask<{ n: number }>('SELECT count(*) AS n FROM pg_tables WHERE schemaname = @schema', {
        schema,
      });
      if (other!.n > 0) {
        throw new BadInput(
          shown,
          `the schema ${schema} holds tables of another program, or a record whose making was broken off`,
          'Name another with ?schema=…, or drop it.',
        );
      }
      if (opening === 'existing') {
        throw new BadInput(shown, 'there is no record in this database', 'Make one with “onrecord --record … add”.');
      }
      await ask(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    }
    if (version > migrations.length) {
      throw new BadInput(
        shown,
        `the record has schema ${version}, and this onrecord knows schemas up to ${migrations.length}`,
        'Use the newer onrecord that wrote it; nothing was touched.',
      );
    }
    for (const sql of migrations.slice(version)) await ask(sql);
    if (version < migrations.length) {
      await ask('INSERT INTO meta VALUES (1, @now, @schema) ON CONFLICT (one) DO UPDATE SET schema = excluded.schema', {
        now,
        schema: migrations.length,
      });
    }
    if (opening !== 'existing') await refuseUnwritable(ask, shown);
    const [move] = await ask<{ source: string }>('SELECT source FROM move');
    if (move && opening !== 'move') throw halfMoved(shown, move.source);
  });
}

/** Who will add to the record must be able to: told now, and not when the first capture has been fetched. */
async function refuseUnwritable(ask: Ask, shown: string): Promise<void> {
  const [can] = await ask<{ write: boolean; standby: boolean }>(
    "SELECT has_table_privilege('facts', 'INSERT') AND has_table_privilege('jobs', 'UPDATE') AS write, pg_is_in_recovery() AS standby",
  );
  if (can!.standby) {
    throw new BadInput(
      shown,
      'the server is a replica, which is only read',
      'Name the primary; “serve --read-only” may read here.',
    );
  }
  if (!can!.write) {
    throw new BadInput(shown, 'the user may read this record and not add to it', MAY_WRITE);
  }
}

async function transaction<Result>(
  pool: pg.Pool,
  begin: string,
  work: (ask: Adding) => Promise<Result>,
  end = 'COMMIT',
): Promise<Result> {
  return withClient(pool, async (client, breaks) => {
    try {
      await client.query(begin);
      const result = await work(addingOf(client));
      await client.query(end);
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(breaks);
      throw error;
    }
  });
}

/** Lends a connection; one that broke is not lent again. Errors are said in the store's words. */
async function withClient<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient, breaks: (error: Error) => void) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect().catch((error) => {
    throw translated(error);
  });
  let broken: Error | undefined;
  try {
    return await work(client, (error) => {
      broken = error;
    });
  } catch (error) {
    throw translated(error);
  } finally {
    client.release(broken);
  }
}

function askOf(client: pg.PoolClient): Ask {
  return async (text, values) => {
    if (!values) return (await client.query(text)).rows;
    const { text: numbered, names } = numberedOf(text);
    const given = names.map((name) => storable(values[name] ?? null));
    return (await client.query({ text: numbered, values: given, name: nameOf(numbered) })).rows;
  };
}

function addingOf(client: pg.PoolClient): Adding {
  const ask = askOf(client);
  return Object.assign(ask, {
    async add(table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]) {
      const kept = rows.map((row) => row.map(storable)) as Cell[][];
      if (kept.length >= MANY) return copyInto(client, table, columns, kept);
      if (!kept.length) return;
      const names = columns.map((name) => `"${name}"`).join(', ');
      const places = kept.map((_, n) => `(${columns.map((_, i) => `$${n * columns.length + i + 1}`).join(', ')})`);
      await client.query(`INSERT INTO ${table} (${names}) VALUES ${places.join(', ')}`, kept.flat());
    },
  });
}

/** PostgreSQL's text cannot hold U+0000. It stays in the fact, whose JSON escapes it; columns show U+FFFD. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
  return Array.isArray(value) ? value.map(storable) : value;
}

type Numbered = { readonly text: string; readonly names: readonly string[] };
const numberings = new Map<string, Numbered>();

/** `@name` becomes `$1`, `$2` …: a number for each place, since the server gives each number one type. */
function numberedOf(text: string): Numbered {
  const known = numberings.get(text);
  if (known) return known;
  const names: string[] = [];
  const numbered = text.replace(/@([a-zA-Z]+)/g, (_, name: string) => {
    names.push(name);
    return `$${names.length}`;
  });
  const made = { text: numbered, names };
  if (numberings.size < 1000) numberings.set(text, made);
  return made;
}

const statementNames = new Map<string, string>();

/** A short name under which a connection keeps the plan of a question. */
function nameOf(text: string): string {
  let name = statementNames.get(text);
  if (!name) {
    name = `q${statementNames.size}`;
    statementNames.set(text, name);
  }
  return name;
}
