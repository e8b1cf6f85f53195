/** Numbers, dates, times and amounts of English text in one normal form, so that "30", "thirty" and "XXX" of an article
 *  compare by what they say: 30 = thirty, €1.2m = EUR 1.2 million, 3 April = April 3rd, 8 p.m. = 20:00, 33% = 33 per cent,
 *  a dozen = 12, a third = 1/3, twice a year = every six months, fortnightly = every two weeks.
 *  Tokens in, figures out; linear. A figure keeps the tokens it was read from. */
import { unitOf } from './units.ts';

export type Figure = {
  /** Tokens [first, end). */
  readonly first: number;
  readonly end: number;
  readonly kind: 'number' | 'date' | 'time' | 'weekday' | 'bound';
  /** Normal form: equal for equal figures. "num:30", "date:06-07" with a year in front where given, "time:20:00". */
  readonly value: string;
  /** "the two", "both", "one of": counts that may only point back. */
  readonly weak: boolean;
};

const small = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((w, i) => [w, i] as [string, number]),
);
for (const [i, w] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  small.set(w, 20 + 10 * i);
const ordinals = new Map<string, number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((w, i) => [w, i + 1] as [string, number]),
);
for (const [i, w] of 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
  .split(' ')
  .entries())
  ordinals.set(w, 20 + 10 * i);
