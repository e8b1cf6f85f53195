/** Do words stand on one side only that make a point, an undertaking or a condition? Is another thing named? */
import { forcesIn } from '../text/en/force.ts';
import { nounsOfOneKind } from '../text/en/kind-of-party.ts';
import { nearness } from '../text/en/meaning.ts';
import { isNoun, isPersonNoun, kinship } from '../text/en/nouns.ts';
import type { Range } from '../text/en/predicates.ts';
import { SPEECH } from '../text/en/speech.ts';
import { conceptOfWord } from '../text/en/synonyms.ts';
import { type Canon, type Side, textOf } from './edits.ts';
import {
  type Context,
  contentWords,
  doubtful,
  frames,
  isVerb,
  type Judgement,
  residue,
  strengthened,
  weakened,
} from './judge-context.ts';
import { countedAndNamed } from './judge-figures.ts';
import { deedToo, ownDeed } from './judge-undertakings.ts';
import { inNameOfBody } from './lists.ts';

/** In the whole group, or in one of its edits. */
export function otherThings(context: Context): Judgement | null {
  const whole = otherThing(context);
  if (whole) return whole;
  const { before, after, group } = context;
  for (const { from, to } of group.edits) {
    if (from.end !== from.first + 1 || to.end !== to.first + 1) continue;
    const found = otherThing({ ...context, from, to, ...residue(before, after, from, to) });
    if (found) return found;
  }
  return null;
}

/** One thing named in the place of another: "wheat" and "maize", "lawyers" and "journalists". The closed list has no type
 *  of its own for it; a substituted participant counts as another name, and so does a substituted thing. */
function otherThing({ removed, added, before, after }: Context): Judgement | null {
  const gone = contentWords(before, removed);
  const come = contentWords(after, added);
  if (gone.length !== 1 || come.length !== 1 || removed.length > 3 || added.length > 3) return null;
  const [c, d] = [gone[0]!, come[0]!];
  const isNoun = (side: Side, at: number): boolean =>
    /^NNS?$/.test(side.read.tags[at]!) && !/^NN/.test(side.read.tags[at + 1] ?? '');
  if (!isNoun(before, c.at) || !isNoun(after, d.at)) return null;
  const [old, now] = [before.read.lemmas[c.at]!, after.read.lemmas[d.at]!];
  // A word that the other passage has too has only moved.
  const has = ({ read, first, end }: Side, word: string): boolean => read.lemmas.slice(first, end).includes(word);
  if (has(after, old) || has(before, now)) return null;
  if (GENERAL.has(old) || GENERAL.has(now) || conceptOfWord(old) === conceptOfWord(now)) return null;
  if (kinship(old, now) !== 'other' || nounsOfOneKind(old, now)) return null;
  if (seated(old, now) || seated(now, old)) return null;
  if (isStaff(before, c.at) && isStaff(after, d.at)) return null;
  // "a power plant", "a power station": its purpose is told by the word before it.
  const ofPurpose = (side: Side, at: number): string =>
    FACILITY.test(side.read.lemmas[at]!) && /^(?:NN|VBG|JJ)$/.test(side.read.tags[at - 1] ?? '')
      ? side.read.lemmas[at - 1]!
      : '';
  const purpose = ofPurpose(before, c.at);
  if (purpose && purpose === ofPurpose(after, d.at)) return null;
  // Sisters among things differ ("wheat", "maize"); people are named in many ways, so only far ones do.
  if ((isPersonNoun(old) || isPersonNoun(now)) && nearness(old, now) >= ALIKE) return null;
  return {
    type: 'name-or-title-change',
    material: true,
    note: `Another thing is named: ${now} instead of ${old}.`,
    rule: 'other-thing',
  };
}

/** "the commissioner's cabinet", "his office": those who work for somebody. */
const isStaff = ({ read: { tags, lemmas } }: Side, at: number): boolean =>
  /^(?:cabinet|office|staff|team)$/.test(lemmas[at]!) && /^(?:POS|PRP\$)$/.test(tags[at - 1] ?? '');

/** "the Liberal benches", "a Liberal MP": those of a party in a house, and no furniture. */
const seated = (seats: string, member: string): boolean =>
  /^(?:back)?bench(?:es)?$|^ranks?$/.test(seats) &&
  /^(?:me?p|member|deputy|senator|lawmaker|legislator|backbencher|group|side|party|caucus)$/.test(member);

/** Where something is done: after what is done there, one word is as good as another. */
const FACILITY =
  /^(?:plant|station|works?|centre|center|facility|complex|depot|terminal|hub|base|yard|post|site|unit|house|hall|room|point|office)$/;

