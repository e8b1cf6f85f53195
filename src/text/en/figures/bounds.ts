/** Words before a figure that make it a bound: "at least", "up to". Approximations ("about", "nearly") are none: they
 *  differ by how they are put, not by what they say. */
import type { Words } from './figure.ts';

const phrases = {
  min: 'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of',
  over: 'more than|longer than|higher than|taller than|heavier than|larger than|older than|over|above|upwards of|in excess of|exceeding|exceeded|exceeds|topped|tops|surpassed|surpasses',
  max: 'up to|as many as|as much as|for as long as|as long as|as high as|as far as|as deep as|as wide as|as tall as|as large as|as heavy as|as old as|not exceeding|not exceed|not to exceed|at most|no more than|not more than|a maximum of|maximum of',
  under: 'less than|fewer than|shorter than|smaller than|younger than|lighter than|lower than|under|below',
};
/** The longest first: "no more than" is not "more than". */
const bounds = Object.entries(phrases)
  .flatMap(([value, list]) => list.split('|').map((phrase) => ({ value, phrase: phrase.split(' ') })))
  .sort((a, b) => b.phrase.length - a.phrase.length);

/** Verbs of which "over" may be a part. */
const PARTICLED =
  /^(?:hand|turn|take|taken|took|carr[iy]|pass|sign|roll|give|gave|given|bring|brought|go|went|look|make|made|put|start|think|talk|win|won|boil|cross)(?:s|es|ed|ied|ing)?$/;

/** Verbs of moving after which "up to" tells the end of the way. */
const CLIMBS =
  /^(?:go|goes|going|gone|went|(?:climb|move|edge|push|inch|jump|shoot|creep)(?:s|es|ed|ing)?|crept|shot)$/;

/** "not to cost more than": what a negator before the verb makes of a bound. */
const TURNED: Readonly<Record<string, string>> = { over: 'max', under: 'min', min: 'under', max: 'over' };

/** Is a comparison denied a verb or two earlier: "is not to take longer than", "may not cost more than"? */
function denied(words: Words, first: number, since: number): boolean {
  if (!/^(?:more|longer|higher|heavier|less|fewer|shorter|lower)$/.test(words[first] ?? '')) return false;
  for (let i = first - 1; i >= Math.max(since, first - DENIED_WITHIN); i--)
    if (!/^\p{L}+$/u.test(words[i]!)) return false;
    else if (/^(?:not|never|cannot)$/.test(words[i]!)) return i < first - 1;
    // "is prohibited from staying longer than"
    else if (words[i] === 'from' && /^(?:prohibited|forbidden|barred|banned|prevented)$/.test(words[i - 1] ?? ''))
      return true;
  return false;
}
const DENIED_WITHIN = 3;

/** "trained 200 officers | over two years": in the course of; "lasted over two years" is a bound. */
const spans = (words: Words, over: number, figure: number): boolean =>
  [figure, figure + 1, figure + 2].some((i) =>
    /^(?:years?|months?|weeks?|days?|fortnight|decade)$/.test(words[i] ?? ''),
  ) && !LASTS.test(words[over - 1] ?? '');
const LASTS =
  /^(?:last(?:s|ed|ing)?|take|takes|took|taken|for|after|waited|spent|spend|was|is|been|be|by|to|of|lived|stayed|with|requires?|needs?|within|just|well|already|now)$/;

/** The bound that words from `since` on put on a figure at word `i`. */
export function boundBefore(words: Words, i: number, since: number): { first: number; value: string } | null {
  for (const { value, phrase } of bounds) {
    const first = i - phrase.length;
    // "handed over two boats"
    if (phrase[0] === 'over' && PARTICLED.test(words[first - 1] ?? '')) continue;
    // "goes up to 40": where it goes, not where it ends.
    if (phrase[0] === 'up' && CLIMBS.test(words[first - 1] ?? '')) continue;
    if (phrase[0] === 'over' && spans(words, first, i)) continue;
    // "4 per cent | higher than a year earlier": by how much, not from where on.
    if (phrase[1] === 'than' && first === since && since > 0) continue;
    if (first >= since && phrase.every((word, k) => words[first + k] === word))
      return { first, value: denied(words, first, since) ? TURNED[value]! : value };
  }
  return null;
}

/** "no later than | 24 hours before departure": a length of time ahead of something is a bound of its own, from which on
 *  it is early enough. A day named so is none: "no later than 3 June" is by 3 June. */
export function boundAhead(
  words: Words,
  i: number,
  end: number,
  since: number,
): { first: number; value: string } | null {
  const first = i - 3;
  if (first < since || !/^(?:no later than|not later than|at the latest)$/.test(words.slice(first, i).join(' ')))
    return null;
  const ahead = words.slice(end, end + AHEAD_WITHIN).find((word) => AHEAD.test(word));
  return ahead ? { first, value: 'min' } : null;
}
const AHEAD = /^(?:before|ahead|prior|beforehand|earlier|advance)$/;
const AHEAD_WITHIN = 3;

/** "at least | until the end of June": where the words begin that tie a day at word `i` to what lasts till then; null without. */
export function beforeUntil(words: Words, i: number, since: number): number | null {
  const until = words[i - 1] === 'the' ? i - 2 : i - 1;
  return until > since && /^(?:until|till|through)$/.test(words[until]!) ? until : null;
}

/** "under | the age of seven", "under seven": where the words begin that say that a number is of years lived. */
export const beforeAge = (words: Words, i: number): number =>
  words[i - 3] === 'the' && /^ages?$/.test(words[i - 2]!) && words[i - 1] === 'of' ? i - 3 : i;

const BEHIND: readonly (readonly [value: string, phrase: readonly string[]])[] = (
  [
    ['min', 'or more'],
    ['min', 'or over'],
    ['min', 'at least'],
    ['min', 'at the least'],
    ['max', 'or fewer'],
    ['max', 'or less'],
    ['max', 'at most'],
    ['max', 'at the most'],
    ['max', 'at the maximum'],
  ] as const
).map(([value, phrase]) => [value, phrase.split(' ')]);

/** The bound that stands at word `i` behind a figure: "40 guards at most", "40 or more". `last` is where the figure ends. */
export function boundBehind(words: Words, i: number, last: number): { end: number; value: string } | null {
  if (i - last < 0 || i - last > 2) return null;
  for (const [value, phrase] of BEHIND) {
    const end = i + phrase.length;
    // "40 people or at least 12": what follows is bound by it.
    if (phrase.every((word, k) => words[i + k] === word) && !/^(?:\d|one|two|three|a|an)/.test(words[end] ?? ''))
      return { end, value };
    if (phrase.every((word, k) => words[i + k] === word) && phrase[0] === 'or' && !/^\d/.test(words[end] ?? ''))
      return { end, value };
  }
  return null;
}
