/** Watches what the dossiers' sources publish and revisits what was captured, politely: robots.txt, one request at a time
 *  to a host with a pause between, conditional requests, back-off, Retry-After. Every visit leaves an outcome. */

import { pathToFileURL } from 'node:url';
import type { Outbound } from '../capture/fetch.ts';
import { fetchAddress } from '../capture/fetch.ts';
import { type Found, type Link, matchesFilter } from '../capture/found.ts';
import { Robots } from '../capture/robots.ts';
import { dueAgain, PACE, type Pace, sourceDue } from '../capture/schedule.ts';
import { BadInput } from '../model/bad-input.ts';
import { documentIdOf } from '../model/bodies.ts';
import { digestOf } from '../model/canonical.ts';
import type { Outcome, Stated } from '../model/capture.ts';
import { type Instant, instantOf } from '../model/instant.ts';
import { Busy, Conflict, Full } from '../store/writes.ts';
import { decoded } from '../warc/content-coding.ts';
import { header, parseResponse, type RawHeaders } from '../warc/http-message.ts';
import { recordIn } from '../warc/keeper.ts';
import { tellOfSilence } from './alerts.ts';
import type { Workshop } from './context.ts';
import { joinDossier } from './dossier.ts';
import { filesUnder } from './folder-files.ts';
import { submissionOf } from './from-fetch.ts';
import { submissionOfFile } from './given-file.ts';
import { silentSources } from './health.ts';
import { type Submission, type Taken, takeIn } from './intake.ts';
import { hrefOf, isListSource, type Known, type SourceOf, WatchState } from './watch-state.ts';
import { drain } from './worker.ts';

export type Manners = {
  readonly pace: Pace;
  /** Milliseconds between two requests to one host. */
  readonly gap: number;
  /** Hosts asked at the same time. */
  readonly lanes: number;
  /** Makes the jitter repeatable. */
  readonly seed: string;
};

export const MANNERS: Manners = { pace: PACE, gap: 1000, lanes: 4, seed: 'onrecord' };

/** Sitemaps of an index that are asked for in one poll. */
const SITEMAPS_AT_MOST = 50;

/** Milliseconds after which a record that could not be written is tried again. */
const TRY_AGAIN = 30_000;

/** Milliseconds between two looks for sources that have gone silent. */
const LISTEN_EVERY = 3_600_000;

export type Told = {
  readonly at: Instant;
  readonly uri: string;
  readonly outcome: Outcome | 'skipped';
  readonly note?: string;
  /** Links found that are new to the record. */
  readonly found?: number;
};

export type Watching = {
  readonly workshop: Workshop;
  readonly outbound: Outbound;
  readonly manners: Manners;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly told: (told: Told) => void;
  /** Hears that a batch of visits is on the record, with what was made of it. */
  readonly settled?: () => Promise<void>;
  /** Only this dossier's sources and documents. */
  readonly dossier?: string;
};

type Target =
  | { readonly as: 'source'; readonly due: Instant; readonly of: SourceOf }
  | {
      readonly as: 'document';
      readonly due: Instant;
      readonly uri: string;
      readonly known?: Known;
      readonly link?: Discovered;
    };

/** A link of a source whose document was not fetched yet. */
type Discovered = SourceOf & { readonly link: Link };

export class Watch {
  private readonly state = new WatchState();
  private readonly robots: Robots;
  private readonly pending = new Map<string, Discovered>();
  private readonly discovered = new Map<string, string>();
  private readonly polledFolders = new Map<string, Instant>();
  private readonly lastAsked = new Map<string, number>();
  private readonly joining = new Map<string, Set<string>>();
  private rediscovered = false;
  private listened = 0;

  constructor(private readonly watching: Watching) {
    this.robots = new Robots(watching.outbound, watching.workshop.clock);
  }

  /** Does all that is due at `until` (default: now), and what turns up on the way. Says when the next thing is due. */
  async round(until: Instant = this.now(), signal?: AbortSignal): Promise<Instant | null> {
    await this.refresh();
    // What a crash left undone, and what was to be tried again.
    await this.work();
    await this.listenForSilence();
    for (;;) {
      const targets = this.targets();
      const due = targets.filter((target) => target.due <= until);
      if (due.length === 0 || signal?.aborted) return targets.map((target) => target.due).sort()[0] ?? null;
      await this.visitAll(due, signal);
      await this.refresh();
    }
  }

