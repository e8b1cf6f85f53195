/** Who does what to whom, where and why, in the main clause of a point, read off its grammar: so that "smugglers fired the
 *  shots" and "the shots were fired by soldiers" are one act given to two doers, and "the bridge was hit by a mine" and "by a
 *  barge" one event with two causes. Worked out only for points that are compared. */
import { type Analysis, analyse } from '../text/en/analysis.ts';
import { sameConcept } from '../text/en/concepts.ts';
import { nearness } from '../text/en/meaning.ts';
import { isConcrete, isGroup, isNoun, isSomebody, kinship } from '../text/en/nouns.ts';
import { conceptOfWord } from '../text/en/synonyms.ts';
import type { Point } from './alignment-points.ts';

/** A noun phrase in a role: its head, and the side that a name in it stands for ("Belarusian soldiers"). */
type Filler = { readonly head: string; readonly name: boolean; readonly side?: string };
type Frame = {
  readonly verb: string;
  readonly doer?: Filler;
  readonly object?: Filler;
  /** By preposition. */
  readonly around: ReadonlyMap<string, Filler>;
};

const frames = new WeakMap<Point, Frame | undefined>();

/** One act, and one thing acted on, with doers or circumstances that exclude each other. */
export function otherRole(a: Point, b: Point): string | undefined {
  if (otherCause(a, b)) return 'one event is told with two causes';
  const [one, two] = [frameOf(a), frameOf(b)];
  if (!one || !two || !sameWord(one.verb, two.verb)) return undefined;
  if (one.object && two.object && !alike(one.object, two.object)) return undefined;
  const met = one.object && two.object;
  if (one.doer && two.doer && met && exclude(one.doer, two.doer)) return 'one act is given to two doers';
  if (one.doer && two.doer && !alike(one.doer, two.doer)) return undefined;
  if (!met && !(one.doer && two.doer)) return undefined;
  for (const [preposition, filler] of one.around) {
    const other = two.around.get(preposition);
    if (other && exclude(filler, other)) return `one act is told with two circumstances (${preposition})`;
  }
  return undefined;
}

/** Two causes of one thing that have no word in common, and of which neither is a kind of the other. */
function otherCause(a: Point, b: Point): boolean {
  const [one, two] = [causeIn(a), causeIn(b)];
  if (!one?.length || !two?.length) return false;
  return one.every((x) => two.every((y) => !sameWord(x, y) && kinship(x, y) !== 'wider' && nearness(x, y) < CAUSES));
}
const CAUSES = 0.4;

/** Nouns of what a point gives as the cause: "because of a mine", "a mine was the cause of", "damaged by a mine". */
function causeIn(point: Point): string[] | undefined {
  const text = point.words.join(' ');
  const named = CAUSE_AFTER.exec(text)?.[1] ?? CAUSE_BEFORE.exec(text)?.[1] ?? HARMED_BY.exec(text)?.[1];
  return named?.split(' ').flatMap((word) => {
    const noun = isNoun(word) ? word : word.replace(/s$/, '');
    return isNoun(noun) && !ANYBODY.test(noun) ? [noun] : [];
  });
}
const CAUSE_AFTER =
  /\b(?:because of|due to|owing to|as a result of|caused by|triggered by|blamed on|attributed to|put down to|died of|died from|stems from|stemmed from|result of|consequence of|cause (?:was|is|lies in)) ((?:[\w-]+ ?){1,6})/;
const CAUSE_BEFORE =
  /^(?:the |an? )?((?:[\w-]+ ){1,5})(?:(?:is|was|were|are) (?:the |a |one )?(?:main |chief |real )?(?:cause|reason|causes|to blame|behind)|caused|triggered|led to|brought about)\b/;
const HARMED_BY =
  /\b(?:damaged|destroyed|killed|injured|sunk|hit|flooded|delayed|interrupted|cut|burnt|burned|wrecked|severed|disrupted) by (?:the |an? )?((?:[\w-]+ ?){1,4})/;

function frameOf(point: Point): Frame | undefined {
  if (!frames.has(point)) frames.set(point, read(point));
  return frames.get(point);
}

/** Words of a clause beyond which its grammar is not asked for. */
const LONGEST = 60;

