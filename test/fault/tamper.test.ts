/** Whatever is changed in a record behind its back is named: any byte of any file, a row, a removed end, another past. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawing } from '../../bench/generated.ts';
import { openWorkshop } from '../../src/compose.ts';
import { openVerification } from '../../src/compose-verification.ts';
import { signCheckpoint } from '../../src/log/checkpoint.ts';
import { parseSigningKey } from '../../src/log/key.ts';
import { factLeaf } from '../../src/log/log.ts';
import { GrowingTree } from '../../src/log/tree.ts';
import { digestOf } from '../../src/model/canonical.ts';
import { type Fact, factBytes } from '../../src/model/fact.ts';
import { instantOf } from '../../src/model/instant.ts';
import { type Submission, takeIn } from '../../src/pipeline/intake.ts';
import { drain } from '../../src/pipeline/worker.ts';
import { type Fault, faultsIn } from '../../src/store/check.ts';
import { digestBytes } from '../../src/store/rows.ts';
import { DATABASE } from '../../src/store/sqlite/index.ts';
import { brokenSeal, writesIn } from '../../src/store/sqlite/seal.ts';

let seconds = 0;
const clock = () => instantOf(Date.UTC(2021, 5, 7, 18, 0, seconds++));
let root: string;
let whole: string;
let files: readonly string[];

const submission = (text: string): Submission => ({
  originalResource: 'https://office.example/readout',
  uri: 'https://office.example/readout',
  at: clock(),
  provenance: 'given',
  mediaType: 'text/plain',
  evidence: { as: 'file', payload: Buffer.from(text) },
  outcome: 'content',
});

async function addTo(dir: string, ...texts: readonly string[]): Promise<void> {
  const workshop = await openWorkshop(dir, clock);
  for (const text of texts) {
    await takeIn(workshop, submission(text));
    expect((await drain(workshop)).failed).toEqual([]);
  }
  await workshop.close();
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'onrecord-tamper-'));
  whole = join(root, 'whole');
  await addTo(whole, 'Biden said that talks would resume.\n', 'Zelenskyy said that talks would resume.\n');
  const found = await readdir(whole, { recursive: true, withFileTypes: true });
  files = found.filter((entry) => entry.isFile()).map((entry) => relative(whole, join(entry.parentPath, entry.name)));
});
afterAll(() => rm(root, { recursive: true }));

async function copied(name: string): Promise<string> {
  const dir = join(root, name);
  await rm(dir, { recursive: true, force: true });
  await cp(whole, dir, { recursive: true });
  return dir;
}

/** The first fault of the checks so named; of all of them by default. */
async function firstFault(dir: string, names?: readonly string[], kept: Buffer[] = []): Promise<Fault | null> {
  const verification = await openVerification(dir, clock);
  try {
    const named = kept.map((bytes, i) => ({ name: `kept ${i}`, bytes }));
    const { first, last } = verification.evidence({ kept: named });
    for (const check of [...first, ...verification.checks, ...last]) {
      if (names && !names.includes(check.name)) continue;
      for await (const fault of check.run(() => undefined)) return fault;
    }
    return null;
  } finally {
    await verification.close();
  }
}

const reseal = async (dir: string): Promise<void> => rm(join(dir, 'seal.json'), { force: true });

/** Changes the database as somebody with a SQLite shell would, and takes the seal away. */
async function changed(name: string, change: (db: Database.Database) => void): Promise<string> {
  const dir = await copied(name);
  const db = new Database(join(dir, DATABASE));
  db.pragma('foreign_keys = OFF');
  change(db);
  db.close();
  await reseal(dir);
  return dir;
}

