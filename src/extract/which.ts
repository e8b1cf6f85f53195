/** What a phrase says to tell which one it means, and whether an earlier phrase may mean the same. "The regional president"
 *  says "regional"; "the mayor of Pau" says "Pau", and is no other town's. A later phrase may say less than an earlier one,
 *  never other things. */
import { spokespeople } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { once } from '../text/once.ts';
import type { Described } from './describe.ts';
import { headOf, nameOf } from './names.ts';
import type { Word } from './stream.ts';

const small =
  /^(?:the|a|an|of|for|at|in|to|from|on|and|with|by|this|that|these|those|its|his|her|their|our|my|'s|’s|'|’)$/;
/** Words that tell no two apart. */
const idle =
  /^(?:same|first|former|new|own|then|current|outgoing|acting|senior|late|embattled|said|whole|entire|respective|itself|himself|herself)$/;

/** The complement and the telling words of a phrase. */
export function whichOf(words: readonly Word[], gazetteer: Gazetteer): Pick<Described, 'complement' | 'modifiers'> {
  const stop = words.findIndex(
    (w, i) => i > 0 && (w.text === ',' || w.text === '(' || /^(?:WP|WDT|WP\$)$/.test(w.tag)),
  );
  const core = stop > 0 ? words.slice(0, stop) : words;
  const relative = stop > 0 && /^W/.test(words[stop]!.tag) ? words.slice(stop) : [];
  const headAt = headOf(core);
  const owner = core.findLastIndex((w, i) => i < headAt && w.tag === 'POS');
  const behind = core.slice(headAt + 1);
  const told = /^(?:IN|TO)$/.test(behind[0]?.tag ?? '') ? nameOf(behind) : '';
  // "The Scottish first minister": a people that no list of states has.
  const people = core
    .slice(Math.max(1, owner + 1), headAt)
    .find(
      (w) => /^\p{Lu}\p{Ll}/u.test(w.text) && /^\p{Ll}/u.test(core[headAt]!.text) && !gazetteer.find(w.text).length,
    );
  const complement = [owner > 0 ? nameOf(core.slice(0, owner)) : '', told, people?.text ?? '', nameOf(relative)]
    .filter(Boolean)
    .join(' ');
  const modifiers = core
    .slice(Math.max(0, owner + 1), headAt)
    .filter(
      (w) =>
        /^\p{L}/u.test(w.text) &&
        !small.test(w.lower) &&
        !idle.test(w.lower) &&
        !(/^\p{Lu}/u.test(w.text) && gazetteer.countryOf(w.text)),
    )
    .map((w) => w.lower);
  return { ...(complement ? { complement } : {}), ...(modifiers.length ? { modifiers } : {}) };
}

const portfolioHead =
  /^(?:minister|ministers|ministry|ministries|secretary|commissioner|department|vice-minister|undersecretary)$/;

/** Does the phrase say itself whose it is, so that nothing around it need be asked? "Minister for Infrastructure" does not. */
export function ownComplement(d: Described): boolean {
  if (!d.complement) return false;
  // "The leader of the opposition": of whichever country.
  if (
    /^of the (?:opposition|(?:ruling|governing|main|largest) (?:opposition )?(?:party|coalition)|country|government|state|republic|army|police|union)$/.test(
      d.complement,
    )
  )
    return false;
  return !(portfolioHead.test(d.head) && /^(?:of|for) /.test(d.complement));
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];

/** The words by which the phrase tells which. */
const telling = (d: Described): string[] => [
  ...(d.modifiers ?? []),
  ...wordsIn(d.complement ?? '').filter((w) => !small.test(w) && !idle.test(w)),
];

type Words = { readonly core: ReadonlySet<string>; readonly all: ReadonlySet<string> };
/** The words of a mention: of its name before any complement, and of all that it says. */
const wordsOf = once((m: Described): Words => {
  const core = m.name.toLowerCase().split(/ (?:of|for|in|on|at|that|which|who) /)[0]!;
  const all = `${m.name} ${m.role} ${m.of} ${m.complement ?? ''} ${(m.modifiers ?? []).join(' ')}`;
  return { core: new Set(wordsIn(core)), all: new Set(wordsIn(all)) };
});

/** Nouns that may stand for one another, the general one first. */
const kin: readonly (readonly string[])[] = [
  ['chair', 'chairman', 'chairwoman', 'chairperson'],
  ['journalist', 'reporter', 'correspondent'],
  ['lawmaker', 'mp', 'deputy', 'senator', 'legislator', 'mep', 'parliamentarian'],
  ['diplomat', 'ambassador', 'envoy', 'chargé'],
  ['envoy', 'ambassador', 'representative', 'coordinator', 'mediator'],
  ['leader', 'president', 'premier', 'chancellor', 'chief'],
  ['regulator', 'authority', 'watchdog', 'agency', 'commission', 'ombudsman', 'auditor', 'inspectorate'],
  ['watchdog', 'authority', 'regulator', 'agency', 'commission', 'ombudsman', 'auditor'],
  ['union', 'federation', 'association', 'confederation'],
  ['association', 'federation', 'union', 'chamber', 'guild', 'lobby'],
  ['department', 'ministry'],
  ['paper', 'newspaper', 'daily', 'weekly'],
  ['newspaper', 'paper', 'daily', 'weekly'],
  ['court', 'tribunal', 'bench'],
  ['lawyer', 'attorney', 'counsel', 'advocate'],
  ['auditor', 'comptroller'],
  ['official', 'adviser', 'aide'],
  ['yard', 'shipyard'],
  ['lender', 'bank'],
  ['owner', 'shipowner', 'landowner'],
  ['carrier', 'airline', 'shipowner', 'railway'],
  ['broadcaster', 'station', 'channel'],
  ['hospital', 'infirmary', 'clinic'],
  ['port', 'harbour', 'authority'],
  ['body', 'agency', 'authority', 'council', 'committee', 'commission', 'regulator', 'board', 'organisation', 'office'],
  ['spokesperson', 'spokesman', 'spokeswoman'],
];
const likes: ReadonlyMap<string, ReadonlySet<string>> = new Map(kin.map((nouns) => [nouns[0]!, new Set(nouns)]));

