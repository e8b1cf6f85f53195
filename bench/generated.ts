/** A record of any size, made from a seed: documents of several issuers, each with statements and some with a second
 *  version, in words drawn from a skewed list so that searches meet common and rare words. */
import { documentIdOf, idOfFact } from '../src/model/bodies.ts';
import { type Digest, digestOf } from '../src/model/canonical.ts';
import { type Fact, type FactKind, factDigest } from '../src/model/fact.ts';
import { instantOf } from '../src/model/instant.ts';
import { quoteAt, wordsAt } from '../src/model/selector.ts';
import { acts, type Statement } from '../src/model/statement.ts';
import type { Writes } from '../src/store/writes.ts';

export type Size = {
  readonly documents: number;
  readonly statementsEach: number;
  /** Words of a statement, and words between it and the next; 20 and 30 unless told. */
  readonly words?: readonly [number, number];
  readonly seed: number;
  /** Documents committed at a time. */
  readonly batch: number;
};

const words = Array.from({ length: 4000 }, (_, i) => `w${i.toString(36)}`);
const speakers = Array.from({ length: 400 }, (_, i) => `Speaker ${i}`);
const start = Date.UTC(2021, 0, 1);

export const generatedUri = (n: number): string => `https://office${n % 40}.example/${n}`;

/** Mulberry32: small, seeded, good enough to draw words. */
export function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fills a record; dossier "all" holds every document, "small" the first thirty; "told" has four events of three accounts
 *  each out of the first documents, and two claims about a case of the packs. */
export async function generate(writes: Writes, size: Size): Promise<void> {
  const draw = drawing(size.seed);
  let facts: Fact[] = [];
  let blobs: Uint8Array[] = [];
  const flush = async (): Promise<void> => {
    await writes.commit({ facts, blobs });
    facts = [];
    blobs = [];
  };
  for (let n = 0; n < size.documents; n++) {
    const made = documentFacts(n, size, draw);
    facts.push(...made.facts);
    blobs.push(...made.blobs);
    if (n % size.batch === size.batch - 1) await flush();
  }
  facts.push(...told(Math.min(12, size.documents)));
  const all = Array.from({ length: size.documents }, (_, n) => documentIdOf(generatedUri(n)));
  for (const [id, documents] of [['all', all] as const, ['small', all.slice(0, 30)] as const]) {
    const body = { id, title: id, about: '', documents, cases: [], claims: [] };
    const at = instantOf(start);
    facts.push({ kind: 'dossier', subject: id, inputs: [], step: 'submit@1', happenedAt: at, learnedAt: at, body });
  }
  await flush();
}

/** A dossier with events and claims, made of the first documents. */
function told(many: number): Fact[] {
  const at = instantOf(start);
  const common = { inputs: [], step: 'submit@1', happenedAt: at, learnedAt: at };
  const documents = Array.from({ length: many }, (_, n) => documentIdOf(generatedUri(n)));
  const events = Array.from({ length: Math.floor(many / 3) }, (_, n): Fact => {
    const about = { title: `Call ${n}`, kind: 'phone call', date: '2021-01-01', participants: speakers.slice(0, 2) };
    const body = { id: `call-${n}`, dossier: 'told', ...about, accounts: documents.slice(3 * n, 3 * n + 3) };
    return { kind: 'event', subject: body.id, ...common, body: { ...body, suggested: false } };
  });
  const of = 'nato-accession/ukraine-map';
  const claims = [
    { text: 'NATO has given Ukraine a Membership Action Plan.', case: of, asOf: '2021-06-15' },
    { text: 'A Membership Action Plan needs the consensus of 30 allies.', case: of, asOf: '2021-06-15' },
  ];
  const body = { id: 'told', title: 'told', about: '', documents, cases: [of], claims };
  return [{ kind: 'dossier', subject: 'told', ...common, body }, ...events];
}

/** Every fifth document is seen twice, with other words. */
function documentFacts(n: number, size: Size, draw: () => number): { facts: Fact[]; blobs: Uint8Array[] } {
  const facts: Fact[] = [];
  const blobs: Uint8Array[] = [];
  const uri = generatedUri(n);
  const document = documentIdOf(uri);
  let previous: { id: string; digest: Digest; text: string } | undefined;
  for (let seen = 0; seen < (n % 5 === 0 ? 2 : 1); seen++) {
    const at = instantOf(start + n * 60_000 + seen * 3_600_000);
    const add = (kind: FactKind, subject: string, step: string, inputs: Fact['inputs'], body: unknown): Digest => {
      const fact = { kind, subject, inputs, step, happenedAt: at, learnedAt: at, body };
      facts.push(fact);
      return factDigest(fact);
    };
    if (seen === 0) add('document', document, 'submit@1', [], { id: document, originalResource: uri });
    const { text, statements } = page(size, draw);
    const bytes = Buffer.from(text);
    blobs.push(bytes);
    const capture = add('capture', document, 'submit@1', [], { document, uri, outcome: 'new', provenance: 'given' });
    const digest = add('version', document, 'text@1', [capture, digestOf(bytes)], {
      document,
      capture: idOfFact(capture),
      textDigest: digestOf(bytes),
      title: `Readout ${n}`,
      issuer: `Office ${n % 40}`,
      publishedAt: at.slice(0, 10),
    });
    const id = idOfFact(digest);
    add('extraction', id, 'extract@1', [digest], { document, version: id, statements, attitudes: [] });
    if (previous) {
      const before = quoteAt(previous.text, 0, 10);
      const after = quoteAt(text, 0, 10);
      add('revision', document, 'compare@1', [previous.digest, digest], {
        document,
        before: previous.id,
        after: id,
        changes: [{ type: 'wording', material: n % 2 === 0, before, after, note: 'Changed.', rule: 'generated' }],
        disclosure: 'silent',
        sentence: 'Changed.',
      });
    }
    previous = { id, digest, text };
  }
  return { facts, blobs };
}

function page(
  { statementsEach: many, words: [length, between] = [20, 30] }: Size,
  draw: () => number,
): { text: string; statements: Statement[] } {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(list.length * draw() ** 3)]!;
  const sentence = (length: number): string => Array.from({ length }, () => pick(words)).join(' ');
  const said: { source: string; from: number; to: number }[] = [];
  let text = '';
  for (let i = 0; i < many; i++) {
    const source = pick(speakers);
    const from = text.length;
    text += `${source} said ${sentence(length)}`;
    said.push({ source, from, to: text.length });
    text += `. ${sentence(between)}.\n`;
  }
  const statements = said.map(({ source, from, to }): Statement => {
    const after = from + source.length;
    return {
      source: wordsAt(text, from, after),
      cue: wordsAt(text, after + 1, after + 5),
      content: wordsAt(text, after + 6, to),
      sourceEntity: source,
      type: 'indirect',
      act: acts[Math.floor(draw() * acts.length)]!,
      polarity: 'positive',
      confidence: 0.9,
      rule: 'generated',
    };
  });
  return { text, statements };
}
