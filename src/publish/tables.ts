/** Any list as a table: one flat row an item, for CSV (RFC 4180) and Parquet. Cells are text, whole numbers or booleans;
 *  an empty cell says that nothing is known. */
import { stringify } from 'csv-stringify/sync';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Capture } from '../model/capture.ts';
import type { Dossier } from '../model/dossier.ts';
import type { DocumentOf, Version } from '../model/memento.ts';
import type { Standing } from '../model/review.ts';
import { partsOf, type Words } from '../model/selector.ts';
import type { Statement } from '../model/statement.ts';
import type {
  Hit,
  RecordedChange,
  RecordedEvent,
  RecordedRevision,
  RecordedStatement,
  Speaker,
} from '../store/reads.ts';

import type { DossierView } from './dossier-view.ts';
import { decidedOf } from './said.ts';

export type Cell = string | number | boolean | null;
export type Table<Row> = {
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    readonly type: 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN';
    readonly cell: (row: Row) => Cell | undefined;
  }[];
};

const text = <Row>(name: string, cell: (row: Row) => string | undefined | null) =>
  ({ name, type: 'STRING', cell }) as const;

/** A passage's words; its parts joined by an ellipsis. */
const said = (words: Words | null): string =>
  partsOf(words)
    .map((part) => part.text)
    .join(' … ');

export const documentTable: Table<DocumentOf> = {
  name: 'documents',
  columns: [
    text('id', (row) => row.id),
    text('original_resource', (row) => row.originalResource),
    text('title', (row) => row.title),
    text('issuer', (row) => row.issuer),
    text('language', (row) => row.language),
    text('published_at', (row) => row.publishedAt),
    { name: 'versions', type: 'INT32', cell: (row) => row.versions },
    text('first_seen', (row) => row.firstSeen),
    text('last_seen', (row) => row.lastSeen),
    text('dossiers', (row) => row.dossiers.join(' ')),
  ],
};

/** As people left it. */
const decided = (row: RecordedStatement): Statement => decidedOf(row).statement;

export const statementTable: Table<RecordedStatement> = {
  name: 'statements',
  columns: [
    text('id', (row) => row.id),
    text('speaker', (row) => decided(row).sourceEntity),
    text('speaker_kind', (row) => decided(row).entity?.kind),
    text('act', (row) => decided(row).act),
    text('content', (row) => said(decided(row).content)),
    text('source', (row) => said(decided(row).source)),
    text('cue', (row) => said(decided(row).cue)),
    text('type', (row) => row.statement.type),
    text('polarity', (row) => row.statement.polarity),
    text('addressee', (row) => row.statement.addressee),
    text('channel', (row) => row.statement.channel),
    text('said_on', (row) => row.statement.when),
    text('standing', (row) => decidedOf(row).standing),
    text('decided_by', (row) => decidedOf(row).by),
    { name: 'confidence', type: 'DOUBLE', cell: (row) => row.statement.confidence },
    text('rule', (row) => row.statement.rule),
    text('nested_in', (row) => row.chain.at(-1)),
    text('document', (row) => row.document),
    text('document_title', (row) => row.documentTitle),
    text('issuer', (row) => row.issuer),
    text('published_at', (row) => row.publishedAt),
    text('version', (row) => row.version),
    { name: 'start', type: 'INT32', cell: (row) => row.statement.content.start },
    { name: 'end', type: 'INT32', cell: (row) => row.statement.content.end },
  ],
};

export const changeTable: Table<RecordedChange> = {
  name: 'changes',
  columns: [
    text('document', (row) => row.revision.document),
    text('version_before', (row) => row.revision.before),
    text('version_after', (row) => row.revision.after),
    text('type', (row) => row.change.type),
    text('headline', (row) => row.change.in),
    { name: 'material', type: 'BOOLEAN', cell: (row) => row.change.material },
    text('words_before', (row) => row.change.before.quote),
    text('words_after', (row) => row.change.after.quote),
    text('speaker_before', (row) => row.change.speakerBefore),
    text('speaker_after', (row) => row.change.speakerAfter),
    text('note', (row) => row.change.note),
    text('disclosure', (row) => row.revision.revision.disclosure),
    text('rule', (row) => row.change.rule),
    text('revision', (row) => row.revision.fact),
  ],
};

export const speakerTable: Table<Speaker> = {
  name: 'speakers',
  columns: [
    text('name', (row) => row.name),
    text('kind', (row) => row.kind),
    { name: 'statements', type: 'INT32', cell: (row) => row.statements },
    text('acts', (row) =>
      Object.entries(row.acts)
        .map(([act, n]) => `${act} ${n}`)
        .join(', '),
    ),
  ],
};

export const dossierTable: Table<Dossier> = {
  name: 'dossiers',
  columns: [
    text('id', (row) => row.id),
    text('title', (row) => row.title),
    text('about', (row) => row.about),
    { name: 'documents', type: 'INT32', cell: (row) => row.documents.length },
    { name: 'claims', type: 'INT32', cell: (row) => row.claims.length },
    text('cases', (row) => row.cases.join(' ')),
  ],
};

