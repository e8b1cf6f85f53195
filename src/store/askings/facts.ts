/** Facts and bytes, and the newest facts of dossiers. */
import type { Dossier } from '../../model/dossier.ts';
import type { FactKind, RecordedFact } from '../../model/fact.ts';
import { type Asking, ask, askAll, askOne } from '../asking.ts';
import type { DossierTitle } from '../reads.ts';
import { digestBytes, type FactRow, factColumns, factOf, isDigest } from '../rows.ts';

export function* fact(digest: string): Asking<RecordedFact | null> {
  if (!isDigest(digest)) return null;
  return yield* askOne<FactRow, RecordedFact>(factOf, `SELECT ${factColumns} FROM facts f WHERE f.digest = @digest`, {
    digest: digestBytes(digest),
  });
}

export const history = (kind: FactKind, subject: string): Asking<readonly RecordedFact[]> =>
  askAll<FactRow, RecordedFact>(
    factOf,
    `SELECT ${factColumns} FROM facts f WHERE f.kind = @kind AND f.subject = @subject ORDER BY f.idx`,
    { kind, subject },
  );

/** So many facts at most, from an index on, in log order. */
export const factsFrom = (next: number, most: number): Asking<readonly RecordedFact[]> =>
  askAll<FactRow, RecordedFact>(
    factOf,
    `SELECT ${factColumns} FROM facts f WHERE f.idx >= @next ORDER BY f.idx LIMIT ${most}`,
    { next },
  );

export function* size(): Asking<number> {
  const [row] = yield* ask<{ n: number }>('SELECT coalesce(max(idx), -1) + 1 AS n FROM facts');
  return row!.n;
}

export function* blob(digest: string): Asking<Buffer | null> {
  if (!isDigest(digest)) return null;
  return yield* askOne(({ bytes }: { bytes: Buffer }) => bytes, 'SELECT bytes FROM blobs WHERE digest = @digest', {
    digest: digestBytes(digest),
  });
}

/** The newest fact of a dossier or an event. */
export const newestFact = (table: 'dossiers' | 'events', id: string): Asking<RecordedFact | null> =>
  askOne<FactRow, RecordedFact>(
    factOf,
    `SELECT ${factColumns} FROM ${table} t JOIN facts f ON f.idx = t.idx WHERE t.id = @id`,
    { id },
  );

const dossierOf = (row: FactRow): Dossier => factOf(row).body as Dossier;

export const dossiers = (): Asking<readonly Dossier[]> =>
  askAll(dossierOf, `SELECT ${factColumns} FROM dossiers t JOIN facts f ON f.idx = t.idx ORDER BY t.id`);

export const dossierTitles = (): Asking<readonly DossierTitle[]> =>
  askAll(({ id, title }: DossierTitle) => ({ id, title }), 'SELECT id, title FROM dossiers ORDER BY id');

export const dossiersAfter = (index: number): Asking<readonly { index: number; dossier: Dossier }[]> =>
  askAll(
    (row: FactRow) => ({ index: row.idx, dossier: dossierOf(row) }),
    `SELECT ${factColumns} FROM dossiers t JOIN facts f ON f.idx = t.idx WHERE t.idx > @index ORDER BY t.idx`,
    { index },
  );

export function* dossier(id: string): Asking<Dossier | null> {
  return ((yield* newestFact('dossiers', id))?.body as Dossier | undefined) ?? null;
}
