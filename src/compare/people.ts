/** The people that a sentence tells of, one by one, and which of them are men and which women. */

import { type Gender, genderOfWords } from '../text/en/genders.ts';
import { nounPhrase } from '../text/en/noun-phrases.ts';
import { type Party, partyOf } from '../text/en/parties.ts';
import type { Range } from '../text/en/predicates.ts';
import { SAY } from '../text/en/speech.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { isPerson } from './persons.ts';
import type { Read, Reading } from './reading.ts';

/** Somebody in a sentence. */
export type Somebody = {
  readonly range: Range;
  readonly party: Party;
  readonly gender: Gender | null;
};

/** Sentences and people within which pronouns are looked at: a text may be endless. */
const SEARCHED = 40;
const MOST = 40;

/** The people told of in tokens [first, end), in order. Whoever stands between commas behind another is the same. */
export function peopleIn(read: Read, first: number, end: number, gazetteer: Gazetteer): Somebody[] {
  const people: Somebody[] = [];
  for (let i = first; i < end && people.length < MOST; ) {
    const phrase = OPENS.test(read.tags[i]!) ? nounPhrase(read, i, end) : null;
    if (!phrase) {
      i++;
      continue;
    }
    for (const range of membersOf(read, phrase)) {
      const somebody = somebodyAt(read, range, gazetteer);
      if (!somebody) continue;
      const last = people.at(-1);
      if (last && apposed(read, last, somebody)) people[people.length - 1] = joined(last, somebody);
      else people.push(somebody);
    }
    i = phrase.end;
  }
  return people;
}
const OPENS = /^(?:DT|PRP\$|JJ|NNP?)$/;

/** "Commissioner Marta Novak | and | Secretary of State Luis Ferreira", and not "the Tánaiste and Minister for Foreign Affairs". */
function membersOf(read: Read, { first, end }: Range): Range[] {
  const opens = (i: number): boolean =>
    /^(?:DT|PRP\$)$/.test(read.tags[i] ?? '') ||
    genderOfWords(read.tokens.slice(i, end).map(({ text }) => text)) !== null;
  const ands: number[] = [];
  for (let i = first + 1; i + 1 < end; i++) if (read.lemmas[i] === 'and' && opens(i + 1)) ands.push(i);
  return [first - 1, ...ands].map((at, k) => ({ first: at + 1, end: ands[k] ?? end }));
}

function somebodyAt(read: Read, whole: Range, gazetteer: Gazetteer): Somebody | null {
  const range = withoutReason(read, whole);
  if (range.end <= range.first) return null;
  const party = partyOf(read, range, gazetteer);
  if (party.plural || party.joint || party.pronoun || NOBODY.test(party.text)) return null;
  const gender = genderOfWords(read.tokens.slice(range.first, range.end).map(({ text }) => text));
  const office = [...party.marks].some((mark) => mark.startsWith('office:'));
  return gender !== null || office || (party.head && isPerson(party)) ? { range, party, gender } : null;
}

/** "Nobody", "everybody": no "he" goes back to them. */
const NOBODY = /^(?:no ?(?:body|one)|none|(?:any|some|every) ?(?:body|one))\b/i;

/** "the rapporteur | for her work", "the harbour master | for two hours": for what and how long is no part of who. */
function withoutReason({ lemmas, tags, tokens }: Read, { first, end }: Range): Range {
  // "Ms Arnal | for the union": for whom somebody speaks.
  if (/^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady)$/.test(tokens[first]!.text))
    for (let i = first + 2; i + 1 < end; i++) if (/^(?:for|of|from)$/.test(lemmas[i]!)) return { first, end: i };
  for (let i = first + 1; i + 1 < end; i++)
    if (lemmas[i] === 'for' && /^(?:PRP\$|CD)$/.test(tags[i + 1]!)) return { first, end: i };
  return { first, end };
}

/** "Ms Keller, | the prosecutor,": one by name and by title. */
function apposed({ tokens }: Read, one: Somebody, two: Somebody): boolean {
  if (two.range.first !== one.range.end + 1 || tokens[one.range.end]!.text !== ',') return false;
  return (one.party.names.size === 0) !== (two.party.names.size === 0);
}

