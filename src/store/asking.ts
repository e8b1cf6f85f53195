/** Questions put to a record one after another, and what is made of their answers. How a store answers, at once or later, is
 *  its own affair; that all questions of one asking see one state is its promise. */

/** A question in the SQL that every store speaks, with named values (`@name`). */
export type Question = { readonly text: string; readonly values?: Values };
export type Values = Readonly<Record<string, unknown>>;

/** Yields questions, is given their rows, and ends with the answer. */
export type Asking<Answer> = Generator<Question, Answer, readonly unknown[]>;

export function* ask<Row>(text: string, values?: Values): Asking<readonly Row[]> {
  return (yield values ? { text, values } : { text }) as readonly Row[];
}

/** The first row of an answer, as a value; `null` when there is none. */
export function* askOne<Row, Value>(of: (row: Row) => Value, text: string, values?: Values): Asking<Value | null> {
  const [row] = yield* ask<Row>(text, values);
  return row === undefined ? null : of(row);
}

/** All rows of an answer, as values. */
export function* askAll<Row, Value>(of: (row: Row) => Value, text: string, values?: Values): Asking<readonly Value[]> {
  return (yield* ask<Row>(text, values)).map(of);
}

/** An answer that no question is needed for. */
export function* known<Answer>(answer: Answer): Asking<Answer> {
  yield* [];
  return answer;
}
