/** Statements, the extractions that found them, and who made them. */
import { type ExtractionBody, statementIdOf } from '../../model/bodies.ts';
import type { Digest } from '../../model/canonical.ts';
import type { RecordedFact } from '../../model/fact.ts';
import { type Act, acts, type Extraction, type Statement } from '../../model/statement.ts';
import { type Asking, ask, askOne } from '../asking.ts';
import type { Page, RecordedStatement, Speaker, StatementFilter, Turned } from '../reads.ts';
import { endOf, type FactRow, factColumns, factOf, limitOf, pageOf, valuesOf } from '../rows.ts';
import type { Native } from './native.ts';

/** What an extractor found, as a fact of its own. */
type RecordedExtraction = Extraction & {
  readonly fact: Digest;
  readonly step: string;
  readonly ids: readonly string[];
};

function extractionFrom(row: FactRow): RecordedExtraction {
  const fact = factOf(row);
  const { document: _, version, ...body } = fact.body as ExtractionBody;
  return {
    ...body,
    fact: fact.digest,
    step: fact.step,
    ids: body.statements.map((statement) => statementIdOf(version, statement)),
  };
}

export const extractionOf = (version: string): Asking<RecordedExtraction | null> =>
  askOne(
    extractionFrom,
    `SELECT ${factColumns} FROM extractions e JOIN facts f ON f.idx = e.idx
     WHERE e.version = @version ORDER BY e.step_version DESC, e.idx DESC LIMIT 1`,
    { version },
  );

type StatementRow = {
  id: string;
  position: number;
  version: string;
  document: string;
  title: string;
  issuer: string | null;
  published_at: string | null;
  body: string;
  chain: string;
};

const statementColumns = 's.id, s.position, s.version, s.document, d.title, s.issuer, d.published_at, s.body, s.chain';

/** A statement in its document, with what people decided about it. */
const statementFrom = (row: StatementRow, reviews: readonly RecordedFact<'review'>[]): RecordedStatement => ({
  id: row.id,
  index: row.position,
  version: row.version,
  document: row.document,
  documentTitle: row.title,
  ...(row.issuer === null ? {} : { issuer: row.issuer }),
  ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
  statement: JSON.parse(row.body) as Statement,
  chain: JSON.parse(row.chain) as string[],
  reviews,
});

export function* statement({ reviews }: Native, id: string): Asking<RecordedStatement | null> {
  const [row] = yield* ask<StatementRow>(
    `SELECT ${statementColumns} FROM statements s JOIN documents d ON d.id = s.document WHERE s.id = @id`,
    { id },
  );
  return row ? statementFrom(row, (yield* reviews([id])) as RecordedFact<'review'>[]) : null;
}

export function* statements(native: Native, filter: StatementFilter, paging?: Turned): Asking<Page<RecordedStatement>> {
  const latestFirst = paging?.latestFirst === true;
  const { from, order } = yield* native.statements(filter);
  const values: Record<string, string | number> = {};
  const where: string[] = [];
  const equal = (column: string, name: keyof StatementFilter) => {
    const value = filter[name];
    if (value === undefined) return;
    where.push(`${column} = @${name}`);
    values[name] = value;
  };
  equal('v.document', 'document');
  where.push(filter.document === undefined ? 's.shown = 1' : 's.current = 1');
  equal('o.dossier', 'dossier');
  equal('s.speaker', 'speaker');
  equal('s.act', 'act');
  equal('s.issuer', 'issuer');
  if (filter.from !== undefined) {
    where.push('s.dated >= @from');
    values.from = filter.from;
  }
  if (filter.to !== undefined) {
    where.push('s.dated < @to');
    values.to = endOf(filter.to);
  }
  const after = valuesOf(paging?.after, 'number', 'number');
  if (after) {
    where.push(`(${order}, s.position) ${latestFirst ? '<' : '>'} (@afterOrder, @afterPosition)`);
    values.afterOrder = after[0];
    values.afterPosition = after[1];
  }
  const limit = limitOf(paging?.limit);
  const rows = yield* ask<StatementRow & { order_of: number }>(
    `SELECT ${statementColumns}, ${order} AS order_of FROM ${from} WHERE ${where.join(' AND ')}
     ORDER BY ${order}${latestFirst ? ' DESC, s.position DESC' : ', s.position'} LIMIT ${limit + 1}`,
    values,
  );
  const reviews = (yield* native.reviews(rows.slice(0, limit).map(({ id }) => id))) as RecordedFact<'review'>[];
  const recorded = (row: StatementRow): RecordedStatement =>
    statementFrom(
      row,
      reviews.filter(({ subject }) => subject === row.id),
    );
  return pageOf(rows, limit, recorded, (row) => [row.order_of, row.position]);
}

type SpeakerRow = {
  readonly name: string;
  readonly act: Act;
  readonly kind: string;
  readonly statements: number;
};

/** From the counts of speakers, which are kept as statements come and go: of the record or of a dossier. */
export function* speakers({
  dossier,
  name,
}: {
  readonly dossier?: string;
  readonly name?: string;
}): Asking<readonly Speaker[]> {
  const where = [
    ...(dossier === undefined ? [] : ['dossier = @dossier']),
    ...(name === undefined ? [] : ['name = @name']),
  ];
  const rows = yield* ask<SpeakerRow>(
    `SELECT name, act, kind, statements FROM ${dossier === undefined ? 'speakers' : 'dossier_speakers'}
     WHERE ${where.join(' AND ') || 'TRUE'}`,
    { ...(dossier === undefined ? {} : { dossier }), ...(name === undefined ? {} : { name }) },
  );
  return speakersOf(rows);
}

function speakersOf(rows: readonly SpeakerRow[]): readonly Speaker[] {
  const found = new Map<string, { total: number; acts: Map<Act, number>; kinds: Map<string, number> }>();
  for (const { name, act, kind, statements } of rows) {
    const speaker = found.get(name) ?? { total: 0, acts: new Map(), kinds: new Map() };
    speaker.total += statements;
    speaker.acts.set(act, (speaker.acts.get(act) ?? 0) + statements);
    speaker.kinds.set(kind, (speaker.kinds.get(kind) ?? 0) + statements);
    found.set(name, speaker);
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...found]
    .map(([name, { total, acts: by, kinds }]) => ({
      name,
      kind: [...kinds].sort((a, b) => b[1] - a[1] || order(a[0], b[0]))[0]![0],
      statements: total,
      acts: Object.fromEntries(acts.flatMap((act) => (by.has(act) ? [[act, by.get(act)!]] : []))),
    }))
    .sort((a, b) => b.statements - a.statements || order(a.name, b.name));
}
