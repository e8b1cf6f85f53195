/** Which kinds of parties can be one party, and under what condition: "the police" and "officers", "the agency" and "the
 *  watchdog", a country and its ministry; never a country and a fire brigade. */
import type { Kind } from './kind-nouns.ts';
import { kindOf, type PartyKind } from './kind-of-party.ts';
import { nearness } from './meaning.ts';
import { type Party, words } from './parties.ts';
import { sameMark } from './party-kinds.ts';
import { differ, equal, meet, type Verdict } from './party-verdict.ts';

/** Kinds of which one party may be called by both. */
const MAY: ReadonlySet<string> = new Set(
  `state-ministry state-office state-envoy ministry-office ministry-envoy ministry-regulator office-envoy office-parliament
  world-mission world-envoy bank-company bank-regulator regulator-science science-medicine science-school medicine-rescue
  rescue-crew company-trade company-people company-crew company-union union-trade union-people trade-people
  people-crew people-medicine people-school people-club people-science people-rescue people-charity police-prosecution
  police-border border-army army-mission army-rebels company-club company-press charity-church charity-medicine`
    .trim()
    .split(/\s+/),
);

const mayBe = (one: Kind, two: Kind): boolean => one === two || MAY.has(`${one}-${two}`) || MAY.has(`${two}-${one}`);

/** A word for a party of one kind against a word for another kind: "Ankara", "the police". */
export function unlikeKinds(a: Party, b: Party): Verdict | null {
  if (a.pronoun || b.pronoun || conjoined(a) || conjoined(b)) return null;
  const [one, two] = [kindOf(a), kindOf(b)];
  if (!one.kinds.size || !two.kinds.size) return null;
  // "Norway", "the Norwegian police": what is of a country may speak for it.
  if (meet(a.countries, b.countries) && (mayBeOfState(one, two) || mayBeOfState(two, one))) return null;
  if (meet(a.organizations, b.organizations) || inName(a, b, two) || inName(b, a, one)) return null;
  if (one.named || two.named ? nameMayBe(one, one.named ? a : b, two) : wordsMayBe(one, two)) return null;
  return { same: false, why: 'parties of unlike kinds' };
}

/** "the Treasury", "the Foreign Ministry": each by a word of its own trade, and none of them general. */
export function otherTrades(a: Party, b: Party): Verdict | null {
  const [one, two] = [kindOf(a), kindOf(b)];
  if (!one.trade || !two.trade || one.trade === two.trade || one.role !== two.role || one.named || two.named)
    return null;
  return (!a.head || !b.head) && meet(one.kinds, two.kinds) ? { same: false, why: 'two of one kind' } : null;
}

/** Trades of two kinds, though these may be one party, or two bodies: "customs officers", "detectives"; "the army", "the air
 *  force". */
export const ofTwoKinds = (a: Party, b: Party): boolean => {
  const [one, two] = [kindOf(a), kindOf(b)];
  if (!one.trade || !two.trade || one.trade === two.trade) return false;
  return !meet(one.kinds, two.kinds) || (one.role === 'body' && two.role === 'body' && !a.plural && !b.plural);
};

/** Two common nouns: a general word may be of each of its kinds, and no more than these. */
function wordsMayBe(one: PartyKind, two: PartyKind): boolean {
  if (!one.trade || !two.trade) return [...one.kinds].some((kind) => two.kinds.has(kind));
  return [...one.kinds].some((x) => [...two.kinds].some((y) => mayBe(x, y)));
}

/** A name and a noun, or two names: an organization goes by the general words of its kinds, a country by its offices. */
function nameMayBe(one: PartyKind, a: Party, two: PartyKind): boolean {
  if (one.named && two.named) return true;
  const [name, noun] = one.named ? [one, two] : [two, one];
  const state = name.kinds.has('state');
  if (name.trade && noun.trade.startsWith('parliament/') && CHAMBERS.has(noun.trade)) return name.trade === noun.trade;
  const narrowed =
    !state &&
    noun.role === 'body' &&
    noun.kinds.has('regulator') &&
    !noun.kinds.has('charity') &&
    !noun.own.every((word) => within(a, word));
  if (narrowed) return false;
  if (!state && !name.kinds.has('world')) return meet(name.kinds, noun.kinds);
  if (noun.trade === 'bank/centralbank' && [...a.organizations].some((own) => /central bank/i.test(own))) return true;
  if (!noun.trade || ORGANS.has(noun.trade)) return [...noun.kinds].some((kind) => name.kinds.has(kind));
  if (state && noun.trade.startsWith('local/')) return name.kinds.has('local');
  return state
    ? [...noun.kinds].some((kind) => mayBe(kind, 'state'))
    : [...noun.kinds].some((kind) => name.kinds.has('world') && (kind === 'world' || kind === 'mission'));
}

