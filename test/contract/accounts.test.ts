/** Accounts are kept alike by every store. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Account, Accounts } from '../../src/store/accounts.ts';
import { openRecord as openPostgres } from '../../src/store/postgres/index.ts';
import { openRecord as openSqlite } from '../../src/store/sqlite/index.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';

const now = '2021-06-07T18:02:00.000Z';
const clock = () => now;
const ana: Account = { name: 'ana', role: 'reviewer', password: 'scrypt$…', disabled: false, epoch: 0 };

let server: Postgres | undefined;
afterAll(async () => server?.stop());

const stores: Record<string, (work: (accounts: Accounts) => Promise<void>) => Promise<void>> = {
  SQLite: async (work) => {
    const dir = await mkdtemp(join(tmpdir(), 'onrecord-accounts-'));
    const record = await openSqlite(dir, clock);
    await work(record.accounts);
    await record.close();
    await rm(dir, { recursive: true });
  },
  PostgreSQL: async (work) => {
    server = await startPostgres();
    const record = await openPostgres(await server.database('accounts'), clock);
    await work(record.accounts);
    await record.close();
  },
};

describe.each(Object.entries(stores))('%s', (_, open) => {
  test('keeps accounts, tokens, the audit and one secret', () =>
    open(async (accounts) => {
      await accounts.put(ana);
      await accounts.put({ name: 'Ana', role: 'admin', subject: 'https://id.example 42', disabled: false, epoch: 0 });
      await accounts.put({ ...ana, role: 'editor', epoch: 1 });
      expect(await accounts.find('ana')).toEqual({ ...ana, role: 'editor', epoch: 1 });
      expect((await accounts.list()).map(({ name }) => name)).toEqual(['Ana', 'ana']);
      expect((await accounts.findSubject('https://id.example 42'))?.name).toBe('Ana');
      expect(await accounts.find("ana' OR 1=1 --")).toBeNull();

      const token = {
        id: 't1',
        hash: 'f'.repeat(64),
        account: 'ana',
        label: 'desk bot',
        scope: 'reader',
        createdAt: now,
      } as const;
      await accounts.addToken(token);
      await accounts.revokeToken('t1', '2021-06-08T00:00:00.000Z');
      await accounts.revokeToken('t1', '2021-06-09T00:00:00.000Z');
      expect(await accounts.findToken(token.hash)).toEqual({ ...token, revokedAt: '2021-06-08T00:00:00.000Z' });
      await expect(accounts.addToken({ ...token, id: 't2' })).rejects.toThrow('Somebody was first');

      await accounts.note({ at: now, who: 'ana', what: 'sign-in', from: '127.0.0.1', outcome: 'done' });
      await accounts.note({ at: now, who: '-', what: 'sign-in', from: '127.0.0.1', outcome: 'refused' });
      expect((await accounts.audit(1)).map(({ outcome }) => outcome)).toEqual(['refused']);

      const secret = await accounts.secret();
      expect(secret).toHaveLength(32);
      expect(await accounts.secret()).toEqual(secret);
    }));
});
