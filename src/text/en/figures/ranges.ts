/** From one number to another. */

import { currencies } from '../currencies.ts';
import { type Cardinal, cardinal, scales } from './cardinals.ts';
import { figure, num, type Read, type Words } from './figure.ts';
import { unitsOfTime } from './lengths.ts';

/** 2-3 years · two to three per cent · 40–50 · €2m to €3m · between 2% and 3% */
export function between(words: Words, i: number): Read | null {
  const sign = /^[^\p{L}\d]+$/u.test(words[i]!) ? currencies.get(words[i]!) : undefined;
  const at = sign ? i + 1 : i;
  const ends = joinedEnds(words, at) ?? endsApart(words, at, i, sign);
  if (!ends || ends.from >= ends.until || (ends.from > 1900 && ends.from < 2200)) return null;
  const { end } = ends;
  const scale = ends.plain ? scaleBehind(words, end) : 1;
  const [from, until] = [ends.from * scale, ends.until * scale];
  const stop = scale > 1 ? end + 1 : end;
  const time = unitsOfTime.get(words[stop] ?? '');
  if (time) return figure('number', `${time.in}:${num(from * time.size)}..${num(until * time.size)}`, stop + 1);
  const told = unitAt(words, stop);
  const unit = sign ?? told.unit ?? ends.unit ?? 'num';
  return figure('number', `${unit}:${num(from)}..${num(until)}`, told.end);
}

type Ends = {
  readonly from: number;
  readonly until: number;
  readonly end: number;
  readonly unit?: string | undefined;
  /** A scale may stand behind both. */
  readonly plain: boolean;
};

/** "5-7", "5–7m" */
function joinedEnds(words: Words, at: number): Ends | null {
  const joined = /^(\d{1,4}(?:\.\d{1,2})?)[-–](\d{1,4}(?:\.\d{1,2})?)(m|bn|mn)?$/.exec(words[at] ?? '');
  if (!joined) return null;
  const scale = joined[3] ? scales.get(joined[3])! : 1;
  return { from: +joined[1]! * scale, until: +joined[2]! * scale, end: at + 1, plain: scale === 1 };
}

/** "five to seven", "2% and 3%", "€2m to €3m"; a scale that stands behind the second belongs to the first too. */
function endsApart(words: Words, at: number, first: number, sign: string | undefined): Ends | null {
  const low = cardinal(words, at);
  if (!low || low.ordinal || (low.part && !isPercent(words, low))) return null;
  const { unit, end: joint } = unitAt(words, low.end);
  const and = words[joint] === 'and' && words[first - 1] === 'between';
  if (!and && !/^(?:-|–|—|to|or|until|till)$/.test(words[joint] ?? '')) return null;
  const second = sign && currencies.get(words[joint + 1] ?? '') === sign ? joint + 2 : joint + 1;
  const high = cardinal(words, second);
  if (!high || high.ordinal) return null;
  const percent = isPercent(words, low) || unit === 'share';
  const scaled = scales.get(words[high.end - 1]!) ?? 1;
  const alone = low.end === at + 1 && low.value < 1000 && !/[a-z]$/.test(/^\d/.test(words[at]!) ? words[at]! : '');
  const from = low.value * (scaled > 100 && alone && !unit ? scaled : 1) * (low.part ? 100 : 1);
  const until = high.value * (high.part && isPercent(words, high) ? 100 : 1);
  return { from, until, end: high.end, unit: percent ? 'share' : unit, plain: false };
}

const isPercent = (words: Words, { end }: Cardinal): boolean => /%$/.test(words[end - 1]!);

/** The scale that follows two numbers: "2-3 million". */
const scaleBehind = (words: Words, at: number): number => {
  const word = words[at] ?? '';
  return /^(?:million|billion|thousand|mn|bn|m)$/.test(word) ? scales.get(word)! : 1;
};

/** "per cent", "%", "euros": what a number is told in. */
function unitAt(words: Words, at: number): { readonly unit?: string | undefined; readonly end: number } {
  const word = words[at] ?? '';
  if (/^(?:%|percent|pc|pct)$/.test(word)) return { unit: 'share', end: at + 1 };
  if (word === 'per' && words[at + 1] === 'cent') return { unit: 'share', end: at + 2 };
  const money = /^[a-z]/.test(word) ? currencies.get(word) : undefined;
  return money ? { unit: money, end: at + 1 } : { end: at };
}
