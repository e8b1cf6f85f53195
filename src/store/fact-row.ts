/** A fact as a store keeps it: its canonical bytes, their digest, and the columns it is found by. */
import { canonical, digestOf } from '../model/canonical.ts';
import type { Fact } from '../model/fact.ts';
import { digestText } from './rows.ts';

export type RawFact = {
  readonly idx: number;
  readonly digest: Buffer;
  readonly kind: string;
  readonly subject: string;
  readonly step: string;
  readonly happened_at: string;
  readonly learned_at: string;
  readonly bytes: string;
};

/** What is wrong with the row by itself; `null` when nothing is. `shown`: a text as the store's columns can hold it. */
export function rowProblem(row: RawFact, shown: (text: string) => string = (text) => text): string | null {
  const stated = digestText(row.digest);
  const derived = digestOf(row.bytes);
  if (derived !== stated) return `its bytes have the digest ${derived}, and it says ${stated}`;
  const fact = parsed(row.bytes) as (Fact & Record<string, unknown>) | null;
  if (!fact || canonicalOrNull(fact) !== row.bytes) return 'its bytes are not canonical JSON';
  const columns: readonly (readonly [string, string, string])[] = [
    ['kind', row.kind, fact.kind],
    ['subject', row.subject, fact.subject],
    ['step', row.step, fact.step],
    ['happened_at', row.happened_at, fact.happenedAt],
    ['learned_at', row.learned_at, fact.learnedAt],
  ];
  const wrong = columns.find(([, column, said]) => column !== shown(said));
  return wrong ? `column ${wrong[0]} says “${wrong[1]}”, and its bytes say “${wrong[2]}”` : null;
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function canonicalOrNull(value: unknown): string | null {
  try {
    return canonical(value);
  } catch {
    return null;
  }
}
