/** Whom a text mentions: noun phrases that name people, offices and bodies, in the order of the text. */
import { bodies, namesPerson, spokespeople } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Described, describe } from './describe.ts';
import { isTensed, isTime, nounFrom } from './phrases.ts';
import { institutions, pluralOf, roleHeads } from './roles.ts';
import type { Sentence, Word } from './stream.ts';
import { firms } from './which.ts';

/** Whom the text mentions, where, and of the subject that opens a sentence where that ends. */
export type Noted = {
  readonly described: Described;
  readonly words: readonly Word[];
  readonly at: number;
  readonly until?: number | undefined;
  /** A place where something is or goes, which speaks for nobody there: "in Baku". */
  readonly located?: boolean;
  /** A pronoun for a person, which tells whether that is a man or a woman. */
  readonly pronoun?: 'object' | 'other';
  /** The agent of a passive, who is not what its sentence is about: "was told by an officer". */
  readonly agent?: boolean;
  /** The place stands before the subject of its sentence. */
  readonly opening?: boolean;
};

const none: Described = {
  name: '',
  kind: 'unknown',
  of: '',
  role: '',
  head: '',
  person: '',
  gender: '',
  plural: false,
  definite: false,
  rule: 'pronoun',
};

/** Where the story below a headline begins; 0 where a text has none. A headline has no full stop. */
export function storyFrom(sentences: readonly Sentence[]): number {
  const [first, second] = sentences.filter((s) => s.within < 0);
  const last = first?.words[first.words.length - 1];
  // A quotation that closes a sentence holds its full stop.
  const stopped = !last || last.tag === 'QQ' || /[.?!:,]$|^$/.test(last.text);
  return stopped || !second || first.words.length > 16 || second.words[0]!.start < first.words[0]!.start
    ? 0
    : second.words[0]!.start;
}

const ofPerson = new Set(['he', 'him', 'his', 'she', 'her']);

/** Noun phrases that name people, offices, bodies and governments, in order of the text. */
export function mentionsIn(sentences: readonly Sentence[], gazetteer: Gazetteer): Noted[] {
  const out: Noted[] = [];
  const from = storyFrom(sentences);
  for (const { words, within } of sentences) {
    const heading = words[0]!.start < from;
    for (let i = 0; i < words.length; ) {
      if (within < 0 && ofPerson.has(words[i]!.lower)) {
        const object = words[i]!.tag === 'PRP' && /^(?:him|her)$/.test(words[i]!.lower);
        out.push({ described: none, words: [words[i]!], at: words[i]!.start, pronoun: object ? 'object' : 'other' });
      }
      // "Two days later the government": an adverb leads no name.
      const next = words[i + 1]?.tag ?? '';
      if (
        /^RB/.test(words[i]!.tag)
          ? /^(?:DT|PRP\$|NNP)$/.test(next)
          : /^VB[NG]$/.test(words[i]!.tag) && (/^(?:DT|PRP\$)$/.test(next) || words[i - 1]?.lemma === 'be')
      ) {
        i++;
        continue;
      }
      const end = phraseEnd(words, i);
      if (end === i) {
        i++;
        continue;
      }
      out.push(...notedAt({ words, i, end, within, heading }, gazetteer));
      i = end;
    }
  }
  return out.sort((a, b) => a.at - b.at);
}

