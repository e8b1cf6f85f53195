/** What the pages read, filled from facts: the tables of SQLite's `projections.ts`, each filled by a few questions for a
 *  whole layer of facts, so that the way to the server is gone few times. Called in the one transaction that may write. */
import type {
  CaptureBody,
  DocumentBody,
  DossierBody,
  EventBody,
  ExtractionBody,
  ObservationBody,
  VersionBody,
} from '../../model/bodies.ts';
import { idOfFact } from '../../model/bodies.ts';
import type { Digest } from '../../model/canonical.ts';
import type { Fact, FactKind, RecordedFact } from '../../model/fact.ts';
import { keysOf } from '../projected.ts';
import { digestBytes, digestText, titleText } from '../rows.ts';
import { wordsOf } from '../tokens.ts';
import type { Adding, Ask } from './database.ts';
import { addExtractions, decide, draftOf, type Extracted, extractedFrom } from './extractions.ts';
import { type Layer, layersOf } from './layers.ts';
import { vectorOf } from './lexemes.ts';
import { addRevisions } from './revisions.ts';

/** Blobs at hand, by digest. */
type Given = ReadonlyMap<Digest, Buffer>;

type Projecting = { readonly ask: Adding; readonly blobs: Given; readonly extracted: Extracted };

const kinds: Partial<Record<FactKind, (of: Projecting, facts: Layer['facts']) => Promise<void>>> = {
  document: addDocuments,
  capture: addCaptures,
  version: addVersions,
  observation: addObservations,
  extraction: ({ ask, extracted }, facts) => addExtractions(ask, facts, extracted),
  revision: ({ ask }, facts) => addRevisions(ask, facts),
  dossier: each(addDossier),
  event: each(addEvent),
  // About a statement or about a grouping; of the latter no statement has the subject.
  review: each((ask, fact) => decide(ask, [fact.subject])),
};

/** Fills the projections with facts that were added just now, in their order. */
export async function project(ask: Adding, facts: readonly RecordedFact[], blobs: Given): Promise<void> {
  const shown = facts.filter(({ kind }) => kinds[kind]);
  const of = { ask, blobs, extracted: await extractedFrom(ask, shown) };
  for (const { kind, facts: layer } of layersOf(shown)) await kinds[kind]!(of, layer);
}

function each(add: (ask: Ask, fact: RecordedFact) => Promise<void>) {
  return async ({ ask }: Projecting, facts: Layer['facts']): Promise<void> => {
    for (const fact of facts) await add(ask, fact);
  };
}

async function addDocuments({ ask }: Projecting, facts: Layer['facts']): Promise<void> {
  const bodies = facts.map((fact) => fact.body as DocumentBody);
  await ask(
    `INSERT INTO documents (id, idx, original_resource, title, first_seen, last_seen)
     SELECT d.id, d.idx, d.resource, d.resource, d.at, d.at
     FROM unnest(@ids::text[], @indices::bigint[], @resources::text[], @ats::text[]) AS d (id, idx, resource, at)
     ON CONFLICT DO NOTHING`,
    {
      ids: bodies.map(({ id }) => id),
      indices: facts.map(({ index }) => index),
      resources: bodies.map(({ originalResource }) => originalResource),
      ats: facts.map(({ happenedAt }) => happenedAt),
    },
  );
}

async function addCaptures({ ask }: Projecting, facts: Layer['facts']): Promise<void> {
  const bodies = facts.map((fact) => fact.body as CaptureBody);
  await ask(
    `INSERT INTO captures SELECT * FROM unnest(@ids::text[], @indices::bigint[], @documents::text[], @ats::text[],
       @outcomes::text[], @payloads::text[])`,
    {
      ids: facts.map(({ digest }) => idOfFact(digest)),
      indices: facts.map(({ index }) => index),
      documents: bodies.map(({ document }) => document),
      ats: facts.map(({ happenedAt }) => happenedAt),
      outcomes: bodies.map(({ outcome }) => outcome),
      payloads: bodies.map(({ payload }) => payload ?? null),
    },
  );
}

/** When the captures were made; a fact's own time where there is no such capture. */
async function timesOf(ask: Ask, facts: readonly (RecordedFact & { readonly body: { readonly capture: string } })[]) {
  const rows = await ask<{ id: string; at: string }>('SELECT id, at FROM captures WHERE id = ANY(@ids)', {
    ids: facts.map(({ body }) => body.capture),
  });
  const at = new Map(rows.map((row) => [row.id, row.at]));
  return facts.map(({ body, happenedAt }) => at.get(body.capture) ?? happenedAt);
}

