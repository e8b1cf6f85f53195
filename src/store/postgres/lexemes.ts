/** A row's words as a tsvector: the folded words, and the keys a search may be narrowed to, marked with a stroke that no
 *  word can hold. */

/** Different words of one text that can be searched for: a tsvector may not exceed 1 MiB (manual, 12.11). */
const MOST_WORDS = 50_000;

/** Written as PostgreSQL reads it. The lexemes hold letters, digits and the stroke alone, so none need be escaped. */
export function vectorOf(words: string, keys: string): string {
  const found = new Set<string>();
  for (const word of words.split(' ')) {
    if (found.size >= MOST_WORDS) break;
    if (word) found.add(`'${word}'`);
  }
  for (const key of keys.split(' ')) if (key) found.add(`'/${key}'`);
  return [...found].join(' ');
}
