/** Dossiers, their events, the accounts of these, and claims. */
import { z } from '@hono/zod-openapi';
import { isEvent, openSuggestions } from '../../model/grouping.ts';
import type { claimsOf } from '../../publish/dossier-view.ts';
import { claimTable, dossierTable, eventTable } from '../../publish/tables.ts';
import type { Reads } from '../../store/reads.ts';
import { as } from './parameters.ts';
import { notOnRecord } from './problem.ts';
import { type Routes, whole } from './routes.ts';
import * as shapes from './shapes.ts';

/** The claims of a dossier, held against procedures; `null` where there is no such dossier. */
export type Claims = (dossier: string) => ReturnType<typeof claimsOf>;

export function dossierRoutes(routes: Routes, reads: Reads, claims: Claims): void {
  routes.all('/dossiers', 'All dossiers.', z.object({ as }), shapes.dossier, async (c, { as }) =>
    whole(c, as, dossierTable, await reads.dossiers()),
  );
  routes.one('/dossiers', 'A dossier.', shapes.dossier, (name) => reads.dossier(name));
  routes.all(
    '/dossiers/{id}/events',
    'The events of a dossier; with suggested=true, what a machine takes to be events and nobody has decided about.',
    z.object({ suggested: z.enum(['true', 'false']).optional(), as }),
    shapes.event,
    async (c, { suggested, as }) => {
      const groupings = await reads.eventsOf(c.req.param('id')!);
      return whole(c, as, eventTable, suggested === 'true' ? openSuggestions(groupings) : groupings.filter(isEvent));
    },
  );

  routes.all(
    '/dossiers/{id}/claims',
    'The claims of a dossier with the verdict on each, in the dossier’s order.',
    z.object({ as }),
    shapes.claim,
    async (c, { as }) => {
      const rows = await claims(c.req.param('id')!);
      return rows ? whole(c, as, claimTable, rows) : notOnRecord(c, 'This record knows no such dossier.');
    },
  );

  routes.one('/events', 'An event.', shapes.event, (name) => reads.event(name));
  routes.one('/alignments', 'The accounts of an event, point by point.', shapes.alignment, async (name) => {
    const event = await reads.event(name);
    return event && isEvent(event) ? reads.alignmentOf(name) : null;
  });
}
