/** Puts a record, its folder of bytes and the engines together; loaded by `main.ts` when a command needs them. */
import { join } from 'node:path';
import { type Outbound, outboundOf } from './capture/fetch.ts';
import type { OpenedRecord, WorkerShop } from './cli/app.ts';
import { loadGazetteer } from './cli/gazetteer.ts';
import { judgeOf } from './cli/judge.ts';
import { type Library, readLibrary } from './cli/packs.ts';
import { alignAccounts } from './compare/alignment.ts';
import { suggestEvents } from './compare/events.ts';
import { compareDocuments } from './compare/headlines.ts';
import { configOf } from './config.ts';
import { extractStatements } from './extract/index.ts';
import { folderFiles } from './log/files.ts';
import { signingKey } from './log/key.ts';
import { type Log, openLog } from './log/log.ts';
import { BadInput } from './model/bad-input.ts';
import type { Clock } from './model/instant.ts';
import type { Extraction } from './model/statement.ts';
import { acknowledgedBy } from './pipeline/acknowledged.ts';
import type { OpenWorkshop } from './pipeline/context.ts';
import type { Engines } from './pipeline/engines.ts';
import { readerOf } from './pipeline/reader.ts';
import { editionOf, suggestPositions } from './procedure/suggest.ts';
import { openRecord } from './store/sqlite/index.ts';
import { lockIn } from './store/sqlite/lock.ts';
import type { Gazetteer } from './text/gazetteer.ts';
import { WarcFolder } from './warc/folder.ts';
import { placeBytes } from './warc/reader.ts';

/** Characters of a text that are analysed: some 170,000 words, ten seconds. A longer one is kept, shown and compared. */
const ANALYSED_AT_MOST = 1_000_000;
const tooLong = (text: string): Extraction => ({
  statements: [],
  attitudes: [],
  notAnalysed: `The text has ${text.length} characters; at most ${ANALYSED_AT_MOST} are analysed.`,
});

/** Raise a version when an engine's answers change: the steps run again, and their facts stand beside the old ones. */
export function enginesOf(): Engines {
  const gazetteer = loadGazetteer();
  return {
    extract: {
      version: 2,
      run: (text, about) =>
        text.length > ANALYSED_AT_MOST ? tooLong(text) : extractStatements(text, about, gazetteer),
    },
    compare: { version: 2, run: (before, after) => compareDocuments(before, after, gazetteer) },
    align: { version: 2, run: (event, accounts) => alignAccounts(event, accounts, gazetteer) },
    suggest: { version: 1, run: (tellings) => suggestEvents(tellings, gazetteer) },
    positions: { version: 1, run: positionsFrom(gazetteer) },
    judge: { version: 1, ...judgeOf() },
  };
}

/** Suggests by the cases of the packs, read when the first document of a dossier with a case comes. */
function positionsFrom(gazetteer: Gazetteer): Engines['positions']['run'] {
  let library: Library | null = null;
  return (id, said) => {
    library ??= readLibrary();
    const found = library.cases.get(id);
    return found ? { edition: editionOf(found), suggestions: suggestPositions(said, found, gazetteer) } : null;
  };
}

/** Where the log lies in a record's folder, its lock, and its key; the key's folder is in no export. */
export const LOG = 'log';
export const LOG_LOCK = 'log.lock';
export const LOG_KEY = 'private/log.key';
/** The family of our logs' names; the rest follows from the key. */
export const LOG_NAME = 'onrecord';

export async function openRecordLog(dir: string): Promise<Log> {
  const key = await signingKey(join(dir, LOG_KEY), LOG_NAME);
  return openLog(folderFiles(join(dir, LOG)), key, lockIn(join(dir, LOG_LOCK)));
}

/** Is this the address of a record on PostgreSQL, rather than a folder? */
export const isShared = (record: string): boolean => /^postgres(ql)?:\/\//.test(record);

export async function openToRead(dir: string, clock: Clock): Promise<OpenedRecord> {
  if (isShared(dir)) return (await import('./compose-shared.ts')).openSharedToRead(dir, clock, configOf(process.env));
  const record = await openRecord(dir, clock, 'existing');
  const folder = join(dir, 'warc');
  return { ...record, folder, warc: { bytes: (place) => placeBytes(join(folder, place.file), place) } };
}

export async function openWorkshop(dir: string, clock: Clock, outbound?: Outbound): Promise<OpenWorkshop> {
  if (isShared(dir))
    return (await import('./compose-shared.ts')).openSharedWorkshop(dir, clock, configOf(process.env), true, outbound);
  const record = await openRecord(dir, clock);
  const { reads, writes } = record;
  const warc = await WarcFolder.open(join(dir, 'warc'), {
    clock,
    facts: () => reads.size(),
    acknowledged: acknowledgedBy(reads),
  });
  const reader = readerOf();
  let engines: Engines | null = null;
  const seal = async (): Promise<void> => {
    await (await openRecordLog(dir)).bringUp(reads);
  };
  return {
    reads,
    writes,
    warc,
    reader,
    get engines() {
      engines ??= enginesOf();
      return engines;
    },
    clock,
    worker: `process ${process.pid}`,
    delivery: { outbound: outbound ?? outboundOf({ clock }), secret: (name) => process.env[name] },
    seal,
    close: async () => {
      await reader.close();
      await warc.close();
      await seal();
      await record.close();
    },
  };
}

/** A record for a worker. A folder has no queue: its worker looks by itself. */
export async function openWorker(
  record: string,
  clock: Clock,
  queue: string | undefined,
  createStream: boolean,
): Promise<WorkerShop> {
  const config = configOf({ ...process.env, ...(queue ? { ONRECORD_QUEUE: queue } : {}) });
  if (isShared(record)) {
    const { openSharedToRead, openSharedWorkshop } = await import('./compose-shared.ts');
    // One that may make what is missing may begin a record too; any other is refused where there is none.
    if (!createStream) await (await openSharedToRead(record, clock, config)).close();
    return openSharedWorkshop(record, clock, config, createStream);
  }
  if (queue) {
    throw new BadInput(
      `--queue ${queue}`,
      'a record in a folder belongs to one machine and needs no queue',
      'Leave it out, or name a record on PostgreSQL with --record postgres://….',
    );
  }
  // Refuses where there is no record, before a workshop would make one.
  await (await openToRead(record, clock)).close();
  return Object.assign(await openWorkshop(record, clock), { queue: null, log: await openRecordLog(record) });
}