/** Where the noun phrase that begins at `i` ends, with what tells which it is. */
function phraseEnd(words: readonly Word[], i: number): number {
  let end = nounFrom(words, i);
  if (end === i) return end;
  // "accused the agency of bias": of what, not whose.
  if (
    /^(?:accuse|suspect|convict|remind|inform|warn|assure|notify|deprive|rob|clear|acquit)$/.test(
      words[i - 1]?.lemma ?? '',
    )
  ) {
    const of = words.findLastIndex((w, k) => k > i && k < end && w.lower === 'of');
    if (of > 0 && (!/^(?:DT|NNP)$/.test(words[of + 1]!.tag) || /^(?:every|each|any|all)$/.test(words[of + 1]!.lower)))
      return of;
  }
  // "the Minister for Foreign Affairs of Malta"
  if (words[end]?.lower === 'for' && roleHeads.has(words[end - 1]!.lower) && !/^an?$/.test(words[end + 1]?.lower ?? ''))
    end = more(words, end);
  // "the European Centre for Disease Prevention"
  if (words[end]?.lower === 'for' && /^NNP/.test(words[end - 1]!.tag) && /^NNP/.test(words[end + 1]?.tag ?? ''))
    end = more(words, end);
  // "her opposite number from Bolivia"
  if (words[end]?.lower === 'from' && /^(?:counterpart|colleague|number|guest)$/.test(words[end - 1]!.lower))
    end = more(words, end);
  // "a bank in Seoul", "the dockers' union at Gdynia": where a body sits.
  if (
    /^(?:in|at)$/.test(words[end]?.lower ?? '') &&
    /^NNP/.test(words[end + 1]?.tag ?? '') &&
    !isTime(words[end + 1]) &&
    (institutions.has(words[end - 1]!.lower) || firms.has(words[end - 1]!.lower))
  )
    end = more(words, end);
  // "The opposition on the island", before its verb.
  if (/^(?:in|at|on|for|from)$/.test(words[end]?.lower ?? '') && i < 4) {
    const wide = nounFrom(words, i, true);
    if (wide > end && isTensed(words[wide])) end = wide;
  }
  if (end > i + 2 && pastForm(words[end - 1]) && roleHeads.has(words[end - 2]!.lower)) end--;
  // "The Ministry issues the following": no noun phrase stands right before an article; its last noun is the verb.
  if (end > i + 2 && words[end - 1]!.tag === 'NNS' && /^(?:the|an?)$/.test(words[end]?.lower ?? '')) end--;
  return end;
}

/** "The minister disagreed.": a past tense that was taken for a noun. */
const pastForm = (w: Word | undefined): boolean =>
  !!w && /^(?:NN|JJ|VBN)$/.test(w.tag) && /(?:[^e]ed|greed)$/.test(w.lower);

/** ", the operator of the line," behind a noun phrase, with its first comma; empty when none stands there. */
function appositiveAt(words: readonly Word[], end: number): readonly Word[] {
  if (words[end]?.text !== ',' || !/^(?:DT|NNP)$/.test(words[end + 1]?.tag ?? '')) return [];
  const to = nounFrom(words, end + 1, true);
  const closed = words[to]?.text === ',' || words[to]?.text === '.' || /^(?:WP|WDT)$/.test(words[to]?.tag ?? '');
  return to > end + 1 && closed && words[to + 1]?.lower !== 'and' ? words.slice(end, to) : [];
}

const more = (words: readonly Word[], end: number): number => {
  const next = nounFrom(words, end + 1);
  return next > end + 1 ? next : end;
};

/** A noun phrase [i, end) of a sentence, from which it is noted whom it mentions. */
type Place = {
  readonly words: readonly Word[];
  readonly i: number;
  readonly end: number;
  /** The quotation it stands in; -1 for none. */
  readonly within: number;
  /** It stands in the headline. */
  readonly heading: boolean;
};

function notedAt(place: Place, gazetteer: Gazetteer): Noted[] {
  const { words, i, end, within } = place;
  const phrase = words.slice(i, end);
  if (phrase.length === 1 && /^(?:PRP|CD|EX|WP)$/.test(phrase[0]!.tag)) return [];
  // A transcript's label speaks for itself.
  if (words[end]?.text === ':' && phrase.every((w) => w.text === w.text.toUpperCase())) return [];
  const out = [...holdersAt(place, gazetteer), ...oneOfThem(place, gazetteer)];
  noteOwners(phrase, within, gazetteer, out);
  const mention = mentionAt(place, gazetteer);
  return mention ? [...out, mention, ...membersOf(mention, gazetteer)] : out;
}

/** "The ambassadors of Chile and Peru" */
function holdersAt({ words, i, end }: Place, gazetteer: Gazetteer): Noted[] {
  if (words[end]?.lower !== 'and') return [];
  const beside = nounFrom(words, end + 1);
  const holders = beside > end + 1 ? holdersOf(words.slice(i, end), words.slice(end + 1, beside), gazetteer) : null;
  return holders ? [{ described: together(holders), words: words.slice(i, beside), at: words[i]!.start }] : [];
}