/** "the nuclear watchdog", the International Atomic Energy Agency. */
const within = ({ organizations }: Party, word: string): boolean =>
  [...organizations].some((name) =>
    name
      .toLowerCase()
      .split(' ')
      .some((part) => part === word || sameMark(part, word) || nearness(part, word) >= NEAR),
  );
const NEAR = 0.45;

const CHAMBERS = words('parliament/senate parliament/house');

/** Trades whose plain words an organization may go by. */
const ORGANS = words(
  'regulator/inspection mission/mission charity/charity court/court parliament/parliament army/army rebels/rebels police/police border/border science/expert science/economist science/science medicine/doctor bank/bank',
);

/** Two words for one party of a kind: "the police", "officers"; "the firm", "the operator". */
export function likeKinds(a: Party, b: Party): Verdict | null {
  if (a.pronoun || b.pronoun || conjoined(a) || conjoined(b) || counted(a) || counted(b)) return null;
  if (differ(boundBy(a), boundBy(b))) return null;
  if (!equal(a.ranks, b.ranks) || differ(a.names, b.names)) return null;
  const [one, two] = [kindOf(a), kindOf(b)];
  if (!one.kinds.size || !two.kinds.size || one.named || two.named || clash(one, two)) return null;
  if (oneOwned(a, one, b, two) || oneOwned(b, two, a, one)) return null;
  if (a.head === b.head && a.plural === b.plural && one.length < 2 && two.length < 2) return null;
  if (one.trade && one.trade === two.trade)
    return rolesMeet(a, one, b, two) ? { same: true, why: 'words for one party of a trade' } : null;
  if (widerTrade(one, two) && a.plural === b.plural && a.indefinite === b.indefinite)
    return { same: true, why: 'scientists of one sort or any' };
  if (one.trade && two.trade) return null;
  // "the competition authority" is a regulator, and not just any.
  const [general, exact] = one.trade ? [two, one] : [one, two];
  const field = general.own.some((word) => ![...exact.told].some((other) => other === word || sameMark(other, word)));
  if (exact.trade && field && !exact.own.length) return null;
  if (one.role === 'leader' || two.role === 'leader' || ![...one.kinds].some((kind) => two.kinds.has(kind)))
    return null;
  // "the operator" runs something, "the team" is of people.
  const plain = (general === one ? a : b).head;
  if (plain === 'operator' && exact.trade && !RUN.has(exact.trade)) return null;
  if (plain === 'team' && exact.role === 'body') return null;
  if (one.role !== two.role)
    return [one, two].some(({ trade }, i) => !trade && GENERAL_TO_A_BODY.has([a, b][i]!.head)) &&
      (one.role === 'people' ? a : b).plural
      ? { same: true, why: 'a general word for a body or its people' }
      : null;
  if (several(a) !== several(b)) return null;
  if (one.role === 'people' && (a.indefinite !== b.indefinite || bound(a) !== bound(b))) return null;
  return { same: true, why: 'a general word for a party of this kind' };
}

/** "investigators", "the police"; "the team", "the scientists". */
const GENERAL_TO_A_BODY = words('investigator officer rescuer team');

/** A body and the people of it, "the court" and "the judges"; whoever leads it is somebody of their own. */
function rolesMeet(a: Party, one: PartyKind, b: Party, two: PartyKind): boolean {
  if (one.role === two.role) return one.role === 'body' || a.plural === b.plural;
  if (one.role === 'leader' || two.role === 'leader') return false;
  const [people, rest] = one.role === 'people' ? [a, [...one.own, ...two.own]] : [b, [...one.own, ...two.own]];
  return people.plural || SPEAKERS.has(people.head) || (ALONE.has(people.head) && !rest.length);
}

/** Trades of which an operator is one. */
const RUN = words(
  'company/airline company/shipping company/railway company/airport company/port company/utility company/mine company/plant company/grid company/hotel company/management',
);

/** One of them may be all there is. */
const ALONE = words('judge prosecutor');

/** Those who speak for the body they belong to. */
const SPEAKERS = words(
  'spokesperson official officer source staff researcher scientist expert analyst economist doctor medic specialist',
);

/** "doctors at the hospital", "the hospital": whom a body by its plain noun speaks through. */
export function ofThatBody(people: Party, body: Party): Verdict | null {
  if (!SPEAKERS.has(people.head) || !people.plural || counted(people) || people.head === body.head) return null;
  if (body.plural || body.marks.size + body.names.size + body.countries.size + body.organizations.size > 0) return null;
  if (!body.head || kindOf(body).role !== 'body' || !kindOf(body).kinds.size) return null;
  return people.marks.has(body.head) || people.home.has(body.head)
    ? { same: true, why: 'those who speak for the body' }
    : null;
}

