/** Whom a noun phrase names: countries and organizations (with the gazetteer's data), role, rank, personal names, and what
 *  else narrows it down; one or several. Whether two phrases name one party is asked in same-party.ts. */
import type { Gazetteer } from '../gazetteer.ts';
import type { Analysis } from './analysis.ts';
import { isGroup, isNoun, isPersonNoun } from './nouns.ts';
import { COMMON_TITLES, HEADS, titleIn } from './party-titles.ts';
import { placeNamed } from './places.ts';
import type { Range } from './predicates.ts';
import { abbreviated, foldWord } from './spelling.ts';

export type Party = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly pronoun: 'he' | 'she' | 'they' | 'it' | 'we' | 'i' | null;
  /** Named together: "both sides", "the two ministers", "they". */
  readonly joint: boolean;
  readonly plural: boolean;
  /** How many, where the phrase says: "all eight Speakers"; 0 where it does not. */
  readonly count: number;
  readonly countries: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  /** What sort of organizations they are, as the gazetteer has it: "alliance", "relief". */
  readonly families: ReadonlySet<string>;
  /** A capital stands for its country: the city has the name too. */
  readonly capital: boolean;
  /** Role or kind: "foreign minister", "side"; empty for a bare name. */
  readonly head: string;
  readonly ranks: ReadonlySet<string>;
  /** What else narrows the head down. */
  readonly marks: ReadonlySet<string>;
  /** Personal and other names, folded, in the order of the text. */
  readonly names: ReadonlySet<string>;
  /** Names that narrow down a plain noun: "Faroese" of "the Faroese observer". */
  readonly places: ReadonlySet<string>;
  /** Names and nouns behind "of", "at", "from": where somebody belongs. */
  readonly home: ReadonlySet<string>;
  /** The head is a common noun, written small: "solicitor", "rescuers". */
  readonly common: boolean;
  readonly indefinite: boolean;
};

