/** Whom a pronoun goes back to: the subject of an earlier clause whom nothing keeps apart from it. */

import { nounPhrase } from '../text/en/noun-phrases.ts';
import { isGroup, isText, isThing } from '../text/en/nouns.ts';
import { type Party, partyOf } from '../text/en/parties.ts';
import type { Predicate, Range } from '../text/en/predicates.ts';
import { SAY } from '../text/en/speech.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { accordingTo } from './credit-frames.ts';
import { isPerson } from './persons.ts';
import type { Read, Reading, Sentence } from './reading.ts';
import { PERSONAL } from './speaker.ts';

/** Sentences back to which a pronoun reaches. */
const REACH = 8;

/** Whom the text was about; a pronoun that reports or acts on its own sentence ("…, it added", "approved by it") goes
 *  back to an earlier one. A firm is "he", and a team "they", only where nobody else is there. */
export function antecedentOf(
  reading: Reading,
  gazetteer: Gazetteer,
  pronoun: Party,
  sentence: number,
  range: Range,
  earlier: boolean,
): Antecedent | null {
  let second: Party | null = null;
  const answers = isAnswerOf(reading, pronoun, sentence, range);
  for (let s = earlier ? sentence - 1 : sentence; s >= 0 && s > sentence - REACH; s--) {
    const unit = reading.sentences[s]!;
    const read = reading.paragraph(unit.paragraph);
    const predicates = reading.predicates(unit);
    const fitting = (phrase: Range | null): Party | null => {
      const party = phrase && partyOf(read, phrase, gazetteer);
      return party && !party.pronoun && fits(pronoun, party, read, phrase) ? party : null;
    };
    const asked = answers && s < sentence ? predicates.map((one) => fitting(askedBy(one, read))).find(Boolean) : null;
    if (asked) return { party: asked, or: null };
    const reporter = s < sentence ? (reporters(reading, unit, predicates).map(fitting).find(Boolean) ?? null) : null;
    let subject: Party | null = null;
    for (const predicate of predicates) {
      const phrase = bodyThatActs(predicate, read) ?? predicate.subject;
      if (s === sentence ? phrase && phrase.first >= range.first : actsOn(read, predicate, pronoun)) continue;
      const party = fitting(phrase);
      if (!party) continue;
      if (!isSecond(pronoun, party)) {
        subject = party;
        break;
      }
      second ??= party;
    }
    if (reporter) return { party: reporter, or: PERSONAL.has(pronoun.pronoun!) ? null : subject };
    if (subject) return { party: subject, or: null };
  }
  const last =
    second ??
    (pronoun.pronoun === 'they' ? severalMet(reading, gazetteer, pronoun, sentence) : null) ??
    greeted(reading, gazetteer, pronoun, sentence);
  return last && { party: last, or: null };
}

/** "He has not replied", "There has been no reply from him": does a sentence tell of the answer that a pronoun gives or owes? */
function isAnswerOf(reading: Reading, { pronoun }: Party, sentence: number, range: Range): boolean {
  if (!pronoun || !/^(?:he|she|it|they)$/.test(pronoun)) return false;
  const unit = reading.sentences[sentence]!;
  const { lemmas } = reading.paragraph(unit.paragraph);
  if (lemmas[range.first - 1] === 'from') return lemmas.slice(range.first - 4, range.first - 1).some(isAnswer);
  return reading.predicates(unit).some(({ lemma, subject }) => subject?.first === range.first && isAnswer(lemma));
}
const isAnswer = (lemma: string): boolean => /^(?:answer|reply|respond|response|comment|acknowledgement)$/.test(lemma);

/** "The mayor asked | the envoy | to attend": whoever is asked. */
function askedBy({ lemma, passive, group }: Predicate, read: Read): Range | null {
  if (passive || !ASKS.test(lemma)) return null;
  const from = /^(?:to|on)$/.test(read.lemmas[group.end] ?? '') ? group.end + 1 : group.end;
  return nounPhrase(read, from, read.tokens.length);
}
const ASKS =
  /^(?:ask|invite|urge|request|question|remind|call|appeal|write|petition|challenge|summon|implore|beg|press)$/;

/** Whom a pronoun most likely means, and whom else it may. */
export type Antecedent = { readonly party: Party; readonly or: Party | null };

/** "Output fell, the agency said", "according to the agency": who reports a sentence from its end speaks on in the next. */
function reporters(reading: Reading, unit: Sentence, predicates: readonly Predicate[]): Range[] {
  const { read, first, end } = reading.locate(unit, unit.paragraph);
  const said = predicates.flatMap(({ lemma, passive, subject, group }) =>
    !passive && subject && SAY.has(lemma) && closes(read, group.end, end) ? [subject] : [],
  );
  return [...accordingTo({ read, first, end }).map(({ who }) => who), ...said];
}

/** Does a sentence end there, but for an adverb or a day? */
const closes = ({ tokens, tags }: Read, at: number, end: number): boolean => {
  let i = at;
  while (i < end && i < at + 3 && /^(?:RB|IN|NNP|NN)$/.test(tags[i]!)) i++;
  return i >= end || /^[.!?;]$/.test(tokens[i]!.text);
};

/** "Aid was approved by the Commission. It found": whoever acted on a thing, which says nothing itself. */
const bodyThatActs = ({ passive, subject, agent }: Predicate, { lemmas, tags }: Read): Range | null =>
  passive && subject && agent && isThing(lemmas[subject.end - 1]!) && !/^(?:PRP|NNP)/.test(tags[subject.end - 1]!)
    ? agent
    : null;

