import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BadPack, gazetteerOf } from './gazetteer.ts';

const file = (name: string) => readFileSync(new URL(`../../packs/world/${name}.csv`, import.meta.url), 'utf8');
const files = {
  countries: file('countries'),
  organizations: file('organizations'),
  seats: file('seats'),
  offices: file('offices'),
  holders: file('holders'),
};
const world = gazetteerOf(files);

describe('the names of the world', () => {
  it.each([
    ['Kyiv', 'Government of Ukraine'],
    ['Kiev', 'Government of Ukraine'],
    ['The Hague', 'Government of the Netherlands'],
    ['Ankara', 'Government of Türkiye'],
    ['Nairobi', 'Government of Kenya'],
    ['the Netherlands', 'Government of the Netherlands'],
    ['Brussels', 'European Union'],
    ['the Kremlin', 'Kremlin'],
    ['Élysée', 'Elysée'],
    ['the African Union', 'African Union'],
    ['Cote d’Ivoire', "Government of Cote d'Ivoire"],
  ])('%s speaks for %s', (name, speaker) => expect(world.speaker(name)).toBe(speaker));

  it.each(['French', 'us', 'kyiv', 'Springfield', ''])('%s speaks for nobody', (name) =>
    expect(world.speaker(name)).toBeNull(),
  );

  it.each([
    ['French', 'France'],
    ['Dutch', 'the Netherlands'],
    ['U.S.', 'the United States'],
    ['Burkinabé', 'Burkina Faso'],
    ['Burkinabe\u0301', 'Burkina Faso'],
  ])('%s is of %s', (name, country) => expect(world.countryOf(name)?.name).toBe(country));

  it('knows who held an office on a day', () => {
    expect(world.holder('President', 'the United States', '2021-06-15')?.person).toBe('Joe Biden');
    expect(world.holder('President', 'US', '2021-01-19')?.person).toBe('Donald Trump');
    expect(world.holder('Secretary General', 'NATO', '2021-06-15')?.person).toBe('Jens Stoltenberg');
    expect(world.holder('Secretary General', 'NATO', '1999-01-01')).toBeNull();
    expect(world.people('Zelenskyy')[0]?.person).toBe('Volodymyr Zelenskyy');
  });

  it('has every member state once, each with a capital', () => {
    const members = files.countries.split('\n').filter((line) => line.endsWith(',member'));
    expect(members.length).toBe(193);
    expect(new Set(world.countries.map((country) => country.code)).size).toBe(world.countries.length);
    for (const country of world.countries) expect(country.capital, country.name).not.toBe('');
  });

  it('names the file and line of a row that does not fit', () =>
    expect(() => gazetteerOf({ ...files, seats: 'name,stands for,country,kind,aliases\nKremlin,Kremlin' })).toThrow(
      new BadPack('seats.csv', 2, 'it has 2 columns, not 5'),
    ));
});
