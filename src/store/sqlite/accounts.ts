/** Accounts, tokens, the audit and the session secret in a SQLite record. */
import { randomBytes } from 'node:crypto';
import {
  type Account,
  type AccountRow,
  type Accounts,
  type AuditLine,
  accountFrom,
  type TokenRow,
  tokenFrom,
} from '../accounts.ts';
import { type Db, translated } from './database.ts';

export function sqliteAccounts(db: Db): Accounts {
  const ask = async <Result>(work: () => Result): Promise<Result> => {
    try {
      return work();
    } catch (error) {
      throw translated(error);
    }
  };
  const account = (row: unknown): Account | null => (row ? accountFrom(row as AccountRow) : null);
  const makeSecret = db.prepare("INSERT INTO secrets VALUES ('session', ?) ON CONFLICT DO NOTHING");
  const secret = db.prepare("SELECT bytes FROM secrets WHERE name = 'session'").pluck();
  return {
    list: () => ask(() => (db.prepare('SELECT * FROM accounts ORDER BY name').all() as AccountRow[]).map(accountFrom)),
    find: (name) => ask(() => account(db.prepare('SELECT * FROM accounts WHERE name = ?').get(name))),
    findSubject: (subject) => ask(() => account(db.prepare('SELECT * FROM accounts WHERE subject = ?').get(subject))),
    put: ({ name, role, password, subject, disabled, epoch }) =>
      ask(() => {
        db.prepare(
          `INSERT INTO accounts VALUES (@name, @role, @password, @subject, @disabled, @epoch)
           ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password,
             subject = excluded.subject, disabled = excluded.disabled, epoch = excluded.epoch`,
        ).run({ name, role, password: password ?? null, subject: subject ?? null, disabled: disabled ? 1 : 0, epoch });
      }),
    tokens: () =>
      ask(() => (db.prepare('SELECT * FROM tokens ORDER BY created_at, id').all() as TokenRow[]).map(tokenFrom)),
    findToken: (hash) =>
      ask(() => {
        const row = db.prepare('SELECT * FROM tokens WHERE hash = ?').get(hash);
        return row ? tokenFrom(row as TokenRow) : null;
      }),
    addToken: ({ id, hash, account: owner, label, scope, createdAt, expiresAt, revokedAt }) =>
      ask(() => {
        const add = db.prepare('INSERT INTO tokens VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
        add.run(id, hash, owner, label, scope, createdAt, expiresAt ?? null, revokedAt ?? null);
      }),
    revokeToken: (id, at) =>
      ask(() => {
        db.prepare('UPDATE tokens SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?').run(at, id);
      }),
    note: ({ at, who, what, from, outcome }) =>
      ask(() => {
        const add = db.prepare('INSERT INTO audit (at, who, what, origin, outcome) VALUES (?, ?, ?, ?, ?)');
        add.run(at, who, what, from, outcome);
      }),
    audit: (limit) =>
      ask(
        () =>
          db
            .prepare('SELECT at, who, what, origin AS "from", outcome FROM audit ORDER BY seq DESC LIMIT ?')
            .all(limit) as AuditLine[],
      ),
    secret: () =>
      ask(() => {
        if (!secret.get()) makeSecret.run(randomBytes(32));
        return secret.get() as Buffer;
      }),
  };
}
