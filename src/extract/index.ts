/** Text in, statements out. Pure and deterministic: the same text, publication day and gazetteer give the same answer. */
import type { Span } from '../model/selector.ts';
import type { Extraction, Statement } from '../model/statement.ts';
import { analyse } from '../text/en/analysis.ts';
import { dayOf } from '../text/en/calendar.ts';
import { bodies, namesPerson } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Language, languageOf } from '../text/language.ts';
import { type Quotation, quotationsIn } from '../text/quotation.ts';
import { attribute } from './attribution.ts';
import { combine } from './combine.ts';
import { describe } from './describe.ts';
import { joinQuotations } from './passages.ts';
import type { Report } from './report.ts';
import { reportsIn } from './reports.ts';
import { settingOf } from './setting.ts';
import { nesting, pieces, wordsByStart } from './spans.ts';
import { castOf, finish } from './statements.ts';
import { sentencesOf, type Word } from './stream.ts';
import { blockReports, headlineReports, turnReports, turnsOf } from './turns.ts';

export type About = { readonly publishedAt?: string | undefined; readonly language?: string | undefined };

/** Who said what in a text. Never throws; where a text is not analysed, `notAnalysed` says why. */
export function extractStatements(text: string, about: About, gazetteer: Gazetteer): Extraction {
  if (!text.trim()) return { statements: [], attitudes: [], notAnalysed: 'The text is empty.' };
  if (isBinary(text))
    return {
      statements: [],
      attitudes: [],
      notAnalysed: 'The input is not readable text: it is full of control characters.',
    };
  const quotations = quotationsIn(text);
  const language = languageOf(text, about.language);
  if (language.code !== 'en') return onlyMarks(text, quotations, language);
  const analysis = analyse(text);
  const sentences = sentencesOf(analysis, quotations);
  const day = dayOf(about.publishedAt);
  const turns = turnsOf(text);
  const setting = settingOf(text, sentences, day, gazetteer, turns.length > 0);
  let reports = sentences.flatMap((sentence, index) => reportsIn(sentence, index));
  reports = joinQuotations(text, reports, sentences, quotations);
  const taken = new Set(
    reports.flatMap((report) => (report.rule === 'quotation' || report.rule === 'as-said' ? report.quotes : [])),
  );
  reports.push(...turnReports(text, turns, sentences), ...blockReports(text, quotations, sentences, taken));
  if (!turns.length) reports.push(...headlineReports(text, sentences));
  reports = spoken(distinct(reports));
  const combined = combine(text, reports, attribute(analysis), sentences, nesting(reports));
  // "NAIROBI (Agency) – A spokesperson": the dateline is nobody's name.
  const { end } = setting.dateline;
  const pastDateline = (span: Span): Span => (span.start < end && end < span.end ? { ...span, start: end } : span);
  const spans = wordsByStart(sentences);
  const words = (report: Report): Word[] => report.source.flatMap((span) => spans.between(span.start, span.end));
  reports = spoken(distinct(combined.reports))
    .map((report) => {
      if (!end) return report;
      const content = report.content.filter((span) => span.end > end);
      return { ...report, source: report.source.map(pastDateline), content: content.length ? content : report.content };
    })
    .filter((report) => supported(report, words(report), gazetteer));
  const cast = castOf(sentences, setting, gazetteer, day);
  const read = { text, sentences, quotations, setting, cast, day };
  const held = combined.attitudes;
  return { statements: finish(read, reports), attitudes: held.length ? finish(read, held) : [] };
}

const weak: ReadonlySet<string> = new Set([
  'object',
  'directive',
  'clause',
  'infinitive',
  'construction',
  'unknown verb',
  'judgement',
  'passive',
]);

/** Verbs of saying have other uses ("the figures reveal a gulf"). Where the learned model sees no attribution, a source that
 *  is no person, office, body or document does not speak. */
