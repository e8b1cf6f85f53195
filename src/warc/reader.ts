/** Reads WARC 1.0 and 1.1 files, gzipped a member a record or not, one record at a time and each verified. What is
 *  damaged is reported with its place, and reading goes on at the next record. */
import { type FileHandle, open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { type Digest, digestOf } from '../model/canonical.ts';
import type { WarcPlace } from '../model/capture.ts';
import { field, type WarcRecord } from './record.ts';
import { damageOf } from './verify.ts';

/** Bytes of one record, unpacked, at most. A larger one is reported and passed over. */
const RECORD_AT_MOST = 256 * 1024 * 1024;

/** Bytes looked at first; doubled while a record does not fit. */
const WINDOW = 256 * 1024;

export type Read =
  | { readonly as: 'record'; readonly record: WarcRecord; readonly offset: number; readonly length: number }
  | { readonly as: 'damaged'; readonly offset: number; readonly length: number; readonly why: string };

export class DamagedRecord extends Error {
  override name = 'DamagedRecord';
  constructor(
    readonly file: string,
    readonly offset: number,
    readonly why: string,
  ) {
    super(`The record at byte ${offset} of ${file} is damaged: ${why}.`);
  }
}

/** The first record of a place (a capture's response) in a file. */
export async function readPlace(path: string, place: WarcPlace): Promise<WarcRecord> {
  return firstRecord(await placeBytes(path, place), place, path);
}

/** The bytes of a place in a file. Throws `DamagedRecord` when they are not those written. */
export async function placeBytes(path: string, place: WarcPlace): Promise<Buffer> {
  const bytes = Buffer.alloc(place.length);
  const file = await open(path, 'r');
  let got: number;
  try {
    got = (await file.read(bytes, 0, place.length, place.offset)).bytesRead;
  } finally {
    await file.close();
  }
  if (got < place.length)
    throw new DamagedRecord(path, place.offset, `the file ends ${place.length - got} bytes before the record does`);
  const digest: Digest = digestOf(bytes);
  if (place.digest && digest !== place.digest)
    throw new DamagedRecord(path, place.offset, `its bytes have the digest ${digest}, not ${place.digest}`);
  return bytes;
}

/** The first of the records in the bytes of a place. */
export function firstRecord(bytes: Buffer, place: WarcPlace, name = place.file): WarcRecord {
  const [first] = unpack(bytes, true).reads;
  if (first?.as !== 'record') throw new DamagedRecord(name, place.offset, first?.why ?? 'there is no record');
  return first.record;
}

/** Every record of a file, first to last. */
export async function* readWarc(path: string): AsyncGenerator<Read> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    let at = 0;
    let window = WINDOW;
    while (at < size) {
      const bytes = await bytesAt(file, at, Math.min(window, size - at));
      const whole = at + bytes.length >= size;
      const { reads, used } = unpack(bytes, whole);
      if (used === 0 && !whole && window < RECORD_AT_MOST) {
        window *= 2;
        continue;
      }
      for (const read of reads) yield { ...read, offset: at + read.offset };
      if (used === 0) {
        const skip = Math.max(1, nextStart(bytes, 1));
        yield { as: 'damaged', offset: at, length: skip, why: 'it is too large, or not a record' };
        at += skip;
      } else at += used;
      window = WINDOW;
    }
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, offset);
  return bytes.subarray(0, bytesRead);
}

/** The records of as many whole members (or plain records) as the bytes hold. `used` is 0 when not even the first one
 *  is whole. With `whole`, nothing follows these bytes, so what is cut is damage. */
function unpack(bytes: Buffer, whole: boolean): { reads: Read[]; used: number } {
  const reads: Read[] = [];
  let at = 0;
  while (at < bytes.length) {
    const gzipped = bytes[at] === 0x1f && bytes[at + 1] === 0x8b;
    const taken = gzipped ? takeMember(bytes, at) : takePlain(bytes, at);
    if (taken.as === 'cut' && !whole) break;
    if (taken.as === 'taken') {
      reads.push(...taken.reads);
      at += taken.length;
      continue;
    }
    const next = at + nextStart(bytes.subarray(at), 1);
    if (next >= bytes.length && !whole) break;
    reads.push({ as: 'damaged', offset: at, length: next - at, why: taken.why });
    at = next;
  }
  return { reads, used: at };
}

type Taken =
  | { as: 'taken'; reads: Read[]; length: number }
  | { as: 'cut'; why: string }
  | { as: 'broken'; why: string };