ordinals.set('hundredth', 100);
const scales = new Map<string, number>([
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
const months = new Map<string, number>();
'january february march april may june july august september october november december'.split(' ').forEach((m, i) => {
  months.set(m, i + 1);
  months.set(m.slice(0, 3), i + 1);
  months.set(`${m.slice(0, 3)}.`, i + 1);
});
months.set('sept', 9);
months.set('sept.', 9);
const weekdays = new Map<string, number>();
'monday tuesday wednesday thursday friday saturday sunday'.split(' ').forEach((d, i) => {
  weekdays.set(d, i + 1);
  weekdays.set(`${d}s`, i + 1);
  weekdays.set(d.slice(0, 3), i + 1);
  weekdays.set(`${d.slice(0, 3)}.`, i + 1);
  for (const short of { tuesday: ['tues'], wednesday: ['weds'], thursday: ['thur', 'thurs'] }[d] ?? []) {
    weekdays.set(short, i + 1);
    weekdays.set(`${short}.`, i + 1);
  }
});
const fractions = new Map<string, number>([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['sixth', 1 / 6],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10],
]);
const currencies = new Map<string, string>([
  ['€', 'eur'],
  ['eur', 'eur'],
  ['euro', 'eur'],
  ['euros', 'eur'],
  ['$', 'usd'],
  ['us$', 'usd'],
  ['usd', 'usd'],
  ['dollar', 'usd'],
  ['dollars', 'usd'],
  ['£', 'gbp'],
  ['gbp', 'gbp'],
  ['pound', 'gbp'],
  ['pounds', 'gbp'],
  ['¥', 'jpy'],
  ['yen', 'jpy'],
]);
/** Currencies known by their word: one code each. Several countries' crowns are one word, so they are one code. */
for (const line of 'crown crowns krona kronor krone kroner koruna sek nok dkk czk|franc francs chf|lira liras try|rouble roubles ruble rubles rub|hryvnia hryvnias uah|zloty zlotys pln|rupee rupees inr|yuan renminbi cny|won krw|peso pesos|rand zar|dinar dinars|dirham dirhams|shilling shillings|naira ngn|riyal riyals|leu lei|forint forints huf|lev leva bgn|denar denars|tenge|lari|dram drams|manat manats|shekel shekels|baht|dong|ringgit|rupiah|real reais brl|birr|taka|kyat|tugrik tugriks|kwacha|cedi cedis|quetzal quetzals|guarani guaranis|boliviano bolivianos|bolivar bolivars|lempira lempiras|pula|dalasi'.split(
  '|',
)) {
  const names = line.split(' ');
  for (const name of names) currencies.set(name, names[0]!);
}
/** Lengths of time: in hours up to weeks, in months above, for a month has no one length in hours. */
const hours = new Map<string, number>([
  ['day', 24],
  ['days', 24],
  ['minute', 1 / 60],
  ['minutes', 1 / 60],
  ['hour', 1],
  ['hours', 1],
  ['week', 168],
  ['weeks', 168],
  ['fortnight', 336],
  ['fortnights', 336],
]);
const lengths = new Map<string, number>([
  ['month', 1],
  ['months', 1],
  ['year', 12],
  ['years', 12],
]);
/** "dozens", "hundreds": an order of magnitude. */
const vague = new Map<string, number>([
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
]);
/** Words that say how often, as occurrences a year. */
const rates = new Map<string, number>([
  ['yearly', 1],
  ['annual', 1],
  ['annually', 1],
  ['biannual', 2],
  ['half-yearly', 2],
  ['semi-annual', 2],
  ['quarterly', 4],
  ['monthly', 12],
  ['fortnightly', 26],
  ['bi-weekly', 26],
  ['biweekly', 26],
  ['weekly', 52],
  ['daily', 365],
]);
const periods = new Map<string, number>([
  ['year', 1],
  ['month', 12],
  ['week', 52],
  ['day', 365],
  ['quarter', 4],
  ['years', 1],
  ['months', 12],
  ['weeks', 52],
  ['days', 365],
]);
const bounds: readonly (readonly [string, string])[] = [
  ['at least', 'min'],
  ['no fewer than', 'min'],
  ['no less than', 'min'],
  ['not less than', 'min'],
  ['not fewer than', 'min'],
  ['a minimum of', 'min'],
  ['minimum of', 'min'],
  ['more than', 'over'],
  ['over', 'over'],
  ['above', 'over'],
  ['upwards of', 'over'],
  ['in excess of', 'over'],
  ['exceeding', 'over'],
  ['exceeded', 'over'],
  ['exceeds', 'over'],
  ['topped', 'over'],
  ['tops', 'over'],
  ['surpassed', 'over'],
  ['surpasses', 'over'],
  ['up to', 'max'],
  ['at most', 'max'],
  ['no more than', 'max'],
  ['not more than', 'max'],
  ['a maximum of', 'max'],
  ['maximum of', 'max'],
  ['less than', 'under'],
  ['fewer than', 'under'],
  ['under', 'under'],
  ['below', 'under'],
  ['nearly', 'near'],
  ['almost', 'near'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['circa', 'about'],
];
const boundWords = bounds.map(([words, value]) => [words.split(' '), value] as const);
const longBounds = new Map<string, (readonly [readonly string[], string])[]>();
for (const bound of boundWords) {
  const list = longBounds.get(bound[0][0]!);
  if (list) list.push(bound);
  else longBounds.set(bound[0][0]!, [bound]);
}
/** Approximations differ by how they are put, not by what they say. */
const approximate = new Set(['about', 'near']);

/** The figures of tokens [from, to), left to right, none overlapping. */
export function figuresIn(tokens: readonly { readonly text: string }[], from = 0, to = tokens.length): Figure[] {
  const words = new Array<string>(to - from);
  for (let i = from; i < to; i++) words[i - from] = tokens[i]!.text.toLowerCase().replace('’', "'");
  const out: Figure[] = [];
  for (let i = 0; i < words.length; ) {
    const found = read(words, i, tokens, from);
    if (!found) {
      i++;
      continue;
    }
    const bound = boundBefore(words, i, out.length ? out[out.length - 1]!.end - from : 0);
    if (bound && !approximate.has(bound.value) && found.kind === 'number')
      out.push({ first: bound.first + from, end: i + from, kind: 'bound', value: `bound:${bound.value}`, weak: false });
    out.push({ first: i + from, end: found.end + from, kind: found.kind, value: found.value, weak: found.weak });
    i = found.end;
  }
  return out;
}

/** Q4 · the fourth quarter · the second half (of a year, of a month) */
function partOfYear(words: readonly string[], i: number): Read | null {
  const short = /^(q|h)([1-4])$/.exec(words[i]!);
  if (short) return { end: i + 1, kind: 'date', value: `date:${short[1]}${short[2]}`, weak: false };
  const n = ordinals.get(words[i]!);
  if (!n || n > 4) return null;
  // "the first six months"
  if (n === 1 && words[i + 2] === 'months' && /^(?:six|6|three|3)$/.test(words[i + 1] ?? ''))
    return { end: i + 3, kind: 'date', value: /^[t3]/.test(words[i + 1]!) ? 'date:q1' : 'date:h1', weak: false };
  if (words[i + 1] === 'quarter') return { end: i + 2, kind: 'date', value: `date:q${n}`, weak: false };
  if (words[i + 1] === 'half' && n < 3) return { end: i + 2, kind: 'date', value: `date:h${n}`, weak: false };
  return null;
}

type Read = { end: number; kind: Figure['kind']; value: string; weak: boolean };

function read(
  words: readonly string[],
  i: number,
  tokens: readonly { readonly text: string }[],
  from: number,
): Read | null {
  return (
    phone(words, i) ??
    rate(words, i) ??
    oneIn(words, i) ??
    partOfYear(words, i) ??
    days(words, i, tokens, from) ??
    partOfMonth(words, i, tokens, from) ??
    dateAt(words, i, tokens, from) ??
    clock(words, i) ??
    weekday(words, i, tokens, from) ??
    between(words, i) ??
    length(words, i) ??
    magnitude(words, i) ??
    times(words, i) ??
    amount(words, i)
  );
}

function boundBefore(words: readonly string[], i: number, since: number): { first: number; value: string } | null {
  for (let k = Math.max(since, i - 4); k < i; k++)
    for (const [sequence, value] of longBounds.get(words[k]!) ?? [])
      if (k + sequence.length === i && sequence.every((w, n) => words[k + n] === w)) return { first: k, value };
  return null;
}

/** +371 6700 0000 · (+371) 67 000 000: a number to call, however its digits are grouped. */
function phone(words: readonly string[], i: number): Read | null {
  if (!/^\+\d*$/.test(words[i]!)) return null;
  let digits = '';
  let end = i;
  for (let k = i; k < words.length && k < i + 14 && (k === i || /^(?:\d+|[()–-])$/.test(words[k]!)); k++) {
    const own = words[k]!.replace(/\D/g, '');
    digits += own;
    if (own) end = k + 1;
  }
  return digits.length >= 7 ? { end, kind: 'number', value: `phone:${digits}`, weak: false } : null;
}

const num = (value: number): string => String(Math.round(value * 1e6) / 1e6);

/** once a year · twice a month · four times a year · every six months · every half year · annually */
function rate(words: readonly string[], i: number): Read | null {
  const w = words[i]!;
  const known = rates.get(w);
  if (known) return { end: i + 1, kind: 'number', value: `rate:${known}`, weak: false };
  const times = w === 'once' ? 1 : w === 'twice' ? 2 : null;
  if (
    times &&
    (words[i + 1] === 'a' || words[i + 1] === 'every' || words[i + 1] === 'each' || words[i + 1] === 'per')
  ) {
    const period = periods.get(words[i + 2] ?? '');
    if (period) return { end: i + 3, kind: 'number', value: `rate:${times * period}`, weak: false };
  }
  if (words[i + 1] === 'times' && /^(?:a|every|each|per)$/.test(words[i + 2] ?? '')) {
    const period = periods.get(words[i + 3] ?? '');
    const often = small.get(w) ?? (/^\d{1,3}$/.test(w) ? Number(w) : 0);
    if (period && often) return { end: i + 4, kind: 'number', value: `rate:${num(often * period)}`, weak: false };
  }
  if (w === 'every' || w === 'each') {
    const halves = /^half[- ](.+)$/.exec(words[i + 1] === 'half' ? `half ${words[i + 2]}` : (words[i + 1] ?? ''));
    const halved = halves && periods.get(halves[1]!);
    if (halved)
      return {
        end: i + (words[i + 1] === 'half' ? 3 : 2),
        kind: 'number',
        value: `rate:${2 * halved}`,
        weak: false,
      };
    const n = cardinal(words, i + 1);
    const at = n ? n.end : i + 1;
    const other = !n && words[at] === 'other' ? 2 : n ? n.value : 1;
    const unit = words[at] === 'other' ? at + 1 : at;
    const period = periods.get(words[unit] ?? '');
    // "every quarter of the city" is a place.
    if (period && other && !(words[unit] === 'quarter' && words[unit + 1] === 'of'))
      return {
        end: unit + 1,
        kind: 'number',
        value: `rate:${num(period / other)}`,
        weak: false,
      };
  }
  return null;
}

/** one in five · one visitor in five · every fifth visitor */
function oneIn(words: readonly string[], i: number): Read | null {
  if (words[i] === 'one')
    for (const at of [i + 1, i + 2]) {
      if (words[at] !== 'in' || (at === i + 2 && !/^[a-z]/.test(words[i + 1] ?? ''))) continue;
      const n = cardinal(words, at + 1);
      if (n && !n.ordinal && n.value > 1 && n.value < 100 && !months.has(words[n.end] ?? ''))
        return { end: n.end, kind: 'number', value: `share:${num(1 / n.value)}`, weak: false };
    }
  if (words[i] !== 'every') return null;
  const n = words[i + 1] === 'other' ? 2 : ordinals.get(words[i + 1] ?? '');
  return n && n > 1 && !periods.has(words[i + 2] ?? '')
    ? { end: i + 2, kind: 'number', value: `share:${num(1 / n)}`, weak: false }
    : null;
}

const JOINS_DAYS = /^(?:-|–|—|and|to|until|till|or)$/;

/** 14-15 March · 14 and 15 March · 14 to 15 March 2024 · March 14–15 */
function days(
  words: readonly string[],
  i: number,
  tokens: readonly { readonly text: string }[],
  from: number,
): Read | null {
  const month = months.get(words[i]!);
  const first = month && isCapital(tokens, from + i) ? i + 1 : i;
  const pair = /^(\d{1,2})[-–](\d{1,2})$/.exec(words[first] ?? '');
  let end = first + 1;
  const one = pair ? +pair[1]! : dayNumber(words[first] ?? '');
  let two = pair ? +pair[2]! : null;
  if (!pair) {
    if (!one || !/^\d/.test(words[first]!) || !JOINS_DAYS.test(words[end] ?? '')) return null;
    two = /^\d/.test(words[end + 1] ?? '') ? dayNumber(words[end + 1]!) : null;
    end += 2;
  }
  if (!one || !two || one > 31 || two > 31 || one >= two) return null;
  if (first === i) {
    if (words[end] === 'of') end++;
    const after = months.get(words[end] ?? '');
    if (!after || !isCapital(tokens, from + end)) return null;
    return withYear(words, end + 1, after, one, two);
  }
  return withYear(words, end, month!, one, two);
}

const PERIOD = /^(?:week|month|year)$/;
const PARTS = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
]);