  /** Rounds without end, until the signal. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const next = await this.roundOrWait(signal);
      if (signal.aborted) return;
      const wait = next ? Date.parse(next) - Date.parse(this.now()) : 60_000;
      // Another process may add dossiers meanwhile: look up at least every minute.
      await this.watching.sleep(Math.max(250, Math.min(60_000, wait)));
    }
  }

  /** A record that another process holds, or a disk that is full, does not end the watching: it is told, and tried again. */
  private async roundOrWait(signal: AbortSignal): Promise<Instant | null> {
    try {
      return await this.round(this.now(), signal);
    } catch (error) {
      if (!(error instanceof Busy || error instanceof Full || error instanceof Conflict)) throw error;
      this.watching.told({ at: this.now(), uri: 'the record', outcome: 'skipped', note: error.message });
      return instantOf(Date.parse(this.now()) + TRY_AGAIN);
    }
  }

  /** Once an hour: sources that have gone silent are told to those who asked. */
  private async listenForSilence(): Promise<void> {
    const now = this.now();
    if (Date.parse(now) - this.listened < LISTEN_EVERY) return;
    this.listened = Date.parse(now);
    const { workshop } = this.watching;
    for (const finding of silentSources(this.state, now)) {
      const dossier = this.state.dossiers.get(finding.dossier!);
      if (dossier) await tellOfSilence(workshop, dossier, finding.address, finding.reason, finding.since);
    }
    await this.work();
  }

  /** The steps that are due; what failed is told, and tried again later. */
  private async work(): Promise<void> {
    const { failed } = await drain(this.watching.workshop);
    for (const { job, error } of failed)
      this.watching.told({
        at: this.now(),
        uri: job,
        outcome: 'skipped',
        note: `failed, and will be tried again: ${error}`,
      });
  }

  private now(): Instant {
    return this.watching.workshop.clock();
  }

  private async refresh(): Promise<void> {
    await this.state.refresh(this.watching.workshop.reads);
    if (this.rediscovered) return;
    this.rediscovered = true;
    // What a poll found and a crash kept from being fetched is found again in the stored feed.
    for (const of of this.state.sources(this.watching.dossier))
      if (isListSource(of.source) && of.source.url) await this.discover(of, hrefOf(of.source.url));
  }

  private targets(): readonly Target[] {
    const { manners, dossier } = this.watching;
    const targets: Target[] = [];
    for (const of of this.state.sources(dossier)) {
      const { source } = of;
      const key = source.kind === 'folder' ? (source.folder ?? '') : source.url ? hrefOf(source.url) : '';
      if (key === '') continue;
      if (source.kind === 'folder') {
        const last = this.polledFolders.get(key);
        const visits = last
          ? { first: last, last, outcome: 'unchanged' as const, count: 1, changes: 0, failures: 0 }
          : undefined;
        targets.push({ as: 'source', of, due: sourceDue(visits, source, `${manners.seed}|${key}`) });
        continue;
      }
      const known = this.state.known.get(documentIdOf(key));
      if (isListSource(source))
        targets.push({ as: 'source', of, due: sourceDue(known?.visits, source, `${manners.seed}|${key}`) });
      else {
        const own =
          source.every || source.cron ? sourceDue(known?.visits, source, `${manners.seed}|${key}`) : undefined;
        const due =
          own ?? (known ? dueAgain(known.visits, manners.pace, `${manners.seed}|${known.document}`) : this.now());
        targets.push({
          as: 'document',
          uri: key,
          due,
          link: { ...of, link: { url: key } },
          ...(known ? { known } : {}),
        });
      }
    }
    const taken = new Set(targets.flatMap((target) => (target.as === 'document' ? [target.uri] : [])));
    for (const [uri, link] of this.pending) {
      if (this.state.known.has(documentIdOf(uri))) this.pending.delete(uri);
      else if (!taken.has(uri)) targets.push({ as: 'document', uri, link, due: '' });
    }
    const members = dossier ? new Set(this.state.dossiers.get(dossier)?.documents) : null;
    for (const known of this.state.known.values()) {
      const { originalResource: uri, document } = known;
      if (!known.fetched || !/^https?:/.test(uri) || taken.has(uri) || this.state.isList(document)) continue;
      if (members && !members.has(document)) continue;
      targets.push({
        as: 'document',
        uri,
        known,
        due: dueAgain(known.visits, manners.pace, `${manners.seed}|${document}`),
      });
    }
    return targets;
  }