async function addObservations({ ask }: Projecting, facts: Layer['facts']): Promise<void> {
  const observed = facts as readonly (RecordedFact & { body: ObservationBody })[];
  await ask(
    `WITH given AS (
       SELECT g.document, g.at COLLATE "C" AS at, g.idx, g.version, g.capture
       FROM unnest(@documents::text[], @ats::text[], @indices::bigint[], @versions::text[], @captures::text[])
         AS g (document, at, idx, version, capture)
     ), seen AS (
       UPDATE versions v SET first_seen = least(v.first_seen, g.at), last_seen = greatest(v.last_seen, g.at),
         observations = v.observations + 1 FROM given g WHERE v.id = g.version
     ), shown AS (
       UPDATE documents d SET first_seen = least(d.first_seen, g.at), last_seen = greatest(d.last_seen, g.at)
       FROM given g WHERE d.id = g.document
     )
     INSERT INTO sightings SELECT document, at, idx, version, capture FROM given`,
    {
      documents: observed.map(({ body }) => body.document),
      ats: await timesOf(ask, observed),
      indices: observed.map(({ index }) => index),
      versions: observed.map(({ body }) => body.version),
      captures: observed.map(({ body }) => body.capture),
    },
  );
}

async function addVersions({ ask, blobs }: Projecting, facts: Layer['facts']): Promise<void> {
  const made = facts as readonly (RecordedFact & { body: VersionBody })[];
  const documents = made.map(({ body }) => body.document);
  const indices = made.map(({ index }) => index);
  const places = await ask<{ document: string; at: string; ordinal: number; many: number }>(
    `SELECT g.document, g.at, count(v.id) AS many,
       count(v.id) FILTER (WHERE (v.first_seen, v.idx) < (g.at, g.idx)) + 1 AS ordinal
     FROM (SELECT u.document, u.idx, coalesce(c.at, u.at) COLLATE "C" AS at
         FROM unnest(@documents::text[], @captures::text[], @ats::text[], @indices::bigint[]) AS u (document, capture, at, idx)
           LEFT JOIN captures c ON c.id = u.capture) g
       LEFT JOIN versions v ON v.document = g.document
     GROUP BY g.document, g.at`,
    {
      documents,
      captures: made.map(({ body }) => body.capture),
      ats: made.map(({ happenedAt }) => happenedAt),
      indices,
    },
  );
  const placeOf = new Map(places.map((place) => [place.document, place]));
  const ats = documents.map((document) => placeOf.get(document)!.at);
  const ordinals = documents.map((document) => placeOf.get(document)!.ordinal);
  // Ordinals count up from 1 without gaps, so the one after the last belongs to the newest.
  const newest = documents.map((document) => placeOf.get(document)!.ordinal > placeOf.get(document)!.many);
  if (newest.includes(false)) {
    await ask(
      `UPDATE versions v SET ordinal = v.ordinal + 1
       FROM unnest(@documents::text[], @ordinals::int[]) AS g (document, ordinal)
       WHERE v.document = g.document AND v.ordinal >= g.ordinal`,
      { documents, ordinals },
    );
  }
  const texts = await textsOf(ask, made, blobs);
  const worded = made.map(({ body }, i) => wordedOf(body, texts[i]!));
  const ids = made.map(({ digest }) => idOfFact(digest));
  await ask(
    `WITH given AS (
       SELECT g.*, g.at_any COLLATE "C" AS at
       FROM unnest(@ids::text[], @indices::bigint[], @documents::text[], @ordinals::int[], @captures::text[],
         @textDigests::text[], @ats::text[], @founds::text[], @titleWords::text[], @words::text[], @newest::bool[],
         @titles::text[], @issuers::text[], @languages::text[], @published::text[])
         AS g (id, idx, document, ordinal, capture, text_digest, at_any, found, title_words, words, newest,
           title, issuer, language, published_at)
     ), kept AS (
       INSERT INTO versions
       SELECT id, idx, document, ordinal, capture, text_digest, at, at, 1, found::tsvector, title_words, words FROM given
     ), shown AS (
       UPDATE documents d SET versions = d.versions + 1,
         first_seen = CASE WHEN d.versions = 0 THEN g.at ELSE least(d.first_seen, g.at) END,
         last_seen = CASE WHEN d.versions = 0 THEN g.at ELSE greatest(d.last_seen, g.at) END,
         title = CASE WHEN g.newest THEN g.title ELSE d.title END,
         issuer = CASE WHEN g.newest THEN g.issuer ELSE d.issuer END,
         language = CASE WHEN g.newest THEN g.language ELSE d.language END,
         published_at = CASE WHEN g.newest THEN g.published_at ELSE d.published_at END,
         newest = CASE WHEN g.newest THEN g.id ELSE d.newest END
       FROM given g WHERE d.id = g.document
     )
     INSERT INTO sightings SELECT document, at, idx, id, capture FROM given`,
    {
      ids,
      indices,
      documents,
      ordinals,
      captures: made.map(({ body }) => body.capture),
      textDigests: made.map(({ body }) => body.textDigest ?? null),
      ats,
      founds: worded.map(({ found }) => found),
      titleWords: worded.map(({ title }) => ` ${title} `),
      words: worded.map(({ words }) => ` ${words} `),
      newest,
      titles: made.map(({ body }) => body.title),
      issuers: made.map(({ body }) => body.issuer ?? null),
      languages: made.map(({ body }) => body.language ?? null),
      published: made.map(({ body }) => body.publishedAt ?? null),
    },
  );
  const replaced = made.filter(({ body }, i) => newest[i] && placeOf.get(body.document)!.many > 0);
  if (replaced.length) {
    await ask(
      `UPDATE statements s SET shown = 0 FROM unnest(@documents::text[], @ids::text[]) AS g (document, id)
       WHERE s.document = g.document AND s.version <> g.id AND s.shown = 1`,
      { documents: replaced.map(({ body }) => body.document), ids: replaced.map(({ digest }) => idOfFact(digest)) },
    );
  }
}

