/** Runs the jobs that are due, one after another, until none is left. A failure gives the job back for later; after a few
 *  it is parked with its error, and blocks nobody. */
import { instantOf } from '../model/instant.ts';
import { Busy, Conflict, Full } from '../store/writes.ts';
import type { Workshop } from './context.ts';
import { runStep } from './steps.ts';

/** Milliseconds a worker may hold a job before it is given to another: longer than any step may take. */
const LEASE = 120_000;
/** Failures after which a job is parked. */
const TRIES = 4;
/** A receiver of alerts may be down for a day: by then this many tries have been made. */
const DELIVERIES = 34;
/** Milliseconds between two tries at most. */
const WAIT_AT_MOST = 3_600_000;
/** Milliseconds before the first retry; four times as long before each further one. */
const WAIT = 500;

export type Progress = {
  readonly done: number;
  /** Jobs that failed: tried again later, or parked. */
  readonly failed: readonly { readonly job: string; readonly error: string }[];
};

/** Does what is due now. `told` hears of each job; after `stop`, no further job is begun. */
export async function drain(
  workshop: Workshop,
  told: (progress: Progress) => void = () => undefined,
  stop?: AbortSignal,
  lease = LEASE,
): Promise<Progress> {
  let done = 0;
  const failed: { job: string; error: string }[] = [];
  for (;;) {
    const job = stop?.aborted ? null : await workshop.writes.claim(workshop.worker, workshop.clock(), lease);
    if (!job) return { done, failed };
    const key = { step: job.step, version: job.version, input: job.input };
    try {
      await workshop.writes.commit(await runStep(workshop, key));
      done++;
    } catch (error) {
      if (error instanceof Full) throw error;
      const { message } = error as Error;
      const now = Date.parse(workshop.clock());
      const passing = error instanceof Busy || error instanceof Conflict;
      if (!passing) failed.push({ job: `${job.step} ${job.input}`, error: message });
      if (passing) await workshop.writes.release(key, message, instantOf(now));
      else if (job.attempts < (job.step === 'deliver' ? DELIVERIES : TRIES)) {
        const wait = Math.min(WAIT_AT_MOST, WAIT * 4 ** Math.min(job.attempts, 12));
        await workshop.writes.release(key, message, instantOf(now + wait));
      } else await workshop.writes.release(key, message);
    }
    told({ done, failed });
  }
}
