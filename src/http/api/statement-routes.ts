/** Statements, who made them, and search. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { schemaOrgOf, webAnnotationOf } from '../../publish/linked-data.ts';
import { decidedOf } from '../../publish/said.ts';
import { type FoundHit, hitTable, speakerTable, statementTable } from '../../publish/tables.ts';
import type { Hit, Reads, RecordedStatement } from '../../store/reads.ts';
import { listForm, sendList } from './lists.ts';
import { as, given, id, paging, statementFilter, truth } from './parameters.ts';
import { notOnRecord, problems } from './problem.ts';
import { json, type Routes } from './routes.ts';
import * as shapes from './shapes.ts';

export function statementRoutes(routes: Routes, reads: Reads): void {
  routes.all(
    '/statements',
    'Statements of newest versions, by document, then place; of one document’s every version when it is named.',
    z.object({ ...statementFilter, ...paging, as }),
    shapes.recordedStatement,
    (c, { limit, after, as, ...filter }) =>
      sendList(c, listForm(c, as), statementTable, given({ limit, after }), (page) =>
        reads.statements(given(filter), page).then(({ rows, ...rest }) => ({ rows: rows.map(standing), ...rest })),
      ),
  );
  routes.other(
    {
      path: '/statements/{id}',
      summary: 'A statement: ours, as a Web Annotation (application/ld+json), or in schema.org’s words (?as=schema).',
      request: { params: id, query: z.object({ as: z.enum(['json', 'annotation', 'schema']).optional() }) },
      responses: { 200: json(shapes.recordedStatement, 'The statement.'), ...problems },
    },
    async (c) => {
      const name = c.req.param('id')!;
      const row = await reads.statement(name);
      if (!row) return notOnRecord(c, `This record knows no statement “${name}”.`);
      const asked = c.req.query('as') ?? ((c.req.header('accept') ?? '').includes('ld+json') ? 'annotation' : 'json');
      if (asked === 'json') return c.json(standing(row));
      const [memento, document] = await Promise.all([reads.version(row.version), reads.document(row.document)]);
      const site = originOf(c);
      const body =
        asked === 'annotation'
          ? webAnnotationOf(row, memento!, site)
          : schemaOrgOf(row, memento!, document!.originalResource, site);
      return c.body(JSON.stringify(body), 200, { 'content-type': 'application/ld+json', vary: 'Accept' });
    },
  );

  routes.all(
    '/speakers',
    'Who has spoken, most statements first.',
    z.object({ dossier: z.string().optional(), as }),
    shapes.speaker,
    (c, { as, ...filter }) =>
      sendList(c, listForm(c, as), speakerTable, {}, async () => ({ rows: await reads.speakers(given(filter)) })),
  );

  routes.all(
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
