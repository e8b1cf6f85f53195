/** Which way of putting many rows into PostgreSQL is the fastest: as arrays in one question, by COPY into a table between
 *  and from there, or by COPY alone (which can neither leave out what is known nor change it, and so cannot serve). The
 *  rows are those of a generated record's own tables, with all their indices. Rounds alternate between the ways; ratios
 *  in one run are the result. Run: npx tsx bench/copy.ts [documents] [rounds] */
import pg from 'pg';
import { openRecord } from '../src/store/postgres/index.ts';
import { startPostgres } from '../test/servers/postgres.ts';
import { generate } from './generated.ts';

const [documents = 500, rounds = 5] = process.argv.slice(2).map(Number);
/** Rows put in at once, as many as the facts or statements of a batch of a move. */
const BATCH = 2000;

type Column = { readonly name: string; readonly type: string };
type Table = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (string | null)[][];
};
type Way = (client: pg.Client, table: Table, rows: Table['rows']) => Promise<void>;

const names = ({ columns }: Table): string => columns.map(({ name }) => `"${name}"`).join(', ');

/** COPY's text format: a tab between columns, a line a row, \N for nothing. */
const copied = (rows: Table['rows']): Buffer =>
  Buffer.from(rows.map((row) => `${row.map(escaped).join('\t')}\n`).join(''));
const signs: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (value: string | null): string =>
  value === null ? '\\N' : value.replace(/[\\\t\n\r]/g, (sign) => signs[sign]!);

/** The driver knows COPY only as messages; this sends them. */
function copy(client: pg.Client, into: string, bytes: Buffer): Promise<void> {
  return new Promise((done, failed) => {
    let error: Error | null = null;
    const question = {
      submit: (connection: { query(text: string): void }) => connection.query(`COPY ${into} FROM STDIN`),
      handleCopyInResponse(connection: { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }) {
        for (let at = 0; at < bytes.length; at += 65536) connection.sendCopyFromChunk(bytes.subarray(at, at + 65536));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleError(told: Error) {
        error = told;
      },
      handleReadyForQuery: () => (error ? failed(error) : done()),
    };
    client.query(question as unknown as pg.Submittable);
  });
}

const ways: Readonly<Record<string, Way>> = {
  arrays: async (client, table, rows) => {
    const arrays = table.columns.map((_, i) => rows.map((row) => row[i]!));
    const given = table.columns.map(({ type }, i) => `$${i + 1}::text[]::${type}[]`).join(', ');
    await client.query(
      `INSERT INTO ${table.name}_new (${names(table)}) SELECT * FROM unnest(${given}) ON CONFLICT DO NOTHING`,
      arrays,
    );
  },
  'COPY into a table between': async (client, table, rows) => {
    await client.query(`CREATE TEMP TABLE between_them (LIKE ${table.name}_new) ON COMMIT DROP`);
    await copy(client, `between_them (${names(table)})`, copied(rows));
    await client.query(
      `INSERT INTO ${table.name}_new (${names(table)}) SELECT ${names(table)} FROM between_them ON CONFLICT DO NOTHING`,
    );
  },
  'COPY alone': (client, table, rows) => copy(client, `${table.name}_new (${names(table)})`, copied(rows)),
};

async function tableOf(client: pg.Client, name: string): Promise<Table> {
  const { rows: columns } = await client.query<Column>(
    `SELECT attname::text AS name, format_type(coalesce(nullif(t.typbasetype, 0), t.oid), NULL) AS type
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [name],
  );
  const texts = columns.map((column) => `"${column.name}"::text`).join(', ');
  const { rows } = await client.query({ text: `SELECT ${texts} FROM ${name}`, rowMode: 'array' });
  return { name, columns, rows };
}

async function round(client: pg.Client, table: Table, way: Way): Promise<number> {
  await client.query(`DROP TABLE IF EXISTS ${table.name}_new`);
  await client.query(`CREATE TABLE ${table.name}_new (LIKE ${table.name} INCLUDING ALL)`);
  const start = performance.now();
  for (let at = 0; at < table.rows.length; at += BATCH) {
    await client.query('BEGIN');
    await way(client, table, table.rows.slice(at, at + BATCH));
    await client.query('COMMIT');
  }
  const milliseconds = performance.now() - start;
  const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${table.name}_new`);
  if (rows[0].n !== table.rows.length) throw new Error(`${rows[0].n} of ${table.rows.length} rows arrived.`);
  return milliseconds;
}

const server = await startPostgres();
const address = await server.database('copy');
const record = await openRecord(address, () => '2026-01-01T00:00:00.000Z');
const size = { documents, statementsEach: 40, words: [12, 8] as const, seed: 7, batch: 50 };
await generate(record.writes, size);
await record.close();
const client = new pg.Client({ connectionString: address, options: '-c search_path=onrecord' });
await client.connect();
try {
  for (const name of ['facts', 'statements', 'versions']) {
    const table = await tableOf(client, name);
    const times = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
    for (let i = 0; i < rounds; i++)
      for (const [way, put] of Object.entries(ways)) times.get(way)!.push(await round(client, table, put));
    const median = (way: string): number => times.get(way)!.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
    for (const way of Object.keys(ways)) {
      const ratio = (median('arrays') / median(way)).toFixed(2);
      console.log(
        `${name.padEnd(12)} ${String(table.rows.length).padStart(7)} rows  ${way.padEnd(26)} ${median(way).toFixed(0).padStart(7)} ms  ${ratio} × arrays`,
      );
    }
  }
} finally {
  await client.end();
  await server.stop();
}
