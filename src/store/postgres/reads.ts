/** Reading a PostgreSQL record. Each call is one read-only transaction that sees one state (repeatable read). */
import { type AlignmentBody, documentIdOf } from '../../model/bodies.ts';
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
  Vitals,
} from '../reads.ts';
import { digestBytes, type FactRow, factOf, isDigest, limitOf, valuesOf } from '../rows.ts';
import { farther, further, NOTHING, type Tally } from '../tally.ts';
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
import type { Ask, Database } from './database.ts';
import { search } from './search.ts';

/** Facts handed over at once by `facts()`. */
const BATCH = 500;

/** Named values of one query; only what its text names may be given. */
type Named = Record<string, string | number>;

const factColumns = 'f.idx, f.digest, f.bytes';
const documentColumns = `d.id, d.idx, d.original_resource, d.title, d.issuer, d.language, d.published_at, d.versions,
  d.first_seen, d.last_seen,
  (SELECT coalesce(json_agg(dossier ORDER BY dossier), '[]')::text FROM dossier_documents WHERE document = d.id) AS dossiers`;
const versionColumns = `v.id, v.document, v.ordinal, v.capture, v.first_seen, v.last_seen, v.observations, ${factColumns}`;
const statementColumns = 's.id, s.position, s.version, s.document, d.title, s.issuer, d.published_at, s.body, s.chain';

