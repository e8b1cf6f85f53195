/** Search over the folded words of statements and of every version's text. All terms must be there; what the record
 *  learned last comes first. That order costs nothing however many rows match, and is the same in every store. */

import { keyOf } from '../projected.ts';
import type { Hit, Page, Paging, SearchFilter } from '../reads.ts';
import { cursorOf, limitOf, valuesOf } from '../rows.ts';
import { contentOf, snippetOf } from '../snippet.ts';
import { type Term, termsOf } from '../tokens.ts';
import { endOf } from '../views.ts';

type All = <Row>(text: string, ...values: unknown[]) => Row[];
type Ask = <Result>(work: () => Result) => Promise<Result>;
type Named = Record<string, string | number>;

type Found = { row: number; id: string; document: string; version: string; title: string; text: string };

export function searcher(all: All, ask: Ask) {
  return (query: string, filter: SearchFilter = {}, paging?: Paging): Promise<Page<Hit>> =>
    ask(() => {
      const terms = termsOf(query);
      if (!terms.length) return { rows: [] };
      const limit = limitOf(paging?.limit);
      const after = valuesOf(paging?.after, 2);
      const kinds: readonly Hit['kind'][] =
        filter.in === 'statements'
          ? ['statement']
          : filter.in === 'documents'
            ? ['document']
            : ['statement', 'document'];
      const hits: { hit: Hit; row: number }[] = [];
      for (const kind of kinds) {
        if (after && kinds.indexOf(kind) < kinds.indexOf(after[0] as Hit['kind'])) continue;
        const below = after?.[0] === kind ? Number(after[1]) : null;
        const wanted = limit + 1 - hits.length;
        if (wanted <= 0) break;
        const found =
          kind === 'statement'
            ? inStatements(all, terms, filter, below, wanted)
            : inVersions(all, terms, filter, below, wanted);
        for (const { row, text, ...place } of found) {
          hits.push({ row, hit: { kind, ...place, ...snippetOf(text, terms) } });
        }
      }
      const shown = hits.slice(0, limit);
      const page = { rows: shown.map(({ hit }) => hit) };
      const last = shown.at(-1);
      return hits.length > limit && last ? { ...page, next: cursorOf([last.hit.kind, last.row]) } : page;
    });
}

function inStatements(
  all: All,
  terms: readonly Term[],
  filter: SearchFilter,
  below: number | null,
  limit: number,
): Found[] {
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
function inVersions(
  all: All,
  terms: readonly Term[],
  filter: SearchFilter,
  below: number | null,
  limit: number,
): Found[] {
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
type Dates = { readonly column: string; readonly table: string; readonly row: string; readonly date: string };
const statementDates: Dates = { column: 's.dated', table: 'statements', row: 'row', date: 'dated' };
const versionDates: Dates = { column: 'v.first_seen', table: 'versions', row: 'idx', date: 'first_seen' };

/** Rows of a span of days that are looked up beforehand; where there are more, a search comes upon them soon enough. */
const MOST_DATED = 30_000;

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
  const days: string[] = [];
  const span: Named = {};
  if (filter.from !== undefined) {
    days.push('>= @from');
    span.from = filter.from;
  }
  if (filter.to !== undefined) {
    days.push('< @to');
    span.to = endOf(filter.to);
  }
  if (days.length) {
    for (const bound of days) where.push(`${dates.column} ${bound}`);
    Object.assign(values, span);
    const [found] = all<{ first: number | null; last: number | null; n: number }>(
      `SELECT min(at) AS first, max(at) AS last, count(*) AS n FROM (SELECT ${dates.row} AS at FROM ${dates.table}
         WHERE ${days.map((bound) => `${dates.date} ${bound}`).join(' AND ')} LIMIT ${MOST_DATED + 1})`,
      span,
    );
    if (!found?.n) return false;
    if (found.n <= MOST_DATED) {
      where.push('w.rowid >= @first AND w.rowid <= @last');
      values.first = found.first!;
      values.last = found.last!;
    }
  }
  if (filter.changed !== undefined) where.push(filter.changed ? 'd.versions > 1' : 'd.versions <= 1');
  if (below !== null) {
    where.push('w.rowid < @below');
    values.below = below;
  }
  return true;
}

/** Documents that the index itself is asked for; a search in a larger dossier comes upon its documents soon enough. */
const MOST_MEMBERS = 300;

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
