/** Amounts: numbers, shares and sums of money, from one to another, and by their order of magnitude. */

import { coins, currencies, national } from '../currencies.ts';
import { measureAt } from '../units.ts';
import { cardinal, fraction, scales } from './cardinals.ts';
import { either, figure, num, type Read, type Words } from './figure.ts';

/** 30 · thirty · EUR 1.2 million · 33 per cent · a third · half a million · two thirds */
export function amount(words: Words, i: number, written: Words = words): Read | null {
  let at = i;
  let money = '';
  // "R$1.5bn", "HK$2m": whose dollars they are stands before the sign; reais are not dollars.
  // "a $2bn deal" is told in no Australian dollars.
  const article = words[at] === 'a' && (at === 0 || written[at] === 'a');
  let own = article ? undefined : national.get(words[at + 1] === '$' ? `${words[at]}$` : words[at]!);
  const behind = at + (words[at + 1] === '$' ? 2 : 1);
  if (words[at] === 'r' && words[at + 1] === '$' && cardinal(words, at + 2)) {
    money = 'real';
    at += 2;
  } else if (own && /^[a-z]{3}$|[$£]$/.test(words[at + 1] === '$' ? '$' : words[at]!) && cardinal(words, behind)) {
    money = own.word;
    at = behind;
  } else if (words[at] !== 'won' && currencies.has(words[at]!) && cardinal(words, at + 1))
    money = currencies.get(words[at++]!)!;
  if (!money) own = undefined;
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
  // "42m Danish kroner", "3 billion New Zealand dollars", "900,000 DKK"
  if (!money) {
    const two = national.get(`${words[end]} ${words[end + 1]}`);
    const lead = two ? end + 1 : end;
    const whose = two ?? national.get(words[lead] ?? '');
    const word = currencies.get(words[lead + 1] ?? '');
    const coded = whose !== undefined && whose.code === words[lead];
    if (whose && (coded || word === whose.word)) {
      own = whose;
      money = whose.word;
      end = lead + (coded ? 1 : 2);
    }
  }
  // "a 40-euro toll"
  const joined = money ? undefined : currencies.get(/^\d[\d.,]*-(\p{L}+)$/u.exec(words[end - 1]!)?.[1] ?? '');
  if (joined) money = joined;
  if (!money && currencies.has(words[end] ?? '') && /^[a-z]/.test(words[end]!)) money = currencies.get(words[end++]!)!;
  if (words[end] === '%' || words[end] === 'percent' || words[end] === 'pc' || words[end] === 'pct') {
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
  // "its tenth anniversary", "ten years"
  if (ordinal && /^(?:anniversary|birthday|year)$/.test(words[end] ?? ''))
    return either('number', `ord:${num(value)}`, `months:${num(12 * value)}`, end);
  if (own) return either('number', `${own.code}:${num(value)}`, `${own.word}:${num(value)}`, end);
  const told = money || ordinal ? null : measured(words, end, value, words[i]!);
  if (told) return told;
  const points = value === 2 && /^(?:the|these|those|all)$/.test(words[i - 1] ?? '');
  const one = value === 1 && /^[a-z]/.test(words[i]!);
  const kind = money === 'share' || (n.part && value < 1) ? 'share' : money || (ordinal ? 'ord' : 'num');
  const weak = points || one || (ordinal && value < 4 && /^[a-z]/.test(words[i]!));
  return figure('number', `${kind}:${num(value)}`, end, weak);
}

/** Ninety metres, half a percentage point, fifty cents. "90m" is ninety million or ninety metres, and "1.100" may have its
 *  thousands set off as elsewhere in Europe. */
function measured(words: Words, at: number, value: number, first: string): Read | null {
  const measure = measureAt(words, at);
  if (!measure && (words[at - 1] === 'm' || (/^[\d.,]+m$/.test(first) && words[at - 1] === first)))
    return either('number', `num:${num(value)}`, `metres:${num(value / 1e6)}`, at);
  // "0.5 of a percentage point"
  const of = words[at] === 'of' ? at + 1 : at;
  const found = measureAt(words, /^(?:a|an|one)$/.test(words[of] ?? '') ? of + 1 : at);
  if (found) {
    const size = num(value * found.scale);
    return figure('number', found.of === 'points' ? `share:${num(+size / 100)}` : `${found.of}:${size}`, found.end);
  }
  if (coins.has(words[at] ?? '')) return figure('number', `coins:${num(value / 100)}`, at + 1);
  return /^\d{1,3}\.\d{3}$/.test(first) && words[at - 1] === first
    ? either('number', `num:${num(value)}`, `num:${num(value * 1000)}`, at)
    : null;
}

/** "dozens", "hundreds": an order of magnitude. */
const vague = new Map<string, number>([
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
]);

const DO =
  /^(?:more|are|were|have|had|take|took|come|came|attend(?:ed)?|gather(?:ed)?|march(?:ed)?|protest(?:ed)?|demonstrat(?:e|ed)|rall(?:y|ied)|fle(?:e|d)|left|lost|remain(?:ed)?|turned|joined|died|lined|queued|watched|waited|signed)$/;

/** dozens · several hundred · a few thousand · tens of thousands · in their hundreds */
export function magnitude(words: Words, i: number): Read | null {
  const w = words[i]!;
  if (/^(?:several|some|many|few)$/.test(w) && /^(?:dozen|hundred|thousand|million)$/.test(words[i + 1] ?? ''))
    return figure('number', `vague:${scales.get(words[i + 1]!)!}`, i + 2);
  if ((w === 'tens' || w === 'hundreds') && words[i + 1] === 'of' && vague.has(words[i + 2] ?? ''))
    return figure('number', `vague:${(w === 'tens' ? 10 : 100) * vague.get(words[i + 2]!)!}`, i + 3);
  const n = vague.get(w);
  // "Thousands marched": people, who need no saying.
  const alone = /^(?:dozens|hundreds|thousands)$/.test(w) && DO.test(words[i + 1] ?? '');
  const theirs = words[i - 1] === 'their' && words[i - 2] === 'in';
  return n && (words[i + 1] === 'of' || alone || theirs) ? figure('number', `vague:${n}`, i + 1) : null;
}
