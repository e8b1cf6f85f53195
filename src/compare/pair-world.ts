/** The gazetteer of the world pack, for the tests of this folder. */
import { readFileSync } from 'node:fs';
import { type Gazetteer, gazetteerOf } from '../text/gazetteer.ts';

const pack = (name: string): string => readFileSync(new URL(`../../packs/world/${name}.csv`, import.meta.url), 'utf8');

export const world: Gazetteer = gazetteerOf({
  countries: pack('countries'),
  organizations: pack('organizations'),
  seats: pack('seats'),
  offices: pack('offices'),
  holders: pack('holders'),
});
