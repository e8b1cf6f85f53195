/** Counts of rows that a record only ever adds, numbered as they come: what was counted once is not counted again, so that
 *  an asking costs what has come since the last. The first asking of a process counts all. */

/** `upTo`: the number of the last row counted, -1 before the first. */
export type Tally = { readonly upTo: number; readonly counts: Readonly<Record<string, number>> };

export const NOTHING: Tally = { upTo: -1, counts: {} };

/** A tally with what was counted past it; `last`: the number of the last of those rows, for each name. */
export function further(
  tally: Tally,
  rows: readonly { readonly name: string; readonly n: number; readonly last: number }[],
): Tally {
  const counts = { ...tally.counts };
  let { upTo } = tally;
  for (const { name, n, last } of rows) {
    counts[name] = (counts[name] ?? 0) + n;
    upTo = Math.max(upTo, last);
  }
  return { upTo, counts };
}

/** Of two tallies of the same rows, the one that has counted further: two askings at once may end in any order. */
export const farther = (a: Tally, b: Tally): Tally => (b.upTo > a.upTo ? b : a);
