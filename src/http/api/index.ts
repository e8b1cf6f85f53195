/** Everything the pages show, for programs: `/api/v1`, described by OpenAPI 3.1 that is generated from the same shapes. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { BadInput } from '../../model/bad-input.ts';
import { isEvent, openSuggestions } from '../../model/grouping.ts';
import { parseLooseDate } from '../../model/instant.ts';
import { acts } from '../../model/statement.ts';
import { claimsOf } from '../../publish/dossier.tsx';
import { schemaOrgOf, webAnnotationOf } from '../../publish/linked-data.ts';
import { decidedOf } from '../../publish/said.ts';
import {
  captureTable,
  changeTable,
  claimTable,
  documentTable,
  dossierTable,
  eventTable,
  type FoundHit,
  foundTable,
  hitTable,
  revisionTable,
  speakerTable,
  statementTable,
  type Table,
  versionTable,
} from '../../publish/tables.ts';
import type { Hit, Reads, RecordedStatement } from '../../store/reads.ts';
import { Busy, Conflict, Full } from '../../store/writes.ts';
import { forms, type ListForm, listForm, sendList, TooManyRows } from './lists.ts';
import * as shapes from './shapes.ts';
import { addViews, type ViewRoute } from './views.ts';

export const json = (schema: z.ZodType, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
export const problems = {
  400: { description: 'A parameter is wrong; the answer names it.', content: problemBody() },
  404: { description: 'Not on record here.', content: problemBody() },
  default: {
    description: 'Refused (401, 403, 421, 429) or not to be had just now (5xx); told as every problem is.',
    content: problemBody(),
  },
};
function problemBody() {
  return { 'application/problem+json': { schema: shapes.problem } };
}

const date = z
  .string()
  .refine((written) => parseLooseDate(written) !== null, 'is not a date; write 2021-06-07 or 2021-06')
  .optional();
const paging = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .optional()
    .openapi({ type: 'integer', description: 'Rows on a page; 50 unless told.' }),
  after: z.string().max(2000).optional().openapi({ description: 'The `next` of the page before.' }),
};
const as = z
  .enum(forms)
  .optional()
  .openapi({ description: 'The form; the Accept header says the same. All but json are the whole list.' });
const statementFilter = {
  dossier: z.string().optional(),
  document: z.string().optional(),
  speaker: z.string().optional().openapi({ description: 'The resolved name, exactly.' }),
  act: z.enum(acts).optional(),
  issuer: z.string().optional(),
  from: date,
  to: date,
};
const id = z.object({ id: z.string().min(1).max(200) });
const truth = z
  .enum(['true', 'false'])
  .transform((word) => word === 'true')
  .optional();

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

/** The claims of a dossier, held against procedures; `null` where there is no such dossier. */
export type Claims = (dossier: string) => ReturnType<typeof claimsOf>;

