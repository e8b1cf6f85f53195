/** Question and answer in one paragraph: "QUESTION: Will it reopen? SPOKESPERSON: We are working on it." */
import type { Range } from '../text/en/predicates.ts';
import type { Token } from '../text/en/tokens.ts';

const SHOUTED = /^(?:\p{Lu}{2,}|[QA]|\p{Lu}\.)$/u;
const ASKS = /^(?:Q|QUESTION|QUESTIONS|REPORTER|JOURNALIST|PRESS|MODERATOR|INTERVIEWER|AUDIENCE)$/;
const LONGEST_LABEL = 5;

type Label = Range & { readonly asks: boolean };

/** The tokens of the answers, where a paragraph holds a label that asks and one that answers. */
export function answersInLine(tokens: readonly Token[]): Range[] {
  const labels: Label[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && !/[.?!”"]$/.test(tokens[i - 1]!.text)) continue;
    const label = labelAt(tokens, i);
    if (label) labels.push(label);
  }
  if (!labels.some(({ asks }) => asks) || labels.every(({ asks }) => asks)) return [];
  return labels.flatMap(({ end, asks }, k) =>
    asks ? [] : [{ first: end, end: labels[k + 1]?.first ?? tokens.length }],
  );
}

/** Words in capitals up to a colon. */
function labelAt(tokens: readonly Token[], first: number): Label | null {
  for (let i = first; i < Math.min(tokens.length, first + LONGEST_LABEL); i++) {
    const { text } = tokens[i]!;
    if (text === ':' && i > first)
      return { first, end: i + 1, asks: i === first + 1 && ASKS.test(tokens[first]!.text) };
    if (!SHOUTED.test(text)) return null;
  }
  return null;
}
