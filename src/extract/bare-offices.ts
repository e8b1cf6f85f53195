/** "The minister", whom the text has not named before: a title of one body; the head of the body or of the country at hand. */
import { articled } from './antecedents.ts';
import type { Described } from './describe.ts';
import { countryAtHand } from './homes.ts';
import type { Mention } from './mentions.ts';
import { atTable, headOfMinistry, inMinistry, ministryOfHead, ofBodies, rankOf, secretaryGeneral } from './offices.ts';
import { as, type Reference } from './reference.ts';
import { localRole, stateInTitle } from './roles.ts';
import { inMind, isPerson, isThing } from './salience.ts';
import { ownComplement } from './which.ts';
import type { Cast } from './who.ts';

/** An office, where it stands. */
type Office = Pick<Reference, 'cast' | 'd' | 'last' | 'at' | 'speakers'>;

/** One way to tell whose it is; null where that does not. */
type OfficeRule = (office: Office) => Described | null;

export function bareRole(office: Office): Described {
  for (const rule of rules) {
    const who = rule(office);
    if (who) return who;
  }
  return ofCountryAtHand(office);
}

/** "The Vice-President": of what the president at hand is president of. */
const deputy: OfficeRule = ({ d, last }) => {
  const head = /^(?:first )?(?:vice|deputy)[- ](.+)$/i.exec(d.role)?.[1];
  const principal = head && last((m) => !m.plural && m.name.toLowerCase().startsWith(`${head.toLowerCase()} of `));
  if (!principal) return null;
  const { of, name } = principal;
  return { ...d, of, name: `${d.role}${name.slice(head.length)}`, rule: 'deputy of whom the text names?' };
};

/** "The rapporteur": of the international body that the text has named. */
const rapporteur: OfficeRule = ({ cast, d, last }) => {
  if (d.head !== 'rapporteur' || ownComplement(d)) return null;
  const body = last((m) => m.kind === 'organization' && m.rule === 'metonym' && !cast.gazetteer.countryOf(m.of));
  return body && { ...d, of: body.of, name: `${d.role} of ${articled(body)}`, rule: 'body at hand?' };
};

/** "The force commander", "the lead auditor": of the force, of the Court of Auditors that the text has named. */
const ofForce: OfficeRule = ({ d, last }) => {
  if (!/^(?:commander|auditor|inspector|investigator)$/.test(d.head) || ownComplement(d)) return null;
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
  return body && ofBody(d, body);
};

const rankWords = /^(?:lead|chief|senior|deputy|head|field|principal|acting|[^\p{L}].*|.*[^\p{L}-].*)$/u;

const ofBody = (d: Described, body: Described): Described => ({
  ...d,
  of: body.of || body.name,
  name: `${d.role} of ${articled(body)}`,
  rule: 'body at hand?',
});

/** "The minister": a deputy prime minister, where the text has no other. */
const onlyMinister: OfficeRule = ({ d, last }) => {
  if (d.plural || !/^minister$/i.test(d.role)) return null;
  const rank = last((m) => !m.plural && /^(?:first )?(?:deputy|vice)[- ]prime minister\b/i.test(m.role));
  const other = last((m) => !m.plural && m.kind === 'person' && /\bminister\b/i.test(m.role) && !/prime/i.test(m.role));
  return rank && !other ? as(rank, 'the only minister?') : null;
};

/** "The trade commissioner" */
const ofCommission: OfficeRule = ({ d }) => {
  const area = /^(.+) commissioner$/i.exec(d.role)?.[1]?.toLowerCase();
  return area && d.head === 'commissioner' && ofUnion.test(area)
    ? { ...d, ...commissioner, name: `European Commissioner for ${named(area)}` }
    : null;
};

/** Portfolios that only the European Commission has commissioners for. */
const ofUnion =
  /^(?:trade|fisheries|enlargement|competition|budget|climate|agriculture|energy|transport|environment|migration|home affairs|neighbourhood|cohesion|justice|economy|internal market|industry|crisis management|financial services|international partnerships)$/;
