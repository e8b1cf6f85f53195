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
      noteAt(words, i, end, within, gazetteer, out, heading);
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

function noteAt(
  words: readonly Word[],
  i: number,
  end: number,
  within: number,
  gazetteer: Gazetteer,
  out: Noted[],
  heading: boolean,
): void {
  const at = words[i]!.start;
  const phrase = words.slice(i, end);
  if (phrase.length === 1 && /^(?:PRP|CD|EX|WP)$/.test(phrase[0]!.tag)) return;
  // A transcript's label speaks for itself.
  if (words[end]?.text === ':' && phrase.every((w) => w.text === w.text.toUpperCase())) return;
  const aside = appositiveAt(words, end);
  const verb = words[end + (aside.length ? aside.length + 1 : 0)];
  const opens =
    within < 0 &&
    (((i === 0 || /^(?:CC|RB|,|:)$/.test(words[i - 1]!.tag)) && i < 4) ||
      (words[i - 1]!.tag === 'CC' && words[i - 2]?.text === ',')) &&
    (isTensed(verb ?? words[i]!) || pastForm(verb));
  // "The ambassadors of Chile and Peru"
  if (words[end]?.lower === 'and') {
    const beside = nounFrom(words, end + 1);
    const holders = beside > end + 1 ? holdersOf(phrase, words.slice(end + 1, beside), gazetteer) : null;
    if (holders) out.push({ described: together(holders), words: words.slice(i, beside), at });
  }
  // "One of them showed a map. … he said"
  if (
    within < 0 &&
    /^(?:one|another)$/.test(phrase[0]!.lower) &&
    phrase[1]?.lower === 'of' &&
    phrase[2]?.lower === 'them'
  )
    out.push({ described: describe(phrase, gazetteer), words: phrase, at, until: words[words.length - 1]!.end });
  noteOwners(phrase, within, gazetteer, out);
  if (
    !phrase.some(
      (w, k) =>
        /^NNP/.test(w.tag) ||
        (k > 0 && /^\p{Lu}/u.test(w.text) && gazetteer.countryOf(w.text) !== null) ||
        (/^NN/.test(w.tag) && speaksFor(w)),
    )
  )
    return;
  const described = describe([...phrase, ...aside], gazetteer);
  const loneName =
    described.person !== '' && !described.role && phrase.length === 1 && !gazetteer.people(described.person).length;
  // Inside quotation marks others speak; only names are worth remembering from there.
  if (within >= 0 && !described.person) return;
  const common = described.kind === 'unknown' && !phrase.some((w) => w.lower === described.head && speaksFor(w));
  if (common || loneName) return;
  const short = heading && described.of === '' && described.person === '';
  const located =
    /^(?:in|at|near|from|to|via|outside|into|across)$/.test(words[i - 1]?.lower ?? '') &&
    ((/^(?:metonym|country)$/.test(described.rule) && described.kind === 'government') ||
      (described.person !== '' && !described.role));
  out.push({
    described,
    words: phrase,
    at,
    until: opens ? words[words.length - 1]!.end : undefined,
    ...(words[i - 1]?.lower === 'by' && words.slice(0, i - 1).some((w) => w.tag === 'VBN') ? { agent: true } : {}),
    ...(located || short ? { located: true, opening: located && i < 4 } : {}),
  });
  // "Health Minister Pia Lind and Finance Minister Olof Berg": each of them too.
  const and = phrase.findIndex((w) => w.tag === 'CC');
  if (described.rule === 'group' && and > 0)
    for (const part of [phrase.slice(0, and), phrase.slice(and + 1)]) {
      const one = describe(part, gazetteer);
      if (one.person && one.role) out.push({ described: one, words: part, at: part[0]!.start });
    }
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
