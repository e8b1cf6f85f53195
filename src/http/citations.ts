/** Citations of statements and versions. */
import type { Context, Hono } from 'hono';
import { citationStyles, citationTypes, cite, isCitationStyle } from '../publish/citations.ts';
import { statementView } from '../publish/statement-view.ts';
import { versionView } from '../publish/version.tsx';
import type { Reads } from '../store/reads.ts';
import { id, problem, send } from './answer.tsx';
import type { Guarded } from './guard.ts';
import { notFound } from './problems.ts';

/** What a page shows, cited for programs that keep references. */
export function citationRoutes(app: Hono<Guarded>, reads: Reads, originOf: (c: Context) => string): void {
  const cited = {
    statement: async (name: string) => (await statementView(reads, name))?.cited,
    version: async (name: string) => (await versionView(reads, name))?.cited,
  };
  for (const kind of ['statement', 'version'] as const)
    app.get(`/${kind}/:id/cite/:style`, async (c) => {
      const style = c.req.param('style');
      const found = isCitationStyle(style) ? await cited[kind](id(c)) : null;
      if (!found || !isCitationStyle(style)) {
        return problem(c, notFound(`Styles are ${citationStyles.join(', ')}, each of a ${kind} on record.`));
      }
      return send(c, cite(found, style, originOf(c)), citationTypes[style]);
    });
}