/** "Turkish officials", "Ankara": people told by nothing but their country or organization, and that country or one of its
 *  ministries. */
export function voicesOf(voices: Party, whole: Party): Verdict | null {
  if (!VOICES.has(voices.head) || !voices.plural || counted(voices) || conjoined(voices)) return null;
  if (voices.names.size || voices.ranks.size || whole.plural || whole.joint || whole.names.size) return null;
  if (voices.countries.size + voices.organizations.size !== 1) return null;
  const shared = meet(voices.countries, whole.countries) || meet(voices.organizations, whole.organizations);
  if (!shared || whole.countries.size + whole.organizations.size !== 1) return null;
  return !whole.head || STATE_BODIES.has(whole.head) ? { same: true, why: 'those who speak for the same state' } : null;
}

/** "health officials", "the Ministry of Health"; "ministers", "the government"; "the Turkish minister", "the Turkish Foreign
 *  Ministry". */
export function ofMinistry(people: Party, body: Party): Verdict | null {
  if (people.pronoun || counted(people) || conjoined(people) || people.ranks.size || people.names.size) return null;
  if (body.plural || body.names.size || differ(people.countries, body.countries)) return null;
  const fields = [...body.marks].filter((mark) => people.marks.has(mark));
  if (people.head === 'official' && people.plural && body.head === 'ministry' && fields.length)
    return { same: true, why: 'those who speak for the ministry' };
  if (
    people.head === 'minister' &&
    people.plural &&
    body.head === 'government' &&
    !people.marks.size &&
    !body.marks.size
  )
    return { same: true, why: 'those who make up the government' };
  if (!/^(?:foreign)?minister$/.test(people.head) || people.plural || body.head !== 'ministry') return null;
  const field = people.head === 'foreignminister' ? ['foreign'] : [...people.marks];
  return meet(people.countries, body.countries) && field.every((mark) => body.marks.has(mark))
    ? { same: true, why: 'the ministry and its minister' }
    : null;
}

const VOICES = words('official diplomat negotiator representative source authority government delegate');
const STATE_BODIES = words('government ministry side delegation mission embassy secretariat');

/** "the UN inspectors", "the water inspectorate": one told by its owner alone, the other by its field alone. */
const oneOwned = (a: Party, one: PartyKind, b: Party, two: PartyKind): boolean =>
  boundBy(a).size > 0 && boundBy(b).size === 0 && one.own.length === 0 && two.own.length > 0;

/** "the tax authorities" are one body. */
const several = ({ plural, text }: Party): boolean => plural && !/\bauthorities$/.test(text);

/** "the scientists", "the volcanologists" */
const widerTrade = (one: PartyKind, two: PartyKind): boolean =>
  one.role === 'people' &&
  two.role === 'people' &&
  meet(one.kinds, two.kinds) &&
  [one, two].some(({ trade, own }) => /^science\/(?:science|expert)$/.test(trade) && own.length === 0);

/** The country and the organizations a party is of. */
const boundBy = ({ countries, organizations }: Party): ReadonlySet<string> => new Set([...countries, ...organizations]);

/** Told with a country, an organization or a name. */
const bound = ({ countries, organizations, names }: Party): boolean =>
  countries.size + organizations.size + names.size > 0;

const conjoined = ({ text }: Party): boolean => / and |,/.test(text);

const counted = ({ count, text }: Party): boolean =>
  count > 0 || /^(?:all|both|each|every|one|some|several|many)\b/i.test(text);

const clash = (one: PartyKind, two: PartyKind): boolean => {
  const lacks = (from: PartyKind, to: PartyKind): boolean =>
    from.own.some(
      (word) => !to.own.some((other) => other === word || sameMark(other, word) || nearness(other, word) >= NEAR),
    );
  return lacks(one, two) && lacks(two, one);
};

/** "the Commission", where it may be the European one, "the Electoral Commission". */
const inName = (named: Party, { head }: Party, { own, length }: PartyKind): boolean =>
  head !== '' &&
  [...named.organizations].some((name) => name.toLowerCase().includes(head)) &&
  ((own.length === 0 && length < 2) || named.text.toLowerCase() === `the ${head}`);

/** "Kyiv" and "the Ukrainian army": what serves a state may be called by its country. */
const mayBeOfState = (state: PartyKind, one: PartyKind): boolean =>
  state.kinds.has('state') &&
  (state.named || state.trade === 'state/government') &&
  [...one.kinds].some((kind) => SERVANTS.has(kind));
const SERVANTS: ReadonlySet<Kind> = new Set<Kind>([
  'state',
  'ministry',
  'office',
  'envoy',
  'parliament',
  'army',
  'police',
  'border',
]);
