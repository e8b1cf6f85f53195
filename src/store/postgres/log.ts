/** The log of a record on PostgreSQL. The sequencer is whoever holds the advisory lock of one transaction, and all that
 *  it writes is written in that transaction: should its connection die, the lock goes and the writes were never made, so
 *  that a sequencer that was only thought dead cannot write over its successor. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Exclusively } from '../../log/log.ts';
import type { LogListing } from '../../log/verify.ts';
import { type Ask, advisory, type Database, WRITER } from './database.ts';

/** Beside the writer's lock, in the same family. */
const SEQUENCER = 1;

export function postgresLog(database: Database): { readonly files: LogListing; readonly exclusively: Exclusively } {
  const held = new AsyncLocalStorage<Ask>();
  const within = <Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> => {
    const ask = held.getStore();
    return ask ? work(ask) : database.reading(work);
  };
  const alone = (): Ask => {
    const ask = held.getStore();
    if (!ask) throw new Error('The log is written by its sequencer alone.');
    return ask;
  };
  return {
    files: {
      read: (path) =>
        within(async (ask) => {
          const [row] = await ask<{ bytes: Buffer }>('SELECT bytes FROM log_files WHERE path = @path', { path });
          return row?.bytes ?? null;
        }),
      async write(path, bytes) {
        await alone()(
          'INSERT INTO log_files VALUES (@path, @bytes) ON CONFLICT (path) DO UPDATE SET bytes = excluded.bytes',
          { path, bytes: Buffer.from(bytes) },
        );
      },
      async remove(path) {
        await alone()('DELETE FROM log_files WHERE path = @path', { path });
      },
      list: () =>
        within(async (ask) =>
          (await ask<{ path: string }>('SELECT path FROM log_files ORDER BY path')).map((row) => row.path),
        ),
    },
    exclusively: (work) =>
      database.writing(async (ask) => {
        await ask(advisory(WRITER + SEQUENCER, 'hashtext(current_schema())'));
        return held.run(ask, work);
      }, 'none'),
  };
}