/** early June · mid-March · the end of May; "the end of the month", "month's end" and the like say which part alone. */
function partOfMonth(
  words: readonly string[],
  i: number,
  tokens: readonly { readonly text: string }[],
  from: number,
): Read | null {
  const joined = /^(early|mid|late)-(.+)$/.exec(words[i]!);
  if (joined && months.has(joined[2]!)) {
    const value = `date:${day(months.get(joined[2]!)!, 0).slice(0, 3)}${joined[1]}`;
    return { end: i + 1, kind: 'date', value, weak: false };
  }
  // "at month's end"
  if (PERIOD.test(words[i]!) && words[i + 1] === "'s" && words[i + 2] === 'end')
    return { end: i + 3, kind: 'date', value: `date:${words[i]}.late`, weak: true };
  const part = PARTS.get(words[i]!);
  if (!part) return null;
  const period = words[i + 1] === 'of' && /^(?:the|this|next)$/.test(words[i + 2] ?? '') ? (words[i + 3] ?? '') : '';
  if (PERIOD.test(period)) return { end: i + 4, kind: 'date', value: `date:${period}.${part}`, weak: true };
  const of = words[i + 1] === 'of';
  if (of !== /^(?:beginning|start|middle|end)$/.test(words[i]!)) return null;
  const at = of ? i + 2 : words[i + 1] === '-' ? i + 2 : i + 1;
  const month = months.get(words[at] ?? '');
  if (!month || !isCapital(tokens, from + at)) return null;
  const year = yearOf(words[at + 1]);
  return {
    end: year ? at + 2 : at + 1,
    kind: 'date',
    value: `date:${day(month, 0).slice(0, 3)}${part}${year ? `:${year}` : ''}`,
    weak: false,
  };
}

