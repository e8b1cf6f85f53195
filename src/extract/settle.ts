/** Whom a phrase means, in the order in which its form decides: first persons, several at once, pronouns, whose, names, what
 *  the text has told of, and at last what it leaves to be known: the body or country at hand. */
import { tableOf } from '../model/table.ts';
import { namesPerson } from '../text/en/words.ts';
import { antecedent, articled, ofNamedBody } from './antecedents.ts';
import { type Described, describe } from './describe.ts';
import { countryAtHand } from './homes.ts';
import { regional, sameKind } from './kinds.ts';
import { lastOf, type Mention, recent } from './mentions.ts';
import { nameOf } from './names.ts';
import { atTable, bareRole, bareSpokesperson, partyOf, portfolio } from './offices.ts';
import { forWhom, ofPronoun, owned } from './possessives.ts';
import { pronoun } from './pronouns.ts';
import { capital, institutions, roleHeads } from './roles.ts';
import { several } from './several.ts';
import type { Word } from './stream.ts';
import { firms } from './which.ts';
import type { Cast } from './who.ts';

/** Pronouns told something stand for whom their subject forms would. */
const subjectForm = tableOf<string>({ him: 'he', her: 'she', them: 'they' });

export function settle(
  cast: Cast,
  d: Described,
  words: readonly Word[],
  at: number,
  speakers: readonly Mention[],
  quotedBy: Described | null,
): Described {
  const lone = words.length === 1;
  const first = (lone && subjectForm[words[0]!.lower]) || (words[0]?.lower ?? '');
  const text = words.map((w) => w.lower).join(' ');
  const spoke = (test: (m: Described) => boolean): Mention | null => lastOf(speakers, at, test);
  const named = (test: (m: Described) => boolean): Mention | null => lastOf(cast.told, at, test);
  /** Speakers weigh more than others mentioned. */
  const last = (test: (m: Described) => boolean): Mention | null => spoke(test) ?? named(test);
  const as = (m: Described, rule: string): Described => ({ ...m, rule });

  if (/^(?:i|we)$/.test(first) && (lone || words[1]?.text === ',' || text === 'we both')) {
    if (quotedBy) return as(quotedBy, 'first person in a quotation');
    const { we } = cast.issuer;
    if (we && first === 'we') return { ...d, name: we, kind: 'organization', rule: 'first person' };
    return cast.self
      ? { ...d, name: cast.self, kind: cast.selfKind, rule: 'first person' }
      : { ...d, rule: 'as written' };
  }
  const many = several(cast, d, words, at, speakers);
  if (many) return many;
  if (lone && /^(?:he|she|it|they)$/.test(first))
    return pronoun(cast, d, first, at, speakers, first !== words[0]!.lower);
  if (d.kind === 'anonymous' && /^(?:judges?|justices?|magistrates?)$/.test(d.head) && !d.of) {
    const court = last((m) => /\b(?:court|tribunal)$/i.test(m.head));
    if (court) return { ...d, name: `${d.name} of the ${court.name}`, of: court.of, rule: 'court at hand?' };
  }
  if (first === 'the' && words.length === 3 && /^(?:same|first)$/.test(words[1]!.lower)) {
    const fits = (m: Described): boolean => m.head === d.head && m.plural === d.plural;
    const who = words[1]!.lower === 'same' ? last(fits) : (recent(speakers, at).find(fits) ?? null);
    if (who) return as(who, 'mentioned before');
  }
  if (/^(?:this|that|these|those)$/.test(first) && !lone) {
    const who = antecedent(cast, d, at, speakers);
    if (who) return as(who, 'demonstrative');
  }
  // "its director, Grace Wanjiru": the name names.
  const comma = words.findIndex((w) => w.text === ',');
  if (comma > 0 && !d.person && d.rule !== 'name as written?' && /^(?:his|her|its|their|the)$/.test(first)) {
    const named = describe(words.slice(comma + 1), cast.gazetteer);
    if (named.person) return cast.person({ ...named, role: named.role || d.role });
    // "His interlocutor, South Korea's defence minister"
    if (named.role && named.of && !named.plural) return named;
  }
  // "Mr Osei's lawyer, Kwame Boateng"
  if (comma > 0 && !d.person && (roleHeads.has(d.head) || namesPerson(d.head))) {
    const aside = words.slice(comma + 1, words[words.length - 1]!.text === ',' ? -1 : undefined);
    const named = describe(aside, cast.gazetteer);
    const title = aside.length - named.person.split(' ').length;
    if (named.person && title >= 0 && title < 3 && nameOf(aside).endsWith(named.person))
      return cast.person({ ...named, role: d.role });
  }
  // "UNHCR …. The UN refugee agency": told by what it is after its name.
  if (d.rule === 'metonym' && d.kind === 'organization' && d.of !== d.name) {
    const who = last((m) => m.name === d.of);
    if (who) return as(who, 'mentioned before');
  }
  const own = quotedBy ? null : ofAccount(cast, d);
  if (own) return own;
  // "Our Polish neighbours": those whom one state calls so are another's government.
  if (first === 'our' && d.plural && d.of && cast.gazetteer.countryOf(d.of) && fellows.test(d.head))
    return { ...d, name: `Government of ${d.of}`, kind: 'government', rule: 'people' };
  if (/^(?:our|my)$/.test(first) && !lone && cast.self && !quotedBy && !d.of)
    return { ...d, name: ownOf(cast, nameOf(words.slice(1)), d), rule: 'first person' };
  if (/^(?:his|her|its|their)$/.test(first) && !lone) return owned(cast, d, words, at, speakers);
  const theirs = ofPronoun(cast, d, words, at, speakers);
  if (theirs) return theirs;
  if (/^(?:counterpart|colleague|guest)$/.test(d.head) && d.of) {
    const mine = first === 'my' ? ownRole(cast) : '';
    if (mine) return { ...d, role: mine, name: `${mine} of ${d.of}`, kind: 'person', rule: 'counterpart' };
    const who =
      spoke((m) => m.role !== '' && !m.plural && !/^(?:counterpart|colleague)$/.test(m.head)) ??
      named((m) => m.role !== '' && !m.plural && m.of !== '');
    const role = who?.role ?? ownRole(cast);
    if (role) return { ...d, role, name: `${role} of ${d.of}`, kind: 'person', rule: 'counterpart' };
  }
  // "The Norwegian host"
  if (d.head === 'host' && d.of && !d.plural) {
    const met = atTable(cast, d, last);
    if (met) return met;
  }
  if (d.head === 'office' && d.person) return cast.officeOf(d);
  if (d.kind === 'document' && cast.alliance && !d.of && /^(?:communiqu[eé]|declaration)$/.test(d.head))
    return { ...d, name: 'NATO', of: 'NATO', rule: 'issued by the alliance?' };
  // A surname like a plural.
  if (lone && d.kind === 'unknown' && cast.named(words[0]!.text))
    return cast.person({ ...d, person: words[0]!.text, name: words[0]!.text, kind: 'person', plural: false });
  if (d.person) return cast.person(d);
  if (d.head === 'side' && d.of)
    return { ...d, name: `Government of ${d.of}`, kind: 'government', plural: false, rule: 'side' };
  const whose = ofNamedBody(cast, d, words, at, speakers);
  if (whose) return whose;
  // "The Chancellor", where the text has told of Austria's.
  if (d.rule === 'title' && first === 'the' && !cast.gazetteer.countryOf(words[1]?.text ?? '')) {
    const plain = { ...d, of: '', role: capital(d.head), modifiers: [] };
    const other = partyOf(cast, plain, last) ?? antecedent(cast, plain, at, speakers);
    if (other?.of && other.of !== d.of && other.rule !== 'title') return as(other, 'mentioned before');
  }
  const party = d.role && !d.of && d.definite && d.rule !== 'spokesperson' ? partyOf(cast, d, last) : null;
  if (party) return party;
  if (definite(d, first) && (d.rule !== 'spokesperson' || d.role !== '')) {
    const who = antecedent(cast, d, at, speakers);
    // "A minister's cousin …. The minister": whose minister is still to be told.
    if (who && (who.of || who.person || !who.role || who.kind === 'anonymous' || who.complement || !d.role || d.of))
      return as(who, 'mentioned before');
    if (who) return as(bareRole(cast, { ...d, ...who }, last, at, speakers), 'mentioned before');
  }
  // "Three members": of the panel that the text has told of.
  if (d.plural && /^members$/.test(d.head) && !d.complement && !d.of) {
    const body = last((m) => !m.plural && ofMembers.test(m.name));
    if (body)
      return { ...d, name: ofBody(d.name, body), of: body.of, complement: `of ${body.name}`, rule: 'body at hand?' };
  }
  const akin = sameKind(d, last) ?? regional(cast.gazetteer, d, last);
  if (akin) return akin;
  if (d.rule === 'spokesperson' && /^government /.test(d.name)) {
    const home = countryAtHand(cast, at, speakers, true);
    const people = home && cast.gazetteer.countryOf(home.of)?.demonyms[0];
    if (people) return { ...d, name: `${people} ${d.name}`, of: home.of, rule: home.rule };
  }
  if (d.rule === 'spokesperson')
    return d.role ? bareSpokesperson(cast, d, last, words) : forWhom(cast, d, words, at, speakers);
  if (d.role && !d.of && d.definite) return bareRole(cast, d, last, at, speakers);
  // "The secretary general of COMESA …. The COMESA chief"
  if (d.head === 'chief' && d.role === 'chief' && d.of && !d.plural) {
    const who = last((m) => m.of === d.of && m.kind === 'person' && !m.plural && headsBody.test(m.role));
    if (who) return as(who, 'head of the body');
  }
  if (d.role && d.of && !d.plural && d.kind === 'person') return portfolio(d, last);
  // "The company": the body named last, where none was called that.
  if (d.kind === 'unknown' && first === 'the' && words.length === 2 && firms.has(d.head)) {
    const named = spoke((m) => m.kind === 'organization' && m.rule === 'name as written?');
    if (named) return as(named, 'body named last?');
  }
  return d;
}

