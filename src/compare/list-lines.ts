/** Lists set line by line: a line that ends with a colon or with no sign ("We call on the minister"), and under it lines that
 *  begin with a dash, a dot, a number or a letter. The mark before a member is a sign, not a figure; a line alone has a number
 *  of its own ("4. Ferry"). */
import type { Read, Sentence } from './reading.ts';

const MARK = /^\s*(?:[-–—•▪◦·*●■]|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)])(?=\s+\S)/;
/** "2/5 The gate …", "(2/) The gate …": which post of a thread it is. */
const COUNTER = /^\s*(?:\(\d{1,2}\/?\d{0,2}\)|\d{1,2}\/\d{0,2})(?=\s+[“"]?\p{Lu})/u;
const LONGEST_MARK = 12;

/** The mark at the beginning of a sentence by its words: "( a )", "1 .". */
export const MARK_OF_MEMBER = /^(?:[-–—•▪◦·*●■]|(?:\( ?)?(?:\d{1,2}|[a-h]|[ivx]{1,4}) ?[.)]) /;

/** Where the mark of the line that begins at a place ends; -1 where it has none. */
function markEnd(text: string, line: number): number {
  const found = MARK.exec(text.slice(line, line + LONGEST_MARK));
  return found ? line + found[0].length : -1;
}

/** Sentence → the sentence that brings on the list in which it stands, or -1. */
export function introductions(text: string, sentences: readonly Sentence[]): Int32Array {
  const out = new Int32Array(sentences.length).fill(-1);
  let intro = -1;
  let inMember = false;
  for (const [i, { start, end, paragraph }] of sentences.entries()) {
    const opens = i === 0 || sentences[i - 1]!.paragraph !== paragraph;
    if (opens) inMember = markEnd(text, start) >= 0;
    if (opens && !inMember) intro = -1;
    out[i] = intro;
    const next = sentences[i + 1];
    const listed =
      next && next.paragraph !== paragraph && /\p{L}/u.test(text[end - 1]!) && markEnd(text, next.start) >= 0;
    if (text[end - 1] === ':' || (listed && !inMember)) intro = i;
  }
  return out;
}

/** Is a token (part of) the mark before a member: "1" and "." in "1. a hotline" above or below another such line? */
export function isListMark({ text, tokens }: Pick<Read, 'text' | 'tokens'>, at: number): boolean {
  const { start } = tokens[at]!;
  // A mark stands within a few characters of its line's beginning: a long line is not searched for it.
  const back = Math.max(0, start - LONGEST_MARK - 1);
  const line = back + text.slice(back, start).lastIndexOf('\n') + 1;
  if (start - line > LONGEST_MARK) return false;
  const counter = COUNTER.exec(text.slice(line, line + LONGEST_MARK));
  if (counter && start < line + counter[0].length) return true;
  if (start >= markEnd(text, line)) return false;
  const next = text.indexOf('\n', start);
  const above = line > 0 ? text.lastIndexOf('\n', line - 2) + 1 : -1;
  return (next >= 0 && markEnd(text, next + 1) >= 0) || (above >= 0 && markEnd(text, above) >= 0);
}

/** "Item 4.", "Agenda item 4:", "(4)", "4)": the number of a line, with or without what it counts. */
const NUMBERED =
  /^\s*(?:(?:agenda )?(?:items?|points?|article|art\.|section|paragraph|para\.?|no\.|§) ?)?\(?(\d{1,3})(?:\s?[.):–—-](?!\d)|$)/i;
const LONGEST_LABEL = 24;

/** The number of the line of which a passage is the beginning, and where it ends; null where it has none. */
export function numberOfLine(text: string, at: number): { readonly number: string; readonly end: number } | null {
  const back = Math.max(0, at - LONGEST_LABEL);
  const line = back + text.slice(back, at).lastIndexOf('\n') + 1;
  if (line === back && back > 0) return null;
  const found = NUMBERED.exec(text.slice(line, line + LONGEST_LABEL).split('\n', 1)[0]!);
  const end = line + (found?.[0].length ?? 0);
  return found && at <= end + 1 ? { number: found[1]!, end } : null;
}