const joined = (one: Somebody, two: Somebody): Somebody => ({ ...one, gender: one.gender ?? two.gender });

/** What somebody goes by, without the article. */
export const calledPlainly = ({ text }: Party): string => text.replace(/^(?:the|an?) /i, '').toLowerCase();

/** Which of those in a text are men and which women, where pronouns tell it that can only be theirs: "The Ombudsman sent her
 *  findings to the mayor", "the chair, who said he had read it". By what they are called. */
export function gendersTold(reading: Reading, gazetteer: Gazetteer): ReadonlyMap<string, Gender> {
  const told = new Map<string, Gender>();
  const unsure = new Set<string>();
  let others = false;
  for (const unit of reading.sentences.slice(0, SEARCHED)) {
    const { read, first, end } = reading.locate(unit, unit.paragraph);
    const people = peopleIn(read, first, end, gazetteer);
    for (let i = first; i < end; i++) {
      const gender = GENDERED.get(read.tokens[i]!.text.toLowerCase());
      const whose = gender && !read.quoted[i] ? ownerOf(read, i, first, people, others) : null;
      if (!gender || !whose) continue;
      const name = calledPlainly(whose.party);
      if ((told.get(name) ?? gender) !== gender) unsure.add(name);
      told.set(name, gender);
    }
    others ||= people.length > 0;
  }
  for (const name of unsure) told.delete(name);
  return told;
}
const GENDERED: ReadonlyMap<string, Gender> = new Map([
  ['he', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['herself', 'she'],
]);

/** Whose pronoun stands at a token, if it can be one person's only; `others`: people are told of before the sentence. */
function ownerOf(read: Read, at: number, first: number, people: readonly Somebody[], others: boolean): Somebody | null {
  const { tokens, tags, lemmas } = read;
  const before = people.filter(({ range }) => range.end <= at);
  const last = before.at(-1);
  const word = tokens[at]!.text.toLowerCase();
  if (!last) return null;
  for (let i = first; i < at; i++) if (/^(?:he|she|it|they|we|i|;|:)$/.test(tokens[i]!.text.toLowerCase())) return null;
  const owns = tags[at] === 'PRP$';
  if (!owns && word === 'her') return null;
  const inRelative = tokens[last.range.end]?.text === ',' && lemmas[last.range.end + 1] === 'who';
  if (inRelative && (owns || says(read, at - 1))) return last;
  if (!owns && !/self$/.test(word)) return before.length === 1 && !others && says(read, at - 1) ? last : null;
  const [subject] = before;
  if (/self$/.test(word)) return before.length === 1 ? last : null;
  // "the ambassador and his wife"
  if (KIN.test(lemmas[at + 1] ?? '') && lemmas[at - 1] === 'and' && last.range.end === at - 1) return last;
  if (before.length === 1) return others ? null : last;
  if (before.length > 2 || others) return null;
  // "received the director in her office", "thanked the rapporteur for her work"
  if (/^(?:in|at|into|inside)$/.test(lemmas[at - 1]!)) return subject!;
  // "welcomed the director on her first visit"
  if (lemmas[at - 1] === 'on' && visits(lemmas, at)) return last;
  return /^(?:for|on)$/.test(lemmas[at - 1]!) && lemmas.slice(subject!.range.end, at).some((verb) => THANKS.test(verb))
    ? last
    : null;
}

/** "her | first official visit", "his | arrival" */
const visits = (lemmas: readonly string[], at: number): boolean =>
  lemmas.slice(at + 1, at + 5).some((lemma) => /^(?:visit|trip|arrival|stay|tour|return)$/.test(lemma));

const says = ({ lemmas }: Read, at: number): boolean => SAY.has(lemmas[lemmas[at] === 'that' ? at - 1 : at] ?? '');

const KIN = /^(?:wife|husband|widow|widower|spouse)$/;
const THANKS =
  /^(?:thank|praise|congratulate|commend|compliment|applaud|blame|criticise|criticize|rebuke|honour|honor)$/;