export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const PRONOUNS = new Map<string, NonNullable<Party['pronoun']>>([
  ['he', 'he'],
  ['him', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['they', 'they'],
  ['them', 'they'],
  ['it', 'it'],
  ['we', 'we'],
  ['us', 'we'],
  ['i', 'i'],
]);

const RANKS = words(
  'deputy shadow alternate acting former first vice junior assistant under interim caretaker designate elect outgoing ex permanent second lieutenant major brigadier chief',
);

const EMPTY = words(
  "the a an this that these those his her its their our my own same latter said visiting current newly senior top high-ranking two both all three four five six seven eight nine ten other each every any some several many mr mrs ms dr sir president-elect also and of for in at on to with from republic country ’s 's s",
);

const JOINT_WORDS = words(
  'both two three four five six seven all parties sides leaders ministers presidents delegations interlocutors counterparts officials they',
);

const JOINT_HEADS = words(
  'party side leader minister president delegation interlocutor counterpart chancellor premier official head member state ally participant government country representative negotiator foreignminister primeminister',
);

export function partyOf(
  read: Pick<Analysis, 'text' | 'tokens' | 'tags' | 'lemmas'>,
  range: Range,
  gazetteer: Gazetteer,
): Party {
  const { tokens, tags, lemmas } = read;
  const whole = range;
  range = withoutCount(read, range);
  const start = tokens[whole.first]!.start;
  const end = tokens[range.end - 1]!.end;
  const text = read.text.slice(start, end);
  const lower = tokens.slice(range.first, range.end).map((t, i) => wordOf(t.text, tokens[range.first + i + 1]?.text));
  const pronoun = range.end - range.first === 1 ? (PRONOUNS.get(lower[0]!) ?? null) : null;
  const countries = new Set<string>();
  const organizations = new Set<string>();
  const families = new Set<string>();
  let capital = false;
  const names = new Set<string>();
  const marks = new Set<string>();
  const ranks = new Set<string>();
  const places = new Set<string>();
  const home = new Set<string>();
  const known = new Uint8Array(range.end - range.first);
  // Names of one country or body though their last word is in the plural: not "the Poles".
  const single = new Uint8Array(range.end - range.first);
  for (let i = range.first; i < range.end; i++) {
    if (known[i - range.first]) continue;
    const longest = Math.min(range.end, i + gazetteer.longest);
    for (let k = longest; k > i; k--) {
      const phrase = read.text.slice(tokens[i]!.start, tokens[k - 1]!.end);
      if (!/^\p{Lu}|^the /u.test(phrase)) break;
      const readings = gazetteer.find(unabbreviated(phrase));
      // "the Taoiseach": an office that only one country has is of that country, and is a name as well.
      if (k === i + 1 && !COMMON_TITLES.has(lower[i - range.first]!))
        for (const n of readings) {
          const of = n.kind === 'title' ? gazetteer.country(n.office.of) : null;
          if (!of) continue;
          countries.add(of.code);
          marks.add(`office:${of.code}`);
        }
      // "the State Commission": with a word of its own before it, a body's common noun is not the one of all Europe.
      const own = k === i + 1 && i > range.first + 1 && tags[i - 1] === 'NNP' && isGroup(lower[i - range.first]!);
      const found = own && !known[i - 1 - range.first] ? undefined : readings.find((n) => n.kind !== 'title');
      // "Ho Chi Minh City", "Saigon"
      const place = !found && k > i + 1 ? placeNamed(phrase) : null;
      if (place) {
        names.add(place);
        for (let m = i; m < k; m++) known[m - range.first] = 1;
        break;
      }
      if (!found) continue;
      if (found.kind === 'organization') {
        organizations.add(found.organization.name);
        families.add(found.organization.family);
      } else if (found.kind === 'seat') {
        countries.add(found.seat.country);
        marks.add(`seat:${found.seat.standsFor}`);
      } else {
        countries.add(found.country.code);
        if (found.kind === 'capital') capital = true;
        // "Greek Cypriot", "Turkish Cypriot": communities of one country.
        const lead = tokens[i]!.text.toLowerCase() === 'the' ? i + 1 : i;
        const own = k > lead + 1 ? gazetteer.countryOf(tokens[lead]!.text) : null;
        if (own && own.code !== found.country.code) marks.add(`community:${own.code}`);
      }
      for (let m = i; m < k; m++) {
        known[m - range.first] = 1;
        if (found.kind !== 'demonym') single[m - range.first] = 1;
      }
      break;
    }
  }
  let head = '';
  const stop = lower.findIndex(
    (w, i) =>
      i > 0 &&
      (w === 'of' ||
        w === 'for' ||
        w === 'in' ||
        w === 'from' ||
        w === 'to' ||
        w === 'at' ||
        w === 'with' ||
        w === 'on'),
  );
  let limit = stop > 0 ? stop : lower.length;
  // "the engineers responsible for dredging": an adjective behind its noun.
  while (limit > 1 && stop > 0 && BEHIND.test(lower[limit - 1]!)) limit--;
  const title = titleIn(lower);
  // "people in the prime minister's office": a title behind the noun only narrows it.
  const behind = title.head !== '' && Math.min(...title.used) >= limit;
  if (behind) marks.add(title.head);
  const found: ReturnType<typeof titleIn> = behind ? { head: '', used: title.used } : title;
  // "the foreign ministry spokesman": the title narrows the noun behind it.
  const inner =
    found.head !== '' &&
    !found.used.has(limit - 1) &&
    Math.max(...found.used) < limit - 1 &&
    /^NNS?$/.test(tags[range.first + limit - 1]!);
  if (inner)
    for (const mark of found.head === 'foreignministry' ? ['foreign', 'ministry'] : [found.head]) marks.add(mark);
  const roles = inner ? { head: '', used: found.used } : found;
  for (let i = 0; i < lower.length; i++) {
    const at = range.first + i;
    const w = lower[i]!;
    if (known[i] || EMPTY.has(w) || roles.used.has(i) || inCharge(lower, i)) continue;
    if (RANKS.has(w) && !(w === 'deputy' && i === limit - 1) && !(w === 'chief' && i === limit - 1)) {
      ranks.add(w);
      continue;
    }
    const ex = /^ex-(\p{L}+)$/u.exec(w)?.[1];
    if (ex && i === limit - 1) {
      ranks.add('former');
      head = HEADS.get(ex) ?? ex;
      continue;
    }
    if (/^chair(?:man|woman|person)?-in-office$/.test(w)) {
      head = 'chair';
      continue;
    }
    // "the Board", "the Federal Councillor": a body or an office goes by a common noun with a capital.
    if (
      i === limit - 1 &&
      !roles.head &&
      tags[at] === 'NNP' &&
      !COMMON_TITLES.has(w) &&
      (isGroup(w) ||
        BODIES.has(w) ||
        (i > 0 && /^(?:the|a|an|his|her|its|their)$/.test(lower[0]!) && (HEADS.has(w) || isPersonNoun(w))))
    ) {
      head = HEADS.get(w) ?? w;
      continue;
    }
    // "Neighbours report": people in the plural at the start of a sentence.
    const people = w.replace(/s$/, '');
    if (
      at === range.first &&
      at === range.end - 1 &&
      w !== people &&
      (isPersonNoun(people) || isPersonNoun(people.replace(/or$/, 'our')) || isPersonNoun(people.replace(/our$/, 'or')))
    ) {
      head = HEADS.get(people) ?? people;
      continue;
    }
    const narrows = i < limit - 1 && !NAMED.test(tokens[range.first + limit - 1]!.text);
    if (
      (tags[at]!.startsWith('NNP') ||
        // "Greenpeace" at the start of a sentence: a capital, and no common noun.
        (tags[at] === 'NN' && at === range.end - 1 && !isNoun(w) && !/(?:one|body|thing|none|each)$/.test(w)) ||
        (tags[at]!.startsWith('JJ') && narrows && i > 0)) &&
      NAMED.test(tokens[at]!.text) &&
      !COMMON_TITLES.has(w) &&
      !(OF_A_FIELD.test(roles.head || head) && (isNoun(w) || isNoun(singular(w)))) &&
      !opensCommonly(read, at, range)
    ) {
      names.add(foldWord(tokens[at]!.text));
      if (stop > 0 && i > stop) home.add(foldWord(tokens[at]!.text));
      // A name before a plain noun narrows it down: "the Saxon premier".
      if (narrows) {
        marks.add(w);
        places.add(foldWord(tokens[at]!.text));
      }
      continue;
    }
    const lemma = lemmas[at]!;
    if (tags[at] === 'CD') continue;
    if (i === limit - 1 && !roles.head) head = HEADS.get(lemma) ?? HEADS.get(w) ?? lemma;
    else if (/^(?:NN|JJ|VB|CD)/.test(tags[at]!)) {
      marks.add(lemma);
      if (stop > 0 && i > stop && /^NN/.test(tags[at]!)) home.add(lemma);
    }
  }
  if (roles.head) head = roles.head;
  if (found.field && !behind) marks.add(found.field);
  if (head === 'foreignministry') {
    head = 'ministry';
    marks.add('foreign');
  }
  // "local press reports": the press.
  if (head === 'report' && (marks.delete('press') || marks.delete('media') || marks.delete('news'))) head = 'press';
  const plural =
    pronoun === 'they' ||
    pronoun === 'we' ||
    // "The United States", "the Philippines": a name in the plural is one party.
    (limit > 0 && /^NNP?S$/.test(tags[range.first + limit - 1]!) && !single[limit - 1]) ||
    /^(?:both|two|three)$/.test(lower[lower.length - 1]!);
  const counted = lower.some((w) => /^(?:both|two|three|four|five|six|seven|all)$/.test(w));
  const conjoined = tokens
    .slice(range.first, range.end)
    .some(
      (t, i) =>
        t.text.toLowerCase() === 'and' &&
        !roles.used.has(i) &&
        !known[i] &&
        !joinsAdjectives(read, range.first + i) &&
        !(OF_A_FIELD.test(head) && joinsFields(lower, i)),
    );
  const joint =
    pronoun === 'they' ||
    conjoined ||
    (plural && (counted || head === '' || JOINT_HEADS.has(head)) && names.size === 0) ||
    (counted && lower.some((w) => JOINT_WORDS.has(w)));
  return {
    text,
    start,
    end,
    pronoun,
    joint,
    plural,
    count: Math.max(0, ...lower.map((w) => COUNTS.get(w) ?? 0)),
    countries,
    organizations,
    families,
    capital,
    head,
    ranks,
    marks,
    names,
    places,
    home,
    common: limit > 0 && /^NNS?$/.test(tags[range.first + limit - 1]!),
    indefinite: /^(?:an?|one|another)$/.test(lower[0]!) || (plural && !counted && lower[0] !== 'the'),
  };
}

/** "the Minister for Labour", "the State Secretary for Tourism": a common noun with a capital is the field of the office. */
const OF_A_FIELD = /^(?:minister|ministry|secretary|statesecretary|commissioner)$/;

/** "the Minister of Agriculture and Fisheries": one minister. */
const joinsFields = (lower: readonly string[], and: number): boolean =>
  lower.slice(0, and).some((word, i) => i > 0 && /^(?:of|for)$/.test(word)) &&
  lower.length <= and + 4 &&
  !lower.slice(and + 1).some((word) => /^(?:the|his|her|its|their|an?)$/.test(word) || OFFICER.test(word));
const OFFICER =
  /^(?:prime|minister|president|chancellor|secretary|commissioner|speaker|mayor|governor|director|ambassador|chair\p{L}*|king|queen|head|chief|envoy|general)s?$/u;

/** "a Greek and Turkish team": one team. */
const joinsAdjectives = ({ tags, tokens }: Pick<Analysis, 'tags' | 'tokens'>, and: number): boolean =>
  /^(?:JJ|NN$)/.test(tags[and - 1] ?? '') &&
  /^JJ/.test(tags[and + 1] ?? '') &&
  tags[and + 2] === 'NN' &&
  [and - 1, and + 1].every((i) => /^\p{Lu}/u.test(tokens[i]!.text));

/** "fisheries" → "fishery" */
const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');

const BODIES = words('service authority force guard directorate fund centre center');

const BEHIND = /^(?:responsible|competent|close|familiar|accredited|briefed|based)$/;

/** "in charge of", "responsible for", "tasked with": how an office is tied to its field, not the field. */
const inCharge = (lower: readonly string[], i: number): boolean =>
  BEHIND.test(lower[i]!) || (lower[i] === 'charge' && lower[i - 1] === 'in' && lower[i + 1] === 'of');

const COUNTS: ReadonlyMap<string, number> = new Map(
  'both two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((w, i) => [w, Math.max(2, i + 1)] as [string, number]),
);

/** "Hariri", "al-Hariri" */
const NAMED = /^(?:(?:al|el|ul|ad|ar|as|ash|at|an|az|bin|ibn|abu)-|[dl]['’])?\p{Lu}/u;

/** A word of a name, a title written short told in full: "Lt Gen Okello". */
const wordOf = (text: string, next: string | undefined): string => {
  const low = text.toLowerCase();
  return (/^\p{Lu}/u.test(text) && /^\p{Lu}/u.test(next ?? '') ? abbreviated.get(low) : undefined) ?? low;
};

/** "S. Korea" → "South Korea". */
const unabbreviated = (phrase: string): string =>
  phrase.replace(/^[NSEW]\.(?= )/, (point) => {
    const word = abbreviated.get(point.toLowerCase())!;
    return word[0]!.toUpperCase() + word.slice(1);
  });

/** "Trial runs": a capital only because the sentence begins, before a plain noun. */
function opensCommonly({ tokens, tags }: Pick<Analysis, 'tokens' | 'tags'>, at: number, range: Range): boolean {
  const before = tokens[at - 1]?.text;
  if (at !== range.first || (before !== undefined && !/^[.?!:;”"]$/.test(before))) return false;
  return at + 1 < range.end && /^NNS?$/.test(tags[at + 1]!) && /^\p{Ll}/u.test(tokens[at + 1]!.text);
}

/** "none of the parties" → "the parties". */
function withoutCount({ tokens }: Pick<Analysis, 'tokens'>, range: Range): Range {
  const counts =
    /^(?:none|each|all|both|some|many|most|several|any|either|neither|one|two|three|four|five|a|number|majority)$/i;
  let i = range.first;
  while (i < range.end && i < range.first + 3 && counts.test(tokens[i]!.text)) i++;
  return i > range.first && i + 1 < range.end && tokens[i]!.text.toLowerCase() === 'of'
    ? { first: i + 1, end: range.end }
    : range;
}
