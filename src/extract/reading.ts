/** What we read in a document's bytes: its readable text in normal form, and what the document says about itself.
 *  `noText` says why there is no text; the rest may be known all the same. */

import type { LooseDate } from '../model/instant.ts';
import type { Headlines } from '../model/memento.ts';

export type About = {
  readonly title?: string;
  /** What a page calls itself, by the place where it says so. */
  readonly headlines?: Headlines;
  readonly issuer?: string;
  readonly publishedAt?: LooseDate;
  /** BCP 47. */
  readonly language?: string;
  /** The address the document gives for itself. */
  readonly originalResource?: string;
};

export type Reading = About & {
  /** Normal form; '' when there is none. */
  readonly text: string;
  readonly noText?: string;
  /** What a reader should know about how the text was got, in words (bytes replaced, parts left out). */
  readonly note?: string;
};

export const withoutText = (why: string, about: About = {}): Reading => ({ ...about, text: '', noText: why });

/** A member of an object only where there is a value, as `exactOptionalPropertyTypes` asks. */
export function present<Key extends string, Value>(
  key: Key,
  value: Value | null | undefined | '',
): { [K in Key]?: Value } {
  return value === null || value === undefined || value === '' ? {} : ({ [key]: value } as { [K in Key]: Value });
}
