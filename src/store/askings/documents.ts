/** Documents, their versions and their captures. */
import { type CaptureBody, documentIdOf, idOfFact, type VersionBody } from '../../model/bodies.ts';
import type { Capture } from '../../model/capture.ts';
import type { DocumentOf, Memento, Version } from '../../model/memento.ts';
import { type Asking, ask, askAll, askOne } from '../asking.ts';
import type { Page, Turned } from '../reads.ts';
import { digestText, type FactRow, factColumns, factOf, limitOf, pageOf, valuesOf } from '../rows.ts';
import { blob } from './facts.ts';
import type { Native } from './native.ts';

type DocumentRow = {
  id: string;
  idx: number;
  original_resource: string;
  title: string;
  issuer: string | null;
  language: string | null;
  published_at: string | null;
  versions: number;
  first_seen: string;
  last_seen: string;
  dossiers: string;
};

const documentColumns = ({ dossiers }: Native): string =>
  `d.id, d.idx, d.original_resource, d.title, d.issuer, d.language, d.published_at, d.versions, d.first_seen, d.last_seen,
   ${dossiers} AS dossiers`;

const documentFrom = (row: DocumentRow): DocumentOf => ({
  id: row.id,
  originalResource: row.original_resource,
  title: row.title,
  ...(row.issuer === null ? {} : { issuer: row.issuer }),
  ...(row.language === null ? {} : { language: row.language }),
  ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
  versions: row.versions,
  firstSeen: row.first_seen,
  lastSeen: row.last_seen,
  dossiers: JSON.parse(row.dossiers) as string[],
});

export const document = (native: Native, id: string): Asking<DocumentOf | null> =>
  askOne(documentFrom, `SELECT ${documentColumns(native)} FROM documents d WHERE d.id = @id`, { id });

/** By its id: the resource itself may be too long for an index. */
export const documentOf = (native: Native, resource: string): Asking<DocumentOf | null> =>
  document(native, documentIdOf(resource));

export function* documents(
  native: Native,
  filter: { readonly dossier?: string; readonly issuer?: string },
  paging?: Turned,
): Asking<Page<DocumentOf>> {
  const latestFirst = paging?.latestFirst === true;
  const values: Record<string, string | number> = {};
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
  const after = valuesOf(paging?.after, 'number');
  if (after) {
    where.push(`${order} ${latestFirst ? '<' : '>'} @after`);
    values.after = after[0];
  }
  const limit = limitOf(paging?.limit);
  const rows = yield* ask<DocumentRow & { order_of: number }>(
    `SELECT ${documentColumns(native)}, ${order} AS order_of FROM ${from} WHERE ${where.join(' AND ')}
     ORDER BY ${order}${latestFirst ? ' DESC' : ''} LIMIT ${limit + 1}`,
    values,
  );
  return pageOf(rows, limit, documentFrom, (row) => [row.order_of]);
}

type VersionRow = {
  id: string;
  document: string;
  ordinal: number;
  capture: string;
  first_seen: string;
  last_seen: string;
  observations: number;
} & FactRow;

const versionColumns = `v.id, v.document, v.ordinal, v.capture, v.first_seen, v.last_seen, v.observations, ${factColumns}`;

function versionOf(row: VersionRow): Version {
  const fact = factOf(row);
  const { textDigest, noText, title, headlines, issuer, language, publishedAt } = fact.body as VersionBody;
  return {
    id: row.id,
    document: row.document,
    ordinal: row.ordinal,
    fact: fact.digest,
    ...(textDigest === undefined ? {} : { textDigest }),
    ...(noText === undefined ? {} : { noText }),
    title,
    ...(headlines === undefined ? {} : { headlines }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(language === undefined ? {} : { language }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    capture: row.capture,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    observations: row.observations,
    step: fact.step,
  };
}

export const versionsOf = (document: string): Asking<readonly Version[]> =>
  askAll(
    versionOf,
    `SELECT ${versionColumns} FROM versions v JOIN facts f ON f.idx = v.idx
     WHERE v.document = @document ORDER BY v.ordinal`,
    { document },
  );

const versionOfId = (id: string): Asking<Version | null> =>
  askOne(versionOf, `SELECT ${versionColumns} FROM versions v JOIN facts f ON f.idx = v.idx WHERE v.id = @id`, { id });

export function* version(id: string): Asking<Memento | null> {
  const found = yield* versionOfId(id);
  if (!found) return null;
  const bytes = found.textDigest ? yield* blob(found.textDigest) : null;
  return { ...found, text: bytes?.toString('utf8') ?? '' };
}

export function* versionAsOf(document: string, at: string): Asking<Version | null> {
  const [seen] = yield* ask<{ version: string }>(
    'SELECT version FROM sightings WHERE document = @document AND at <= @at ORDER BY at DESC, idx DESC LIMIT 1',
    { document, at },
  );
  return seen ? yield* versionOfId(seen.version) : null;
}

function captureFrom(row: FactRow): Capture {
  const fact = factOf(row);
  return { id: idOfFact(digestText(row.digest)), at: fact.happenedAt, ...(fact.body as CaptureBody) };
}

export const capturesOf = (document: string): Asking<readonly Capture[]> =>
  askAll(
    captureFrom,
    `SELECT ${factColumns} FROM captures c JOIN facts f ON f.idx = c.idx
     WHERE c.document = @document ORDER BY c.at, c.idx`,
    { document },
  );

export const capture = (id: string): Asking<Capture | null> =>
  askOne(captureFrom, `SELECT ${factColumns} FROM captures c JOIN facts f ON f.idx = c.idx WHERE c.id = @id`, { id });
