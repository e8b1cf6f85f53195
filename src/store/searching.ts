/** How a search goes, for every store: statements come before documents, a page is filled from the one and then from the
 *  other, and what was found last is where the next page begins. A store only says what it finds. */
import { type Asking, ask } from './asking.ts';
import type { Hit, Page, Paging, SearchFilter } from './reads.ts';
import { cursorOf, endOf, limitOf, valuesOf } from './rows.ts';
import { snippetOf } from './snippet.ts';
import { type Term, termsOf } from './tokens.ts';

/** What a store is asked for: rows that hold all terms, those the record learned last first. */
export type Wanted = {
  readonly kind: Hit['kind'];
  readonly terms: readonly Term[];
  readonly filter: SearchFilter;
  /** Only rows with a smaller number; `null` for all. */
  readonly below: number | null;
  readonly limit: number;
};

/** A row with the text in which its terms are shown. */
export type Found = {
  readonly row: number;
  readonly id: string;
  readonly document: string;
  readonly version: string;
  readonly title: string;
  readonly text: string;
};

/** The page that a query finds, from what the store finds. */
export function* search(
  found: (wanted: Wanted) => Asking<readonly Found[]>,
  query: string,
  filter: SearchFilter = {},
  paging?: Paging,
): Asking<Page<Hit>> {
  const terms = termsOf(query);
  if (!terms.length) return { rows: [] };
  const limit = limitOf(paging?.limit);
  const after = valuesOf(paging?.after, 'text', 'number');
  const hits: { hit: Hit; row: number }[] = [];
  for (const kind of kindsOf(filter)) {
    if (after && kindsOf(filter).indexOf(kind) < kindsOf(filter).indexOf(after[0] as Hit['kind'])) continue;
    // One more than the page holds shows that there is a next.
    const wanted = limit + 1 - hits.length;
    if (wanted <= 0) break;
    const below = after?.[0] === kind ? after[1] : null;
    for (const { row, text, ...place } of yield* found({ kind, terms, filter, below, limit: wanted }))
      hits.push({ row, hit: { kind, ...place, ...snippetOf(text, terms) } });
  }
  const page = { rows: hits.slice(0, limit).map(({ hit }) => hit) };
  const last = hits[limit - 1];
  return hits.length > limit && last ? { ...page, next: cursorOf([last.hit.kind, last.row]) } : page;
}

const kindsOf = ({ in: where }: SearchFilter): readonly Hit['kind'][] =>
  where === 'statements' ? ['statement'] : where === 'documents' ? ['document'] : ['statement', 'document'];

/** Documents of a dossier that an index itself is asked for; a search in a larger dossier comes upon its documents soon
 *  enough. */
const MOST_MEMBERS = 300;

/** Where rows of an index have their days: names of a table, of its number and of its date. */
export type Dated = { readonly table: string; readonly row: string; readonly date: string };

/** Answers of the two questions below: the least and the greatest number of a row in the span, and how much was looked at. */
export type Span = { readonly first: number | null; readonly last: number | null; readonly n: number };

/** Rows of a span of days that are looked up beforehand. */
const MOST_DATED = 30_000;

/** Different dates that are looked up where a span holds more rows; where there are more of these too, the search goes
 *  through all rows. */
const MOST_DAYS = 2000;

/** Asks for the rows from @from until before @to, one by one, in words that every store understands. */
export const rowsOfSpan = ({ table, row, date }: Dated): string =>
  `SELECT min(at) AS first, max(at) AS last, count(*) AS n
   FROM (SELECT ${row} AS at FROM ${table} WHERE ${date} >= @from AND ${date} < @to LIMIT ${MOST_DATED + 1}) r`;

/** Asks the same by leaps from date to date, which costs as much for a day of many rows as for a day of one. */
export const daysOfSpan = ({ table, row, date }: Dated): string =>
  `WITH RECURSIVE day (at) AS (
     SELECT min(${date}) FROM ${table} WHERE ${date} >= @from AND ${date} < @to
     UNION ALL
     SELECT (SELECT min(${date}) FROM ${table} WHERE ${date} > day.at AND ${date} < @to) FROM day WHERE day.at IS NOT NULL
   )
   SELECT min(first) AS first, max(last) AS last, count(*) AS n
   FROM (SELECT (SELECT min(${row}) FROM ${table} WHERE ${date} = day.at) AS first,
           (SELECT max(${row}) FROM ${table} WHERE ${date} = day.at) AS last
         FROM day WHERE day.at IS NOT NULL LIMIT ${MOST_DAYS + 1}) r`;

/** A span of days as a filter says it, open at either end; `null` when it says none. */
export const spanOf = ({ from, to }: SearchFilter): { readonly from: string; readonly to: string } | null =>
  from === undefined && to === undefined ? null : { from: from ?? '', to: to === undefined ? ALWAYS : endOf(to) };

/** After every date. */
const ALWAYS = '\uffff';

/** The rows that a span of days can be in; `null` where too many would have to be looked up. */
export function* boundsOf(
  dated: Dated,
  span: { readonly from: string; readonly to: string },
): Asking<{ readonly first: number; readonly last: number } | 'nothing' | null> {
  const [rows] = yield* ask<Span>(rowsOfSpan(dated), span);
  if (!rows?.n) return 'nothing';
  if (rows.n <= MOST_DATED) return { first: rows.first!, last: rows.last! };
  const [leaps] = yield* ask<Span>(daysOfSpan(dated), span);
  return leaps && leaps.n <= MOST_DAYS ? { first: leaps.first!, last: leaps.last! } : null;
}

/** The documents of a dossier that an index is asked for; none where there are too many. */
export function* membersOf(dossier: string | undefined): Asking<readonly string[]> {
  if (dossier === undefined) return [];
  const rows = yield* ask<{ document: string }>(
    `SELECT document FROM dossier_documents WHERE dossier = @dossier LIMIT ${MOST_MEMBERS + 1}`,
    { dossier },
  );
  return rows.length > MOST_MEMBERS ? [] : rows.map(({ document }) => document);
}
