/** Puts the log beside a record, and together all that checks one; loaded by `main.ts` when a command needs it. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { CheckedBundle, EvidenceTools, Kept, OpenedLog, Verification } from './cli/evidence.ts';
import { enginesOf, isShared, LOG, LOG_KEY, LOG_LOCK, LOG_NAME, openRecordLog } from './compose.ts';
import { configOf } from './config.ts';
import { parseCheckpoint } from './log/checkpoint.ts';
import { folderFiles } from './log/files.ts';
import { parseSigningKey, signingKey } from './log/key.ts';
import { PUBLIC_KEY } from './log/log.ts';
import { BadNote, parseKey, type VerifierKey } from './log/note.ts';
import { type LogListing, verifyLog } from './log/verify.ts';
import { askWitness, cosignedFile, witnessOf } from './log/witness.ts';
import { BadInput } from './model/bad-input.ts';
import type { CaptureBody } from './model/bodies.ts';
import { shortOf } from './model/canonical.ts';
import type { WarcPlace } from './model/capture.ts';
import type { RecordedFact } from './model/fact.ts';
import type { Clock } from './model/instant.ts';
import { printArchive } from './pipeline/evidence/archive.ts';
import { CHECKPOINT_FILE, COSIGNED, KEY_FILE, STAMP_FILE } from './pipeline/evidence/bundle.ts';
import { BUNDLE_REMEDY, type BundleFault, checkBundle, openBundle } from './pipeline/evidence/check.ts';
import { collectEvidence } from './pipeline/evidence/collect.ts';
import { readingOf } from './pipeline/payload.ts';
import { readerOf } from './pipeline/reader.ts';
import { rederiver, type Tally, tallied } from './pipeline/rederive.ts';
import { type Check, type Fault, RESTORE } from './store/check.ts';
import type { Reads } from './store/reads.ts';
import { sqliteChecks } from './store/sqlite/check.ts';
import { DATABASE, openRecord, refuseUnlessFolder } from './store/sqlite/index.ts';
import { lockIn } from './store/sqlite/lock.ts';
import { rebuildProjections } from './store/sqlite/rebuild.ts';
import { brokenSeal, SEAL } from './store/sqlite/seal.ts';
import { damageIn, damageOfCapture } from './warc/check.ts';
import type { WarcKeeper } from './warc/keeper.ts';
import { placeBytes } from './warc/reader.ts';

export const evidenceTools = (clock: Clock): EvidenceTools => ({
  openVerification: (dir) => openVerification(dir, clock),
  rebuild: async (dir) => {
    if (isShared(dir)) return (await import('./compose-shared.ts')).rebuildShared(dir, clock);
    refuseUnlessFolder(dir, 'existing');
    rebuildProjections(dir, () => undefined);
  },
  openWitness: async (dir, logs) => {
    const key = await signingKey(join(dir, 'private', 'witness.key'), 'onrecord-witness', 0x04);
    return witnessOf(folderFiles(dir), key, logs, lockIn(join(dir, 'witness.lock')));
  },
  cosign: async (dir, witness, post) => {
    const { log, files, close } = await openLogOf(dir, clock);
    try {
      const path = cosignedFile(witness);
      const before = await files.read(path);
      const outcome = await askWitness(log, witness, post, before ? parseCheckpoint(before).size : 0);
      if (outcome.as === 'cosigned') await files.write(path, Buffer.from(outcome.checkpoint));
      return outcome;
    } finally {
      await close();
    }
  },
  timestamp: async (dir, ask) => {
    const { log, files, close } = await openLogOf(dir, clock);
    try {
      const { bytes, head } = (await log.checkpoint())!;
      const { stamp, time } = await ask(bytes);
      await files.write(`timestamps/${head.size}.checkpoint`, bytes);
      await files.write(`timestamps/${head.size}.tsr`, stamp);
      return { size: head.size, time };
    } finally {
      await close();
    }
  },
  openLog: (dir) => openLogOf(dir, clock),
  bundle: (dir, id) => bundleOf(dir, id, clock),
  openBundle: bundleIn,
});

type Opened = OpenedLog & { readonly reads: Reads; readonly warc: Pick<WarcKeeper, 'bytes'> };

async function openLogOf(dir: string, clock: Clock): Promise<Opened> {
  if (isShared(dir)) {
    const shop = await (await import('./compose-shared.ts')).openSharedWorkshop(dir, clock, configOf(process.env));
    await shop.log.bringUp(shop.reads);
    return { log: shop.log, reads: shop.reads, files: shop.logFiles, warc: shop.warc, close: () => shop.close() };
  }
  const record = await openRecord(dir, clock, 'existing');
  const log = await openRecordLog(dir);
  await log.bringUp(record.reads);
  const warc = { bytes: (place: WarcPlace) => placeBytes(join(dir, 'warc', place.file), place) };
  return { log, reads: record.reads, files: listing(join(dir, LOG)), warc, close: () => record.close() };
}

async function bundleOf(dir: string, id: string, clock: Clock): Promise<Buffer> {
  const { log, reads, files, warc, close } = await openLogOf(dir, clock);
  try {
    const size = (await log.checkpoint())?.head.size;
    const stamp = await files.read(`timestamps/${size}.tsr`);
    const cosigned = new Map<string, Buffer>();
    for (const witness of (await files.list()).filter((path) => path.startsWith('cosigned/'))) {
      const bytes = await files.read(witness);
      if (bytes) cosigned.set(witness, bytes);
    }
    const source = { reads, log, warc, cosigned, now: clock(), ...(stamp ? { stamp } : {}) };
    return printArchive(await collectEvidence(source, id));
  } finally {
    await close();
  }
}

function bundleIn(bytes: Buffer, given: VerifierKey | undefined): CheckedBundle | Fault {
  const fault = ({ where, problem, remedy }: BundleFault): Fault => ({
    check: 'bundle',
    where,
    problem,
    remedy: remedy ?? BUNDLE_REMEDY,
  });
  const opened = openBundle(bytes);
  if ('problem' in opened) return fault(opened);
  const { manifest, files } = opened;
  const key = given ?? readKey(files.get(KEY_FILE));
  if (!key) return fault({ where: KEY_FILE, problem: 'it is not a public key' });
  const derived: Tally = { same: 0, passedOver: 0 };
  async function* faults(): AsyncGenerator<Fault> {
    const reader = readerOf();
    try {
      for await (const found of checkBundle({ manifest, files }, key!, enginesOf(), reader, derived))
        yield fault(found);
    } finally {
      await reader.close();
    }
  }
  const { size } = manifest.log;
  const held = new Map<string, Uint8Array | undefined>([
    [`timestamps/${size}.tsr`, files.get(STAMP_FILE)],
    [`timestamps/${size}.checkpoint`, files.get(CHECKPOINT_FILE)],
  ]);
  for (const [name, bytes] of files) if (name.startsWith(COSIGNED)) held.set(name.slice('log/'.length), bytes);
  return {
    about: manifest.about,
    facts: manifest.facts.length,
    derived,
    key,
    faults: faults(),
    logFile: async (path) => {
      const found = held.get(path);
      return found ? Buffer.from(found) : null;
    },
    logFiles: async () => [...held].flatMap(([path, bytes]) => (bytes ? [path] : [])),
  };
}

/** A record on PostgreSQL: the same checks, asked of the server, of the shared bytes and of the log beside the facts. It
 *  has no seal: its files are the server's. */