/** What SQLite says of how often a file was written; `null` when it cannot. */
function writesAfter(bytes: Buffer): number | null {
  let db: Database.Database | undefined;
  try {
    db = new Database(bytes);
    return writesIn(db);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/** Where a page of a b-tree holds nothing: between the pointers to its cells and the cells (SQLite's file format, §1.6). */
function unallocated(bytes: Buffer, at: number): { readonly start: number; readonly end: number } {
  const header = at === 0 ? 100 : at;
  const interior = bytes[header] === 2 || bytes[header] === 5;
  const start = header + (interior ? 12 : 8) + 2 * bytes.readUInt16BE(header + 3);
  return { start, end: at + (bytes.readUInt16BE(header + 5) || 65_536) };
}

describe('a record', () => {
  it('holds as it was written, opened and closed again', async () => {
    const dir = await copied('untouched');
    expect(await firstFault(dir)).toBeNull();
    expect(await firstFault(dir)).toBeNull();
    await reseal(dir);
    expect(await firstFault(dir)).toBeNull();
  });

  it('names every single flipped byte of every file but the database', async () => {
    const dir = await copied('flipped');
    let flips = 0;
    for (const file of files) {
      if (file === DATABASE) continue;
      const path = join(dir, file);
      const bytes = await readFile(path);
      const checks = file.startsWith('log/') ? ['log'] : file === 'private/log.key' ? ['files'] : ['seal', 'bytes'];
      for (let at = 0; at < bytes.length; at++) {
        const flipped = Buffer.from(bytes);
        flipped[at]! ^= 1 << (at % 8);
        await writeFile(path, flipped);
        if ((await firstFault(dir, checks)) === null) expect.fail(`${file}, byte ${at}`);
        flips++;
      }
      await writeFile(path, bytes);
    }
    expect(await firstFault(dir)).toBeNull();
    expect(flips).toBeGreaterThan(1500);
  });

  /** A flipped byte of the database changes its digest, and so breaks the seal, unless the file passes for one that was
   *  written since it was sealed. So the flips to look at are those in pages from which SQLite answers how often it was. */
  it('names every single flipped byte of the database', { timeout: 180_000 }, async () => {
    const dir = await copied('flipped-database');
    const path = join(dir, DATABASE);
    const bytes = await readFile(path);
    // In memory it has no log beside it, and the two bytes that speak of one say so; the next test flips those.
    bytes[18] = bytes[19] = 1;
    const sealed = writesAfter(bytes);
    expect(sealed).toBeGreaterThan(0);
    expect(existsSync(`${path}-wal`)).toBe(false);
    const page = bytes.readUInt16BE(16);
    const asked: number[] = [];
    for (let at = 0; at < bytes.length; at += page) {
      const other = Buffer.from(bytes);
      for (let i = at; i < at + page; i++) other[i]! ^= 0xff;
      if (writesAfter(other) !== sealed) asked.push(at);
    }
    // The schema, and the one row of counters; no page of facts is among them.
    expect(asked[0]).toBe(0);
    expect(asked.length).toBeLessThan(bytes.length / page / 4);
    let flips = 0;
    for (const at of asked) {
      const free = unallocated(bytes, at);
      for (let i = at; i < at + page; i++) {
        if (i >= free.start && i < free.end) continue;
        bytes[i]! ^= 1 << (i % 8);
        const writes = writesAfter(bytes);
        if (writes !== null && writes > sealed!) expect.fail(`byte ${i} passes for a later write`);
        bytes[i]! ^= 1 << (i % 8);
        flips++;
      }
    }
    expect(flips).toBeGreaterThan(page);
  });

  /** The same through the checks themselves: the file's header, byte by byte, and draws from everywhere (seed 7). With
   *  ONRECORD_EVERY_BYTE=FROM-TO those bytes too; some three milliseconds each. */
  it('says so for flips in its header and in draws from all of it', async () => {
    const dir = await copied('flipped-through');
    const path = join(dir, DATABASE);
    const bytes = await readFile(path);
    const draw = drawing(7);
    const [from, to] = (process.env.ONRECORD_EVERY_BYTE ?? '0-100').split('-').map(Number) as [number, number];
    const places = [
      ...Array.from({ length: Math.min(to, bytes.length) - from }, (_, i) => from + i),
      ...Array.from({ length: 100 }, () => Math.floor(draw() * bytes.length)),
    ];
    const file = await open(path, 'r+');
    for (const at of places) {
      await file.write(Buffer.of(bytes[at]! ^ (1 << (at % 8))), 0, 1, at);
      const [fault] = brokenSeal(dir);
      if (!fault) expect.fail(`byte ${at}`);
      expect(fault.where).toBe(DATABASE);
      await file.write(bytes, at, 1, at);
    }
    await file.close();
    expect(await firstFault(dir)).toBeNull();
  });

  it.each<[string, (db: Database.Database) => void, RegExp]>([
    [
      'a changed fact',
      (db) => db.exec("UPDATE facts SET bytes = replace(bytes, 'Biden', 'Putin') WHERE kind = 'extraction'"),
      /its bytes have the digest/,
    ],
    ['a changed column', (db) => db.exec("UPDATE facts SET subject = 'x' WHERE idx = 1"), /column subject says “x”/],
    ['a fact taken out of the middle', (db) => db.exec('DELETE FROM facts WHERE idx = 2'), /./],
    ['a changed text', (db) => db.exec("UPDATE blobs SET bytes = CAST('x' AS BLOB)"), /its bytes have the digest/],
    ['a lost text', (db) => db.exec('DELETE FROM blobs'), /its input sha256:\w+ is not in the record/],
    [
      'another speaker in a list',
      (db) => db.exec("UPDATE statements SET speaker = 'Putin'"),
      /column speaker says “Putin”/,
    ],
    ['a hidden statement', (db) => db.exec('UPDATE statements SET shown = 0'), /shown/],
    ['a hidden version', (db) => db.exec('DELETE FROM versions WHERE ordinal = 1'), /./],
    [
      'a word hidden from searches',
      (db) => db.exec('DELETE FROM version_words'),
      /a row that follows from the facts is missing/,
    ],
    ['a lost structure', (db) => db.exec('DROP INDEX facts_of_subject; DROP TABLE speakers'), /./],
  ])('names %s', async (_, change, problem) => {
    const fault = await firstFault(await changed('changed', change));
    expect(fault?.problem).toMatch(problem);
  });

  it('goes on after a fact that is no fact, and says what could not be checked because of it', async () => {
    const dir = await changed('senseless', (db) => {
      db.exec(`UPDATE facts SET bytes = '{"kind":"extraction"}' WHERE kind = 'extraction'`);
    });
    const verification = await openVerification(dir, clock);
    const { first, last } = verification.evidence({ kept: [] });
    const said: string[] = [];
    for await (const fault of faultsIn([...first, ...verification.checks, ...last], () => undefined))
      said.push(`${fault.check}: ${fault.problem}`);
    await verification.close();
    expect(said[0]).toMatch(/^facts: its bytes have the digest/);
    expect(said).toContainEqual(expect.stringMatching(/^projections: this could not be checked to its end/));
    expect(said).toContainEqual(expect.stringMatching(/^log: /));
  });

  it('names a fact replaced with a sound one: every digest right, but not the one that was logged', async () => {
    const dir = await changed('replaced', (db) => {
      const row = db.prepare("SELECT bytes FROM facts WHERE kind = 'capture' ORDER BY idx LIMIT 1").get() as {
        bytes: string;
      };
      const fact = JSON.parse(row.bytes) as Fact;
      const other = factBytes({ ...fact, learnedAt: '2020-01-01T00:00:00.000Z' });
      db.prepare('UPDATE facts SET bytes = ?, digest = ?, learned_at = ? WHERE bytes = ?').run(
        other,
        digestBytes(digestOf(other)),
        '2020-01-01T00:00:00.000Z',
        row.bytes,
      );
    });
    expect(await firstFault(dir, ['log'])).toMatchObject({
      check: 'log',
      where: expect.stringMatching(/^log\/fact \d+/),
    });
  });

  it('names a removed tail, a rolled-back backup and a re-signed fork', async () => {
    const backup = await copied('backup');
    const dir = await copied('grown');
    await addTo(dir, 'Stoltenberg said that no decision had been taken.\n');
    const kept = await readFile(join(dir, 'log/checkpoint'));
    expect(await firstFault(dir, undefined, [kept])).toBeNull();
    expect(await firstFault(dir, undefined, [await readFile(join(backup, 'log/checkpoint'))])).toBeNull();

    expect((await firstFault(backup, undefined, [kept]))?.problem).toMatch(/the record was rolled back/);

    const cut = join(root, 'cut');
    await cp(dir, cut, { recursive: true });
    await cp(join(backup, DATABASE), join(cut, DATABASE));
    expect((await firstFault(cut, ['seal']))?.problem).toMatch(/older than its seal/);
    expect((await firstFault(cut, ['log']))?.problem).toMatch(/the tail was removed/);

    await addTo(
      backup,
      'Stoltenberg said that a decision had been taken.\n',
      'He said it again.\n',
      'And a third time.\n',
    );
    expect(await firstFault(backup)).toBeNull();
    expect((await firstFault(backup, undefined, [kept]))?.problem).toMatch(/forked or rewritten/);
  });

  it('names a checkpoint signed over another root by the very key of the log', async () => {
    const dir = await copied('resigned');
    const pem = await readFile(join(dir, 'private/log.key'), 'utf8');
    const { verifier, privateKey } = parseSigningKey(pem, 'key', 'onrecord', 1);
    const verification = await openVerification(dir, clock);
    const tree = new GrowingTree();
    for await (const fact of verification.reads.facts())
      tree.add(factLeaf(fact.index === 1 ? { ...fact, step: 'x@1' } : fact));
    await verification.close();
    await writeFile(
      join(dir, 'log/checkpoint'),
      signCheckpoint({ origin: verifier.name, size: tree.size, root: tree.root() }, verifier, privateKey),
    );
    expect((await firstFault(dir, ['log']))?.problem).toMatch(/./);
  });

  it('names what was added to the folder, and what was cut from a file', async () => {
    const dir = await copied('added');
    await writeFile(join(dir, 'notes.txt'), 'x');
    expect(await firstFault(dir)).toMatchObject({ check: 'files', where: 'notes.txt' });
    await rm(join(dir, 'notes.txt'));
    await writeFile(join(dir, 'log/tile/0/001'), 'x');
    expect(await firstFault(dir)).toMatchObject({ check: 'log', where: 'log/tile/0/001' });
    await rm(join(dir, 'log/tile/0/001'));
    const warc = files.find((file) => file.endsWith('.warc.gz'))!;
    await truncate(join(dir, warc), (await stat(join(dir, warc))).size - 1);
    expect(await firstFault(dir)).toMatchObject({ where: expect.stringContaining('.warc.gz') });
  });
});
