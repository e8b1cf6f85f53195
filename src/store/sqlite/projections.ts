/** What the pages read, filled from facts. One function a kind; the law is that replaying every fact in order into empty
 *  tables gives the same tables, which `fsck` checks. Nothing here is truth: it can be thrown away and made again. */
import type {
  CaptureBody,
  DocumentBody,
  DossierBody,
  EventBody,
  ExtractionBody,
  ObservationBody,
  RevisionBody,
  VersionBody,
} from '../../model/bodies.ts';
import { idOfFact, type ReviewBody, statementIdOf } from '../../model/bodies.ts';
import type { Digest } from '../../model/canonical.ts';
import type { FactKind, RecordedFact } from '../../model/fact.ts';
import type { Instant } from '../../model/instant.ts';
import type { Statement } from '../../model/statement.ts';
import { chainOf, datedOf, decidedColumns, keysOf, speakerOf, statementWords } from '../projected.ts';
import { stepVersionOf, titleText } from '../rows.ts';
import { wordsOf } from '../tokens.ts';
import type { Db } from './database.ts';

/** The text of a version by its digest; `null` when the record does not hold it. */
export type TextOf = (digest: Digest) => string | null;

/** Fills the projections with one fact, within the caller's transaction. */
export type Project = (fact: RecordedFact) => void;

export const wordTables = ['statement_words', 'version_words'] as const;

export function projector(db: Db, textOf: TextOf): Project {
  const kinds: Partial<Record<FactKind, (fact: RecordedFact) => void>> = {
    document: documents(db),
    capture: captures(db),
    version: versions(db, textOf),
    observation: observations(db),
    extraction: extractions(db),
    revision: revisions(db),
    dossier: dossiers(db),
    event: events(db),
    review: reviews(db),
  };
  return (fact) => kinds[fact.kind]?.(fact);
}

function documents(db: Db) {
  const add = db.prepare(
    `INSERT INTO documents (id, idx, original_resource, title, first_seen, last_seen)
     VALUES (@id, @idx, @resource, @resource, @at, @at) ON CONFLICT DO NOTHING`,
  );
  return (fact: RecordedFact): void => {
    const body = fact.body as DocumentBody;
    add.run({ id: body.id, idx: fact.index, resource: body.originalResource, at: fact.happenedAt });
  };
}

function captures(db: Db) {
  const add = db.prepare('INSERT INTO captures VALUES (?, ?, ?, ?, ?, ?)');
  return (fact: RecordedFact): void => {
    const body = fact.body as CaptureBody;
    add.run(idOfFact(fact.digest), fact.index, body.document, fact.happenedAt, body.outcome, body.payload ?? null);
  };
}

/** Keeps a version's sightings, and with them the order of versions and what the document shows. */
function sightings(db: Db) {
  const captureAt = db.prepare('SELECT at FROM captures WHERE id = ?').pluck();
  const add = db.prepare('INSERT INTO sightings VALUES (?, ?, ?, ?, ?)');
  const widen = db.prepare(
    'UPDATE versions SET first_seen = min(first_seen, @at), last_seen = max(last_seen, @at), observations = observations + 1 WHERE id = @version',
  );
  const seen = db.prepare(
    'UPDATE documents SET first_seen = min(first_seen, @at), last_seen = max(last_seen, @at) WHERE id = @document',
  );
  return {
    /** When the capture was made; the fact's own time where there is no such capture. */
    timeOf: (fact: RecordedFact, capture: string): Instant => (captureAt.get(capture) as string) ?? fact.happenedAt,
    add(fact: RecordedFact, document: string, version: string, capture: string, at: Instant): void {
      add.run(document, at, fact.index, version, capture);
      widen.run({ at, version });
      seen.run({ at, document });
    },
  };
}

function observations(db: Db) {
  const sighting = sightings(db);
  return (fact: RecordedFact): void => {
    const body = fact.body as ObservationBody;
    sighting.add(fact, body.document, body.version, body.capture, sighting.timeOf(fact, body.capture));
  };
}

