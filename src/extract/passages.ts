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
  const owner = new Map<number, number>();
  reports.forEach((report, r) => {
    if (report.rule === 'quotation' || report.quotes.length === report.content.length)
      for (const q of report.quotes) if (!owner.has(q)) owner.set(q, r);
  });
  const speaks = reports.map(
    (report) => report.rule === 'quotation' || (report.rule === 'as-said' && report.quotes.length > 0),
  );
  /** "“I have admiration” for the plan, he said. “But …”": partly quoted, and what stands alone after it goes on. */
  const quotes = (r: number): boolean =>
    reports[r]!.rule === 'trailing' && reports[r]!.content.length === 1 && marked(reports[r]!);
  const marked = (report: Report): boolean => /["“”'’]/.test(text.charAt(report.content[0]!.start));
  const before = new Map<number, number>();
  quotations.forEach((quotation, q) => {
    if (quotation.continuedBy !== undefined) before.set(quotation.continuedBy, q);
  });
  const give = (q: number, r: number): void => {
    owner.set(q, r);
    if (!quotes(r)) speaks[r] = true;
  };

  /** The report that the last quotation of the paragraph, and of the one before it, belongs to. */
  let lastInParagraph = -1;
  let before1 = -1;
  let paragraph = -1;
  let announced = -1;
  const alone = (from: number): boolean => {
    const { paragraph: p } = sentences[from]!;
    let quoted = 0;
    for (let i = from; i < sentences.length && (sentences[i]!.paragraph === p || sentences[i]!.within >= 0); i++) {
      if (sentences[i]!.within >= 0) continue;
      if (!isLone(sentences[i]!)) return false;
      quoted++;
    }
    return quoted > 0;
  };
  const reportsBySentence = new Map<number, number[]>();
  reports.forEach((report, r) => {
    const list = reportsBySentence.get(report.sentence);
    if (list) list.push(r);
    else reportsBySentence.set(report.sentence, [r]);
  });
  sentences.forEach((sentence, s) => {
    if (sentence.within >= 0) return;
    if (sentence.paragraph !== paragraph) {
      // A paragraph of nothing but a quotation goes on with who was quoted at the end of the one before.
      before1 = sentence.paragraph === paragraph + 1 && alone(s) ? lastInParagraph : -1;
      paragraph = sentence.paragraph;
      lastInParagraph = before1;
    }
    const mine = (reportsBySentence.get(s) ?? []).filter((r) => reports[r]!.sentence === s);
    const quoting = mine.filter((r) => speaks[r] || quotes(r));
    const lone = isLone(sentence);
    if (lone && !mine.length) {
      for (const w of sentence.words) {
        if (w.quote === undefined || owner.has(w.quote)) continue;
        if (lastInParagraph >= 0) give(w.quote, lastInParagraph);
        else if (announced >= 0) give(w.quote, announced);
      }
    } else if (quoting.length) lastInParagraph = quoting[quoting.length - 1]!;
    else if (mine.length && lastInParagraph >= 0 && sentence.words.some((w) => w.tag === 'QQ')) lastInParagraph = -1;
    else if (mine.length) lastInParagraph = -1;
    const last = sentence.words[sentence.words.length - 1]!;
    announced =
      last.text === ':' && mine.length
        ? mine[mine.length - 1]!
        : lone && announced >= 0 && !mine.length
          ? announced
          : -1;
    if (lone && announced >= 0 && lastInParagraph < 0) lastInParagraph = announced;
  });

  // Over paragraphs: forward from an owned part, backward to one that only the last part's cue attributes.
  for (let q = 0; q < quotations.length; q++) {
    const next = quotations[q]!.continuedBy;
    const r = owner.get(q);
    if (next !== undefined && r !== undefined && !owner.has(next)) give(next, r);
  }
  for (let q = quotations.length - 1; q >= 0; q--) {
    const previous = before.get(q);
    const r = owner.get(q);
    if (previous !== undefined && r !== undefined && !owner.has(previous)) give(previous, r);
  }

  const parts = new Map<number, number[]>();
  for (const [q, r] of owner) parts.set(r, [...(parts.get(r) ?? []), q]);
  return reports.map((report, r) => {
    const mine = parts.get(r);
    if (!mine || !(speaks[r] || quotes(r))) return report;
    mine.sort((a, b) => a - b);
    if (quotes(r)) {
      const { end } = report.content[0]!;
      const more = mine.map((q) => quotations[q]!.outer).filter((span) => span.start >= end);
      return more.length ? { ...report, content: [...report.content, ...more], joined: true } : report;
    }
    return {
      ...report,
      rule: report.rule === 'as-said' ? report.rule : 'quotation',
      quotes: mine,
      content: mine.map((q) => trimmed(text, quotations[q]!.inner)),
    };
  });
}

const isLone = (sentence: Sentence): boolean =>
  sentence.words.every((w) => w.tag === 'QQ' || /^[.,!?…–—-]$/.test(w.text));

/** A quotation's words without the comma, full stop or question mark that closes it. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && /[\s,.?;:–—]/.test(text[end - 1] as string)) end--;
  while (start < end && /\s/.test(text[start] as string)) start++;
  return end > start ? { start, end } : span;
}
