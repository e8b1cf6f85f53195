/** Puts together all that checks a record: in a folder, or on PostgreSQL. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Verification } from './cli/evidence.ts';
import { enginesOf, isShared, LOG, LOG_KEY, LOG_LOCK, LOG_NAME } from './compose.ts';
import { configOf } from './config.ts';
import { listedFolder } from './log/files.ts';
import { parseSigningKey } from './log/key.ts';
import { ownKey } from './log/log.ts';
import { BadInput, clause } from './model/bad-input.ts';
import type { WarcPlace } from './model/capture.ts';
import type { Clock } from './model/instant.ts';
import { bytesCheck, derivationsCheck, logCheck } from './pipeline/evidence/checks.ts';
import type { Tally } from './pipeline/rederive.ts';
import { type Check, RESTORE } from './store/check.ts';
import type { Reads } from './store/reads.ts';
import { sqliteChecks } from './store/sqlite/check.ts';
import { DATABASE, openRecord, refuseUnlessFolder } from './store/sqlite/index.ts';
import { brokenSeal, SEAL } from './store/sqlite/seal.ts';
import { placeBytes } from './warc/reader.ts';

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
      last: [logCheck(logFiles, reads, key, kept), derivationsCheck(warc, reads, enginesOf, derived)],
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
  const files = listedFolder(join(dir, LOG));

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
      last: [told(logCheck(files, reads, key, kept)), told(derivationsCheck(warc, reads, enginesOf, derived))],
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
        const own = await ownKey(listedFolder(join(dir, LOG)));
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