function takeMember(bytes: Buffer, offset: number): Taken {
  const start = gzipHeaderLength(bytes, offset);
  if (start === null) return { as: 'cut', why: 'the file ends inside it' };
  let unpacked: Buffer;
  let length: number;
  try {
    const result = inflateRawSync(bytes.subarray(start), {
      info: true,
      maxOutputLength: RECORD_AT_MOST,
    } as object) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    unpacked = result.buffer;
    length = start - offset + result.engine.bytesWritten + 8;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') return { as: 'cut', why: 'the file ends inside it' };
    return { as: 'broken', why: `its gzip data is not valid (${message})` };
  }
  if (offset + length > bytes.length) return { as: 'cut', why: 'the file ends inside it' };
  const crc = bytes.readUInt32LE(offset + length - 8);
  if (crc !== crc32(unpacked)) return { as: 'broken', why: 'its gzip checksum does not match' };
  const reads: Read[] = [];
  for (let at = 0; at < unpacked.length; ) {
    const taken = takePlain(unpacked, at);
    if (taken.as !== 'taken') {
      reads.push({ as: 'damaged', offset, length, why: taken.why });
      break;
    }
    // Records inside one member share its place.
    reads.push(...taken.reads.map((read) => ({ ...read, offset, length })));
    at += taken.length;
  }
  return { as: 'taken', reads, length };
}

function takePlain(bytes: Buffer, offset: number): Taken {
  let start = offset;
  while (bytes[start] === 0x0d || bytes[start] === 0x0a) start++;
  if (start >= bytes.length) return { as: 'taken', reads: [], length: bytes.length - offset };
  const versionLine = bytes.toString('latin1', start, start + 7);
  if (!'WARC/1.'.startsWith(versionLine)) return { as: 'broken', why: 'it does not begin with “WARC/1.”' };
  const head = headEnd(bytes, start);
  if (head === null) return { as: 'cut', why: 'the file ends inside its header' };
  const fields = fieldsOf(bytes.toString('utf8', start, head));
  const stated = field(fields, 'Content-Length');
  if (!stated || !/^\d{1,15}$/.test(stated)) return { as: 'broken', why: 'it has no Content-Length' };
  const end = head + Number(stated);
  if (end > bytes.length) return { as: 'cut', why: 'the file ends inside its block' };
  const block = bytes.subarray(head, end);
  let after = end;
  for (let line = 0; line < 2; line++) {
    if (bytes[after] === 0x0d) after++;
    if (bytes[after] === 0x0a) after++;
  }
  const length = after - offset;
  const record = { fields, block };
  const why = damageOrNot(record);
  const read: Read = why ? { as: 'damaged', offset, length, why } : { as: 'record', record, offset, length };
  return { as: 'taken', reads: [read], length };
}

function damageOrNot(record: WarcRecord): string | null {
  try {
    return damageOf(record);
  } catch (error) {
    return (error as Error).message;
  }
}

function headEnd(bytes: Buffer, start: number): number | null {
  const limit = Math.min(bytes.length, start + 1024 * 1024);
  for (let at = bytes.indexOf(0x0a, start); at >= 0 && at < limit; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2;
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3;
  }
  return null;
}

function fieldsOf(head: string): [string, string][] {
  const fields: [string, string][] = [];
  for (const line of head.split(/\r?\n/).slice(1)) {
    const last = fields.at(-1);
    if (last && /^[ \t]/.test(line)) last[1] += ` ${line.trim()}`;
    else {
      const colon = line.indexOf(':');
      if (colon > 0) fields.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    }
  }
  return fields;
}

/** Where the next member or record may begin, from `from` on; the length of the bytes when there is none. */
function nextStart(bytes: Buffer, from: number): number {
  const member = bytes.indexOf(Buffer.from([0x1f, 0x8b, 0x08]), from);
  const plain = bytes.indexOf('WARC/1.', from, 'latin1');
  const starts = [member, plain].filter((place) => place >= 0);
  return starts.length ? Math.min(...starts) : bytes.length;
}

/** Where the compressed data of a gzip member begins (RFC 1952 §2.3); `null` when the header is cut. */
function gzipHeaderLength(bytes: Buffer, offset: number): number | null {
  if (offset + 10 > bytes.length) return null;
  const flags = bytes[offset + 3]!;
  let at = offset + 10;
  if (flags & 4) {
    if (at + 2 > bytes.length) return null;
    at += 2 + bytes.readUInt16LE(at);
  }
  for (const named of [8, 16]) {
    if (!(flags & named)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return at < bytes.length ? at : null;
}

const crcTable = new Uint32Array(256).map((_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** The checksum of gzip members (RFC 1952 §8); Node 20 has none of its own. */
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) c = crcTable[(c ^ bytes[i]!) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