const commissioner = { role: 'European Commissioner', of: 'European Commission', rule: 'title' } as const;
const named = (area: string): string => area.replace(/(?<![\p{L}])\p{L}/gu, (c) => c.toUpperCase());

/** "The Taoiseach", "the High Representative": an office by a title of its own. */
const byTitle: OfficeRule = ({ cast, d, last }) => {
  const title = cast.gazetteer.find(d.role).find((n) => n.kind === 'title');
  if (title?.kind !== 'title') return null;
  const { office } = title;
  const country = cast.gazetteer.country(office.of);
  const of = country?.name ?? office.of;
  const spoken =
    country !== null || /council|commission|parliament|eu/i.test(office.title) || (of !== '' && cast.speaksOf(of));
  if (of && spoken) return { ...d, role: office.office, of, name: `${office.office} of ${of}`, rule: 'title' };
  if (/^Secretary.General$/i.test(d.role)) return secretaryGeneral(cast, d, last);
  return { ...d, role: office.office, name: office.office, rule: 'title' };
};

const hostOrGuest: OfficeRule = ({ cast, d, last }) =>
  /^(?:host|guest)$/i.test(d.role) ? atTable(cast, d, last) : null;

const headOfState: OfficeRule = ({ d, last }) => {
  if (!/^head of (?:state|government)$/i.test(d.role)) return null;
  const head = /state/i.test(d.role) ? /^(?:President|King|Queen|Emir|Sultan)$/ : /^(?:Prime Minister|Chancellor)$/;
  const who = last((m) => !m.plural && head.test(m.role));
  return who && as(who, 'head of the state at hand?');
};

/** "The alliance chief" */
const chief: OfficeRule = ({ d, last }) => {
  const body = d.head === 'chief' ? /(\S+) chief$/i.exec(d.name)?.[1]?.toLowerCase() : undefined;
  if (!body) return null;
  const head = last(
    (m) =>
      !m.plural &&
      /^(?:person|office)$/.test(m.kind) &&
      m.head !== 'chief' &&
      (m.role !== '' || m.person !== '') &&
      (m.name.toLowerCase().includes(body) || (body === 'alliance' && m.of === 'NATO')),
  );
  return head && as(head, 'head of the body');
};

/** "The advocate general", "the registrar": of the court at hand. */
const ofCourt: OfficeRule = ({ d, last }) => {
  if (!/^(?:advocate general|registrar|presiding judge|chief justice)$/i.test(d.role)) return null;
  const court = last((m) => /\b(?:court|tribunal)\b/i.test(m.name));
  return court && as(ofBody(d, court), 'court at hand?');
};

/** "The union leader": who heads the body that the text calls so. */
const leader: OfficeRule = ({ d, last }) => {
  const body = /^(?:leader|head|chief|boss|president|chairman|chairwoman|chair)$/.test(d.head)
    ? d.modifiers?.at(-1)
    : undefined;
  const who =
    body && last((m) => heads.test(m.role) && !m.plural && isPerson(m) && m.role.toLowerCase().includes(body));
  return who ? as(who, 'head of the body') : null;
};

const heads =
  /\b(?:leader|head|chief|boss|president|chair(?:man|woman|person)?|director|secretary|general secretary)\b/i;

const mayor: OfficeRule = ({ cast, d }) => {
  if (!/^(?:mayor|prefect|councillor)$/.test(d.head)) return null;
  return cast.town && d.head === 'mayor'
    ? { ...d, of: cast.town, name: `Mayor of ${cast.town}`, rule: 'dateline?' }
    : d;
};

