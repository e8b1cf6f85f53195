/** The names governments, offices and organizations go by: countries, capitals, demonyms, seats of power, organizations,
 *  titles, office holders. Pure: the caller reads the files of a pack (`packs/world/`) and hands their text in.
 *
 *  A name is looked up with its capitals ("US" is not "us"), with or without a leading article, either apostrophe and
 *  any Unicode normal form. */

export type Country = {
  readonly code: string;
  /** With its article where it has one: "the Netherlands". */
  readonly name: string;
  readonly capital: string;
  readonly demonyms: readonly string[];
  /** `member` and `observer` of the United Nations, `other` states; `territory`: a part of a state, or claimed by one, whose
   *  own government its capital stands for; `region`: a part of a state that its capital does not stand for. */
  readonly status: string;
};
export type Organization = { readonly name: string; readonly family: string };
export type Seat = {
  readonly name: string;
  readonly standsFor: string;
  readonly country: string;
  readonly kind: string;
};
export type Office = { readonly title: string; readonly office: string; readonly of: string };
export type Holder = {
  readonly person: string;
  readonly office: string;
  /** A country code or an organization's name. */
  readonly of: string;
  /** ISO dates; `until` is the first day without the office, empty when not known to have ended. */
  readonly from: string;
  readonly until: string;
  readonly pronoun: string;
};

export type Named =
  | { readonly kind: 'country' | 'capital' | 'demonym'; readonly country: Country }
  | { readonly kind: 'organization'; readonly organization: Organization }
  | { readonly kind: 'seat'; readonly seat: Seat }
  | { readonly kind: 'title'; readonly office: Office };

/** The texts of a pack's CSV files. */
export type GazetteerFiles = {
  readonly countries: string;
  readonly organizations: string;
  readonly seats: string;
  readonly offices: string;
  readonly holders: string;
};

export interface Gazetteer {
  /** Everything a name may stand for, the likelier reading first; empty when it is unknown. */
  find(name: string): readonly Named[];
  /** The country a name is the common name, an alias, the capital or a demonym of. */
  countryOf(name: string): Country | null;
  /** The country with this code. */
  country(code: string): Country | null;
  /** Who a name speaks for as a source: "Kyiv" → "Government of Ukraine", "the Kremlin" → "Kremlin", "NATO" → "NATO".
   *  A demonym alone speaks for nobody. */
  speaker(name: string): string | null;
  /** Words in the longest name; scanning a text needs to look no further ahead. */
  readonly longest: number;
  /** The people of that (sur)name in the pack: newest office first. */
  people(name: string): readonly Holder[];
  /** Who held an office on a day: `of` is a country's name, code or an organization's name. */
  holder(office: string, of: string, day: string): Holder | null;
  readonly countries: readonly Country[];
}

export class BadPack extends Error {
  override name = 'BadPack';
  constructor(
    readonly file: string,
    readonly line: number,
    problem: string,
  ) {
    super(`${file}, line ${line}: ${problem}. Each line needs the columns of the first one, separated by commas.`);
  }
}

