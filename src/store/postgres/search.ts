/** Search on PostgreSQL: a GIN index over each row's set of folded words finds candidates, and a phrase is then looked
 *  for in the words themselves. The answers and their order are those of SQLite's `search.ts`. */
import { keyOf } from '../projected.ts';
import type { Hit, Page, Paging, SearchFilter } from '../reads.ts';
import { cursorOf, limitOf, valuesOf } from '../rows.ts';
import { contentOf, snippetOf } from '../snippet.ts';
import { type Term, termsOf } from '../tokens.ts';
import type { Ask } from './database.ts';

type Named = Record<string, string | number>;
type Found = { row: number; id: string; document: string; version: string; title: string; text: string };

export async function search(ask: Ask, query: string, filter: SearchFilter, paging?: Paging): Promise<Page<Hit>> {
  const terms = termsOf(query);
  if (!terms.length) return { rows: [] };
  const limit = limitOf(paging?.limit);
  const after = valuesOf(paging?.after, 2);
  const kinds: readonly Hit['kind'][] =
    filter.in === 'statements' ? ['statement'] : filter.in === 'documents' ? ['document'] : ['statement', 'document'];
  const hits: { hit: Hit; row: number }[] = [];
  for (const kind of kinds) {
    if (after && kinds.indexOf(kind) < kinds.indexOf(after[0] as Hit['kind'])) continue;
    const below = after?.[0] === kind ? Number(after[1]) : null;
    const wanted = limit + 1 - hits.length;
    if (wanted <= 0) break;
    const found = await (kind === 'statement' ? inStatements : inVersions)(ask, terms, filter, below, wanted);
    for (const { row, text, ...place } of found) hits.push({ row, hit: { kind, ...place, ...snippetOf(text, terms) } });
  }
  const page = { rows: hits.slice(0, limit).map(({ hit }) => hit) };
  const last = hits[limit - 1];
  return hits.length > limit && last ? { ...page, next: cursorOf([last.hit.kind, last.row]) } : page;
}

async function inStatements(
  ask: Ask,
  terms: readonly Term[],
  filter: SearchFilter,
  below: number | null,
  limit: number,
): Promise<Found[]> {
  const { speaker, act, issuer, document } = filter;
  const values: Named = { match: matchOf(terms, { speaker, act, issuer, document }) };
  const where = ['s.found @@ CAST(@match AS tsquery)', 's.shown = 1', 's.rejected = 0'];
  phrases(where, values, terms, ['s.words']);
  narrow(where, values, filter, { document: 's.document', dated: 's.dated', row: 's."row"' }, below);
  const rows = await ask<Found>(
    `SELECT s."row", s.id, s.document, s.version, d.title, s.body AS text
     FROM statements s JOIN documents d ON d.id = s.document
     WHERE ${where.join(' AND ')} ORDER BY s."row" DESC LIMIT ${limit}`,
    values,
  );
  return rows.map((row) => ({ ...row, text: contentOf(row.text) }));
}

/** Every version is searched, so that words taken out of a page are found; of one document the newest match is shown. */
async function inVersions(
  ask: Ask,
  terms: readonly Term[],
  filter: SearchFilter,
  below: number | null,
  limit: number,
): Promise<Found[]> {
  const { issuer, document } = filter;
  const values: Named = { match: matchOf(terms, { issuer, document }) };
  const found = 'v.found @@ CAST(@match AS tsquery)';
  const where = [found];
  phrases(where, values, terms, ['v.title_words', 'v.words']);
  // Looking for a phrase reads the whole text of a version, so that the latest are looked through first, until there are
  // enough. Left to itself, the server takes the phrase for rare and reads all of them.
  const versions =
    where.length > 1 ? `(SELECT * FROM versions v WHERE ${found} ORDER BY v.idx DESC OFFSET 0) v` : 'versions v';
  const later = where.map((condition) => condition.replaceAll('v.', 'n.'));
  where.push(
    `NOT EXISTS (SELECT 1 FROM versions n WHERE n.document = v.document AND n.idx > v.idx AND ${later.join(' AND ')})`,
  );
  narrow(where, values, filter, { document: 'v.document', dated: 'v.first_seen', row: 'v.idx' }, below);
  const rows = await ask<Omit<Found, 'title' | 'text'> & { fact: string; bytes: Buffer | null }>(
    `SELECT v.idx AS "row", v.document AS id, v.document, v.id AS version, f.bytes AS fact, b.bytes
     FROM ${versions} JOIN documents d ON d.id = v.document JOIN facts f ON f.idx = v.idx
       LEFT JOIN blobs b ON b.digest = decode(substr(v.text_digest, 8), 'hex')
     WHERE ${where.join(' AND ')} ORDER BY v.idx DESC LIMIT ${limit}`,
    values,
  );
  return rows.map(({ fact, bytes, ...place }) => ({
    ...place,
    title: (JSON.parse(fact) as { body: { title: string } }).body.title,
    text: bytes?.toString('utf8') ?? '',
  }));
}

/** Words that must stand side by side. */
function phrases(where: string[], values: Named, terms: readonly Term[], columns: readonly string[]): void {
  const names = 'abcdefghijklmnop';
  terms.forEach(({ words, prefix }, i) => {
    if (words.length < 2) return;
    const name = `phrase${names[i]}`;
    where.push(`(${columns.map((column) => `${column} LIKE @${name}`).join(' OR ')})`);
    values[name] = `% ${words.join(' ')}${prefix ? '' : ' '}%`;
  });
}

function narrow(
  where: string[],
  values: Named,
  filter: SearchFilter,
  column: { readonly document: string; readonly dated: string; readonly row: string },
  below: number | null,
): void {
  if (filter.dossier !== undefined) {
    where.push(
      `EXISTS (SELECT 1 FROM dossier_documents o WHERE o.document = ${column.document} AND o.dossier = @dossier)`,
    );
    values.dossier = filter.dossier;
  }
  if (filter.from !== undefined) {
    where.push(`${column.dated} >= @from`);
    values.from = filter.from;
  }
  if (filter.to !== undefined) {
    where.push(`${column.dated} < @to`);
    values.to = `${filter.to}\uffff`;
  }
  if (filter.changed !== undefined) where.push(filter.changed ? 'd.versions > 1' : 'd.versions <= 1');
  if (below !== null) {
    where.push(`${column.row} < @below`);
    values.below = below;
  }
}

/** The question as a tsquery. Terms hold letters and digits only, so nothing in them is an operator. */
function matchOf(terms: readonly Term[], keys: Record<string, string | undefined>): string {
  const parts = terms.flatMap(({ words, prefix }) =>
    words.map((word, i) => `'${word}'${prefix && i === words.length - 1 ? ':*' : ''}`),
  );
  for (const [name, value] of Object.entries(keys)) if (value !== undefined) parts.push(`'/${keyOf(name, value)}'`);
  return parts.join(' & ');
}
