/** One WARC record (ISO 28500:2017, WARC 1.1) and its bytes: a version line, named fields, an empty line, the block, and
 *  two line ends; each record is one gzip member of its own, so that it can be read at its offset alone. */
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Digest, digestOf } from '../model/canonical.ts';
import type { Instant } from '../model/instant.ts';

export type WarcType =
  | 'warcinfo'
  | 'response'
  | 'resource'
  | 'request'
  | 'metadata'
  | 'revisit'
  | 'conversion'
  | 'continuation';

/** Named fields as written: in order, in the writer's case, repeated ones repeated. */
export type WarcFields = readonly (readonly [name: string, value: string])[];

export type WarcRecord = { readonly fields: WarcFields; readonly block: Uint8Array };

/** Why a revisit record carries no payload (WARC 1.1 §6.7). */
export const revisitProfiles = {
  identical: 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
  notModified: 'http://netpreserve.org/warc/1.1/revisit/server-not-modified',
} as const;

/** What a revisit points back to: the capture whose payload it repeats. */
export type RefersTo = { readonly uri: string; readonly at: Instant; readonly recordId?: string };

/** The value of a field, whatever its case; the first of repeated ones. */
export function field(fields: WarcFields, name: string): string | undefined {
  const lower = name.toLowerCase();
  return fields.find(([other]) => other.toLowerCase() === lower)?.[1];
}

export const newRecordId = (): string => `<urn:uuid:${randomUUID()}>`;

/** A record with its mandatory fields, its Content-Length and its digests. `payload` is given where the block holds more
 *  than the payload (an HTTP message); its digest is that of the entity body with the transfer coding removed. */
export function recordOf(about: {
  readonly type: WarcType;
  readonly at: Instant;
  readonly uri?: string;
  readonly contentType?: string;
  readonly block: Uint8Array;
  readonly payload?: Digest;
  readonly id?: string;
  readonly more?: WarcFields;
}): WarcRecord {
  const fields: [string, string][] = [
    ['WARC-Type', about.type],
    ['WARC-Record-ID', about.id ?? newRecordId()],
    ['WARC-Date', about.at],
  ];
  if (about.uri !== undefined) fields.push(['WARC-Target-URI', oneLine(about.uri)]);
  for (const [name, value] of about.more ?? []) fields.push([name, oneLine(value)]);
  if (about.payload) fields.push(['WARC-Payload-Digest', about.payload]);
  fields.push(['WARC-Block-Digest', digestOf(about.block)]);
  if (about.contentType) fields.push(['Content-Type', oneLine(about.contentType)]);
  fields.push(['Content-Length', String(about.block.length)]);
  return { fields, block: about.block };
}

/** The record's bytes before compression. Field values are UTF-8. */
export function recordBytes(record: WarcRecord): Buffer {
  const head = `WARC/1.1\r\n${record.fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return Buffer.concat([Buffer.from(head, 'utf8'), record.block, Buffer.from('\r\n\r\n')]);
}

/** The record as one gzip member. */
export const recordMember = (record: WarcRecord): Buffer => gzipSync(recordBytes(record));

/** A field's value must not start a new field. */
const oneLine = (value: string): string => value.replace(/[\r\n]+/g, ' ');
