/** Feeds, sitemaps and list pages: captured as they are, and read for links that are new to the record. */
import { type Found, matchesFilter } from '../../capture/found.ts';
import { documentIdOf } from '../../model/bodies.ts';
import { decoded } from '../../warc/content-coding.ts';
import { header, parseResponse } from '../../warc/http-message.ts';
import { recordIn } from '../../warc/keeper.ts';
import { hrefOf, type Known, type SourceOf, type WatchState } from '../watch-state.ts';
import type { Asking } from './asking.ts';
import type { Joining } from './joining.ts';
import type { Discovered } from './target.ts';
import type { Watching } from './watching.ts';

/** Sitemaps of an index that are asked for in one poll. */
const SITEMAPS_AT_MOST = 50;

export class Lists {
  private readonly pending = new Map<string, Discovered>();
  /** Payloads that were read for links, by the address of their list. */
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

  /** Reads the newest stored bytes of a list for links the record does not know. */
  async discover(of: SourceOf, uri: string, depth = 0): Promise<void> {
    const { workshop, told } = this.watching;
    const known = this.state.known.get(documentIdOf(uri));
    // The same bytes hold the same links.
    if (!known?.content || this.discovered.get(uri) === known.content.payload) return;
    this.discovered.set(uri, known.content.payload);
    const found = await this.linksOf(of, uri, known);
    if ('why' in found)
      return told({ at: workshop.clock(), uri, outcome: 'skipped', note: `no links could be read: ${found.why}` });
    let fresh = 0;
    for (const link of found.links) {
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

  private async linksOf(of: SourceOf, address: string, known: Known): Promise<Found | { why: string }> {
    const { warc, reader } = this.watching.workshop;
    try {
      const record = await recordIn(warc, known.content!.place);
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
