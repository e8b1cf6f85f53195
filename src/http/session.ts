/** Who is asking: a session cookie (browser) or a bearer token (program). A session is a signed statement "this account,
 *  until then", kept by the browser alone; ending it for all browsers is raising the account's epoch. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { earliest, type Instant, instantOf } from '../model/instant.ts';
import { type Account, type Accounts, mayAs, type Role, roles } from '../store/accounts.ts';

export type Asker = {
  readonly name: string;
  readonly role: Role;
  readonly by: 'session' | 'token' | 'loopback';
};

/** How long a session lasts, in milliseconds. */
export const SESSION = 12 * 60 * 60 * 1000;

/** The cookie's value. */
export async function sessionOf(account: Account, accounts: Accounts, now: Instant): Promise<string> {
  const until = instantOf(Date.parse(now) + SESSION);
  const said = Buffer.from(JSON.stringify([account.name, account.epoch, until])).toString('base64url');
  return `${said}.${sign(said, await accounts.secret())}`;
}

/** The asker a cookie names; `null` for one that is forged, over, or of an account since disabled or signed out. */
export async function askerOfSession(value: string, accounts: Accounts, now: Instant): Promise<Asker | null> {
  const [said, signature] = value.split('.');
  if (!said || !signature) return null;
  if (!equal(signature, sign(said, await accounts.secret()))) return null;
  const [name, epoch, until] = JSON.parse(Buffer.from(said, 'base64url').toString()) as [string, number, Instant];
  if (earliest(until) <= now) return null;
  const account = await accounts.find(name);
  if (!account || account.disabled || account.epoch !== epoch) return null;
  return { name, role: account.role, by: 'session' };
}

/** A fresh token for a program: shown once, kept as its hash. */
export function newToken(): { readonly token: string; readonly id: string; readonly hash: string } {
  const token = `onr_${randomBytes(32).toString('base64url')}`;
  return { token, id: randomBytes(6).toString('hex'), hash: tokenHash(token) };
}

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

export async function askerOfToken(token: string, accounts: Accounts, now: Instant): Promise<Asker | null> {
  const found = await accounts.findToken(tokenHash(token));
  if (!found || found.revokedAt || (found.expiresAt && found.expiresAt <= now)) return null;
  const account = await accounts.find(found.account);
  if (!account || account.disabled) return null;
  return { name: account.name, role: least(account.role, found.scope), by: 'token' };
}

const least = (a: Role, b: Role): Role => (mayAs(a, b) ? b : a);

export const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

const sign = (said: string, secret: Uint8Array): string =>
  createHmac('sha256', secret).update(said).digest('base64url');

function equal(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