export const eventTable: Table<RecordedEvent> = {
  name: 'events',
  columns: [
    text('id', (row) => row.id),
    text('dossier', (row) => row.dossier),
    text('title', (row) => row.title),
    text('kind', (row) => row.kind),
    text('date', (row) => row.date),
    text('participants', (row) => row.participants.join('; ')),
    text('accounts', (row) => row.accounts.join(' ')),
    { name: 'suggested', type: 'BOOLEAN', cell: (row) => row.suggested },
  ],
};

export const claimTable: Table<DossierView['claims'][number]> = {
  name: 'claims',
  columns: [
    text('claim', (row) => row.text),
    text('by', (row) => row.by),
    text('as_of', (row) => row.asOf),
    text('verdict', (row) => row.verdict),
    text('label', (row) => row.label),
    text('why', (row) => row.why),
    text('on_record_since', (row) => row.onRecordSince),
    text('page', (row) => row.href),
  ],
};

export const versionTable: Table<Version> = {
  name: 'versions',
  columns: [
    text('id', (row) => row.id),
    text('document', (row) => row.document),
    { name: 'ordinal', type: 'INT32', cell: (row) => row.ordinal },
    text('title', (row) => row.title),
    text('issuer', (row) => row.issuer),
    text('published_at', (row) => row.publishedAt),
    text('first_seen', (row) => row.firstSeen),
    text('last_seen', (row) => row.lastSeen),
    { name: 'observations', type: 'INT32', cell: (row) => row.observations },
    text('text_digest', (row) => row.textDigest),
    text('no_text', (row) => row.noText),
    text('capture', (row) => row.capture),
    text('fact', (row) => row.fact),
  ],
};

export const captureTable: Table<Capture> = {
  name: 'captures',
  columns: [
    text('id', (row) => row.id),
    text('document', (row) => row.document),
    text('uri', (row) => row.uri),
    text('at', (row) => row.at),
    text('outcome', (row) => row.outcome),
    { name: 'status', type: 'INT32', cell: (row) => row.status },
    text('media_type', (row) => row.mediaType),
    { name: 'bytes', type: 'DOUBLE', cell: (row) => row.bytes },
    text('payload', (row) => row.payload),
    text('note', (row) => row.note),
    text('provenance', (row) => row.provenance),
  ],
};

export const revisionTable: Table<RecordedRevision> = {
  name: 'revisions',
  columns: [
    text('id', (row) => row.id),
    text('document', (row) => row.document),
    text('version_before', (row) => row.before),
    text('version_after', (row) => row.after),
    text('disclosure', (row) => row.revision.disclosure),
    text('sentence', (row) => row.revision.sentence),
    { name: 'material_changes', type: 'INT32', cell: (row) => row.revision.changes.filter((c) => c.material).length },
    { name: 'cosmetic_changes', type: 'INT32', cell: (row) => row.revision.changes.filter((c) => !c.material).length },
    text('fact', (row) => row.fact),
  ],
};

/** A statement that was found, with how it stands with people; a document has no such standing. */
export type FoundHit = Hit & { readonly standing?: Standing; readonly by?: string };

export const hitTable: Table<FoundHit> = {
  name: 'hits',
  columns: [
    text('kind', (row) => row.kind),
    text('id', (row) => row.id),
    text('document', (row) => row.document),
    text('version', (row) => row.version),
    text('title', (row) => row.title),
    text('snippet', (row) => row.snippet),
    text('standing', (row) => row.standing),
    text('decided_by', (row) => row.by),
  ],
};

/** What an extractor found in one version, before anybody decided about it. */
export const foundTable: Table<Statement & { readonly id: string }> = {
  name: 'found',
  columns: [
    text('id', (row) => row.id),
    text('speaker', (row) => row.sourceEntity),
    text('act', (row) => row.act),
    text('content', (row) => said(row.content)),
    text('source', (row) => said(row.source)),
    text('cue', (row) => said(row.cue)),
    text('type', (row) => row.type),
    text('polarity', (row) => row.polarity),
    { name: 'confidence', type: 'DOUBLE', cell: (row) => row.confidence },
    text('rule', (row) => row.rule),
    { name: 'start', type: 'INT32', cell: (row) => row.content.start },
    { name: 'end', type: 'INT32', cell: (row) => row.content.end },
  ],
};

/** The header line, for the first chunk of a stream. */
export const csvHeader = <Row>(table: Table<Row>): string => stringify([table.columns.map((column) => column.name)]);

/** Lines for rows. A cell that a spreadsheet would run as a formula is marked as text. */
export const csvLines = <Row>(table: Table<Row>, rows: readonly Row[]): string =>
  stringify(
    rows.map((row) => table.columns.map((column) => column.cell(row) ?? '')),
    { escape_formulas: true, cast: { boolean: String } },
  );

export function parquetOf<Row>(table: Table<Row>, rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const columnData = table.columns.map(({ name, type, cell }) => ({
    name,
    type,
    nullable: true,
    data: rows.map((row) => cell(row) ?? null),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
