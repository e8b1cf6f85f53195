/** WACZ 1.1.1: a ZIP with WARC files, an index of them, a list of pages and a manifest with digests (Web Archive
 *  Collection Zipped, Webrecorder 2022). Written so that the same captures at the same stated time give the same bytes;
 *  read with limits, by content: names inside are never used as paths. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import yazl from 'yazl';
import { digestOf } from '../model/canonical.ts';
import { type Instant, instantOf } from '../model/instant.ts';
import { type CdxLine, cdxjOf } from './cdx.ts';
import { header, parseResponse } from './http-message.ts';
import { readWarc } from './reader.ts';
import { field } from './record.ts';

export type WaczPage = { readonly url: string; readonly at: Instant; readonly title: string; readonly text?: string };

export type WaczAbout = {
  readonly title: string;
  readonly description?: string;
  readonly created: Instant;
  readonly pages: readonly WaczPage[];
};

/** Writes `out` from one WARC file whose records are whole. */
export async function writeWacz(out: string, warc: string, about: WaczAbout): Promise<void> {
  const lines: CdxLine[] = [];
  for await (const read of readWarc(warc)) {
    if (read.as !== 'record') throw new Error(`The record at byte ${read.offset} of ${warc} is damaged: ${read.why}.`);
    const line = indexLine(read.record.fields, read.record.block, read.offset, read.length);
    if (line) lines.push(line);
  }
  const index = Buffer.from(cdxjOf(lines));
  const pageLines = [
    { format: 'json-pages-1.0', id: 'pages', title: about.title },
    ...about.pages.map(({ url, at, title, text }) => ({
      id: digestOf(`${url} ${at}`).slice(7, 29),
      url,
      ts: at,
      title,
      ...(text ? { text } : {}),
    })),
  ];
  const pages = Buffer.from(pageLines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { size } = await stat(warc);
  const resources = [
    { name: 'data.warc.gz', path: 'archive/data.warc.gz', hash: await fileDigest(warc), bytes: size },
    { name: 'index.cdx', path: 'indexes/index.cdx', hash: digestOf(index), bytes: index.length },
    { name: 'pages.jsonl', path: 'pages/pages.jsonl', hash: digestOf(pages), bytes: pages.length },
  ];
  const manifest = Buffer.from(
    `${JSON.stringify(
      {
        profile: 'data-package',
        wacz_version: '1.1.1',
        title: about.title,
        ...(about.description ? { description: about.description } : {}),
        created: about.created,
        software: 'onrecord',
        // Not in WACZ 1.1.1, which allows more: where replay tools look for the name to show.
        metadata: { title: about.title, ...(about.description ? { desc: about.description } : {}) },
        resources,
      },
      null,
      2,
    )}\n`,
  );
  const digest = Buffer.from(`${JSON.stringify({ path: 'datapackage.json', hash: digestOf(manifest) })}\n`);
  const zip = new yazl.ZipFile();
  // WARC and index are stored, not deflated, so that a reader can seek in them (WACZ §4.1).
  const stored = { compress: false, mtime: new Date(about.created), mode: 0o100644, forceDosTimestamp: true };
  zip.addFile(warc, 'archive/data.warc.gz', stored);
  zip.addBuffer(index, 'indexes/index.cdx', stored);
  zip.addBuffer(pages, 'pages/pages.jsonl', { ...stored, compress: true });
  zip.addBuffer(manifest, 'datapackage.json', { ...stored, compress: true });
  zip.addBuffer(digest, 'datapackage-digest.json', { ...stored, compress: true });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(out));
}

function indexLine(
  fields: Parameters<typeof field>[0],
  block: Uint8Array,
  offset: number,
  length: number,
): CdxLine | null {
  const type = field(fields, 'WARC-Type');
  const url = field(fields, 'WARC-Target-URI');
  const at = field(fields, 'WARC-Date');
  if (!url || !at || (type !== 'response' && type !== 'resource' && type !== 'revisit')) return null;
  const isHttp = /^application\/http/i.test(field(fields, 'Content-Type') ?? '');
  const response = isHttp ? parseResponse(block) : null;
  const mime = (response ? header(response.headers, 'content-type') : field(fields, 'Content-Type')) ?? '';
  return {
    url,
    at: instantOf(Date.parse(at)),
    mime: type === 'revisit' ? 'warc/revisit' : mime.split(';')[0]!.trim() || 'application/octet-stream',
    status: response?.status ?? 200,
    digest: field(fields, 'WARC-Payload-Digest') ?? digestOf(block),
    offset,
    length,
    filename: 'data.warc.gz',
  };
}

async function fileDigest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return `sha256:${hash.digest('hex')}`;
}

/** What a WACZ may hold: enough for a large crawl, too little for a bomb. */
const ENTRIES_AT_MOST = 20_000;
const BYTES_AT_MOST = 16 * 1024 ** 3;
const TEXT_AT_MOST = 256 * 1024 * 1024;
/** WARC data is gzipped already; a member that shrinks more than this is not what it says. */
const RATIO_AT_MOST = 300;

