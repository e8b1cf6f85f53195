/** Whom a text has spoken of so far, in its order, and looking back over it. */
import type { Described } from './describe.ts';
import { pluralOf } from './roles.ts';
import type { Sentence } from './stream.ts';

export type Mention = Described & {
  readonly at: number;
  /** Of the subject that opens a sentence: where that sentence ends. */
  readonly until?: number | undefined;
};

/** Mentions looked back over, at most: further back a reader no longer refers with "he" or "the minister". */
export const MEMORY = 100;

/** Where a place in the text lies: which paragraph, and which sentence that is in nobody's quotation marks. */
export class Places {
  private readonly starts: number[];
  private readonly paragraphs: number[];
  private readonly known = new Map<number, number>();

  constructor(sentences: readonly Sentence[]) {
    const outer = sentences.filter((s) => s.within < 0);
    this.starts = outer.map((s) => s.words[0]!.start);
    this.paragraphs = outer.map((s) => s.paragraph);
  }

  sentence(at: number): number {
    const known = this.known.get(at);
    if (known !== undefined) return known;
    const found = this.search(at);
    this.known.set(at, found);
    return found;
  }

  private search(at: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  paragraph(at: number): number {
    return this.paragraphs[this.sentence(at)] ?? 0;
  }
}

/** "The two mayors": the two of that office named last, "Mayors of Linz and Wels". */
export function lastNames(
  mentions: readonly Mention[],
  speakers: readonly Mention[],
  at: number,
  noun: string,
): string | null {
  const before = [...recent(mentions, at), ...recent(speakers, at)].sort((a, b) => a.at - b.at);
  const names = new Map<string, string>();
  const office = new RegExp(`\\b${noun}(?: (?:of|for) |$)`, 'i');
  for (const m of before) {
    const held = m.role !== '' && m.of !== '' && m.name === `${m.role} of ${m.of}`;
    const parts = held ? ['', m.role, m.of] : /^(.+?) of (.+)$/.exec(m.name);
    if (m.plural || !parts || !office.test(parts[1]!)) continue;
    if (noun === 'minister' && /\bprime\b/i.test(parts[1]!)) continue;
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
export function lastOf(mentions: readonly Mention[], at: number, fits: (m: Mention) => boolean): Mention | null {
  const end = countBefore(mentions, at);
  for (let i = end - 1; i >= 0 && i > end - MEMORY; i--) if (fits(mentions[i]!)) return mentions[i]!;
  return null;
}

/** The mention before `at` that fits and is most in mind: speakers before others, the subject of a sentence before its objects,
 *  the near before the far, above all in the same paragraph; of equals the last. */
export function foremost(
  lists: readonly { readonly mentions: readonly Mention[]; readonly weight: number }[],
  at: number,
  places: Places,
  fits: (m: Mention) => boolean,
): Mention | null {
  let best: Mention | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const sentence = places.sentence(at);
  const paragraph = places.paragraph(at);
  for (const { mentions, weight } of lists) {
    const end = countBefore(mentions, at);
    for (let i = end - 1; i >= 0 && i > end - MEMORY; i--) {
      const m = mentions[i]!;
      if (!fits(m)) continue;
      const away = Math.min(sentence - places.sentence(m.at), 8);
      const apart = places.paragraph(m.at) === paragraph ? 0 : 0.3;
      const score = weight + (m.until !== undefined ? 0.2 : 0) - away * 0.25 - apart;
      if (score > most || (score === most && m.at > best!.at)) {
        most = score;
        best = m;
      }
    }
  }
  return best;
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
