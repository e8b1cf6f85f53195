/** A quantity of a passage: a range of values with a unit. */
import type { Span } from '../../../model/selector.ts';

export type Quantity = Span & {
  readonly kind: 'count' | 'money' | 'percent' | 'days' | 'hours' | 'date' | 'rate' | 'weekday' | 'ordinal';
  readonly least: number;
  readonly most: number;
  /** For a count the nouns it counts, nearest first; for money the currency; empty when it stands alone. */
  readonly unit: readonly string[];
  /** "up to": a ceiling, not a figure. */
  readonly ceiling?: true;
  /** "by May", "before the winter": the last day it may be. */
  readonly deadline?: true;
  /** "a battalion": one only beside another number of battalions. */
  readonly faint?: true;
  readonly year?: number;
  readonly day?: number;
  /** How many of the smallest unit its own unit stands for. */
  readonly scale?: number;
  /** It begins the passage: "Eighty of them". */
  readonly leads?: true;
  /** The size of its last written digit: 10,000 for "10.45 million", 1,000,000 for "ten million". */
  readonly grain?: number;
};

/** A word of the passage with its place, as written. */
export type Word = Span & { readonly text: string };

/** A quantity as it is read at a place: it ends before the word `end`. */
export type Read = { readonly quantity: Quantity; readonly end: number };
