/** What the commands about evidence use, as `main.ts` hands it in. */
import type { Log } from '../log/log.ts';
import type { VerifierKey } from '../log/note.ts';
import type { Kept, LogListing } from '../log/verify.ts';
import type { Cosigned, Post, Witness } from '../log/witness.ts';
import type { About } from '../pipeline/evidence/bundle.ts';
import type { Tally } from '../pipeline/rederive.ts';
import type { Check, Fault } from '../store/check.ts';
import type { Reads } from '../store/reads.ts';

export type Verification = {
  readonly reads: Reads;
  /** Of the record itself: what `fsck` looks at. */
  readonly checks: readonly Check[];
  /** What `verify` looks at beside: before these checks a folder's seal and files, after them the log and all that was
   *  derived. */
  evidence(with_: { readonly key?: VerifierKey; readonly kept: readonly Kept[] }): {
    readonly first: readonly Check[];
    readonly last: readonly Check[];
  };
  /** What was made again, once the derivations were checked. */
  readonly derived: Readonly<Tally>;
  /** The public key the record itself gives. */
  ownKey(): Promise<VerifierKey | null>;
  /** A file of the log by its path in it. */
  logFile(path: string): Promise<Buffer | null>;
  /** Paths of the log's files. */
  logFiles(): Promise<readonly string[]>;
  close(): Promise<void>;
};

export type CheckedBundle = {
  readonly about: About;
  readonly facts: number;
  /** What was made again, once the faults were read. */
  readonly derived: Readonly<Tally>;
  /** The key it was checked with. */
  readonly key: VerifierKey;
  readonly faults: AsyncIterable<Fault>;
  /** What others signed about its checkpoint, as in a record's log. */
  logFile(path: string): Promise<Buffer | null>;
  logFiles(): Promise<readonly string[]>;
};

/** A record's log, brought up to its facts, with its files. */
export type OpenedLog = { readonly log: Log; readonly files: LogListing; close(): Promise<void> };

export type EvidenceTools = {
  /** Opens a record to check it; refuses when there is none. */
  openVerification(dir: string): Promise<Verification>;
  /** Makes what is shown again from the facts. */
  rebuild(dir: string): Promise<void>;
  /** A witness whose key and memory lie in a folder. */
  openWitness(dir: string, logs: readonly VerifierKey[]): Promise<Witness>;
  /** Has a witness cosign the record's log, brought up first, and keeps what it signed. */
  cosign(dir: string, witness: VerifierKey, post: Post): Promise<Cosigned>;
  /** Has the record's checkpoint stamped by `ask`, and keeps the stamp. */
  timestamp(
    dir: string,
    ask: (checkpoint: Buffer) => Promise<{ readonly stamp: Buffer; readonly time: Date }>,
  ): Promise<{ readonly size: number; readonly time: Date }>;
  /** Opens a record's log; refuses when there is no record. */
  openLog(dir: string): Promise<OpenedLog>;
  /** The bytes of an evidence bundle. */
  bundle(dir: string, id: string): Promise<Buffer>;
  /** A bundle opened and ready to be checked, with the key given or its own; a fault when it is none. */
  openBundle(bytes: Buffer, key: VerifierKey | undefined): CheckedBundle | Fault;
};
