/** Captured bytes in JetStream's object store, in the shape of WARC: each capture's records are a small WARC file of
 *  their own, named by the digest of its bytes. The same bytes are kept once. */
import { digestOf } from '../../model/canonical.ts';
import type { WarcPlace } from '../../model/capture.ts';
import type { WarcKeeper } from '../../warc/keeper.ts';
import { DamagedRecord } from '../../warc/reader.ts';
import { recordMember } from '../../warc/record.ts';
import type { Bytes } from '../queue.ts';
import { BytesDamaged } from './bytes.ts';

const nameOf = (digest: string): string => `${digest.replace(':', '-')}.warc.gz`;

export function sharedKeeper(bytes: Bytes & { close(): Promise<void> }): WarcKeeper {
  return {
    async append(records) {
      const whole = Buffer.concat(records.map(recordMember));
      const digest = digestOf(whole);
      await bytes.put(digest, whole);
      return { file: nameOf(digest), offset: 0, length: whole.length, digest };
    },
    bytes: (place) => keptBytes(bytes, place),
    close: () => bytes.close(),
  };
}

export async function keptBytes(bytes: Bytes, place: WarcPlace): Promise<Buffer> {
  if (!place.digest) throw new DamagedRecord(place.file, place.offset, 'the capture does not say its digest');
  const found = await bytes.get(place.digest).catch((error) => {
    if (!(error instanceof BytesDamaged)) throw error;
    const why = `the shared store gives bytes with the digest ${error.found}`;
    throw new DamagedRecord(place.file, place.offset, why);
  });
  if (!found) throw new DamagedRecord(place.file, place.offset, 'the shared store does not hold it');
  return Buffer.from(found.buffer, found.byteOffset, found.byteLength);
}