/** three weeks · an hour · a two-year plan · 36 months */
function length(words: readonly string[], i: number): Read | null {
  const joined = /^([a-z]+|\d+)-(minute|hour|day|week|month|year)s?(?:-old|-long)?$/.exec(words[i]!);
  const n = joined ? (small.get(joined[1]!) ?? Number(joined[1])) : Number.NaN;
  if (joined && Number.isFinite(n)) return lengthOf(n, joined[2]!, i + 1, false);
  if (words[i] === 'half' && (words[i + 1] === 'an' || words[i + 1] === 'a') && hours.has(words[i + 2] ?? ''))
    return lengthOf(0.5, words[i + 2]!, i + 3, false);
  if (words[i] === 'a' || words[i] === 'an') {
    // "a year" may be a rate ("twice a year"), so it never speaks alone.
    if (!hours.has(words[i + 1] ?? '') && !lengths.has(words[i + 1] ?? '')) return null;
    const more = words[i + 2] === 'and' && words[i + 3] === 'a' ? fractions.get(words[i + 4] ?? '') : undefined;
    return more ? lengthOf(1 + more, words[i + 1]!, i + 5, false) : lengthOf(1, words[i + 1]!, i + 2, true);
  }
  const count = cardinal(words, i);
  if (!count || count.ordinal || count.part) return null;
  // "31 years old" is an age, as "31" is.
  if (/^years?$/.test(words[count.end] ?? '') && words[count.end + 1] === 'old')
    return { end: count.end + 2, kind: 'number', value: `num:${num(count.value)}`, weak: false };
  return lengthOf(count.value, words[count.end] ?? '', count.end + 1, count.value === 1);
}

