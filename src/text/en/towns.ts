/** Towns, islands and regions that lie in one country and are no capital: `towns.txt`, a line a country. Names that are also
 *  common words, or of two towns, are left out. */
import { readFileSync } from 'node:fs';
import { plain } from './places.ts';

const countries = new Map<string, string>();
for (const line of readFileSync(new URL('./towns.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')) {
  const [code = '', ...towns] = line.split(' ');
  for (const town of towns) countries.set(town.replaceAll('_', ' '), code);
}

/** The code of the country in which a town lies; null for one not known. */
export const countryOfTown = (name: string): string | null => countries.get(plain(name)) ?? null;
