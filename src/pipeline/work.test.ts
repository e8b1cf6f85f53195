/** A worker with more to do than it ever gets done still brings the log up. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { StepKey } from '../store/writes.ts';
import type { Workshop } from './context.ts';
import { work } from './work.ts';

test('the log grows while work goes on, and not first when all is done', async () => {
  const stop = new AbortController();
  const key: StepKey = { step: 'compare', version: 1, input: 'x' };
  let [commits, sequenced] = [0, 0];
  // A job that is always due once more.
  const workshop = {
    worker: 'w',
    clock: () => '2021-06-09T12:00:00.000Z',
    reads: {
      fact: async () => ({ kind: 'version', digest: 'sha256:x', body: { document: 'd' } }),
      versionsOf: async () => [],
      history: async () => [],
    },
    writes: {
      claim: async () => ({ ...key, attempts: 1 }),
      release: async () => undefined,
      commit: async () => {
        commits++;
        await wait(1);
        return [];
      },
    },
  } as unknown as Workshop;
  await work({
    workshop,
    queue: null,
    sequence: async () => {
      if (++sequenced === 2) stop.abort();
    },
    told: () => undefined,
    trouble: () => undefined,
    stop: stop.signal,
    lease: 1000,
    spell: 20,
  });
  expect(sequenced).toBe(2);
  expect(commits).toBeGreaterThan(2);
});
