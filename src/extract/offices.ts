/** Whose office it is that a text names without saying: "the minister", "the host", "the Polish minister", "the party's leader". From
 *  whom the text gave that office last, from where it is set, from the body at hand. */

import type { Entity } from '../model/statement.ts';
import { spokespeople } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import type { Described } from './describe.ts';
import { MEMORY, type Mention } from './mentions.ts';
import { nameOf } from './names.ts';
import { capital, stateOffices } from './roles.ts';
import type { Word } from './stream.ts';

type Find = (test: (m: Described) => boolean) => Mention | null;

/** What a text has told so far, as `Cast` keeps it. */
type Memory = {
  readonly gazetteer: Gazetteer;
  readonly mentions: readonly Mention[];
  readonly parties: readonly Described[];
  readonly dateline: string;
  readonly town: string;
  readonly self: string;
  readonly joint: boolean;
  readonly alliance: boolean;
  readonly place: string;
  /** What the text's offices belong to most often, once it has been counted. */
  home: Mention | null | undefined;
  withHome(party: Described): Described;
};

/** "The minister": whom the text gave that role last; a title of one body; else the country at hand. */
export function bareRole(cast: Memory, d: Described, last: Find, spoke: Find): Described {
  const party =
    cast.parties.find((p) => p.role.toLowerCase() === d.role.toLowerCase() && !p.plural) ??
    cast.parties.find((p) => !p.plural && p.of !== '' && p.role.toLowerCase().startsWith(`${d.role.toLowerCase()} `));
  if (party && party.of !== '' && party.role !== d.role) return { ...party, rule: 'party' };
  if (party && party.of === '' && /^Secretary.General$/i.test(d.role)) return secretaryGeneral(cast, d, last);
  if (party && party.of === '') return { ...d, ...cast.withHome(party), rule: 'party' };
  const fits = (m: Described): boolean =>
    m.plural === d.plural &&
    (m.role.toLowerCase() === d.role.toLowerCase() ||
      (m.head === d.head && (d.role.split(' ').length === 1 || m.role.toLowerCase().endsWith(d.role.toLowerCase())))) &&
    (m.of !== '' || m.person !== '' || m.definite);
  // "In Baku, the presidency …": of the country named in front.
  if (cast.place && !d.plural && stateOffices.test(d.head)) {
    const there = last((m) => fits(m) && m.of === cast.place);
    if (there) return { ...there, rule: 'mentioned before' };
    return { ...d, of: cast.place, name: `${d.role} of ${cast.place}`, rule: 'place in front' };
  }
  const exact = last(
    (m) => fits(m) && m.role.toLowerCase() === d.role.toLowerCase() && m.of !== '' && d.role.split(' ').length > 1,
  );
  const who =
    exact ??
    last((m) => fits(m) && (m.of !== '' || m.person !== '')) ??
    last((m) => fits(m) && m.role.length > d.role.length);
  if (who) return { ...who, rule: 'mentioned before' };
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
  const minister = headOfMinistry(d, last);
  if (minister) return minister;
  const title = cast.gazetteer.find(d.role).find((n) => n.kind === 'title');
  if (title?.kind === 'title') {
    const of = title.office.of ? (cast.gazetteer.country(title.office.of)?.name ?? title.office.of) : '';
    if (of) return { ...d, role: title.office.office, of, name: `${title.office.office} of ${of}`, rule: 'title' };
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
  // "The regional president": of the region whose government the text names.
  const regional = /^(?:regional|provincial|cantonal|state) (.+)$/i.exec(d.role)?.[1];
  if (regional) {
    const region = last((m) => regionOf(cast, m) !== '');
    if (region) {
      const of = regionOf(cast, region);
      const role = capital(regional);
      return { ...d, role, of, name: `${role} of ${of}`, rule: 'region at hand?' };
    }
  }
  // "The advocate general", "the registrar": of the court at hand.
  if (/^(?:advocate general|registrar|presiding judge|chief justice|president of the court)$/i.test(d.role)) {
    const court = last((m) => m.kind === 'organization' && /\b(?:court|tribunal)\b/i.test(m.name));
    if (court) return { ...d, of: court.name, name: `${d.role} of the ${court.name}`, rule: 'court at hand?' };
  }
  // "The union leader": who heads the body that the text calls so.
  const headed = /^(?:leader|head|chief|boss|president|chairman|chairwoman|chair)$/.test(d.head)
    ? /(\p{L}+) \p{L}+$/u.exec(d.role)?.[1]?.toLowerCase()
    : undefined;
  if (headed && headed !== 'vice' && headed !== 'deputy') {
    const who = last(
      (m) =>
        !m.plural &&
        (m.kind === 'person' || m.person !== '') &&
        /\b(?:leader|head|chief|boss|president|chair(?:man|woman|person)?|director|secretary|general secretary)\b/i.test(
          m.role,
        ) &&
        m.role.toLowerCase().includes(headed),
    );
    if (who) return { ...who, rule: 'head of the body' };
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
  if (/^(?:mayor|prefect|councillor)$/.test(d.head) && / of /.test(d.role)) return d;
  if (/^(?:mayor|prefect|councillor)$/.test(d.head))
    return cast.town && d.head === 'mayor'
      ? { ...d, of: cast.town, name: `Mayor of ${cast.town}`, rule: 'dateline?' }
      : d;
  if (privates.has(d.head)) return d;
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
  // "The director of the clinic there" says whose director.
  if (/^(?!Minist|Secretar|[Ll]eader of the opposition$).* (?:of|for|at) /.test(d.role)) return d;
  if (/^speaker$/i.test(d.role)) {
    const house = last((m) => parliament.test(m.name));
    if (house) return { ...d, of: house.of, name: `Speaker of the ${house.name}`, rule: 'parliament at hand?' };
  }
  if (cast.dateline) return { ...d, of: cast.dateline, name: `${d.role} of ${cast.dateline}`, rule: 'dateline?' };
  // A ministry, an army, a court is a country's, not an organization's.
  const fitting = (m: Described): boolean =>
    m.of !== '' && (organizational.test(d.head) || cast.gazetteer.countryOf(m.of) !== null);
  const home =
    spoke((m) => fitting(m) && /^(?:person|government|organization|office)$/.test(m.kind)) ??
    [mostNamed(cast)].find((m) => m && fitting(m)) ??
    last(fitting);
  return home
    ? { ...d, of: home.of, name: `${d.role} of ${home.of}`, rule: 'same country?' }
    : { ...d, rule: 'office?' };
}

/** The region whose government, council or assembly it is; empty for a country's and for all else. */
function regionOf(cast: Memory, m: Described): string {
  const of =
    /^(?:regional |provincial |cantonal )?(?:government|parliament|assembly|council|administration|region|province|canton) of (.+)$/i.exec(
      m.name,
    )?.[1];
  return of && !cast.gazetteer.countryOf(of) ? of : '';
}

/** "The Minister", where the text names one ministry and no minister: its head. */
export function headOfMinistry(d: Described, last: Find): Described | null {
  if (d.plural || !/^minister$/i.test(d.role)) return null;
  const ministry = last((m) => /^Ministry of /.test(m.role) && m.of !== '' && !m.plural);
  if (!ministry) return null;
  const role = ministry.role.replace(/^Ministry/, 'Minister');
  return { ...d, role, of: ministry.of, name: `${role} of ${ministry.of}`, rule: 'head of the ministry?' };
}

/** "The host", "the guest": whoever of those mentioned is at home where the text is set, and the other one. */
export function atTable(cast: Memory, d: Described, last: Find): Described | null {
  const place =
    cast.dateline ||
    cast.mentions.slice(0, MEMORY).find((m) => m.rule === 'metonym' && m.kind === 'government' && m.of !== '')?.of ||
    '';
  const holds = (m: Described): boolean => !m.plural && m.kind === 'person' && m.role !== '' && m.of !== '';
  const own = (m: Described): boolean => holds(m) && !/^(?:host|guest|counterpart|colleague)$/.test(m.head);
  if (/guest/i.test(d.role)) {
    const who = place ? last((m) => own(m) && m.of !== place) : null;
    return who ? { ...who, rule: 'guest?' } : null;
  }
  const host = place ? last((m) => own(m) && m.of === place) : null;
  if (host) return { ...host, rule: 'host?' };
  // Nobody of that country has been named: of the rank of those who came.
  const peer = place ? (cast.mentions.slice(0, MEMORY).find((m) => own(m) && m.rule !== 'unnamed') ?? null) : null;
  if (peer) return { ...d, role: peer.role, of: place, name: `${peer.role} of ${place}`, rule: 'host?' };
  const guest = last((m) => m.rule === 'guest');
  const other = guest ? last((m) => own(m) && m.of !== guest.of) : null;
  return other ? { ...other, rule: 'host?' } : null;
}

/** The country or body that the text's offices belong to most often; the first of equals. */
function mostNamed(cast: Memory): Mention | null {
  if (cast.home !== undefined) return cast.home;
  const counts = new Map<string, number>();
  for (const m of cast.mentions) if (m.of && m.of !== m.name) counts.set(m.of, (counts.get(m.of) ?? 0) + 1);
  let best: Mention | null = null;
  for (const m of cast.mentions)
    if (m.of && m.of !== m.name && (!best || counts.get(m.of)! > counts.get(best.of)!)) best = m;
  cast.home = best;
  return best;
}

function secretaryGeneral(cast: Memory, d: Described, last: Find): Described {
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

export function bareSpokesperson(cast: Memory, d: Described, last: Find, words: readonly Word[]): Described {
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
  return who ? { ...d, name: `${who.name} ${d.head}`, of: who.of, rule: 'same body?' } : d;
}

/** "EXECUTIVE DIRECTOR", "HEAD OF LABORATORY": a label that is an office of the body whose briefing it is; not of a state. */
export const isBodysOffice = (label: string): boolean =>
  /\b(?:director|head|chief|chair|chairman|chairwoman|chairperson|coordinator|inspector|commissioner|secretary-general|secretary general|executive|officer|manager|registrar|rector|curator|engineer|scientist|economist|counsel|adviser|advisor|epidemiologist|geologist|meteorologist|physician|auditor|rapporteur)\b/i.test(
    label,
  ) && !/\b(?:president|minister|chancellor|premier|king|queen|governor|ambassador|senator)\b/i.test(label);

/** Who speaks in a briefing under the label of such an office. */
export function officeHolderOf(cast: Memory, label: string): { entity: Entity; described: Described } {
  const role = label.replace(/\p{L}+/gu, (word, i: number) =>
    i > 0 && /^(?:of|for|and|the|to|in)$/i.test(word) ? word.toLowerCase() : capital(word.toLowerCase()),
  );
  const body = hostBody(cast);
  const name = body ? `${role} of the ${body.name}` : role;
  const described = speakerOfBriefing(name, body, role);
  return {
    entity: { name, kind: 'person', sure: body !== undefined, rule: 'briefing' },
    described: { ...described, kind: 'person' },
  };
}

/** The spokesperson of a briefing: of the body that the text names first. */
export function hostOf(cast: Memory, label: string): { entity: Entity; described: Described } {
  const body = hostBody(cast);
  const noun = label.toLowerCase();
  const name = body ? `${body.name} ${noun}` : noun;
  return {
    entity: { name, kind: 'office', sure: body !== undefined, rule: 'briefing' },
    described: speakerOfBriefing(name, body, noun),
  };
}

const hostBody = (cast: Memory): Mention | undefined =>
  cast.mentions.find(
    (m) =>
      /^(?:organization|office)$/.test(m.kind) &&
      !spokespeople.has(m.head) &&
      !/\b(?:briefing|conference|transcript|remarks|availability|session)\b/i.test(m.name),
  ) ?? cast.mentions.find(isBody);

const speakerOfBriefing = (name: string, body: Mention | undefined, role: string): Described => ({
  name,
  kind: 'office',
  of: body?.of ?? '',
  role: body ? '' : role,
  head: role.toLowerCase(),
  person: '',
  gender: '',
  plural: false,
  definite: true,
  rule: 'briefing',
});

/** "The Bank's representative", where the text named the European Investment Bank. */
export function bodyOf(_cast: Memory, d: Described, words: readonly Word[], last: Find): Described | null {
  const at = words.findIndex((w) => w.tag === 'POS');
  if (at < 1 || at === words.length - 1 || d.of || d.person) return null;
  const owner = nameOf(words.slice(0, at)).toLowerCase();
  // "The Centre's observer": of the European Centre for Disease Prevention.
  const called = (m: Described): boolean => {
    const name = m.name.toLowerCase();
    return name.endsWith(` ${owner}`) || name.includes(` ${owner} for `) || name.includes(` ${owner} of `);
  };
  const body =
    last((m) => m.kind === 'organization' && called(m)) ??
    (/^(?:party|group|bloc|faction)$/.test(owner) ? last((m) => partyName.test(m.name)) : null);
  return body
    ? { ...d, name: `${nameOf(words.slice(at + 1))} of ${body.name}`, of: body.of || body.name, rule: 'possessive' }
    : null;
}

/** "The Polish minister": of the portfolio that the text gave Poland's minister, else of that of the others who speak. */
export function portfolio(_cast: Memory, d: Described, last: Find): Described {
  if (!/^(?:minister|secretary)$/i.test(d.role)) return d;
  const noun = /^minister$/i.test(d.role) ? /\bministers?\b/i : /\bsecretary\b/i;
  const fuller = (m: Described): boolean =>
    m.role !== d.role && noun.test(m.role) && !/ and /.test(m.role) && !/\b(?:Prime|State|General)\b/i.test(m.role);
  const own = last((m) => m.of === d.of && !m.plural && fuller(m));
  if (own) return { ...own, rule: 'mentioned before' };
  const other = last((m) => fuller(m) && m.of !== '');
  const role = other?.role
    .replace(/\bministers?\b/i, 'Minister')
    .replace(/(?<=\b(?:of|for) )\p{Ll}/u, (letter) => letter.toUpperCase());
  return role ? { ...d, role, name: `${role} of ${d.of}`, rule: 'same portfolio?' } : d;
}

/** The office that each of those who met holds: "Heads of State", "The ministers of transport". */
const rankOf = (group: string): string => {
  if (/\bheads? of state\b/i.test(group)) return 'President';
  if (/\bheads? of government\b/i.test(group)) return 'Prime Minister';
  const ministers = /\b((?:prime |foreign )?ministers(?: (?:of|for) \p{L}+)?)/iu.exec(group)?.[1];
  return ministers
    ? ministers.replace(/ministers/i, 'Minister').replace(/(?:^|(?<=\s))(?!of|for)\p{Ll}/gu, (c) => c.toUpperCase())
    : '';
};

/** What organizations have as well as states; all else that a text gives no owner is a country's. */
const organizational =
  /^(?:president|vice-president|secretary|secretary-general|director|director-general|chair|chairman|chairwoman|chairperson|commissioner|head|chief|delegate|delegates|delegation|delegations|mission|representative|representatives|rapporteur|envoy|coordinator|official|officials|diplomat|diplomats|council|committee|commission|member|members|executive|speaker|spokesperson)$/;

/** Roles that a country does not have by itself. */
const privates = new Set(
  `operator owner association union director manager colleague counsel coordinator side party contractor archbishop bishop
  cardinal patriarch imam rabbi treasurer registrar rector dean executive mp mps mep meps ceo`.split(/\s+/),
);

/** Names of parties that do not say so. */
const partyName =
  /\b(?:Greens|Socialists|Liberals|Conservatives|Democrats|Republicans|Nationalists|Communists|Populists|Centrists|Labour|Party|Alliance|Coalition|Front|Bloc)\b/;

const parliament =
  /\b(?:parliament|assembly|seimas|saeima|riigikogu|bundestag|bundesrat|sejm|knesset|duma|rada|congress|senate|house|diet|riksdag|folketing|storting|eduskunta|cortes|chamber|legislature)\b/i;

export const isBody = (m: Described): boolean =>
  !m.plural && /^(?:government|organization|office)$/.test(m.kind) && !spokespeople.has(m.head);
