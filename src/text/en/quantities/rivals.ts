/** When two quantities are rivals. */
import { nearness } from '../meaning.ts';
import type { Quantity } from './quantity.ts';

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
