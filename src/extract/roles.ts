/** Offices and the words for them: which nouns are offices, which of them are of a state, and how a role is written as a title. */
import { tableOf } from '../model/table.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import type { Described } from './describe.ts';
import { nameOf } from './names.ts';
import type { Word } from './stream.ts';

/** Heads of phrases for people and bodies that speak by office. */
export const roleHeads = new Set(
  `minister ministers president presidents chancellor premier secretary secretaries ambassador ambassadors envoy envoys
  commissioner commissioners chief head leader leaders chair chairman chairwoman chairperson director directors governor
  mayor king queen prince princess emir sultan speaker representative representatives delegate delegates negotiator
  negotiators adviser advisor counsel prosecutor prosecutors defender commander general official officials diplomat
  diplomats lawmaker lawmakers senator senators deputy deputies counterpart colleague host guest ministry ministries
  government governments presidency parliament opposition embassy mission delegation delegations office army military
  police navy court judge service agency department authorities authority regulator party union bank side coordinator
  rapporteur monitor monitors inspector inspectors council cabinet undersecretary consul attaché attache ombudsman
  commission vice-president spokesman spokeswoman spokesperson interlocutor director-general secretary-general guard vice-minister
  operator owner association watchdog committee legislature chargé administration comptroller auditor-general
  coastguard observer attorney-general solicitor-general archbishop bishop cardinal patriarch imam rabbi treasurer registrar rector dean
  executive mp mps mep meps ceo treasury inspectorate auditor chamber lobby board management court courts tribunal presidency palace chancellery leadership regime junta command staff`.split(
    /\s+/,
  ),
);

export const institutions = new Set(
  `ministry government presidency parliament opposition embassy mission delegation office army military police navy court
  service agency department authorities authority regulator party bank side council cabinet commission union ministries
  governments guard coastguard association watchdog committee legislature administration operator treasury inspectorate chamber lobby board management tribunal palace chancellery
  leadership regime junta command staff`.split(/\s+/),
);

/** Offices of state: named with their country. Others stay as the text names them ("Swedish prosecutor"). */
export const stateOffices =
  /^(?:minister|ministers|ministry|ministries|delegation|delegations|president|presidents|presidency|chancellor|premier|government|governments|parliament|secretary|ambassador|embassy|vice-president|vice-minister|undersecretary|delegate|delegates|governor|emir|king|queen|sultan|prince|chief|speaker|head|cabinet|envoy|observer|coastguard|authorities|deputy|opposition|treasury|agency|regulator|authority|court|committee|inspectorate|chamber|lobby|council|commission|legislature|guard|ombudsman|comptroller|auditor|palace|chancellery|leadership|regime|junta|command|staff)$/;

const portfolios = tableOf<string>({
  foreign: 'Foreign Affairs',
  defence: 'Defence',
  defense: 'Defence',
  interior: 'the Interior',
  finance: 'Finance',
  justice: 'Justice',
  health: 'Health',
  energy: 'Energy',
  trade: 'Trade',
  transport: 'Transport',
  economy: 'Economy',
  environment: 'Environment',
  agriculture: 'Agriculture',
  education: 'Education',
  labour: 'Labour',
  labor: 'Labour',
  water: 'Water',
  irrigation: 'Irrigation',
  mining: 'Mining',
  fisheries: 'Fisheries',
  culture: 'Culture',
  security: 'Security',
  climate: 'Climate',
  infrastructure: 'Infrastructure',
  oil: 'Oil',
  information: 'Information',
  migration: 'Migration',
  tourism: 'Tourism',
  development: 'Development',
  home: 'Home Affairs',
  europe: 'European Affairs',
});

/** Countries whose interior ministry is called the Ministry of Internal Affairs. */
const internalAffairs = new Set(['UA', 'RU', 'BY', 'MD', 'GE', 'AM', 'AZ', 'KZ', 'KG', 'TJ', 'UZ', 'TM']);

/** States whose heads bear the long name in their title (Federal Constitution of the Swiss Confederation, art. 176). */
export const stateInTitle = tableOf<Readonly<Record<string, string>>>({
  CH: { President: 'the Swiss Confederation', 'Vice-President': 'the Swiss Confederation' },
});

/** Member states of the European Union that have a monarch and so no presidency of their own: "the Swedish presidency" is the
 *  one of the Council that they hold in turn. */
export const monarchies = new Set(['BE', 'DK', 'ES', 'LU', 'NL', 'SE']);

