/** Sentences of one version that a sentence of the other has taken in: merged with a neighbour, or told by a clause of one
 *  a little way off. */
import { type Bag, type Bags, likeness } from './bags.ts';
import { MARK_OF_MEMBER } from './list-lines.ts';
import type { Pair } from './pairing.ts';
import type { Sentence } from './reading.ts';

/** Share of a neighbour's words that a longer sentence must hold to have swallowed it, beside it and further off. */
const SWALLOWED = 0.6;
const FURTHER_OFF = 0.65;
/** The sentences that may hold it, nearest first; in a paragraph of more than so many sentences, only those beside it. */
const PLACES = [-1, 1, -2, 2, -3, 3];
const SHORT = 8;

/** What only says that something spoken of before applies: "The change has been in force since Monday". */
const FRAME =
  /^(?:The|This|That|These|It|They)(?: new)?(?: (?:change|measure|rule|ban|arrangement|order|step|decision|restriction|exemption)s?)? (?:(?:has|have) been|is|are|was|were|applies|apply|applied|takes effect|took effect)(?: (?:in (?:force|effect)|valid|held|done|made))? /;

/** "The two leaders reviewed it. They agreed", "They reviewed it and agreed": whom the pronoun of the next sentence means. */
const ANTECEDENT =
  /^(?:The|Both)(?: (?:two|three|four|five))?(?: \p{Ll}+)? (?:leaders|presidents|ministers|sides|parties|delegations|officials|countries|governments|participants|members|negotiators|mayors|ambassadors|envoys|neighbours|capitals) /u;

/** Sentence → leftover neighbours whose words its partner holds beyond its own; "Not before." has none but slight ones. */
export function swallowed(
  own: readonly Sentence[],
  others: readonly Sentence[],
  to: Int32Array,
  intros: Int32Array,
  bagOf: Bags,
): Map<number, number[]> {
  const out = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  for (const { paragraph } of own) sizes.set(paragraph, (sizes.get(paragraph) ?? 0) + 1);
  for (let i = 0; i < own.length; i++) {
    if (to[i]! >= 0) continue;
    const intro = intros[i]!;
    const places = sizes.get(own[i]!.paragraph)! > SHORT ? PLACES.slice(0, 2) : PLACES;
    for (const n of [...(intro >= 0 ? [intro] : []), ...places.map((by) => i + by)]) {
      const inList = n === intro;
      if (n < 0 || n >= own.length || to[n]! < 0 || (own[n]!.paragraph !== own[i]!.paragraph && !inList)) continue;
      const partner = others[to[n]!]!;
      if (own[n]!.key === partner.key) continue;
      if (!holds(own[i]!, own[n]!, partner, Math.abs(n - i) > 1 && !inList ? FURTHER_OFF : SWALLOWED, bagOf)) continue;
      out.set(n, [...(out.get(n) ?? []), i]);
      break;
    }
  }
  return out;
}

/** "The ministers agreed on: - a patrol - a hotline" and "The ministers agreed on a patrol and a hotline": the line that brings on a
 *  list becomes the sentence that tells most of its members. */
export function toldInLine(
  own: readonly Sentence[],
  others: readonly Sentence[],
  to: Int32Array,
  from: Int32Array,
  intros: Int32Array,
  bagOf: Bags,
  join: (intro: number, other: number) => void,
): void {
  const members = new Map<number, string[][]>();
  for (const [i, intro] of intros.entries()) {
    if (intro < 0 || to[intro]! >= 0 || to[i]! >= 0) continue;
    const said = weighty(bagOf(own[i]!.key.replace(MARK_OF_MEMBER, '')));
    const list = members.get(intro);
    if (list) list.push(said);
    else members.set(intro, [said]);
  }
  let looks = MOST_LOOKS;
  for (const [intro, items] of members) {
    if (items.length < 2) continue;
    for (const [j, other] of others.entries()) {
      if (from[j]! >= 0) continue;
      looks -= items.length;
      if (looks < 0) return;
      const { features } = bagOf(other.key);
      const told = items.filter((member) => tells(features, member));
      if (told.length < 2 || told.length * 2 < items.length) continue;
      join(intro, j);
      break;
    }
  }
}

