/** An evidence bundle: what was changed in it is named, whoever changed it and however well. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkshop } from '../../src/compose.ts';
import { evidenceTools } from '../../src/compose-evidence.ts';
import { signCheckpoint } from '../../src/log/checkpoint.ts';
import { parseKey, printKey, verifierKey } from '../../src/log/note.ts';
import { GrowingTree, leafHash } from '../../src/log/tree.ts';
import { canonical, digestOf } from '../../src/model/canonical.ts';
import { instantOf } from '../../src/model/instant.ts';
import { type Files, parseArchive, printArchive } from '../../src/pipeline/evidence/archive.ts';
import {
  CHECKPOINT_FILE,
  factFile,
  KEY_FILE,
  MANIFEST,
  PAGE,
  parseManifest,
  printManifest,
} from '../../src/pipeline/evidence/bundle.ts';
import { pageOf } from '../../src/pipeline/evidence/page.ts';
import { takeIn } from '../../src/pipeline/intake.ts';
import { drain } from '../../src/pipeline/worker.ts';

let seconds = 0;
const clock = () => instantOf(Date.UTC(2021, 5, 7, 18, 0, seconds++));
const tools = evidenceTools(clock);
let dir: string;
let bundle: Buffer;
let files: Files;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'onrecord-bundle-test-'));
  const workshop = await openWorkshop(dir, clock);
  for (const who of ['Biden', 'Zelenskyy']) {
    await takeIn(workshop, {
      originalResource: 'https://office.example/readout',
      uri: 'https://office.example/readout',
      at: clock(),
      provenance: 'given',
      mediaType: 'text/plain',
      evidence: { as: 'file', payload: Buffer.from(`${who} said that talks would resume <soon> & well.\n`) },
      outcome: 'content',
    });
    await drain(workshop);
  }
  const [revision] = await workshop.reads.revisionsOf((await workshop.reads.documents({})).rows[0]!.id);
  await workshop.close();
  bundle = await tools.bundle(dir, revision!.id);
  files = parseArchive(bundle)!;
}, 60_000);
afterAll(() => rm(dir, { recursive: true }));

async function faultsOf(bytes: Buffer, key?: ReturnType<typeof parseKey>): Promise<readonly string[]> {
  const opened = tools.openBundle(bytes, key);
  if (!('faults' in opened)) return [`${opened.where}: ${opened.problem}`];
  const faults = [];
  for await (const { where, problem } of opened.faults) faults.push(`${where}: ${problem}`);
  return faults;
}

/** The bundle with one file changed, and all that says so by itself mended: what a careful forger would do first. */
function mended(change: (files: Map<string, Uint8Array>) => void): Buffer {
  const changed = new Map(files);
  change(changed);
  changed.set(PAGE, Buffer.from(pageOf(parseManifest(changed)!, changed)));
  return printArchive(changed);
}

const replaced = (name: string, from: string, to: string) =>
  mended((changed) => {
    const before = Buffer.from(changed.get(name)!).toString('utf8');
    expect(before).toContain(from);
    changed.set(name, Buffer.from(before.replace(from, to)));
  });

const factOf = (kind: string): string =>
  [...files.keys()]
    .filter((name) => name.startsWith('facts/'))
    .findLast((name) => JSON.parse(Buffer.from(files.get(name)!).toString()).kind === kind)!;

