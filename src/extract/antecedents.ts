/** Whom a definite phrase means that the text has spoken of: "the Committee", "the manufacturer", "the head of mission"; and
 *  the same inside a phrase: "a member of the committee", "the Centre's observer". */
import { bodies, spokespeople } from '../text/en/words.ts';
import { type Described, describe } from './describe.ts';
import { countryAtHand } from './homes.ts';
import { foremost, lastOf, type Mention } from './mentions.ts';
import { nameOf } from './names.ts';
import { capital } from './roles.ts';
import type { Word } from './stream.ts';
import { mayMean, ofKind } from './which.ts';
import type { Cast } from './who.ts';

/** The mention a definite phrase goes back to; null where the text has none that it fits. */
export function antecedent(cast: Cast, d: Described, at: number, speakers: readonly Mention[]): Mention | null {
  const fits = (m: Mention): boolean =>
    mayMean(d, m) &&
    (d.of === '' || m.of === d.of) &&
    tells(d, m) &&
    (m.at >= cast.storyFrom || m.of !== '' || m.person !== '');
  const lists = [
    { mentions: speakers, weight: 0.5 },
    { mentions: cast.told, weight: 0 },
  ];
  return (
    foremost(lists, at, cast.places, fits) ??
    (d.plural || !d.head ? null : foremost(lists, at, cast.places, (m) => ofKind(d, m)))
  );
}

/** Says the earlier phrase more than the later one, or introduced it? */
const tells = (d: Described, m: Described): boolean =>
  m.of !== '' ||
  m.person !== '' ||
  m.complement !== undefined ||
  !m.definite ||
  m.name.split(' ').length > d.name.split(' ').length ||
  m.kind === 'organization';

/** A phrase whose "of the committee" or "the committee's" goes back to a body named before, with that body's full name. */
export function ofNamedBody(
  cast: Cast,
  d: Described,
  words: readonly Word[],
  at: number,
  speakers: readonly Mention[],
): Described | null {
  if (d.person || d.plural === undefined) return null;
  const stop = words.findIndex((w, i) => i > 0 && (w.text === ',' || /^(?:WP|WDT|WP\$)$/.test(w.tag)));
  const core = stop > 0 ? words.slice(0, stop) : words;
  const phrase: Phrase = { cast, d, core, at, speakers };
  if (isAgencySpokesperson(core)) return ofAgency(phrase);
  const owner = core.findIndex((w) => w.tag === 'POS');
  // "The pilots' union": of which kind, not whose.
  if (owner > 0 && core[owner - 1]!.tag === 'NNS') return null;
  if (owner > 0 && owner < core.length - 1) {
    const whose = byOwner(phrase, owner);
    // "The clerk of the council's committee": whose the committee is stands inside.
    if (whose || !core.slice(0, owner).some((w) => w.lower === 'of')) return whose;
  }
  return byPreposition(phrase, owner);
}

/** A phrase up to its apposition or clause, where it stands. */
type Phrase = {
  readonly cast: Cast;
  readonly d: Described;
  readonly core: readonly Word[];
  readonly at: number;
  readonly speakers: readonly Mention[];
};

/** The body of which `inner` speaks, where the text has named it in full. */
function named({ cast, at, speakers }: Phrase, inner: readonly Word[]): Mention | null {
  const body = describe(inner, cast.gazetteer);
  if (body.person || body.kind === 'government' || /^(?:metonym|country|group)$/.test(body.rule)) return null;
  const who = antecedent(cast, body, at, speakers);
  return who && who.name.toLowerCase() !== body.name.toLowerCase() ? who : null;
}

const isAgencySpokesperson = (core: readonly Word[]): boolean =>
  core.length === 3 && spokespeople.has(core[2]!.lower) && /^\p{Ll}/u.test(core[1]!.text) && bodies.has(core[1]!.lower);

/** "An agency spokeswoman" */
function ofAgency(phrase: Phrase): Described | null {
  const [article, noun, spokesperson] = phrase.core;
  const who = named(phrase, [{ ...article!, text: 'the', lower: 'the' }, noun!]);
  return (
    who && {
      ...phrase.d,
      name: `${who.name} ${spokesperson!.text}`,
      of: who.of || who.name,
      rule: 'body at hand?',
    }
  );
}

