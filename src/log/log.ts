/** The log of a record: every fact is a leaf, in the order of the record. `bringUp` is the only way it grows, after a
 *  crash as on any day: it reads the last checkpoint, checks it against the tiles and the facts, adds the leaves that
 *  are missing, and signs. What it finds changed behind it, it refuses to sign over. */
import { factBytes, type RecordedFact } from '../model/fact.ts';
import { type Checkpoint, openCheckpoint, signCheckpoint } from './checkpoint.ts';
import type { SigningKey } from './key.ts';
import { BadNote, keyIn, printKey, type VerifierKey } from './note.ts';
import { addLeaves, dropOldParts, hashesOf, type LogFiles, TileDamaged } from './tile.ts';
import { consistencyProof, EMPTY_ROOT, type Hash, inclusionProof, leafHash, rootOf } from './tree.ts';

/** Where the leaves come from: a record's reads. */
export type Facts = { size(): Promise<number>; facts(from?: number): AsyncIterable<RecordedFact> };

/** Runs work while no other process does; the lock ends with its holder, even one that was killed. */
export type Exclusively = <Result>(work: () => Promise<Result>) => Promise<Result>;

export const CHECKPOINT = 'checkpoint';
export const PUBLIC_KEY = 'public-key';

/** The public key a log gives itself; `null` where it has none that can be read. */
export const ownKey = async (files: Pick<LogFiles, 'read'>): Promise<VerifierKey | null> =>
  keyIn(await files.read(PUBLIC_KEY));

/** Leaves hashed and written at a time. */
const BATCH = 4096;

export const factLeaf = (fact: RecordedFact): Hash => leafHash(factBytes(fact));

/** The record or its log was changed behind the log's back: nothing is signed over it. */
export class LogRefuses extends Error {
  override name = 'LogRefuses';
  constructor(
    readonly problem: string,
    options?: ErrorOptions,
  ) {
    super(
      `${problem} The log was left as it is. Run “onrecord verify” on the record, and restore it from a backup.`,
      options,
    );
  }
}

export type Log = {
  readonly key: SigningKey['verifier'];
  /** The signed checkpoint as it lies in the log; `null` before the first. */
  checkpoint(): Promise<{ readonly bytes: Buffer; readonly head: Checkpoint } | null>;
  /** Adds the facts that are not leaves yet, and signs the new checkpoint; answers with it. */
  bringUp(facts: Facts): Promise<Checkpoint>;
  /** Proofs within the tree of the given checkpoint size. */
  inclusion(index: number, size: number): Promise<readonly Hash[]>;
  consistency(old: number, size: number): Promise<readonly Hash[]>;
};

export function openLog(files: LogFiles, key: SigningKey, exclusively: Exclusively): Log {
  const { verifier, privateKey } = key;

  async function checkpoint(): Promise<{ bytes: Buffer; head: Checkpoint } | null> {
    const bytes = await files.read(CHECKPOINT);
    if (!bytes) return null;
    try {
      return { bytes, head: openCheckpoint(bytes, verifier) };
    } catch (cause) {
      if (cause instanceof BadNote)
        throw new LogRefuses(`The log’s checkpoint cannot be trusted: ${cause.message}`, { cause });
      throw cause;
    }
  }

  async function publishKey(): Promise<void> {
    const written = Buffer.from(`${printKey(verifier)}\n`);
    const known = await files.read(PUBLIC_KEY);
    if (known === null) await files.write(PUBLIC_KEY, written);
    else if (!known.equals(written)) throw new LogRefuses('The log’s public key is not that of its private key.');
  }

  async function grow(facts: Facts): Promise<Checkpoint> {
    await publishKey();
    const last = await checkpoint();
    const from = last?.head.size ?? 0;
    const size = await facts.size();
    if (last) await checkOld(files, facts, last.head, size);
    if (last && size === from) return last.head;
    let done = from;
    let leaves: Hash[] = [];
    const flush = async (): Promise<void> => {
      await addLeaves(files, done, leaves);
      await dropOldParts(files, done > from ? done : 0, done + leaves.length);
      done += leaves.length;
      leaves = [];
    };
    for await (const fact of facts.facts(from)) {
      if (fact.index >= size) break;
      if (fact.index !== done + leaves.length) throw new LogRefuses(`Fact ${done + leaves.length} is missing.`);
      leaves.push(factLeaf(fact));
      if (leaves.length === BATCH) await flush();
    }
    if (leaves.length) await flush();
    if (done !== size) throw new LogRefuses(`The record says it has ${size} facts and gave ${done}.`);
    const root = size === 0 ? EMPTY_ROOT : await rootOf(hashesOf(files, size), size);
    const head = { origin: verifier.name, size, root };
    const bytes = signCheckpoint(head, verifier, privateKey);
    await files.write(CHECKPOINT, Buffer.from(bytes));
    await dropOldParts(files, from, size);
    return openCheckpoint(bytes, verifier);
  }

  return {
    key: verifier,
    checkpoint,
    bringUp: (facts) => exclusively(() => grow(facts)),
    inclusion: (index, size) => inclusionProof(hashesOf(files, size), index, size),
    consistency: (old, size) => consistencyProof(hashesOf(files, size), old, size),
  };
}

/** What was signed must still be there: as many facts, the same root in the tiles, the same last fact. */
async function checkOld(files: LogFiles, facts: Facts, head: Checkpoint, size: number): Promise<void> {
  if (size < head.size) {
    throw new LogRefuses(`The log was signed with ${head.size} facts, and the record holds ${size}.`);
  }
  if (head.size === 0) return;
  try {
    const hashes = hashesOf(files, head.size);
    if (!(await rootOf(hashes, head.size)).equals(head.root)) {
      throw new LogRefuses('The log’s tiles do not have the root that its checkpoint signs.');
    }
    const leaf = await hashes(0, head.size - 1);
    for await (const fact of facts.facts(head.size - 1)) {
      if (!factLeaf(fact).equals(leaf)) throw new LogRefuses(`Fact ${fact.index} is not the one that was logged.`);
      break;
    }
  } catch (cause) {
    if (cause instanceof TileDamaged) throw new LogRefuses(cause.message, { cause });
    throw cause;
  }
}
