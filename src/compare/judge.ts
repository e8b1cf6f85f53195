/** What kind of difference a group of edits is. A cascade: the first rule that has positive evidence decides and is named;
 *  words that differ with no evidence that they say something else are `wording`. */
import type { ChangeType } from '../model/revision.ts';
import { type Forced, forcesIn, levelOfPhrase, type Scale, STEP } from '../text/en/force.ts';
import { nearness } from '../text/en/meaning.ts';
import {
  HALF_NEGATIVE,
  NEGATIVE_PHRASES,
  NEGATIVE_VERBS,
  NEGATIVE_WORDS,
  NEGATORS,
  NOT_NEGATIVE,
  OPPOSITES,
} from '../text/en/negation.ts';
import { isPersonNoun, kinship } from '../text/en/nouns.ts';
import type { Range } from '../text/en/predicates.ts';
import { stemOf } from '../text/en/stems.ts';
import { conceptOfWord } from '../text/en/synonyms.ts';
import { type Canon, canonOf, type Group, type Side, widen, widenToFigures } from './edits.ts';

export type Judgement = {
  readonly type: ChangeType;
  readonly material: boolean;
  readonly note: string;
  readonly rule: string;
};

/** A judgement about words that a caller can make only with names: see names.ts. */
export type NameJudge = (from: Range, to: Range) => Judgement | null;

export function judge(group: Group, before: Side, after: Side, names: NameJudge): Judgement {
  if (group.typographic)
    return {
      type: 'typography/spelling',
      material: false,
      note: 'Only spelling, signs or the form of a figure differ.',
      rule: 'same-form',
    };
  if (quoted(group, before, after))
    return {
      type: 'quotation-altered',
      material: true,
      note: 'Words given as verbatim were altered.',
      rule: 'inside-quotation',
    };
  const [from, to] = widenToVerbs(...widenToFigures(group.from, group.to, before, after), before, after);
  const { removed, added } = residue(before, after, from, to);
  const context: Context = { before, after, from, to, removed, added, group };
  return (
    figures(context, true) ??
    namesIn(group, names) ??
    narrowedDenial(context) ??
    insertion(context) ??
    polarity(context) ??
    force(context) ??
    figures(context, false) ??
    otherThings(context) ?? {
      type: 'wording',
      material: false,
      note: 'The same is said in other words.',
      rule: 'no-evidence-of-change',
    }
  );
}

function namesIn(group: Group, names: NameJudge): Judgement | null {
  for (const { from, to } of [group, ...group.edits]) {
    const found = names(from, to);
    if (found) return found;
  }
  return null;
}

type Context = {
  readonly before: Side;
  readonly after: Side;
  /** The tokens judged: the edits, widened to whole figures and verb groups. */
  readonly from: Range;
  readonly to: Range;
  /** What only one side has. */
  readonly removed: readonly Canon[];
  readonly added: readonly Canon[];
  readonly group: Group;
};

/** Both sides stand inside quotation marks (or a verbatim answer). */
export function quoted({ from, to }: Pick<Group, 'from' | 'to'>, before: Side, after: Side): boolean {
  return inside(before, from) && inside(after, to);
}

function inside({ read, first, end }: Side, range: Range): boolean {
  if (range.end > range.first) {
    for (let i = range.first; i < range.end; i++) if (!read.quoted[i]) return false;
    return true;
  }
  const i = range.first;
  return i > first && i < end && read.quoted[i - 1] === 1 && read.quoted[i] === 1;
}

const isVerb = (tag: string): boolean => tag.startsWith('VB') || tag === 'MD';

/** Widens by equal tokens until neither side cuts a verb group (auxiliaries, "not", "to" before its verb). */
function widenToVerbs(from: Range, to: Range, before: Side, after: Side): [Range, Range] {
  const left = Math.max(verbLeft(before, from), verbLeft(after, to));
  const right = Math.max(verbRight(before, from), verbRight(after, to));
  return widen(from, to, left, right, before, after);
}

function verbLeft({ read, first }: Side, range: Range): number {
  let i = range.first;
  while (i > first && i > range.first - 4) {
    const tag = read.tags[i - 1]!;
    if (isVerb(tag) || tag === 'RB' || tag === 'TO' || (tag === 'DT' && read.lemmas[i - 1] === 'no')) i--;
    else break;
  }
  return range.first - i;
}

function verbRight({ read, end }: Side, range: Range): number {
  const last = range.end > range.first ? read.tags[range.end - 1]! : range.first > 0 ? read.tags[range.first - 1]! : '';
  let i = range.end;
  if (!(isVerb(last) || last === 'RB' || last === 'TO')) return 0;
  while (i < end && i < range.end + 4) {
    const tag = read.tags[i]!;
    if (isVerb(tag) || tag === 'RB' || tag === 'TO' || tag === 'RP') i++;
    else break;
  }
  return i - range.end;
}

