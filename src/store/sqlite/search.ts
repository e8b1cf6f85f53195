/** Search over the folded words of statements and of every version's text. All terms must be there; what the record
 *  learned last comes first. That order costs nothing however many rows match, and is the same in every store. */

import { keyOf } from '../projected.ts';
import type { Hit, Page, Paging, SearchFilter } from '../reads.ts';
import {
  type Dated,
  daysOfSpan,
  type Found,
  MOST_DATED,
  MOST_DAYS,
  MOST_MEMBERS,
  rowsOfSpan,
  type Span,
  searching,
  spanOf,
  type Wanted,
} from '../searching.ts';
import { contentOf } from '../snippet.ts';
import type { Term } from '../tokens.ts';

type All = <Row>(text: string, ...values: unknown[]) => Row[];
type Ask = <Result>(work: () => Result) => Promise<Result>;
type Named = Record<string, string | number>;

export function searcher(all: All, ask: Ask) {
  return (query: string, filter?: SearchFilter, paging?: Paging): Promise<Page<Hit>> =>
    ask(() => {
      const flow = searching(query, filter, paging);
      let step = flow.next();
      while (!step.done) step = flow.next(found(all, step.value));
      return step.value;
    });
}

const found = (all: All, wanted: Wanted): Found[] =>
  (wanted.kind === 'statement' ? inStatements : inVersions)(all, wanted);

function inStatements(all: All, { terms, filter, below, limit }: Wanted): Found[] {
  const { speaker, act, issuer, document } = filter;
  const match = matchOf(terms, '{words}', { speaker, act, issuer, document }, membersOf(all, filter.dossier));
  const values: Named = { match };
  const where = ['w.statement_words MATCH @match', 's.shown = 1', 's.rejected = 0'];
  if (!narrow(all, where, values, filter, 's.document', statementDates, below)) return [];
  return all<Found & { body: string }>(
    `SELECT s.row, s.id, s.document, s.version, d.title, s.body AS text
     FROM statement_words w CROSS JOIN statements s ON s.row = w.rowid JOIN documents d ON d.id = s.document
     WHERE ${where.join(' AND ')} ORDER BY w.rowid DESC LIMIT ${limit}`,
    values,
  ).map((row) => ({ ...row, text: contentOf(row.text) }));
}

/** Every version is searched, so that words taken out of a page are found; of one document the newest match is shown. */
function inVersions(all: All, { terms, filter, below, limit }: Wanted): Found[] {
  const { issuer, document } = filter;
  const match = matchOf(terms, '{title words}', { issuer, document }, membersOf(all, filter.dossier));
  const values: Named = { match };
  const where = ['w.version_words MATCH @match'];
  where.push(
    `NOT EXISTS (SELECT 1 FROM versions n WHERE n.document = v.document AND n.idx > v.idx
       AND EXISTS (SELECT 1 FROM version_words WHERE version_words MATCH @match AND rowid = n.idx))`,
  );
  if (!narrow(all, where, values, filter, 'v.document', versionDates, below)) return [];
  return all<Found & { published: string }>(
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
function narrow(
  all: All,
  where: string[],
  values: Named,
  filter: SearchFilter,
  document: string,
  dates: Dates,
  below: number | null,
): boolean {
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
  const bounds = boundsOf(all, dates, span);
  if (bounds === 'nothing') return false;
  if (bounds) {
    where.push('w.rowid >= @first AND w.rowid <= @last');
    Object.assign(values, bounds);
  }
  return true;
}

/** The rows that a span of days can be in; `null` where too many would have to be looked up. */
function boundsOf(all: All, days: Dated, span: Named) {
  const [rows] = all<Span>(rowsOfSpan(days), span);
  if (!rows?.n) return 'nothing';
  if (rows.n <= MOST_DATED) return { first: rows.first!, last: rows.last! };
  const [leaps] = all<Span>(daysOfSpan(days), span);
  return leaps && leaps.n <= MOST_DAYS ? { first: leaps.first!, last: leaps.last! } : null;
}

function membersOf(all: All, dossier: string | undefined): readonly string[] {
  if (dossier === undefined) return [];
  const rows = all<{ document: string }>(
    `SELECT document FROM dossier_documents WHERE dossier = ? LIMIT ${MOST_MEMBERS + 1}`,
    dossier,
  );
  return rows.length > MOST_MEMBERS ? [] : rows.map(({ document }) => document);
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
