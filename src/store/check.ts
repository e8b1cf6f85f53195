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

export const faultLine = ({ check, where, problem, remedy }: Fault): string =>
  `${check}: ${where}: ${problem}. ${remedy}`;
