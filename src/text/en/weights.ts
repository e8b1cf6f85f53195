/** The file that weights lie in. Gzip over: "ONRW", version (u32), length of the header (u32), the header as JSON, then
 *  the sections, each from a multiple of 8. Little-endian. A sparse section lists the places that are not zero, as
 *  distances in LEB128, before their bytes. Read once, into typed arrays. */
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Sparse } from './row-table.ts';

const MAGIC = 0x57524e4f;
const VERSION = 1;
const START = 12;

type Kind = 'bytes' | 'sparse' | 'ints' | 'floats' | 'text';
type Entry = { name: string; kind: Kind; offset: number; bytes: number; length: number };
export type Section = { name: string; data: Int8Array | Int32Array | Float32Array | string; sparse?: boolean };

export class WeightsUnreadable extends Error {
  override name = 'WeightsUnreadable';
  constructor(
    readonly file: string,
    why: string,
  ) {
    super(`The weights in ${file} cannot be read: ${why}. Fetch the file anew or rebuild it with train/all.ts.`);
  }
}

export class Weights {
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(
    private readonly file: string,
    private readonly body: Uint8Array<ArrayBuffer>,
    entries: readonly Entry[],
  ) {
    this.entries = new Map(entries.map((e) => [e.name, e]));
  }

  static read(url: URL): Weights {
    const file = url.pathname;
    let raw: Buffer;
    try {
      raw = gunzipSync(readFileSync(url));
    } catch (e) {
      throw new WeightsUnreadable(file, e instanceof Error ? e.message : String(e));
    }
    const body = new Uint8Array(raw.length);
    body.set(raw);
    const view = new DataView(body.buffer);
    if (raw.length < START || view.getUint32(0, true) !== MAGIC)
      throw new WeightsUnreadable(file, 'it is no weights file');
    if (view.getUint32(4, true) !== VERSION) throw new WeightsUnreadable(file, 'it is of another version');
    const length = view.getUint32(8, true);
    const header = new TextDecoder().decode(body.subarray(START, START + length));
    return new Weights(file, body, JSON.parse(header) as Entry[]);
  }

  private entry(name: string, kinds: readonly Kind[]): Entry {
    const entry = this.entries.get(name);
    if (!entry) throw new WeightsUnreadable(this.file, `it has no section “${name}”`);
    if (!kinds.includes(entry.kind)) throw new WeightsUnreadable(this.file, `section “${name}” is ${entry.kind}`);
    return entry;
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  bytes(name: string): Int8Array {
    const e = this.entry(name, ['bytes', 'sparse']);
    if (e.kind === 'bytes') return new Int8Array(this.body.buffer, e.offset, e.length);
    return thaw(this.body.subarray(e.offset, e.offset + e.bytes), e.length);
  }
  /** A sparse section as it lies. */
  sparse(name: string): Sparse {
    const e = this.entry(name, ['sparse']);
    const raw = this.body.subarray(e.offset, e.offset + e.bytes);
    return { length: e.length, each: (use) => eachOf(raw, use) };
  }
  ints(name: string): Int32Array {
    const e = this.entry(name, ['ints']);
    return new Int32Array(this.body.buffer, e.offset, e.length);
  }
  floats(name: string): Float32Array {
    const e = this.entry(name, ['floats']);
    return new Float32Array(this.body.buffer, e.offset, e.length);
  }
  text(name: string): string {
    const e = this.entry(name, ['text']);
    return new TextDecoder().decode(this.body.subarray(e.offset, e.offset + e.bytes));
  }
}

/** The bytes of a weights file. */
export function packWeights(sections: readonly Section[]): Uint8Array {
  const parts = sections.map(({ name, data, sparse }) => {
    if (typeof data === 'string') return { name, kind: 'text' as Kind, raw: new TextEncoder().encode(data), length: 0 };
    const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    if (data instanceof Int32Array) return { name, kind: 'ints' as Kind, raw, length: data.length };
    if (data instanceof Float32Array) return { name, kind: 'floats' as Kind, raw, length: data.length };
    if (sparse) return { name, kind: 'sparse' as Kind, raw: freeze(data), length: data.length };
    return { name, kind: 'bytes' as Kind, raw, length: data.length };
  });
  const aligned = (n: number) => (n + 7) & ~7;
  const entriesFrom = (start: number): Entry[] => {
    let offset = start;
    return parts.map(({ name, kind, raw, length }) => {
      const entry = { name, kind, offset, bytes: raw.length, length };
      offset = aligned(offset + raw.length);
      return entry;
    });
  };
  // Offsets lengthen the header they stand in: begin the sections where the longest header could end.
  const room = aligned(START + JSON.stringify(entriesFrom(0x3fffffff)).length + 64);
  const entries = entriesFrom(room);
  const header = new TextEncoder().encode(JSON.stringify(entries));
  const last = entries.at(-1);
  const out = new Uint8Array(last ? aligned(last.offset + last.bytes) : room);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, header.length, true);
  out.set(header, START);
  parts.forEach(({ raw }, i) => {
    out.set(raw, (entries[i] as Entry).offset);
  });
  return gzipSync(out, { level: 9 });
}

/** Count of places (u32), bytes of the distances (u32), the distances, the values. */
function freeze(data: Int8Array): Uint8Array {
  const steps: number[] = [];
  const values: number[] = [];
  let last = 0;
  data.forEach((v, i) => {
    if (!v) return;
    let step = i - last;
    last = i;
    for (; step >= 128; step >>>= 7) steps.push((step & 127) | 128);
    steps.push(step);
    values.push(v & 255);
  });
  const out = new Uint8Array(8 + steps.length + values.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, values.length, true);
  view.setUint32(4, steps.length, true);
  out.set(steps, 8);
  out.set(values, 8 + steps.length);
  return out;
}

function thaw(raw: Uint8Array, length: number): Int8Array {
  const out = new Int8Array(length);
  eachOf(raw, (at, value) => {
    out[at] = value;
  });
  return out;
}

function eachOf(raw: Uint8Array, use: (at: number, value: number) => void): void {
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const count = view.getUint32(0, true);
  let from = 8;
  let value = 8 + view.getUint32(4, true);
  let at = 0;
  for (let k = 0; k < count; k++) {
    let step = 0;
    let shift = 0;
    let b = raw[from++] as number;
    for (; b >= 128; b = raw[from++] as number) {
      step += (b & 127) << shift;
      shift += 7;
    }
    at += step + (b << shift);
    use(at, ((raw[value++] as number) << 24) >> 24);
  }
}
