/** Facts put into the record, all of a commit together: those it knows are found, those without ground are refused, the
 *  rest is numbered, written and projected. */
import { type Digest, digestOf } from '../../model/canonical.ts';
import { type Fact, factBytes, type RecordedFact } from '../../model/fact.ts';
import { digestBytes, digestText, type FactRow, factOf } from '../rows.ts';
import { Unfounded } from '../writes.ts';
import type { Adding, Ask } from './database.ts';
import { project } from './projections.ts';

/** Blobs that came with the commit, by digest: they need not be asked for. */
export type Given = ReadonlyMap<Digest, Buffer>;

/** Adds those that are new, from the index `next` on; answers with all of them as they stand in the record. */
export async function addFacts(
  ask: Adding,
  facts: readonly Fact[],
  blobs: Given,
  next: number,
): Promise<readonly RecordedFact[]> {
  if (!facts.length) return [];
  const written = facts.map((fact) => {
    const bytes = factBytes(fact);
    return { fact, bytes, digest: digestOf(bytes) };
  });
  const known = await ask<FactRow>('SELECT idx, digest, bytes FROM facts WHERE digest = ANY(@digests::bytea[])', {
    digests: written.map(({ digest }) => digestBytes(digest)),
  });
  const recorded = new Map<Digest, RecordedFact>(known.map((row) => [digestText(row.digest), factOf(row)]));
  const added: { fact: RecordedFact; bytes: string }[] = [];
  for (const { bytes, digest } of written) {
    if (recorded.has(digest)) continue;
    const fact = factOf({ idx: next + added.length, digest: digestBytes(digest), bytes });
    recorded.set(digest, fact);
    added.push({ fact, bytes });
  }
  if (added.length) {
    await refuseUnfounded(
      ask,
      added.map(({ fact }) => fact),
      blobs,
    );
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
  return written.map(({ digest }) => recorded.get(digest)!);
}

/** An input is a fact that came before, a blob, or a payload that was captured. */
async function refuseUnfounded(ask: Ask, facts: readonly RecordedFact[], blobs: Given): Promise<void> {
  const here = new Set<Digest>(blobs.keys());
  const open: { fact: RecordedFact; input: Digest }[] = [];
  for (const fact of facts) {
    const { payload } = (fact.body ?? {}) as { payload?: Digest };
    for (const input of fact.inputs) if (input !== payload && !here.has(input)) open.push({ fact, input });
    here.add(fact.digest);
    if (fact.kind === 'capture' && payload) here.add(payload);
  }
  if (!open.length) return;
  const missing = await ask<{ input: string }>(
    `SELECT i.input FROM unnest(@inputs::text[]) AS i (input)
     WHERE NOT EXISTS (SELECT 1 FROM facts WHERE digest = decode(substr(i.input, 8), 'hex'))
       AND NOT EXISTS (SELECT 1 FROM blobs WHERE digest = decode(substr(i.input, 8), 'hex'))
       AND NOT EXISTS (SELECT 1 FROM captures WHERE payload = i.input)`,
    { inputs: [...new Set(open.map(({ input }) => input))] },
  );
  const lacking = new Set(missing.map(({ input }) => input));
  const first = open.find(({ input }) => lacking.has(input));
  if (first) throw new Unfounded(first.fact.kind, first.fact.subject, first.input);
}
