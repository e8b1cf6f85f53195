/** Amounts written as one word before what they describe, and words that hold a number. */

import { numerals } from '../numerals.ts';
import { measureAt } from '../units.ts';
import { amount } from './amounts.ts';
import { scales } from './cardinals.ts';
import { figure, type Read, type Words } from './figure.ts';
import { length, lengthValue } from './lengths.ts';

/** a 63-million-euro loan · a two-billion-dollar deal · a 40-kilometre-long road · a 63 million-euro loan */
export function compound(words: Words, i: number): Read | null {
  // "a half-owner of the plant"
  if (/^half-(?:owner|owners|owned|share|stake|interest)$/.test(words[i]!)) return figure('number', 'share:0.5', i + 1);
  const own = words[i]!.split('-');
  const next = words[i + 1] ?? '';
  const apart = own.length === 1 && next.includes('-') && scales.has(next.split('-')[0]!) ? next.split('-') : [];
  const pieces = [...own, ...apart];
  if (pieces.length < 2 || pieces.length > 5) return null;
  if (!numerals.has(pieces[0]!) && !/^\d[\d.,]*$/.test(pieces[0]!)) return null;
  if (!scales.has(pieces[1]!) && !measureAt(pieces, 1)) return null;
  if (pieces.at(-1) === 'long' || pieces.at(-1) === 'wide') pieces.pop();
  const read = amount(pieces, 0);
  return read && read.end === pieces.length ? { ...read, end: i + (apart.length ? 2 : 1) } : null;
}

/** half-a-million people · a quarter-million homes · one-and-a-half billion · a two-and-a-half-hour delay: hyphens between the
 *  words of a fraction. */
export function hyphened(words: Words, i: number): Read | null {
  const pieces = words[i]!.split('-');
  if (pieces.length < 2 || !pieces.some((piece) => PARTS.test(piece)) || !OPENS.test(pieces[0]!)) return null;
  if (pieces.length > LONGEST) return null;
  const apart = [...pieces, ...words.slice(i + 1, i + 1 + LONGEST)];
  const read = length(apart, 0) ?? amount(apart, 0);
  // "a half-point rise"
  if (POINT.test(pieces.at(-1)!)) {
    const part = pieces.slice(0, -1);
    const told = amount(part[0] === 'quarter' ? ['a', ...part] : part, 0);
    return told && { ...told, end: i + 1 };
  }
  return read && read.end >= pieces.length ? { ...read, end: i + 1 + read.end - pieces.length } : null;
}
const POINT = /^(?:point|page|turn)$/;
const LONGEST = 8;
const PARTS = /^(?:half|quarters?|thirds)$/;
const OPENS = new RegExp(`^(?:half|quarter|an?|${[...numerals.keys()].join('|')})$`);

const SIDES = new Map([
  ['bilateral', 2],
  ['bipartite', 2],
  ['trilateral', 3],
  ['tripartite', 3],
  ['quadrilateral', 4],
  ['quadripartite', 4],
]);

/** trilateral · three-way · five-party: between how many. It may go without saying. */
export function sides(words: Words, i: number): Read | null {
  const told = /^([a-z]+|\d+)-(?:way|party|sided|cornered)$/.exec(words[i]!)?.[1] ?? '';
  const n = SIDES.get(words[i]!) ?? numerals.get(told) ?? (/^\d+$/.test(told) ? +told : 0);
  return n > 1 ? figure('number', `sides:${n}`, i + 1, true) : null;
}

const MULTIPLES = new Map<string, number>([
  ['halved', 0.5],
  ['doubled', 2],
  ['twofold', 2],
  ['tripled', 3],
  ['trebled', 3],
  ['quadrupled', 4],
]);

/** doubled · threefold: how many times as much */
export function multiple(words: Words, i: number): Read | null {
  const n = MULTIPLES.get(words[i]!) ?? numerals.get(/^([a-z]+?)-?fold$/.exec(words[i]!)?.[1] ?? '');
  return n ? figure('number', `times:${n}`, i + 1, true) : null;
}

