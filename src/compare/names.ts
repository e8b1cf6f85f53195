/** Names and titles that differ: another person, rank, country or city is material; the same one named otherwise is not. */

import { type Party, partyOf } from '../text/en/parties.ts';
import { samePlace } from '../text/en/places.ts';
import type { Range } from '../text/en/predicates.ts';
import { OTHER_RANK, sameParty, UNION_AGAINST_STATE } from '../text/en/same-party.ts';
import { foldWord, nearlySame } from '../text/en/spelling.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { escaped } from '../text/pattern.ts';
import type { Side } from './edits.ts';
import type { Judgement, NameJudge } from './judge-context.ts';
import { isPerson } from './persons.ts';
import { sameDealing } from './same-dealing.ts';

const NOMINAL = /^(?:DT|PDT|PRP\$|JJ[RS]?|CD|NN|NNS|NNP|NNPS|POS)$/;
const TITLE =
  /(?:minister|president|chancellor|secretary|secretarygeneral|ambassador|commissioner|spokesperson|chair|mayor|governor|envoy|general|adviser|king|queen|deputy|representative|director|prosecutor|commander|inspectorgeneral|securityadviser|statesecretary|attorney|senator|head|chief|chiefexecutive|rapporteur|judge|admiral|colonel|consul|attache|chargedaffaires|consulgeneral|chiefofstaff|registrar|clerk|rector|dean|prefect|voivode|speaker|ombudsman|premier|treasurer|bishop|archbishop|auditor|coordinator|undersecretary)$/;

export function nameJudge(before: Side, after: Side, gazetteer: Gazetteer): NameJudge {
  const whole: NameJudge = (from, to) => {
    if (from.end === from.first && !isRank(after, to)) return null;
    if (to.end === to.first && !isRank(before, from)) return null;
    const p = phraseAround(before, from, gazetteer);
    const q = phraseAround(after, to, gazetteer);
    if (!p || !q) return null;
    const a = partyOf(before.read, p, gazetteer);
    const b = partyOf(after.read, q, gazetteer);
    const proper =
      a.names.size + a.countries.size + a.organizations.size + b.names.size + b.countries.size + b.organizations.size >
      0;
    const titled = TITLE.test(a.head) && TITLE.test(b.head);
    const ranked = titled && (a.ranks.size > 0 || b.ranks.size > 0);
    if (!proper && !titled && !ranked) return null;
    if (a.pronoun || b.pronoun) return null;
    if ([before, after].some(({ read }) => setBeside(read.text, a, b))) return null;
    const { same, why } = sameParty(a, b);
    if (why === 'different names' && respelled(before, p, after, q)) return null;
    if (!same && (byInitials(before, p, after, q) || byInitials(after, q, before, p))) return null;
    // "its first woman president", "for the first time a woman as president"
    if (why === OTHER_RANK && (everFirst(before, from) || everFirst(after, to))) return null;
    if (same) return otherPlace(a, b, gazetteer) || otherPlaces(from, to) ? judgement('another place') : null;
    const evidence =
      why === 'different countries' ||
      why === 'different organizations' ||
      why === 'different names' ||
      why === 'of another place' ||
      why === UNION_AGAINST_STATE ||
      (why === OTHER_RANK && (titled || (a.names.size > 0 && isPerson(a)))) ||
      (/^(?:different offices or bodies|people of another body|parties of unlike kinds)$/.test(why) && titled) ||
      ((why === 'different offices' || why === 'a country against an organization') && titled);
    return evidence ? judgement(why) : null;
  };
  /** "the market of Saigon" against "the market of Hanoi": the bare names differ, whatever stands before them. */
  const otherPlaces = (from: Range, to: Range): boolean => {
    const bare = ({ read, figures }: Side, { first, end }: Range): boolean =>
      end > first &&
      /^(?:IN|TO)$/.test(read.tags[first - 1] ?? '') &&
      read.tags.slice(first, end).every((tag) => tag.startsWith('NNP')) &&
      !figures.some((f) => f.first < end && first < f.end);
    if (!bare(before, from) || !bare(after, to)) return false;
    const [a, b] = [partyOf(before.read, from, gazetteer), partyOf(after.read, to, gazetteer)];
    return otherPlace(a, b, gazetteer);
  };
  // "[Turkish] minister" against "[The] minister of Bulgaria": an article tells nothing, its noun phrase does.
  const moved = (own: Side, range: Range, other: Side): boolean =>
    onlyMoved(own, nameless(own, range) ? (phraseAround(own, range, gazetteer) ?? range) : range, other, gazetteer);
  return (from, to) => {
    // A day for a day is a matter of dates.
    if (isDay(before, from) && isDay(after, to)) return null;
    if (locally(before, from, after, to) || locally(after, to, before, from)) return null;
    const found = whole(from, to);
    if (found)
      return (moved(before, from, after) && moved(after, to, before)) || sameDealing(before, after) ? null : found;
    // "left Split" against "departed from Zadar": the one name on each side.
    const p = onlyName(before, from);
    const q = onlyName(after, to);
    if (
      p &&
      q &&
      !(moved(before, p, after) && moved(after, q, before)) &&
      (p.first > from.first || q.first > to.first || p.end < from.end || q.end < to.end)
    )
      return whole(p, q);
    // "The Consul [General opened]" against "The Consul [inaugurated]": the rest of a title before other words.
    const [r, t] = [rankOpening(before, from), rankOpening(after, to)];
    if ((r && !t) || (t && !r))
      return whole(r ?? { first: from.first, end: from.first }, t ?? { first: to.first, end: to.first });
    return otherPeople(before, from, after, gazetteer) && otherPeople(after, to, before, gazetteer)
      ? judgement('different countries')
      : null;
  };
}

