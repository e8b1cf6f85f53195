/** Entity tags of the API's answers. */
import type { Context, MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { Reads } from '../../store/reads.ts';
import { type ListForm, listForm } from './lists.ts';

/** ETags, so that the same again costs nothing. What comes as one page is tagged by what it says. A whole list is sent while it
 *  is being read, so its tag is made of what decides what it says: facts are only added, so a record of the same size, asked
 *  the same by the same program, answers the same. */
export function tagging(reads: Reads, version: string): MiddlewareHandler {
  const byContent = etag();
  return async (c, next) => {
    c.header('cache-control', 'private, no-cache');
    if (!isWhole(c)) return byContent(c, next);
    const tag = `W/"${await reads.size()}.${version}"`;
    const held = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim());
    if (held.includes(tag)) return c.body(null, 304, { etag: tag, vary: 'Accept' });
    c.header('etag', tag);
    return next();
  };
}

const isWhole = (c: Context): boolean =>
  c.req.path.endsWith('/facts') || ['jsonl', 'csv', 'parquet'].includes(listForm(c, c.req.query('as') as ListForm));
