/** The thread in which documents are read; `reader.ts` talks to it and ends it when it takes too long. */
import { parentPort } from 'node:worker_threads';
import { withoutText } from '../extract/reading.ts';
import { type LinkQuestion, linksIn } from './links-in.ts';
import { readDocument } from './read-document.ts';

export type Question = {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly address?: string;
  /** Asked for links rather than text. */
  readonly links?: LinkQuestion;
};

parentPort!.on('message', ({ id, bytes, links, ...about }: Question) => {
  const answer = links
    ? linksIn(bytes, links, about).catch((error: Error) => ({ why: error.message.slice(0, 300) }))
    : readDocument(bytes, about).catch((error: Error) =>
        withoutText(`reading failed (${error.message.slice(0, 200)})`),
      );
  answer.then((value) => parentPort!.postMessage({ id, value }));
});
