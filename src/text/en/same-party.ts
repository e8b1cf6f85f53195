/** Do two noun phrases name the same party? Closed rules over titles, demonyms, seats and names: "the Foreign Minister" is
 *  "the Minister of Foreign Affairs"; "Kyiv", "Ukraine" and "the Ukrainian side" are one; "the Romanian side" and "the
 *  Ukrainian side" are not, nor "the minister" and "the deputy minister", nor "both sides" and one of them. Nothing known
 *  against it means the same: silence is not a difference. */

import { likeKinds, ofMinistry, ofThatBody, ofTwoKinds, otherTrades, unlikeKinds, voicesOf } from './kinds-alike.ts';
import { isGroup, isNoun, isPersonNoun, isText, isThing, kinship } from './nouns.ts';
import { type Party, words } from './parties.ts';
import {
  atOdds,
  bodyWithin,
  CONTRASTS,
  governsPlace,
  isHome,
  livesThere,
  ofNamedBody,
  ofOneBody,
  ofPolice,
  opposed,
  otherHome,
  pressPeople,
  sentBy,
  soleVoice,
  specialEnvoy,
} from './party-contrasts.ts';
import {
  ARMS,
  apart,
  GENERIC_BODY,
  GENERIC_PERSON,
  noState,
  officeOf,
  otherBodies,
  sameMark,
  standing,
  together,
} from './party-kinds.ts';
import { otherGivenName, otherSurname, variants } from './party-names.ts';
import { samePlace } from './places.ts';
import { stemOf } from './stems.ts';
import { conceptOfWord } from './synonyms.ts';

export type Verdict = { readonly same: boolean; readonly why: string };

const same = (why: string): Verdict => ({ same: true, why });

const other = (why: string): Verdict => ({ same: false, why });

/** "OECD" for "the Organisation for Economic Co-operation and Development", "MoD" for "the Ministry of Defence". */
function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/^the /i, '').replace(/\./g, '');
  if (/^\p{Lu}{3,}$/u.test(letters)) {
    const initials = [...long.matchAll(/(?<![\p{L}])\p{Lu}(?=\p{L})/gu)].map((m) => m[0]).join('');
    return initials.replace(/^T(?=.{3})/, '') === letters || initials === letters;
  }
  const whole = [...long.replace(/^the /i, '').matchAll(/(?<![\p{L}])\p{L}(?=\p{L})/gu)].map((m) => m[0]).join('');
  return /^\p{Lu}\p{Ll}\p{Lu}$/u.test(letters) && whole.toLowerCase() === letters.toLowerCase();
}

/** "her Finnish colleague" is not "she", nor are "our Chilean partners" we. */
const ofOther = (pronoun: Party, phrase: Party): boolean =>
  (pronoun.pronoun === 'we' &&
    /^our /i.test(phrase.text) &&
    (phrase.countries.size > 0 ||
      / (?:hosts?|guests?|counterparts?|colleagues?|visitors?|interlocutors?|hostess|partners?|neighbou?rs?|friends?|allies|ally|opponents?|rivals?|critics?)$/iu.test(
        phrase.text,
      ))) ||
  ((pronoun.pronoun === 'he' || pronoun.pronoun === 'she') &&
    /^(?:his|her)\b.*\b(?:counterpart|colleague|guest|host|visitor|opposite number|interlocutor|deputy|predecessor|successor|spokesman|spokeswoman|spokesperson)\b/i.test(
      phrase.text,
    ));

