/** Routes of the API, in the three shapes they come in: one thing by its id, a list, and what is like neither. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Table } from '../../publish/tables.ts';
import { type ListForm, listForm, sendList } from './lists.ts';
import { id } from './parameters.ts';
import { notOnRecord, problems } from './problem.ts';
import * as shapes from './shapes.ts';

export const json = (schema: z.ZodType, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** A list in the forms it comes in. */
const list = (row: z.ZodType, description: string) => ({
  description,
  content: {
    'application/json': { schema: shapes.pageOf(row) },
    'application/x-ndjson': { schema: row },
    'text/csv': { schema: z.string() },
    'application/vnd.apache.parquet': { schema: z.string().openapi({ format: 'binary' }) },
  },
});

export class Routes {
  constructor(private readonly api: OpenAPIHono) {}

  /** One thing at `path/{id}`. */
  one<Value>(path: string, summary: string, shape: z.ZodType, read: (id: string) => Promise<Value | null>): void {
    const request = { params: id };
    const responses = { 200: json(shape, summary), ...problems };
    this.other({ path: `${path}/{id}`, summary, request, responses }, async (c) => {
      const name = c.req.param('id')!;
      const value = await read(name);
      return value ? c.json(value) : notOnRecord(c, `This record knows no “${name}” here.`);
    });
  }

  /** A list of rows, narrowed by a query. */
  all<Query extends z.ZodObject>(
    path: string,
    summary: string,
    query: Query,
    row: z.ZodType,
    answer: (c: Context, query: z.output<Query>) => Promise<Response> | Response,
  ): void {
    const request = { query, ...(path.includes('{id}') ? { params: id } : {}) };
    this.other({ path, summary, request, responses: { 200: list(row, summary), ...problems } }, async (c) =>
      answer(c, c.req.valid('query' as never)),
    );
  }

  other(route: Omit<Parameters<typeof createRoute>[0], 'method'>, answer: (c: Context) => Promise<Response>): void {
    this.api.openapi(createRoute({ method: 'get', ...route }), answer as never);
  }
}

/** A list that comes whole, in any form. */
export const whole = <Row>(
  c: Context,
  form: ListForm | undefined,
  table: Table<Row>,
  rows: readonly Row[],
): Promise<Response> => sendList(c, listForm(c, form), table, {}, async () => ({ rows }));
