/** The countries of the towns that a text puts something in. */
import { expect, test } from 'vitest';
import { countriesOfTowns } from './naming-towns.ts';

const countries = (text: string): string => [...countriesOfTowns(text)].sort().join(' ');

test.each([
  // Where something is, happens, comes from or goes to.
  ['A boiler burst in Ostrava.', 'CZ'],
  ['Near Kecskemét, two lorries collided.', 'HU'],
  ['The ferry from Klaipėda ran late.', 'LT'],
  ['The pipe leads to Kryvyi Rih.', 'UA'],
  ['A trawler sank off Bodø.', 'NO'],
  ['Snow closed the road between Plovdiv and Burgas.', 'BG'],
  ['Wells ran dry around Gyumri, Vanadzor and Sevan.', 'AM'],
  ['She visited Narva.', 'EE'],
  ['The mayor of Tartu resigned.', 'EE'],
  ['The Gotland coast was fouled.', 'SE'],
  ['Kharkiv region went dark.', 'UA'],
  ['They shelled the Zaporizhzhia nuclear power plant.', 'UA'],
  ['Cattle died in Poltava Oblast.', 'UA'],
  ['Shells fell in the Donbas on Monday.', 'UA'],
  // In another spelling.
  ['A boiler burst in Kharkov.', 'UA'],
  ['A boiler burst in Chemnitz and in Lvov.', 'DE UA'],
  // Of a dateline.
  ['LVIV, 3 May – The lights went out.', 'UA'],
  ['Tartu (BNS) – The lights went out.', 'EE'],
  ['Brno, Sunday — The lights went out.', 'CZ'],
  // Of no place.
  ['Brno won.', ''],
  ['She holds the Essen chair of law.', ''],
  ['The Gdynia list was read out in the Gdynia committee.', ''],
  ['The Ostrava-based firm went under.', ''],
  ['It was found in Gdynia’s diary.', ''],
  // Of a person or a firm.
  ['Mr Gdynia complained. A letter from Gdynia was lost.', ''],
  ['A letter from Gdynia was lost. “It was mine,” Dr. Gdynia complained.', ''],
  ['Anna Brno complained. A letter to Brno was lost.', ''],
  ['A letter to Brno was lost, Brno said.', ''],
  ['Mr Melnik complained. A letter from Melnik was lost.', ''],
  ['Radio Ostrava was fined. A letter from Ostrava was lost.', ''],
  // A headline has capitals all over.
  ['Floods Hit Ostrava Suburbs\nTwo bridges fell in Ostrava.', 'CZ'],
  // A sentence begins with one.
  ['Yesterday Ostrava was flooded. Two bridges fell in Ostrava.', 'CZ'],
  // Where one meets and travels.
  ['The talks in Gdynia failed.', ''],
  ['They met in Gdynia.', ''],
  ['He flew to Gdynia.', ''],
  ['She is on a visit to Gdynia, Sopot and Olsztyn.', ''],
  // Names of two countries, common words.
  ['A boiler burst in Cambridge.', ''],
  ['He was found in Reading.', ''],
  ['', ''],
])('%s', (text, codes) => {
  expect(countries(text)).toBe(codes);
});

test('hostile: a line of names', () => {
  expect(countries(`in ${'Anna '.repeat(5_000)}`)).toBe('');
  expect(countries(`in Brno${', Brno'.repeat(5_000)}`)).toBe('CZ');
});