/** Whether two phrases, of two versions or two accounts, name one party. */
export function sameParty(a: Party, b: Party): Verdict {
  if (unhyphened(a.text) === unhyphened(b.text)) return same('the same words');
  if (placedOnly(a, b) || placedOnly(b, a)) return same('the same words, with a place and without');
  if (samePlace(a.text, b.text)) return same('two names of one place');
  if (isAcronymOf(a.text, b.text) || isAcronymOf(b.text, a.text)) return same('the initials of the same name');
  if (ofOther(a, b) || ofOther(b, a)) return other('somebody else than the one meant');
  if (ORDINAL.test(a.text) && ORDINAL.test(b.text)) return other('the other of two');
  if (a.count && b.count && a.count !== b.count && a.joint && b.joint) return other('another number of them');
  const nobody = /^(?:no|none|nobody|neither)\b/i;
  if (nobody.test(a.text) && nobody.test(b.text)) return same('nobody at all');
  if (
    a.common &&
    b.common &&
    !a.countries.size &&
    !b.countries.size &&
    !a.names.size &&
    !b.names.size &&
    sharesCollective(a, b)
  )
    return same('words for the same group');
  const alike =
    likeKinds(a, b) ??
    ofThatBody(a, b) ??
    ofThatBody(b, a) ??
    voicesOf(a, b) ??
    voicesOf(b, a) ??
    ofMinistry(a, b) ??
    ofMinistry(b, a);
  if (alike) return alike;
  if (unionSeat(a, b) || unionSeat(b, a)) return same('the Union by its Commission');
  if (a.joint !== b.joint && (a.joint ? !b.plural || b.countries.size > 0 : !a.plural || a.countries.size > 0)) {
    const single = a.joint ? b : a;
    if (/^(?:no|none|nobody|neither)\b/i.test(a.text) || /^(?:no|none|nobody|neither)\b/i.test(b.text))
      return same('nobody at all');
    if (single.pronoun !== 'it' && single.pronoun !== 'we') return other('several together against one alone');
  }
  if (a.plural && b.plural && (a.head === b.head || a.pronoun || b.pronoun || !a.head || !b.head)) {
    const [p, q] = [EVERY.test(a.text), EVERY.test(b.text)];
    const [some, rest] = [SOME.test(a.text), SOME.test(b.text)];
    if ((p && rest) || (q && some)) return other('one of them against all');
  }
  if (a.plural && b.plural && a.head === b.head && WHOLES.has(a.head) && isWhole(a) !== isWhole(b)) {
    const part = isWhole(a) ? b : a;
    if (part.countries.size && !part.organizations.size) return other('some of them against all');
  }
  if (/^(?:he|she)$/.test(a.pronoun ?? '') && /^(?:he|she)$/.test(b.pronoun ?? '') && a.pronoun !== b.pronoun)
    return other('a man against a woman');
  if (a.pronoun || b.pronoun) return same('a pronoun, not known to mean another');
  if (a.countries.size && b.countries.size && disjoint(a.countries, b.countries)) return other('different countries');
  if (together(a) !== together(b) && (together(a) ? b : a).countries.size === 1 && a.plural && b.plural)
    return other('several together against one side');
  if (bodyWithin(a, b) || bodyWithin(b, a)) return same('a body by the organization it is part of');
  if (a.organizations.size && b.organizations.size && disjoint(a.organizations, b.organizations))
    return other('different organizations');
  if (a.countries.size && !b.countries.size && b.organizations.size && !a.organizations.size)
    return other('a country against an organization');
  if (b.countries.size && !a.countries.size && a.organizations.size && !b.organizations.size)
    return other('a country against an organization');
  const unlike = unlikeKinds(a, b) ?? otherTrades(a, b);
  if (unlike) return unlike;
  if (noState(a, b) || noState(b, a)) return other('a country against somebody outside its government');
  if (otherSeat(a, b) || twoBodies(a, b) || otherBody(a, b) || otherBody(b, a)) return other('different bodies');
  if ((isBody(a) && STATE_OFFICE.test(b.head)) || (isBody(b) && STATE_OFFICE.test(a.head)))
    return other('an organization against an office outside it');
  if (outsider(a, b) || outsider(b, a)) return other('an organization against somebody outside it');
  if (a.places.size && b.countries.size && !a.countries.size && !b.names.size) return other('of another place');
  if (b.places.size && a.countries.size && !b.countries.size && !a.names.size) return other('of another place');
  if (ofOneBody(a, b) || ofOneBody(b, a) || ofNamedBody(a, b) || ofNamedBody(b, a)) return other('of another body');
  if (opposed(a, b)) return other('the other of two');
  if (soleVoice(a, b) || soleVoice(b, a)) return other('several together against one side');
  if (a.names.size && b.names.size && otherPost(a, b)) return other('different offices');
  const offices = a.head !== b.head && isHome(a) && isHome(b) && !disjoint(a.home, b.home);
  if (a.names.size && b.names.size && !offices)
    return (disjoint(a.names, b.names) && !variants(a.names, b.names)) || otherSurname(a, b) || otherGivenName(a, b)
      ? other('different names')
      : ranksAgree(a, b);
  if (ofAnotherBody(a, b) || ofAnotherBody(b, a)) return other('an unnamed source of another place');
  if (otherSources(a, b)) return other('an unnamed source of another place');
  if (a.joint && b.joint && lacks(a.countries, b.countries) && lacks(b.countries, a.countries))
    return other('others among several');
  if (a.joint && b.joint && !(ownTrade(a) && ownTrade(b) && a.head !== b.head))
    return same('both name several together');
  const shareCountry = a.countries.size > 0 && b.countries.size > 0;
  if (british(a, b) || british(b, a)) return ranksAgree(a, { ...b, head: a.head });
  if (CONTRASTS.has(`${a.head} ${b.head}`) || CONTRASTS.has(`${b.head} ${a.head}`)) return other('opposite roles');
  // "the head of the Commission", "the Commission's President"
  if ((leadsBody(a, b) || leadsBody(b, a)) && equal(a.ranks, b.ranks)) return same('whoever leads the same body');
  if (a.head && b.head && a.head !== b.head) {
    if (a.common && b.common && otherBodies(a, b)) return other('different bodies');
    if (standing(a, b) || standing(b, a)) return other('an unnamed source of another standing');
    if (a.common && b.common && !OFFICE.test(a.head) && !OFFICE.test(b.head) && !ofTwoKinds(a, b) && sameKindOf(a, b))
      return same('words for the same kind of people');
    if (otherHome(a, b) || atOdds(a, b) || atOdds(b, a)) return other('people of another body');
    if (livesThere(a, b) || livesThere(b, a)) return same('the people of the place');
    if (governsPlace(a, b)) return same('what governs one place');
    if (pressPeople(a, b) || pressPeople(b, a)) return same('the press and those who make it');
    if (ofPolice(a, b) || ofPolice(b, a)) return same('the police and its officers');
    if (specialEnvoy(a, b) || specialEnvoy(b, a)) return other('an office of its own');
    if (sentBy(a, b) || sentBy(b, a)) return other('somebody sent by another body');
    if (GENERIC_PERSON.has(a.head) && personal(b.head)) return same('a general word for the same person');
    if (GENERIC_PERSON.has(b.head) && personal(a.head)) return same('a general word for the same person');
    if (toldShorter(a.head, b.head) || toldShorter(b.head, a.head))
      return equal(a.ranks, b.ranks) ? same('the same office, told more or less fully') : other('a different rank');
    // "the Foreign Office", "the Home Office"
    if (/^(?:office|ministry)$/.test(a.head) && /^(?:office|ministry)$/.test(b.head) && apart(a, b) && apart(b, a))
      return other('different offices');
    if (otherBodies(a, b)) return other('different bodies');
    if (GENERIC_BODY.has(a.head) && GENERIC_BODY.has(b.head)) return same('general words for one body');
    if (shareCountry && (GENERIC_BODY.has(a.head) || GENERIC_BODY.has(b.head)))
      return same('a body of the same country');
    if (officeOf(a, b) || officeOf(b, a)) return same('whose office it is');
    const voice = a.head === 'spokesperson' ? a : b.head === 'spokesperson' ? b : null;
    const body = voice === a ? b : a;
    if (
      voice &&
      ((shareCountry && (!isPersonNoun(body.head) || OFFICE.test(body.head))) ||
        meet(a.marks, b.marks) ||
        voice.marks.has(body.head) ||
        voice.text.toLowerCase().includes(body.text.toLowerCase().replace(/^the /, '')))
    )
      return same('a spokesperson for the same body');
    return other('different offices or bodies');
  }
  if (!a.head && !b.head) {
    if (a.countries.size || b.countries.size || a.organizations.size || b.organizations.size)
      return same('the same country or body');
    return same('nothing known against it');
  }
  if (!a.head || !b.head) return same('nothing known against it');
  return ranksAgree(a, b);
}

