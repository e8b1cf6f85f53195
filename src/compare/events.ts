/** Which documents may tell of one event: same kind of encounter, same sides, same day. A suggestion and marked as one; it
 *  becomes an event when a person accepts it. */
import type { EventAbout } from '../model/alignment.ts';
import { cut } from '../text/en/sentences.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { Parties } from './alignment-parties.ts';

export type Telling = {
  readonly id: string;
  readonly issuer: string;
  readonly text: string;
  /** Its day is taken for the day of the encounter; a telling without one is grouped by kind and sides alone. */
  readonly publishedAt?: string;
};

export type SuggestedEvent = EventAbout & {
  readonly suggested: true;
  /** Ids of the tellings, in the order given. */
  readonly accounts: readonly string[];
  /** Why they may belong together, in words. */
  readonly because: string;
};

/** Sentences of a telling in which the encounter is looked for. */
const OPENING = 3;
/** Days between the tellings of one event, at most. */
const DAYS = 1;
/** Sides that two tellings of one event share, at least. */
const SIDES = 2;

/** Kinds of encounter by the words that tell of them; the first that fits is taken. */
const kinds: readonly (readonly [string, RegExp])[] = [
  [
    'video conference',
    /\b(?:video(?:conference| conference| call| link| meeting)|by video|online meeting|virtual(?:ly)?)\b/,
  ],
  [
    'phone call',
    /\b(?:phone|phoned|telephone|telephoned|phone call|called (?:the|his|her|president|prime)|call (?:with|from|to)|rang|spoke (?:with|to|today|this|last|on)|talked (?:with|to) .{0,40}\bby phone)\b/,
  ],
  ['vote', /\b(?:voted|vote on|votes? (?:in favour|in favor|for|to)|ballot|adopted by \d+)\b/],
  ['summit', /\b(?:summit|heads of state|heads of government)\b/],
  ['visit', /\b(?:visited|visit to|paid a .{0,20}visit|working visit|state visit|official visit)\b/],
  ['meeting', /\b(?:met|meeting|talks|received|hosted|welcomed|conferred|round|consultations|negotiations|session)\b/],
];
/** Kinds that rival accounts give to one encounter. */
const close = (a: string, b: string): boolean =>
  a === b ||
  [a, b].every((kind) => /^(?:summit|visit|meeting)$/.test(kind)) ||
  [a, b].every((kind) => /^(?:video conference|phone call)$/.test(kind));

type Read = {
  readonly telling: Telling;
  readonly kind: string;
  readonly sides: ReadonlySet<string>;
  readonly day?: string;
};

/** Groups of two issuers' tellings or more that may be of one event. Each telling is in one group at most. */
export function suggestEvents(tellings: readonly Telling[], gazetteer: Gazetteer): SuggestedEvent[] {
  const parties = new Parties(undefined, [], gazetteer);
  const names = new Map<string, string>();
  const reads = tellings.flatMap((telling) => readTelling(telling, parties, names, gazetteer) ?? []);
  const groups: Read[][] = [];
  for (const read of reads) {
    const group = groups.find((members) => members.every((member) => sameEvent(member, read)));
    if (group) group.push(read);
    else groups.push([read]);
  }
  return groups.filter(rival).map((group) => suggestion(group, names));
}

/** Accounts of two issuers at least: what one office says twice is no second account. */
const rival = (group: readonly Read[]): boolean => new Set(group.map((read) => read.telling.issuer)).size > 1;

function readTelling(
  telling: Telling,
  parties: Parties,
  names: Map<string, string>,
  gazetteer: Gazetteer,
): Read | undefined {
  const { tokens, sentences } = cut(telling.text.slice(0, LONGEST));
  const last = sentences[Math.min(OPENING, sentences.length) - 1];
  if (!last) return undefined;
  const opening = tokens.slice(0, last.end);
  const words = telling.text.slice(opening[0]!.start, opening.at(-1)!.end).toLowerCase();
  const kind = kinds.find(([, shape]) => shape.test(words))?.[0];
  if (!kind) return undefined;
  const sides = new Set<string>();
  for (const place of [...parties.places(cut(telling.issuer).tokens), ...parties.places(opening)]) {
    sides.add(place.side);
    names.set(place.side, gazetteer.country(place.side)?.name.replace(/^the /, '') ?? place.side);
  }
  for (const token of opening) {
    const held = /^\p{Lu}\p{Ll}{2,}/u.test(token.text) ? gazetteer.people(token.text)[0] : undefined;
    if (!held) continue;
    sides.add(held.of);
    names.set(held.of, gazetteer.country(held.of)?.name.replace(/^the /, '') ?? held.of);
  }
  const day = telling.publishedAt?.slice(0, 10);
  return { telling, kind, sides, ...(day && /^\d{4}-\d\d-\d\d$/.test(day) ? { day } : {}) };
}
/** Characters of a telling that are read. */
const LONGEST = 4000;

function sameEvent(a: Read, b: Read): boolean {
  if (!close(a.kind, b.kind)) return false;
  if (a.day && b.day && Math.abs(dayNumber(a.day) - dayNumber(b.day)) > DAYS) return false;
  return [...a.sides].filter((side) => b.sides.has(side)).length >= SIDES;
}

/** Days since 1970-01-01 in the Gregorian calendar. */
const dayNumber = (day: string): number =>
  Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / 86_400_000;

function suggestion(group: readonly Read[], names: ReadonlyMap<string, string>): SuggestedEvent {
  const shared = [...group[0]!.sides]
    .filter((side) => group.every((read) => read.sides.has(side)))
    .map((side) => names.get(side)!);
  const days = group.flatMap((read) => read.day ?? []).sort();
  const kind = kinds.map(([name]) => name).find((name) => group.some((read) => read.kind === name))!;
  return {
    suggested: true,
    kind,
    ...(days[0] ? { date: days[0] } : {}),
    participants: shared,
    accounts: group.map((read) => read.telling.id),
    because: `Each opens with a ${kind} of ${shared.join(' and ')}${days[0] ? `, published ${days[0]}${days.at(-1) === days[0] ? '' : ` to ${days.at(-1)}`}` : ''}.`,
  };
}