export function postgresReads(database: Database): Reads {
  const { asking, reading } = database;
  /** For what is one question only, which sees one state without a transaction around it. */
  const alone = <Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> => work(asking);
  const counted: Counted = { captures: NOTHING, jobs: NOTHING };
  const counting = <Result>(
    work: (ask: Ask, counted: Counted, before: Counted) => Promise<Result>,
  ): Promise<Result> => {
    const before = { ...counted };
    return reading((ask) => work(ask, counted, before));
  };
  return {
    dossiers: () =>
      alone(async (ask) => {
        const rows = await ask<FactRow>(
          `SELECT ${factColumns} FROM dossiers t JOIN facts f ON f.idx = t.idx ORDER BY t.id`,
        );
        return rows.map((row) => factOf(row).body as Dossier);
      }),
    dossiersAfter: (index) =>
      alone(async (ask) => {
        const rows = await ask<FactRow>(
          `SELECT ${factColumns} FROM dossiers t JOIN facts f ON f.idx = t.idx WHERE t.idx > @index ORDER BY t.idx`,
          { index },
        );
        return rows.map((row) => ({ index: row.idx, dossier: factOf(row).body as Dossier }));
      }),
    dossier: (id) =>
      alone(async (ask) => ((await latestFact(ask, 'dossiers', id))?.body as Dossier | undefined) ?? null),

    documents: (filter, paging) => alone((ask) => listDocuments(ask, filter, paging)),
    document: (id) => alone((ask) => documentWhere(ask, 'd.id = @value', id)),
    documentOf: (resource) =>
      // The resource itself may be too long for an index; its digest, which is the id, is not.
      alone((ask) => documentWhere(ask, 'd.id = @value', documentIdOf(resource))),

    versionsOf: (document) =>
      alone(async (ask) => {
        const rows = await ask<VersionRow>(
          `SELECT ${versionColumns} FROM versions v JOIN facts f ON f.idx = v.idx
           WHERE v.document = @document ORDER BY v.ordinal`,
          { document },
        );
        return rows.map(versionOf);
      }),
    version: (id) =>
      reading(async (ask) => {
        const found = await version(ask, id);
        if (!found) return null;
        const bytes = found.textDigest ? await blob(ask, found.textDigest) : null;
        return { ...found, text: bytes?.toString('utf8') ?? '' };
      }),
    versionAsOf: (document, at) =>
      reading(async (ask) => {
        const [seen] = await ask<{ version: string }>(
          'SELECT version FROM sightings WHERE document = @document AND at <= @at ORDER BY at DESC, idx DESC LIMIT 1',
          { document, at },
        );
        return seen ? version(ask, seen.version) : null;
      }),

    capturesOf: (document) =>
      alone(async (ask) => {
        const rows = await ask<FactRow>(
          `SELECT ${factColumns} FROM captures c JOIN facts f ON f.idx = c.idx
           WHERE c.document = @document ORDER BY c.at, c.idx`,
          { document },
        );
        return rows.map(captureFrom);
      }),
    capture: (id) =>
      alone(async (ask) => {
        const [row] = await ask<FactRow>(
          `SELECT ${factColumns} FROM captures c JOIN facts f ON f.idx = c.idx WHERE c.id = @id`,
          { id },
        );
        return row ? captureFrom(row) : null;
      }),

    extractionOf: (id) =>
      alone(async (ask) => {
        const [row] = await ask<FactRow>(
          `SELECT ${factColumns} FROM extractions e JOIN facts f ON f.idx = e.idx
           WHERE e.version = @id ORDER BY e.step_version DESC, e.idx DESC LIMIT 1`,
          { id },
        );
        return row ? extractionFrom(row) : null;
      }),
    statement: (id) =>
      reading(async (ask) => {
        const [row] = await ask<StatementRow>(
          `SELECT ${statementColumns} FROM statements s JOIN documents d ON d.id = s.document WHERE s.id = @id`,
          { id },
        );
        return row ? ((await withReviews(ask, [row]))[0] ?? null) : null;
      }),
    statements: (filter, paging) => reading((ask) => listStatements(ask, filter, paging)),
    speakers: (filter) =>
      alone(async (ask) => {
        const { text, values } = speakersAsked(filter);
        return speakersOf(await ask<SpeakerRow>(text, values));
      }),

    revision: (before, after) =>
      alone(async (ask) => {
        const [row] = await ask<FactRow>(
          `SELECT ${factColumns} FROM revisions r JOIN facts f ON f.idx = r.idx
           WHERE r.before = @before AND r.after = @after ORDER BY r.step_version DESC, r.idx DESC LIMIT 1`,
          { before, after },
        );
        return row ? revisionFrom(factOf(row)) : null;
      }),
    revisionsOf: (document) =>
      alone(async (ask) => {
        const rows = await ask<FactRow>(
          `SELECT ${factColumns} FROM revisions r JOIN facts f ON f.idx = r.idx
           JOIN versions a ON a.id = r.before JOIN versions b ON b.id = r.after
           WHERE r.document = @document AND r.current = 1 AND b.ordinal = a.ordinal + 1 ORDER BY b.ordinal`,
          { document },
        );
        return rows.map((row) => revisionFrom(factOf(row)));
      }),
    changes: (filter, paging) => reading((ask) => listChanges(ask, filter, paging)),

    eventsOf: (dossier) =>
      alone(async (ask) => {
        const rows = await ask<FactRow>(
          `SELECT ${factColumns} FROM events e JOIN facts f ON f.idx = e.idx WHERE e.dossier = @dossier ORDER BY e.id`,
          { dossier },
        );
        return rows.map((row) => eventFrom(factOf(row)));
      }),
    event: (id) =>
      alone(async (ask) => {
        const fact = await latestFact(ask, 'events', id);
        return fact ? eventFrom(fact) : null;
      }),
    alignmentOf: (event) =>
      alone(async (ask) => {
        const fact = (await history(ask, 'alignment', event)).at(-1);
        if (!fact) return null;
        const { event: _, ...body } = fact.body as AlignmentBody;
        return { ...body, fact: fact.digest };
      }),

    search: (query, filter = {}, paging) => reading((ask) => search(ask, query, filter, paging)),

    fact: (digest) =>
      alone(async (ask) => {
        if (!isDigest(digest)) return null;
        const [row] = await ask<FactRow>(`SELECT ${factColumns} FROM facts f WHERE f.digest = @digest`, {
          digest: digestBytes(digest),
        });
        return row ? factOf(row) : null;
      }),
    history: (kind, subject) => alone((ask) => history(ask, kind, subject)),
    async *facts(from = 0) {
      for (let next = from; ; ) {
        const rows = await alone((ask) =>
          ask<FactRow>(`SELECT ${factColumns} FROM facts f WHERE f.idx >= @next ORDER BY f.idx LIMIT ${BATCH}`, {
            next,
          }),
        );
        for (const row of rows) yield factOf(row);
        if (rows.length < BATCH) return;
        next = rows.at(-1)!.idx + 1;
      }
    },
    size: () =>
      alone(async (ask) => {
        const [row] = await ask<{ n: number }>('SELECT coalesce(max(idx), -1) + 1 AS n FROM facts');
        return row!.n;
      }),
    jobs: () => counting(jobs),
    async *work() {
      for (let after = 0; ; ) {
        const rows = await alone((ask) =>
          ask<StoredJob>(`${jobColumns} WHERE seq > @after ORDER BY seq LIMIT ${BATCH}`, { after }),
        );
        for (const row of rows) yield jobFrom(row);
        if (rows.length < BATCH) return;
        after = rows.at(-1)!.seq;
      }
    },
    vitals: () => counting(vitals),
    blob: (digest) => alone((ask) => blob(ask, digest)),
  };
}