/** "foreign minister", "minister"; "newspaper", "paper"; never "president" and "resident", nor "secretary general" and
 *  "general". */
const toldShorter = (long: string, short: string): boolean => {
  if (long === short || !long.endsWith(short)) return false;
  const rest = long.slice(0, -short.length).replace(/-$/, '');
  return (
    OF_AN_OFFICE.has(rest) ||
    (isNoun(rest) && !/^(?:prime|vice|head|secretary|governor|attorney|prosecutor)/.test(rest))
  );
};
const OF_AN_OFFICE = words('foreign state high permanent managing executive chief security co news under');

/** "co-chairs", "cochairs"; "Brussels-Charleroi", "Brussels Charleroi" */
const unhyphened = (text: string): string => text.toLowerCase().replace(/[\s‐‑–-]+/g, '');

/** "pilots in Zagreb", "Pilots": where somebody is sets nobody apart from those told without it. */
const placedOnly = (a: Party, b: Party): boolean =>
  a.text.replace(/ in (?:the )?\p{Lu}[^,;]*$/u, '').toLowerCase() === b.text.toLowerCase();

/** In Britain a Secretary of State is the minister, and the Chancellor of the Exchequer that of finance. */
const british = (a: Party, b: Party): boolean =>
  (a.head === 'chancellor' && a.marks.has('finance') && b.head === 'minister') ||
  (a.head === 'statesecretary' && b.head === 'minister' && (a.countries.has('GB') || b.countries.has('GB')));