/** "One of them showed a map. … he said" */
function oneOfThem({ words, i, end, within }: Place, gazetteer: Gazetteer): Noted[] {
  const phrase = words.slice(i, end);
  const [one, of, them] = phrase;
  if (within >= 0 || !/^(?:one|another)$/.test(one!.lower) || of?.lower !== 'of' || them?.lower !== 'them') return [];
  const until = words[words.length - 1]!.end;
  return [{ described: describe(phrase, gazetteer), words: phrase, at: one!.start, until }];
}

/** Whom the phrase names; null where that is nobody worth remembering. */
function mentionAt(place: Place, gazetteer: Gazetteer): Noted | null {
  const { words, i, end, within, heading } = place;
  const phrase = words.slice(i, end);
  if (!mayName(phrase, gazetteer)) return null;
  const aside = appositiveAt(words, end);
  const described = describe([...phrase, ...aside], gazetteer);
  // Inside quotation marks others speak; only names are worth remembering from there.
  if (within >= 0 && !described.person) return null;
  if (isCommon(phrase, described) || isLoneName(phrase, described, gazetteer)) return null;
  const short = heading && described.of === '' && described.person === '';
  const located = isLocated(words[i - 1], described);
  const agent = words[i - 1]?.lower === 'by' && words.slice(0, i - 1).some((w) => w.tag === 'VBN');
  return {
    described,
    words: phrase,
    at: phrase[0]!.start,
    until: opensSentence(place, aside.length) ? words[words.length - 1]!.end : undefined,
    ...(agent ? { agent: true } : {}),
    ...(located || short ? { located: true, opening: located && i < 4 } : {}),
  };
}

/** Does a phrase hold a name, a country or a noun for those who may speak? */
const mayName = (phrase: readonly Word[], gazetteer: Gazetteer): boolean =>
  phrase.some(
    (w, k) =>
      /^NNP/.test(w.tag) ||
      (k > 0 && /^\p{Lu}/u.test(w.text) && gazetteer.countryOf(w.text) !== null) ||
      (/^NN/.test(w.tag) && speaksFor(w)),
  );

const isCommon = (phrase: readonly Word[], { kind, head }: Described): boolean =>
  kind === 'unknown' && !phrase.some((w) => w.lower === head && speaksFor(w));

const isLoneName = (phrase: readonly Word[], { person, role }: Described, gazetteer: Gazetteer): boolean =>
  person !== '' && !role && phrase.length === 1 && !gazetteer.people(person).length;

/** "in Baku", "to Mr Osei" */
const isLocated = (before: Word | undefined, { rule, kind, person, role }: Described): boolean =>
  /^(?:in|at|near|from|to|via|outside|into|across)$/.test(before?.lower ?? '') &&
  ((/^(?:metonym|country)$/.test(rule) && kind === 'government') || (person !== '' && !role));

/** Is the phrase the subject that opens its sentence, or a clause behind ", and"? `aside`: words of its apposition. */
function opensSentence({ words, i, end, within }: Place, aside: number): boolean {
  if (within >= 0) return false;
  const first = (i === 0 || /^(?:CC|RB|,|:)$/.test(words[i - 1]!.tag)) && i < 4;
  const joined = words[i - 1]?.tag === 'CC' && words[i - 2]?.text === ',';
  const verb = words[end + (aside ? aside + 1 : 0)];
  return (first || joined) && (isTensed(verb ?? words[i]!) || pastForm(verb));
}

/** "Health Minister Pia Lind and Finance Minister Olof Berg": each of them too. */
function membersOf({ described, words }: Noted, gazetteer: Gazetteer): Noted[] {
  const and = described.rule === 'group' ? words.findIndex((w) => w.tag === 'CC') : -1;
  if (and <= 0) return [];
  return [words.slice(0, and), words.slice(and + 1)].flatMap((part) => {
    const one = describe(part, gazetteer);
    return one.person && one.role ? [{ described: one, words: part, at: part[0]!.start }] : [];
  });
}

