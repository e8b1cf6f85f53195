/** What was said, as its act and polarity are read from it. */
import type { Act } from '../model/statement.ts';
import type { Word } from './stream.ts';

export type Content = {
  /** Words of the first piece, marks left out; for a quotation, the words inside it. */
  readonly words: readonly Word[];
  readonly quoted: 'all' | 'part' | 'none';
  readonly question: boolean;
};

/** A content, and the verb by which it was said. */
export type Said = Content & {
  readonly verb: string;
  /** The words in small letters, with spaces between. */
  readonly flat: string;
  /** It speaks of its source ("it would …", "we will …"). */
  readonly own: boolean;
};

/** One way for a content to tell what is done in saying it; null where it does not. */
export type ActRule = (said: Said) => Act | null;

export function firstOf(rules: readonly ActRule[], said: Said): Act | null {
  for (const rule of rules) {
    const act = rule(said);
    if (act) return act;
  }
  return null;
}
