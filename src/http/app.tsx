/** The web application as a function from requests to answers: one route a page, each with the same data as JSON. */
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { BadInput } from '../model/bad-input.ts';
import type { Clock } from '../model/instant.ts';
import { healthOf } from '../pipeline/health.ts';
import { alertFeed } from '../publish/alert-feed.ts';
import { BoardPage } from '../publish/board.tsx';
import { boardView } from '../publish/board-view.ts';
import { citationStyles, citationTypes, cite, isCitationStyle } from '../publish/citations.ts';
import { ClaimPage, claimView } from '../publish/claim.tsx';
import { DocumentPage, documentView } from '../publish/document.tsx';
import { claimsOf, DossierPage, dossierView } from '../publish/dossier.tsx';
import { EmbedPage, oembedOf } from '../publish/embed.tsx';
import { type Comparing, remembering } from '../publish/engines.ts';
import { EventPage, eventView } from '../publish/event.tsx';
import { dossierFeed, type Feed, printAtom, printJsonFeed, speakerFeed } from '../publish/feed.ts';
import { FrontPage, frontView } from '../publish/front.tsx';
import { GroupingPage, groupingView } from '../publish/grouping.tsx';
import { HealthPage, healthView } from '../publish/health.tsx';
import { claimReviewOf, schemaOrgOf } from '../publish/linked-data.ts';
import { MomentPage, momentQuestionOf, momentView } from '../publish/moment.tsx';
import { type Place, printPage } from '../publish/page.tsx';
import { paths } from '../publish/paths.ts';
import { PositionPage, positionView } from '../publish/position.tsx';
import { ProblemPage, type ProblemView } from '../publish/problem.tsx';
import type { Procedures } from '../publish/procedures.ts';
import { QueuePage, queueView, ReviewPage, reviewView, type Typed } from '../publish/review.tsx';
import { RevisionPage, revisionView } from '../publish/revision.tsx';
import { questionOf, SearchPage, searchView } from '../publish/search.tsx';
import { type CardText, cardPng, cardTextOf } from '../publish/social-card.ts';
import { SpeakerPage, speakerQuestionOf, speakerView } from '../publish/speaker.tsx';
import { StatementPage, statementView } from '../publish/statement.tsx';
import { VersionPage, versionView } from '../publish/version.tsx';
import { mayAs } from '../store/accounts.ts';
import type { Reads } from '../store/reads.ts';
import { apiOf, problem as apiProblem } from './api/index.ts';
import type { ViewRoute } from './api/views.ts';
import { readAssets } from './assets.ts';
import { type Access, type Guarded, guard, type Refuse } from './guard.ts';
import { framedPolicy, loopbackOnly, safeHeaders } from './headers.ts';
import { mementoRoutes } from './memento.ts';
import { formAsked } from './negotiation.ts';
import { badRequest, notFound, type Problem, problemOf } from './problems.ts';
import type { Asker } from './session.ts';
import { type Provider, signInRoutes } from './sign-in.tsx';
import { watchRoutes } from './watch.ts';

/** What people may add: decisions about what a machine extracted. */
export type Desk = {
  /** In whose name decisions are taken where nobody signs in: the user of this machine. */
  readonly author: string;
  /** Records a decision and does what follows from it. Throws `BadInput` or `Conflict`; nothing is then recorded. */
  readonly decide: (decision: {
    readonly statement: string;
    readonly decision: string;
    readonly author: string;
    readonly reason: string;
    readonly after: string | null;
    readonly correction: Readonly<Record<string, string>>;
  }) => Promise<void>;
  /** The same for documents that a machine took to tell of one event. */
  readonly decideGrouping: (decision: {
    readonly event: string;
    readonly decision: string;
    readonly author: string;
    readonly reason: string;
    readonly after: string | null;
  }) => Promise<void>;
  /** The same about a suggested position. */
  readonly decidePosition: (decision: {
    readonly case: string;
    readonly position: string;
    readonly decision: string;
    readonly author: string;
    readonly reason: string;
    readonly after: string | null;
  }) => Promise<void>;
};