const EVERY = /^(?:all|both|each|every)\b/i;
const ORDINAL = /^the (?:former|latter|first|second|third|last|other)$/i;
const SOME = /^(?:one|either|neither) of\b/i;

/** "the Governor of Odesa region" against "the Mayor of Odesa", "President Lund" against "Prime Minister Lund": one name in
 *  two posts. A first and a last name are of one person, whatever the post. */
const otherPost = (a: Party, b: Party): boolean => {
  const [one, two] = [a, b].map(({ head, marks }) => [head, ...marks].find((word) => POST.test(word)));
  return one !== undefined && two !== undefined && one !== two && [...a.names].filter((n) => b.names.has(n)).length < 2;
};
const POST = /^(?:president|primeminister|chancellor|mayor|governor|prefect|foreignminister|ambassador|king|queen)$/;

/** "the IMF" against "the central bank", "the IAEA" against "the operator": a known organization, and one that is not a word
 *  for it. */
const outsider = (named: Party, plain: Party): boolean =>
  isBody(named) &&
  plain.common &&
  !plain.plural &&
  !plain.organizations.size &&
  !plain.names.size &&
  (isGroup(plain.head) ||
    isPersonNoun(plain.head) ||
    ARMS.has(plain.head) ||
    /^(?:ministry|bank|army|navy|police|operator)$/.test(plain.head)) &&
  !GENERIC_PERSON.has(plain.head) &&
  !GENERIC_BODY.has(plain.head) &&
  !(FOR_BODIES.has(plain.head) && ![...plain.marks].some((mark) => OTHER_BODY.test(mark) && !known(named, mark))) &&
  !LEADERS.test(plain.head) &&
  ![...named.organizations].some((name) => name.toLowerCase().includes(plain.head) && !plain.marks.size);

const OTHER_BODY = /^(?:council|commission|parliament|assembly|court|senate|board|committee)$/;

const known = (named: Party, word: string): boolean =>
  [...named.organizations].some((name) => name.toLowerCase().includes(word));

/** Common nouns by which organizations are called again, and those who speak for them. */
const FOR_BODIES = words(
  'alliance bloc union fund lender watchdog institution forum group club league community inspectorate secretariat mission charity court commission council committee assembly parliament bank organisation regulator authority spokesperson head expert analyst economist researcher envoy chief presidency headquarters delegate observer',
);

/** "two ministers", "three judges": people of one trade, not just those who were there. */
const ownTrade = ({ head }: Party): boolean => isPersonNoun(head) && !GENERIC_PERSON.has(head) && !WHOLES.has(head);

