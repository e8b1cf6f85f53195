/** Writes that wake workers: after a commit is durable, its jobs are announced. An announcement that fails loses
 *  nothing, since workers also look at the job table by themselves. */
import type { Writes } from '../store/writes.ts';
import type { Queue } from './queue.ts';

export function announcing(
  writes: Writes,
  queue: Pick<Queue, 'announce'>,
  failed: (error: Error) => void = () => undefined,
): Writes {
  return {
    ...writes,
    async commit(result) {
      const recorded = await writes.commit(result);
      if (result.jobs?.length) await queue.announce(result.jobs).catch(failed);
      return recorded;
    },
  };
}
