/** A verb of saying once its subject is known: who speaks, by which words, and where what they said is sought. */
import type { Act } from '../model/statement.ts';
import { clauseEnd, infinitiveEnd, phraseEnd } from './ends.ts';
import type { Range } from './phrases.ts';
import { type Group, type Reader, record, span, spanOf } from './reader.ts';
import type { Rule } from './report.ts';
import type { Word } from './stream.ts';

/** Words from, to; the end is exclusive. */
export type Words = readonly [from: number, to: number];

export type Cue = {
  readonly r: Reader;
  readonly source: Range;
  readonly words: Words;
  /** What is done by it, its base form, and its main word. */
  readonly act: Act;
  readonly verb: string;
  readonly head: number;
  /** The frames that it enters, letters of `../text/en/verbs.ts`. */
  readonly frames: string;
  /** The preposition or particle that belongs to it; empty where none does. */
  readonly preposition: string;
  /** Where its complement is sought. */
  readonly at: number;
};

/** The cue that a verb group is, whatever it is one of. */
export const cueOf = (r: Reader, { from, head }: Group, source: Range): Cue => ({
  r,
  source,
  words: [from, head + 1],
  act: 'assert',
  verb: r.words[head]!.lemma,
  head,
  frames: '',
  preposition: '',
  at: head + 1,
});

/** A cue of which it is known whom it is addressed to, if to anybody; `at` is behind them. */
export type Told = Cue & { readonly addressee: Range | null };

/** One way for a complement to stand at `at`: true where it does, and is on record. */
export type Frame<C extends Cue = Cue> = (cue: C) => boolean;

export const wordAt = ({ r, at }: Cue, k = 0): Word | undefined => r.words[at + k];
export const lowerAt = (cue: Cue, k = 0): string => wordAt(cue, k)?.lower ?? '';
export const infinitiveAt = (cue: Cue): boolean =>
  wordAt(cue)?.tag === 'TO' || (lowerAt(cue) === 'not' && wordAt(cue, 1)?.tag === 'TO');

/** The clause, the infinitive, the phrase that begins at `from`. */
export const clauseFrom = ({ r, head }: Cue, from: number): Words => [
  from,
  clauseEnd(r.words, from, r.words[head]!.tag),
];
export const infinitiveFrom = ({ r, head }: Cue, from: number): Words => [
  from,
  infinitiveEnd(r.words, from, r.words[head]!.tag),
];
export const phraseFrom = ({ r }: Cue, from: number): Words => [from, phraseEnd(r.words, from, true)];
/** The same, where it may go on with clauses of its own. */
export const matterFrom = ({ r }: Cue, from: number): Words => [from, phraseEnd(r.words, from, false)];

/** Puts on record what was said, and to whom; `by` is a further word of the cue. */
export function put(
  { r, source, words, act, verb, head }: Cue,
  content: Words,
  rule: Rule,
  { to = null, as = act, by = null }: { to?: Range | null; as?: Act; by?: number | null } = {},
): true {
  record(r, source, words, content, as, verb, rule, head, to, ...(by === null ? [] : [[by, by + 1] as const]));
  return true;
}

/** Puts on record what was said in pieces, as they stand. */
export function putPieces(
  { r, source, words, act, verb, head }: Cue,
  pieces: readonly Words[],
  rule: Rule,
  { to = null, quotes = [] }: { to?: Range | null; quotes?: readonly number[] } = {},
): true {
  r.out.push({
    source: [span(r, source)],
    cue: [spanOf(r, words)],
    content: pieces.map((piece) => spanOf(r, piece)),
    addressee: to && span(r, to),
    act,
    verb,
    rule,
    sentence: r.index,
    at: head,
    quotes,
  });
  return true;
}

/** The first word of a cue or its source. */
export const firstWordOf = ({ words, source }: Cue): number => Math.min(words[0], source.from);