/** "The committee's clerk", "the city's opposition", "the region's president" */
function byOwner(phrase: Phrase, owner: number): Described | null {
  const { cast, d, core, at, speakers } = phrase;
  const who = /^(?:the|this)$/.test(core[0]!.lower) || owner === 1 ? named(phrase, core.slice(0, owner)) : null;
  const rest = nameOf(core.slice(owner + 1));
  if (who) {
    const name = spokespeople.has(d.head) ? `${who.name} ${rest}` : `${rest} of ${articled(who)}`;
    return { ...d, name, of: who.of || who.name, rule: 'possessive' };
  }
  const noun = owner === 2 ? core[1]!.lower : '';
  const region = regions.test(noun) ? regionAtHand(cast, at, speakers) : '';
  if (region) {
    const { role, kind, head } = describe(core.slice(owner + 1), cast.gazetteer);
    const name = `${role ? capital(role) : rest} of ${region}`;
    return { ...d, role, kind, head, of: region, name, rule: 'region at hand' };
  }
  // "The city's opposition": of the city whose mayor the text has told of.
  const place = placeNouns.test(noun) ? placeAtHand(cast, at, speakers) : '';
  return place ? { ...d, name: `${rest} of ${place}`, complement: `of ${place}`, rule: 'place at hand?' } : null;
}

/** "a member of the committee", "the clerk of the council's committee"; `owner`: where its possessive stands, -1 for none. */
function byPreposition(phrase: Phrase, owner: number): Described | null {
  const { cast, d, core, at, speakers } = phrase;
  for (let k = 1; k < core.length - 1; k++) {
    const preposition = core[k]!;
    if (!/^(?:of|for|from|on|at|to)$/.test(preposition.lower) || core[k + 1]!.lower !== 'the') continue;
    const inner = core.slice(k + 1);
    const theirs = owner > k ? ofNamedBody(cast, describe(inner, cast.gazetteer), inner, at, speakers) : null;
    const who = theirs ?? named(phrase, inner) ?? missionIn(cast, inner, at, speakers);
    if (!who) continue;
    const lead = d.name.split(` ${preposition.text} `)[0]!;
    const unnamed = d.kind === 'anonymous';
    const tail = unnamed && d.name.endsWith(' (anonymous)') ? ' (anonymous)' : '';
    return {
      ...d,
      name: `${lead} ${preposition.lower} ${articled(who)}${tail}`,
      of: who.of,
      rule: unnamed ? d.rule : 'possessive',
    };
  }
  return null;
}

const placeNouns = /^(?:city|town|village|municipality|borough|district|county)$/;

const regions = /^(?:entity|region|territory|province|republic|island|islands|archipelago)$/;

/** The part of a state, with a government of its own, that the text has told of last. */
function regionAtHand(cast: Cast, at: number, speakers: readonly Mention[]): string {
  const part = (m: Mention): boolean => /^(?:territory|region)$/.test(cast.gazetteer.countryOf(m.of)?.status ?? '');
  return (lastOf(speakers, at, part) ?? lastOf(cast.told, at, part))?.of ?? '';
}

/** The town of the mayor, council or governor told of last, else the one that the report is dated from. */
function placeAtHand(cast: Cast, at: number, speakers: readonly Mention[]): string {
  const local = (m: Mention): boolean =>
    /^(?:mayor|governor|council|prefect|councillor|hall)$/.test(m.head) && /^of \p{Lu}/u.test(m.complement ?? '');
  const who = lastOf(speakers, at, local) ?? lastOf(cast.told, at, local);
  return who ? who.complement!.replace(/^of /, '') : cast.town;
}

/** "The monitoring mission" sits in the country at hand. */
function missionIn(cast: Cast, inner: readonly Word[], at: number, speakers: readonly Mention[]): Mention | null {
  const d = describe(inner, cast.gazetteer);
  const home = d.head === 'mission' && !d.of && !d.complement ? countryAtHand(cast, at, speakers, true) : null;
  return home ? { ...d, at, of: home.of, name: `${d.name} in ${home.of}` } : null;
}

/** A name behind "of": a common noun and an office keep their article. */
export const articled = (m: Described): string =>
  m.person === '' &&
  (/^\p{Ll}|(?<!\w)\p{Ll}+$/u.test(m.name) || m.kind === 'person' || m.kind === 'organization') &&
  !m.plural
    ? `the ${m.name}`
    : m.name;
