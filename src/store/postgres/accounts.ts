/** Accounts, tokens, the audit and the session secret in a PostgreSQL record. */
import { randomBytes } from 'node:crypto';
import { type AccountRow, type Accounts, type AuditLine, accountFrom, type TokenRow, tokenFrom } from '../accounts.ts';
import type { Database, Values } from './database.ts';

export function postgresAccounts(database: Database): Accounts {
  const read = <Row extends object>(text: string, values?: Values): Promise<readonly Row[]> =>
    database.reading((ask) => ask<Row & Record<string, unknown>>(text, values));
  const write = async (text: string, values: Values): Promise<void> => {
    await database.writing((ask) => ask(text, values), 'none');
  };
  return {
    list: async () => (await read<AccountRow>('SELECT * FROM accounts ORDER BY name')).map(accountFrom),
    async find(name) {
      const [row] = await read<AccountRow>('SELECT * FROM accounts WHERE name = @name', { name });
      return row ? accountFrom(row) : null;
    },
    async findSubject(subject) {
      const [row] = await read<AccountRow>('SELECT * FROM accounts WHERE subject = @subject', { subject });
      return row ? accountFrom(row) : null;
    },
    put: (account) =>
      write(
        `INSERT INTO accounts VALUES (@name, @role, @password, @subject, @disabled, @epoch)
         ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password,
           subject = excluded.subject, disabled = excluded.disabled, epoch = excluded.epoch`,
        { ...account, disabled: account.disabled ? 1 : 0 },
      ),
    tokens: async () => (await read<TokenRow>('SELECT * FROM tokens ORDER BY created_at, id')).map(tokenFrom),
    async findToken(hash) {
      const [row] = await read<TokenRow>('SELECT * FROM tokens WHERE hash = @hash', { hash });
      return row ? tokenFrom(row) : null;
    },
    addToken: (token) =>
      write(
        'INSERT INTO tokens VALUES (@id, @hash, @account, @label, @scope, @createdAt, @expiresAt, @revokedAt)',
        token,
      ),
    revokeToken: (id, at) =>
      write('UPDATE tokens SET revoked_at = coalesce(revoked_at, @at) WHERE id = @id', { id, at }),
    note: (line) =>
      write('INSERT INTO audit (at, who, what, origin, outcome) VALUES (@at, @who, @what, @from, @outcome)', line),
    audit: (limit) =>
      read<AuditLine>('SELECT at, who, what, origin AS "from", outcome FROM audit ORDER BY seq DESC LIMIT @limit', {
        limit,
      }),
    async secret() {
      const find = () => read<{ bytes: Buffer }>("SELECT bytes FROM secrets WHERE name = 'session'");
      const [known] = await find();
      if (known) return known.bytes;
      await write("INSERT INTO secrets VALUES ('session', @bytes) ON CONFLICT DO NOTHING", { bytes: randomBytes(32) });
      return (await find())[0]!.bytes;
    },
  };
}
