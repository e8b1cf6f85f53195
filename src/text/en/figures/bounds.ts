/** Words before a figure that make it a bound: "at least", "up to". Approximations ("about", "nearly") are none: they
 *  differ by how they are put, not by what they say. */
import type { Words } from './figure.ts';

const phrases = {
  min: 'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of',
  over: 'more than|over|above|upwards of|in excess of|exceeding|exceeded|exceeds|topped|tops|surpassed|surpasses',
  max: 'up to|as many as|as much as|not exceeding|at most|no more than|not more than|a maximum of|maximum of',
  under: 'less than|fewer than|under|below',
};
/** The longest first: "no more than" is not "more than". */
const bounds = Object.entries(phrases)
  .flatMap(([value, list]) => list.split('|').map((phrase) => ({ value, phrase: phrase.split(' ') })))
  .sort((a, b) => b.phrase.length - a.phrase.length);

/** Verbs of which "over" may be a part. */
const PARTICLED =
  /^(?:hand|turn|take|taken|took|carr[iy]|pass|sign|roll|give|gave|given|bring|brought|go|went|look|make|made|put|start|think|talk|win|won|boil|cross)(?:s|es|ed|ied|ing)?$/;

/** The bound that words from `since` on put on a figure at word `i`. */
export function boundBefore(words: Words, i: number, since: number): { first: number; value: string } | null {
  for (const { value, phrase } of bounds) {
    const first = i - phrase.length;
    // "handed over two boats"
    if (phrase[0] === 'over' && PARTICLED.test(words[first - 1] ?? '')) continue;
    if (first >= since && phrase.every((word, k) => words[first + k] === word)) return { first, value };
  }
  return null;
}
