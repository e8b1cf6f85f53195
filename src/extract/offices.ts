/** Whose office it is that a text names without saying: "the minister", "the host", "the Polish minister", "the party's leader". From
 *  whom the text gave that office last, from where it is set, from the body at hand. */

import { spokespeople } from '../text/en/words.ts';
import { articled } from './antecedents.ts';
import type { Described } from './describe.ts';
import { countryAtHand } from './homes.ts';
import { MEMORY, type Mention } from './mentions.ts';
import { nameOf } from './names.ts';
import { speakingFor } from './on-behalf.ts';
import { localRole, stateInTitle } from './roles.ts';
import { inMind, isPerson, isThing } from './salience.ts';
import type { Word } from './stream.ts';
import { ownComplement } from './which.ts';
import type { Cast } from './who.ts';

type Find = (test: (m: Described) => boolean) => Mention | null;

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

/** "The minister", whom the text has not named before: a title of one body; the head of the body or of the country at hand. */
export function bareRole(cast: Cast, d: Described, last: Find, at: number, speakers: readonly Mention[]): Described {
  // "The Vice-President": of what the president at hand is president of.
  const deputy = /^(?:first )?(?:vice|deputy)[- ](.+)$/i.exec(d.role);
  const principal = deputy
    ? last((m) => !m.plural && m.name.toLowerCase().startsWith(`${deputy[1]!.toLowerCase()} of `))
    : null;
  if (principal)
    return {
      ...d,
      of: principal.of,
      name: `${d.role}${principal.name.slice(deputy![1]!.length)}`,
      rule: 'deputy of whom the text names?',
    };
  const minister = headOfMinistry(d, last) ?? inMinistry(d, last) ?? ministryOfHead(d, last);
  if (minister) return minister;
  // "The rapporteur": of the international body that the text has named.
  if (d.head === 'rapporteur' && !ownComplement(d)) {
    const body = last((m) => m.kind === 'organization' && m.rule === 'metonym' && !cast.gazetteer.countryOf(m.of));
    if (body) return { ...d, of: body.of, name: `${d.role} of ${articled(body)}`, rule: 'body at hand?' };
  }
  // "The force commander", "the lead auditor": of the force, of the Court of Auditors that the text has named.
  if (/^(?:commander|auditor|inspector|investigator)$/.test(d.head) && !ownComplement(d)) {
    const own = d.role
      .toLowerCase()
      .split(' ')
      .filter((w) => !rankWords.test(w));
    const body = last(
      (m) =>
        !m.plural &&
        /^(?:organization|unknown)$/.test(m.kind) &&
        own.some((w) => new RegExp(`\\b${w}s?\\b`, 'i').test(m.name)),
    );
    if (body) return { ...d, of: body.of || body.name, name: `${d.role} of ${articled(body)}`, rule: 'body at hand?' };
  }
  // "The minister": a deputy prime minister, where the text has no other.
  if (!d.plural && /^minister$/i.test(d.role)) {
    const rank = last((m) => !m.plural && /^(?:first )?(?:deputy|vice)[- ]prime minister\b/i.test(m.role));
    const other = last(
      (m) => !m.plural && m.kind === 'person' && /\bminister\b/i.test(m.role) && !/prime/i.test(m.role),
    );
    if (rank && !other) return { ...rank, rule: 'the only minister?' };
  }
  const area = /^(.+) commissioner$/i.exec(d.role)?.[1]?.toLowerCase();
  if (area && d.head === 'commissioner' && ofUnion.test(area))
    return { ...d, ...commissioner, name: `European Commissioner for ${named(area)}` };
  const title = cast.gazetteer.find(d.role).find((n) => n.kind === 'title');
  if (title?.kind === 'title') {
    const of = title.office.of ? (cast.gazetteer.country(title.office.of)?.name ?? title.office.of) : '';
    const country = cast.gazetteer.country(title.office.of) !== null;
    const spoken =
      country || /council|commission|parliament|eu/i.test(title.office.title) || (of !== '' && cast.speaksOf(of));
    if (of && spoken)
      return { ...d, role: title.office.office, of, name: `${title.office.office} of ${of}`, rule: 'title' };
    if (/^Secretary.General$/i.test(d.role)) return secretaryGeneral(cast, d, last);
    return { ...d, role: title.office.office, name: title.office.office, rule: 'title' };
  }
  if (d.plural) return d;
  if (/^(?:host|guest)$/i.test(d.role)) {
    const met = atTable(cast, d, last);
    if (met) return met;
  }
  if (/^head of (?:state|government)$/i.test(d.role)) {
    const head = /state/i.test(d.role) ? /^(?:President|King|Queen|Emir|Sultan)$/ : /^(?:Prime Minister|Chancellor)$/;
    const who = last((m) => !m.plural && head.test(m.role));
    if (who) return { ...who, rule: 'head of the state at hand?' };
  }
  const chief = d.head === 'chief' ? /(\S+) chief$/i.exec(d.name)?.[1]?.toLowerCase() : undefined;
  if (chief) {
    const head = last(
      (m) =>
        !m.plural &&
        /^(?:person|office)$/.test(m.kind) &&
        m.head !== 'chief' &&
        (m.role !== '' || m.person !== '') &&
        (m.name.toLowerCase().includes(chief) || (chief === 'alliance' && m.of === 'NATO')),
    );
    if (head) return { ...head, rule: 'head of the body' };
  }
  // "The advocate general", "the registrar": of the court at hand.
  if (/^(?:advocate general|registrar|presiding judge|chief justice)$/i.test(d.role)) {
    const court = last((m) => /\b(?:court|tribunal)\b/i.test(m.name));
    if (court)
      return { ...d, of: court.of || court.name, name: `${d.role} of ${articled(court)}`, rule: 'court at hand?' };
  }
  // "The union leader": who heads the body that the text calls so.
  const headed = /^(?:leader|head|chief|boss|president|chairman|chairwoman|chair)$/.test(d.head)
    ? d.modifiers?.at(-1)
    : undefined;
  const leads = headed
    ? last((m) => heads.test(m.role) && !m.plural && isPerson(m) && m.role.toLowerCase().includes(headed))
    : null;
  if (leads) return { ...leads, rule: 'head of the body' };
  if (ownComplement(d)) return d;
  if (/^(?:mayor|prefect|councillor)$/.test(d.head))
    return cast.town && d.head === 'mayor'
      ? { ...d, of: cast.town, name: `Mayor of ${cast.town}`, rule: 'dateline?' }
      : d;
  if (ofBodies.test(d.head) && !(d.head === 'general' && !/(?:secretary|director)[- ]general$/i.test(d.role))) {
    const body = bodyAtHand(cast, at, speakers);
    if (body) return { ...d, of: body.of || body.name, name: `${d.role} of ${articled(body)}`, rule: 'body at hand?' };
  }
  if (privates.has(d.head) || /^(?:diplomat|chargé|consul|attach[ée])$/.test(d.head)) return d;
  // The host of a meeting of heads of state is the one of the country it was held in.
  if (cast.joint && d.head === 'host') {
    const rank = rankOf(cast.self);
    const place = cast.dateline;
    if (rank && place) return { ...d, role: rank, of: place, name: `${rank} of ${place}`, rule: 'host?' };
  }
  if (cast.joint && /^(?:chair|chairman|chairwoman|presidency|secretariat|host)$/.test(d.head))
    return { ...d, name: `${d.role} of the ${cast.self}`, rule: 'issuers' };
  // "The party's leader" is no country's leader.
  const whose = /^(.+?)['’]s? (.+)$/.exec(d.role);
  if (
    whose &&
    !/ (?:of|for|at) /.test(whose[1]!) &&
    !/\b(?:government|country|nation|state|kingdom|republic|ministry|president)\b/i.test(whose[1]!)
  )
    return { ...d, name: `${whose[2]} of the ${whose[1]}` };
  // "The director of the clinic there" says whose director; "the secretary of state for transport" does not.
  if (
    /^(?!Minist|Secretar).* (?:of|for|at) (?!the (?:opposition|ruling|governing|main|largest|country|government|state|republic|army|police)\b)/i.test(
      d.role,
    )
  )
    return d;
  if (/^speaker$/i.test(d.role)) {
    const house = last((m) => parliament.test(m.name));
    if (house) return { ...d, of: house.of, name: `Speaker of the ${house.name}`, rule: 'parliament at hand?' };
  }
  const home = countryAtHand(cast, at, speakers, true);
  if (!home) return { ...d, rule: 'office?' };
  const code = cast.gazetteer.countryOf(home.of)?.code ?? '';
  const role = localRole(d.role, code);
  return { ...d, role, of: home.of, name: `${role} of ${stateInTitle[code]?.[role] ?? home.of}`, rule: home.rule };
}

const rankWords = /^(?:lead|chief|senior|deputy|head|field|principal|acting|[^\p{L}].*|.*[^\p{L}-].*)$/u;

/** Portfolios that only the European Commission has commissioners for. */
const ofUnion =
  /^(?:trade|fisheries|enlargement|competition|budget|climate|agriculture|energy|transport|environment|migration|home affairs|neighbourhood|cohesion|justice|economy|internal market|industry|crisis management|financial services|international partnerships)$/;
const commissioner = { role: 'European Commissioner', of: 'European Commission', rule: 'title' } as const;
const named = (area: string): string => area.replace(/(?<![\p{L}])\p{L}/gu, (c) => c.toUpperCase());

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
function ministryOfHead(d: Described, last: Find): Described | null {
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

function secretaryGeneral(cast: Cast, d: Described, last: Find): Described {
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
const rankOf = (group: string): string => {
  if (/\bheads? of state\b/i.test(group)) return 'President';
  if (/\bheads? of government\b/i.test(group)) return 'Prime Minister';
  const ministers = /\b((?:prime |foreign )?ministers(?: (?:of|for) (?:the )?\p{L}+)?)/iu.exec(group)?.[1];
  return ministers
    ? ministers
        .replace(/ministers/i, 'Minister')
        .replace(/(?:^|(?<=\s))(?!(?:of|for|the)\b)\p{Ll}/gu, (c) => c.toUpperCase())
    : '';
};

/** What states have and organizations have not. */
const national =
  /^(?:army|military|police|navy|guard|ministry|minister|ministers|treasury|parliament|opposition|prosecutor|cabinet|court|embassy|ombudsman|defender|president|presidency|government|secretary|auditor|comptroller|attorney-general|authorities)$/;

const heads =
  /\b(?:leader|head|chief|boss|president|chair(?:man|woman|person)?|director|secretary|general secretary)\b/i;

/** Offices of bodies, which no government has. */
export const ofBodies =
  /^(?:chair|chairman|chairwoman|chairperson|director|manager|board|management|executive|ceo|treasurer|registrar|rector|dean|observer|secretary-general|director-general|general)$/;

/** The body that the text has in mind, no government. */
const bodyAtHand = (cast: Cast, at: number, speakers: readonly Mention[]): Mention | null =>
  inMind(
    cast,
    at,
    speakers,
    (m) =>
      isThing(m) &&
      /^(?:organization|unknown|anonymous)$/.test(m.kind) &&
      !/^Ministry/.test(m.name) &&
      !national.test(m.head),
  );

/** Roles that a country does not have by itself. */
const privates = new Set(
  `operator owner association union director manager colleague counsel coordinator side party contractor archbishop bishop
  rapporteur coordinator representative delegate negotiator monitor monitors cardinal patriarch imam rabbi treasurer registrar rector dean executive mp mps mep meps ceo`.split(
    /\s+/,
  ),
);

const parliament =
  /\b(?:parliament|assembly|seimas|saeima|riigikogu|bundestag|bundesrat|sejm|knesset|duma|rada|congress|senate|house|diet|riksdag|folketing|storting|eduskunta|cortes|chamber|legislature)\b/i;

export const isBody = (m: Described): boolean =>
  !m.plural && /^(?:government|organization|office)$/.test(m.kind) && !spokespeople.has(m.head);