export type Site = {
  readonly reads: Reads;
  readonly engines: Comparing;
  /** Absent where no packs are installed: boards and verdicts are then not shown. */
  readonly procedures?: Procedures;
  /** Absent where the site is only read. */
  readonly desk?: Desk;
  /** Who may do what, where the record is exposed; absent on the loopback port, where everybody is its user. */
  readonly access?: Access;
  /** All that is known about something on record, as a file that anybody can check. Throws `BadInput` for what is not there. */
  readonly bundle?: (id: string) => Promise<Uint8Array>;
  /** Where people may sign in instead of with a password. */
  readonly provider?: Provider;
  /** The version of the program, for the description of the API. */
  readonly version?: string;
  /** True where the pages become files: nothing on them may need a server. */
  readonly still?: boolean;
  /** For the metrics; without it there are none. */
  readonly clock?: Clock;
  /** Told of defects: what was asked, and what was thrown. */
  readonly report: (asked: string, error: unknown) => void;
};

/** One page: the view of what the address names, `null` when it names nothing, and its print. */
type PageRoute = {
  readonly path: string;
  /** True where the view sums up much of the record: its latest values are kept until the record grows. */
  readonly kept?: true;
  readonly what: string;
  /** Names in the question part of its address. */
  readonly asks?: readonly string[];
  readonly view: (site: Site, c: Context) => Promise<object | null>;
  readonly print: (view: never) => { toString(): string };
  /** The same in schema.org's words, where it has some. */
  readonly schema?: (site: Site, view: never, origin: string) => Promise<object>;
};

const id = (c: Context, name = 'id'): string => c.req.param(name) ?? '';

export const pages: readonly PageRoute[] = [
  {
    path: '/search',
    what: 'search',
    asks: ['q', 'in', 'speaker', 'act', 'issuer', 'dossier', 'from', 'to', 'changed', 'after'],
    view: ({ reads }, c) => searchView(reads, questionOf(c.req.query())),
    print: (view: Shown<typeof searchView>) => <SearchPage view={view} />,
  },
  {
    path: '/',
    kept: true,
    what: 'front page',
    view: ({ reads }) => frontView(reads),
    print: (view: Awaited<ReturnType<typeof frontView>>) => <FrontPage view={view} />,
  },
  {
    path: '/dossier/:id',
    kept: true,
    what: 'dossier',
    view: ({ reads, engines, procedures, still }, c) =>
      dossierView(reads, engines, procedures ?? null, id(c), still ?? false),
    print: (view: Shown<typeof dossierView>) => <DossierPage view={view} />,
  },
  {
    path: '/document/:id',
    what: 'document',
    view: ({ reads }, c) => documentView(reads, id(c)),
    print: (view: Shown<typeof documentView>) => <DocumentPage view={view} />,
  },
  {
    path: '/version/:id',
    what: 'version',
    view: ({ reads }, c) => versionView(reads, id(c)),
    print: (view: Shown<typeof versionView>) => <VersionPage view={view} />,
  },
  {
    path: '/revision/:before/:after',
    what: 'pair of versions of one document',
    view: ({ reads, engines }, c) => revisionView(reads, engines, id(c, 'before'), id(c, 'after')),
    print: (view: Shown<typeof revisionView>) => <RevisionPage view={view} />,
  },
  {
    path: '/statement/:id',
    what: 'statement',
    view: async ({ reads, desk }, c) => {
      const view = await statementView(reads, id(c));
      return view && desk ? { ...view, review: paths.review(id(c)) } : view;
    },
    print: (view: Shown<typeof statementView>) => <StatementPage view={view} />,
    schema: async ({ reads }, view: Shown<typeof statementView>, origin) => {
      const [row, version] = await Promise.all([reads.statement(view.said.id), reads.version(view.version.id)]);
      return schemaOrgOf(row!, version!, view.document.originalResource, origin);
    },
  },
  {
    path: '/event/:id',
    what: 'event',
    view: ({ reads, engines }, c) => eventView(reads, engines, id(c)),
    print: (view: Shown<typeof eventView>) => <EventPage view={view} />,
  },
  {
    path: '/speaker/:name',
    kept: true,
    what: 'speaker',
    asks: ['act', 'after'],
    view: ({ reads, engines }, c) => speakerView(reads, engines, id(c, 'name'), speakerQuestionOf(c.req.query())),
    print: (view: Shown<typeof speakerView>) => <SpeakerPage view={view} />,
  },
  {
    path: '/moment',
    what: 'moment of a phrase',
    asks: ['phrase', 'document'],
    view: ({ reads }, c) => momentView(reads, momentQuestionOf(c.req.query())),
    print: (view: Shown<typeof momentView>) => <MomentPage view={view} />,
  },
  {
    path: '/board/:pack/:case/:day?',
    what: 'case of a procedure',
    view: async ({ reads, procedures }, c) =>
      procedures
        ? boardView(reads, procedures, `${id(c, 'pack')}/${id(c, 'case')}`, c.req.param('day'), c.req.query('known'))
        : null,
    print: (view: Shown<typeof boardView>) => <BoardPage view={view} />,
  },
  {
    path: '/health',
    what: 'state of the watching',
    view: async ({ reads, clock }) => (clock ? healthView(await healthOf(reads, clock())) : null),
    print: (view: ReturnType<typeof healthView>) => <HealthPage view={view} />,
  },
  {
    path: '/claim/:id/:n{[0-9]{1,4}}',
    what: 'claim',
    asks: ['known'],
    view: async ({ reads, procedures }, c) =>
      procedures ? claimView(reads, procedures, id(c), Number(id(c, 'n')), c.req.query('known')) : null,
    print: (view: Shown<typeof claimView>) => <ClaimPage view={view} />,
    schema: async (_, view: Shown<typeof claimView>, origin) => claimReviewOf(view, origin),
  },
];

