/** Gathers what a bundle holds: the fact asked for, all it was derived from, down to the captured bytes, and the proofs. */
import { parseCheckpoint } from '../../log/checkpoint.ts';
import type { Log } from '../../log/log.ts';
import { printKey } from '../../log/note.ts';
import { BadInput } from '../../model/bad-input.ts';
import { type CaptureBody, claimIdOf, type DossierBody, idOfFact } from '../../model/bodies.ts';
import { type Digest, shortOf } from '../../model/canonical.ts';
import type { Dossier } from '../../model/dossier.ts';
import { factBytes, type RecordedFact } from '../../model/fact.ts';
import { groupingOf, isEvent } from '../../model/grouping.ts';
import type { Instant } from '../../model/instant.ts';
import { type PositionBody, positionIdOf } from '../../model/position.ts';
import type { Reads } from '../../store/reads.ts';
import type { WarcKeeper } from '../../warc/keeper.ts';
import type { Files } from './archive.ts';
import {
  type About,
  CHECKPOINT_FILE,
  captureFile,
  FORMAT,
  factFile,
  KEY_FILE,
  MANIFEST,
  type Manifest,
  PAGE,
  printManifest,
  STAMP_FILE,
  textFile,
} from './bundle.ts';
import { pageOf } from './page.ts';

export type Source = {
  readonly reads: Reads;
  readonly log: Log;
  readonly warc: Pick<WarcKeeper, 'bytes'>;
  /** A time stamp token over the checkpoint, where one was taken. */
  readonly stamp?: Uint8Array;
  /** Checkpoints that witnesses cosigned, by their file's name in the log; those of other sizes are left out. */
  readonly cosigned: ReadonlyMap<string, Uint8Array>;
  readonly now: Instant;
};

export async function collectEvidence(source: Source, id: string): Promise<Files> {
  const { reads, log, now } = source;
  const checkpoint = await log.checkpoint();
  if (!checkpoint) {
    throw new BadInput(
      'the record',
      'its log has no checkpoint yet',
      'Run any command that adds to it, then export again.',
    );
  }
  const { size } = checkpoint.head;
  const { about, roots } = await lookUp(reads, id);
  const { facts, texts } = await closure(reads, roots);
  const files = new Map<string, Uint8Array>();
  const proven = [];
  for (const fact of [...facts.values()].sort((a, b) => a.index - b.index)) {
    if (fact.index >= size) continue;
    files.set(factFile(fact.index), Buffer.from(factBytes(fact)));
    const proof = (await log.inclusion(fact.index, size)).map((hash) => hash.toString('base64'));
    proven.push({ index: fact.index, digest: fact.digest, proof });
    const { warc } = fact.body as CaptureBody;
    if (fact.kind === 'capture' && warc) {
      files.set(captureFile(idOfFact(fact.digest)), await source.warc.bytes(warc));
    }
  }
  for (const [digest, bytes] of texts) files.set(textFile(digest), bytes);
  files.set(CHECKPOINT_FILE, checkpoint.bytes);
  files.set(KEY_FILE, Buffer.from(`${printKey(log.key)}\n`));
  for (const [name, bytes] of source.cosigned) {
    if (parseCheckpoint(bytes).note.text === checkpoint.head.note.text) files.set(`log/${name}`, bytes);
  }
  if (source.stamp) files.set(STAMP_FILE, source.stamp);
  const manifest: Manifest = { format: FORMAT, about, madeAt: now, log: { origin: log.key.name, size }, facts: proven };
  files.set(MANIFEST, Buffer.from(printManifest(manifest)));
  files.set(PAGE, Buffer.from(pageOf(manifest, files)));
  return files;
}

