/** Accounts, tokens, the audit and the session secret in a PostgreSQL record. */
import { accountsIn } from '../account-tables.ts';
import type { Accounts } from '../accounts.ts';
import type { Database } from './database.ts';

export function postgresAccounts({ reading, writing }: Database): Accounts {
  return accountsIn({
    read: (text, values) => reading((ask) => ask(text, values)),
    write: async (text, values) => {
      await writing((ask) => ask(text, values), 'none');
    },
  });
}
