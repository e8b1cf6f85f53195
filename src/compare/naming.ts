/** What a text calls somebody: names as a reader would say them, and what the publisher and the ground of an event add. */
import { genderOfWords } from '../text/en/genders.ts';
import { isGroup, isPersonNoun } from '../text/en/nouns.ts';
import type { Party } from '../text/en/parties.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { escaped } from '../text/pattern.ts';
import { byField, isPlainMinister } from './naming-office.ts';
import { isPerson, ONE_OF_MANY, PERSON } from './persons.ts';

export const NAME = "\\p{Lu}[\\p{L}’'-]*";

export const plainName = (text: string): string =>
  text
    .replace(/^(?:the|an?|his|her|its|their|our|my)\s+/i, '')
    .replace(/,? (?:and|but) not .*$/s, '')
    .replace(/\s+/g, ' ');

/** "The ministry" of a text published by "Ministry of Defence of Romania" is that ministry, "the minister" its minister,
 *  "the Prime Minister" the one whose chancellery it is. */
export function issuedBy(party: Party, issuer: string | undefined): string | null {
  if (!issuer || party.names.size || party.countries.size || party.ranks.size || party.joint) return null;
  const plain = issuer.replace(/,[^,]*$/, '').replace(/^(?:the|federal) /i, '');
  const title = party.text.replace(/^the /i, '');
  if (!/^[\p{L} -]+$/u.test(title)) return null;
  const at = plain.toLowerCase().indexOf(title.toLowerCase());
  if (at >= 0) return BODY.test(party.head) ? plain : plain.slice(at);
  // "Presidency of the Republic of Cyprus": its president.
  const republic = /^presidency of (?!the council)(.+)$/i.exec(plain)?.[1];
  if (republic && party.head === 'president' && !party.marks.size) return `President of ${republic}`;
  return party.head === 'minister' && !party.marks.size && /^ministry /i.test(plain)
    ? plain.replace(/^ministry/i, 'Minister')
    : null;
}
const BODY =
  /(?:ministry|government|commission|council|court|bank|office|embassy|mission|authority|agency|secretariat|parliament|committee|department|board)$/;

/** The name without what does not belong to it: the day ("ambassador of Japan today"), and behind a title or a proper name
 *  where it is ("Federal Council in Bern", "Ambassador of Estonia to Tbilisi"). "Police in Brno" keep the town, which is all
 *  that tells which police. */
