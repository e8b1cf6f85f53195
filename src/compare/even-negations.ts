/** Negations that only moved within their clause: "that no further delay would be granted", "that a further delay would not
 *  be granted". Each of the two edits alone looks like a denial made or dropped. */
import { type Predicate, predicatesIn, type Range } from '../text/en/predicates.ts';
import { SPEECH } from '../text/en/speech.ts';
import { conceptOfWord } from '../text/en/synonyms.ts';
import type { Group, Side } from './edits.ts';
import { evenOpposites } from './even-opposites.ts';
import { negations } from './judge-polarity.ts';

/** Tokens of both versions whose negation the other version has elsewhere in the same clause. */
export type Evened = { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> };

export function evenNegations(groups: readonly Group[], before: Side, after: Side): Evened {
  const evened = { before: new Set<number>(), after: new Set<number>() };
  if (groups.length > MOST_GROUPS) return evened;
  avoided(groups, before, after, evened);
  notBefore(groups, before, after, evened);
  orElse(groups, before, after, evened);
  noLonger(groups, before, after, evened);
  noneAgainst(before, after, evened);
  toldByFigure(groups, before, after, evened);
  evenOpposites(groups, before, after, evened);
  if (groups.length < 2) return evened;
  const counted = groups.map(({ from, to }) => ({
    gone: [...negations(before, from)],
    come: [...negations(after, to)],
  }));
  const lost = counted.filter(({ gone, come }) => gone.length === come.length + 1);
  const gained = counted.filter(({ gone, come }) => come.length === gone.length + 1);
  if (!lost.length && !gained.length) return evened;
  const [p, q] = [
    predicatesIn(before.read, before.first, before.end),
    predicatesIn(after.read, after.first, after.end),
  ];
  if (p.length === 1 && q.length === 1) notYet(groups, before, after, evened);
  for (const { gone } of lost)
    for (const { come } of gained) {
      const [i, j] = [gone.at(-1)!, come.at(-1)!];
      if (evened.before.has(i) || evened.after.has(j)) continue;
      if (!(cannotTell(before, i) && cannotTell(after, j)) && !sameClause(p, deniedBy(p, i), q, deniedBy(q, j)))
        continue;
      evened.before.add(i);
      evened.after.add(j);
    }
  return evened;
}

/** "asked walkers not to go on the dike", "walkers were asked to keep off the dike": the denial is in the verb. */
function avoided(groups: readonly Group[], before: Side, after: Side, evened: Marks): void {
  const ranges = (side: Side): Range[] => groups.map((group) => (side === before ? group.from : group.to));
  for (const [own, other, marks] of [
    [before, after, evened.before],
    [after, before, evened.after],
  ] as const) {
    const nots = ranges(own).flatMap((range) =>
      [...negations(own, range)].filter((at) => own.read.tags[at + 1] === 'TO'),
    );
    const avoids = ranges(other).flatMap((range) => keepingOff(other, range));
    const denied = ranges(other).some((range) => negations(other, range).size > 0);
    if (nots.length === 1 && avoids.length === 1 && !denied) marks.add(nots[0]!);
  }
}
/** "expected on Friday at the earliest", "not expected before Friday" */
function notBefore(groups: readonly Group[], before: Side, after: Side, evened: Marks): void {
  const text = ({ read, span }: Side): string => read.text.slice(span.start, span.end).toLowerCase();
  for (const [own, other, marks] of [
    [before, after, evened.before],
    [after, before, evened.after],
  ] as const) {
    if (!/\bat the (?:very )?earliest\b/.test(text(other)) || /\bat the (?:very )?earliest\b/.test(text(own))) continue;
    const found = groups.flatMap((group) => [...negations(own, own === before ? group.from : group.to)]);
    const limits = found.filter((at) =>
      own.read.lemmas.slice(at + 1, at + FAR).some((word) => /^(?:before|until)$/.test(word)),
    );
    if (limits.length === 1) marks.add(limits[0]!);
  }
}
/** "If it fails to do so, it will be fined", "Failing that, it will be fined", "Otherwise, it will be fined" */
function orElse(groups: readonly Group[], before: Side, after: Side, evened: Marks): void {
  const opens = (side: Side, pattern: RegExp): boolean =>
    groups.some((group) => {
      const { first, end } = side === before ? group.from : group.to;
      return pattern.test(
        side.read.tokens
          .slice(first, end)
          .map(({ text }) => text.toLowerCase())
          .join(' '),
      );
    });
  for (const [own, other, marks] of [
    [before, after, evened.before],
    [after, before, evened.after],
  ] as const) {
    if (!opens(own, /\b(?:if|unless)\b/) || !opens(other, /\b(?:otherwise|or else|failing (?:that|this|which))\b/))
      continue;
    const found = groups.flatMap((group) => [...negations(own, own === before ? group.from : group.to)]);
    if (found.length === 1) marks.add(found[0]!);
  }
}

