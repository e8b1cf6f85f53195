/** A version as a comparison reads it: sentences with their places, and grammar worked out paragraph by paragraph when
 *  first asked for, so that two long versions that differ in a line cost that line. Tokens have the version's offsets. */
import type { Span } from '../model/selector.ts';
import { type Analysis, analyse } from '../text/en/analysis.ts';
import { type Predicate, predicatesIn, type Range } from '../text/en/predicates.ts';
import { cut } from '../text/en/sentences.ts';
import { paragraphsOf, type Token } from '../text/en/tokens.ts';

export type Sentence = Span & {
  readonly paragraph: number /** Its words, folded to one space between. */;
  readonly key: string;
};

/** The grammar of one paragraph; `quoted[i]` is true inside quotation marks. */
export type Read = Pick<Analysis, 'text' | 'tags' | 'lemmas'> & {
  readonly tokens: readonly Token[];
  readonly quoted: Uint8Array;
};

export type Located = Range & { readonly read: Read };

export class Reading {
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Span[];
  private readonly reads = new Map<number, Read>();

  constructor(readonly text: string) {
    const { tokens, sentences } = cut(text);
    this.paragraphs = paragraphsOf(text);
    this.sentences = sentences.map(({ first, end, paragraph }) => ({
      start: tokens[first]!.start,
      end: tokens[end - 1]!.end,
      paragraph,
      key: tokens
        .slice(first, end)
        .map((t) => t.text)
        .join(' '),
    }));
  }

  /** The grammar of a paragraph. */
  paragraph(index: number): Read {
    const known = this.reads.get(index);
    if (known) return known;
    const { start, end } = this.paragraphs[index]!;
    const { tokens, tags, lemmas, quotes } = analyse(this.text.slice(start, end));
    const quoted = new Uint8Array(tokens.length);
    for (const { first, end: stop } of quotes.passages) quoted.fill(1, first, stop);
    const read: Read = {
      text: this.text,
      tokens: tokens.map((t) => ({ start: t.start + start, end: t.end + start, text: t.text })),
      tags,
      lemmas,
      quoted,
    };
    this.reads.set(index, read);
    return read;
  }

  /** The tokens of a span that lies in one paragraph. */
  locate(span: Span, paragraph: number): Located {
    const read = this.paragraph(paragraph);
    return { read, ...tokensOver(read.tokens, span) };
  }

  predicates(sentence: Sentence): Predicate[] {
    const { read, first, end } = this.locate(sentence, sentence.paragraph);
    return predicatesIn(read, first, end);
  }
}

/** Tokens that a span touches; empty, at the place, for an empty span. */
export function tokensOver(tokens: readonly Token[], { start, end }: Span): Range {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < tokens.length && tokens[stop]!.start < end) stop++;
  return { first: low, end: stop };
}
