/** Which minister a text means that says only "the minister" and is about one field: howitzers, soldiers and missiles are the
 *  Minister of Defence's. It names, and never decides that two are one; where the publisher is known, that names better. */
import { stemOf } from '../text/en/stems.ts';

const FIELDS: readonly (readonly [field: string, words: string])[] = [
  [
    'Defence',
    'howitzer ammunition soldier brigade battalion tank artillery missile troop army frigate navy garrison conscript reservist airbase mortar regiment squadron infantry warship',
  ],
  [
    'Health',
    'hospital nurse doctor vaccine patient ward clinic medicine epidemic virus vaccination surgery midwife ambulance',
  ],
  [
    'Education',
    'school pupil teacher exam university curriculum kindergarten classroom textbook student lesson headmaster',
  ],
  [
    'Agriculture',
    'farmer grain wheat milk livestock harvest cattle pesticide crop maize fertiliser barley poultry vineyard',
  ],
  ['Fisheries', 'fisherman trawler cod herring mackerel catch fishery shrimp haddock'],
  ['Energy', 'electricity pipeline reactor grid kilowatt megawatt gas uranium blackout substation interconnector'],
  ['Transport', 'railway train motorway airport ferry timetable tunnel locomotive passenger lorry carriageway'],
  ['Finance', 'budget tax bond deficit debt surplus treasury excise borrowing'],
  ['Justice', 'judge prison court prosecutor sentence inmate bailiff parole'],
];
const byWord = new Map(FIELDS.flatMap(([field, words]) => words.split(' ').map((word) => [stemOf(word), field])));

/** Words of a field that a text must have, of as many kinds, and of no other field half as many. */
const ENOUGH = 3;

/** The one field that a text is about; null where it has few words of any, or of several. */
export function fieldOf(text: string): string | null {
  const found = new Map<string, Set<string>>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) {
    const stem = stemOf(word);
    const field = byWord.get(stem);
    if (field) found.set(field, (found.get(field) ?? new Set()).add(stem));
  }
  const [first, second] = [...found].sort(([, a], [, b]) => b.size - a.size);
  if (!first || first[1].size < ENOUGH) return null;
  return second && second[1].size * 2 > first[1].size ? null : first[0];
}
