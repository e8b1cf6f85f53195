/** Accounts, tokens, the audit and the session secret in a SQLite record. */
import { accountsIn } from '../account-tables.ts';
import type { Accounts } from '../accounts.ts';
import { type Db, translated } from './database.ts';

export function sqliteAccounts(db: Db): Accounts {
  const saidInOurWords = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw translated(error);
    }
  };
  return accountsIn({
    read: async <Row>(text: string, values: object = {}) =>
      saidInOurWords(() => db.prepare(text).all(values) as readonly Row[]),
    write: async (text, values) => saidInOurWords(() => void db.prepare(text).run(values)),
  });
}