/** "two party officials" against "two ministers": a general word with its own body is not for just anybody. */
const ofAnotherBody = (general: Party, one: Party): boolean =>
  GENERIC_PERSON.has(general.head) &&
  !GENERIC_PERSON.has(one.head) &&
  ([...general.marks].some((mark) => isGroup(mark)) ||
    (general.organizations.size > 0 && ownTrade(one) && one.countries.size + one.organizations.size === 0)) &&
  ![general, one].some(({ text }) => /^(?:the|his|her|their|its|this|that)\b/i.test(text));

/** "a diplomat from a large member state" against "a Commission source": nobody is named, and all that tells them apart
 *  differs. */
function otherSources(a: Party, b: Party): boolean {
  const unnamed = (p: Party): boolean =>
    (p.indefinite || p.count > 0) && GENERIC_PERSON.has(p.head) && !p.pronoun && !/^(?:the|both)\b/i.test(p.text);
  const own = (p: Party): readonly string[] => [...p.marks, ...p.names, ...p.countries, ...p.organizations];
  const nobody = (p: Party): boolean =>
    (p.indefinite || p.count > 0) && isPersonNoun(p.head) && !p.pronoun && !/^(?:the|both)\b/i.test(p.text);
  if (!(unnamed(a) && nobody(b)) && !(unnamed(b) && nobody(a)) && !(unnamed(a) && unnamed(b))) return false;
  const [x, y] = [own(a), own(b)];
  return x.length > 0 && y.length > 0 && !x.some((m) => y.some((n) => m === n || sameMark(m, n)));
}

/** Those who make up a meeting; with nothing that narrows them down, all of them. */
const WHOLES = words('participant party member side delegation');

const isWhole = (party: Party): boolean =>
  party.countries.size + party.organizations.size + party.names.size + party.marks.size + party.ranks.size === 0;

export const isOffice = (head: string): boolean => OFFICE.test(head);

/** A word that may stand for many: "the official", "the group". */
export const isGeneral = (party: Party): boolean =>
  GENERIC_PERSON.has(party.head) || GENERIC_BODY.has(party.head) || COLLECTIVE.has(party.head);

/** Common nouns that may stand for one another: "solicitor", "lawyer"; "rescue workers", "rescuers". */
function sameKindOf(a: Party, b: Party): boolean {
  if (sharesCollective(a, b)) return true;
  const related = kinship(a.head, b.head, 2);
  return related === 'same' || related === 'wider' || conceptOfWord(a.head) === conceptOfWord(b.head);
}

const sharesCollective = (a: Party, b: Party): boolean =>
  a.head !== b.head && !disjoint(stems(a), stems(b)) && (COLLECTIVE.has(a.head) || COLLECTIVE.has(b.head));

const COLLECTIVE = words(
  'worker team crew member staff personnel people employee man woman group service party politician leader mp',
);

const stems = (party: Party): ReadonlySet<string> =>
  new Set([...party.marks, party.head].map((w) => stemOf(w).replace(/(?:er|or)$/, '')));

/** "the head of the Commission" and "the President of the Commission", "the UN chief" and "the Secretary-General". */
const leadsBody = (head: Party, one: Party): boolean =>
  head.head === 'head' &&
  head.organizations.size > 0 &&
  LEADERS.test(one.head) &&
  !head.marks.size &&
  !one.countries.size &&
  (one.organizations.size === 0 || meet(head.organizations, one.organizations));

const LEADERS =
  /^(?:president|chair|secretarygeneral|director|directorgeneral|managingdirector|executivedirector|governor|chiefexecutive|highcommissioner)$/;