function supported(report: Report, source: readonly Word[], gazetteer: Gazetteer): boolean {
  if (report.learned !== undefined || !weak.has(report.rule) || !source.length) return true;
  if (/^(?:he|she|they|i|we|it|both|another|others|one|several|some|his|her|their|its|all)$/.test(source[0]!.lower))
    return true;
  if (describe(source, gazetteer).kind !== 'unknown') return true;
  return source.some(
    (w) =>
      w.tag === 'NNS' ||
      (w.tag === 'CD' && source.length > 1) ||
      (w.tag === 'NN' && (namesPerson(w.lower) || bodies.has(w.lower))) ||
      // Of what is done to somebody by words, a name's bearer is the doer: "The Region of Gotland pressed X to pay".
      (report.rule === 'directive' && /^NNP/.test(w.tag)),
  );
}

/** More control characters than this, of the first `LOOKED_AT`, and it is no text. */
const LOOKED_AT = 10_000;
const CONTROLS = 0.05;

function isBinary(text: string): boolean {
  const n = Math.min(text.length, LOOKED_AT);
  let controls = 0;
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    if ((c < 32 && c !== 9 && c !== 10 && c !== 12 && c !== 13) || c === 0x7f || c === 0xfffd) controls++;
  }
  return controls > n * CONTROLS;
}

/** What can be said of a text in a language with no grammar here: where its quotation marks are. Who spoke, and what was
 *  done by it, is not looked at; the confidence says so. */
function onlyMarks(text: string, quotations: readonly Quotation[], language: Language): Extraction {
  const statements: Statement[] = [];
  for (const quotation of quotations) {
    if (quotation.depth > 0 || quotation.continues) continue;
    const parts = [quotation];
    for (let next = quotation.continuedBy; next !== undefined; next = quotations[next]!.continuedBy)
      parts.push(quotations[next]!);
    const words = pieces(
      text,
      parts.map((part) => part.inner),
      true,
      quotations,
      true,
    );
    if (words)
      statements.push({
        source: null,
        cue: null,
        content: words,
        type: 'direct',
        act: 'assert',
        polarity: 'positive',
        confidence: 0,
        rule: 'quotation marks only',
      });
  }
  const why = language.code === 'und' ? 'The language of the text cannot be told' : `The text is in ${language.name}`;
  return {
    statements,
    attitudes: [],
    notAnalysed: `${why}; only English is analysed. What is listed is what stands in quotation marks, with no source.`,
  };
}

/** One report for one cue; the first rule that read it wins. In order of the text. */
function distinct(reports: readonly Report[]): Report[] {
  const out: Report[] = [];
  const taken = new Set<number>();
  const place = (report: Report): number => (report.cue[0] ?? report.content[0]!).start;
  const sorted = [...reports].sort((a, b) => place(a) - place(b) || a.content[0]!.start - b.content[0]!.start);
  for (const report of sorted) {
    if (report.cue[0] && taken.has(report.cue[0].start)) continue;
    if (report.cue[0]) taken.add(report.cue[0].start);
    out.push(report);
  }
  return out;
}

/** Leaves out speech acts that the text does not say took place: what a denial denies, a question asks or a refusal
 *  leaves open; and the "I said" of somebody who is being quoted. Inner words end where the outer ones end. */
function spoken(reports: readonly Report[]): Report[] {
  const nests = nesting(reports);
  const out: Report[] = [];
  reports.forEach((report, r) => {
    const outer = nests[r]!;
    const around = outer >= 0 ? reports[outer]! : null;
    if (around) {
      if (/^(deny|ask|refuse-to-answer)$/.test(around.act) && around.rule !== 'turn' && around.rule !== 'quotation')
        return;
      const direct =
        around.rule === 'quotation' ||
        around.rule === 'turn' ||
        around.rule === 'block' ||
        (around.rule === 'as-said' && around.quotes.length > 0);
      if (direct && report.self) return;
    }
    const piece = around?.content.find(
      (part) => report.cue[0] && part.start <= report.cue[0].start && report.cue[0].end <= part.end,
    );
    if (!piece) {
      out.push(report);
      return;
    }
    const content = report.content
      .map((c) => ({ start: c.start, end: Math.min(c.end, Math.max(piece.end, c.start)) }))
      .filter((c) => c.end > c.start);
    if (content.length) out.push({ ...report, content });
  });
  return out;
}
