/** Whom a phrase means, in the order in which its form decides: first persons, several at once, pronouns, whose, names, what
 *  the text has told of, and at last what it leaves to be known: the body or country at hand. */
import { namesPerson } from '../text/en/words.ts';
import { antecedent, articled, ofNamedBody } from './antecedents.ts';
import { bareRole } from './bare-offices.ts';
import { type Described, describe } from './describe.ts';
import { fellowStates, firstPerson, ofAccount, ours, ownRole } from './first-persons.ts';
import { countryAtHand } from './homes.ts';
import { regional, sameKind } from './kinds.ts';
import { recent } from './mentions.ts';
import { nameOf } from './names.ts';
import { atTable, bareSpokesperson, partyOf, portfolio } from './offices.ts';
import { forWhom, ofPronoun, owned } from './possessives.ts';
import { pronoun } from './pronouns.ts';
import { as, type Reference, type ReferenceRule } from './reference.ts';
import { capital, roleHeads } from './roles.ts';
import { several } from './several.ts';
import { firms } from './which.ts';

export function settle(ref: Reference): Described {
  for (const rule of rules) {
    const who = rule(ref);
    if (who) return who;
  }
  return ref.d;
}

const ofPronounAlone: ReferenceRule = ({ cast, d, words, at, speakers, lone, first }) =>
  lone && /^(?:he|she|it|they)$/.test(first) ? pronoun(cast, d, first, at, speakers, first !== words[0]!.lower) : null;

/** "Two judges": of the court at hand. */
const ofCourt: ReferenceRule = ({ d, last }) => {
  if (d.kind !== 'anonymous' || !/^(?:judges?|justices?|magistrates?)$/.test(d.head) || d.of) return null;
  const court = last((m) => /\b(?:court|tribunal)$/i.test(m.head));
  return court && { ...d, name: `${d.name} of the ${court.name}`, of: court.of, rule: 'court at hand?' };
};

/** "the same envoy", "the first envoy" */
const sameOrFirst: ReferenceRule = ({ d, words, first, at, speakers, last }) => {
  if (first !== 'the' || words.length !== 3 || !/^(?:same|first)$/.test(words[1]!.lower)) return null;
  const fits = (m: Described): boolean => m.head === d.head && m.plural === d.plural;
  const who = words[1]!.lower === 'same' ? last(fits) : recent(speakers, at).find(fits);
  return who ? as(who, 'mentioned before') : null;
};

const demonstrative: ReferenceRule = ({ cast, d, first, lone, at, speakers }) => {
  if (!/^(?:this|that|these|those)$/.test(first) || lone) return null;
  const who = antecedent(cast, d, at, speakers);
  return who && as(who, 'demonstrative');
};

/** "its director, Grace Wanjiru": the name names. */
const nameBehind: ReferenceRule = ({ cast, d, words, first }) => {
  const comma = words.findIndex((w) => w.text === ',');
  if (comma <= 0 || d.person || d.rule === 'name as written?' || !/^(?:his|her|its|their|the)$/.test(first))
    return null;
  const named = describe(words.slice(comma + 1), cast.gazetteer);
  if (named.person) return cast.person({ ...named, role: named.role || d.role });
  // "His interlocutor, South Korea's defence minister"
  return named.role && named.of && !named.plural ? named : null;
};

/** "Mr Osei's lawyer, Kwame Boateng" */
const nameBehindRole: ReferenceRule = ({ cast, d, words }) => {
  const comma = words.findIndex((w) => w.text === ',');
  if (comma <= 0 || d.person || !(roleHeads.has(d.head) || namesPerson(d.head))) return null;
  const aside = words.slice(comma + 1, words[words.length - 1]!.text === ',' ? -1 : undefined);
  const named = describe(aside, cast.gazetteer);
  const title = aside.length - named.person.split(' ').length;
  return named.person && title >= 0 && title < 3 && nameOf(aside).endsWith(named.person)
    ? cast.person({ ...named, role: d.role })
    : null;
};

