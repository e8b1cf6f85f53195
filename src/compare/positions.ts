/** Changes of position: one speaker, one matter, and a later statement that reverses, weakens or strengthens an earlier one.
 *  Only what the words themselves show, by a named rule; whatever is unsure is passed over in silence. Pure.
 *
 *  Each statement is set beside the latest earlier one on the same matter, so that a position held for a year and then
 *  given up is one change. What happened in the world is no position: that there was no agreement in May and is one in
 *  June reverses nothing. */
import type { Account } from '../model/alignment.ts';
import { earliest, type LooseDate } from '../model/instant.ts';
import type { Act, Polarity } from '../model/statement.ts';
import { type Commitment, conditionIn, isUnconditional } from '../text/en/commitment.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import type { Content } from './alignment-content.ts';
import { contradiction } from './alignment-contradiction.ts';
import { likeness, stem } from './alignment-likeness.ts';
import { Parties } from './alignment-parties.ts';
import { type Point, pointsOf } from './alignment-points.ts';

/** One statement in the speaker's own name. Which document it stands in matters: within one, nothing is earlier. */
export type Utterance = {
  readonly id: string;
  readonly document: string;
  readonly at: LooseDate;
  readonly act: Act;
  readonly polarity: Polarity;
  readonly words: string;
};

const positionChangeTypes = ['reverses', 'weakens', 'strengthens'] as const;
export type PositionChangeType = (typeof positionChangeTypes)[number];

export type PositionChange = {
  readonly type: PositionChangeType;
  /** Ids of the two statements. */
  readonly earlier: string;
  readonly later: string;
  /** What both are about, in words of the later one. */
  readonly matter: string;
  readonly rule: string;
};

/** Statements of one speaker that are compared; of more, the latest. */
const MOST = 400;
/** Share of the telling words of each that the other must have, for both to be on one matter. */
const SAME_MATTER = 0.6;
/** The same, where the predicates exclude each other: "remain open" and "be closed" share no word themselves. */
const MATTER_OF_EXCLUDED = 0.5;
/** Telling words that a statement needs, for its matter to be known at all; their weight together; the least weight of one. */
const LEAST_TELLING = 2;
const LEAST_WEIGHT = 1;
const TELLING = 0.15;
/** Words with this weight or more are looked up to find what may be on the same matter. */
const KEYS = 6;
/** Levels of commitment nearer than this differ in wording only. */
const STEP = 1;

type Position = Utterance & { readonly point: Point; readonly place: number; readonly negative: boolean };

export function positionChanges(
  speaker: string,
  utterances: readonly Utterance[],
  gazetteer: Gazetteer,
): readonly PositionChange[] {
  const positions = positionsOf(speaker, utterances, gazetteer);
  const byKey = new Map<string, Position[]>();
  const changes: PositionChange[] = [];
  for (const later of positions) {
    const keys = keysOf(later.point);
    const met = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const earlier = latestOf([...met].filter((candidate) => before(candidate, later) && sameMatter(candidate, later)));
    const found = earlier && judged(earlier, later);
    if (found)
      changes.push({ ...found, earlier: earlier.id, later: later.id, matter: matterOf(later.point, earlier.point) });
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), later]);
  }
  return changes;
}

/** What can be compared at all, first to last: one clause that says something of its own, and means what it seems to mean. */
function positionsOf(speaker: string, utterances: readonly Utterance[], gazetteer: Gazetteer): readonly Position[] {
  const sorted = withPartner(
    utterances
      .filter(({ act }) => act !== 'ask')
      .map((utterance, place) => ({ ...utterance, place }))
      .sort((a, b) => byText(a.at, b.at) || a.place - b.place)
      .slice(-MOST),
  );
  const accounts: Account[] = sorted.map(({ id, words }) => ({ id, issuer: speaker, text: sentenceOf(words) }));
  const parties = new Parties(undefined, accounts, gazetteer);
  return sorted.flatMap((utterance, i) => {
    const points = pointsOf(accounts[i]!, i, parties);
    const point = points[0];
    if (!point || points.length > 1 || point.unspoken || vague(point)) return [];
    const negative = utterance.act === 'deny' ? !point.negative : point.negative;
    // Where the reader of the statement and the reader of the clause disagree, nobody knows.
    if (utterance.polarity !== 'none' && negative !== (utterance.polarity === 'negative')) return [];
    return { ...utterance, point, negative };
  });
}

/** Only those that have enough words in common with one of another day to be on its matter: reading a clause costs a
 *  thousand times what this does, and most statements of a busy speaker are about something else. */
