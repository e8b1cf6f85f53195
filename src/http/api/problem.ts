/** Problems as answers (RFC 9457). */
import type { Context } from 'hono';
import { BadInput } from '../../model/bad-input.ts';
import { Busy, Conflict, Full } from '../../store/writes.ts';
import { TooManyRows } from './lists.ts';
import * as shapes from './shapes.ts';

export function problem(c: Context, status: number, title: string, detail: string): Response {
  const body = { type: 'about:blank', title, status, detail, instance: new URL(c.req.url).pathname };
  return c.body(JSON.stringify(body), status as 400, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
}

export const notOnRecord = (c: Context, detail: string): Response => problem(c, 404, 'Not on record here', detail);

/** An error as the problem it is to the caller; what is none is thrown on. */
export function problemOf(error: Error, c: Context): Response {
  if (error instanceof TooManyRows) return problem(c, 413, 'Too many rows', error.message);
  if (error instanceof BadInput) return problem(c, 400, 'This cannot be answered', error.message);
  if (error instanceof Busy) return problem(c, 503, 'Busy', 'The record is being written to. Try again in a moment.');
  if (error instanceof Conflict) return problem(c, 409, 'Somebody was first', error.message);
  if (error instanceof Full) return problem(c, 507, 'No room', error.message);
  throw error;
}

const body = { 'application/problem+json': { schema: shapes.problem } };

/** Problems that every route may answer with. */
export const problems = {
  400: { description: 'A parameter is wrong; the answer names it.', content: body },
  404: { description: 'Not on record here.', content: body },
  default: {
    description: 'Refused (401, 403, 421, 429) or not to be had just now (5xx); told as every problem is.',
    content: body,
  },
};
