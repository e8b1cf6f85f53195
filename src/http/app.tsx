/** The web application as a function from requests to answers: one route a page, each with the same data as JSON. */
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { claimsOf } from '../publish/dossier-view.ts';
import { remembering } from '../publish/engines.ts';
import type { Place } from '../publish/page.tsx';
import { paths } from '../publish/paths.ts';
import { type CardText, cardPng, cardTextOf } from '../publish/social-card.ts';
import { mayAs, type Role } from '../store/accounts.ts';
import { form, pathOf, placeIn, problem, sameTag, send, sendView } from './answer.tsx';
import { apiOf } from './api/index.ts';
import { readAssets } from './assets.ts';
import { citationRoutes } from './citations.ts';
import { deskRoutes, deskViews } from './desk.tsx';
import { embedRoutes } from './embeds.tsx';
import { evidenceRoute } from './evidence.ts';
import { feedRoutes } from './feeds.ts';
import { type Guarded, guard, type Refuse } from './guard.ts';
import { loopbackOnly, safeHeaders } from './headers.ts';
import { mementoRoutes } from './memento.ts';
import { pages } from './pages.tsx';
import { badRequest, notAllowed, notFound, problemOf } from './problems.ts';
import type { Asker } from './session.ts';
import { signInRoutes } from './sign-in.tsx';
import type { Site } from './site.ts';
import { watchRoutes } from './watch.ts';

export function appOf(site: Site): Hono<Guarded> {
  const app = new Hono<Guarded>();
  const assets = readAssets(new URL('../publish/assets/', import.meta.url));
  const originOf = (c: Context): string => site.access?.origin ?? new URL(c.req.url).origin;
  // Every page knows where it is printed and for whom, those of errors too.
  app.use(async (c, next) => {
    c.set('place', () => placeOf(site, c, originOf(c)));
    await next();
  });
  const keep = keeping();
  const drawn = remembering((text: string) => cardPng(JSON.parse(text) as CardText), 64);
  app.use(compress());
  app.use(safeHeaders);
  if (site.access) {
    app.use(guard(site.access, refused));
    signInRoutes(app, site.access, site.provider);
  } else app.use(loopbackOnly);
  app.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'));
    if (!asset) return problem(c, notFound('There is no such file.'));
    const headers = { 'content-type': asset.type, etag: asset.tag, 'cache-control': 'no-cache' };
    if (sameTag(c, asset.tag)) return c.body(null, 304, headers);
    return c.body(asset.body, 200, headers);
  });
  app.get('/revision', (c) => {
    const { before, after } = c.req.query();
    if (!before || !after)
      return problem(c, badRequest('Two versions are needed.', 'Choose one in each menu and press Compare.'));
    return c.redirect(paths.revision(before, after), 303);
  });
  feedRoutes(app, site, originOf);
  embedRoutes(app, site.reads, originOf);
  citationRoutes(app, site.reads, originOf);
  if (site.bundle) evidenceRoute(app, site.bundle);
  mementoRoutes(app, site.reads, originOf);
  if (site.clock) watchRoutes(app, { reads: site.reads, clock: site.clock });
  const views = pages.map(({ path, what, names, asks, view }) => ({
    path,
    what,
    ...(names ? { names } : {}),
    ...(asks ? { asks } : {}),
    read: (c: Context) => view(site, c),
  }));
  const desk = site.desk ? deskViews(site.reads) : [];
  const claims = (dossier: string) => claimsOf(site.reads, site.procedures ?? null, dossier);
  app.route('/api/v1', apiOf(site.reads, site.version ?? '0', [...views, ...desk], claims));
  if (site.desk) deskRoutes(app, site, site.desk);
  for (const page of pages)
    app.get(page.path, async (c) => {
      const view = page.kept
        ? await keep(await site.reads.size(), questionIn(c), () => page.view(site, c))
        : await page.view(site, c);
      if (!view)
        return problem(c, notFound(`This record knows no ${page.names?.(c) ?? `${page.what} at ${pathOf(c)}`}.`));
      if (form(c) === 'schema' && page.schema) {
        const told = await page.schema(site, view as never, placeIn(c).origin ?? '');
        return send(c, JSON.stringify(told), 'application/ld+json; charset=utf-8');
      }
      if (form(c) === 'card') return send(c, drawn(JSON.stringify(cardTextOf(view as never))), 'image/png');
      return sendView(c, view, page.print(view as never));
    });
  app.on('GET', ['/api', '/api/v1'], (c) => c.redirect('/api/v1/openapi.json', 302));
  app.notFound(elsewhere);
  app.onError((error, c) => {
    const found = problemOf(error);
    if (found.status === 500) site.report(`${c.req.method} ${c.req.path}`, error);
    return problem(c, found);
  });
  return app;
}

/** What is at no address of ours: said so, unless the address is right and only the method or a last slash is not. */
function elsewhere(c: Context): Response {
  const { method } = c.req;
  if (method !== 'GET' && method !== 'HEAD') {
    c.header('allow', 'GET, HEAD');
    return problem(c, notAllowed(method, pathOf(c)));
  }
  const { pathname, search } = new URL(c.req.url);
  // Never to “//host”, which a browser takes for another site.
  const without = pathname.replace(/\/+$/, '');
  if (without !== pathname && /^\/[^/\\]/.test(without)) return c.redirect(without + search, 301);
  return problem(c, notFound(`There is no page at ${pathOf(c)}.`));
}

/** Where a page is printed, and what whoever asks for it may do. */
function placeOf(site: Site, c: Context, origin: string): Place {
  const { asker } = c.var as { asker?: Asker };
  const may = (role: Role): boolean => !site.access || (asker !== undefined && mayAs(asker.role, role));
  const signedIn = asker?.by === 'session' ? { name: asker.name, admin: mayAs(asker.role, 'admin') } : undefined;
  return {
    still: site.still ?? false,
    origin: site.still ? '' : origin,
    reviewing: site.desk !== undefined && may('reviewer'),
    watching: site.clock !== undefined && may('admin'),
    proving: site.bundle !== undefined,
    ...(signedIn ? { signedIn } : {}),
  };
}

/** A refusal, to a browser as a way to sign in, to a program as a problem. */
const refused: Refuse = (c, { status, detail, wait }) => {
  if (wait) c.header('retry-after', String(wait));
  if (status === 401) {
    c.header('www-authenticate', 'Bearer realm="onrecord"');
    if (!pathOf(c).startsWith('/api/') && form(c) === 'html' && c.req.method === 'GET') {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
    }
  }
  const titles = { 401: 'Who is asking?', 403: 'Not with this account', 421: 'Not at this name', 429: 'Too often' };
  const remedy = {
    401: 'Sign in, or send a token as “Authorization: Bearer …”.',
    403: 'Ask whoever runs this record for a role that may.',
    421: 'Open it by its own address.',
    429: `Wait ${wait ?? 1} seconds.`,
  }[status];
  return problem(c, { status, title: titles[status], detail, remedy });
};

/** Keeps what was made of a record of one size. Facts are only added, so a record of the same size is the same record. */
function keeping(most = 100) {
  const kept = new Map<string, { size: number; view: object | null }>();
  return async (size: number, path: string, make: () => Promise<object | null>): Promise<object | null> => {
    const old = kept.get(path);
    if (old?.size === size) return old.view;
    const view = await make();
    kept.delete(path);
    if (view) kept.set(path, { size, view });
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return view;
  };
}

/** What a page is of: its address with its question, in whatever form it is wanted. */
function questionIn(c: Context): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete('as');
  return `${pathname}?${searchParams}`;
}
