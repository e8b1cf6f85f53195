/** Reading a SQLite record. Each call is one deferred transaction, so that it sees one state whatever others write. */
import type { Statement as Prepared } from 'better-sqlite3';
import type { AlignmentBody } from '../../model/bodies.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { FactKind, RecordedFact } from '../../model/fact.ts';
import type { DocumentOf, Version } from '../../model/memento.ts';
import type {
  JobCounts,
  Page,
  Paging,
  ParkedJob,
  Reads,
  RecordedChange,
  RecordedRevision,
  RecordedStatement,
  StatementFilter,
  Turned,
} from '../reads.ts';
import { digestBytes, type FactRow, factOf, isDigest, limitOf, valuesOf } from '../rows.ts';
import { further, NOTHING, type Tally } from '../tally.ts';
import {
  captureFrom,
  capturesPast,
  type DocumentRow,
  documentFrom,
  endOf,
  eventFrom,
  extractionFrom,
  jobColumns,
  jobFrom,
  jobsIn,
  jobsNotDone,
  jobsPast,
  pageOf,
  revisionFrom,
  type SpeakerRow,
  type StatementRow,
  type StoredJob,
  speakersAsked,
  speakersOf,
  statementFrom,
  type VersionRow,
  versionOf,
  vitalsFrom,
} from '../views.ts';
import { type Db, translated } from './database.ts';
import { searcher } from './search.ts';

/** Documents of a dossier above which a list in order of time is walked and the dossier's own picked out. */
const LARGE = 500;

/** Statements that are sorted rather than met on the way through a dossier. */
const FEW = 5000;

/** Facts handed over at once by `facts()`. */
const BATCH = 500;

/** Named values of one query; only what its text names may be given. */
type Named = Record<string, string | number>;

const factColumns = 'f.idx, f.digest, f.bytes';
const documentColumns = `d.id, d.idx, d.original_resource, d.title, d.issuer, d.language, d.published_at, d.versions,
  d.first_seen, d.last_seen,
  (SELECT json_group_array(dossier) FROM (SELECT dossier FROM dossier_documents WHERE document = d.id ORDER BY dossier)) AS dossiers`;
const versionColumns = `v.id, v.document, v.ordinal, v.capture, v.first_seen, v.last_seen, v.observations, ${factColumns}`;
const statementColumns = `s.id, s.position, s.version, s.document, d.title, s.issuer, d.published_at, s.body, s.chain`;

