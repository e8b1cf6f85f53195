/** A worker's life: it does what is due, adds what was done to the log, and waits to be woken. It looks by itself now and
 *  then, so that a message that was lost costs seconds and nothing else. After the signal it finishes the job in hand. */

import type { Workshop } from './context.ts';
import type { Queue } from './queue.ts';
import { drain, type Progress } from './worker.ts';

/** Milliseconds between two looks without a message. */
const LOOK = 5_000;
/** Milliseconds to wait after something went wrong, before the next message. */
const BREATH = 1_000;
/** Milliseconds after which a message in hand is said to be still at work. */
const STILL = 20_000;

const SPELL = 30_000;

export type Working = {
  readonly workshop: Workshop;
  readonly queue: Pick<Queue, 'messages'> | null;
  /** Brings the log up to the facts; called when something was done. */
  readonly sequence: () => Promise<void>;
  readonly told: (progress: Progress) => void;
  /** Told of what went wrong and will be tried again. */
  readonly trouble: (error: Error) => void;
  readonly stop: AbortSignal;
  /** Milliseconds after which a job of a worker that died is given to another. */
  readonly lease: number;
  /** Milliseconds of work without a pause, after which the log is brought up; half a minute unless said. */
  readonly spell?: number;
};

/** Resolves when the signal came and the job in hand is done. */
export async function work(working: Working): Promise<void> {
  const { stop, trouble } = working;
  // One job at a time in this process: the engines use the one thread there is.
  let turn: Promise<unknown> = Promise.resolve();
  const doWhatIsDue = (): Promise<void> => {
    const mine = turn.then(() => once(working));
    turn = mine.catch(() => undefined);
    return mine;
  };
  const looking = (async () => {
    while (!stop.aborted) {
      await doWhatIsDue().catch(trouble);
      await paused(LOOK, stop);
    }
  })();
  const listening = (async () => {
    while (working.queue && !stop.aborted) {
      try {
        for await (const message of working.queue.messages(1, stop)) {
          const still = setInterval(() => message.working(), STILL);
          try {
            await doWhatIsDue();
            await message.done();
          } catch (error) {
            await message.later(LOOK);
            trouble(error as Error);
            await paused(BREATH, stop);
          } finally {
            clearInterval(still);
          }
        }
      } catch (error) {
        trouble(error as Error);
        await paused(LOOK, stop);
      }
    }
  })();
  await Promise.all([looking, listening]);
  await turn;
}

/** Where there is always more to do, the log is brought up every now and then, and not first when all is done. */
async function once({ workshop, sequence, told, stop, lease, spell = SPELL }: Working): Promise<void> {
  for (let more = true; more && !stop.aborted; ) {
    const over = AbortSignal.timeout(spell);
    const { done } = await drain(workshop, told, AbortSignal.any([stop, over]), lease);
    if (done) await sequence();
    more = over.aborted && done > 0;
  }
}

function paused(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    }
    stop.addEventListener('abort', done, { once: true });
  });
}
