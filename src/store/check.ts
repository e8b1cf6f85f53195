/** What does not hold in a record, said so that a person can act on it. */

export type Fault = {
  /** The law that is broken, in a few words: "facts", "projections", "bytes", "log" … */
  readonly check: string;
  /** File, table and row, or fact. */
  readonly where: string;
  /** What is wrong there; a clause. */
  readonly problem: string;
  /** What to do; a full sentence. */
  readonly remedy: string;
};

/** Hears how far a check has come: what is being looked at, how much of it is done, and how much there is. */
export type Tell = (what: string, done: number, total: number) => void;

/** One thing that must hold. Yields a fault for each place where it does not; the first ones come first. */
export type Check = { readonly name: string; readonly run: (tell: Tell) => AsyncIterable<Fault> };

export const RESTORE = 'Restore the record from a backup; the WARC files beside it may still hold the captured bytes.';
export const REBUILD = 'Run “onrecord fsck --rebuild”: what is shown is made again from the facts, which are whole.';

/** The faults of checks run in order. Checks take for granted what the ones before them look at: where a fault was found, one
 *  that cannot go on after it is a fault too; where none was, it is a defect of ours, and thrown. */
export async function* faultsIn(checks: readonly Check[], tell: Tell): AsyncGenerator<Fault> {
  let found = false;
  for (const { name, run } of checks) {
    try {
      for await (const fault of run(tell)) {
        found = true;
        yield fault;
      }
    } catch (error) {
      if (!found) throw error;
      const problem = `this could not be checked to its end, because of what is wrong above (${(error as Error).message})`;
      yield { check: name, where: 'the record', problem, remedy: 'Mend that first, and check again.' };
    }
  }
}

export const faultLine = ({ check, where, problem, remedy }: Fault): string =>
  `${check}: ${where}: ${problem}. ${remedy}`;