async function openSharedVerification(address: string, clock: Clock): Promise<Verification> {
  const { openSharedToVerify } = await import('./compose-shared.ts');
  const { reads, warc, folder, checks, logFiles, close } = await openSharedToVerify(
    address,
    clock,
    configOf(process.env),
  );
  const derived: Tally = { same: 0, passedOver: 0 };
  return {
    reads,
    checks: [...checks, bytesCheck(warc, folder, reads)],
    derived,
    ownKey: () => ownKey(logFiles),
    logFile: (path) => logFiles.read(path),
    logFiles: () => logFiles.list(),
    evidence: ({ key, kept }) => ({
      first: [],
      last: [logCheck(logFiles, reads, key, kept), derivationsCheck(warc, reads, derived)],
    }),
    close,
  };
}

export async function openVerification(dir: string, clock: Clock): Promise<Verification> {
  if (isShared(dir)) return openSharedVerification(dir, clock);
  refuseUnlessFolder(dir, 'existing');
  // The seal is looked at before the database is opened, so that nothing we do can touch what it speaks of.
  const seal = [...brokenSeal(dir)];
  let record: Awaited<ReturnType<typeof openRecord>> | null = null;
  const opened = async (): Promise<Reads> => {
    try {
      record ??= await openRecord(dir, clock, 'existing');
    } catch (cause) {
      if (cause instanceof BadInput && !cause.problem.includes('damaged')) throw cause;
      throw new Unreadable((cause as Error).message, { cause });
    }
    return record.reads;
  };
  const reads = lazily(opened);
  const derived: Tally = { same: 0, passedOver: 0 };
  const files = listing(join(dir, LOG));

  const folder = join(dir, 'warc');
  const warc = { bytes: (place: WarcPlace) => placeBytes(join(folder, place.file), place) };
  const checks = [...sqliteChecks(dir), told(bytesCheck(warc, folder, reads))];
  return {
    reads,
    checks,
    derived,
    ownKey: () => ownKey(files),
    logFile: (path) => files.read(path),
    logFiles: () => files.list(),
    evidence: ({ key, kept }) => ({
      first: [{ name: 'seal', run: () => asyncly(seal) }, filesCheck(dir)],
      last: [told(logCheck(files, reads, key, kept)), told(derivationsCheck(warc, reads, derived))],
    }),
    close: async () => record?.close(),
  };
}

