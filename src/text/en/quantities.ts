/** Figures and dates of a passage in one comparable form: how much of what, and when.
 *
 *  "60 days" and "two months" can both be right, so can "14.6 billion" and "nearly 15 billion", "November" and "before
 *  the end of the year"; "35 million euros" and "53 million euros" cannot. A quantity is a range of values with a unit;
 *  two quantities clash when they measure the same kind of thing and their ranges do not meet. */
import { occasionAt } from './occasions.ts';
import { amountAt } from './quantities/amounts.ts';
import { dateAt, inYear, isDeadline } from './quantities/dates.ts';
import type { Quantity, Read, Word } from './quantities/quantity.ts';
import { rateAt } from './quantities/rates.ts';
import { isAgainst, tallyAt, tellsOfVote, votersOf } from './quantities/tallies.ts';

export type { Quantity } from './quantities/quantity.ts';
export { comparable, compatible } from './quantities/rivals.ts';

/** Figures and dates among the words of one passage, in order. `year` is that in which it was written, where it is known:
 *  "next year" and "the end of the year" are read as of it. */
export function quantitiesIn(words: readonly Word[], year?: number): Quantity[] {
  const low = words.map((word) => word.text.toLowerCase());
  const found: Quantity[] = [];
  const ends: number[] = [];
  const voting = tellsOfVote(low);
  for (let i = 0; i < words.length; ) {
    const read =
      rateAt(words, low, i) ??
      tallyAt(words, low, i) ??
      told(words, low, i, year) ??
      inYear(dateAt(words, low, i), low, year) ??
      amountAt(words, low, i);
    if (read) {
      const last = read.quantity.kind === 'date' && isDeadline(low, i);
      // "split five to four" is no range.
      const before = !isAgainst(read.quantity) && isRange(low, ends.at(-1), i) ? found.at(-1) : undefined;
      if (before) found.pop();
      ends.push(read.end);
      const { unit } = read.quantity;
      found.push({
        ...(before ? spanning(before, read.quantity) : read.quantity),
        ...(voting ? { unit: votersOf(unit, low, read.end) } : {}),
        ...(i === 0 ? { leads: true } : {}),
        ...(last ? { deadline: true } : {}),
      });
    }
    i = read ? read.end : i + 1;
  }
  return found;
}

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
