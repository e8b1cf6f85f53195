/** Is a course of action put more or less firmly: weighed, possible, due, agreed, undertaken, done? */
import { type Forced, forcesIn, STEP } from '../text/en/force.ts';
import type { Range } from '../text/en/predicates.ts';
import { stemOf } from '../text/en/stems.ts';
import type { Canon, Side } from './edits.ts';
import { BLANK, type Context, contentWords, type Judgement, strengthened, weakened } from './judge-context.ts';
import { denied, inOtherDress } from './judge-equal-force.ts';
import { otherScales, tense, tenseLevel, textsOf, withoutEdit } from './judge-scales.ts';
import {
  announced,
  commitmentGone,
  commitmentMade,
  doneInstead,
  given,
  onlyPromised,
  onlyWeighed,
  promiseWeighed,
} from './judge-undertakings.ts';

export function force(context: Context): Judgement | null {
  const { before, after, from, to } = context;
  if (unnamed(before, from) && unnamed(after, to)) return null;
  const a = forcesNear(before, from);
  const b = forcesNear(after, to);
  const [gone, come] = inOtherDress(context, ...cancel(a, b, context));
  if (!gone.length && !come.length) return tense(context);
  // "said little", "did not say much"
  if (denied(before, from) !== denied(after, to)) {
    const sized = (forces: readonly Forced[]): boolean => forces.some(({ scale }) => scale === 'amount');
    if (sized(gone) && sized(come)) return null;
  }
  if (permission(before, from) && permission(after, to))
    return otherScales(context, withoutMay(gone), withoutMay(come));
  return course(context, gone, come) ?? nearlyDone(gone, come) ?? otherScales(context, gone, come) ?? tense(context);
}

/** "is nearly ready" against "is signed": what was close to an end is told as settled, or the other way round. */
function nearlyDone(gone: readonly Forced[], come: readonly Forced[]): Judgement | null {
  const near = (forces: readonly Forced[]): boolean =>
    forces.some(({ scale, level, phrase }) => scale === 'progress' && level === NEAR && FINISH.test(phrase));
  const settled = (forces: readonly Forced[]): boolean =>
    forces.some(({ scale, kind, level }) => scale === 'course' && level > NEAR && /^(?:agree|done)$/.test(kind));
  if (near(gone) && settled(come)) return strengthened('now-done', 'What was nearly done is told as done.');
  if (near(come) && settled(gone)) return weakened('not-yet-done', 'What was done is told as nearly done.');
  return null;
}
const NEAR = 4;
const FINISH = /\b(?:complet\w*|finish|over|done|do|ready|conclude|reach|grasp|sight|hand|away|imminent|final stage)\b/;