export const firms = new Set(
  `company firm group business corporation manufacturer maker operator owner airline carrier insurer utility shipowner builder
  developer contractor producer supplier yard shipyard railway brewery retailer broadcaster lender miner line startup newspaper daily weekly tabloid magazine bank giant carmaker shipbuilder planemaker drugmaker chipmaker steelmaker brewer grocer exporter`.split(
    /\s+/,
  ),
);
const anyFirm = new Set(['company', 'firm', 'group', 'business', 'corporation']);
const chairs = new Set(['chair', 'chairman', 'chairwoman', 'chairperson']);
const leaders = new Set(['Prime Minister', 'President', 'Chancellor', 'King', 'Queen', 'Emir', 'Premier', 'Taoiseach']);
const anyBody = new Set(
  'agency body organisation organization bloc alliance fund charity ngo group watchdog movement militia'.split(' '),
);
const anyParty = new Set(['party', 'group', 'bloc', 'faction']);

/** Names of parties that do not say so. */
const partyName =
  /\b(?:Greens|Socialists|Liberals|Conservatives|Democrats|Republicans|Nationalists|Communists|Populists|Centrists|Labour|Party|Alliance|Coalition|Front|Bloc)\b/;

function sameNoun(d: Described, m: Described): boolean {
  if (d.head === m.head) return true;
  if (d.head === 'premier' && m.role === 'Prime Minister') return true;
  // "The coastguard" is not its spokeswoman.
  if (spokespeople.has(m.head) && !spokespeople.has(d.head)) return false;
  if (likes.get(d.head)?.has(m.head)) return true;
  if (chairs.has(d.head) && chairs.has(m.head)) return true;
  if (d.head === 'leader' && leaders.has(m.role)) return true;
  // "The agency": UNICEF.
  if (anyBody.has(d.head) && m.rule === 'metonym' && m.kind === 'organization') return true;
  if (anyFirm.has(d.head) && firms.has(m.head)) return true;
  if (
    (anyFirm.has(d.head) || (firms.has(d.head) && firms.has(m.head))) &&
    m.kind === 'organization' &&
    m.rule === 'name as written?'
  )
    return true;
  if (anyParty.has(d.head) && m.kind !== 'person' && partyName.test(m.name)) return true;
  if (m.kind === 'person' || m.kind === 'anonymous' || m.plural) return false;
  // "The Agency": the European Union Agency for Railways.
  return d.head.length > 2 && wordsOf(m).core.has(d.head);
}

/** Whether `d` may tell by its kind what a name that says no kind named: "the rights group" Amnesty, "the Finnish company" Nokia. */
export function ofKind(d: Described, m: Described): boolean {
  const firm = firms.has(d.head) && !d.gender;
  // A lone name that nothing says to be a person's.
  if (firm && m.kind === 'person' && !m.role && !m.gender && m.person !== '' && !m.person.includes(' ')) return true;
  if (m.plural || m.kind !== 'organization' || (d.of && m.of && m.of !== m.name && d.of !== m.of)) return false;
  if (d.complement) return false;
  if (m.rule === 'metonym') return !d.of && m.of === m.name && anyBody.has(d.head);
  return m.rule === 'name as written?' && m.head === m.name.toLowerCase() && firm;
}

/** Whether `d`, a definite phrase, may mean what `m` meant before it. */
export function mayMean(d: Described, m: Described): boolean {
  if (d.plural !== m.plural || !d.head) return false;
  if (d.of && m.of && d.of !== m.of) return false;
  if (d.gender && m.gender && d.gender !== m.gender) return false;
  if (!sameNoun(d, m)) return false;
  // "The minister" is not the prime minister, nor "the president" the vice-president.
  const rank = /^(prime|vice|deputy|shadow|former|acting)\b/i.exec(m.role)?.[1]?.toLowerCase();
  if (rank && !/^(?:leader|premier)$/.test(d.head) && !d.name.toLowerCase().includes(rank)) return false;
  const said = wordsOf(m).all;
  const role = / (?:of|for) /.test(d.role) ? wordsIn(d.role).filter((w) => !small.test(w)) : [];
  return [...telling(d), ...role].every(
    (w) =>
      said.has(w) ||
      w === d.head ||
      (w === 'foreign' && said.has('foreign')) ||
      (/^(?:national|federal)$/.test(w) && m.of !== '') ||
      (/^(?:regional|local|provincial|municipal|cantonal|island)$/.test(w) && Boolean(m.complement)) ||
      [...said].some((s) => s.length > 4 && w.length > 4 && s.slice(0, 5) === w.slice(0, 5)),
  );
}
