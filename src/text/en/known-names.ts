/** Which countries, organizations and places of the gazetteer a noun phrase names. */
import type { Gazetteer, Named } from '../gazetteer.ts';
import type { Analysis } from './analysis.ts';
import { isGroup } from './nouns.ts';
import { COMMON_TITLES } from './party-titles.ts';
import { placeNamed } from './places.ts';
import type { Range } from './predicates.ts';
import { abbreviated } from './spelling.ts';

/** What a phrase names, and by which of its words; word 0 is the first of the range. */
export class Known {
  readonly countries = new Set<string>();
  readonly organizations = new Set<string>();
  /** What sort of organizations they are: "alliance", "relief". */
  readonly families = new Set<string>();
  /** What a name says beside its country: a seat of power, a community, an office that one country has. */
  readonly marks = new Set<string>();
  readonly places = new Set<string>();
  /** A capital stands for its country: the city has the name too. */
  capital = false;
  /** The words that a name takes. */
  readonly words = new Set<number>();
  /** The words of names of one country or body though the last may be in the plural: not "the Poles". */
  readonly single = new Set<number>();

  private take(first: number, end: number): void {
    for (let i = first; i < end; i++) this.words.add(i);
  }

  /** The name of words [first, end). */
  name(named: Exclude<Named, { kind: 'title' }>, first: number, end: number): void {
    if (named.kind === 'organization') {
      this.organizations.add(named.organization.name);
      this.families.add(named.organization.family);
    } else if (named.kind === 'seat') {
      this.countries.add(named.seat.country);
      this.marks.add(`seat:${named.seat.standsFor}`);
    } else {
      this.countries.add(named.country.code);
      if (named.kind === 'capital') this.capital = true;
    }
    this.take(first, end);
    if (named.kind !== 'demonym') for (let i = first; i < end; i++) this.single.add(i);
  }

  place(name: string, first: number, end: number): void {
    this.places.add(name);
    this.take(first, end);
  }
}

type Read = Pick<Analysis, 'text' | 'tokens' | 'tags'>;

/** The longest names from left to right. `lower` are the words of the range in small letters. */
export function knownIn(read: Read, range: Range, lower: readonly string[], gazetteer: Gazetteer): Known {
  const known = new Known();
  for (let i = range.first; i < range.end; i++)
    if (!known.words.has(i - range.first)) nameAt(read, range, lower, gazetteer, i, known);
  return known;
}

/** Puts down the longest name that begins at token `i`. */
function nameAt(
  { text, tokens, tags }: Read,
  range: Range,
  lower: readonly string[],
  gazetteer: Gazetteer,
  i: number,
  known: Known,
): void {
  const at = i - range.first;
  for (let k = Math.min(range.end, i + gazetteer.longest); k > i; k--) {
    const phrase = text.slice(tokens[i]!.start, tokens[k - 1]!.end);
    if (!/^\p{Lu}|^the /u.test(phrase)) return;
    const readings = gazetteer.find(unabbreviated(phrase));
    if (k === i + 1 && !COMMON_TITLES.has(lower[at]!)) officeOfOne(readings, gazetteer, known);
    // "the State Commission": with a word of its own before it, a body's common noun is not the one of all Europe.
    const own = k === i + 1 && at > 1 && tags[i - 1] === 'NNP' && isGroup(lower[at]!);
    const found = own && !known.words.has(at - 1) ? undefined : readings.find((n) => n.kind !== 'title');
    // "Ho Chi Minh City", "Saigon"
    const place = !found && k > i + 1 ? placeNamed(phrase) : null;
    if (place) known.place(place, at, k - range.first);
    if (found) {
      known.name(found, at, k - range.first);
      const words = tokens.slice(i, k).map((token) => token.text);
      const community = communityIn(found, words, gazetteer);
      if (community) known.marks.add(`community:${community}`);
    }
    if (place || found) return;
  }
}

/** "the Taoiseach": an office that only one country has is of that country, and is a name as well. */
function officeOfOne(readings: readonly Named[], gazetteer: Gazetteer, known: Known): void {
  for (const named of readings) {
    const of = named.kind === 'title' ? gazetteer.country(named.office.of) : null;
    if (!of) continue;
    known.countries.add(of.code);
    known.marks.add(`office:${of.code}`);
  }
}

/** "Greek Cypriot", "Turkish Cypriot": communities of one country. */
function communityIn(named: Named, words: readonly string[], gazetteer: Gazetteer): string | null {
  if (!('country' in named)) return null;
  const rest = words[0]!.toLowerCase() === 'the' ? words.slice(1) : words;
  const own = rest.length > 1 ? gazetteer.countryOf(rest[0]!) : null;
  return own && own.code !== named.country.code ? own.code : null;
}

/** "S. Korea" → "South Korea". */
const unabbreviated = (phrase: string): string =>
  phrase.replace(/^[NSEW]\.(?= )/, (point) => {
    const word = abbreviated.get(point.toLowerCase())!;
    return word[0]!.toUpperCase() + word.slice(1);
  });