/** The database cannot be opened; `fsck` and `verify` tell it as a fault, not as bad input. */
class Unreadable extends Error {
  override name = 'Unreadable';
}

const told = (check: Check): Check => ({
  name: check.name,
  run: async function* (tell) {
    try {
      yield* check.run(tell);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { check: check.name, where: DATABASE, problem: clause(error.message), remedy: RESTORE };
    }
  },
});

/** Every capture's bytes where they are kept; and, where that is a folder of WARC files, every record there. */
function bytesCheck(keeper: Pick<WarcKeeper, 'bytes'>, folder: string | null, reads: Reads): Check {
  return {
    name: 'bytes',
    run: async function* (tell) {
      const total = await reads.size();
      for await (const fact of reads.facts()) {
        if (fact.index % 50 === 0) tell('captured bytes', fact.index, total);
        if (fact.kind !== 'capture') continue;
        const { warc, payload } = fact.body as CaptureBody;
        const problem = await damageOfCapture(keeper, { ...(warc ? { warc } : {}), ...(payload ? { payload } : {}) });
        if (problem)
          yield {
            check: 'bytes',
            where: `capture ${shortOf(fact.digest)}, warc/${warc?.file}`,
            problem: clause(problem),
            remedy: RESTORE,
          };
      }
      if (folder === null) return;
      for await (const { file, offset, why } of damageIn(folder, (name, done, all) => tell(name, done, all))) {
        yield { check: 'bytes', where: `warc/${file}, byte ${offset}`, problem: clause(why), remedy: RESTORE };
      }
    },
  };
}

/** Files that are no part of a record, and a key that is not whole. */
function filesCheck(dir: string): Check {
  return {
    name: 'files',
    run: async function* () {
      for (const name of await readdir(dir)) {
        if (known(name)) continue;
        const remedy = 'Move it away, and find out how it came there.';
        yield { check: 'files', where: name, problem: 'it is no part of a record', remedy };
      }
      const lock = await stat(join(dir, LOG_LOCK)).catch(() => null);
      if (lock && lock.size > 0)
        yield { check: 'files', where: LOG_LOCK, problem: 'the lock is not empty', remedy: 'Remove it.' };
      const path = join(dir, LOG_KEY);
      const pem = await readFile(path, 'utf8').catch(() => null);
      if (pem === null) return;
      const where = LOG_KEY;
      try {
        const { verifier } = parseSigningKey(pem, path, LOG_NAME, 0x01);
        const own = await ownKey(listing(join(dir, LOG)));
        if (own && own.name !== verifier.name) {
          yield { check: 'files', where, problem: 'it is not the key of the record’s log', remedy: RESTORE };
        }
      } catch (error) {
        if (!(error instanceof BadInput)) throw error;
        yield { check: 'files', where, problem: error.problem, remedy: error.remedy };
      }
    },
  };
}

