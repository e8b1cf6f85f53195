/** The `warc/` folder of a record: one file a process, appended under a lock, forced to the disk before a place is given
 *  out, rolled at 1 GB. A file whose process died is cut back to the last place anybody was given: what was half
 *  written was never acknowledged, and nothing of it stays. Such a file is never appended to again.
 *
 *  A lock is a file of its own, `FILE.<nonce>.lock`, so that removing a dead one can never remove a living one. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '../model/canonical.ts';
import type { WarcPlace } from '../model/capture.ts';
import type { Clock } from '../model/instant.ts';
import type { WarcKeeper } from './keeper.ts';
import { placeBytes } from './reader.ts';
import { field, recordMember, recordOf, type WarcRecord } from './record.ts';

/** Bytes after which a new file is begun. */
const ROLL_AT = 1_000_000_000;

/** Says how far a file's bytes were acknowledged, from what the record holds; `from` is where the file stood, and how
 *  many facts the record had, when the dead process began to append. */
export type Acknowledged = (file: string, from: { readonly end: number; readonly facts: number }) => Promise<number>;

type Lock = { pid: number; born: string; host: string; end: number; facts: number };

export type WarcFolderOptions = {
  readonly clock: Clock;
  readonly acknowledged: Acknowledged;
  /** The number of facts in the record now. */
  readonly facts: () => Promise<number>;
  readonly rollAt?: number;
  /** Lines of the warcinfo record that opens each file. */
  readonly about?: Readonly<Record<string, string>>;
};

