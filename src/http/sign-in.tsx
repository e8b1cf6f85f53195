/** Signing in and out, with a password or through an OpenID Connect provider, and the audit page. */
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { printPage } from '../publish/page.tsx';
import { AuditPage, type AuditView, SignInPage, type SignInView } from '../publish/sign-in.tsx';
import type { Account } from '../store/accounts.ts';
import { fieldsOf } from './fields.ts';
import { type Access, cookieName, fromOf, type Guarded } from './guard.ts';
import { limiterOf } from './limits.ts';
import { NOBODY, verifyPassword } from './password.ts';
import { SESSION, sessionOf } from './session.ts';

/** An OpenID Connect provider, as the application uses it. */
export type Provider = {
  /** How people know it. */
  readonly name: string;
  /** Where to send a browser, and what to remember until it comes back. */
  begin(): Promise<{ readonly url: string; readonly remember: string }>;
  /** Who came back: issuer and subject, as accounts keep them. Throws when the answer is not to be believed. */
  finish(current: URL, remembered: string): Promise<string>;
};

/** Attempts of one address, and for one name. */
const ATTEMPTS = { burst: 8, perMinute: 4 } as const;
/** Seconds a sign-in through the provider may take. */
const PATIENCE = 600;

export function signInRoutes(app: Hono<Guarded>, access: Access, provider?: Provider): void {
  const { accounts, clock, origin } = access;
  const attempts = limiterOf(ATTEMPTS);
  const secure = origin.startsWith('https:');
  const remembering = `${cookieName(origin)}-oidc`;
  const cookie = { httpOnly: true, secure, sameSite: 'Lax', path: '/' } as const;

  const show = (c: Context, view: Omit<SignInView, 'provider'>, status = 200): Response => {
    const page = <SignInPage view={{ ...view, ...(provider ? { provider: provider.name } : {}) }} />;
    c.header('cache-control', 'no-store');
    return c.body(printPage(page), status as 200, { 'content-type': 'text/html; charset=utf-8' });
  };
  const enter = async (c: Context, account: Account, next: string): Promise<Response> => {
    const value = await sessionOf(account, accounts, clock());
    setCookie(c, cookieName(origin), value, { ...cookie, maxAge: SESSION / 1000 });
    return c.redirect(next, 303);
  };
  const note = (c: Context, who: string, outcome: string): Promise<void> =>
    accounts.note({ at: clock(), who: who.slice(0, 100) || '-', what: 'sign-in', from: fromOf(c, access), outcome });

  app.get('/sign-in', (c) => show(c, { next: within(c.req.query('next')), name: '' }));

  app.post('/sign-in', bodyLimit({ maxSize: 16 * 1024 }), async (c) => {
    const text = await fieldsOf(c);
    const name = text('name').trim();
    const next = within(text('next'));
    const now = Date.parse(clock());
    const wait = Math.max(attempts.take(`f ${fromOf(c, access)}`, now), attempts.take(`n ${name}`, now));
    if (wait) {
      await note(c, name, 'too often');
      c.header('retry-after', String(wait));
      return show(c, { next, name, problem: `Too many attempts. Try again in ${wait} seconds.` }, 429);
    }
    const account = await accounts.find(name);
    const right = await verifyPassword(text('password').slice(0, 256), account?.password ?? NOBODY);
    if (!right || !account || account.disabled) {
      await note(c, name, 'refused');
      return show(c, { next, name, problem: 'This name and password do not belong together.' }, 401);
    }
    await note(c, name, 'done');
    return enter(c, account, next);
  });

  app.post('/sign-out', async (c) => {
    deleteCookie(c, cookieName(origin), cookie);
    return c.redirect('/sign-in', 303);
  });

  app.get('/audit', async (c) => {
    const view: AuditView = {
      kind: 'audit',
      path: '/audit',
      accounts: (await accounts.list()).map(({ name, role, disabled }) => ({ name, role, disabled })),
      tokens: (await accounts.tokens()).map(({ hash: _, ...token }) => token),
      lines: await accounts.audit(200),
    };
    c.header('cache-control', 'no-store');
    if ((c.req.header('accept') ?? '').includes('json') || c.req.query('as') === 'json') return c.json(view);
    return c.html(printPage(<AuditPage view={view} />, c.var.place()));
  });

  if (!provider) return;
  app.get('/sign-in/oidc', async (c) => {
    const { url, remember } = await provider.begin();
    const value = JSON.stringify([remember, within(c.req.query('next'))]);
    setCookie(c, remembering, encodeURIComponent(value), { ...cookie, maxAge: PATIENCE });
    return c.redirect(url, 303);
  });
  app.get('/sign-in/oidc/callback', async (c) => {
    const kept = getCookie(c, remembering);
    deleteCookie(c, remembering, cookie);
    let next = '/';
    let subject: string;
    try {
      const [remembered, wanted] = JSON.parse(decodeURIComponent(kept ?? '')) as [string, string];
      next = within(wanted);
      const current = new URL(c.req.url);
      subject = await provider.finish(new URL(`${origin}${current.pathname}${current.search}`), remembered);
    } catch {
      await note(c, '-', `${provider.name}: not believed`);
      return show(c, { next, name: '', problem: `${provider.name} did not confirm who you are. Try again.` }, 401);
    }
    const account = await accounts.findSubject(subject);
    if (!account || account.disabled) {
      await note(c, '-', `${provider.name}: no account for ${subject}`);
      const problem = `${provider.name} knows you, but there is no account for you here. Ask whoever runs this record.`;
      return show(c, { next, name: '', problem }, 403);
    }
    await note(c, account.name, 'done');
    return enter(c, account, next);
  });
}

/** A path of this site, never another site's: no scheme, no second slash, no backslash. */
function within(next: string | undefined): string {
  return next && /^\/(?![/\\])[\x21-\x7e]{0,1000}$/.test(next) && !next.includes('\\') ? next : '/';
}