/** A title that is one country's or body's office: "Taoiseach", "EU's top diplomat". */
export function titleOf(
  rest: readonly Word[],
  of: string,
  gazetteer: Gazetteer,
): Pick<Described, 'name' | 'kind' | 'of' | 'role' | 'rule'> | null {
  const offices = gazetteer.find(nameOf(rest)).flatMap((n) => (n.kind === 'title' ? [n.office] : []));
  const homeOf = (o: { of: string }): string => gazetteer.country(o.of)?.name ?? o.of;
  // "The High Representative in Sarajevo": of two that have the title the one whose country is named.
  const land = gazetteer.countryOf(of)?.name ?? of;
  const office = offices.find((o) => of !== '' && homeOf(o) === land) ?? offices[0];
  if (!office || office.of === '') return null;
  const home = homeOf(office);
  if (of && land !== home && !(home === 'EU' && /^European/.test(of))) return null;
  return {
    name: `${office.office} of ${/^(?:EU)$/.test(home) ? 'the EU' : home}`,
    kind: 'person',
    of: home,
    role: office.office,
    rule: 'title',
  };
}

/** "Ministry of the Interior" as the state itself calls it. */
export const localRole = (role: string, code: string): string =>
  internalAffairs.has(code) ? role.replace(/^(Minist(?:er|ry)) of the Interior$/, '$1 of Internal Affairs') : role;

export const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

/** "defence minister" → "Minister of Defence"; capitals as a title has them. */
export function roleOf(words: readonly Word[], code: string): string {
  const plain = words.filter(
    (w) => !/^(?:former|then|new|outgoing|acting|the|current|senior|his|her|its|their|my|our)$/.test(w.lower),
  );
  const texts = plain.map((w) => w.lower);
  const last = texts[texts.length - 1];
  if (!last) return '';
  // "The Dutch premier": a prime minister in news English; a premier by title in China.
  if (last === 'premier' && code && !/^(?:CN|TW)$|-/.test(code)) {
    if (texts.length === 1) return 'Prime Minister';
    if (/^(?:deputy|vice)$/.test(texts[0]!) && texts.length === 2) return `${capital(texts[0]!)} Prime Minister`;
  }
  if (/^(?:minister|ministers|ministry)$/.test(last) && texts.length >= 2) {
    const area = texts[texts.length - 2]!;
    const lead = texts.slice(0, -2);
    // "The Ruritanian minister": a people, no portfolio.
    const people =
      /^\p{Lu}\p{Ll}/u.test(plain[texts.length - 2]!.text) && /^\p{Ll}/u.test(plain[texts.length - 1]!.text);
    if (last === 'minister' && area === 'prime') return [...lead.map(capital), 'Prime Minister'].join(' ');
    if (last === 'minister' && area === 'foreign' && !lead.length) return 'Foreign Minister';
    if (last === 'ministers' && area === 'foreign' && !lead.length) return 'Foreign Ministers';
    if (area === 'interior' && internalAffairs.has(code) && !lead.length) return `${capital(last)} of Internal Affairs`;
    const named = portfolios[area];
    if (named && !lead.length) return `${capital(last)} of ${named}`;
    if (!lead.length && !people && !ranks.test(area)) return `${capital(last)} of ${capital(area)}`;
  }
  // "state secretary", "first minister": a small word that no title begins with keeps its noun small.
  const raised = (w: Word, before: Word | undefined): boolean =>
    titleWord.test(w.lower) && (!before || /^\p{Lu}/u.test(before.text) || titleWord.test(before.lower));
  return plain
    .map((w, i) =>
      /^(?:of|for|and|the|in|to)$/.test(w.lower) ? w.lower : raised(w, plain[i - 1]) ? capital(w.lower) : w.text,
    )
    .join(' ')
    .replace(/ (?=['’])/g, '');
}

/** Words before "minister" that name no portfolio. */
const ranks =
  /^(?:prime|first|chief|deputy|vice|junior|cabinet|foreign|line|government|acting|interim|assistant|shadow|regional|provincial|federal|state|other|two|three|several|nordic|baltic|european|eu|[^\p{L}].*)$/u;

const titleWord =
  /^(?:minister|president|chancellor|premier|secretary|prime|foreign|general|vice|commissioner|ministry|chair|emir|deputy)$/;

/** "Foreign Minister" → "Foreign Ministers", "Minister of Defence" → "Ministers of Defence". */
export const pluralOf = (role: string): string => {
  const [, noun, tail] = /^(.*?)( (?:of|for) .*)?$/.exec(role)!;
  return (/y$/.test(noun!) ? `${noun!.slice(0, -1)}ies` : /s$/.test(noun!) ? noun! : `${noun}s`) + (tail ?? '');
};
