/** How often something runs or is held, in times a year. */
import { numerals } from '../numerals.ts';
import type { Read, Word } from './quantity.ts';

/** What runs or is held so often: "a daily ferry". */
const SERVICE =
  /^(?:ferry|ferries|boats?|flights?|trains?|bus|buses|services?|connections?|links?|sailings?|meetings?|reports?|deliveries|shipments?|convoys?)$/;
/** Periods, by how many of them a year has. */
const periods = new Map<string, number>([
  ['hour', 8760],
  ['day', 365],
  ['week', 52],
  ['fortnight', 26],
  ['month', 12],
  ['quarter', 4],
  ['year', 1],
]);
const adverbs = new Map<string, number>([
  ['daily', 365],
  ['weekly', 52],
  ['fortnightly', 26],
  ['monthly', 12],
  ['quarterly', 4],
  ['yearly', 1],
  ['annually', 1],
]);

/** "sails daily", "three times a week", "every month": how often, in times a year. */
export function rateAt(words: readonly Word[], low: readonly string[], i: number): Read | undefined {
  const made = (value: number, end: number): Read => ({
    quantity: { kind: 'rate', start: words[i]!.start, end: words[end - 1]!.end, least: value, most: value, unit: [] },
    end,
  });
  const often = adverbs.get(low[i]!);
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
  const every = low[i] === 'every' ? periods.get(low[i + 1] ?? '') : undefined;
  if (every) return made(every, i + 2);
  const apart = low[i] === 'every' ? (numerals.get(low[i + 1] ?? '') ?? Number(low[i + 1])) : Number.NaN;
  const each = periods.get((low[i + 2] ?? '').replace(/s$/, ''));
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
  const period = /^(?:a|per|every|each)$/.test(low[at] ?? '') ? periods.get(low[at + 1] ?? '') : undefined;
  return times > 0 && period ? made(times * period, at + 2) : undefined;
}
