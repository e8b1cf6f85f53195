/** The pages' own views as data under `/api/v1/views`: what a page shows, at the page's address, in the page's very object,
 *  so that page and data cannot disagree. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { notOnRecord, problems } from './problem.ts';
import { json, type Routes } from './routes.ts';
import * as shapes from './shapes.ts';

/** One kind of page. `path` is in the router's notation ("/board/:pack/:case/:day?"). */
export type ViewRoute = {
  readonly path: string;
  readonly what: string;
  /** What else may be unknown here than the page itself, where its question names it. */
  readonly names?: (c: Context) => string;
  /** Names in the question part of its address. */
  readonly asks?: readonly string[];
  readonly read: (c: Context) => Promise<object | null>;
};

export function addViews(routes: Routes, views: readonly ViewRoute[]): void {
  for (const view of views)
    for (const path of pathsOf(view.path)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const strings = (names: readonly string[]) =>
        z.object(Object.fromEntries(names.map((name) => [name, z.string().max(2000).optional()])));
      routes.other(
        {
          path: `/views${path}`,
          summary: `What the page of the ${view.what} shows.`,
          request: {
            params: z.object(Object.fromEntries(named.map((name) => [name, z.string().min(1).max(300)]))),
            ...(view.asks ? { query: strings(view.asks) } : {}),
          },
          responses: { 200: json(shapes.view, `The view of the ${view.what}.`), ...problems },
        },
        async (c) => {
          const found = await view.read(c);
          return found
            ? c.json(found)
            : notOnRecord(c, `This record knows no ${view.names?.(c) ?? `such ${view.what}`}.`);
        },
      );
    }
}

/** A router's path in OpenAPI's notation; an optional last part makes two. */
function pathsOf(path: string): readonly string[] {
  const plain = path.replace(/\{.*?\}+(?=\/|$)/g, '');
  if (plain === '/') return ['/front'];
  const whole = plain.replace(/:(\w+)\??/g, '{$1}');
  return plain.endsWith('?') ? [whole.slice(0, whole.lastIndexOf('/')), whole] : [whole];
}
