/** The edits between two paired passages, gathered into groups that a reader would point at: edits a word or two apart,
 *  and edits that hand words to one another (a phrase that moved within the sentence), are one. */
import type { Span } from '../model/selector.ts';
import { matchTokens } from '../text/diff.ts';
import { ignorables } from '../text/en/characters.ts';
import { type Figure, figuresIn } from '../text/en/figures.ts';
import { kinOf } from '../text/en/kin-words.ts';
import type { Range } from '../text/en/predicates.ts';
import { abbreviated, foldWord, numbered, ways } from '../text/en/spelling.ts';
import { stemOf } from '../text/en/stems.ts';
import { joinCompounds } from './compounds.ts';
import { joinDemands } from './demands.ts';
import { isListMark } from './list-lines.ts';
import type { Located, Read } from './reading.ts';

/** One passage of one version. */
export type Side = Located & { readonly span: Span; readonly figures: readonly Figure[] };

/** The tokens of a range in small letters; empty for an empty one. */
export const textOf = ({ read }: Pick<Side, 'read'>, { first, end }: Range): string =>
  read.tokens
    .slice(first, end)
    .map(({ text }) => text.toLowerCase())
    .join(' ');

export type Group = {
  /** The differing words, first edit to last. */
  readonly before: Span;
  readonly after: Span;
  /** The tokens there. */
  readonly from: Range;
  readonly to: Range;
  /** Only signs, capitals, spelling or the form of figures differ. */
  readonly typographic: boolean;
  readonly edits: readonly EditRange[];
};

export type EditRange = { readonly before: Span; readonly after: Span; readonly from: Range; readonly to: Range };

export function sideOf(located: Located, span: Span): Side {
  const figures = figuresIn(located.read.tokens, located.first, located.end);
  return { ...located, span, figures: figures.filter(({ first }) => !isListMark(located.read, first)) };
}

