/** Who is who by names and offices: one name in two posts, unnamed sources, an office told more or less fully, a general
 *  word for a person, whoever speaks for a body. */
import { kindOf } from './kind-of-party.ts';
import { ofTwoKinds } from './kinds-alike.ts';
import { isGroup, isNoun, isPersonNoun, isText, isThing, kinship } from './nouns.ts';
import { type Party, words } from './parties.ts';
import {
  atOdds,
  CONTRASTS,
  governsPlace,
  isHome,
  livesThere,
  ofPolice,
  otherHome,
  pressPeople,
  sentBy,
  specialEnvoy,
} from './party-contrasts.ts';
import { apart, GENERIC_BODY, GENERIC_PERSON, officeOf, otherBodies, sameMark, standing } from './party-kinds.ts';
import { otherGivenName, otherSurname, variants } from './party-names.ts';
import {
  differ,
  disjoint,
  either,
  equal,
  firstOf,
  lacks,
  meet,
  one,
  other,
  type Rule,
  same,
  two,
  UNDISPUTED,
  type Verdict,
} from './party-verdict.ts';
import { samePlace } from './places.ts';
import { WHOLES } from './same-party-words.ts';
import { foldWord, nearlySame } from './spelling.ts';
import { stemOf } from './stems.ts';
import { conceptOfWord } from './synonyms.ts';

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

/** Offices that go by another word in one country: in Britain a Secretary of State is the minister, and the Chancellor of the
 *  Exchequer that of finance. */
const british = (a: Party, b: Party): boolean =>
  (a.head === 'chancellor' && a.marks.has('finance') && b.head === 'minister') ||
  // In Germany and Austria the head of government is the Chancellor.
  (a.head === 'chancellor' && b.head === 'primeminister' && (b.countries.has('DE') || b.countries.has('AT'))) ||
  (a.head === 'statesecretary' && b.head === 'minister' && (a.countries.has('GB') || b.countries.has('GB')));

/** "the head of state" of a kingdom, "the head of government" where that is a chancellor: whoever heads it by the own title. */
const headsState = (head: Party, titled: Party): boolean =>
  !differ(head.countries, titled.countries) &&
  equal(head.ranks, titled.ranks) &&
  ((/\bhead of state$/i.test(head.text) && MONARCH.test(titled.head)) ||
    (/\bhead of (?:the )?(?:\p{L}+ )?government$/iu.test(head.text) &&
      titled.head === 'chancellor' &&
      !titled.marks.has('finance')));
const MONARCH = /^(?:king|queen|monarch|sovereign|emir|sultan|emperor|empress|prince|duke|pope)$/;

/** "the Governor of Odesa region" against "the Mayor of Odesa", "President Lund" against "Prime Minister Lund": one name in
 *  two posts. A first and a last name are of one person, whatever the post. */
const otherPost = (a: Party, b: Party): boolean => {
  const [one, two] = [a, b].map(({ head, marks }) => [head, ...marks].find((word) => POST.test(word)));
  return one !== undefined && two !== undefined && one !== two && [...a.names].filter((n) => b.names.has(n)).length < 2;
};
const POST = /^(?:president|primeminister|chancellor|mayor|governor|prefect|foreignminister|ambassador|king|queen)$/;

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
  const own = (p: Party): readonly string[] =>
    isForeign(p) ? [...p.marks] : [...p.marks, ...p.names, ...p.countries, ...p.organizations];
  const nobody = (p: Party): boolean =>
    (p.indefinite || p.count > 0) && isPersonNoun(p.head) && !p.pronoun && !/^(?:the|both)\b/i.test(p.text);
  if (!(unnamed(a) && nobody(b)) && !(unnamed(b) && nobody(a)) && !(unnamed(a) && unnamed(b))) return false;
  if (comesFromElsewhere(a, b) || comesFromElsewhere(b, a)) return true;
  const [x, y] = [own(a), own(b)];
  return x.length > 0 && y.length > 0 && !x.some((m) => y.some((n) => m === n || sameMark(m, n)));
}