/** "the Austrian and Hungarian ministers" against "the Austrian minister and his Slovak counterpart": one side's edits have the
 *  people of a country of which the other passage has nothing. */
function otherPeople({ read }: Side, { first, end }: Range, other: Side, gazetteer: Gazetteer): boolean {
  const countryOf = (word: string): string[] =>
    gazetteer.find(word).flatMap((named) => ('country' in named ? [named.country.code] : []));
  const told = other.read.tokens.slice(other.first, other.end).flatMap(({ text }) => countryOf(text));
  return read.tokens.slice(first, end).some(({ text }, i) => {
    const people = read.tags[first + i] === 'JJ' ? countryOf(text) : [];
    return people.length === 1 && !told.includes(people[0]!);
  });
}

/** "four articles of the Package Travel Directive" against "four articles of the PTD": the last capitals of one side's phrase
 *  begin, letter by letter, the capitalised words of the other's, and neither phrase has another name. */
function byInitials(own: Side, short: Range, other: Side, long: Range): boolean {
  const capitals = ({ read, figures }: Side, { first, end }: Range): string[] =>
    read.tokens
      .slice(first, end)
      .filter((_, i) => !figures.some((f) => f.first <= first + i && first + i < f.end))
      .map(({ text }) => text)
      .filter((text) => /^\p{Lu}/u.test(text) && !NO_NAME.test(text));
  const [letters, ...more] = capitals(own, short);
  const words = capitals(other, long);
  return more.length === 0 && /^\p{Lu}{2,}$/u.test(letters ?? '') && words.length > 1 && letters === initialsOf(words);
}
const initialsOf = (words: readonly string[]): string =>
  words
    .flatMap((word) => word.split(/[-‐‑]/))
    .map((part) => part[0] ?? '')
    .join('')
    .toUpperCase();
const NO_NAME = /^(?:The|A|An|This|That|Its|Today|Yesterday|Tonight|Tomorrow|Earlier|Now)$/;

const nameless = ({ read }: Side, { first, end }: Range): boolean =>
  end > first && read.tags.slice(first, end).every((tag) => tag === 'DT');

