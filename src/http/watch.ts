/** For those who keep watch: is the process alive, can it answer, how is the record. */
import type { Context, Env, Hono } from 'hono';
import type { Clock } from '../model/instant.ts';
import { type Further, METRICS_TYPE, metricsOf } from '../publish/metrics.ts';
import type { Reads } from '../store/reads.ts';

export type Watched = { readonly reads: Reads; readonly clock: Clock; readonly further?: Further };

export function watchRoutes<Guarded extends Env>(app: Hono<Guarded>, { reads, clock, further }: Watched): void {
  app.get('/healthz', (c) => c.text('alive\n'));
  const orUnanswered = (c: Context, answer: () => Promise<Response>): Promise<Response> =>
    answer().catch(() => c.text('the record does not answer\n', 503));
  app.get('/readyz', (c) =>
    orUnanswered(c, async () => {
      await reads.size();
      return c.text('ready\n');
    }),
  );
  app.get('/metrics', (c) =>
    orUnanswered(c, async () =>
      c.body(await metricsOf(reads, clock(), further), 200, { 'content-type': METRICS_TYPE }),
    ),
  );
}