type Worded = { readonly title: string; readonly words: string; readonly found: string };
const wordings = new WeakMap<VersionBody, Worded>();

/** The words of a version with its text: made once for its body. */
function wordedOf(body: VersionBody, text: string): Worded {
  let worded = wordings.get(body);
  if (!worded) {
    const [title, words] = [wordsOf(body.title), wordsOf(text)];
    const keys = keysOf({ issuer: body.issuer, document: body.document });
    worded = { title, words, found: vectorOf(`${title} ${words}`, keys) };
    wordings.set(body, worded);
  }
  return worded;
}

/** Makes what of the rows follows from the facts and their texts alone, before the writer's lock is asked for. */
export function prepare(facts: readonly Fact[], blobs: Given): void {
  for (const { kind, body } of facts) {
    if (kind === 'extraction') draftOf(body as ExtractionBody);
    if (kind !== 'version') continue;
    const version = body as VersionBody;
    const text = version.textDigest && blobs.get(version.textDigest);
    if (text) wordedOf(version, text.toString('utf8'));
  }
}

/** The text of each version; empty where it has none. */
async function textsOf(ask: Ask, made: readonly { readonly body: VersionBody }[], blobs: Given) {
  const lacking = made.flatMap(({ body }) => (body.textDigest && !blobs.has(body.textDigest) ? [body.textDigest] : []));
  const rows = lacking.length
    ? await ask<{ digest: Buffer; bytes: Buffer }>(
        'SELECT digest, bytes FROM blobs WHERE digest = ANY(@digests::bytea[])',
        { digests: lacking.map(digestBytes) },
      )
    : [];
  const found = new Map<Digest, Buffer>([...blobs, ...rows.map((row) => [digestText(row.digest), row.bytes] as const)]);
  return made.map(({ body }) => (body.textDigest ? (found.get(body.textDigest)?.toString('utf8') ?? '') : ''));
}

async function addDossier(ask: Ask, fact: RecordedFact): Promise<void> {
  const { id, title, documents } = fact.body as DossierBody;
  await ask(
    `INSERT INTO dossiers VALUES (@id, @idx, @title)
     ON CONFLICT (id) DO UPDATE SET idx = excluded.idx, title = excluded.title`,
    { id, idx: fact.index, title: titleText(title) },
  );
  const given = [...new Set(documents)];
  // Only the statements of documents that come or go are counted.
  await ask(
    `WITH given AS (SELECT g.document FROM unnest(@documents::text[]) AS g (document)), moved AS (
       SELECT o.document, -1 AS many FROM dossier_documents o
         WHERE o.dossier = @id AND NOT EXISTS (SELECT 1 FROM given g WHERE g.document = o.document)
       UNION ALL
       SELECT g.document, 1 FROM given g
         WHERE NOT EXISTS (SELECT 1 FROM dossier_documents o WHERE o.document = g.document AND o.dossier = @id)
     )
     INSERT INTO dossier_speakers AS d
       SELECT @id, s.speaker, s.act, coalesce(s.speaker_kind, 'unknown'), sum(m.many)
       FROM moved m JOIN statements s ON s.document = m.document
       WHERE s.shown = 1 AND s.rejected = 0 AND s.speaker IS NOT NULL
       GROUP BY s.speaker, s.act, coalesce(s.speaker_kind, 'unknown') HAVING sum(m.many) <> 0
       ON CONFLICT (dossier, name, act, kind) DO UPDATE SET statements = d.statements + excluded.statements`,
    { id, documents: given },
  );
  await ask('DELETE FROM dossier_speakers WHERE dossier = @id AND statements = 0', { id });
  await ask('DELETE FROM dossier_documents WHERE dossier = @id', { id });
  await ask(
    `INSERT INTO dossier_documents
     SELECT @id, d.position - 1, d.document FROM unnest(@documents::text[]) WITH ORDINALITY AS d (document, position)`,
    { id, documents: given },
  );
}

async function addEvent(ask: Ask, fact: RecordedFact): Promise<void> {
  const { id, dossier } = fact.body as EventBody;
  await ask(
    'INSERT INTO events VALUES (@id, @idx, @dossier) ON CONFLICT (id) DO UPDATE SET idx = excluded.idx, dossier = excluded.dossier',
    { id, idx: fact.index, dossier },
  );
}
