/** A record in one folder: SQLite for the facts, WARC files and the log beside it. */
import type { Clock } from '../../model/instant.ts';
import type { Accounts } from '../accounts.ts';
import type { Reads } from '../reads.ts';
import type { Writes } from '../writes.ts';
import { sqliteAccounts } from './accounts.ts';
import { type Opening, openDatabase } from './database.ts';
import { sqliteReads } from './reads.ts';
import { seal } from './seal.ts';
import { sqliteWrites } from './writes.ts';

export { DATABASE, refuseUnlessFolder } from './database.ts';

export type OpenRecord = {
  readonly reads: Reads;
  readonly writes: Writes;
  readonly accounts: Accounts;
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
    close: async () => {
      if (!write.open) return;
      const written = write.prepare('SELECT writes FROM meta').pluck().get() as number;
      read.close();
      await writes.close();
      seal(dir, written);
    },
  };
}
