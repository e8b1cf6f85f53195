/** Cardinal numbers and fractions, in digits and in words. */
import { numerals, ordinals } from '../numerals.ts';
import type { Words } from './figure.ts';
import { unitsOfTime } from './lengths.ts';

/** A number read at a place: it ends before the word `end`. */
export type Cardinal = {
  readonly value: number;
  readonly end: number;
  /** "third" */
  readonly ordinal: boolean;
  /** "a third", "33%": a share of something. */
  readonly part: boolean;
};

/** Words that multiply the number before them. */
export const scales = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['k', 1e3],
  ['dozen', 12],
]);
export const fractions = new Map<string, number>([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fourth', 1 / 4],
  ['fourths', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['sixth', 1 / 6],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10],
]);

/** 40 · forty · one and a half · two and three quarter million */
export function cardinal(words: Words, i: number): Cardinal | null {
  const whole = count(words, i);
  if (!whole || whole.ordinal || whole.part || words[whole.end] !== 'and') return whole;
  const part = /^(?:a|an|one|two|three)$/.test(words[whole.end + 1] ?? '') ? fraction(words, whole.end + 1) : null;
  if (!part || part.value >= 1) return whole;
  let value = whole.value + part.value;
  let { end } = part;
  while (scales.has(words[end] ?? '') && words[end]!.length > 2) value *= scales.get(words[end++]!)!;
  return { value, end, ordinal: false, part: false };
}

function count(words: Words, i: number): Cardinal | null {
  const digits = number(words, i);
  if (digits) return digits;
  let total = 0;
  let group = 0;
  let at = i;
  let seen = false;
  let ordinal = false;
  for (; at < words.length && !ordinal; at++) {
    const w = words[at]!;
    const pieces = w.includes('-') ? w.split('-') : [w];
    const values = pieces.map((p) => numerals.get(p) ?? ordinals.get(p));
    if (values.every((v) => v !== undefined) && (pieces.length === 1 || (pieces.length === 2 && isTens(values)))) {
      if (seen && group % 10 && !scales.has(words[at - 1]!) && words[at - 1] !== 'and') break;
      group += values.reduce((a, b) => a! + b!, 0)!;
      ordinal = pieces.some((p) => !numerals.has(p));
      seen = true;
    } else if (seen && scales.has(w) && w.length > 2) {
      if (w === 'hundred' || w === 'dozen') group *= scales.get(w)!;
      else {
        total += group * scales.get(w)!;
        group = 0;
      }
    } else if (!seen && w === 'a' && /^(?:hundred|thousand|million|billion|dozen)$/.test(words[at + 1] ?? '')) {
      group = 1;
      seen = true;
    } else if (seen && w === 'and' && words[at - 1] === 'hundred' && numerals.has(words[at + 1] ?? '')) {
    } else if (!seen && w === 'dozen') {
      group = 12;
      seen = true;
    } else break;
  }
  if (!seen) return null;
  return { value: total + group, end: at, ordinal, part: false };
}

/** "twenty-one", "forty-third"; "one-third" and "fifty-fifty" are no sums. */
const isTens = ([tens, ones]: readonly (number | undefined)[]): boolean =>
  tens! >= 20 && tens! % 10 === 0 && ones! > 0 && ones! < 10;

const VULGAR = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
]);

/** 1,000 · 2 500 · 1.2 · 1.2m · 19th · 30-day */
function number(words: Words, i: number): Cardinal | null {
  // "a fifteen-page report"; "twenty-one" and "two-thirds" are figures as wholes.
  const compound = /^([a-z]+(?:-[a-z]+)?)-([a-z]{3,})$/.exec(words[i]!);
  if (compound && numerals.has(compound[1]!) && !isNumeral(compound[2]!))
    return { value: numerals.get(compound[1]!)!, end: i + 1, ordinal: false, part: false };
  const m = /^(\d[\d,.]*)(st|nd|rd|th|m|mn|mln|bn|tn|k|%)?(?:-[a-z]+)?$/.exec(words[i]!);
  if (!m || /[,.]$/.test(m[1]!)) return null;
  let digits = m[1]!;
  let end = i + 1;
  if (/^\d{1,3}$/.test(digits))
    while (/^\d{3}$/.test(words[end] ?? '') && !m[2] && end < i + 5) digits += words[end++]!;
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
    ? digits.replace(/,/g, '')
    : /^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)
      ? digits.replace(/\./g, '')
      : digits.replace(',', '.');
  let value = Number(plain);
  if (!Number.isFinite(value)) return null;
  const suffix = m[2];
  const ordinal = suffix !== undefined && /^(?:st|nd|rd|th)$/.test(suffix);
  if (suffix === '%') return { value: value / 100, end, ordinal: false, part: true };
  if (suffix && scales.has(suffix)) value *= scales.get(suffix)!;
  else if (!suffix && VULGAR.has(words[end] ?? '')) value += VULGAR.get(words[end++]!)!;
  // "1.2m m³"
  while (scales.has(words[end] ?? '') && !ordinal && !/^[²³]$/.test(words[end + 1] ?? ''))
    value *= scales.get(words[end++]!)!;
  return { value, end, ordinal, part: false };
}

const isNumeral = (word: string): boolean =>
  numerals.has(word) || ordinals.has(word) || fractions.has(word) || scales.has(word) || unitsOfTime.has(word);

const AFTER_SHARE =
  /^(?:and|or|but|to|in|on|by|from|for|with|as|at|than|is|are|was|were|has|have|had|will|more|less|lower|higher|so|this|that|last|since|during|over|within|between|under|above|below|against|until|before|after|because|while|when|not|full|empty|complete|done|finished|built|owned|larger|smaller|cheaper|bigger|faster|slower)$/;

/** half · a third · two thirds · half a million · three quarters */
export function fraction(words: Words, i: number): Cardinal | null {
  let at = i;
  let times = 1;
  const w = words[at]!;
  if (w === 'a' || w === 'one') at++;
  else if (numerals.has(w) && numerals.get(w)! > 1 && /s$/.test(words[at + 1]?.replace(/^-/, '') ?? '')) {
    times = numerals.get(w)!;
    at++;
  } else if (w.includes('-')) {
    const [n, d] = w.split('-') as [string, string];
    if (numerals.has(n) && fractions.has(d))
      return { value: numerals.get(n)! * fractions.get(d)!, end: at + 1, ordinal: false, part: true };
    return null;
  } else if (w !== 'half') return null;
  const share = fractions.get(words[at] ?? '');
  if (share === undefined) return null;
  if (at > i || w === 'half') {
    let end = at + 1;
    let value = times * share;
    if ((words[end] === 'a' || words[end] === 'an') && scales.has(words[end + 1] ?? '')) {
      value *= scales.get(words[end + 1]!)!;
      end += 2;
    } else if (words[end] === 'of' && /^(?:a|one)$/.test(words[end + 1] ?? '') && scales.has(words[end + 2] ?? '')) {
      // "three quarters of a million"
      value *= scales.get(words[end + 2]!)!;
      end += 3;
    } else if (
      share !== 0.5 &&
      words[at] !== 'half' &&
      words[end] !== 'of' &&
      at === i + 1 &&
      (w === 'a' || w === 'one') &&
      /^(?:second|third|fourth|fifth|sixth|tenth)$/.test(words[at]!) &&
      /^[a-z]/.test(words[end] ?? '') &&
      !AFTER_SHARE.test(words[end]!)
    )
      return null; // "a third battery" is an ordinal
    return { value, end, ordinal: false, part: true };
  }
  return null;
}
