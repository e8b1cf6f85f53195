/** Whom a noun phrase names: countries and organizations (with the gazetteer's data), role, rank, personal names, and what
 *  else narrows it down; one or several. Whether two phrases name one party is asked in same-party.ts. */
import type { Gazetteer } from '../gazetteer.ts';
import type { Analysis } from './analysis.ts';
import { type Known, knownIn } from './known-names.ts';
import { isGroup, isNoun, isPersonNoun } from './nouns.ts';
import { COMMON_TITLES, HEADS, titleIn } from './party-titles.ts';
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

/** Ranks that are somebody's where no noun follows: "the deputy", "the lieutenant". */
const HOLDERS = words('deputy chief caretaker assistant lieutenant major brigadier');

const EMPTY = words(
  "the a an this that these those his her its their our my own same latter said visiting current newly senior top high-ranking two both all three four five six seven eight nine ten other each every any some several many mr mrs ms dr sir president-elect also and of for in at on to with from republic country ’s 's s",
);

const JOINT_WORDS = words(
  'both two three four five six seven all parties sides leaders ministers presidents delegations interlocutors counterparts officials they',
);

const JOINT_HEADS = words(
  'party side leader minister president delegation interlocutor counterpart chancellor premier official head member state ally participant government country representative negotiator foreignminister primeminister',
);

/** A noun phrase, and where its head ends. */
type Phrase = {
  readonly read: Read;
  readonly range: Range;
  /** Its words in small letters, titles written short told in full. */
  readonly lower: readonly string[];
  /** The word at which what stands behind the head begins ("of", "for"); -1 without. */
  readonly stop: number;
  /** The word behind the head. */
  readonly limit: number;
};

type Read = Pick<Analysis, 'text' | 'tokens' | 'tags' | 'lemmas'>;

/** Whom a noun phrase names. Any range is read; what stands there that names nobody gives empty sets. */
export function partyOf(read: Read, whole: Range, gazetteer: Gazetteer): Party {
  const phrase = phraseOf(read, withoutCount(read, whole));
  const { range, lower } = phrase;
  const known = knownIn(read, range, lower, gazetteer);
  const role = roleIn(phrase);
  const told = wordsTold(phrase, known, role);
  const pronoun = range.end - range.first === 1 ? (PRONOUNS.get(lower[0]!) ?? null) : null;
  const number = numberOf(phrase, known, role, told, pronoun);
  const start = read.tokens[whole.first]!.start;
  const end = read.tokens[range.end - 1]!.end;
  const { countries, organizations, families, capital } = known;
  const { head, ranks, marks, names, places, home } = told;
  return {
    text: read.text.slice(start, end),
    start,
    end,
    pronoun,
    ...number,
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
    common: isCommon(phrase),
  };
}

function phraseOf(read: Read, range: Range): Phrase {
  const tokens = read.tokens.slice(range.first, range.end);
  const lower = tokens.map((t, i) => wordOf(t.text, tokens[i + 1]?.text));
  const stop = lower.findIndex((w, i) => i > 0 && /^(?:of|for|in|from|to|at|with|on)$/.test(w));
  let limit = stop > 0 ? stop : lower.length;
  // "the engineers responsible for dredging": an adjective behind its noun.
  while (limit > 1 && stop > 0 && BEHIND.test(lower[limit - 1]!)) limit--;
  // "the director ad interim"
  while (limit > 1 && FOR_NOW.test(lower[limit - 1]!)) limit--;
  return { read, range, lower, stop, limit };
}

/** The tag of the head. */
const headTag = ({ read, range, limit }: Phrase): string => read.tags[range.first + limit - 1] ?? '';

const isCommon = (phrase: Phrase): boolean => phrase.limit > 0 && /^NNS?$/.test(headTag(phrase));

/** The title of a phrase: its head where it is one, else what narrows the head down. */
type Role = {
  readonly head: string;
  readonly used: ReadonlySet<number>;
  readonly marks: readonly string[];
  /** The field of the office, which is put down last. */
  readonly field: string;
};

function roleIn(phrase: Phrase): Role {
  const { lower, limit } = phrase;
  const { head, used, field = '' } = titleIn(lower);
  // "people in the prime minister's office": a title behind the noun only narrows it.
  if (head !== '' && Math.min(...used) >= limit) return { head: '', used, marks: [head], field: '' };
  // "the foreign ministry spokesman": the title narrows the noun behind it.
  const inner = head !== '' && !used.has(limit - 1) && Math.max(...used) < limit - 1 && /^NNS?$/.test(headTag(phrase));
  if (!inner) return { head, used, marks: [], field };
  return { head: '', used, marks: head === 'foreignministry' ? ['foreign', 'ministry'] : [head], field };
}

/** What the words of a phrase add, as they are read from left to right. */
class Told {
  head = '';
  readonly ranks = new Set<string>();
  readonly names: Set<string>;
  readonly marks: Set<string>;
  readonly places = new Set<string>();
  readonly home = new Set<string>();

