/** A person's decision about a position that a statement suggests: accept, reject, or undo the latest. One more fact, with
 *  author and reason, taken after the newest one the person saw; where somebody was first, it is refused. */
import { BadInput } from '../model/bad-input.ts';
import type { Digest } from '../model/canonical.ts';
import { type Fact, factDigest, type RecordedFact } from '../model/fact.ts';
import { type PositionReviewBody, positionIdOf } from '../model/position.ts';
import { standingDecision } from '../model/review.ts';
import { positionOf } from '../store/positions.ts';
import type { Workshop } from './context.ts';
import { judgeJobsAbout } from './verdicts.ts';

export type PositionDecision = {
  readonly case: string;
  readonly position: string;
  readonly decision: PositionReviewBody['decision'];
  readonly author: string;
  readonly reason: string;
  /** The newest decision the person saw (`null`: none). Left out, the newest in the record is meant. */
  readonly after?: Digest | null;
};

/** Longest author's name and reason, in characters. */
const LONGEST = { author: 100, reason: 2_000 } as const;

export async function decidePosition(
  { reads, writes, clock, engines }: Pick<Workshop, 'reads' | 'writes' | 'clock' | 'engines'>,
  given: PositionDecision,
): Promise<RecordedFact<'position-review'>> {
  const found = await positionOf(reads, given.case, given.position);
  if (!found)
    throw new BadInput(
      given.position,
      'the record holds no such suggested position',
      'Name one by the id its page shows.',
    );
  const author = given.author.trim();
  const reason = given.reason.trim();
  if (!author || author.length > LONGEST.author)
    throw new BadInput('author', 'a decision carries the name of who took it', 'Give a name of up to 100 characters.');
  if (reason.length > LONGEST.reason) throw new BadInput('reason', 'is too long', 'Say it in 2,000 characters.');
  if (!reason && given.decision !== 'accept')
    throw new BadInput('reason', `to ${given.decision} needs a reason`, 'Say why in a sentence; it stays on record.');
  if (given.decision === 'undo' && !standingDecision(found.decisions))
    throw new BadInput(given.position, 'there is no decision to undo', 'Accept or reject it instead.');
  const newest = found.newest;
  const now = clock();
  const body: PositionReviewBody = {
    position: positionIdOf(found.body),
    case: given.case,
    decision: given.decision,
    author,
    reason,
  };
  const fact: Fact = {
    kind: 'position-review',
    subject: body.position,
    inputs: [found.fact, ...(newest ? [newest] : [])],
    step: 'submit@1',
    happenedAt: now,
    learnedAt: now,
    body,
  };
  const after = given.after === undefined ? newest : given.after;
  const [recorded] = await writes.commit({
    facts: [fact],
    jobs: await judgeJobsAbout({ reads, engines }, given.case, factDigest(fact)),
    expects: { kind: 'position-review', subject: body.position, digest: after },
  });
  return recorded as RecordedFact<'position-review'>;
}
