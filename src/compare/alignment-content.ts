/** The words of a clause that carry content, each with what it weighs: what points are compared by. */
import { conceptsOf, phrasesIn } from '../text/en/concepts.ts';
import { rankOf } from '../text/en/meaning.ts';
import { moveAt, nounMove } from '../text/en/moves.ts';
import type { Quantity } from '../text/en/quantities.ts';
import { foldWord } from '../text/en/spelling.ts';
import type { Token } from '../text/en/tokens.ts';

/** A word that carries content. Names compare by `key` alone (a country's names share one), other words by meaning too. */
export type Content = {
  readonly key: string;
  readonly kind: 'name' | 'word' | 'number';
  readonly weight: number;
  readonly at: number;
  /** What it may stand for, and what the phrases that it is part of stand for (`text/en/concepts.ts`). */
  readonly concepts: readonly number[];
  /** The last word of a place told in several, by which it may go alone: "the Western Sahara", "the Sahara". */
  readonly short?: string;
};

/** Words that carry no content of their own. */
const EMPTY = new Set(
  `a an the this that these those of in on at to towards toward for from by with without about against over under into onto between among during after before since until till as than and or but nor so yet if while whereas whether because
  he she it they we i you him her them us his its their our my your who whom whose which what when where why how there here
  is are was were be been being am has have had having do does did done will would shall should may might can could must ought not no n't 's
  also too very more most much many some any all both each every other another such own same only just even still already again further once then now today yesterday tomorrow first last next new
  up down out off through across around along within per via including as
  mr mrs ms dr said one two however moreover therefore meanwhile later earlier soon well further additional question issue matter topic subject importance need important necessary number fact way thing things part case
  side sides party parties leaders leader counterpart colleague interlocutor delegation delegations`.split(/\s+/),
);
/** Words of every readout: they tell two points apart but little. */
const COMMON = new Set(
  `talks meeting meetings call conversation discussion discussions minister ministers president presidents prime government ministry office secretary general foreign affairs chancellor premier country countries state states situation cooperation relations support work process progress position positions efforts role possibility view views morning evening afternoon monday tuesday wednesday thursday friday saturday sunday year years month months week weeks day days hours hour time point points joint together special major main key strong full clear good general current future present particular large different several number set make take taken give given hold held come came get put spokesperson spokesman spokeswoman official officials diplomat wire source reporters journalists press media`.split(
    /\s+/,
  ),
);

const keyOf = (word: string): string => (rankOf(word) === undefined ? foldWord(word) : word);

/** The content of a clause: its words less the empty ones, the verbs of its acts at little weight, its agents left out. */
export function contentOf(
  tokens: readonly Token[],
  words: readonly string[],
  offset: number,
  placeAt: ReadonlyMap<number, { end: number; side: string }>,
  named: ReadonlySet<number>,
): Content[] {
  const content: Content[] = [];
  // Each word of a phrase stands for the phrase's concept too.
  const within = new Map<number, number[]>();
  for (const [first, phrases] of phrasesIn(words))
    for (const { end, concept } of phrases)
      for (let i = first; i < end; i++) within.set(i, [...(within.get(i) ?? []), concept]);
  for (let i = 0; i < tokens.length; i++) {
    const place = placeAt.get(offset + i);
    if (place) {
      const length = place.end - (offset + i);
      content.push({
        key: `side:${place.side}`,
        kind: 'name',
        weight: named.has(i) ? AGENT : NAME,
        at: i,
        concepts: [],
        ...(length > 1 && !COMMON.has(words[i + length - 1]!) ? { short: keyOf(words[i + length - 1]!) } : {}),
      });
      i += length - 1;
      continue;
    }
    const word = words[i]!;
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    if (EMPTY.has(word)) continue;
    if (/^\d/.test(word)) {
      content.push({ key: word, kind: 'number', weight: NUMBER, at: i, concepts: [] });
      continue;
    }
    const parts = word.includes('-') && rankOf(word) === undefined ? word.split('-') : [word];
    for (const part of parts) {
      if (EMPTY.has(part) || part.length < 2) continue;
      const rank = rankOf(part);
      const capital = /^\p{Lu}/u.test(tokens[i]!.text) && i > 0;
      const act = moveAt(words, i)?.move;
      // Who supports a thing tells of it by that word, as by any other.
      const move = act === 'support' ? undefined : act;
      const called = named.has(i) && act !== 'support';
      const common =
        COMMON.has(part) ||
        (move !== undefined && called) ||
        (nounMove(part) !== undefined && move === undefined && /^(?:meet|discuss)$/.test(nounMove(part)!));
      const base = rank === undefined ? RARE : Math.min(RARE, 0.35 + 0.65 * (Math.log(rank + 30) / Math.log(26030)));
      const weight = called
        ? move
          ? VERB
          : AGENT
        : common
          ? 0.3 * base
          : ((move ? 0.55 : 1) * base) / runAt(tokens, i);
      content.push({
        key: keyOf(part),
        kind: capital ? 'name' : 'word',
        weight,
        at: i,
        concepts: [...conceptsOf(part), ...(within.get(i) ?? [])],
      });
    }
  }
  return content;
}

/** Words of the name in several words that a word is part of, "Membership Action Plan": it is one name, weighed once. */
function runAt(tokens: readonly Token[], i: number): number {
  const name = nameAt(tokens, i);
  return name ? name.end - name.first : 1;
}

/** The name that a word is part of, from its first word to the one after its last. */
export function nameAt(
  tokens: readonly Token[],
  i: number,
): { readonly first: number; readonly end: number } | undefined {
  if (!isCapital(tokens[i])) return undefined;
  let first = i;
  while (first > 0 && isCapital(tokens[first - 1])) first--;
  let end = i + 1;
  while (isCapital(tokens[end])) end++;
  // "At Riga", "The Commission": the first word of a sentence is no part of the name.
  if (first === 0 && end > 1 && EMPTY.has(tokens[0]!.text.toLowerCase())) first++;
  return { first, end };
}
const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{L}/u.test(token.text);

/** How many were against and how many abstained is a matter of its own, in whatever words it is told. */
export const talliesAmong = (quantities: readonly Quantity[], tokens: readonly Token[]): Content[] =>
  quantities
    .filter(({ unit }) => /^(?:noes|abstentions)$/.test(unit[0] ?? ''))
    .map(({ unit, start }) => ({
      key: `tally:${unit[0]}`,
      kind: 'name',
      weight: RARE,
      at: Math.max(
        0,
        tokens.findIndex((token) => token.start >= start),
      ),
      concepts: [],
    }));

/** That a question was left without an answer, in whatever words. */
export const NO_ANSWER: Content = { key: 'no answer', kind: 'name', weight: 1, at: 0, concepts: [] };

/** Weights of content words, chosen on the development groups: a rare word, a country's name, a figure, the verb of an act, its agent. */
const RARE = 1;
const NAME = 0.5;
const NUMBER = 0.5;
const VERB = 0.2;
const AGENT = 0.08;
