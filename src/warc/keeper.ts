/** Where captured bytes are kept: a folder of WARC files on this machine, or a store that many machines share. */
import type { WarcPlace } from '../model/capture.ts';
import { firstRecord } from './reader.ts';
import type { WarcRecord } from './record.ts';

export interface WarcKeeper {
  /** Keeps records next to each other; durable when the promise resolves with where they lie. */
  append(records: readonly WarcRecord[]): Promise<Required<WarcPlace>>;
  /** The bytes of a place, exactly as kept. Throws `DamagedRecord` when they are not those that were kept. */
  bytes(place: WarcPlace): Promise<Buffer>;
  close(): Promise<void>;
}

/** The first record of a place: a capture's response. */
export const recordIn = async (keeper: Pick<WarcKeeper, 'bytes'>, place: WarcPlace): Promise<WarcRecord> =>
  firstRecord(await keeper.bytes(place), place);