/** Members looked for in sentences, in all: texts of thousands of lists are not compared with every sentence. */
const MOST_LOOKS = 400_000;

/** Most of what a member of a list says. */
function tells(features: ReadonlyMap<string, number>, member: readonly string[]): boolean {
  const found = member.filter((feature) => features.has(feature)).length;
  return found > 0 && found >= SWALLOWED * member.length;
}

const weighty = ({ features }: Bag): string[] => [...features].filter(([, w]) => w >= 1).map(([feature]) => feature);

/** Does the partner of a sentence tell another one too? */
function holds(left: Sentence, beside: Sentence, partner: Sentence, share: number, bagOf: Bags): boolean {
  const bare = left.key.replace(MARK_OF_MEMBER, '').replace(ABOUT, 'about');
  const told = beside.key.match(/^(?:They|He|She|It|Both)\b/) ? bare.replace(ANTECEDENT, '') : bare;
  const bag = bagOf(inOneWord(told.replace(FRAME, ''), partner.key));
  const known = bagOf(beside.key).features;
  const rest = new Map(bagOf(inOneWord(partner.key, told)).features);
  for (const [feature, w] of known) rest.set(feature, (rest.get(feature) ?? 0) - w);
  const once = elided(bag, known, rest);
  let found = 0;
  let of = 0;
  const slight = [...bag.features.values()].every((w) => w < 1);
  for (const [feature, w] of bag.features) {
    if ((w < 1 && !slight) || once.has(feature) || OURS.has(feature)) continue;
    of += w;
    found += Math.min(w, Math.max(0, rest.get(feature) ?? 0));
  }
  return (
    (of >= 2 && found / of >= share) ||
    (of > 0 && found === of && (share === SWALLOWED || of >= 2)) ||
    inTwoClauses(left, beside, partner, bagOf)
  );
}

/** "His term runs until May. He may stand again", "His term ends in May, and he may stand again": a sentence of two clauses, each
 *  of which is like one of the two sentences. */
function inTwoClauses(left: Sentence, beside: Sentence, partner: Sentence, bagOf: Bags): boolean {
  const clauses = partner.key.split(JOINT);
  if (clauses.length !== 2) return false;
  const sentences = left.start < beside.start ? [left, beside] : [beside, left];
  return sentences.every(({ key }, i) => likeness(bagOf(key), bagOf(clauses[i]!)) >= CLAUSE);
}
const JOINT = / (?:, (?:and|but|while)|;) /;
/** Likeness (Dice, 0 to 1) of a sentence and the clause that it became. */
const CLAUSE = 0.4;

/** "We have not received a reply", "no reply has reached us": who speaks, in any case of the pronoun. */
const OURS = new Set(['we', 'us', 'our', 'i', 'me', 'my']);

/** "Most of them concerned noise", "the majority of them about noise": what a sentence needs a verb for, a phrase does not. */
const ABOUT =
  /(?<!\p{L})(?:concern(?:ed|s)?|(?:was|were|is|are) about|dealt with|deals? with|related to|relates? to|had to do with)(?!\p{L})/gu;

/** "the river banks" where the other has "the riverbanks": words that the other writes as one. */
function inOneWord(key: string, other: string): string {
  const whole = new Set(other.toLowerCase().split(' '));
  const out: string[] = [];
  for (const word of key.split(' ')) {
    const last = out.at(-1);
    if (last && whole.has(`${last}${word}`.toLowerCase())) out[out.length - 1] = `${last}${word}`;
    else out.push(word);
  }
  return out.join(' ');
}

/** "The first ship leaves on Monday, the second on Thursday": words of both sentences that one sentence tells once. */
function elided(bag: Bag, beside: ReadonlyMap<string, number>, rest: ReadonlyMap<string, number>): Set<string> {
  const out = new Set<string>();
  for (const feature of bag.features.keys()) if (beside.has(feature) && (rest.get(feature) ?? 0) <= 0) out.add(feature);
  return out;
}

