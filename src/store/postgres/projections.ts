/** What the pages read, filled from facts: the tables of SQLite's `projections.ts`, each filled by one or two questions
 *  a fact so that the way to the server is gone few times. Called in the one transaction that may write. */
import type {
  CaptureBody,
  DocumentBody,
  DossierBody,
  EventBody,
  ExtractionBody,
  ObservationBody,
  ReviewBody,
  RevisionBody,
  VersionBody,
} from '../../model/bodies.ts';
import { idOfFact, statementIdOf } from '../../model/bodies.ts';
import type { FactKind, RecordedFact } from '../../model/fact.ts';
import type { Statement } from '../../model/statement.ts';
import { chainOf, datedOf, decidedColumns, keysOf, speakerOf, statementWords } from '../projected.ts';
import { digestBytes, stepVersionOf } from '../rows.ts';
import { wordsOf } from '../tokens.ts';
import type { Ask } from './database.ts';

/** Different words of one text that can be searched for: a tsvector may not exceed 1 MiB (manual, 12.11). */
export const MOST_WORDS = 50_000;

/** Fills the projections with one fact. */
export async function project(ask: Ask, fact: RecordedFact): Promise<void> {
  await kinds[fact.kind]?.(ask, fact);
}

const kinds: Partial<Record<FactKind, (ask: Ask, fact: RecordedFact) => Promise<void>>> = {
  document: addDocument,
  capture: addCapture,
  version: addVersion,
  observation: addObservation,
  extraction: addExtraction,
  revision: addRevision,
  dossier: addDossier,
  event: addEvent,
  review: (ask, fact) => decide(ask, (fact.body as ReviewBody).statement),
};

async function addDocument(ask: Ask, fact: RecordedFact): Promise<void> {
  const body = fact.body as DocumentBody;
  await ask(
    `INSERT INTO documents (id, idx, original_resource, title, first_seen, last_seen)
     VALUES (@id, @idx, @resource, @resource, @at, @at) ON CONFLICT DO NOTHING`,
    { id: body.id, idx: fact.index, resource: body.originalResource, at: fact.happenedAt },
  );
}

async function addCapture(ask: Ask, fact: RecordedFact): Promise<void> {
  const { document, outcome, payload } = fact.body as CaptureBody;
  await ask('INSERT INTO captures VALUES (@id, @idx, @document, @at, @outcome, @payload)', {
    id: idOfFact(fact.digest),
    idx: fact.index,
    document,
    at: fact.happenedAt,
    outcome,
    payload,
  });
}

/** When the capture was made; the fact's own time where there is no such capture. */
async function timeOf(ask: Ask, fact: RecordedFact, capture: string): Promise<string> {
  const [row] = await ask<{ at: string }>('SELECT at FROM captures WHERE id = @capture', { capture });
  return row?.at ?? fact.happenedAt;
}

/** Keeps a version's sighting, and with it the times of the version and its document. */
async function addSighting(
  ask: Ask,
  fact: RecordedFact,
  of: { readonly document: string; readonly version: string; readonly capture: string; readonly at: string },
): Promise<void> {
  await ask(
    `WITH seen AS (
       UPDATE versions SET first_seen = least(first_seen, @at), last_seen = greatest(last_seen, @at),
         observations = observations + 1 WHERE id = @version
     ), shown AS (
       UPDATE documents SET first_seen = least(first_seen, @at), last_seen = greatest(last_seen, @at) WHERE id = @document
     )
     INSERT INTO sightings VALUES (@document, @at, @idx, @version, @capture)`,
    { ...of, idx: fact.index },
  );
}

async function addObservation(ask: Ask, fact: RecordedFact): Promise<void> {
  const { document, version, capture } = fact.body as ObservationBody;
  await addSighting(ask, fact, { document, version, capture, at: await timeOf(ask, fact, capture) });
}

