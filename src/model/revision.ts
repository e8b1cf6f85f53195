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

const carriedAs = ['exact', 'moved', 'fuzzy', 'refused'] as const;

/** What became of a statement of the earlier version.
 *
 *  exact    the same words of the same source, where the edits lead to
 *  moved    the same, cut there and pasted in exactly one other place
 *  fuzzy    at the place the edits lead to, with something altered: `score` and `why` say how much and what
 *  refused  gone, or in several places that nothing tells apart, or put in another mouth; never a look-alike */
export type CarriedStatement = {
  readonly as: (typeof carriedAs)[number];
  /** The content in the earlier version, first part to last, and who is credited there. */
  readonly content: Quote;
  readonly speaker?: string;
  /** Where the content stands in the later version; absent where it cannot be told. */
  readonly now?: Quote;
  /** Was a statement with exactly these words found in the later version too? */
  readonly found: boolean;
  /** Share of words kept, 0 to 1; for a fuzzy one. */
  readonly score?: number;
  /** One plain clause; for a fuzzy or refused one. */
  readonly why?: string;
};

/** `disclosed`: the later version carries a correction notice for the material changes. `silent`: it does not.
 *  `none`: there is no material change. */
export type Disclosure = 'disclosed' | 'silent' | 'none';

export type Revision = {
  readonly changes: readonly Change[];
  readonly disclosure: Disclosure;
  /** What a reader would tell a colleague; written by rule from the changes. */
  readonly sentence: string;
  /** Each statement of the earlier version, in its order; absent where a comparison was recorded without. */
  readonly carried?: readonly CarriedStatement[];
};
