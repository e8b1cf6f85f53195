/** A report of the rules and a learned attribution of the same cue. */
import type { Span } from '../model/selector.ts';
import type { Attribution } from './attribution.ts';
import type { Report } from './report.ts';

export type Pair = {
  readonly text: string;
  readonly report: Report;
  readonly attribution: Attribution;
  /** The first piece of the report's source, if it has any. */
  readonly own: Span | undefined;
  /** The learned source, where it is in one piece. */
  readonly lone: Span | undefined;
};

export const pairOf = (text: string, report: Report, attribution: Attribution): Pair => ({
  text,
  report,
  attribution,
  own: report.source[0],
  lone: attribution.source.length === 1 ? attribution.source[0] : undefined,
});

/** A source that the rules and the model both have, in one piece each. */
export type Sources = { readonly text: string; readonly own: Span; readonly lone: Span };

/** Does what was said hold who said it? Then the spans were mislaid. */
export const holds = (content: readonly Span[], source: readonly Span[]): boolean =>
  source.some((s) => content.some((c) => c.start <= s.start && s.end <= c.end));
