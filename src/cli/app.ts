/** What a command may use, built by `main.ts` alone: streams, the clock, and what takes long to open, opened on first use. */
import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import type { Outbound } from '../capture/fetch.ts';
import type { Log } from '../log/log.ts';
import type { Clock } from '../model/instant.ts';
import type { OpenWorkshop } from '../pipeline/context.ts';
import type { Engines } from '../pipeline/engines.ts';
import type { To } from '../pipeline/migrate.ts';
import type { Queue } from '../pipeline/queue.ts';
import type { Accounts } from '../store/accounts.ts';
import type { Reads } from '../store/reads.ts';
import type { WarcKeeper } from '../warc/keeper.ts';
import type { EvidenceTools } from './evidence.ts';

export type Io = {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** True where a person watches the error stream: progress is drawn only then. */
  readonly watched: boolean;
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
  /** Opens a place to move a record to, made when it is missing. */
  readonly openTarget: (record: string) => Promise<Target>;
  /** Opens a record for a worker; `queue` wakes it. */
  readonly openWorker: (record: string, queue: string | undefined, createStream: boolean) => Promise<WorkerShop>;
  /** Opens a record to add to it, made when it is missing, with all that captures and steps need. */
  readonly openWorkshop: (dir: string, outbound?: Outbound) => Promise<OpenWorkshop>;
  /** What the commands about evidence use, loaded when one runs. */
  readonly evidence: () => Promise<EvidenceTools>;
};

/** Throws `BadInput` where there is no record: for commands that add to one and never begin one. */
export const refuseWithoutRecord = async (app: App, dir: string): Promise<void> => (await app.openRecord(dir)).close();

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
