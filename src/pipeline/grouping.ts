/** A person's decision about documents that a machine took to tell of one event: a fact with author and reason, and the event
 *  as it then stands another. Nobody is overwritten: each decision names the one it was taken after. */
import { BadInput } from '../model/bad-input.ts';
import { type EventBody, type GroupingReviewBody, groupingSubject } from '../model/bodies.ts';
import type { Digest } from '../model/canonical.ts';
import { type Fact, factDigest, type RecordedFact } from '../model/fact.ts';
import { groupingOf, isEvent } from '../model/grouping.ts';
import { standingDecision } from '../model/review.ts';
import type { Workshop } from './context.ts';
import { checkSigned } from './review.ts';
import { stepKeys } from './steps/key.ts';

/** A decision about a suggested grouping, as a person gives it. */
export type GroupingDecision = {
  readonly event: string;
  readonly decision: GroupingReviewBody['decision'];
  readonly author: string;
  readonly reason: string;
  /** The newest decision the person saw (`null`: none). Left out, the newest in the record is meant. */
  readonly after?: Digest | null;
};

export async function decideGrouping(
  workshop: Workshop,
  given: GroupingDecision,
): Promise<RecordedFact<'review', GroupingReviewBody>> {
  const { reads, writes, clock } = workshop;
  const { event: id, decision } = given;
  const standing = (await reads.history('event', id)).at(-1);
  const event = standing?.body as EventBody | undefined;
  if (!standing || !event) throw new BadInput(id, 'the record holds no such event', 'See “onrecord review”.');
  if (groupingOf(event) === 'named') {
    throw new BadInput(
      id,
      'a dossier file names this event; no machine suggested it',
      'Change the dossier file instead.',
    );
  }
  const { author, reason } = checkSigned(given);
  const subject = groupingSubject(id);
  const history = await reads.history('review', subject);
  const taken = history.map((fact) => fact.body as GroupingReviewBody);
  if (decision === 'undo' && !standingDecision(taken)) {
    throw new BadInput(id, 'there is no decision to undo', 'Accept or reject the grouping instead.');
  }
  const newest = history.at(-1)?.digest ?? null;
  const now = clock();
  const at = { step: 'submit@1', happenedAt: now, learnedAt: now } as const;
  const body: GroupingReviewBody = { event: id, decision, author, reason };
  const review: Fact = {
    kind: 'review',
    subject,
    inputs: [standing.digest, ...(newest ? [newest] : [])],
    ...at,
    body,
  };
  const stands = standingDecision([...taken, body])?.decision;
  const { rejected: _, ...rest } = event;
  const decided: EventBody = {
    ...rest,
    suggested: stands !== 'accept',
    ...(stands === 'reject' ? { rejected: true } : {}),
  };
  const after: Fact = {
    kind: 'event',
    subject: id,
    inputs: [factDigest(review), standing.digest],
    ...at,
    happenedAt: standing.happenedAt,
    body: decided,
  };
  const jobs = isEvent(decided) ? [stepKeys.align(workshop, id, factDigest(after))] : [];
  const expects = { kind: 'review', subject, digest: given.after === undefined ? newest : given.after } as const;
  const [recorded] = await writes.commit({ facts: [review, after], jobs, expects });
  return recorded as RecordedFact<'review', GroupingReviewBody>;
}
