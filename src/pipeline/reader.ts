/** Reads documents in a thread of its own, within a time and a memory: a document that would take longer, or more, gets
 *  the answer "no readable text" with the reason, and the next one a fresh thread. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { readPlain } from '../extract/plain.ts';
import { type Reading, withoutText } from '../extract/reading.ts';
import { kindOf } from './document-kind.ts';
import type { Question } from './reading-worker.ts';

export type Limits = {
  /** Milliseconds for one document. */
  readonly time: number;
  /** Mebibytes of JavaScript objects. */
  readonly memory: number;
};

/** The slowest of 181 real pages took .2 s, a PDF of a thousand pages 8 s. */
export const LIMITS: Limits = { time: 20_000, memory: 512 };

export type Reader = {
  read(bytes: Uint8Array, about: { readonly mediaType?: string; readonly address?: string }): Promise<Reading>;
  close(): Promise<void>;
};

export function readerOf(limits: Limits = LIMITS): Reader {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let asked = 0;
  const one = (
    bytes: Uint8Array,
    about: { readonly mediaType?: string; readonly address?: string },
  ): Promise<Reading> => {
    const thread = (worker ??= start(limits));
    const id = ++asked;
    thread.ref();
    return new Promise<Reading>((resolve) => {
      const answered = (answer: { id: number; reading: Reading }): void => {
        if (answer.id === id) done(answer.reading, false);
      };
      const failed = (error: NodeJS.ErrnoException): void =>
        done(
          withoutText(
            error.code === 'ERR_WORKER_OUT_OF_MEMORY'
              ? `reading took more than ${limits.memory} MiB of memory`
              : `reading failed (${error.message.slice(0, 200)})`,
          ),
          true,
        );
      const ended = (): void => done(withoutText('reading ended without an answer'), true);
      const timer = setTimeout(
        () => done(withoutText(`reading took longer than ${limits.time / 1000} seconds`), true),
        limits.time,
      );
      const done = (reading: Reading, spent: boolean): void => {
        clearTimeout(timer);
        thread.off('message', answered).off('error', failed).off('exit', ended);
        if (spent) {
          worker = null;
          thread.on('error', () => undefined);
          void thread.terminate();
        } else thread.unref();
        resolve(reading);
      };
      thread.on('message', answered).on('error', failed).on('exit', ended);
      thread.postMessage({ id, bytes, ...about } satisfies Question);
    });
  };
  return {
    read: (bytes, about) => {
      // Plain text is read in linear time and needs no guard.
      if (kindOf(about.mediaType, bytes) === 'plain') return Promise.resolve(readPlain(bytes, about));
      const answer = queue.then(() => one(bytes, about));
      queue = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      await queue;
      await worker?.terminate();
      worker = null;
    },
  };
}

/** From the sources the thread registers the loader that we run under ourselves; built, it needs none. */
function start(limits: Limits): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: limits.memory, stackSizeMb: 8 }, env: {} };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./reading-worker.js', import.meta.url), options);
  const loader = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/cjs$/, 'mjs');
  const thread = new URL('./reading-worker.ts', import.meta.url).href;
  const code = `import { register } from ${JSON.stringify(pathToFileURL(loader).href)}; register(); await import(${JSON.stringify(thread)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), options);
}