function read(point: Point): Frame | undefined {
  if (point.tokens.length > LONGEST) return undefined;
  const shift = point.tokens[0]!.start;
  let text = '';
  for (const token of point.tokens) text = text.padEnd(token.start - shift) + token.text;
  const grammar = analyse(`${text}.`);
  const root = mainVerb(grammar);
  if (root === undefined) return undefined;
  const filler = (at: number): Filler | undefined => fillerAt(grammar, at, point, shift);
  const children = [...grammar.heads.keys()].filter((i) => grammar.heads[i] === root);
  const having = (...relations: string[]): number | undefined =>
    children.find((i) => relations.includes(grammar.relations[i]!));
  const around = new Map<string, Filler>();
  let agent: Filler | undefined;
  const passive = having('auxp') !== undefined;
  for (const child of children) {
    if (grammar.relations[child] !== 'nmod') continue;
    const marker = grammar.heads.findIndex((head, i) => head === child && grammar.relations[i] === 'case');
    const found = filler(child);
    if (marker < 0 || !found) continue;
    const preposition = grammar.lemmas[marker]!;
    if (preposition === 'by' && passive) agent = found;
    else if (PLACING.test(preposition) && !around.has(preposition)) around.set(preposition, found);
  }
  const subject = having('subj', 'subjp');
  const object = having('obj');
  const subjectFiller = subject === undefined ? undefined : filler(subject);
  const doer = passive ? agent : subjectFiller;
  const thing = passive ? subjectFiller : object === undefined ? undefined : filler(object);
  return {
    verb: grammar.lemmas[root]!,
    around,
    ...(doer ? { doer } : {}),
    ...(thing ? { object: thing } : {}),
  };
}
const PLACING = /^(?:in|at|from|to|into|through|under|near|off|via|on|aboard)$/;

/** The verb of the clause; of what is said, where it is told as said. */
function mainVerb({ heads, relations, tags, lemmas }: Analysis): number | undefined {
  let at = relations.indexOf('root');
  while (at >= 0 && SAYING.test(lemmas[at]!)) {
    const said = heads.findIndex((head, i) => head === at && relations[i] === 'ccomp');
    if (said < 0) break;
    at = said;
  }
  return at >= 0 && tags[at]!.startsWith('V') ? at : undefined;
}
const SAYING =
  /^(?:say|state|tell|add|stress|note|report|claim|maintain|declare|explain|confirm|recall|announce|underline)$/;

function fillerAt(grammar: Analysis, at: number, point: Point, shift: number): Filler | undefined {
  const { tokens, tags, lemmas, heads, relations } = grammar;
  if (!tags[at]!.startsWith('N')) return undefined;
  let first = at;
  while (first > 0 && heads[first - 1] === at && /^(?:det|poss)$/.test(relations[first - 1]!)) first--;
  const [start, end] = [tokens[first]!.start + shift, tokens[at]!.end + shift];
  const side = point.content.find(
    ({ key, at: k }) => key.startsWith('side:') && point.tokens[k]!.start >= start && point.tokens[k]!.start < end,
  )?.key;
  return { head: lemmas[at]!, name: tags[at]!.startsWith('NNP'), ...(side ? { side } : {}) };
}

/** May the two name one thing? */
const alike = (a: Filler, b: Filler): boolean =>
  sameWord(a.head, b.head) || kinship(a.head, b.head) === 'wider' || nearness(a.head, b.head) > NEAR;
const NEAR = 0.5;

const sameWord = (a: string, b: string): boolean =>
  a === b || conceptOfWord(a) === conceptOfWord(b) || sameConcept(a, b) || nearness(a, b) > SAME;
const SAME = 0.75;

/** Can the two not be one: names of two sides, or nouns for two kinds of people or things? */
function exclude(a: Filler, b: Filler): boolean {
  if (a.side && b.side) return a.side !== b.side;
  if (a.name || b.name || alike(a, b) || ANYBODY.test(a.head) || ANYBODY.test(b.head)) return false;
  if (kinship(a.head, b.head) === 'other') return true;
  if (nearness(a.head, b.head) >= STRANGERS) return false;
  const people = (noun: string): boolean => isSomebody(noun) || isGroup(noun);
  // Somebody did it, or it happened by itself: "a skipper", "a storm". A tool is no rival of who used it.
  const byItself = (noun: string): boolean => isNoun(noun) && !people(noun) && !isConcrete(noun);
  return people(a.head) ? people(b.head) || byItself(b.head) : people(b.head) && byItself(a.head);
}
const STRANGERS = 0.35;
/** Nouns that stand for whoever is meant. */
const ANYBODY =
  /^(?:side|party|delegation|government|ministry|minister|president|premier|leader|team|official|spokes\w+|representative|man|woman|person|people|country|state|office|administration|one|member|both|counterpart|colleague|guest|host|head|chief)$/;
