/** Captures made by others: the documents in a WARC file, in the order of their time, as submissions. Records keep the
 *  dates, addresses and headers they came with. */

import { matchesFilter } from '../capture/found.ts';
import type { Instant } from '../model/instant.ts';
import { instantOf } from '../model/instant.ts';
import { type Selection, selectionKey } from '../warc/cdx.ts';
import { header, NotHttp, parseResponse } from '../warc/http-message.ts';
import { type Read, readPlace, readWarc } from '../warc/reader.ts';
import { field, type WarcRecord } from '../warc/record.ts';
import type { Submission } from './intake.ts';

/** Which records are documents. */
export type Choice = {
  /** Addresses listed as pages; all readable ones where there is no list. */
  readonly pages?: ReadonlySet<string>;
  readonly match?: string;
  readonly selection?: Selection;
};

export type Entry = {
  readonly url: string;
  readonly at: Instant;
  readonly offset: number;
  readonly length: number;
  readonly kind: 'response' | 'resource' | 'revisit';
  readonly status: number;
  readonly readable: boolean;
  readonly digest?: string;
};

export type Damage = { readonly offset: number; readonly why: string };

const READABLE = /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|pdf))/i;

export type Index = {
  /** By their time. */
  readonly entries: readonly Entry[];
  readonly damaged: readonly Damage[];
  /** Records with bytes, by the digest they state: what a revisit may point to. */
  readonly bodies: ReadonlyMap<string, Entry>;
};

/** Looks through the file once. What is damaged, or no record we know what to do with, is said with its place. */
export async function indexOf(path: string, choice: Choice): Promise<Index> {
  const entries: Entry[] = [];
  const damaged: Damage[] = [];
  for await (const read of readWarc(path)) {
    if (read.as === 'damaged') damaged.push({ offset: read.offset, why: read.why });
    else {
      const entry = entryOf(read);
      if (!entry) continue;
      if (entries.at(-1)?.offset === entry.offset)
        damaged.push({ offset: entry.offset, why: 'it shares a gzip member with another record; recompress the file' });
      else entries.push(entry);
    }
  }
  const documents = new Set(entries.filter((entry) => entry.readable && entry.status < 300).map(({ url }) => url));
  const isChosen = ({ url, at }: Entry): boolean =>
    (choice.pages?.size ? choice.pages.has(url) : documents.has(url)) &&
    matchesFilter(choice.match, url) &&
    (!choice.selection || choice.selection.has(selectionKey(url, at)));
  const chosen = entries.filter(isChosen).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.offset - b.offset));
  const bodies = new Map(
    entries.flatMap((entry) => (entry.digest && entry.kind !== 'revisit' ? [[entry.digest, entry] as const] : [])),
  );
  return { entries: chosen, damaged, bodies };
}

function entryOf({ record, offset, length }: Extract<Read, { as: 'record' }>): Entry | null {
  const kind = field(record.fields, 'WARC-Type');
  const url = field(record.fields, 'WARC-Target-URI')?.replace(/^<|>$/g, '');
  const time = Date.parse(field(record.fields, 'WARC-Date') ?? '');
  if ((kind !== 'response' && kind !== 'resource' && kind !== 'revisit') || !url || !Number.isFinite(time)) return null;
  const digest = field(record.fields, 'WARC-Payload-Digest');
  const common = { url, at: instantOf(time), offset, length, ...(digest ? { digest } : {}) };
  if (!isHttp(record)) {
    const mediaType = field(record.fields, 'Content-Type') ?? '';
    return kind === 'response' ? null : { ...common, kind, status: 200, readable: READABLE.test(mediaType) };
  }
  try {
    const { status, headers } = parseResponse(record.block);
    if (status >= 300 && ![304, 404, 410].includes(status)) return null;
    const mediaType = header(headers, 'content-type') ?? '';
    return { ...common, kind, status, readable: READABLE.test(mediaType) || (kind === 'revisit' && status < 400) };
  } catch (error) {
    if (error instanceof NotHttp) return null;
    throw error;
  }
}

const isHttp = (record: WarcRecord): boolean => /^application\/http/i.test(field(record.fields, 'Content-Type') ?? '');

/** One entry as a submission; `null` for a revisit of bytes that are not here. `last` is the payload digest that the same
 *  address had before, as this file states it. */
export async function submissionOfEntry(
  path: string,
  index: Index,
  entry: Entry,
  last: string | undefined,
): Promise<Submission | null> {
  const record = await readPlace(path, { file: '', offset: entry.offset, length: entry.length });
  const address = normal(entry.url);
  const common = { originalResource: address, uri: address, at: entry.at, provenance: 'imported' as const };
  const repeats = entry.kind === 'revisit' && entry.digest !== undefined && entry.digest === last;
  const body = entry.kind === 'revisit' && !repeats ? index.bodies.get(entry.digest ?? '') : undefined;
  if (entry.kind === 'revisit' && !repeats && !body) return null;
  if (!isHttp(record)) {
    if (repeats) return { ...common, outcome: 'not-modified' };
    const original = body ? await readPlace(path, { file: '', offset: body.offset, length: body.length }) : record;
    if (isHttp(original)) return null;
    const mediaType = field(original.fields, 'Content-Type');
    const evidence = { as: 'file' as const, payload: original.block, ...(body ? {} : { original }) };
    return { ...common, outcome: 'content', ...(mediaType ? { mediaType } : {}), evidence };
  }
  const { status, reason, headers, payload } = parseResponse(record.block);
  const mediaType = header(headers, 'content-type');
  const known = { ...common, ...(mediaType ? { mediaType } : {}) };
  const http = { as: 'http' as const, status, reason, headers };
  if (body) {
    const other = await readPlace(path, { file: '', offset: body.offset, length: body.length });
    const bytes = isHttp(other) ? parseResponse(other.block).payload : other.block;
    return { ...known, outcome: 'content', evidence: { ...http, payload: bytes } };
  }
  const evidence = { ...http, payload, original: record };
  if (repeats || status === 304) return { ...known, evidence, outcome: 'not-modified' };
  if (status >= 400) return { ...known, evidence, outcome: 'gone', note: `the server answered ${status}` };
  return { ...known, evidence, outcome: 'content' };
}

function normal(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
