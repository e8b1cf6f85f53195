/** Numbers, dates, times and amounts of English text in one normal form, so that "30", "thirty" and "XXX" of an article
 *  compare by what they say: 30 = thirty, €1.2m = EUR 1.2 million, 3 April = April 3rd, 8 p.m. = 20:00, 33% = 33 per cent,
 *  a dozen = 12, a third = 1/3, twice a year = every six months, fortnightly = every two weeks.
 *  Tokens in, figures out; linear. A figure keeps the tokens it was read from. */
import { amount, magnitude } from './figures/amounts.ts';
import { beforeAge, beforeUntil, boundAhead, boundBefore, boundBehind } from './figures/bounds.ts';
import { clock, hoursOfDay } from './figures/clock.ts';
import { compound, decade, grouped, hyphened, multiple, result, sides } from './figures/compounds.ts';
import { dateAt, days, monthOfYear, partOfMonth, partOfYear, seasonOrPeriod, years } from './figures/dates.ts';
import type { Read, Reader, Words } from './figures/figure.ts';
import { length } from './figures/lengths.ts';
import { phone } from './figures/phones.ts';
import { between } from './figures/ranges.ts';
import { always, often, oneIn, rate, times } from './figures/rates.ts';
import { weekday } from './figures/weekdays.ts';
import { numerals } from './numerals.ts';

export { lengthValue } from './figures/lengths.ts';

export type Figure = {
  /** Tokens [first, end). */
  readonly first: number;
  readonly end: number;
  readonly kind: Read['kind'] | 'bound';
  /** Normal form: equal for equal figures. "num:30", "date:06-07" with a year behind where given, "time:20:00". */
  readonly value: string;
  /** "the two", "both", "one of": counts that may only point back. */
  readonly weak: boolean;
  /** Another value it may have: "90m" is ninety million or ninety metres, "1.100" a decimal or eleven hundred. */
  readonly or?: string;
};

/** In this order: what one reads as a whole, another would read in part. */
const readers: readonly Reader[] = [
  phone,
  always,
  hyphened,
  rate,
  oneIn,
  monthOfYear,
  partOfYear,
  seasonOrPeriod,
  days,
  partOfMonth,
  dateAt,
  hoursOfDay,
  clock,
  weekday,
  years,
  decade,
  grouped,
  result,
  compound,
  sides,
  multiple,
  between,
  length,
  magnitude,
  times,
  often,
  amount,
];

/** The figures of tokens [from, to), left to right, none overlapping. */
export function figuresIn(tokens: readonly { readonly text: string }[], from = 0, to = tokens.length): Figure[] {
  const kept = withoutRepeats(tokens, from, to);
  return figuresOf(kept.map((at) => tokens[at]!.text)).map((figure) => ({
    ...figure,
    first: kept[figure.first]!,
    end: kept[figure.end - 1]! + 1,
  }));
}

/** The tokens without what only says a number again: "within thirty (30) days". */
function withoutRepeats(tokens: readonly { readonly text: string }[], from: number, to: number): number[] {
  const kept: number[] = [];
  for (let i = from; i < to; i++) {
    const again =
      i > from &&
      tokens[i]!.text === '(' &&
      tokens[i + 2]?.text === ')' &&
      i + 2 < to &&
      /^\d+$/.test(tokens[i + 1]!.text) &&
      cardinal(tokens[i - 1]!.text) === +tokens[i + 1]!.text;
    if (again) i += 2;
    else kept.push(i);
  }
  return kept;
}

/** "thirty", "twenty-one" */
const cardinal = (word: string): number | undefined =>
  word
    .toLowerCase()
    .split('-')
    .reduce<number | undefined>((sum, part) => {
      const value = numerals.get(part);
      return sum === undefined || value === undefined ? undefined : sum + value;
    }, 0);

function figuresOf(written: Words): Figure[] {
  const words = written.map((text) =>
    text
      .toLowerCase()
      .replace('’', "'")
      // "78·4 per cent", with the point in the middle of the line
      .replace(/(?<=\d)·(?=\d)/, '.'),
  );
  const out: Figure[] = [];
  for (let i = 0; i < words.length; ) {
    const again = repeatedly(words, i);
    if (again) {
      i += again;
      continue;
    }
    const found = isGroupName(words, i, written) ? null : read(words, i, written);
    const behind = found ? null : boundBehind(words, i, out.length ? out[out.length - 1]!.end : -9);
    if (behind) out.push({ first: i, end: behind.end, kind: 'bound', value: `bound:${behind.value}`, weak: false });
    if (!found) {
      i = behind ? behind.end : i + 1;
      continue;
    }
    const since = out.length ? out[out.length - 1]!.end : 0;
    const from = found.kind === 'number' ? beforeAge(words, i) : beforeUntil(words, i, since);
    const bound = from === null ? null : (boundBefore(words, from, since) ?? boundAhead(words, from, found.end, since));
    if (bound) out.push({ first: bound.first, end: from!, kind: 'bound', value: `bound:${bound.value}`, weak: false });
    out.push({ ...found, first: i, end: found.end });
    i = found.end;
  }
  return out;
}

/** How many words at `i` say "again and again" and count nothing: "more than once", "on more than one occasion". */
const repeatedly = (words: Words, i: number): number => {
  if (words[i] !== 'more' || words[i + 1] !== 'than') return 0;
  if (words[i + 2] === 'once') return 3;
  return words[i + 2] === 'one' && words[i + 3] === 'occasion' ? 4 : 0;
};

/** "the Visegrad Four met": a number that is part of a name. */
const isGroupName = (words: Words, i: number, written: Words): boolean =>
  words[i - 2] === 'the' &&
  /^\p{Lu}\p{Ll}+$/u.test(written[i - 1]!) &&
  /^(?:Three|Four|Five|Six|Seven|Eight)$/.test(written[i]!) &&
  !/^\p{Lu}/u.test(written[i + 1] ?? '');

function read(words: Words, i: number, written: Words): Read | null {
  for (const reader of readers) {
    const found = reader(words, i, written);
    if (found) return found;
  }
  return null;
}
