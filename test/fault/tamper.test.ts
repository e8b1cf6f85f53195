/** Whatever is changed in a record behind its back is named: any byte of any file, a row, a removed end, another past. */
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawing } from '../../bench/generated.ts';
import { openWorkshop } from '../../src/compose.ts';
import { openVerification } from '../../src/compose-evidence.ts';
import { signCheckpoint } from '../../src/log/checkpoint.ts';
import { parseSigningKey } from '../../src/log/key.ts';
import { factLeaf } from '../../src/log/log.ts';
import { GrowingTree } from '../../src/log/tree.ts';
import { digestOf } from '../../src/model/canonical.ts';
import { type Fact, factBytes } from '../../src/model/fact.ts';
import { instantOf } from '../../src/model/instant.ts';
import { type Submission, takeIn } from '../../src/pipeline/intake.ts';
import { drain } from '../../src/pipeline/worker.ts';
import type { Fault } from '../../src/store/check.ts';
import { digestBytes } from '../../src/store/rows.ts';
import { DATABASE } from '../../src/store/sqlite/index.ts';

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
    const [seal, own, ...rest] = verification.evidence({ kept: named });
    for (const check of [seal!, own!, ...verification.checks, ...rest]) {
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

  it('names flipped bytes of the database, drawn with seed 7', async () => {
    const dir = await copied('flipped-database');
    const path = join(dir, DATABASE);
    const bytes = await readFile(path);
    const draw = drawing(7);
    for (let n = 0; n < 150; n++) {
      const at = Math.floor(draw() * bytes.length);
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1 << (n % 8);
      await writeFile(path, flipped);
      for (const tail of ['-wal', '-shm']) await rm(`${path}${tail}`, { force: true });
      const fault = await firstFault(dir);
      if (fault === null) expect.fail(`byte ${at}`);
    }
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
