/** What people decided about a statement that a machine extracted. Decisions are added, never changed: accept, correct,
 *  reject; and undo, which takes back the latest decision that still stands and brings back the one before it. */
import type { ReviewBody } from './bodies.ts';
import type { Entity, Statement } from './statement.ts';

/** machine: nobody has decided, or all was undone. */
export type Standing = 'machine' | 'confirmed' | 'corrected' | 'rejected';

/** The decision that stands after all of them, first to last; `undefined` when none does. */
export function standingDecision<Decision extends { readonly decision: string }>(
  decisions: readonly Decision[],
): Decision | undefined {
  const standing: Decision[] = [];
  for (const decision of decisions) {
    if (decision.decision === 'undo') standing.pop();
    else standing.push(decision);
  }
  return standing.at(-1);
}

export function standingOf(decisions: readonly ReviewBody[]): { readonly standing: Standing; readonly by?: string } {
  const last = standingDecision(decisions);
  if (!last) return { standing: 'machine' };
  const standing = ({ accept: 'confirmed', correct: 'corrected', reject: 'rejected', undo: 'machine' } as const)[
    last.decision
  ];
  return { standing, by: last.author };
}

/** The statement as it stands: with the correction of the standing decision, if that is one. Its words were checked
 *  against the version's text when the decision was taken. */
export function asDecided(statement: Statement, decisions: readonly ReviewBody[]): Statement {
  const correction = standingDecision(decisions)?.correction;
  if (!correction) return statement;
  const { sourceEntity, ...rest } = correction;
  if (sourceEntity === undefined) return { ...statement, ...rest };
  const entity: Entity = { name: sourceEntity, kind: 'unknown', sure: true, rule: 'corrected by a person' };
  const same = statement.entity?.name === sourceEntity ? statement.entity : entity;
  return { ...statement, ...rest, sourceEntity, entity: same };
}