describe('a bundle', () => {
  it('holds, with its own key and with the record’s', async () => {
    const key = parseKey(Buffer.from(files.get(KEY_FILE)!).toString());
    expect(await faultsOf(bundle)).toEqual([]);
    expect(await faultsOf(bundle, key)).toEqual([]);
  });

  it('is the same bytes when made again of the same files, and names every single flipped byte', async () => {
    expect(printArchive(files).equals(bundle)).toBe(true);
    for (let at = 0; at < bundle.length; at++) {
      const flipped = Buffer.from(bundle);
      flipped[at]! ^= 1 << (at % 8);
      const opened = parseArchive(flipped);
      if (opened !== null) expect.fail(`byte ${at}`);
    }
    expect(await faultsOf(bundle.subarray(0, -1))).toHaveLength(1);
    expect(await faultsOf(Buffer.from('not a bundle'))).toEqual([
      'the file: it is not a bundle, or a byte of it was changed',
    ]);
  });

  it('names a fact changed by hand, a text, captured bytes, a page and a stray file', async () => {
    expect((await faultsOf(replaced(factOf('revision'), 'Zelenskyy', 'Stoltenberg')))[0]).toMatch(
      /^facts\/.*its bytes have not the digest/,
    );
    const text = [...files.keys()].find((name) => name.startsWith('texts/'))!;
    expect((await faultsOf(replaced(text, 'talks', 'walks')))[0]).toMatch(/^texts\/.*have not the digest/);
    const capture = [...files.keys()].find((name) => name.startsWith('captures/'))!;
    const bytes = Buffer.from(files.get(capture)!);
    bytes[20]! ^= 1;
    expect((await faultsOf(mended((changed) => changed.set(capture, bytes))))[0]).toMatch(
      /^captures\/.*its bytes have the digest/,
    );
    const page = new Map(files).set(PAGE, Buffer.from('<p>He said no such thing.</p>'));
    expect((await faultsOf(printArchive(page)))[0]).toMatch(/^README.html/);
    expect((await faultsOf(mended((changed) => changed.set('more.txt', Buffer.from('x')))))[0]).toMatch(/^more.txt/);
    expect((await faultsOf(mended((changed) => changed.delete(text))))[0]).toMatch(
      /its input sha256:\w+ is not in the bundle/,
    );
  });

  it('names a forger who makes every digest right but has not the key; and, with their own key, what was not derived', async () => {
    const changed = new Map(files);
    const name = factOf('extraction');
    const manifest = parseManifest(files)!;
    const fact = JSON.parse(Buffer.from(changed.get(name)!).toString());
    fact.body.statements = [];
    const bytes = Buffer.from(canonical(fact));
    changed.set(name, bytes);
    const index = manifest.facts.find((one) => factFile(one.index) === name)!.index;
    const facts = manifest.facts.map((one) =>
      one.index === index ? { ...one, digest: digestOf(bytes), proof: [] } : one,
    );
    // A log of this one fact alone, signed by a key of the forger's with the same name.
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const { x } = publicKey.export({ format: 'jwk' }) as { x: string };
    const forger = verifierKey(manifest.log.origin, 1, Buffer.from(x, 'base64url'));
    const tree = new GrowingTree();
    tree.add(leafHash(bytes));
    const signed = signCheckpoint({ origin: manifest.log.origin, size: 1, root: tree.root() }, forger, privateKey);
    changed.set(CHECKPOINT_FILE, Buffer.from(signed));
    changed.set(KEY_FILE, Buffer.from(`${printKey(forger)}\n`));
    changed.set(MANIFEST, Buffer.from(printManifest({ ...manifest, log: { ...manifest.log, size: 1 }, facts })));
    changed.set(PAGE, Buffer.from(pageOf(parseManifest(changed)!, changed)));
    const forged = printArchive(changed);
    const honest = parseKey(Buffer.from(files.get(KEY_FILE)!).toString());
    expect(await faultsOf(forged, honest)).toEqual([
      expect.stringMatching(/^log\/checkpoint: The checkpoint is not signed/),
    ]);
    expect((await faultsOf(forged)).length).toBeGreaterThan(0);
  });

  it('writes what the record holds into the page as text, never as markup', () => {
    const page = Buffer.from(files.get(PAGE)!).toString();
    expect(page).toContain('Zelenskyy');
    expect(page).not.toContain('<soon>');
    expect(page).toContain('What it does not prove');
  });

  it('refuses an id that the record does not hold', async () => {
    await expect(tools.bundle(dir, 'nothing')).rejects.toThrow(/holds nothing of this id/);
  });
});
