/** Who may do what on an exposed record. One table names the role that each kind of request needs; what is not in it is
 *  for administrators, so that a forgotten route is closed rather than open. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Clock } from '../model/instant.ts';
import type { Place } from '../publish/page.tsx';
import { type Accounts, mayAs, type Role } from '../store/accounts.ts';
import { limiterOf } from './limits.ts';
import { type Asker, askerOfSession, askerOfToken } from './session.ts';

export type Access = {
  readonly accounts: Accounts;
  readonly clock: Clock;
  /** Where browsers reach the site, as scheme, host and port; the only origin whose forms are believed. */
  readonly origin: string;
  /** Believe the last address a proxy of ours added to X-Forwarded-For. */
  readonly behindProxy: boolean;
};

export type Guarded = { Variables: { asker: Asker; place: () => Place } };

type Rule = { readonly method: string; readonly path: RegExp; readonly role: Role | 'anyone' };

/** First match wins. */
const rules: readonly Rule[] = [
  { method: 'GET', path: /^\/assets\/[^/]+$/, role: 'anyone' },
  { method: 'GET', path: /^\/(healthz|readyz)$/, role: 'anyone' },
  { method: 'GET', path: /^\/sign-in(\/oidc(\/callback)?)?$/, role: 'anyone' },
  { method: 'POST', path: /^\/sign-in$/, role: 'anyone' },
  { method: 'POST', path: /^\/sign-out$/, role: 'anyone' },
  { method: 'GET', path: /^\/(audit|metrics|health)$/, role: 'admin' },
  { method: 'GET', path: /^\/api\/v1\/views\/health$/, role: 'admin' },
  { method: 'GET', path: /^(\/api\/v1\/views)?\/review(\/|$)/, role: 'reviewer' },
  {
    method: 'POST',
    path: /^\/review\/((event\/)?[^/]+|position\/[^/]+\/[^/]+\/[^/]+)$/,
    role: 'reviewer',
  },
  { method: 'GET', path: /^\//, role: 'reader' },
];

/** The role a request needs. HEAD is GET without a body. */
export function roleFor(method: string, path: string): Role | 'anyone' {
  const asked = method === 'HEAD' ? 'GET' : method;
  return rules.find((rule) => rule.method === asked && rule.path.test(path))?.role ?? 'admin';
}

export const cookieName = (origin: string): string => (origin.startsWith('https:') ? '__Host-onrecord' : 'onrecord');

/** Requests of one asker. */
const LIMIT = { burst: 120, perMinute: 600 } as const;

/** What a refusal looks like is for the application to say. */
export type Refuse = (
  c: Context,
  refusal: { readonly status: 401 | 403 | 429 | 421; readonly detail: string; readonly wait?: number },
) => Response | Promise<Response>;

export function guard(access: Access, refuse: Refuse): MiddlewareHandler<Guarded> {
  const limiter = limiterOf(LIMIT);
  const host = new URL(access.origin).host;
  return async (c, next) => {
    // As the router reads it: a letter written as %61 must not lead past the role that its page needs.
    const { path } = c.req;
    // A page of a foreign site must not reach the record under a name of its own (DNS rebinding).
    if ((c.req.header('host') ?? new URL(c.req.url).host) !== host && !path.match(/^\/(healthz|readyz)$/)) {
      return refuse(c, { status: 421, detail: `This record answers at ${access.origin} alone.` });
    }
    const asker = await askerOf(c, access);
    // A refusal, too, is told to somebody.
    if (asker) c.set('asker', asker);
    const wait = limiter.take(asker ? `a ${asker.name}` : `f ${fromOf(c, access)}`, Date.parse(access.clock()));
    if (wait) return refuse(c, { status: 429, detail: 'Too many requests.', wait });
    const needed = roleFor(c.req.method, path);
    if (needed !== 'anyone') {
      if (!asker) return refuse(c, { status: 401, detail: 'Sign in to read this record.' });
      if (!mayAs(asker.role, needed)) {
        return refuse(c, { status: 403, detail: `This needs the role ${needed}; ${asker.name} is ${asker.role}.` });
      }
    }
    // A browser sends its cookie along whoever wrote the form; the origin says who did.
    if (!['GET', 'HEAD'].includes(c.req.method) && asker?.by !== 'token' && c.req.header('origin') !== access.origin) {
      return refuse(c, { status: 403, detail: 'The form was not sent from a page of this record.' });
    }
    await next();
    if (!['GET', 'HEAD'].includes(c.req.method)) {
      const line = { at: access.clock(), who: asker?.name ?? '-', from: fromOf(c, access) };
      await access.accounts.note({ ...line, what: `${c.req.method} ${path}`, outcome: String(c.res.status) });
    }
  };
}

async function askerOf(c: Context, { accounts, clock, origin }: Access): Promise<Asker | null> {
  const given = c.req.header('authorization');
  // Whoever shows a token means the token: a wrong one is not made good by a cookie.
  if (given !== undefined) {
    const token = /^Bearer ([A-Za-z0-9_-]{10,200})$/.exec(given)?.[1];
    return token ? askerOfToken(token, accounts, clock()) : null;
  }
  const cookie = getCookie(c, cookieName(origin));
  return cookie ? askerOfSession(cookie, accounts, clock()) : null;
}

/** The address a request came from. */
export function fromOf(c: Context, { behindProxy }: Pick<Access, 'behindProxy'>): string {
  if (behindProxy) {
    const last = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (last) return last.slice(0, 64);
  }
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
