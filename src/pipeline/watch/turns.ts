/** Turns at hosts: one watcher of a record at a time asks a host, and leaves a pause between two requests. */
import type { Watching } from './watching.ts';

/** Milliseconds after which a host is free again whose watcher died: longer than one request may take. */
const LEASE = 90_000;

/** Another watcher of this record has the host. */
export class HostTaken extends Error {
  override name = 'HostTaken';
}

export class Turns {
  private readonly held = new Set<string>();

  constructor(private readonly watching: Watching) {}

  /** Keeps a host for the time being. Throws `HostTaken` where another watcher has it. */
  async hold(host: string): Promise<void> {
    await this.take(host, 0);
  }

  /** Waits until a host may be asked once more: `delay` milliseconds or more after it was asked last. Throws `HostTaken`
   *  where another watcher has it. */
  async next(host: string, delay: number): Promise<void> {
    const { workshop, manners, sleep } = this.watching;
    const gap = Math.max(manners.gap, delay);
    const wait = await this.take(host, gap);
    if (wait <= 0) return;
    await sleep(wait);
    await workshop.writes.asking({ host, holder: workshop.worker, gap, lease: LEASE }, workshop.clock());
  }

  /** Should this fail, the lease ends by itself. */
  async giveBack(host: string): Promise<void> {
    const { writes, worker } = this.watching.workshop;
    if (this.held.delete(host)) await writes.giveTurn({ host, holder: worker }).catch(() => undefined);
  }

  async giveBackAll(): Promise<void> {
    for (const host of this.held) await this.giveBack(host);
  }

  /** Takes one more turn at a host, or keeps it for the time being where `gap` is 0; says how long to wait. */
  private async take(host: string, gap: number): Promise<number> {
    const { writes, worker, clock } = this.watching.workshop;
    const wait = await writes.takeTurn({ host, holder: worker, gap, lease: LEASE }, clock());
    if (wait === null) throw new HostTaken(host);
    this.held.add(host);
    return wait;
  }
}
