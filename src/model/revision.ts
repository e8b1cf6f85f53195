/** What changed between two versions of one document: typed changes, each with the words on both sides and the rule that
 *  decided. Every differing word belongs to exactly one change, save that a change may lie inside a reordering. */
import type { HeadlinePlace } from './memento.ts';
import type { Quote } from './selector.ts';

export const changeTypes = [
  'attribution-change',
  'quotation-altered',
  'certainty-strengthened',
  'certainty-weakened',
  'polarity-flip',
  'figure-or-date-change',
  'commitment-added',
  'commitment-removed',
  'statement-added',
  'statement-removed',
  'name-or-title-change',
  'correction-notice-added',
  'wording',
  'reordering',
  'typography/spelling',
] as const;
export type ChangeType = (typeof changeTypes)[number];

export type Change = {
  readonly type: ChangeType;
  /** Could a reader come to believe something else? A cosmetic change is folded, never dropped. */
  readonly material: boolean;
  /** The words on each side; an insertion has an empty `before.quote` at the place of insertion, a deletion likewise. */
  readonly before: Quote;
  readonly after: Quote;
  /** One plain sentence for a reader. */
  readonly note: string;
  readonly speakerBefore?: string;
  readonly speakerAfter?: string;
  /** Index of the reordering in the same list that this change lies within. */
  readonly within?: number;
  /** The page's headline in this place changed; the words, and their offsets, are those of the headline and not of the text. */
  readonly in?: HeadlinePlace;
  readonly rule: string;
};

/** `disclosed`: the later version carries a correction notice for the material changes. `silent`: it does not.
 *  `none`: there is no material change. */
export type Disclosure = 'disclosed' | 'silent' | 'none';

export type Revision = {
  readonly changes: readonly Change[];
  readonly disclosure: Disclosure;
  /** What a reader would tell a colleague; written by rule from the changes. */
  readonly sentence: string;
};
