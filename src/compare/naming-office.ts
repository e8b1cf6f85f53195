/** Offices of state by their country: "the Latvian Prime Minister" is the Prime Minister of Latvia, "the Latvian Transport
 *  Minister" the Transport Minister of Latvia. What is no title keeps the adjective that it is written with: officials, sides,
 *  envoys, a "Latvian minister", a "Latvian transport minister". */
import type { Party } from '../text/en/parties.ts';
import type { Country, Gazetteer } from '../text/gazetteer.ts';

/** One holder a country, and its embassy, with capitals or without. */
const HEADS_OF_STATE =
  /^(?:(?:deputy|first|second|vice|federal)[ -])*(?:president|first lady|prime minister|pm|premier|chancellor|head of (?:state|government)|king|queen|emir|sultan|embassy)$/i;

/** A portfolio as a title: "Foreign Minister", "Minister for Labour and Social Policy", "Ministry of Defence". */
const PORTFOLIO =
  /^(?:(?:\p{Lu}[\p{L}-]* (?:and )?){1,4}Minist(?:er|ry)|(?:(?:Deputy|First|Vice) ){0,2}Minist(?:er|ry) (?:of|for) (?:the )?\p{Lu}[\p{L}-]*(?: (?:and |of |the ){0,2}\p{Lu}[\p{L}-]*){0,4})$/u;

/** "Minister of Defence and Foreign Minister" */
const SEVERAL = / and (?:.* )?(?:Minist|President|Chancellor)/;

/** What may stand before the country: "the outgoing Dutch prime minister". */
const LEADING = /^(?:former|outgoing|acting|then|new|visiting|late|interim|caretaker|incoming)$/;

export function officeOfState(name: string, party: Party, gazetteer: Gazetteer): string {
  if (party.plural || party.indefinite || [...party.names].some((word) => word !== 'pm') || !party.countries.size)
    return name;
  if (name.length > 300) return name;
  const words = name.split(' ');
  let from = 0;
  while (LEADING.test(words[from] ?? '')) from++;
  for (let to = Math.min(from + 3, words.length - 1); to > from; to--) {
    const country = byPeople(words.slice(from, to).join(' '), gazetteer);
    if (!country) continue;
    const title = words.slice(to).join(' ');
    if (country.status === 'region' || SEVERAL.test(title)) return name;
    if (!HEADS_OF_STATE.test(title) && !PORTFOLIO.test(title)) return name;
    const own = from ? `${words.slice(0, from).join(' ')} ` : '';
    return `${own}${premierOf(title, country)} of ${country.name}`;
  }
  return name;
}

/** "transport minister" → "Minister of Transport", "deputy finance minister" → "Deputy Minister of Finance", "defence ministry" →
 *  "Ministry of Defence". Prime and foreign ministers go by these titles, and what has a capital is one already. */
export function byField(name: string): string {
  const [, rank = '', field, noun] = FIELD_FIRST.exec(name) ?? [];
  if (!field || !noun || NO_FIELD.test(field)) return name;
  const words = field
    .split(' ')
    .map((word) => (word === 'and' ? word : word[0]!.toUpperCase() + word.slice(1)))
    .join(' ');
  const title = `M${noun.slice(1)} of ${field === 'interior' ? 'the ' : ''}${words}`;
  return rank ? `Deputy ${title}` : title;
}
const FIELD_FIRST = /^(deputy )?(\p{Ll}+(?: and \p{Ll}+| affairs)?) (minist(?:er|ry))$/u;
const NO_FIELD =
  /^(?:prime|first|foreign|deputy|vice|federal|state|cabinet|former|acting|junior|senior|new|cantonal|regional|chief|line|competent)$/;

/** A country by its people or its own name, and not by its capital. */
function byPeople(name: string, gazetteer: Gazetteer): Country | null {
  for (const named of gazetteer.find(name))
    if (named.kind === 'demonym' || named.kind === 'country') return named.country;
  return null;
}

/** "The Dutch premier" is a prime minister; China and the provinces of states have premiers by title. */
const premierOf = (title: string, { code }: Country): string =>
  /^(?:CN|TW)$|-/.test(code)
    ? title
    : title
        .replace(/(?<!\p{L})PM$/u, 'Prime Minister')
        .replace(/(?<![\p{L}])(p)remier$/iu, (_, p: string) => (p === 'P' ? 'Prime Minister' : 'prime minister'));

/** "The Dutch minister", where the text tells of "the Minister of Defence of the Netherlands" and of no other minister of that
 *  country: by the full office. */
export function ministerInFull(name: string, party: Party, text: string, gazetteer: Gazetteer): string {
  if (!isPlainMinister(name, party)) return name;
  const country = gazetteer.country([...party.countries][0]!)?.name.replace(/^the /, '');
  if (!country) return name;
  const told = new Set<string>();
  for (const found of text.matchAll(FULL_OFFICE)) {
    const of = found[2]!.replace(/^(?:the )?(?:Republic|Kingdom|Grand Duchy) of /, '').replace(/^the /, '');
    if (of === country) told.add(found[0]);
  }
  return told.size === 1 ? [...told][0]! : name;
}

/** "Latvian minister", "Latvian Minister": whose it is, and no portfolio. */
export const isPlainMinister = (name: string, party: Party): boolean =>
  party.head === 'minister' &&
  !party.plural &&
  party.countries.size === 1 &&
  party.marks.size + party.names.size + party.ranks.size === 0 &&
  /^\p{Lu}\p{L}+ [Mm]inister$/u.test(name);

const WORD = "\\p{Lu}[\\p{L}’'-]*";
const FULL_OFFICE = new RegExp(
  `(?<!\\p{L})Minister (?:of|for) ((?:the )?${WORD}(?: (?:and )?(?:the )?${WORD}){0,4}) of ((?:the )?(?:(?:Republic|Kingdom|Grand Duchy) of )?(?:the )?${WORD}(?: ${WORD}){0,2})`,
  'gu',
);