/** Joins two pairs side by side where a clause went from a sentence of the one to a sentence of the other: "visited the camp
 *  and spoke to the nurses. He also laid a wreath", "visited the camp. He spoke to the nurses and laid a wreath". */
export function handedOver(
  pairs: readonly Pair[],
  a: readonly Sentence[],
  b: readonly Sentence[],
  bagOf: Bags,
): Pair[] {
  const out: Pair[] = [];
  for (const pair of pairs) {
    const last = out.at(-1);
    if (last && !last.moved && !pair.moved && follows(last, pair, a, b) && hands(last, pair, a, b, bagOf))
      out[out.length - 1] = {
        before: whole([...last.before, ...pair.before]),
        after: whole([...last.after, ...pair.after]),
        moved: false,
      };
    else out.push(pair);
  }
  return out;
}

/** In one paragraph, and nothing between. */
const follows = (one: Pair, two: Pair, a: readonly Sentence[], b: readonly Sentence[]): boolean =>
  two.before[0] === one.before.at(-1)! + 1 &&
  two.after[0] === one.after.at(-1)! + 1 &&
  a[two.before[0]!]!.paragraph === a[one.before[0]!]!.paragraph &&
  b[two.after[0]!]!.paragraph === b[one.after[0]!]!.paragraph;

function hands(one: Pair, two: Pair, a: readonly Sentence[], b: readonly Sentence[], bagOf: Bags): boolean {
  if ([one, two].some(({ before, after }) => textIn(a, before) === textIn(b, after))) return false;
  const [p, q] = [one, two].map(({ before, after }) => {
    const [x, y] = [bagOf(textIn(a, before)), bagOf(textIn(b, after))];
    return { lost: rest(x, y), gained: rest(y, x) };
  });
  // Two who trade places, "Peru thanked. Chile agreed", "Chile thanked. Peru agreed", leave both sentences whole.
  if (wholly(p!.lost, q!.gained) && wholly(q!.lost, p!.gained)) return false;
  return passes(p!.lost, q!.gained) || passes(q!.lost, p!.gained);
}

const textIn = (list: readonly Sentence[], own: readonly number[]): string => own.map((i) => list[i]!.key).join(' ');

/** The features of weight that the other has not. */
const rest = (one: Bag, other: Bag): string[] => weighty(one).filter((feature) => !other.features.has(feature));

/** Two words or more, and most of what was lost. */
function passes(lost: readonly string[], gained: readonly string[]): boolean {
  const found = lost.filter((feature) => gained.includes(feature)).length;
  return found >= 2 && found >= SWALLOWED * Math.min(lost.length, gained.length);
}

const wholly = (lost: readonly string[], gained: readonly string[]): boolean =>
  lost.length > 0 && lost.every((feature) => gained.includes(feature));

/** Pairs without holes: what stands between two sentences that became one belongs to the pair, with its own partner. */
export function closed(pairs: readonly Pair[]): Pair[] {
  if (![...pairs].some(({ before, after }) => hasHole(before) || hasHole(after))) return [...pairs];
  const out = [...pairs];
  for (let k = 0; k < out.length; k++) {
    for (let other = 0; other < out.length; other++) {
      if (other === k || !(inside(out[k]!.before, out[other]!.before) || inside(out[k]!.after, out[other]!.after)))
        continue;
      const [one, two] = [out[k]!, out[other]!];
      out[k] = {
        before: whole([...one.before, ...two.before]),
        after: whole([...one.after, ...two.after]),
        moved: false,
      };
      out.splice(other, 1);
      if (other < k) k--;
      other = -1;
    }
    const { before, after, moved } = out[k]!;
    out[k] = { before: whole(before), after: whole(after), moved };
  }
  return out;
}

const hasHole = (list: readonly number[]): boolean => list.at(-1)! - list[0]! >= list.length;

const inside = (one: readonly number[], two: readonly number[]): boolean =>
  two[0]! < one.at(-1)! && one[0]! < two.at(-1)!;

/** All from the least to the greatest. */
function whole(list: readonly number[]): number[] {
  const [first, last] = [Math.min(...list), Math.max(...list)];
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}
