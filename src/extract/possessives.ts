/** Whose: "his Polish counterpart", "her ministry", "a spokeswoman for its office". */
import { spokespeople } from '../text/en/words.ts';
import { articled } from './antecedents.ts';
import { type Described, describe } from './describe.ts';
import { lastOf, type Mention, nearest, recent } from './mentions.ts';
import { nameOf } from './names.ts';
import { atTable, isBody, ofBodies } from './offices.ts';
import { speakingFor } from './on-behalf.ts';
import { capital, stateInTitle } from './roles.ts';
import { inMind, isPerson, isThing } from './salience.ts';
import type { Word } from './stream.ts';
import type { Cast } from './who.ts';

/** "His Polish counterpart", "its foreign ministry", "his spokesman". */
export function owned(
  cast: Cast,
  d: Described,
  words: readonly Word[],
  at: number,
  speakers: readonly Mention[],
): Described {
  const first = words[0]!.lower;
  const find = (test: (m: Described) => boolean): Mention | null =>
    lastOf(speakers, at, test) ?? lastOf(cast.told, at, test);
  const peer = /^(?:counterpart|colleague|homologue)$/.test(d.head);
  const gender = first === 'his' ? 'he' : 'she';
  const human = (m: Described): boolean =>
    isPerson(m) &&
    [m.gender || cast.genders.get(m.name) || gender].includes(gender) &&
    // Nobody's counterpart is "his counterpart".
    !(peer && m.head === d.head);
  const has = (m: Described): boolean =>
    isThing(m) && !(ofBodies.test(d.head) && (m.kind === 'government' || /^Ministry/.test(m.name)));
  // "Two students were told by police …, their families said": whom the passive is about.
  const many = (m: Mention): boolean => m.plural && !cast.agents.has(m.at);
  // "His office …. His adviser …": whoever has the one has the other.
  const owner =
    first === 'its'
      ? (inMind(cast, at, speakers, has) ?? inMind(cast, at, speakers, isThing) ?? find((m) => m.of !== ''))
      : first === 'their'
        ? (nearest(lastOf(speakers, at, many), lastOf(cast.told, at, many)) ?? find((m) => m.plural) ?? find(isBody))
        : (inMind(cast, at, speakers, (m) => human(m) && !m.rule.startsWith('possessive'), gender) ??
          inMind(cast, at, speakers, human, gender));
  // "Chile and Bolivia …, their foreign ministers said"
  if (first === 'their' && d.plural && d.role && !d.of && !owner?.plural) {
    const two = new Set<string>();
    const before = recent(cast.told, at);
    for (let i = before.length - 1; i >= 0 && two.size < 2; i--)
      if (before[i]!.kind === 'government') two.add(before[i]!.of);
    const [b, a] = [...two];
    if (a && b) return { ...d, name: `${d.role} of ${a} and ${b}`, rule: 'possessive?' };
  }
  if (!owner) return d;
  // A speaker named by name alone: of the office that the text named last, in another country.
  if (peer && !owner.role && d.of) {
    const held = find((m) => m.role !== '' && m.of !== '' && m.of !== d.of && !m.plural && m.head !== d.head);
    if (held) return { ...d, role: held.role, name: `${held.role} of ${d.of}`, kind: 'person', rule: 'counterpart' };
  }
  const own = ofHolder(d, owner);
  if (own) return own;
  const other = lastOf(
    cast.told,
    at,
    (m) => m.kind === 'person' && m.role !== '' && m.of !== '' && m.of !== owner.of && !m.plural,
  );
  if (/^(?:guest|host)$/.test(d.head) && !d.of) {
    const met = atTable(cast, { ...d, role: d.head }, find);
    if (met) return met;
  }
  if (d.head === 'guest' && !d.of && other) return { ...other, rule: 'guest' };
  const told = find((m) => m.head === d.head && m.of !== '' && m.of !== owner.of);
  if (/^(?:counterpart|colleague|homologue|guest|host|interlocutor)$/.test(d.head) && owner.role) {
    const seat = (m: Described): boolean => m.rule === 'metonym' && m.kind === 'government' && m.of !== owner.of;
    const host = /^(?:host|guest)$/.test(d.head) ? (lastOf(cast.told, at, seat)?.of ?? '') : '';
    // "Her counterpart from Wels": a place that no list of names knows.
    const from = words.findIndex((w) => w.lower === 'from');
    const place = from > 0 && /^NNP/.test(words[from + 1]?.tag ?? '') ? nameOf(words.slice(from + 1)) : '';
    const of = d.of || place || cast.otherParty(owner)?.of || told?.of || host;
    // "The Swedish prosecutor …, his Danish counterpart": no office of state, named as the other is.
    const people =
      d.of && !owner.person && owner.of && !owner.name.includes(owner.of) && owner.name.endsWith(owner.role);
    if (of)
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
  if (spokespeople.has(d.head))
    return {
      ...d,
      name: `${speakingFor(owner, cast.gazetteer)} ${d.head}`,
      kind: 'office',
      of: owner.of,
      rule: 'possessive',
    };
  const state =
    owner.kind === 'government' ||
    owner.head === 'government' ||
    (ofStates.test(d.head) && owner.of !== '' && first === 'its');
  // "Its director in Chad": where, not whose.
  const place = words.findIndex((w, i) => i > 1 && w.lower === 'in' && /^NNP/.test(words[i + 1]?.tag ?? ''));
  if (place > 0 && d.of && d.role && owner.kind === 'organization' && first === 'its') {
    const [role] = d.role.split(' in ');
    return {
      ...d,
      name: `${role} of ${articled(owner)} ${nameOf(words.slice(place))}`,
      of: owner.name,
      rule: 'possessive',
    };
  }
  const whose = d.of || (state || owner.kind === 'person' || owner.kind === 'anonymous' ? owner.of : '') || owner.name;
  // "Director of the operator": a common noun keeps its article.
  const article =
    whose === owner.name &&
    !owner.plural &&
    owner.person === '' &&
    (/^\p{Ll}/u.test(whose) || / (?:of|for) /.test(whose))
      ? 'the '
      : '';
  if (d.role && whose)
    return {
      ...d,
      of: whose,
      name: `${d.role} of ${stateInTitle[cast.gazetteer.countryOf(whose)?.code ?? '']?.[d.role] ?? `${article}${whose}`}`,
      definite: true,
      rule: 'possessive',
    };
  return {
    ...d,
    name: `${d.name.replace(/^(?:his|her|its|their) /i, '')} of ${owner.name.replace(counted, (word) => word.toLowerCase())}`,
    of: whose,
    rule: 'possessive?',
  };
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
export function ofPronoun(
  cast: Cast,
  d: Described,
  words: readonly Word[],
  at: number,
  speakers: readonly Mention[],
): Described | null {
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
export function forWhom(
  cast: Cast,
  d: Described,
  words: readonly Word[],
  at: number,
  speakers: readonly Mention[],
): Described {
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
