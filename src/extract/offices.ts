/** Whose office it is that a text names without saying: "the minister", "the host", "the Polish minister", "the party's leader". From
 *  whom the text gave that office last, from where it is set, from the body at hand. */

import { spokespeople } from '../text/en/words.ts';
import type { Described } from './describe.ts';
import { MEMORY } from './mentions.ts';
import { nameOf } from './names.ts';
import { speakingFor } from './on-behalf.ts';
import type { Find } from './reference.ts';
import type { Word } from './stream.ts';
import type { Cast } from './who.ts';

export function partyOf(cast: Cast, d: Described, last: Find): Described | null {
  const party =
    cast.parties.find((p) => p.role.toLowerCase() === d.role.toLowerCase() && !p.plural) ??
    cast.parties.find((p) => !p.plural && p.of !== '' && p.role.toLowerCase().startsWith(`${d.role.toLowerCase()} `));
  // "The President", beside a President of the Council of Ministers.
  const longer = (p: Described): boolean => p.role.toLowerCase().startsWith(`${d.role.toLowerCase()} of `);
  if (party && party.of !== '' && party.role === d.role && cast.parties.some(longer))
    return { ...party, rule: 'party' };
  if (party && party.of !== '' && party.role !== d.role) return { ...party, rule: 'party' };
  if (party && party.of === '' && /^Secretary.General$/i.test(d.role)) return secretaryGeneral(cast, d, last);
  if (party && party.of === '') return { ...d, ...cast.withHome(party), rule: 'party' };
  return null;
}

/** "The Minister", where the text names one ministry and no minister: its head. */
export function headOfMinistry(d: Described, last: Find): Described | null {
  if (d.plural || !/^minister$/i.test(d.role)) return null;
  const ministry = last((m) => /^Ministry (?:of|for) /i.test(m.role) && !m.plural);
  if (!ministry) return null;
  const role = ministry.role.replace(/^Ministry/, 'Minister');
  return {
    ...d,
    role,
    of: ministry.of,
    name: ministry.of ? `${role} of ${ministry.of}` : role,
    rule: 'head of the ministry?',
  };
}

/** "The State Secretary", "the Political Director": of the ministry that the text names. */
export function inMinistry(d: Described, last: Find): Described | null {
  const below =
    /^(?:state secretary|permanent (?:under-?)?secretary|undersecretary|deputy minister|vice-minister|(?:political )?director|head of (?:department|division|section|protocol)|chief of protocol)$/i;
  if (d.plural || !below.test(d.role)) return null;
  const ministry = last((m) => /^(?:Ministry|Department) (?:of|for) /i.test(m.role) && !m.plural);
  if (!ministry) return null;
  const name = `${d.role} of the ${ministry.name}`;
  return { ...d, of: ministry.of, name, complement: `of the ${ministry.name}`, rule: 'of the ministry at hand?' };
}

/** "The ministry", where the text names a minister of some portfolio and no ministry. */
export function ministryOfHead(d: Described, last: Find): Described | null {
  if (d.plural || !/^(?:ministry|department)$/i.test(d.role)) return null;
  const holds = /^(?:(?:deputy |vice-)?(?:foreign )?minister\b|secretary of state for )/i;
  const minister = last(
    (m) => m.kind === 'person' && !m.plural && m.of !== '' && holds.test(m.role) && m.role.includes(' '),
  );
  if (!minister) return null;
  const area = /^foreign minister$/i.test(minister.role)
    ? 'Foreign Affairs'
    : /(?:minister (?:of|for)|secretary of state for) (.+)$/i.exec(minister.role)?.[1];
  if (!area) return null;
  const role = `Ministry of ${area}`;
  return { ...d, role, of: minister.of, name: `${role} of ${minister.of}`, rule: 'ministry of whom the text names?' };
}

/** "The host", "the guest": whoever of those mentioned is at home where the text is set, and the other one. */
export function atTable(cast: Cast, d: Described, last: Find): Described | null {
  const place =
    d.of ||
    cast.dateline ||
    cast.mentions.slice(0, MEMORY).find((m) => m.rule === 'metonym' && m.kind === 'government' && m.of !== '')?.of ||
    '';
  const holds = (m: Described): boolean => !m.plural && m.kind === 'person' && m.role !== '' && m.of !== '';
  const own = (m: Described): boolean => holds(m) && !/^(?:host|guest|counterpart|colleague)$/.test(m.head);
  if (/guest/i.test(d.role) && !d.of) {
    const who = place ? last((m) => own(m) && m.of !== place) : null;
    return who ? { ...who, rule: 'guest?' } : null;
  }
  const host = place ? last((m) => own(m) && m.of === place) : null;
  if (host) return { ...host, rule: 'host?' };
  // Nobody of that country has been named: of the rank of those who came.
  const rank = (m: Described): string => (own(m) && m.rule !== 'unnamed' ? m.role : m.plural ? rankOf(m.role) : '');
  const peer = place ? cast.mentions.slice(0, MEMORY).find((m) => rank(m) !== '') : undefined;
  if (peer) return { ...d, role: rank(peer), of: place, name: `${rank(peer)} of ${place}`, rule: 'host?' };
  const guest = last((m) => m.rule === 'guest');
  const other = guest ? last((m) => own(m) && m.of !== guest.of) : null;
  return other ? { ...other, rule: 'host?' } : null;
}

