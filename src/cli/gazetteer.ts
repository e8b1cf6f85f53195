/** Reads the world pack for the engines, which are pure and take it as a value. */
import { readFileSync } from 'node:fs';
import { BadInput } from '../model/bad-input.ts';
import { type Gazetteer, gazetteerOf } from '../text/gazetteer.ts';

const worldPack = new URL('../../packs/world/', import.meta.url);
let loaded: Gazetteer | null = null;

/** The gazetteer that ships with the product, read once. */
export function loadGazetteer(): Gazetteer {
  loaded ??= gazetteerOf({
    countries: read('countries.csv'),
    organizations: read('organizations.csv'),
    seats: read('seats.csv'),
    offices: read('offices.csv'),
    holders: read('holders.csv'),
  });
  return loaded;
}

function read(name: string): string {
  try {
    return readFileSync(new URL(name, worldPack), 'utf8');
  } catch (cause) {
    throw new BadInput(`packs/world/${name}`, 'cannot be read', 'Install the product again; its packs lie beside it.', {
      cause,
    });
  }
}
