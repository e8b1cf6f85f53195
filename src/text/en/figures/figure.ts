/** One figure of a text, and what reads it. */

/** Words of a passage. Readers get them in lower case, with a plain apostrophe. */
export type Words = readonly string[];

/** A figure as it is read at a place: it ends before the word `end`. */
export type Read = {
  readonly end: number;
  readonly kind: 'number' | 'date' | 'time' | 'weekday';
  /** Normal form: equal for equal figures. "num:30", "date:06-07" with a year behind where given, "time:20:00". */
  readonly value: string;
  /** "the two", "both", "one of": counts that may only point back. */
  readonly weak: boolean;
  /** Another value it may have: "90m" is ninety million or ninety metres, "1.100" a decimal or eleven hundred. */
  readonly or?: string;
};

/** Reads a figure that begins at word `i`; null where none of its kind begins there. `written` are the words as written. */
export type Reader = (words: Words, i: number, written: Words) => Read | null;

export const figure = (kind: Read['kind'], value: string, end: number, weak = false): Read => ({
  end,
  kind,
  value,
  weak,
});

/** A figure that may be read in two ways. */
export const either = (kind: Read['kind'], value: string, or: string, end: number): Read => ({
  ...figure(kind, value, end),
  or,
});

export const isCapital = (word: string | undefined): boolean => /^[A-Z]/.test(word ?? '');

/** A number in its normal form: to six decimals, so that a third is 0.333333 whichever way it is told. */
export const num = (value: number): string => String(Math.round(value * 1e6) / 1e6);
