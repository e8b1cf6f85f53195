/** Numbers in digits and in words, with what is written into them: "€20", "10m", "five-year", "two hundred and fifty". */

import { currencyOf } from '../currencies.ts';
import { numerals } from '../numerals.ts';

/** Words that multiply the number before them. */
export const magnitudes = new Map<string, number>([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['bn', 1e9],
  ['m', 1e6],
  ['mn', 1e6],
  ['tn', 1e12],
]);

type Numeral = { value: number; end: number; grain?: number; unit?: string; currency?: string };

export function numberAt(low: readonly string[], i: number): Numeral | undefined {
  const word = low[i]!;
  const hyphen = word.indexOf('-');
  const head = hyphen > 0 ? word.slice(0, hyphen) : word;
  let value: number | undefined;
  let unit: string | undefined;
  let currency: string | undefined;
  const sign = /^([€$£¥])([\d.,]+)$/.exec(word);
  if (sign) {
    currency = currencyOf(sign[1]!);
    value = plain(sign[2]!);
  } else if (/^\d/.test(head)) {
    const m = /^([\d.,\u00a0\u202f]+?)(bn|m|mn|tn|k|km|kg|mw|gw|%)?$/.exec(head);
    if (!m) return undefined;
    value = plain(m[1]!);
    if (m[2] && magnitudes.has(m[2])) value = (value ?? 0) * magnitudes.get(m[2])!;
    else if (m[2] === 'k') value = (value ?? 0) * 1000;
    else if (m[2]) unit = m[2];
  } else if (numerals.has(head)) {
    value = numerals.get(head);
    const rest = hyphen > 0 ? word.slice(hyphen + 1) : '';
    if (rest && numerals.has(rest.split('-')[0]!)) {
      value = value! + numerals.get(rest.split('-')[0]!)!;
      if (rest.includes('-')) unit = rest.slice(rest.indexOf('-') + 1);
    } else if (rest) unit = rest;
  } else if (magnitudes.has(head) && /^(?:a|an|several)$/.test(low[i - 1] ?? '') && head.length > 2) {
    value = 1;
    return spell(low, i, value, undefined);
  } else if (head === 'both' || head === 'couple') return undefined;
  if (value === undefined || Number.isNaN(value)) return undefined;
  if (hyphen > 0 && /^\d/.test(head)) {
    const rest = word.slice(hyphen + 1);
    if (/^\d/.test(rest)) return undefined;
    unit = rest;
  }
  // "all but one": an exception, no figure of its own.
  if (/^(?:but|except|save|bar)$/.test(low[i - 1] ?? '')) return undefined;
  if (word === 'one' && /^(?:of|another|day|another's|who|that)$/.test(low[i + 1] ?? '')) {
    // "one of twenty": the second number is meant.
    return undefined;
  }
  if (unit !== undefined && magnitudes.has(unit)) {
    value *= magnitudes.get(unit)!;
    unit = undefined;
  }
  const read = unit === undefined ? spell(low, i + 1, value, currency) : { value, end: i + 1, unit };
  const decimals = /^\d+[.,](\d+)$/.exec(head)?.[1]?.length ?? 0;
  const scale = value > 0 ? read.value / value : 1;
  const grain = scale / 10 ** (decimals === 3 && !head.includes('.') ? 0 : decimals);
  return { ...read, grain, ...(currency ? { currency } : {}) };
}

/** Takes up the magnitudes that follow a number: "six hundred", "1.8 billion", "two hundred and fifty thousand". */
function spell(low: readonly string[], from: number, first: number, currency: string | undefined): Numeral {
  let value = first;
  let i = from;
  for (; i < low.length && i < from + 8; i++) {
    const size = magnitudes.get(low[i]!);
    if (size !== undefined) value *= size;
    else if (
      low[i] === 'and' &&
      numerals.has(low[i + 1] ?? '') &&
      value >= 100 &&
      value % 100 === 0 &&
      magnitudes.has(low[i - 1] ?? '')
    ) {
      value += numerals.get(low[i + 1]!)!;
      i++;
    } else if (value >= 100 && magnitudes.has(low[i - 1] ?? '') && numerals.has(low[i]!) && value % 100 === 0)
      value += numerals.get(low[i]!)!;
    else break;
  }
  return currency ? { value, end: i, currency } : { value, end: i };
}

const plain = (digits: string): number | undefined => {
  const bare = digits.replace(/[\u00a0\u202f]/g, '').replace(/[.,]$/, '');
  const n = Number(/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replace(/,/g, '') : bare.replace(',', '.'));
  return Number.isFinite(n) ? n : undefined;
};
