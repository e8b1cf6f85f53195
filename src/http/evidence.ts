/** Evidence bundles. */
import type { Hono } from 'hono';
import { BadInput } from '../model/bad-input.ts';
import { id, problem, send } from './answer.tsx';
import type { Guarded } from './guard.ts';
import { problemOf } from './problems.ts';
import type { Site } from './site.ts';

/** Evidence as a file. Files are made one at a time: each reads much of the record. */
export function evidenceRoute(app: Hono<Guarded>, bundle: NonNullable<Site['bundle']>): void {
  let before: Promise<unknown> = Promise.resolve();
  app.get('/evidence/:id', async (c) => {
    const made = before.then(() => bundle(id(c)));
    before = made.catch(() => null);
    let bytes: Uint8Array;
    try {
      bytes = await made;
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      return problem(c, { ...problemOf(error), status: 404, title: 'Not on record here' });
    }
    const name = id(c)
      .replace(/[^\w-]+/g, '-')
      .slice(0, 80);
    c.header('content-disposition', `attachment; filename="evidence-${name}.zip"`);
    return send(c, new Uint8Array(bytes), 'application/zip');
  });
}
