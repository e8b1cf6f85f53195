/** Units that measure one thing in several sizes: megawatts and gigawatts, tonnes and kilograms, kilometres and miles. */

type Unit = { readonly of: string; readonly scale: number };

const table: readonly (readonly [of: string, scale: number, words: string])[] = [
  ['watts', 1e3, 'kilowatt kilowatts kw'],
  ['watts', 1e6, 'megawatt megawatts mw'],
  ['watts', 1e9, 'gigawatt gigawatts gw'],
  ['watt-hours', 1e3, 'kilowatt-hour kilowatt-hours kwh'],
  ['watt-hours', 1e6, 'megawatt-hour megawatt-hours mwh'],
  ['watt-hours', 1e9, 'gigawatt-hour gigawatt-hours gwh'],
  ['watt-hours', 1e12, 'terawatt-hour terawatt-hours twh'],
  ['metres', 1, 'metre metres meter meters'],
  ['metres', 1e3, 'kilometre kilometres kilometer kilometers km'],
  ['metres', 1609, 'mile miles'],
  ['grams', 1e3, 'kilogram kilograms kilo kilos kg'],
  ['grams', 1e6, 'tonne tonnes ton tons'],
];

const units: ReadonlyMap<string, Unit> = new Map(
  table.flatMap(([of, scale, words]) => words.split(' ').map((word) => [word, { of, scale }] as const)),
);

/** What a word measures, and how many of the smallest unit it stands for; nothing for other nouns. Lower case. */
export const unitOf = (word: string): Unit | undefined => units.get(word);