/** "UNHCR …. The UN refugee agency": told by what it is after its name. */
const toldByKind: ReferenceRule = ({ d, last }) => {
  const who =
    d.rule === 'metonym' && d.kind === 'organization' && d.of !== d.name ? last((m) => m.name === d.of) : null;
  return who && as(who, 'mentioned before');
};

const possessive: ReferenceRule = (ref) => (/^(?:his|her|its|their)$/.test(ref.first) && !ref.lone ? owned(ref) : null);

const counterpart: ReferenceRule = ({ cast, d, first, spoke, named }) => {
  if (!/^(?:counterpart|colleague|guest)$/.test(d.head) || !d.of) return null;
  const mine = first === 'my' ? ownRole(cast) : '';
  const who =
    spoke((m) => m.role !== '' && !m.plural && !/^(?:counterpart|colleague)$/.test(m.head)) ??
    named((m) => m.role !== '' && !m.plural && m.of !== '');
  const role = mine || (who?.role ?? ownRole(cast));
  return role ? { ...d, role, name: `${role} of ${d.of}`, kind: 'person', rule: 'counterpart' } : null;
};

/** "The Norwegian host" */
const host: ReferenceRule = ({ cast, d, last }) =>
  d.head === 'host' && d.of && !d.plural ? atTable(cast, d, last) : null;

const officeOfPerson: ReferenceRule = ({ cast, d }) => (d.head === 'office' && d.person ? cast.officeOf(d) : null);

const ofAlliance: ReferenceRule = ({ cast, d }) =>
  d.kind === 'document' && cast.alliance && !d.of && /^(?:communiqu[eé]|declaration)$/.test(d.head)
    ? { ...d, name: 'NATO', of: 'NATO', rule: 'issued by the alliance?' }
    : null;

/** A surname like a plural. */
const surname: ReferenceRule = ({ cast, d, words, lone }) => {
  const name = lone ? words[0]!.text : '';
  return lone && d.kind === 'unknown' && cast.named(name)
    ? cast.person({ ...d, person: name, name, kind: 'person', plural: false })
    : null;
};

const person: ReferenceRule = ({ cast, d }) => (d.person ? cast.person(d) : null);

const side: ReferenceRule = ({ d }) =>
  d.head === 'side' && d.of
    ? { ...d, name: `Government of ${d.of}`, kind: 'government', plural: false, rule: 'side' }
    : null;

/** "The Chancellor", where the text has told of Austria's. */
const titleTold: ReferenceRule = ({ cast, d, words, first, at, speakers, last }) => {
  if (d.rule !== 'title' || first !== 'the' || cast.gazetteer.countryOf(words[1]?.text ?? '')) return null;
  const plain = { ...d, of: '', role: capital(d.head), modifiers: [] };
  const other = partyOf(cast, plain, last) ?? antecedent(cast, plain, at, speakers);
  return other?.of && other.of !== d.of && other.rule !== 'title' ? as(other, 'mentioned before') : null;
};

const party: ReferenceRule = ({ cast, d, last }) =>
  d.role && !d.of && d.definite && d.rule !== 'spokesperson' ? partyOf(cast, d, last) : null;

const toldBefore: ReferenceRule = ({ cast, d, first, at, speakers, last }) => {
  if (!definite(d, first) || (d.rule === 'spokesperson' && d.role === '')) return null;
  const who = antecedent(cast, d, at, speakers);
  if (!who) return null;
  const known = who.of || who.person || !who.role || who.kind === 'anonymous' || who.complement || !d.role || d.of;
  // "A minister's cousin …. The minister": whose minister is still to be told.
  return as(known ? who : bareRole({ cast, d: { ...d, ...who }, last, at, speakers }), 'mentioned before');
};

