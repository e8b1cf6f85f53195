/** Accounts, tokens, the audit and the session secret, in the tables that every store keeps them in. */
import { randomBytes } from 'node:crypto';
import type { Account, Accounts, AuditLine, Role, Token } from './accounts.ts';
import type { Values } from './asking.ts';

export type AccountTables = {
  read<Row extends object>(text: string, values?: Values): Promise<readonly Row[]>;
  /** Durable when it resolves. */
  write(text: string, values: Values): Promise<void>;
};

type AccountRow = {
  name: string;
  role: Role;
  password: string | null;
  subject: string | null;
  disabled: number;
  epoch: number;
};
type TokenRow = {
  id: string;
  hash: string;
  account: string;
  label: string;
  scope: Role;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
};

const accountFrom = (row: AccountRow): Account => ({
  name: row.name,
  role: row.role,
  ...(row.password === null ? {} : { password: row.password }),
  ...(row.subject === null ? {} : { subject: row.subject }),
  disabled: row.disabled === 1,
  epoch: row.epoch,
});

const tokenFrom = (row: TokenRow): Token => ({
  id: row.id,
  hash: row.hash,
  account: row.account,
  label: row.label,
  scope: row.scope,
  createdAt: row.created_at,
  ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
  ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
});

export function accountsIn({ read, write }: AccountTables): Accounts {
  const accounts = async (where: string, values?: Values): Promise<readonly Account[]> =>
    (await read<AccountRow>(`SELECT * FROM accounts ${where}`, values)).map(accountFrom);
  const tokens = async (where: string, values?: Values): Promise<readonly Token[]> =>
    (await read<TokenRow>(`SELECT * FROM tokens ${where}`, values)).map(tokenFrom);
  const secret = async (): Promise<Uint8Array | undefined> =>
    (await read<{ bytes: Buffer }>("SELECT bytes FROM secrets WHERE name = 'session'"))[0]?.bytes;
  return {
    list: () => accounts('ORDER BY name'),
    find: async (name) => (await accounts('WHERE name = @name', { name }))[0] ?? null,
    findSubject: async (subject) => (await accounts('WHERE subject = @subject', { subject }))[0] ?? null,
    put: ({ name, role, password = null, subject = null, disabled, epoch }) =>
      write(
        `INSERT INTO accounts VALUES (@name, @role, @password, @subject, @disabled, @epoch)
         ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password,
           subject = excluded.subject, disabled = excluded.disabled, epoch = excluded.epoch`,
        { name, role, password, subject, disabled: disabled ? 1 : 0, epoch },
      ),
    tokens: () => tokens('ORDER BY created_at, id'),
    findToken: async (hash) => (await tokens('WHERE hash = @hash', { hash }))[0] ?? null,
    addToken: ({ expiresAt = null, revokedAt = null, ...token }) =>
      write('INSERT INTO tokens VALUES (@id, @hash, @account, @label, @scope, @createdAt, @expiresAt, @revokedAt)', {
        ...token,
        expiresAt,
        revokedAt,
      }),
    revokeToken: (id, at) =>
      write('UPDATE tokens SET revoked_at = coalesce(revoked_at, @at) WHERE id = @id', { id, at }),
    note: (line) =>
      write('INSERT INTO audit (at, who, what, origin, outcome) VALUES (@at, @who, @what, @from, @outcome)', line),
    audit: (limit) =>
      read<AuditLine>('SELECT at, who, what, origin AS "from", outcome FROM audit ORDER BY seq DESC LIMIT @limit', {
        limit,
      }),
    async secret() {
      const known = await secret();
      if (known) return known;
      await write("INSERT INTO secrets VALUES ('session', @bytes) ON CONFLICT DO NOTHING", { bytes: randomBytes(32) });
      return (await secret())!;
    },
  };
}
