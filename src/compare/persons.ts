/** Is a party one person, by title or name? */
import { isPersonNoun } from '../text/en/nouns.ts';
import type { Party } from '../text/en/parties.ts';

/** Offices and roles, as a party's head says them. */
export const PERSON =
  /(?:minister|executive|president|chancellor|secretary|secretarygeneral|ambassador|commissioner|spokesperson|official|diplomat|leader|chair|mayor|governor|envoy|chief|head|speaker|general|adviser|king|queen|premier|deputy|representative|director|officer|prosecutor|judge|delegate|rapporteur|commander|coordinator|negotiator|patriarch|pope|inspectorgeneral|securityadviser|statesecretary|attorney|senator|congressman|counsel|expert|analyst|witness|source|aide|candidate|politician)$/;

export const isPerson = (party: Party): boolean =>
  party.head
    ? PERSON.test(party.head) || isPersonNoun(party.head)
    : party.names.size > 0 && party.countries.size === 0 && party.organizations.size === 0;