function residue(before: Side, after: Side, from: Range, to: Range): { removed: Canon[]; added: Canon[] } {
  const a = canonOf(before, from);
  const b = canonOf(after, to);
  const counts = new Map<string, number>();
  const key = (c: Canon): string => c.stem;
  for (const c of b) counts.set(key(c), (counts.get(key(c)) ?? 0) + 1);
  const removed = a.filter((c) => {
    const n = counts.get(key(c)) ?? 0;
    if (n > 0) counts.set(key(c), n - 1);
    return n <= 0;
  });
  const back = new Map<string, number>();
  for (const c of a) back.set(key(c), (back.get(key(c)) ?? 0) + 1);
  const added = b.filter((c) => {
    const n = back.get(key(c)) ?? 0;
    if (n > 0) back.set(key(c), n - 1);
    return n <= 0;
  });
  return { removed, added };
}

// Figures and dates

function figures({ removed, added, before, after }: Context, both: boolean): Judgement | null {
  const gone = removed.filter((c) => c.figure);
  const come = added.filter((c) => c.figure);
  if (!gone.length && !come.length) return null;
  const restGone = gone.filter((c) => !come.some((d) => compatible(c, d)));
  const restCome = come.filter((d) => !gone.some((c) => compatible(c, d)));
  if (deictic(restGone, added) || deictic(restCome, removed)) return null;
  if (both) {
    const bounds = [...restGone, ...restCome].some((c) => c.figure!.kind === 'bound');
    const numbers =
      restGone.some((c) => c.figure!.kind !== 'bound') && restCome.some((c) => c.figure!.kind !== 'bound');
    if (!(bounds && restGone.length && restCome.length) && !numbers) return null;
    const weak = restGone.every((c) => c.figure!.weak) && restCome.every((c) => c.figure!.weak);
    if (weak && !restGone.some((c) => restCome.some((d) => sameKind(c, d)))) return null;
  } else {
    // A figure that stands elsewhere in the other passage has only moved.
    const firm = (list: readonly Canon[], other: Side): boolean =>
      list.some((c) => !c.figure!.weak && !dated(c) && !other.figures.some((f) => f.value === c.figure!.value));
    // "on Tuesday 3 June" and "on 3 June"
    const dates = before.figures.filter(({ kind }) => kind === 'date').map(({ value }) => value);
    const dated = (c: Canon): boolean =>
      (c.figure!.kind === 'weekday' && after.figures.some(({ value }) => dates.includes(value))) ||
      (c.figure!.kind === 'date' && (besideDay(c, before, after) || besideDay(c, after, before)));
    if (!firm(restGone, after) && !firm(restCome, before)) return null;
  }
  const say = (list: readonly Canon[]): string => list.map((c) => c.key.replace(/^\w+:/, '')).join(', ') || 'none';
  return {
    type: 'figure-or-date-change',
    material: true,
    note: `A figure or date differs: ${say(restGone)} became ${say(restCome)}.`,
    rule: both ? 'other-figure' : 'figure-on-one-side',
  };
}

/** "on Thursday, 6 March", where the other passage has the Thursday. */
const besideDay = (c: Canon, own: Side, other: Side): boolean =>
  own.figures.some(
    (f) =>
      f.kind === 'weekday' &&
      (Math.abs(f.end - c.at) < 3 || Math.abs(c.figure!.end - f.first) < 3) &&
      other.figures.some(({ value }) => value === f.value),
  );

const PLAIN = /^(?:num|share|times|ord)$/;
const LENGTH = /^(?:hours|months)$/;
const FLOOR = /:(?:min|over)$/;
const CEILING = /:(?:max|under)$/;

/** "today" in one version and "on Tuesday" in the other may be one day. */
const deictic = (own: readonly Canon[], other: readonly Canon[]): boolean =>
  own.length === 1 &&
  own[0]!.figure!.kind === 'weekday' &&
  other.some((c) => /^(?:today|tonight|yesterday|tomorrow)$/.test(c.stem));

/** Two counts of one kind ("the second day", "the third day") clash though either alone may only point back. */
const sameKind = (c: Canon, d: Canon): boolean =>
  c.figure!.value.split(':')[0] === d.figure!.value.split(':')[0] &&
  c.figure!.value !== 'num:1' &&
  d.figure!.value !== 'num:1';

/** "hundreds" agrees with any number of hundreds. */
function sameMagnitude(kindA: string, a: number, kindB: string, b: number): boolean {
  if (kindA === kindB) return a === b;
  const [order, exact] = kindA === 'vague' ? [a, b] : [b, a];
  return exact >= order && exact < order * 10;
}

/** Eight weeks and two months are one length of time in prose; a month has 28 to 31 days. */
function sameLength(kindA: string, a: number, b: number): boolean {
  const [hours, months] = kindA === 'hours' ? [a, b] : [b, a];
  return hours >= months * 27.9 * 24 && hours <= months * 31 * 24;
}

/** May "Friday" be "9 May"? Only a date with its year tells. */
function onWeekday(date: string, weekday: string): boolean {
  const [, day, year] = /^date:(\d\d-\d\d)(?::(\d{4}))?$/.exec(date) ?? [];
  if (!day || day.endsWith('-00')) return false;
  if (!year) return true;
  return `weekday:${new Date(`${year}-${day}T00:00:00Z`).getUTCDay() || 7}` === weekday;
}

