/** What the faces and the steps may ask of a record, in domain words. Every answer is a value of `model/`; an unknown id
 *  is `null`, never an error. Lists are in a stated, total order. Safe to call at once from many places; each call sees
 *  one consistent state. */
import type { Alignment } from '../model/alignment.ts';
import type { EventBody } from '../model/bodies.ts';
import type { Digest } from '../model/canonical.ts';
import type { Capture, Outcome } from '../model/capture.ts';
import type { Dossier } from '../model/dossier.ts';
import type { FactKind, RecordedFact } from '../model/fact.ts';
import type { Instant } from '../model/instant.ts';
import type { DocumentOf, Memento, Version } from '../model/memento.ts';
import type { Change, Revision } from '../model/revision.ts';
import type { Act, Extraction, Statement } from '../model/statement.ts';

/** One page of a list. `next` is an opaque cursor; absent on the last page. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly next?: string };
export type Paging = { readonly limit?: number; readonly after?: string };
/** Last row first. A cursor belongs to the order in which it was given. */
export type Turned = Paging & { readonly latestFirst?: boolean };

/** A statement where it stands in the record. `id` depends on the version and the exact spans alone, so that a better
 *  extractor finding the same words keeps the address. `nestedIn` of the statement is an index into its extraction. */
export type RecordedStatement = {
  readonly id: string;
  readonly index: number;
  readonly version: string;
  readonly document: string;
  readonly documentTitle: string;
  readonly issuer?: string;
  readonly publishedAt?: string;
  readonly statement: Statement;
  /** Ids of the statements it is nested in, outermost first. */
  readonly chain: readonly string[];
  /** What people decided about it, latest last; empty while only a machine has said it. */
  readonly reviews: readonly RecordedFact<'review'>[];
};

export type RecordedRevision = {
  readonly id: string;
  readonly document: string;
  readonly before: string;
  readonly after: string;
  readonly fact: Digest;
  readonly revision: Revision;
};

export type RecordedChange = { readonly revision: RecordedRevision; readonly index: number; readonly change: Change };

export type RecordedEvent = EventBody;

export type DossierTitle = Pick<Dossier, 'id' | 'title'>;

export type Speaker = {
  readonly name: string;
  readonly kind: string;
  readonly statements: number;
  readonly acts: Partial<Record<Act, number>>;
};

export type StatementFilter = {
  readonly dossier?: string;
  readonly document?: string;
  readonly speaker?: string;
  readonly act?: Act;
  readonly issuer?: string;
  readonly from?: string;
  readonly to?: string;
};

export type SearchFilter = StatementFilter & { readonly in?: 'statements' | 'documents'; readonly changed?: boolean };

export type ParkedJob = {
  readonly step: string;
  readonly version: number;
  readonly input: string;
  readonly attempts: number;
  readonly error: string;
};

export type JobRow = {
  readonly step: string;
  readonly version: number;
  readonly input: string;
  readonly state: 'due' | 'running' | 'done' | 'parked';
  readonly facts: readonly number[];
};

/** What shows whether a record is well. */
export type Vitals = {
  readonly facts: number;
  /** Captures by outcome; only outcomes that occurred. */
  readonly captures: Readonly<Partial<Record<Outcome, number>>>;
  readonly jobs: { readonly due: number; readonly running: number; readonly done: number; readonly parked: number };
  /** When the record learned the oldest fact that a job still waits to be done about. */
  readonly waitingSince?: Instant;
};

export type JobCounts = {
  readonly due: number;
  readonly running: number;
  readonly done: number;
  /** The first hundred, oldest first. */
  readonly parked: readonly ParkedJob[];
};

/** A hit: what was found, and the words around it with the matches as spans of `snippet`. */
export type Hit = {
  readonly kind: 'statement' | 'document';
  readonly id: string;
  readonly document: string;
  readonly version: string;
  readonly title: string;
  readonly snippet: string;
  readonly matches: readonly { readonly start: number; readonly end: number }[];
};

