/** The label of a turn, and whose turn it is: "Mr Okonjo:", "Port director:", "A (interior minister):", "Peru – Head of
 *  delegation:", "Statement of the Baltic ministers:". */
import { isGroup, isNoun, isPersonNoun, isPlace } from '../text/en/nouns.ts';
import type { Range } from '../text/en/predicates.ts';
import { headNoun } from './credit-nouns.ts';
import type { Side } from './edits.ts';
import { PERSON } from './persons.ts';
import { SPEAKING_THINGS } from './speaking-things.ts';

type Read = Side['read'];

/** Tokens within which a label ends. */
const LONGEST = 12;

/** Whose turn opens here, and the mark behind the label; null where none does. */
export function labelOf(read: Read, first: number, end: number): { who: Range; mark: number } | null {
  const { tokens } = read;
  for (let i = first; i < Math.min(end - 1, first + LONGEST); i++) {
    const { text } = tokens[i]!;
    if (text === ':' && i > first) {
      const who = answering(read, first, i) ?? { first, end: beforeBrackets(read, first, i) };
      return isLabel(read, who) && !isHeading(read, who) ? { who, mark: i } : null;
    }
    const joins = /^(?:of|for|the|and|at|in|'s|’s|\.|–|-|\(|\))$/.test(text);
    if (!joins && !(i === first ? /^\p{Lu}/u.test(text) : isPart(read, i))) return null;
  }
  return null;
}

/** "3. Any other business:", "b) Audit Office:": an item of an agenda and nobody's turn, save where it is somebody's: "1. Norway:". */
function isHeading(read: Read, { first, end }: Range): boolean {
  const numbered =
    first === 2 && /^(?:\d{1,2}|\p{L})$/u.test(read.tokens[0]!.text) && /^[.)]$/.test(read.tokens[1]!.text);
  const head = headNoun(read, { first, end });
  return numbered && !PERSON.test(head) && !isPersonNoun(head) && !isPlace(head) && !TAKES_FLOOR.test(head);
}
/** Bodies that speak in their own meetings. */
const TAKES_FLOOR = /^(?:secretariat|presidency|commission|council|bureau|delegation|government|parliament)$/;

const isPart = ({ tokens, tags }: Read, i: number): boolean =>
  /^\p{Lu}/u.test(tokens[i]!.text) || /^(?:NN|JJ|POS)/.test(tags[i]!);

/** "A (interior minister)", "Answer (the mayor)": who stands in the brackets. */
function answering({ tokens }: Read, first: number, end: number): Range | null {
  if (!/^(?:A|Answer|Reply|Response)$/i.test(tokens[first]!.text) || tokens[first + 1]?.text !== '(') return null;
  return tokens[end - 1]!.text === ')' && end - 1 > first + 2 ? { first: first + 2, end: end - 1 } : null;
}

/** "Ms Lind (Sweden)": whom a speaker speaks for is no part of the name. */
function beforeBrackets({ tokens }: Read, first: number, end: number): number {
  if (tokens[end - 1]!.text !== ')') return end;
  for (let i = end - 2; i > first; i--) if (tokens[i]!.text === '(') return i;
  return end;
}

/** "Mr Okonjo", "High Representative", "Berlin": not "QUESTION" nor "Update". */
function isLabel(read: Read, { first, end }: Range): boolean {
  const { tokens, tags, lemmas } = read;
  const words = tokens.slice(first, end).map(({ text }) => text);
  // "UNICEF", and no "QUESTION"
  if (words.every((w) => w === w.toUpperCase()) && !(words.length === 1 && isInitials(words[0]!))) return false;
  // "Port director", where "Main results" is of nobody.
  if (end - first > 1) {
    if (!/^(?:NN|POS)/.test(tags[end - 1]!) && !isPersonNoun(lemmas[end - 1]!)) return false;
    const named = words.every((w) => /^(?:\p{Lu}.*|of|for|the|and|'s|’s|\.)$/u.test(w));
    const head = headNoun(read, { first, end });
    return (
      named ||
      isPersonNoun(head) ||
      isGroup(head) ||
      PERSON.test(head) ||
      SPEAKING_THINGS.has(head) ||
      ISSUED.test(head)
    );
  }
  const word = words[0]!.toLowerCase();
  return isPersonNoun(word) || isPlace(word) || isGroup(word) || PERSON.test(word) || !isNoun(word);
}
const ISSUED = /^(?:statement|declaration|appeal|message|letter|communiqué|release)$/;

const isInitials = (word: string): boolean =>
  word.length > 2 &&
  /^\p{Lu}+$/u.test(word) &&
  !isNoun(word.toLowerCase()) &&
  !/^(?:MODERATOR|INTERVIEWER|SPOKESPERSON|UPDATE|PRESS)$/.test(word);
