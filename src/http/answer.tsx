/** Answers to browsers: pages and files with their tags, and problems told as pages or as data. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { type Place, printPage } from '../publish/page.tsx';
import { ProblemPage, type ProblemView } from '../publish/problem.tsx';
import { formAsked } from './negotiation.ts';
import type { Problem } from './problems.ts';

/** A part of the address by its name. */
export const id = (c: Context, name = 'id'): string => c.req.param(name) ?? '';

/** The form that is asked for. */
export const form = (c: Context) => formAsked(c.req.header('accept'), c.req.query('as'));

export const pathOf = (c: Context): string => new URL(c.req.url).pathname;

/** The place of a request, for whoever prints a page; a request refused before it has one is nowhere. */
export const placeIn = (c: Context): Place => (c.var as { place?: () => Place }).place?.() ?? {};

/** Whether the asker holds this very answer already; what was compressed on its way has a weak tag (RFC 9110 §13.1.2). */
export const sameTag = (c: Context, tag: string): boolean =>
  (c.req.header('if-none-match') ?? '').split(',').some((held) => held.trim().replace(/^W\//, '') === tag);

/** With a strong ETag, so that reading a page again costs nothing. */
export function send(c: Context, body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { 'content-type': type, etag, vary: 'Accept', 'cache-control': 'private, no-cache' };
  if (sameTag(c, etag)) return c.body(null, 304, headers);
  return c.body(body, 200, headers);
}

/** A page, or its view where data is asked for. */
export const sendView = (c: Context, view: object, page: { toString(): string }): Response =>
  form(c) === 'json'
    ? send(c, JSON.stringify(view), 'application/json; charset=utf-8')
    : send(c, printPage(page, placeIn(c)), 'text/html; charset=utf-8');

export function problem(c: Context, found: Problem): Response {
  const view: ProblemView & { readonly instance: string } = { type: 'about:blank', instance: pathOf(c), ...found };
  const json = form(c) === 'json' || view.instance.startsWith('/api/');
  const body = json ? JSON.stringify(view) : printPage(<ProblemPage view={view} />, placeIn(c));
  return c.body(body, found.status as 404, {
    'content-type': json ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8',
    vary: 'Accept',
    'cache-control': 'no-store',
  });
}
