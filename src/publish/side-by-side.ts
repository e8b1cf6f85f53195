/** Which paragraph of one version stands beside which of the other: equal ones first, then those that share a change. */
import type { Change } from '../model/revision.ts';
import type { Paragraph } from './marks.ts';

/** Indices of paragraphs; one side is absent where a paragraph came or went. */
export type Row = { readonly before?: number; readonly after?: number; readonly same: boolean };

/** Cells of the table at most; beyond that, paragraphs are paired in order only where both ends agree. */
const MOST_CELLS = 4_000_000;

/** Every paragraph of both sides is in exactly one row, in order. The pairing is a longest common subsequence over
 *  paragraphs, where an equal pair weighs more than a pair that merely shares a change. A key of a segment is the
 *  place of its change among `changes`. */
export function rowsOf(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  beforeText: string,
  afterText: string,
  changes: readonly (Pick<Change, 'before' | 'after'> | undefined)[] = [],
): Row[] {
  const left = before.map((p) => beforeText.slice(p.start, p.end));
  const right = after.map((p) => afterText.slice(p.start, p.end));
  const rows: Row[] = [];
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) {
    rows.push({ before: head, after: head, same: true });
    head++;
  }
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++;
  const n = left.length - head - tail;
  const m = right.length - head - tail;
  const keys = [keysOf(before, changes, 'before'), keysOf(after, changes, 'after')] as const;
  rows.push(...middle(keys, left, right, head, n, m));
  for (let i = tail; i > 0; i--) rows.push({ before: left.length - i, after: right.length - i, same: true });
  return rows;
}

/** The changes in each paragraph. What came or went has a place on the other side too, between two letters; but a paragraph
 *  that came or went as a whole stands beside nothing. */
function keysOf(
  paragraphs: readonly Paragraph[],
  changes: readonly (Pick<Change, 'before' | 'after'> | undefined)[],
  side: 'before' | 'after',
): readonly ReadonlySet<number>[] {
  const other = side === 'before' ? 'after' : 'before';
  const empty = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start === end;
  const points = changes.flatMap((change, key) =>
    change && empty(change[side]) ? [{ key, at: change[side].start }] : [],
  );
  return paragraphs.map(({ start, end, segments }) => {
    const whole = segments.filter(({ text }) => text.trim());
    return new Set([
      ...segments
        .flatMap((segment) => segment.keys)
        .filter((key) => {
          const change = changes[key];
          return !change || !empty(change[other]) || whole.some(({ keys }) => !keys.includes(key));
        }),
      ...points.filter(({ at }) => start <= at && at <= end).map(({ key }) => key),
    ]);
  });
}

function middle(
  [leftAll, rightAll]: readonly [readonly ReadonlySet<number>[], readonly ReadonlySet<number>[]],
  left: readonly string[],
  right: readonly string[],
  head: number,
  n: number,
  m: number,
): Row[] {
  if (n * m > MOST_CELLS) {
    const most = Math.max(n, m);
    return Array.from({ length: most }, (_, i) => ({
      ...(i < n ? { before: head + i } : {}),
      ...(i < m ? { after: head + i } : {}),
      same: false,
    }));
  }
  const leftKeys = leftAll.slice(head, head + n);
  const rightKeys = rightAll.slice(head, head + m);
  const weigh = (i: number, j: number): number => {
    if (left[head + i] === right[head + j]) return 3;
    for (const key of leftKeys[i]!) if (rightKeys[j]!.has(key)) return 2;
    return 0;
  };
  const best = Array.from({ length: n + 1 }, () => new Uint32Array(m + 1));
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const pair = weigh(i, j);
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, pair ? pair + best[i + 1]![j + 1]! : 0);
    }
  const rows: Row[] = [];
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    const pair = i < n && j < m ? weigh(i, j) : 0;
    if (pair && best[i]![j] === pair + best[i + 1]![j + 1]!) {
      rows.push({ before: head + i++, after: head + j++, same: pair === 3 });
    } else if (i < n && (j === m || best[i + 1]![j]! >= best[i]![j + 1]!))
      rows.push({ before: head + i++, same: false });
    else rows.push({ after: head + j++, same: false });
  }
  return rows;
}
