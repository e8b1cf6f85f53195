/** Amounts: counts, sums of money, shares, lengths of time. */

import { currencyOf } from '../currencies.ts';
import { numerals } from '../numerals.ts';
import { unitOf } from '../units.ts';
import { bounds } from './bounds.ts';
import { unitAfter, unitOfNumber } from './counted.ts';
import { magnitudes, numberAt } from './numbers.ts';
import type { Quantity, Read, Word } from './quantity.ts';
import { inDays, inHours } from './times.ts';

/** Fractions, per cent. */
const fractions = new Map<string, number>([
  ['half', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['sixth', 100 / 6],
  ['seventh', 100 / 7],
  ['eighth', 12.5],
  ['ninth', 100 / 9],
  ['tenth', 10],
  ['tenths', 10],
]);

/** By how much a rate moves: "25 basis points", "a quarter of a point", "0.25 percentage points". */
const BASIS_POINTS = ['basis points'];
const POINT = /^(?:of )?an? (?:percentage )?point\b/;

/** A number and what it counts; the words that bound it belong to it. */
export function amountAt(words: readonly Word[], low: readonly string[], i: number): Read | undefined {
  const half = low[i] === 'half' && /^an?$/.test(low[i + 1] ?? '') ? (low[i + 2] ?? '') : '';
  if (inDays.has(half) || inHours.has(half)) {
    const kind = inDays.has(half) ? ('days' as const) : ('hours' as const);
    const length = (inDays.get(half) ?? inHours.get(half)!) / 2;
    const place = { start: words[i]!.start, end: words[i + 2]!.end };
    return { quantity: { kind, ...place, least: length, most: length, unit: [] }, end: i + 3 };
  }
  const part = fractionAt(low, i);
  if (part) {
    const b = bounds(low, i);
    const ofPoint = POINT.exec(low.slice(part.end, part.end + 4).join(' '))?.[0];
    const end = part.end + (ofPoint ? ofPoint.split(' ').length : 0);
    return {
      quantity: {
        kind: ofPoint ? 'count' : 'percent',
        start: words[b.first]!.start,
        end: words[end - 1]!.end,
        least: part.value * b.least,
        most: part.value * b.most,
        unit: ofPoint ? BASIS_POINTS : [],
      },
      end,
    };
  }
  const number = numberAt(low, i);
  if (!number) return faintAt(words, low, i);
  const b = bounds(low, i);
  let end = number.end;
  const sign = currencyOf(low[i - 1] ?? '') ?? number.currency;
  const range = { least: number.value * b.least, most: number.value * b.most };
  const base = {
    start: words[b.first]!.start,
    ...range,
    grain: number.grain ?? 1,
    ...(b.ceiling ? { ceiling: true as const } : {}),
  };
  const done = (kind: Quantity['kind'], scale: number, unit: readonly string[]): Read => ({
    quantity: {
      ...base,
      kind,
      least: base.least * scale,
      most: base.most * scale,
      unit,
      end: words[end - 1]!.end,
      ...(scale === 1 ? {} : { scale }),
    },
    end,
  });
  const next = number.unit ?? low[end] ?? '';
  const own = number.unit !== undefined;
  if (sign) return done('money', 1, [sign]);
  if (next === '%' || next === 'percent' || (next === 'per' && low[end + 1] === 'cent')) {
    end += next === 'per' ? 2 : 1;
    return done('percent', 1, []);
  }
  if (next === 'basis') return done('count', 1, BASIS_POINTS);
  if (next === 'percentage' && /^points?$/.test(low[end + 1] ?? '')) return done('count', 100, BASIS_POINTS);
  if (next === 'percentage') return done('percent', 1, []);
  const money = currencyOf(next);
  if (money !== undefined) {
    if (!own) end++;
    return done('money', 1, [money]);
  }
  const foreign = /^(?:us|canadian|australian|swiss|czech|danish|norwegian|swedish)$/.test(next)
    ? currencyOf(low[end + 1] ?? '')
    : undefined;
  if (foreign !== undefined) {
    end += 2;
    return done('money', 1, [foreign]);
  }
  if (inDays.has(next)) {
    if (!own) end++;
    return done('days', inDays.get(next)!, []);
  }
  if (inHours.has(next)) {
    if (!own) end++;
    const half = low[end] === 'and' && low[end + 1] === 'a' && low[end + 2] === 'half';
    return done('hours', (inHours.get(next)! * (number.value + (half ? 0.5 : 0))) / (number.value || 1), []);
  }
  const unit = own ? [number.unit!] : unitOfNumber(low, i, end);
  const measured = unit.map(unitOf).find((found) => found !== undefined);
  return measured ? done('count', measured.scale, [measured.of]) : done('count', 1, unit);
}

/** "a battalion", "an hour and a half" */
function faintAt(words: readonly Word[], low: readonly string[], i: number): Read | undefined {
  if (low[i] !== 'a' && low[i] !== 'an') return undefined;
  const noun = low[i + 1] ?? '';
  if (!/^[a-z]{3,}$/.test(noun) || magnitudes.has(noun)) return undefined;
  // "barrels a day": a rate, no length of time.
  if ((inDays.has(noun) || inHours.has(noun)) && /^[a-z]{3,}s$/.test(low[i - 1] ?? '')) return undefined;
  // "a year ago" says when, not how long.
  if (/^(?:ago|earlier|before|later)$/.test(low[i + 2] ?? '')) return undefined;
  const unit = unitAfter(low, i + 1);
  const kind = inDays.has(noun) ? 'days' : inHours.has(noun) ? 'hours' : 'count';
  const half = kind === 'hours' && low[i + 2] === 'and' && low[i + 3] === 'a' && low[i + 4] === 'half';
  const scale = kind === 'days' ? inDays.get(noun)! : kind === 'hours' ? inHours.get(noun)! * (half ? 1.5 : 1) : 1;
  return {
    quantity: {
      kind,
      start: words[i]!.start,
      end: words[i + 1]!.end,
      least: scale,
      most: scale,
      unit: kind === 'count' ? unit : [],
      faint: true,
    },
    end: i + 1,
  };
}

/** "half", "a third of", "two-thirds", as per cent */
function fractionAt(low: readonly string[], i: number): { value: number; end: number } | undefined {
  const times = low[i] === 'a' || low[i] === 'one' ? 1 : low[i] === 'half' ? 0 : (numerals.get(low[i]!) ?? -1);
  if (times === 0 && low[i] === 'half') {
    const ofPoint = POINT.test(low.slice(i + 1, i + 4).join(' '));
    return /^(?:a|an|of|way)$/.test(low[i + 1] ?? '') && (low[i + 1] ?? '') !== 'of' && !ofPoint
      ? undefined
      : { value: 50, end: i + 1 };
  }
  const joined = /^(one|two|three|four)-(third|quarter|fifth|tenth)s?$/.exec(low[i]!);
  if (joined) return { value: numerals.get(joined[1]!)! * fractions.get(joined[2]!)!, end: i + 1 };
  if (times < 1) return undefined;
  const share = fractions.get(low[i + 1] ?? '');
  if (share === undefined) return undefined;
  const next = low[i + 2] ?? '.';
  if (
    times === 1 &&
    !/^(?:of|[.,;:)”"]|in|by|to|from|and|or|more|less|since|this|last|lower|higher|compared|against|over|as|than)$/.test(
      next,
    )
  )
    return undefined;
  return { value: share * times, end: i + 2 };
}
