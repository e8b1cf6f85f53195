/** Which credit of one passage became which of the other, and whether the two tell one dealing from its two ends. */
import { nounPhrase } from '../text/en/noun-phrases.ts';
import { predicatesIn, type Range } from '../text/en/predicates.ts';
import { conceptOfWord } from '../text/en/synonyms.ts';
import type { Credit } from './credits.ts';
import type { Group, Side } from './edits.ts';

/** What one does and the other undergoes: "she answered a question from him", "he put a question to her". */
const CONVERSES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  ['ask put question raise inquire enquire', 'answer reply respond'],
  ['give send hand deliver convey pass offer submit present', 'receive get obtain accept'],
  ['tell inform brief report notify', 'hear learn'],
  // "The visit ended with a reception", "A reception concluded the visit"
  ['end close finish', 'conclude end close finish crown'],
].map(([one, two]) => [new Set(one!.split(' ')), new Set(two!.split(' '))]);

/** The same dealing told from the other end: each actor stands in the other passage too, by a name or a pronoun. */
export function converse(before: Side, after: Side, p: Credit, q: Credit): boolean {
  const facing = CONVERSES.some(
    ([one, two]) => (one.has(p.lemma) && two.has(q.lemma)) || (two.has(p.lemma) && one.has(q.lemma)),
  );
  // "She met the Speaker", "She was received by the Speaker"
  const met = [p, q].every(({ lemma }) => MEETINGS.test(lemma)) && p.passive !== q.passive;
  return (facing || met) && standsIn(before, p.who, after) && standsIn(after, q.who, before);
}

const MEETINGS = /^(?:meet|receive|welcome|greet|host|see)$/;

/** Does somebody of one passage stand in the other by the same words, and not as part of another's: "the mayor" in "the deputy
 *  mayor"? */
export function standsIn(own: Side, who: Range, other: Side): boolean {
  const words = named(own, who).split(' ');
  const { tokens, tags } = other.read;
  for (let i = other.first; i + words.length <= other.end; i++)
    if (words.every((word, k) => tokens[i + k]!.text.toLowerCase() === word))
      if (!/^(?:JJ|NN)/.test(i > other.first ? tags[i - 1]! : '')) return true;
  return own.read.tags[who.end - 1] === 'PRP' && pronounIn(own.read.tokens[who.end - 1]!.text, other);
}

/** Does a pronoun stand in a passage, in any of its forms? */
function pronounIn(text: string, { read, first, end }: Side): boolean {
  const word = text.toLowerCase();
  const forms = PRONOUNS.find((forms) => forms.includes(word)) ?? [word];
  return read.tokens.slice(first, end).some((token) => forms.includes(token.text.toLowerCase()));
}

const PRONOUNS = ['he him', 'she her', 'they them', 'we us', 'i me'].map((forms) => forms.split(' '));

/** "The province understands the wish of the villagers", "the province has promised": it is the province that speaks both
 *  times, and a wish told as an undertaking is no change of who is credited. */
export function takenIn(before: Side, after: Side, p: Credit, q: Credit): boolean {
  const text = ({ read }: Side, { first, end }: Range): string =>
    read.text.slice(read.tokens[first]!.start, read.tokens[end - 1]!.end).toLowerCase();
  const wish = (side: Side, own: Credit, other: Side, credit: Credit): boolean =>
    WISHES.test(own.lemma) &&
    side.read.lemmas[own.words.end - 1] === 'of' &&
    !WISHES.test(credit.lemma) &&
    predicatesIn(side.read, side.first, side.end).some(
      ({ subject, group }) =>
        subject !== null && group.end <= own.words.first && text(side, subject) === text(other, credit.who),
    );
  // "The minister promised payment", "The minister listened to the farmers' remarks on payment"
  const hears = (side: Side, own: Credit, other: Side, credit: Credit): boolean =>
    predicatesIn(side.read, side.first, side.end).some(
      ({ subject, group, lemma, passive }) =>
        HEARS.test(lemma) &&
        !passive &&
        subject !== null &&
        group.end <= own.who.first &&
        own.who.first <= group.end + 2 &&
        text(side, subject) === text(other, credit.who),
    );
  return (
    wish(before, p, after, q) || wish(after, q, before, p) || hears(before, p, after, q) || hears(after, q, before, p)
  );
}
const HEARS = /^(?:listen|hear|note|receive|acknowledge|read|study|consider|collect|gather)$/;
const WISHES = /^(?:wish|desire|hope|request|demand|plea|call|appeal|suggest|propose|ask)$/;

export const TURNED = { same: false, why: 'who acted is now acted on, and the other way round' };

/** "The Chancellor invited the Doge" against "The Doge invited the Chancellor", "was urged by" alike; "I asked her", "she
 *  asked me". */
export function swapped(before: Side, after: Side, p: Credit, q: Credit): boolean {
  if (p.lemma !== q.lemma || p.passive !== q.passive) return false;
  const text = ({ read }: Side, { first, end }: Range): string => {
    const words = read.text.slice(read.tokens[first]!.start, read.tokens[end - 1]!.end).toLowerCase();
    return PRONOUNS.find((forms) => forms.includes(words))?.[0] ?? words;
  };
  const patient = (side: Side, { words, passive, patient: range }: Credit): string => {
    if (passive) return range ? `${text(side, range)} ` : '';
    if (words.end >= side.end) return '';
    // "asked her to": no noun follows.
    const alone =
      PRONOUNS.some((forms) => forms.includes(side.read.tokens[words.end]!.text.toLowerCase())) &&
      !/^(?:NN|JJ)/.test(side.read.tags[words.end + 1] ?? '');
    const object = alone ? { first: words.end, end: words.end + 1 } : nounPhrase(side.read, words.end, side.end);
    return object ? `${text(side, object)} ` : '';
  };
  const [one, two] = [text(before, p.who), text(after, q.who)];
  return one !== two && patient(before, p).startsWith(`${two} `) && patient(after, q).startsWith(`${one} `);
}

