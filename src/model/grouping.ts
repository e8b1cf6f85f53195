/** Which documents tell of one event: named by a dossier file or a person, or suggested by a machine until a person decides.
 *  A suggestion is shown as one, and is nowhere counted or handed out as an event. */
import type { EventBody } from './bodies.ts';

export type Grouping = 'named' | 'suggested' | 'accepted' | 'rejected';

type Told = Pick<EventBody, 'suggested' | 'because' | 'rejected'>;

export function groupingOf({ suggested, because, rejected }: Told): Grouping {
  if (rejected) return 'rejected';
  if (suggested) return 'suggested';
  return because === undefined ? 'named' : 'accepted';
}

/** Does it count as an event? */
export const isEvent = (event: Told): boolean => !event.suggested && !event.rejected;

/** The suggestions that a person may still decide about: none of whose documents an event that counts has meanwhile. */
export function openSuggestions<Event extends Told & Pick<EventBody, 'accounts'>>(events: readonly Event[]): Event[] {
  const taken = new Set(events.filter(isEvent).flatMap((event) => event.accounts));
  return events.filter(
    (event) => groupingOf(event) === 'suggested' && !event.accounts.some((account) => taken.has(account)),
  );
}
