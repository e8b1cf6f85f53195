/** Are a record's bytes the ones it was written with? Every read goes through here: a reader that trusts the file gives
 *  out half a payload without a word. Digests are "algorithm:value" in hexadecimal or Base32 (RFC 4648). */

import { createHash } from 'node:crypto';
import { tableOf } from '../model/table.ts';
import { parseResponse } from './http-message.ts';
import { field, type WarcRecord } from './record.ts';

const algorithms = tableOf<{ readonly name: string; readonly bytes: number }>({
  md5: { name: 'md5', bytes: 16 },
  sha1: { name: 'sha1', bytes: 20 },
  'sha-1': { name: 'sha1', bytes: 20 },
  sha256: { name: 'sha256', bytes: 32 },
  'sha-256': { name: 'sha256', bytes: 32 },
  sha512: { name: 'sha512', bytes: 64 },
  'sha-512': { name: 'sha512', bytes: 64 },
});

/** What is wrong with the record, in words; `null` when all it says about its bytes is true. A digest of an algorithm
 *  we do not know is passed over. A revisit's payload digest is that of the record it refers to. */
export function damageOf(record: WarcRecord): string | null {
  const { fields, block } = record;
  const length = field(fields, 'Content-Length');
  if (length === undefined || Number(length) !== block.length)
    return `it states ${length ?? 'no'} bytes and holds ${block.length}`;
  const blockDigest = field(fields, 'WARC-Block-Digest');
  if (blockDigest && matches(blockDigest, block) === false) return 'its block digest does not match its bytes';
  const payloadDigest = field(fields, 'WARC-Payload-Digest');
  const type = field(fields, 'WARC-Type');
  if (!payloadDigest || type === 'revisit') return null;
  if (/^application\/http/i.test(field(fields, 'Content-Type') ?? '')) {
    if (type !== 'response') return null;
    const { payload, asFramed } = payloadsOf(block);
    const held = matches(payloadDigest, payload);
    // Some writers take the digest over the body with its chunk framing.
    if (held === false && !(asFramed && matches(payloadDigest, asFramed)))
      return 'its payload digest does not match its bytes';
    return null;
  }
  return matches(payloadDigest, block) === false ? 'its payload digest does not match its bytes' : null;
}

function payloadsOf(block: Uint8Array): { payload: Uint8Array; asFramed?: Uint8Array } {
  const { payload } = parseResponse(block);
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const head = /\r?\n\r?\n/.exec(bytes.toString('latin1', 0, Math.min(bytes.length, 1 << 17)));
  return head ? { payload, asFramed: bytes.subarray(head.index + head[0].length) } : { payload };
}

/** Whether the digest is that of the bytes; `null` when its algorithm or spelling is not known. */
export function matches(digest: string, bytes: Uint8Array): boolean | null {
  const colon = digest.indexOf(':');
  const algorithm = algorithms[digest.slice(0, colon).toLowerCase()];
  const value = digest.slice(colon + 1).trim();
  if (colon < 1 || !algorithm) return null;
  const hash = createHash(algorithm.name).update(bytes).digest();
  if (value.length === algorithm.bytes * 2) return value.toLowerCase() === hash.toString('hex');
  const written = value.toUpperCase().replace(/=+$/, '');
  return written.length === Math.ceil((algorithm.bytes * 8) / 5) ? written === base32(hash) : null;
}

export function base32(bytes: Uint8Array): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      out += letters[(held >>> (bits - 5)) & 31];
      bits -= 5;
    }
    held &= (1 << bits) - 1;
  }
  return bits ? out + letters[(held << (5 - bits)) & 31] : out;
}