/** "a Western diplomat in Belgrade": of anywhere but where they are. */
const isForeign = ({ marks }: Party): boolean => [...marks].some((mark) => FOREIGN.test(mark));
const FOREIGN = /^(?:western|foreign|european|international|overseas|allied|regional)$/;

/** "a Western official" against "a Ukrainian one". */
const comesFromElsewhere = (foreign: Party, one: Party): boolean =>
  isForeign(foreign) && !isForeign(one) && one.countries.size > 0 && !(one.capital && IN_PLACE.test(one.text));

/** Common nouns that may stand for one another: "solicitor", "lawyer"; "rescue workers", "rescuers". */
function sameKindOf(a: Party, b: Party): boolean {
  if (sharesCollective(a, b)) return true;
  const related = kinship(a.head, b.head, 2);
  return related === 'same' || related === 'wider' || conceptOfWord(a.head) === conceptOfWord(b.head);
}

export const sharesCollective = (a: Party, b: Party): boolean =>
  a.head !== b.head && !disjoint(stems(a), stems(b)) && (COLLECTIVE.has(a.head) || COLLECTIVE.has(b.head));

export const COLLECTIVE = words(
  'worker team crew member staff personnel people employee man woman group service party politician leader mp',
);

const stems = (party: Party): ReadonlySet<string> =>
  new Set([...party.marks, party.head].map((w) => stemOf(w).replace(/(?:er|or)$/, '')));

/** "the EU ambassador", "the head of the EU delegation": a mission is led by its ambassador. */
const leadsMission = (ambassador: Party, head: Party): boolean =>
  ambassador.head === 'ambassador' &&
  head.head === 'head' &&
  [...head.marks].some((mark) => /^(?:delegation|mission|embassy)$/.test(mark)) &&
  meet(ambassador.organizations, head.organizations);

/** "81 deputies", "81 members": those who make up a house, by their office or by belonging to it. */
const ofTheHouse = (member: Party, deputy: Party): boolean =>
  member.head === 'member' &&
  /^(?:deputy|senator|councillor|councilor|mep|delegate|judge|governor)$/.test(deputy.head) &&
  member.plural === deputy.plural &&
  member.marks.size + member.countries.size + deputy.countries.size === 0;

/** "the head of the Commission" and "the President of the Commission", "the UN chief" and "the Secretary-General". */
const leadsBody = (head: Party, one: Party): boolean =>
  head.head === 'head' &&
  head.organizations.size > 0 &&
  LEADERS.test(one.head) &&
  !head.marks.size &&
  !one.countries.size &&
  (one.organizations.size === 0 || meet(head.organizations, one.organizations));

/** "the regional head", "the regional governor": whoever leads a place. */
const leadsPlace = (head: Party, governor: Party): boolean =>
  /^(?:head|leader|chief)$/.test(head.head) &&
  /^(?:governor|prefect|mayor)$/.test(governor.head) &&
  head.organizations.size === 0 &&
  head.marks.size > 0 &&
  [...head.marks].every((mark) => governor.marks.has(mark));

/** "the head of the Polish central bank", "the governor of the National Bank of Poland": a central bank is led by its governor. */
const leadsBank = (head: Party, governor: Party): boolean =>
  head.head === 'head' &&
  governor.head === 'governor' &&
  /\bbank\b/i.test(head.text) &&
  /\bbank\b/i.test(governor.text) &&
  equal(head.ranks, governor.ranks) &&
  !differ(head.countries, governor.countries);

export const LEADERS =
  /^(?:president|chair|secretarygeneral|director|directorgeneral|managingdirector|executivedirector|governor|chiefexecutive|highcommissioner)$/;

/** "Ruiz" of "Lieutenant Colonel Marta Ruiz": nothing but a name tells no rank. */
const isSurnameOf = (name: Party, full: Party): boolean =>
  !name.head &&
  name.marks.size + name.ranks.size + name.countries.size === 0 &&
  name.names.size > 0 &&
  !lacks(name.names, full.names);

/** Why two of one office are not one. */
export const OTHER_RANK = 'a different rank';

