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

/** Milliseconds after which a host is free again whose watcher died: longer than one request may take. */
const LEASE = 90_000;

/** Milliseconds after which a host that another watcher had is looked at again. */
const TAKEN = 15_000;

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
  | { readonly as: 'source'; readonly due: Instant; readonly of: SourceOf; readonly known?: Known }
  | {
      readonly as: 'document';
      readonly due: Instant;
      readonly uri: string;
      readonly known?: Known;
      readonly link?: Discovered;
    };

/** A link of a source whose document was not fetched yet. */
type Discovered = SourceOf & { readonly link: Link };

/** Another watcher of this record has the host. */
class HostTaken extends Error {
  override name = 'HostTaken';
}

export class Watch {
  private readonly state = new WatchState();
  private readonly robots: Robots;
  private readonly pending = new Map<string, Discovered>();
  private readonly discovered = new Map<string, string>();
  private readonly polledFolders = new Map<string, Instant>();
  /** Hosts whose turn is ours. */
  private readonly held = new Set<string>();
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
    const taken = new Set<string>();
    for (;;) {
      const targets = this.targets().filter((target) => !taken.has(hostOf(target)));
      const due = targets.filter((target) => target.due <= until);
      if (due.length === 0 || signal?.aborted) {
        const again = taken.size ? [instantOf(Date.parse(this.now()) + TAKEN)] : [];
        return [...targets.map((target) => target.due), ...again].sort()[0] ?? null;
      }
      for (const host of await this.visitAll(due, signal)) taken.add(host);
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
        targets.push({
          as: 'source',
          of,
          due: sourceDue(known?.visits, source, `${manners.seed}|${key}`),
          ...(known ? { known } : {}),
        });
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
    // A host that asked for a rest has one, whatever is due there.
    return targets.map((target) => {
      const rest = this.state.restsUntil(hostOf(target));
      return rest > target.due ? { ...target, due: rest } : target;
    });
  }

  /** One host at a time within, several hosts beside each other. Answers with the hosts that another watcher has. */
  private async visitAll(targets: readonly Target[], signal?: AbortSignal): Promise<readonly string[]> {
    const lanes = new Map<string, Target[]>();
    for (const target of [...targets].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))) {
      const host = hostOf(target);
      lanes.set(host, [...(lanes.get(host) ?? []), target]);
    }
    const waiting = [...lanes];
    const taken: string[] = [];
    const work = async (): Promise<void> => {
      for (let lane = waiting.shift(); lane; lane = waiting.shift())
        if (!signal?.aborted && !(await this.visitHost(...lane, signal))) taken.push(lane[0]);
    };
    try {
      await Promise.all(Array.from({ length: Math.min(this.watching.manners.lanes, waiting.length) }, work));
    } finally {
      for (const host of this.held) await this.giveBack(host);
    }
    await this.settle();
    return taken;
  }

  /** Visits what is due at one host while its turn is ours; false where another watcher has it. */
  private async visitHost(host: string, targets: readonly Target[], signal?: AbortSignal): Promise<boolean> {
    const { reads } = this.watching.workshop;
    try {
      await this.take(host, 0);
      // What another watcher did while it had the host is not done again.
      await this.state.refresh(reads);
      for (const target of targets) {
        if (signal?.aborted) return true;
        if (this.state.restsUntil(host) > this.now()) continue;
        if (!this.wasVisited(target)) await this.visit(target);
        else if (target.as === 'document' && target.link) this.join(target.link.dossier, documentIdOf(target.uri));
      }
      return true;
    } catch (error) {
      if (error instanceof HostTaken) return false;
      throw error;
    } finally {
      await this.giveBack(host);
    }
  }

  private wasVisited(target: Target): boolean {
    const address = target.as === 'document' ? target.uri : target.of.source.url && hrefOf(target.of.source.url);
    if (!address) return false;
    return this.state.known.get(documentIdOf(address))?.visits.last !== target.known?.visits.last;
  }

  /** Takes one more turn at a host, or keeps it for the time being where `gap` is 0; says how long to wait. */
  private async take(host: string, gap: number): Promise<number> {
    const { writes, worker } = this.watching.workshop;
    const wait = await writes.takeTurn({ host, holder: worker, gap, lease: LEASE }, this.now());
    if (wait === null) throw new HostTaken(host);
    this.held.add(host);
    return wait;
  }

  /** Should this fail, the lease ends by itself. */
  private async giveBack(host: string): Promise<void> {
    const { writes, worker } = this.watching.workshop;
    if (this.held.delete(host)) await writes.giveTurn({ host, holder: worker }).catch(() => undefined);
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
      await this.ask(further, this.state.known.get(documentIdOf(further)), {}, false).catch((error) => {
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

  /** Asks for one address and puts what came of it on the record. */
  private async ask(uri: string, known: Known | undefined, stated: Stated, isDocument = true): Promise<Taken> {
    const { workshop, outbound, told } = this.watching;
    const url = new URL(uri);
    // The rules are asked for in a turn of their own.
    if (!(await this.robots.known(url))) await this.pause(url.host, 0);
    const ruling = await this.robots.ruling(url);
    await this.pause(url.host, ruling.delay ?? 0);
    const about = { originalResource: known?.originalResource ?? uri, at: this.now() };
    const kept = (why: string | undefined): Submission => ({
      ...about,
      uri,
      provenance: 'fetched',
      outcome: 'robots',
      ...(why ? { note: why } : {}),
    });
    let submission = kept(ruling.why);
    if (ruling.allowed) {
      // Where a redirect leads, the rules of that place are kept too.
      let unwelcome: string | null = null;
      const mayFollow = async (to: URL): Promise<string | null> => {
        const there = await this.robots.ruling(to);
        unwelcome = there.allowed ? null : `${there.why ?? 'robots.txt'} (${to.href})`;
        return unwelcome;
      };
      const fetched = await fetchAddress(outbound, uri, { headers: await this.conditions(known), mayFollow });
      submission = unwelcome
        ? kept(unwelcome)
        : await submissionOf(fetched, uri, { ...about, ...(Object.keys(stated).length ? { stated } : {}) });
    }
    const taken = await takeIn(workshop, { ...submission, isDocument });
    // What the next visit of this host must know of this one.
    await this.state.refresh(workshop.reads);
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
    const { workshop, manners, sleep } = this.watching;
    const gap = Math.max(manners.gap, delay);
    const wait = await this.take(host, gap);
    if (wait <= 0) return;
    await sleep(wait);
    await workshop.writes.asking({ host, holder: workshop.worker, gap, lease: LEASE }, this.now());
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

/** Whose limits a visit must keep; folders have none, and are looked through by one watcher at a time too. */
function hostOf(target: Target): string {
  if (target.as === 'document') return new URL(target.uri).host;
  return target.of.source.url ? new URL(target.of.source.url).host : 'folder';
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
