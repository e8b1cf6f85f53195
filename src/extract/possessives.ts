/** Whose: "his Polish counterpart", "her ministry", "a spokeswoman for its office". */
import { spokespeople } from '../text/en/words.ts';
import { articled } from './antecedents.ts';
import { type Described, describe } from './describe.ts';
import { lastOf, type Mention, nearest, recent } from './mentions.ts';
import { nameOf } from './names.ts';
import { atTable, isBody, ofBodies } from './offices.ts';
import { speakingFor } from './on-behalf.ts';
import type { Reference } from './reference.ts';
import { capital, stateInTitle } from './roles.ts';
import { inMind, isPerson, isThing } from './salience.ts';

/** "His Polish counterpart", "its foreign ministry", "his spokesman". */
export function owned(ref: Reference): Described {
  const owner = ownerOf(ref);
  const two = ofTwoStates(ref, owner);
  if (two) return two;
  if (!owner) return ref.d;
  const possession: Possession = { ...ref, owner };
  return (
    peerOfName(possession) ??
    ofHolder(ref.d, owner) ??
    guestOrHost(possession) ??
    counterpart(possession) ??
    spokesperson(possession) ??
    directorAbroad(possession) ??
    belonging(possession)
  );
}

/** A phrase whose owner is found. */
type Possession = Reference & { readonly owner: Mention };

const isPeer = (d: Described): boolean => /^(?:counterpart|colleague|homologue)$/.test(d.head);

/** Whose: of "its" a thing, of "their" several, of "his" and "her" the person in mind. */
function ownerOf(ref: Reference): Mention | null {
  const { cast, at, speakers, first, last } = ref;
  if (first === 'its')
    return (
      inMind(cast, at, speakers, (m) => has(m, ref.d)) ??
      inMind(cast, at, speakers, isThing) ??
      last((m) => m.of !== '')
    );
  if (first === 'their') {
    // "Two students were told by police …, their families said": whom the passive is about.
    const many = (m: Mention): boolean => m.plural && !cast.agents.has(m.at);
    return nearest(lastOf(speakers, at, many), lastOf(cast.told, at, many)) ?? last((m) => m.plural) ?? last(isBody);
  }
  const gender = first === 'his' ? 'he' : 'she';
  const human = (m: Described): boolean =>
    isPerson(m) &&
    [m.gender || cast.genders.get(m.name) || gender].includes(gender) &&
    // Nobody's counterpart is "his counterpart".
    !(isPeer(ref.d) && m.head === ref.d.head);
  // "His office …. His adviser …": whoever has the one has the other.
  return (
    inMind(cast, at, speakers, (m) => human(m) && !m.rule.startsWith('possessive'), gender) ??
    inMind(cast, at, speakers, human, gender)
  );
}

/** May a thing have what `d` names? */
const has = (m: Described, d: Described): boolean =>
  isThing(m) && !(ofBodies.test(d.head) && (m.kind === 'government' || /^Ministry/.test(m.name)));

/** "Chile and Bolivia …, their foreign ministers said" */
function ofTwoStates({ cast, d, at, first }: Reference, owner: Mention | null): Described | null {
  if (first !== 'their' || !d.plural || !d.role || d.of || owner?.plural) return null;
  const two = new Set<string>();
  const before = recent(cast.told, at);
  for (let i = before.length - 1; i >= 0 && two.size < 2; i--)
    if (before[i]!.kind === 'government') two.add(before[i]!.of);
  const [b, a] = [...two];
  return a && b ? { ...d, name: `${d.role} of ${a} and ${b}`, rule: 'possessive?' } : null;
}

/** A speaker named by name alone: of the office that the text named last, in another country. */
function peerOfName({ d, owner, last }: Possession): Described | null {
  if (!isPeer(d) || owner.role || !d.of) return null;
  const held = last((m) => m.role !== '' && m.of !== '' && m.of !== d.of && !m.plural && m.head !== d.head);
  return held && { ...d, role: held.role, name: `${held.role} of ${d.of}`, kind: 'person', rule: 'counterpart' };
}