/** The same head: ranks must be equal, and each side's narrowing words must not both be its own. */
function ranksAgree(a: Party, b: Party): Verdict {
  if (!equal(a.ranks, b.ranks) && !isSurnameOf(a, b) && !isSurnameOf(b, a)) return other(OTHER_RANK);
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
    if (belongs(a, b) !== belongs(b, a)) return other('an unnamed source of another place');
  }
  return same('the same office');
}

/** Is somebody of a country or an organization? The capital where they are ("in Budapest") is not of whom, if the other is told
 *  without a place. */
const belongs = (one: Party, two: Party): boolean =>
  one.organizations.size > 0 ||
  (one.countries.size > 0 && !(one.capital && IN_PLACE.test(one.text) && !IN_PLACE.test(two.text)));
const IN_PLACE = / in \p{Lu}/u;

/** An office is one office, though a chancellor is a kind of minister. */
export const OFFICE =
  /(?:minister|ministry|president|chancellor|secretary|premier|mayor|governor|prefect|king|queen|prince|deputy|ambassador|consul|envoy|commissioner|judge|prosecutor|general|colonel|chair|speaker|director|head|chiefexecutive|bishop|opposition)$/;

/** Offices that are of one place or body. */
const OF_ONE = /^(?:president|primeminister|chancellor|mayor|governor|ambassador|chair|speaker|king|queen)$/;

function personal(head: string): boolean {
  return (
    !GENERIC_BODY.has(head) &&
    !(isGroup(head) && !isPersonNoun(head)) &&
    !isText(head) &&
    !isThing(head) &&
    !/(?:ministry|government|commission|council|parliament|court|committee|assembly|(?<!p)resident|staff|office|secretariat)$/.test(
      head,
    )
  );
}

/** "Minister Dahl", "Anna Dahl": both have names, and not only as the place of two offices. */
const named: Rule = (a, b) => {
  if (!a.names.size || !b.names.size) return null;
  if (a.head !== b.head && isHome(a) && isHome(b) && !disjoint(a.home, b.home)) return null;
  const unlike = disjoint(a.names, b.names) && !variants(a.names, b.names);
  return unlike || otherSurname(a, b) || otherGivenName(a, b) ? other('different names') : ranksAgree(a, b);
};

/** "the President of the Confederation" against "the President of the Commission". */
const ofOtherHome = (a: Party, b: Party): boolean =>
  a.head === b.head &&
  OF_ONE.test(a.head) &&
  isHome(a) &&
  a.countries.size + a.organizations.size === 0 &&
  b.organizations.size > 0 &&
  b.names.size === 0;

/** "the Federal Government" against "the French government": not every state is a federation. */
const ofNoFederation = (federal: Party, one: Party): boolean =>
  federal.marks.has('federal') &&
  federal.countries.size === 0 &&
  one.countries.size > 0 &&
  ![...one.countries].some((code) => FEDERATIONS.has(code));
const FEDERATIONS = words('AE AR AT AU BA BE BR CA CH DE ET FM IN IQ KM KN MX MY NG NP PK RU SD SO SS US VE');

/** "the Foreign Secretary" against "the Turkish minister": in Britain, and in some of what it once ruled, ministers go by that
 *  title. */
const ofBritain = (secretary: Party, one: Party): boolean =>
  /\b(?:foreign|home) secretary$/i.test(secretary.text) &&
  secretary.countries.size === 0 &&
  one.countries.size > 0 &&
  ![...one.countries].some((code) => HAVE_SECRETARIES.has(code));
const HAVE_SECRETARIES = words('GB IN PK PH BD LK NP KE');

