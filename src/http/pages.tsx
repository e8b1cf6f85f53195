/** The pages: for each its address, the view of what the address names, and its print. */
import type { Context } from 'hono';
import { healthOf } from '../pipeline/health.ts';
import { BoardPage } from '../publish/board.tsx';
import { boardView } from '../publish/board-view.ts';
import { ClaimPage, claimView } from '../publish/claim.tsx';
import { DocumentPage, documentView } from '../publish/document.tsx';
import { DossierPage } from '../publish/dossier.tsx';
import { dossierView } from '../publish/dossier-view.ts';
import { EventPage } from '../publish/event.tsx';
import { eventView } from '../publish/event-view.ts';
import { FrontPage, frontView } from '../publish/front.tsx';
import { HealthPage, healthView } from '../publish/health.tsx';
import { claimReviewOf, schemaOrgOf } from '../publish/linked-data.ts';
import { MomentPage, momentQuestionOf, momentView } from '../publish/moment.tsx';
import { paths } from '../publish/paths.ts';
import { RevisionPage } from '../publish/revision.tsx';
import { revisionView } from '../publish/revision-view.ts';
import { questionOf, SearchPage, searchView } from '../publish/search.tsx';
import { SpeakerPage } from '../publish/speaker.tsx';
import { speakerQuestionOf, speakerView } from '../publish/speaker-view.ts';
import { StatementPage } from '../publish/statement.tsx';
import { statementView } from '../publish/statement-view.ts';
import { VersionPage, versionView } from '../publish/version.tsx';
import { id } from './answer.tsx';
import type { Site } from './site.ts';

/** One page: the view of what the address names, `null` when it names nothing, and its print. */
type PageRoute = {
  readonly path: string;
  /** True where the view sums up much of the record: its latest values are kept until the record grows. */
  readonly kept?: true;
  readonly what: string;
  /** What else may be unknown here than the page itself, where its question names it. */
  readonly names?: (c: Context) => string;
  /** Names in the question part of its address. */
  readonly asks?: readonly string[];
  readonly view: (site: Site, c: Context) => Promise<object | null>;
  readonly print: (view: never) => { toString(): string };
  /** The same in schema.org's words, where it has some. */
  readonly schema?: (site: Site, view: never, origin: string) => Promise<object>;
};

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
    names: (c) => `document “${c.req.query('document') ?? ''}”`,
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
