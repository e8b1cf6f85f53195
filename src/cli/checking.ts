/** Running checks for a command: progress where a person watches, one line a fault, and a summary. */
import { SingleBar } from 'cli-progress';
import { type Check, type Fault, faultLine, faultsIn, type Tell } from '../store/check.ts';
import { type App, write } from './app.ts';

/** Faults told of one check at most; the rest are counted. */
const TOLD = 20;

export type Outcome = { readonly faults: readonly Fault[]; readonly untold: number };

/** Runs checks in order. With `first`, stops at the first fault. */
export async function runChecks(app: App, checks: readonly Check[], first: boolean): Promise<Outcome> {
  const faults: Fault[] = [];
  const told = new Map<string, number>();
  let untold = 0;
  const progress = progressOf(app);
  try {
    for await (const fault of faultsIn(checks, progress.tell)) {
      const before = told.get(fault.check) ?? 0;
      told.set(fault.check, before + 1);
      if (before < TOLD) faults.push(fault);
      else untold++;
      if (first) break;
    }
  } finally {
    progress.end();
  }
  return { faults, untold };
}

export async function printFaults(app: App, { faults, untold }: Outcome): Promise<void> {
  for (const fault of faults) await write(app.io.errors, `onrecord: ${faultLine(fault)}\n`);
  if (untold) await write(app.io.errors, `onrecord: … and ${untold} more.\n`);
}

function progressOf(app: App): { readonly tell: Tell; end(): void } {
  if (!app.io.watched) return { tell: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    format: '{bar} {what} {value}/{total}',
    stream: app.io.errors as NodeJS.WritableStream,
    clearOnComplete: true,
    hideCursor: true,
  } as ConstructorParameters<typeof SingleBar>[0]);
  let shown = '';
  return {
    tell: (what, done, total) => {
      if (what === shown) return bar.update(done);
      if (shown) bar.stop();
      shown = what;
      bar.start(total, done, { what });
    },
    end: () => {
      if (shown) bar.stop();
    },
  };
}
