/** An exposed record: every route × nobody / too small a role / a role that may; signing in; forms from elsewhere. */
import { randomBytes, scryptSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outboundOf } from '../../src/capture/fetch.ts';
import { webFetchOf } from '../../src/capture/web-fetch.ts';
import { boardsOf } from '../../src/cli/boards.ts';
import { appOf } from '../../src/http/app.tsx';
import { roleFor } from '../../src/http/guard.ts';
import { providerOf } from '../../src/http/oidc.ts';
import { hashPassword } from '../../src/http/password.ts';
import { newToken, sessionOf } from '../../src/http/session.ts';
import { mayAs, type Role, roles } from '../../src/store/accounts.ts';
import { type OpenRecord, openRecord } from '../../src/store/sqlite/index.ts';
import { startProvider, type TestProvider } from './provider.ts';

const origin = 'https://record.example';
const noon = Date.UTC(2021, 5, 7, 12);
let minutes = 0;
const clock = () => new Date(noon + minutes * 60_000).toISOString();

/** A hash of an earlier, cheaper cost, which still verifies: ten guesses at it take no ten times 128 MiB. */
const oldHash = (password: string): string => {
  const salt = randomBytes(16);
  const hash = scryptSync(password, salt, 32, { N: 2 ** 10, r: 8, p: 1 });
  return ['scrypt', 2 ** 10, 8, 1, salt.toString('base64url'), hash.toString('base64url')].join('$');
};

let dir: string;
let record: OpenRecord;
let provider: TestProvider;
let app: ReturnType<typeof appOf>;
const tokens = {} as Record<Role, string>;
const decided: string[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'onrecord-access-'));
  record = await openRecord(dir, clock);
  const { accounts } = record;
  for (const role of roles) {
    await accounts.put({ name: role, role, disabled: false, epoch: 0 });
    const { token, id, hash } = newToken();
    await accounts.addToken({ id, hash, account: role, label: role, scope: 'admin', createdAt: clock() });
    tokens[role] = token;
  }
  await accounts.put({
    name: 'ana',
    role: 'reviewer',
    password: await hashPassword('a long enough one'),
    disabled: false,
    epoch: 0,
  });
  provider = await startProvider('onrecord', 'a secret');
  await accounts.put({ name: 'bo', role: 'reader', subject: `${provider.issuer} 42`, disabled: false, epoch: 0 });
  const port = Number(new URL(provider.issuer).port);
  const outbound = outboundOf({ clock: () => new Date().toISOString(), privateHosts: [{ host: '127.0.0.1', port }] });
  app = appOf({
    reads: record.reads,
    engines: { compare: unused, align: unused, positions: unused },
    procedures: boardsOf(),
    bundle: async () => new Uint8Array(),
    clock,
    desk: {
      author: 'nobody',
      decide: async ({ author }) => void decided.push(author),
      decideGrouping: async ({ author }) => void decided.push(author),
      decidePosition: async ({ author }) => void decided.push(author),
    },
    access: { accounts, clock, origin, behindProxy: true },
    provider: await providerOf(
      { issuer: provider.issuer, clientId: 'onrecord', clientSecret: 'a secret', origin, name: 'the desk' },
      webFetchOf(outbound),
    ),
    report: (asked, error) => {
      throw new Error(asked, { cause: error });
    },
  });
});
afterAll(async () => {
  await provider.close();
  await record.close();
  await rm(dir, { recursive: true });
});
// Everybody's bucket is full again, as after a quiet while.
beforeEach(() => {
  minutes += 5;
});

const unused = (): never => {
  throw new Error('no page here compares');
};

type Ask = { method?: string; headers?: Record<string, string>; body?: string };
const ask = (path: string, { headers, ...rest }: Ask = {}): Promise<Response> =>
  Promise.resolve(app.request(`${origin}${path}`, { ...rest, headers: { host: 'record.example', ...headers } }));
const bearer = (role: Role) => ({ authorization: `Bearer ${tokens[role]}` });
const form = (fields: Record<string, string>, headers: Record<string, string> = {}): Ask => ({
  method: 'POST',
  headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields).toString(),
});

/** The same address with its first letter written as a number. */
const spelling = (address: string): string =>
  address.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);

