/** What a verb makes of a member: a deed, a vote one way, a stance, alone or before another. */
import { numberAt } from '../../words.ts';
import { type Clause, deedAt } from '../clauses.ts';
import type { Deed } from '../lexicon.ts';
import type { MemberDeed, Proposition, Who } from '../proposition.ts';
import type { Mode } from './mode.ts';
import { type Reading, range } from './reading.ts';
import { type Subject, whoAfter } from './subject.ts';
import { leftAlone } from './title-verb.ts';

export const memberDeed: Partial<Record<Deed, MemberDeed>> = {
  favour: 'favoured',
  adopt: 'favoured',
  decide: 'favoured',
  pass: 'favoured',
  oppose: 'opposed',
  reject: 'opposed',
  abstain: 'abstained',
  vote: 'voted',
  veto: 'vetoed',
  'break-silence': 'broke-silence',
  ratify: 'ratified',
  sign: 'signed',
  deposit: 'deposited',
  propose: 'proposed',
  withdraw: 'withdrew',
  condition: 'set-condition',
  'take-part': 'voted',
  'keep-out': 'kept-out',
  speak: 'spoke',
  'keep-silent': 'spoke',
};

export function voteDirection(r: Reading, from: number, to: number): MemberDeed {
  // "Voted by three to two to suspend it": what for stands behind the count.
  const count = /^by \S+ (votes? )?(to|against) \S+ (votes? )?(?=to |for |against |in )/.exec(
    `${r.low(from, to)} `,
  )?.[0];
  const after = from + (count ? count.trim().split(' ').length : 0);
  const company = /^(together |along )?(with|alongside) /.test(r.low(after, to))
    ? range(after, Math.min(to, after + 8)).find((k) => /^(against|for|in)$/.test(r.at(k)))
    : undefined;
  const tail = r.low(company ?? after, Math.min(to, (company ?? after) + 4));
  if (/^(against|no\b|down)/.test(tail) || /^(it )?down/.test(tail)) return 'voted-against';
  if (/^(for|in favou?r|yes|to (adopt|approve|accept|support|ratify|refer|admit|open|lift|back|pass)|aye)/.test(tail))
    return 'favoured';
  if (leftAlone.test(r.low(after, to))) return 'voted-against';
  if (/^to (reject|block|oppose|stop|not)|^not to/.test(tail)) return 'voted-against';
  if (/^to [a-z]/.test(tail)) return 'favoured';
  return 'voted';
}

/** "ratified before Hungary (did)", "after Serbia and before Hungary". */
export function sequenceOf(r: Reading, after: number, to: number, who: Who, deed: MemberDeed): Proposition[] | null {
  if (who.is !== 'members') return null;
  const first = range(after, Math.min(to, after + 5)).find((i) => r.at(i) === 'before' || r.at(i) === 'after');
  if (first === undefined) return null;
  const out = range(first, to).flatMap((k): Proposition[] => {
    if (r.at(k) !== 'before' && r.at(k) !== 'after') return [];
    const next = range(k + 1, to).find((i) => r.at(i) === 'before' || r.at(i) === 'after') ?? to;
    const other = whoAfter(r, k, next);
    if (other?.is !== 'members') return [];
    const [one, two] = r.at(k) === 'before' ? [who.members, other.members] : [other.members, who.members];
    return [{ is: 'sequence', first: one, second: two, deed }];
  });
  return out.length ? out : null;
}

/** What somebody maintains, keeps up or has stood by, it still holds: a later act may have ended it. */
export const holdsOn =
  /^(maintain(s|ed|ing)?|up(hold|holds|held|holding)|keep(s|ing)?|kept|retain(s|ed|ing)?|stood|stands?|stuck|sticks?|persist(s|ed|ing)?|insist(s|ed|ing)?|cling(s|ing)?|clung)$/;

export function isStance(r: Reading, p: number, length: number, mode: Mode, deed: Deed): boolean {
  const form = r.at(p + length - 1);
  // "Did not support it": what was not done.
  if (/\bdid (not |n't |never )*$/.test(`${r.low(Math.max(0, p - 3), p)} `)) return false;
  if (length > 1 && holdsOn.test(r.at(p))) return true;
  if (
    mode.perfect ||
    deed === 'vote' ||
    deed === 'veto' ||
    deed === 'abstain' ||
    deed === 'ratify' ||
    deed === 'break-silence'
  )
    return false;
  const be = r.words
    .slice(Math.max(0, p - 3), length > 1 ? p + 1 : p)
    .some(
      ({ lower }, k, near) =>
        /^(is|are|'re|remains?|stands?)$/.test(lower) || (lower === "'s" && k === near.length - 1),
    );
  if (be) return true;
  if (length > 1 && /^(stands?|sticks?)$/.test(r.at(p))) return true;
  if (length === 1 && /^(reject|object|agree|approve|accept)$/.test(form)) return true;
  return /(s|port|back|our|or|se|nt)$/.test(form) && !/(ed|d)$/.test(form) && length === 1;
}

/** "Only Hungary abstained", "Hungary alone", "Hungary is the only …". */
export function onlyBefore(r: Reading, clause: Clause, subject: Subject): boolean {
  if (subject.is !== 'who') return false;
  if (
    /\b(on its own|on their own|by itself|by themselves|single-handedly|single handedly)\b/.test(
      r.low(clause.from, clause.to),
    )
  )
    return true;
  for (let k = clause.from; k < clause.to; k++) {
    const lower = r.at(k);
    if (
      lower === 'alone' ||
      (lower === 'only' &&
        !numberAt(r.words, k + 1) &&
        (k === clause.from || r.mentions.some(({ from }) => from === k + 1 || from === k + 2)))
    )
      return true;
    if (deedAt(r.words, k, clause.to)) return lower === 'alone';
  }
  return false;
}

export const conditional =
  /\b(conditional|on condition|provided that|only if|subject to|with reservations|set conditions)\b/;

/** "At first supported it and later withdrew", "opposed it before agreeing", "after having abstained": a deed that later
 *  ones may have undone. */
export function atSomeTime(r: Reading, { from, to, join }: Clause, p: number): boolean {
  const low = r.low(from, to);
  if (
    /\b(at first|initially|originally|at the outset|(at|in|on) the first (vote|ballot|round|attempt)|to begin with|previously|formerly|earlier|had)\b/.test(
      low,
    )
  )
    return true;
  if (/^(first|once)$/.test(r.at(p - 1)) || join === 'after') return true;
  const rest = r.low(p, r.words.length);
  return (
    !/\b(later|then|subsequently|afterwards|eventually|since)\b/.test(r.low(from, p)) &&
    /\b(and|but|,) (later|then|subsequently|afterwards|eventually|has since)\b|\bbefore \w+ing\b/.test(rest)
  );
}

/** What a member may take back of its own consent. */
export const ownSupport =
  /^(of )?(its|their|his|her|the)? ?(own |earlier |previous |formal |initial )*(support|approval|consent|backing|endorsement|assent|agreement|notification of (support|consent|approval)|yes|signature|pledge|commitment)\b/;

/** What a member puts forward itself and may take back. */
export const ownPaper = /\b(candidate|candidacy|nominee|proposal|draft|bid|application|request|motion|amendment)\b/;