/** "The director", "the chairwoman": of the body at hand. */
const ofBodyAtHand: OfficeRule = ({ cast, d, at, speakers }) => {
  if (!ofBodies.test(d.head)) return null;
  if (d.head === 'general' && !/(?:secretary|director)[- ]general$/i.test(d.role)) return null;
  const body = bodyAtHand(cast, at, speakers);
  return body && ofBody(d, body);
};

/** What states have and organizations have not. */
const national =
  /^(?:army|military|police|navy|guard|ministry|minister|ministers|treasury|parliament|opposition|prosecutor|cabinet|court|embassy|ombudsman|defender|president|presidency|government|secretary|auditor|comptroller|attorney-general|authorities)$/;

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

/** The host of a meeting of heads of state is the one of the country it was held in. */
const hostOfMeeting: OfficeRule = ({ cast, d }) => {
  const rank = cast.joint && d.head === 'host' ? rankOf(cast.self) : '';
  const place = cast.dateline;
  return rank && place ? { ...d, role: rank, of: place, name: `${rank} of ${place}`, rule: 'host?' } : null;
};

const ofIssuers: OfficeRule = ({ cast, d }) =>
  cast.joint && /^(?:chair|chairman|chairwoman|presidency|secretariat|host)$/.test(d.head)
    ? { ...d, name: `${d.role} of the ${cast.self}`, rule: 'issuers' }
    : null;

/** "The party's leader" is no country's leader. */
const ofOwner: OfficeRule = ({ d }) => {
  const [, owner, role] = /^(.+?)['’]s? (.+)$/.exec(d.role) ?? [];
  if (!owner || / (?:of|for|at) /.test(owner)) return null;
  return /\b(?:government|country|nation|state|kingdom|republic|ministry|president)\b/i.test(owner)
    ? null
    : { ...d, name: `${role} of the ${owner}` };
};

/** "The director of the clinic there" says whose director; "the secretary of state for transport" does not. */
const saysWhose =
  /^(?!Minist|Secretar).* (?:of|for|at) (?!the (?:opposition|ruling|governing|main|largest|country|government|state|republic|army|police)\b)/i;

const ofParliament: OfficeRule = ({ d, last }) => {
  const house = /^speaker$/i.test(d.role) ? last((m) => parliament.test(m.name)) : null;
  return house && { ...d, of: house.of, name: `Speaker of the ${house.name}`, rule: 'parliament at hand?' };
};

const parliament =
  /\b(?:parliament|assembly|seimas|saeima|riigikogu|bundestag|bundesrat|sejm|knesset|duma|rada|congress|senate|house|diet|riksdag|folketing|storting|eduskunta|cortes|chamber|legislature)\b/i;

function ofCountryAtHand({ cast, d, at, speakers }: Office): Described {
  const home = countryAtHand(cast, at, speakers, true);
  if (!home) return as(d, 'office?');
  const code = cast.gazetteer.countryOf(home.of)?.code ?? '';
  const role = localRole(d.role, code);
  return { ...d, role, of: home.of, name: `${role} of ${stateInTitle[code]?.[role] ?? home.of}`, rule: home.rule };
}

/** The first that tells whose decides; some tell that it is nobody's of whom the text says more. */
const rules: readonly OfficeRule[] = [
  deputy,
  ({ d, last }) => headOfMinistry(d, last) ?? inMinistry(d, last) ?? ministryOfHead(d, last),
  rapporteur,
  ofForce,
  onlyMinister,
  ofCommission,
  byTitle,
  ({ d }) => (d.plural ? d : null),
  hostOrGuest,
  headOfState,
  chief,
  ofCourt,
  leader,
  ({ d }) => (ownComplement(d) ? d : null),
  mayor,
  ofBodyAtHand,
  ({ d }) => (privates.has(d.head) || /^(?:diplomat|chargé|consul|attach[ée])$/.test(d.head) ? d : null),
  hostOfMeeting,
  ofIssuers,
  ofOwner,
  ({ d }) => (saysWhose.test(d.role) ? d : null),
  ofParliament,
];