describe('every route', () => {
  test('asks for a role, and only the door is open', async () => {
    const seen = new Set<string>();
    for (const { method, path } of app.routes) {
      if (!['GET', 'POST', 'PUT', 'DELETE', 'PATCH'].includes(method) || path.includes('*')) continue;
      const address = path.replace(/:\w+/g, 'x').replace(/\{[^}]*\}/g, 'x');
      if (seen.has(`${method} ${address}`)) continue;
      seen.add(`${method} ${address}`);
      minutes += 5;
      const needed = roleFor(method, address);
      const bare = await ask(address, { method });
      if (needed === 'anyone') {
        expect(address, 'open to anyone').toMatch(
          /^\/(assets\/x|sign-in|sign-out|sign-in\/oidc|sign-in\/oidc\/callback|healthz|readyz)$/,
        );
        continue;
      }
      const shut =
        bare.status === 401 || (bare.status === 303 && bare.headers.get('location')!.startsWith('/sign-in?next='));
      expect(shut, `${method} ${address} without credentials: ${bare.status}`).toBe(true);
      expect(
        (await ask(address, { method, headers: { authorization: 'Bearer onr_wrongwrongwrong' } })).status,
      ).not.toBe(200);
      for (const role of roles) {
        minutes += 1;
        const { status } = await ask(address, { method, headers: bearer(role) });
        if (mayAs(role, needed)) expect([401, 403], `${method} ${address} as ${role}`).not.toContain(status);
        else expect(status, `${method} ${address} as ${role}`).toBe(403);
        const spelt = await ask(spelling(address), { method, headers: bearer(role) });
        expect(spelt.status === 403, `${method} ${spelling(address)} as ${role}`).toBe(status === 403);
      }
    }
    expect(seen.size).toBeGreaterThan(60);
  });
  test.each([
    ['/review', 'reader'],
    ['/health', 'editor'],
  ] as const)('%s is closed to a %s, and so is what it shows, as data', async (path, role) => {
    for (const address of [path, `/api/v1/views${path}`]) {
      const answer = await ask(address, { headers: { ...bearer(role), accept: 'application/json' } });
      expect(answer.status, address).toBe(403);
      expect(answer.headers.get('content-type'), address).toContain('application/problem+json');
      expect((await ask(address, { headers: bearer('admin') })).status, address).toBe(200);
    }
  });
  test('a token opens what its scope opens, whatever its account may', async () => {
    const { token, id, hash } = newToken();
    await record.accounts.addToken({
      id,
      hash,
      account: 'admin',
      label: 'a feed',
      scope: 'reader',
      createdAt: clock(),
    });
    const headers = { authorization: `Bearer ${token}` };
    expect((await ask('/api/v1/documents', { headers })).status).toBe(200);
    expect((await ask('/review', { headers })).status).toBe(403);
    await record.accounts.revokeToken(id, clock());
    expect((await ask('/api/v1/documents', { headers })).status).toBe(401);
  });
  test('that nobody thought of is for administrators', () => {
    expect(roleFor('DELETE', '/statement/1')).toBe('admin');
    expect(roleFor('POST', '/api/v1/anything')).toBe('admin');
    expect(roleFor('HEAD', '/')).toBe('reader');
  });
});

test.each([
  ['reader', []],
  ['reviewer', ['/review']],
  ['editor', ['/review']],
  ['admin', ['/review', '/health']],
] as const)('a page shows a %s the ways that are open: %j', async (role, open) => {
  const html = await (await ask('/', { headers: { ...bearer(role), accept: 'text/html' } })).text();
  for (const path of ['/review', '/health'])
    expect(html.includes(`href="${path}"`), path).toBe((open as readonly string[]).includes(path));
});

