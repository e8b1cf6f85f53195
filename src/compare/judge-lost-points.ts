/** A point that only one version has, though the passage around it was told otherwise: a member of a list ("A, B and C took
 *  part", "Taking part were A and C"), a clause ("ran aground and was towed to port", "near Molde it ran aground"). What the
 *  other passage says must be told by this one too; then the words that are left over are a point. */
import { forcesIn } from '../text/en/force.ts';
import { nearness } from '../text/en/meaning.ts';
import { isNoun, kinship } from '../text/en/nouns.ts';
import { predicatesIn, type Range } from '../text/en/predicates.ts';
import { SPEECH } from '../text/en/speech.ts';
import { featureOf, NO } from './bags.ts';
import type { Side } from './edits.ts';
import { BLANK, type Context, type Judgement } from './judge-context.ts';
import { countedAndNamed } from './judge-figures.ts';
import { type List, listsIn } from './lists.ts';

export function lostPoint(context: Context): Judgement | null {
  const { before, after, group } = context;
  if (countedAndNamed(context)) return null;
  return onOneSide(before, after, group.from, 'removed') ?? onOneSide(after, before, group.to, 'added');
}

type What = 'removed' | 'added';

function onOneSide(own: Side, other: Side, range: Range, what: What): Judgement | null {
  if (range.end <= range.first) return null;
  const own1 = unheld(own, other);
  const rest = unheld(other, own);
  const gone = own1.filter((at) => range.first <= at && at < range.end);
  if (!gone.length) return null;
  if (listsIn(own).some((list) => lacksMember(list, own, other, gone, rest)))
    return {
      type: `statement-${what}`,
      material: true,
      note: `A member of a list was ${what}.`,
      rule: `list-member-${what}`,
    };
  return rest.length ? null : lostClause(own, other, gone, what);
}

const CONTENT = /^(?:NN|VB|JJ|FW)/;

const wordAt = ({ read }: Side, at: number): string => read.tokens[at]!.text.toLowerCase();

/** The words of content of one passage of which the other has none of the kind. */
function unheld(own: Side, other: Side): number[] {
  const held = new Set<string>();
  for (let i = other.first; i < other.end; i++)
    for (const piece of [
      wordAt(other, i),
      wordAt(other, i).replace(/[-‐‑]/g, ''),
      other.read.lemmas[i]!,
      ...wordAt(other, i).split(/[-‐‑]/),
    ])
      held.add(featureOf(piece));
  const out: number[] = [];
  for (let i = own.first; i < own.end; i++) {
    const lemma = own.read.lemmas[i]!;
    if (!CONTENT.test(own.read.tags[i]!) || BLANK.has(lemma) || FRAME.has(lemma)) continue;
    // Figures have rules of their own.
    if (own.figures.some((figure) => figure.first <= i && i < figure.end)) continue;
    if (
      !held.has(featureOf(wordAt(own, i).replace(/[-‐‑]/g, ''))) &&
      !held.has(featureOf(wordAt(own, i))) &&
      !held.has(featureOf(lemma))
    )
      out.push(i);
  }
  return out;
}

/** Words that only bring on what is told. */
const FRAME = new Set(
  'include comprise participant attendee participate attend follow following topic item list agenda subject issue matter question theme among thing point work place part afterward afterwards'.split(
    ' ',
  ),
);

/** Words that stand for several members, and those that do so even beside two of them. */
const ALL =
  /^(?:both|all|each|every|everyone|everybody|parties|sides|leaders|countries|delegations?|neighbours|they|them|these|those)$/;
const OTHERS = /^(?:others?|etc\.?|representatives|members|officials|colleagues|counterparts?|opposite)$/;

/** Is a member of the list missing in the other passage, while the others are there and nothing stands in its place? */
function lacksMember(list: List, own: Side, other: Side, gone: readonly number[], rest: readonly number[]): boolean {
  if (
    inOffice(list, own) ||
    list.some(({ first, end }) => own.read.lemmas.slice(first, end).some((word) => NO.has(word)))
  )
    return false;
  const lost = list.filter((member) => isLost(member, list, own, gone));
  if (!lost.length || lost.length >= list.length) return false;
  const kept = list.filter((member) => !lost.includes(member));
  for (let i = other.first; i < other.end; i++)
    if (OTHERS.test(wordAt(other, i)) || (kept.length < 2 && ALL.test(wordAt(other, i)))) return false;
  const { tags, lemmas, tokens } = other.read;
  // "Irish and British", "UK and Irish": a name, or the adjective of one.
  const named = rest.filter(
    (at) => tags[at]!.startsWith('NNP') || (tags[at] === 'JJ' && /^\p{Lu}\p{Ll}/u.test(tokens[at]!.text)),
  );
  if (named.length >= lost.length) return false;
  const heads = rest.filter((at) => /^(?:NN|VBG)/.test(tags[at]!));
  // Another member in its place is a change of name.
  const listed = (at: number): boolean =>
    [tokens[at - 1], tokens[at + 1]].some((beside) => /^(?:and|or|,|;)$/.test(beside?.text ?? '')) ||
    listsIn(other).some((l) => l.some(({ first, end }) => first <= at && at < end));
  return (
    !heads.some(listed) &&
    lost.every(
      (member) =>
        !appositive(member, list, own) &&
        !heads.some((at) => alike(own.read.lemmas[member.end - 1]!, lemmas[at]!)) &&
        (list.length > 2 ||
          !kept.some(({ end }) => alike(own.read.lemmas[member.end - 1]!, own.read.lemmas[end - 1]!))),
    )
  );
}

