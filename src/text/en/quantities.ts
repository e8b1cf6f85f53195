/** Figures and dates of a passage in one comparable form: how much of what, and when.
 *
 *  "60 days" and "two months" can both be right, so can "14.6 billion" and "nearly 15 billion", "November" and "before
 *  the end of the year"; "35 million euros" and "53 million euros" cannot. A quantity is a range of values with a unit;
 *  two quantities clash when they measure the same kind of thing and their ranges do not meet. */
import type { Span } from '../../model/selector.ts';
import { nearness } from './meaning.ts';
import { occasionAt } from './occasions.ts';
import { unitOf } from './units.ts';

export type Quantity = Span & {
  readonly kind: 'count' | 'money' | 'percent' | 'days' | 'hours' | 'date' | 'rate' | 'weekday' | 'ordinal';
  readonly least: number;
  readonly most: number;
  /** For a count the nouns it counts, nearest first; for money the currency; empty when it stands alone. */
  readonly unit: readonly string[];
  /** "up to": a ceiling, not a figure. */
  readonly ceiling?: true;
  /** "by May", "before the winter": the last day it may be. */
  readonly deadline?: true;
  /** "a battalion": one only beside another number of battalions. */
  readonly faint?: true;
  readonly year?: number;
  readonly day?: number;
  /** How many of the smallest unit its own unit stands for. */
  readonly scale?: number;
  /** It begins the passage: "Eighty of them". */
  readonly leads?: true;
  /** The size of its last written digit: 10,000 for "10.45 million", 1,000,000 for "ten million". */
  readonly grain?: number;
};

