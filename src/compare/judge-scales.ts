/** How firmly, on every scale but that of a course of action; and whether a deed is told as done or as going on. */
import { type Forced, levelOfPhrase, type Scale, STEP } from '../text/en/force.ts';
import type { Range } from '../text/en/predicates.ts';
import { stemOf } from '../text/en/stems.ts';
import type { Side } from './edits.ts';
import { type Context, doubtful, frames, type Judgement, SAID, strengthened, weakened } from './judge-context.ts';

const BARE = 4.5;

const DONE = 5.2;

export const textsOf = (context: Context, which: 'before' | 'after'): ReadonlySet<string> => {
  const [side, range] = which === 'before' ? [context.before, context.from] : [context.after, context.to];
  return new Set(side.read.tokens.slice(range.first, range.end).map((t) => t.text.toLowerCase()));
};

/** The level of a plain verb group: what is (4.5), what was or has been (5.2). Only verbs that differ tell of the past. */
export function tenseLevel({ read }: Side, range: Range, other: ReadonlySet<string>): number | null {
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
export function tense({ before, after, from, to }: Context): Judgement | null {
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
  ending: 'The end of something',
  denial: 'A denial',
  cause: 'The cause of something',
};

export function otherScales(context: Context, gone: readonly Forced[], come: readonly Forced[]): Judgement | null {
  const done = (): boolean => !isToCome(context.before, context.from) && !isToCome(context.after, context.to);
  for (const scale of [
    'denial',
    'duty',
    'demand',
    'blame',
    'praise',
    'backing',
    'progress',
    'case',
    'ending',
    'cause',
    'belief',
    'amount',
    'degree',
    'gravity',
    'bond',
  ] as const) {
    const p = withoutSaying(gone.filter((f) => f.scale === scale && !(makes(context.before, f) && done())));
    const q = withoutSaying(come.filter((f) => f.scale === scale && !(makes(context.after, f) && done())));
    if (!p.length && !q.length) continue;
    const a = p.length ? Math.min(...p.map((f) => f.level)) : neutral(scale, q, context, 'after');
    const b = q.length ? Math.min(...q.map((f) => f.level)) : neutral(scale, p, context, 'before');
    if (a === null || b === null || Math.abs(a - b) < STEP) continue;
    return b > a
      ? strengthened(`scale-${scale}`, `${NAMES[scale]} is put more strongly.`)
      : weakened(`scale-${scale}`, `${NAMES[scale]} is put less strongly.`);
  }
  return boundOrAsked(gone, come);
}

/** "concluded a ten-year lease": made it, as "signed a lease" does, and found nothing. */
function makes({ read: { lemmas, tags } }: Side, { scale, phrase, end }: Forced): boolean {
  if (scale !== 'belief' || phrase !== 'conclude') return false;
  for (let i = end; i < Math.min(lemmas.length, end + 6) && /^(?:DT|JJ|NN|CD|VBN|PRP\$)/.test(tags[i]!); i++)
    if (PAPER.test(lemmas[i]!)) return true;
  return false;
}
const PAPER =
  /^(?:contract|agreement|deal|treaty|lease|accord|pact|convention|alliance|truce|settlement|purchase|sale)$/;

/** "will sign", "is to sign", "hopes to sign": not done yet. */
const isToCome = ({ read: { tags } }: Side, { first, end }: Range): boolean =>
  tags.slice(first, end).some((tag, i) => tag === 'MD' || (tag === 'TO' && /^VB/.test(tags[first + i - 1] ?? '')));

/** "Passengers must show" against "we ask passengers to show": a duty, and a wish for the same. */
function boundOrAsked(gone: readonly Forced[], come: readonly Forced[]): Judgement | null {
  const only = (own: readonly Forced[], scale: Scale): readonly Forced[] | null => {
    const told = own.filter((f) => f.scale === 'duty' || f.scale === 'demand');
    return told.length && told.every((f) => f.scale === scale) ? told : null;
  };
  const bound = (own: readonly Forced[]): boolean =>
    own.every((f) => (f.scale === 'duty' ? f.level === 5 : BINDS.test(f.phrase)));
  const asked = (own: readonly Forced[]): boolean =>
    own.every((f) => (f.scale === 'duty' ? f.level === 3 : ASKS.test(f.phrase)));
  for (const [one, two] of [
    [only(gone, 'duty'), only(come, 'demand')],
    [only(gone, 'demand'), only(come, 'duty')],
  ]) {
    if (!one || !two) continue;
    if (bound(one) && asked(two)) return weakened('duty-to-request', 'A duty is told as a request.');
    if (asked(one) && bound(two)) return strengthened('request-to-duty', 'A request is told as a duty.');
  }
  return null;
}
const BINDS = /^(?:order|instruct|oblige|compel|force)$/;
const ASKS = /^(?:ask|request|invite|recommend|advise|encourage)$/;

/** "say they have proof" has the force of the proof, not of the saying. */
const withoutSaying = (forces: readonly Forced[]): readonly Forced[] => {
  const rest = forces.filter((f) => !(f.scale === 'belief' && f.level === SAID && f.kind === ''));
  return rest.length ? rest : forces;
};

/** "note with satisfaction" less "with satisfaction" is "note", which has a level of its own. */
export function withoutEdit(f: Forced, context: Context, which: 'before' | 'after'): number | null {
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
  if (scale === 'belief' && pure(context) && doubtful(other) && framed(context, which)) return SAID;
  if (scale === 'degree' && pure(context)) return 3.5;
  // "largely agreed" is not all of it.
  if (scale === 'amount' && pure(context) && other.every((f) => PARTLY.test(f.phrase) && verbAt(context[which], f.end)))
    return 5.2;
  return null;
}

/** "said | it did not exclude that | the leak was caused by rust": is the finding put under a verb of its own? */
const framed = ({ before, after, from, to }: Context, which: 'before' | 'after'): boolean =>
  which === 'after' ? frames(after.read, to) : frames(before.read, from);

const PARTLY = /^(?:largely|mostly|partly|partially)$/;

const verbAt = ({ read }: Side, at: number): boolean => /^VB[DNPZ]?$/.test(read.tags[at] ?? '');

const TIMES = /^(?:for now|for the time be|for the moment|until further notice|at this stage|as yet|in due course)$/;

/** One side has no word that the other lacks, little words aside. */
const pure = ({ removed, added, before, after }: Context): boolean =>
  removed.every((c) => LITTLE.test(before.read.tags[c.at]!)) || added.every((c) => LITTLE.test(after.read.tags[c.at]!));

const LITTLE = /^(?:IN|DT|CC|TO|PRP\$?)$/;
