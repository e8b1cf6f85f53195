/** Revisions and their changes, as lists read them. Of two comparisons of one pair, the newer step's counts. */
import type { RevisionBody } from '../../model/bodies.ts';
import { idOfFact } from '../../model/bodies.ts';
import type { RecordedFact } from '../../model/fact.ts';
import { stepVersionOf } from '../rows.ts';
import type { Ask } from './database.ts';

export async function addRevisions(ask: Ask, facts: readonly RecordedFact[]): Promise<void> {
  const revisions = facts as readonly (RecordedFact & { readonly body: RevisionBody })[];
  const before = revisions.map(({ body }) => body.before);
  const after = revisions.map(({ body }) => body.after);
  await ask(
    `INSERT INTO revisions SELECT r.id, r.idx, r.document, r.before, r.after, r.step, 0
     FROM unnest(@ids::text[], @indices::bigint[], @documents::text[], @before::text[], @after::text[], @steps::int[])
       AS r (id, idx, document, before, after, step)`,
    {
      ids: revisions.map(({ digest }) => idOfFact(digest)),
      indices: revisions.map(({ index }) => index),
      documents: revisions.map(({ body }) => body.document),
      before,
      after,
      steps: revisions.map(({ step }) => stepVersionOf(step)),
    },
  );
  const seen = await ask<{ id: string; first_seen: string }>(
    'SELECT id, first_seen FROM versions WHERE id = ANY(@after)',
    {
      after,
    },
  );
  const seenAt = new Map(seen.map((row) => [row.id, row.first_seen]));
  const changes = revisions.flatMap(({ index, body, happenedAt }) =>
    body.changes.map(({ type, material }, position) => ({
      index,
      position,
      document: body.document,
      at: seenAt.get(body.after) ?? happenedAt,
      type,
      material: material ? 1 : 0,
    })),
  );
  const column = <Name extends keyof (typeof changes)[number]>(name: Name) => changes.map((change) => change[name]);
  await ask(
    `INSERT INTO changes SELECT c.idx, c.position, c.document, c.at, c.type, c.material, 0
     FROM unnest(@indices::bigint[], @positions::int[], @documents::text[], @ats::text[], @types::text[], @materials::smallint[])
       AS c (idx, position, document, at, type, material)`,
    {
      indices: column('index'),
      positions: column('position'),
      documents: column('document'),
      ats: column('at'),
      types: column('type'),
      materials: column('material'),
    },
  );
  await ask(
    `UPDATE revisions r SET current = (r.idx = (
         SELECT b.idx FROM revisions b WHERE b.before = r.before AND b.after = r.after
         ORDER BY b.step_version DESC, b.idx DESC LIMIT 1))::int
     FROM unnest(@before::text[], @after::text[]) AS g (before, after) WHERE r.before = g.before AND r.after = g.after`,
    { before, after },
  );
  await ask(
    `UPDATE changes c SET current = r.current
     FROM unnest(@before::text[], @after::text[]) AS g (before, after)
       JOIN revisions r ON r.before = g.before AND r.after = g.after
     WHERE c.idx = r.idx`,
    { before, after },
  );
}