/** The same date given more or less exactly is no other date. */
function compatible(c: Canon, d: Canon): boolean {
  const [p, q] = [c.figure!, d.figure!];
  if (p.kind === 'number' && q.kind === 'number') {
    const [kindA, valueA] = p.value.split(':') as [string, string];
    const [kindB, valueB] = q.value.split(':') as [string, string];
    if (kindA === 'vague' || kindB === 'vague') return sameMagnitude(kindA, +valueA, kindB, +valueB);
    if (kindA !== kindB && LENGTH.test(kindA) && LENGTH.test(kindB)) return sameLength(kindA, +valueA, +valueB);
    return valueA === valueB && PLAIN.test(kindA) && PLAIN.test(kindB);
  }
  if (p.kind === 'bound' && q.kind === 'bound')
    return (
      p.value === q.value ||
      (FLOOR.test(p.value) && FLOOR.test(q.value)) ||
      (CEILING.test(p.value) && CEILING.test(q.value))
    );
  if (p.kind === 'weekday' && q.kind === 'date') return onWeekday(q.value, p.value);
  if (p.kind === 'date' && q.kind === 'weekday') return onWeekday(p.value, q.value);
  if (p.kind !== 'date' || q.kind !== 'date') return false;
  // "the end of the month" and "28 May" may be one day.
  if (p.value.includes('.') !== q.value.includes('.')) {
    return !/\.\./.test(p.value + q.value);
  }
  const [, dayA, yearA] = p.value.split(':');
  const [, dayB, yearB] = q.value.split(':');
  if (yearA && yearB && yearA !== yearB) return false;
  if (dayA === dayB) return true;
  if (dayA!.slice(0, 2) !== dayB!.slice(0, 2)) return false;
  return (
    dayA!.endsWith('-00') || dayB!.endsWith('-00') || dayA!.startsWith(`${dayB}..`) || dayB!.startsWith(`${dayA}..`)
  );
}

// Common nouns

/** In the whole group, or in one of its edits. */
function otherThings(context: Context): Judgement | null {
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
  if (kinship(old, now) !== 'other') return null;
  // Sisters among things differ ("wheat", "maize"); people are named in many ways, so only far ones do.
  if ((isPersonNoun(old) || isPersonNoun(now)) && nearness(old, now) >= ALIKE) return null;
  return {
    type: 'name-or-title-change',
    material: true,
    note: `Another thing is named: ${now} instead of ${old}.`,
    rule: 'other-thing',
  };
}

/** Nearness (0 to 1) at which two words for people may mean the same. */
const ALIKE = 0.55;
/** Words for people and things that stand for many others. */
const GENERAL = new Set(
  'member deputy official people person man woman colleague counterpart guest host participant leader representative side party expert partner friend neighbour resident local citizen national inhabitant thing object item piece unit part product good equipment material device system facility building site place site head chief delegate visitor figure subject individual victim survivor supporter opponent ally interlocutor source body team case paper document text copy page line table chair floor seat ground hand eye face note'.split(
    ' ',
  ),
);

/** "no link" against "no clear link": a denial narrowed by an adjective leaves something open. */
function narrowedDenial({ removed, added, before, after, group }: Context): Judgement | null {
  const narrows = (side: Side, range: Range): boolean =>
    range.end === range.first + 1 &&
    /^JJ/.test(side.read.tags[range.first]!) &&
    range.first > side.first &&
    /^(?:no|any|without)$/.test(side.read.lemmas[range.first - 1]!);
  if (!removed.length && narrows(after, group.to)) return weakened('denial-narrowed', 'A denial was narrowed.');
  if (!added.length && narrows(before, group.from)) return strengthened('denial-widened', 'A denial was widened.');
  return null;
}

// Words on one side only

const CONTENT = /^(?:NN|VB|JJ|CD|FW)/;
const BLANK = new Set(
  'be have do get also too again still now then here there further furthermore moreover today yesterday tomorrow currently already well more other same such own so very just only indeed however thus therefore both each the a an this that these those it its their his her they he she we our and or as of in on at by to for with from about into over under take give make hold say add state note hereby accordingly regular various relevant respective overall general certain full particular about latter former'.split(
    ' ',
  ),
);

function contentWords({ read }: Side, list: readonly Canon[]): Canon[] {
  return list.filter((c) => CONTENT.test(read.tags[c.at]!) && !BLANK.has(read.lemmas[c.at]!));
}

function insertion(context: Context): Judgement | null {
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
  const forced = forcesIn(side.read, range.first, range.end);
  const verb = finiteVerb(side, range);
  const what = isAdded ? 'added' : 'removed';
  const commit = forced.find((f) => f.kind === 'commit');
  if (verb && commit && words.length >= 2)
    return {
      type: `commitment-${what}`,
      material: true,
      note: `An undertaking was ${what}.`,
      rule: `clause-${what}-with-undertaking`,
    };
  if (forced.some((f) => (f.kind === 'hedge' || f.kind === 'modal') && f.level < 3.5) && !verb) return null;
  if (forced.some((f) => f.kind === 'hedge') && words.length < 8) return null;
  if (isListMember(side, range) && words.length >= 1)
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
  const clause = pureEdit && range.end - range.first >= (opensClause(side, range) ? 4 : 6);
  if ((verb && (words.length >= 3 || clause)) || words.length >= 5)
    return { type: `statement-${what}`, material: true, note: `A point was ${what}.`, rule: `clause-${what}` };
  return null;
}

