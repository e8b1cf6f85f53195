/** A word where it stands: the tagger's tag of it and of its neighbours, and what verbs its clause has. */
import type { Analysis } from '../text/en/analysis.ts';
import { sayingForm } from '../text/en/verbs.ts';
import { bodies, namesPerson, titles } from '../text/en/words.ts';

export type Place = {
  readonly analysis: Analysis;
  /** Index of the token. */
  readonly i: number;
  readonly lower: string;
  /** The Penn tag that the tagger gave it. */
  readonly tag: string;
  /** Tags of the tokens before and behind; empty at the ends of the text. */
  readonly last: string;
  readonly next: string;
};

/** The tag, the form and the form in small letters of the token `k` places on; empty outside the text. */
export const tagAt = ({ analysis, i }: Place, k: number): string => analysis.tags[i + k] ?? '';
export const formAt = ({ analysis, i }: Place, k: number): string => analysis.tokens[i + k]?.text ?? '';
export const lowerAt = (place: Place, k: number): string => formAt(place, k).toLowerCase();

/** `n` words from `k` places on, as written. */
export const wordsFrom = ({ analysis, i }: Place, k: number, n: number): string =>
  analysis.tokens
    .slice(i + k, i + k + n)
    .map((t) => t.text)
    .join(' ');

export const stops = /^[.,;]$/;

/** The tag of the word as a form of a verb of saying; empty where it is none. */
export const sayingTag = (lower: string): string => sayingForm(lower)?.tag ?? '';

export const speaker = (lower: string): boolean => namesPerson(lower) || bodies.has(lower) || titles.has(lower);

/** Is there a tensed verb before token `i` in its clause? */
export function tensedBefore({ tags, tokens, text }: Analysis, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 20 && !/^[.;?!]$/.test(tokens[k]!.text); k--) {
    if (text.slice(tokens[k]!.end, tokens[k + 1]!.start).includes('\n')) return false;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tags[k]!)) return true;
  }
  return false;
}

/** The tag of the nearest verb before a word of the same clause; empty where there is none. */
export function verbBefore({ tags, tokens }: Analysis, i: number): string {
  for (let k = i - 1; k >= 0 && k > i - 20 && !/^[.;?!]$/.test(tokens[k]!.text); k--)
    if (/^(?:VB|MD|TO)/.test(tags[k]!))
      return tags[k] === 'VB' && /^(?:NNS|PRP)$/.test(tags[k - 1] ?? '') ? 'VBP' : tags[k]!;
  return '';
}

/** Tensed verbs from a word to the end of its clause or to a further verb that "and" joins. */
export function tensedAfter({ tags, tokens, text }: Analysis, i: number): number {
  let count = 0;
  for (let k = i + 1; k < tags.length && k < i + 25 && !/^[.;?!,]$/.test(tokens[k]!.text); k++) {
    if (text.slice(tokens[k - 1]!.end, tokens[k]!.start).includes('\n') || tags[k] === 'CC') break;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tags[k]!)) count++;
  }
  return count;
}

/** Whether the clause around a word has a tensed verb, or may have. */
export function tensedNear(analysis: Analysis, i: number): boolean {
  const { tags, tokens, text } = analysis;
  if (tensedBefore(analysis, i)) return true;
  for (let k = i + 1; k < tags.length && k < i + 25 && !/^[.;?!,]$/.test(tokens[k]!.text); k++) {
    if (text.slice(tokens[k - 1]!.end, tokens[k]!.start).includes('\n')) return false;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tags[k]!)) return true;
  }
  return false;
}