describe('signing in', () => {
  const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')!.split(';')[0]!;

  test('with a password leads to the page that was asked for', async () => {
    const door = await ask('/statement/x', { headers: { accept: 'text/html' } });
    expect(door.headers.get('location')).toBe('/sign-in?next=%2Fstatement%2Fx');
    const entered = await ask('/sign-in', form({ name: 'ana', password: 'a long enough one', next: '/review' }));
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe('/review');
    const set = entered.headers.get('set-cookie')!;
    for (const part of ['__Host-onrecord=', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(set).toContain(part);
    expect((await ask('/review', { headers: { cookie: cookieOf(entered) } })).status).toBe(200);
    expect((await ask('/audit', { headers: { cookie: cookieOf(entered) } })).status).toBe(403);
  });

  test.each([
    ['ana', 'a wrong one entirely'],
    ['nobody', 'a long enough one'],
    ['bo', ''],
    ['', ''],
  ])('%s with “%s” is refused, in the same words', async (name, password) => {
    const answer = await ask('/sign-in', form({ name, password }));
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('This name and password do not belong together.');
  });

  test('is slowed down after a few attempts, wherever they come from', async () => {
    await record.accounts.put({ name: 'eva', role: 'reader', password: oldHash('guessed'), disabled: false, epoch: 0 });
    const statuses: number[] = [];
    for (let i = 0; i < 10; i++) {
      const { status } = await ask(
        '/sign-in',
        form({ name: 'eva', password: 'guess' }, { 'x-forwarded-for': `198.51.100.${i}` }),
      );
      statuses.push(status);
    }
    expect(statuses[0]).toBe(401);
    expect(statuses).toContain(429);
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/a\r\nb: c', ''])(
    'next=%j stays here',
    async (next) => {
      const answer = await ask('/sign-in', form({ name: 'ana', password: 'a long enough one', next }));
      expect(answer.headers.get('location')).toBe('/');
    },
  );

  test('through the provider, and back as the account that belongs to the subject', async () => {
    const begun = await ask('/sign-in/oidc?next=/search');
    const back = await provider.visit(begun.headers.get('location')!, '42');
    const { pathname, search } = new URL(back);
    const entered = await ask(`${pathname}${search}`, { headers: { cookie: cookieOf(begun) } });
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe('/search');
  });

  test.each([
    ['a subject without an account', '43', {}, 403],
    ['a token for somebody else', '42', { aud: 'another' }, 401],
    ['a token of another issuer', '42', { iss: 'https://evil.example' }, 401],
    ['a token that is over', '42', { exp: 1 }, 401],
    ['a replayed nonce', '42', { nonce: 'old' }, 401],
  ])('through the provider: %s is refused', async (_, subject, claims, status) => {
    provider.lie(claims);
    const begun = await ask('/sign-in/oidc');
    const { pathname, search } = new URL(await provider.visit(begun.headers.get('location')!, subject));
    const answer = await ask(`${pathname}${search}`, { headers: { cookie: cookieOf(begun) } });
    provider.lie({});
    expect(answer.status).toBe(status);
  });

  test('an answer of the provider that nobody waits for is refused', async () => {
    expect((await ask('/sign-in/oidc/callback?code=c&state=s')).status).toBe(401);
  });
});

describe('a decision', () => {
  const session = async (): Promise<Record<string, string>> => {
    const ana = (await record.accounts.find('ana'))!;
    return { cookie: `__Host-onrecord=${await sessionOf(ana, record.accounts, clock())}` };
  };
  test('is taken in the name of who signed in, and noted', async () => {
    const answer = await ask('/review/x', form({ decision: 'accept', after: 'none' }, await session()));
    expect(answer.status).toBe(303);
    expect(decided.at(-1)).toBe('ana');
    const [line] = await record.accounts.audit(1);
    expect(line).toMatchObject({ who: 'ana', what: 'POST /review/x', outcome: '303' });
  });
  test.each([{}, { origin: 'https://evil.example' }, { origin: 'null' }])(
    'sent with %j is not believed',
    async (headers) => {
      const before = decided.length;
      const sent = form({ decision: 'accept', after: 'none' }, await session());
      const { origin: _, ...plain } = sent.headers!;
      expect((await ask('/review/x', { ...sent, headers: { ...plain, ...headers } })).status).toBe(403);
      expect(decided).toHaveLength(before);
    },
  );
  test('needs no origin when a program sends its token', async () => {
    expect(
      (await ask('/review/x', form({ decision: 'accept', after: 'none' }, { ...bearer('reviewer'), origin: '' })))
        .status,
    ).toBe(303);
  });

  test.each(['/review/x', '/sign-in'])(
    'at %s is refused where it is no form, and is no defect of ours',
    async (path) => {
      const headers = { ...bearer('reviewer'), 'content-type': 'multipart/form-data', accept: 'application/json' };
      const answer = await ask(path, { method: 'POST', body: '{', headers });
      expect(await answer.json()).toMatchObject({ status: 400, detail: 'the form: cannot be read' });
    },
  );
});

test('under another name the record does not answer (DNS rebinding)', async () => {
  const answer = await ask('/', { headers: { host: 'evil.example', ...bearer('admin') } });
  expect(answer.status).toBe(421);
});

test('too many requests are told how long to wait', async () => {
  let last: Response | undefined;
  for (let i = 0; i < 130; i++)
    last = await ask('/assets/style.css', { headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect(last!.status).toBe(429);
  expect(Number(last!.headers.get('retry-after'))).toBeGreaterThan(0);
});
