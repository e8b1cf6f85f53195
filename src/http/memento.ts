/** The routes of Memento (RFC 7089): a TimeMap and a TimeGate for each document, and the headers of its versions. */
import type { Context, Hono } from 'hono';
import { paths } from '../publish/paths.ts';
import { httpDate, mementoLinks, parseHttpDate, timemap } from '../publish/timemap.ts';
import type { Reads } from '../store/reads.ts';
import { problem } from './answer.tsx';
import type { Guarded } from './guard.ts';
import { badRequest, notFound } from './problems.ts';

type OriginOf = (c: Context) => string;

export function mementoRoutes(app: Hono<Guarded>, reads: Reads, originOf: OriginOf): void {
  app.get('/document/:id/timemap', async (c) => {
    const id = c.req.param('id');
    const document = await reads.document(id);
    if (!document) return problem(c, notFound('This record knows no such document.'));
    const body = timemap(document, await reads.versionsOf(id), originOf(c));
    return c.body(`${body}\n`, 200, { 'content-type': 'application/link-format; charset=utf-8' });
  });
  app.get('/document/:id/timegate', async (c) => {
    const id = c.req.param('id');
    const document = await reads.document(id);
    if (!document) return problem(c, notFound('This record knows no such document.'));
    const asked = c.req.header('accept-datetime');
    const at = asked === undefined ? document.lastSeen : parseHttpDate(asked);
    if (at === null)
      return problem(c, badRequest(`“${asked}” is not an HTTP date.`, 'Write it as Mon, 07 Jun 2021 18:02:00 GMT.'));
    // Before the first capture there is nothing to show but the first version (§4.5.3).
    const version = (await reads.versionAsOf(id, at)) ?? (await reads.versionsOf(id))[0];
    if (!version) return problem(c, notFound('This document has no version with a text.'));
    const headers = { vary: 'accept-datetime', link: mementoLinks(document, originOf(c)) };
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    return c.redirect(paths.version(version.id), 302);
  });
  app.use('/version/:id', async (c, next) => {
    await next();
    if (c.res.status !== 200) return;
    const version = await reads.version(c.req.param('id') ?? '');
    const document = version && (await reads.document(version.document));
    if (!document) return;
    c.res.headers.set('memento-datetime', httpDate(version.firstSeen));
    c.res.headers.set('link', mementoLinks(document, originOf(c)));
  });
}
