/** He, she, it and they: whom the text spoke of last that the pronoun fits. */
import { bodies, namesPerson, spokespeople } from '../text/en/words.ts';
import type { Described } from './describe.ts';
import { lastOf, type Mention } from './mentions.ts';
import { bareRole } from './offices.ts';
import type { Cast } from './who.ts';

export function pronoun(cast: Cast, d: Described, first: string, at: number, speakers: readonly Mention[]): Described {
  const spoke = (test: (m: Described) => boolean): Mention | null => lastOf(speakers, at, test);
  const last = (test: (m: Described) => boolean): Mention | null => spoke(test) ?? lastOf(cast.mentions, at, test);
  const as = (m: Described, rule: string): Described => ({ ...m, rule });
  if (/^(?:he|she)$/.test(first)) {
    const human = (m: Described): boolean =>
      !m.plural &&
      !bodies.has(m.head) &&
      (/^(?:person|anonymous)$/.test(m.kind) ||
        spokespeople.has(m.head) ||
        (m.kind === 'unknown' && namesPerson(m.head))) &&
      !/\d/.test(m.name) &&
      [m.gender || cast.genders.get(m.name) || first].includes(first as 'he' | 'she');
    const party = partyCalled(cast, first as 'he' | 'she');
    if (party) return as(party, 'pronoun');
    // A readout that names no speaker yet goes on about the side that issued it.
    if (cast.parties.length === 2 && !spoke(human) && human(cast.parties[0]!))
      return as(cast.withHome(cast.settleParty(cast.parties[0]!)), 'issuing side');
    const who = opener(cast, at, spoke(human), human) ?? last(human);
    if (!who) return { ...d, kind: 'person' };
    // Whom the text calls "she" once it does not go on to call "he".
    cast.genders.set(who.name, first as 'he' | 'she');
    const settled =
      who.until !== undefined && who.role && !who.of && !who.person ? bareRole(cast, who, last, spoke) : who;
    // "His Togolese colleague was wary. “…,” he said": of the office of whom else the text names.
    if (/^(?:counterpart|colleague|homologue)$/.test(settled.head) && settled.of && !settled.person) {
      const peer = last(
        (m) => m.role !== '' && !m.plural && m.of !== settled.of && !/^(?:counterpart|colleague)$/.test(m.head),
      );
      if (peer)
        return { ...settled, role: peer.role, name: `${peer.role} of ${settled.of}`, kind: 'person', rule: 'pronoun' };
    }
    return as(settled as Mention, 'pronoun');
  }
  if (first === 'it') {
    const thing = (m: Described): boolean =>
      !m.plural &&
      !spokespeople.has(m.head) &&
      (/^(?:government|organization|office|document|group)$/.test(m.kind) ||
        ((bodies.has(m.head) || eitherWay.has(m.head)) && m.person === '') ||
        (m.kind === 'unknown' && m.rule === 'as written' && !namesPerson(m.head)));
    const who = last(thing);
    return who ? as(who, 'pronoun') : cast.joint ? { ...d, name: cast.self, kind: cast.selfKind, rule: 'issuers' } : d;
  }
  if (first === 'they') {
    const who = last((m) => m.plural);
    return who ? as(who, 'pronoun') : d;
  }
  return d;
}

/** People or firms, as the pronoun says. */
const eitherWay = new Set(
  'owner buyer seller bidder landlord tenant employer client customer sponsor organiser organizer'.split(' '),
);

/** Of two who met: whom the text called "her" is "she", and then "he" is the other. */
function partyCalled(cast: Cast, pronoun: 'he' | 'she'): Described | null {
  if (cast.parties.length !== 2) return null;
  const [a, b] = cast.parties.map((p) => cast.withHome(cast.settleParty(p))) as [Described, Described];
  if (a.plural || b.plural) return null;
  const [ofA, ofB] = [a, b].map((p) => p.gender || cast.genders.get(p.name) || '');
  if (ofA === ofB) return null;
  if (ofA) return ofA === pronoun ? a : b;
  return ofB === pronoun ? b : a;
}

/** "The chairman seemed less sure. “…,” he said": the subject of the sentence before, where nobody has spoken since. */
function opener(cast: Cast, at: number, spoken: Mention | null, fits: (m: Mention) => boolean): Mention | null {
  const who = lastOf(cast.mentions, at, (m) => (m as Mention).until !== undefined);
  return who && fits(who) && who.at > (spoken?.at ?? -1) && at >= who.until! && at - who.at < NEAR ? who : null;
}

/** How far back, in characters, the subject of the sentence before may stand. */
const NEAR = 250;
