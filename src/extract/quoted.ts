/** Quotations and what stands around them: before the cue, behind it, both; names before a colon; cues at a sentence's end. */
import { subordinators } from '../text/en/words.ts';
import { adjunctFrom } from './adjuncts.ts';
import { type Cue, firstWordOf, lowerAt, putPieces, type Told, wordAt } from './cue.ts';
import { addresseeEnd } from './openings.ts';
import { atEnd, nounFrom } from './phrases.ts';
import { type Reader, spanOf } from './reader.ts';
import type { Word } from './stream.ts';
import { nextFinite } from './verb-groups.ts';

/** `Deputy Mayor Hone Parata: "…"`: a sentence that is a name, a colon and a quotation. */
export function labelled(r: Reader): void {
  const { words } = r;
  const colon = words.findIndex((w) => w.text === ':');
  const quote = words[colon + 1]?.quote;
  if (colon < 1 || colon > 14 || quote === undefined || !atEnd(words, colon + 2)) return;
  // "Mayor Hammers Bank Chief: …": so many capitals and no comma are a headline's clause, no name.
  if (colon > 5 && !words.slice(0, colon).some((w) => /^(?:,|of|for|and|the|at)$/.test(w.lower))) return;
  // "A lesson from X: …" is a heading.
  if (/^an?$/.test(words[0]!.lower)) return;
  if (nextFinite(words, 0, colon) >= 0 || !words.slice(0, colon).some((w) => /^NNP/.test(w.tag))) return;
  if (nounFrom(words, 0, true) !== colon && words[nounFrom(words, 0, true)]?.text !== ',') return;
  r.out.push({
    source: [spanOf(r, [0, colon])],
    cue: [spanOf(r, [colon, colon + 1])],
    content: [spanOf(r, [colon + 1, colon + 2])],
    addressee: null,
    act: 'assert',
    verb: 'label',
    rule: 'quotation',
    sentence: r.index,
    at: colon,
    quotes: [quote],
  });
}

/** A quotation before the source, after the cue, or both. */
export function quotation(cue: Cue): boolean {
  const tells = /^(tell|ask|remind|assure|inform|warn|urge)$/.test(cue.r.words[cue.head]!.lemma);
  return around(tells && wordAt(cue)?.tag !== 'QQ' ? withSomebodyTold(cue) : withAudience(cue));
}

/** The same where the subject stands behind the verb: "“…,” said X". */
export const invertedQuotation = (cue: Cue): boolean => around(withAudience(cue));

/** "told reporters" */
function withSomebodyTold(cue: Cue): Told {
  const end = addresseeEnd(cue.r.words, cue.at);
  return end > cue.at ? { ...cue, addressee: { from: cue.at, to: end }, at: end } : { ...cue, addressee: null };
}

/** "said to the crowd" */
function withAudience(cue: Cue): Told {
  const from = cue.at + 1;
  const end = /^(to|at)$/.test(lowerAt(cue)) ? nounFrom(cue.r.words, from, true) : from;
  return end > from ? { ...cue, addressee: { from, to: end }, at: end } : { ...cue, addressee: null };
}

/** Where quotations stand: right before what the cue begins with, and behind it; -1 for none. */
type Places = { readonly first: number; readonly before: number; readonly after: number };

/** `cue` is read up to whom it is addressed to. */
function around(told: Told): boolean {
  const { words } = told.r;
  const cue = pastMatter(told);
  const first = beginningOf(cue);
  const before = quotationBefore(words, first);
  const after = quotationAfter(cue, before >= 0);
  const places = { first, before, after };
  if (before > 0 && !opensClause(words, before)) return false;
  if (before < 0 && after < 0) return false;
  if (before >= 0 && after < 0 && !standsFree(cue, places)) return false;
  if (before < 0 && !isComplete(words[after + 1])) return false;
  const to = cue.addressee;
  if (isSecondHalf(words, places))
    return putPieces(
      cue,
      [
        [0, first - 1],
        [after, after + 1],
      ],
      'parenthesis',
      { to },
    );
  const found = [before, after].filter((i) => i >= 0);
  // A lone final sentence inside the marks: `"X," he said. "Y."` is joined later, by paragraph.
  return putPieces(
    cue,
    found.map((i) => [i, i + 1] as const),
    'quotation',
    { to, quotes: found.map((i) => words[i]!.quote!) },
  );
}

