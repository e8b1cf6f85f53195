/** Words as searches compare them: maximal runs of letters, marks and digits, in lower case, without diacritics
 *  (Unicode NFKD, marks dropped). One rule for every store, so that the same question finds the same things. */

/** A word with the place in the text where it was written (UTF-16, end exclusive). */
export type Token = { readonly word: string; readonly start: number; readonly end: number };

const run = /[\p{L}\p{N}\p{M}]+/gu;
const marks = /\p{M}+/gu;
const splits = /[^\p{L}\p{N}]+/gu;

/** Longest word kept, in characters; what is longer is cut, on both sides of a search alike. */
const LONGEST = 64;

export function* tokensOf(text: string): Generator<Token> {
  for (const match of text.matchAll(run)) {
    const word = fold(match[0]);
    if (word) yield { word, start: match.index, end: match.index + match[0].length };
  }
}

export const fold = (written: string): string =>
  written.normalize('NFKD').replace(marks, '').toLowerCase().replace(marks, '').replace(splits, '').slice(0, LONGEST);

/** The folded words of a text, divided by single spaces. */
export function wordsOf(text: string): string {
  const words: string[] = [];
  for (const token of tokensOf(text)) words.push(token.word);
  return words.join(' ');
}

/** What a person typed: words that must all be there; in quotation marks, phrases; a trailing * asks for a beginning. */
export type Term = { readonly words: readonly string[]; readonly prefix: boolean };

/** Terms of one question at most; more are ignored. */
const MOST_TERMS = 16;

export function termsOf(query: string): readonly Term[] {
  const terms: Term[] = [];
  for (const match of query.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/gu)) {
    const phrase = match[1] ?? match[0];
    const words = [...tokensOf(phrase)].map((token) => token.word);
    if (words.length && terms.length < MOST_TERMS) terms.push({ words, prefix: phrase.endsWith('*') });
  }
  return terms;
}