/** The length of so many units of time as a figure's value ("hours:48" for two days); null where the word is no such unit. */
export const lengthValue = (n: number, unit: string): string | null =>
  lengthOf(n, unit.toLowerCase(), 0, false)?.value ?? null;

function lengthOf(n: number, unit: string, end: number, weak: boolean): Read | null {
  const inHours = hours.get(unit);
  if (inHours) return { end, kind: 'number', value: `hours:${num(n * inHours)}`, weak };
  const inMonths = lengths.get(unit);
  return inMonths ? { end, kind: 'number', value: `months:${num(n * inMonths)}`, weak } : null;
}

/** 2-3 years · two to three per cent · 40–50 */
function between(words: readonly string[], i: number): Read | null {
  const joined = /^(\d{1,4})[-–](\d{1,4})$/.exec(words[i]!);
  let from: number;
  let until: number;
  let end = i + 1;
  if (joined) [from, until] = [+joined[1]!, +joined[2]!];
  else {
    const low = cardinal(words, i);
    if (!low || low.ordinal || low.part || !/^(?:-|–|—|to|or)$/.test(words[low.end] ?? '')) return null;
    const high = cardinal(words, low.end + 1);
    if (!high || high.ordinal) return null;
    [from, until, end] = [low.value, high.value, high.end];
  }
  if (from >= until || from > 1900) return null;
  const unit = words[end] ?? '';
  const inHours = hours.get(unit);
  const inMonths = lengths.get(unit);
  const scale = inHours ?? inMonths ?? 1;
  const kind = inHours ? 'hours' : inMonths ? 'months' : 'num';
  return {
    end: inHours || inMonths ? end + 1 : end,
    kind: 'number',
    value: `${kind}:${num(from * scale)}..${num(until * scale)}`,
    weak: false,
  };
}

/** dozens · several hundred · tens of thousands */
function magnitude(words: readonly string[], i: number): Read | null {
  const w = words[i]!;
  if (/^(?:several|some|many)$/.test(w) && /^(?:dozen|hundred|thousand|million)$/.test(words[i + 1] ?? ''))
    return { end: i + 2, kind: 'number', value: `vague:${scales.get(words[i + 1]!)!}`, weak: false };
  if ((w === 'tens' || w === 'hundreds') && words[i + 1] === 'of' && vague.has(words[i + 2] ?? ''))
    return {
      end: i + 3,
      kind: 'number',
      value: `vague:${(w === 'tens' ? 10 : 100) * vague.get(words[i + 2]!)!}`,
      weak: false,
    };
  const n = vague.get(w);
  return n && words[i + 1] === 'of' ? { end: i + 1, kind: 'number', value: `vague:${n}`, weak: false } : null;
}

/** twice · three times; "once" alone may mean "formerly" */
function times(words: readonly string[], i: number): Read | null {
  if (words[i] === 'once' || words[i] === 'twice')
    return { end: i + 1, kind: 'number', value: `times:${words[i] === 'once' ? 1 : 2}`, weak: words[i] === 'once' };
  const n = small.get(words[i]!);
  return n && words[i + 1] === 'times' ? { end: i + 2, kind: 'number', value: `times:${n}`, weak: false } : null;
}

