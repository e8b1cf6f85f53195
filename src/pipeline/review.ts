/** A person's decision about what a machine extracted. It is one more fact, with author and reason; what follows from
 *  the statement is then made anew by the same steps. Two reviewers cannot overwrite each other: each decision names the
 *  one it was taken after, and is refused when there is a later one. */
import { BadInput } from '../model/bad-input.ts';
import type { ReviewBody } from '../model/bodies.ts';
import type { Digest } from '../model/canonical.ts';
import type { Fact, RecordedFact } from '../model/fact.ts';
import { standingDecision } from '../model/review.ts';
import { partsOf, type Words, wordsAt } from '../model/selector.ts';
import { type Act, acts, type Statement } from '../model/statement.ts';
import type { RecordedStatement } from '../store/reads.ts';
import type { Workshop } from './context.ts';
import { followUps } from './steps/due.ts';

/** A decision as a person gives it. Words are given as words; where they stand is looked for in the version. */
export type Decision = {
  readonly statement: string;
  readonly decision: ReviewBody['decision'];
  readonly author: string;
  readonly reason: string;
  readonly correction?: {
    readonly source?: string;
    readonly cue?: string;
    readonly content?: string;
    readonly speaker?: string;
    readonly act?: string;
  };
  /** The newest decision the person saw (`null`: none). Left out, the newest in the record is meant. */
  readonly after?: Digest | null;
};

/** Longest author's name and reason, in characters. */
const LONGEST = { author: 100, reason: 2_000 } as const;

export async function decide(workshop: Workshop, decision: Decision): Promise<RecordedFact<'review'>> {
  const { reads, writes, clock } = workshop;
  const { statement: id } = decision;
  const row = await reads.statement(id);
  if (!row) throw new BadInput(id, 'the record holds no such statement', 'Name one by the id its page shows.');
  const { author, reason } = checkSigned(decision);
  const bodies = row.reviews.map((review) => review.body as ReviewBody);
  if (decision.decision === 'undo' && !standingDecision(bodies)) {
    throw new BadInput(id, 'there is no decision to undo', 'Accept, correct or reject it instead.');
  }
  const correction =
    decision.decision === 'correct' ? await correctionOf(workshop, row, decision.correction) : undefined;
  const newest = row.reviews.at(-1)?.digest ?? null;
  const version = (await reads.version(row.version))!;
  const now = clock();
  const body: ReviewBody = {
    statement: id,
    decision: decision.decision,
    author,
    reason,
    ...(correction ? { correction } : {}),
  };
  const fact: Fact = {
    kind: 'review',
    subject: id,
    inputs: [version.fact, ...(newest ? [newest] : [])],
    step: 'submit@1',
    happenedAt: now,
    learnedAt: now,
    body,
  };
  const after = decision.after === undefined ? newest : decision.after;
  const expects = { kind: 'review', subject: id, digest: after } as const;
  const [recorded] = await writes.commit({ facts: [fact], expects });
  const jobs = await followUps(workshop, version, recorded!.digest);
  if (jobs.length) await writes.commit({ facts: [], jobs });
  return recorded as RecordedFact<'review'>;
}

/** Who decides and why, as it goes on record. */
export function checkSigned(decision: Pick<Decision, 'decision' | 'author' | 'reason'>): {
  readonly author: string;
  readonly reason: string;
} {
  const author = decision.author.trim();
  const reason = decision.reason.trim();
  if (!author || author.length > LONGEST.author) {
    throw new BadInput('author', 'a decision carries the name of who took it', 'Give a name of up to 100 characters.');
  }
  if (reason.length > LONGEST.reason) throw new BadInput('reason', 'is too long', 'Say it in 2,000 characters.');
  if (!reason && decision.decision !== 'accept') {
    throw new BadInput(
      'reason',
      `to ${decision.decision} needs a reason`,
      'Say why in a sentence; it stays on record.',
    );
  }
  return { author, reason };
}

async function correctionOf(
  { reads }: Workshop,
  row: RecordedStatement,
  given: Decision['correction'] = {},
): Promise<NonNullable<ReviewBody['correction']>> {
  const { text } = (await reads.version(row.version))!;
  const { statement } = row;
  const act = given.act?.trim();
  if (act && !(acts as readonly string[]).includes(act)) {
    throw new BadInput('act', `“${act}” is not one of the acts`, `Choose one of ${acts.join(', ')}.`);
  }
  const speaker = given.speaker?.trim();
  const near = statement.content.start;
  const correction = {
    ...words('source', given.source, statement.source, text, near),
    ...words('cue', given.cue, statement.cue, text, near),
    ...words('content', given.content, statement.content, text, near),
    ...(speaker && speaker !== statement.sourceEntity ? { sourceEntity: speaker.slice(0, 300) } : {}),
    ...(act && act !== statement.act ? { act: act as Act } : {}),
  };
  if (!Object.keys(correction).length) {
    throw new BadInput('the correction', 'changes nothing', 'Change a field, or accept the statement as it is.');
  }
  return correction as NonNullable<ReviewBody['correction']>;
}

/** The words as one passage of the text: the place nearest to where the machine found them. Words that are not there,
 *  letter by letter, are refused. */
function words(
  role: 'source' | 'cue' | 'content',
  given: string | undefined,
  known: Statement['source'],
  text: string,
  near: number,
): { [Role in typeof role]?: Words } {
  const wanted = given?.trim();
  if (!wanted) return {};
  if (
    known &&
    partsOf(known)
      .map((part) => part.text)
      .join(' … ') === wanted
  )
    return {};
  const parts = wanted.split(/\s+(?:…|\[…\])\s+/u);
  const found: Words[] = [];
  let from = 0;
  for (const part of parts) {
    const at = nearest(text, part, parts.length > 1 ? from : 0, known?.start ?? near);
    if (at < 0) {
      throw new BadInput(
        role,
        `the version does not hold the words “${part.length > 80 ? `${part.slice(0, 80)}…` : part}” letter by letter`,
        'Copy them from the text; join the parts of a split quotation with “ … ”.',
      );
    }
    found.push(wordsAt(text, at, at + part.length));
    from = at + part.length;
  }
  const [first, ...rest] = found;
  return { [role]: wordsAt(text, first!.start, first!.end, rest) };
}

function nearest(text: string, part: string, from: number, near: number): number {
  let best = -1;
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
    else break;
  }
  return best;
}