const isSecond = ({ pronoun }: Party, { head, plural, joint }: Party): boolean =>
  PERSONAL.has(pronoun!) ? FIRM.test(head) : pronoun === 'they' && !plural && !joint;

/** "The Speaker told her of the vote. She asked": whoever acts on "her" is not the "she" who answers. */
function actsOn({ tokens, tags }: Read, { group, passive }: Predicate, { pronoun }: Party): boolean {
  const object = OBJECTS.get(pronoun ?? '');
  if (!object || passive) return false;
  return tokens[group.end]?.text.toLowerCase() === object && !/^(?:NN|JJ|VBG)/.test(tags[group.end + 1] ?? '');
}
const OBJECTS = new Map([
  ['he', 'him'],
  ['she', 'her'],
]);

/** Who the other gender stands for, where it is the subject shortly before: "He informed her … She told him". */
export function facing(reading: Reading, pronoun: Party, sentence: number, range: Range): [Range, number] | null {
  const other = pronoun.pronoun === 'he' ? 'she' : 'he';
  for (let s = sentence; s >= 0 && s > sentence - 3; s--) {
    const unit: Sentence = reading.sentences[s]!;
    const read = reading.paragraph(unit.paragraph);
    for (const { subject } of reading.predicates(unit)) {
      if (!subject || (s === sentence && subject.first >= range.first)) continue;
      if (subject.end === subject.first + 1 && read.tokens[subject.first]!.text.toLowerCase() === other)
        return [subject, s];
    }
  }
  return null;
}

/** "They", where no subject is in the plural: those whom somebody met. */
function severalMet(reading: Reading, gazetteer: Gazetteer, pronoun: Party, sentence: number): Party | null {
  for (let s = sentence - 1; s >= 0 && s > sentence - 3; s--) {
    const unit = reading.sentences[s]!;
    const { read, end } = reading.locate(unit, unit.paragraph);
    for (const { group, passive } of reading.predicates(unit)) {
      const met = passive || group.end >= end ? null : nounPhrase(read, group.end, end);
      const party = met && partyOf(read, met, gazetteer);
      if (party && fits(pronoun, party, read, met) && isPerson(party)) return party;
    }
  }
  return null;
}

/** "Useful meeting with the mayor of Gent. She offered", "Just met the mayor": whom a sentence without a subject names. */
function greeted(reading: Reading, gazetteer: Gazetteer, pronoun: Party, sentence: number): Party | null {
  for (let s = sentence - 1; s >= 0 && s > sentence - 3; s--) {
    const unit = reading.sentences[s]!;
    if (reading.predicates(unit).some(({ subject }) => subject)) continue;
    const { read, first, end } = reading.locate(unit, unit.paragraph);
    for (let i = first; i + 1 < end; i++) {
      const word = read.lemmas[i]!.toLowerCase();
      // "Statement by the mayor"
      const signs = /^(?:by|from)$/.test(word) && (i === first || isText(read.lemmas[i - 1]!.toLowerCase()));
      const who = GREETS.test(word) && !signs ? nounPhrase(read, i + 1, end) : null;
      const party = who && partyOf(read, who, gazetteer);
      if (party && isPerson(party) && fits(pronoun, party, read, who)) return party;
    }
  }
  return null;
}
const GREETS = /^(?:with|by|from|meet|host|receive|see|visit|welcome|greet|thank)$/;

/** May a pronoun stand for this party? Person for person, several for several; a firm is "it" as well. */
function fits(pronoun: Party, party: Party, read: Read, phrase: Range): boolean {
  if (PERSONAL.has(pronoun.pronoun!))
    return (
      !party.plural &&
      !party.joint &&
      (isPerson(party) || /^the (?:former|latter)$/i.test(party.text)) &&
      !OWN.test(party.text) &&
      !NOBODY.test(party.text)
    );
  if (pronoun.pronoun === 'they') return party.plural || party.joint || CREW.test(party.head);
  return !party.plural && !party.joint && (!isPerson(party) || FIRM.test(party.head) || calledBody(read, phrase));
}

/** "Nobody is above the law": no "he" goes back to them. */
const NOBODY = /^(?:no ?(?:body|one)|none|(?:any|some|every) ?(?:body|one))\b/i;

/** Several who go by one noun: "the team … they". */
const CREW = /^(?:team|crew|delegation|police|staff|couple|pair|group|panel|jury|family|patrol|squad|quartet|trio)$/;

/** "Her host" is not "she". */
const OWN =
  /^(?:his|her) .*(?:host|guest|visitor|counterpart|colleague|deputy|predecessor|successor|interlocutor|adviser|lawyer)$/i;

/** Words for a person that firms go by. */
const FIRM =
  /^(?:contractor|operator|developer|supplier|carrier|builder|publisher|manufacturer|producer|maker|provider|owner|shipper|broadcaster|lender|insurer|regulator|watchdog)$/;

/** "Engie, the operator,": a name that the text calls a firm or a body. */
function calledBody(read: Read, phrase: Range): boolean {
  if (read.tokens[phrase.end]?.text !== ',') return false;
  const apposed = nounPhrase(read, phrase.end + 1, Math.min(read.tokens.length, phrase.end + 7));
  const head = apposed ? read.lemmas[apposed.end - 1]! : '';
  return isGroup(head) || FIRM.test(head);
}