export function apiOf(
  reads: Reads,
  version: string,
  views: readonly ViewRoute[] = [],
  claims: Claims = (dossier) => claimsOf(reads, null, dossier),
): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const issue = result.error.issues[0]!;
      return problem(c, 400, 'A parameter is wrong', `${issue.path.join('.') || 'the request'}: ${issue.message}`);
    },
  });
  api.use(tagging(reads, version));
  api.notFound((c) => problem(c, 404, 'Not on record here', `There is nothing at ${new URL(c.req.url).pathname}.`));
  api.onError((error, c) => {
    if (error instanceof TooManyRows) return problem(c, 413, 'Too many rows', error.message);
    if (error instanceof BadInput) return problem(c, 400, 'This cannot be answered', error.message);
    if (error instanceof Busy) return problem(c, 503, 'Busy', 'The record is being written to. Try again in a moment.');
    if (error instanceof Conflict) return problem(c, 409, 'Somebody was first', error.message);
    if (error instanceof Full) return problem(c, 507, 'No room', error.message);
    throw error;
  });

  const one = <Value>(path: string, summary: string, shape: z.ZodType, read: (id: string) => Promise<Value | null>) => {
    const route = createRoute({
      method: 'get',
      path: `${path}/{id}`,
      summary,
      request: { params: id },
      responses: { 200: json(shape, summary), ...problems },
    });
    api.openapi(route, (async (c: Context) => {
      const name = c.req.param('id')!;
      const value = await read(name);
      return value ? c.json(value) : problem(c, 404, 'Not on record here', `This record knows no “${name}” here.`);
    }) as never);
  };

  const all = <Query extends z.ZodObject>(
    path: string,
    summary: string,
    query: Query,
    row: z.ZodType,
    answer: (c: Context, query: z.output<Query>) => Promise<Response> | Response,
  ) => {
    const route = createRoute({
      method: 'get',
      path,
      summary,
      request: { query, ...(path.includes('{id}') ? { params: id } : {}) },
      responses: { 200: list(row, summary), ...problems },
    });
    api.openapi(route, (async (c: Context) => answer(c, c.req.valid('query' as never))) as never);
  };

  /** A list that comes whole, in any form. */
  const whole = <Row>(
    c: Context,
    form: ListForm | undefined,
    table: Table<Row>,
    rows: readonly Row[],
  ): Promise<Response> => sendList(c, listForm(c, form), table, {}, async () => ({ rows }));

  all('/dossiers', 'All dossiers.', z.object({ as }), shapes.dossier, async (c, { as }) =>
    whole(c, as, dossierTable, await reads.dossiers()),
  );
  one('/dossiers', 'A dossier.', shapes.dossier, (name) => reads.dossier(name));
  all(
    '/dossiers/{id}/events',
    'The events of a dossier; with suggested=true, what a machine takes to be events and nobody has decided about.',
    z.object({ suggested: z.enum(['true', 'false']).optional(), as }),
    shapes.event,
    async (c, { suggested, as }) => {
      const groupings = await reads.eventsOf(c.req.param('id')!);
      return whole(c, as, eventTable, suggested === 'true' ? openSuggestions(groupings) : groupings.filter(isEvent));
    },
  );

  all(
    '/dossiers/{id}/claims',
    'The claims of a dossier with the verdict on each, in the dossier’s order.',
    z.object({ as }),
    shapes.claim,
    async (c, { as }) => {
      const rows = await claims(c.req.param('id')!);
      return rows
        ? whole(c, as, claimTable, rows)
        : problem(c, 404, 'Not on record here', 'This record knows no such dossier.');
    },
  );

  all(
    '/documents',
    'Documents, in the order in which the record came to know them, or a dossier’s own.',
    z.object({ dossier: z.string().optional(), issuer: z.string().optional(), ...paging, as }),
    shapes.documentOf,
    (c, { limit, after, as, ...filter }) =>
      sendList(c, listForm(c, as), documentTable, given({ limit, after }), (page) =>
        reads.documents(given(filter), page),
      ),
  );
  one('/documents', 'A document: one original resource with all its versions.', shapes.documentOf, (name) =>
    reads.document(name),
  );
  all(
    '/documents/{id}/versions',
    'The versions of a document, first to last.',
    z.object({ as }),
    shapes.version,
    async (c, { as }) => whole(c, as, versionTable, await reads.versionsOf(c.req.param('id')!)),
  );
  all(
    '/documents/{id}/captures',
    'Every attempt to see it, with its outcome, first to last.',
    z.object({ as }),
    shapes.capture,
    async (c, { as }) => whole(c, as, captureTable, await reads.capturesOf(c.req.param('id')!)),
  );
  all(
    '/documents/{id}/revisions',
    'Comparisons of neighbouring versions, first to last.',
    z.object({ as }),
    shapes.recordedRevision,
    async (c, { as }) => whole(c, as, revisionTable, await reads.revisionsOf(c.req.param('id')!)),
  );

  one('/versions', 'A version with its text.', shapes.memento, (name) => reads.version(name));
  all(
    '/versions/{id}/statements',
    'What the newest extractor found in a version, in text order, with the ids of the statements.',
    z.object({ as }),
    shapes.statement,
    async (c, { as }) => {
      const found = await reads.extractionOf(c.req.param('id')!);
      if (!found) return problem(c, 404, 'Not on record here', 'No extractor has read this version yet.');
      const { statements, ids, ...about } = found;
      const rows = statements.map((statement, i) => ({ id: ids[i]!, ...statement }));
      return listForm(c, as) === 'json' ? c.json({ ...about, rows }) : whole(c, as, foundTable, rows);
    },
  );
  api.openapi(
    createRoute({
      method: 'get',
      path: '/revisions/{before}/{after}',
      summary: 'The recorded comparison of two versions of one document.',
      request: { params: z.object({ before: z.string(), after: z.string() }) },
      responses: { 200: json(shapes.recordedRevision, 'The comparison.'), ...problems },
    }),
    (async (c: Context) => {
      const found = await reads.revision(c.req.param('before')!, c.req.param('after')!);
      return found ? c.json(found) : problem(c, 404, 'Not on record here', 'These two versions are not compared.');
    }) as never,
  );
  one('/captures', 'A capture.', shapes.capture, (name) => reads.capture(name));

  all(
    '/statements',
    'Statements of newest versions, by document, then place; of one document’s every version when it is named.',
    z.object({ ...statementFilter, ...paging, as }),
    shapes.recordedStatement,
    (c, { limit, after, as, ...filter }) =>
      sendList(c, listForm(c, as), statementTable, given({ limit, after }), (page) =>
        reads.statements(given(filter), page).then(({ rows, ...rest }) => ({ rows: rows.map(standing), ...rest })),
      ),
  );
  api.openapi(
    createRoute({
      method: 'get',
      path: '/statements/{id}',
      summary: 'A statement: ours, as a Web Annotation (application/ld+json), or in schema.org’s words (?as=schema).',
      request: { params: id, query: z.object({ as: z.enum(['json', 'annotation', 'schema']).optional() }) },
      responses: { 200: json(shapes.recordedStatement, 'The statement.'), ...problems },
    }),
    (async (c: Context) => {
      const name = c.req.param('id')!;
      const row = await reads.statement(name);
      if (!row) return problem(c, 404, 'Not on record here', `This record knows no statement “${name}”.`);
      const asked = c.req.query('as') ?? ((c.req.header('accept') ?? '').includes('ld+json') ? 'annotation' : 'json');
      if (asked === 'json') return c.json(standing(row));
      const [memento, document] = await Promise.all([reads.version(row.version), reads.document(row.document)]);
      const site = originOf(c);
      const body =
        asked === 'annotation'
          ? webAnnotationOf(row, memento!, site)
          : schemaOrgOf(row, memento!, document!.originalResource, site);
      return c.body(JSON.stringify(body), 200, { 'content-type': 'application/ld+json', vary: 'Accept' });
    }) as never,
  );

  all(
    '/changes',
    'Changes between neighbouring versions, latest first.',
    z.object({ dossier: z.string().optional(), material: truth, ...paging, as }),
    shapes.recordedChange,
    (c, { limit, after, as, ...filter }) =>
      sendList(c, listForm(c, as), changeTable, given({ limit, after }), (page) => reads.changes(given(filter), page)),
  );
  all(
    '/speakers',
    'Who has spoken, most statements first.',
    z.object({ dossier: z.string().optional(), as }),
    shapes.speaker,
    (c, { as, ...filter }) =>
      sendList(c, listForm(c, as), speakerTable, {}, async () => ({ rows: await reads.speakers(given(filter)) })),
  );
  one('/events', 'An event.', shapes.event, (name) => reads.event(name));
  one('/alignments', 'The accounts of an event, point by point.', shapes.alignment, async (name) => {
    const event = await reads.event(name);
    return event && isEvent(event) ? reads.alignmentOf(name) : null;
  });

  all(
    '/search',
    'Words (all of them), "phrases" and beginnings* in statements and in every version’s text; latest learned first.',
    z.object({
      q: z.string().min(1).max(500),
      in: z.enum(['statements', 'documents']).optional(),
      changed: truth,
      ...statementFilter,
      ...paging,
      as,
    }),
    shapes.hit,
    (c, { q, limit, after, as, ...filter }) =>
      sendList(c, listForm(c, as), hitTable, given({ limit, after }), async (page) => {
        const { rows, ...rest } = await reads.search(q, given(filter), page);
        return { rows: await Promise.all(rows.map((hit) => foundIn(reads, hit))), ...rest };
      }),
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/facts',
      summary: 'The record itself: every fact from an index on, in log order, as JSON Lines.',
      request: { query: z.object({ from: z.coerce.number().int().min(0).optional().openapi({ type: 'integer' }) }) },
      responses: {
        200: { description: 'One fact a line.', content: { 'application/x-ndjson': { schema: shapes.fact } } },
        ...problems,
      },
    }),
    (async (c: Context) => {
      const facts = reads.facts(Number(c.req.query('from') ?? 0))[Symbol.asyncIterator]();
      const lines = new ReadableStream<Uint8Array>({
        async pull(controller) {
          const next = await facts.next();
          if (next.done) controller.close();
          else controller.enqueue(new TextEncoder().encode(`${JSON.stringify(next.value)}\n`));
        },
      });
      return c.body(lines, 200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
    }) as never,
  );
  one('/facts', 'A fact by its digest.', shapes.fact, (digest) => reads.fact(digest as `sha256:${string}`));

  addViews(api, views);

  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description:
      'A token made with “onrecord user token”; it opens at most what its scope opens. Not needed on loopback.',
  });
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'onrecord',
      version,
      description: 'What officials said, every version of it, and what differs. Read-only unless a token allows more.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{}, { token: [] }],
  });
  return api;
}

