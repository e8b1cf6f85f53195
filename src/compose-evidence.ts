/** Puts the log beside a record, and together what the commands about evidence use; loaded by `main.ts` when one needs it. */
import { join } from 'node:path';
import type { CheckedBundle, EvidenceTools, OpenedLog } from './cli/evidence.ts';
import { enginesOf, isShared, LOG, openRecordLog } from './compose.ts';
import { openVerification } from './compose-verification.ts';
import { configOf } from './config.ts';
import { parseCheckpoint } from './log/checkpoint.ts';
import { folderFiles, listedFolder } from './log/files.ts';
import { signingKey } from './log/key.ts';
import { keyIn, type VerifierKey } from './log/note.ts';
import { askWitness, cosignedFile, witnessOf } from './log/witness.ts';
import type { WarcPlace } from './model/capture.ts';
import type { Clock } from './model/instant.ts';
import { printArchive } from './pipeline/evidence/archive.ts';
import { CHECKPOINT_FILE, COSIGNED, KEY_FILE, STAMP_FILE } from './pipeline/evidence/bundle.ts';
import { BUNDLE_REMEDY, type BundleFault, checkBundle, openBundle } from './pipeline/evidence/check.ts';
import { collectEvidence } from './pipeline/evidence/collect.ts';
import { readerOf } from './pipeline/reader.ts';
import type { Tally } from './pipeline/rederive.ts';
import type { Fault } from './store/check.ts';
import type { Reads } from './store/reads.ts';
import { openRecord, refuseUnlessFolder } from './store/sqlite/index.ts';
import { lockIn } from './store/sqlite/lock.ts';
import { rebuildProjections } from './store/sqlite/rebuild.ts';
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
  return { log, reads: record.reads, files: listedFolder(join(dir, LOG)), warc, close: () => record.close() };
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
  const key = given ?? keyIn(files.get(KEY_FILE));
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
