/** A claim while it is read: its words, who is named in it, and the reckoning it is about. */
import { analyse } from '../../../text/en/analysis.ts';
import type { Reckoning } from '../../reckon.ts';
import { contentOf, type Word, wordsOf } from '../../words.ts';
import { verbsOfTitle } from '../doings.ts';
import type { Mention } from '../mention.ts';
import { knownStems } from '../mentions.ts';

export class Reading {
  readonly known: ReadonlySet<string>;
  /** Stems of the words of the record. */
  readonly recorded: ReadonlySet<string>;
  readonly titleVerbs: ReadonlySet<string>;
  readonly year: string;
  /** Part of speech of each word, as the Penn Treebank has it. */
  readonly tags: readonly string[];
  /** Written without a full stop, in the present tense of what has just been done. */
  readonly headline: boolean;
  /** Where the clause being read begins, if it is coordinated; names of stages before it are not its own. */
  from = 0;

  constructor(
    readonly words: readonly Word[],
    readonly mentions: readonly Mention[],
    readonly reckoning: Reckoning,
    text: string,
  ) {
    this.tags = tagsOf(text, words);
    this.headline = !/[.!?…]["”’')]*\s*$/.test(text);
    this.known = knownStems(reckoning);
    this.recorded = new Set(reckoning.acts.flatMap(({ text, organ }) => contentOf(wordsOf(`${text} ${organ ?? ''}`))));
    this.titleVerbs = verbsOfTitle(wordsOf(reckoning.plan.decision));
    this.year = reckoning.asOf.slice(0, 4);
  }

  /** A word in small letters. The month of May is `May`, so that no rule takes it for a permission. */
  at(i: number): string {
    const word = this.words[i];
    return word === undefined ? '' : isMay(this.words, i) ? 'May' : word.lower;
  }

  low(from: number, to: number): string {
    return range(Math.max(0, from), Math.min(to, this.words.length))
      .map((i) => this.at(i))
      .join(' ');
  }

  insideMention(i: number): boolean {
    return this.mentions.some((mention) => i >= mention.from && i < mention.to);
  }
}

/** "In May", "5 May", "May 2018". */
const isMay = (words: readonly Word[], i: number): boolean =>
  words[i]!.text === 'May' &&
  (i > 0
    ? !/^(it|they|he|she|we|who|which|that|parties|members|states)$/.test(words[i - 1]!.lower)
    : /^\d/.test(words[1]?.text ?? ''));

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

function tagsOf(text: string, words: readonly Word[]): string[] {
  const { tokens, tags } = analyse(text);
  let k = 0;
  return words.map(({ at }) => {
    while (k + 1 < tokens.length && tokens[k + 1]!.start <= at) k++;
    return tags[k] ?? '';
  });
}
