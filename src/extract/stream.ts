/** A text as the grammar of reporting reads it: words by sentence, with each quoted passage folded into one word, so that
 *  `"We are not at war," the minister said, "but …"` is a sentence of six words. What stands inside the marks is a stream
 *  of its own, one level deeper. Short quoted phrases that are part of the syntax ("confirmed") stay unfolded. */
import type { Span } from '../model/selector.ts';
import type { Analysis } from '../text/en/analysis.ts';
import { isSaying } from '../text/en/verbs.ts';
import type { Quotation } from '../text/quotation.ts';
import { lemmaOf, tagOf } from './word-forms.ts';

/** All words have all fields in one order: code that reads them is compiled for one form of object, and stays so. */
export type Word = Span & {
  readonly text: string;
  readonly lower: string;
  /** Penn Treebank tag; `QQ` for a folded quotation. */
  readonly tag: string;
  readonly lemma: string;
  /** Index of the folded quotation. */
  readonly quote: number | undefined;
  /** Index of the short quotation the word stands in, unfolded. */
  readonly inQuote: number | undefined;
};

export type Sentence = {
  readonly words: readonly Word[];
  /** Number of the paragraph (line) in the text. */
  readonly paragraph: number;
  /** The quotation this sentence lies in, or -1. */
  readonly within: number;
};

/** A quotation of at most this many words and no final stop is part of the sentence around it. */
const SHORT_QUOTE = 3;

/** A longer sentence is cut: it is a table or broken text, and phrases are looked for in all of a sentence. */
const LONGEST_SENTENCE = 250;

/** Sentences in order of their first word, those inside quotations after the one around them. */
export function sentencesOf(analysis: Analysis, quotations: readonly Quotation[]): Sentence[] {
  const { tokens, sentences } = analysis;
  const paragraphs = new Int32Array(tokens.length);
  const starts = new Uint8Array(tokens.length + 1);
  for (const { first, end, paragraph } of sentences) {
    starts[first] = 1;
    paragraphs.fill(paragraph, first, end);
  }
  return streamOf({ analysis, quotations, children: childrenOf(quotations), paragraphs, starts }, 0, tokens.length, -1);
}

/** A text to be read as streams. */
type Source = {
  readonly analysis: Analysis;
  readonly quotations: readonly Quotation[];
  /** Quotations by the quotation they lie in. */
  readonly children: ReadonlyMap<number, readonly number[]>;
  /** The paragraph of each token, and 1 where a sentence starts with it. */
  readonly paragraphs: Int32Array;
  readonly starts: Uint8Array;
};