/** A word of the passage with its place, as written. */
export type Word = Span & { readonly text: string };

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const numerals = new Map<string, number>([
  ...small.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, 10 * i] as const),
]);
numerals.delete('_');
const magnitudes = new Map<string, number>([
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
const currencies: Record<string, string> = {
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  '€': 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  usd: 'USD',
  $: 'USD',
  us$: 'USD',
  pound: 'GBP',
  pounds: 'GBP',
  '£': 'GBP',
  sterling: 'GBP',
  yen: 'JPY',
  '¥': 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  kroner: 'crown',
  kronor: 'crown',
  krone: 'crown',
  krona: 'crown',
  koruna: 'crown',
  francs: 'franc',
  franc: 'franc',
  zloty: 'PLN',
  zlotys: 'PLN',
  forint: 'HUF',
  forints: 'HUF',
  rupees: 'rupee',
  rupee: 'rupee',
  riyals: 'riyal',
  riyal: 'riyal',
  dirhams: 'dirham',
  dirham: 'dirham',
  peso: 'peso',
  pesos: 'peso',
  rand: 'ZAR',
  lira: 'TRY',
  hryvnia: 'UAH',
  roubles: 'RUB',
  rubles: 'RUB',
  rouble: 'RUB',
  ruble: 'RUB',
  leu: 'leu',
  lei: 'leu',
  shillings: 'shilling',
  naira: 'NGN',
  won: 'KRW',
  reais: 'BRL',
};
const inDays: Record<string, number> = {
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  fortnight: 14,
  month: 30,
  months: 30,
  year: 365,
  years: 365,
  decade: 3650,
};
const inHours: Record<string, number> = { hour: 1, hours: 1, minute: 1 / 60, minutes: 1 / 60 };
const months = 'january february march april may june july august september october november december'.split(' ');
const seasons: Record<string, readonly [number, number]> = {
  spring: [3, 6],
  summer: [6, 9],
  autumn: [9, 12],
  winter: [12, 14],
};
const ordinals: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 };

/** Figures and dates among the words of one passage, in order. `year` is that in which it was written, where it is known:
 *  "next year" and "the end of the year" are read as of it. */
export function quantitiesIn(words: readonly Word[], year?: number): Quantity[] {
  const low = words.map((word) => word.text.toLowerCase());
  const found: Quantity[] = [];
  const ends: number[] = [];
  const voting = low.some((word) => VOTING.test(word));
  for (let i = 0; i < words.length; ) {
    const read =
      rateAt(words, low, i) ??
      told(words, low, i, year) ??
      inYear(dateAt(words, low, i), low, year) ??
      amountAt(words, low, i);
    if (read) {
      const last = read.quantity.kind === 'date' && isDeadline(low, i);
      const before = isRange(low, ends.at(-1), i) ? found.at(-1) : undefined;
      if (before) found.pop();
      ends.push(read.end);
      const { unit } = read.quantity;
      found.push({
        ...(before ? spanning(before, read.quantity) : read.quantity),
        ...(voting && unit.some((noun) => VOTERS.test(noun)) ? { unit: [...unit, 'votes'] } : {}),
        ...(i === 0 ? { leads: true } : {}),
        ...(last ? { deadline: true } : {}),
      });
    }
    i = read ? read.end : i + 1;
  }
  return found;
}

type Read = { quantity: Quantity; end: number };

function told(words: readonly Word[], low: readonly string[], i: number, year: number | undefined): Read | undefined {
  const found = occasionAt(
    low,
    words.map(({ text }) => text),
    i,
    year,
  );
  if (!found) return undefined;
  const { back, length, ...occasion } = found;
  const end = i + length;
  return { quantity: { ...occasion, start: words[i - back]!.start, end: words[end - 1]!.end }, end };
}

/** "the second half of the year": of the year in which it was written. */
function inYear(read: Read | undefined, low: readonly string[], year: number | undefined): Read | undefined {
  if (!read || read.quantity.year !== undefined || year === undefined) return read;
  const after = low.slice(read.end, read.end + 3).join(' ');
  const own = low[read.end - 1] === 'year' || low[read.end - 2] === "year's";
  const shift = /^of (?:the|this) year\b/.test(after) || own ? 0 : /^(?:of )?next year\b/.test(after) ? 1 : undefined;
  return shift === undefined ? read : { ...read, quantity: { ...read.quantity, year: year + shift } };
}

/** Does a figure at `i` end a range that the one before begins: "between 40 and 50", "40 to 50"? */
function isRange(low: readonly string[], end: number | undefined, i: number): boolean {
  if (end === undefined || end !== i - 1 || end < 1) return false;
  const before = low[end - 2];
  if (low[end] === 'and') return before === 'between';
  return (low[end] === 'to' || low[end] === 'or') && !/^(?:from|between)$/.test(before ?? '');
}

/** From the one figure to the other, of what the second counts. */
function spanning(from: Quantity, to: Quantity): Quantity {
  const scale = from.kind === 'count' && !from.unit.length && from.most > 0 ? (to.scale ?? 1) : 1;
  if (from.kind !== to.kind && from.kind !== 'count') return to;
  const least = from.least * scale;
  return least < to.most ? { ...to, start: from.start, least } : to;
}

/** Where a vote is told of, those who vote are counted as votes are. */
const VOTING = /^(?:votes?|voted|voting|ballots?|favour|favor|backed|supported|endorsed|majority|against|abstained)$/;
const VOTERS =
  /^(?:votes?|members?|deputies|lawmakers|mps|delegates|delegations?|states|countries|nations|leaders|governments|ballots|senators|councillors)$/;

/** Does a date at a place say until when at the latest? */
/** "sails daily", "three times a week", "every month": how often, in times a year. */
function rateAt(words: readonly Word[], low: readonly string[], i: number): Read | undefined {
  const made = (value: number, end: number): Read => ({
    quantity: {
      kind: 'rate',
      start: words[i]!.start,
      end: words[end - 1]!.end,
      least: value,
      most: value,
      unit: [],
    },
    end,
  });
  const often = OFTEN[low[i]!];
  // "the daily flow" only describes.
  if (
    often &&
    (/^an?$/.test(low[i - 1] ?? '') || i === 0) &&
    low.slice(i + 1, i + 3).some((noun) => SERVICE.test(noun))
  )
    return made(often, i + 1);
  if (often)
    return i > 0 && /^(?:[.,;:)]|from|between|until|in|on|and|to|at|)$/.test(low[i + 1] ?? '')
      ? made(often, i + 1)
      : undefined;
  if (low[i] === 'every' && A_YEAR[low[i + 1] ?? '']) return made(A_YEAR[low[i + 1]!]!, i + 2);
  const apart = low[i] === 'every' ? (numerals.get(low[i + 1] ?? '') ?? Number(low[i + 1])) : Number.NaN;
  const each = A_YEAR[(low[i + 2] ?? '').replace(/s$/, '')];
  if (apart > 0 && each) return made(each / apart, i + 3);
  const times =
    low[i] === 'once'
      ? 1
      : low[i] === 'twice'
        ? 2
        : low[i + 1] === 'times'
          ? (numerals.get(low[i]!) ?? Number(low[i]))
          : 0;
  const at = low[i + 1] === 'times' ? i + 2 : i + 1;
  const period = /^(?:a|per|every|each)$/.test(low[at] ?? '') ? A_YEAR[low[at + 1] ?? ''] : undefined;
  return times > 0 && period ? made(times * period, at + 2) : undefined;
}
/** What runs or is held so often: "a daily ferry". */
const SERVICE =
  /^(?:ferry|ferries|boats?|flights?|trains?|bus|buses|services?|connections?|links?|sailings?|meetings?|reports?|deliveries|shipments?|convoys?)$/;
