/** Feeds of dossiers, speakers and alert rules. */
import type { Context, Hono } from 'hono';
import { alertFeed } from '../publish/alert-feed.ts';
import { dossierView } from '../publish/dossier-view.ts';
import { dossierFeed, type Feed, printAtom, printJsonFeed, speakerFeed } from '../publish/feed.ts';
import { speakerView } from '../publish/speaker-view.ts';
import { id, problem, send } from './answer.tsx';
import type { Guarded } from './guard.ts';
import { notFound } from './problems.ts';
import type { Site } from './site.ts';

/** Feeds, each as Atom and, with `.json` after its address, as JSON Feed. */
export function feedRoutes(app: Hono<Guarded>, site: Site, originOf: (c: Context) => string): void {
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
