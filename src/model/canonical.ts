/** Canonical JSON (RFC 8785, JCS) and digests: the same fact is the same bytes, so the same digest, on every machine.
 *  Refuses what I-JSON (RFC 7493) cannot carry: NaN, infinities, lone surrogates, and anything that is not data. */
import { createHash } from 'node:crypto';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** "sha256:" and 64 lower-case hexadecimal digits. */
export type Digest = `sha256:${string}`;

export class NotCanonical extends Error {
  override name = 'NotCanonical';
  constructor(
    readonly path: string,
    readonly why: string,
  ) {
    super(`The value at ${path || 'the root'} has no canonical JSON form: ${why}.`);
  }
}

/** The canonical text of a JSON value. Members whose value is `undefined` are left out, as JSON.stringify does. */
export function canonical(value: unknown): string {
  return print(value, '');
}

export const digestOf = (bytes: string | Uint8Array): Digest =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** A short name for addresses: the first 16 hexadecimal digits (64 bits) of a digest. */
export const shortOf = (digest: Digest): string => digest.slice(7, 23);

function print(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonical(path, `${value} is not a JSON number`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new NotCanonical(path, 'the string holds half of a surrogate pair');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item, i) => print(item ?? null, `${path}/${i}`)).join(',')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${print(member, `${path}/${key}`)}`).join(',')}}`;
  }
  throw new NotCanonical(path, `a ${typeof value} is not data`);
}
