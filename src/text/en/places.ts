/** Places that go by several names, one in each language spoken there ("Bozen", "Bolzano") or an older one: `places.txt`, a
 *  line a place, the first name standing for all. */
import { readFileSync } from 'node:fs';

/** Lower case, no accents, straight apostrophes. */
export function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ‘ʹ`']/g, "'")
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/[đð]/g, 'd')
    .replace(/þ/g, 'th')
    .replace(/œ/g, 'oe')
    .replace(/ħ/g, 'h')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ə/g, 'a');
}

/** Every name of a file beside this one → the first of its line; an underscore stands for a space. */
export function namesOf(file: string): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')) {
    const names = line.split(' ').map((name) => plain(name).replaceAll('_', ' '));
    for (const name of names) if (!out.has(name)) out.set(name, names[0]!);
  }
  return out;
}

const places = namesOf('./places.txt');

/** The one name of a place known by several, of one word or of more; null for any other. */
export const placeNamed = (name: string): string | null => places.get(plain(name).replace(/^the /, '')) ?? null;

/** Both name one place, though with other words: "Saigon", "Ho Chi Minh City". */
export function samePlace(a: string, b: string): boolean {
  const place = placeNamed(a);
  return place !== null && place === placeNamed(b);
}
