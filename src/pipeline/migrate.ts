/** Moves a record to another place: every fact in its order with both its clocks, every blob, every captured byte, every
 *  finished piece of work. What arrives is checked against its digest as it arrives; what is there already is checked and
 *  skipped, so that an interrupted move is gone on with by the same command. The source is only read. */
import { copyFile, mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInput } from '../model/bad-input.ts';
import type { CaptureBody, VersionBody } from '../model/bodies.ts';
import { type Digest, digestOf } from '../model/canonical.ts';
import type { WarcPlace } from '../model/capture.ts';
import type { Fact, RecordedFact } from '../model/fact.ts';
import type { Accounts } from '../store/accounts.ts';
import type { Moving } from '../store/opening.ts';
import type { JobRow, Reads } from '../store/reads.ts';
import type { Writes } from '../store/writes.ts';
import { DamagedRecord, placeBytes } from '../warc/reader.ts';

export type From = {
  /** Its address, as a person may see it. */
  readonly place: string;
  readonly reads: Reads;
  readonly accounts: Accounts;
  /** The bytes of a place; throws when they are not those kept. */
  readonly warc: { bytes(place: WarcPlace): Promise<Buffer> };
  /** The folder of the WARC files, where they are in one. */
  readonly folder: string | null;
};

export type To = {
  readonly reads: Reads;
  readonly writes: Writes;
  readonly accounts: Accounts;
  /** Says that it is here in part only, until it has arrived whole. */
  readonly moving: Moving;
  /** Where captured bytes go: a folder, or a store that keeps them by digest and takes the same ones again in silence. */
  readonly bytes: { readonly folder: string } | { readonly put: (digest: Digest, bytes: Buffer) => Promise<void> };
};

export type Moved = {
  readonly facts: number;
  readonly captures: number;
  readonly blobs: number;
  readonly jobs: number;
};

/** The target is not an earlier part of the same record, or something did not arrive as it was sent. */
export class NotTheSame extends Error {
  override name = 'NotTheSame';
  constructor(
    readonly index: number,
    readonly expected: Digest,
    readonly found: Digest | undefined,
  ) {
    super(
      `Fact ${index} has the digest ${expected} in the source and ${found ?? 'none'} in the target. Nothing more was moved; choose an empty target.`,
    );
  }
}

/** Facts, or jobs, added in one transaction. */
const BATCH = 200;

export async function migrate(
  from: From,
  to: To,
  told: (moved: Moved, of: number) => void = () => undefined,
): Promise<Moved> {
  const total = await from.reads.size();
  const there = await to.reads.size();
  if (there > total) {
    throw new BadInput('the target', `holds ${there} facts and the source ${total}`, 'Choose an empty target.');
  }
  if ('folder' in to.bytes) {
    if (from.folder === null) {
      throw new BadInput(
        'the target',
        'keeps its bytes in a folder, and the source in an object store',
        'Set ONRECORD_BYTES to a nats:// address for the target.',
      );
    }
    await copyFiles(from.folder, to.bytes.folder);
  }
  if (there === 0) await to.moving(from.place);
  let [facts, captures, blobs, jobs] = [0, 0, 0, 0];
  const arrived = to.reads.facts()[Symbol.asyncIterator]();
  let batch: RecordedFact[] = [];
  const flush = async (): Promise<void> => {
    if (!batch.length) return;
    const bytes: Uint8Array[] = [];
    for (const fact of batch) {
      captures += await moveBytes(from, to, fact);
      const blob = await blobOf(from, fact);
      if (blob) bytes.push(blob);
    }
    const recorded = await to.writes.commit({ facts: batch.map(bare), blobs: bytes });
    recorded.forEach((fact, i) => {
      const sent = batch[i]!;
      if (fact.digest !== sent.digest || fact.index !== sent.index) {
        throw new NotTheSame(sent.index, sent.digest, fact.digest);
      }
    });
    facts += batch.length;
    blobs += bytes.length;
    batch = [];
    told({ facts, captures, blobs, jobs }, total);
  };
  for await (const fact of from.reads.facts()) {
    if (fact.index < there) {
      const known = (await arrived.next()).value as RecordedFact | undefined;
      if (known?.digest !== fact.digest) throw new NotTheSame(fact.index, fact.digest, known?.digest);
      // Its fact arrived, and with it its blob; whether its captured bytes did is not known, and costs little to ensure.
      captures += await moveBytes(from, to, fact);
      facts++;
      continue;
    }
    batch.push(fact);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  jobs = await moveWork(from, to);
  await moveAccounts(from, to);
  await to.moving(null);
  told({ facts, captures, blobs, jobs }, total);
  return { facts, captures, blobs, jobs };
}

const bare = ({ index: _, digest: __, ...fact }: RecordedFact): Fact => fact;

async function moveBytes(from: From, to: To, fact: RecordedFact): Promise<number> {
  if (fact.kind !== 'capture') return 0;
  const { warc } = fact.body as CaptureBody;
  if (!warc) return 0;
  const bytes = await from.warc.bytes(warc);
  if ('put' in to.bytes) await to.bytes.put(warc.digest ?? digestOf(bytes), bytes);
  // The file was copied whole; what arrived is compared with what was sent.
  else if (!bytes.equals(await placeBytes(join(to.bytes.folder, warc.file), warc))) {
    throw new DamagedRecord(warc.file, warc.offset, 'it did not arrive as it was sent');
  }
  return 1;
}

/** A folder's WARC files, whole: each written beside its place, forced to the disk, then put in it. */
async function copyFiles(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of (await readdir(from)).filter((file) => /\.warc(\.gz)?$/.test(file)).sort()) {
    const [there, here] = [await stat(join(to, name)).catch(() => null), await stat(join(from, name))];
    if (there?.size === here.size) continue;
    const draft = join(to, `${name}.draft`);
    await copyFile(join(from, name), draft);
    const file = await open(draft, 'r+');
    await file.sync().finally(() => file.close());
    await rename(draft, join(to, name));
  }
}

async function blobOf(from: From, fact: RecordedFact): Promise<Uint8Array | null> {
  if (fact.kind !== 'version') return null;
  const { textDigest } = fact.body as VersionBody;
  return textDigest ? from.reads.blob(textDigest) : null;
}

/** Finished work stays finished, so that nothing is done twice; the rest is due again. */
async function moveWork(from: From, to: To): Promise<number> {
  let moved = 0;
  let batch: JobRow[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length) await to.writes.adopt(batch);
    moved += batch.length;
    batch = [];
  };
  for await (const job of from.reads.work()) {
    if (batch.push(job) === BATCH) await flush();
  }
  await flush();
  return moved;
}

/** Accounts and tokens go along; the audit stays where it was written. */
async function moveAccounts(from: From, to: To): Promise<void> {
  for (const account of await from.accounts.list()) await to.accounts.put(account);
  for (const token of await from.accounts.tokens()) {
    if (!(await to.accounts.findToken(token.hash))) await to.accounts.addToken(token);
  }
}