export interface Reads {
  /** All dossiers, by id. */
  dossiers(): Promise<readonly Dossier[]>;
  /** What all dossiers are called, by id: nothing else of them is read. */
  dossierTitles(): Promise<readonly DossierTitle[]>;
  dossier(id: string): Promise<Dossier | null>;
  /** Dossiers whose newest fact has a greater index, with it, in that order: what is new to somebody who knows the rest. */
  dossiersAfter(index: number): Promise<readonly { readonly index: number; readonly dossier: Dossier }[]>;

  /** Documents in the order in which the record came to know them; within a dossier, in the dossier's order; or the other way. */
  documents(
    filter: { readonly dossier?: string; readonly issuer?: string },
    paging?: Turned,
  ): Promise<Page<DocumentOf>>;
  document(id: string): Promise<DocumentOf | null>;
  documentOf(originalResource: string): Promise<DocumentOf | null>;

  /** First to last. */
  versionsOf(document: string): Promise<readonly Version[]>;
  version(id: string): Promise<Memento | null>;
  /** The version that the last capture at or before `at` showed (Memento datetime negotiation). */
  versionAsOf(document: string, at: Instant): Promise<Version | null>;

  /** First to last. */
  capturesOf(document: string): Promise<readonly Capture[]>;
  capture(id: string): Promise<Capture | null>;

  /** What the newest extractor found in a version; `null` before one has run. Statements in text order. */
  extractionOf(
    version: string,
  ): Promise<(Extraction & { readonly fact: Digest; readonly step: string; readonly ids: readonly string[] }) | null>;
  statement(id: string): Promise<RecordedStatement | null>;
  /** By document order, then text order, or wholly the other way. Only newest versions' statements, unless `document` is given. */
  statements(filter: StatementFilter, paging?: Turned): Promise<Page<RecordedStatement>>;
  /** Most statements first, then by name. */
  speakers(filter: { readonly dossier?: string; readonly name?: string }): Promise<readonly Speaker[]>;

  /** The recorded comparison of two versions of one document, by the newest step version. */
  revision(before: string, after: string): Promise<RecordedRevision | null>;
  /** Comparisons of neighbouring versions, first to last. */
  revisionsOf(document: string): Promise<readonly RecordedRevision[]>;
  /** Latest first. */
  changes(
    filter: { readonly dossier?: string; readonly material?: boolean },
    paging?: Paging,
  ): Promise<Page<RecordedChange>>;

  /** By id; suggestions and rejected ones too. */
  eventsOf(dossier: string): Promise<readonly RecordedEvent[]>;
  event(id: string): Promise<RecordedEvent | null>;
  /** The newest alignment of an event's accounts, with the version of each account (by account id = document id). */
  alignmentOf(
    event: string,
  ): Promise<(Alignment & { readonly fact: Digest; readonly versions: Readonly<Record<string, string>> }) | null>;

  search(query: string, filter?: SearchFilter, paging?: Paging): Promise<Page<Hit>>;

  /** The newest fact of a kind about a subject; its whole history, first to last. */
  fact(digest: Digest): Promise<RecordedFact | null>;
  history(kind: FactKind, subject: string): Promise<readonly RecordedFact[]>;
  /** All facts from an index on, in log order. */
  facts(from?: number): AsyncIterable<RecordedFact>;
  size(): Promise<number>;
  /** How many jobs are due, running and done; those given up after too many failures, each with its last error. */
  jobs(): Promise<JobCounts>;
  /** Every job, first to last, with the indices of the facts that a finished one recorded. For moving a record. */
  work(): AsyncIterable<JobRow>;
  /** For those who keep watch over the record. */
  vitals(): Promise<Vitals>;
  /** Bytes by digest (texts of versions); `null` when the record does not hold them. */
  blob(digest: Digest): Promise<Uint8Array | null>;
}