async function addVersion(ask: Ask, fact: RecordedFact): Promise<void> {
  const body = fact.body as VersionBody;
  const id = idOfFact(fact.digest);
  const { document, capture } = body;
  const at = await timeOf(ask, fact, capture);
  const [place] = await ask<{ ordinal: number }>(
    'SELECT count(*) + 1 AS ordinal FROM versions WHERE document = @document AND (first_seen, idx) < (@at, @idx)',
    { document, at, idx: fact.index },
  );
  const { ordinal } = place!;
  await ask('UPDATE versions SET ordinal = ordinal + 1 WHERE document = @document AND ordinal >= @ordinal', {
    document,
    ordinal,
  });
  const [blob] = body.textDigest
    ? await ask<{ bytes: Buffer }>('SELECT bytes FROM blobs WHERE digest = @digest', {
        digest: digestBytes(body.textDigest),
      })
    : [];
  const titleWords = wordsOf(body.title);
  const words = wordsOf(blob?.bytes.toString('utf8') ?? '');
  await ask(
    `INSERT INTO versions VALUES (@id, @idx, @document, @ordinal, @capture, @textDigest, @at, @at, 0,
       array_to_tsvector(@found), @titleWords, @words)`,
    {
      id,
      idx: fact.index,
      document,
      ordinal,
      capture,
      textDigest: body.textDigest,
      at,
      found: lexemesOf(`${titleWords} ${words}`, keysOf({ issuer: body.issuer, document })),
      titleWords: ` ${titleWords} `,
      words: ` ${words} `,
    },
  );
  await ask(
    `UPDATE documents SET versions = versions + 1,
       first_seen = CASE WHEN versions = 0 THEN @at ELSE least(first_seen, @at) END,
       last_seen  = CASE WHEN versions = 0 THEN @at ELSE greatest(last_seen, @at) END
     WHERE id = @document`,
    { document, at },
  );
  await addSighting(ask, fact, { document, version: id, capture, at });
  const [newest] = await ask<{ id: string }>(
    'SELECT id FROM versions WHERE document = @document ORDER BY ordinal DESC LIMIT 1',
    { document },
  );
  if (newest!.id !== id) return;
  await ask(
    `UPDATE documents SET title = @title, issuer = @issuer, language = @language, published_at = @publishedAt, newest = @id
     WHERE id = @document`,
    {
      document,
      id,
      title: body.title,
      issuer: body.issuer,
      language: body.language,
      publishedAt: body.publishedAt,
    },
  );
  await ask('UPDATE statements SET shown = 0 WHERE document = @document AND version <> @id AND shown = 1', {
    document,
    id,
  });
}

async function addExtraction(ask: Ask, fact: RecordedFact): Promise<void> {
  const { version, document, statements } = fact.body as ExtractionBody;
  await ask('INSERT INTO extractions VALUES (@idx, @version, @stepVersion)', {
    idx: fact.index,
    version,
    stepVersion: stepVersionOf(fact.step),
  });
  const [newest] = await ask<{ idx: number }>(
    'SELECT idx FROM extractions WHERE version = @version ORDER BY step_version DESC, idx DESC LIMIT 1',
    { version },
  );
  if (newest!.idx !== fact.index) return;
  await ask('UPDATE statements SET current = 0, shown = 0 WHERE version = @version AND current = 1', { version });
  const [host] = await ask<{ idx: number; newest: string | null; first_seen: string; bytes: string }>(
    `SELECT d.idx, d.newest, v.first_seen, f.bytes
     FROM versions v JOIN documents d ON d.id = v.document JOIN facts f ON f.idx = v.idx WHERE v.id = @version`,
    { version },
  );
  const { issuer, publishedAt } = (JSON.parse(host!.bytes) as { body: VersionBody }).body;
  const ids = statements.map((statement) => statementIdOf(version, statement));
  const known = await ask<{ id: string; row: number }>('SELECT id, "row" FROM statements WHERE id = ANY(@ids)', {
    ids,
  });
  const rowOf = new Map(known.map(({ id, row }) => [id, row]));
  const [last] = await ask<{ row: number }>('SELECT coalesce(max("row"), 0) AS "row" FROM statements');
  let next = last!.row;
  const rows = statements.flatMap((statement, position) => {
    const id = ids[position]!;
    if (ids.indexOf(id) !== position) return [];
    const speaker = speakerOf(statement);
    const words = statementWords(statement);
    return [
      {
        row: rowOf.get(id) ?? ++next,
        id,
        position,
        speaker,
        speakerKind: statement.entity?.kind ?? null,
        act: statement.act,
        dated: datedOf(statement, publishedAt, host!.first_seen),
        chain: JSON.stringify(chainOf(statements, ids, position)),
        body: JSON.stringify(statement),
        found: vectorOf(words, keysOf({ speaker, act: statement.act, issuer, document })),
        words: ` ${words} `,
      },
    ];
  });
  const column = <Name extends keyof (typeof rows)[number]>(name: Name) => rows.map((row) => row[name]);
  await ask(
    `INSERT INTO statements
     SELECT r."row", r.id, @version, @document, @documentIdx, @idx, r.position, r.speaker, r.kind, r.act, @issuer, r.dated,
       0, 1, @shown, r.chain, r.body, r.found::tsvector, r.words
     FROM unnest(@rows::bigint[], @ids::text[], @positions::int[], @speakers::text[], @kinds::text[], @acts::text[],
       @dates::text[], @chains::text[], @bodies::text[], @founds::text[], @words::text[])
       AS r ("row", id, position, speaker, kind, act, dated, chain, body, found, words)
     ON CONFLICT (id) DO UPDATE SET idx = excluded.idx, position = excluded.position, speaker = excluded.speaker,
       speaker_kind = excluded.speaker_kind, act = excluded.act, dated = excluded.dated, current = 1,
       shown = excluded.shown, chain = excluded.chain, body = excluded.body, found = excluded.found, words = excluded.words`,
    {
      version,
      document,
      documentIdx: host!.idx,
      idx: fact.index,
      issuer,
      shown: host!.newest === version ? 1 : 0,
      rows: column('row'),
      ids: column('id'),
      positions: column('position'),
      speakers: column('speaker'),
      kinds: column('speakerKind'),
      acts: column('act'),
      dates: column('dated'),
      chains: column('chain'),
      bodies: column('body'),
      founds: column('found'),
      words: column('words'),
    },
  );
  for (const { id } of known) await decide(ask, id);
}

