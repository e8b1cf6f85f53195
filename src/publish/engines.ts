/** What pages ask of the engines where the record holds no comparison of exactly what a reader chose. Handed in: a page
 *  never computes who said what, and knows no rule. */
import type { Account, Alignment, EventAbout } from '../model/alignment.ts';
import type { LooseDate } from '../model/instant.ts';
import type { Revision } from '../model/revision.ts';
import type { Statement } from '../model/statement.ts';
import type { Reads } from '../store/reads.ts';

/** A text with what was found in it. */
export type Told = {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly publishedAt?: LooseDate;
};

export type Comparing = {
  readonly compare: (before: Told, after: Told) => Revision;
  readonly align: (event: EventAbout, accounts: readonly (Account & Told)[]) => Alignment;
};

/** A version's text and statements; `null` when the record does not know the version. */
export async function toldBy(reads: Reads, version: string): Promise<Told | null> {
  const [memento, extraction] = await Promise.all([reads.version(version), reads.extractionOf(version)]);
  if (!memento) return null;
  return {
    text: memento.text,
    statements: extraction?.statements ?? [],
    ...(memento.publishedAt ? { publishedAt: memento.publishedAt } : {}),
  };
}
