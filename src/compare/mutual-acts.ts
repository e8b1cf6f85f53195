/** What two do with one another: "The minister and her French counterpart spoke by telephone", "The minister had a call with her
 *  French counterpart". Whichever of them is the subject, both did it, and nobody's words change hands. */
import { nounPhrase } from '../text/en/noun-phrases.ts';
import type { Range } from '../text/en/predicates.ts';
import type { Credit } from './credits.ts';
import type { Side } from './edits.ts';
import { wordsOf } from './same-dealing.ts';
import { membersOf } from './signers.ts';
import { sameSpeaker } from './speaker.ts';
import type { Telling } from './telling.ts';

const MEETS = /^(?:meet|speak|talk|confer|converse|chat)$/;
const HAS = /^(?:have|hold|conduct|make)$/;
const TALK =
  /^(?:call|conversation|talk|meeting|discussion|exchange|consultation|encounter|conference|videoconference)$/;

/** "The family is in contact with the embassy", "The embassy is in touch with the family": either is so with the other. */
export function inTouch(before: Side, after: Side, p: Credit, q: Credit): boolean {
  const [one, two] = [partnerOf(before, p), partnerOf(after, q)];
  return (
    one !== null &&
    two !== null &&
    wordsOf(before, one) === wordsOf(after, q.who) &&
    wordsOf(after, two) === wordsOf(before, p.who)
  );
}

/** With whom somebody is in touch. */
function partnerOf({ read, end }: Side, { lemma, words, passive }: Credit): Range | null {
  if (passive || !/^(?:be|stay|remain|keep)$/.test(lemma) || read.lemmas[words.end] !== 'in') return null;
  const at = read.lemmas.indexOf('with', words.end);
  if (at < 0 || at - words.end > LONGEST_STATE || !CONTACT.test(read.lemmas[at - 1]!)) return null;
  return nounPhrase(read, at + 1, end);
}
const CONTACT = /^(?:contact|touch|talk|dialogue|correspondence|negotiation|conflict|dispute|agreement|competition)$/;
const LONGEST_STATE = 4;

/** Tokens within which the noun of a meeting, and whom with, stand behind its verb. */
const NEAR = 10;

/** Do the two tell one meeting, here of both together and there of one with the other? */
export function metOneAnother(before: Telling, after: Telling, p: Credit, q: Credit): boolean {
  return told(before, after, p, q) || told(after, before, q, p);
}

function told(together: Telling, alone: Telling, both: Credit, one: Credit): boolean {
  if (!isMeeting(together.side, both) || !isMeeting(alone.side, one) || !hasCompany(alone.side, one)) return false;
  const members = membersOf(together, both.who);
  const subject = alone.speaker(one.who);
  return members.length === 2 && members.some((member) => sameSpeaker(member, subject).same);
}

function isMeeting({ read, end }: Side, { lemma, words, passive }: Credit): boolean {
  if (passive) return false;
  if (MEETS.test(lemma)) return read.lemmas[words.end] !== 'of';
  return (
    HAS.test(lemma) && read.lemmas.slice(words.end, Math.min(end, words.end + NEAR)).some((noun) => TALK.test(noun))
  );
}

/** "spoke to the envoy", "had a call with him", "met the envoy" */
function hasCompany({ read: { lemmas, tags }, end }: Side, { lemma, words }: Credit): boolean {
  const behind = lemmas.slice(words.end, Math.min(end, words.end + NEAR));
  return (
    behind.includes('with') || behind[0] === 'to' || (lemma === 'meet' && /^(?:DT|PRP|NN|JJ)/.test(tags[words.end]!))
  );
}
