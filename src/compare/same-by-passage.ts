/** Two that their names keep apart and the passage tells to be one: a pronoun behind a report about them, an apposition, a voice
 *  of the body told of. */

import { nounPhrase } from '../text/en/noun-phrases.ts';
import { meet, same, UNDISPUTED, type Verdict } from '../text/en/party-verdict.ts';
import type { Range } from '../text/en/predicates.ts';
import { sameParty } from '../text/en/same-party.ts';
import { SAY } from '../text/en/speech.ts';
import type { Credit } from './credits.ts';
import { textOf } from './edits.ts';
import { isPerson } from './persons.ts';
import { type Speaker, sameSpeaker } from './speaker.ts';
import type { Telling } from './telling.ts';

/** Somebody credited in one version, and where. */
type Told = { readonly telling: Telling; readonly credit: Credit; readonly speaker: Speaker };

/** Does the passage of the first tell that the second is the same party? */
type Rule = { readonly why: string; readonly holds: (own: Told, other: Told) => boolean };

/** "Italy said it would pay" against "Italy would pay, it said": a pronoun behind a report may go back to whom the report is
 *  about. */
const saysOfItself = ({ telling, credit: { who }, speaker }: Told, { speaker: named }: Told): boolean =>
  /^(?:it|they)$/.test(speaker.pronoun ?? '') &&
  !named.pronoun &&
  telling.predicates.some(({ subject, agent }) =>
    [subject, agent].some((range) => range && range.end <= who.first && calledSame(telling.speaker(range), named)),
  );

/** "The minister said she would resign" against "She would resign, the minister said": a pronoun before a report that closes the
 *  sentence. */
const saidBehind = ({ telling, credit: { who }, speaker }: Told, { speaker: named }: Told): boolean =>
  /^(?:he|she|it|they)$/.test(speaker.pronoun ?? '') &&
  (!named.pronoun || named.pronoun === speaker.pronoun) &&
  telling.predicates.some(
    ({ lemma, subject, group }) =>
      subject !== null &&
      SAY.has(lemma) &&
      who.end <= subject.first &&
      telling.side.read.tokens[Math.min(subject.first, group.first) - 1]?.text === ',' &&
      calledSame(telling.speaker(subject), named),
  );

