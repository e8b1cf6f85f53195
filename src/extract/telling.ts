/** A text whose reports are told as statements: what stands in it, what kind of text it is, who speaks in it. */
import type { Span } from '../model/selector.ts';
import type { Quotation } from '../text/quotation.ts';
import type { Report } from './report.ts';
import type { Setting } from './setting.ts';
import { nesting, wordsByStart } from './spans.ts';
import type { Sentence, Word } from './stream.ts';
import type { Cast } from './who.ts';

export type ReadText = {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly setting: Setting;
  readonly cast: Cast;
  /** The day of publication; null where it is not known. */
  readonly day: string | null;
};

export type Telling = ReadText & {
  readonly reports: readonly Report[];
  /** For each report the one whose content it lies in; -1 where it lies in none. */
  readonly nests: readonly number[];
  /** The reports of each sentence that has any. */
  readonly bySentence: ReadonlyMap<number, readonly number[]>;
  readonly wordsOf: (spans: readonly Span[]) => Word[];
};

export function tellingOf(read: ReadText, reports: readonly Report[]): Telling {
  const byStart = wordsByStart(read.sentences);
  const bySentence = new Map<number, number[]>();
  reports.forEach(({ sentence }, r) => {
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), r]);
  });
  return {
    ...read,
    reports,
    nests: nesting(reports),
    bySentence,
    wordsOf: (spans) =>
      spans.length === 1
        ? byStart.between(spans[0]!.start, spans[0]!.end)
        : spans.flatMap((span) => byStart.between(span.start, span.end)),
  };
}

export const sentenceOf = ({ reports, sentences }: Telling, r: number): Sentence => sentences[reports[r]!.sentence]!;

/** Where a report begins: its source, else its content. */
export const startOf = (report: Report): number => report.source[0]?.start ?? report.content[0]!.start;

/** Verbs of what somebody does who has just been told or asked something. */
export const replies = new Set('answer reply respond retort rejoin counter'.split(' '));
