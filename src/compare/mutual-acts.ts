/** What two do with one another: "The minister and her French counterpart spoke by telephone", "The minister had a call with her
 *  French counterpart". Whichever of them is the subject, both did it, and nobody's words change hands. */
import type { Credit } from './credits.ts';
import type { Side } from './edits.ts';
import { membersOf } from './signers.ts';
import { sameSpeaker } from './speaker.ts';
import type { Telling } from './telling.ts';

const MEETS = /^(?:meet|speak|talk|confer|converse|chat)$/;
const HAS = /^(?:have|hold|conduct|make)$/;
const TALK =
  /^(?:call|conversation|talk|meeting|discussion|exchange|consultation|encounter|conference|videoconference)$/;

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
