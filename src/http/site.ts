/** A site: what the web application shows, and what may be done on it. */
import type { Clock } from '../model/instant.ts';
import type { Comparing } from '../publish/engines.ts';
import type { Procedures } from '../publish/procedures.ts';
import type { Reads } from '../store/reads.ts';
import type { Access } from './guard.ts';
import type { Provider } from './sign-in.tsx';

/** A decision of a person, as it comes in. */
export type Decision = {
  readonly decision: string;
  readonly author: string;
  readonly reason: string;
  /** The newest decision that its author had seen; `null` where there was none. */
  readonly after: string | null;
};

/** What people may add: decisions about what a machine extracted. Each records one and does what follows from it; throws
 *  `BadInput` or `Conflict`, and nothing is then recorded. */
export type Desk = {
  /** In whose name decisions are taken where nobody signs in: the user of this machine. */
  readonly author: string;
  readonly decide: (
    decision: Decision & { readonly statement: string; readonly correction: Readonly<Record<string, string>> },
  ) => Promise<void>;
  /** About documents that a machine took to tell of one event. */
  readonly decideGrouping: (decision: Decision & { readonly event: string }) => Promise<void>;
  /** About a suggested position. */
  readonly decidePosition: (decision: Decision & { readonly case: string; readonly position: string }) => Promise<void>;
};

export type Site = {
  readonly reads: Reads;
  readonly engines: Comparing;
  /** Absent where no packs are installed: boards and verdicts are then not shown. */
  readonly procedures?: Procedures;
  /** Absent where the site is only read. */
  readonly desk?: Desk;
  /** Who may do what, where the record is exposed; absent on the loopback port, where everybody is its user. */
  readonly access?: Access;
  /** All that is known about something on record, as a file that anybody can check. Throws `BadInput` for what is not there. */
  readonly bundle?: (id: string) => Promise<Uint8Array>;
  /** Where people may sign in instead of with a password. */
  readonly provider?: Provider;
  /** The version of the program, for the description of the API. */
  readonly version?: string;
  /** True where the pages become files: nothing on them may need a server. */
  readonly still?: boolean;
  /** For the metrics; without it there are none. */
  readonly clock?: Clock;
  /** Told of defects: what was asked, and what was thrown. */
  readonly report: (asked: string, error: unknown) => void;
};