/** Tokens [from, to), which stand in the quotation `within`, as one stream, and behind it those of the quotations folded in it. */
function streamOf(source: Source, from: number, to: number, within: number): Sentence[] {
  const { quotations, children } = source;
  const { tokens } = source.analysis;
  const stream = new Stream(source, within);
  const folded: { from: number; to: number; quote: number }[] = [];
  const list = children.get(within) ?? [];
  let k = 0;
  for (let i = from; i < to; ) {
    stream.beginAt(i);
    while (k < list.length && quotations[list[k]!]!.outer.end <= tokens[i]!.start) k++;
    const quote = list[k];
    if (quote === undefined || tokens[i]!.start < quotations[quote]!.outer.start) {
      stream.add(i++);
      continue;
    }
    const { outer, inner } = quotations[quote]!;
    const first = i;
    while (i < to && tokens[i]!.start < outer.end) i++;
    k++;
    const inside = range(first, i).filter((t) => tokens[t]!.start >= inner.start && tokens[t]!.end <= inner.end);
    if (!inside.length) for (const t of range(first, i)) stream.add(t);
    else if (stream.takesIn(quote, inside)) for (const t of inside) stream.add(t, quote);
    else {
      stream.fold(quote);
      folded.push({ from: inside[0]!, to: inside[inside.length - 1]! + 1, quote });
    }
  }
  return [...stream.sentences(), ...folded.flatMap((part) => streamOf(source, part.from, part.to, part.quote))];
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Words as they come, cut into sentences. */
class Stream {
  private readonly done: Sentence[] = [];
  private words: Word[] = [];
  private paragraph = -1;

  constructor(
    private readonly source: Source,
    private readonly within: number,
  ) {}

  /** Ends the sentence where another begins with token `i`. */
  beginAt(i: number): void {
    const { analysis, paragraphs, starts } = this.source;
    const { words } = this;
    if (paragraphs[i] !== this.paragraph) {
      // A line that ends in a comma runs on: "…,\nDefense News reports."
      if (words[words.length - 1]?.text !== ',') this.end();
      this.paragraph = paragraphs[i]!;
    } else if (words.length >= LONGEST_SENTENCE || (starts[i] && words.length && endsSentence(words, analysis, i)))
      this.end();
  }

  add(i: number, inQuote?: number): void {
    this.words.push(wordOf(this.source.analysis, i, inQuote));
  }

  /** Does a quotation, the tokens `inside`, stay part of the sentence around it? */
  takesIn(quote: number, inside: readonly number[]): boolean {
    const { analysis, quotations } = this.source;
    const last = analysis.tokens[inside[inside.length - 1]!]!.text;
    const short = inside.length <= SHORT_QUOTE && quotations[quote]!.closed && !/^[.,?!…]$/.test(last);
    return short && !/^[,:]$/.test(this.words[this.words.length - 1]?.text ?? ',');
  }

  /** Puts one word for a quotation. */
  fold(quote: number): void {
    const { start, end } = this.source.quotations[quote]!.outer;
    const text = this.source.analysis.text.slice(start, end);
    this.words.push({ start, end, text, lower: '', tag: 'QQ', lemma: '', quote, inQuote: undefined });
  }

  sentences(): Sentence[] {
    this.end();
    return this.done;
  }

  private end(): void {
    const { words, paragraph, within } = this;
    if (words.length) this.done.push({ words, paragraph, within });
    this.words = [];
  }
}

function wordOf(analysis: Analysis, i: number, inQuote: number | undefined): Word {
  const { start, end, text } = analysis.tokens[i]!;
  const lower = inAscii(text) ? text.toLowerCase() : text.toLowerCase().replace(/[’ʼ]/g, "'").normalize('NFC');
  const tag = tagOf(analysis, i, lower);
  return { start, end, text, lower, tag, lemma: lemmaOf(analysis, i, lower, tag), quote: undefined, inQuote };
}

const inAscii = (form: string): boolean => /^[!-~]*$/.test(form);

/** Quotations by the quotation they lie in; -1 for the outermost. */
function childrenOf(quotations: readonly Quotation[]): Map<number, number[]> {
  const out = new Map<number, number[]>();
  const open: number[] = [];
  quotations.forEach((quotation, index) => {
    while (open.length && quotations[open[open.length - 1]!]!.outer.end <= quotation.outer.start) open.pop();
    const parent = open[open.length - 1] ?? -1;
    const list = out.get(parent);
    if (list) list.push(index);
    else out.set(parent, [index]);
    open.push(index);
  });
  return out;
}

/** A sentence that began with a quotation goes on when its cue follows: `"Who pays?" Smith asked.` */
function endsSentence(words: readonly Word[], analysis: Analysis, i: number): boolean {
  const last = words[words.length - 1]!;
  if (last.tag !== 'QQ') return true;
  if (/[.…]["”»'’]*$/.test(last.text) && !/^[a-z]/.test(analysis.tokens[i]!.text)) return true;
  if (analysis.tokens[i]!.text === '"' || /^[“„«‘]/.test(analysis.tokens[i]!.text)) return true;
  for (let k = i; k < Math.min(i + 12, analysis.tokens.length); k++) {
    if (/^[.,;:?!]$/.test(analysis.tokens[k]!.text)) return true;
    if (/^VB[DZPN]$/.test(analysis.tags[k]!)) return !isSaying(analysis.lemmas[k]!);
  }
  return true;
}