/** Equal words that may stand between two edits of one group. */
const BETWEEN = 2;
const JOINTS = /^(?:[,;:.!?—–"“”«»„]|--)$/;

export function groupEdits(before: Side, after: Side): Group[] {
  const parts = editsOf(before, after);
  const bonds = parts.map((_, k) => k);
  joinNear(parts, bonds, before, after);
  joinMoved(parts, bonds, before, after);
  joinCompounds(parts, bonds, before, after);
  joinDemands(parts, bonds, before, after);
  const groups: Group[] = [];
  for (let k = 0; k < parts.length; ) {
    let last = k;
    for (let n = k; n < parts.length; n++) if (bonds[n]! <= last) last = Math.max(last, n);
    groups.push(groupOf(parts.slice(k, last + 1), before, after));
    k = last + 1;
  }
  return groups;
}

/** A token, or a figure with all its tokens: an edit never cuts a figure. */
type Unit = Span & { readonly first: number; readonly past: number; readonly text: string };

function unitsOf({ read, first, end, figures }: Side): Unit[] {
  const out: Unit[] = [];
  let f = 0;
  for (let i = first; i < end; ) {
    while (f < figures.length && figures[f]!.end <= i) f++;
    const figure = figures[f];
    const stop = figure && figure.first === i ? figure.end : i + 1;
    const span = { start: read.tokens[i]!.start, end: read.tokens[stop - 1]!.end };
    out.push({ first: i, past: stop, ...span, text: read.text.slice(span.start, span.end) });
    i = stop;
  }
  return out;
}

/** The differences of two passages, unit by unit; what lies between equal units differs where its characters do. */
function editsOf(before: Side, after: Side): EditRange[] {
  const a = unitsOf(before);
  const b = unitsOf(after);
  const out: EditRange[] = [];
  let x = 0;
  let y = 0;
  const close = (i: number, j: number): void => {
    const p = { start: x ? a[x - 1]!.end : before.span.start, end: i < a.length ? a[i]!.start : before.span.end };
    const q = { start: y ? b[y - 1]!.end : after.span.start, end: j < b.length ? b[j]!.start : after.span.end };
    const s = before.read.text.slice(p.start, p.end);
    const t = after.read.text.slice(q.start, q.end);
    if (s === t) return;
    const [l, r] = trims(s, t);
    const from = { first: a[x]?.first ?? before.end, end: i > x ? a[i - 1]!.past : (a[x]?.first ?? before.end) };
    const to = { first: b[y]?.first ?? after.end, end: j > y ? b[j - 1]!.past : (b[y]?.first ?? after.end) };
    out.push({
      before: { start: p.start + l, end: p.end - r },
      after: { start: q.start + l, end: q.end - r },
      from,
      to,
    });
  };
  for (const [i, j, n] of matchTokens(
    a.map((u) => u.text),
    b.map((u) => u.text),
  ))
    for (let k = 0; k < n; k++) {
      close(i + k, j + k);
      x = i + k + 1;
      y = j + k + 1;
    }
  close(a.length, b.length);
  return out;
}

/** White space that two stretches have in common at their start and at their end. */
function trims(s: string, t: string): [number, number] {
  const most = Math.min(s.length, t.length);
  let left = 0;
  while (left < most && s[left] === t[left] && /\s/.test(s[left]!)) left++;
  let right = 0;
  while (
    right < most - left &&
    s[s.length - 1 - right] === t[t.length - 1 - right] &&
    /\s/.test(s[s.length - 1 - right]!)
  )
    right++;
  return [left, right];
}

function groupOf(edits: readonly EditRange[], before: Side, after: Side): Group {
  const first = edits[0]!;
  const last = edits[edits.length - 1]!;
  const from = { first: first.from.first, end: Math.max(first.from.first, last.from.end) };
  const to = { first: first.to.first, end: Math.max(first.to.first, last.to.end) };
  return {
    before: { start: first.before.start, end: last.before.end },
    after: { start: first.after.start, end: last.after.end },
    from,
    to,
    typographic: edits.every((edit) => isTypographic(edit, before, after)) || sameForm(from, to, before, after),
    edits,
  };
}

/** "E.E.A.", "a.o.b" */
const INITIALS = /(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})\.?/gu;

/** "Mr.", "Dr.": with a point and without. */
const SHORT_TITLE = /(?<=\b(?:Mr|Mrs|Ms|Dr|Prof|St))\./gi;

function isTypographic(edit: EditRange, before: Side, after: Side): boolean {
  return sameForm(edit.from, edit.to, before, after);
}

function sameForm(from: Range, to: Range, before: Side, after: Side): boolean {
  const [p, q] = widenToFigures(from, to, before, after);
  const a = canonOf(before, p).map((c) => c.key);
  const b = canonOf(after, q).map((c) => c.key);
  if (a.join(' ') === b.join(' ') || a.join('') === b.join('')) return true;
  const letters = ({ read }: Side, { first, end }: Range): string =>
    end > first
      ? read.text
          .slice(read.tokens[first]!.start, read.tokens[end - 1]!.end)
          .replace(/[ \u00a0\u202f]+/g, '')
          .replace(/(?<=[\p{L}\p{N}])[-‐‑](?=\p{L})/gu, '')
          .replace(INITIALS, (initials) => initials.replaceAll('.', ''))
          .replace(SHORT_TITLE, '')
          .toLowerCase()
      : '';
  if (p.end <= p.first) return false;
  return letters(before, p) === letters(after, q) || sameButApostrophe(before, p, after, q);
}

/** "Ghanas" and "Ghana's": in a name the apostrophe is forgotten or misplaced; who is meant is the same. */
function sameButApostrophe(before: Side, p: Range, after: Side, q: Range): boolean {
  const plain = ({ read }: Side, { first, end }: Range): string =>
    end > first ? read.text.slice(read.tokens[first]!.start, read.tokens[end - 1]!.end) : '';
  const [one, two] = [plain(before, p), plain(after, q)];
  const names = [one, two].every((text) => /^\p{Lu}[\p{L}'’]+$/u.test(text));
  return names && one.replace(/['’]/g, '') === two.replace(/['’]/g, '');
}

/** Widens both ranges by equal tokens until neither cuts a figure. */
export function widenToFigures(from: Range, to: Range, before: Side, after: Side): [Range, Range] {
  let left = 0;
  let right = 0;
  for (const [range, side] of [
    [from, before],
    [to, after],
  ] as const)
    for (const figure of side.figures) {
      const touches = figure.first <= range.end && range.first <= figure.end;
      if (!touches) continue;
      left = Math.max(left, range.first - figure.first);
      right = Math.max(right, figure.end - range.end);
    }
  return widen(from, to, left, right, before, after);
}

/** Widens both ranges by as many tokens as are equal on both sides. */
export function widen(from: Range, to: Range, left: number, right: number, before: Side, after: Side): [Range, Range] {
  let { first: i, end: m } = from;
  let { first: j, end: n } = to;
  for (; left > 0 && i > before.first && j > after.first; left--) {
    if (before.read.tokens[i - 1]!.text !== after.read.tokens[j - 1]!.text) break;
    i--;
    j--;
  }
  for (; right > 0 && m < before.end && n < after.end; right--) {
    if (before.read.tokens[m]!.text !== after.read.tokens[n]!.text) break;
    m++;
    n++;
  }
  return [
    { first: i, end: m },
    { first: j, end: n },
  ];
}

/** "Norway guarantees gas deliveries", read as a row of nouns: where a finite verb stands in its place in the other version, it
 *  is a verb. */
export function mendByPartner(groups: readonly Group[], before: Side, after: Side): void {
  const mend = ({ tags, lemmas }: Read, { first, end }: Range, { tags: others }: Read, partner: Range): void => {
    if (end !== first + 1 || partner.end <= partner.first || tags[first] !== 'NNS') return;
    const verb = partner.end === partner.first + 1 ? /^VB[DZ]$/ : /^(?:VBZ|MD)$/;
    if (!verb.test(others[partner.first]!) || !/^(?:NN|PRP)/.test(tags[first - 1] ?? '')) return;
    (tags as string[])[first] = 'VBZ';
    if (/[^s]s$/.test(lemmas[first]!)) (lemmas as string[])[first] = lemmas[first]!.slice(0, -1);
  };
  for (const { edits } of groups)
    for (const { from, to } of edits) {
      mend(before.read, from, after.read, to);
      mend(after.read, to, before.read, from);
    }
}

export type Canon = {
  readonly key: string;
  readonly at: number;
  readonly figure: Figure | null;
  /** One form for the inflections of a word. */
  readonly stem: string;
};

const CLITICS = new Map([
  ["n't", 'not'],
  ['n’t', 'not'],
  ["'ll", 'will'],
  ['’ll', 'will'],
  ["'ve", 'have'],
  ['’ve', 'have'],
  ["'re", 'are'],
  ['’re', 'are'],
  ["'d", 'would'],
  ['’d', 'would'],
  ["'m", 'am'],
  ['’m', 'am'],
  ['ca', 'can'],
  ['wo', 'will'],
  ['&', 'and'],
  ['q', 'question'],
  ['q.', 'question'],
  ['a', 'a'],
  ['a.', 'a'],
]);

/** What a range says, without signs, capitals, spelling variants and forms of figures. */
export function canonOf({ read, figures }: Side, range: Range): Canon[] {
  const out: Canon[] = [];
  let f = figures.findIndex((figure) => figure.end > range.first);
  for (let i = range.first; i < range.end; ) {
    const figure = f >= 0 ? figures[f] : undefined;
    if (figure && figure.first <= i && i < figure.end) {
      if (figure.first >= range.first && figure.end <= range.end) {
        out.push({ key: figure.value, at: i, figure, stem: figure.value });
        i = figure.end;
      } else {
        out.push(canon(read.tokens[i]!.text.toLowerCase(), i, plainKey(read, i)));
        i++;
      }
      if (i >= figure.end) f = f + 1 < figures.length ? f + 1 : -1;
      continue;
    }
    if (figure && figure.end <= i) {
      f = f + 1 < figures.length ? f + 1 : -1;
      continue;
    }
    const { text } = read.tokens[i]!;
    if (isListMark(read, i)) {
      i++;
      continue;
    }
    const long = text === '&' ? 'and' : (longFormAt(read, i) ?? verbOfPronoun(read, i));
    if (long) out.push(canon(long, i, foldWord(long)));
    else if (/[\p{L}\p{N}]/u.test(text) && read.tags[i] !== 'POS' && !/^['’]s$/i.test(text))
      for (const piece of text.split(/[-‐‑]/)) if (piece) out.push(canon(piece, i, wordKey(piece)));
    i++;
  }
  return out;
}

/** "it['s] open", "he['s] been ill": a verb behind a pronoun. */
function verbOfPronoun({ tokens, tags, lemmas }: Read, i: number): string | undefined {
  if (!/^['’]s$/i.test(tokens[i]!.text) || tags[i] === 'POS') return undefined;
  const pronoun = /^(?:PRP|EX|WP|WRB)$/.test(tags[i - 1] ?? '') || /^(?:that|this|here)$/.test(lemmas[i - 1] ?? '');
  return pronoun ? (/^(?:been|had|got)$/.test(tokens[i + 1]?.text ?? '') ? 'has' : 'is') : undefined;
}

/** "Gen. Okello", "Art. 5": what stands short before a name or a number. */
function longFormAt({ tokens }: Read, i: number): string | undefined {
  const word = tokens[i]!.text.toLowerCase();
  const next = tokens[i + 1]?.text ?? '';
  if (/^\p{Lu}/u.test(next)) return abbreviated.get(word);
  const way =
    /^\p{Lu}/u.test(tokens[i]!.text) && /^\p{Lu}/u.test(tokens[i - 1]?.text ?? '') ? ways.get(word) : undefined;
  if (way) return way;
  return /^\d/.test(next === '.' ? (tokens[i + 2]?.text ?? '') : next)
    ? numbered.get(word.replace(/\.$/, ''))
    : undefined;
}

function canon(word: string, at: number, key: string): Canon {
  const plain = word.replace(ignorables, '').toLowerCase();
  return { key, at, figure: null, stem: foldWord(stemOf(CLITICS.get(plain) ?? plain)) };
}
const plainKey = (read: Read, i: number): string => read.tokens[i]!.text.toLowerCase();
function wordKey(word: string): string {
  const plain = word.replace(ignorables, '').toLowerCase();
  return foldWord(CLITICS.get(plain) ?? plain);
}

function joinNear(parts: readonly EditRange[], bonds: number[], before: Side, after: Side): void {
  for (let k = 1; k < parts.length; k++) {
    const gap = parts[k]!.from.first - parts[k - 1]!.from.end;
    if (gap > BETWEEN) continue;
    if (isTypographic(parts[k]!, before, after) || isTypographic(parts[k - 1]!, before, after)) continue;
    if (isFigure(parts[k]!, before, after) || isFigure(parts[k - 1]!, before, after)) {
      if (isScore(parts[k - 1]!, parts[k]!, before, after)) bonds[k] = Math.min(bonds[k]!, k - 1);
      continue;
    }
    if (isClause(parts[k]!, before, after) || isClause(parts[k - 1]!, before, after)) continue;
    let cut = false;
    for (let i = parts[k - 1]!.from.end; i < parts[k]!.from.first; i++)
      if (JOINTS.test(before.read.tokens[i]!.text) || (before.read.tags[i] === 'CC' && gap > 1)) cut = true;
    if (!cut) bonds[k] = Math.min(bonds[k]!, k - 1);
  }
}

/** One figure for another: a change of its own. */
const isFigure = ({ from, to }: EditRange, before: Side, after: Side): boolean =>
  before.figures.some((f) => f.first === from.first && f.end === from.end) &&
  after.figures.some((f) => f.first === to.first && f.end === to.end);

/** "nine votes to three", "2 to 1": the two figures of one result. */
function isScore(one: EditRange, two: EditRange, before: Side, after: Side): boolean {
  if (!isFigure(one, before, after) || !isFigure(two, before, after)) return false;
  const { tags, lemmas } = before.read;
  const joint = two.from.first - 1;
  return (
    /^(?:to|against)$/.test(lemmas[joint]!) &&
    lemmas[one.from.first - 1] !== 'from' &&
    (joint === one.from.end || (joint === one.from.end + 1 && /^NNS?$/.test(tags[joint - 1]!)))
  );
}

/** A clause or a long phrase put in or taken out: a change of its own. */
function isClause({ from, to }: EditRange, before: Side, after: Side): boolean {
  const [side, range, other] = from.end > from.first ? [before, from, to] : [after, to, from];
  if (other.end > other.first || range.end - range.first < 4) return false;
  for (let i = range.first; i < range.end; i++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(side.read.tags[i]!)) return true;
  return range.end - range.first > 6;
}

const EMPTY = new Set(
  'the a an of to in on at for by with and or as that this it its be is are was were has have had s'.split(' '),
);

function stemsOf({ read, figures }: Side, range: Range): Set<string> {
  const out = new Set<string>();
  for (const { first, end, value, weak } of figures)
    if (range.first <= first && end <= range.end && !weak) out.add(value);
  for (let i = range.first; i < range.end; i++) {
    const { text } = read.tokens[i]!;
    if (!/\p{L}/u.test(text) || EMPTY.has(text.toLowerCase())) continue;
    out.add(stemOf(kinOf(text.toLowerCase())));
  }
  return out;
}

/** Edits between which a word moved: removed by one, added by the other. */
function joinMoved(parts: readonly EditRange[], bonds: number[], before: Side, after: Side): void {
  const lastRemoved = new Map<string, number>();
  const lastAdded = new Map<string, number>();
  for (let k = 0; k < parts.length; k++) {
    const removed = stemsOf(before, parts[k]!.from);
    const added = stemsOf(after, parts[k]!.to);
    for (const stem of added) {
      const p = removed.has(stem) ? undefined : lastRemoved.get(stem);
      if (p !== undefined && !subjectsTrade(parts[p]!, parts[k]!, before, after)) bonds[k] = Math.min(bonds[k]!, p);
    }
    for (const stem of removed) {
      const p = added.has(stem) ? undefined : lastAdded.get(stem);
      if (p !== undefined && !subjectsTrade(parts[p]!, parts[k]!, before, after)) bonds[k] = Math.min(bonds[k]!, p);
    }
    for (const stem of removed) lastRemoved.set(stem, k);
    for (const stem of added) lastAdded.set(stem, k);
  }
}

/** "[Oslo] will pay, while [Riga] offered to train", "the [Polish] side proposed, and the [Czech] side agreed": two subjects, each
 *  before its own verb in both versions, that trade places: two changes. */
function subjectsTrade(one: EditRange, two: EditRange, before: Side, after: Side): boolean {
  const acts = ({ read: { tags } }: Side, { end }: Range): boolean => {
    let verb = end;
    while (/^NN/.test(tags[verb] ?? '')) verb++;
    return /^(?:VB[DZPN]|MD)$/.test(tags[verb] ?? '');
  };
  return (
    textOf(before, one.from) === textOf(after, two.to) &&
    textOf(before, two.from) === textOf(after, one.to) &&
    [one, two].every(({ from, to }) => acts(before, from) && acts(after, to))
  );
}
