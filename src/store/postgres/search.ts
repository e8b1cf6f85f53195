/** Search on PostgreSQL: a GIN index over each row's set of folded words finds candidates, and a phrase is then looked
 *  for in the words themselves. The answers and their order are those of SQLite's `search.ts`. */
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
  const values: Named = {
    match: matchOf(terms, { speaker, act, issuer, document }, yield* membersOf(filter.dossier)),
  };
  const where = ['s.shown = 1', 's.rejected = 0', 's.found @@ CAST(@match AS tsquery)'];
  phrases(where, values, terms, ['s.words']);
  if (!(yield* narrow(where, values, filter, statementColumns, below))) return [];
  return yield* askAll(
    (row: Found) => ({ ...row, text: contentOf(row.text) }),
    `SELECT s."row", s.id, s.document, s.version, d.title, s.body AS text
     FROM (SELECT s."row", s.id, s.document, s.version, s.body FROM statements s
       WHERE ${where.join(' AND ')} ORDER BY s."row" DESC LIMIT ${limit}) s JOIN documents d ON d.id = s.document
     ORDER BY s."row" DESC`,
    values,
  );
}

/** Every version is searched, so that words taken out of a page are found; of one document the newest match is shown. */
function* inVersions({ terms, filter, below, limit }: Wanted): Asking<readonly Found[]> {
  const { issuer, document } = filter;
  const values: Named = { match: matchOf(terms, { issuer, document }, yield* membersOf(filter.dossier)) };
  const found = 'v.found @@ CAST(@match AS tsquery)';
  const sideBySide: string[] = [];
  phrases(sideBySide, values, terms, ['v.title_words', 'v.words']);
  const later = [found, ...sideBySide].map((condition) => condition.replaceAll('v.', 'n.'));
  // The set of a version's words is long, and its text longer: unpacking them is what takes time, and the server does not
  // reckon with it. So it first finds the versions that have the words, by their index where these are rare, and then
  // looks through the latest until there are enough. Left to itself, it unpacks all of them.
  const versions = `(SELECT * FROM versions v WHERE ${found} ORDER BY v.idx DESC OFFSET 0) v`;
  const where = [
    ...sideBySide,
    `NOT EXISTS (SELECT 1 FROM versions n WHERE n.document = v.document AND n.idx > v.idx AND ${later.join(' AND ')})`,
  ];
  if (!(yield* narrow(where, values, filter, versionColumns, below))) return [];
  const rows = yield* ask<Omit<Found, 'title' | 'text'> & { fact: string; bytes: Buffer | null }>(
    `SELECT v.idx AS "row", v.document AS id, v.document, v.id AS version, f.bytes AS fact, b.bytes
     FROM (SELECT v.idx, v.document, v.id, v.text_digest FROM ${versions}
       WHERE ${where.join(' AND ')} ORDER BY v.idx DESC LIMIT ${limit}) v JOIN facts f ON f.idx = v.idx
       LEFT JOIN blobs b ON b.digest = decode(substr(v.text_digest, 8), 'hex')
     ORDER BY v.idx DESC`,
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
    // Looks for it half as long as LIKE does.
    where.push(`(${columns.map((column) => `strpos(${column}, @${name}) > 0`).join(' OR ')})`);
    values[name] = ` ${words.join(' ')}${prefix ? '' : ' '}`;
  });
}

/** What a narrowed search looks at: columns of its own row, and where all rows have their days. */
type Columns = { readonly document: string; readonly dated: string; readonly row: string; readonly days: Dated };
const statementColumns: Columns = {
  document: 's.document',
  dated: 's.dated',
  row: 's."row"',
  days: { table: 'statements', row: '"row"', date: 'dated' },
};
const versionColumns: Columns = {
  document: 'v.document',
  dated: 'v.first_seen',
  row: 'v.idx',
  days: { table: 'versions', row: 'idx', date: 'first_seen' },
};

/** False when nothing can be found. */
function* narrow(
  where: string[],
  values: Named,
  filter: SearchFilter,
  column: Columns,
  below: number | null,
): Asking<boolean> {
  if (filter.dossier !== undefined) {
    where.push(
      `EXISTS (SELECT 1 FROM dossier_documents o WHERE o.document = ${column.document} AND o.dossier = @dossier)`,
    );
    values.dossier = filter.dossier;
  }
  if (filter.changed !== undefined) {
    where.push(
      `EXISTS (SELECT 1 FROM documents d WHERE d.id = ${column.document} AND d.versions ${filter.changed ? '>' : '<='} 1)`,
    );
  }
  if (below !== null) {
    where.push(`${column.row} < @below`);
    values.below = below;
  }
  const span = spanOf(filter);
  if (!span) return true;
  // Before the words: a date is compared sooner than a set of words is unpacked.
  where.unshift(`${column.dated} >= @from AND ${column.dated} < @to`);
  Object.assign(values, span);
  const bounds = yield* boundsOf(column.days, span);
  if (bounds === 'nothing') return false;
  if (bounds) {
    where.unshift(`${column.row} BETWEEN @first AND @last`);
    Object.assign(values, bounds);
  }
  return true;
}

/** The question as a tsquery. Terms hold letters and digits only, so nothing in them is an operator. */
function matchOf(terms: readonly Term[], keys: Record<string, string | undefined>, members: readonly string[]): string {
  const parts = terms.flatMap(({ words, prefix }) =>
    words.map((word, i) => `'${word}'${prefix && i === words.length - 1 ? ':*' : ''}`),
  );
  for (const [name, value] of Object.entries(keys)) if (value !== undefined) parts.push(`'/${keyOf(name, value)}'`);
  if (members.length) parts.push(`(${members.map((id) => `'/${keyOf('document', id)}'`).join(' | ')})`);
  return parts.join(' & ');
}
