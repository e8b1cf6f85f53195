/** The words around a match, for a list of hits, with the matches as spans of the snippet. */
import { type Term, tokensOf } from './tokens.ts';

export type Snippet = {
  readonly snippet: string;
  readonly matches: readonly { readonly start: number; readonly end: number }[];
};

/** Characters shown on either side of the first match, and characters of a text that are looked through. */
const AROUND = 120;
const FARTHEST = 200_000;

/** The passage where the terms first stand closest together, looked for from each place that matches the first of them.
 *  The beginning of the text when nothing matches (the match was in the title or the name of the speaker). */
export function snippetOf(text: string, terms: readonly Term[]): Snippet {
  const places = placesOf(text.slice(0, FARTHEST), terms);
  const first = densest(places);
  const from = first === undefined ? 0 : wordStart(text, Math.max(0, first - AROUND));
  const to = wordEnd(text, Math.min(text.length, (first ?? 0) + 2 * AROUND));
  const lead = from > 0 ? '… ' : '';
  const body = text.slice(from, to).replace(/\s/g, ' ');
  const matches = places
    .filter((place, i) => place.start >= from && place.end <= to && !(i > 0 && places[i - 1]!.end > place.start))
    .map(({ start, end }) => ({ start: start - from + lead.length, end: end - from + lead.length }));
  return { snippet: `${lead}${body}${to < text.length ? ' …' : ''}`, matches };
}

type Place = { readonly term: number; readonly start: number; readonly end: number };

function placesOf(text: string, terms: readonly Term[]): readonly Place[] {
  const tokens = [...tokensOf(text)];
  const places: Place[] = [];
  const byFirst = new Map<string, number[]>();
  const prefixes: number[] = [];
  terms.forEach((term, index) => {
    if (term.prefix && term.words.length === 1) prefixes.push(index);
    else byFirst.set(term.words[0]!, [...(byFirst.get(term.words[0]!) ?? []), index]);
  });
  tokens.forEach((token, at) => {
    const candidates = byFirst.get(token.word) ?? [];
    for (const index of [...candidates, ...prefixes]) {
      const { words, prefix } = terms[index]!;
      const fits = words.every((word, offset) => {
        const there = tokens[at + offset]?.word;
        return there !== undefined && (prefix && offset === words.length - 1 ? there.startsWith(word) : there === word);
      });
      if (fits) places.push({ term: index, start: token.start, end: tokens[at + words.length - 1]!.end });
    }
  });
  return places;
}

/** The start of the window that holds the most different terms; the first such window. */
function densest(places: readonly Place[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  const held = new Map<number, number>();
  let right = 0;
  places.forEach((place) => {
    while (right < places.length && places[right]!.end <= place.start + 2 * AROUND) {
      const { term } = places[right++]!;
      held.set(term, (held.get(term) ?? 0) + 1);
    }
    if (held.size > most) {
      most = held.size;
      best = place.start;
    }
    const count = held.get(place.term) ?? 0;
    if (count <= 1) held.delete(place.term);
    else held.set(place.term, count - 1);
  });
  return best;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 30).search(/\s/);
  return space < 0 ? notInside(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(Math.max(0, at - 30), at).search(/\s\S*$/);
  return space < 0 ? notInside(text, at) : Math.max(0, at - 30) + space;
}

/** Moves a cut out of a surrogate pair. */
const notInside = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
};

type Parts = { readonly content: { readonly text: string; readonly rest?: readonly { readonly text: string }[] } };

/** A statement's own words, its parts joined by an ellipsis. */
export function contentOf(body: string): string {
  const { content } = JSON.parse(body) as Parts;
  return [content, ...(content.rest ?? [])].map((part) => part.text).join(' … ');
}