  /** One host at a time within, several hosts beside each other. */
  private async visitAll(targets: readonly Target[], signal?: AbortSignal): Promise<void> {
    const lanes = new Map<string, Target[]>();
    for (const target of [...targets].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))) {
      const host =
        target.as === 'document'
          ? new URL(target.uri).host
          : target.of.source.url
            ? new URL(target.of.source.url).host
            : 'folder';
      lanes.set(host, [...(lanes.get(host) ?? []), target]);
    }
    const waiting = [...lanes.values()];
    const work = async (): Promise<void> => {
      for (let lane = waiting.shift(); lane; lane = waiting.shift())
        for (const target of lane) {
          if (signal?.aborted) return;
          await this.visit(target);
        }
    };
    await Promise.all(Array.from({ length: Math.min(this.watching.manners.lanes, waiting.length) }, work));
    await this.settle();
  }

  private async visit(target: Target): Promise<void> {
    if (target.as === 'source' && target.of.source.kind === 'folder') return this.visitFolder(target.of);
    if (target.as === 'source') return this.visitList(target.of);
    const taken = await this.ask(target.uri, target.known, statedOf(target.link));
    if (target.link) this.join(target.link.dossier, taken.document);
    this.pending.delete(target.uri);
  }

  private join(dossier: string, document: string): void {
    if (this.isMember(dossier, document)) return;
    const joining = this.joining.get(dossier) ?? new Set();
    this.joining.set(dossier, joining.add(document));
  }

  /** What was found joins its dossiers, in one fact each; then the steps after the captures. */
  private async settle(): Promise<void> {
    for (const [dossier, documents] of this.joining) await joinDossier(this.watching.workshop, dossier, [...documents]);
    this.joining.clear();
    await this.work();
    await this.watching.settled?.();
  }

  private isMember(dossier: string, document: string): boolean {
    return this.state.dossiers.get(dossier)?.documents.includes(document) ?? false;
  }

  /** A feed, sitemap or list page: captured as it is, and read for links. */
  private async visitList(of: SourceOf): Promise<void> {
    const uri = hrefOf(of.source.url!);
    const taken = await this.ask(uri, this.state.known.get(documentIdOf(uri)), {}, false);
    if (taken.outcome === 'new' || taken.outcome === 'changed' || taken.outcome === 'unchanged') {
      await this.state.refresh(this.watching.workshop.reads);
      await this.discover(of, uri);
    }
  }

  /** Reads the newest stored bytes of a list for links the record does not know. */
  private async discover(of: SourceOf, uri: string, depth = 0): Promise<void> {
    const { workshop, told } = this.watching;
    const known = this.state.known.get(documentIdOf(uri));
    // The same bytes hold the same links.
    if (!known?.content || this.discovered.get(uri) === known.content.payload) return;
    this.discovered.set(uri, known.content.payload);
    const found = await this.linksOf(of, uri, known);
    if ('why' in found)
      return told({ at: this.now(), uri, outcome: 'skipped', note: `no links could be read: ${found.why}` });
    let fresh = 0;
    for (const link of found.links) {
      if (!matchesFilter(of.source.links, link.url) || this.pending.has(link.url) || link.url === uri) continue;
      const document = documentIdOf(link.url);
      if (this.state.known.has(document)) {
        // Captured, and perhaps a crash came before it joined.
        this.join(of.dossier, document);
        continue;
      }
      this.pending.set(link.url, { ...of, link });
      fresh++;
    }
    if (fresh || found.note)
      told({ at: this.now(), uri, outcome: 'skipped', found: fresh, ...(found.note ? { note: found.note } : {}) });
    if (depth > 0) return;
    for (const further of (found.further ?? []).slice(0, SITEMAPS_AT_MOST)) {
      await this.ask(further, this.state.known.get(documentIdOf(further)), {}, false);
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

  /** Asks for one address and puts what came of it on the record. */
  private async ask(uri: string, known: Known | undefined, stated: Stated, isDocument = true): Promise<Taken> {
    const { workshop, outbound, told } = this.watching;
    const url = new URL(uri);
    const ruling = await this.robots.ruling(url);
    await this.pause(url.host, ruling.delay ?? 0);
    const at = this.now();
    const submission: Submission = ruling.allowed
      ? await submissionOf(await fetchAddress(outbound, uri, { headers: await this.conditions(known) }), uri, {
          originalResource: known?.originalResource ?? uri,
          at,
          ...(Object.keys(stated).length ? { stated } : {}),
        })
      : {
          originalResource: known?.originalResource ?? uri,
          uri,
          at,
          provenance: 'fetched',
          outcome: 'robots',
          ...(ruling.why ? { note: ruling.why } : {}),
        };
    const taken = await takeIn(workshop, { ...submission, isDocument });
    told({
      at: taken.fact.happenedAt,
      uri,
      outcome: taken.outcome,
      ...(submission.note ? { note: submission.note } : {}),
    });
    return taken;
  }

  /** Validators of the last content, so that the server may say "not modified" (RFC 9110 §13.1). */
  private async conditions(known: Known | undefined): Promise<RawHeaders> {
    if (!known?.content || known.visits.failures > 0) return [];
    const { warc } = this.watching.workshop;
    try {
      const record = await recordIn(warc, known.content.place);
      const { headers } = parseResponse(record.block);
      const etag = header(headers, 'etag');
      const modified = header(headers, 'last-modified');
      return [
        ...(etag && /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]{0,200}"$/.test(etag) ? [['If-None-Match', etag] as const] : []),
        ...(modified && /^[\x20-\x7e]{1,60}$/.test(modified) ? [['If-Modified-Since', modified] as const] : []),
      ];
    } catch {
      // What was stored cannot be read: the server is asked for all of it.
      return [];
    }
  }

  private async pause(host: string, delay: number): Promise<void> {
    const gap = Math.max(this.watching.manners.gap, delay);
    const last = this.lastAsked.get(host);
    const wait = last === undefined ? 0 : last + gap - Date.parse(this.now());
    if (wait > 0) await this.watching.sleep(wait);
    this.lastAsked.set(host, Date.parse(this.now()));
  }

  /** A folder: new and changed files are taken in; a file that was there and is not any more is gone. */
  private async visitFolder(of: SourceOf): Promise<void> {
    const { workshop, told } = this.watching;
    const folder = of.source.folder!;
    this.polledFolders.set(folder, this.now());
    let files: readonly string[];
    try {
      files = await filesUnder(folder);
    } catch (error) {
      return told({
        at: this.now(),
        uri: folder,
        outcome: 'error',
        note: `the folder cannot be read (${(error as NodeJS.ErrnoException).code})`,
      });
    }
    const present = new Set<string>();
    for (const file of files) {
      try {
        const submission = await submissionOfFile(file, {
          at: this.now(),
          stated: statedOf({ ...of, link: { url: '' } }),
        });
        present.add(submission.uri);
        const known = this.state.known.get(documentIdOf(submission.originalResource));
        const payload = submission.evidence ? digestOf(submission.evidence.payload) : undefined;
        if (known?.content?.payload === payload && known?.visits.failures === 0) continue;
        const taken = await takeIn(workshop, submission);
        this.join(of.dossier, taken.document);
        told({ at: submission.at, uri: file, outcome: taken.outcome });
      } catch (error) {
        if (!(error instanceof BadInput)) throw error;
        told({ at: this.now(), uri: file, outcome: 'skipped', note: error.problem });
      }
    }
    await this.noteMissing(folder, present);
  }

  private async noteMissing(folder: string, present: ReadonlySet<string>): Promise<void> {
    const { workshop, told } = this.watching;
    const prefix = `${pathToFileURL(folder).href.replace(/\/$/, '')}/`;
    for (const known of this.state.known.values()) {
      const uri = known.originalResource;
      if (!uri.startsWith(prefix) || present.has(uri) || known.visits.outcome === 'gone') continue;
      const at = this.now();
      await takeIn(workshop, {
        originalResource: uri,
        uri,
        at,
        provenance: 'given',
        outcome: 'gone',
        note: 'the file is no longer in the folder',
      });
      told({ at, uri, outcome: 'gone' });
    }
  }
}

function statedOf(of: Discovered | undefined): Stated {
  if (!of) return {};
  const { issuer, language } = of.source;
  return {
    ...(issuer ? { issuer } : {}),
    ...(language ? { language } : {}),
    ...(of.link.publishedAt ? { publishedAt: of.link.publishedAt } : {}),
  };
}
