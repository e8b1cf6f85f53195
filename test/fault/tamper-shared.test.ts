/** A record on PostgreSQL is verified where it is: whatever is changed behind its back, in the server, in the shared bytes or
 *  in the log, is named. */
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceTools } from '../../src/compose-evidence.ts';
import { openSharedWorkshop } from '../../src/compose-shared.ts';
import { openVerification } from '../../src/compose-verification.ts';
import { configOf } from '../../src/config.ts';
import { cosignedFile } from '../../src/log/witness.ts';
import { instantOf } from '../../src/model/instant.ts';
import { takeIn } from '../../src/pipeline/intake.ts';
import { drain } from '../../src/pipeline/worker.ts';
import { type Fault, faultsIn } from '../../src/store/check.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';

let seconds = 0;
const clock = () => instantOf(Date.UTC(2021, 5, 7, 18, 0, seconds++));
const env = { ...process.env };
let root: string;
let postgres: Postgres;
let address: string;
let client: pg.Client;

async function addTo(...texts: readonly string[]): Promise<void> {
  const workshop = await openSharedWorkshop(address, clock, configOf(process.env));
  for (const text of texts) {
    await takeIn(workshop, {
      originalResource: 'https://office.example/readout',
      uri: 'https://office.example/readout',
      at: clock(),
      provenance: 'given',
      mediaType: 'text/plain',
      evidence: { as: 'file', payload: Buffer.from(text) },
      outcome: 'content',
    });
    expect((await drain(workshop)).failed).toEqual([]);
  }
  await workshop.close();
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'onrecord-tamper-shared-'));
  process.env.ONRECORD_BYTES = join(root, 'bytes');
  process.env.ONRECORD_KEY = join(root, 'private/log.key');
  delete process.env.ONRECORD_QUEUE;
  postgres = await startPostgres();
  address = await postgres.database('tamper');
  await addTo('Biden said that talks would resume.\n', 'Zelenskyy said that talks would resume.\u0001\n');
  client = new pg.Client({ connectionString: address, options: '-c search_path=onrecord' });
  await client.connect();
}, 60_000);
afterAll(async () => {
  process.env = env;
  await client?.end();
  await postgres?.stop();
  await rm(root, { recursive: true, force: true });
});

async function faultsOf(kept: readonly Buffer[] = []): Promise<readonly Fault[]> {
  const verification = await openVerification(address, clock);
  const faults: Fault[] = [];
  try {
    const { first, last } = verification.evidence({ kept: kept.map((bytes, i) => ({ name: `kept ${i}`, bytes })) });
    const checks = [...first, ...verification.checks, ...last];
    for await (const fault of faultsIn(checks, () => undefined)) faults.push(fault);
    if (!faults.length) expect(verification.derived.same).toBeGreaterThan(3);
    return faults;
  } finally {
    await verification.close();
  }
}

/** What is said of the record while it is changed so; afterwards it is as it was. */
async function saidOf(change: string): Promise<readonly string[]> {
  const tables = ['facts', 'blobs', 'statements', 'versions', 'jobs', 'log_files'];
  for (const table of tables) await client.query(`CREATE TABLE public.${table} AS SELECT * FROM ${table}`);
  try {
    await client.query(`SET session_replication_role = replica; ${change}`);
    return (await faultsOf()).map(({ check, where, problem }) => `${check}: ${where}: ${problem}`);
  } finally {
    for (const table of tables) {
      await client.query(`DELETE FROM ${table}`);
      await client.query(
        `INSERT INTO ${table} ${table === 'jobs' ? 'OVERRIDING SYSTEM VALUE ' : ''}SELECT * FROM public.${table}`,
      );
      await client.query(`DROP TABLE public.${table}`);
    }
  }
}

const schemas = async (): Promise<readonly string[]> =>
  (await client.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'onrecord%'")).rows.map(
    (row) => row.nspname,
  );