async function blob(ask: Ask, digest: string): Promise<Buffer | null> {
  if (!isDigest(digest)) return null;
  const [row] = await ask<{ bytes: Buffer }>('SELECT bytes FROM blobs WHERE digest = @digest', {
    digest: digestBytes(digest),
  });
  return row?.bytes ?? null;
}

async function version(ask: Ask, id: string): Promise<Version | null> {
  const [row] = await ask<VersionRow>(
    `SELECT ${versionColumns} FROM versions v JOIN facts f ON f.idx = v.idx WHERE v.id = @id`,
    { id },
  );
  return row ? versionOf(row) : null;
}

async function documentWhere(ask: Ask, condition: string, value: string): Promise<DocumentOf | null> {
  const [row] = await ask<DocumentRow>(`SELECT ${documentColumns} FROM documents d WHERE ${condition}`, { value });
  return row ? documentFrom(row) : null;
}

async function history(ask: Ask, kind: FactKind, subject: string): Promise<readonly RecordedFact[]> {
  const rows = await ask<FactRow>(
    `SELECT ${factColumns} FROM facts f WHERE f.kind = @kind AND f.subject = @subject ORDER BY f.idx`,
    { kind, subject },
  );
  return rows.map(factOf);
}

async function latestFact(ask: Ask, table: 'dossiers' | 'events', id: string): Promise<RecordedFact | null> {
  const [row] = await ask<FactRow>(
    `SELECT ${factColumns} FROM ${table} t JOIN facts f ON f.idx = t.idx WHERE t.id = @id`,
    { id },
  );
  return row ? factOf(row) : null;
}

/** The reviews of all rows by one question. */
async function withReviews(ask: Ask, rows: readonly StatementRow[]): Promise<readonly RecordedStatement[]> {
  const found = rows.length
    ? await ask<FactRow>(
        `SELECT ${factColumns} FROM facts f WHERE f.kind = 'review' AND f.subject = ANY(@ids) ORDER BY f.idx`,
        { ids: rows.map((row) => row.id) },
      )
    : [];
  const reviews = found.map(factOf) as RecordedFact<'review'>[];
  return rows.map((row) =>
    statementFrom(
      row,
      reviews.filter((fact) => fact.subject === row.id),
    ),
  );
}

async function listStatements(ask: Ask, filter: StatementFilter, paging?: Turned): Promise<Page<RecordedStatement>> {
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
    from += ' JOIN versions v ON v.id = s.version';
    order = 'v.ordinal';
    // By its versions: of all a document's statements, only the shown ones have an index.
    equal('v.document', 'document');
    where.push('s.current = 1');
  } else {
    where.push('s.shown = 1');
  }
  if (filter.dossier !== undefined) {
    equal('o.dossier', 'dossier');
    from += ' JOIN dossier_documents o ON o.document = s.document';
    if (filter.document === undefined) order = 'o.position';
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
  const rows = await ask<StatementRow>(
    `SELECT ${statementColumns}, ${order} AS order_of FROM ${from} WHERE ${where.join(' AND ')}
     ORDER BY ${order}${latestFirst ? ' DESC, s.position DESC' : ', s.position'} LIMIT ${limit + 1}`,
    values,
  );
  const recorded = await withReviews(ask, rows);
  const at = new Map(rows.map((row, i) => [row, recorded[i]!]));
  return pageOf(
    rows,
    limit,
    (row) => at.get(row)!,
    (row) => [row.order_of, row.position],
  );
}