function withPartner<One extends Utterance>(all: readonly One[]): readonly One[] {
  const roots = all.map(({ words }) => rootsOf(words));
  const having = new Map<string, number[]>();
  const kept = new Set<number>();
  roots.forEach((own, i) => {
    const common = new Map<number, number>();
    for (const root of own) {
      const list = having.get(root) ?? [];
      for (const j of list) common.set(j, (common.get(j) ?? 0) + 1);
      list.push(i);
      having.set(root, list);
    }
    for (const [j, n] of common)
      if (n >= PARTNER * Math.min(own.size, roots[j]!.size) && before(all[j]!, all[i]!)) kept.add(i).add(j);
  });
  return all.filter((_, i) => kept.has(i));
}
/** Share of the shorter one's words. */
const PARTNER = 1 / 3;

/** Beginnings of the longer words, so that "send" and "sending" are one. */
const rootsOf = (words: string): ReadonlySet<string> =>
  new Set(
    (words.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
      .filter(
        (word) =>
          !FIRMNESS.has(word) && !/^(?:the|that|and|for|with|from|has|have|had|was|were|are|its|been)$/.test(word),
      )
      .map((word) => word.slice(0, 4)),
  );

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The proposition as a sentence: without the conjunction that introduces it. */
const sentenceOf = (words: string): string => words.replace(/^(?:that|whether|if)\s+/i, '').replace(/[“”"]/g, '');

/** Words that say what it is about, rather than how firmly it is put or whether it is denied. */
const tellingOf = (point: Point): readonly Content[] =>
  point.content.filter((content) => content.weight > TELLING && !FIRMNESS.has(point.words[content.at]!));

/** "It will happen" and "this will not do" may be about anything. */
function vague(point: Point): boolean {
  const telling = tellingOf(point);
  return telling.length < LEAST_TELLING || telling.reduce((sum, { weight }) => sum + weight, 0) < LEAST_WEIGHT;
}

const keysOf = (point: Point): readonly string[] =>
  [
    ...new Set([...tellingOf(point)].sort((a, b) => b.weight - a.weight || a.at - b.at).map(({ key }) => stem(key))),
  ].slice(0, KEYS);

/** Wholly before, whatever the dates leave open; and not in the same document. */
const before = (a: Utterance, b: Utterance): boolean =>
  a.document !== b.document &&
  a.at.slice(0, 10) < b.at.slice(0, 10) &&
  !b.at.startsWith(a.at) &&
  earliest(a.at) < earliest(b.at);

/** The latest; of several on one day, the nearest in the order given. */
const latestOf = (positions: readonly Position[]): Position | undefined =>
  positions.reduce<Position | undefined>(
    (best, next) => (!best || byText(best.at, next.at) <= 0 ? next : best),
    undefined,
  );

/** Requests are set beside requests, warnings beside warnings, all else beside all else. A refusal may stand beside anything. */
const familyOf = (act: Act): 'request' | 'warn' | 'refuse' | 'state' =>
  act === 'request' || act === 'warn' ? act : act === 'refuse-to-answer' ? 'refuse' : 'state';

function sameMatter(a: Position, b: Position): boolean {
  const [one, two] = [familyOf(a.act), familyOf(b.act)];
  if (one !== two && one !== 'refuse' && two !== 'refuse') return false;
  const common = Math.min(share(a.point, b.point), share(b.point, a.point));
  if (common < MATTER_OF_EXCLUDED || (common < SAME_MATTER && !excludes(a, b))) return false;
  return !otherNames(a.point, b.point) && !otherFigures(a.point, b.point);
}

/** Share of a point's telling words that another has too. */
function share(of: Point, by: Point): number {
  let all = 0;
  let met = 0;
  for (const content of tellingOf(of)) {
    all += content.weight;
    if (by.content.some((other) => likeness(content, other) >= HALF)) met += content.weight;
  }
  return all > 0 ? met / all : 0;
}
const HALF = 0.5;
const FIRMNESS = new Set(
  `will would shall must may might could can should expect expects expected hope hopes hoped plan plans planned intend intends intended aim aims seek seeks consider considers considered
  considering weigh weighs weighing study studying examine examining explore exploring possible possibly perhaps likely prepared ready willing promise promised pledge pledged commit committed
  guarantee guaranteed agree agreed decide decided refuse refused refuses reject rejected rejects rule ruled exclude deny denied oppose opposed opposes decline declined unacceptable
  prospect option possibility certainly definitely never not no none nor neither without`.split(/\s+/),
);

/** Words of one that are in no way in the other. */
const only = (of: Point, by: Point, chosen: (content: Content) => boolean): boolean =>
  tellingOf(of).some((content) => chosen(content) && !by.content.some((other) => likeness(content, other) > 0));

/** Each has a name that the other has not: another country, another person. A capital counts wherever it stands. */
function otherNames(a: Point, b: Point): boolean {
  const named = (point: Point) => (content: Content) =>
    content.kind === 'name' || /^\p{Lu}/u.test(point.tokens[content.at]!.text);
  return only(a, b, named(a)) && only(b, a, named(b));
}

/** One has a figure that the other has not. */
function otherFigures(a: Point, b: Point): boolean {
  const figure = (content: Content): boolean => content.kind === 'number';
  return only(a, b, figure) || only(b, a, figure);
}

type Judged = Pick<PositionChange, 'type' | 'rule'>;

function judged(earlier: Position, later: Position): Judged | undefined {
  const refused = (position: Position): boolean => position.act === 'refuse-to-answer';
  if (refused(earlier) && refused(later)) return undefined;
  if (refused(later)) return { type: 'weakens', rule: 'would no longer say' };
  if (refused(earlier)) return { type: 'strengthens', rule: 'at first would not say' };
  if (earlier.negative !== later.negative) return reversal(earlier, later);
  if (excludes(earlier, later)) return { type: 'reverses', rule: 'what is said now excludes what was said before' };
  return earlier.negative ? undefined : firmness(earlier, later);
}

/** One affirms what the other denies, and both speak of what is to be or holds in general. What was so on one day and not
 *  on another is no change of mind, unless it is denied outright. */
function reversal(earlier: Position, later: Position): Judged | undefined {
  const facts = aboutFacts(earlier.point) || aboutFacts(later.point);
  const outright = [earlier, later].some(({ act }) => act === 'deny');
  if (facts && !outright) return undefined;
  if ([earlier, later].some(({ point }) => FOR_NOW.test(` ${point.words.join(' ')} `))) return undefined;
  const [a, b] = [asMeant(earlier), asMeant(later)];
  if (contradiction(a, b) !== 'one affirms what another denies') return undefined;
  return outright
    ? { type: 'reverses', rule: later.act === 'deny' ? 'denies what was said before' : 'says what was denied before' }
    : { type: 'reverses', rule: later.negative ? 'now in the negative' : 'no longer in the negative' };
}

/** A denial turns the sense of the whole clause. */
const asMeant = ({ point, negative }: Position): Point =>
  point.negative === negative ? point : { ...point, negative, negations: [] };

/** "remain" and "withdraw" of a thing to come: the predicates exclude each other. */
function excludes({ point: a }: Position, { point: b }: Position): boolean {
  const planned = (point: Point): boolean => (point.commitment ?? 0) >= 3 && !aboutFacts(point);
  return planned(a) && planned(b) && contradiction(a, b) === 'what one says excludes what another says';
}

/** The clause reports: its verb is in the past or the perfect. */
function aboutFacts({ words }: Point): boolean {
  const at = words.findIndex((word) => FINITE.test(word));
  if (at < 0) return words.some((word) => /[^e]ed$/.test(word));
  return /^(?:was|were|had|has|have|did)$/.test(words[at]!) && !/^to$/.test(words[at + 1] ?? '');
}
const FINITE =
  /^(?:will|would|shall|should|must|may|might|can|could|cannot|wo|ca|is|are|am|was|were|has|have|had|does|do|did|'ll|needs?|wants?|supports?|opposes?|remains?|believes?|plans?|intends?|seeks?|accepts?|recogni[sz]es?|rejects?|refuses?|expects?|hopes?)$/;
const FOR_NOW =
  / (?:yet|so far|still|at this stage|for now|for the moment|at present|currently|now|today|as of|until now) /;

function firmness(earlier: Position, later: Position): Judged | undefined {
  if (aboutFacts(earlier.point) || aboutFacts(later.point)) return undefined;
  const conditional = (point: Point): boolean => conditionIn(point.words) !== undefined;
  const [was, is] = [conditional(earlier.point), conditional(later.point)];
  if (!was && is) return { type: 'weakens', rule: 'a condition is set that was not' };
  if (was && !is && isUnconditional(later.point.words)) return { type: 'strengthens', rule: 'a condition is dropped' };
  const [a, b] = [levelOf(earlier.point), levelOf(later.point)];
  if (a === undefined || b === undefined || Math.abs(a - b) < STEP) return undefined;
  return b < a
    ? { type: 'weakens', rule: `less firmly: ${levels[b]}, no longer ${levels[a]}` }
    : { type: 'strengthens', rule: `more firmly: ${levels[b]}, no longer ${levels[a]}` };
}

const levelOf = (point: Point): Commitment | undefined => point.commitment;
const levels: Readonly<Record<Commitment, string>> = {
  4: 'it is to be',
  3.5: 'it is planned',
  3: 'it is hoped or expected',
  2: 'it is possible',
  1: 'it is talked about',
};

/** The words of the later statement from the first to the last that both share, without those that only say how firmly:
 *  "harbour of Selmar sold to foreign investors". */
function matterOf(point: Point, other: Point): string {
  const shared = tellingOf(point).filter((content) => other.content.some((c) => likeness(content, c) >= HALF));
  const chosen = shared.length ? shared : tellingOf(point);
  const last = chosen.at(-1)!.at;
  return point.tokens
    .slice(chosen[0]!.at, last + 1)
    .filter(({ text }) => !FIRMNESS.has(text.toLowerCase()) && !/^(?:be|been|is|are|to be)$/i.test(text))
    .slice(0, LONGEST_MATTER)
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ([,;:.'’])/g, '$1');
}
const LONGEST_MATTER = 12;
