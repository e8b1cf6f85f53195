/** Captured bytes in JetStream's object store: replicated, content-addressed, checked on the way out. */
import { createHash } from 'node:crypto';
import { StorageType } from '@nats-io/jetstream';
import { Objm } from '@nats-io/obj';
import { BadInput } from '../../model/bad-input.ts';
import type { Bytes } from '../queue.ts';
import { asStoreError, patiently, reach } from './connection.ts';

const BUCKET = 'onrecord-bytes';

export class BytesDamaged extends Error {
  override name = 'BytesDamaged';
  constructor(
    readonly digest: string,
    readonly found: string,
  ) {
    super(
      `The object store gave bytes with digest ${found} for ${digest}. Restore them from another replica or a backup.`,
    );
  }
}

/** Asks with patience; what goes wrong is said in the store's words, so that work is put off and not given up. */
const asked = <Value>(call: () => Promise<Value>): Promise<Value> =>
  patiently(call).catch((error) => {
    throw asStoreError(error);
  });

/** Opens the store. A missing one is made only where `create` says so: where a record's captures should be, an empty
 *  store would be a silent loss. */
export async function openBytes(addresses: string, create: boolean): Promise<Bytes & { close(): Promise<void> }> {
  const { connection, replicas } = await reach(addresses);
  const stores = new Objm(connection);
  const store = await patiently(() =>
    create ? stores.create(BUCKET, { storage: StorageType.File, replicas }) : stores.open(BUCKET),
  ).catch(async (cause) => {
    await connection.close();
    if (!/not found/i.test(String(cause))) throw asStoreError(cause);
    throw new BadInput(
      addresses,
      `the object store ${BUCKET} is not there, and the record’s captures were in it`,
      'Restore it from a backup of JetStream, or correct ONRECORD_BYTES; nothing was made in its place.',
      { cause },
    );
  });
  return {
    async put(digest, bytes) {
      const there = await asked(() => store.info(digest));
      if (there && !there.deleted && there.size === bytes.length) return;
      await asked(() => store.putBlob({ name: digest }, bytes));
    },
    async get(digest) {
      const bytes = await asked(() => store.getBlob(digest));
      if (!bytes) return null;
      const found = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      if (found !== digest) throw new BytesDamaged(digest, found);
      return bytes;
    },
    close: () => connection.close(),
  };
}
