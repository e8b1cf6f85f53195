/** A ZIP file of one canonical form: entries stored without compression, in the order of their names, dated 1980-01-01.
 *  The same files make the same bytes on every machine, so that a reader can print an archive again and see whether a
 *  single bit of it was changed. Any ZIP program opens it. */
import { crc32 } from 'node:zlib';
import { BadInput } from '../../model/bad-input.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

/** Bytes and entries at most: what the format holds without its extensions. */
const MOST_BYTES = 0xffff_0000;
const MOST_ENTRIES = 0xfff0;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Version 2.0, names in UTF-8, stored, 1980-01-01 00:00. */
const common = (): Buffer => Buffer.from([20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]);

export function printArchive(files: Files): Buffer {
  const names = [...files.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  if (names.length > MOST_ENTRIES) throw tooLarge(`${names.length} files`);
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const name of names) {
    const bytes = files.get(name)!;
    const written = Buffer.from(name, 'utf8');
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(bytes.length, 4);
    sizes.writeUInt32LE(bytes.length, 8);
    sizes.writeUInt16LE(written.length, 12);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(u32(LOCAL), common(), sizes, written, bytes);
    central.push(u32(CENTRAL), Buffer.from([20, 0]), common(), sizes, place, written);
    offset += 30 + written.length + bytes.length;
    if (offset > MOST_BYTES) throw tooLarge('more than four gigabytes');
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(names.length, 4);
  end.writeUInt16LE(names.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, u32(END), end]);
}

/** The files of an archive that `printArchive` made; `null` when one bit of it is not as printed. */
export function parseArchive(bytes: Buffer): Files | null {
  const files = new Map<string, Uint8Array>();
  let at = 0;
  while (at + 30 <= bytes.length && bytes.readUInt32LE(at) === LOCAL) {
    const size = bytes.readUInt32LE(at + 18);
    const named = at + 30 + bytes.readUInt16LE(at + 26);
    if (named + size > bytes.length || files.size >= MOST_ENTRIES) return null;
    files.set(bytes.toString('utf8', at + 30, named), bytes.subarray(named, named + size));
    at = named + size;
  }
  return files.size > 0 && printArchive(files).equals(bytes) ? files : null;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const tooLarge = (what: string): BadInput =>
  new BadInput('the bundle', `it would hold ${what}`, 'Export one document or one statement at a time.');
