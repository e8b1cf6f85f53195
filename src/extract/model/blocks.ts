/** Blocks: what is decoded together. A block is a paragraph, joined to the next where a quotation goes on into it or where
 *  it ends by announcing one. Blocks know nothing of each other, so a paragraph added elsewhere changes nothing. */
import type { Analysis } from '../../text/en/analysis.ts';
import { LONGEST_SENTENCE } from '../../text/en/sentences.ts';

export type Block = { readonly first: number; readonly end: number };

/** Paragraphs joined at most, so that a text of nothing but open quotations stays many blocks. */
const MOST_PARAGRAPHS = 12;
/** Tokens after which a block ends with its sentence; a sentence is never longer itself than `LONGEST_SENTENCE`. */
const MOST_TOKENS = 600;
/** No block has more tokens. */
export const LONGEST_BLOCK = MOST_TOKENS + LONGEST_SENTENCE;

export function blocksOf(a: Analysis): Block[] {
  const out: { first: number; end: number }[] = [];
  let joined = 0;
  let paragraph = -1;
  for (const s of a.sentences) {
    const last = out.at(-1);
    const full = last && last.end - last.first >= MOST_TOKENS;
    if (last && !full && s.paragraph === paragraph) last.end = s.end;
    else if (last && !full && joined < MOST_PARAGRAPHS && goesOn(a, last.end, s.first)) {
      last.end = s.end;
      joined++;
    } else {
      out.push({ first: s.first, end: s.end });
      joined = 1;
    }
    paragraph = s.paragraph;
  }
  return out;
}

function goesOn(a: Analysis, end: number, next: number): boolean {
  const before = a.tokens[end - 1]?.text;
  if (before === ':' || before === ',') return true;
  const passage = a.quotes.passages[a.quotes.passage[end - 1] as number];
  return passage !== undefined && !passage.closed && !passage.single && a.quotes.passage[next] !== -1;
}
