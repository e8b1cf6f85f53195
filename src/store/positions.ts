/** Suggested positions with what people decided about them, read through the history of their facts; so every store
 *  answers alike. */
import type { ReviewBody } from '../model/bodies.ts';
import type { Digest } from '../model/canonical.ts';
import type { RecordedFact } from '../model/fact.ts';
import { type PositionBody, type PositionReviewBody, positionIdOf } from '../model/position.ts';
import { standingDecision } from '../model/review.ts';
import type { Reads } from './reads.ts';

export type RecordedPosition = {
  readonly id: string;
  readonly body: PositionBody;
  readonly fact: Digest;
  readonly learnedAt: string;
  /** First to last, each with the instant at which the record learned it. */
  readonly decisions: readonly (PositionReviewBody & { readonly at: string })[];
  /** Digest of the newest decision. */
  readonly newest: Digest | null;
  /** Digest of the newest decision about the statement itself. */
  readonly newestOfStatement: Digest | null;
  /** When the statement itself was rejected, if that still stands. */
  readonly withdrawnAt?: string;
};

/** All that were ever suggested about a case, oldest first. */
export async function positionsOf(reads: Pick<Reads, 'history'>, of: string): Promise<readonly RecordedPosition[]> {
  const out: RecordedPosition[] = [];
  for (const fact of await reads.history('position', of)) {
    const body = fact.body as PositionBody;
    const [reviews, statement] = await Promise.all([
      reads.history('position-review', positionIdOf(body)),
      reads.history('review', body.statement),
    ]);
    out.push(asRecorded(fact, reviews, statement));
  }
  return out;
}

/** A position with the decisions about it and about its statement, each first to last. */
export function asRecorded(
  { body: found, digest, learnedAt }: RecordedFact,
  reviews: readonly RecordedFact[],
  statement: readonly RecordedFact[],
): RecordedPosition {
  const body = found as PositionBody;
  const last = statement.at(-1);
  const rejected = standingDecision(statement.map((review) => review.body as ReviewBody))?.decision === 'reject';
  return {
    id: positionIdOf(body),
    body,
    fact: digest,
    learnedAt,
    decisions: reviews.map((review) => ({ ...(review.body as PositionReviewBody), at: review.learnedAt })),
    newest: reviews.at(-1)?.digest ?? null,
    newestOfStatement: last?.digest ?? null,
    ...(rejected && last ? { withdrawnAt: last.learnedAt } : {}),
  };
}

export async function positionOf(
  reads: Pick<Reads, 'history'>,
  of: string,
  id: string,
): Promise<RecordedPosition | null> {
  return (await positionsOf(reads, of)).find((position) => position.id === id) ?? null;
}

/** Every case that a dossier of the record follows, and all its positions. */
export async function allPositions(reads: Reads, dossier?: string): Promise<readonly RecordedPosition[]> {
  const cases = new Set<string>();
  for (const one of await reads.dossiers())
    if (!dossier || one.id === dossier) for (const of of one.cases) cases.add(of);
  const lists = await Promise.all([...cases].map((of) => positionsOf(reads, of)));
  return lists.flat();
}