/** the 1990s · the nineteen-nineties · the nineties: a decade, by its first three digits. "In his eighties" is an age. */
export function decade(words: Words, i: number): Read | null {
  const full = /^(\d{3})0'?s$/.exec(words[i]!)?.[1];
  if (full) return figure('number', `decade:${full}`, i + 1);
  // "in the 1960's"
  const owned = words[i + 1] === "'s" && words[i - 1] === 'the' ? /^(\d{3})0$/.exec(words[i]!)?.[1] : undefined;
  if (owned) return figure('number', `decade:${owned}`, i + 2);
  const [century, tens] = words[i]!.includes('-') ? words[i]!.split('-') : [words[i]!, words[i + 1]];
  const spoken = CENTURIES.test(century!) ? TENS.get(tens ?? '') : undefined;
  if (spoken)
    return figure('number', `decade:${numerals.get(century!)}${spoken}`, words[i]!.includes('-') ? i + 1 : i + 2);
  if (words[i - 1] !== 'the') return null;
  const ten = /^([2-9])0s$/.exec(words[i]!)?.[1] ?? TENS.get(words[i]!);
  return ten ? figure('number', `decade:19${ten}`, i + 1) : null;
}
const CENTURIES = /^(?:sixteen|seventeen|eighteen|nineteen)$/;
const TENS = new Map<string, string | number>(
  'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').map((w, k) => [w, k + 2]),
);

const RESULT =
  /^(?:vote|votes|voted|by|of|won|win|lost|beat|adopted|passed|approved|rejected|carried|defeated|ratified)$/;
const COUNTED = /^(?:votes?|goals?|points?|seats)$/;

/** 412-118 · by 412 votes to 118 · 412 in favour and 118 against: the two figures of one result. */
export function result(words: Words, i: number): Read | null {
  const joined = /^(\d{1,4})[-–:](\d{1,4})$/.exec(words[i]!);
  if (joined) {
    const plain = !words[i]!.includes(':') && !/^0/.test(joined[2]!) && +joined[1]! >= +joined[2]!;
    return plain ? figure('number', `score:${+joined[1]!}-${+joined[2]!}`, i + 1) : null;
  }
  const from = countAt(words, i);
  if (from === null || words[i - 1] === 'from') return null;
  const counted = COUNTED.test(words[i + 1] ?? '');
  const at = counted ? i + 2 : i + 1;
  const for_ = words[at] === 'for' ? at + 1 : words[at] === 'in' && /^favou?r$/.test(words[at + 1] ?? '') ? at + 2 : 0;
  if (for_) {
    const next = words[for_] === ',' ? for_ + 1 : for_;
    const second = words[next] === 'and' ? next + 1 : next;
    const until = countAt(words, second);
    return until !== null && words[second + 1] === 'against'
      ? figure('number', `score:${from}-${until}`, second + 2)
      : null;
  }
  const spaced = /^[-–]$/.test(words[at] ?? '') && !counted;
  if (!/^(?:to|against)$/.test(words[at] ?? '') && !spaced) return null;
  if (!counted && !RESULT.test(words[i - 1] ?? '') && !tallied(words, i)) return null;
  const until = countAt(words, at + 1);
  if (until === null || (!counted && from < until)) return null;
  return figure('number', `score:${from}-${until}`, at + 2);
}

/** "the vote was | 61 to 44", "the tally stood at | 61 to 44" */
const tallied = (words: Words, i: number): boolean =>
  /^(?:was|is|stood|ended|came|at)$/.test(words[i - 1] ?? '') &&
  words.slice(Math.max(0, i - 4), i - 1).some((word) => TALLY.test(word));
const TALLY = /^(?:votes?|voting|result|tally|score|count|ballot|poll|outcome)$/;

const countAt = (words: Words, i: number): number | null =>
  /^\d{1,4}$/.test(words[i] ?? '') ? +words[i]! : (numerals.get(words[i] ?? '') ?? null);

const GROUPS = new Map([
  ['score', 20],
  ['couple', 2],
  ['pair', 2],
]);

/** a score of boats · a couple of weeks · a couple of hundred: the last two may be more or less than their number. */
export function grouped(words: Words, i: number): Read | null {
  const n = words[i] === 'a' && words[i + 2] === 'of' ? GROUPS.get(words[i + 1] ?? '') : undefined;
  if (!n) return null;
  const scale = n === 2 ? (scales.get(words[i + 3] ?? '') ?? 1) : 1;
  if (scale > 1) return figure('number', `num:${n * scale}`, i + 4);
  const unit = lengthValue(n, words[i + 3] ?? '');
  return unit ? figure('number', unit, i + 4) : figure('number', `num:${n}`, i + 3, n === 2);
}
