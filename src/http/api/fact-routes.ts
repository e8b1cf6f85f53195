/** The record itself: its facts. */
import { z } from '@hono/zod-openapi';
import type { Reads } from '../../store/reads.ts';
import { problems } from './problem.ts';
import type { Routes } from './routes.ts';
import * as shapes from './shapes.ts';

export function factRoutes(routes: Routes, reads: Reads): void {
  routes.other(
    {
      path: '/facts',
      summary: 'The record itself: every fact from an index on, in log order, as JSON Lines.',
      request: { query: z.object({ from: z.coerce.number().int().min(0).optional().openapi({ type: 'integer' }) }) },
      responses: {
        200: { description: 'One fact a line.', content: { 'application/x-ndjson': { schema: shapes.fact } } },
        ...problems,
      },
    },
    async (c) => {
      const facts = reads.facts(Number(c.req.query('from') ?? 0))[Symbol.asyncIterator]();
      const lines = new ReadableStream<Uint8Array>({
        async pull(controller) {
          const next = await facts.next();
          if (next.done) controller.close();
          else controller.enqueue(new TextEncoder().encode(`${JSON.stringify(next.value)}\n`));
        },
      });
      return c.body(lines, 200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
    },
  );
  routes.one('/facts', 'A fact by its digest.', shapes.fact, (digest) => reads.fact(digest as `sha256:${string}`));
}
