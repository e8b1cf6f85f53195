/** Feeds, sitemaps and list pages: captured as they are, and read for links that are new to the record. */
import { type Found, type Link, matchesFilter } from '../../capture/found.ts';
import { documentIdOf } from '../../model/bodies.ts';
import type { WarcPlace } from '../../model/capture.ts';
import { decoded } from '../../warc/content-coding.ts';
import { header, parseResponse } from '../../warc/http-message.ts';
import { recordIn } from '../../warc/keeper.ts';
import { hrefOf, type SourceOf, type WatchState } from '../watch-state.ts';
import type { Asking } from './asking.ts';
import type { Joining } from './joining.ts';
import type { Discovered } from './target.ts';
import type { Watching } from './watching.ts';

/** Contents of a list, from the newest back, that are read for links when a watcher first comes to it. What an earlier one had
 *  named, the watcher that read it fetched and put into the dossier within a few polls, if it lived. */
const LOOKED_BACK_ON = 50;

/** Sitemaps of an index that are asked for in one poll. */
const SITEMAPS_AT_MOST = 50;

export class Lists {
  private readonly pending = new Map<string, Discovered>();
  /** The newest content of each list that was read for links, by the address of the list: where it is stored. */
  private readonly discovered = new Map<string, string>();

  constructor(
    private readonly watching: Watching,
    private readonly state: WatchState,
    private readonly asking: Asking,
    private readonly joining: Joining,
  ) {}

  /** Links whose documents the record does not hold yet, by their address. */
  waiting(): ReadonlyMap<string, Discovered> {
    for (const uri of this.pending.keys()) if (this.state.known.has(documentIdOf(uri))) this.pending.delete(uri);
    return this.pending;
  }

  /** The document of a link was fetched. */
  fetched(uri: string): void {
    this.pending.delete(uri);
  }

  /** A feed, sitemap or list page: captured as it is, and read for links. */
  async visit(of: SourceOf): Promise<void> {
    const uri = hrefOf(of.source.url!);
    const taken = await this.asking.ask(uri, this.state.known.get(documentIdOf(uri)), {}, false);
    if (taken.outcome === 'new' || taken.outcome === 'changed' || taken.outcome === 'unchanged') {
      await this.state.refresh(this.watching.workshop.reads);
      await this.discover(of, uri);
    }
  }

  /** Reads the stored bytes of a list for links the record does not know: the newest, and those before it that were stored
   *  since the last reading. Between reading a list and joining the dossier a watcher may die, and another one store bytes that
   *  name the link no longer. */
  async discover(of: SourceOf, uri: string, depth = 0): Promise<void> {
    const { workshop, told } = this.watching;
    const newest = this.state.known.get(documentIdOf(uri))?.content;
    if (!newest || this.discovered.get(uri) === placeOf(newest.place)) return;
    const unread = await this.unread(of, uri);
    this.discovered.set(uri, placeOf(newest.place));
    const read: (Found | { why: string })[] = [];
    for (const place of unread) read.push(await this.linksOf(of, uri, place));
    const [found] = read;
    if (!found || 'why' in found)
      return told({
        at: workshop.clock(),
        uri,
        outcome: 'skipped',
        note: `no links could be read: ${found?.why ?? 'its bytes are not stored'}`,
      });
    const links = read.flatMap((one) => ('why' in one ? [] : one.links));
    const fresh = this.takeUp(of, uri, links);
    if (fresh || found.note)
      told({
        at: workshop.clock(),
        uri,
        outcome: 'skipped',
        found: fresh,
        ...(found.note ? { note: found.note } : {}),
      });
    if (depth > 0) return;
    for (const further of (found.further ?? []).slice(0, SITEMAPS_AT_MOST)) {
      await this.asking.ask(further, this.state.known.get(documentIdOf(further)), {}, false).catch((error) => {
        // The rest of the index is read when the host is free.
        this.discovered.delete(uri);
        throw error;
      });
      await this.state.refresh(workshop.reads);
      await this.discover(of, further, depth + 1);
    }
  }

  /** Links that match join the dossier where the record has their document, and wait to be fetched where it has not. */
  private takeUp(of: SourceOf, uri: string, links: readonly Link[]): number {
    let fresh = 0;
    for (const link of links) {
      if (!matchesFilter(of.source.links, link.url) || this.pending.has(link.url) || link.url === uri) continue;
      const document = documentIdOf(link.url);
      if (this.state.known.has(document)) {
        // Captured, and perhaps a crash came before it joined.
        this.joining.add(of.dossier, document);
        continue;
      }
      this.pending.set(link.url, { ...of, link });
      fresh++;
    }
    return fresh;
  }

  /** Where the contents of a list are stored that were not read yet, newest first; of those from before the dossier followed it,
   *  the newest alone counts. The same bytes hold the same links, and are read once. */
  private async unread(of: SourceOf, uri: string): Promise<readonly WarcPlace[]> {
    const captures = await this.watching.workshop.reads.capturesOf(documentIdOf(uri));
    const contents = captures.flatMap(({ outcome, warc, payload, at }) =>
      (outcome === 'new' || outcome === 'changed') && warc && payload ? [{ place: warc, payload, at }] : [],
    );
    const read = contents.findLastIndex(({ place }) => placeOf(place) === this.discovered.get(uri));
    const since = this.state.followedSince(of);
    const unread = contents
      .slice(Math.max(read + 1, contents.length - LOOKED_BACK_ON))
      .filter(({ at }, i, all) => at >= since || i === all.length - 1)
      .reverse();
    return unread
      .filter(({ payload }, i) => unread.findIndex((other) => other.payload === payload) === i)
      .map(({ place }) => place);
  }

  private async linksOf(of: SourceOf, address: string, place: WarcPlace): Promise<Found | { why: string }> {
    const { warc, reader } = this.watching.workshop;
    try {
      const record = await recordIn(warc, place);
      const response = parseResponse(record.block);
      const bytes = await decoded(response.payload, header(response.headers, 'content-encoding'));
      const mediaType = header(response.headers, 'content-type');
      const { kind, selector } = of.source;
      const question = { kind: kind as 'feed' | 'sitemap' | 'page', ...(selector ? { selector } : {}) };
      return await reader.links(bytes, question, { address, ...(mediaType ? { mediaType } : {}) });
    } catch (error) {
      return { why: (error as Error).message };
    }
  }
}

const placeOf = ({ file, offset }: WarcPlace): string => `${file} ${offset}`;
