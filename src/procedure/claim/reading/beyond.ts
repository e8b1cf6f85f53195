/** What the procedure on file does not decide, though its decision leads there or looks like it: "elected", of a nominee whom
 *  another body elects; "a full member", of one let in as an associate; "has been lifted", where lifting it was recommended. */
import type { Clause } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import { laterStep } from './later-step.ts';
import { otherDegree } from './other-degree.ts';
import { otherPost } from './other-post.ts';
import type { Reading } from './reading.ts';
import { ahead } from './unsettled.ts';

/** Null where what is claimed is what is decided, and where an entry says that it was done all the same. */
export function beyond(r: Reading, clause: Clause): Proposition[] | null {
  const low = r.low(clause.from, clause.to);
  if (ahead.test(low) || /\b(should|needs?|wants?|hopes?|if|how)\b/.test(low)) return null;
  return otherPost(r, low) ?? otherDegree(r, clause, low) ?? laterStep(r, clause, low);
}