function guestOrHost({ cast, d, owner, last, named }: Possession): Described | null {
  if (!/^(?:guest|host)$/.test(d.head) || d.of) return null;
  const met = atTable(cast, { ...d, role: d.head }, last);
  if (met || d.head === 'host') return met;
  const other = named((m) => m.kind === 'person' && m.role !== '' && m.of !== '' && m.of !== owner.of && !m.plural);
  return other && { ...other, rule: 'guest' };
}

function counterpart(possession: Possession): Described | null {
  const { d, words, owner } = possession;
  if (!/^(?:counterpart|colleague|homologue|guest|host|interlocutor)$/.test(d.head) || !owner.role) return null;
  const of = d.of || otherState(possession);
  if (!of) return null;
  // "The Swedish prosecutor …, his Danish counterpart": no office of state, named as the other is.
  const people = d.of && !owner.person && owner.of && !owner.name.includes(owner.of) && owner.name.endsWith(owner.role);
  return {
    ...d,
    role: owner.role,
    of,
    name: people ? `${nameOf(words.slice(1, -1))} ${owner.role}` : `${owner.role} of ${of}`,
    kind: 'person',
    definite: true,
    rule: 'counterpart',
  };
}

/** Of where a counterpart is whose phrase does not say; empty where the text does not. */
function otherState({ cast, d, words, owner, last, named }: Possession): string {
  // "Her counterpart from Wels": a place that no list of names knows.
  const from = words.findIndex((w) => w.lower === 'from');
  const place = from > 0 && /^NNP/.test(words[from + 1]?.tag ?? '') ? nameOf(words.slice(from + 1)) : '';
  if (place) return place;
  const told = cast.otherParty(owner)?.of || last((m) => m.head === d.head && m.of !== '' && m.of !== owner.of)?.of;
  if (told || !/^(?:host|guest)$/.test(d.head)) return told ?? '';
  return named((m) => m.rule === 'metonym' && m.kind === 'government' && m.of !== owner.of)?.of ?? '';
}

function spokesperson({ cast, d, owner }: Possession): Described | null {
  if (!spokespeople.has(d.head)) return null;
  const name = `${speakingFor(owner, cast.gazetteer)} ${d.head}`;
  return { ...d, name, kind: 'office', of: owner.of, rule: 'possessive' };
}

/** "Its director in Chad": where, not whose. */
function directorAbroad({ d, words, first, owner }: Possession): Described | null {
  const place = words.findIndex((w, i) => i > 1 && w.lower === 'in' && /^NNP/.test(words[i + 1]?.tag ?? ''));
  if (place <= 0 || !d.of || !d.role || owner.kind !== 'organization' || first !== 'its') return null;
  const [role] = d.role.split(' in ');
  const name = `${role} of ${articled(owner)} ${nameOf(words.slice(place))}`;
  return { ...d, name, of: owner.name, rule: 'possessive' };
}

/** "Her ministry": of her state or body where the office is theirs, else of herself. */
function belonging({ cast, d, first, owner }: Possession): Described {
  const ofState =
    owner.kind === 'government' ||
    owner.head === 'government' ||
    /^(?:person|anonymous)$/.test(owner.kind) ||
    (ofStates.test(d.head) && owner.of !== '' && first === 'its');
  const of = d.of || (ofState ? owner.of : '') || owner.name;
  if (d.role && of) {
    const whose = stateInTitle[cast.gazetteer.countryOf(of)?.code ?? '']?.[d.role] ?? withArticle(of, owner);
    return { ...d, of, name: `${d.role} of ${whose}`, definite: true, rule: 'possessive' };
  }
  const what = d.name.replace(/^(?:his|her|its|their) /i, '');
  const whose = owner.name.replace(counted, (word) => word.toLowerCase());
  return { ...d, name: `${what} of ${whose}`, of, rule: 'possessive?' };
}

/** "Director of the operator": a common noun keeps its article. */
function withArticle(of: string, owner: Mention): string {
  const common =
    of === owner.name && !owner.plural && owner.person === '' && (/^\p{Ll}/u.test(of) || / (?:of|for) /.test(of));
  return common ? `the ${of}` : of;
}