/** Nothing of a member is held: its noun, or, where the list has that noun again, what tells it from the others. */
function isLost({ first, end }: Range, list: List, own: Side, gone: readonly number[]): boolean {
  const { read, figures } = own;
  if (figures.some((figure) => figure.kind !== 'number' && figure.first < end && first < figure.end)) return false;
  if (read.tags[end - 1] === 'NN' && !isNoun(read.lemmas[end - 1]!)) return false;
  const nouns: number[] = [];
  for (let i = first; i < end; i++)
    // "his Hungarian counterpart": a Hungarian.
    if (CONTENT.test(read.tags[i]!) && !BLANK.has(read.lemmas[i]!) && !FELLOW.test(read.lemmas[i]!)) nouns.push(i);
  const others = new Set(
    list.flatMap((member) => (member.first === first ? [] : read.lemmas.slice(member.first, member.end))),
  );
  const telling = nouns.filter((i) => !others.has(read.lemmas[i]!));
  const needed = read.tags[end - 1]!.startsWith('NNP') ? telling : telling.filter((i) => /^NN/.test(read.tags[i]!));
  return (
    (needed.length ? needed : telling).length > 0 && (needed.length ? needed : telling).every((i) => gone.includes(i))
  );
}

const FELLOW = /^(?:counterpart|colleague|homologue)$/;

/** "Anna Ilves, the mayor, and Petra Lund": who she is, and no member. */
function appositive(member: Range, list: List, { read }: Side): boolean {
  const at = list.indexOf(member);
  const isName = (one: Range | undefined): boolean => !!one && read.tags[one.end - 1]!.startsWith('NNP');
  const comma = (one: Range, two: Range): boolean => two.first === one.end + 1 && read.tokens[one.end]!.text === ',';
  const [previous, next] = [list[at - 1], list[at + 1]];
  // "the Prime Minister and Minister of Finance": two offices of one.
  const determined = ({ first }: Range): boolean => /^(?:DT|PRP\$)$/.test(read.tags[first]!);
  if (
    list.length === 2 &&
    previous &&
    determined(previous) &&
    !determined(member) &&
    /^NNP?$/.test(read.tags[member.end - 1]!)
  )
    return true;
  return (
    (!!previous && comma(previous, member) && isName(previous) !== isName(member)) ||
    (!!next && comma(member, next) && isName(next) !== isName(member))
  );
}

/** "the Minister for Foreign and European Affairs": a field of office. */
function inOffice(list: List, { read, first }: Side): boolean {
  const at = list[0]!.first;
  if (at - 2 < first || !/^(?:for|of)$/.test(read.lemmas[at - 1]!)) return false;
  return OFFICE.test(read.lemmas[at - 2]!) || read.tags[at - 2]!.startsWith('NNP');
}
const OFFICE =
  /^(?:minister|ministry|secretary|department|directorate|committee|commissioner|office|director|faculty|spokes\p{L}+)$/iu;

/** Nearness (0 to 1) at which two nouns may name one thing, and a pair of them be a way of speaking ("help and support"). */
const ALIKE = 0.5;

/** Nearness at which a word tells what another tells. */
const SAME = 0.62;

const alike = (one: string, two: string): boolean => {
  const kin = kinship(one, two);
  return (kin !== 'unknown' && kin !== 'other') || nearness(one, two) >= ALIKE;
};

/** "Although the vote was close": a clause beside the one that both passages have. */
const SUBORDINATES = /^(?:although|though|because|as|since|while|whereas)$/;

/** A verb of its own, and what it is about, of which the other passage has nothing; that one has no words of its own. */
function lostClause(own: Side, other: Side, gone: readonly number[], what: What): Judgement | null {
  const { read, first, end } = own;
  const predicates = predicatesIn(read, first, end);
  // As many verbs on either side: one thing told by two of them.
  if (predicates.length <= predicatesIn(other.read, other.first, other.end).length) return null;
  const words = other.read.lemmas
    .slice(other.first, other.end)
    .filter((_, i) => CONTENT.test(other.read.tags[other.first + i]!));
  const missing = (at: number): boolean =>
    gone.includes(at) && !words.some((word) => nearness(word, read.lemmas[at]!) >= SAME);
  for (const [k, { head, lemma, group }] of predicates.entries()) {
    const stop = predicates[k + 1]?.group.first ?? end;
    const start = predicates[k - 1]?.group.end ?? first;
    const about = gone.filter((at) => at !== head && at >= start && at < stop && missing(at));
    if (read.lemmas.slice(start, group.first).some((word) => /^(?:if|unless|whether)$/.test(word))) continue;
    const told =
      lemma === 'be'
        ? about.length > 0 && SUBORDINATES.test(read.lemmas[start]!)
        : missing(head) && !SPEECH.has(lemma) && about.length >= 1;
    if (!told || !about.some((at) => /^NN/.test(read.tags[at]!) || isNoun(read.lemmas[at]!))) continue;
    const undertaking = forcesIn(read, group.first, stop).some((force) => force.kind === 'commit');
    return undertaking
      ? {
          type: `commitment-${what}`,
          material: true,
          note: `An undertaking was ${what}.`,
          rule: `clause-${what}-with-undertaking`,
        }
      : { type: `statement-${what}`, material: true, note: `A point was ${what}.`, rule: `clause-${what}` };
  }
  return null;
}
