/** Checks a bundle with nothing but its bytes and a public key: the archive is as printed, the checkpoint is signed, every
 *  fact is a leaf of the signed tree, every text and captured byte has the digest the facts give it, and everything that
 *  was derived follows from them again. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCheckpoint } from '../../log/checkpoint.ts';
import { BadNote, type Note, type VerifierKey } from '../../log/note.ts';
import { leafHash, provesInclusion } from '../../log/tree.ts';
import { type CaptureBody, idOfFact } from '../../model/bodies.ts';
import { canonical, type Digest, digestOf } from '../../model/canonical.ts';
import type { Capture, WarcPlace } from '../../model/capture.ts';
import type { Fact, RecordedFact } from '../../model/fact.ts';
import { damageOfCapture } from '../../warc/check.ts';
import { placeBytes } from '../../warc/reader.ts';
import type { Engines } from '../engines.ts';
import { readingOf } from '../payload.ts';
import type { Reader } from '../reader.ts';
import { rederiver, type Tally, tallied } from '../rederive.ts';
import { type Files, parseArchive } from './archive.ts';
import {
  CHECKPOINT_FILE,
  COSIGNED,
  captureFile,
  factFile,
  KEY_FILE,
  MANIFEST,
  type Manifest,
  PAGE,
  parseManifest,
  STAMP_FILE,
  textFile,
} from './bundle.ts';
import { pageOf } from './page.ts';

/** Without a remedy of its own, the file is not as it was made. */
export type BundleFault = { readonly where: string; readonly problem: string; readonly remedy?: string };

export const BUNDLE_REMEDY = 'Ask for the file again; it is not as onrecord made it.';
const NOT_DERIVED =
  'Check it with the release of onrecord that its owner uses too; if it differs there as well, the fact was not made by the step it names.';

export type Opened = { readonly manifest: Manifest; readonly files: Files };

/** The bundle in these bytes, or what is wrong with them as a file. */
export function openBundle(bytes: Buffer): Opened | BundleFault {
  const files = parseArchive(bytes);
  if (!files) return { where: 'the file', problem: 'it is not a bundle, or a byte of it was changed' };
  const manifest = parseManifest(files);
  if (!manifest) return { where: MANIFEST, problem: 'it is missing, or a byte of it was changed' };
  return { manifest, files };
}

export async function* checkBundle(
  { manifest, files }: Opened,
  key: VerifierKey,
  engines: Engines,
  reader: Reader,
  tally: Tally,
): AsyncGenerator<BundleFault> {
  yield* cosigned(files, key);
  const root = signedRoot(manifest, files, key);
  if (!Buffer.isBuffer(root)) {
    yield root;
    return;
  }
  const facts = new Map<Digest, RecordedFact>();
  for (const { index, digest, proof } of manifest.facts) {
    const path = factFile(index);
    const bytes = files.get(path);
    const fact = bytes && factIn(bytes);
    if (!bytes || !fact) {
      yield { where: path, problem: bytes ? 'it is not a fact in canonical JSON' : 'it is missing' };
      continue;
    }
    const hashes = proof.map((hash) => Buffer.from(hash, 'base64'));
    if (digestOf(bytes) !== digest)
      yield { where: path, problem: 'its bytes have not the digest that the manifest says' };
    else if (!provesInclusion(leafHash(bytes), index, manifest.log.size, hashes, root)) {
      yield { where: path, problem: 'its proof does not lead to the signed root: it is not in the log at this place' };
    } else facts.set(digest, { ...fact, index, digest });
  }
  yield* inputsHeld(facts, files);
  yield* strays(manifest, files, facts);
  if (Buffer.from(files.get(PAGE) ?? []).toString('utf8') !== pageOf(manifest, files)) {
    yield { where: PAGE, problem: 'the page for people is not the one that follows from the rest of the bundle' };
  }
  yield* derivations(facts, files, engines, reader, tally);
}

function signedRoot(manifest: Manifest, files: Files, key: VerifierKey): Buffer | BundleFault {
  const where = CHECKPOINT_FILE;
  try {
    const head = openCheckpoint(files.get(where) ?? new Uint8Array(), key);
    if (head.size === manifest.log.size && head.origin === manifest.log.origin) return head.root;
    return { where, problem: `it is of ${head.size} facts of ${head.origin}, and the manifest says otherwise` };
  } catch (error) {
    if (error instanceof BadNote) return { where, problem: error.message.replace(/\.$/, '') };
    throw error;
  }
}

/** A cosigned checkpoint says what the checkpoint says, and the log signed it. Whose cosignatures count is for the
 *  verifier to say, who knows the witnesses' keys. */
function* cosigned(files: Files, key: VerifierKey): Generator<BundleFault> {
  const { text } = noteIn(files.get(CHECKPOINT_FILE), key) ?? {};
  for (const name of files.keys()) {
    if (!name.startsWith(COSIGNED)) continue;
    const note = noteIn(files.get(name), key);
    if (!note || note.text !== text)
      yield { where: name, problem: 'it is not the checkpoint of this bundle, cosigned' };
  }
}

