/** Whose ministry, government or minister it is where the text says no more than where things happen: "on Romanian soil", "the
 *  flats in Irpin", "before the Seimas". Only where the text speaks of one country alone, and the publisher is not known. */
import type { Party } from '../text/en/parties.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { NAME, plainName } from './naming.ts';
import { countriesOfTowns } from './naming-towns.ts';

/** "the ministry", "the defence ministry", "the Foreign Minister" of the one country at hand; null for others. */
export function ofGround(party: Party, ground: Ground): string | null {
  if (party.countries.size || party.organizations.size || party.names.size || party.joint || party.plural) return null;
  const name = plainName(party.text);
  if (/^the (?:\p{L}+ )?(?:ministry|government)$/iu.test(party.text) && ground.soil.length === 1)
    return `${name} of ${ground.soil[0]}`;
  // A small "president" may be a club's.
  if (!OF_STATE.test(party.text) || name === 'president' || ground.all.length !== 1) return null;
  return `${name} of ${ground.all[0]}`;
}
const OF_STATE =
  /^the (?:(?:\p{L}+ )?ministry|government|(?:prime |foreign |defence |defense |interior |finance |justice |health |energy |transport )?minister|president|head of (?:state|government))$/iu;

export type Ground = {
  /** Countries on whose soil, in whose waters something happens. */
  readonly soil: readonly string[];
  /** These, and all others that the text speaks of; empty where no town, parliament or soil tells of a home. */
  readonly all: readonly string[];
};

export function groundOf(text: string, gazetteer: Gazetteer): Ground {
  const soil = soilOf(text, gazetteer);
  const own = text.replace(SENT_ABROAD, '').replace(FROM_ABROAD, '');
  const codes = [...countriesOfTowns(own), ...countriesOfHouses(text, gazetteer)];
  const home = new Set([...soil, ...codes.flatMap((code) => gazetteer.country(code)?.name ?? [])]);
  const guests = spokenOf((text.match(FROM_ABROAD) ?? []).join('. '), gazetteer);
  if (home.size !== 1 || guests.has([...home][0]!)) return { soil, all: [] };
  return { soil, all: [...new Set([...home, ...spokenOf(own, gazetteer)])] };
}

/** "on Romanian soil", "in Irish waters", "the territory of Chad" */
function soilOf(text: string, gazetteer: Gazetteer): string[] {
  const found = new Set<string>();
  const own = `(${NAME}(?: ${NAME})?)`;
  const ground = '(?:soil|territory|airspace|waters|territorial waters)';
  for (const pattern of [
    new RegExp(`(?<!\\p{L})${own} ${ground}(?!\\p{L})`, 'gu'),
    new RegExp(`(?<!\\p{L})${ground} of ${own}`, 'gu'),
  ])
    for (const m of text.matchAll(pattern)) {
      const country = gazetteer.countryOf(m[1]!);
      if (country) found.add(country.name);
    }
  return [...found];
}

/** The codes of the countries whose parliaments the text names. */
function countriesOfHouses(text: string, gazetteer: Gazetteer): Set<string> {
  const found = new Set<string>();
  for (const name of namesIn(text))
    if (HOUSE.test(name))
      for (const named of gazetteer.find(name)) if (named.kind === 'seat') found.add(named.seat.country);
  return found;
}
/** Parliaments that only one country calls so. */
const HOUSE =
  /^(?:Verkhovna Rada|Bundestag|Bundesrat|Sejm|Saeima|Seimas|Riigikogu|Riksdag|Storting|Folketing|Eduskunta|Dáil|Oireachtas|Nationalrat|Tweede Kamer|Skupština|Sobranie|Knesset|Althing|Sabor)$/;

/** The countries that the text names by themselves, their people or their capitals; a capital where organizations meet tells of
 *  no country. */
function spokenOf(text: string, gazetteer: Gazetteer): Set<string> {
  const found = new Set<string>();
  for (const name of namesIn(text)) {
    const country = MEETING_PLACES.has(name) ? null : gazetteer.countryOf(name);
    if (country) found.add(country.name);
  }
  return found;
}
const MEETING_PLACES = new Set(['Brussels', 'Luxembourg', 'Vienna']);

/** Those who come from abroad: "the Ambassador of Japan", "her Danish counterpart". Where their own country is all that the
 *  text tells of, it is they who receive. */
const FROM_ABROAD = new RegExp(
  `(?<!\\p{L})(?:(?:[Aa]mbassador|[Ee]nvoy|[Cc]onsul) (?:of|from) (?:the )?${NAME}|(?:[Hh]is|[Hh]er|[Tt]heir) ${NAME} (?:counterpart|colleague|guest)|(?!The )${NAME} [Aa]mbassador)(?!\\p{L})`,
  'gu',
);
/** Those who are abroad: "the consul in Lyon". */
const SENT_ABROAD = new RegExp(
  `(?<!\\p{L})(?:[Aa]mbassador|[Ee]nvoy|[Cc]onsul|[Cc]onsulate|[Ee]mbassy) (?:in|to|at) ${NAME}(?: ${NAME})?(?!\\p{L})`,
  'gu',
);

/** Words with a capital, alone and with the next. */
function* namesIn(text: string): Generator<string> {
  let last: { word: string; end: number } | null = null;
  for (const m of text.matchAll(/\p{Lu}[\p{L}-]*/gu)) {
    if (last && m.index === last.end + 1 && text[last.end] === ' ') yield `${last.word} ${m[0]}`;
    yield m[0];
    last = { word: m[0], end: m.index + m[0].length };
  }
}
