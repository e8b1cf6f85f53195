/** Puts together a record on PostgreSQL with its bytes on NATS JetStream or in a shared folder; loaded by `compose.ts`
 *  when a record's address asks for it. */

import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Outbound, outboundOf } from './capture/fetch.ts';
import type { OpenedRecord } from './cli/app.ts';
import { enginesOf, LOG_NAME } from './compose.ts';
import type { Config } from './config.ts';
import { signingKey } from './log/key.ts';
import { type Log, openLog } from './log/log.ts';
import type { LogListing } from './log/verify.ts';
import type { Clock } from './model/instant.ts';
import { acknowledgedBy } from './pipeline/acknowledged.ts';
import { announcing } from './pipeline/announcing.ts';
import type { OpenWorkshop } from './pipeline/context.ts';
import type { Engines } from './pipeline/engines.ts';
import { openBytes } from './pipeline/jetstream/bytes.ts';
import { refuseUnreachable } from './pipeline/jetstream/connection.ts';
import { keptBytes, sharedKeeper } from './pipeline/jetstream/keeper.ts';
import { openQueue } from './pipeline/jetstream/queue.ts';
import type { Queue } from './pipeline/queue.ts';
import { readerOf } from './pipeline/reader.ts';
import { postgresChecks } from './store/postgres/check.ts';
import { type OpenRecord, openRecord } from './store/postgres/index.ts';
import { rebuildProjections } from './store/postgres/rebuild.ts';
import type { Reads } from './store/reads.ts';
import { WarcFolder } from './warc/folder.ts';
import type { WarcKeeper } from './warc/keeper.ts';
import { placeBytes } from './warc/reader.ts';

export async function openSharedToRead(address: string, clock: Clock, config: Config): Promise<OpenedRecord> {
  return readable(await openRecord(address, clock, 'existing'), config);
}

/** A record with its bytes: in a folder that all hosts share, or on JetStream, which is reached when first asked. */
function readable(record: OpenRecord, config: Config): OpenedRecord {
  if ('folder' in config.bytes) {
    const { folder } = config.bytes;
    return { ...record, folder, warc: { bytes: (place) => placeBytes(join(folder, place.file), place) } };
  }
  const { nats } = config.bytes;
  let opened: ReturnType<typeof openBytes> | null = null;
  return {
    ...record,
    folder: null,
    warc: {
      async bytes(place) {
        opened ??= openBytes(nats, false);
        return keptBytes(await opened, place);
      },
    },
    async close() {
      await (await opened)?.close();
      await record.close();
    },
  };
}

/** A record opened to be checked: with what only its store can check, and its log's files. */
export async function openSharedToVerify(address: string, clock: Clock, config: Config) {
  const record = await openRecord(address, clock, 'existing');
  const { reads, warc, folder, close } = readable(record, config);
  return { reads, warc, folder, close, checks: postgresChecks(address, clock), logFiles: record.log.files };
}

/** Makes what is shown again from the facts. */
export const rebuildShared = (address: string, clock: Clock): Promise<void> =>
  rebuildProjections(address, clock(), () => undefined);

export type SharedWorkshop = OpenWorkshop & {
  readonly queue: Queue | null;
  readonly log: Log;
  readonly logFiles: LogListing;
};

/** `createStream`: a worker's queue that is missing is made, rather than refused. */
export async function openSharedWorkshop(
  address: string,
  clock: Clock,
  config: Config,
  createStream = true,
  outbound: Outbound = outboundOf({ clock }),
): Promise<SharedWorkshop> {
  await refuseUnreachable([natsOf(config), config.queue]);
  const record = await openRecord(address, clock);
  const opened: { close(): Promise<void> }[] = [record];
  try {
    const { reads } = record;
    // The queue first: where its stream is refused, no place for bytes has been made.
    const queue = config.queue ? await openQueue(config.queue, createStream) : null;
    if (queue) opened.unshift(queue);
    const warc = await keeperOf(reads, clock, config);
    opened.unshift(warc);
    const reader = readerOf();
    opened.unshift(reader);
    const log = openLog(record.log.files, await signingKey(config.key, LOG_NAME), record.log.exclusively);
    let engines: Engines | null = null;
    return {
      reads,
      writes: queue ? announcing(record.writes, queue) : record.writes,
      warc,
      reader,
      get engines() {
        engines ??= enginesOf();
        return engines;
      },
      clock,
      worker: `${hostname()} ${process.pid}`,
      delivery: { outbound, secret: (name) => process.env[name] },
      queue,
      log,
      // What others signed is written beside the log; like the log itself, by one process at a time.
      logFiles: {
        ...record.log.files,
        write: (path, bytes) => record.log.exclusively(() => record.log.files.write(path, bytes)),
      },
      seal: async () => {
        await log.bringUp(reads);
      },
      close: async () => {
        await log.bringUp(reads);
        for (const part of opened) await part.close();
      },
    };
  } catch (error) {
    for (const part of opened) await part.close().catch(() => undefined);
    throw error;
  }
}

const natsOf = ({ bytes }: Config): string | undefined => ('nats' in bytes ? bytes.nats : undefined);

async function keeperOf(reads: Reads, clock: Clock, { bytes }: Config): Promise<WarcKeeper> {
  if ('nats' in bytes) return sharedKeeper(await openBytes(bytes.nats, (await reads.size()) === 0));
  return WarcFolder.open(bytes.folder, { clock, facts: () => reads.size(), acknowledged: acknowledgedBy(reads) });
}