const A_YEAR: Readonly<Record<string, number>> = {
  hour: 8760,
  day: 365,
  week: 52,
  fortnight: 26,
  month: 12,
  quarter: 4,
  year: 1,
};
const OFTEN: Readonly<Record<string, number>> = {
  daily: 365,
  weekly: 52,
  fortnightly: 26,
  monthly: 12,
  quarterly: 4,
  yearly: 1,
  annually: 1,
};

function isDeadline(low: readonly string[], i: number): boolean {
  let k = i - 1;
  while (k >= 0 && /^(?:the|end|start|beginning|middle|close|of|on|in)$/.test(low[k]!)) k--;
  return /^(?:by|before|until|till)$/.test(low[k] ?? '') || (low[k] === 'than' && low[k - 1] === 'later');
}

function dateAt(words: readonly Word[], low: readonly string[], i: number): Read | undefined {
  const word = low[i]!;
  const at = (first: number, end: number, least: number, most: number, more: { year?: number; day?: number } = {}) => ({
    quantity: {
      kind: 'date' as const,
      start: words[first]!.start,
      end: words[end - 1]!.end,
      least,
      most,
      unit: [],
      ...more,
    },
    end,
  });
  const month = (k: number): number => {
    const [, part = '', name = ''] = /^((?:mid|early|late)-)?(.*)$/.exec(low[k] ?? '')!;
    const written = (words[k]?.text ?? '').slice(part.length);
    return /^[A-Z]/.test(written) && (name !== 'may' || part || k > 0) ? months.indexOf(name) + 1 : 0;
  };
  const yearOf = (k: number): number | undefined => (/^(?:19|20)\d\d$/.test(low[k] ?? '') ? Number(low[k]) : undefined);
  const dayOf = (k: number): number | undefined => {
    const m = /^([0-3]?\d)(?:st|nd|rd|th)?$/.exec(low[k] ?? '');
    return m && Number(m[1]) >= 1 && Number(m[1]) <= 31 ? Number(m[1]) : undefined;
  };
  const day = dayOf(i);
  if (day !== undefined && month(i + 1)) {
    const year = yearOf(i + 2);
    return at(i, year ? i + 3 : i + 2, month(i + 1), month(i + 1), year ? { day, year } : { day });
  }
  const m = month(i);
  if (m) {
    const after = dayOf(i + 1);
    const end = after ? i + 2 : i + 1;
    const year = yearOf(low[end] === ',' ? end + 1 : end);
    const stop = year ? (low[end] === ',' ? end + 2 : end + 1) : end;
    return at(i, stop, m, m, { ...(after ? { day: after } : {}), ...(year ? { year } : {}) });
  }
  if (word in seasons && !/^s$/.test(low[i + 1] ?? '')) {
    const [least, most] = seasons[word]!;
    const year = yearOf(i + 1);
    return at(i, year ? i + 2 : i + 1, least, most, year ? { year } : {});
  }
  const n = ordinals[word];
  if (n && (low[i + 1] === 'quarter' || (low[i + 1] === 'half' && n < 3))) {
    const size = low[i + 1] === 'quarter' ? 3 : 6;
    const year = yearOf(i + 2) ?? (low[i + 2] === 'of' ? yearOf(i + 3) : undefined);
    const k = word === 'last' && size === 6 ? 2 : n;
    const end = !year ? i + 2 : low[i + 2] === 'of' ? i + 4 : i + 3;
    return at(i, end, size * (k - 1) + 1, size * k, year ? { year } : {});
  }
  if (word === 'year' && low[i - 1] === 'the' && low[i - 2] === 'of' && low[i - 3] === 'end')
    return at(i - 3, i + 1, /^(?:before|by)$/.test(low[i - 5] ?? '') ? 1 : 10, 12);
  if (word === "year's" && low[i + 1] === 'end') return at(i, i + 2, 1, 12);
  const year = yearOf(i);
  if (
    year &&
    !/^(?:[a-z]+s)$/.test(
      /^(?:of|and|,|\.|in|to|by|for|the|at|was|is|has|as|does|this|its)$/.test(low[i + 1] ?? ',') ? '' : low[i + 1]!,
    )
  )
    return at(i, i + 1, 1, 12, { year });
  return undefined;
}