type Shown<View extends (...args: never[]) => Promise<object | null>> = NonNullable<Awaited<ReturnType<View>>>;

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
  mementoRoutes(app, site.reads, originOf, problem);
  if (site.clock) watchRoutes(app, { reads: site.reads, clock: site.clock });
  const views = pages.map(({ path, what, asks, view }) => ({
    path,
    what,
    ...(asks ? { asks } : {}),
    read: (c: Context) => view(site, c),
  }));
  const desk = site.desk ? deskViews(site.reads) : [];
  const claims = (dossier: string) => claimsOf(site.reads, site.procedures ?? null, dossier);
  app.route('/api/v1', apiOf(site.reads, site.version ?? '0', [...views, ...desk], claims));
  if (site.desk) {
    deskRoutes(app, site, site.desk);
    groupingRoutes(app, site, site.desk);
  }
  for (const page of pages)
    app.get(page.path, async (c) => {
      const view = page.kept
        ? await keep(await site.reads.size(), questionIn(c), () => page.view(site, c))
        : await page.view(site, c);
      if (!view) return problem(c, notFound(`This record knows no ${page.what} at ${pathOf(c)}.`));
      if (form(c) === 'json') return send(c, JSON.stringify(view), 'application/json; charset=utf-8');
      if (form(c) === 'schema' && page.schema) {
        const told = await page.schema(site, view as never, placeIn(c).origin ?? '');
        return send(c, JSON.stringify(told), 'application/ld+json; charset=utf-8');
      }
      if (form(c) === 'card') return send(c, drawn(JSON.stringify(cardTextOf(view as never))), 'image/png');
      return send(c, printPage(page.print(view as never), placeIn(c)), 'text/html; charset=utf-8');
    });
  app.notFound((c) => problem(c, notFound(`There is no page at ${pathOf(c)}.`)));
  app.onError((error, c) => {
    const found = problemOf(error);
    if (found.status === 500) site.report(`${c.req.method} ${c.req.path}`, error);
    return problem(c, found);
  });
  return app;
}

