/** A record in one folder: SQLite for the facts, WARC files and the log beside it. */
import type { Clock } from '../../model/instant.ts';
import type { Accounts } from '../accounts.ts';
import type { Moving, Opening } from '../opening.ts';
import type { Reads } from '../reads.ts';
import type { Writes } from '../writes.ts';
import { sqliteAccounts } from './accounts.ts';
import { openDatabase } from './database.ts';
import { sqliteReads } from './reads.ts';
import { seal } from './seal.ts';
import { sqliteWrites } from './writes.ts';

export { DATABASE, refuseUnlessFolder } from './database.ts';

export type OpenRecord = {
  readonly reads: Reads;
  readonly writes: Writes;
  readonly accounts: Accounts;
  readonly moving: Moving;
  close(): Promise<void>;
};

/** Opens the record in a folder; with 'make' (the default) the folder and the schema are made when they are missing.
 *  Throws `BadInput` when the folder cannot hold one, or holds one that a newer onrecord wrote. */
export async function openRecord(dir: string, clock: Clock, opening: Opening = 'make'): Promise<OpenRecord> {
  const { read, write } = openDatabase(dir, clock(), opening);
  const writes = sqliteWrites(write);
  return {
    reads: sqliteReads(read),
    writes,
    accounts: sqliteAccounts(write),
    moving: async (source) => {
      const say = write.transaction(() => {
        write.prepare('DELETE FROM move').run();
        if (source !== null) write.prepare('INSERT INTO move VALUES (1, ?)').run(source);
        write.prepare('UPDATE meta SET writes = writes + 1, guard = guard - 1').run();
      });
      say.immediate();
    },
    close: async () => {
      if (!write.open) return;
      const written = write.prepare('SELECT writes FROM meta').pluck().get() as number;
      read.close();
      await writes.close();
      seal(dir, written);
    },
  };
}
