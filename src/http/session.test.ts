import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../store/accounts.ts';
import { type OpenRecord, openRecord } from '../store/sqlite/index.ts';
import { hashPassword, NOBODY, passwordProblem, verifyPassword } from './password.ts';
import { askerOfSession, askerOfToken, newToken, sessionOf } from './session.ts';

const noon = '2021-06-07T12:00:00.000Z';
const night = '2021-06-08T01:00:00.000Z';
const ana: Account = { name: 'ana', role: 'reviewer', disabled: false, epoch: 0 };

let dir: string;
let record: OpenRecord;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'onrecord-session-'));
  record = await openRecord(dir, () => noon);
  await record.accounts.put(ana);
});
afterAll(async () => {
  await record.close();
  await rm(dir, { recursive: true });
});

describe('a session', () => {
  test('names its account until it is over', async () => {
    const cookie = await sessionOf(ana, record.accounts, noon);
    expect(await askerOfSession(cookie, record.accounts, noon)).toEqual({
      name: 'ana',
      role: 'reviewer',
      by: 'session',
    });
    expect(await askerOfSession(cookie, record.accounts, night)).toBeNull();
  });
  test('is worth nothing when a character of it is changed', async () => {
    const cookie = await sessionOf(ana, record.accounts, noon);
    for (let i = 0; i < cookie.length; i += 7) {
      // The last character of base64url may carry unused bits; changing it to a far letter changes used ones.
      const other = cookie.slice(0, i) + (cookie[i] === 'A' ? 'z' : 'A') + cookie.slice(i + 1);
      expect(await askerOfSession(other, record.accounts, noon)).toBeNull();
    }
    expect(await askerOfSession('', record.accounts, noon)).toBeNull();
    expect(await askerOfSession('a.b', record.accounts, noon)).toBeNull();
  });
  test('ends when its account is disabled or signed out everywhere', async () => {
    const cookie = await sessionOf(ana, record.accounts, noon);
    await record.accounts.put({ ...ana, epoch: 1 });
    expect(await askerOfSession(cookie, record.accounts, noon)).toBeNull();
    await record.accounts.put({ ...ana, disabled: true });
    expect(await askerOfSession(cookie, record.accounts, noon)).toBeNull();
    await record.accounts.put(ana);
  });
});

test('a token may do what both its account and its scope allow', async () => {
  const { token, id, hash } = newToken();
  const made = { id, hash, account: 'ana', label: 'bot', createdAt: noon, expiresAt: night } as const;
  await record.accounts.addToken({ ...made, scope: 'admin' });
  expect(await askerOfToken(token, record.accounts, noon)).toEqual({ name: 'ana', role: 'reviewer', by: 'token' });
  expect(await askerOfToken(token, record.accounts, night)).toBeNull();
  expect(await askerOfToken(`${token}x`, record.accounts, noon)).toBeNull();
  await record.accounts.revokeToken(id, noon);
  expect(await askerOfToken(token, record.accounts, noon)).toBeNull();
});

describe('a password', () => {
  test('verifies, in any normal form, against its own hash only', async () => {
    const hash = await hashPassword('Zürich am Morgen');
    expect(await verifyPassword('Zu\u0308rich am Morgen', hash)).toBe(true);
    expect(await verifyPassword('Zürich am Abend', hash)).toBe(false);
    expect(await verifyPassword('', NOBODY)).toBe(false);
    expect(await verifyPassword('Zürich am Morgen', 'plain')).toBe(false);
  });
  test.each([
    ['short', 'has fewer than 12 characters'],
    ['aaaaaaaaaaaaaaa', 'is the same few characters over and over'],
    ['x'.repeat(300), 'has more than 256 characters'],
    ['a readable sentence', null],
  ])('%s: %s', (password, problem) => expect(passwordProblem(password)).toBe(problem));
});
