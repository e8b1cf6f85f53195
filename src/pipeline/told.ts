/** What a version tells, as people left it. */
import type { ReviewBody } from '../model/bodies.ts';
import type { Digest } from '../model/canonical.ts';
import type { RecordedFact } from '../model/fact.ts';
import type { Told, Version } from '../model/memento.ts';
import { asDecided, standingOf } from '../model/review.ts';
import type { Statement } from '../model/statement.ts';
import type { Workshop } from './context.ts';

/** The text and the statements of a version, with the extraction and the newest decisions that these rest on; null where its
 *  statements are still to be found. */
export async function toldOf(
  { reads }: Workshop,
  version: Version,
): Promise<{ told: Told; fact: Digest; reviews: readonly Digest[] } | null> {
  const [memento, extraction] = [await reads.version(version.id), await reads.extractionOf(version.id)];
  if (!memento || !extraction) return null;
  const decided = await withDecisions((statement) => reads.history('review', statement), extraction);
  const { publishedAt, headlines, issuer } = version;
  return {
    told: {
      text: memento.text,
      statements: decided.statements,
      ...(publishedAt ? { publishedAt } : {}),
      ...(headlines ? { headlines } : {}),
      ...(issuer ? { issuer } : {}),
    },
    fact: extraction.fact,
    reviews: decided.reviews,
  };
}

/** The statements as people left them: corrected ones as corrected, rejected ones gone. */
export async function withDecisions(
  reviewsOf: (statement: string) => Promise<readonly RecordedFact[]>,
  extraction: { readonly statements: readonly Statement[]; readonly ids: readonly string[] },
): Promise<{ statements: readonly Statement[]; reviews: readonly Digest[] }> {
  const reviews: Digest[] = [];
  const kept: Statement[] = [];
  const places: (number | undefined)[] = [];
  for (const [i, statement] of extraction.statements.entries()) {
    const history = await reviewsOf(extraction.ids[i]!);
    const bodies = history.map((fact) => fact.body as ReviewBody);
    if (history.length) reviews.push(history.at(-1)!.digest);
    const rejected = standingOf(bodies).standing === 'rejected';
    places.push(rejected ? undefined : kept.length);
    if (!rejected) kept.push(asDecided(statement, bodies));
  }
  const statements = kept.map(({ nestedIn, ...statement }) => {
    const holder = nestedIn === undefined ? undefined : places[nestedIn];
    return holder === undefined ? statement : { ...statement, nestedIn: holder };
  });
  return { statements, reviews };
}
