/** One list in the form that was asked for: a page of JSON, or the whole list as JSON Lines, CSV or Parquet. */

import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { tableOf } from '../../model/table.ts';
import { csvHeader, csvLines, parquetOf, type Table } from '../../publish/tables.ts';
import type { Page, Paging } from '../../store/reads.ts';

export const forms = ['json', 'jsonl', 'csv', 'parquet'] as const;
export type ListForm = (typeof forms)[number];

/** Rows of a Parquet file at most: its footer is written last, so the whole is held in memory. */
const MOST_PARQUET_ROWS = 200_000;

/** Rows read at once while streaming. */
const BATCH = 500;

const types = tableOf<ListForm>({
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'text/csv': 'csv',
  'application/vnd.apache.parquet': 'parquet',
});

/** `?as=` wins over the Accept header, for links that can be mailed. */
export function listForm(c: Context, as: ListForm | undefined): ListForm {
  if (as) return as;
  for (const type of (c.req.header('accept') ?? '').split(',')) {
    const form = types[type.split(';')[0]!.trim().toLowerCase()];
    if (form) return form;
  }
  return 'json';
}

export async function sendList<Row>(
  c: Context,
  form: ListForm,
  table: Table<Row>,
  paging: Paging,
  read: (paging: Paging) => Promise<Page<Row>>,
): Promise<Response> {
  c.header('vary', 'Accept');
  if (form === 'json') return c.json(await read(paging));
  if (form === 'parquet') {
    const rows: Row[] = [];
    for await (const page of pagesOf(read)) {
      rows.push(...page);
      if (rows.length > MOST_PARQUET_ROWS) break;
    }
    if (rows.length > MOST_PARQUET_ROWS) throw new TooManyRows(table.name);
    c.header('content-disposition', `attachment; filename="${table.name}.parquet"`);
    return c.body(parquetOf(table, rows), 200, { 'content-type': 'application/vnd.apache.parquet' });
  }
  if (form === 'csv') {
    c.header('content-type', 'text/csv; charset=utf-8; header=present');
    c.header('content-disposition', `attachment; filename="${table.name}.csv"`);
  } else c.header('content-type', 'application/x-ndjson; charset=utf-8');
  return stream(c, async (out) => {
    if (form === 'csv') await out.write(csvHeader(table));
    for await (const rows of pagesOf(read)) {
      if (out.aborted) return;
      await out.write(form === 'csv' ? csvLines(table, rows) : rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    }
  });
}

async function* pagesOf<Row>(read: (paging: Paging) => Promise<Page<Row>>): AsyncGenerator<readonly Row[]> {
  let after: string | undefined;
  do {
    const page = await read({ limit: BATCH, ...(after ? { after } : {}) });
    yield page.rows;
    after = page.next;
  } while (after);
}

export class TooManyRows extends Error {
  override name = 'TooManyRows';
  readonly remedy = 'Narrow it, or ask for JSON Lines or CSV.';
  constructor(readonly list: string) {
    super(`The list of ${list} has more than ${MOST_PARQUET_ROWS} rows.`);
  }
}
