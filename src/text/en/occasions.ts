/** Times and places in a row that a passage gives without a figure: "next year" as of a known year, a weekday, "the third
 *  round". */

export type Occasion = {
  readonly kind: 'date' | 'weekday' | 'ordinal';
  readonly least: number;
  readonly most: number;
  readonly year?: number;
  readonly unit: readonly string[];
  /** Words before the place and after it that belong to it. */
  readonly back: number;
  readonly length: number;
};

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
/** What is counted one after the other, so that another number is another thing. */
const IN_A_ROW =
  /^(?:round|session|meeting|package|tranche|instalment|phase|cycle|summit|reading|chapter|term|edition)$/;
const YEARS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** The occasion told of at a place; `low` are the lower-case words, `written` those as written. */
export function occasionAt(
  low: readonly string[],
  written: readonly string[],
  i: number,
  year: number | undefined,
): Occasion | undefined {
  const word = low[i]!;
  const day = WEEKDAYS.indexOf(word);
  if (day >= 0 && /^[A-Z]/.test(written[i]!))
    return { kind: 'weekday', least: day + 1, most: day + 1, unit: [], back: 0, length: 1 };
  const nth = /^\d{1,2}(?:st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : ORDINALS.indexOf(word) + 1;
  if (nth > 0 && IN_A_ROW.test(low[i + 1] ?? ''))
    return { kind: 'ordinal', least: nth, most: nth, unit: [low[i + 1]!], back: 0, length: 2 };
  const shift = YEARS.get(word);
  if (year !== undefined && shift !== undefined && low[i + 1] === 'year' && low[i - 1] !== 'the')
    return { kind: 'date', least: 1, most: 12, year: year + shift, unit: [], back: 0, length: 2 };
  return undefined;
}
