/** Opens a place that a record is moved to; loaded by `main.ts` when a record is moved. */
import { join } from 'node:path';
import type { Target } from './cli/app.ts';
import { isShared, LOG_NAME, openRecordLog } from './compose.ts';
import { configOf } from './config.ts';
import { signingKey } from './log/key.ts';
import { openLog } from './log/log.ts';
import type { Clock } from './model/instant.ts';
import { openBytes } from './pipeline/jetstream/bytes.ts';
import { refuseUnreachable } from './pipeline/jetstream/connection.ts';
import { openRecord as openPostgres } from './store/postgres/index.ts';
import { openRecord as openSqlite } from './store/sqlite/index.ts';

export async function openTarget(record: string, clock: Clock): Promise<Target> {
  if (!isShared(record)) {
    const opened = await openSqlite(record, clock, 'move');
    const log = await openRecordLog(record);
    return { ...opened, log, bytes: { folder: join(record, 'warc') } };
  }
  const config = configOf(process.env);
  if ('nats' in config.bytes) await refuseUnreachable([config.bytes.nats]);
  const opened = await openPostgres(record, clock, 'move');
  const log = openLog(opened.log.files, await signingKey(config.key, LOG_NAME), opened.log.exclusively);
  if ('folder' in config.bytes) return { ...opened, log, bytes: config.bytes };
  const bytes = await openBytes(config.bytes.nats, true);
  return {
    ...opened,
    log,
    bytes: { put: (digest, whole) => bytes.put(digest, whole) },
    close: async () => {
      await bytes.close();
      await opened.close();
    },
  };
}
