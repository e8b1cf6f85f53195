/** What every answer says to the browser: run nothing but our own files, guess no types, send no addresses to other sites. */
import type { MiddlewareHandler } from 'hono';

const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For the one kind of page that is made to be framed by others; it holds no form. */
export const framedPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  'frame-ancestors *',
].join('; ');

export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentSecurityPolicy);
  headers.set('x-content-type-options', 'nosniff');
  // Not “no-referrer”: a browser then sends our own forms with the origin “null”, and nobody could sign in.
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
};

/** Refuses requests that reached a loopback port under another name (DNS rebinding): a page of a foreign site must not
 *  read the record through the reader's own machine. */
export const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const { hostname } = new URL(c.req.url);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    return c.text('This record answers on 127.0.0.1 alone. Open it by that address.\n', 421);
  return next();
};
