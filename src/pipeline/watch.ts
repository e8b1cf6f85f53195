/** Watches what the dossiers' sources publish and revisits what was captured, politely: robots.txt, one request at a time
 *  to a host with a pause between, conditional requests, back-off, Retry-After. Every visit leaves an outcome. */

import { documentIdOf } from '../model/bodies.ts';
import { type Instant, instantOf } from '../model/instant.ts';
import { Busy, Conflict, Full } from '../store/writes.ts';
import { tellOfSilence } from './alerts.ts';
import { silentSources } from './health.ts';
import { Asking } from './watch/asking.ts';
import { Folders } from './watch/folders.ts';
import { Joining } from './watch/joining.ts';
import { Lists } from './watch/lists.ts';
import { addressOf, hostOf, statedOf, type Target, targetsOf } from './watch/target.ts';
import { HostTaken, Turns } from './watch/turns.ts';
import type { Watching } from './watch/watching.ts';
import { hrefOf, isListSource, WatchState } from './watch-state.ts';
import { drain } from './worker.ts';

export { MANNERS, type Told } from './watch/watching.ts';

/** Milliseconds after which a record that could not be written is tried again. */
const TRY_AGAIN = 30_000;

/** Milliseconds after which a host that another watcher had is looked at again. */
const TAKEN = 15_000;

/** Milliseconds between two looks for sources that have gone silent. */
const LISTEN_EVERY = 3_600_000;

export class Watch {
  private readonly state = new WatchState();
  private readonly turns: Turns;
  private readonly joining: Joining;
  private readonly asking: Asking;
  private readonly lists: Lists;
  private readonly folders: Folders;
  private rediscovered = false;
  private listened = 0;

  constructor(private readonly watching: Watching) {
    this.turns = new Turns(watching);
    this.joining = new Joining(watching, this.state);
    this.asking = new Asking(watching, this.state, this.turns);
    this.lists = new Lists(watching, this.state, this.asking, this.joining);
    this.folders = new Folders(watching, this.state, this.joining);
  }

  /** Does all that is due at `until` (default: now), and what turns up on the way. Says when the next thing is due. */
  async round(until: Instant = this.now(), signal?: AbortSignal): Promise<Instant | null> {
    await this.refresh();
    // What a crash kept from joining joins before the steps run: a change is told to those who follow the dossier it is in.
    await this.joining.settle();
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
      if (isListSource(of.source) && of.source.url) await this.lists.discover(of, hrefOf(of.source.url));
  }

  private targets(): readonly Target[] {
    return targetsOf(this.watching, this.state, this.lists.waiting(), this.folders.polled);
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
      await this.turns.giveBackAll();
    }
    await this.settle();
    return taken;
  }

  /** Visits what is due at one host while its turn is ours; false where another watcher has it. */
  private async visitHost(host: string, targets: readonly Target[], signal?: AbortSignal): Promise<boolean> {
    const { reads } = this.watching.workshop;
    try {
      await this.turns.hold(host);
      // What another watcher did while it had the host is not done again.
      await this.state.refresh(reads);
      for (const target of targets) {
        if (signal?.aborted) return true;
        if (this.state.restsUntil(host) > this.now()) continue;
        if (!this.wasVisited(target)) await this.visit(target);
        else if (target.as === 'document' && target.link)
          this.joining.add(target.link.dossier, documentIdOf(target.uri));
      }
      return true;
    } catch (error) {
      if (error instanceof HostTaken) return false;
      throw error;
    } finally {
      await this.turns.giveBack(host);
    }
  }

  private wasVisited(target: Target): boolean {
    const address = addressOf(target);
    if (!address) return false;
    return this.state.known.get(documentIdOf(address))?.visits.last !== target.known?.visits.last;
  }

  private async visit(target: Target): Promise<void> {
    if (target.as === 'source')
      return target.of.source.kind === 'folder' ? this.folders.visit(target.of) : this.lists.visit(target.of);
    const taken = await this.asking.ask(target.uri, target.known, statedOf(target.link));
    if (target.link) this.joining.add(target.link.dossier, taken.document);
    this.lists.fetched(target.uri);
  }

  /** What was found joins its dossiers; then the steps after the captures. */
  private async settle(): Promise<void> {
    await this.joining.settle();
    await this.work();
    await this.watching.settled?.();
  }
}