export function secretaryGeneral(cast: Cast, d: Described, last: Find): Described {
  const named = last((m) => m.name === 'NATO' || m.name === 'United Nations');
  if (named || cast.alliance) {
    const of = named?.name ?? 'NATO';
    return { ...d, of, name: `${of} Secretary General`, rule: 'body at hand?' };
  }
  const body = last(
    (m) => m.kind === 'organization' && cast.gazetteer.find(m.name).some((n) => n.kind === 'organization'),
  );
  const alliance = last((m) => m.head === 'alliance' || m.name.toLowerCase().includes('alliance'));
  const of = alliance && !body ? 'NATO' : (body?.name ?? '');
  return of ? { ...d, of, name: `${of} Secretary General`, rule: 'body at hand?' } : { ...d, rule: 'title?' };
}

export function bareSpokesperson(cast: Cast, d: Described, last: Find, words: readonly Word[]): Described {
  // "A spokesman in Lima": of whoever governs there, where the text has not said whose.
  const at = words.findIndex((w) => w.lower === 'in');
  const town = at > 0 ? nameOf(words.slice(at + 1)) : '';
  const seat =
    town && cast.gazetteer.find(town).some((n) => n.kind === 'capital') ? cast.gazetteer.countryOf(town) : null;
  if (seat && words[0]?.lower === 'a')
    return {
      ...d,
      name: `${seat.demonyms[0] ?? seat.name} government ${d.head}`,
      of: seat.name,
      role: '',
      rule: 'capital?',
    };
  const told = last(
    (m) =>
      spokespeople.has(m.head) &&
      m.name.toLowerCase() !== m.head &&
      m.plural === d.plural &&
      (m.gender === '' || d.gender === '' || m.gender === d.gender),
  );
  if (told) return { ...told, rule: 'mentioned before' };
  const who = last(isBody);
  return who ? { ...d, name: `${speakingFor(who, cast.gazetteer)} ${d.head}`, of: who.of, rule: 'same body?' } : d;
}

/** "The Polish minister": of the portfolio that the text gave Poland's minister, else of that of the others who speak. */
export function portfolio(d: Described, last: Find): Described {
  if (!/^(?:minister|secretary)$/i.test(d.role)) return d;
  const noun = /^minister$/i.test(d.role) ? /\bministers?\b/i : /\bsecretary\b/i;
  const fuller = (m: Described): boolean =>
    m.role !== d.role && noun.test(m.role) && !/ and /.test(m.role) && !/\b(?:Prime|State|General)\b/i.test(m.role);
  const other = last((m) => fuller(m) && m.of !== '');
  const role = other?.role
    // "The Foreign Ministers of the three Baltic states": how many there are is no part of the portfolio.
    .replace(/ of (?:the |all |both )*(?:two|three|four|five|six|seven|eight|nine|ten|all|both|several)\b.*$/i, '')
    .replace(/\bministers?\b/i, 'Minister')
    .replace(/(?<=\b(?:of|for) )\p{Ll}/u, (letter) => letter.toUpperCase());
  return role ? { ...d, role, name: `${role} of ${d.of}`, rule: 'same portfolio?' } : d;
}

/** The office that each of those who met holds: "Heads of State", "The ministers of transport". */
export const rankOf = (group: string): string => {
  if (/\bheads? of state\b/i.test(group)) return 'President';
  if (/\bheads? of government\b/i.test(group)) return 'Prime Minister';
  const ministers = /\b((?:prime |foreign )?ministers(?: (?:of|for) (?:the )?\p{L}+)?)/iu.exec(group)?.[1];
  return ministers
    ? ministers
        .replace(/ministers/i, 'Minister')
        .replace(/(?:^|(?<=\s))(?!(?:of|for|the)\b)\p{Ll}/gu, (c) => c.toUpperCase())
    : '';
};

/** Offices of bodies, which no government has. */
export const ofBodies =
  /^(?:chair|chairman|chairwoman|chairperson|director|manager|board|management|executive|ceo|treasurer|registrar|rector|dean|observer|secretary-general|director-general|general)$/;

export const isBody = (m: Described): boolean =>
  !m.plural && /^(?:government|organization|office)$/.test(m.kind) && !spokespeople.has(m.head);