export function gazetteerOf(files: GazetteerFiles): Gazetteer {
  const names = new Map<string, Named[]>();
  const add = (name: string, named: Named): void => {
    const key = keyOf(name);
    if (!key) return;
    const list = names.get(key);
    if (list) list.push(named);
    else names.set(key, [named]);
  };
  const countries: Country[] = [];
  const byCode = new Map<string, Country>();
  for (const [code, name, capital, demonyms, aliases, status] of rowsOf('countries.csv', files.countries, 6)) {
    const country = { code: code!, name: name!, capital: capital!, demonyms: listOf(demonyms!), status: status! };
    countries.push(country);
    byCode.set(country.code, country);
    for (const alias of [country.name, ...listOf(aliases!)]) add(alias, { kind: 'country', country });
  }
  for (const country of countries) {
    if (country.status !== 'region') add(country.capital, { kind: 'capital', country });
    for (const demonym of country.demonyms) add(demonym, { kind: 'demonym', country });
  }
  for (const [name, aliases, family] of rowsOf('organizations.csv', files.organizations, 3)) {
    const organization = { name: name!, family: family! };
    for (const alias of [organization.name, ...listOf(aliases!)]) add(alias, { kind: 'organization', organization });
  }
  for (const [name, standsFor, country, kind, aliases] of rowsOf('seats.csv', files.seats, 5)) {
    const seat = { name: name!, standsFor: standsFor!, country: country!, kind: kind! };
    for (const alias of [seat.name, ...listOf(aliases!)]) add(alias, { kind: 'seat', seat });
  }
  for (const [title, office, of, aliases] of rowsOf('offices.csv', files.offices, 4)) {
    const entry = { title: title!, office: office!, of: of! };
    for (const alias of [entry.title, ...listOf(aliases!)]) add(alias, { kind: 'title', office: entry });
  }
  const holders: Holder[] = [];
  const people = new Map<string, Holder[]>();
  for (const [person, office, of, from, until, pronoun] of rowsOf('holders.csv', files.holders, 6)) {
    const holder = { person: person!, office: office!, of: of!, from: from!, until: until!, pronoun: pronoun! };
    holders.push(holder);
    const words = keyOf(holder.person).split(' ');
    const keys = new Set([words.join(' '), ...words.map((_, i) => words.slice(i).join(' ')).slice(1)]);
    for (const key of keys) people.set(key, [holder, ...(people.get(key) ?? [])]);
  }
  const longest = Math.max(
    1,
    ...[...names.keys()].map((key) => key.split(' ').length + (key.match(/[-'.]/g)?.length ?? 0)),
  );

  const find = (name: string): readonly Named[] => names.get(keyOf(name)) ?? [];
  const countryOf = (name: string): Country | null => {
    for (const named of find(name)) if ('country' in named) return named.country;
    return null;
  };
  return {
    find,
    countryOf,
    country: (code) => byCode.get(code) ?? null,
    speaker(name) {
      for (const named of find(name)) {
        if (named.kind === 'country') return `Government of ${named.country.name}`;
        if (named.kind === 'capital')
          return named.country.code === 'BE' ? 'European Union' : `Government of ${named.country.name}`;
        if (named.kind === 'organization') return named.organization.name;
        if (named.kind === 'seat') return named.seat.standsFor;
      }
      return null;
    },
    longest,
    people: (name) => people.get(keyOf(name)) ?? [],
    holder(office, of, day) {
      const code = countryOf(of)?.code ?? of;
      const wanted = office.toLowerCase();
      for (const holder of holders) {
        if (holder.office.toLowerCase() !== wanted || holder.of !== code) continue;
        if (holder.from <= day && (holder.until === '' || day < holder.until)) return holder;
      }
      return null;
    },
    countries,
  };
}

/** One spelling for lookup: composed, straight apostrophes, single spaces, no leading article. */
function keyOf(name: string): string {
  const plain = isKey.test(name) ? name : name.normalize('NFC').replace(/[’ʼ‘]/g, "'").replace(/\s+/g, ' ').trim();
  return /^[Tt]he /.test(plain) ? plain.slice(4) : plain;
}

/** Words of ASCII with a space between: nothing to change. */
const isKey = /^[!-~]+(?: [!-~]+)*$/;

const listOf = (cell: string): readonly string[] => cell.split('|').filter((name) => name !== '');

function rowsOf(file: string, text: string, columns: number): string[][] {
  const rows: string[][] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (index === 0 || line.trim() === '') return;
    const cells = line.split(',').map((cell) => cell.trim());
    if (cells.length !== columns) throw new BadPack(file, index + 1, `it has ${cells.length} columns, not ${columns}`);
    rows.push(cells);
  });
  return rows;
}