/** Words that widen a figure: [share taken off below, share added above]. */
function bounds(low: readonly string[], i: number): { least: number; most: number; ceiling?: true; first: number } {
  const article = magnitudes.has(low[i]!) && /^an?$/.test(low[i - 1] ?? '');
  if (article) return bounds(low.with(i, '1').toSpliced(i - 1, 1), i - 1);
  const one = low[i - 1] ?? '';
  const two = low[i - 2] ?? '';
  const three = low[i - 3] ?? '';
  // "repaid over twenty years": in how long, not longer than.
  if (one === 'over' && TIMES.test(low[i + 1] ?? '') && /\p{L}/u.test(two) && !LASTING.test(two))
    return { least: 1, most: 1, first: i };
  if ((one === 'than' && /^(?:more|over|greater|higher)$/.test(two)) || /^(?:over|above|exceeding)$/.test(one))
    return { least: 1, most: 2, first: one === 'than' ? i - 2 : i - 1 };
  if (one === 'than' && /^(?:less|fewer|lower)$/.test(two)) return { least: 0.5, most: 1, first: i - 2 };
  if (one === 'least' && two === 'at') return { least: 1, most: 2, first: i - 2 };
  if ((one === 'to' && two === 'up') || (one === 'most' && two === 'at') || /^(?:maximum)$/.test(one))
    return { least: 0.999, most: 1, ceiling: true, first: i - 2 };
  if (/^(?:about|around|roughly|approximately|some|circa|approx)$/.test(one))
    return { least: 0.9, most: 1.1, first: i - 1 };
  if (/^(?:nearly|almost|barely|close)$/.test(one) || (one === 'to' && two === 'close'))
    return { least: 0.88, most: 1.02, first: i - 1 };
  if (one === 'under' || one === 'below' || (one === 'than' && three === 'no'))
    return { least: 0.5, most: 1, first: i - 1 };
  return { least: 1, most: 1, first: i };
}

const TIMES = /^(?:days|weeks|months|years)$/;
/** Words after which "over" a length of time says that it was longer. */
const LASTING =
  /^(?:for|lasted|lasts|lasting|last|took|takes|taken|is|was|were|are|be|been|just|well|a|little|slightly|after|aged|of|by|to|since|than|had|have|has|with|from|in|at|and|or|now|already|serving|served|spent)$/;

