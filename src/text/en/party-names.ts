/** Are two personal names of one person: spelled otherwise, cut short, or of another of the family? */
import type { Party } from './parties.ts';
import { nearlySame } from './spelling.ts';
import { sameName } from './transliteration.ts';

/** Two people of one first name: the last names differ, and neither is part of the other's name. */
export function otherSurname(a: Party, b: Party): boolean {
  const lastA = [...a.names].pop()!;
  const lastB = [...b.names].pop()!;
  const has = (names: ReadonlySet<string>, last: string): boolean =>
    names.has(last) || [...names].some((name) => nearlySame(name, last) || sameName(name, last));
  return !a.places.size && !b.places.size && !has(b.names, lastA) && !has(a.names, lastB);
}

/** "Oleksandr Petrenko" against "Oleksandra Petrenko", "Viktor Petrenko": of one family, and another person. A given name cut
 *  short or told as an initial is the same. */
export function otherGivenName(a: Party, b: Party): boolean {
  if (a.names.size !== 2 || b.names.size !== 2 || a.places.size || b.places.size || a.head || b.head) return false;
  const [[one, own], [two, other]] = [[...a.names], [...b.names]] as [[string, string], [string, string]];
  if (own !== other || one[1] === '.' || two[1] === '.' || one.length < 3 || two.length < 3) return false;
  if (sameName(one, two) || nearlySame(one, two)) return false;
  return one[0] !== two[0] || one.endsWith('a') !== two.endsWith('a');
}

/** Two spellings of one long name, a letter apart. */
export const variants = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((x) => [...b].some((y) => nearlySame(x, y) || sameName(x, y)));
