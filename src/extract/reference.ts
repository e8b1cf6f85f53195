/** A phrase that means somebody, where it stands, and looking back from there over whom the text has told of. */
import type { Described } from './describe.ts';
import { lastOf, type Mention } from './mentions.ts';
import type { Word } from './stream.ts';
import type { Cast } from './who.ts';

/** The last one told of that fits; null where the text has none. */
export type Find = (test: (m: Described) => boolean) => Mention | null;

export type Reference = {
  readonly cast: Cast;
  readonly d: Described;
  readonly words: readonly Word[];
  readonly at: number;
  readonly speakers: readonly Mention[];
  /** Who is quoted around it. */
  readonly quotedBy: Described | null;
  /** It is one word. */
  readonly lone: boolean;
  /** Its first word, small letters; of a pronoun alone the subject form. */
  readonly first: string;
  /** Its words, small letters. */
  readonly text: string;
  /** Among those who have spoken, those mentioned, and either: speakers weigh more. */
  readonly spoke: Find;
  readonly named: Find;
  readonly last: Find;
};

/** One way for a phrase to mean somebody; null where it does not. */
export type ReferenceRule = (ref: Reference) => Described | null;

/** Pronouns told something stand for whom their subject forms would. */
const subjectForms = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
]);

export function referenceOf(
  cast: Cast,
  d: Described,
  words: readonly Word[],
  at: number,
  speakers: readonly Mention[],
  quotedBy: Described | null,
): Reference {
  const lone = words.length === 1;
  const lower = words[0]?.lower ?? '';
  const spoke: Find = (test) => lastOf(speakers, at, test);
  const named: Find = (test) => lastOf(cast.told, at, test);
  return {
    cast,
    d,
    words,
    at,
    speakers,
    quotedBy,
    lone,
    first: (lone && subjectForms.get(lower)) || lower,
    text: words.map((w) => w.lower).join(' '),
    spoke,
    named,
    last: (test) => spoke(test) ?? named(test),
  };
}

/** The same one, found by `rule`. */
export const as = (m: Described, rule: string): Described => ({ ...m, rule });
