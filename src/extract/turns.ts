/** Speech that no verb reports: the turns of a transcript ("MR. PRICE:", "QUESTION:", "Q"), the attributed quotations of
 *  press releases (`"…" – Commissioner X`, `And from Chairwoman Y:` with a quotation below), and headlines
 *  ("Minister: no new taxes"). Read from the shape of the lines. */
import type { Span } from '../model/selector.ts';
import { isSaying } from '../text/en/verbs.ts';
import { bodies, namesPerson } from '../text/en/words.ts';
import type { Quotation } from '../text/quotation.ts';
import { trimmed } from './passages.ts';
import type { Report } from './report.ts';
import type { Sentence } from './stream.ts';

export type Line = Span & { readonly index: number };
export type Turn = {
  readonly label: Span;
  readonly mark: Span | null;
  readonly content: readonly Span[];
  readonly question: boolean;
};

const LONGEST_LABEL = 60;

/** Lines that hold more than space. */
function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 10;
    if (c !== 10 && c !== 13 && c !== 0x2028 && c !== 0x2029) continue;
    const span = trimSpace(text, { start, end: i });
    if (span.end > span.start) out.push({ ...span, index: out.length });
    start = i + 1;
  }
  return out;
}

function trimSpace(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}

/** The label that begins a line of a transcript, or null. Capitals throughout, or Q and A, or a role or name that the
 *  transcript uses again. */
