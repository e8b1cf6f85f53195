/** Of what kind a party is: a ministry, a court, the police, a company, those who live there. Read from its nouns
 *  (kind-nouns.ts), from the organization it names, from being a country by its bare name. A word like "agency" may be of more
 *  than one kind; what no table knows is of none, and nothing follows from it. */
import { GENERAL, type Kind, TRADES } from './kind-nouns.ts';
import { type Party, words } from './parties.ts';
import { foldWord } from './spelling.ts';

export type Role = 'body' | 'people' | 'leader';

export type PartyKind = {
  /** Of which kinds it may be; empty where that is not known. */
  readonly kinds: ReadonlySet<Kind>;
  /** The words that may name one party within its kind: "police", "fire"; empty for a general word. */
  readonly trade: string;
  readonly role: Role;
  /** What narrows it down besides the words of its trade. */
  readonly own: readonly string[];
  /** The words that name the trade. */
  readonly told: ReadonlySet<string>;
  /** A name, where it is told by that alone. */
  readonly named: boolean;
  /** How many words name the trade. */
  readonly length: number;
};

type Entry = { readonly kinds: readonly Kind[]; readonly trade: string; readonly role: Role };

const ROLES: readonly Role[] = ['body', 'people', 'leader'];

const listOf = (list: string): string[] =>
  list
    .split(',')
    .map((noun) => noun.trim())
    .filter(Boolean);

function tableOf(): ReadonlyMap<string, Entry> {
  const table = new Map<string, Entry>();
  for (const line of TRADES.trim().split('\n')) {
    const [, kind, trade, rest] = /^(\S+) (\S+): (.*)$/.exec(line)!;
    for (const [i, nouns] of rest!.split(';').entries())
      for (const noun of listOf(nouns))
        if (!table.has(noun)) table.set(noun, { kinds: [kind as Kind], trade: `${kind}/${trade}`, role: ROLES[i]! });
  }
  for (const line of GENERAL.trim().split('\n')) {
    const [noun, kinds] = line.split(': ') as [string, string];
    const role = noun === 'governor' ? 'leader' : PERSONS.test(noun) ? 'people' : 'body';
    if (!table.has(noun)) table.set(noun, { kinds: kinds.split(' ') as Kind[], trade: '', role });
  }
  return table;
}
const PERSONS = /(?:official|diplomat|politician|author|officer|investigator|rescuer|worker)$/;
const entries = tableOf();
const AUTHORITY = entries.get('authority');
const LONGEST = 4;