/** Days of a fixed date that go by a name; their possessive is a token of its own. */
const FEASTS: readonly (readonly [name: readonly string[], date: string])[] = (
  [
    ["new year 's day", '01-01'],
    ["new year 's eve", '12-31'],
    ['christmas eve', '12-24'],
    ['christmas day', '12-25'],
    ['boxing day', '12-26'],
  ] as const
).map(([name, date]) => [name.split(' '), date]);

/** 3 April 2021 · April 3rd, 2021 · the 3rd of April · 2021-04-03 · April 2021 · April */
function dateAt(
  words: readonly string[],
  i: number,
  tokens: readonly { readonly text: string }[],
  from: number,
): Read | null {
  const w = words[i]!;
  const feast = FEASTS.find(([name]) => name.every((word, k) => words[i + k] === word));
  if (feast) return { end: i + feast[0].length, kind: 'date', value: `date:${feast[1]}`, weak: false };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(w) ?? null;
  if (iso) return { end: i + 1, kind: 'date', value: `date:${day(+iso[2]!, +iso[3]!)}:${iso[1]}`, weak: false };
  const slashed = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(w);
  if (slashed)
    return { end: i + 1, kind: 'date', value: `date:${day(+slashed[2]!, +slashed[1]!)}:${slashed[3]}`, weak: false };
  const number = dayNumber(w);
  if (number) {
    const of = words[i + 1] === 'of' ? i + 2 : i + 1;
    const month = months.get(words[of] ?? '');
    if (month && isCapital(tokens, from + of)) return withYear(words, of + 1, month, number);
    return null;
  }
  const month = months.get(w);
  if (!month || !isCapital(tokens, from + i) || (w === 'may' && i === 0 && !dayNumber(words[1] ?? ''))) return null;
  const next = dayNumber(words[i + 1] ?? '');
  if (next && !/^\d{1,3}[.,]\d/.test(words[i + 1]!)) return withYear(words, i + 2, month, next);
  const year = yearOf(words[i + 1]);
  if (year) return { end: i + 2, kind: 'date', value: `date:${day(month, 0)}:${year}`, weak: false };
  if (w === 'march' && words[i - 1] !== 'in' && words[i - 1] !== 'until' && words[i - 1] !== 'by' && i === 0)
    return null;
  return { end: i + 1, kind: 'date', value: `date:${day(month, 0)}`, weak: false };
}

const isCapital = (tokens: readonly { readonly text: string }[], i: number): boolean =>
  /^[A-Z]/.test(tokens[i]?.text ?? '');