function labelOf(text: string, line: Line): { label: Span; mark: Span | null; from: number; sure: boolean } | null {
  const head = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL));
  const short = /^(Q|A)(?:[:.]|\s{2,}|\t|\s(?=[A-Z“"]))/.exec(head);
  if (short) {
    const marked = /[:.]/.test(head[1] ?? '');
    const from = line.start + short[0].length;
    return {
      label: { start: line.start, end: line.start + 1 },
      mark: marked ? { start: line.start + 1, end: line.start + 2 } : null,
      from,
      sure: true,
    };
  }
  const colon = head.indexOf(':');
  if (colon < 2) return null;
  const label = head.slice(0, colon).trimEnd();
  const words = label.split(/\s+/);
  if (words.length > 7 || /[.!?]\s+\p{Ll}|["“”]|,\s.*,/u.test(label) || /\d/.test(label)) return null;
  const letters = label.replace(/\(.*\)/, '').replace(/[^\p{L}]/gu, '');
  const shouted = letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const titled =
    /^(?:Mr|Mrs|Ms|Dr|Sir|President|Prime Minister|Minister|Secretary|Chancellor|Ambassador|Moderator|Question|Answer|Interviewer|Journalist|Reporter|Spokesperson|Spokesman|Spokeswoman|Host|The (?:President|Prime Minister|Chancellor|Minister|Speaker|Chair))\b/.test(
      label,
    );
  const named =
    /^\p{Lu}/u.test(label) &&
    words.every((w) => /^[\p{Lu}(]/u.test(w) || /^(?:of|the|and|for|from|at|in|de|van|von|al|bin|da)$/.test(w));
  if (!shouted && !titled && !named) return null;
  return {
    label: { start: line.start, end: line.start + label.length },
    mark: { start: line.start + colon, end: line.start + colon + 1 },
    from: line.start + colon + 1,
    sure: shouted || titled,
  };
}

/** The turns of a transcript; empty when the text is none: at least two turns by labels that are sure, or one used twice. */
export function turnsOf(text: string): Turn[] {
  const lines = linesOf(text);
  const found = lines.map((line) => labelOf(text, line));
  // A bare Q or A is a label only where a text has both, or several: "A" also begins sentences.
  const bare = (letter: string): number => found.filter((f) => f && !f.mark && text[f.label.start] === letter).length;
  const asks = bare('Q') >= 2 || (bare('Q') >= 1 && bare('A') >= 1);
  const labels = found.map((f) => (f && !f.mark && !asks ? null : f));
  const counts = new Map<string, number>();
  let sure = 0;
  for (const found of labels) {
    if (!found) continue;
    const key = text.slice(found.label.start, found.label.end);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (found.sure) sure++;
  }
  const repeated = [...counts.values()].some((n) => n > 1);
  if (sure < 2 && !(repeated && counts.size > 1)) return [];
  // Where most lines begin with a label, one used once is a label too: "Reader from Narva:".
  const labelled = labels.filter(Boolean).length;
  const throughout = repeated && labelled >= 4 && labelled * 2 >= lines.length;
  const out: Turn[] = [];
  let open: { label: Span; mark: Span | null; content: Span[] } | null = null;
  const close = (): void => {
    if (open?.content.length) {
      const last = open.content[open.content.length - 1]!;
      out.push({ ...open, question: text.slice(last.start, last.end).trimEnd().endsWith('?') });
    }
    open = null;
  };
  lines.forEach((line, i) => {
    const found = labels[i];
    const known =
      found && (found.sure || throughout || (counts.get(text.slice(found.label.start, found.label.end)) ?? 0) > 1);
    if (found && known) {
      close();
      open = { label: found.label, mark: found.mark, content: [] };
      const said = trimSpace(text, { start: found.from, end: line.end });
      if (said.end > said.start) open.content.push(said);
      return;
    }
    if (/^[([].*[)\]]$/.test(text.slice(line.start, Math.min(line.end, line.start + 400)))) return;
    if (open) open.content.push(line);
  });
  close();
  return out;
}

export const isQuestioner = (label: string): boolean =>
  /^(?:q|question|questions|interviewer|journalist|reporter|media|press|moderator|host)\b/i.test(label) &&
  !/^\S+ (?:from|of)\b/i.test(label);

/** Statements of the turns. `sentence` is the first sentence of the turn's content. */
export function turnReports(text: string, turns: readonly Turn[], sentences: readonly Sentence[]): Report[] {
  return turns.map((turn) => ({
    source: [turn.label],
    cue: turn.mark ? [turn.mark] : [],
    content: joined(text, turn.content),
    addressee: null,
    act: 'assert',
    verb: 'turn',
    rule: 'turn',
    sentence: sentenceAt(sentences, turn.content[0]!.start),
    at: 0,
    quotes: [],
  }));
}

/** Paragraphs of one turn are one passage. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const first = spans[0]!;
  const last = spans[spans.length - 1]!;
  return [trimmed(text, { start: first.start, end: last.end })];
}

/** The index of the sentence that a place in the text belongs to. */
export function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let best = 0;
  let low = 0;
  let high = sentences.length - 1;
  // Sentences inside quotations stand after the one around them; starts are in order closely enough for a search.
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.words[0]!.start <= at) {
      best = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

/** Quotations that a dash, a line of its own or "From X:" attributes. `taken`: quotations that a verb reports. */
export function blockReports(
  text: string,
  quotations: readonly Quotation[],
  sentences: readonly Sentence[],
  taken: ReadonlySet<number>,
): Report[] {
  const out: Report[] = [];
  let announced: Announced | null = null;
  let q = 0;
  for (const line of linesOf(text)) {
    while (q < quotations.length && quotations[q]!.outer.start < line.start) q++;
    const from = announcedBy(text, line);
    if (from) {
      announced = from;
      continue;
    }
    const opening = quotations[q];
    if (!opening || opening.depth > 0 || opening.outer.start > line.start + 2 || taken.has(q) || opening.continues)
      continue;
    const before: Announced | null = announced?.line === line.index - 1 ? announced : null;
    if (before) announced = null;
    const by = before ?? behindDash(text, quotations, q);
    if (by) out.push(blockReport(text, quotations, sentences, q, by));
  }
  return out;
}

/** Whose words a line says follow in the next, and the colon by which it says so. */
type Announced = Attributed & { readonly line: number };

type Attributed = { readonly source: Span; readonly cue: readonly Span[] };

/** "And from Chairwoman Y:" · "Commissioner X added:" is a verb's, left to it. */
function announcedBy(text: string, line: Line): Announced | null {
  if (line.end - line.start > 200) return null;
  const from =
    /^(?:And |Also |Statement |Quote |A word )?(?:[Ff]rom|by|[Ss]tatement (?:from|by)|[Ss]tatement of) (.{3,120}?)\s*:$/.exec(
      text.slice(line.start, line.end),
    );
  if (!from) return null;
  const start = line.start + from[0].indexOf(from[1]!);
  const colon = line.start + from[0].length - 1;
  return {
    source: { start, end: start + from[1]!.length },
    cue: [{ start: colon, end: colon + 1 }],
    line: line.index,
  };
}

/** "“…” – X": the line behind the quotation names who. */
function behindDash(text: string, quotations: readonly Quotation[], q: number): Attributed | null {
  // The last part of a quotation that runs on carries the dash.
  const { end } = quotations[partsFrom(quotations, q).at(-1)!]!.outer;
  const dash = /^\s*(?:\r?\n\s*)?(?:[–—―]|--?)\s*(?=[\p{Lu}])([^\n\r]{3,140})/u.exec(text.slice(end, end + 200));
  const source = dash && !/^\s/.test(dash[1]!) ? sourceLine(dash[1]!) : null;
  if (!dash || !source) return null;
  const start = end + dash[0].length - dash[1]!.length;
  return { source: { start, end: start + source.length }, cue: [] };
}

/** A quotation and those that continue it. */
function partsFrom(quotations: readonly Quotation[], q: number): number[] {
  const parts = [q];
  for (let k = quotations[q]!.continuedBy; k !== undefined; k = quotations[k]!.continuedBy) parts.push(k);
  return parts;
}

function blockReport(
  text: string,
  quotations: readonly Quotation[],
  sentences: readonly Sentence[],
  q: number,
  { source, cue }: Attributed,
): Report {
  const quotes = partsFrom(quotations, q);
  return {
    source: [source],
    cue,
    content: quotes.map((p) => trimmed(text, quotations[p]!.inner)),
    addressee: null,
    act: 'assert',
    verb: 'block',
    rule: 'block',
    sentence: sentenceAt(sentences, quotations[q]!.outer.start),
    at: 0,
    quotes,
  };
}

/** The name or role on an attribution line: no verb of saying, no full sentence. */
function sourceLine(rest: string): string | null {
  const line = rest.replace(/[.\s]+$/, '');
  if (/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(line) && !/\b(?:Mr|Ms|Mrs|Dr)\./.test(line)) return null;
  const words = line.toLowerCase().split(/[^\p{L}]+/u);
  if (words.length > 18) return null;
  if (words.some((w) => isSaying(w) || /^(?:said|says|told|added|is|was|were|are|has|had)$/.test(w))) return null;
  return line;
}

/** Is the label of a headline one who speaks ("Skopje mayor", "Rail regulator"), not a topic ("Weather", "Grain deal")? */
function speaks(label: string): boolean {
  if (
    /minister|president|chancellor|official|spokes|governor|police|army|kremlin|\bnato\b|\bun\b|\beu\b|chief|leader|premier|commissioner|envoy|ambassador/i.test(
      label,
    )
  )
    return true;
  const words = label.toLowerCase().split(' ');
  if (words.some((w) => isSaying(w) && w !== 'state')) return false;
  const head = words.at(-1)!;
  return (
    words.length > 1 &&
    (bodies.has(head) || namesPerson(head) || /^(?:watchdog|ministry|mayor|bank|court|party)s?$/.test(head))
  );
}

/** Headlines: a short line with no stop, "X: …" or "…, says X" (the latter is the grammar's). */
export function headlineReports(text: string, sentences: readonly Sentence[]): Report[] {
  const out: Report[] = [];
  for (const line of linesOf(text)) {
    if (line.end - line.start > 140 || /[.!?…,;]["”’]?$/.test(text.slice(line.end - 2, line.end))) continue;
    const shown = text.slice(line.start, line.end);
    const found =
      /^((?:\p{Lu}[\p{L}'’-]*)(?: [\p{L}'’-]+){0,4}?)((?: to \p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,3})?): (?=[\p{Lu}\p{Ll}“"'‘])/u.exec(
        shown,
      );
    if (!found) continue;
    const label = found[1]!;
    if (!speaks(label)) continue;
    const start = line.start + found[0].length;
    const colon = line.start + label.length + found[2]!.length;
    out.push({
      source: [{ start: line.start, end: line.start + label.length }],
      cue: [{ start: colon, end: colon + 1 }],
      content: [{ start, end: line.end }],
      addressee: found[2] ? { start: line.start + label.length + ' to '.length, end: colon } : null,
      act: 'assert',
      verb: 'headline',
      rule: 'headline',
      sentence: sentenceAt(sentences, line.start),
      at: 0,
      quotes: [],
    });
  }
  return out;
}
