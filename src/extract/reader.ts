/** What is being read of one sentence, and what has been found in it so far. */
import type { Span } from '../model/selector.ts';
import type { Act } from '../model/statement.ts';
import { unsaid } from '../text/en/verbs.ts';
import { subordinators } from '../text/en/words.ts';
import { isTensed, isTime, nounFrom, type Range } from './phrases.ts';
import type { Report, Rule } from './report.ts';
import type { Word } from './stream.ts';
import { nextFinite } from './verb-groups.ts';

export type Reader = {
  readonly words: readonly Word[];
  /** Index of the sentence. */
  readonly index: number;
  readonly out: Report[];
  /** Words before this one belong to a construction already read. */
  consumed: number;
  /** The verb being read is negated: "did not rule out". */
  negated: boolean;
  /** Subjects of the verb groups read so far, by the word their group begins at. */
  readonly subjects: { at: number; subject: Range; report: boolean; to: number }[];
};
/** Readers of one construction give nothing back; `undefined` lets them end early. */
export type Done = undefined;
export type Group = { from: number; head: number; negated: boolean; modal: string; passive: boolean; to: boolean };
export type Subject = { range: Range; rule: Rule | null };

export function record(
  r: Reader,
  source: Range,
  cue: readonly [number, number],
  content: readonly [number, number],
  act: Act,
  verb: string,
  rule: Rule,
  head: number,
  addressee: Range | null = null,
  ...restOfCue: (readonly [number, number])[]
): Done {
  content = withinFronted(r, source, content);
  if (
    content[1] - content[0] <= 2 &&
    rule === 'object' &&
    r.words.slice(content[0], content[1]).some((w) => isTime(w)) &&
    r.words.slice(content[0], content[1]).every((w) => isTime(w) || /^(last|this|next)$/.test(w.lower))
  )
    return;
  if (content[1] <= content[0]) return;
  // "announces the following": what it announces comes then.
  if (rule === 'object' && r.words[content[1] - 1]!.lower === 'following' && content[1] - content[0] === 2) return;
  const done = r.negated ? unsaid(verb, act) : act;
  if (!done) return;
  const words = r.words.slice(content[0], content[1]);
  r.out.push({
    source: [span(r, source)],
    cue: [spanOf(r, cue), ...restOfCue.map((part) => spanOf(r, part))],
    content: [spanOf(r, content)],
    addressee: addressee && span(r, addressee),
    act: done,
    verb,
    rule,
    sentence: r.index,
    at: head,
    quotes: words.flatMap((w) => (w.quote === undefined ? [] : [w.quote])),
  });
}

/** In "After X said …, Y did …" what X said ends at the comma. */
function withinFronted(r: Reader, source: Range, content: readonly [number, number]): readonly [number, number] {
  const { words } = r;
  let at = source.from - 1;
  while (
    at > 0 &&
    !/^(after|when|as|while|although|though|because|since|once)$/.test(words[at]!.lower) &&
    source.from - at < 3
  )
    at--;
  if (at < 0 || !subordinators.has(words[at]?.lower ?? '') || nextFinite(words, 0, at) >= 0) return content;
  for (let k = content[0]; k < content[1]; k++) {
    if (words[k]!.text !== ',') continue;
    const end = nounFrom(words, k + 1, true);
    if (end > k + 1 && isTensed(words[end])) return [content[0], k];
  }
  return content;
}

export function span(r: Reader, range: Range): Span {
  return spanOf(r, [range.from, range.to]);
}

/** An empty range gives an empty span; a report with one is dropped, see `read`. */
export function spanOf(r: Reader, [from, to]: readonly [number, number]): Span {
  const [first, last] = [r.words[from], r.words[to - 1]];
  return first && last && to > from ? { start: first.start, end: last.end } : { start: 0, end: 0 };
}
