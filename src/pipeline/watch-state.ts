/** What the watcher knows, and all of it is read from the record: visits of each document, the sources of each dossier.
 *  So a watcher that was killed goes on where it was, and one that runs beside another process sees what that one adds. */

import { type Visits, visited } from '../capture/schedule.ts';
import type { CaptureBody, DocumentBody, DossierBody } from '../model/bodies.ts';
import { documentIdOf } from '../model/bodies.ts';
import type { Digest } from '../model/canonical.ts';
import type { WarcPlace } from '../model/capture.ts';
import type { DossierSource } from '../model/dossier.ts';
import type { Instant } from '../model/instant.ts';
import type { Reads } from '../store/reads.ts';

/** One original resource as its captures show it. */
export type Known = {
  readonly document: string;
  readonly originalResource: string;
  readonly visits: Visits;
  /** What was said of the last visit, where it needed words. */
  readonly note?: string;
  /** Whether we asked for it ourselves; what was only given to us is not ours to revisit. */
  readonly fetched: boolean;
  /** The last capture that brought content: its bytes' place and digest, and the validators in it. */
  readonly content?: { readonly place: WarcPlace; readonly payload: Digest };
};

export type SourceOf = { readonly dossier: string; readonly source: DossierSource };

/** “Too many requests” and “service unavailable” are said of the whole host, not of one page. */
const OVERLOADED: readonly number[] = [429, 503];

export class WatchState {
  private next = 0;
  private reading: Promise<void> = Promise.resolve();
  private readonly resources = new Map<string, string>();
  private readonly resting = new Map<string, Instant>();
  readonly known = new Map<string, Known>();
  readonly dossiers = new Map<string, DossierBody>();
  /** When a dossier began to follow a source, by both. */
  private readonly since = new Map<string, Instant>();

  /** Reads what the record has learned since the last time; one reading at a time, so that nothing is seen twice. */
  refresh(reads: Reads): Promise<void> {
    const reading = this.reading.then(() => this.readOn(reads));
    this.reading = reading.catch(() => undefined);
    return reading;
  }

  private async readOn(reads: Reads): Promise<void> {
    for await (const fact of reads.facts(this.next)) {
      this.next = fact.index + 1;
      if (fact.kind === 'document') {
        const { id, originalResource } = fact.body as DocumentBody;
        this.resources.set(id, originalResource);
      } else if (fact.kind === 'dossier') this.hear(fact.body as DossierBody, fact.learnedAt);
      else if (fact.kind === 'capture') this.see(fact.body as CaptureBody, fact.happenedAt);
    }
  }

  private hear(body: DossierBody, at: Instant): void {
    const before = new Set(this.dossiers.get(body.id)?.sources?.map(({ url }) => url));
    for (const { url } of body.sources ?? [])
      if (url !== undefined && !before.has(url)) this.since.set(JSON.stringify([body.id, url]), at);
    this.dossiers.set(body.id, body);
  }

  /** Since when its dossier has followed a source. */
  followedSince({ dossier, source }: SourceOf): Instant {
    return this.since.get(JSON.stringify([dossier, source.url])) ?? '';
  }

  private see(body: CaptureBody, at: string): void {
    const before = this.known.get(body.document);
    if (before && before.visits.last > at) return;
    if (body.notBefore && OVERLOADED.includes(body.status ?? 0))
      this.rest(hostOfAddress(body.redirectedTo ?? body.uri), body.notBefore);
    const content =
      (body.outcome === 'new' || body.outcome === 'changed') && body.warc && body.payload
        ? { place: body.warc, payload: body.payload }
        : before?.content;
    this.known.set(body.document, {
      document: body.document,
      originalResource: this.resources.get(body.document) ?? body.uri,
      visits: visited(before?.visits, at, body.outcome, body.notBefore),
      ...(body.note ? { note: body.note } : {}),
      fetched: body.provenance === 'fetched',
      ...(content ? { content } : {}),
    });
  }

  private rest(host: string, until: Instant): void {
    if (until > this.restsUntil(host)) this.resting.set(host, until);
  }

  /** Until when a host asked to be left alone, whatever page it said so for; '' where it did not. */
  restsUntil(host: string): Instant {
    return this.resting.get(host) ?? '';
  }

  /** All sources of all dossiers, or of one. */
  sources(dossier?: string): readonly SourceOf[] {
    return [...this.dossiers.values()]
      .filter(({ id }) => dossier === undefined || id === dossier)
      .flatMap(({ id, sources }) => (sources ?? []).map((source) => ({ dossier: id, source })));
  }

  /** Whether an address is that of a feed, sitemap or list page, and so no document. */
  isList(document: string): boolean {
    return this.sources().some(
      ({ source }) => isListSource(source) && source.url !== undefined && documentIdOf(hrefOf(source.url)) === document,
    );
  }
}

/** A page without a filter is itself the document. */
export const isListSource = (source: DossierSource): boolean =>
  source.kind === 'feed' ||
  source.kind === 'sitemap' ||
  (source.kind === 'page' && (source.links !== undefined || source.selector !== undefined));

/** The host of an address, with its port where that is not the usual one; '' of what has none. */
const hostOfAddress = (uri: string): string => (URL.canParse(uri) ? new URL(uri).host : '');

/** The one spelling of an address by which documents are told apart. */
export function hrefOf(written: string): string {
  const url = new URL(written);
  url.hash = '';
  return url.href;
}