/** The same head: ranks must be equal, and each side's narrowing words must not both be its own. */
function ranksAgree(a: Party, b: Party): Verdict {
  if (!equal(a.ranks, b.ranks)) return other('a different rank');
  const lacks =
    ({ marks }: Party) =>
    (mark: string): boolean =>
      !marks.has(mark) && ![...marks].some((m) => sameMark(m, mark));
  const onlyA = [...a.marks].filter(lacks(b));
  const onlyB = [...b.marks].filter(lacks(a));
  // "a preliminary report", "a final report": of nobody else.
  const told = !isText(a.head) || [...onlyA, ...onlyB].some((mark) => isGroup(mark) || isPersonNoun(mark));
  if (onlyA.length && onlyB.length && told) return other('different offices');
  // "the President of the Council" against "the President of Cyprus".
  if (
    OF_ONE.test(a.head) &&
    ((onlyA.length && b.countries.size && !a.countries.size) || (onlyB.length && a.countries.size && !b.countries.size))
  )
    return other('different offices');
  if (a.head && a.indefinite && b.indefinite && !isText(a.head)) {
    const ownA = onlyA.some((x) => !b.names.has(x)) || [...a.names].some((x) => !b.marks.has(x) && !b.names.has(x));
    const ownB = onlyB.some((x) => !a.names.has(x)) || [...b.names].some((x) => !a.marks.has(x) && !a.names.has(x));
    if (ownA && ownB) return other('an unnamed source of another place');
    if (a.countries.size + a.organizations.size > 0 !== b.countries.size + b.organizations.size > 0)
      return other('an unnamed source of another place');
  }
  return same('the same office');
}

/** An office is one office, though a chancellor is a kind of minister. */
const OFFICE =
  /(?:minister|ministry|president|chancellor|secretary|premier|mayor|governor|prefect|king|queen|prince|deputy|ambassador|consul|envoy|commissioner|judge|prosecutor|general|colonel|chair|speaker|director|head|chiefexecutive|bishop|opposition)$/;

/** An organization by its name alone; "the mayor" does not speak for UNESCO. */
const isBody = (party: Party): boolean => party.organizations.size > 0 && !party.head && !party.joint;

/** "Brussels", "EU officials", "the EU executive": the European Commission. */
const unionSeat = (one: Party, commission: Party): boolean =>
  isBody(commission) &&
  commission.organizations.has('European Commission') &&
  (/^Brussels$/.test(one.text) ||
    (one.organizations.has('European Union') && /^(?:official|government|source)$/.test(one.head) && !one.count));

/** "the Commission", where it is the European one, against "the Council". */
const otherBody = (named: Party, plain: Party): boolean =>
  isBody(named) &&
  plain.organizations.size === 0 &&
  BODY.test(plain.head) &&
  ![...named.organizations].some((name) => name.toLowerCase().includes(plain.head));

/** "the White House" against "the Pentagon" */
function otherSeat(a: Party, b: Party): boolean {
  const [one, two] = [a, b].map(({ marks }) => [...marks].find((mark) => mark.startsWith('seat:')));
  return one !== undefined && two !== undefined && one !== two;
}

/** "the Commission" against "the Agency": two bodies, each by its common noun. */
const twoBodies = (a: Party, b: Party): boolean => {
  const [one, two] = [a, b].map(({ text }) => text.toLowerCase().match(/^the (\p{L}+)$/u)?.[1] ?? '');
  return one !== two && NOUN_BODY.test(one!) && NOUN_BODY.test(two!);
};
const NOUN_BODY =
  /^(?:commission|council|parliament|court|bank|assembly|senate|secretariat|tribunal|agency|board|committee|bureau|treasury|admiralty|exchequer|chamber|synod|presidency|academy|inspectorate|directorate|federation|union|canton|municipality|province|county|prefecture)$/;

const BODY = /^(?:commission|council|parliament|court|bank|assembly|senate|secretariat|tribunal)$/;

const STATE_OFFICE = /^(?:.*minister|mayor|governor|prefect|king|queen|chancellor|premier|judge|bishop)$/;

/** Offices that are of one place or body. */
const OF_ONE = /^(?:president|primeminister|chancellor|mayor|governor|ambassador|chair|speaker|king|queen)$/;

function personal(head: string): boolean {
  return (
    !GENERIC_BODY.has(head) &&
    !isText(head) &&
    !isThing(head) &&
    !/(?:ministry|government|commission|council|parliament|court|committee|assembly|(?<!p)resident|staff|office|secretariat)$/.test(
      head,
    )
  );
}

const lacks = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((x) => !b.has(x));

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => ![...a].some((x) => b.has(x));

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => !disjoint(a, b);

const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((x) => b.has(x));
