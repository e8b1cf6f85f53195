/** What every rule of the cascade is given: the words that differ, widened so that no figure and no verb group is cut, and
 *  what only one side has. */
import type { ChangeType } from '../model/revision.ts';
import type { Forced } from '../text/en/force.ts';
import type { Range } from '../text/en/predicates.ts';
import { type Canon, canonOf, type Group, type Side, widen } from './edits.ts';

export type Judgement = {
  readonly type: ChangeType;
  readonly material: boolean;
  readonly note: string;
  readonly rule: string;
};

/** A judgement about words that a caller can make only with names: see names.ts. */
export type NameJudge = (from: Range, to: Range) => Judgement | null;

/** A group of edits as the rules look at it. */
export type Context = {
  readonly before: Side;
  readonly after: Side;
  /** The tokens judged: the edits, widened to whole figures and verb groups. */
  readonly from: Range;
  readonly to: Range;
  /** What only one side has. */
  readonly removed: readonly Canon[];
  readonly added: readonly Canon[];
  readonly group: Group;
  /** Tokens whose negation only moved within its clause. */
  readonly evened: { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> };
};

/** Both sides stand inside quotation marks (or a verbatim answer). */
export function quoted({ from, to }: Pick<Group, 'from' | 'to'>, before: Side, after: Side): boolean {
  return inside(before, from) && inside(after, to);
}

function inside({ read, first, end }: Side, range: Range): boolean {
  if (range.end > range.first) {
    for (let i = range.first; i < range.end; i++) if (!read.quoted[i]) return false;
    return true;
  }
  const i = range.first;
  return i > first && i < end && read.quoted[i - 1] === 1 && read.quoted[i] === 1;
}

export const isVerb = (tag: string): boolean => tag.startsWith('VB') || tag === 'MD';

/** Widens by equal tokens until neither side cuts a verb group (auxiliaries, "not", "to" before its verb). */
export function widenToVerbs(from: Range, to: Range, before: Side, after: Side): [Range, Range] {
  const left = Math.max(verbLeft(before, from), verbLeft(after, to));
  const right = Math.max(verbRight(before, from), verbRight(after, to));
  return widen(from, to, left, right, before, after);
}

function verbLeft({ read, first }: Side, range: Range): number {
  let i = range.first;
  while (i > first && i > range.first - 4) {
    const tag = read.tags[i - 1]!;
    if (isVerb(tag) || tag === 'RB' || tag === 'RP' || tag === 'TO' || (tag === 'DT' && read.lemmas[i - 1] === 'no'))
      i--;
    else break;
  }
  return range.first - i;
}

function verbRight({ read, end }: Side, range: Range): number {
  const last = range.end > range.first ? read.tags[range.end - 1]! : range.first > 0 ? read.tags[range.first - 1]! : '';
  let i = range.end;
  if (!(isVerb(last) || last === 'RB' || last === 'TO')) return 0;
  while (i < end && i < range.end + 4) {
    const tag = read.tags[i]!;
    if (isVerb(tag) || tag === 'RB' || tag === 'TO' || tag === 'RP') i++;
    else break;
  }
  return i - range.end;
}

/** "said | it did not exclude that | the leak was caused by rust": is a finding put under a verb of its own? */
export function frames({ lemmas, tags }: Side['read'], { first, end }: Range): boolean {
  const that = lemmas.indexOf('that', first);
  return that > first && that <= end && tags.slice(first, that).some((tag) => /^VB/.test(tag));
}

/** Every word of belief is weaker than saying it, and there is one. */
export function doubtful(forces: readonly Forced[]): boolean {
  const belief = forces.filter(({ scale }) => scale === 'belief');
  return belief.length > 0 && belief.every(({ level }) => level < SAID);
}
/** The level of "said", on the scale of belief. */
export const SAID = 4;

/** What each side has that the other has not, or not as often; inflections of a word are one. */
export function residue(before: Side, after: Side, from: Range, to: Range): { removed: Canon[]; added: Canon[] } {
  const a = canonOf(before, from);
  const b = canonOf(after, to);
  const counts = new Map<string, number>();
  const key = (c: Canon): string => c.stem;
  for (const c of b) counts.set(key(c), (counts.get(key(c)) ?? 0) + 1);
  const removed = a.filter((c) => {
    const n = counts.get(key(c)) ?? 0;
    if (n > 0) counts.set(key(c), n - 1);
    return n <= 0;
  });
  const back = new Map<string, number>();
  for (const c of a) back.set(key(c), (back.get(key(c)) ?? 0) + 1);
  const added = b.filter((c) => {
    const n = back.get(key(c)) ?? 0;
    if (n > 0) back.set(key(c), n - 1);
    return n <= 0;
  });
  return { removed, added };
}

const CONTENT = /^(?:NN|VB|JJ|CD|FW)/;

/** Words that say nothing by themselves: what stands on one side only for the sake of grammar or style. */
export const BLANK = new Set(
  'be have do get also too again still now then here there further furthermore moreover today yesterday tomorrow currently already well more other same such own so very just only indeed however thus therefore both each the a an this that these those it its their his her they he she we our and or as of in on at by to for with from about into over under take give make hold say add state note hereby accordingly regular various relevant respective overall general certain full particular about latter former'.split(
    ' ',
  ),
);

/** Those that carry content: nouns, verbs, adjectives and figures that are not blank. */
export function contentWords({ read }: Side, list: readonly Canon[]): Canon[] {
  return list.filter((c) => CONTENT.test(read.tags[c.at]!) && !BLANK.has(read.lemmas[c.at]!));
}

export const strengthened = (rule: string, note: string): Judgement => ({
  type: 'certainty-strengthened',
  material: true,
  note,
  rule,
});

export const weakened = (rule: string, note: string): Judgement => ({
  type: 'certainty-weakened',
  material: true,
  note,
  rule,
});
