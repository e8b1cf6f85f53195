/** A clause that became a compound before its noun, or the other way round: "the barge, which is owned by the city," and
 *  "the city-owned barge"; "the course, which lasts nine days," and "the nine-day course". The two edits are one. */

import type { Range } from '../text/en/predicates.ts';
import { stemOf } from '../text/en/stems.ts';
import type { EditRange, Side } from './edits.ts';

const COMPOUND = /^[\p{L}\d.,]+(?:[-‐‑][\p{L}\d]+)+$/u;
const LIGHT = /^(?:the|a|an|of|to|in|on|at|for|by|with|and|or|is|are|was|were|has|had|its|which|who|that)$/i;

/** The keys by which a clause and a compound know one another: stems, figures, and how a name begins ("Malta", "Maltese"). */
function* keysOf({ read, figures }: Side, { first, end }: Range, compoundsOnly: boolean): Generator<string> {
  for (let i = first; i < end; i++) {
    const { text } = read.tokens[i]!;
    if (!/[\p{L}\d]/u.test(text) || (compoundsOnly && !COMPOUND.test(text))) continue;
    // "church-run" and "city-run" share what they do not tell apart by.
    const pieces = text.split(/[-‐‑]/);
    const telling = compoundsOnly && !figures.some((f) => f.first <= i && i < f.end) ? pieces.slice(0, -1) : pieces;
    for (const piece of telling) {
      if (!/\p{L}/u.test(piece) || LIGHT.test(piece)) continue;
      yield stemOf(piece);
      const name = nameKey(piece, i === first && !compoundsOnly);
      if (name) yield name;
    }
  }
  for (const figure of figures)
    if (figure.first >= first && figure.end <= end && (!compoundsOnly || hasCompound(read.tokens, figure)))
      yield figure.value;
}

/** How a name begins, and with it the adjective of its place; those of other letters by a list. */
function nameKey(piece: string, opens: boolean): string | null {
  if (opens || !/^\p{Lu}/u.test(piece)) return null;
  const low = piece.toLowerCase();
  return `^${(PLACE_OF.get(low) ?? low).slice(0, 4)}`;
}
const PLACE_OF = new Map(
  'french france;spanish spain;danish denmark;finnish finland;polish poland;irish ireland;dutch netherlands;swiss switzerland;welsh wales;scottish scotland;british uk;turkish turkey;türkiye turkey;filipino philippines;uk uk;britain uk'
    .split(';')
    .map((pair) => pair.split(' ') as [string, string]),
);

const hasCompound = (tokens: Side['read']['tokens'], { first, end }: Range): boolean => {
  for (let i = first; i < end; i++) if (COMPOUND.test(tokens[i]!.text)) return true;
  return false;
};

/** ", which is 12 miles long" and nothing in its place. */
function isClauseAlone({ read }: Side, own: Range, other: Range): boolean {
  if (other.end > other.first || own.end - own.first < 4) return false;
  let at = own.first;
  while (at < own.end && /^(?:[,;–—-]|and)$/.test(read.tokens[at]!.text)) at++;
  return /^(?:W|MD|VB)/.test(read.tags[at] ?? '') || read.lemmas[at] === 'that';
}

/** What two of them name must be the same, where both name anything. */
function agree(clause: ReadonlySet<string>, compound: ReadonlySet<string>): boolean {
  const names = [...compound].filter((key) => key.startsWith('^'));
  if (names.length && ![...clause].some((key) => key.startsWith('^'))) return false;
  return names.length ? names.some((key) => clause.has(key)) : [...compound].some((key) => clause.has(key));
}

/** Most clauses and compounds of a passage that are compared. */
const MOST = 12;

/** Binds every clause alone on its side to the first compound on the other side that says the same. */
export function joinCompounds(parts: readonly EditRange[], bonds: number[], before: Side, after: Side): void {
  if (parts.length < 2) return;
  for (const forth of [true, false]) {
    const [own, other] = forth ? [before, after] : [after, before];
    const clauses: [number, ReadonlySet<string>][] = [];
    const compounds: [number, ReadonlySet<string>][] = [];
    for (const [k, { from, to }] of parts.entries()) {
      const [mine, theirs] = forth ? [from, to] : [to, from];
      if (isClauseAlone(own, mine, theirs)) clauses.push([k, new Set(keysOf(own, mine, false))]);
      else compounds.push([k, new Set(keysOf(other, theirs, true))]);
    }
    const few = compounds.filter(([, keys]) => keys.size > 0).slice(0, MOST);
    for (const [k, clause] of clauses.slice(0, MOST)) {
      const m = few.find(([, compound]) => agree(clause, compound))?.[0];
      if (m !== undefined) bonds[Math.max(k, m)] = Math.min(bonds[Math.max(k, m)]!, Math.min(k, m));
    }
  }
}