/** "Three members": of the panel that the text has told of. */
const ofPanel: ReferenceRule = ({ d, last }) => {
  if (!d.plural || d.head !== 'members' || d.complement || d.of) return null;
  const body = last((m) => !m.plural && ofMembers.test(m.name));
  return (
    body && { ...d, name: ofBody(d.name, body), of: body.of, complement: `of ${body.name}`, rule: 'body at hand?' }
  );
};

const ofMembers = /\b(?:panel|committee|council|board|commission|jury|parliament|assembly|delegation)\b/i;

/** "three members" | "the oversight panel" → "three members of the oversight panel", what stands in brackets at the end. */
const ofBody = (name: string, body: Described): string => name.replace(/(?= \(|$)/, ` of ${articled(body)}`);

/** "A government spokesman": of the country at hand. */
const ofGovernment: ReferenceRule = ({ cast, d, at, speakers }) => {
  if (d.rule !== 'spokesperson' || !d.name.startsWith('government ')) return null;
  const home = countryAtHand(cast, at, speakers, true);
  const people = home && cast.gazetteer.countryOf(home.of)?.demonyms[0];
  return people ? { ...d, name: `${people} ${d.name}`, of: home.of, rule: home.rule } : null;
};

const spokesperson: ReferenceRule = (ref) => {
  const { cast, d, words, last } = ref;
  if (d.rule !== 'spokesperson') return null;
  return d.role ? bareSpokesperson(cast, d, last, words) : forWhom(ref);
};

const office: ReferenceRule = (ref) => (ref.d.role && !ref.d.of && ref.d.definite ? bareRole(ref) : null);

/** "The secretary general of COMESA …. The COMESA chief" */
const chiefOfBody: ReferenceRule = ({ d, last }) => {
  if (d.head !== 'chief' || d.role !== 'chief' || !d.of || d.plural) return null;
  const who = last((m) => m.of === d.of && m.kind === 'person' && !m.plural && headsBody.test(m.role));
  return who && as(who, 'head of the body');
};

const headsBody =
  /^(?:(?:secretary|director)[- ]general|executive (?:director|secretary)|president|director|chair\p{L}*|head)$/iu;

const ofPortfolio: ReferenceRule = ({ d, last }) =>
  d.role && d.of && !d.plural && d.kind === 'person' ? portfolio(d, last) : null;

/** "The company": the body named last, where none was called that. */
const company: ReferenceRule = ({ d, words, first, spoke }) => {
  if (d.kind !== 'unknown' || first !== 'the' || words.length !== 2 || !firms.has(d.head)) return null;
  const named = spoke((m) => m.kind === 'organization' && m.rule === 'name as written?');
  return named && as(named, 'body named last?');
};

/** The first that means somebody decides. */
const rules: readonly ReferenceRule[] = [
  firstPerson,
  several,
  ofPronounAlone,
  ofCourt,
  sameOrFirst,
  demonstrative,
  nameBehind,
  nameBehindRole,
  toldByKind,
  ofAccount,
  fellowStates,
  ours,
  possessive,
  ofPronoun,
  counterpart,
  host,
  officeOfPerson,
  ofAlliance,
  surname,
  person,
  side,
  ({ cast, d, words, at, speakers }) => ofNamedBody(cast, d, words, at, speakers),
  titleTold,
  party,
  toldBefore,
  ofPanel,
  ({ cast, d, last }) => sameKind(d, last) ?? regional(cast.gazetteer, d, last),
  ofGovernment,
  spokesperson,
  office,
  chiefOfBody,
  ofPortfolio,
  company,
];

/** A phrase that goes back to somebody known: with its article, or a name for one of its kind. */
const definite = (d: Described, first: string): boolean =>
  d.kind !== 'anonymous' &&
  (d.kind !== 'document' || d.head === 'paper') &&
  d.head !== '' &&
  d.rule !== 'metonym' &&
  d.rule !== 'country' &&
  (first === 'the' || (d.definite && d.role !== '' && d.kind !== 'group'));