/** Is the noun one for people or bodies, who may speak later? */
const speaksFor = (w: Word): boolean =>
  roleHeads.has(w.lower) ||
  firms.has(w.lemma) ||
  bodies.has(w.lower) ||
  /^(?:registry|treasury|island|region|factory|plant|monitors?)$/.test(w.lower) ||
  namesPerson(w.lemma);

/** The bodies and people named inside a phrase: "a spokesman for the State Border Committee", "the ministry's denial", "a member
 *  of the health committee". */
function noteOwners(phrase: readonly Word[], within: number, gazetteer: Gazetteer, out: Noted[]): void {
  if (within >= 0) return;
  const inner = (part: readonly Word[]): void => {
    if (!part.some((w) => /^NN/.test(w.tag))) return;
    const described = describe(part, gazetteer);
    // "The Commissioner for Energy": a portfolio is no body.
    if (part.length === 1 && described.rule === 'name as written?') return;
    const told =
      described.kind === 'unknown' && part.length > 2 && part[0]!.lower === 'the' && !isTime(part[part.length - 1]);
    if (
      told ||
      /^(?:organization|office)$/.test(described.kind) ||
      / /.test(described.person) ||
      (described.role && !described.person)
    )
      out.push({ described, words: part, at: part[0]!.start });
  };
  const owner = phrase.findIndex((w) => w.tag === 'POS');
  if (owner > 0 && phrase.slice(0, owner).some((w) => roleHeads.has(w.lower) || /^NNP/.test(w.tag)))
    inner(phrase.slice(0, owner));
  const speaks = phrase.findIndex((w) => spokespeople.has(w.lower));
  if (speaks > 0 && owner < 0) inner(phrase.slice(/^(?:an?|the)$/.test(phrase[0]!.lower) ? 1 : 0, speaks));
  for (let k = 1; k < phrase.length - 1; k++)
    if (/^(?:of|for|at|from|on)$/.test(phrase[k]!.lower) && /^(?:DT|NNP)$/.test(phrase[k + 1]!.tag))
      inner(phrase.slice(k + 1));
}

/** "The foreign ministers of Armenia" | "Georgia": two holders of one office. */
export function holdersOf(
  first: readonly Word[],
  second: readonly Word[],
  gazetteer: Gazetteer,
): readonly [Described, Described] | null {
  const whole = describe(first, gazetteer);
  const beside = describe(second, gazetteer);
  if (!whole.plural || !whole.role || !whole.of || beside.rule !== 'country') return null;
  return holders(whole, whole.of, beside.of);
}

/** Those who hold in two countries the office that a plural names. */
function holders(whole: Described, a: string, b: string): readonly [Described, Described] {
  const role = whole.role.replace(/s(?= (?:of|for) |$)/, '');
  const holder = (of: string): Described => ({
    ...whole,
    role,
    of,
    name: `${role} of ${of}`,
    head: whole.head.replace(/s$/, ''),
    kind: 'person',
    plural: false,
  });
  return [holder(a), holder(b)];
}

/** "The Japanese" | "South Korean foreign ministers": two holders of one office, told by their peoples. */
export function peoplesOf(
  first: readonly Word[],
  second: readonly Word[],
  gazetteer: Gazetteer,
): readonly [Described, Described] | null {
  const people = first.filter((w) => w.tag !== 'DT');
  const name = people.map((w) => w.text).join(' ');
  const country = gazetteer.find(name).some((n) => n.kind === 'demonym') ? gazetteer.countryOf(name) : null;
  const theirs = country ? describe(second, gazetteer) : null;
  if (!country || !theirs?.plural || !theirs.role || !theirs.of || theirs.of === country.name) return null;
  return holders(theirs, country.name, theirs.of);
}

/** Two holders of one office as one group. */
const together = ([a, b]: readonly [Described, Described]): Described => ({
  ...a,
  name: `${pluralOf(a.role)} of ${a.of} and ${b.of}`,
  head: `${a.head}s`,
  kind: 'group',
  plural: true,
  rule: 'group',
});