/** Applies what people decided about a statement to the row that lists and searches use. */
async function decide(ask: Ask, id: string): Promise<void> {
  const [row] = await ask<{ body: string; document: string; issuer: string | null }>(
    'SELECT body, document, issuer FROM statements WHERE id = @id',
    { id },
  );
  if (!row) return;
  const facts = await ask<{ bytes: string }>(
    "SELECT bytes FROM facts WHERE kind = 'review' AND subject = @id ORDER BY idx",
    { id },
  );
  const statement = JSON.parse(row.body) as Statement;
  const bodies = facts.map(({ bytes }) => (JSON.parse(bytes) as { body: ReviewBody }).body);
  if (!bodies.length) return;
  const { rejected, speaker, kind, act } = decidedColumns(statement, bodies);
  const { issuer, document } = row;
  await ask(
    `UPDATE statements SET rejected = @rejected, speaker = @speaker, speaker_kind = @kind, act = @act,
       found = array_to_tsvector(@found) WHERE id = @id`,
    {
      id,
      rejected,
      speaker,
      kind,
      act,
      found: lexemesOf(statementWords(statement), keysOf({ speaker, act, issuer: issuer ?? undefined, document })),
    },
  );
}

async function addRevision(ask: Ask, fact: RecordedFact): Promise<void> {
  const { document, before, after, changes } = fact.body as RevisionBody;
  await ask('INSERT INTO revisions VALUES (@id, @idx, @document, @before, @after, @stepVersion, 0)', {
    id: idOfFact(fact.digest),
    idx: fact.index,
    document,
    before,
    after,
    stepVersion: stepVersionOf(fact.step),
  });
  const [seen] = await ask<{ first_seen: string }>('SELECT first_seen FROM versions WHERE id = @after', { after });
  await ask(
    `INSERT INTO changes
     SELECT @idx, c.position - 1, @document, @at, c.type, c.material, 0
     FROM unnest(@types::text[], @materials::smallint[]) WITH ORDINALITY AS c (type, material, position)`,
    {
      idx: fact.index,
      document,
      at: seen?.first_seen ?? fact.happenedAt,
      types: changes.map((change) => change.type),
      materials: changes.map((change) => (change.material ? 1 : 0)),
    },
  );
  const pair = 'before = @before AND after = @after';
  const best = `(SELECT idx FROM revisions WHERE ${pair} ORDER BY step_version DESC, idx DESC LIMIT 1)`;
  await ask(`UPDATE revisions SET current = (idx = ${best})::int WHERE ${pair}`, { before, after });
  await ask(
    `UPDATE changes SET current = (idx = ${best})::int WHERE idx IN (SELECT idx FROM revisions WHERE ${pair})`,
    { before, after },
  );
}

async function addDossier(ask: Ask, fact: RecordedFact): Promise<void> {
  const { id, documents } = fact.body as DossierBody;
  await ask('INSERT INTO dossiers VALUES (@id, @idx) ON CONFLICT (id) DO UPDATE SET idx = excluded.idx', {
    id,
    idx: fact.index,
  });
  await ask('DELETE FROM dossier_documents WHERE dossier = @id', { id });
  await ask(
    `INSERT INTO dossier_documents
     SELECT @id, d.position - 1, d.document FROM unnest(@documents::text[]) WITH ORDINALITY AS d (document, position)`,
    { id, documents: [...new Set(documents)] },
  );
}

async function addEvent(ask: Ask, fact: RecordedFact): Promise<void> {
  const { id, dossier } = fact.body as EventBody;
  await ask(
    'INSERT INTO events VALUES (@id, @idx, @dossier) ON CONFLICT (id) DO UPDATE SET idx = excluded.idx, dossier = excluded.dossier',
    { id, idx: fact.index, dossier },
  );
}

/** Words, and keys marked with a stroke that no word can hold. */
function lexemesOf(words: string, keys: string): string[] {
  const found = new Set<string>();
  for (const word of words.split(' ')) {
    if (found.size >= MOST_WORDS) break;
    if (word) found.add(word);
  }
  for (const key of keys.split(' ')) if (key) found.add(`/${key}`);
  return [...found];
}

/** The same, written as a tsvector. The lexemes hold letters, digits and the stroke alone. */
const vectorOf = (words: string, keys: string): string =>
  lexemesOf(words, keys)
    .map((lexeme) => `'${lexeme}'`)
    .join(' ');
