/** Reading a SQLite record. Each call is one deferred transaction, so that it sees one state whatever others write. */
import type { Statement as Prepared } from 'better-sqlite3';
import type { RecordedFact } from '../../model/fact.ts';
import { type Asking, ask, askOne, type Question } from '../asking.ts';
import { history } from '../askings/facts.ts';
import type { Native } from '../askings/native.ts';
import { readsOf } from '../askings/reads.ts';
import type { Reads, StatementFilter } from '../reads.ts';
import { type FactRow, factColumns } from '../rows.ts';
import { type Db, translated } from './database.ts';
import { found } from './search.ts';

/** Documents of a dossier above which a list in order of time is walked and the dossier's own picked out. */
const LARGE = 500;

/** Statements that are sorted rather than met on the way through a dossier. */
const FEW = 5000;

export function sqliteReads(db: Db): Reads {
  const prepared = new Map<string, Prepared<unknown[]>>();
  const rowsOf = ({ text, values }: Question): readonly unknown[] => {
    const statement = prepared.get(text) ?? db.prepare<unknown[]>(text);
    prepared.set(text, statement);
    return values ? statement.all(values) : statement.all();
  };
  const within = db.transaction((work: () => unknown) => work());
  /** Answers within one transaction and says the driver's errors in our words. */
  const answer = async <Answer>(asking: Asking<Answer>): Promise<Answer> => {
    try {
      return within.deferred(() => {
        let step = asking.next([]);
        while (!step.done) step = asking.next(rowsOf(step.value));
        return step.value;
      }) as Answer;
    } catch (error) {
      throw translated(error);
    }
  };
  return readsOf({ one: answer, several: answer, native });
}

const native: Native = {
  dossiers:
    '(SELECT json_group_array(dossier) FROM (SELECT dossier FROM dossier_documents WHERE document = d.id ORDER BY dossier))',
  *statements(filter) {
    const { document, dossier } = filter;
    const member = ' JOIN dossier_documents o ON o.document = s.document';
    if (document !== undefined)
      return {
        from: `versions v CROSS JOIN statements s ON s.version = v.id JOIN documents d ON d.id = s.document${dossier === undefined ? '' : member}`,
        order: 'v.ordinal',
      };
    if (dossier === undefined)
      return { from: 'statements s JOIN documents d ON d.id = s.document', order: 's.document_idx' };
    const tables = (yield* narrowerThanDossier(filter, dossier))
      ? 'statements s CROSS JOIN dossier_documents o ON o.document = s.document'
      : 'dossier_documents o CROSS JOIN statements s ON s.document = o.document';
    return { from: `${tables} JOIN documents d ON d.id = s.document`, order: 'o.position' };
  },
  *changes(dossier) {
    // A large dossier's changes are met soon on the way through all, latest first; a small one's are few.
    const large = yield* ask(`SELECT 1 FROM dossier_documents WHERE dossier = @dossier LIMIT 1 OFFSET ${LARGE}`, {
      dossier,
    });
    return large.length
      ? {
          from: 'changes c',
          where: 'EXISTS (SELECT 1 FROM dossier_documents o WHERE o.document = c.document AND o.dossier = @dossier)',
        }
      : { from: 'dossier_documents o JOIN changes c ON c.document = o.document', where: 'o.dossier = @dossier' };
  },
  *reviews(statements) {
    const reviews: RecordedFact[] = [];
    for (const id of statements) reviews.push(...(yield* history('review', id)));
    return reviews;
  },
  *facts(indices) {
    const rows: FactRow[] = [];
    for (const index of indices)
      rows.push(...(yield* ask<FactRow>(`SELECT ${factColumns} FROM facts f WHERE f.idx = @index`, { index })));
    return rows;
  },
  waitingSince: `SELECT min(f.learned_at) AS at FROM jobs j JOIN facts f ON f.digest = unhex(substr(j.input, 8, 64))
    WHERE j.state IN ('due', 'running')`,
  found,
};

/** Whether a filter on the statements themselves leaves few of a dossier. Where it leaves many, enough for a page are met
 *  soon in the dossier's order. */
function* narrowerThanDossier({ speaker, act, issuer }: StatementFilter, dossier: string): Asking<boolean> {
  if (speaker === undefined && act === undefined) return issuer !== undefined;
  const where = [...(speaker === undefined ? [] : ['name = @speaker']), ...(act === undefined ? [] : ['act = @act'])];
  const left = yield* askOne(
    ({ n }: { n: number }) => n,
    `SELECT coalesce(sum(statements), 0) AS n FROM dossier_speakers WHERE dossier = @dossier AND ${where.join(' AND ')}`,
    { dossier, ...(speaker === undefined ? {} : { speaker }), ...(act === undefined ? {} : { act }) },
  );
  return left! < FEW;
}
