/** Intermediate results of training, as raw files in a work folder, and the rounding of weights to bytes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function save(work: string, name: string, data: ArrayBufferView | string): void {
  mkdirSync(work, { recursive: true });
  const bytes = typeof data === 'string' ? data : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  writeFileSync(join(work, name), bytes);
}

function read(work: string, name: string): ArrayBuffer {
  const b = readFileSync(join(work, name));
  return b.buffer.slice(b.byteOffset, b.byteOffset + b.length) as ArrayBuffer;
}
export const loadBytes = (work: string, name: string): Int8Array => new Int8Array(read(work, name));
export const loadInts = (work: string, name: string): Int32Array => new Int32Array(read(work, name));
export const loadFloats = (work: string, name: string): Float32Array => new Float32Array(read(work, name));
export const loadText = (work: string, name: string): string => readFileSync(join(work, name), 'utf8');

/** Weights as whole multiples of `step`, clamped to a byte. */
export function quantize(weights: Float32Array, step: number): Int8Array {
  const out = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) out[i] = Math.max(-127, Math.min(127, Math.round(weights[i]! / step)));
  return out;
}