/** Nearness (0 to 1) at which two words for people may mean the same. */
const ALIKE = 0.55;

/** Words for people and things that stand for many others. */
const GENERAL = new Set(
  'member deputy official people person man woman colleague counterpart guest host participant leader representative side party expert partner friend neighbour resident local citizen national inhabitant thing object item piece unit part product good equipment material device system facility building site place site head chief delegate visitor figure subject individual victim survivor supporter opponent ally interlocutor source body team case paper document text copy page line table chair floor seat ground hand eye face note'.split(
    ' ',
  ),
);

/** "no link" against "no clear link": a denial narrowed by an adjective leaves something open. */
export function narrowedDenial({ removed, added, before, after, group }: Context): Judgement | null {
  const narrows = (side: Side, range: Range): boolean =>
    range.end === range.first + 1 &&
    /^JJ/.test(side.read.tags[range.first]!) &&
    range.first > side.first &&
    // "without first consulting": when, not what.
    side.read.tags[range.end] !== 'VBG' &&
    /^(?:no|any|without)$/.test(side.read.lemmas[range.first - 1]!);
  if (!removed.length && narrows(after, group.to)) return weakened('denial-narrowed', 'A denial was narrowed.');
  if (!added.length && narrows(before, group.from)) return strengthened('denial-widened', 'A denial was widened.');
  return null;
}

/** A point, an undertaking, a condition or a member of a list that only one version has. */
export function insertion(context: Context): Judgement | null {
  const { removed, added, before, after, group } = context;
  const gone = contentWords(before, removed);
  const come = contentWords(after, added);
  if (gone.length && come.length) return null;
  if (removed.length > 1 && added.length > 1) return null;
  const isAdded = come.length > 0 || (gone.length === 0 && group.to.end > group.to.first);
  const words = isAdded ? come : gone;
  const [range0, other0] = isAdded ? [group.to, group.from] : [group.from, group.to];
  const pureEdit = other0.end === other0.first && range0.end > range0.first;
  if (!words.length && !pureEdit) return null;
  const side = isAdded ? after : before;
  const range = isAdded ? group.to : group.from;
  if (range.end <= range.first) return null;
  if (PRO_FORM.test(textOf(side, range)) || STANDING.test(textOf(side, range)) || ofTitle(side, range)) return null;
  if (pureEdit && figureTold(side, range, isAdded ? before : after)) return null;
  if (turnout(side, words) && turnout(isAdded ? before : after, [])) return null;
  const forced = forcesIn(side.read, range.first, range.end);
  if (pureEdit && doubtful(forced) && frames(side.read, range)) return null;
  const verb = finiteVerb(side, range);
  const what = isAdded ? 'added' : 'removed';
  const commit = forced.find((f) => f.kind === 'commit');
  if (commit && words.length >= 2 && (verb || undertaken(side, commit)))
    return {
      type: `commitment-${what}`,
      material: true,
      note: `An undertaking was ${what}.`,
      rule: `clause-${what}-with-undertaking`,
    };
  const deed = pureEdit ? (ownDeed(side, range) ? 'undertaking' : deedToo(side, range)) : null;
  if (deed)
    return deed === 'undertaking'
      ? { type: `commitment-${what}`, material: true, note: `An undertaking was ${what}.`, rule: `deed-${what}` }
      : { type: `statement-${what}`, material: true, note: `A point was ${what}.`, rule: `deed-${what}` };
  if (forced.some((f) => (f.kind === 'hedge' || f.kind === 'modal') && f.level < 3.5) && !verb) return null;
  if (forced.some((f) => f.kind === 'hedge') && words.length < 8) return null;
  if (countedAndNamed(context)) return null;
  if (sharedTitle(side, range, words, isAdded ? before : after)) return null;
  const shorter = isShorterList(side, range, isAdded ? before : after, other0, words);
  if ((isListMember(side, range) || shorter) && words.length >= 1)
    return {
      type: `statement-${what}`,
      material: true,
      note: `A member of a list was ${what}.`,
      rule: `list-member-${what}`,
    };
  if (conditional(side, range)) {
    const firmer = !isAdded;
    return firmer
      ? strengthened('condition-dropped', 'A condition was dropped.')
      : weakened('condition-added', 'A condition was added.');
  }
  const clause = pureEdit && range.end - range.first >= (opensClause(side.read, range) ? 4 : 6);
  // Both sides have their verb: one clause told otherwise, not one more.
  const more = verb && (pureEdit || !finiteVerb(isAdded ? before : after, other0));
  if ((more && (words.length >= 3 || clause)) || words.length >= 5)
    return { type: `statement-${what}`, material: true, note: `A point was ${what}.`, rule: `clause-${what}` };
  return null;
}