/** "Its director" against "the director of the museum", "the museum's director": whose it is, told by a plain noun. */
function ownedByNoun({ speaker: { party: own } }: Told, { speaker: { party: named } }: Told): boolean {
  const what = /^(?:its|their|his|her) (\p{L}[\p{L} ]*)$/iu.exec(own.text)?.[1]?.toLowerCase();
  const told = named.text.toLowerCase().replace(/^the /, '');
  if (!what || named.countries.size > 0) return false;
  const rest = told.startsWith(`${what} of the `) ? told.slice(what.length + ' of the '.length) : '';
  const owner = rest || /^(\p{L}+)['’]s (.*)$/u.exec(told)?.slice(1).join(' ') || '';
  return rest
    ? /^\p{L}+$/u.test(rest)
    : owner.endsWith(` ${what}`) && owner.split(' ').length === what.split(' ').length + 1;
}

const calledSame = (one: Speaker, two: Speaker): boolean => sameSpeaker(one, two).why === 'the same words';

/** "The applicants, twelve senators, argue" against "Twelve senators, the applicants, argue" */
function apposed({ telling, credit: { who } }: Told, { speaker: other }: Told): boolean {
  const phrase = apposition(telling, who);
  return phrase !== null && calledSame(telling.speaker(phrase), other);
}

/** "The UN's nuclear agency, the IAEA, says" against "The UN nuclear watchdog, the IAEA, says" */
function bothApposed(one: Told, two: Told): boolean {
  const [p, q] = [one, two].map(({ telling, credit }) => {
    const phrase = apposition(telling, credit.who);
    return phrase && telling.speaker(phrase);
  });
  return !!p && !!q && p.party.names.size + p.party.organizations.size > 0 && calledSame(p, q);
}

/** "The party's leader, Ivo Kranjc, said" against "The party's leader, Nada Babić, said": one office, and somebody else by name. */
export function otherByApposition(one: Told, two: Told): boolean {
  const [p, q] = [one, two].map(({ telling, credit }) => {
    const phrase = apposition(telling, credit.who);
    return phrase && telling.speaker(phrase).party;
  });
  if (!p || !q) return false;
  const named = (party: Speaker['party']): boolean => party.names.size > 1 && !party.head;
  if (named(p) && named(q)) return sameParty(p, q).why === 'different names';
  // "One of the guests, the President of Malta, asked", "One of the guests, the Mayor of Bari, asked"
  const ofMany = [one, two].every(({ telling, credit }) => OF_MANY.test(textOf(telling.side, credit.who)));
  return ofMany && isPerson(p) && isPerson(q) && !sameParty(p, q).same;
}

/** "One of the guests, the President of Malta, asked": who it is, as the apposition tells. */
export const nameBehind = ({ telling, credit, speaker }: Told): Speaker => {
  const plain = PLAIN.test(textOf(telling.side, credit.who));
  const phrase = plain ? apposition(telling, credit.who) : null;
  return phrase ? { ...speaker, name: telling.speaker(phrase).name } : speaker;
};

const OF_MANY = /^(?:one|another|the \p{L}+) of (?:the|them|these|those)(?!\p{L})/iu;
const PLAIN =
  /^(?:(?:one|another) of (?:the|them|these|those)(?!\p{L})|(?:the|his|her|its|their) (?:host|guest|visitor)$)/iu;

/** What stands between commas behind somebody. */
function apposition({ side: { read, first, end } }: Telling, who: Range): Range | null {
  const at = who.end;
  if (read.tokens[at]?.text !== ',' || at + 1 >= end || who.first < first) return null;
  const phrase = nounPhrase(read, at + 1, end);
  return phrase !== null && (read.tokens[phrase.end]?.text ?? '.') === ',' ? phrase : null;
}

/** "Its director, Ana Kos, says" against "its director says": the name stands behind the office. */
function behindOffice({ telling, credit: { who } }: Told, { speaker: other }: Told): boolean {
  const { read, first } = telling.side;
  if (read.tokens[who.first - 1]?.text !== ',' || read.tokens[who.end]?.text !== ',') return false;
  const office = phraseEndingAt(read, who.first - 1, first);
  return office !== null && calledSame(telling.speaker(office), other);
}

/** "The Labour Union (LU) says" against "the Labour Union says" */
function bracketed({ telling, credit: { who } }: Told, { speaker: other }: Told): boolean {
  const { read, first } = telling.side;
  if (read.tokens[who.first - 1]?.text !== '(' || read.tokens[who.end]?.text !== ')') return false;
  if (!LETTERS.test(read.tokens[who.first]!.text)) return false;
  const long = phraseEndingAt(read, who.first - 1, first);
  if (long === null) return false;
  const told = sameSpeaker(telling.speaker(long), other);
  return told.same && told.why !== UNDISPUTED;
}

/** "HERA approved" against "approved by the Croatian Energy Regulatory Agency (HERA)": the letters behind a name. */
function lettersBehind({ telling, credit: { who } }: Told, { speaker: other }: Told): boolean {
  const { tokens } = telling.side.read;
  const [open, letters, close] = tokens.slice(who.end, who.end + 3).map(({ text }) => text);
  return (
    open === '(' && close === ')' && LETTERS.test(letters ?? '') && letters === other.party.text.replace(/^the /i, '')
  );
}

const LETTERS = /^\p{Lu}[\p{Lu}\d-]+$/u;

/** The noun phrase that ends before a token. */
function phraseEndingAt(read: Telling['side']['read'], end: number, first: number): Range | null {
  for (let from = first; from < end; from++) {
    const phrase = nounPhrase(read, from, end);
    if (phrase?.end === end) return phrase;
  }
  return null;
}

/** "NATO has no such plans, a spokesperson said" against "a NATO spokesperson": a voice without a body, in a passage that tells of
 *  that body, is the body's own. */
function speaksForNamed({ telling, credit: { who }, speaker: { party: plain } }: Told, other: Told): boolean {
  const of = other.speaker.party;
  const unnamed = [plain, of].every((party) => party.head === 'spokesperson' && party.indefinite && !party.plural);
  if (!unnamed || plain.countries.size + plain.organizations.size + plain.names.size + plain.marks.size > 0)
    return false;
  const { first, end } = telling.side;
  return [
    { first, end: who.first },
    { first: who.end, end },
  ].some((range) => {
    const told = range.end > range.first ? telling.speaker(range).party : null;
    return told !== null && (meet(told.countries, of.countries) || meet(told.organizations, of.organizations));
  });
}

/** "In their report, they recommend" against "Their report recommends": what somebody writes they say. */
function saysByText({ speaker }: Told, { speaker: writer }: Told): boolean {
  const owner =
    /^(his|her|its|their) (?:\p{L}+ )?(?:report|letter|statement|opinion|paper|study|note|reply|analysis)$/iu.exec(
      speaker.party.text,
    )?.[1];
  if (!owner || speaker.pronoun) return false;
  const several = writer.party.plural || writer.party.joint || writer.pronoun === 'they';
  return owner.toLowerCase() === 'their' ? several : !several;
}

const RULES: readonly Rule[] = [
  { why: 'whoever wrote the text', holds: saysByText },
  { why: 'whom the report is about', holds: saysOfItself },
  { why: 'whom the report behind is about', holds: saidBehind },
  { why: 'whose it is', holds: ownedByNoun },
  { why: 'the same by an apposition', holds: apposed },
  { why: 'the same by an apposition of both', holds: bothApposed },
  { why: 'the office before the name', holds: behindOffice },
  { why: 'the name before its letters', holds: bracketed },
  { why: 'the letters behind its name', holds: lettersBehind },
  { why: 'whoever speaks for the body told of', holds: speaksForNamed },
];

/** One party, as the passage of either version tells; null where neither does. */
export function sameByPassage(one: Told, two: Told): Verdict | null {
  const rule = RULES.find(({ holds }) => holds(one, two) || holds(two, one));
  return rule ? same(rule.why) : null;
}