const day = (month: number, date: number): string =>
  `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
function dayNumber(w: string): number | null {
  const m = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(w);
  const n = m ? +m[1]! : (ordinals.get(w) ?? null);
  return n && n <= 31 ? n : null;
}
const yearOf = (w: string | undefined): string | null => (w && /^(?:19|20|21)\d\d$/.test(w) ? w : null);
function withYear(words: readonly string[], at: number, month: number, date: number, until?: number): Read {
  const skip = words[at] === ',' ? at + 1 : at;
  const year = yearOf(words[skip]);
  const value = `date:${day(month, date)}${until ? `..${until}` : ''}`;
  return year
    ? { end: skip + 1, kind: 'date', value: `${value}:${year}`, weak: false }
    : { end: at, kind: 'date', value, weak: false };
}

/** 8 p.m. · 20:00 · 8.30 pm · eight in the evening · noon · midnight */
function clock(words: readonly string[], i: number): Read | null {
  const w = words[i]!;
  if (w === '12' && /^(?:noon|midday|midnight)$/.test(words[i + 1] ?? ''))
    return { end: i + 2, kind: 'time', value: words[i + 1] === 'midnight' ? 'time:00:00' : 'time:12:00', weak: false };
  if (w === 'noon' || w === 'midday') return { end: i + 1, kind: 'time', value: 'time:12:00', weak: false };
  if (w === 'midnight') return { end: i + 1, kind: 'time', value: 'time:00:00', weak: false };
  const spelled = small.get(w);
  // "since six in the morning"
  const told12 = spelled ?? (/^\d{1,2}$/.test(w) ? Number(w) : 0);
  const part = words[i + 1] === 'in' && words[i + 2] === 'the' ? (words[i + 3] ?? '') : '';
  if (
    told12 > 0 &&
    told12 <= 12 &&
    /^(?:morning|afternoon|evening)$/.test(part) &&
    /^(?:at|since|from|until|till|by|before|after|around|about)$/.test(words[i - 1] ?? '')
  ) {
    const hour = part === 'morning' ? told12 % 12 : (told12 % 12) + 12;
    return { end: i + 4, kind: 'time', value: `time:${String(hour).padStart(2, '0')}:00`, weak: false };
  }
  if (spelled && spelled <= 12 && /^(?:[ap]\.?m\.?|o'clock)$/.test(words[i + 1] ?? '')) {
    const hour = /^p/.test(words[i + 1]!) && spelled < 12 ? spelled + 12 : spelled;
    return { end: i + 2, kind: 'time', value: `time:${String(hour).padStart(2, '0')}:00`, weak: false };
  }
  const m = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm|a\.m\.|p\.m\.|h|hrs)?$/.exec(w);
  if (!m || +m[1]! > 24) return null;
  let half = m[3];
  let end = i + 1;
  if (!half && /^(?:[ap]\.?m\.?|hrs|o'clock)$/.test(words[end] ?? '')) half = words[end++];
  else if (!half && words[end] === "o'clock") half = words[end++];
  const told =
    m[2] !== undefined &&
    +m[2] < 60 &&
    (w.includes(':') ||
      (/^(?:at|from|until|till|by|before|after)$/.test(words[i - 1] ?? '') && !isMeasured(words[i + 1] ?? '')));
  if (!half && !told) return null;
  const hour = half?.startsWith('p') && +m[1]! < 12 ? +m[1]! + 12 : half?.startsWith('a') && +m[1]! === 12 ? 0 : +m[1]!;
  return { end, kind: 'time', value: `time:${String(hour).padStart(2, '0')}:${m[2] ?? '00'}`, weak: false };
}

/** "by 3.15 metres", "at 0.25 per cent": what the unit behind it measures is no hour. */
const isMeasured = (next: string): boolean =>
  /^(?:per|percent|%|pc|percentage|points?|litres?|hectares?|degrees?|times)$/.test(next) ||
  scales.has(next) ||
  currencies.has(next) ||
  unitOf(next) !== undefined;

function weekday(
  words: readonly string[],
  i: number,
  tokens: readonly { readonly text: string }[],
  from: number,
): Read | null {
  if (words[i] === 'weekday' || words[i] === 'weekdays')
    return { end: i + 1, kind: 'weekday', value: 'weekday:1..5', weak: false };
  const n = weekdays.get(words[i]!);
  const until =
    n &&
    JOINS_DAYS.test(words[i + 1]?.replace('through', 'to') ?? '') &&
    words[i + 1] !== 'and' &&
    words[i + 1] !== 'or'
      ? weekdays.get(words[i + 2] ?? '')
      : 0;
  if (n && until && isCapital(tokens, from + i))
    return { end: i + 3, kind: 'weekday', value: `weekday:${n}..${until}`, weak: false };
  return n && isCapital(tokens, from + i) && words[i] !== 'sun' && words[i] !== 'sat'
    ? { end: i + 1, kind: 'weekday', value: `weekday:${n}`, weak: false }
    : null;
}

/** Amounts: 30 · thirty · EUR 1.2 million · 33 per cent · a third · half a million · two thirds · 24 hours */
function amount(words: readonly string[], i: number): Read | null {
  let at = i;
  let money = '';
  // "R$1.5bn", "HK$2m": dollars of all countries are one word, and so one code; reais are not dollars.
  if (words[at + 1] === '$' && /^(?:r|us|hk|c|ca|a|au|nz|s|nt)$/.test(words[at]!) && cardinal(words, at + 2)) {
    money = words[at] === 'r' ? 'real' : 'usd';
    at += 2;
  } else if (currencies.has(words[at]!) && cardinal(words, at + 1)) money = currencies.get(words[at++]!)!;
  const whole = cardinal(words, at);
  const part = fraction(words, at);
  const n = part && (!whole || part.end > whole.end) ? part : whole;
  if (!n) return null;
  let { value, end } = n;
  let ordinal = n.ordinal;
  // "half a per cent", "a quarter of one per cent"
  if (n.part) {
    const unit = words[end] === 'of' ? end + 1 : end;
    if (/^(?:a|an|one)$/.test(words[unit] ?? '') && /^(?:per|percent|%|pc)$/.test(words[unit + 1] ?? ''))
      end = unit + 1;
  }
  if (!money && currencies.has(words[end] ?? '') && /^[a-z]/.test(words[end]!)) money = currencies.get(words[end++]!)!;
  if (words[end] === '%' || words[end] === 'percent' || words[end] === 'pc') {
    value /= 100;
    end++;
    money = 'share';
    ordinal = false;
  } else if (words[end] === 'per' && words[end + 1] === 'cent') {
    value /= 100;
    end += 2;
    money = 'share';
    ordinal = false;
  }
  const article = words[i - 1];
  const points = value === 2 && (article === 'the' || article === 'these' || article === 'those' || article === 'all');
  const one = value === 1 && /^[a-z]/.test(words[i]!);
  const kind = money === 'share' || (n.part && value < 1) ? 'share' : money || (ordinal ? 'ord' : 'num');
  return {
    end,
    kind: 'number',
    value: `${kind}:${num(value)}`,
    weak: points || one || (ordinal && value < 4 && /^[a-z]/.test(words[i]!)),
  };
}

type Cardinal = { value: number; end: number; ordinal: boolean; part: boolean };

/** 40 · forty · one and a half · two and three quarter million */
function cardinal(words: readonly string[], i: number): Cardinal | null {
  const whole = count(words, i);
  if (!whole || whole.ordinal || whole.part || words[whole.end] !== 'and') return whole;
  const part = /^(?:a|an|one|two|three)$/.test(words[whole.end + 1] ?? '') ? fraction(words, whole.end + 1) : null;
  if (!part || part.value >= 1) return whole;
  let value = whole.value + part.value;
  let { end } = part;
  while (scales.has(words[end] ?? '') && words[end]!.length > 2) value *= scales.get(words[end++]!)!;
  return { value, end, ordinal: false, part: false };
}

function count(words: readonly string[], i: number): Cardinal | null {
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
    const values = pieces.map((p) => small.get(p) ?? ordinals.get(p));
    if (values.every((v) => v !== undefined) && pieces.length <= 2) {
      if (seen && group % 10 && !scales.has(words[at - 1]!) && words[at - 1] !== 'and') break;
      group += values.reduce((a, b) => a! + b!, 0)!;
      ordinal = pieces.some((p) => !small.has(p));
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
    } else if (seen && w === 'and' && words[at - 1] === 'hundred' && small.has(words[at + 1] ?? '')) {
    } else if (!seen && w === 'dozen') {
      group = 12;
      seen = true;
    } else break;
  }
  if (!seen) return null;
  return { value: total + group, end: at, ordinal, part: false };
}

/** 1,000 · 2 500 · 1.2 · 1.2m · 19th · 30-day */
function number(words: readonly string[], i: number): Cardinal | null {
  const compound = /^([a-z]+)-(?:week|month|year|point|member|nation|state|party|man|storey|seat)s?$/.exec(words[i]!);
  if (compound && small.has(compound[1]!))
    return { value: small.get(compound[1]!)!, end: i + 1, ordinal: false, part: false };
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
  while (scales.has(words[end] ?? '') && !ordinal) value *= scales.get(words[end++]!)!;
  return { value, end, ordinal, part: false };
}

const AFTER_SHARE =
  /^(?:and|or|but|to|in|on|by|from|for|with|as|at|than|is|are|was|were|has|have|had|will|more|less|lower|higher|so|this|that|last|since|during|over|within|between|under|above|below|against|until|before|after|because|while|when|not)$/;

/** half · a third · two thirds · half a million · three quarters */
function fraction(words: readonly string[], i: number): Cardinal | null {
  let at = i;
  let times = 1;
  const w = words[at]!;
  if (w === 'a' || w === 'one') at++;
  else if (small.has(w) && small.get(w)! > 1 && /s$/.test(words[at + 1]?.replace(/^-/, '') ?? '')) {
    times = small.get(w)!;
    at++;
  } else if (w.includes('-')) {
    const [n, d] = w.split('-') as [string, string];
    if (small.has(n) && fractions.has(d))
      return { value: small.get(n)! * fractions.get(d)!, end: at + 1, ordinal: false, part: true };
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