export class WarcFolder implements WarcKeeper {
  private current: { name: string; file: FileHandle; end: number; lock: string } | null = null;
  private tail: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly path: string,
    private readonly options: WarcFolderOptions,
  ) {}

  /** Opens the folder and cuts back the files of dead processes. */
  static async open(path: string, options: WarcFolderOptions): Promise<WarcFolder> {
    await mkdir(path, { recursive: true });
    const folder = new WarcFolder(path, options);
    await folder.recover();
    return folder;
  }

  pathOf(place: Pick<WarcPlace, 'file'>): string {
    if (!/^[\w.-]+$/.test(place.file)) throw new Error(`“${place.file}” is not the name of a file in ${this.path}.`);
    return join(this.path, place.file);
  }

  bytes(place: WarcPlace): Promise<Buffer> {
    return placeBytes(this.pathOf(place), place);
  }

  /** Appends records next to each other, forces them to the disk, and says where they lie. One caller at a time. */
  append(records: readonly WarcRecord[]): Promise<Required<WarcPlace>> {
    const done = this.tail.then(() => this.write(records));
    this.tail = done.catch(() => undefined);
    return done;
  }

  async close(): Promise<void> {
    await this.tail;
    const { current } = this;
    this.current = null;
    if (!current) return;
    await current.file.close();
    await unlink(current.lock);
  }

  private async write(records: readonly WarcRecord[]): Promise<Required<WarcPlace>> {
    if (this.current && this.current.end >= (this.options.rollAt ?? ROLL_AT)) {
      await this.current.file.close();
      await unlink(this.current.lock);
      this.current = null;
    }
    const current = (this.current ??= await this.begin());
    const bytes = Buffer.concat(records.map(recordMember));
    const offset = current.end;
    try {
      await current.file.write(bytes, 0, bytes.length, offset);
      await current.file.datasync();
    } catch (error) {
      // Whatever part was written is beyond the acknowledged end; it must not stay before the next record.
      await current.file.truncate(offset).catch(() => undefined);
      throw error;
    }
    current.end = offset + bytes.length;
    return { file: current.name, offset, length: bytes.length, digest: digestOf(bytes) };
  }

  /** A file to append to: the newest one that nobody holds and that was closed in order, or a new one. */
  private async begin(): Promise<NonNullable<WarcFolder['current']>> {
    const names = await readdir(this.path);
    const free = names
      .filter((name) => name.endsWith('.warc.gz') && !names.some((other) => other.startsWith(`${name}.`)))
      .sort()
      .reverse();
    for (const name of free) {
      const { size } = await stat(join(this.path, name));
      if (size === 0 || size >= (this.options.rollAt ?? ROLL_AT)) continue;
      const lock = await this.lock(name, size);
      const others = (await readdir(this.path)).filter((other) => other.startsWith(`${name}.`));
      const stillSo = (await stat(join(this.path, name))).size === size;
      if (others.length === 1 && stillSo)
        return { name, file: await open(join(this.path, name), 'r+'), end: size, lock };
      await unlink(lock);
    }
    const stamp = this.options.clock().replace(/[-:]|\.\d+/g, '');
    const name = `onrecord-${stamp}-${randomBytes(4).toString('hex')}.warc.gz`;
    const lock = await this.lock(name, 0);
    const file = await open(join(this.path, name), 'wx+');
    const info = { software: 'onrecord', format: 'WARC File Format 1.1', ...this.options.about };
    const lines = Object.entries(info).map(([key, value]) => `${key}: ${value}\r\n`);
    const warcinfo = recordOf({
      type: 'warcinfo',
      at: this.options.clock(),
      contentType: 'application/warc-fields',
      block: Buffer.from(lines.join('')),
      more: [['WARC-Filename', name]],
    });
    const bytes = recordMember(warcinfo);
    await file.write(bytes, 0, bytes.length, 0);
    await file.sync();
    await syncFolder(this.path);
    return { name, file, end: bytes.length, lock };
  }

  private async lock(name: string, end: number): Promise<string> {
    const path = join(this.path, `${name}.${randomBytes(4).toString('hex')}.lock`);
    const lock: Lock = {
      pid: process.pid,
      born: bornOf(process.pid),
      host: hostname(),
      end,
      facts: await this.options.facts(),
    };
    await writeFile(path, JSON.stringify(lock), { flag: 'wx' });
    return path;
  }

  private async recover(): Promise<void> {
    for (const lockName of (await readdir(this.path)).filter((name) => name.endsWith('.lock'))) {
      const path = join(this.path, lockName);
      const lock = await readLock(path);
      if (!lock || isAlive(lock)) continue;
      const name = lockName.replace(/\.[0-9a-f]+\.lock$/, '');
      const file = join(this.path, name);
      const size = existsSync(file) ? (await stat(file)).size : 0;
      const end = Math.max(lock.end, await this.options.acknowledged(name, lock));
      if (end === 0) {
        // Nothing in it was ever acknowledged.
        await unlink(file).catch(ignoreMissing);
      } else {
        // The mark comes before the lock goes, so that no one takes the file for one that was closed in order.
        await writeFile(`${file}.ended`, '');
        if (size > end) await truncate(file, end);
      }
      await syncFolder(this.path);
      await unlink(path).catch(ignoreMissing);
    }
  }
}

/** The id of a record, for another one to refer to. */
export const idOf = (record: WarcRecord): string => field(record.fields, 'WARC-Record-ID')!;

async function readLock(path: string): Promise<Lock | null> {
  try {
    const lock = JSON.parse(await readFile(path, 'utf8')) as Lock;
    return typeof lock.pid === 'number' ? lock : null;
  } catch {
    // Gone meanwhile, or its process died while writing it: then it had appended nothing, but it may be about to.
    const age = await stat(path).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    return age > 60_000 ? { pid: -1, born: '', host: hostname(), end: 0, facts: 0 } : null;
  }
}

/** A process of another machine is taken to be alive: only its own machine can know. */
function isAlive(lock: Lock): boolean {
  if (lock.host !== hostname()) return true;
  if (lock.pid <= 0) return false;
  try {
    process.kill(lock.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return bornOf(lock.pid) === lock.born;
}

/** When a process began, as Linux tells it, so that a reused process number is not taken for the old process. */
function bornOf(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