/** What somebody has by the office held: a minister's ministry, deputy, staff and predecessor are not the country's. */
function ofHolder(d: Described, owner: Described): Described | null {
  if (d.of) return null;
  const title = /^\p{Lu}/u.test(owner.name) && owner.role !== '';
  const noun = /^\p{Ll}/u.test(owner.name) && owner.definite;
  const whose = owner.person || `${title || noun ? 'the ' : ''}${owner.name}`;
  const named = (name: string, kind: Described['kind'], role: string): Described => ({
    ...d,
    name,
    kind,
    role,
    of: owner.of,
    definite: true,
    rule: 'possessive',
  });
  const of = owner.of ? ` of ${owner.of}` : '';
  if (/^(?:ministry|department)$/.test(d.head) && d.role.split(' ').length === 1) {
    const ministry = ministryOf(owner.role);
    return ministry ? named(`${ministry}${of}`, 'organization', ministry) : null;
  }
  if (owner.kind !== 'person' && owner.kind !== 'anonymous') return null;
  if (/^(?:office|team|campaign|administration|staff|entourage)$/.test(d.head) && d.role.split(' ').length === 1)
    return named(`${title || owner.person ? capital(d.head) : d.head} of ${whose}`, 'office', '');
  if (!owner.role || owner.plural) return null;
  if (d.head === 'deputy') return named(`deputy ${owner.role}${of}`, 'person', `deputy ${owner.role}`);
  if (d.head === 'predecessor') return named(`former ${owner.role}${of}`, 'person', owner.role);
  if (d.head === 'successor') return named(`${owner.role}${of}`, 'person', owner.role);
  if (/\b(?:advis[eo]r|aide|assistant|lawyer|chief of staff|(?:press|private) secretary|envoy)$/i.test(d.name))
    return named(`${d.name.replace(/^(?:his|her|their) /i, '')} of ${whose}`, 'person', d.role);
  return null;
}

/** "Minister of Health" → "Ministry of Health"; empty for other offices. */
const ministryOf = (role: string): string =>
  /^Foreign Minister$/i.test(role)
    ? 'Ministry of Foreign Affairs'
    : /^(?!prime )(?:\p{L}+ )?minister\b/iu.test(role)
      ? role.replace(/Minister/, 'Ministry').replace(/minister/, 'ministry')
      : '';

/** "An adviser to him", "a person close to her": to whom. */
export function ofPronoun({ cast, d, words, at, speakers }: Reference): Described | null {
  const last = words[words.length - 1]!;
  const before = words[words.length - 2];
  if (words.length < 3 || !/^(?:IN|TO)$/.test(before!.tag) || !/^(?:him|her|it|them)$/.test(last.lower)) return null;
  const subject = { him: 'he', her: 'she', it: 'it', them: 'they' }[last.lower]!;
  const one = [{ ...last, text: subject, lower: subject }];
  const whose = cast.settle(describe(one, cast.gazetteer), one, at, speakers, null);
  if (whose.name.toLowerCase() === subject || !whose.name) return null;
  const tail = / \((?:anonymous|unnamed)\)$/.exec(d.name)?.[0] ?? '';
  const lead = nameOf(words.slice(0, -1));
  return {
    ...d,
    name: `${lead} ${articled(whose)}${tail}`,
    of: whose.of,
    complement: `${before!.lower} ${whose.name}`,
  };
}

/** "A spokeswoman for her office": whose. */
export function forWhom({ cast, d, words, at, speakers }: Reference): Described {
  const own = words.findIndex(
    (w, i) => i > 0 && /^(?:his|her|its|their)$/.test(w.lower) && /^(?:for|of|at)$/.test(words[i - 1]!.lower),
  );
  if (own < 0) return d;
  const whose = cast.settle(describe(words.slice(own), cast.gazetteer), words.slice(own), at, speakers, null);
  return whose.rule.startsWith('possessive') ? { ...d, name: `${d.head} for the ${whose.name}`, of: whose.of } : d;
}

/** A number that begins a sentence. */
const counted = /^(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|Many)\b/;

/** What only states have. */
const ofStates = /^(?:ministry|minister|ministers|ambassador|embassy|parliament|army|government|opposition)$/;
