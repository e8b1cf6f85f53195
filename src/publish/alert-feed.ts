/** The alerts that a dossier's rules send to a feed of a name: entries from the moment in which the record learned of them. */
import { type AlertBody, alertFeedOf } from '../model/alert.ts';
import type { Reads } from '../store/reads.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { paths } from './paths.ts';

/** Entries at most; a feed reader asks more often than this many come. */
const MOST = 100;

/** `null` where no rule of the dossier names the feed, and nothing was ever told in it. */
export async function alertFeed(reads: Reads, dossier: string, name: string): Promise<Feed | null> {
  const known = await reads.dossier(dossier);
  if (!known) return null;
  const facts = await reads.history('alert', alertFeedOf(dossier, name));
  const named = known.alerts?.some(({ to }) => 'feed' in to && to.feed === name);
  if (!named && !facts.length) return null;
  const entries: FeedEntry[] = [];
  for (const fact of facts.slice(-MOST)) {
    const body = fact.body as AlertBody;
    const [first] = body.as === 'entry' ? await reads.history('alert', body.id) : [];
    const told = first?.body as AlertBody | undefined;
    if (told?.as === 'alert') entries.push(entryOf(told.alert, fact.learnedAt));
  }
  return {
    path: paths.dossier(dossier),
    self: `${paths.dossier(dossier)}/alerts/${encodeURIComponent(name)}/feed`,
    title: `${known.title}: ${name}`,
    subtitle: 'What the rules of this dossier ask to be told.',
    entries,
  };
}

function entryOf(
  { id, summary, title, data, dossier }: Extract<AlertBody, { as: 'alert' }>['alert'],
  at: string,
): FeedEntry {
  const named = (key: string): string | null => (typeof data[key] === 'string' ? (data[key] as string) : null);
  const [before, after, version, document] = ['before', 'after', 'version', 'document'].map(named);
  const path =
    before && after
      ? paths.revision(before, after)
      : version
        ? paths.version(version)
        : document
          ? paths.document(document)
          : paths.dossier(dossier);
  const address = named('address');
  return {
    id: `urn:onrecord:alert:${id}`,
    path,
    title: summary,
    summary: [named('documentTitle'), address].filter(Boolean).join(', ') || title,
    at,
    author: title,
  };
}
