/** Joins quotations to the cue that carries them: a quotation that stands alone after an attributed one in its paragraph,
 *  one that runs on over paragraphs, one that a colon announces at the end of a paragraph. */
import type { Span } from '../model/selector.ts';
import type { Quotation } from '../text/quotation.ts';
import type { Report } from './report.ts';
import type { Sentence } from './stream.ts';

/** The reports with every quotation that belongs to them, as pieces in text order. */
export function joinQuotations(
  text: string,
  reports: readonly Report[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Report[] {
  const owners = new Owners(text, reports);
  giveInParagraphs(owners, reports, sentences);
  giveOverParagraphs(owners, quotations);
  const parts = owners.parts();
  return reports.map((report, r) => {
    const mine = parts.get(r);
    if (!mine || !owners.carries(r)) return report;
    return owners.goesOn(r) ? withPieces(report, mine, quotations) : asQuotation(text, report, mine, quotations);
  });
}

/** Which report each quotation belongs to. */
class Owners {
  private readonly owner = new Map<number, number>();
  private readonly speaks: boolean[];

  constructor(
    private readonly text: string,
    private readonly reports: readonly Report[],
  ) {
    reports.forEach(({ rule, quotes, content }, r) => {
      if (rule === 'quotation' || quotes.length === content.length)
        for (const q of quotes) if (!this.owner.has(q)) this.owner.set(q, r);
    });
    this.speaks = reports.map(({ rule, quotes }) => rule === 'quotation' || (rule === 'as-said' && quotes.length > 0));
  }

  /** The report of a quotation; absent where nobody has it. */
  of(q: number): number | undefined {
    return this.owner.get(q);
  }

  give(q: number, r: number): void {
    this.owner.set(q, r);
    if (!this.goesOn(r)) this.speaks[r] = true;
  }

  /** Has a report quotations, or may it have those that stand alone behind it? */
  carries(r: number): boolean {
    return this.speaks[r]! || this.goesOn(r);
  }

  /** "“I have admiration” for the plan, he said. “But …”": partly quoted, and what stands alone after it goes on. */
  goesOn(r: number): boolean {
    const { rule, content } = this.reports[r]!;
    return rule === 'trailing' && content.length === 1 && /["“”'’]/.test(this.text.charAt(content[0]!.start));
  }

  /** The quotations of each report, in the order of the text. */
  parts(): ReadonlyMap<number, readonly number[]> {
    const parts = new Map<number, number[]>();
    for (const [q, r] of this.owner) parts.set(r, [...(parts.get(r) ?? []), q]);
    for (const mine of parts.values()) mine.sort((a, b) => a - b);
    return parts;
  }
}

/** Gives quotations that stand alone to the report whose quotation stands before them, or that announced them. */
function giveInParagraphs(owners: Owners, reports: readonly Report[], sentences: readonly Sentence[]): void {
  const bySentence = reportsBySentence(reports);
  /** The report that the last quotation of the paragraph, or of the one it goes on with, belongs to; -1 for none. */
  let last = -1;
  /** The report whose colon announces what follows; -1 for none. */
  let announced = -1;
  let paragraph = -1;
  sentences.forEach((sentence, s) => {
    if (sentence.within >= 0) return;
    if (sentence.paragraph !== paragraph) {
      // A paragraph of nothing but a quotation goes on with who was quoted at the end of the one before.
      if (sentence.paragraph !== paragraph + 1 || !standsAlone(sentences, s)) last = -1;
      paragraph = sentence.paragraph;
    }
    const mine = bySentence.get(s) ?? [];
    const lone = isLone(sentence) && !mine.length;
    const giver = last >= 0 ? last : announced;
    if (lone && giver >= 0) giveFree(owners, sentence, giver);
    if (mine.length) last = mine.findLast((r) => owners.carries(r)) ?? -1;
    announced = announcedBy(sentence, mine, lone ? announced : -1);
    if (isLone(sentence) && announced >= 0 && last < 0) last = announced;
  });
}

function reportsBySentence(reports: readonly Report[]): ReadonlyMap<number, readonly number[]> {
  const out = new Map<number, number[]>();
  reports.forEach(({ sentence }, r) => {
    const list = out.get(sentence);
    if (list) list.push(r);
    else out.set(sentence, [r]);
  });
  return out;
}

/** Is the paragraph nothing but quotations from this sentence on? */
function standsAlone(sentences: readonly Sentence[], from: number): boolean {
  const { paragraph } = sentences[from]!;
  for (let i = from; i < sentences.length; i++) {
    const { paragraph: here, within } = sentences[i]!;
    if (within >= 0) continue;
    if (here !== paragraph) break;
    if (!isLone(sentences[i]!)) return false;
  }
  return true;
}

/** Gives a report the quotations of a sentence that nobody has. */
function giveFree(owners: Owners, { words }: Sentence, r: number): void {
  for (const { quote } of words) if (quote !== undefined && owners.of(quote) === undefined) owners.give(quote, r);
}

/** The report that a sentence announces by its colon; `still`: what is announced already, where nothing else is said. */
const announcedBy = ({ words }: Sentence, reports: readonly number[], still: number): number =>
  words[words.length - 1]!.text === ':' && reports.length ? reports[reports.length - 1]! : still;

/** Over paragraphs: forward from an owned part, backward to one that only the last part's cue attributes. */
function giveOverParagraphs(owners: Owners, quotations: readonly Quotation[]): void {
  const continues = new Map<number, number>();
  quotations.forEach(({ continuedBy }, q) => {
    if (continuedBy !== undefined) continues.set(continuedBy, q);
  });
  const share = (q: number, other: number | undefined): void => {
    const r = owners.of(q);
    if (other !== undefined && r !== undefined && owners.of(other) === undefined) owners.give(other, r);
  };
  quotations.forEach(({ continuedBy }, q) => {
    share(q, continuedBy);
  });
  for (let q = quotations.length - 1; q >= 0; q--) share(q, continues.get(q));
}

/** A report that is partly quoted, with the quotations behind it. */
function withPieces(report: Report, quotes: readonly number[], quotations: readonly Quotation[]): Report {
  const { end } = report.content[0]!;
  const more = quotes.map((q) => quotations[q]!.outer).filter((span) => span.start >= end);
  return more.length ? { ...report, content: [...report.content, ...more], joined: true } : report;
}

const asQuotation = (
  text: string,
  report: Report,
  quotes: readonly number[],
  quotations: readonly Quotation[],
): Report => ({
  ...report,
  rule: report.rule === 'as-said' ? report.rule : 'quotation',
  quotes,
  content: quotes.map((q) => trimmed(text, quotations[q]!.inner)),
});

const isLone = (sentence: Sentence): boolean =>
  sentence.words.every((w) => w.tag === 'QQ' || /^[.,!?…–—-]$/.test(w.text));

/** A quotation's words without the comma, full stop or question mark that closes it. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && /[\s,.?;:–—]/.test(text[end - 1] as string)) end--;
  while (start < end && /\s/.test(text[start] as string)) start++;
  return end > start ? { start, end } : span;
}
