/** The desk: the queue, and each thing in it with the form that decides about it. */
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { GroupingPage, groupingView } from '../publish/grouping.tsx';
import { printPage } from '../publish/page.tsx';
import { paths } from '../publish/paths.ts';
import { PositionPage, positionView } from '../publish/position.tsx';
import { QueuePage, queueView, ReviewPage, reviewView, type Typed } from '../publish/review.tsx';
import type { Reads } from '../store/reads.ts';
import { form, id, pathOf, placeIn, problem, sendView } from './answer.tsx';
import type { ViewRoute } from './api/views.ts';
import { type Fields, fieldsOf } from './fields.ts';
import type { Guarded } from './guard.ts';
import { notFound, type Problem, problemOf } from './problems.ts';
import type { Decision, Desk, Site } from './site.ts';

/** What the pages of the desk show, for programs. */
export const deskViews = (reads: Reads): readonly ViewRoute[] => [
  { path: '/review', what: 'queue', asks: ['dossier'], read: (c) => queueView(reads, c.req.query('dossier')) },
  { path: '/review/:id', what: 'statement to decide about', read: (c) => reviewView(reads, id(c)) },
  { path: '/review/event/:id', what: 'suggested grouping', read: (c) => groupingView(reads, id(c)) },
  {
    path: '/review/position/:pack/:case/:position',
    what: 'suggested position',
    read: (c) => positionView(reads, `${id(c, 'pack')}/${id(c, 'case')}`, id(c, 'position')),
  },
];

/** One kind of thing that is decided about. */
type Decided<View extends object> = {
  readonly path: string;
  readonly what: string;
  /** `wrong`: what was wrong with a decision; `typed`: what was typed then. */
  readonly view: (c: Context, wrong?: Problem, typed?: Typed) => Promise<View | null>;
  readonly print: (view: View) => { toString(): string };
  readonly decide: (c: Context, decision: Decision, field: Fields) => Promise<void>;
  readonly typed?: (field: Fields) => Typed;
  /** Where the decision is seen then. */
  readonly seenAt: (c: Context) => string;
};

export function deskRoutes(app: Hono<Guarded>, site: Site, desk: Desk): void {
  const { reads } = site;
  app.get('/review', async (c) => {
    const view = await queueView(reads, c.req.query('dossier'));
    return sendView(c, view, <QueuePage view={view} />);
  });
  const caseIn = (c: Context): string => `${id(c, 'pack')}/${id(c, 'case')}`;
  decisionRoutes(app, site, desk, {
    path: '/review/position/:pack/:case/:position',
    what: 'suggested position',
    view: (c, wrong) => positionView(reads, caseIn(c), id(c, 'position'), wrong),
    print: (view) => <PositionPage view={view} />,
    decide: (c, decision) => desk.decidePosition({ ...decision, case: caseIn(c), position: id(c, 'position') }),
    seenAt: (c) => `${paths.position(caseIn(c), id(c, 'position'))}#decided`,
  });
  decisionRoutes(app, site, desk, {
    path: '/review/:id',
    what: 'statement',
    view: (c, wrong, typed) => reviewView(reads, id(c), wrong, typed),
    print: (view) => <ReviewPage view={view} />,
    decide: (c, decision, field) => desk.decide({ ...decision, statement: id(c), correction: correctionIn(field) }),
    typed: (field) => ({
      reason: field('reason'),
      correction: field('decision') === 'correct' ? correctionIn(field) : null,
    }),
    seenAt: (c) => `${paths.statement(id(c))}#known`,
  });
  decisionRoutes(app, site, desk, {
    path: '/review/event/:id',
    what: 'suggested grouping',
    view: (c, wrong) => groupingView(reads, id(c), wrong),
    print: (view) => <GroupingPage view={view} />,
    decide: (c, decision) => desk.decideGrouping({ ...decision, event: id(c) }),
    seenAt: (c) => `${paths.event(id(c))}#grouping`,
  });
}

const correctionIn = (field: Fields): Record<string, string> =>
  Object.fromEntries(
    ['speaker', 'act', 'content', 'source', 'cue'].map((name) => [name, field(name)]).filter(([, value]) => value),
  );

/** The page of one thing, and the decision that its form sends. A decision that is refused shows the page again, saying what
 *  was wrong; what nobody foresaw is not the asker's to mend. */
function decisionRoutes<View extends object>(
  app: Hono<Guarded>,
  { access }: Site,
  { author }: Desk,
  { path, what, view, print, decide, typed, seenAt }: Decided<View>,
): void {
  const show = async (c: Context, wrong?: Problem, field?: Fields): Promise<Response> => {
    const found = await view(c, wrong, field && typed?.(field));
    if (!found) return problem(c, notFound(`This record knows no ${what} at ${pathOf(c)}.`));
    if (wrong) return c.html(printPage(print(found), placeIn(c)), wrong.status as 400);
    return sendView(c, found, print(found));
  };
  app.get(path, (c) => show(c));
  app.post(path, bodyLimit({ maxSize: 64 * 1024 }), ...(access ? [] : [csrf()]), async (c) => {
    const field = await fieldsOf(c);
    try {
      const decision: Decision = {
        decision: field('decision'),
        author: c.var.asker?.name ?? author,
        reason: field('reason'),
        after: field('after') === 'none' ? null : field('after'),
      };
      await decide(c, decision, field);
    } catch (error) {
      const wrong = problemOf(error);
      if (wrong.status === 500) throw error;
      return form(c) === 'json' ? problem(c, wrong) : show(c, wrong, field);
    }
    return c.redirect(seenAt(c), 303);
  });
}
