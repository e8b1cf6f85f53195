/** What a number counts. */
import { pastBase } from '../stems.ts';

/** The nouns a number counts: the next few words up to a preposition, a verb or a mark. */
export function unitAfter(low: readonly string[], end: number): string[] {
  const unit: string[] = [];
  let k = end;
  if (low[k] === 'of' && /^(?:the|its|his|her|their|our|these|those)$/.test(low[k + 1] ?? '')) k += 2;
  for (; k < low.length && unit.length < 3; k++) {
    const word = low[k]!;
    if (
      !/^[a-z][a-z-]+$/.test(word) ||
      (k === end && /[^e]ed$/.test(word)) ||
      (unit.length > 0 &&
        (/^(?:said|told|put|met|left|held|made|got|agreed|[a-z]+[^e]ed|close|familiar)$/.test(word) ||
          pastBase(word) !== null)) ||
      /^(?:of|in|on|at|to|for|from|by|with|and|or|will|would|may|might|is|are|was|were|has|have|had|be|been|that|which|who|the|a|an|as|than|per|can|could|should|must|during|after|before|until|over|under)$/.test(
        word,
      )
    )
      break;
    unit.unshift(word);
  }
  return unit;
}

/** What a number from word `i` up to `end` counts, nearest noun first. */
export function unitOfNumber(low: readonly string[], i: number, end: number): string[] {
  const after = unitAfter(low, end);
  return after.length ? after : numberOf(low, i);
}

/** "put the number of coins at 30 million": what is counted stands before. */
function numberOf(low: readonly string[], i: number): string[] {
  const at = low.slice(0, i).lastIndexOf('number');
  if (at < 0 || low[at + 1] !== 'of') return [];
  return unitAfter(low, low[at + 2] === 'the' ? at + 3 : at + 2);
}
