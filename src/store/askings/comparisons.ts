/** Comparisons: revisions and their changes, events and the alignments of their accounts. */
import type { Alignment } from '../../model/alignment.ts';
import { type AlignmentBody, type EventBody, idOfFact, type RevisionBody } from '../../model/bodies.ts';
import type { Digest } from '../../model/canonical.ts';
import { type Asking, ask, askAll, askOne } from '../asking.ts';
import type { Page, Paging, RecordedChange, RecordedEvent, RecordedRevision } from '../reads.ts';
import { type FactRow, factColumns, factOf, limitOf, pageOf, valuesOf } from '../rows.ts';
import { history, newestFact } from './facts.ts';
import type { Native } from './native.ts';

function revisionFrom(row: FactRow): RecordedRevision {
  const fact = factOf(row);
  const { document, before, after, ...revision } = fact.body as RevisionBody;
  return { id: idOfFact(fact.digest), document, before, after, fact: fact.digest, revision };
}

export const revision = (before: string, after: string): Asking<RecordedRevision | null> =>
  askOne(
    revisionFrom,
    `SELECT ${factColumns} FROM revisions r JOIN facts f ON f.idx = r.idx
     WHERE r.before = @before AND r.after = @after ORDER BY r.step_version DESC, r.idx DESC LIMIT 1`,
    { before, after },
  );

export const revisionsOf = (document: string): Asking<readonly RecordedRevision[]> =>
  askAll(
    revisionFrom,
    `SELECT ${factColumns} FROM revisions r JOIN facts f ON f.idx = r.idx
     JOIN versions a ON a.id = r.before JOIN versions b ON b.id = r.after
     WHERE r.document = @document AND r.current = 1 AND b.ordinal = a.ordinal + 1 ORDER BY b.ordinal`,
    { document },
  );

type ChangeRow = { readonly idx: number; readonly position: number; readonly at: string };

export function* changes(
  native: Native,
  filter: { readonly dossier?: string; readonly material?: boolean },
  paging?: Paging,
): Asking<Page<RecordedChange>> {
  const values: Record<string, string | number> = {};
  const where = ['c.current = 1'];
  let from = 'changes c';
  if (filter.dossier !== undefined) {
    const place = yield* native.changes(filter.dossier);
    from = place.from;
    where.push(place.where);
    values.dossier = filter.dossier;
  }
  if (filter.material !== undefined) where.push(`c.material = ${filter.material ? 1 : 0}`);
  const after = valuesOf(paging?.after, 'text', 'number', 'number');
  if (after) {
    where.push('(c.at < @at OR (c.at = @at AND (c.idx < @idx OR (c.idx = @idx AND c.position > @position))))');
    [values.at, values.idx, values.position] = after;
  }
  const limit = limitOf(paging?.limit);
  const rows = yield* ask<ChangeRow>(
    `SELECT c.idx, c.position, c.at FROM ${from} WHERE ${where.join(' AND ')}
     ORDER BY c.at DESC, c.idx DESC, c.position LIMIT ${limit + 1}`,
    values,
  );
  const facts = yield* native.facts([...new Set(rows.map((row) => row.idx))]);
  const revisions = new Map(facts.map((row) => [row.idx, revisionFrom(row)]));
  const recorded = ({ idx, position: index }: ChangeRow): RecordedChange => {
    const revision = revisions.get(idx)!;
    return { revision, index, change: revision.revision.changes[index]! };
  };
  return pageOf(rows, limit, recorded, (row) => [row.at, row.idx, row.position]);
}

export const eventsOf = (dossier: string): Asking<readonly RecordedEvent[]> =>
  askAll(
    (row: FactRow) => factOf(row).body as EventBody,
    `SELECT ${factColumns} FROM events e JOIN facts f ON f.idx = e.idx WHERE e.dossier = @dossier ORDER BY e.id`,
    { dossier },
  );

export function* event(id: string): Asking<RecordedEvent | null> {
  return ((yield* newestFact('events', id))?.body as EventBody | undefined) ?? null;
}

export function* alignmentOf(
  event: string,
): Asking<(Alignment & { readonly fact: Digest; readonly versions: Readonly<Record<string, string>> }) | null> {
  const fact = (yield* history('alignment', event)).at(-1);
  if (!fact) return null;
  const { event: _, ...body } = fact.body as AlignmentBody;
  return { ...body, fact: fact.digest };
}
