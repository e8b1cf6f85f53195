/** What the steps work with. */
import type { Delivery } from '../capture/deliver.ts';
import type { Clock } from '../model/instant.ts';
import type { Reads } from '../store/reads.ts';
import type { Writes } from '../store/writes.ts';
import type { WarcKeeper } from '../warc/keeper.ts';
import type { Engines } from './engines.ts';
import type { Reader } from './reader.ts';

export type Workshop = {
  readonly reads: Reads;
  readonly writes: Writes;
  readonly warc: WarcKeeper;
  readonly reader: Reader;
  readonly engines: Engines;
  readonly clock: Clock;
  /** How alerts are brought out; a process without it leaves them to others. */
  readonly delivery?: Delivery;
  /** The name under which jobs are claimed. */
  readonly worker: string;
};

export type OpenWorkshop = Workshop & {
  /** Brings the log up to the facts; done on closing too. */
  seal(): Promise<void>;
  close(): Promise<void>;
};