/** "the mayor of Riga" against "the mayor of Daugavpils": of a capital, and of another town. */
function ofOtherTown(a: Party, b: Party): boolean {
  if (a.head !== b.head || !/^(?:mayor|governor|prefect|bishop|archbishop)$/.test(a.head)) return false;
  const [one, two] = [a, b].map(({ text }) => / of (?:the )?(\p{Lu}[\p{L}'’ -]*)$/u.exec(text)?.[1] ?? '');
  if (!one || !two || foldWord(one) === foldWord(two) || samePlace(one, two)) return false;
  return !nearlySame(foldWord(one), foldWord(two)) && one.split(' ').length === two.split(' ').length;
}

/** "the Greens" against "the Mayor", "the Budget Committee": many by their name, and one by an office or a body of its own. */
const manyByName = (many: Party, one: Party): boolean =>
  /^the (?:\p{Lu}[\p{L}-]+ )*\p{Lu}[\p{L}-]+[^s]s$/u.test(many.text.replace(/^The/, 'the')) &&
  !many.head &&
  many.countries.size + many.organizations.size === 0 &&
  !one.plural &&
  !one.joint &&
  !one.pronoun &&
  ((!one.head && one.organizations.size + one.countries.size > 0) ||
    isSomebody(one.head) ||
    /(?:ministry|council|court|committee|commission|bank|embassy|force|guard|staff|navy|army)$/.test(one.head));

/** Rules of names, of sources without one, of several together. */
export const NAMES: readonly Rule[] = [
  two('different offices', (a, b) => a.names.size > 0 && b.names.size > 0 && otherPost(a, b)),
  two('of another town', ofOtherTown),
  named,
  two('different offices', either(ofOtherHome)),
  two('many by their name and one of another', either(manyByName)),
  two('of another country', either(ofNoFederation)),
  two('of another country', either(ofBritain)),
  two('an unnamed source of another place', either(ofAnotherBody)),
  two('an unnamed source of another place', otherSources),
  two(
    'others among several',
    (a, b) => a.joint && b.joint && lacks(a.countries, b.countries) && lacks(b.countries, a.countries),
  ),
  one('both name several together', (a, b) => a.joint && b.joint && !(ownTrade(a) && ownTrade(b) && a.head !== b.head)),
  (a, b) => (british(a, b) || british(b, a) ? ranksAgree(a, { ...b, head: a.head }) : null),
  one('whoever heads the state', either(headsState)),
  two(
    'opposite roles',
    either((a, b) => CONTRASTS.has(`${a.head} ${b.head}`)),
  ),
  one('members of the same house', either(ofTheHouse)),
  one('whoever leads the same mission', either(leadsMission)),
  one('whoever leads the same bank', either(leadsBank)),
  one('whoever leads the same place', (a, b) => (leadsPlace(a, b) || leadsPlace(b, a)) && equal(a.ranks, b.ranks)),
  one('whoever leads the same body', (a, b) => (leadsBody(a, b) || leadsBody(b, a)) && equal(a.ranks, b.ranks)),
];

const shareCountry = (a: Party, b: Party): boolean => a.countries.size > 0 && b.countries.size > 0;

/** "lawyers", "solicitors": common nouns that are no offices, and not of two kinds. */
const oneSortOfPeople = (a: Party, b: Party): boolean =>
  a.common &&
  b.common &&
  !OFFICE.test(a.head) &&
  !OFFICE.test(b.head) &&
  !ofTwoKinds(a, b) &&
  !ofAnother(a, b) &&
  !ofAnother(b, a) &&
  !(isPersonNoun(a.head) && isPersonNoun(b.head) && a.plural !== b.plural) &&
  !ownedOffice(a) &&
  !ownedOffice(b) &&
  sameKindOf(a, b);

/** "the OSCE mission" against "the joint commission": a body of an organization, and one told by a word of its own. */
const ofAnother = (named: Party, plain: Party): boolean =>
  isGroup(named.head) &&
  isGroup(plain.head) &&
  !GENERIC_BODY.has(plain.head) &&
  named.organizations.size + named.countries.size > 0 &&
  plain.organizations.size + plain.countries.size === 0 &&
  [...plain.marks].some((mark) => !named.marks.has(mark));

const toldMoreFully: Rule = (a, b) => {
  const [long, short] = toldShorter(a.head, b.head) ? [a, b] : toldShorter(b.head, a.head) ? [b, a] : [null, null];
  if (!long) return null;
  // "the foreign minister", "the defence minister": a field of its own.
  const field =
    /^foreignminister$/.test(long.head) && [...short.marks].find((mark) => !/^foreign|^affairs?$|:/.test(mark));
  if (field && !long.marks.has(field)) return other('different offices');
  return equal(a.ranks, b.ranks) ? same('the same office, told more or less fully') : other(OTHER_RANK);
};

/** "the Foreign Office" against "the Home Office". */
const otherOffices = (a: Party, b: Party): boolean =>
  /^(?:office|ministry)$/.test(a.head) && /^(?:office|ministry)$/.test(b.head) && apart(a, b) && apart(b, a);

/** "an official of the finance ministry" against "the finance minister", "a Western diplomat" against "the ambassador": somebody
 *  who is not named, and a certain one. */
const anyOfThem = (general: Party, certain: Party): boolean =>
  UNNAMED.has(general.head) &&
  general.indefinite &&
  !general.plural &&
  !certain.indefinite &&
  !certain.plural &&
  isSomebody(certain.head) &&
  !GENERIC_PERSON.has(certain.head);
const isSomebody = (head: string): boolean =>
  isPersonNoun(head) || (OFFICE.test(head) && !/(?:ministry|opposition)$/.test(head)) || LEADERS.test(head);
const UNNAMED = words('official politician diplomat source insider leader');

/** "the union leader" against "the developer": whom the one leads is told. */
const leadsOthers = (leader: Party, { head, marks, organizations }: Party): boolean =>
  leader.head === 'leader' &&
  [...leader.marks].some((mark) => isGroup(mark)) &&
  !organizations.size &&
  ![head, ...marks].some((word) => [...leader.marks].some((mark) => sameMark(mark, word)));

/** "NATO" against "the army chief", "the prime minister's office": a body by its name, and somebody of a body or post of their
 *  own. Whoever may lead it, "the president", may speak for it. */
const notOfBody = (named: Party, one: Party): boolean =>
  !named.head &&
  named.organizations.size > 0 &&
  named.names.size === 0 &&
  !named.joint &&
  one.common &&
  !one.plural &&
  one.organizations.size + one.countries.size + one.names.size === 0 &&
  (ownedOffice(one) || (isSomebody(one.head) && !mayBeBody(one) && !GENERIC_PERSON.has(one.head) && !mayLead(one)));

/** "the lender", "the watchdog": a body by a word for somebody. */
const mayBeBody = (one: Party): boolean =>
  kindOf(one).role === 'body' && !OFFICE.test(one.head) && !LEADERS.test(one.head);

const mayLead = ({ head, marks }: Party): boolean =>
  head === 'spokesperson' || ((head === 'head' || LEADERS.test(head)) && !marks.size);

/** "the prime minister's office" */
const ownedOffice = ({ head, marks }: Party): boolean =>
  /^(?:office|staff|team)$/.test(head) && [...marks].some((mark) => isPersonNoun(mark) || OFFICE.test(mark));

/** "a Swiss official" against "a Swiss banker": people of a trade that no state has. */
const noServant = (general: Party, { head }: Party): boolean =>
  /^(?:official|diplomat|politician)$/.test(general.head) &&
  isPersonNoun(head) &&
  !GENERIC_PERSON.has(head) &&
  !OFFICE.test(head) &&
  !SERVANTS.has(head);
const SERVANTS = words(
  'spokesperson adviser advisor aide negotiator delegate commander officer inspector bureaucrat functionary attache member minister secretary commissioner clerk staffer expert observer investigator candidate chief magistrate councillor senator sherpa coordinator rapporteur',
);

const lacksNone = (own: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...own].every((mark) => [...other].some((m) => sameMark(m, mark)));

/** "a government spokesman", "the government". */
const speaksFor = (voice: Party, body: Party): boolean =>
  voice.head === 'spokesperson' &&
  (((shareCountry(voice, body) || meet(voice.marks, body.marks)) && !isPersonNoun(body.head)) ||
    (voice.marks.has(body.head) && lacksNone(body.marks, voice.marks)) ||
    voice.text.toLowerCase().includes(body.text.toLowerCase().replace(/^the /, '')));

/** "the Commission representative" against "the rapporteur", who sits elsewhere. */
const sentByBody = (general: Party, office: Party): boolean =>
  general.head === 'representative' &&
  general.organizations.size > 0 &&
  !office.organizations.size &&
  SITS.test(office.head);
const SITS =
  /^(?:rapporteur|mayor|governor|prefect|bishop|minister|primeminister|foreignminister|president|king|queen|judge|prosecutor|senator|deputy|councillor|lawmaker)$/;

/** "the leader of the Liberals" against "the ambassador of Canada": who leads a party or a movement is no other's officer. */
const leadsParty = (leader: Party, office: Party): boolean =>
  leader.head === 'leader' &&
  !leader.indefinite &&
  leader.home.size > 0 &&
  leader.countries.size + leader.organizations.size + leader.names.size === 0 &&
  [...leader.home].some((word) => PARTIES.test(word)) &&
  !/^(?:leader|politician|candidate|chair|chairman|head|president|founder|member)$/.test(office.head);
const PARTIES =
  /^(?:liberal|conservative|socialist|democrat|social|green|communist|nationalist|republican|centrist|party|opposition|movement|union|majority|minority|faction|group|bloc|coalition|league|front|alliance)$/;

/** "our Danish colleague" against "our minister": whoever is a colleague of ours is not one of us. */
const peerOfOurs = (peer: Party, own: Party): boolean =>
  PEER.test(peer.head) &&
  !PEER.test(own.head) &&
  [peer, own].every(({ text }) => /^(?:our|my) /i.test(text)) &&
  !own.countries.size;
const PEER = /^(?:colleague|counterpart|partner|neighbour|host|guest)$/;

/** Rules for two different nouns. */
const TWO_HEADS: readonly Rule[] = [
  two('different bodies', (a, b) => a.common && b.common && otherBodies(a, b)),
  two('an unnamed source of another standing', either(standing)),
  two('an unnamed source and a certain one', either(anyOfThem)),
  two('the leader of others', either(leadsOthers)),
  one('words for the same kind of people', oneSortOfPeople),
  two('people of another body', (a, b) => otherHome(a, b) || atOdds(a, b) || atOdds(b, a)),
  one('the people of the place', either(livesThere)),
  one('what governs one place', governsPlace),
  one('the press and those who make it', either(pressPeople)),
  one('the police and its officers', either(ofPolice)),
  two('an office of its own', either(specialEnvoy)),
  two('somebody sent by another body', either(sentBy)),
  one(
    'a general word for the same person',
    either(
      (a, b) =>
        GENERIC_PERSON.has(a.head) &&
        personal(b.head) &&
        !noServant(a, b) &&
        !sentByBody(a, b) &&
        !peerOfOurs(a, b) &&
        !leadsParty(a, b),
    ),
  ),
  toldMoreFully,
  two('different offices', otherOffices),
  two('different bodies', otherBodies),
  one('general words for one body', (a, b) => GENERIC_BODY.has(a.head) && GENERIC_BODY.has(b.head)),
  one(
    'a body of the same country',
    (a, b) => shareCountry(a, b) && (GENERIC_BODY.has(a.head) || GENERIC_BODY.has(b.head)),
  ),
  one('whose office it is', either(officeOf)),
  one('a spokesperson for the same body', either(speaksFor)),
  () => other('different offices or bodies'),
];

/** Rules of what a party is called: two nouns, one noun, none. Only where one of them has none is nothing known against it. */
export const HEADS: readonly Rule[] = [
  (a, b) => (a.head && b.head && a.head !== b.head ? firstOf(TWO_HEADS, a, b) : null),
  one(
    'the same country or body',
    (a, b) =>
      !a.head && !b.head && a.countries.size + b.countries.size + a.organizations.size + b.organizations.size > 0,
  ),
  two('somebody who is not of that body', either(notOfBody)),
  one(UNDISPUTED, (a, b) => !a.head || !b.head),
  ranksAgree,
];
