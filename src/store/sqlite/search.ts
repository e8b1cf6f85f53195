/** Search over the folded words of statements and of every version's text. All terms must be there; what the record
 *  learned last comes first. That order costs nothing however many rows match, and is the same in every store. */

import { type Asking, ask, askAll } from '../asking.ts';
import { keyOf } from '../projected.ts';
import type { SearchFilter } from '../reads.ts';
import { boundsOf, type Dated, type Found, membersOf, spanOf, type Wanted } from '../searching.ts';
import { contentOf } from '../snippet.ts';
import type { Term } from '../tokens.ts';

type Named = Record<string, string | number>;

export const found = (wanted: Wanted): Asking<readonly Found[]> =>
  (wanted.kind === 'statement' ? inStatements : inVersions)(wanted);

function* inStatements({ terms, filter, below, limit }: Wanted): Asking<readonly Found[]> {
  const { speaker, act, issuer, document } = filter;
  const match = matchOf(terms, '{words}', { speaker, act, issuer, document }, yield* membersOf(filter.dossier));
  const values: Named = { match };
  const where = ['w.statement_words MATCH @match', 's.shown = 1', 's.rejected = 0'];
  if (!(yield* narrow(where, values, filter, 's.document', statementDates, below))) return [];
  return yield* askAll(
    (row: Found) => ({ ...row, text: contentOf(row.text) }),
    `SELECT s.row, s.id, s.document, s.version, d.title, s.body AS text
     FROM statement_words w CROSS JOIN statements s ON s.row = w.rowid JOIN documents d ON d.id = s.document
     WHERE ${where.join(' AND ')} ORDER BY w.rowid DESC LIMIT ${limit}`,
    values,
  );
}

/** Every version is searched, so that words taken out of a page are found; of one document the newest match is shown. */
function* inVersions({ terms, filter, below, limit }: Wanted): Asking<readonly Found[]> {
  const { issuer, document } = filter;
  const match = matchOf(terms, '{title words}', { issuer, document }, yield* membersOf(filter.dossier));
  const values: Named = { match };
  const where = ['w.version_words MATCH @match'];
  where.push(
    `NOT EXISTS (SELECT 1 FROM versions n WHERE n.document = v.document AND n.idx > v.idx
       AND EXISTS (SELECT 1 FROM version_words WHERE version_words MATCH @match AND rowid = n.idx))`,
  );
  if (!(yield* narrow(where, values, filter, 'v.document', versionDates, below))) return [];
  return yield* ask<Found>(
    `SELECT v.idx AS row, v.document AS id, v.document, v.id AS version,
       f.bytes ->> '$.body.title' AS title,
       coalesce((SELECT CAST(b.bytes AS TEXT) FROM blobs b WHERE b.digest = unhex(substr(v.text_digest, 8))), '') AS text
     FROM version_words w CROSS JOIN versions v ON v.idx = w.rowid JOIN documents d ON d.id = v.document
       JOIN facts f ON f.idx = v.idx
     WHERE ${where.join(' AND ')} ORDER BY w.rowid DESC LIMIT ${limit}`,
    values,
  );
}

/** Where rows of the index have their days. */
type Dates = Dated & { readonly column: string };
const statementDates: Dates = { column: 's.dated', table: 'statements', row: 'row', date: 'dated' };
const versionDates: Dates = { column: 'v.first_seen', table: 'versions', row: 'idx', date: 'first_seen' };

/** False when nothing can be found. */
function* narrow(
  where: string[],
  values: Named,
  filter: SearchFilter,
  document: string,
  dates: Dates,
  below: number | null,
): Asking<boolean> {
  if (filter.dossier !== undefined) {
    where.push(`EXISTS (SELECT 1 FROM dossier_documents o WHERE o.document = ${document} AND o.dossier = @dossier)`);
    values.dossier = filter.dossier;
  }
  if (filter.changed !== undefined) where.push(filter.changed ? 'd.versions > 1' : 'd.versions <= 1');
  if (below !== null) {
    where.push('w.rowid < @below');
    values.below = below;
  }
  const span = spanOf(filter);
  if (!span) return true;
  where.push(`${dates.column} >= @from AND ${dates.column} < @to`);
  Object.assign(values, span);
  const bounds = yield* boundsOf(dates, span);
  if (bounds === 'nothing') return false;
  if (bounds) {
    where.push('w.rowid >= @first AND w.rowid <= @last');
    Object.assign(values, bounds);
  }
  return true;
}

/** The question in FTS5's own language. Terms hold letters and digits only, so nothing in them is an operator. */
function matchOf(
  terms: readonly Term[],
  columns: string,
  keys: Record<string, string | undefined>,
  members: readonly string[],
): string {
  const parts = terms.map(({ words, prefix }) => `${columns} : "${words.join(' ')}"${prefix ? ' *' : ''}`);
  for (const [name, value] of Object.entries(keys))
    if (value !== undefined) parts.push(`{keys} : "${keyOf(name, value)}"`);
  if (members.length) parts.push(`{keys} : (${members.map((id) => `"${keyOf('document', id)}"`).join(' OR ')})`);
  return parts.join(' AND ');
}