/** "The ban no longer applies", "The ban has been lifted": what has come to an end is so no more. */
function noLonger(groups: readonly Group[], before: Side, after: Side, evened: Marks): void {
  for (const [own, other, marks] of [
    [before, after, evened.before],
    [after, before, evened.after],
  ] as const) {
    const sides = groups.map(({ from, to }) => (own === before ? ([from, to] as const) : ([to, from] as const)));
    const found = sides.flatMap(([range]) => [...negations(own, range)]);
    const denied = sides.some(([, range]) => negations(other, range).size > 0);
    const [at] = found;
    if (found.length !== 1 || denied || !NO_MORE.test(own.read.lemmas.slice(at, at! + FAR).join(' '))) continue;
    if (sides.some(([, range]) => hasEnded(other, range))) marks.add(at!);
  }
}
const NO_MORE = /^(?:no longer|(?:not|n[’']t|never) (?:[^.;]+ )?(?:any (?:more|longer)|anymore))(?: |$)/;

function hasEnded({ read: { lemmas, tags } }: Side, { first, end }: Range): boolean {
  for (let i = first; i < end; i++) {
    if (!/^VB/.test(tags[i]!)) continue;
    if (ENDS.test(lemmas[i]!)) return true;
    if (/^(?:go|fall|pass|be)$/.test(lemmas[i]!) && lemmas[i + 1] === 'out' && lemmas[i + 2] === 'of') return true;
  }
  return false;
}
const ENDS =
  /^(?:lift|withdraw|remove|expire|lapse|repeal|revoke|rescind|dissolve|disband|leave|resign|retire|drop|close|end|stop|cease|discontinue|quit|relinquish|abandon|phase|dismantle|scrap|abolish)$/;

/** "By 13 votes to none", "with 13 votes in favour and none against", "no member voted against": nobody did. */
function noneAgainst(before: Side, after: Side, evened: Marks): void {
  const [own, other] = [unopposed(before), unopposed(after)];
  if (!own.length || !other.length) return;
  for (const at of own) evened.before.add(at);
  for (const at of other) evened.after.add(at);
}

/** The tokens that say that there was no vote against. */
function unopposed({ read: { lemmas }, first, end }: Side): number[] {
  const out: number[] = [];
  if (!lemmas.slice(first, end).includes('vote')) return out;
  for (let i = first; i < end; i++) {
    if (!/^(?:no|none|nobody|nil|zero|without)$/.test(lemmas[i]!)) continue;
    const against = lemmas.slice(i, Math.min(end, i + NEAR)).indexOf('against');
    if (against > 0) for (let k = i; k <= i + against; k++) out.push(k);
    else if (lemmas[i - 1] === 'to' && /^(?:none|nil|zero)$/.test(lemmas[i]!)) out.push(i);
  }
  return out;
}
/** How far behind its denial "against" may stand. */
const NEAR = 6;

/** "No date has been set for the vote", "The date of the vote is still open": in a sentence of one clause, what is open is not
 *  settled. */
function notYet(groups: readonly Group[], before: Side, after: Side, evened: Marks): void {
  const open = ({ read, first, end }: Side): boolean => {
    const lemmas = read.lemmas.slice(first, end);
    return lemmas.some(
      (lemma, i) => /^(?:be|remain|stay)$/.test(lemma) && OPEN.test(lemmas.slice(i + 1, i + 3).join(' ')),
    );
  };
  for (const [own, other, marks] of [
    [before, after, evened.before],
    [after, before, evened.after],
  ] as const) {
    if (!open(other) || open(own)) continue;
    const found = groups.flatMap((group) => [...negations(own, own === before ? group.from : group.to)]);
    if (found.length === 1) marks.add(found[0]!);
  }
}
const OPEN = /^(?:(?:still|yet) )?(?:open|undecided|unresolved|unsettled|outstanding|pending|to be)\b/;

/** "It rejected 40 bids in May. In April it had rejected 55", "… The figure for April was 55", "…, against 55 in April": what was
 *  done is said once, and the other time how often alone. */
function toldByFigure(groups: readonly Group[], before: Side, after: Side, evened: Marks): void {
  for (const [own, other, marks] of [
    [before, after, evened.before],
    [after, before, evened.after],
  ] as const)
    for (const group of groups) {
      const [range, rest] = own === before ? [group.from, group.to] : [group.to, group.from];
      const [at, ...more] = negations(own, range);
      if (at === undefined || more.length || negations(other, rest).size) continue;
      if (
        !countsOnly(other, rest) ||
        !negations(other, { first: Math.max(0, rest.first - BACK), end: rest.first }).size
      )
        continue;
      const verb = conceptOfWord(own.read.lemmas[at]!);
      const told = negations(own, { first: Math.max(0, at - BACK), end: at });
      if ([...told].some((earlier) => conceptOfWord(own.read.lemmas[earlier]!) === verb)) marks.add(at);
    }
}
/** How far back what was done was told. */
const BACK = 60;

/** "The figure for April was", ", compared with": no verb that tells what was done, beside a figure. */
function countsOnly({ read: { lemmas, tags }, figures }: Side, { first, end }: Range): boolean {
  for (let i = first; i < end; i++) if (/^(?:VB|MD)/.test(tags[i]!) && !COUNTS.test(lemmas[i]!)) return false;
  return figures.some((figure) => figure.kind === 'number' && figure.first <= end && first <= figure.end);
}
const COUNTS = /^(?:be|have|stand|reach|total|number|amount|compare)$/;

/** How far behind its denial "before" may stand. */
const FAR = 10;

type Marks = { readonly before: Set<number>; readonly after: Set<number> };

function keepingOff({ read: { lemmas, tags } }: Side, range: Range): number[] {
  const out: number[] = [];
  for (let i = range.first; i < range.end; i++)
    if (
      /^VB/.test(tags[i]!) &&
      (/^(?:avoid|refrain|shun|forgo)$/.test(lemmas[i]!) ||
        (/^(?:keep|stay|steer)$/.test(lemmas[i]!) && /^(?:off|away|out|clear)$/.test(lemmas[i + 1] ?? '')))
    )
      out.push(i);
  return out;
}

/** Texts are hostile: no more edits of one sentence are looked at than a sentence of ordinary length has. */
const MOST_GROUPS = 40;

/** The predicate that a negation belongs to: the verb group or subject it stands in, else the verb before it. */
function deniedBy(list: readonly Predicate[], at: number): Predicate | undefined {
  const inside = list.find(
    ({ group, subject }) =>
      (group.first <= at && at < group.end) || (subject && subject.first <= at && at < subject.end && at < group.first),
  );
  if (inside) return inside;
  const next = list.find(({ group }) => group.first > at);
  const last = list.findLast(({ group }) => group.end <= at);
  return last && !SPEECH.has(last.lemma) ? last : (next ?? last);
}

function sameClause(
  p: readonly Predicate[],
  one: Predicate | undefined,
  q: readonly Predicate[],
  two: Predicate | undefined,
): boolean {
  if (!one || !two) return false;
  if (one.lemma === two.lemma) return nth(p, one) === nth(q, two);
  // "did not think that it would" and "thought that it would not"
  if (RAISES.has(one.lemma) || RAISES.has(two.lemma)) return p.length === q.length;
  const own = (list: readonly Predicate[], { lemma }: Predicate): boolean =>
    list.length === 1 || (!SPEECH.has(lemma) && alone(list));
  return own(p, one) && own(q, two);
}

/** "could not say how many", "had no information on the number": whoever speaks does not know or will not tell. */
const cannotTell = ({ read: { lemmas } }: Side, at: number): boolean =>
  lemmas.slice(at + 1, at + 4).some((word) => TELLS.test(word));
const TELLS =
  /^(?:say|tell|know|give|specify|disclose|reveal|name|elaborate|comment|information|detail|idea|news|word|figure|explanation|reason)$/;

const RAISES = new Set(['think', 'believe', 'expect', 'seem', 'appear', 'suppose', 'feel', 'intend', 'plan', 'want']);

/** Which of the predicates with its verb is it? */
const nth = (list: readonly Predicate[], one: Predicate): number =>
  list.filter(({ lemma }) => lemma === one.lemma).indexOf(one);

/** Is only one predicate left when those of saying are not counted? */
const alone = (list: readonly Predicate[]): boolean => list.filter(({ lemma }) => !SPEECH.has(lemma)).length === 1;
