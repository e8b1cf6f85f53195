/** Witnesses (C2SP tlog-witness and tlog-cosignature v1): somebody else's key signs "this is the largest tree of this log
 *  that I have seen, and it contains all the smaller ones I saw". Two newsrooms can watch each other: a log that forks, or
 *  forgets, finds no cosignature for its second past. */
import { digestOf } from '../model/canonical.ts';
import { openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import type { SigningKey } from './key.ts';
import type { Exclusively, Log } from './log.ts';
import {
  BadNote,
  cosign,
  parseSignature,
  printNote,
  printSignature,
  type VerifierKey,
  verifySignature,
} from './note.ts';
import type { LogFiles } from './tile.ts';
import { EMPTY_ROOT, type Hash, provesConsistency } from './tree.ts';

/** What was asked of a witness, and what a witness answers. */
export type Answer = { readonly status: number; readonly type: string; readonly body: string };

/** Bytes of a request at most: 63 hashes and a note. */
const MOST_BYTES = 128 * 1024;
const MOST_HASHES = 63;

export type Submission = { readonly old: number; readonly proof: readonly Hash[]; readonly checkpoint: string };

export const printSubmission = ({ old, proof, checkpoint }: Submission): string =>
  `old ${old}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${checkpoint}`;

/** `null` when the body is not a submission. */
export function parseSubmission(body: string): Submission | null {
  if (body.length > MOST_BYTES) return null;
  const split = body.indexOf('\n\n');
  if (split < 0) return null;
  const [first = '', ...lines] = body.slice(0, split).split('\n');
  const old = /^old (0|[1-9]\d{0,15})$/.exec(first);
  const proof = lines.map((line) => Buffer.from(line, 'base64'));
  const sound = proof.every((hash, i) => hash.length === 32 && hash.toString('base64') === lines[i]);
  if (!old || !Number.isSafeInteger(Number(old[1])) || lines.length > MOST_HASHES || !sound) return null;
  return { old: Number(old[1]), proof, checkpoint: body.slice(split + 2) };
}

/** A witness: keeps, for each log it watches, the last checkpoint it cosigned. */
export type Witness = {
  readonly key: VerifierKey;
  /** Answers one add-checkpoint request, at a time in seconds since 1970. One at a time, whoever asks. */
  answer(body: string, now: number): Promise<Answer>;
};

/** `files` holds the state; it is written before a cosignature is given out. */
export function witnessOf(
  files: LogFiles,
  key: SigningKey,
  logs: readonly VerifierKey[],
  exclusively: Exclusively,
): Witness {
  async function answer(body: string, now: number): Promise<Answer> {
    const asked = parseSubmission(body);
    if (!asked) return plain(400, 'The body is not an add-checkpoint request.');
    let origin: string;
    try {
      ({ origin } = parseCheckpoint(asked.checkpoint));
    } catch (error) {
      if (error instanceof BadNote) return plain(400, error.message);
      throw error;
    }
    const trusted = logs.filter(({ name }) => name === origin);
    if (!trusted.length) return plain(404, 'This witness does not watch that log.');
    const head = trusted.map((log) => openedBy(asked.checkpoint, log)).find((found) => found !== null);
    if (!head) return plain(403, 'The checkpoint is not signed by the log’s key.');
    if (asked.old > head.size) return plain(400, 'The old size is larger than the checkpoint’s.');
    const path = `witnessed/${digestOf(origin).slice(7)}`;
    const known = await files.read(path);
    const last = known ? parseCheckpoint(known) : { size: 0, root: EMPTY_ROOT };
    if (asked.old !== last.size) return { status: 409, type: 'text/x.tlog.size', body: `${last.size}\n` };
    if (head.size === last.size && !head.root.equals(last.root))
      return plain(409, 'Another tree of this size was cosigned.');
    if (!provesConsistency(last, head, asked.proof))
      return plain(422, 'The proof does not show that the log only grew.');
    const line = cosign(head.note.text, now, key.verifier, key.privateKey);
    await files.write(
      path,
      Buffer.from(printNote({ text: head.note.text, signatures: [...head.note.signatures, line] })),
    );
    return { status: 200, type: 'text/plain; charset=utf-8', body: printSignature(line) };
  }
  return { key: key.verifier, answer: (body, now) => exclusively(() => answer(body, now)) };
}

function openedBy(checkpoint: string, log: VerifierKey) {
  try {
    return openCheckpoint(checkpoint, log);
  } catch (error) {
    if (error instanceof BadNote) return null;
    throw error;
  }
}

const plain = (status: number, body: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${body}\n`,
});

/** Sends a body to a witness's add-checkpoint address. */
export type Post = (body: string) => Promise<{ readonly status: number; readonly body: string }>;

export type Cosigned =
  | { readonly as: 'cosigned'; readonly size: number; readonly time: number; readonly checkpoint: string }
  /** The witness has seen another past of this log, or the answer was not what the protocol says. */
  | { readonly as: 'refused'; readonly why: string };

/** Has a witness cosign the log's checkpoint. What the witness last saw is asked of it where it differs from ours. */
export async function askWitness(log: Log, witness: VerifierKey, post: Post, lastSeen = 0): Promise<Cosigned> {
  const current = await log.checkpoint();
  if (!current) return { as: 'refused', why: 'the log has no checkpoint yet' };
  const { head, bytes } = current;
  const checkpoint = bytes.toString('utf8');
  let old = Math.min(lastSeen, head.size);
  for (let attempt = 0; attempt < 2; attempt++) {
    const proof = await log.consistency(old, head.size);
    const { status, body } = await post(printSubmission({ old, proof, checkpoint }));
    if (status === 200) return cosignedBy(witness, head.note.text, checkpoint, body, head.size);
    const size = status === 409 && /^\d{1,16}\n$/.test(body) ? Number(body) : null;
    if (size === null || size === old)
      return { as: 'refused', why: `it answered ${status}: ${body.trim().slice(0, 200)}` };
    if (size > head.size) {
      return {
        as: 'refused',
        why: `it has seen ${size} facts of this log, which has ${head.size}: the record was rolled back`,
      };
    }
    old = size;
  }
  return { as: 'refused', why: 'it keeps answering that it has seen another size' };
}

function cosignedBy(witness: VerifierKey, text: string, checkpoint: string, body: string, size: number): Cosigned {
  for (const line of body.split('\n').filter((one) => one !== '')) {
    try {
      const signature = parseSignature(line);
      if (signature.name !== witness.name || signature.id !== witness.id) continue;
      const time = verifySignature(text, signature, witness);
      if (time !== null) return { as: 'cosigned', size, time, checkpoint: `${checkpoint}${printSignature(signature)}` };
    } catch (error) {
      if (!(error instanceof BadNote)) throw error;
    }
  }
  return { as: 'refused', why: 'its answer holds no cosignature by the key given' };
}

/** The file of a log's last checkpoint that a witness cosigned: one for each witness. */
export const cosignedFile = ({ name, id }: Pick<VerifierKey, 'name' | 'id'>): string =>
  `cosigned/${id.toString(16).padStart(8, '0')}-${digestOf(name).slice(7, 15)}`;
