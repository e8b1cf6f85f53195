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

/** 40 · forty · one and a half · two and three quarter million · a million and a half · one point two million */
export function cardinal(words: Words, i: number): Cardinal | null {
  const whole = decimal(words, i) ?? yearInWords(words, i) ?? count(words, i);
  if (!whole || whole.ordinal || whole.part || words[whole.end] !== 'and') return whole;
  const part = /^(?:a|an|one|two|three)$/.test(words[whole.end + 1] ?? '') ? share(words, whole.end + 1) : null;
  // "a thousand and a half of the rest"
  if (!part || part.value >= 1 || words[part.end] === 'of') return whole;
  const scale = scales.get(words[whole.end - 1]!) ?? 1;
  let value = whole.value + part.value * (scale === 100 ? 1 : scale);
  let { end } = part;
  while (scale === 1 && scales.has(words[end] ?? '') && words[end]!.length > 2) value *= scales.get(words[end++]!)!;
  return { value, end, ordinal: false, part: false };
}

/** "nineteen eighty-seven", "twenty twenty-six", "two thousand and nine": a year as it is spoken. */
function yearInWords(words: Words, i: number): Cardinal | null {
  const thousands = words[i] === 'two' && words[i + 1] === 'thousand' && words[i + 2] === 'and';
  if (!thousands && !CENTURY.test(words[i]!)) return null;
  const at = thousands ? i + 3 : i + 1;
  const rest = /^\p{L}/u.test(words[at] ?? '') ? count(words, at) : null;
  if (!rest || rest.ordinal || rest.value >= 100 || (!thousands && rest.value < 10)) return null;
  return { ...rest, value: (thousands ? 2000 : 100 * numerals.get(words[i]!)!) + rest.value };
}
const CENTURY = /^(?:eighteen|nineteen|twenty)$/;

/** "one point two million", as it is spoken; "at one point two men" tells of no number. */
function decimal(words: Words, i: number): Cardinal | null {
  const whole = numerals.get(words[i]!);
  if (whole === undefined || words[i + 1] !== 'point') return null;
  let end = i + 2;
  let digits = '';
  for (; end < words.length && (numerals.get(words[end]!) ?? 10) < 10; end++) digits += numerals.get(words[end]!);
  const scaled = (scales.get(words[end] ?? '') ?? 1) >= 1000;
  if (!digits || (!scaled && /^(?:at|from|any)$/.test(words[i - 1] ?? ''))) return null;
  let value = Number(`${whole}.${digits}`);
  while ((scales.get(words[end] ?? '') ?? 0) >= 1000) value *= scales.get(words[end++]!)!;
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
    const [many, times] = pieces.length === 2 ? values : [];
    if (many !== undefined && many < 100 && (times === 100 || times === 1000) && !seen)
      return { value: many * times, end: at + 1, ordinal: true, part: false };
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
    } else if (
      !seen &&
      w === 'a' &&
      /^(?:hundred|thousand|million|billion|trillion|dozen)$/.test(words[at + 1] ?? '')
    ) {
      group = 1;
      seen = true;
    } else if (seen && w === 'and' && words[at - 1] === 'hundred' && numerals.has(words[at + 1]?.split('-')[0] ?? '')) {
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
  ['1/2', 1 / 2],
  ['1/4', 1 / 4],
  ['3/4', 3 / 4],
]);

/** about 1/4 of · by 2/3 · ½ of: a fraction in figures, where the words beside it show that it is no day. */
function shareAt(words: Words, i: number): number | null {
  if (words[i + 1] !== 'of' && !/^(?:by|about|some|only|than|nearly|almost|over|under)$/.test(words[i - 1] ?? ''))
    return null;
  const [, part, whole] = /^([1-9])\/([2-9]|10)$/.exec(words[i]!) ?? [];
  return part && whole && +part < +whole ? +part / +whole : (VULGAR.get(words[i]!) ?? null);
}

/** 1,000 · 2 500 · 1.2 · 1.2m · 19th · 30-day */
function number(words: Words, i: number): Cardinal | null {
  const share = shareAt(words, i);
  if (share !== null) return { value: share, end: i + 1, ordinal: false, part: true };
  // "a fifteen-page report"; "twenty-one" and "two-thirds" are figures as wholes.
  const compound = /^([a-z]+(?:-[a-z]+)?)-([a-z]{3,}|mp)$/.exec(words[i]!);
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

/** half · a third · two thirds · half a million · half million · three quarters · three-quarters of a million */
export function fraction(words: Words, i: number): Cardinal | null {
  const found = share(words, i);
  if (!found) return words[i] === 'quarter' ? ofScale(words, { value: 1 / 4, end: i + 1 }) : null;
  return ofScale(words, found) ?? found;
}

/** half · a third · two thirds · three-quarters */
function share(words: Words, i: number): Cardinal | null {
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
  } else if (w !== 'half' || NO_HALF.test(words[at + 1] ?? '')) return null;
  const value = fractions.get(words[at] ?? '');
  if (value === undefined || (at === i + 1 && times === 1 && isOrdinal(words, at))) return null;
  return { value: times * value, end: at + 1, ordinal: false, part: true };
}

/** "at half mast", "half brother": nothing is halved. */
const NO_HALF = /^(?:mast|term|board|brothers?|sisters?|siblings?|light|way)$/;

/** "a | third battery"; "a third of a million" is a share. */
const isOrdinal = (words: Words, at: number): boolean =>
  /^(?:second|third|fourth|fifth|sixth|tenth)$/.test(words[at]!) &&
  words[at + 1] !== 'of' &&
  /^[a-z]/.test(words[at + 1] ?? '') &&
  !AFTER_SHARE.test(words[at + 1]!);

/** half | a million, a third | of a billion, a quarter | million: a fraction of a scale; null where it is of anything else. */
function ofScale(words: Words, { value, end }: Pick<Cardinal, 'value' | 'end'>): Cardinal | null {
  const of = words[end] === 'of' ? end + 1 : end;
  const article = /^an?$/.test(words[of] ?? '') || (of > end && words[of] === 'one') ? of + 1 : of;
  const scale = scales.get(words[article] ?? '');
  const bare = article === end && words[article] !== 'm' && words[article] !== 'k' && HALVES.test(words[end - 1]!);
  if (!scale || (article === of && !bare)) return null;
  return { value: value * scale, end: article + 1, ordinal: false, part: true };
}
const HALVES = /^(?:half|quarters?)$/;