/** What an id names, and the facts that say it. */
async function lookUp(reads: Reads, id: string): Promise<{ about: About; roots: readonly RecordedFact[] }> {
  const short = id.startsWith('sha256:') ? shortOf(id as Digest) : id;
  const statement = await reads.statement(short);
  if (statement) {
    const extractions = await reads.history('extraction', statement.version);
    const current = await reads.extractionOf(statement.version);
    const made = extractions.find((fact) => fact.digest === current?.fact) ?? extractions.at(-1)!;
    return { about: { kind: 'statement', id: short }, roots: [made, ...statement.reviews] };
  }
  if (await reads.document(short)) {
    return { about: { kind: 'document', id: short }, roots: await ofDocument(reads, short) };
  }
  const event = await reads.event(id);
  if (event) {
    if (!isEvent(event)) {
      throw new BadInput(
        id,
        `no person has accepted this grouping: it is ${groupingOf(event)}`,
        'Accept it first (“onrecord review”), or export its documents one by one.',
      );
    }
    const roots = [...(await reads.history('event', id)), ...(await reads.history('alignment', id))];
    return { about: { kind: 'event', id }, roots };
  }
  const dossier = await reads.dossier(id);
  if (dossier) {
    const roots = [...(await reads.history('dossier', id))];
    for (const document of dossier.documents) roots.push(...(await ofDocument(reads, document)));
    for (const event of (await reads.eventsOf(id)).filter(isEvent)) {
      roots.push(...(await reads.history('event', event.id)), ...(await reads.history('alignment', event.id)));
    }
    roots.push(...(await positionsIn(reads, dossier)));
    roots.push(...(await verdictsIn(reads, id)));
    return { about: { kind: 'dossier', id }, roots };
  }
  if (/^[0-9a-f]{16}$/.test(short)) {
    for await (const fact of reads.facts()) {
      if (idOfFact(fact.digest) !== short) continue;
      const kind = fact.kind === 'revision' || fact.kind === 'version' || fact.kind === 'capture' ? fact.kind : 'fact';
      return { about: { kind, id: short }, roots: [fact] };
    }
  }
  throw new BadInput(
    id,
    'the record holds nothing of this id',
    'Give the id of a statement, revision, version, capture, document, event or dossier, as its page shows it.',
  );
}

/** What the dossier's documents suggest about its cases, and what people decided about that. */
async function positionsIn(reads: Reads, dossier: Dossier): Promise<readonly RecordedFact[]> {
  const facts: RecordedFact[] = [];
  for (const of of dossier.cases)
    for (const fact of await reads.history('position', of)) {
      const body = fact.body as PositionBody;
      if (!dossier.documents.includes(body.document)) continue;
      facts.push(fact, ...(await reads.history('position-review', positionIdOf(body))));
    }
  return facts;
}

/** Every verdict on each claim that the dossier makes or made. */
async function verdictsIn(reads: Reads, dossier: string): Promise<readonly RecordedFact[]> {
  const made = await reads.history('dossier', dossier);
  const claims = new Set(
    made.flatMap(({ body }) => (body as DossierBody).claims.map((claim) => claimIdOf(dossier, claim))),
  );
  const histories = await Promise.all([...claims].map((claim) => reads.history('verdict', claim)));
  return histories.flat();
}

async function ofDocument(reads: Reads, document: string): Promise<readonly RecordedFact[]> {
  const facts: RecordedFact[] = [];
  for (const kind of ['document', 'capture', 'version', 'observation', 'revision'] as const) {
    facts.push(...(await reads.history(kind, document)));
  }
  for (const version of await reads.versionsOf(document)) {
    const extractions = await reads.history('extraction', version.id);
    for (const extraction of extractions) facts.push(extraction);
    const current = await reads.extractionOf(version.id);
    for (const statement of current?.ids ?? []) facts.push(...(await reads.history('review', statement)));
  }
  return facts;
}

/** The facts, with everything they name as inputs; the texts among those; the captures that hold a named payload. */
async function closure(reads: Reads, roots: readonly RecordedFact[]) {
  const facts = new Map<Digest, RecordedFact>();
  const texts = new Map<Digest, Uint8Array>();
  const waiting = [...roots];
  for (let fact = waiting.pop(); fact; fact = waiting.pop()) {
    if (facts.has(fact.digest)) continue;
    facts.set(fact.digest, fact);
    if (fact.kind === 'capture') waiting.push(...(await besideCapture(reads, fact)));
    if (fact.kind === 'review') waiting.push(...(await reads.history('review', fact.subject)));
    if (fact.kind === 'alignment') waiting.push(...(await reads.history('event', fact.subject)));
    for (const input of fact.inputs) {
      const earlier = await reads.fact(input);
      if (earlier) waiting.push(earlier);
      else {
        const bytes = await reads.blob(input);
        if (bytes) texts.set(input, bytes);
      }
    }
  }
  return { facts, texts };
}

/** A capture's document; and, where its own bytes are a revisit's, the capture that holds the payload. */
async function besideCapture(reads: Reads, capture: RecordedFact): Promise<readonly RecordedFact[]> {
  const { document, payload } = capture.body as CaptureBody;
  const documents = await reads.history('document', document);
  if (!payload) return documents;
  const whole = (await reads.history('capture', document)).findLast((other) => {
    const body = other.body as CaptureBody;
    return body.payload === payload && body.warc && (body.outcome === 'new' || body.outcome === 'changed');
  });
  return whole ? [...documents, whole] : documents;
}
