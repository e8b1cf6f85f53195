/** Reading a PostgreSQL record. Several questions are one read-only transaction that sees one state (repeatable read); one
 *  question sees one without. */
import { type Asking, ask, askAll, known } from '../asking.ts';
import type { Native } from '../askings/native.ts';
import { readsOf } from '../askings/reads.ts';
import type { Reads } from '../reads.ts';
import { type FactRow, factColumns, factOf } from '../rows.ts';
import type { Ask, Database } from './database.ts';
import { found } from './search.ts';

export function postgresReads({ asking: alone, reading }: Database): Reads {
  return readsOf({
    one: (asking) => answered(alone, asking),
    several: (asking) => reading((within) => answered(within, asking)),
    native,
  });
}

async function answered<Answer>(by: Ask, asking: Asking<Answer>): Promise<Answer> {
  let step = asking.next([]);
  while (!step.done) step = asking.next(await by(step.value.text, step.value.values));
  return step.value;
}

const native: Native = {
  dossiers:
    "(SELECT coalesce(json_agg(dossier ORDER BY dossier), '[]')::text FROM dossier_documents WHERE document = d.id)",
  // By its versions: of all a document's statements, only the shown ones have an index.
  statements: ({ document, dossier }) =>
    known({
      from: ['statements s JOIN documents d ON d.id = s.document']
        .concat(document === undefined ? [] : 'versions v ON v.id = s.version')
        .concat(dossier === undefined ? [] : 'dossier_documents o ON o.document = s.document')
        .join(' JOIN '),
      order: document !== undefined ? 'v.ordinal' : dossier !== undefined ? 'o.position' : 's.document_idx',
    }),
  changes: () =>
    known({ from: 'dossier_documents o JOIN changes c ON c.document = o.document', where: 'o.dossier = @dossier' }),
  *reviews(ids) {
    if (!ids.length) return [];
    return yield* askAll(
      factOf,
      `SELECT ${factColumns} FROM facts f WHERE f.kind = 'review' AND f.subject = ANY(@ids) ORDER BY f.idx`,
      { ids },
    );
  },
  facts: (indices) => ask<FactRow>(`SELECT ${factColumns} FROM facts f WHERE f.idx = ANY(@indices)`, { indices }),
  waitingSince: `SELECT min(f.learned_at) AS at FROM jobs j JOIN facts f ON f.digest = decode(substr(j.input, 8, 64), 'hex')
    WHERE j.state IN ('due', 'running') AND j.input LIKE 'sha256:%'`,
  found,
};
