/** What the projections hold of a statement beside its own words: values that every store computes alike. */
import type { ReviewBody } from '../model/bodies.ts';
import { digestOf, shortOf } from '../model/canonical.ts';
import { earliest, parseLooseDate } from '../model/instant.ts';
import { standingDecision } from '../model/review.ts';
import { partsOf } from '../model/selector.ts';
import type { Statement } from '../model/statement.ts';
import { fold, wordsOf } from './tokens.ts';

/** Ids of the statements a statement is nested in, outermost first. A circle, which no extractor makes, ends the walk. */
export function chainOf(statements: readonly Statement[], ids: readonly string[], position: number): readonly string[] {
  const chain: string[] = [];
  const walked = new Set([position]);
  for (let at = statements[position]?.nestedIn; at !== undefined && statements[at] && !walked.has(at); ) {
    walked.add(at);
    chain.unshift(ids[at]!);
    at = statements[at]?.nestedIn;
  }
  return chain;
}

/** When it was said, for ordering and filtering: the statement's own date, else the document's, else when first seen. */
export function datedOf(statement: Statement, publishedAt: string | undefined, firstSeen: string): string {
  for (const date of [statement.when, publishedAt]) if (date && parseLooseDate(date)) return earliest(date);
  return firstSeen;
}

export const speakerOf = (statement: Statement): string | null =>
  statement.sourceEntity ?? statement.entity?.name ?? null;

export function statementWords(statement: Statement): string {
  const said = [...partsOf(statement.source), ...partsOf(statement.content)].map((part) => part.text);
  return wordsOf([speakerOf(statement) ?? '', ...said].join(' '));
}

/** One word for each thing a search may be narrowed to, so that the index itself does the narrowing. */
export function keysOf(of: {
  readonly speaker?: string | null;
  readonly act?: string;
  readonly issuer?: string | null | undefined;
  readonly document?: string;
}): string {
  const keys: string[] = [];
  for (const [name, value] of Object.entries(of)) if (value) keys.push(keyOf(name, value));
  return keys.join(' ');
}

export const keyOf = (name: string, value: string): string => `${fold(name)}${shortOf(digestOf(value))}`;

/** What stands about a statement after all decisions about it, in the columns that lists and searches use. */
export function decidedColumns(statement: Statement, reviews: readonly ReviewBody[]) {
  const standing = standingDecision(reviews);
  const corrected = standing?.decision === 'correct' ? standing.correction : undefined;
  return {
    rejected: standing?.decision === 'reject' ? 1 : 0,
    speaker: corrected?.sourceEntity ?? speakerOf(statement),
    kind: corrected?.sourceEntity ? 'unknown' : (statement.entity?.kind ?? null),
    act: corrected?.act ?? statement.act,
  };
}