const known = (name: string): boolean =>
  [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, SEAL, LOG, LOG_LOCK, 'private', 'warc'].includes(name) ||
  name.endsWith('.draft');

function logCheck(files: LogListing, reads: Reads, key: VerifierKey | undefined, kept: readonly Kept[]): Check {
  return {
    name: 'log',
    run: async function* (tell) {
      const own = await ownKey(files);
      const trusted = key ?? own;
      if (!trusted) {
        if ((await reads.size()) === 0 && !kept.length) return;
        yield {
          check: 'log',
          where: PUBLIC_KEY,
          problem: 'the log has no public key that can be read',
          remedy: 'Give it with --key, or restore the record from a backup.',
        };
        return;
      }
      for await (const fault of verifyLog(files, reads, trusted, kept, (done, total) => tell('the log', done, total))) {
        yield {
          check: 'log',
          ...fault,
          where: kept.some(({ name }) => name === fault.where) ? fault.where : `log/${fault.where}`,
        };
      }
    },
  };
}

const ownKey = async (files: LogListing): Promise<VerifierKey | null> =>
  readKey((await files.read(PUBLIC_KEY)) ?? undefined);

function readKey(written: Uint8Array | undefined): VerifierKey | null {
  try {
    return written ? parseKey(Buffer.from(written).toString('utf8')) : null;
  } catch (error) {
    if (error instanceof BadNote) return null;
    throw error;
  }
}

/** Text, statements, changes and findings made again from the captured bytes. */
function derivationsCheck(warc: Pick<WarcKeeper, 'bytes'>, reads: Reads, tally: Tally): Check {
  return {
    name: 'derivations',
    run: async function* (tell) {
      const reader = readerOf();
      try {
        const again = tallied(
          rederiver(
            {
              fact: (digest) => reads.fact(digest),
              event: async (id, before) =>
                (await reads.history('event', id)).findLast(({ index }) => index < before) ?? null,
              reviews: (statement) => reads.history('review', statement),
              reading: (capture) => readingOf({ reads, warc, reader }, capture),
              blob: (digest) => reads.blob(digest),
            },
            enginesOf(),
          ),
          tally,
        );
        const total = await reads.size();
        for await (const fact of reads.facts()) {
          if (fact.index % 10 === 0) tell('deriving again', fact.index, total);
          const outcome = await again(fact);
          if (outcome.as === 'differs') yield derivationFault(fact, outcome.problem);
        }
      } finally {
        await reader.close();
      }
    },
  };
}

const derivationFault = (fact: RecordedFact, problem: string): Fault => ({
  check: 'derivations',
  where: `${fact.kind} ${shortOf(fact.digest)} (fact ${fact.index})`,
  problem,
  remedy: 'Either the fact was not made by the step it names, or its inputs were changed: look at both.',
});

/** A folder's files as a log's, listed. */
function listing(dir: string): LogListing {
  return {
    ...folderFiles(dir),
    list: async () => {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
    },
  };
}

/** Reads that open their record when first asked. */
function lazily(opened: () => Promise<Reads>): Reads {
  return new Proxy({} as Reads, {
    get: (_, name: keyof Reads) =>
      name === 'facts'
        ? async function* (from?: number) {
            yield* (await opened()).facts(from);
          }
        : async (...args: unknown[]) => ((await opened())[name] as (...given: unknown[]) => unknown)(...args),
  });
}

async function* asyncly<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

const clause = (sentence: string): string =>
  sentence.replace(/\.$/, '').replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase());
