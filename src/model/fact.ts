/** A fact: the one kind of thing the record is made of. Facts are added, never changed. Each has two clocks (when it
 *  happened, when the record learned it) and names the digests of what it was derived from, so that capture → version →
 *  statements → change → verdict is one provable chain. The digest of a fact is the digest of its canonical JSON
 *  (RFC 8785); the log hashes the same bytes. */
import { canonical, type Digest, digestOf } from './canonical.ts';
import type { Instant } from './instant.ts';

const factKinds = [
  'dossier',
  'document',
  'capture',
  'version',
  'observation',
  'extraction',
  'revision',
  'event',
  'alignment',
  'case',
  'verdict',
  'review',
  'position',
  'position-review',
  'tombstone',
  'alert',
] as const;
export type FactKind = (typeof factKinds)[number];

export type Fact<Kind extends FactKind = FactKind, Body = unknown> = {
  readonly kind: Kind;
  /** What the fact is about: a document id, version id, statement id … ; facts of one subject form its history. */
  readonly subject: string;
  /** Digests of the facts and blobs it was derived from. */
  readonly inputs: readonly Digest[];
  /** The step and step version that made it ("extract@3"), or "submit@1" for what came from outside. */
  readonly step: string;
  readonly happenedAt: Instant;
  readonly learnedAt: Instant;
  readonly body: Body;
};

/** A fact in the record: its place in the log (from 0, without gaps) and its digest. */
export type RecordedFact<Kind extends FactKind = FactKind, Body = unknown> = Fact<Kind, Body> & {
  readonly index: number;
  readonly digest: Digest;
};

/** The bytes that are hashed, stored and proven. */
export const factBytes = (fact: Fact): string =>
  canonical({
    kind: fact.kind,
    subject: fact.subject,
    inputs: fact.inputs,
    step: fact.step,
    happenedAt: fact.happenedAt,
    learnedAt: fact.learnedAt,
    body: fact.body,
  });

export const factDigest = (fact: Fact): Digest => digestOf(factBytes(fact));
