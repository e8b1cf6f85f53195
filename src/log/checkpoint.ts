/** Checkpoints (C2SP tlog-checkpoint): "this log, named by its origin, has so many leaves and this root", signed. */
import type { KeyObject } from 'node:crypto';
import { BadNote, isSignedBy, type Note, parseNote, printNote, signText, type VerifierKey } from './note.ts';
import type { Hash } from './tree.ts';

export type TreeHead = { readonly origin: string; readonly size: number; readonly root: Hash };

/** A tree head and the note that states it. */
export type Checkpoint = TreeHead & { readonly note: Note };

const headText = ({ origin, size, root }: TreeHead): string => `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Reads the three lines; lines after them (extensions) are kept in the note's text and mean nothing to us. */
export function parseCheckpoint(bytes: string | Uint8Array): Checkpoint {
  const note = parseNote(bytes);
  const [origin = '', size = '', root = '', ...more] = note.text.slice(0, -1).split('\n');
  const hash = Buffer.from(root, 'base64');
  const sound =
    origin !== '' &&
    /^(0|[1-9]\d{0,15})$/.test(size) &&
    Number.isSafeInteger(Number(size)) &&
    hash.length === 32 &&
    hash.toString('base64') === root &&
    more.every((line) => line !== '');
  if (!sound) throw new BadNote('The note is not a checkpoint: origin, size and root, a line each.');
  return { origin, size: Number(size), root: hash, note };
}

export function signCheckpoint(head: TreeHead, key: VerifierKey, privateKey: KeyObject): string {
  const text = headText(head);
  return printNote({ text, signatures: [signText(text, key, privateKey)] });
}

/** The checkpoint, if the key signed it for its own log; throws `BadNote` with the reason if not. */
export function openCheckpoint(bytes: string | Uint8Array, key: VerifierKey): Checkpoint {
  const checkpoint = parseCheckpoint(bytes);
  if (checkpoint.origin !== key.name) {
    throw new BadNote(`The checkpoint is of the log “${checkpoint.origin}”, and the key is that of “${key.name}”.`);
  }
  if (!isSignedBy(checkpoint.note, key)) throw new BadNote(`The checkpoint is not signed by the key of “${key.name}”.`);
  return checkpoint;
}
