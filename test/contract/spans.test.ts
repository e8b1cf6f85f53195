/** The two ways of finding the rows that a span of days can be in agree, in every store's own tongue, wherever the span
 *  begins and ends. */
import Database from 'better-sqlite3';
import pg from 'pg';
import { expect, test } from 'vitest';
import { drawing } from '../../bench/generated.ts';
import { daysOfSpan, rowsOfSpan, type Span, spanOf } from '../../src/store/searching.ts';
import { startPostgres } from '../servers/postgres.ts';

const days = { table: 'lines', row: '"row"', date: 'dated' };
const draw = drawing(3);
const day = (): string => `2021-0${1 + Math.floor(draw() * 3)}-${String(1 + Math.floor(draw() * 28)).padStart(2, '0')}`;
const lines = Array.from({ length: 300 }, (_, row) => ({
  row,
  dated: draw() < 0.2 ? `${day()}T12:00:00.000Z` : day(),
}));
const spans = [
  { from: '2020-01-01' },
  { to: '2020-12-31' },
  { from: '2021-03-28' },
  ...Array.from({ length: 20 }, () => ({ from: day(), to: day() })),
].map((filter) => spanOf(filter)!);

const within = ({ from, to }: { from: string; to: string }) => lines.filter(({ dated }) => dated >= from && dated < to);

function holds(span: { from: string; to: string }, rows: Span, leaps: Span): void {
  const found = within(span);
  const dates = new Set(found.map(({ dated }) => dated));
  const [first, last] = [found[0]?.row ?? null, found.at(-1)?.row ?? null];
  expect(rows).toEqual({ first, last, n: found.length });
  expect(leaps).toEqual({ first, last, n: dates.size });
}

test('in SQLite', () => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE lines (row INTEGER PRIMARY KEY, dated TEXT); CREATE INDEX by_date ON lines (dated)');
  const add = db.prepare('INSERT INTO lines VALUES (@row, @dated)');
  for (const line of lines) add.run(line);
  for (const span of spans) {
    const [rows, leaps] = [rowsOfSpan(days), daysOfSpan(days)].map((text) => db.prepare(text).get(span) as Span);
    holds(span, rows!, leaps!);
  }
  expect(spans.some((span) => within(span).length > 100)).toBe(true);
});

test('in PostgreSQL', async () => {
  const server = await startPostgres();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query('CREATE TABLE lines ("row" int PRIMARY KEY, dated text COLLATE "C")');
    await client.query('INSERT INTO lines SELECT * FROM unnest($1::int[], $2::text[])', [
      lines.map(({ row }) => row),
      lines.map(({ dated }) => dated),
    ]);
    for (const { from, to } of spans) {
      const ask = async (text: string): Promise<Span> => {
        const asked = text.replaceAll('@from', '$1').replaceAll('@to', '$2');
        const { first, last, n } = (await client.query(asked, [from, to])).rows[0];
        return { first, last, n: Number(n) };
      };
      holds({ from, to }, await ask(rowsOfSpan(days)), await ask(daysOfSpan(days)));
    }
  } finally {
    await client.end();
    await server.stop();
  }
}, 60_000);
