/** Is a party one person, by title or name? */
import { isPersonNoun } from '../text/en/nouns.ts';
import type { Party } from '../text/en/parties.ts';
import type { Range } from '../text/en/predicates.ts';
import { isOffice } from '../text/en/same-party.ts';
import type { Read } from './reading.ts';

/** Offices and roles, as a party's head says them. */
export const PERSON =
  /(?:minister|executive|president|chancellor|secretary|secretarygeneral|ambassador|commissioner|spokesperson|official|diplomat|leader|chair|mayor|governor|envoy|chief|head|speaker|general|adviser|king|queen|premier|deputy|representative|director|officer|prosecutor|judge|delegate|rapporteur|commander|coordinator|negotiator|patriarch|pope|inspectorgeneral|securityadviser|statesecretary|attorney|senator|congressman|counsel|expert|analyst|witness|source|aide|candidate|politician)$/;

export const isPerson = (party: Party): boolean =>
  party.head
    ? PERSON.test(party.head) || isPersonNoun(party.head)
    : party.names.size > 0 &&
      party.organizations.size === 0 &&
      (party.countries.size === 0 || [...party.marks].some((mark) => mark.startsWith('office:')));

/** " in Geneva", behind "the dealer": where somebody is who has no name of their own is part of what they are called; empty
 *  where no place follows. Whoever holds an office is called by it, wherever they speak. */
export function placeBehind({ tokens, tags, lemmas, text }: Read, { end }: Range, party: Party): string {
  if (lemmas[end] !== 'in' || !party.common || party.pronoun || party.joint || party.names.size) return '';
  if (isOffice(party.head)) return '';
  const first = lemmas[end + 1] === 'the' ? end + 2 : end + 1;
  let stop = first;
  while (tags[stop]?.startsWith('NNP')) stop++;
  if (stop === first || CALENDAR.test(tokens[first]!.text)) return '';
  return ` ${text.slice(tokens[end]!.start, tokens[stop - 1]!.end)}`;
}
const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Easter|Lent|Ramadan|Parliament|English)$/;
