/** The thread in which documents are read; `reader.ts` talks to it and ends it when it takes too long. */
import { parentPort } from 'node:worker_threads';
import { withoutText } from '../extract/reading.ts';
import { readDocument } from './read-document.ts';

export type Question = {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly address?: string;
};

parentPort!.on('message', ({ id, bytes, ...about }: Question) => {
  readDocument(bytes, about)
    .catch((error: Error) => withoutText(`reading failed (${error.message.slice(0, 200)})`))
    .then((reading) => parentPort!.postMessage({ id, reading }));
});