export class NotAWacz extends Error {
  override name = 'NotAWacz';
}

export type OpenWacz = {
  /** Its WARC files, copied out under names of ours. */
  readonly warcs: readonly { readonly path: string; readonly name: string; readonly damage?: string }[];
  /** Addresses listed as pages; empty where there is no list. */
  readonly pages: ReadonlySet<string>;
  close(): Promise<void>;
};

export async function openWacz(path: string): Promise<OpenWacz> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-wacz-'));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const warcs: { path: string; name: string; damage?: string }[] = [];
    const pages = new Set<string>();
    let manifest: Manifest = {};
    const digests = new Map<string, string>();
    const budget = { bytes: BYTES_AT_MOST };
    await eachEntry(path, async (zip, entry) => {
      const name = entry.fileName;
      const wanted = /^archive\/[^/]+\.warc(\.gz)?$/.test(name)
        ? 'warc'
        : /^pages\/[^/]+\.jsonl$/.test(name)
          ? 'pages'
          : name === 'datapackage.json'
            ? 'manifest'
            : null;
      if (!wanted) return;
      const copy = join(folder, `${warcs.length}-${digests.size}`);
      digests.set(name, await copyEntry(zip, entry, copy, budget, wanted === 'warc' ? BYTES_AT_MOST : TEXT_AT_MOST));
      if (wanted === 'warc') warcs.push({ path: copy, name: name.slice('archive/'.length) });
      else if (wanted === 'pages') for (const url of pagesOf(await readFile(copy, 'utf8'))) pages.add(url);
      else manifest = manifestOf(await readFile(copy, 'utf8'));
    });
    if (warcs.length === 0) throw new NotAWacz('it holds no WARC file under archive/');
    for (const warc of warcs) {
      const stated = manifest.resources?.find((one) => one.path === `archive/${warc.name}`)?.hash;
      if (stated?.startsWith('sha256:') && stated !== digests.get(`archive/${warc.name}`))
        warc.damage = 'its digest is not the one that datapackage.json states';
    }
    return { warcs, pages, close };
  } catch (error) {
    await close();
    if (error instanceof NotAWacz) throw error;
    throw new NotAWacz(`it is not a ZIP file that can be read (${(error as Error).message})`);
  }
}

type Manifest = { readonly resources?: readonly { readonly path?: string; readonly hash?: string }[] };

function manifestOf(source: string): Manifest {
  try {
    const value = JSON.parse(source) as Manifest;
    return Array.isArray(value.resources) ? value : {};
  } catch {
    throw new NotAWacz('its datapackage.json is not JSON');
  }
}

function pagesOf(source: string): readonly string[] {
  return source.split('\n').flatMap((line) => {
    try {
      const { url } = JSON.parse(line) as { url?: unknown };
      return typeof url === 'string' ? [url] : [];
    } catch {
      return [];
    }
  });
}

function eachEntry(path: string, each: (zip: ZipFile, entry: Entry) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    yauzl.open(
      path,
      { lazyEntries: true, autoClose: true, strictFileNames: false, validateEntrySizes: true },
      (error, zip) => {
        if (error) return reject(error);
        if (zip.entryCount > ENTRIES_AT_MOST) {
          zip.close();
          return reject(new NotAWacz(`it has ${zip.entryCount} entries; at most ${ENTRIES_AT_MOST} are read`));
        }
        zip.on('error', reject);
        zip.on('end', resolve);
        zip.on('entry', (entry: Entry) => {
          each(zip, entry).then(
            () => zip.readEntry(),
            (problem) => {
              zip.close();
              reject(problem);
            },
          );
        });
        zip.readEntry();
      },
    );
  });
}

async function copyEntry(
  zip: ZipFile,
  entry: Entry,
  to: string,
  budget: { bytes: number },
  atMost: number,
): Promise<string> {
  if (entry.isEncrypted()) throw new NotAWacz(`“${entry.fileName}” in it is encrypted`);
  if (entry.uncompressedSize > Math.min(atMost, budget.bytes))
    throw new NotAWacz(`“${entry.fileName}” in it is too large`);
  if (
    entry.uncompressedSize > RATIO_AT_MOST * Math.max(1, entry.compressedSize) &&
    entry.uncompressedSize > 1024 * 1024
  )
    throw new NotAWacz(`“${entry.fileName}” in it grows more than ${RATIO_AT_MOST} times`);
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  const hash = createHash('sha256');
  const counted = new Transform({
    transform(part: Buffer, _encoding, done) {
      budget.bytes -= part.length;
      hash.update(part);
      if (budget.bytes < 0) done(new NotAWacz('it holds too much'));
      else done(null, part);
    },
  });
  await pipeline(stream, counted, createWriteStream(to, { flags: 'wx' }));
  return `sha256:${hash.digest('hex')}`;
}