/** "asked not to be identified", "did not wish to be named", "on condition of anonymity" */
function unnamed({ read, end }: Side, range: Range): boolean {
  const text = read.lemmas.slice(range.first, Math.min(end, range.end + 3)).join(' ');
  return (
    /\bbe (?:name|identify|quote|cite)\b|\banonym/.test(text) &&
    /\b(?:not|n[’']t|decline|refuse|anonym\w+)\b/.test(text)
  );
}

const ALLOWED =
  /^(?:may|can|is able|are able|is entitled|are entitled|is allowed|are allowed|is permitted|are permitted|is free|are free|has the right|have the right|is authori[sz]ed|are authori[sz]ed|shall be entitled|is eligible|are eligible|has permission|have permission|has leave|have leave|is at liberty|are at liberty|has the option|have the option|it is open)$/;

const FORBIDDEN =
  /^(?:(?:may|can|shall|must|could) not|cannot|can n[’']t|is not|are not|it is (?:not|forbidden|prohibited)|(?:is|are) (?:prohibited|forbidden|barred|banned|disallowed))$/;

/** What a rule grants or forbids: "may" and "can", "may not" and "must not" are one there. */
function permission({ read }: Side, range: Range): 'granted' | 'forbidden' | null {
  for (let i = range.first; i < range.end; i++) {
    // "are once again allowed", "are now permitted"
    const again = /^(?:are|is)$/i.test(read.tokens[i]!.text) ? timesBehind(read, i + 1, range.end) : 0;
    const at = (n: number): string =>
      [...read.tokens.slice(i, i + 1), ...read.tokens.slice(i + 1 + again, Math.max(i + 1, range.end))]
        .slice(0, n)
        .map((t) => t.text.toLowerCase())
        .join(' ');
    if (FORBIDDEN.test(at(2)) || FORBIDDEN.test(at(3)) || at(1) === 'cannot') return 'forbidden';
    if (ALLOWED.test(at(1)) || ALLOWED.test(at(2)) || ALLOWED.test(at(3))) return 'granted';
  }
  return null;
}

/** How many words of time stand there. */
function timesBehind({ lemmas }: Side['read'], from: number, end: number): number {
  let i = from;
  while (i < end && /^(?:once|again|now|also|still|already)$/.test(lemmas[i]!)) i++;
  return i - from;
}

const withoutMay = (forces: readonly Forced[]): Forced[] =>
  forces.filter((f) => f.scale !== 'duty' && !(f.scale === 'course' && f.kind === 'modal'));

/** The forces that touch a range; a phrase may begin before it or end behind it. */
function forcesNear(side: Side, range: Range): Forced[] {
  const found = forcesIn(side.read, Math.max(side.first, range.first - 3), side.end, range.end);
  // "refused to comment on": nothing was talked about.
  const refused = (f: Forced): boolean =>
    f.kind === 'talk' && found.some((d) => d.scale === 'denial' && d.first <= f.first && f.first < d.end);
  // "came to an understanding": agreed, and no paper.
  const inside = (f: Forced): boolean =>
    f.scale === 'bond' && found.some((d) => d.kind === 'agree' && d.first < f.first && f.end <= d.end);
  // "in equal parts": all of it.
  const whole = (f: Forced): boolean => f.phrase === 'in part' && /^equal$/.test(side.read.lemmas[f.first + 1]!);
  // "was full of praise for"
  const within = (f: Forced): boolean =>
    /^(?:degree|amount)$/.test(f.scale) &&
    found.some((d) => /^(?:praise|blame|backing)$/.test(d.scale) && d.first <= f.first && f.end < d.end);
  return deplored(partCauses(found, side)).filter(
    (f) => f.first < range.end && f.end > range.first && !refused(f) && !inside(f) && !whole(f) && !within(f),
  );
}

/** "deeply regrets": as much as "deplores". */
const deplored = (found: readonly Forced[]): Forced[] =>
  found.map((f) =>
    f.scale === 'blame' &&
    /\b(?:regret|lament)$/.test(f.phrase) &&
    found.some((g) => g.scale === 'degree' && g.level === 5 && g.first >= f.first - 1 && g.end <= f.end + 1)
      ? { ...f, level: DEPLORED }
      : f,
  );
const DEPLORED = 3.5;

/** "was partly to blame for", "was caused in part by": a part of the cause, and no doubt of it. */
function partCauses(found: readonly Forced[], { read: { lemmas } }: Side): Forced[] {
  const partly = (f: Forced): boolean => PARTLY.test(lemmas.slice(f.first, f.end + 2).join(' '));
  const causes = found.filter((f) => f.scale === 'cause' && partly(f));
  const told = (f: Forced): boolean =>
    PARTLY.test(f.phrase) && causes.some((cause) => f.first >= cause.first && f.first < cause.end + 2);
  return found.filter((f) => !told(f)).map((f) => (causes.includes(f) && f.level > PART ? { ...f, level: PART } : f));
}
const PARTLY = /\b(?:partly|partially|in part)\b/;
/** Of a cause: one of several. */
const PART = 3.5;

/** Forces that only one side has. The same phrase on both says nothing, nor does one whose words the other side has too. */
function cancel(a: readonly Forced[], b: readonly Forced[], context: Context): [Forced[], Forced[]] {
  const key = (f: Forced): string => `${f.scale} ${f.phrase}`;
  const inA = new Set(a.map(key));
  const inB = new Set(b.map(key));
  const wordsA = stemSet(context.before, context.from);
  const wordsB = stemSet(context.after, context.to);
  // "was reached" and "is within reach": one word in two states of the work.
  const moved = (f: Forced, other: readonly Forced[]): boolean =>
    (f.scale === 'progress' || f.scale === 'cause' || f.kind === 'agree') &&
    other.some((g) => g.scale === f.scale && g.kind === f.kind && Math.abs(g.level - f.level) >= STEP);
  // "shares it in part", "partly shares it": a hedge that only moved.
  const whole = (f: Forced, side: Side): number =>
    forcesIn(side.read, side.first, side.end).filter((g) => g.scale === f.scale && g.level === f.level).length;
  const shifted = (f: Forced): boolean =>
    (f.kind === 'hedge' ||
      // "strongly condemned the raid", "condemned the raid in the strongest terms"
      f.scale === 'degree' ||
      /^(?:partly|partially|in part)$/.test(f.phrase)) &&
    whole(f, context.before) === whole(f, context.after);
  const only = (f: Forced, other: readonly Forced[], keys: ReadonlySet<string>, words: ReadonlySet<string>): boolean =>
    !keys.has(key(f)) &&
    !shifted(f) &&
    (PURE_MODAL.test(f.phrase) || f.kind === 'talk' || moved(f, other) || !saidToo(f, words));
  const [gone, come] = [a.filter((f) => only(f, b, inB, wordsB)), b.filter((f) => only(f, a, inA, wordsA))];
  // "hoped that", "expressed hope that": one word of force, as firm either way.
  const told = (f: Forced, other: readonly Forced[]): boolean =>
    other.some(
      (g) =>
        g.scale === f.scale && g.level === f.level && f.phrase.split(' ').some((w) => isOf(w, g.phrase.split(' '))),
    );
  return [gone.filter((f) => !told(f, b)), come.filter((f) => !told(f, a))];
}
const isOf = (word: string, words: readonly string[]): boolean => !FILLERS.has(word) && words.includes(word);

const PURE_MODAL = /^(?:will|shall|would|may|might|could|should|must|can|be to|’ll|'ll)$/;

const FILLERS = new Set(
  'be to on of for that it would a an the at in with from oneself themselves itself himself herself'.split(' '),
);

/** Does the other side have every word that matters of this force? "be expected" against "expected". */
function saidToo(f: Forced, words: ReadonlySet<string>): boolean {
  const own = f.phrase.split(/[ -]/).filter((w) => !FILLERS.has(w));
  return own.length > 0 && own.every((w) => words.has(stemOf(w)));
}

function stemSet({ read }: Side, range: Range): ReadonlySet<string> {
  const out = new Set<string>();
  for (let i = range.first; i < range.end; i++) out.add(stemOf(read.lemmas[i]!));
  return out;
}

/** The steps of a course of action that one side's words tell: all of them, those that are more than talk, and whether one is an
 *  undertaking. */
type Steps = { readonly told: readonly Forced[]; readonly taken: readonly Forced[]; readonly commits: boolean };

function stepsOf(own: readonly Forced[], other: readonly Forced[]): Steps {
  const ofCourse = (forces: readonly Forced[]): Forced[] => forces.filter((f) => f.scale === 'course');
  const told = ofCourse(own);
  const taken = withoutTalk(told, ofCourse(other));
  return { told, taken, commits: taken.some((f) => f.kind === 'commit' && f.level > 4) };
}

/** How far a course of action has come, including undertakings that appear or go. */
function course(context: Context, gone: readonly Forced[], come: readonly Forced[]): Judgement | null {
  const { before, after, from, to } = context;
  if (onlyWeighed(before, from, after, to)) return commitmentGone;
  if (onlyWeighed(after, to, before, from)) return commitmentMade;
  const told =
    promiseWeighed(context) ??
    announced(context) ??
    given(context) ??
    onlyPromised(context) ??
    doneInstead(context) ??
    onlyPossible(context, gone, come);
  if (told) return told;
  const [was, is] = [stepsOf(gone, come), stepsOf(come, gone)];
  if (!was.taken.length && !is.taken.length) return null;
  return besideNoStep(context, was, is, gone, come) ?? furtherOrLess(context, was, is);
}

/** An undertaking where the other side tells no step at all. */
function besideNoStep(
  context: Context,
  was: Steps,
  is: Steps,
  gone: readonly Forced[],
  come: readonly Forced[],
): Judgement | null {
  const [goes, comes] = [was.commits && !is.told.length, is.commits && !was.told.length];
  if (comes && replacesVerb(context)) return commitmentMade;
  if (goes && replacesVerb(context)) return commitmentGone;
  // "undertook to clean" against "was asked to clean" or "welcomed the plan": neither somebody else's wish nor kind words are
  // an undertaking.
  const wishes = (forces: readonly Forced[]): boolean =>
    forces.some(({ scale }) => scale === 'demand' || scale === 'duty' || scale === 'praise');
  // "promised to compensate" against "expressed regret": a feeling shown.
  const shown = (forces: readonly Forced[]): boolean =>
    forces.some(({ phrase }) => SHOWS.test(phrase)) &&
    [...was.taken, ...is.taken].every(({ phrase }) => / to$/.test(phrase));
  if (goes && (wishes(come) || shown(come))) return commitmentGone;
  if (comes && (wishes(gone) || shown(gone))) return commitmentMade;
  return null;
}

/** Steps on both sides, or a plain verb on one: how far each has come. */
function furtherOrLess(context: Context, was: Steps, is: Steps): Judgement | null {
  // Who only talks takes no step: where one side's words of force were all talk, nothing can be said of that side.
  const onlyTalks = ({ told, taken }: Steps): boolean => told.length > 0 && !taken.length;
  const a = onlyTalks(was) ? null : levelOf(was.taken, is.taken, context, 'before');
  const b = onlyTalks(is) ? null : levelOf(is.taken, was.taken, context, 'after');
  if (a === null || b === null || Math.abs(a - b) < STEP) return null;
  if (resolveLost(context, was.taken, is.taken)) return commitmentGone;
  if (resolveLost(context, is.taken, was.taken)) return commitmentMade;
  if (was.commits && !is.commits && b < a) return commitmentGone;
  if (is.commits && !was.commits && a < b) return commitmentMade;
  if (offered(was) && onlyMentioned(is)) return commitmentGone;
  if (offered(is) && onlyMentioned(was)) return commitmentMade;
  if (onlyLookedAt(context, was.taken, is.taken))
    return {
      type: 'commitment-removed',
      material: true,
      note: 'What was to be done is only being looked at.',
      rule: 'promise-to-review',
    };
  if (onlyLookedAt(context, is.taken, was.taken))
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

/** "offered to host a course" against "recalled the benefits of a course": an offer, and a thing that is only spoken of. */
const offered = ({ taken }: Steps): boolean => taken.some((f) => f.kind === 'commit');
const onlyMentioned = ({ taken }: Steps): boolean =>
  taken.length > 0 && taken.every((f) => f.kind === 'talk' && f.level <= 1);

/** "decided to set up" against "took note of a proposal": no longer anybody's resolve. */
const resolveLost = (context: Context, own: readonly Forced[], other: readonly Forced[]): boolean =>
  own.some((f) => RESOLVES.test(f.phrase)) &&
  other.some((f) => f.kind === 'talk' || f.kind === 'heard' || (f.kind === 'weigh' && tookPlace(context, f)));

/** "will be closed" against "its closure is being looked at". Whoever hears a call has done nothing yet of what is called for. */
const onlyLookedAt = (context: Context, own: readonly Forced[], other: readonly Forced[]): boolean =>
  own.some((f) => f.kind === 'modal' && f.level >= 4) &&
  (other.some((f) => f.kind === 'heard') || (other.some((f) => f.kind === 'weigh') && !sameDeed(context)));

const SHOWS = /^(?:express|voice|show|convey|regret|sympathi[sz]e)\b/;

const RESOLVES = /^(?:decide|resolve|determine|choose|take the decision|take a decision|make the decision) to$/;

/** Is this force of weighing told as something that happened, "considered setting up", beside "decided to set up"? */
const tookPlace = ({ before, after }: Context, { first, phrase }: Forced): boolean =>
  phrase === 'consider' &&
  [before, after].some(
    ({ read: { lemmas, tags } }) =>
      lemmas[first] === 'consider' && /^VB[DN]$/.test(tags[first]!) && !/^(?:be|have)$/.test(lemmas[first - 1] ?? ''),
  );

/** "will take larger ships" against "can take larger ships": what is sure to be done is only possible. */
function onlyPossible(context: Context, gone: readonly Forced[], come: readonly Forced[]): Judgement | null {
  const sure = (own: readonly Forced[]): boolean =>
    own.length > 0 && own.every((f) => f.kind === 'modal' && f.level === 4);
  const can = (own: readonly Forced[]): boolean => own.length > 0 && own.every((f) => f.phrase === 'can');
  if (sure(gone) && can(come) && sharesVerb(context))
    return weakened('only-possible', 'What was to be done is only possible.');
  if (can(gone) && sure(come) && sharesVerb(context))
    return strengthened('no-longer-only-possible', 'What was possible is to be done.');
  return null;
}

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
  const firm = other.some(
    (f) => f.kind === 'agree' || f.kind === 'done' || f.kind === 'commit' || (f.kind === 'modal' && f.level > 3.5),
  );
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
  // "provisionally agreed" less "provisionally" is agreed.
  const shorter =
    other.length === 1 && other[0]!.kind === 'agree'
      ? withoutEdit(other[0]!, context, which === 'before' ? 'after' : 'before')
      : null;
  if (shorter !== null) return shorter;
  const side = context[which];
  const range = which === 'before' ? context.from : context.to;
  const level = tenseLevel(side, range, textsOf(context, which === 'before' ? 'after' : 'before'));
  if (level === null) return null;
  // "is with the lawyers" against "is being examined by the lawyers": where it is, and not what is done.
  if (other.every((f) => f.kind === 'weigh') && onlyIsThere(side, range)) return null;
  if (other.every((f) => f.kind === 'agree' || f.kind === 'commit' || f.kind === 'talk')) return null;
  // Without a force word, the plain verb only counts against one that speaks of the same act.
  return sharesVerb(context) ? level : null;
}

/** "is now with the lawyers", "is before the committee" */
const onlyIsThere = ({ read: { lemmas, tags }, end }: Side, range: Range): boolean => {
  const verbs = lemmas.slice(range.first, range.end).filter((_, i) => /^(?:VB|MD)/.test(tags[range.first + i]!));
  if (verbs.length !== 1 || verbs[0] !== 'be') return false;
  let at = range.first + lemmas.slice(range.first, range.end).indexOf('be') + 1;
  while (at < end && /^RB/.test(tags[at]!)) at++;
  return tags[at] === 'IN';
};

/** Is the verb next to the group one of saying? */
function speaks({ before, after, from, to }: Context): boolean {
  const near = ({ read, end }: Side, range: Range): boolean =>
    read.lemmas
      .slice(range.first, Math.min(end, range.end + 2))
      .some((word) => /^(?:say|comment|tell|answer|name|reply|elaborate|confirm|rule|exclude)$/.test(word));
  return near(before, from) || near(after, to);
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