  constructor(known: Known, role: Role) {
    this.names = new Set(known.places);
    this.marks = new Set([...known.marks, ...role.marks]);
  }
}

/** A word of a phrase. */
type Word = {
  readonly phrase: Phrase;
  readonly i: number;
  readonly token: number;
  readonly lower: string;
  readonly tag: string;
  /** The last word of the head. */
  readonly last: boolean;
  readonly role: Role;
};

/** What a word adds; false leaves it to the next rule. */
type WordRule = (word: Word, told: Told) => boolean;

const rank: WordRule = ({ lower, last }, told) => {
  if (!(RANKS.has(lower) || FOR_NOW.test(lower)) || (HOLDERS.has(lower) && last)) return false;
  told.ranks.add(FOR_NOW.test(lower) ? 'acting' : (SAME_RANK.get(lower) ?? lower));
  return true;
};
/** "the vice minister" is the deputy minister. */
const SAME_RANK: ReadonlyMap<string, string> = new Map([['vice', 'deputy']]);

/** "the ex-governor" */
const former: WordRule = ({ lower, last }, told) => {
  const ex = last ? /^ex-(\p{L}+)$/u.exec(lower)?.[1] : undefined;
  if (!ex) return false;
  told.ranks.add('former');
  told.head = HEADS.get(ex) ?? ex;
  return true;
};

/** "the Vice-Minister", "the deputy-governor": a rank and an office in one word. */
const ranked: WordRule = ({ lower, last }, told) => {
  const office = last
    ? /^(?:vice|deputy)-(minister|mayor|governor|speaker|chancellor|director|rector|prefect|premier|marshal)$/.exec(
        lower,
      )?.[1]
    : undefined;
  if (!office) return false;
  told.ranks.add('deputy');
  told.head = HEADS.get(office) ?? office;
  return true;
};

const inTheChair: WordRule = ({ lower }, told) => {
  if (!/^chair(?:man|woman|person)?-in-office$/.test(lower)) return false;
  told.head = 'chair';
  return true;
};

/** "the Board", "the Federal Councillor": a body or an office goes by a common noun with a capital. */
const capitalised: WordRule = ({ phrase, i, lower, tag, last, role }, told) => {
  if (!last || role.head || tag !== 'NNP' || COMMON_TITLES.has(lower)) return false;
  const office = i > 0 && /^(?:the|a|an|his|her|its|their)$/.test(phrase.lower[0]!);
  if (!isGroup(lower) && !BODIES.has(lower) && !(office && (HEADS.has(lower) || isPersonNoun(lower)))) return false;
  told.head = HEADS.get(lower) ?? lower;
  return true;
};

/** "Neighbours report": people in the plural at the start of a sentence. */
const peopleAlone: WordRule = ({ phrase: { range }, lower }, told) => {
  const people = lower.replace(/s$/, '');
  if (range.end - range.first !== 1 || lower === people) return false;
  const spellings = [people, people.replace(/or$/, 'our'), people.replace(/our$/, 'or')];
  if (!spellings.some(isPersonNoun)) return false;
  told.head = HEADS.get(people) ?? people;
  return true;
};

/** A personal or other name. Before a plain noun it narrows it down: "the Saxon premier". */
const properName: WordRule = (word, told) => {
  const { phrase, i, token, lower } = word;
  const { range, read, limit, stop } = phrase;
  const narrows = i < limit - 1 && !NAMED.test(read.tokens[range.first + limit - 1]!.text);
  if (!isProper(word, narrows) || ofField(word, told)) return false;
  const name = foldWord(read.tokens[token]!.text);
  told.names.add(name);
  if (stop > 0 && i > stop) told.home.add(name);
  if (narrows) {
    told.marks.add(lower);
    told.places.add(name);
  }
  return true;
};

/** May a word be a name? "Greenpeace" at the start of a sentence: a capital, and no common noun. */
function isProper({ phrase: { read, range }, i, token, lower, tag }: Word, narrows: boolean): boolean {
  const alone =
    tag === 'NN' && token === range.end - 1 && !isNoun(lower) && !/(?:one|body|thing|none|each)$/.test(lower);
  if (!tag.startsWith('NNP') && !alone && !(tag.startsWith('JJ') && narrows && i > 0)) return false;
  return NAMED.test(read.tokens[token]!.text) && !COMMON_TITLES.has(lower) && !opensCommonly(read, token, range);
}

/** "the Minister of Trade", "the Tourism Minister", "the Fisheries Committee": the field of an office, though it has a capital. */
const ofField = ({ phrase: { lower: all, limit }, i, lower, role }: Word, { head }: Told): boolean => {
  const noun = isNoun(lower) || isNoun(singular(lower));
  if (OF_A_FIELD.test(role.head || head) && noun) return true;
  const last = all[limit - 1] ?? '';
  if (i >= limit - 1 || !/^(?:the|an?|its|their|our)$/.test(all[0]!)) return false;
  return (
    /^(?:minister|ministry)$/.test(last) || (noun && /^(?:committee|commissioner|secretary|department)$/.test(last))
  );
};

