/** Is a party one person, by title or name? */

import { nounPhrase } from '../text/en/noun-phrases.ts';
import { isGroup, isPersonNoun } from '../text/en/nouns.ts';
import type { Party } from '../text/en/parties.ts';
import type { Range } from '../text/en/predicates.ts';
import { isOffice } from '../text/en/same-party.ts';
import { isCalendarName } from '../text/en/words.ts';
import type { Read } from './reading.ts';

/** Offices and roles, as a party's head says them. */
export const PERSON =
  /(?:minister|executive|president|chancellor|secretary|secretarygeneral|ambassador|commissioner|spokesperson|official|diplomat|leader|chair|mayor|governor|envoy|chief|head|speaker|general|adviser|king|queen|premier|deputy|representative|director|officer|prosecutor|judge|delegate|rapporteur|commander|coordinator|negotiator|patriarch|pope|inspectorgeneral|securityadviser|statesecretary|attorney|senator|congressman|counsel|expert|analyst|witness|source|aide|candidate|politician)$/;

/** Offices and callings that WordNet's commoner nouns lack. */
const CALLINGS = new Set(
  'nuncio abbess prioress taoiseach tánaiste bailiff voivode starosta subprefect burgomaster alcalde doge vizier archivist verger curate headmistress headteacher principal notary helmsman boatswain harbourmaster harbormaster stationmaster dispatcher beekeeper midwife paramedic influencer whistleblower claimant appellant petitioner respondent executor liquidator founder backbencher mep msp paymaster quartermaster equerry attaché chargé chargedaffaires legate commissar procurator facilitator moderator statistician seismologist volcanologist hydrologist forecaster forester gamekeeper stenographer'.split(
    ' ',
  ),
);

export const isPerson = (party: Party): boolean =>
  party.head
    ? PERSON.test(party.head) || isPersonNoun(party.head) || CALLINGS.has(party.head)
    : party.names.size > 0 &&
      party.organizations.size === 0 &&
      (party.countries.size === 0 || [...party.marks].some((mark) => mark.startsWith('office:')));

/** Bodies that one town has and another has too: "the Regional Court in Graz". */
export const ONE_OF_MANY =
  /(?<!\p{L})(?:Court|Tribunal|Chamber|University|Hospital|Clinic|School|Museum|Consulate|Laboratory|Observatory|Port)(?: of .+)?$/u;

/** " in Geneva", behind "the dealer": where somebody is who has no name of their own is part of what they are called; empty
 *  where no place follows. Whoever holds an office is called by it, wherever they speak. */
function placeBehind({ tokens, tags, lemmas, text }: Read, { end }: Range, party: Party): string {
  if (lemmas[end] !== 'in' || !(party.common || ONE_OF_MANY.test(party.text)) || party.pronoun || together(party))
    return '';
  if (party.common && party.names.size) return '';
  if (isOffice(party.head)) return '';
  const first = lemmas[end + 1] === 'the' ? end + 2 : end + 1;
  let stop = first;
  while (tags[stop]?.startsWith('NNP')) stop++;
  const name = tokens[first]?.text ?? '';
  if (stop === first || CALENDAR.test(name) || isCalendarName(name.toLowerCase())) return '';
  return ` ${text.slice(tokens[end]!.start, tokens[stop - 1]!.end)}`;
}
/** No places: "in Lent", "in English". */
const CALENDAR = /^(?:Easter|Lent|Ramadan|Parliament|English)$/;
/** "the Red Cross | representatives", "Romanian | railways": people or bodies in the plural that the tagger took for a verb are
 *  part of who it is. */
export function withPlural({ tokens, tags, lemmas }: Read, range: Range): Range {
  const { end } = range;
  if (tags[end] !== 'VBZ' || !/^(?:VB[DNP]|MD)$/.test(tags[end + 1] ?? '')) return range;
  const lemma = lemmas[end]!;
  const several = isPersonNoun(lemma) || isGroup(lemma) || BODIES.test(lemma);
  const named = /^(?:NNP|JJ)/.test(tags[end - 1]!) && /^\p{Lu}/u.test(tokens[end - 1]!.text);
  return named && several && /^\p{Ll}{4,}s$/u.test(tokens[end]!.text) ? { first: range.first, end: end + 1 } : range;
}
/** Bodies that WordNet takes for a place or a thing. */
const BODIES =
  /^(?:railway|railroad|waterway|motorway|airline|airport|port|harbour|bank|court|custom|utility|broadcaster|newspaper|daily|hospital|university|museum|refinery|shipyard|prison|school|theatre)$/;

/** Several named or counted; a bare plural may have words of its own behind it. */
const together = ({ joint, count, text }: Party): boolean => joint && (count > 0 || / and /.test(text));

/** " close to the talks", behind "people": what somebody with no name has to do with a matter tells which people. */
function tiesBehind(read: Read, { end }: Range, party: Party): string {
  const { tokens, lemmas, text } = read;
  if (!party.common || party.pronoun || together(party) || party.names.size || !TIES.test(tokens[end]?.text ?? ''))
    return '';
  if (!/^(?:to|with|on|in|about)$/.test(lemmas[end + 1] ?? '')) return '';
  const matter = nounPhrase(read, end + 2, Math.min(tokens.length, end + 12));
  return matter ? ` ${text.slice(tokens[end]!.start, tokens[matter.end - 1]!.end)}` : '';
}
const TIES = /^(?:close|familiar|briefed|involved|privy|acquainted)$/;

/** What stands behind a phrase and belongs to what its party is called; empty where nothing does. */
export const behind = (read: Read, range: Range, party: Party): string =>
  tiesBehind(read, range, party) || placeBehind(read, range, party);