async function listDocuments(
  ask: Ask,
  filter: { dossier?: string; issuer?: string },
  paging?: Turned,
): Promise<Page<DocumentOf>> {
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
  const rows = await ask<DocumentRow & { order_of: number }>(
    `SELECT ${documentColumns}, ${order} AS order_of FROM ${from} WHERE ${where.join(' AND ')}
     ORDER BY ${order}${latestFirst ? ' DESC' : ''} LIMIT ${limit + 1}`,
    values,
  );
  return pageOf(rows, limit, documentFrom, (row) => [row.order_of]);
}

async function listChanges(
  ask: Ask,
  filter: { dossier?: string; material?: boolean },
  paging?: Paging,
): Promise<Page<RecordedChange>> {
  const values: Named = {};
  const where = ['c.current = 1'];
  let from = 'changes c';
  if (filter.dossier !== undefined) {
    from = 'dossier_documents o JOIN changes c ON c.document = o.document';
    where.push('o.dossier = @dossier');
    values.dossier = filter.dossier;
  }
  if (filter.material !== undefined) where.push(`c.material = ${filter.material ? 1 : 0}`);
  const after = valuesOf(paging?.after, 3);
  if (after) {
    where.push('(c.at < @at OR (c.at = @at AND (c.idx < @idx OR (c.idx = @idx AND c.position > @position))))');
    values.at = after[0]!;
    values.idx = after[1]!;
    values.position = after[2]!;
  }
  const limit = limitOf(paging?.limit);
  const rows = await ask<{ idx: number; position: number; at: string }>(
    `SELECT c.idx, c.position, c.at FROM ${from} WHERE ${where.join(' AND ')}
     ORDER BY c.at DESC, c.idx DESC, c.position LIMIT ${limit + 1}`,
    values,
  );
  const facts = await ask<FactRow>(`SELECT ${factColumns} FROM facts f WHERE f.idx = ANY(@indices)`, {
    indices: [...new Set(rows.map((row) => row.idx))],
  });
  const revisions = new Map<number, RecordedRevision>(facts.map((row) => [row.idx, revisionFrom(factOf(row))]));
  const recorded = (row: { idx: number; position: number }): RecordedChange => {
    const revision = revisions.get(row.idx)!;
    return { revision, index: row.position, change: revision.revision.changes[row.position]! };
  };
  return pageOf(rows, limit, recorded, (row) => [row.at, row.idx, row.position]);
}

/** Counts kept from one asking to the next. A count begins where one began that was finished before: what that one saw,
 *  this one sees. */
type Counted = { captures: Tally; jobs: Tally };

async function countedJobs(ask: Ask, counted: Counted, { jobs: before }: Counted) {
  const all = further(before, await ask<Past>(jobsPast, { upTo: before.upTo }));
  counted.jobs = farther(counted.jobs, all);
  return jobsIn(all, await ask<{ name: string; n: number }>(jobsNotDone));
}

type Past = { name: string; n: number; last: number };

async function jobs(ask: Ask, counted: Counted, before: Counted): Promise<JobCounts> {
  const { due, running, done } = await countedJobs(ask, counted, before);
  const parked = await ask<ParkedJob>(
    "SELECT step, version, input, attempts, error FROM jobs WHERE state = 'parked' ORDER BY seq LIMIT 100",
  );
  return { due, running, done, parked };
}

async function vitals(ask: Ask, counted: Counted, before: Counted): Promise<Vitals> {
  const [size] = await ask<{ n: number }>('SELECT coalesce(max(idx), -1) + 1 AS n FROM facts');
  const [waiting] = await ask<{ at: string | null }>(
    `SELECT min(f.learned_at) AS at FROM jobs j JOIN facts f ON f.digest = decode(substr(j.input, 8, 64), 'hex')
     WHERE j.state IN ('due', 'running') AND j.input LIKE 'sha256:%'`,
  );
  const captures = further(before.captures, await ask<Past>(capturesPast, { upTo: before.captures.upTo }));
  counted.captures = farther(counted.captures, captures);
  return vitalsFrom(size!.n, captures, await countedJobs(ask, counted, before), waiting?.at ?? null);
}
