/** Where a speaker stands: a title beside a name, a report set behind what it reports. */
import { nounPhrase } from '../text/en/noun-phrases.ts';
import type { Range } from '../text/en/predicates.ts';
import { SPEECH } from '../text/en/speech.ts';
import type { Read } from './reading.ts';

/** The title set before a name by a comma: "the Rector, | Ana Ruiz". */
export function titleBefore({ tokens, tags, lemmas }: Read, name: number, first: number): Range | null {
  if (tokens[name - 1]?.text !== ',' || name - 2 < first) return null;
  let from = name - 1;
  while (
    from > first &&
    (/^(?:DT|PRP\$|NN|JJ|POS)/.test(tags[from - 1]!) || /^(?:of|for|and)$/.test(lemmas[from - 1]!))
  )
    from--;
  // "the ombudswoman, Eva Lind, and | the director, Jan Rook"
  while (from < name - 1 && lemmas[from] === 'and') from++;
  return from < name - 1 ? { first: from, end: name - 1 } : null;
}

/** The title set behind a name by a comma: "Ana Ruiz, | the Rector". */
export const titleBehind = (read: Read, at: number, end: number): Range | null =>
  read.tokens[at]?.text === ',' && at + 1 < end && /^(?:DT|NN|JJ)/.test(read.tags[at + 1]!)
    ? nounPhrase(read, at + 1, end)
    : null;

/** "…, it added", "approved by it", "The lift had been mended, he told reporters.": a report set behind what it reports,
 *  whose subject is nobody in it. "When the envoy arrived, he spoke." is none: what stands before is no sentence. */
export function isTag({ tokens, tags, lemmas }: Read, { first }: Range): boolean {
  if (lemmas[first - 1] === 'by') return true;
  // "“The gate is shut,” it said"
  if (/^[”"’»]$/.test(tokens[first - 1]?.text ?? '') && /^[,?!]$/.test(tokens[first - 2]?.text ?? '')) return true;
  if (tokens[first - 1]?.text !== ',') return false;
  if (/^(?:it|they)$/i.test(tokens[first]!.text)) return true;
  if (!/^VB[DZ]$/.test(tags[first + 1] ?? '') || !SPEECH.has(lemmas[first + 1]!)) return false;
  let close = first + 2;
  while (close < first + 7 && /^(?:PRP|NNS?|NNPS?|DT|JJ|IN|RB)$/.test(tags[close] ?? '') && lemmas[close] !== 'that')
    close++;
  if (close < tokens.length && !/^[.,;]$/.test(tokens[close]!.text)) return false;
  let opening = first - 1;
  while (opening > 0 && !/^[.!?;:\n“"]$/.test(tokens[opening - 1]!.text)) opening--;
  return !/^(?:IN|WRB|VBG|VBN|TO)$/.test(tags[opening]!);
}
