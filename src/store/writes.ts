/** The only ways to add to a record. Each call is one transaction: all of it is durable when the promise resolves, none
 *  of it exists when it rejects. Repeating a call adds nothing. Driver errors reach the caller as `Busy` (try again),
 *  `Conflict` (somebody was first; read again) or `Full` (no room, or read-only); the message says what to do. */
import type { Digest } from '../model/canonical.ts';
import type { Fact, RecordedFact } from '../model/fact.ts';
import type { Instant } from '../model/instant.ts';
import type { JobRow } from './reads.ts';
import type { Turns } from './turns.ts';

/** What a step did with one input. `inputs` and the step's name and version make the key under which it is done once. */
export type StepKey = { readonly step: string; readonly version: number; readonly input: Digest | string };

export type Job = StepKey & { readonly attempts: number };

export type StepResult = {
  /** Absent for what comes from outside (a submission), which has no key but its own content. */
  readonly key?: StepKey;
  readonly facts: readonly Fact[];
  /** Bytes the facts name by digest. */
  readonly blobs?: readonly Uint8Array[];
  /** Work that follows. A job already known or done is left as it is. */
  readonly jobs?: readonly StepKey[];
  /** Refuse with `Conflict` unless the newest fact of this kind and subject has this digest (`null`: there is none). */
  readonly expects?: { readonly kind: Fact['kind']; readonly subject: string; readonly digest: Digest | null };
};

export interface Writes extends Turns {
  /** Adds facts, blobs and jobs, and marks the key done, in one transaction. When the key is done already, nothing is
   *  added and the facts recorded then are returned. A mark alone, with nothing to add, may be lost with the machine: the
   *  job then finds nothing once more. */
  commit(result: StepResult): Promise<readonly RecordedFact[]>;
  /** Takes the oldest job that is due, for `lease` milliseconds; `null` when there is none. Jobs on one document are
   *  given out one at a time, in order. */
  claim(worker: string, now: Instant, lease: number): Promise<Job | null>;
  /** Gives a job back after a failure, to be due again at `retryAt`; without `retryAt` it is parked with its error. */
  release(key: StepKey, error: string, retryAt?: Instant): Promise<void>;
  /** Makes jobs that were given up due again, as if never tried; says how many. */
  unpark(): Promise<number>;
  /** Puts down work as it stood in another record, whose facts are all here: done with what it recorded, else due. What is
   *  known stays as it is, unless it is now done. For moving a record. */
  adopt(work: readonly JobRow[]): Promise<void>;
  close(): Promise<void>;
}

export class Busy extends Error {
  override name = 'Busy';
}
export class Conflict extends Error {
  override name = 'Conflict';
}
/** A fact names an input that the record does not hold: no fact, no blob, no captured payload has this digest. */
export class Unfounded extends Error {
  override name = 'Unfounded';
  constructor(
    readonly kind: string,
    readonly subject: string,
    readonly input: Digest,
  ) {
    super(`The ${kind} of ${subject} names ${input} as its input, which is not in the record. Nothing was added.`);
  }
}
export class Full extends Error {
  override name = 'Full';
}
