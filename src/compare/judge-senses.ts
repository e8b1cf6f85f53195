/** Is a thing said to be so on one side and not so on the other, by phrases of several words: "late", "did not run on time"? */
import { NEGATORS, SENSES } from '../text/en/negation.ts';
import type { Range } from '../text/en/predicates.ts';
import type { Side } from './edits.ts';

/** The longer phrase first: "may not" is not "may". */
const axes = SENSES.map(({ so, notSo }) =>
  [...phrasesOf(so, true), ...phrasesOf(notSo, false)].sort((a, b) => b.words.length - a.words.length),
);

type Phrase = { readonly words: readonly string[]; readonly so: boolean };
function phrasesOf(list: readonly string[], so: boolean): Phrase[] {
  return list.map((phrase) => ({ words: phrase.split(' '), so }));
}

/** Words about the edits in which the rest of a phrase may stand: "behind schedule" against "not on schedule". */
const AROUND = 2;

/** Same or other, where both sides take a stand on one thing; null where they do not. */
export function sense(before: Side, from: Range, after: Side, to: Range): 'same' | 'other' | null {
  for (const axis of axes) {
    const a = standOf(before, from, axis);
    const b = standOf(after, to, axis);
    if (a && b && a.phrase !== b.phrase) return a.so === b.so ? 'same' : 'other';
  }
  return null;
}

/** Is a phrase denied at a place whose counterpart stands in a range of the other version: "not public", "behind closed doors"? */
export function opposedApart({ read, end }: Side, negator: number, other: Side, range: Range): boolean {
  return axes.some((axis) =>
    axis.some(
      ({ words, so }) =>
        [1, 2, 3].some(
          (k) => negator + k + words.length <= end && words.every((word, n) => read.lemmas[negator + k + n] === word),
        ) &&
        axis.some(
          (phrase) =>
            phrase.so !== so &&
            range.end - range.first >= phrase.words.length &&
            ` ${other.read.lemmas.slice(range.first, range.end).join(' ')} `.includes(` ${phrase.words.join(' ')} `),
        ),
    ),
  );
}

type Stand = { readonly so: boolean; readonly phrase: Phrase };

/** Does the range say that it is so, or that it is not, and by which phrase; null where it says neither. */
function standOf({ read, first, end }: Side, range: Range, axis: readonly Phrase[]): Stand | null {
  for (let i = Math.max(first, range.first - AROUND); i < range.end; i++) {
    const found = axis.find(
      ({ words }) =>
        i + words.length > range.first &&
        i + words.length <= Math.min(end, range.end + AROUND) &&
        words.every((word, k) => read.lemmas[i + k] === word || read.tokens[i + k]!.text.toLowerCase() === word),
    );
    // "must not exceed forty" sets a limit, as "may be forty at most" does
    if (found && !(NEGATORS.has(found.words.at(-1)!) && isLimit(read, i + found.words.length - 1, end))) {
      const odd = negatedBefore(read, Math.max(first, i - REACH), i) || nobodyBefore(read, first, i);
      return { so: found.so !== odd, phrase: found };
    }
  }
  return null;
}

/** How far before a phrase its negator may stand: "did not run quite on time". */
const REACH = 4;

/** "None of the 22 crew members was hurt": the subject denies however long it is. */
function nobodyBefore({ tokens }: Side['read'], first: number, at: number): boolean {
  for (let i = at - 1; i >= first && i > at - LONG_SUBJECT && !/^[,;:—–]$/.test(tokens[i]!.text); i--)
    if (/^(?:none|nobody|neither)$/i.test(tokens[i]!.text)) return true;
  return false;
}
const LONG_SUBJECT = 16;

/** Is the phrase at a place denied by a negator in its own clause? */
function negatedBefore({ tokens }: Side['read'], from: number, at: number): boolean {
  let odd = false;
  for (let i = from; i < at; i++) {
    const word = tokens[i]!.text.toLowerCase();
    if (NEGATORS.has(word) && word !== 'without') odd = !odd;
    else if (/^[,;:—–]$/.test(word)) odd = false;
  }
  return odd;
}

/** Is a negator followed by a comparison with a figure, in the words that are looked at? "May not stop here for more than an hour" is
 *  still a ban beside "may stop here for more than an hour". */
export function isLimit({ tokens, lemmas, tags }: Side['read'], at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 5); i++) {
    const than = tokens[i + 1]?.text.toLowerCase() === 'than';
    if (than && /^(?:more|less|fewer|later|earlier|longer|higher|lower)$/.test(tokens[i]!.text.toLowerCase()))
      return true;
    // "Does not exceed forty", and not "had not exceeded expectations".
    if (lemmas[i] === 'exceed') return tags.slice(i + 1, Math.min(end, i + 5)).includes('CD');
  }
  return false;
}