function versions(db: Db, textOf: TextOf) {
  const sighting = sightings(db);
  const ordinal = db
    .prepare('SELECT count(*) + 1 FROM versions WHERE document = ? AND (first_seen, idx) < (?, ?)')
    .pluck();
  const shift = db.prepare('UPDATE versions SET ordinal = ordinal + 1 WHERE document = ? AND ordinal >= ?');
  const add = db.prepare(
    'INSERT INTO versions VALUES (@id, @idx, @document, @ordinal, @capture, @textDigest, @at, @at, 0)',
  );
  const newest = db.prepare('SELECT id FROM versions WHERE document = ? ORDER BY ordinal DESC LIMIT 1').pluck();
  const first = db.prepare(
    `UPDATE documents SET versions = versions + 1,
       first_seen = CASE WHEN versions = 0 THEN @at ELSE min(first_seen, @at) END,
       last_seen  = CASE WHEN versions = 0 THEN @at ELSE max(last_seen, @at) END
     WHERE id = @document`,
  );
  const describe = db.prepare(
    `UPDATE documents SET title = @title, issuer = @issuer, language = @language, published_at = @publishedAt, newest = @id
     WHERE id = @document`,
  );
  const hide = db.prepare('UPDATE statements SET shown = 0 WHERE document = ? AND version <> ? AND shown = 1');
  const words = db.prepare('INSERT INTO version_words (rowid, title, words, keys) VALUES (?, ?, ?, ?)');
  return (fact: RecordedFact): void => {
    const body = fact.body as VersionBody;
    const id = idOfFact(fact.digest);
    const { document } = body;
    const at = sighting.timeOf(fact, body.capture);
    const place = ordinal.get(document, at, fact.index) as number;
    shift.run(document, place);
    add.run({
      id,
      idx: fact.index,
      document,
      ordinal: place,
      capture: body.capture,
      textDigest: body.textDigest ?? null,
      at,
    });
    first.run({ document, at });
    sighting.add(fact, document, id, body.capture, at);
    if (newest.get(document) === id) {
      describe.run({
        document,
        id,
        title: body.title,
        issuer: body.issuer ?? null,
        language: body.language ?? null,
        publishedAt: body.publishedAt ?? null,
      });
      hide.run(document, id);
    }
    const text = body.textDigest ? textOf(body.textDigest) : null;
    words.run(fact.index, wordsOf(body.title), wordsOf(text ?? ''), keysOf({ issuer: body.issuer, document }));
  };
}

function extractions(db: Db) {
  const add = db.prepare('INSERT INTO extractions VALUES (?, ?, ?)');
  const newest = db
    .prepare('SELECT idx FROM extractions WHERE version = ? ORDER BY step_version DESC, idx DESC LIMIT 1')
    .pluck();
  const about = db.prepare(
    `SELECT d.idx AS documentIdx, d.newest, v.first_seen AS firstSeen, f.bytes
     FROM versions v JOIN documents d ON d.id = v.document JOIN facts f ON f.idx = v.idx WHERE v.id = ?`,
  );
  const retire = db.prepare('UPDATE statements SET current = 0, shown = 0 WHERE version = ? AND current = 1');
  const rowOf = db.prepare('SELECT row FROM statements WHERE id = ?');
  const put = db.prepare(
    `INSERT INTO statements VALUES (
       (SELECT coalesce(max(row), 0) + 1 FROM statements), @id, @version, @document, @documentIdx, @idx, @position,
       @speaker, @speakerKind, @act, @issuer, @dated, 0, 1, @shown, @chain, @body)
     ON CONFLICT (id) DO UPDATE SET idx = excluded.idx, position = excluded.position, speaker = excluded.speaker,
       speaker_kind = excluded.speaker_kind, act = excluded.act, dated = excluded.dated, current = 1,
       shown = excluded.shown, chain = excluded.chain, body = excluded.body`,
  );
  const decide = decisions(db);
  return (fact: RecordedFact): void => {
    const body = fact.body as ExtractionBody;
    const { version, document } = body;
    add.run(fact.index, version, stepVersionOf(fact.step));
    if (newest.get(version) !== fact.index) return;
    retire.run(version);
    const host = about.get(version) as { documentIdx: number; newest: string | null; firstSeen: string; bytes: string };
    const described = (JSON.parse(host.bytes) as { body: VersionBody }).body;
    const ids = body.statements.map((statement) => statementIdOf(version, statement));
    const done = new Set<string>();
    body.statements.forEach((statement, position) => {
      const id = ids[position]!;
      if (done.has(id)) return;
      done.add(id);
      const known = rowOf.get(id) !== undefined;
      put.run({
        id,
        version,
        document,
        documentIdx: host.documentIdx,
        idx: fact.index,
        position,
        speaker: speakerOf(statement),
        speakerKind: statement.entity?.kind ?? null,
        act: statement.act,
        issuer: described.issuer ?? null,
        dated: datedOf(statement, described.publishedAt, host.firstSeen),
        shown: host.newest === version ? 1 : 0,
        chain: JSON.stringify(chainOf(body.statements, ids, position)),
        body: JSON.stringify(statement),
      });
      decide(id, known);
    });
  };
}

/** Applies what people decided about a statement to its row, and tells the word index of the row. `indexed`: the index
 *  knows it already; deleting what is not there would cost more with every row. */