/** The head, or what narrows it down. */
const commonWord: WordRule = ({ phrase, i, token, lower, tag, last, role }, told) => {
  const lemma = phrase.read.lemmas[token]!;
  if (tag === 'CD') return true;
  if (last && !role.head) told.head = HEADS.get(lemma) ?? HEADS.get(lower) ?? lemma;
  else if (/^(?:NN|JJ|VB)/.test(tag)) {
    told.marks.add(lemma);
    if (phrase.stop > 0 && i > phrase.stop && tag.startsWith('NN')) told.home.add(lemma);
  }
  return true;
};

/** Asked in this order; the first that takes a word has it. */
const WORD_RULES: readonly WordRule[] = [
  rank,
  former,
  ranked,
  inTheChair,
  capitalised,
  peopleAlone,
  properName,
  commonWord,
];

function wordsTold(phrase: Phrase, known: Known, role: Role): Told {
  const { read, range, lower, limit } = phrase;
  const told = new Told(known, role);
  for (const [i, w] of lower.entries()) {
    if (known.words.has(i) || EMPTY.has(w) || role.used.has(i) || inCharge(lower, i)) continue;
    const token = range.first + i;
    const word = { phrase, i, token, lower: w, tag: read.tags[token]!, last: i === limit - 1, role };
    WORD_RULES.some((rule) => rule(word, told));
  }
  if (role.head) told.head = role.head;
  else titleOf(phrase, told);
  if (role.field) told.marks.add(role.field);
  if (told.head === 'foreignministry') {
    told.head = 'ministry';
    told.marks.add('foreign');
  }
  // "local press reports": the press.
  if (told.head === 'report' && ['press', 'media', 'news'].some((word) => told.marks.delete(word))) told.head = 'press';
  return told;
}

/** "Minister Kos", "Defence Minister Ivo Lah": the title that stands before a name is what they are. */
function titleOf({ lower, read, range }: Phrase, told: Told): void {
  if (told.head || !told.names.size) return;
  if (!read.tokens.slice(range.first, range.end).every(({ text }) => NAMED.test(text))) return;
  const at = lower.findLastIndex((word) => TITLES.test(word));
  if (at >= 0 && at + 1 < lower.length && told.marks.delete(lower[at]!)) told.head = lower[at]!;
}
const TITLES =
  /^(?:minister|mayor|bishop|archbishop|cardinal|king|queen|prince|princess|president|governor|commissioner|speaker|chancellor|ambassador|inspector|judge|justice|general|admiral|senator|secretary|premier|rabbi|imam|patriarch|councillor|professor)$/;

/** One or several, how many, and whether any one will do. */
function numberOf(
  phrase: Phrase,
  known: Known,
  role: Role,
  { head, names }: Told,
  pronoun: Party['pronoun'],
): Pick<Party, 'joint' | 'plural' | 'count' | 'indefinite'> {
  const { lower, limit } = phrase;
  // "The United States", "the Philippines": a name in the plural is one party.
  const pluralHead = limit > 0 && /^NNP?S$/.test(headTag(phrase)) && !known.single.has(limit - 1);
  const plural =
    pronoun === 'they' || pronoun === 'we' || pluralHead || /^(?:both|two|three)$/.test(lower[lower.length - 1]!);
  const counted = lower.some((w) => /^(?:both|two|three|four|five|six|seven|all)$/.test(w));
  const joint =
    pronoun === 'they' ||
    conjoined(phrase, known, role, head) ||
    (plural && (counted || head === '' || JOINT_HEADS.has(head) || CO.test(head)) && names.size === 0) ||
    (counted && lower.some((w) => JOINT_WORDS.has(w)));
  return {
    joint,
    plural,
    count: Math.max(0, ...lower.map((w) => COUNTS.get(w) ?? 0)),
    indefinite: /^(?:an?|one|another)$/.test(lower[0]!) || (plural && !counted && lower[0] !== 'the'),
  };
}

/** "the co-presidents": those who share an office. */
const CO = /^co-?(?:chair|president|rapporteur|leader|author|sponsor|signatory|host|founder|owner|director|guarantor)/;

/** Two parties joined by "and", which is no part of a name, a title or a field. */
const conjoined = ({ read, range, lower }: Phrase, known: Known, role: Role, head: string): boolean =>
  read.tokens
    .slice(range.first, range.end)
    .some(
      ({ text }, i) =>
        text.toLowerCase() === 'and' &&
        !role.used.has(i) &&
        !known.words.has(i) &&
        !joinsAdjectives(read, range.first + i) &&
        !(OF_A_FIELD.test(head) && joinsFields(lower, i)),
    );

/** "the Minister for Labour", "the State Secretary for Tourism": a common noun with a capital is the field of the office. */
const OF_A_FIELD = /^(?:minister|ministry|secretary|statesecretary|commissioner|highrepresentative)$/;

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

/** "the Minister of Health a.i.": who holds it only for now. */
const FOR_NOW = /^(?:a\.i\.|ad|interim)$/;

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