function noteIn(bytes: Uint8Array | undefined, key: VerifierKey): Note | null {
  try {
    return openCheckpoint(bytes ?? new Uint8Array(), key).note;
  } catch (error) {
    if (error instanceof BadNote) return null;
    throw error;
  }
}

function factIn(bytes: Uint8Array): Fact | null {
  try {
    const written = Buffer.from(bytes).toString('utf8');
    const fact = JSON.parse(written) as Fact;
    return canonical(fact) === written && Array.isArray(fact.inputs) ? fact : null;
  } catch {
    return null;
  }
}

/** Every input is here: a fact, a text with its digest, or the payload of a capture. */
function* inputsHeld(facts: ReadonlyMap<Digest, RecordedFact>, files: Files): Generator<BundleFault> {
  const payloads = new Set([...facts.values()].map((fact) => (fact.body as CaptureBody).payload));
  for (const fact of facts.values()) {
    for (const input of fact.inputs) {
      if (facts.has(input) || payloads.has(input)) continue;
      const bytes = files.get(textFile(input));
      if (!bytes) yield { where: factFile(fact.index), problem: `its input ${input} is not in the bundle` };
      else if (digestOf(bytes) !== input)
        yield { where: textFile(input), problem: 'its bytes have not the digest in its name' };
    }
  }
}

/** Files that no fact speaks of. */
function* strays(manifest: Manifest, files: Files, facts: ReadonlyMap<Digest, RecordedFact>): Generator<BundleFault> {
  const known = new Set<string>([MANIFEST, PAGE, CHECKPOINT_FILE, KEY_FILE, STAMP_FILE]);
  for (const { index } of manifest.facts) known.add(factFile(index));
  for (const fact of facts.values()) {
    for (const input of fact.inputs) known.add(textFile(input));
    if (fact.kind === 'capture') known.add(captureFile(idOfFact(fact.digest)));
  }
  for (const name of files.keys())
    if (!known.has(name) && !name.startsWith(COSIGNED)) yield { where: name, problem: 'no fact speaks of this file' };
}

async function* derivations(
  facts: ReadonlyMap<Digest, RecordedFact>,
  files: Files,
  engines: Engines,
  reader: Reader,
  tally: Tally,
): AsyncGenerator<BundleFault> {
  const dir = await mkdtemp(join(tmpdir(), 'onrecord-bundle-'));
  const keeper = { bytes: (place: WarcPlace) => placeBytes(join(dir, place.file), place) };
  try {
    const all = [...facts.values()].sort((a, b) => a.index - b.index);
    const captures: Capture[] = [];
    for (const fact of all) {
      if (fact.kind !== 'capture') continue;
      const capture = capturesOf(fact);
      captures.push(capture);
      const bytes = files.get(captureFile(capture.id));
      if (capture.warc && bytes) {
        await writeFile(join(dir, capture.warc.file), bytes);
        if (bytes.length !== capture.warc.length)
          yield { where: captureFile(capture.id), problem: 'it is not as long as the capture says' };
      }
      const { warc, payload } = capture;
      const problem = await damageOfCapture(keeper, { ...(warc ? { warc } : {}), ...(payload ? { payload } : {}) });
      if (problem)
        yield { where: captureFile(capture.id), problem: problem.replaceAll(`${dir}/`, '').replace(/\.$/, '') };
    }
    const evidence = {
      reads: { capturesOf: async (document: string) => captures.filter((capture) => capture.document === document) },
      warc: keeper,
      reader,
    };
    const history = (kind: Fact['kind'], subject: string) =>
      all.filter((fact) => fact.kind === kind && fact.subject === subject);
    const again = tallied(
      rederiver(
        {
          fact: async (digest) => facts.get(digest) ?? null,
          event: async (id, before) => history('event', id).findLast(({ index }) => index < before) ?? null,
          reviews: async (statement) => history('review', statement),
          reading: (capture) => readingOf(evidence, capture),
          blob: async (digest) => files.get(textFile(digest)) ?? null,
        },
        engines,
      ),
      tally,
    );
    for (const fact of all) {
      const outcome = await again(fact);
      if (outcome.as === 'differs')
        yield { where: `${fact.kind} ${idOfFact(fact.digest)}`, problem: outcome.problem, remedy: NOT_DERIVED };
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** A capture whose records lie in a file of their own. */
function capturesOf(fact: RecordedFact): Capture {
  const { warc, ...body } = fact.body as CaptureBody;
  const id = idOfFact(fact.digest);
  const place = warc && {
    file: `${id}.warc.gz`,
    offset: 0,
    length: warc.length,
    ...(warc.digest ? { digest: warc.digest } : {}),
  };
  return { id, at: fact.happenedAt, ...body, ...(place ? { warc: place } : {}) };
}