/** "and said it would sue", ", which was refused" */
function opensClause({ read }: Side, { first, end }: Range): boolean {
  const at = /^[,;–—-]$/.test(read.tokens[first]!.text) && first + 1 < end ? first + 1 : first;
  return read.tags[at] === 'CC' || /^W/.test(read.tags[at]!);
}

/** "should parliament so request", "were it to fail": a condition by word order. */
function conditional({ read }: Side, range: Range): boolean {
  for (let i = range.first; i + 1 < range.end; i++) {
    const word = read.tokens[i]!.text.toLowerCase();
    const opens = i === range.first || /^[,;(—–]$/.test(read.tokens[i - 1]!.text);
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
  return false;
}

/** ", the Attorney General" between other members; "and energy" at the end of a list. */
function isListMember({ read, first, end }: Side, range: Range): boolean {
  const { tokens, tags, lemmas } = read;
  let noun = false;
  for (let i = range.first; i < range.end; i++) {
    if (isVerb(tags[i]!) && tags[i] !== 'VBG' && tags[i] !== 'VBN') return false;
    if (tags[i]!.startsWith('NN')) noun = true;
  }
  if (!noun) return false;
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

// Polarity

const opposites = new Set<string>();
for (const [a, b] of OPPOSITES) {
  opposites.add(`${stemOf(a)} ${stemOf(b)}`);
  opposites.add(`${stemOf(b)} ${stemOf(a)}`);
}

function polarity(context: Context): Judgement | null {
  const { before, after, from, to, removed, added } = context;
  const a = negations(before, from);
  const b = negations(after, to);
  let flips = 0;
  const used = new Set<Canon>();
  for (const c of removed) {
    const old = wordOf(before, c);
    for (const d of added) {
      const fresh = wordOf(after, d);
      if (used.has(d) || (PARTICLE.test(old) && PARTICLE.test(fresh) && !sameVerb(before, c.at, after, d.at))) continue;
      if (!(opposites.has(`${stemOf(old)} ${stemOf(fresh)}`) || prefixed(old, fresh))) continue;
      if (a.has(c.at) === b.has(d.at)) flips++;
      used.add(d);
      break;
    }
  }
  if ((a.size + b.size + flips) % 2 === 0) return null;
  const half =
    removed.some((c) => !a.has(c.at) && isHalf(c, before, a)) || added.some((c) => !b.has(c.at) && isHalf(c, after, b));
  if (!flips && half) return null;
  return {
    type: 'polarity-flip',
    material: true,
    note: 'What was affirmed is now denied, or the other way round.',
    rule: flips ? 'opposite-word' : 'negation-parity',
  };
}

const PARTICLE = /^(?:up|down)$/;

/** "up" and "down" are opposite by themselves or after one verb; "laid down" and "gave up" are not. */
function sameVerb(before: Side, i: number, after: Side, j: number): boolean {
  const [p, q] = [before.read.tags[i - 1] ?? '', after.read.tags[j - 1] ?? ''];
  if (!isVerb(p) && !isVerb(q)) return true;
  return stemOf(before.read.lemmas[i - 1] ?? '') === stemOf(after.read.lemmas[j - 1] ?? '');
}

const PREFIX = /^(?:un|in|im|ir|il|non|dis)(?=\p{L}{4})/u;
/** Something negative that makes no negation by itself. "Not … yet" negates once; what "is down" or "is out" does not work. */
const isHalf = (c: Canon, { read }: Side, negators: ReadonlySet<number>): boolean =>
  (c.key === 'yet'
    ? ![...negators].some((at) => at < c.at && at > c.at - 5)
    : HALF_NEGATIVE.has(read.lemmas[c.at]!) || HALF_NEGATIVE.has(c.key)) ||
  (/^(?:down|out|off|away)$/.test(c.key) && read.lemmas[c.at - 1] === 'be') ||
  (PREFIX.test(c.key) && /^(?:JJ|RB|VBN)/.test(read.tags[c.at]!));

/** "acceptable" against "unacceptable". */
const prefixed = (a: string, b: string): boolean =>
  (PREFIX.test(a) && a.replace(PREFIX, '') === b) || (PREFIX.test(b) && b.replace(PREFIX, '') === a);

const wordOf = ({ read }: Side, c: Canon): string => read.tokens[c.at]!.text.toLowerCase();

const phrases = NEGATIVE_PHRASES.map((p) => p.split(' '));
const harmless = NOT_NEGATIVE.map((p) => p.split(' '));

const OBJECTING = new Set(['decline', 'fail']);

/** Is a negator followed by a comparison with a figure? */
function isLimit({ tokens, lemmas }: Side['read'], at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 5); i++) {
    const than = tokens[i + 1]?.text.toLowerCase() === 'than';
    if (than && /^(?:more|less|fewer|later|earlier|longer|higher|lower)$/.test(tokens[i]!.text.toLowerCase()))
      return true;
    if (lemmas[i] === 'exceed') return true;
  }
  return false;
}

/** The tokens that negate in a range. */
export function negations({ read, end }: Side, range: Range): ReadonlySet<number> {
  const { tokens, lemmas, tags } = read;
  const found = new Set<number>();
  for (let i = range.first; i < range.end; i++) {
    const word = tokens[i]!.text.toLowerCase();
    const skip = harmless.find((p) => p.every((w, k) => i + k < end && tokens[i + k]!.text.toLowerCase() === w));
    if (skip) {
      i += skip.length - 1;
      continue;
    }
    const phrase = phrases.find((p) => p.every((w, k) => i + k < end && lemmas[i + k] === w));
    if (phrase) {
      found.add(i);
      i += phrase.length - 1;
    } else if (NEGATORS.has(word) && isLimit(read, i, end)) {
      // "should not take more than two grams" sets a limit, as "at most two grams" does.
    } else if (OBJECTING.has(lemmas[i]!)) {
      // "declined to say" and "declined an offer", but "output declined"; "failed to act", but "the plan failed".
      const next = tags[i + 1] ?? '';
      if (isVerb(tags[i]!) && (next === 'TO' || (lemmas[i] === 'decline' && /^(?:DT|PRP\$?|NN)/.test(next))))
        found.add(i);
    } else if (NEGATORS.has(word) || (NEGATIVE_WORDS.has(word) && !/^NN/.test(tags[i]!))) found.add(i);
    else if (NEGATIVE_VERBS.has(lemmas[i]!) && isVerb(tags[i]!)) found.add(i);
    else if (/^NN/.test(tags[i]!) && /^(?:refusal|denial|rejection|absence|lack|objection|veto)$/.test(lemmas[i]!))
      found.add(i);
  }
  return found;
}

// Force

function force(context: Context): Judgement | null {
  const { before, after, from, to } = context;
  const a = forcesNear(before, from);
  const b = forcesNear(after, to);
  const [gone, come] = advised(context, ...cancel(a, b, context));
  if (!gone.length && !come.length) return tense(context);
  if (permission(before, from) && permission(after, to))
    return otherScales(context, withoutMay(gone), withoutMay(come));
  return course(context, gone, come) ?? otherScales(context, gone, come) ?? tense(context);
}

/** "If you have used it, see a doctor" and "anyone who has used it should see a doctor"; "are advised to" and "should":
 *  advice told otherwise. */
function advised({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): [Forced[], Forced[]] {
  const says = (side: Side, range: Range, pattern: RegExp): boolean =>
    pattern.test(side.read.lemmas.slice(range.first, range.end).join(' '));
  const whoever =
    (says(before, from, IF_YOU) && says(after, to, WHOEVER)) ||
    (says(after, to, IF_YOU) && says(before, from, WHOEVER));
  const duty = (forces: readonly Forced[]): boolean => forces.some(({ scale }) => scale === 'duty');
  const kept = (own: Forced[], other: Forced[]): Forced[] =>
    own.filter(
      (f) =>
        !(whoever && (f.phrase === 'if' || f.phrase === 'should')) &&
        !(f.scale === 'course' && f.phrase === 'should' && duty(own) && duty(other)),
    );
  return [kept(gone, come), kept(come, gone)];
}
const IF_YOU = /\bif (?:you|one|somebody|someone|anyone|anybody|they)\b/;
const WHOEVER = /\b(?:(?:anyone|anybody|everyone|everybody|those|people|person) (?:who|that)|whoever)\b/;

const ALLOWED =
  /^(?:may|can|is able|are able|is entitled|are entitled|is allowed|are allowed|is permitted|are permitted|is free|are free|has the right|have the right|is authori[sz]ed|are authori[sz]ed|shall be entitled|is eligible|are eligible)$/;
const FORBIDDEN =
  /^(?:(?:may|can|shall|must|could) not|cannot|can n[’']t|is not|are not|it is|is prohibited|are prohibited|is forbidden|are forbidden|is barred|are barred)$/;

/** What a rule grants or forbids: "may" and "can", "may not" and "must not" are one there. */
function permission({ read }: Side, range: Range): 'granted' | 'forbidden' | null {
  for (let i = range.first; i < range.end; i++) {
    const at = (n: number): string =>
      read.tokens
        .slice(i, Math.min(i + n, range.end))
        .map((t) => t.text.toLowerCase())
        .join(' ');
    if (FORBIDDEN.test(at(2)) || at(1) === 'cannot') return 'forbidden';
    if (ALLOWED.test(at(1)) || ALLOWED.test(at(2)) || ALLOWED.test(at(3))) return 'granted';
  }
  return null;
}

const withoutMay = (forces: readonly Forced[]): Forced[] =>
  forces.filter((f) => f.scale !== 'duty' && !(f.scale === 'course' && f.kind === 'modal'));

/** The forces that touch a range; a phrase may begin before it or end behind it. */
function forcesNear(side: Side, range: Range): Forced[] {
  const found = forcesIn(side.read, Math.max(side.first, range.first - 3), side.end, range.end);
  return found.filter((f) => f.first < range.end && f.end > range.first);
}

/** Forces that only one side has. The same phrase on both says nothing, nor does one whose words the other side has too. */
function cancel(a: readonly Forced[], b: readonly Forced[], context: Context): [Forced[], Forced[]] {
  const key = (f: Forced): string => `${f.scale} ${f.phrase}`;
  const inA = new Set(a.map(key));
  const inB = new Set(b.map(key));
  const wordsA = stemSet(context.before, context.from);
  const wordsB = stemSet(context.after, context.to);
  const only = (f: Forced, keys: ReadonlySet<string>, words: ReadonlySet<string>): boolean =>
    !keys.has(key(f)) && (PURE_MODAL.test(f.phrase) || f.kind === 'talk' || !told(f, words));
  return [a.filter((f) => only(f, inB, wordsB)), b.filter((f) => only(f, inA, wordsA))];
}

const PURE_MODAL = /^(?:will|shall|would|may|might|could|should|must|can|be to|’ll|'ll)$/;
const FILLERS = new Set(
  'be to on of for that a an the at in with from oneself themselves itself himself herself'.split(' '),
);

/** Does the other side have every word that matters of this force? "be expected" against "expected". */
function told(f: Forced, words: ReadonlySet<string>): boolean {
  const own = f.phrase.split(/[ -]/).filter((w) => !FILLERS.has(w));
  return own.length > 0 && own.every((w) => words.has(stemOf(w)));
}

function stemSet({ read }: Side, range: Range): ReadonlySet<string> {
  const out = new Set<string>();
  for (let i = range.first; i < range.end; i++) out.add(stemOf(read.lemmas[i]!));
  return out;
}

const strengthened = (rule: string, note: string): Judgement => ({
  type: 'certainty-strengthened',
  material: true,
  note,
  rule,
});
const weakened = (rule: string, note: string): Judgement => ({
  type: 'certainty-weakened',
  material: true,
  note,
  rule,
});

/** How far a course of action has come, including undertakings that appear or go. */
function course(context: Context, gone: readonly Forced[], come: readonly Forced[]): Judgement | null {
  const all = [gone.filter((f) => f.scale === 'course'), come.filter((f) => f.scale === 'course')] as const;
  const p = withoutTalk(all[0], all[1]);
  const q = withoutTalk(all[1], all[0]);
  if (!p.length && !q.length) return null;
  const commitsA = p.some((f) => f.kind === 'commit' && f.level > 4);
  const commitsB = q.some((f) => f.kind === 'commit' && f.level > 4);
  // Who only talks takes no step: where one side's words of force were all talk, nothing can be said of that side.
  const a = all[0].length && !p.length ? null : levelOf(p, q, context, 'before');
  const b = all[1].length && !q.length ? null : levelOf(q, p, context, 'after');
  if (commitsB && !all[0].length && replacesVerb(context)) return commitmentMade;
  if (commitsA && !all[1].length && replacesVerb(context)) return commitmentGone;
  if (a === null || b === null || Math.abs(a - b) < STEP) return null;
  if (commitsA && !commitsB && b < a)
    return {
      type: 'commitment-removed',
      material: true,
      note: 'An undertaking became less than one.',
      rule: 'undertaking-gone',
    };
  if (commitsB && !commitsA && a < b)
    return {
      type: 'commitment-added',
      material: true,
      note: 'What was less became an undertaking.',
      rule: 'undertaking-made',
    };
  const promised = (own: readonly Forced[], other: readonly Forced[]): boolean =>
    own.some((f) => f.kind === 'modal' && f.level >= 4) && other.some((f) => f.kind === 'weigh') && !sameDeed(context);
  if (promised(p, q))
    return {
      type: 'commitment-removed',
      material: true,
      note: 'What was to be done is only being looked at.',
      rule: 'promise-to-review',
    };
  if (promised(q, p))
    return {
      type: 'commitment-added',
      material: true,
      note: 'What was being looked at is now to be done.',
      rule: 'review-to-promise',
    };
  return b > a
    ? strengthened('course-of-action', 'A course of action is put more firmly.')
    : weakened('course-of-action', 'A course of action is put less firmly.');
}

const commitmentGone: Judgement = {
  type: 'commitment-removed',
  material: true,
  note: 'An undertaking became less than one.',
  rule: 'undertaking-gone',
};
const commitmentMade: Judgement = {
  type: 'commitment-added',
  material: true,
  note: 'What was less became an undertaking.',
  rule: 'undertaking-made',
};

/** Does another deed stand on either side, and none that speaks? "has costed" against "has pledged to pay for". */
function replacesVerb({ before, after, removed, added }: Context): boolean {
  const verbs = (side: Side, list: readonly Canon[]): string[] =>
    contentWords(side, list)
      .filter((c) => side.read.tags[c.at]!.startsWith('VB'))
      .map((c) => side.read.lemmas[c.at]!);
  const [gone, come] = [verbs(before, removed), verbs(after, added)];
  return (
    gone.length > 0 &&
    come.length > 0 &&
    (gone.length > 1 || come.length > 1) &&
    ![...gone, ...come].some((v) => SPOKEN.has(v))
  );
}
const SPOKEN = new Set(
  'say tell announce state declare express confirm reaffirm repeat reiterate assure remain stand'.split(' '),
);

/** Is the deed itself (a verb or noun that carries no force) named on both sides? */
function sameDeed({ before, after, from, to }: Context): boolean {
  const deeds = (side: Side, range: Range): Set<string> => {
    const forced = forcesNear(side, range);
    const out = new Set<string>();
    for (let i = range.first; i < Math.min(side.end, range.end + 3); i++) {
      const tag = side.read.tags[i]!;
      if (!/^(?:VB|NN)/.test(tag) || BLANK.has(side.read.lemmas[i]!)) continue;
      if (!forced.some((f) => f.first <= i && i < f.end)) out.add(stemOf(side.read.lemmas[i]!));
    }
    return out;
  };
  const b = deeds(after, to);
  return [...deeds(before, from)].some((stem) => b.has(stem));
}

/** To discuss is less than to agree, but is neither more nor less than to "report on": talk counts only against more than
 *  talk, and not where the same words speak of the future ("will discuss"). */
function withoutTalk(own: readonly Forced[], other: readonly Forced[]): readonly Forced[] {
  const firm = other.some((f) => f.kind === 'agree' || f.kind === 'commit' || (f.kind === 'modal' && f.level > 3.5));
  const modal = own.some((f) => f.kind === 'modal');
  return firm && !modal ? own : own.filter((f) => f.kind !== 'talk');
}

function levelOf(
  forces: readonly Forced[],
  other: readonly Forced[],
  context: Context,
  which: 'before' | 'after',
): number | null {
  if (forces.length) return Math.min(...forces.map((f) => f.level));
  // "would not say" and "did not say": a past of "will" in reports, not a step.
  if (other.every((f) => f.phrase === 'would') && speaks(context)) return null;
  if (other.every((f) => f.kind === 'agree' || f.kind === 'commit' || f.kind === 'talk')) return null;
  const side = context[which];
  const range = which === 'before' ? context.from : context.to;
  const level = tenseLevel(side, range, textsOf(context, which === 'before' ? 'after' : 'before'));
  if (level === null) return null;
  // Without a force word, the plain verb only counts against one that speaks of the same act.
  return sharesVerb(context) ? level : null;
}

/** Is the verb next to the group one of saying? */
function speaks({ before, from }: Context): boolean {
  for (let i = from.first; i < Math.min(before.end, from.end + 2); i++)
    if (/^(?:say|comment|tell|answer|name|reply|elaborate|confirm)$/.test(before.read.lemmas[i]!)) return true;
  return false;
}

/** Did the group keep its content verb, so that only the way it is put differs? */
function sharesVerb({ before, after, from, to, removed, added }: Context): boolean {
  const own = (side: Side, list: readonly Canon[]): Canon[] =>
    contentWords(side, list).filter(
      (c) => side.read.tags[c.at]!.startsWith('VB') || side.read.tags[c.at]!.startsWith('NN'),
    );
  const forcedAt = (side: Side, range: Range): Set<number> => {
    const out = new Set<number>();
    for (const f of forcesIn(side.read, range.first, range.end)) for (let i = f.first; i < f.end; i++) out.add(i);
    return out;
  };
  const inA = forcedAt(before, from);
  const inB = forcedAt(after, to);
  return own(before, removed).every((c) => inA.has(c.at)) && own(after, added).every((c) => inB.has(c.at));
}

const BARE = 4.5;
const DONE = 5.2;

const textsOf = (context: Context, which: 'before' | 'after'): ReadonlySet<string> => {
  const [side, range] = which === 'before' ? [context.before, context.from] : [context.after, context.to];
  return new Set(side.read.tokens.slice(range.first, range.end).map((t) => t.text.toLowerCase()));
};

/** The level of a plain verb group: what is (4.5), what was or has been (5.2). Only verbs that differ tell of the past. */
function tenseLevel({ read }: Side, range: Range, other: ReadonlySet<string>): number | null {
  const { tags, lemmas } = read;
  let verb = false;
  for (let i = range.first; i < range.end; i++) {
    if (!tags[i]!.startsWith('VB')) continue;
    verb = true;
    if (other.has(read.tokens[i]!.text.toLowerCase())) continue;
    if (tags[i] === 'VBD') return DONE;
    if (/^VB[ZP]$/.test(tags[i]!) && lemmas[i] === 'have' && i + 1 < range.end && /^VB[ND]$|^RB$/.test(tags[i + 1]!))
      return DONE;
  }
  return verb ? BARE : null;
}

/** The same verb as done ("has been installed") and as going on ("is being installed"). */
function tense({ before, after, from, to }: Context): Judgement | null {
  const a = aspectsIn(before, from);
  const b = aspectsIn(after, to);
  for (const [verb, aspect] of a) {
    const now = b.get(verb);
    if (!now || now === aspect) continue;
    return now === 'done'
      ? strengthened('now-done', 'What was going on is told as done.')
      : weakened('not-yet-done', 'What was done is told as still going on.');
  }
  return null;
}

/** Verb stem → told as done (perfect) or as going on (progressive, passive or of a deed that ends). */
function aspectsIn({ read, first, end }: Side, range: Range): Map<string, 'done' | 'going on'> {
  const { lemmas, tags } = read;
  const out = new Map<string, 'done' | 'going on'>();
  for (let i = range.first; i < range.end; i++) {
    if (tags[i] !== 'VBN' && tags[i] !== 'VBG' && tags[i] !== 'VBD') continue;
    if (/^(?:be|have)$/.test(lemmas[i]!)) continue;
    let k = i - 1;
    while (k >= first && (/^RB/.test(tags[k]!) || /^(?:be|have)$/.test(lemmas[k]!)) && i - k < 5) k--;
    const auxiliaries = lemmas.slice(k + 1, i).filter((w) => w === 'be' || w === 'have');
    const passive = auxiliaries.at(-1) === 'be';
    if (auxiliaries[0] === 'have' && tags[i] !== 'VBG') out.set(stemOf(lemmas[i]!), 'done');
    else if (passive && auxiliaries.length === 2 && auxiliaries[0] === 'be' && tags[i] !== 'VBG')
      out.set(stemOf(lemmas[i]!), 'going on');
    else if (passive && tags[i] === 'VBG' && auxiliaries.length === 1 && TELIC.has(lemmas[i]!) && i < end)
      out.set(stemOf(lemmas[i]!), 'going on');
  }
  return out;
}

/** Deeds that are not done while they go on: who is completing has not completed. */
const TELIC = new Set(
  'complete finish close open sign withdraw leave build rebuild repair restore evacuate destroy deliver hand return release withdraw dismantle clear ratify implement fulfil fulfill meet pay repay transfer move finalise finalize prepare draft write install lift remove'.split(
    ' ',
  ),
);

const NAMES: Readonly<Record<Scale, string>> = {
  course: 'A course of action',
  belief: 'A finding',
  demand: 'A demand',
  duty: 'A duty',
  blame: 'Criticism',
  praise: 'Approval',
  backing: 'Support',
  amount: 'An extent',
  degree: 'A degree',
  progress: 'The state of a work',
  gravity: 'What happened',
  bond: 'How far a paper binds',
  case: 'A case against somebody',
};

function otherScales(context: Context, gone: readonly Forced[], come: readonly Forced[]): Judgement | null {
  for (const scale of [
    'duty',
    'demand',
    'blame',
    'praise',
    'backing',
    'progress',
    'case',
    'belief',
    'amount',
    'degree',
    'gravity',
    'bond',
  ] as const) {
    const p = withoutSaying(gone.filter((f) => f.scale === scale));
    const q = withoutSaying(come.filter((f) => f.scale === scale));
    if (!p.length && !q.length) continue;
    const a = p.length ? Math.min(...p.map((f) => f.level)) : neutral(scale, q, context, 'after');
    const b = q.length ? Math.min(...q.map((f) => f.level)) : neutral(scale, p, context, 'before');
    if (a === null || b === null || Math.abs(a - b) < STEP) continue;
    return b > a
      ? strengthened(`scale-${scale}`, `${NAMES[scale]} is put more strongly.`)
      : weakened(`scale-${scale}`, `${NAMES[scale]} is put less strongly.`);
  }
  return null;
}

/** "say they have proof" has the force of the proof, not of the saying. */
const withoutSaying = (forces: readonly Forced[]): readonly Forced[] => {
  const rest = forces.filter((f) => !(f.scale === 'belief' && f.level === SAID && f.kind === ''));
  return rest.length ? rest : forces;
};
const SAID = 4;

/** "note with satisfaction" less "with satisfaction" is "note", which has a level of its own. */
function withoutEdit(f: Forced, context: Context, which: 'before' | 'after'): number | null {
  const range = context.group[which === 'before' ? 'from' : 'to'];
  const { lemmas } = context[which].read;
  const rest: string[] = [];
  for (let i = f.first; i < f.end; i++) if (i < range.first || i >= range.end) rest.push(lemmas[i]!);
  return rest.length > 0 && rest.length < f.end - f.first ? levelOfPhrase(f.scale, rest) : null;
}

/** What the absence of a word of a scale is worth, where that can be said: a hedge or a booster put in or taken out. */
function neutral(scale: Scale, other: readonly Forced[], context: Context, which: 'before' | 'after'): number | null {
  const shorter = other.length === 1 ? withoutEdit(other[0]!, context, which) : null;
  if (shorter !== null) return shorter;
  // "for now" limits only where it is put in or taken out; told otherwise it is a time.
  if (scale === 'belief' && other.every((f) => TIMES.test(f.phrase)) && !pure(context)) return null;
  if (scale === 'belief' && other.every((f) => f.kind === 'hedge')) return 4;
  if (scale === 'degree' && pure(context)) return 3.5;
  return null;
}

const TIMES = /^(?:for now|for the time be|for the moment|until further notice|at this stage|as yet|in due course)$/;

/** One side has no word that the other lacks, little words aside. */
const pure = ({ removed, added, before, after }: Context): boolean =>
  removed.every((c) => LITTLE.test(before.read.tags[c.at]!)) || added.every((c) => LITTLE.test(after.read.tags[c.at]!));
const LITTLE = /^(?:IN|DT|CC|TO|PRP\$?)$/;
