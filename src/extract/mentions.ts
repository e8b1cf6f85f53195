/** Whom a text has spoken of so far, in its order, and looking back over it. */
import type { Described } from './describe.ts';
import { pluralOf } from './roles.ts';

export type Mention = Described & {
  readonly at: number;
  /** Of the subject that opens a sentence: where that sentence ends. */
  readonly until?: number | undefined;
};

/** Mentions looked back over, at most: further back a reader no longer refers with "he" or "the minister". */
export const MEMORY = 100;

/** "The two mayors": the two of that office named last, "Mayors of Linz and Wels". */
export function lastNames(
  mentions: readonly Mention[],
  speakers: readonly Mention[],
  at: number,
  noun: string,
): string | null {
  const before = [...recent(mentions, at), ...recent(speakers, at)].sort((a, b) => a.at - b.at);
  const names = new Map<string, string>();
  for (const m of before) {
    const held = m.role !== '' && m.of !== '' && m.name === `${m.role} of ${m.of}`;
    const parts = held ? ['', m.role, m.of] : /^(.+?) of (.+)$/.exec(m.name);
    if (m.plural || !parts || (held ? m.head !== noun : !parts[1]!.toLowerCase().endsWith(noun))) continue;
    names.delete(parts[2]!);
    names.set(parts[2]!, parts[1]!);
  }
  const last = [...names].slice(-2);
  if (last.length < 2 || last[0]![1] !== last[1]![1]) return null;
  return `${pluralOf(last[0]![1])} of ${last[0]![0]} and ${last[1]![0]}`;
}

export const nearest = (a: Mention | null, b: Mention | null): Mention | null =>
  !a ? b : !b ? a : b.at > a.at ? b : a;

/** The last mention before `at` that fits, looking back over at most `MEMORY` of them. */
export function lastOf(mentions: readonly Mention[], at: number, fits: (m: Described) => boolean): Mention | null {
  const end = countBefore(mentions, at);
  for (let i = end - 1; i >= 0 && i > end - MEMORY; i--) if (fits(mentions[i]!)) return mentions[i]!;
  return null;
}

/** The mentions before `at` that are looked back over, in the order of the text. */
export function recent(mentions: readonly Mention[], at: number): readonly Mention[] {
  const end = countBefore(mentions, at);
  return mentions.slice(Math.max(0, end - MEMORY), end);
}

function countBefore(mentions: readonly Mention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
