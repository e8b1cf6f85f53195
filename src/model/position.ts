/** Positions on a decision that statements suggest: a member's own official was heard to be for it, against it, or for it
 *  on a condition; or was asked and did not say. A machine suggests, a person accepts or rejects; only what was accepted
 *  counts, and only from the day on which it was. */
import { digestOf, shortOf } from './canonical.ts';

/** `silent`: asked, and refused to say. It is neither yes nor no and never becomes an act. */
const suggestedSides = ['support', 'oppose', 'condition', 'silent'] as const;
export type SuggestedSide = (typeof suggestedSides)[number];

export type Suggestion = {
  /** The statement's id: the evidence. */
  readonly statement: string;
  readonly member: string;
  readonly suggests: SuggestedSide;
  /** When it was said, as precisely as is known. */
  readonly date: string;
  readonly quote: string;
  readonly why: string;
};

/** Subject of the fact: the case, as dossiers name it ("nato-accession/ukraine-map").
 *  Inputs: [extraction, …decisions about the statement]. */
export type PositionBody = Suggestion & {
  readonly case: string;
  readonly document: string;
  readonly version: string;
  /** Short digest of what the case said about its members and its matter; another edition may suggest otherwise. */
  readonly edition: string;
};

/** Subject of the fact: the position's id. Inputs: [position, the decision before it]. Undo is another decision. */
export type PositionReviewBody = {
  readonly position: string;
  readonly case: string;
  readonly decision: 'accept' | 'reject' | 'undo';
  readonly author: string;
  readonly reason: string;
};

/** What is suggested by whose words about which case makes the id; saying it again makes no other. */
export const positionIdOf = (of: Pick<PositionBody, 'case' | 'statement' | 'member' | 'suggests'>): string =>
  shortOf(digestOf([of.case, of.statement, of.member, of.suggests].join('|')));