export function withoutPlace(name: string, party: Party, gazetteer: Gazetteer): string {
  if (party.pronoun || party.joint || name.length > LONGEST) return name;
  const undated = name.replace(DAY, '').replace(MEAL, '');
  const [, bare = '', link, place = ''] = PLACED.exec(undated) ?? [];
  if (!bare) return undated;
  if (link === 'to') return /^(?:\p{L}+ )?(?:ambassador|head) of /iu.test(bare) ? bare : undated;
  // "the defence ministry in Moscow": Russia's.
  const capital = gazetteer.find(place).find(({ kind }) => kind === 'capital');
  if (STATE_BODY.test(party.head) && capital && 'country' in capital)
    return `${byField(bare)} of ${capital.country.name}`;
  const titled = TITLED.test(party.head) && bare.includes(' ');
  // "the Catholic Church in Poland": another church than elsewhere.
  const branch = gazetteer.find(place).some(({ kind }) => kind === 'country');
  // "a member of parliament in Kyiv", "a Western diplomat in Kyiv": told apart already.
  const narrowed = isPerson(party) && (/ of \p{Ll}/u.test(bare) || /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(bare));
  if (ONE_OF_MANY.test(bare)) return undated;
  return titled || narrowed || ONLY.test(bare) || (PROPER.test(bare) && !branch) ? bare : undated;
}
/** Characters of a name that is looked into. */
const LONGEST = 300;
const DAY =
  / (?:today|yesterday|tonight|this (?:morning|afternoon|evening|week)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
/** "received the Prime Minister of Slovenia for a lunch" */
const MEAL = / for (?:an? |the )?(?:\p{Ll}+ )?(?:lunch|dinner|breakfast|talks|meeting|visit)$/u;
const PLACED = /^(.+?) (in|to) (?:the )?(\p{Lu}[^,]*)$/u;
const STATE_BODY = /^(?:ministry|government|presidency)$/;
const PROPER = /^\p{Lu}\p{Ll}[\p{L}-]*(?: (?:(?:of|for|the|and) )*\p{Lu}[\p{L}-]*)+$/u;
/** Whoever there is one of in a country. */
const ONLY =
  /^(?:constitutional|supreme|central|national|electoral|state) (?:\p{L}+ )?(?:bank|commission|committee|council|assembly)$/iu;
const TITLED = /(?:leader|head|chair|speaker|spokesperson|president|minister|ambassador|commissioner)$/;

/** "Commission's negotiator" of the text "the Commission's negotiator": negotiator of the Commission. Only a name, or a body
 *  with an article, owns in this way; "Farmers' leaders" stay what they are. */
export function ofOwner(name: string, party: Party, gazetteer: Gazetteer): string {
  // "the parliament's president": a body has one.
  const [, body, leader] = /^(\p{Ll}+)[’']s (\p{L}+)$/u.exec(name) ?? [];
  if (body && leader && isGroup(body) && LEADS.test(party.head) && /^the /i.test(party.text))
    return `${leader} of the ${body}`;
  const [, owner, rest] = /^(\p{Lu}[^’']*)[’']s? (.+)$/u.exec(name) ?? [];
  if (!owner || !rest || /[’']/.test(rest)) return name;
  // "the Commission's envoy": whose voice it is.
  if (VOICES.test(party.head) && !gazetteer.countryOf(owner)) return name;
  // "the Attorney General's Office": a body's own name.
  if (/^Office$/.test(rest) && !gazetteer.countryOf(owner) && ownedByPerson(owner)) return name;
  // "the Supreme Allied Commander's deputy": somebody's, and no body's.
  if (isPerson(party) && ownedByPerson(owner)) return name;
  // "Ukraine's power company", "the Council's committee on fees" stay what they are.
  if (!isPerson(party) && !OF_A_STATE.test(rest)) return name;
  // "the Council's Polish presidency": the adjective tells which.
  if (gazetteer.find(rest.split(' ')[0]!).some(({ kind }) => kind === 'demonym')) return rest;
  if (/^the /i.test(party.text)) return `${rest} of the ${owner}`;
  return party.countries.size + party.organizations.size > 0 ? `${rest} of ${owner}` : name;
}

/** "Supreme Allied Commander", "Chief of Staff", "Anna Weber" */
function ownedByPerson(owner: string): boolean {
  const words = owner.split(' ');
  const title = owner
    .replace(/ (?:of|for) .*$/, '')
    .split(' ')
    .at(-1)!
    .toLowerCase();
  return PERSON.test(title) || isPersonNoun(title) || title === 'justice' || genderOfWords(words) !== null;
}

const LEADS = /^(?:president|head|chair|director|leader|speaker|governor|chiefexecutive|managingdirector)$/;
/** Bodies that a state has one of. */
const OF_A_STATE =
  /(?:[Mm]inistry|[Gg]overnment|[Pp]arliament|[Pp]residency|[Ee]mbassy|[Oo]ffice)$|^(?:\p{Lu}\p{Ll}+ )+(?:Service|Agency|Authority|Inspectorate|Directorate|Council|Commission|Court|Guard|Bank|Staff)$/u;
const VOICES = /^(?:spokesperson|envoy|negotiator|official|source|adviser|aide|diplomat|emissary)$/;

/** "The Chilean minister", where "the ministers of transport of Chile and Peru" met and no other ministers: the transport
 *  minister of Chile. "The foreign ministers of the three Baltic states" names no country, and tells nobody's office. */
export function withField(name: string, party: Party, text: string, gazetteer: Gazetteer): string {
  const country = isPlainMinister(name, party) ? gazetteer.country([...party.countries][0]!)?.name : undefined;
  const told = country ? [...text.matchAll(MINISTERS)] : [];
  if (!country || told.length !== 1) return name;
  const { 0: phrase, 1: of, 2: plain, 3: titled, index } = told[0]!;
  const behind = text.slice(index + phrase.length, index + phrase.length + AROUND);
  const named =
    new RegExp(`(?<!\\p{L})${escaped(country.replace(/^the /, ''))}(?!\\p{L})`, 'u').test(behind) ||
    text.slice(Math.max(0, index - AROUND), index).includes(name.split(' ')[0]!);
  if (!named) return name;
  return `${titled ? `${titled} Minister` : `${adjectival(of ?? plain!)} minister`} of ${country}`;
}
/** Characters before and behind "ministers" in which their countries stand. */
const AROUND = 60;
/** "of foreign affairs" → "foreign", "of the Interior" → "interior" */
const adjectival = (field: string): string =>
  field
    .replace(/^(?:of|for) (?:the )?/, '')
    .replace(/^foreign affairs$/i, 'foreign')
    .toLowerCase();
/** A field, and not how many or whose: "the ministers of the three states". */
const NO_FIELD =
  '(?!(?:the|two|three|four|five|six|seven|eight|nine|ten|all|both|several|same|other|member|these|their)\\b)';
const FIELD = `${NO_FIELD}(?:\\p{Ll}+ affairs|\\p{Ll}+|\\p{Lu}\\p{Ll}+ Affairs)`;
/** Fields with the capital of a sentence's first word. */
const OPENING =
  'Defen[cs]e|Foreign|Finance|Health|Interior|Justice|Transport|Energy|Trade|Agriculture|Education|Environment|Economy|Labour|Culture|Home|Fisheries|Industry';
const MINISTERS = new RegExp(
  `(?<!\\p{L})(?:[Mm]inisters ((?:of|for) (?:the )?${FIELD})|${NO_FIELD}(?:(\\p{Ll}+|${OPENING}) ministers|(${OPENING}) Ministers))(?!\\p{L})`,
  'gu',
);