/** "officials" → "official", "policemen" → "policeman". */
const single = (word: string): string =>
  word
    .replace(/men$/, 'man')
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|ss)es$/, '$1')
    .replace(/([^s'i])s$/, '$1')
    .replace(/([^s])s'$/, '$1');

/** The words of a phrase up to its first preposition, its article and the names behind it aside; and those behind. */
function partsOf({ text, names }: Party): { core: string[]; rest: string[] } {
  const all = text.toLowerCase().replace(/’/g, "'").split(/\s+/).filter(Boolean);
  if (DETERMINER.test(all[0] ?? '')) all.shift();
  const at = all.findIndex((word, i) => i > 0 && PREPOSITION.test(word));
  const core = at < 0 ? all : all.slice(0, at);
  while (core.length > 1 && names.has(foldWord(core.at(-1)!))) core.pop();
  const rest = at < 0 ? [] : all.slice(at + 1);
  if (DETERMINER.test(rest[0] ?? '')) rest.shift();
  return { core, rest };
}
const PREPOSITION = /^(?:of|for|at|in|from|on|with|to)$/;
const DETERMINER = /^(?:the|an?|his|her|their|its|our|this|that|these|those|some|several|two|three|four|five)$/;

type Found = { readonly entry: Entry; readonly length: number };

/** The longest end of some words that the table knows. */
function ending(core: readonly string[]): Found | null {
  for (let n = Math.min(LONGEST, core.length); n > 0; n--) {
    const tail = core.slice(core.length - n);
    for (const last of new Set([tail.at(-1)!, single(tail.at(-1)!)])) {
      const entry = entries.get([...tail.slice(0, -1), last].join(' '));
      if (entry) return { entry, length: n };
    }
  }
  return null;
}

/** "head of government", "chamber of commerce": words of a trade that have a preposition of their own. */
function withOf(core: readonly string[], rest: readonly string[]): Entry | null {
  if (!rest.length) return null;
  for (const link of ['of', 'of the'])
    for (const last of new Set([rest[0]!, single(rest[0]!)])) {
      const entry = entries.get(`${single(core.at(-1)!)} ${link} ${last}`);
      if (entry) return entry;
    }
  return null;
}

const LEADERS = words(
  'head chief leader president chair chairman chairwoman chairperson director manager boss speaker',
);
const VOICES = words(
  'official officer spokesman spokeswoman spokesperson representative source staff member worker employee people management',
);

/** "the head of parliament", "a ministry spokesman": whoever leads a body or speaks for it. */
function ofBody(core: readonly string[], rest: readonly string[]): Entry | null {
  const last = single(core.at(-1)!);
  const role: Role | null = LEADERS.has(last) ? 'leader' : VOICES.has(last) ? 'people' : null;
  if (!role) return null;
  const bare = (list: readonly string[]): string[] => list.map((word) => word.replace(/'s?$/, ''));
  // "a spokesman for the Greek coast guard"
  const behind = rest.findIndex((word) => PREPOSITION.test(word));
  const whole = ending(bare(behind < 0 ? rest : rest.slice(0, behind)));
  const body = (rest.length ? (ending([single(rest[0]!)]) ?? whole) : null) ?? ending(bare(core.slice(0, -1)));
  return body && body.entry.role === 'body' ? { ...body.entry, role } : null;
}

const TOWNS = words('city town local municipal communal');

/** "volcanologist", "virologist": each of a science of its own. */
const scholarOf = (noun: string): Entry | undefined =>
  /[a-z]{3}ologist$/.test(noun) ? { kinds: ['science'], trade: `science/${noun}`, role: 'people' } : undefined;

/** "steelmaker": a maker of what the word begins with; null for makers of laws, peace or books. */
const madeBy = (noun: string): string | null => {
  const made = /^(\p{L}{3,}?)-?maker$/u.exec(noun)?.[1];
  return made && !NOTHING_MADE.has(made) ? made : null;
};
const NOTHING_MADE = words(
  'law policy peace trouble film dress decision home king holiday merry book match pace play rain cabinet noise mischief money rule',
);

/** People of a state or an organization where one is told: "EU sources". */
const STATE_VOICES = words('source insider aide negotiator delegate representative spokesperson');

/** Of what kind a party is. */
export function kindOf(party: Party): PartyKind {
  const { core, rest } = partsOf(party);
  if (party.pronoun || !core.length) return UNKNOWN;
  if (!party.head && !party.names.size && !party.joint) {
    if (party.countries.size === 1) return stateOf(party);
    if (party.organizations.size === 1) return organizationOf(party);
  }
  // "the Green Party": a party by its name.
  if (/\p{Lu}\p{L}+ Party$/u.test(party.text))
    return { ...UNKNOWN, kinds: new Set<Kind>(['parliament']), trade: 'parliament/party' };
  const found = ending(core);
  const ofItsBody = ofBody(core, rest);
  const made = madeBy(party.head);
  const entry =
    withOf(core, rest) ??
    (found && found.length > 1 ? found.entry : null) ??
    ofItsBody ??
    found?.entry ??
    entries.get(made ? 'maker' : party.head) ??
    scholarOf(party.head) ??
    (STATE_VOICES.has(party.head) && party.countries.size + party.organizations.size > 0
      ? entries.get('official')
      : undefined);
  if (!entry) return UNKNOWN;
  const told = new Set([...core.slice(core.length - (found?.length ?? 1)).flatMap((w) => [w, single(w)]), party.head]);
  const own = [...(made ? [made] : []), ...party.marks, ...party.names].filter(
    (word) => !told.has(word) && !(entry !== found?.entry && entries.has(word)),
  );
  const length = entry === found?.entry ? found.length : 1;
  // "the safety authority": no authority in general.
  const field = own.filter((word) => !party.names.has(word));
  const many = core.at(-1) === 'authorities';
  if (field.length && (entry === AUTHORITY || many)) {
    const town = many && field.some((word) => TOWNS.has(word));
    return { ...UNKNOWN, kinds: new Set<Kind>([town ? 'local' : 'regulator']), own: town ? [] : own };
  }
  return {
    kinds: new Set(entry.kinds),
    trade: entry.trade,
    role: entry.role,
    own,
    told,
    named: false,
    length,
  };
}

const bodyOf = (kinds: readonly Kind[]): PartyKind => ({
  kinds: new Set(kinds),
  trade: '',
  role: 'body',
  own: [],
  told: new Set(),
  named: kinds.length > 0,
  length: 0,
});
const UNKNOWN = bodyOf([]);

/** Do the words end in a noun for some party: "the town hall", "the water inspectorate"? */
export const namesParty = (core: readonly string[]): boolean => ending(core) !== null;

/** "refugee", "migrant"; "regulator", "watchdog": two common nouns that may name one party. */
export function nounsOfOneKind(a: string, b: string): boolean {
  const [one, two] = [entries.get(a), entries.get(b)];
  if (!one || !two || one.role === 'leader' || two.role === 'leader') return false;
  return one.trade && two.trade ? one.trade === two.trade : one.kinds.some((kind) => two.kinds.includes(kind));
}

/** A country by its bare name, a seat of power, a chamber that only one country has. */
function stateOf({ marks, capital, countries }: Party): PartyKind {
  const seat = [...marks].find((mark) => mark.startsWith('seat:'));
  const named = SEATS.find(([pattern]) => seat && pattern.test(seat));
  if (named) return { ...bodyOf(named[1]), trade: named[2] ?? '' };
  if (countries.has('VA')) return bodyOf(['church', 'state']);
  // "Oslo": the country's government, and may be the city's.
  return bodyOf(capital ? ['state', 'local'] : ['state']);
}
const SEATS: readonly (readonly [RegExp, readonly Kind[], string?])[] = [
  [/senate|house of lords|bundesrat|federation council|rajya sabha/i, ['parliament'], 'parliament/senate'],
  [
    /house of (?:commons|representatives)|bundestag|duma|chamber of deputies|lok sabha/i,
    ['parliament'],
    'parliament/house',
  ],
  [
    /parliament|congress|senate|house of|assembly|duma|council$|national council|\b(?:bundestag|sejm|saeima|seimas|riigikogu|riksdag|storting|folketing|althing|sabor|majlis|cortes|oireachtas|senedd|rada|diet|knesset)\b/i,
    ['parliament'],
  ],
  [/bank|riksbank|federal reserve/i, ['bank', 'regulator']],
  [/ministry|department|foreign office|home office|pentagon|treasury/i, ['ministry', 'state', 'army']],
  [/defense forces|bundeswehr|guard corps/i, ['army']],
  [/holy see/i, ['church', 'state']],
];

/** An organization by its name alone: of the world, and what its family and its own words tell. */
function organizationOf({ organizations, families }: Party): PartyKind {
  const kinds: Kind[] = [...families].some((family) => OF_NO_STATES.has(family.replace(' ', '_'))) ? [] : ['world'];
  for (const family of families) kinds.push(...(FAMILIES.get(family) ?? []));
  for (const name of organizations) for (const [pattern, kind] of OWN_WORDS) if (pattern.test(name)) kinds.push(kind);
  return bodyOf(kinds);
}
/** Families of organizations that no states make up. */
const OF_NO_STATES = words('relief rights sport armed_group');
const FAMILIES: ReadonlyMap<string, readonly Kind[]> = new Map<string, readonly Kind[]>([
  ['un', ['regulator', 'mission']],
  ['eu', ['regulator']],
  ['relief', ['charity', 'medicine']],
  ['rights', ['charity']],
  ['court', ['court', 'prosecution']],
  ['bank', ['bank']],
  ['alliance', ['army', 'mission']],
  ['armed group', ['rebels', 'army']],
  ['police', ['police']],
  ['sport', ['club', 'regulator']],
  ['regional', ['mission']],
  ['science', ['science']],
]);
const OWN_WORDS: readonly (readonly [RegExp, Kind])[] = [
  [/court|tribunal|chambers/i, 'court'],
  [/prosecutor/i, 'prosecution'],
  [/parliament|assembly/i, 'parliament'],
  [/bank|fund/i, 'bank'],
  [/frontex|border/i, 'border'],
  [/europol|interpol/i, 'police'],
  [/force|command/i, 'army'],
  [/health/i, 'medicine'],
  [/agency|authority|office|auditors|ombudsman|board/i, 'regulator'],
  [/space|meteorolog|climate|nuclear/i, 'science'],
];
