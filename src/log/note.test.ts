import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts';
import { signingKey } from './key.ts';
import {
  cosign,
  isSignedBy,
  parseKey,
  parseNote,
  parseSignature,
  printKey,
  printNote,
  signText,
  verifierKey,
  verifySignature,
} from './note.ts';

const made = (name: string, type: 1 | 4 = 1) => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x } = publicKey.export({ format: 'jwk' }) as { x: string };
  return { privateKey, verifier: verifierKey(name, type, Buffer.from(x, 'base64url')) };
};

/** The example of Go's package note, and of the signed-note specification. */
const peterNeumann = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const example =
  'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n\n' +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

describe('signed notes', () => {
  it('verifies the published example, and not with a word changed', () => {
    const note = parseNote(example.replace('’', "'"));
    expect(isSignedBy(note, parseKey(peterNeumann))).toBe(true);
    expect(isSignedBy({ ...note, text: note.text.replace('think', 'thank') }, parseKey(peterNeumann))).toBe(false);
    expect(printKey(parseKey(peterNeumann))).toBe(peterNeumann);
  });

  it('prints what it parses, and refuses what it would print otherwise', () => {
    expect(printNote(parseNote(example))).toBe(example);
    for (const bad of [
      '',
      'text\n',
      'text\n\n',
      `${example}x`,
      example.replace('— ', '- '),
      `\u0007${example}`,
      `${example.slice(0, -2)}\n`,
    ])
      expect(() => parseNote(bad), JSON.stringify(bad.slice(0, 20))).toThrow();
  });

  it('never throws anything but BadNote', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((s) => `${s}\n\n— ${s}\n`),
        ),
        (text) => {
          try {
            parseCheckpoint(text);
          } catch (error) {
            expect((error as Error).name).toBe('BadNote');
          }
        },
      ),
    );
  });

  it('refuses a note in which the trusted key has one good and one bad line', () => {
    const key = made('log.example/a');
    const good = signText('a\n', key.verifier, key.privateKey);
    const bad = signText('b\n', key.verifier, key.privateKey);
    expect(isSignedBy({ text: 'a\n', signatures: [good] }, key.verifier)).toBe(true);
    expect(isSignedBy({ text: 'a\n', signatures: [good, bad] }, key.verifier)).toBe(false);
    expect(isSignedBy({ text: 'a\n', signatures: [bad] }, key.verifier)).toBe(false);
  });
});

describe('checkpoints', () => {
  it('opens only what the log’s own key signed, and no flipped byte', () => {
    const key = made('log.example/a');
    const head = { origin: 'log.example/a', size: 7, root: Buffer.alloc(32, 1) };
    const bytes = Buffer.from(signCheckpoint(head, key.verifier, key.privateKey));
    expect(openCheckpoint(bytes, key.verifier)).toMatchObject(head);
    expect(() => openCheckpoint(bytes, made('log.example/a').verifier)).toThrow(/not signed by/);
    expect(() => openCheckpoint(bytes, made('log.example/b').verifier)).toThrow(/is of the log/);
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1;
      expect(() => openCheckpoint(flipped, key.verifier), `byte ${at}`).toThrow();
    }
  });

  it('carries cosignatures beside the log’s signature', () => {
    const log = made('log.example/a');
    const witness = made('witness.example/w', 4);
    const head = { origin: 'log.example/a', size: 7, root: Buffer.alloc(32, 1) };
    const { note } = parseCheckpoint(signCheckpoint(head, log.verifier, log.privateKey));
    const line = cosign(note.text, 1_623_751_200, witness.verifier, witness.privateKey);
    expect(verifySignature(note.text, line, witness.verifier)).toBe(1_623_751_200);
    expect(verifySignature(`${note.text}x\n`, line, witness.verifier)).toBeNull();
    const both = printNote({ ...note, signatures: [...note.signatures, line] });
    expect(openCheckpoint(both, log.verifier).size).toBe(7);
    expect(isSignedBy(parseNote(both), witness.verifier)).toBe(true);
    expect(() => parseSignature('— a b')).toThrow();
  });
});

describe('the key', () => {
  it('is made once, for its owner alone, and any flipped byte is refused or another key', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'onrecord-key-'));
    const path = join(dir, 'private', 'log.key');
    const [first, second] = await Promise.all([signingKey(path, 'onrecord'), signingKey(path, 'onrecord')]);
    expect(first.verifier).toEqual(second.verifier);
    expect(first.verifier.name).toMatch(/^onrecord\/[0-9a-f]{16}$/);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const pem = await readFile(path);
    for (let at = 0; at < pem.length; at++) {
      const flipped = Buffer.from(pem);
      flipped[at]! ^= 1;
      await writeFile(path, flipped);
      const found = await signingKey(path, 'onrecord').catch(() => null);
      expect(found?.verifier.name === first.verifier.name, `byte ${at}`).toBe(false);
    }
    await rm(dir, { recursive: true });
  });
});