/** "the Minister of Finance and the Minister of Justice", "the Ministers of Finance and Justice": one title for both. */
function sharedTitle({ read }: Side, { first, end }: Range, words: readonly Canon[], other: Side): boolean {
  const titles = words.map(({ at }) => read.lemmas[at]!.toLowerCase());
  if (!titles.length || end - first > SHARED || !titles.every((title) => title === titles[0] && isPersonNoun(title)))
    return false;
  return other.read.tokens
    .slice(other.first, other.end)
    .some(
      (_, i) =>
        other.read.lemmas[other.first + i]!.toLowerCase() === `${titles[0]}s` &&
        /^NNP?S$/.test(other.read.tags[other.first + i]!),
    );
}
/** Tokens of an edit that does no more than share a title. */
const SHARED = 9;

/** ", and each pledged to pay", ", promising to repair": a form of the verb that the tagger took for no finite one. */
const undertaken = ({ read }: Side, { first, end }: Range): boolean =>
  /^VB[DGN]$/.test(read.tags[first]!) &&
  !/^(?:be|have|get)$/.test(read.lemmas[first - 1] ?? '') &&
  read.lemmas[end - 1] === 'to' &&
  read.tags[end] === 'VB';

/** "where things stand with the file": the file. */
const STANDING =
  /^(?:on |about )?where (?:things|matters|it|they) (?:now |currently )?(?:stands?|stood)(?: with| on| in)?$/;

