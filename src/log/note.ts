/** Signed notes (C2SP signed-note): a text, a blank line, and signature lines "— name base64(key id ‖ signature)".
 *  Ed25519 alone: type 0x01 signs the text; type 0x04 is a witness's cosignature with a time. */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** 0x01: a log signs its checkpoint. 0x04: a witness cosigns one (tlog-cosignature v1). */
export type KeyType = 0x01 | 0x04;

/** A key that may be trusted, as people write it: "name+hex key id+base64(type ‖ 32 bytes)". */
export type VerifierKey = {
  readonly name: string;
  readonly id: number;
  readonly type: KeyType;
  readonly publicKey: Buffer;
};

export type Signature = { readonly name: string; readonly id: number; readonly bytes: Buffer };
export type Note = { readonly text: string; readonly signatures: readonly Signature[] };

/** Signature lines read at most, and bytes of a note. */
const MOST_SIGNATURES = 64;
const MOST_BYTES = 64 * 1024;

export class BadNote extends Error {
  override name = 'BadNote';
}

export function verifierKey(name: string, type: KeyType, publicKey: Buffer): VerifierKey {
  if (!/^[^\s+\p{Z}]+$/u.test(name)) throw new BadNote(`“${name}” cannot name a key: no spaces, no plus sign.`);
  const id = createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([type]))
    .update(publicKey)
    .digest();
  return { name, id: id.readUInt32BE(0), type, publicKey };
}

export const printKey = ({ name, id, type, publicKey }: VerifierKey): string =>
  `${name}+${id.toString(16).padStart(8, '0')}+${Buffer.concat([Buffer.from([type]), publicKey]).toString('base64')}`;

export function parseKey(written: string): VerifierKey {
  const line = written.endsWith('\n') ? written.slice(0, -1) : written;
  const m = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line);
  const bytes = m ? Buffer.from(m[3]!, 'base64') : Buffer.alloc(0);
  const type = bytes[0];
  if (!m || bytes.length !== 33 || bytes.toString('base64') !== m[3] || (type !== 1 && type !== 4)) {
    throw new BadNote(`“${line.slice(0, 80)}” is not a verifier key: it should read name+1234abcd+base64.`);
  }
  const key = verifierKey(m[1]!, type, bytes.subarray(1));
  if (key.id !== Number.parseInt(m[2]!, 16))
    throw new BadNote(`The key id in “${line.slice(0, 80)}” is not that of the key.`);
  return key;
}

/** The key that was written; `null` where these bytes are none. */
export function keyIn(written: Uint8Array | null | undefined): VerifierKey | null {
  try {
    return written ? parseKey(Buffer.from(written).toString('utf8')) : null;
  } catch (error) {
    if (error instanceof BadNote) return null;
    throw error;
  }
}

/** Reads a note strictly: what it prints again is the same bytes. */
export function parseNote(bytes: string | Uint8Array): Note {
  const raw = typeof bytes === 'string' ? bytes : decodeUtf8(bytes);
  if (raw.length > MOST_BYTES) throw new BadNote('The note is too long.');
  if (/[\u0000-\u0009\u000b-\u001f]/.test(raw)) throw new BadNote('The note holds control characters.');
  const split = raw.lastIndexOf('\n\n');
  if (split < 0 || !raw.endsWith('\n')) throw new BadNote('The note has no signatures after a blank line.');
  const text = raw.slice(0, split + 1);
  const lines = raw.slice(split + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) throw new BadNote('The note has too many signatures.');
  const signatures = lines.map(parseSignature);
  return { text, signatures };
}

export function parseSignature(line: string): Signature {
  const m = /^— ([^\s+\p{Z}]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line);
  const bytes = m ? Buffer.from(m[2]!, 'base64') : Buffer.alloc(0);
  if (!m || bytes.length < 5 || bytes.toString('base64') !== m[2]) {
    throw new BadNote('A line after the blank one is not a signature.');
  }
  return { name: m[1]!, id: bytes.readUInt32BE(0), bytes: bytes.subarray(4) };
}

export const printSignature = ({ name, id, bytes }: Signature): string => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(id);
  return `— ${name} ${Buffer.concat([head, bytes]).toString('base64')}\n`;
};

export const printNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(printSignature).join('')}`;

export function signText(text: string, key: VerifierKey, privateKey: KeyObject): Signature {
  return { name: key.name, id: key.id, bytes: sign(null, Buffer.from(text), privateKey) };
}

/** Is the note signed by this key? A line that names the key and does not verify makes the whole note refused. */
export function isSignedBy(note: Note, key: VerifierKey): boolean {
  const theirs = note.signatures.filter((signature) => signature.name === key.name && signature.id === key.id);
  return theirs.length > 0 && theirs.every((signature) => verifySignature(note.text, signature, key) !== null);
}

/** The time a cosignature states (seconds since 1970; 0 for a plain signature); `null` when it does not verify. */
export function verifySignature(text: string, { bytes }: Signature, key: VerifierKey): number | null {
  if (key.type === 0x01) return bytes.length === 64 && verifyEd25519(text, bytes, key) ? 0 : null;
  if (bytes.length !== 72) return null;
  const time = bytes.readBigUInt64BE(0);
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return verifyEd25519(cosigned(text, Number(time)), bytes.subarray(8), key) ? Number(time) : null;
}

/** What a witness signs: its header, the time, and the checkpoint's whole text. */
export const cosigned = (text: string, time: number): string => `cosignature/v1\ntime ${time}\n${text}`;

/** A witness's cosignature of a note's text at a time in seconds since 1970. */
export function cosign(text: string, time: number, key: VerifierKey, privateKey: KeyObject): Signature {
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(time));
  const signature = sign(null, Buffer.from(cosigned(text, time)), privateKey);
  return { name: key.name, id: key.id, bytes: Buffer.concat([stamp, signature]) };
}

function verifyEd25519(message: string, signature: Uint8Array, key: VerifierKey): boolean {
  try {
    return verify(null, Buffer.from(message), keyObject(key.publicKey), signature);
  } catch {
    return false;
  }
}

const keyObject = (publicKey: Buffer): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') }, format: 'jwk' });

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadNote('The note is not UTF-8.');
  }
}
