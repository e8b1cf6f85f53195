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
  const { text, tokens } = analysis;
  const out: Sentence[] = [];
  const paragraphOf = new Int32Array(tokens.length);
  const startsSentence = new Uint8Array(tokens.length + 1);
  for (const { first, end, paragraph } of analysis.sentences) {
    startsSentence[first] = 1;
    paragraphOf.fill(paragraph, first, end);
  }
  const children = childrenOf(quotations);

  const word = (i: number, inQuote?: number): Word => {
    const { start, end, text: form } = tokens[i]!;
    const lower = inAscii(form) ? form.toLowerCase() : form.toLowerCase().replace(/[’ʼ]/g, "'").normalize('NFC');
    const tag = tagOf(analysis, i, lower);
    return { start, end, text: form, lower, tag, lemma: lemmaOf(analysis, i, lower, tag), quote: undefined, inQuote };
  };

  // Reads tokens [from, to) as one stream; folds the quotations of `list`.
  const read = (from: number, to: number, list: readonly number[], within: number): void => {
    let words: Word[] = [];
    let paragraph = -1;
    const flush = (): void => {
      if (words.length) out.push({ words, paragraph, within });
      words = [];
    };
    const inner: { from: number; to: number; quote: number }[] = [];
    let k = 0;
    for (let i = from; i < to; ) {
      if (paragraphOf[i] !== paragraph) {
        // A line that ends in a comma runs on: "…,\nDefense News reports."
        if (words[words.length - 1]?.text !== ',') flush();
        paragraph = paragraphOf[i]!;
      } else if (
        words.length >= LONGEST_SENTENCE ||
        (startsSentence[i] && words.length && endsSentence(words, analysis, i))
      )
        flush();
      while (k < list.length && quotations[list[k]!]!.outer.end <= tokens[i]!.start) k++;
      const at = list[k];
      const quotation = at === undefined ? undefined : quotations[at]!;
      if (!quotation || at === undefined || tokens[i]!.start < quotation.outer.start) {
        words.push(word(i++));
        continue;
      }
      let end = i;
      while (end < to && tokens[end]!.start < quotation.outer.end) end++;
      const inside: number[] = [];
      for (let t = i; t < end; t++)
        if (tokens[t]!.start >= quotation.inner.start && tokens[t]!.end <= quotation.inner.end) inside.push(t);
      if (inside.length === 0) {
        for (; i < end; i++) words.push(word(i));
        k++;
        continue;
      }
      const last = tokens[inside[inside.length - 1]!]!.text;
      const short = inside.length <= SHORT_QUOTE && quotation.closed && !/^[.,?!…]$/.test(last);
      if (short && !/^[,:]$/.test(words[words.length - 1]?.text ?? ',')) {
        for (const t of inside) words.push(word(t, at));
      } else {
        words.push({
          start: quotation.outer.start,
          end: quotation.outer.end,
          text: text.slice(quotation.outer.start, quotation.outer.end),
          lower: '',
          tag: 'QQ',
          lemma: '',
          quote: at,
          inQuote: undefined,
        });
        inner.push({ from: inside[0]!, to: inside[inside.length - 1]! + 1, quote: at });
      }
      i = end;
      k++;
    }
    flush();
    for (const part of inner) read(part.from, part.to, children.get(part.quote) ?? [], part.quote);
  };
  read(0, tokens.length, children.get(-1) ?? [], -1);
  return out;
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