/** A statement with how it stands with people, so that nobody has to work it out. */
function standing(row: RecordedStatement) {
  const { standing, by, statement: corrected } = decidedOf(row);
  return { ...row, standing, ...(by ? { by } : {}), ...(standing === 'corrected' ? { corrected } : {}) };
}

async function foundIn(reads: Reads, hit: Hit): Promise<FoundHit> {
  const row = hit.kind === 'statement' ? await reads.statement(hit.id) : null;
  if (!row) return hit;
  const { standing, by } = decidedOf(row);
  return { ...hit, standing, ...(by ? { by } : {}) };
}

/** Where browsers reach the site, which behind a proxy is not where the request came to. */
const originOf = (c: Context): string =>
  (c.var as { place?: () => { readonly origin?: string } }).place?.().origin || new URL(c.req.url).origin;

/** ETags, so that the same again costs nothing. What comes as one page is tagged by what it says. A whole list is sent while it
 *  is being read, so its tag is made of what decides what it says: facts are only added, so a record of the same size, asked
 *  the same by the same program, answers the same. */
function tagging(reads: Reads, version: string): MiddlewareHandler {
  const byContent = etag();
  return async (c, next) => {
    c.header('cache-control', 'private, no-cache');
    if (!isWhole(c)) return byContent(c, next);
    const tag = `W/"${await reads.size()}.${version}"`;
    const held = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim());
    if (held.includes(tag)) return c.body(null, 304, { etag: tag, vary: 'Accept' });
    c.header('etag', tag);
    return next();
  };
}

const isWhole = (c: Context): boolean =>
  c.req.path.endsWith('/facts') || ['jsonl', 'csv', 'parquet'].includes(listForm(c, c.req.query('as') as ListForm));

/** Without the members that were not given. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

export function problem(c: Context, status: number, title: string, detail: string): Response {
  const body = { type: 'about:blank', title, status, detail, instance: new URL(c.req.url).pathname };
  return c.body(JSON.stringify(body), status as 400, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
}
