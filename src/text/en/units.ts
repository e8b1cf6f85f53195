/** Units: the one table, for figures of a text and for the quantities of rival accounts. What is measured, how many of its
 *  unit, and the forms of the words, each as the tokens it is cut into. "90 metres", "90m" and "0.09 km" are one. Units of the International System and those used
 *  beside it (https://www.bipm.org/en/publications/si-brochure), with feet, miles, acres, pounds and gallons. */
const measures: readonly (readonly [of: string, scale: number, forms: string])[] = [
  ['metres', 1e-3, 'millimetre|millimetres|millimeter|millimeters|mm'],
  ['metres', 1e-2, 'centimetre|centimetres|centimeter|centimeters|cm'],
  ['metres', 1, 'metre|metres|meter|meters|m'],
  ['metres', 1e3, 'kilometre|kilometres|kilometer|kilometers|km|kms'],
  ['metres', 1609.344, 'mile|miles|mi'],
  ['metres', 1852, 'nautical mile|nautical miles|nm|nmi'],
  ['metres', 0.3048, 'foot|feet|ft'],
  ['square metres', 1, 'square metre|square metres|square meter|square meters|sq m|sqm|m2|m²|m ²'],
  [
    'square metres',
    1e6,
    'square kilometre|square kilometres|square kilometer|square kilometers|sq km|sqkm|km2|km²|km ²',
  ],
  ['square metres', 1e4, 'hectare|hectares|ha'],
  ['square metres', 4046.86, 'acre|acres'],
  ['cubic metres', 1, 'cubic metre|cubic metres|cubic meter|cubic meters|cu m|cubic m|m3|m³|m ³'],
  ['cubic metres', 1e6, 'mcm'],
  ['cubic metres', 1e9, 'bcm'],
  ['cubic metres', 1e-3, 'litre|litres|liter|liters|l'],
  ['grams', 1e-3, 'milligram|milligrams|mg'],
  ['grams', 1, 'gram|grams|gramme|grammes|g'],
  ['grams', 1e3, 'kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs'],
  ['grams', 1e6, 'tonne|tonnes|metric ton|metric tons|metric tonnes|ton|tons|t'],
  [
    'metres an hour',
    1e3,
    'kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km / h|km/h|kmh|kph|km per hour|km an hour',
  ],
  ['metres an hour', 1609.344, 'miles per hour|miles an hour|mph'],
  ['metres an hour', 1852, 'knot|knots|kn'],
  ['metres an hour', 3600, 'metres per second|meters per second|metres a second|m / s|m/s'],
  ['degrees', 1, 'degree|degrees|degree celsius|degrees celsius|degrees centigrade|° c|°c|°'],
  ['watts', 1e3, 'kilowatt|kilowatts|kw'],
  ['watts', 1e6, 'megawatt|megawatts|mw'],
  ['watts', 1e9, 'gigawatt|gigawatts|gw'],
  ['watt-hours', 1e3, 'kilowatt-hour|kilowatt-hours|kilowatt hours|kwh'],
  ['watt-hours', 1e6, 'megawatt-hour|megawatt-hours|megawatt hours|mwh'],
  ['watt-hours', 1e9, 'gigawatt-hour|gigawatt-hours|gigawatt hours|gwh'],
  ['watt-hours', 1e12, 'terawatt-hour|terawatt-hours|terawatt hours|twh'],
  ['bits a second', 1e6, 'megabit per second|megabits per second|megabits a second|mbps|mbit / s'],
  ['bits a second', 1e9, 'gigabit per second|gigabits per second|gigabits a second|gbps|gbit / s'],
  ['volts', 1, 'volt|volts|v'],
  ['volts', 1e3, 'kilovolt|kilovolts|kv'],
  ['points', 1, 'percentage point|percentage points|percentage-point|percentage-points'],
  ['points', 1e-2, 'basis point|basis points|bp|bps'],
];

export type Measure = { readonly of: string; readonly scale: number };

const byFirstWord = new Map<string, (Measure & { readonly words: readonly string[] })[]>();
for (const [of, scale, forms] of measures)
  for (const form of forms.split('|')) {
    const words = form.split(' ');
    const list = byFirstWord.get(words[0]!);
    if (list) list.push({ of, scale, words });
    else byFirstWord.set(words[0]!, [{ of, scale, words }]);
  }
for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The measure whose name begins at a word, longest name first, with the first word behind it. Lower case. */
export function measureAt(words: readonly string[], at: number): (Measure & { readonly end: number }) | null {
  for (const { of, scale, words: own } of byFirstWord.get(words[at] ?? '') ?? [])
    if (own.every((word, k) => words[at + k] === word)) return { of, scale, end: at + own.length };
  return null;
}

/** The sizes in which a thing is measured: 1, 1,000 and more for metres. */
export const sizesOf = (of: string): readonly number[] =>
  measures.filter(([own]) => own === of).map(([, scale]) => scale);

/** What accounts weigh and measure, by units of one word. */
const ofOneWord = new Map(
  measures
    .filter(([of]) => /^(?:watts|watt-hours|metres|grams)$/.test(of))
    .flatMap(([of, scale, forms]) =>
      forms.split('|').flatMap((form) => (/^[a-z-]{2,}$/.test(form) ? [[form, { of, scale }] as const] : [])),
    ),
);

/** What a word measures, and how many of its unit it stands for; nothing for other nouns, and none for a single letter.
 *  Lower case. */
export const unitOf = (word: string): Measure | undefined => ofOneWord.get(word);
