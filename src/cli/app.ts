/** What a command may use, built by `main.ts` alone: streams, the clock, and what takes long to open, opened on first use. */
import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import type { Outbound } from '../capture/fetch.ts';
import type { Log } from '../log/log.ts';
import type { VerifierKey } from '../log/note.ts';
import type { Clock } from '../model/instant.ts';
import type { OpenWorkshop } from '../pipeline/context.ts';
import type { Engines } from '../pipeline/engines.ts';
import type { To } from '../pipeline/migrate.ts';
import type { Queue } from '../pipeline/queue.ts';
import type { Accounts } from '../store/accounts.ts';
import type { Check } from '../store/check.ts';
import type { Reads } from '../store/reads.ts';
import type { WarcKeeper } from '../warc/keeper.ts';

export type Io = {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** True where a person watches the error stream: progress is drawn only then. */
  readonly watched: boolean;
};

export type Verification = {
  readonly reads: Reads;
  /** Of the record itself: what `fsck` looks at. */
  readonly checks: readonly Check[];
  /** What `verify` looks at beside, in order: the seal, the files, the log, and everything that was derived. */
  evidence(with_: {
    readonly key?: VerifierKey;
    readonly kept: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  }): readonly Check[];
  /** The public key the record itself gives. */
  ownKey(): Promise<VerifierKey | null>;
  close(): Promise<void>;
};

/** A workshop with what a worker needs besides. */
export type WorkerShop = OpenWorkshop & {
  readonly queue: Queue | null;
  readonly log: Log;
  close(): Promise<void>;
};

/** A place that a record is moved to. */
export type Target = To & { readonly log: Log; close(): Promise<void> };

/** A record opened to be read. */
export type OpenedRecord = {
  readonly reads: Reads;
  readonly accounts: Accounts;
  readonly warc: Pick<WarcKeeper, 'bytes'>;
  /** The folder of its WARC files, where they are in one. */
  readonly folder: string | null;
  close(): Promise<void>;
};

export type App = {
  readonly io: Io;
  readonly clock: Clock;
  /** The program's version. */
  readonly version: string;
  /** Sets the exit code: 0 done, 1 it ran and the answer is "no", 2 bad input or usage. The worst one said wins. */
  readonly exit: (code: 0 | 1 | 2) => void;
  /** Opens a record to read; refuses when there is none. */
  readonly openRecord: (dir: string) => Promise<OpenedRecord>;
  /** The engines alone, for pages that set side by side what the record has not. */
  readonly engines: () => Promise<Engines>;
  /** Opens a record to add to it, made when it is missing, with all that captures and steps need. */
  /** Opens a place to move a record to, made when it is missing. */
  readonly openTarget: (record: string) => Promise<Target>;
  /** Opens a record for a worker; `queue` wakes it. */
  readonly openWorker: (record: string, queue: string | undefined, createStream: boolean) => Promise<WorkerShop>;
  readonly openWorkshop: (dir: string, outbound?: Outbound) => Promise<OpenWorkshop>;
  /** Opens a record to check it; refuses when there is none. */
  readonly openVerification: (dir: string) => Promise<Verification>;
  /** Makes what is shown again from the facts. */
  readonly rebuild: (dir: string) => Promise<void>;
};

/** A command file exports one of these; it adds its command to the program and loads what it needs when it runs. */
export type Register = (program: Command, app: App) => void;

/** Writes text and waits while the reader is slower than we are. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (stream.write(text)) return;
  await new Promise<void>((resolve, reject) => {
    stream.once('drain', resolve);
    stream.once('error', reject);
    stream.once('close', resolve);
  });
}
