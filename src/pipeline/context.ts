/** What the steps work with. */
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
  /** The name under which jobs are claimed. */
  readonly worker: string;
};
