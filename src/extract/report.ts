/** What the rules find: a report, in spans of the text, and the family of rules that found it. */
import type { Span } from '../model/selector.ts';
import type { Act } from '../model/statement.ts';

/** What was found, in spans of the text. `rule` names the construction. */
export type Report = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly addressee: Span | null;
  readonly act: Act;
  /** Base form of the cue's verb, or the construction's name. */
  readonly verb: string;
  readonly rule: Rule;
  /** Index of the sentence, and of the cue's head word in it. */
  readonly sentence: number;
  readonly at: number;
  /** The quotations (indices) that are the content. */
  readonly quotes: readonly number[];
  /** The source is "I" or "we". */
  readonly self?: boolean;
  /** What a relative pronoun as source stands for. */
  readonly antecedent?: readonly Span[];
  /** Quotations of later sentences were joined to the content: its extent is settled. */
  readonly joined?: boolean;
  /** The rule's own content where the learned one, which also holds whom a request goes to, stands in its place. */
  readonly narrow?: readonly Span[];
  /** Confidence of the learned model in the same attribution; absent where it found none. */
  readonly learned?: number;
};

export type Rule =
  | 'clause'
  | 'refusal'
  | 'construction'
  | 'nominal'
  | 'object'
  | 'infinitive'
  | 'directive'
  | 'judgement'
  | 'accusation'
  | 'passive'
  | 'trailing'
  | 'parenthesis'
  | 'according'
  | 'as-said'
  | 'quotation'
  | 'cleft'
  | 'turn'
  | 'block'
  | 'headline'
  | 'unknown verb'
  | 'learned';
