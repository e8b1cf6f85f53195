/** Reads documents in a thread of its own, within a time and a memory: a document that would take longer, or more, gets
 *  the answer "no readable text" with the reason, and the next one a fresh thread. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Found } from '../capture/found.ts';
import { readPlain } from '../extract/plain.ts';
import { type Reading, withoutText } from '../extract/reading.ts';
import { kindOf } from './document-kind.ts';
import type { LinkQuestion } from './links-in.ts';
import type { Question } from './reading-worker.ts';

export type Limits = {
  /** Milliseconds for one document. */
  readonly time: number;
  /** Mebibytes of JavaScript objects. */
  readonly memory: number;
};

/** The slowest of 181 real pages took .2 s, a PDF of a thousand pages 8 s. */
const LIMITS: Limits = { time: 20_000, memory: 512 };

export type About = { readonly mediaType?: string; readonly address?: string };

export type Reader = {
  read(bytes: Uint8Array, about: About): Promise<Reading>;
  /** The links in a feed, sitemap or list page, or why there are none to be had. */
  links(bytes: Uint8Array, question: LinkQuestion, about: About): Promise<Found | { readonly why: string }>;
  close(): Promise<void>;
};

type Answer = { readonly as: 'answer'; readonly value: unknown } | { readonly as: 'none'; readonly why: string };

export function readerOf(limits: Limits = LIMITS): Reader {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let asked = 0;
  const one = (question: Omit<Question, 'id'>): Promise<Answer> => {
    const thread = (worker ??= start(limits));
    const id = ++asked;
    thread.ref();
    return new Promise<Answer>((resolve) => {
      const answered = (answer: { id: number; value: unknown }): void => {
        if (answer.id === id) done({ as: 'answer', value: answer.value }, false);
      };
      const failed = (error: NodeJS.ErrnoException): void => {
        const why =
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `reading took more than ${limits.memory} MiB of memory`
            : `reading failed (${error.message.slice(0, 200)})`;
        done({ as: 'none', why }, true);
      };
      const ended = (): void => done({ as: 'none', why: 'reading ended without an answer' }, true);
      const slow = (): void =>
        done({ as: 'none', why: `reading took longer than ${limits.time / 1000} seconds` }, true);
      const timer = setTimeout(slow, limits.time);
      const done = (answer: Answer, spent: boolean): void => {
        clearTimeout(timer);
        thread.off('message', answered).off('error', failed).off('exit', ended);
        if (spent) {
          worker = null;
          thread.on('error', () => undefined);
          void thread.terminate();
        } else thread.unref();
        resolve(answer);
      };
      thread.on('message', answered).on('error', failed).on('exit', ended);
      thread.postMessage({ id, ...question } satisfies Question);
    });
  };
  const ask = (question: Omit<Question, 'id'>): Promise<Answer> => {
    const answer = queue.then(() => one(question));
    queue = answer.catch(() => undefined);
    return answer;
  };
  return {
    read: async (bytes, about) => {
      // Plain text is read in linear time and needs no guard.
      if (kindOf(about.mediaType, bytes) === 'plain') return readPlain(bytes, about);
      const answer = await ask({ bytes, ...about });
      return answer.as === 'answer' ? (answer.value as Reading) : withoutText(answer.why);
    },
    links: async (bytes, links, about) => {
      const answer = await ask({ bytes, links, ...about });
      return answer.as === 'answer' ? (answer.value as Found | { why: string }) : { why: answer.why };
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
