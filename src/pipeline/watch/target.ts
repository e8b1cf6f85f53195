/** What there is to visit, and when each is due: the dossiers' sources, links found in them, and what was fetched before. */
import type { Link } from '../../capture/found.ts';
import { dueAgain, sourceDue, visited } from '../../capture/schedule.ts';
import { documentIdOf } from '../../model/bodies.ts';
import type { Stated } from '../../model/capture.ts';
import type { Instant } from '../../model/instant.ts';
import { hrefOf, isListSource, type Known, type SourceOf, type WatchState } from '../watch-state.ts';
import type { Watching } from './watching.ts';

export type Target =
  | { readonly as: 'source'; readonly due: Instant; readonly of: SourceOf; readonly known?: Known }
  | {
      readonly as: 'document';
      readonly due: Instant;
      readonly uri: string;
      readonly known?: Known;
      readonly link?: Discovered;
    };

/** A link of a source whose document was not fetched yet. */
export type Discovered = SourceOf & { readonly link: Link };

/** All targets. `pending`: links found, by their address; `polled`: when each folder was looked through. A host that asked
 *  for a rest has one, whatever is due there. */
export function targetsOf(
  watching: Watching,
  state: WatchState,
  pending: ReadonlyMap<string, Discovered>,
  polled: ReadonlyMap<string, Instant>,
): readonly Target[] {
  const sources = state.sources(watching.dossier).flatMap((of) => sourceTarget(of, watching, state, polled) ?? []);
  const taken = new Set(sources.flatMap((target) => (target.as === 'document' ? [target.uri] : [])));
  const found = [...pending]
    .filter(([uri]) => !taken.has(uri))
    .map(([uri, link]): Target => ({ as: 'document', uri, link, due: '' }));
  return [...sources, ...found, ...knownTargets(watching, state, taken)].map((target) => {
    const rest = state.restsUntil(hostOf(target));
    return rest > target.due ? { ...target, due: rest } : target;
  });
}

/** A source as a target; none where it says no address. A page without a filter is itself the document. */
function sourceTarget(
  of: SourceOf,
  { manners, workshop }: Watching,
  state: WatchState,
  polled: ReadonlyMap<string, Instant>,
): Target | undefined {
  const { source } = of;
  const key = source.kind === 'folder' ? (source.folder ?? '') : source.url ? hrefOf(source.url) : '';
  if (key === '') return undefined;
  const seed = `${manners.seed}|${key}`;
  if (source.kind === 'folder') {
    const last = polled.get(key);
    const visits = last ? visited(undefined, last, 'unchanged') : undefined;
    return { as: 'source', of, due: sourceDue(visits, source, seed) };
  }
  const known = state.known.get(documentIdOf(key));
  const own = isListSource(source) || source.every || source.cron;
  const due = own
    ? sourceDue(known?.visits, source, seed)
    : known
      ? dueAgain(known.visits, manners.pace, `${manners.seed}|${known.document}`)
      : workshop.clock();
  const at = { due, ...(known ? { known } : {}) };
  return isListSource(source)
    ? { as: 'source', of, ...at }
    : { as: 'document', uri: key, link: { ...of, link: { url: key } }, ...at };
}

/** Documents fetched before that are not among those `taken`. */
function knownTargets({ manners, dossier }: Watching, state: WatchState, taken: ReadonlySet<string>): Target[] {
  const members = dossier ? new Set(state.dossiers.get(dossier)?.documents) : null;
  return [...state.known.values()]
    .filter(
      ({ fetched, originalResource, document }) =>
        fetched &&
        /^https?:/.test(originalResource) &&
        !taken.has(originalResource) &&
        !state.isList(document) &&
        (!members || members.has(document)),
    )
    .map((known) => ({
      as: 'document',
      uri: known.originalResource,
      known,
      due: dueAgain(known.visits, manners.pace, `${manners.seed}|${known.document}`),
    }));
}

/** Whose limits a visit must keep; folders have none, and are looked through by one watcher at a time too. */
export function hostOf(target: Target): string {
  if (target.as === 'document') return new URL(target.uri).host;
  return target.of.source.url ? new URL(target.of.source.url).host : 'folder';
}

/** The address that a target is asked for at; none for a folder. */
export const addressOf = (target: Target): string | undefined =>
  target.as === 'document' ? target.uri : target.of.source.url && hrefOf(target.of.source.url);

/** What a source says of a document that it names. */
export function statedOf(of: Discovered | undefined): Stated {
  if (!of) return {};
  const { issuer, language } = of.source;
  return {
    ...(issuer ? { issuer } : {}),
    ...(language ? { language } : {}),
    ...(of.link.publishedAt ? { publishedAt: of.link.publishedAt } : {}),
  };
}
