/** A progress bar where a person watches; silence elsewhere, since the report has a line for each document. */
import { SingleBar } from 'cli-progress';
import type { App } from './app.ts';

export type Progress = {
  /** One input was taken in. */
  took(): void;
  /** So many steps were done. */
  read(progress: { readonly done: number }): void;
  end(): void;
};

/** Each input takes about three steps beside its own intake. */
const STEPS = 3;

export function progressOf(app: App, inputs: number): Progress {
  if (!app.io.watched || inputs < 2) return { took: () => undefined, read: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    format: '{bar} {what}',
    stream: app.io.errors as NodeJS.WritableStream,
    clearOnComplete: true,
    hideCursor: true,
  } as ConstructorParameters<typeof SingleBar>[0]);
  let taken = 0;
  bar.start(inputs * (1 + STEPS), 0, { what: 'taking in' });
  return {
    took: () => bar.update(++taken, { what: `taking in ${taken} of ${inputs}` }),
    read: ({ done }) => {
      bar.setTotal(Math.max(inputs * (1 + STEPS), taken + done));
      bar.update(taken + done, { what: 'reading and comparing' });
    },
    end: () => bar.stop(),
  };
}

/** A bar over a known number of things. */
export function countedOn(app: App, what: string): { at(done: number, of: number): void; end(): void } {
  if (!app.io.watched) return { at: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    format: `{bar} {value} of {total} ${what}`,
    stream: app.io.errors as NodeJS.WritableStream,
    clearOnComplete: true,
    hideCursor: true,
  } as ConstructorParameters<typeof SingleBar>[0]);
  let begun = false;
  return {
    at(done, of) {
      if (!begun) bar.start(of, done);
      begun = true;
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}