export function sqliteReads(db: Db): Reads {
  const statements = new Map<string, Prepared<unknown[]>>();
  const sql = (text: string): Prepared<unknown[]> => {
    let prepared = statements.get(text);
    if (!prepared) {
      prepared = db.prepare<unknown[]>(text);
      statements.set(text, prepared);
    }
    return prepared;
  };
  const all = <Row>(text: string, ...values: unknown[]): Row[] => sql(text).all(...values) as Row[];
  const one = <Row>(text: string, ...values: unknown[]): Row | undefined => sql(text).get(...values) as Row | undefined;

  /** Runs a question within one transaction and says the driver's errors in our words. */
  const within = db.transaction((work: () => unknown) => work());
  const ask = async <Result>(work: () => Result): Promise<Result> => {
    try {
      return within.deferred(work) as Result;
    } catch (error) {
      throw translated(error);
    }
  };

  const factAt = (index: number): RecordedFact | null => {
    const row = one<FactRow>(`SELECT ${factColumns} FROM facts f WHERE f.idx = ?`, index);
    return row ? factOf(row) : null;
  };
  const history = (kind: FactKind, subject: string): readonly RecordedFact[] =>
    all<FactRow>(
      `SELECT ${factColumns} FROM facts f WHERE f.kind = ? AND f.subject = ? ORDER BY f.idx`,
      kind,
      subject,
    ).map(factOf);

  const version = (id: string): Version | null => {
    const row = one<VersionRow>(
      `SELECT ${versionColumns} FROM versions v JOIN facts f ON f.idx = v.idx WHERE v.id = ?`,
      id,
    );
    return row ? versionOf(row) : null;
  };
  const blob = (digest: string): Buffer | null =>
    isDigest(digest)
      ? (one<{ bytes: Buffer }>('SELECT bytes FROM blobs WHERE digest = ?', digestBytes(digest))?.bytes ?? null)
      : null;

  const recordedStatement = (row: StatementRow): RecordedStatement =>
    statementFrom(row, history('review', row.id) as readonly RecordedFact<'review'>[]);

  /** Whether a filter on the statements themselves leaves few of a dossier. Where it leaves many, enough for a page are met
   *  soon in the dossier's order. */
  function narrowerThanDossier({ speaker, act, issuer }: StatementFilter, dossier: string): boolean {
    if (speaker === undefined && act === undefined) return issuer !== undefined;
    const where = [...(speaker === undefined ? [] : ['name = @speaker']), ...(act === undefined ? [] : ['act = @act'])];
    const { n } = one<{ n: number }>(
      `SELECT coalesce(sum(statements), 0) AS n FROM dossier_speakers WHERE dossier = @dossier AND ${where.join(' AND ')}`,
      { dossier, ...(speaker === undefined ? {} : { speaker }), ...(act === undefined ? {} : { act }) },
    )!;
    return n < FEW;
  }

  function listStatements(filter: StatementFilter, paging?: Turned): Page<RecordedStatement> {
    const latestFirst = paging?.latestFirst === true;
    const values: Named = {};
    const where: string[] = [];
    const equal = (column: string, name: keyof StatementFilter) => {
      const value = filter[name];
      if (value === undefined) return;
      where.push(`${column} = @${name}`);
      values[name] = value;
    };
    let from = 'statements s JOIN documents d ON d.id = s.document';
    let order = 's.document_idx';
    if (filter.document !== undefined) {
      from = 'versions v CROSS JOIN statements s ON s.version = v.id JOIN documents d ON d.id = s.document';
      order = 'v.ordinal';
      equal('v.document', 'document');
      where.push('s.current = 1');
      if (filter.dossier !== undefined) {
        equal('o.dossier', 'dossier');
        from += ' JOIN dossier_documents o ON o.document = s.document';
      }
    } else {
      where.push('s.shown = 1');
      if (filter.dossier !== undefined) {
        equal('o.dossier', 'dossier');
        from = narrowerThanDossier(filter, filter.dossier)
          ? 'statements s CROSS JOIN dossier_documents o ON o.document = s.document JOIN documents d ON d.id = s.document'
          : 'dossier_documents o CROSS JOIN statements s ON s.document = o.document JOIN documents d ON d.id = s.document';
        order = 'o.position';
      }
    }
    equal('s.speaker', 'speaker');
    equal('s.act', 'act');
    equal('s.issuer', 'issuer');
    if (filter.from !== undefined) {
      where.push('s.dated >= @from');
      values.from = filter.from;
    }
    if (filter.to !== undefined) {
      where.push('s.dated < @to');
      values.to = endOf(filter.to);
    }
    const after = valuesOf(paging?.after, 2);
    if (after) {
      where.push(`(${order}, s.position) ${latestFirst ? '<' : '>'} (@afterOrder, @afterPosition)`);
      values.afterOrder = after[0]!;
      values.afterPosition = after[1]!;
    }
    const limit = limitOf(paging?.limit);
    const rows = all<StatementRow>(
      `SELECT ${statementColumns}, ${order} AS order_of FROM ${from} WHERE ${where.join(' AND ')}
       ORDER BY ${order}${latestFirst ? ' DESC, s.position DESC' : ', s.position'} LIMIT ${limit + 1}`,
      values,
    );
    return pageOf(rows, limit, recordedStatement, (row) => [row.order_of, row.position]);
  }

  function listDocuments(filter: { dossier?: string; issuer?: string }, paging?: Turned): Page<DocumentOf> {
    const latestFirst = paging?.latestFirst === true;
    const values: Named = {};
    const where: string[] = ['TRUE'];
    let from = 'documents d';
    let order = 'd.idx';
    if (filter.dossier !== undefined) {
      from = 'dossier_documents o JOIN documents d ON d.id = o.document';
      order = 'o.position';
      where.push('o.dossier = @dossier');
      values.dossier = filter.dossier;
    }
    if (filter.issuer !== undefined) {
      where.push('d.issuer = @issuer');
      values.issuer = filter.issuer;
    }
    const after = valuesOf(paging?.after, 1);
    if (after) {
      where.push(`${order} ${latestFirst ? '<' : '>'} @after`);
      values.after = after[0]!;
    }
    const limit = limitOf(paging?.limit);
    const rows = all<DocumentRow & { order_of: number }>(
      `SELECT ${documentColumns}, ${order} AS order_of FROM ${from} WHERE ${where.join(' AND ')}
       ORDER BY ${order}${latestFirst ? ' DESC' : ''} LIMIT ${limit + 1}`,
      values,
    );
    return pageOf(rows, limit, documentFrom, (row) => [row.order_of]);
  }

  function listChanges(filter: { dossier?: string; material?: boolean }, paging?: Paging): Page<RecordedChange> {
    const values: Named = {};
    const where = ['c.current = 1'];
    let from = 'changes c';
    if (filter.dossier !== undefined) {
      // A large dossier's changes are met soon on the way through all, latest first; a small one's are few.
      const large = one('SELECT 1 FROM dossier_documents WHERE dossier = ? LIMIT 1 OFFSET ?', filter.dossier, LARGE);
      if (large)
        where.push('EXISTS (SELECT 1 FROM dossier_documents o WHERE o.document = c.document AND o.dossier = @dossier)');
      else {
        from = 'dossier_documents o JOIN changes c ON c.document = o.document';
        where.push('o.dossier = @dossier');
      }
      values.dossier = filter.dossier;
    }
    if (filter.material !== undefined) where.push(`c.material = ${filter.material ? 1 : 0}`);
    const after = valuesOf(paging?.after, 3);
    if (after) {
      where.push('(c.at < @at OR (c.at = @at AND (c.idx < @idx OR (c.idx = @idx AND c.position > @position))))');
      [values.at, values.idx, values.position] = after as [string, number, number];
    }
    const limit = limitOf(paging?.limit);
    const rows = all<{ idx: number; position: number; at: string }>(
      `SELECT c.idx, c.position, c.at FROM ${from} WHERE ${where.join(' AND ')}
       ORDER BY c.at DESC, c.idx DESC, c.position LIMIT ${limit + 1}`,
      values,
    );
    const revisions = new Map<number, RecordedRevision>();
    const recorded = (row: { idx: number; position: number }): RecordedChange => {
      const revision = revisions.get(row.idx) ?? revisionFrom(factAt(row.idx) as RecordedFact);
      revisions.set(row.idx, revision);
      return { revision, index: row.position, change: revision.revision.changes[row.position]! };
    };
    return pageOf(rows, limit, recorded, (row) => [row.at, row.idx, row.position]);
  }

  function latestFact(table: 'dossiers' | 'events', id: string): RecordedFact | null {
    const row = one<FactRow>(`SELECT ${factColumns} FROM ${table} t JOIN facts f ON f.idx = t.idx WHERE t.id = ?`, id);
    return row ? factOf(row) : null;
  }

  /** Counts kept from one asking to the next. */
  let [captures, jobs]: [Tally, Tally] = [NOTHING, NOTHING];
  type Past = { name: string; n: number; last: number };
  const countedJobs = () => {
    jobs = further(jobs, all<Past>(jobsPast, { upTo: jobs.upTo }));
    return jobsIn(jobs, all<{ name: string; n: number }>(jobsNotDone));
  };

  const reads: Reads = {
    dossiers: () =>
      ask(() =>
        all<FactRow>(`SELECT ${factColumns} FROM dossiers t JOIN facts f ON f.idx = t.idx ORDER BY t.id`).map(
          (row) => factOf(row).body as Dossier,
        ),
      ),
    dossiersAfter: (index) =>
      ask(() =>
        all<FactRow>(
          `SELECT ${factColumns} FROM dossiers t JOIN facts f ON f.idx = t.idx WHERE t.idx > ? ORDER BY t.idx`,
          index,
        ).map((row) => ({ index: row.idx, dossier: factOf(row).body as Dossier })),
      ),
    dossier: (id) => ask(() => (latestFact('dossiers', id)?.body as Dossier | undefined) ?? null),

    documents: (filter, paging) => ask(() => listDocuments(filter, paging)),
    document: (id) =>
      ask(() => {
        const row = one<DocumentRow>(`SELECT ${documentColumns} FROM documents d WHERE d.id = ?`, id);
        return row ? documentFrom(row) : null;
      }),
    documentOf: (resource) =>
      ask(() => {
        const row = one<DocumentRow>(
          `SELECT ${documentColumns} FROM documents d WHERE d.original_resource = ?`,
          resource,
        );
        return row ? documentFrom(row) : null;
      }),

    versionsOf: (document) =>
      ask(() =>
        all<VersionRow>(
          `SELECT ${versionColumns} FROM versions v JOIN facts f ON f.idx = v.idx WHERE v.document = ? ORDER BY v.ordinal`,
          document,
        ).map(versionOf),
      ),
    version: (id) =>
      ask(() => {
        const found = version(id);
        if (!found) return null;
        return { ...found, text: found.textDigest ? (blob(found.textDigest)?.toString('utf8') ?? '') : '' };
      }),
    versionAsOf: (document, at) =>
      ask(() => {
        const seen = one<{ version: string }>(
          'SELECT version FROM sightings WHERE document = ? AND at <= ? ORDER BY at DESC, idx DESC LIMIT 1',
          document,
          at,
        );
        return seen ? version(seen.version) : null;
      }),

    capturesOf: (document) =>
      ask(() =>
        all<FactRow>(
          `SELECT ${factColumns} FROM captures c JOIN facts f ON f.idx = c.idx WHERE c.document = ? ORDER BY c.at, c.idx`,
          document,
        ).map(captureFrom),
      ),
    capture: (id) =>
      ask(() => {
        const row = one<FactRow>(
          `SELECT ${factColumns} FROM captures c JOIN facts f ON f.idx = c.idx WHERE c.id = ?`,
          id,
        );
        return row ? captureFrom(row) : null;
      }),

    extractionOf: (id) =>
      ask(() => {
        const row = one<FactRow>(
          `SELECT ${factColumns} FROM extractions e JOIN facts f ON f.idx = e.idx
           WHERE e.version = ? ORDER BY e.step_version DESC, e.idx DESC LIMIT 1`,
          id,
        );
        return row ? extractionFrom(row) : null;
      }),
    statement: (id) =>
      ask(() => {
        const row = one<StatementRow>(
          `SELECT ${statementColumns} FROM statements s JOIN documents d ON d.id = s.document WHERE s.id = ?`,
          id,
        );
        return row ? recordedStatement(row) : null;
      }),
    statements: (filter, paging) => ask(() => listStatements(filter, paging)),
    speakers: (filter) =>
      ask(() => {
        const { text, values } = speakersAsked(filter);
        return speakersOf(all<SpeakerRow>(text, values));
      }),

    revision: (before, after) =>
      ask(() => {
        const row = one<FactRow>(
          `SELECT ${factColumns} FROM revisions r JOIN facts f ON f.idx = r.idx
           WHERE r.before = ? AND r.after = ? ORDER BY r.step_version DESC, r.idx DESC LIMIT 1`,
          before,
          after,
        );
        return row ? revisionFrom(factOf(row)) : null;
      }),
    revisionsOf: (document) =>
      ask(() =>
        all<FactRow>(
          `SELECT ${factColumns} FROM revisions r JOIN facts f ON f.idx = r.idx
           JOIN versions a ON a.id = r.before JOIN versions b ON b.id = r.after
           WHERE r.document = ? AND r.current = 1 AND b.ordinal = a.ordinal + 1 ORDER BY b.ordinal`,
          document,
        ).map((row) => revisionFrom(factOf(row))),
      ),
    changes: (filter, paging) => ask(() => listChanges(filter, paging)),

    eventsOf: (dossier) =>
      ask(() =>
        all<FactRow>(
          `SELECT ${factColumns} FROM events e JOIN facts f ON f.idx = e.idx WHERE e.dossier = ? ORDER BY e.id`,
          dossier,
        ).map((row) => eventFrom(factOf(row))),
      ),
    event: (id) =>
      ask(() => {
        const fact = latestFact('events', id);
        return fact ? eventFrom(fact) : null;
      }),
    alignmentOf: (event) =>
      ask(() => {
        const fact = history('alignment', event).at(-1);
        if (!fact) return null;
        const { event: _, ...body } = fact.body as AlignmentBody;
        return { ...body, fact: fact.digest };
      }),

    search: searcher(all, ask),

    fact: (digest) =>
      ask(() => {
        if (!isDigest(digest)) return null;
        const row = one<FactRow>(`SELECT ${factColumns} FROM facts f WHERE f.digest = ?`, digestBytes(digest));
        return row ? factOf(row) : null;
      }),
    history: (kind, subject) => ask(() => history(kind, subject)),
    async *facts(from = 0) {
      for (let next = from; ; ) {
        const rows = await ask(() =>
          all<FactRow>(`SELECT ${factColumns} FROM facts f WHERE f.idx >= ? ORDER BY f.idx LIMIT ${BATCH}`, next),
        );
        for (const row of rows) yield factOf(row);
        if (rows.length < BATCH) return;
        next = rows.at(-1)!.idx + 1;
      }
    },
    size: () => ask(() => one<{ n: number }>('SELECT coalesce(max(idx), -1) + 1 AS n FROM facts')!.n),
    jobs: () =>
      ask((): JobCounts => {
        const { due, running, done } = countedJobs();
        const parked = all<ParkedJob>(
          "SELECT step, version, input, attempts, error FROM jobs WHERE state = 'parked' ORDER BY seq LIMIT 100",
        );
        return { due, running, done, parked };
      }),
    async *work() {
      for (let after = 0; ; ) {
        const rows = await ask(() => all<StoredJob>(`${jobColumns} WHERE seq > ? ORDER BY seq LIMIT ${BATCH}`, after));
        for (const row of rows) yield jobFrom(row);
        if (rows.length < BATCH) return;
        after = rows.at(-1)!.seq;
      }
    },
    vitals: () =>
      ask(() => {
        const waiting = one<{ at: string | null }>(
          `SELECT min(f.learned_at) AS at FROM jobs j JOIN facts f ON f.digest = unhex(substr(j.input, 8, 64))
           WHERE j.state IN ('due', 'running')`,
        );
        captures = further(captures, all<Past>(capturesPast, { upTo: captures.upTo }));
        const { n } = one<{ n: number }>('SELECT coalesce(max(idx), -1) + 1 AS n FROM facts')!;
        return vitalsFrom(n, captures, countedJobs(), waiting?.at ?? null);
      }),
    blob: (digest) => ask(() => blob(digest)),
  };
  return reads;
}