/** Where a page is printed, and what whoever asks for it may do. */
function placeOf(site: Site, c: Context, origin: string): Place {
  const { asker } = c.var as { asker?: Asker };
  const reviewing = site.desk !== undefined && (!site.access || (asker ? mayAs(asker.role, 'reviewer') : false));
  const signedIn = asker?.by === 'session' ? { name: asker.name, admin: mayAs(asker.role, 'admin') } : undefined;
  return {
    still: site.still ?? false,
    origin: site.still ? '' : origin,
    reviewing,
    proving: site.bundle !== undefined,
    ...(signedIn ? { signedIn } : {}),
  };
}

/** The place of a request, for whoever prints a page; a request refused before it has one is nowhere. */
const placeIn = (c: Context): Place => (c.var as { place?: () => Place }).place?.() ?? {};

/** A refusal, to a browser as a way to sign in, to a program as a problem. */
const refused: Refuse = (c, { status, detail, wait }) => {
  if (wait) c.header('retry-after', String(wait));
  const api = pathOf(c).startsWith('/api/');
  if (status === 401) {
    c.header('www-authenticate', 'Bearer realm="onrecord"');
    if (!api && form(c) === 'html' && c.req.method === 'GET') {
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
  if (api) return apiProblem(c, status, titles[status], `${detail} ${remedy}`);
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

/** A statement as a card for other sites' frames, and the oEmbed answer that offers it. */
function embedRoutes(app: Hono<Guarded>, reads: Reads, originOf: (c: Context) => string): void {
  app.get('/statement/:id/embed', async (c) => {
    const view = await statementView(reads, id(c));
    if (!view) return problem(c, notFound(`This record knows no statement at ${pathOf(c)}.`));
    c.header('content-security-policy', framedPolicy);
    return send(c, printPage(<EmbedPage view={view} />), 'text/html; charset=utf-8');
  });
  app.get('/oembed', async (c) => {
    const { url = '', format = 'json', maxwidth, maxheight } = c.req.query();
    if (format !== 'json') return c.text('Only format=json is spoken here.\n', 501);
    const asked = URL.canParse(url) ? new URL(url) : null;
    const statement =
      asked?.origin === originOf(c) ? /^\/statement\/([0-9a-f]+)$/.exec(asked.pathname)?.[1] : undefined;
    const view = statement === undefined ? null : await statementView(reads, statement);
    if (!view) return problem(c, notFound('Only the address of a statement of this record can be embedded.'));
    const most = { ...pixels('width', maxwidth), ...pixels('height', maxheight) };
    return send(c, JSON.stringify(oembedOf(view, originOf(c), most)), 'application/json; charset=utf-8');
  });
}

/** A size that is no number of pixels is not one that was asked for. */
const pixels = (name: 'width' | 'height', written: string | undefined): { width?: number; height?: number } =>
  /^[1-9]\d{0,4}$/.test(written ?? '') ? { [name]: Number(written) } : {};

/** Feeds, each as Atom and, with `.json` after its address, as JSON Feed. */
function feedRoutes(app: Hono<Guarded>, site: Site, originOf: (c: Context) => string): void {
  const { reads, engines, procedures = null } = site;
  const serve = (path: string, missing: string, read: (c: Context) => Promise<Feed | null>): void => {
    for (const as of ['', '.json'] as const)
      app.get(`${path}${as}`, async (c) => {
        const found = await read(c);
        if (!found) return problem(c, notFound(missing));
        if (as === '') return send(c, printAtom(found, originOf(c)), 'application/atom+xml; charset=utf-8');
        return send(c, printJsonFeed(found, originOf(c)), 'application/feed+json; charset=utf-8');
      });
  };
  serve('/dossier/:id/feed', 'There is no such dossier.', async (c) => {
    const view = await dossierView(reads, engines, procedures, id(c));
    return view && dossierFeed(view);
  });
  serve('/speaker/:name/feed', 'This record knows no such speaker.', async (c) => {
    const view = await speakerView(reads, engines, id(c, 'name'));
    return view && speakerFeed(view);
  });
  serve('/dossier/:id/alerts/:feed/feed', 'No rule of this dossier tells of anything in a feed of this name.', (c) =>
    alertFeed(reads, id(c), id(c, 'feed')),
  );
}

/** What a page shows, cited for programs that keep references. */
function citationRoutes(app: Hono<Guarded>, reads: Reads, originOf: (c: Context) => string): void {
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

/** Evidence as a file. Files are made one at a time: each reads much of the record. */
function evidenceRoute(app: Hono<Guarded>, bundle: NonNullable<Site['bundle']>): void {
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

/** What the pages of the desk show, for programs. */
const deskViews = (reads: Reads): readonly ViewRoute[] => [
  { path: '/review', what: 'queue', asks: ['dossier'], read: (c) => queueView(reads, c.req.query('dossier')) },
  { path: '/review/:id', what: 'statement to decide about', read: (c) => reviewView(reads, id(c)) },
  { path: '/review/event/:id', what: 'suggested grouping', read: (c) => groupingView(reads, id(c)) },
  {
    path: '/review/position/:pack/:case/:position',
    what: 'suggested position',
    read: (c) => positionView(reads, `${id(c, 'pack')}/${id(c, 'case')}`, id(c, 'position')),
  },
];

/** The queue, and one statement with the form that decides about it. */
function deskRoutes(app: Hono<Guarded>, site: Site, desk: Desk): void {
  app.get('/review', async (c) => {
    const view = await queueView(site.reads, c.req.query('dossier'));
    if (form(c) === 'json') return send(c, JSON.stringify(view), 'application/json; charset=utf-8');
    return send(c, printPage(<QueuePage view={view} />, placeIn(c)), 'text/html; charset=utf-8');
  });
  const show = async (c: Context, wrong?: Problem, typed?: Typed): Promise<Response> => {
    const view = await reviewView(site.reads, id(c), wrong, typed);
    if (!view) return problem(c, notFound(`This record knows no statement at ${pathOf(c)}.`));
    if (wrong) return c.html(printPage(<ReviewPage view={view} />, placeIn(c)), wrong.status as 400);
    if (form(c) === 'json') return send(c, JSON.stringify(view), 'application/json; charset=utf-8');
    return send(c, printPage(<ReviewPage view={view} />, placeIn(c)), 'text/html; charset=utf-8');
  };
  positionRoutes(app, site, desk);
  app.get('/review/:id', (c) => show(c));
  app.post('/review/:id', bodyLimit({ maxSize: 64 * 1024 }), ...(site.access ? [] : [csrf()]), async (c) => {
    const field = await fieldsOf(c);
    const correction = Object.fromEntries(
      ['speaker', 'act', 'content', 'source', 'cue'].map((name) => [name, field(name)]).filter(([, value]) => value),
    );
    try {
      await desk.decide({
        statement: id(c),
        decision: field('decision'),
        author: c.var.asker?.name ?? desk.author,
        reason: field('reason'),
        after: field('after') === 'none' ? null : field('after'),
        correction,
      });
    } catch (error) {
      const typed = { reason: field('reason'), correction: field('decision') === 'correct' ? correction : null };
      return shownAgain(c, error, (found) => show(c, found, typed));
    }
    return c.redirect(`${paths.statement(id(c))}#known`, 303);
  });
}

/** One suggested grouping with the form that decides about it. */
function groupingRoutes(app: Hono<Guarded>, site: Site, desk: Desk): void {
  const show = async (c: Context, wrong?: Problem): Promise<Response> => {
    const view = await groupingView(site.reads, id(c), wrong);
    if (!view) return problem(c, notFound(`This record knows no suggested grouping at ${pathOf(c)}.`));
    if (wrong) return c.html(printPage(<GroupingPage view={view} />, placeIn(c)), wrong.status as 400);
    if (form(c) === 'json') return send(c, JSON.stringify(view), 'application/json; charset=utf-8');
    return send(c, printPage(<GroupingPage view={view} />, placeIn(c)), 'text/html; charset=utf-8');
  };
  app.get('/review/event/:id', (c) => show(c));
  app.post('/review/event/:id', bodyLimit({ maxSize: 64 * 1024 }), ...(site.access ? [] : [csrf()]), async (c) => {
    const field = await fieldsOf(c);
    try {
      await desk.decideGrouping({
        event: id(c),
        decision: field('decision'),
        author: c.var.asker?.name ?? desk.author,
        reason: field('reason'),
        after: field('after') === 'none' ? null : field('after'),
      });
    } catch (error) {
      return shownAgain(c, error, (found) => show(c, found));
    }
    return c.redirect(`${paths.event(id(c))}#grouping`, 303);
  });
}

/** One suggested position with the form that decides about it. */
function positionRoutes(app: Hono<Guarded>, site: Site, desk: Desk): void {
  const path = '/review/position/:pack/:case/:position';
  const caseIn = (c: Context): string => `${id(c, 'pack')}/${id(c, 'case')}`;
  const show = async (c: Context, wrong?: Problem): Promise<Response> => {
    const view = await positionView(site.reads, caseIn(c), id(c, 'position'), wrong);
    if (!view) return problem(c, notFound(`This record knows no suggested position at ${pathOf(c)}.`));
    if (wrong) return c.html(printPage(<PositionPage view={view} />, placeIn(c)), wrong.status as 400);
    if (form(c) === 'json') return send(c, JSON.stringify(view), 'application/json; charset=utf-8');
    return send(c, printPage(<PositionPage view={view} />, placeIn(c)), 'text/html; charset=utf-8');
  };
  app.get(path, (c) => show(c));
  app.post(path, bodyLimit({ maxSize: 64 * 1024 }), ...(site.access ? [] : [csrf()]), async (c) => {
    const field = await fieldsOf(c);
    try {
      await desk.decidePosition({
        case: caseIn(c),
        position: id(c, 'position'),
        decision: field('decision'),
        author: c.var.asker?.name ?? desk.author,
        reason: field('reason'),
        after: field('after') === 'none' ? null : field('after'),
      });
    } catch (error) {
      return shownAgain(c, error, (found) => show(c, found));
    }
    return c.redirect(`${paths.position(caseIn(c), id(c, 'position'))}#decided`, 303);
  });
}

/** The same page again, saying what was wrong; what nobody foresaw is not the asker's to mend. */
function shownAgain(
  c: Context,
  error: unknown,
  show: (found: Problem) => Promise<Response>,
): Response | Promise<Response> {
  const found = problemOf(error);
  if (found.status === 500) throw error;
  return form(c) === 'json' ? problem(c, found) : show(found);
}

/** The fields of a form that were sent as text. */
async function fieldsOf(c: Context): Promise<(name: string) => string> {
  const given = (await c.req.parseBody()) as Record<string, unknown>;
  return (name) => (typeof given[name] === 'string' ? given[name] : '');
}

const form = (c: Context) => formAsked(c.req.header('accept'), c.req.query('as'));

const pathOf = (c: Context): string => new URL(c.req.url).pathname;

/** What a page is of: its address with its question, in whatever form it is wanted. */
function questionIn(c: Context): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete('as');
  return `${pathname}?${searchParams}`;
}

/** Whether the asker holds this very answer already; what was compressed on its way has a weak tag (RFC 9110 §13.1.2). */
const sameTag = (c: Context, tag: string): boolean =>
  (c.req.header('if-none-match') ?? '').split(',').some((held) => held.trim().replace(/^W\//, '') === tag);

/** With a strong ETag, so that reading a page again costs nothing. */
function send(c: Context, body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { 'content-type': type, etag, vary: 'Accept', 'cache-control': 'private, no-cache' };
  if (sameTag(c, etag)) return c.body(null, 304, headers);
  return c.body(body, 200, headers);
}

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