function amountAt(words: readonly Word[], low: readonly string[], i: number): Read | undefined {
  const half = low[i] === 'half' && /^an?$/.test(low[i + 1] ?? '') ? (low[i + 2] ?? '') : '';
  if (half in inDays || half in inHours) {
    const kind = half in inDays ? ('days' as const) : ('hours' as const);
    const length = (inDays[half] ?? inHours[half]!) / 2;
    const place = { start: words[i]!.start, end: words[i + 2]!.end };
    return { quantity: { kind, ...place, least: length, most: length, unit: [] }, end: i + 3 };
  }
  const part = fractionAt(low, i);
  if (part) {
    const b = bounds(low, i);
    return {
      quantity: {
        kind: 'percent',
        start: words[b.first]!.start,
        end: words[part.end - 1]!.end,
        least: part.value * b.least,
        most: part.value * b.most,
        unit: [],
      },
      end: part.end,
    };
  }
  const number = numberAt(low, i);
  if (!number) return faintAt(words, low, i);
  const b = bounds(low, i);
  let end = number.end;
  const sign = currencies[low[i - 1] ?? ''] ?? number.currency;
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
  if (next === 'percentage') return done('percent', 1, []);
  if (next in currencies) {
    if (!own) end++;
    return done('money', 1, [currencies[next]!]);
  }
  if (
    /^(?:us|canadian|australian|swiss|czech|danish|norwegian|swedish)$/.test(next) &&
    (low[end + 1] ?? '') in currencies
  ) {
    end += 2;
    return done('money', 1, [currencies[low[end - 1]!]!]);
  }
  if (next in inDays) {
    if (!own) end++;
    return done('days', inDays[next]!, []);
  }
  if (next in inHours) {
    if (!own) end++;
    const half = low[end] === 'and' && low[end + 1] === 'a' && low[end + 2] === 'half';
    return done('hours', (inHours[next]! * (number.value + (half ? 0.5 : 0))) / (number.value || 1), []);
  }
  const unit = own ? [number.unit!] : orElse(unitAfter(low, end), () => numberOf(low, i));
  const measured = unit.map(unitOf).find((found) => found !== undefined);
  return measured ? done('count', measured.scale, [measured.of]) : done('count', 1, unit);
}

const orElse = (unit: string[], other: () => string[]): string[] => (unit.length ? unit : other());

/** "put the number of coins at 30 million": what is counted stands before. */
function numberOf(low: readonly string[], i: number): string[] {
  const at = low.slice(0, i).lastIndexOf('number');
  if (at < 0 || low[at + 1] !== 'of') return [];
  return unitAfter(low, low[at + 2] === 'the' ? at + 3 : at + 2);
}

/** The nouns a number counts: the next few words up to a preposition, a verb or a mark. */
function unitAfter(low: readonly string[], end: number): string[] {
  const unit: string[] = [];
  let k = end;
  if (low[k] === 'of' && /^(?:the|its|his|her|their|our|these|those)$/.test(low[k + 1] ?? '')) k += 2;
  for (; k < low.length && unit.length < 3; k++) {
    const word = low[k]!;
    if (
      !/^[a-z][a-z-]+$/.test(word) ||
      (k === end && /[^e]ed$/.test(word)) ||
      (unit.length > 0 &&
        /^(?:said|told|put|met|took|gave|came|went|left|held|made|got|saw|[a-z]+[^e]ed)$/.test(word)) ||
      /^(?:of|in|on|at|to|for|from|by|with|and|or|will|would|may|might|is|are|was|were|has|have|had|be|been|that|which|who|the|a|an|as|than|per|can|could|should|must|during|after|before|until|over|under)$/.test(
        word,
      )
    )
      break;
    unit.unshift(word);
  }
  return unit;
}