const fellows = /^(?:friends|partners|neighbours|neighbors|allies|brothers)$/;
const headsBody =
  /^(?:(?:secretary|director)[- ]general|executive (?:director|secretary)|president|director|chair\p{L}*|head)$/iu;
const ofMembers = /\b(?:panel|committee|council|board|commission|jury|parliament|assembly|delegation)\b/i;

/** "three members" | "the oversight panel" → "three members of the oversight panel", what stands in brackets at the end. */
const ofBody = (name: string, body: Described): string => name.replace(/(?= \(|$)/, ` of ${articled(body)}`);

/** The office of the official whose account it is; empty for others. */
const ownRole = (cast: Cast): string =>
  cast.issuer.we ? cast.self.replace(/ (?:of (?:the )?\p{Lu}[^(]*)?\(account holder\)$/u, '').trim() : '';

/** "Our regulator", "my office": what an official has is the country's, but for those who work for the official. */
function ownOf(cast: Cast, noun: string, d: Described): string {
  const state = /^Government of (.+)$/.exec(cast.issuer.we ?? '')?.[1];
  const own = /^(?:office|team|staff|adviser|advisor|aide|deputy|spokes\p{L}+|lawyer|predecessor|secretary)$/u;
  if (!cast.issuer.we || own.test(d.head) || !institutions.has(d.head)) return `${noun} of the ${cast.self}`;
  return state ? `${noun} of ${state}` : noun;
}

/** In a post: "the ministry" and "the company" are the account holder's, "my Dutch colleague" has the same office. */
function ofAccount(cast: Cast, d: Described): Described | null {
  const { name, kind, we } = cast.issuer;
  if (!/\(account holder\)$/.test(name) || d.of || d.plural) return null;
  if (we && d.head === 'ministry' && !d.modifiers && !d.complement)
    return { ...d, name: /^Ministry/.test(we) ? we : 'ministry of the account holder', kind, rule: 'first person' };
  const company = kind === 'organization' && (d.head === 'company' || name.includes(d.head));
  return company && !d.modifiers && !d.complement ? { ...d, name, kind, rule: 'first person' } : null;
}

/** A phrase that goes back to somebody known: with its article, or a name for one of its kind. */
const definite = (d: Described, first: string): boolean =>
  d.kind !== 'anonymous' &&
  (d.kind !== 'document' || d.head === 'paper') &&
  d.head !== '' &&
  d.rule !== 'metonym' &&
  d.rule !== 'country' &&
  (first === 'the' || (d.definite && d.role !== '' && d.kind !== 'group'));