function decisions(db: Db) {
  const all = db.prepare("SELECT bytes FROM facts WHERE kind = 'review' AND subject = ? ORDER BY idx").pluck();
  const of = db.prepare('SELECT row, body, document, issuer FROM statements WHERE id = ?');
  const set = db.prepare(
    'UPDATE statements SET rejected = @rejected, speaker = @speaker, speaker_kind = @kind, act = @act WHERE id = @id',
  );
  const forget = db.prepare('DELETE FROM statement_words WHERE rowid = ?');
  const words = db.prepare('INSERT INTO statement_words (rowid, words, keys) VALUES (?, ?, ?)');
  return (id: string, indexed: boolean): void => {
    const row = of.get(id) as { row: number; body: string; document: string; issuer: string | null } | undefined;
    if (row === undefined) return;
    const statement = JSON.parse(row.body) as Statement;
    const bodies = (all.all(id) as string[]).map((bytes) => (JSON.parse(bytes) as { body: ReviewBody }).body);
    const { rejected, speaker, kind, act } = decidedColumns(statement, bodies);
    if (bodies.length) set.run({ id, rejected, speaker, kind, act });
    if (indexed) forget.run(row.row);
    words.run(row.row, statementWords(statement), keysOf({ speaker, act, issuer: row.issuer, document: row.document }));
  };
}

function reviews(db: Db) {
  const decide = decisions(db);
  // About a statement or about a grouping; of the latter no statement has the subject.
  return (fact: RecordedFact): void => decide(fact.subject, true);
}

function revisions(db: Db) {
  const best = db
    .prepare('SELECT idx FROM revisions WHERE before = ? AND after = ? ORDER BY step_version DESC, idx DESC LIMIT 1')
    .pluck();
  const add = db.prepare('INSERT INTO revisions VALUES (?, ?, ?, ?, ?, ?, 0)');
  const retireRevisions = db.prepare(
    'UPDATE revisions SET current = (idx = @best) WHERE before = @before AND after = @after',
  );
  const retireChanges = db.prepare(
    `UPDATE changes SET current = (idx = @best)
     WHERE idx IN (SELECT idx FROM revisions WHERE before = @before AND after = @after)`,
  );
  const seen = db.prepare('SELECT first_seen FROM versions WHERE id = ?').pluck();
  const change = db.prepare('INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?, 0)');
  return (fact: RecordedFact): void => {
    const { document, before, after, changes } = fact.body as RevisionBody;
    add.run(idOfFact(fact.digest), fact.index, document, before, after, stepVersionOf(fact.step));
    const at = (seen.get(after) as string) ?? fact.happenedAt;
    changes.forEach((one, position) => {
      change.run(fact.index, position, document, at, one.type, one.material ? 1 : 0);
    });
    const of = { best: best.get(before, after), before, after };
    retireRevisions.run(of);
    retireChanges.run(of);
  };
}

function dossiers(db: Db) {
  const put = db.prepare(
    'INSERT INTO dossiers VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET idx = excluded.idx, title = excluded.title',
  );
  const recount = db.prepare(
    `WITH given AS (SELECT value AS document FROM json_each(@documents)), moved AS (
       SELECT o.document, -1 AS many FROM dossier_documents o
         WHERE o.dossier = @id AND o.document NOT IN (SELECT document FROM given)
       UNION ALL
       SELECT g.document, 1 FROM given g
         WHERE NOT EXISTS (SELECT 1 FROM dossier_documents o WHERE o.document = g.document AND o.dossier = @id)
     )
     INSERT INTO dossier_speakers
       SELECT @id, s.speaker, s.act, coalesce(s.speaker_kind, 'unknown') AS kind, sum(m.many)
       FROM moved m CROSS JOIN statements s ON s.document = m.document
       WHERE s.shown = 1 AND s.rejected = 0 AND s.speaker IS NOT NULL
       GROUP BY s.speaker, s.act, kind HAVING sum(m.many) <> 0
       ON CONFLICT DO UPDATE SET statements = statements + excluded.statements`,
  );
  const silent = db.prepare('DELETE FROM dossier_speakers WHERE dossier = ? AND statements = 0');
  const clear = db.prepare('DELETE FROM dossier_documents WHERE dossier = ?');
  const add = db.prepare('INSERT INTO dossier_documents VALUES (?, ?, ?)');
  return (fact: RecordedFact): void => {
    const body = fact.body as DossierBody;
    const documents = [...new Set(body.documents)];
    put.run(body.id, fact.index, titleText(body.title));
    // Only the statements of documents that come or go are counted.
    recount.run({ id: body.id, documents: JSON.stringify(documents) });
    silent.run(body.id);
    clear.run(body.id);
    documents.forEach((document, position) => {
      add.run(body.id, position, document);
    });
  };
}

function events(db: Db) {
  const put = db.prepare(
    'INSERT INTO events VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET idx = excluded.idx, dossier = excluded.dossier',
  );
  return (fact: RecordedFact): void => {
    const body = fact.body as EventBody;
    put.run(body.id, fact.index, body.dossier);
  };
}
