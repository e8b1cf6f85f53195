/** Derives the digests of a record again through what can be asked of any store: every fact from its bytes, every blob,
 *  and that each fact's inputs came before it. */

import type { VersionBody } from '../model/bodies.ts';
import { type Digest, digestOf } from '../model/canonical.ts';
import { factDigest, type RecordedFact } from '../model/fact.ts';
import type { Check, Fault } from './check.ts';
import { RESTORE } from './check.ts';
import type { Reads } from './reads.ts';

export function readsChecks(reads: Reads): readonly Check[] {
  return [
    {
      name: 'facts',
      run: async function* (tell) {
        const total = await reads.size();
        const earlier = new Set<Digest>();
        let next = 0;
        for await (const fact of reads.facts()) {
          if (fact.index % 100 === 0) tell('facts', fact.index, total);
          const problem = await problemOf(reads, fact, next, earlier);
          if (problem) yield faultOf('facts', fact, problem);
          earlier.add(fact.digest);
          next++;
        }
        if (next !== total) {
          yield {
            check: 'facts',
            where: `fact ${next}`,
            problem: `${total} facts were counted and ${next} found`,
            remedy: RESTORE,
          };
        }
      },
    },
    {
      name: 'blobs',
      run: async function* (tell) {
        const total = await reads.size();
        for await (const fact of reads.facts()) {
          if (fact.index % 100 === 0) tell('texts', fact.index, total);
          if (fact.kind !== 'version') continue;
          const { textDigest } = fact.body as VersionBody;
          if (!textDigest) continue;
          const blob = await reads.blob(textDigest);
          const found = blob ? digestOf(blob) : null;
          if (found !== textDigest) {
            yield faultOf(
              'blobs',
              fact,
              found ? `its text has the digest ${found}, not ${textDigest}` : 'its text is missing',
            );
          }
        }
      },
    },
  ];
}

async function problemOf(
  reads: Reads,
  fact: RecordedFact,
  next: number,
  earlier: ReadonlySet<Digest>,
): Promise<string | null> {
  if (fact.index !== next) return `it stands at index ${fact.index}, and ${next} was next`;
  const { index: _, digest, ...bare } = fact;
  const derived = factDigest(bare);
  if (derived !== digest) return `its bytes have the digest ${derived}, not ${digest}`;
  const own = (fact.body as { payload?: string } | null)?.payload;
  for (const input of fact.inputs) {
    if (earlier.has(input) || input === own || (await reads.blob(input))) continue;
    const captured = (await reads.capturesOf(fact.subject)).some((capture) => capture.payload === input);
    if (!captured) return `its input ${input} is not in the record before it`;
  }
  return null;
}

const faultOf = (check: string, fact: RecordedFact, problem: string): Fault => ({
  check,
  where: `${fact.kind} ${fact.digest.slice(7, 23)} (fact ${fact.index})`,
  problem,
  remedy: RESTORE,
});