/** The first word of a cue and its source. */
function beginningOf(cue: Cue): number {
  const { words } = cue.r;
  // "“…,” Ann said, stressing why …": what stands before is said, not stressed.
  const joined = words[cue.head]!.tag === 'VBG' && nextFinite(words, cue.source.to, cue.words[0]) >= 0;
  return joined ? cue.words[0] : firstWordOf(cue);
}

/** "joked of the museum, “…”" */
function pastMatter(cue: Told): Told {
  const { words } = cue.r;
  if (!/^(of|about)$/.test(lowerAt(cue))) return cue;
  const end = nounFrom(words, cue.at + 1, true);
  return end > cue.at + 1 && /^[,:]$/.test(words[end]?.text ?? '') && words[end + 1]?.tag === 'QQ'
    ? { ...cue, at: end }
    : cue;
}

function quotationBefore(words: readonly Word[], first: number): number {
  if (words[first - 1]?.tag === 'QQ') return first - 1;
  return words[first - 1]?.text === ',' && words[first - 2]?.tag === 'QQ' ? first - 2 : -1;
}

/** `second`: a quotation stands before the cue as well. */
function quotationAfter({ r, at }: Cue, second: boolean): number {
  const { words } = r;
  const past = pastAdjuncts(words, at);
  for (const place of [at, past]) {
    if (words[place]?.tag === 'QQ') return place;
    if (/^[:,]$/.test(words[place]?.text ?? '') && words[place + 1]?.tag === 'QQ') return place + 1;
  }
  // "…," he said, in French, "…": the second half may stand a little later.
  if (!second || words[past]?.text !== ',') return -1;
  return words.findLastIndex(
    (w, m) => m > past && m < past + 25 && w.tag === 'QQ' && /^[,:]$/.test(words[m - 1]!.text),
  );
}

/** Before the source a quotation must open its clause: 'On "Newsnight," he said that …' is none. */
function opensClause(words: readonly Word[], at: number): boolean {
  const last = words[at - 1]!;
  if (!/^[,;:–—-]+$/.test(last.text) && !/^(CC|QQ)$/.test(last.tag)) return false;
  // "about “a rigged system” and “our own people,” Ann said yes": the last of a row of phrases.
  if (last.tag === 'CC' && /^["“'‘«„]\p{Ll}/u.test(words[at]!.text)) return false;
  return last.text !== ',' || nextFinite(words, 0, at) >= 0;
}

/** What follows the cue must not be its complement: "…," he said, adding that …; "…," she added on Friday. */
function standsFree(cue: Cue, { first, before }: Places): boolean {
  const { words } = cue.r;
  const past = pastAdjuncts(words, cue.at);
  const next = words[past];
  // A comma inside the marks, right before the source, leads to nothing but a cue.
  const closed =
    before === first - 1 &&
    words[cue.head]!.tag !== 'VBG' &&
    /[,?!]["”»'’]+$/.test(words[before]!.text) &&
    lowerAt(cue) !== 'that';
  return (
    !next ||
    closed ||
    atEnd(words, past) ||
    /^[,;:–—()-]+$/.test(next.text) ||
    /^(CC|RB|WRB|VBG)$/.test(next.tag) ||
    (next.tag === 'IN' && next.lower !== 'that')
  );
}

/** `called it "a coup"`, `said the plan was "dead"` are no quotations by the grammar: only right after the verb, a colon or a
 *  comma, and to the end of the clause. */
const isComplete = (next: Word | undefined): boolean =>
  !next ||
  /^[.,;:!?]$/.test(next.text) ||
  next.tag === 'QQ' ||
  next.tag === 'CC' ||
  /^(in|on|at|during)$/.test(next.lower);

/** "When the mill closed, she said, “we were lost.”": the clause in front is the first half of what was said. */
const isSecondHalf = (words: readonly Word[], { first, before, after }: Places): boolean =>
  before < 0 &&
  words[after - 1]!.text === ',' &&
  /^["“'‘«„]+\p{Ll}/u.test(words[after]!.text) &&
  words[first - 1]?.text === ',' &&
  words.slice(0, 2).some((w) => subordinators.has(w.lower)) &&
  nextFinite(words, 0, first - 1) >= 0;

function pastAdjuncts(words: readonly Word[], at: number): number {
  let k = adjunctFrom(words, at);
  // "told reporters, standing on the steps, …" is rare; "said in a statement late on Friday:" is not.
  for (let guard = 0; guard < 3; guard++) {
    const next = adjunctFrom(words, k);
    if (next === k) break;
    k = next;
  }
  return k;
}
