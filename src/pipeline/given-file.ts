/** A file or standard input, as something to put on the record: read whole, checked before anything is stored. */
import { open, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { decodeBytes } from '../extract/charset.ts';
import { BadFrontMatter, frontMatterOf } from '../extract/markdown.ts';
import { BadInput } from '../model/bad-input.ts';
import { digestOf } from '../model/canonical.ts';
import type { Stated } from '../model/capture.ts';
import type { Instant } from '../model/instant.ts';
import { sniffed } from './document-kind.ts';
import type { Submission } from './intake.ts';

/** Bytes of a given document at most: 32 MiB, as for one that is fetched. */
const GIVEN_AT_MOST = 32 * 1024 * 1024;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.txt': 'text/plain',
  '.text': 'text/plain',
  '.pdf': 'application/pdf',
};
const sniffedTypes = {
  html: 'text/html',
  markdown: 'text/markdown',
  plain: 'text/plain',
  pdf: 'application/pdf',
} as const;

export type GivenAs = { readonly at: Instant; readonly originalResource?: string; readonly stated?: Stated };

export async function submissionOfFile(path: string, as: GivenAs): Promise<Submission> {
  const bytes = await readWhole(path);
  const uri = pathToFileURL(resolve(path)).href;
  return submissionOfBytes(path, bytes, mediaTypes[extname(path).toLowerCase()], uri, as);
}

export async function submissionOfInput(input: Readable, as: GivenAs): Promise<Submission> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of input) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(part as string);
    size += bytes.length;
    if (size > GIVEN_AT_MOST) throw tooLarge('standard input');
    parts.push(bytes);
  }
  const bytes = Buffer.concat(parts);
  return submissionOfBytes('standard input', bytes, undefined, `urn:sha256:${digestOf(bytes).slice(7)}`, as);
}

/** Whether a folder's file is one we can read, by its name. */
export const isReadable = (path: string): boolean => extname(path).toLowerCase() in mediaTypes;

function submissionOfBytes(
  label: string,
  bytes: Buffer,
  stated: string | undefined,
  uri: string,
  as: GivenAs,
): Submission {
  if (bytes.length === 0) throw new BadInput(label, 'the document is empty', 'Give a document with text in it.');
  const kind = sniffed(bytes);
  const mediaType = stated ?? (kind === 'other' ? undefined : sniffedTypes[kind]);
  if (!mediaType || (mediaType.startsWith('text/') && kind === 'other'))
    throw new BadInput(
      label,
      'the bytes are not text, HTML, Markdown or PDF',
      'Save the document as one of these and try again.',
    );
  if (mediaType === 'application/pdf' && kind !== 'pdf')
    throw new BadInput(
      label,
      'the file is named a PDF and does not begin like one',
      'Check the download and try again.',
    );
  const charset = mediaType === 'application/pdf' ? undefined : checkedCharset(label, bytes, mediaType);
  let front: { originalResource?: string } = {};
  if (mediaType === 'text/markdown') {
    try {
      front = frontMatterOf(bytes.toString('utf8'));
    } catch (error) {
      if (!(error instanceof BadFrontMatter)) throw error;
      throw new BadInput(label, error.message, 'Mend the front matter and try again.', { cause: error });
    }
  }
  const originalResource = as.originalResource ?? front.originalResource ?? uri;
  return {
    originalResource: normalAddress(originalResource),
    uri,
    at: as.at,
    provenance: 'given',
    mediaType: charset && charset !== 'utf-8' ? `${mediaType}; charset=${charset}` : mediaType,
    ...(as.stated ? { stated: as.stated } : {}),
    evidence: { as: 'file', payload: bytes },
    outcome: 'content',
  };
}

/** An address in the one spelling by which documents are told apart; other names stay as they are. */
export function normalAddress(written: string): string {
  if (!/^https?:/i.test(written) || !URL.canParse(written)) return written;
  const url = new URL(written);
  url.hash = '';
  return url.href;
}

function checkedCharset(label: string, bytes: Buffer, mediaType: string): string {
  const { encoding, invalidAt, text } = decodeBytes(bytes, {
    html: mediaType !== 'text/markdown' && mediaType !== 'text/plain',
  });
  if (invalidAt !== undefined)
    throw new BadInput(
      label,
      `it is not UTF-8 at byte ${invalidAt}`,
      `Convert it first, for example: iconv -f windows-1252 -t utf-8 ${basename(label).includes(' ') ? 'FILE' : basename(label)}`,
    );
  if (text.trim() === '')
    throw new BadInput(label, 'the document has nothing but white space', 'Give a document with text in it.');
  return encoding;
}

async function readWhole(path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (found.isDirectory())
      throw new BadInput(path, 'is a folder', 'Use “onrecord import” for a folder of documents.');
    if (found.size > GIVEN_AT_MOST) throw tooLarge(path);
    const file = await open(path, 'r');
    try {
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof BadInput) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw new BadInput(
      path,
      code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`,
      code === 'ENOENT' ? 'Check the path.' : 'Check your right to read it.',
      { cause },
    );
  }
}

const tooLarge = (label: string): BadInput =>
  new BadInput(
    label,
    `is larger than ${GIVEN_AT_MOST / 1024 / 1024} MiB`,
    'Give the document alone, without what is around it.',
  );