/** Do two ranges share a token, an empty one standing in or beside the other? */
export const meets = (a: Range, b: Range): boolean =>
  a.end > a.first ? a.first < b.end && b.first < a.end : b.first <= a.first && a.first <= b.end;

/** Pairs credits: each with at most one, best first. */
export function match(
  a: readonly Credit[],
  b: readonly Credit[],
  before: Side,
  after: Side,
  groups: readonly Group[],
): [Credit, Credit][] {
  const scored: [number, number, number][] = [];
  for (const [i, p] of a.entries())
    for (const [j, q] of b.entries()) {
      const score = affinity(p, q, before, after, groups);
      if (score > 0) scored.push([score, i, j]);
    }
  scored.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
  const left = new Set<number>();
  const right = new Set<number>();
  const out: [number, number][] = [];
  for (const [, i, j] of scored)
    if (!left.has(i) && !right.has(j)) {
      left.add(i);
      right.add(j);
      out.push([i, j]);
    }
  // The narrowest first: "lodged by the city" credits the city, not "a complaint lodged by the city".
  const width = ([i, j]: [number, number]): number => a[i]!.who.end - a[i]!.who.first + b[j]!.who.end - b[j]!.who.first;
  const nested = ([i]: [number, number], [k]: [number, number]): boolean =>
    a[i]!.who.first <= a[k]!.who.first && a[k]!.who.end <= a[i]!.who.end;
  return out
    .sort((x, y) => (nested(x, y) || nested(y, x) ? width(x) - width(y) : 0) || x[0] - y[0])
    .map(([i, j]) => [a[i]!, b[j]!]);
}

function affinity(p: Credit, q: Credit, before: Side, after: Side, groups: readonly Group[]): number {
  const lemma = p.lemma === q.lemma;
  const concept = conceptOfWord(p.lemma) === conceptOfWord(q.lemma);
  const same = aligned(p.words, q.words, groups, before, after);
  if (same === 'kept') return 6;
  if (same === 'edited') {
    // Of two verbs of saying in one edit, the one of the same party: "several members asked", "questions from several members";
    // "Rook said that this was what farmers had been saying", "“This is what farmers have been saying,” said Rook".
    const theirs = named(before, p.who) === named(after, q.who) ? 0.25 : 0;
    if (lemma || concept) return (lemma ? 5.5 : 5) + theirs;
    return 2 * theirs + (p.speech && q.speech ? 4 : p.speech || q.speech ? 2 : 1);
  }
  if (lemma) return 3;
  return concept ? 2 : 0;
}

/** A credit among all those of its passage. */
type Among = { readonly side: Side; readonly credits: readonly Credit[]; readonly credit: Credit };

/** "heard | the concerns of the firms", "listened to the firms' concerns": two acts, and whoever does one of them in one version
 *  does it in the other too. */
export function crossed(one: Among, two: Among): boolean {
  const alike = (p: Credit, q: Credit): boolean => conceptOfWord(p.lemma) === conceptOfWord(q.lemma);
  if (alike(one.credit, two.credit)) return false;
  const by = ({ side, credits, credit }: Among, who: string): Credit[] =>
    credits.filter((other) => other !== credit && named(side, other.who) === who);
  const does = (where: Among, what: Among): boolean =>
    by(where, named(what.side, what.credit.who)).some((other) => alike(other, what.credit));
  return does(one, two) || does(two, one);
}

/** A party by its words, without the article. */
const named = ({ read }: Side, { first, end }: Range): string =>
  read.tokens
    .slice(first, end)
    .map(({ text }) => text.toLowerCase())
    .filter((word) => !/^(?:the|an?)$/.test(word))
    .join(' ');

/** Do two ranges stand at the same place: kept words, or one and the same group of edits? */
function aligned(p: Range, q: Range, groups: readonly Group[], before: Side, after: Side): 'kept' | 'edited' | 'apart' {
  const x = groups.findIndex((g) => meets(g.from, p));
  const y = groups.findIndex((g) => meets(g.to, q));
  if (x >= 0 || y >= 0) {
    if (x === y) return 'edited';
    if (x >= 0 && meetsNear(groups[x]!.to, q)) return 'edited';
    if (y >= 0 && meetsNear(groups[y]!.from, p)) return 'edited';
    return 'apart';
  }
  return offset(p.first, groups, 'from', before) === offset(q.first, groups, 'to', after) ? 'kept' : 'apart';
}

const meetsNear = (a: Range, b: Range): boolean => a.first - 1 < b.end && b.first < a.end + 1;

/** How many kept tokens stand before a kept token. */
function offset(token: number, groups: readonly Group[], which: 'from' | 'to', side: Side): number {
  let n = token - side.first;
  for (const g of groups) for (const e of g.edits) if (e[which].end <= token) n -= e[which].end - e[which].first;
  return n;
}
