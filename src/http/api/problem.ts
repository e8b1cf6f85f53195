/** Problems as answers (RFC 9457), each with what to do next. */
import type { Context } from 'hono';
import { notFound, type Problem, problemOf as problemIn } from '../problems.ts';
import { TooManyRows } from './lists.ts';
import * as shapes from './shapes.ts';

export function problem(c: Context, found: Problem): Response {
  const body = { type: 'about:blank', ...found, instance: new URL(c.req.url).pathname };
  return c.body(JSON.stringify(body), found.status as 400, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
}

export const notOnRecord = (
  c: Context,
  detail: string,
  remedy = 'Check the address; nothing that was ever on record is taken away. /api/v1/openapi.json describes every address.',
): Response => problem(c, { ...notFound(detail), remedy });

/** An error as the problem it is to the caller; what is none is thrown on. */
export function problemOf(error: Error, c: Context): Response {
  if (error instanceof TooManyRows) {
    const { message: detail, remedy } = error;
    return problem(c, { status: 413, title: 'Too many rows', detail, remedy });
  }
  const found = problemIn(error);
  if (found.status === 500) throw error;
  return problem(c, found);
}

const body = { 'application/problem+json': { schema: shapes.problem } };

/** Problems that every route may answer with. */
export const problems = {
  400: { description: 'A parameter is wrong; the answer names it, and says what to do.', content: body },
  404: { description: 'Not on record here.', content: body },
  default: {
    description: 'Refused (401, 403, 421, 429) or not to be had just now (5xx); told as every problem is.',
    content: body,
  },
};
