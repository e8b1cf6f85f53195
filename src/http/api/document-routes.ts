/** Documents, their versions and captures, and what differs between versions. */
import { z } from '@hono/zod-openapi';
import { paths } from '../../publish/paths.ts';
import {
  captureTable,
  changeTable,
  documentTable,
  foundTable,
  revisionTable,
  versionTable,
} from '../../publish/tables.ts';
import type { Reads } from '../../store/reads.ts';
import { listForm, sendList } from './lists.ts';
import { as, given, paging, truth } from './parameters.ts';
import { notOnRecord, problems } from './problem.ts';
import { json, type Routes, whole } from './routes.ts';
import * as shapes from './shapes.ts';

export function documentRoutes(routes: Routes, reads: Reads): void {
  routes.all(
    '/documents',
    'Documents, in the order in which the record came to know them, or a dossier’s own.',
    z.object({ dossier: z.string().optional(), issuer: z.string().optional(), ...paging, as }),
    shapes.documentOf,
    (c, { limit, after, as, ...filter }) =>
      sendList(c, listForm(c, as), documentTable, given({ limit, after }), (page) =>
        reads.documents(given(filter), page),
      ),
  );
  routes.one('/documents', 'A document: one original resource with all its versions.', shapes.documentOf, (name) =>
    reads.document(name),
  );
  routes.all(
    '/documents/{id}/versions',
    'The versions of a document, first to last.',
    z.object({ as }),
    shapes.version,
    async (c, { as }) => whole(c, as, versionTable, await reads.versionsOf(c.req.param('id')!)),
  );
  routes.all(
    '/documents/{id}/captures',
    'Every attempt to see it, with its outcome, first to last.',
    z.object({ as }),
    shapes.capture,
    async (c, { as }) => whole(c, as, captureTable, await reads.capturesOf(c.req.param('id')!)),
  );
  routes.all(
    '/documents/{id}/revisions',
    'Comparisons of neighbouring versions, first to last.',
    z.object({ as }),
    shapes.recordedRevision,
    async (c, { as }) => whole(c, as, revisionTable, await reads.revisionsOf(c.req.param('id')!)),
  );

  routes.one('/versions', 'A version with its text.', shapes.memento, (name) => reads.version(name));
  routes.all(
    '/versions/{id}/statements',
    'What the newest extractor found in a version, in text order, with the ids of the statements.',
    z.object({ as }),
    shapes.statement,
    async (c, { as }) => {
      const found = await reads.extractionOf(c.req.param('id')!);
      if (!found) return notOnRecord(c, 'No extractor has read this version yet.', 'Ask again later.');
      const { statements, ids, ...about } = found;
      const rows = statements.map((statement, i) => ({ id: ids[i]!, ...statement }));
      return listForm(c, as) === 'json' ? c.json({ ...about, rows }) : whole(c, as, foundTable, rows);
    },
  );
  routes.other(
    {
      path: '/revisions/{before}/{after}',
      summary: 'The recorded comparison of two versions of one document.',
      request: { params: z.object({ before: z.string(), after: z.string() }) },
      responses: { 200: json(shapes.recordedRevision, 'The comparison.'), ...problems },
    },
    async (c) => {
      const [before, after] = [c.req.param('before')!, c.req.param('after')!];
      const found = await reads.revision(before, after);
      if (found) return c.json(found);
      return notOnRecord(
        c,
        'These two versions are not compared on record.',
        `Versions next to each other are; /api/v1/views${paths.revision(before, after)} compares any two of one document.`,
      );
    },
  );
  routes.one('/captures', 'A capture.', shapes.capture, (name) => reads.capture(name));

  routes.all(
    '/changes',
    'Changes between neighbouring versions, latest first.',
    z.object({ dossier: z.string().optional(), material: truth, ...paging, as }),
    shapes.recordedChange,
    (c, { limit, after, as, ...filter }) =>
      sendList(c, listForm(c, as), changeTable, given({ limit, after }), (page) => reads.changes(given(filter), page)),
  );
}