function faintAt(words: readonly Word[], low: readonly string[], i: number): Read | undefined {
  if (low[i] !== 'a' && low[i] !== 'an') return undefined;
  const noun = low[i + 1] ?? '';
  if (!/^[a-z]{3,}$/.test(noun) || magnitudes.has(noun)) return undefined;
  // "barrels a day": a rate, no length of time.
  if ((noun in inDays || noun in inHours) && /^[a-z]{3,}s$/.test(low[i - 1] ?? '')) return undefined;
  // "a year ago" says when, not how long.
  if (/^(?:ago|earlier|before|later)$/.test(low[i + 2] ?? '')) return undefined;
  const unit = unitAfter(low, i + 1);
  const kind = noun in inDays ? 'days' : noun in inHours ? 'hours' : 'count';
  const half = kind === 'hours' && low[i + 2] === 'and' && low[i + 3] === 'a' && low[i + 4] === 'half';
  const scale = kind === 'days' ? inDays[noun]! : kind === 'hours' ? inHours[noun]! * (half ? 1.5 : 1) : 1;
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

function fractionAt(low: readonly string[], i: number): { value: number; end: number } | undefined {
  const times = low[i] === 'a' || low[i] === 'one' ? 1 : low[i] === 'half' ? 0 : (numerals.get(low[i]!) ?? -1);
  if (times === 0 && low[i] === 'half') {
    return /^(?:a|an|of|way)$/.test(low[i + 1] ?? '') && (low[i + 1] ?? '') !== 'of'
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

type Numeral = { value: number; end: number; grain?: number; unit?: string; currency?: string };

function numberAt(low: readonly string[], i: number): Numeral | undefined {
  const word = low[i]!;
  const hyphen = word.indexOf('-');
  const head = hyphen > 0 ? word.slice(0, hyphen) : word;
  let value: number | undefined;
  let unit: string | undefined;
  let currency: string | undefined;
  const sign = /^([€$£¥])([\d.,]+)$/.exec(word);
  if (sign) {
    currency = currencies[sign[1]!]!;
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

/** Do the two measure the same kind of thing? */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'money') return a.unit[0] === b.unit[0];
  if (a.kind !== 'count') return true;
  if (a.faint && b.faint) return false;
  if (a.faint || b.faint)
    return a.unit[0] !== undefined && b.unit[0] !== undefined && nearness(single(a.unit[0]), single(b.unit[0])) > 0.9;
  // A bare number is the same as another that counts something when it is as large; it never clashes with one.
  if (!a.unit.length !== !b.unit.length && !a.leads && !b.leads) return a.least === b.least && a.least > SMALL;
  if (!a.unit.length !== !b.unit.length) return (a.unit.length ? b : a).leads === true;
  if (!a.unit.length) return true;
  return a.unit.some((u) => b.unit.some((v) => nearness(u, v) > SAME_UNIT));
}

/** A number up to this may count anything. */
const SMALL = 2;
/** Units this near count the same things ("leaders", "heads"). */
const SAME_UNIT = 0.5;
const single = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

/** Half the last digit of a figure that counts as rounded. */
const ROUNDED = 500;

/** Can both be right? Ranges that meet, to one part in fifty (two months are sixty days). */
export function compatible(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'date') {
    if (a.year && b.year && a.year !== b.year) return false;
    if (!a.deadline !== !b.deadline) {
      const [last, at] = a.deadline ? [a, b] : [b, a];
      return at.least <= last.most;
    }
    if (a.day && b.day && (a.day !== b.day || a.least !== b.least)) return false;
    // The bounds of a season are no sharp days.
    const vague = a.deadline && [a, b].some((q) => q.most - q.least > 1 && q.most - q.least < 4) ? 1 : 0;
    return a.least <= b.most + vague && b.least <= a.most + vague;
  }
  const slack = a.kind === 'days' ? 0.04 : a.kind === 'percent' ? 0.02 : 0.004;
  if (meets(a.least, a.most, b.least, b.most, slack)) return true;
  // "ten million" may be 10.45 million, told in rounder figures.
  const [fine, round] = (a.grain ?? 1) < (b.grain ?? 1) ? [a, b] : [b, a];
  const half = (round.grain ?? 1) / 2;
  return (
    half >= ROUNDED &&
    (fine.grain ?? 1) < (round.grain ?? 1) &&
    meets(fine.least, fine.most, round.least - half, round.most + half, 0)
  );
}

const meets = (a: number, b: number, c: number, d: number, slack: number): boolean =>
  a <= d * (1 + slack) && c <= b * (1 + slack);
