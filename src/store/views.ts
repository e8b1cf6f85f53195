/** Rows of the projections as values of the model: what every store says alike, however it asks its tables. */

import type { CaptureBody, EventBody, ExtractionBody, RevisionBody, VersionBody } from '../model/bodies.ts';
import { idOfFact, statementIdOf } from '../model/bodies.ts';
import type { Capture } from '../model/capture.ts';
import type { RecordedFact } from '../model/fact.ts';
import type { DocumentOf, Version } from '../model/memento.ts';
import { type Act, acts, type Statement } from '../model/statement.ts';
import type { JobRow, Page, RecordedEvent, RecordedRevision, RecordedStatement, Speaker, Vitals } from './reads.ts';
import { cursorOf, digestText, type FactRow, factOf } from './rows.ts';
import type { Tally } from './tally.ts';

export type DocumentRow = {
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
export type VersionRow = {
  id: string;
  document: string;
  ordinal: number;
  capture: string;
  first_seen: string;
  last_seen: string;
  observations: number;
} & FactRow;
export type StatementRow = {
  id: string;
  position: number;
  version: string;
  document: string;
  title: string;
  issuer: string | null;
  published_at: string | null;
  body: string;
  chain: string;
  order_of: number;
};

/** The rows asked for, and a cursor when one more was there. */
export function pageOf<Row, Value>(
  rows: readonly Row[],
  limit: number,
  value: (row: Row) => Value,
  place: (row: Row) => readonly (string | number)[],
): Page<Value> {
  const shown = rows.slice(0, limit);
  const page = { rows: shown.map(value) };
  return rows.length > limit ? { ...page, next: cursorOf(place(shown.at(-1)!)) } : page;
}

/** The first instant after a day or time, so that "to 2021-06-14" includes that day: string order does the rest. */
export const endOf = (date: string): string => `${date}\uffff`;

export const documentFrom = (row: DocumentRow): DocumentOf => ({
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

export function versionOf(row: VersionRow): Version {
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

export function captureFrom(row: FactRow): Capture {
  const fact = factOf(row);
  return { id: idOfFact(digestText(row.digest)), at: fact.happenedAt, ...(fact.body as CaptureBody) };
}

export function extractionFrom(row: FactRow) {
  const fact = factOf(row);
  const { document: _, version, ...body } = fact.body as ExtractionBody;
  return {
    ...body,
    fact: fact.digest,
    step: fact.step,
    ids: body.statements.map((statement) => statementIdOf(version, statement)),
  };
}

export function revisionFrom(fact: RecordedFact): RecordedRevision {
  const { document, before, after, ...revision } = fact.body as RevisionBody;
  return { id: idOfFact(fact.digest), document, before, after, fact: fact.digest, revision };
}

export function eventFrom(fact: RecordedFact): RecordedEvent {
  return fact.body as EventBody;
}

export type SpeakerRow = {
  readonly name: string;
  readonly act: Act;
  readonly kind: string;
  readonly statements: number;
};

/** The question for the counts of speakers, which are kept as statements come and go: of the record or of a dossier. */
export function speakersAsked({ dossier, name }: { readonly dossier?: string; readonly name?: string }) {
  const where = [
    ...(dossier === undefined ? [] : ['dossier = @dossier']),
    ...(name === undefined ? [] : ['name = @name']),
  ];
  return {
    text: `SELECT name, act, kind, statements FROM ${dossier === undefined ? 'speakers' : 'dossier_speakers'}
           WHERE ${where.join(' AND ') || 'TRUE'}`,
    values: { ...(dossier === undefined ? {} : { dossier }), ...(name === undefined ? {} : { name }) },
  };
}

export function speakersOf(rows: readonly SpeakerRow[]): readonly Speaker[] {
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

/** A statement in its document, with what people decided about it. */
export const statementFrom = (row: StatementRow, reviews: readonly RecordedFact<'review'>[]): RecordedStatement => ({
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

type Count = { readonly name: string; readonly n: number };

/** Rows counted past a tally, each name with the number of its last. No job is ever taken away, nor a capture; the jobs
 *  that are not done have an index of their own. */
export const capturesPast = `SELECT outcome AS name, count(*) AS n, max(idx) AS last FROM captures WHERE idx > @upTo
  GROUP BY outcome`;
export const jobsPast = `SELECT 'all' AS name, count(*) AS n, coalesce(max(seq), -1) AS last FROM jobs WHERE seq > @upTo`;
export const jobsNotDone = `SELECT state AS name, count(*) AS n FROM jobs WHERE state IN ('due', 'running')
  GROUP BY state UNION ALL SELECT 'parked', count(*) FROM jobs WHERE state = 'parked'`;

/** How many jobs are in each state. */
export function jobsIn(all: Tally, notDone: readonly Count[]) {
  const { due = 0, running = 0, parked = 0 } = Object.fromEntries(notDone.map(({ name, n }) => [name, n]));
  return { due, running, done: (all.counts.all ?? 0) - due - running - parked, parked };
}

export function vitalsFrom(
  facts: number,
  captures: Tally,
  jobs: ReturnType<typeof jobsIn>,
  waitingSince: string | null,
): Vitals {
  const order = ([a]: readonly [string, number], [b]: readonly [string, number]): number => (a < b ? -1 : 1);
  return {
    facts,
    captures: Object.fromEntries(Object.entries(captures.counts).sort(order)),
    jobs,
    ...(waitingSince ? { waitingSince } : {}),
  };
}

export type StoredJob = Omit<JobRow, 'facts'> & { readonly seq: number; readonly facts: string | null };

export const jobColumns = 'SELECT seq, step, version, input, state, facts FROM jobs';

export const jobFrom = ({ step, version, input, state, facts }: StoredJob): JobRow => ({
  step,
  version,
  input,
  state,
  facts: JSON.parse(facts ?? '[]') as number[],
});
