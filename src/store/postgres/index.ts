/** A record in a PostgreSQL database: for more than one machine. The same reads and writes as in a folder. */
import type { Clock } from '../../model/instant.ts';
import type { Accounts } from '../accounts.ts';
import type { Moving, Opening } from '../opening.ts';
import type { Reads } from '../reads.ts';
import type { Writes } from '../writes.ts';
import { postgresAccounts } from './accounts.ts';
import { openDatabase } from './database.ts';
import { postgresLog } from './log.ts';
import { postgresReads } from './reads.ts';
import { postgresWrites } from './writes.ts';

export type OpenRecord = {
  readonly reads: Reads;
  readonly writes: Writes;
  readonly accounts: Accounts;
  readonly moving: Moving;
  readonly log: ReturnType<typeof postgresLog>;
  close(): Promise<void>;
};

/** Opens the record at an address such as postgres://user@host/database?schema=onrecord; with 'make' (the default) its
 *  schema is made when it is missing. Throws `BadInput` when the server, its version, the rights or the schema do not do. */
export async function openRecord(address: string, clock: Clock, opening: Opening = 'make'): Promise<OpenRecord> {
  const database = await openDatabase(address, clock(), opening);
  let open = true;
  const close = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await database.close();
  };
  return {
    reads: postgresReads(database),
    writes: { ...postgresWrites(database), close },
    accounts: postgresAccounts(database),
    moving: async (source) => {
      await database.writing(async (ask) => {
        await ask('DELETE FROM move');
        if (source !== null) await ask('INSERT INTO move VALUES (1, @source)', { source });
      }, 'writer');
    },
    log: postgresLog(database),
    close,
  };
}