/** "the High Representative [of the Union for Foreign Affairs and Security Policy]": the rest of a title in capitals. */
const ofTitle = ({ read: { tokens, tags } }: Side, { first, end }: Range): boolean =>
  /^(?:of|for)$/.test(tokens[first]!.text) &&
  /^\p{Lu}\p{Ll}/u.test(tokens[first - 1]?.text ?? '') &&
  tags[first - 1]!.startsWith('NN') &&
  tokens.slice(first, end).every(({ text }) => /^\p{Lu}|^(?:of|for|the|and|,|['’]s)$/u.test(text));

/** ", and this was done": nothing but that it came to pass. */
const PRO_FORM =
  /^(?:, )?(?:and |which )?(?:this |that |it |he |she |they )?(?:was |were |has been |have been |had been |did |has )(?:then |also |duly |since )?(?:done|so|happened|agreed to)(?: so)?(?: ,)?$/;

/** "and said it would sue", ", which was refused" */
function opensClause(read: Side['read'], { first, end }: Range): boolean {
  const at = /^[,;–—-]$/.test(read.tokens[first]!.text) && first + 1 < end ? first + 1 : first;
  return read.tags[at] === 'CC' || /^W/.test(read.tags[at]!);
}

const LASTS = /^(?:run|last|be|have|cover|span|total|amount|cost|measure|weigh|number)$/;

/** ", which runs for five years", where the other passage has the five years: a figure told by a clause or by a compound. */
function figureTold({ read, figures }: Side, range: Range, other: Side): boolean {
  const own = figures.filter((f) => range.first <= f.first && f.end <= range.end && f.kind === 'number');
  if (!own.length || !own.every((f) => other.figures.some(({ value }) => value === f.value))) return false;
  for (let i = range.first; i < range.end; i++) {
    if (own.some((f) => f.first <= i && i < f.end)) continue;
    if (
      /^(?:VB|MD)/.test(read.tags[i]!)
        ? !LASTS.test(read.lemmas[i]!) && read.tags[i] !== 'MD'
        : /^(?:NN|JJ|CD)/.test(read.tags[i]!) &&
          !/^(?:duration|term|length|long|worth|total|validity|period)$/.test(read.lemmas[i]!)
    )
      return false;
  }
  return true;
}

/** "Turnout was 31 per cent", "31 per cent of voters had cast their ballots": nothing but that so many voted, or the one word. */
function turnout({ read, first, end }: Side, words: readonly Canon[]): boolean {
  if (!words.length) return read.lemmas.slice(first, end).some((word) => /^turn-?out$/.test(word));
  return words.every(({ at }) => VOTES.test(read.lemmas[at]!));
}
const VOTES =
  /^(?:voter|electorate|vote|ballot|cast|go|poll|eligible|registered|entitle|entitled|elector|turn|take|part)$/;

/** "should parliament so request", "were it to fail": a condition by word order. */
function conditional({ read }: Side, range: Range): boolean {
  for (let i = range.first; i + 1 < range.end; i++) {
    const word = read.tokens[i]!.text.toLowerCase();
    // "The mayor had a call with": a subject before it makes it the verb of a plain clause.
    const opens =
      /^[,;(—–]$/.test(read.tokens[i - 1]?.text ?? ',') ||
      (i === range.first && !/^(?:NN|NNS|NNP|NNPS|PRP)$/.test(read.tags[i - 1]!));
    if (
      opens &&
      (word === 'should' || word === 'were' || word === 'had') &&
      /^(?:DT|PRP|NN|NNP|NNS|NNPS|PRP\$)$/.test(read.tags[i + 1]!)
    )
      return true;
  }
  return false;
}

function finiteVerb({ read }: Side, range: Range): boolean {
  for (let i = range.first; i < range.end; i++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(read.tags[i]!)) return true;
  // ", which the company denies": taken for a noun in the plural.
  if (opensClause(read, range) && read.lemmas[range.first] !== 'and')
    for (let i = range.first + 2; i < range.end; i++) {
      const word = read.tokens[i]!.text.toLowerCase();
      if (/s$/.test(word) && SPEECH.has(word.replace(/ies$/, 'y').replace(/s$/, ''))) return true;
    }
  return false;
}

/** "salt, rice and oil" against "rice and salt": one list in two orders, and one has a member more. */
function isShorterList(side: Side, range: Range, other: Side, rest: Range, own: readonly Canon[]): boolean {
  const joints = ({ read }: Side, { first, end }: Range): number => {
    let n = 0;
    for (let i = first; i < end; i++) {
      if (isVerb(read.tags[i]!) || read.tags[i] === 'IN' || /^W/.test(read.tags[i]!)) return -1;
      if (read.tokens[i]!.text === ',' || read.tags[i] === 'CC') n++;
    }
    return n;
  };
  const fewer = joints(other, rest);
  return (
    fewer > 0 &&
    joints(side, range) > fewer &&
    own.some(({ at }) => side.read.tags[at]!.startsWith('NN') && !isMark(side, at))
  );
}

/** "; (b)", "and, in addition", "make the reports public, and": signs of a list or the end of a verb, and no member of it. */
const isMark = ({ read: { tokens, lemmas } }: Side, at: number): boolean =>
  /^[a-z]$/i.test(tokens[at]!.text) ||
  (lemmas[at] === 'addition' && lemmas[at - 1] === 'in') ||
  (lemmas[at] === 'public' && lemmas.slice(Math.max(0, at - 8), at).includes('make'));

/** ", the Attorney General" between other members; "and energy" at the end of a list. */
function isListMember(side: Side, range: Range): boolean {
  const { read, first, end } = side;
  const { tokens, tags, lemmas } = read;
  let noun = false;
  for (let i = range.first; i < range.end; i++) {
    if (isVerb(tags[i]!) && tags[i] !== 'VBG' && tags[i] !== 'VBN') return false;
    // "the army, the navy and the police": a noun that the tagger took for an adjective.
    const alone =
      tags[i] === 'JJ' && isNoun(lemmas[i]!) && !isMark(side, i) && (i + 1 >= end || /^(?:CC|,)$/.test(tags[i + 1]!));
    if ((tags[i]!.startsWith('NN') && !isMark(side, i)) || alone) noun = true;
  }
  if (!noun || inNameOfBody(side, range)) return false;
  const opens = tokens[range.first]!.text === ',' || lemmas[range.first] === 'and' || lemmas[range.first] === 'or';
  // "the [President and the] Foreign Minister": the article of the next member may close the edit.
  const last =
    range.end - 1 > range.first && /^(?:DT|PRP\$)$/.test(tags[range.end - 1]!) ? range.end - 2 : range.end - 1;
  const closes = tokens[last]!.text === ',' || lemmas[last] === 'and' || lemmas[last] === 'or';
  if (opens || closes)
    for (let i = range.first; i < range.end; i++) if (lemmas[i] === 'and' || lemmas[i] === 'or') return true;
  if (!opens && !closes) return false;
  if (lemmas[range.first] === 'and' || lemmas[range.end - 1] === 'and') return true;
  // A comma alone joins an apposition as well as a list: a list has "and" ahead or another comma behind.
  for (let i = range.end; i < end && i < range.end + 14; i++) {
    if (lemmas[i] === 'and' || lemmas[i] === 'or') return true;
    if (isVerb(tags[i]!)) break;
  }
  for (let i = range.first - 1; i > first && i > range.first - 14; i--) {
    if (tokens[i]!.text === ',') return range.first > first && lemmas[range.first] !== 'which';
    if (isVerb(tags[i]!)) break;
  }
  return false;
}