/** "Mr Hoti" against "Mr Hotti", where a note tells that the spelling of a name was mended: the same, a letter or two apart. */
function respelled(before: Side, { end: one }: Range, after: Side, { end: two }: Range): boolean {
  if (![before, after].some(({ read }) => SPELT.test(read.text.slice(-2_000)))) return false;
  const [a, b] = [foldWord(before.read.tokens[one - 1]!.text), foldWord(after.read.tokens[two - 1]!.text)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start > 0 && Math.max(a.length, b.length) - start - end <= 2;
}
const SPELT = /(?<!\p{L})(?:(?:mis)?spel(?:ling|t|led)|misprint(?:ed)?|typo)(?!\p{L})/iu;

/** "The mayor of Graz, Anna Huber," tells that the mayor is Anna Huber. */
function setBeside(text: string, a: Party, b: Party): boolean {
  const bare = ({ text: words }: Party): string => words.replace(/^the /i, '');
  const told = text.slice(0, 20_000);
  const beside = (title: Party, name: Party): boolean =>
    title.head !== '' &&
    name.head === '' &&
    new RegExp(
      `(?<!\\p{L})${anyCase(bare(title))}, (?:\\p{Lu}[\\p{L}’'-]+ ){0,3}${escaped(bare(name))}[,.;]`,
      'u',
    ).test(told);
  return beside(a, b) || beside(b, a);
}

const anyCase = (text: string): string =>
  `[${text[0]!.toLowerCase()}${text[0]!.toUpperCase()}]${escaped(text.slice(1))}`;

/** "for the first time": no rank of anybody's. */
const everFirst = ({ read }: Side, { first, end }: Range): boolean =>
  / for the first time /.test(` ${read.lemmas.slice(first, end).join(' ')} `);

/** "Brdo pri Kranju" and "Brdo near Kranj": where a place lies, in its own language and in English. */
function locally(own: Side, range: Range, other: Side, rest: Range): boolean {
  const words = ({ read }: Side, { first, end }: Range): string[] =>
    read.tokens.slice(first, end).map(({ text }) => foldWord(text));
  const [lies, ...name] = words(own, range);
  const [near, ...told] = words(other, rest).filter((word) => word !== 'the');
  if (!lies || !NEXT_TO.test(lies) || !/^(?:near|by|on|upon|at|under)$/.test(near ?? '')) return false;
  const [x, y] = [name.at(-1) ?? '', told.at(-1) ?? ''];
  const stem = Math.max(3, Math.min(x.length, y.length) - 2);
  return x.length > 3 && y.length > 3 && x.slice(0, stem) === y.slice(0, stem);
}
const NEXT_TO = /^(?:pri|bei|kod|nad|pod|an|am|ob|sur|pres|aan|bij|ved|nad|u|przy|koło|kolo)$/;

/** A capital in the middle of a sentence names something, whatever the tagger makes of a word it has not met. */
const isName = ({ tags, tokens }: Side['read'], i: number): boolean =>
  tags[i]!.startsWith('NNP') ||
  // "bound for Djibouti carrying wheat": no adjective where nothing follows that it could belong to.
  (tags[i] === 'JJ' &&
    /^\p{Lu}\p{Ll}/u.test(tokens[i]!.text) &&
    /^\p{Ll}/u.test(tokens[i - 1]?.text ?? '.') &&
    !/^(?:NN|JJ|CD|POS)/.test(tags[i + 1] ?? '')) ||
  (tags[i] === 'NN' && /^\p{Lu}\p{Ll}/u.test(tokens[i]!.text) && /^[\p{Ll},]/u.test(tokens[i - 1]?.text ?? '.'));

/** Nothing but a date or a weekday: "8 May", "the end of May". */
const isDay = ({ read, figures }: Side, { first, end }: Range): boolean =>
  end > first &&
  figures.some(
    (f) =>
      /^(?:date|weekday)$/.test(f.kind) &&
      (read.lemmas[first] === 'the' ? f.first - 1 : f.first) <= first &&
      end <= f.end,
  );

/** Do all names of a range stand in the other passage too? False where it has none. */
function onlyMoved({ read }: Side, range: Range, other: Side, gazetteer: Gazetteer): boolean {
  // "Norwegian police", "police in Norway", "Oslo": a country by its name, its people's or its capital's.
  const nameOf = (words: string): string | null => {
    const named = gazetteer.find(words).find(({ kind }) => /^(?:country|demonym|capital)$/.test(kind));
    return named && 'country' in named ? named.country.code : null;
  };
  const nameAt = ({ tokens }: Side['read'], i: number): string => {
    const [before, word, after] = [tokens[i - 1]?.text ?? '', tokens[i]!.text, tokens[i + 1]?.text ?? ''];
    return nameOf(`${word} ${after}`) ?? nameOf(`${before} ${word}`) ?? nameOf(word) ?? foldWord(word);
  };
  const there = new Set<string>();
  for (let i = other.first; i < other.end; i++) there.add(nameAt(other.read, i));
  let names = 0;
  for (let i = range.first; i < range.end; i++) {
    // "the Finnish delegation": the adjective of a country names it as well.
    if (!isName(read, i) && !(read.tags[i] === 'JJ' && /^\p{Lu}\p{Ll}/u.test(read.tokens[i]!.text))) continue;
    names++;
    if (!there.has(nameAt(read, i))) return false;
  }
  return names > 0;
}

/** The names of a range, days and months aside, if they stand together and something else stands there too. */
function onlyName({ read, figures }: Side, range: Range): Range | null {
  const days = new Set<number>();
  for (const f of figures) if (/^(?:date|weekday)$/.test(f.kind)) for (let i = f.first; i < f.end; i++) days.add(i);
  let first = -1;
  let end = -1;
  for (let i = range.first; i < range.end; i++) {
    if (!isName(read, i) || days.has(i)) continue;
    if (first >= 0 && end < i) return null;
    if (first < 0) first = i;
    end = i + 1;
  }
  return first >= 0 ? { first, end } : null;
}

/** The words of rank that a range begins with, where other words follow and a title stands before. */
function rankOpening(side: Side, { first, end }: Range): Range | null {
  if (first <= side.first || !side.read.tags[first - 1]!.startsWith('NNP')) return null;
  let stop = first;
  while (stop < end && RANK.test(side.read.tokens[stop]!.text.toLowerCase())) stop++;
  return stop > first && stop < end ? { first, end: stop } : null;
}

/** Words that are nothing but rank: "deputy", "acting". */
function isRank({ read }: Side, range: Range): boolean {
  for (let i = range.first; i < range.end; i++) if (!RANK.test(read.tokens[i]!.text.toLowerCase())) return false;
  return range.end > range.first;
}
const RANK =
  /^(?:general|deputy|acting|former|first|vice|junior|assistant|caretaker|interim|designate|elect|outgoing|second|senior|chief|lieutenant|major|brigadier|rear|under|state|-)$/;

/** A bare known place against a bare unknown one: "Vienna" and "Geneva". */
function otherPlace(a: Party, b: Party, gazetteer: Gazetteer): boolean {
  const bare = (p: Party): boolean =>
    !p.head && !p.marks.size && !p.ranks.size && /^(?:the )?\p{Lu}/u.test(p.text) && !COMPASS.test(p.text);
  if (!bare(a) || !bare(b)) return false;
  // "Skoplje", "Skopje"
  if (samePlace(a.text, b.text)) return false;
  const [known, unknown] = a.countries.size ? [a, b] : [b, a];
  if (nearlySame(foldWord(known.text), foldWord(unknown.text))) return false;
  if (!known.countries.size || unknown.countries.size || !unknown.names.size || known.names.size) return false;
  return !gazetteer.people(unknown.text).some((h) => known.countries.has(h.of));
}

/** "South", of "South Korean officials". */
const COMPASS = /^(?:North|South|East|West)(?:ern)?$/;

const judgement = (why: string): Judgement => ({
  type: 'name-or-title-change',
  material: true,
  note: `Another person, rank or place is named: ${why}.`,
  rule: 'other-name',
});

const OF_A_FIELD = /^(?:Minister|Commissioner|Secretary|State)$/;

/** "the Minister for Foreign | and | European Affairs": between the fields of one office. */
function joinsFields({ tokens, lemmas, tags }: Side['read'], at: number): boolean {
  const capital = (i: number): boolean => /^\p{Lu}/u.test(tokens[i]?.text ?? '');
  if (lemmas[at] !== 'and' || !capital(at - 1) || !capital(at + 1) || tags[at + 1] === 'DT') return false;
  for (let i = at - 2; i > at - 6 && i > 0; i--)
    if (/^(?:of|for)$/.test(lemmas[i]!)) return OF_A_FIELD.test(tokens[i - 1]!.text);
  return false;
}

/** "State Secretary | at | the Ministry of the Environment": where whoever has the title has the office. */
const atOffice = ({ tokens, lemmas, tags }: Side['read'], at: number): boolean =>
  /^(?:at|in)$/.test(lemmas[at]!) &&
  /^NN/.test(tags[at - 1] ?? '') &&
  (TITLE.test(lemmas[at - 1]!) || lemmas[at - 1] === 'state') &&
  tags[at + 1] === 'DT' &&
  /^(?:ministry|department|office|chancellery)$/i.test(tokens[at + 2]?.text ?? '');

/** The noun phrase that holds a range, if the range is nothing but nominal. */
function phraseAround({ read, first, end }: Side, range: Range, gazetteer: Gazetteer): Range | null {
  const { tags, lemmas, tokens } = read;
  for (let i = range.first; i < range.end; i++)
    if (
      !NOMINAL.test(tags[i]!) &&
      lemmas[i] !== 'of' &&
      lemmas[i] !== 'for' &&
      /\p{L}/u.test(tokens[i]!.text) &&
      !joinsFields(read, i) &&
      !atOffice(read, i) &&
      // "Doctors Without Borders"
      !(tags[i] === 'IN' && i > range.first && /^\p{Lu}/u.test(tokens[i]!.text))
    )
      return null;
  // "the Commissioner for Trade"
  const forField = (i: number): boolean => lemmas[i] === 'for' && OF_A_FIELD.test(tokens[i - 1]?.text ?? '');
  let from = range.first;
  let stop = range.end;
  while (
    from > first &&
    (NOMINAL.test(tags[from - 1]!) ||
      (lemmas[from - 1] === 'of' && from - 1 > first && /^NN/.test(tags[from - 2]!)) ||
      forField(from - 1) ||
      joinsFields(read, from - 1))
  )
    from--;
  while (
    stop < end &&
    (NOMINAL.test(tags[stop]!) ||
      ((lemmas[stop] === 'of' || forField(stop)) && stop + 1 < end && NOMINAL.test(tags[stop + 1]!)) ||
      joinsFields(read, stop))
  ) {
    if (tags[stop] === 'DT' && lemmas[stop - 1] !== 'of') break;
    stop++;
  }
  // "The Port Authority | today": when is no part of who.
  while (stop > range.end && /^(?:today|yesterday|tonight|tomorrow|earlier|now)$/.test(lemmas[stop - 1]!)) stop--;
  return stop > from ? { first: from, end: endOfBody(read, from, stop, end, gazetteer) } : null;
}

/** "the European Commission | for Democracy through Law": where the name of an organization ends that a phrase breaks off in. */
function endOfBody(read: Side['read'], from: number, stop: number, end: number, gazetteer: Gazetteer): number {
  if (!/^\p{Ll}+$/u.test(read.tokens[stop]?.text ?? '') || !/^\p{Lu}/u.test(read.tokens[stop - 1]!.text)) return stop;
  let first = stop - 1;
  while (first > from && /^\p{Lu}/u.test(read.tokens[first - 1]!.text)) first--;
  for (let k = Math.min(end, first + gazetteer.longest); k > stop; k--) {
    const name = read.text.slice(read.tokens[first]!.start, read.tokens[k - 1]!.end);
    if (gazetteer.find(name).some(({ kind }) => kind === 'organization')) return k;
  }
  return stop;
}
