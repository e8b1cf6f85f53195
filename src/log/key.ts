/** The log's signing key: made on first use, kept in a file that its owner alone may read, and in nothing that is
 *  exported. The log's name follows from the key, so that two records never share one. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BadInput } from '../model/bad-input.ts';
import { digestOf, shortOf } from '../model/canonical.ts';
import { type KeyType, type VerifierKey, verifierKey } from './note.ts';

export type SigningKey = { readonly privateKey: KeyObject; readonly verifier: VerifierKey };

/** Reads the key in a file, making it when there is none. Two processes that do so at once end with the same key. */
export async function signingKey(path: string, name: string, type: KeyType = 0x01): Promise<SigningKey> {
  const known = await readFile(path, 'utf8').catch(() => null);
  if (known !== null) return parseSigningKey(known, path, name, type);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const pem = pemOf(generateKeyPairSync('ed25519').privateKey);
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(pem);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return parseSigningKey(await readFile(path, 'utf8'), path, name, type);
}

/** `name` is a family ("onrecord"); the key's own name adds sixteen digits of the public key's digest. */
export function parseSigningKey(pem: string, path: string, name: string, type: KeyType): SigningKey {
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(pem);
  } catch (cause) {
    throw damaged(path, cause);
  }
  if (privateKey.asymmetricKeyType !== 'ed25519' || pemOf(privateKey) !== pem) throw damaged(path);
  const publicKey = publicBytes(privateKey);
  return { privateKey, verifier: verifierKey(`${name}/${shortOf(digestOf(publicKey))}`, type, publicKey) };
}

const damaged = (path: string, cause?: unknown): BadInput =>
  new BadInput(
    path,
    'is not an Ed25519 private key as onrecord writes it',
    'Restore it from a backup; without it the log cannot go on under its name.',
    { cause },
  );

const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }) as string;

function publicBytes(privateKey: KeyObject): Buffer {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' }) as { x: string };
  return Buffer.from(x, 'base64url');
}
