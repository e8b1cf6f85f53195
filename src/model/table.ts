/** A table that is looked up by words from outside. It holds its own words only: an object of the language also answers to
 *  “constructor”, which is a word of English too. */
export const tableOf = <Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.freeze(Object.assign(Object.create(null) as Record<string, Value>, entries));
