/** Facts put into the record, all of a commit together: those it knows are found, those without ground are refused, the
 *  rest is numbered, written and projected. */
import { type Digest, digestOf } from '../../model/canonical.ts';
import { type Fact, factBytes, type RecordedFact } from '../../model/fact.ts';
import { digestBytes, digestText, type FactRow, factOf } from '../rows.ts';
import { Unfounded } from '../writes.ts';
import type { Adding, Ask } from './database.ts';
import { prepare, project } from './projections.ts';

/** Blobs that came with the commit, by digest: they need not be asked for. */
export type Given = ReadonlyMap<Digest, Buffer>;

/** A fact as it will be written, but for its index. */
export type Written = { readonly fact: RecordedFact; readonly bytes: string };

/** Facts with all that can be made of them before the writer's lock is asked for. */
export function writtenOf(facts: readonly Fact[], blobs: Given): readonly Written[] {
  const written = facts.map((fact) => {
    const bytes = factBytes(fact);
    return { fact: factOf({ idx: -1, digest: digestBytes(digestOf(bytes)), bytes }), bytes };
  });
  prepare(
    written.map(({ fact }) => fact),
    blobs,
  );
  return written;
}

/** What is known when their turn comes: the next index, how many of them are on record, and whether their grounds were
 *  found before; what is on record stays there. */
export type Standing = { readonly next: number; readonly known: number; readonly grounded: boolean };

/** Adds those that are new, from the index `next` on; answers with all of them as they stand in the record. */
export async function addFacts(
  ask: Adding,
  written: readonly Written[],
  blobs: Given,
  standing: Standing,
): Promise<readonly RecordedFact[]> {
  if (!written.length) return [];
  const known = standing.known
    ? await ask<FactRow>('SELECT idx, digest, bytes FROM facts WHERE digest = ANY(@digests::bytea[])', {
        digests: digestsOf(written),
      })
    : [];
  const recorded = new Map<Digest, RecordedFact>(known.map((row) => [digestText(row.digest), factOf(row)]));
  const added: Written[] = [];
  for (const { fact, bytes } of written) {
    if (recorded.has(fact.digest)) continue;
    const numbered = { ...fact, index: standing.next + added.length };
    recorded.set(fact.digest, numbered);
    added.push({ fact: numbered, bytes });
  }
  if (added.length) {
    if (!standing.grounded) {
      const [missing] = await unfounded(ask, added, blobs);
      if (missing) throw new Unfounded(missing.fact.kind, missing.fact.subject, missing.input);
    }
    await ask.add(
      'facts',
      ['idx', 'digest', 'kind', 'subject', 'step', 'happened_at', 'learned_at', 'bytes'],
      added.map(({ fact: { index, digest, kind, subject, step, happenedAt, learnedAt }, bytes }) => [
        index,
        digestBytes(digest),
        kind,
        subject,
        step,
        happenedAt,
        learnedAt,
        bytes,
      ]),
    );
    await project(
      ask,
      added.map(({ fact }) => fact),
      blobs,
    );
  }
  return written.map(({ fact }) => recorded.get(fact.digest)!);
}

export const digestsOf = (written: readonly Written[]): readonly Buffer[] =>
  written.map(({ fact }) => digestBytes(fact.digest));

/** The inputs that the record does not hold: an input is a fact that came before, a blob, or a payload that was captured. */
export async function unfounded(ask: Ask, facts: readonly Written[], blobs: Given) {
  const here = new Set<Digest>(blobs.keys());
  const open: { fact: RecordedFact; input: Digest }[] = [];
  for (const { fact } of facts) {
    const { payload } = (fact.body ?? {}) as { payload?: Digest };
    for (const input of fact.inputs) if (input !== payload && !here.has(input)) open.push({ fact, input });
    here.add(fact.digest);
    if (fact.kind === 'capture' && payload) here.add(payload);
  }
  if (!open.length) return [];
  const missing = await ask<{ input: string }>(
    `SELECT i.input FROM unnest(@inputs::text[]) AS i (input)
     WHERE NOT EXISTS (SELECT 1 FROM facts WHERE digest = decode(substr(i.input, 8), 'hex'))
       AND NOT EXISTS (SELECT 1 FROM blobs WHERE digest = decode(substr(i.input, 8), 'hex'))
       AND NOT EXISTS (SELECT 1 FROM captures WHERE payload = i.input)`,
    { inputs: [...new Set(open.map(({ input }) => input))] },
  );
  const lacking = new Set(missing.map(({ input }) => input));
  return open.filter(({ input }) => lacking.has(input));
}
