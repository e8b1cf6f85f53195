/** Towns, islands and regions that lie in one country and are no capital: `towns.txt`, a line a country, written by
 *  `scripts/towns.mjs` from GeoNames. Names that are also common words or persons', or of two countries, are left out. Read at
 *  the first question. */
import { readFileSync } from 'node:fs';
import { plain } from './places.ts';

/** The code of the country in which a town lies; null for one not known. */
export function countryOfTown(name: string): string | null {
  loaded ??= load();
  return loaded.get(plain(name)) ?? null;
}
let loaded: ReadonlyMap<string, string> | undefined;

/** Each name → the code of its country. */
function load(): Map<string, string> {
  const countries = new Map<string, string>();
  const lines = readFileSync(new URL('./towns.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  for (const line of lines) {
    const [code = '', ...towns] = line.split(' ');
    for (const town of towns) countries.set(town.replace('_', ' '), code);
  }
  return countries;
}