describe('a record on PostgreSQL', () => {
  it('holds as it was written, and nothing stays of the checking', async () => {
    expect(await faultsOf()).toEqual([]);
    expect(await schemas()).toEqual(['onrecord']);
  });

  it.each<[string, string, RegExp]>([
    [
      'a changed fact',
      "UPDATE facts SET bytes = replace(bytes, 'Biden', 'Putin') WHERE kind = 'extraction'",
      /^facts: facts, row \d+: its bytes have the digest/,
    ],
    [
      'a changed column',
      "UPDATE facts SET subject = 'x' WHERE idx = 1",
      /^facts: facts, row 1: column subject says “x”/,
    ],
    ['a fact taken out of the middle', 'DELETE FROM facts WHERE idx = 2', /^facts: facts, row 3: fact 2 is missing/],
    ['a changed text', "UPDATE blobs SET bytes = 'x'", /^blobs: blobs, sha256:\w+: its bytes have the digest/],
    ['a lost text', 'DELETE FROM blobs', /^inputs: facts, row \d+: its input sha256:\w+ is not in the record/],
    [
      'another speaker in a list',
      "UPDATE statements SET speaker = 'Putin'",
      /^projections: statements \(.*: column speaker says “Putin”, and the facts say “/,
    ],
    ['a hidden statement', 'UPDATE statements SET shown = 0', /^projections: statements .*column shown/],
    [
      'a hidden version',
      'DELETE FROM versions WHERE ordinal = 1',
      /^projections: versions .*a row that follows from the facts is missing/,
    ],
    [
      'a word hidden from searches',
      "UPDATE versions SET found = ''::tsvector",
      /^projections: versions .*column found says/,
    ],
    ['a lost log', 'DELETE FROM log_files', /^log: .*the log has no public key/],
    [
      'a changed hash of the log',
      "UPDATE log_files SET bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1) WHERE path LIKE 'tile/%'",
      /^log: log\/tile\/0\/000.p\/\d+: hash 1 of the tile is not that of the facts/,
    ],
    [
      'a stray file in the log',
      "INSERT INTO log_files VALUES ('tile/0/007', 'x')",
      /^log: log\/tile\/0\/007: it is no part of the log/,
    ],
  ])('names %s', async (_, change, said) => {
    expect(await saidOf(change)).toContainEqual(expect.stringMatching(said));
    expect(await schemas()).toEqual(['onrecord']);
  });

  it('is made whole by --rebuild where only what is shown was changed', async () => {
    await client.query("UPDATE statements SET speaker = 'Putin'; UPDATE versions SET found = ''::tsvector");
    expect((await faultsOf()).map(({ check }) => check)).toEqual(['projections', 'projections']);
    await evidenceTools(clock).rebuild(address);
    expect(await faultsOf()).toEqual([]);
  });

  it('names a flipped byte of what was captured, and what does not belong there', async () => {
    const folder = join(root, 'bytes');
    const [name] = (await readdir(folder)).filter((file) => file.endsWith('.warc.gz'));
    const path = join(folder, name!);
    const bytes = await readFile(path);
    const flipped = Buffer.from(bytes);
    flipped[bytes.length - 30]! ^= 1;
    await writeFile(path, flipped);
    expect(await faultsOf()).toContainEqual(
      expect.objectContaining({ check: 'bytes', where: expect.stringContaining(name!) }),
    );
    await writeFile(path, bytes);
    await appendFile(join(folder, 'notes.txt'), 'x');
    expect(await faultsOf()).toContainEqual(expect.objectContaining({ where: expect.stringContaining('notes.txt') }));
    await rm(join(folder, 'notes.txt'));
    expect(await faultsOf()).toEqual([]);
  });

  it('is cosigned by a witness, whose checkpoint lies in the log and is in its bundles', async () => {
    const tools = evidenceTools(clock);
    const verification = await openVerification(address, clock);
    const witness = await tools.openWitness(join(root, 'witness'), [(await verification.ownKey())!]);
    const outcome = await tools.cosign(address, witness.key, (body) => witness.answer(body, 1_623_000_000));
    expect(outcome).toMatchObject({ as: 'cosigned' });
    expect(await verification.logFile(cosignedFile(witness.key))).not.toBeNull();
    await verification.close();
    expect(await faultsOf()).toEqual([]);
    const { rows } = await client.query('SELECT id FROM documents');
    const opened = tools.openBundle(await tools.bundle(address, rows[0].id), undefined);
    expect('faults' in opened && (await opened.logFiles()).includes(cosignedFile(witness.key))).toBe(true);
  });

  it('names a rolled-back backup, given a checkpoint that was kept', async () => {
    const kept = async (): Promise<Buffer> =>
      (await client.query("SELECT bytes FROM log_files WHERE path = 'checkpoint'")).rows[0].bytes;
    const before = await kept();
    await addTo('Stoltenberg said that no decision had been taken.\n');
    const later = await kept();
    expect(await faultsOf([before, later])).toEqual([]);
    const size = Number(before.toString().split('\n')[1]);
    const said = await saidOf(`DELETE FROM facts WHERE idx >= ${size}`);
    expect(said).toContainEqual(expect.stringMatching(/the record holds \d+: the tail was removed/));
  });
});
