/** What members are said to have done, or how they are said to stand. */
import type { RecordedAct } from '../../../model/procedure.ts';
import type { Counts } from '../../counts.ts';
import { evidenceOf } from '../../evidence.ts';
import type { Reckoning } from '../../reckon.ts';
import { those } from '../../roll.ts';
import { isSecret, statedVotesFor } from '../../stated.ts';
import type { MemberDeed, Mood, Proposition, Who } from '../proposition.ts';
import { actsOf, dated, deedActs, deedWords } from './deeds.ts';
import { memberTruth } from './member-truth.ts';
import { quantified } from './quantified.ts';
import { judgeCounts } from './tally.ts';
import { flip, type Judged, list, type Truth } from './truth.ts';

type MemberProposition = Extract<Proposition, { is: 'members' }>;

export function judgeMembers(proposition: MemberProposition, reckoning: Reckoning): Judged {
  const { who, deed, mood, negated, only } = proposition;
  const votes = who.is === 'group' && !negated ? countOf(proposition, reckoning) : null;
  if (votes) return judgeCounts({ is: 'counts', counts: votes }, reckoning);
  const one = (member: string): Truth => {
    const stood = memberTruth(member, deed, mood, reckoning);
    const done = proposition.cast && stood === 'yes' && reckoning.roll.get(member) === 'silent' ? 'unknown' : stood;
    const truth =
      done === 'yes' && proposition.when ? dated(ownOrJoint(member, deed, reckoning), proposition.when) : done;
    return negated ? flip[truth] : truth;
  };
  let truth: Truth;
  if (who.is === 'members') {
    const own = who.members.map(one);
    truth = own.includes('no')
      ? 'no'
      : own.includes('not-yet')
        ? 'not-yet'
        : own.includes('unknown')
          ? 'unknown'
          : 'yes';
    if (only && truth === 'yes') {
      // Who has voted otherwise since is none of those that stood so in the end.
      const others = reckoning.plan.members
        .filter((member) => !who.members.includes(member) && !turnedFrom(member, deed, reckoning))
        .map(one);
      if (others.includes('yes')) truth = 'no';
      else if (others.includes('unknown') && !settles(deed, mood)) truth = 'unknown';
    }
  } else {
    const pool = who.pool.filter(
      (member) => !who.except.includes(member) && presupposed(member, proposition, reckoning),
    );
    const each = pool.map(nobodyLeft(proposition, reckoning) ? settledNo(one) : one);
    const truths = who.seats ? pool.flatMap((member, i) => seatsWith(member, each[i]!, reckoning)) : each;
    truth = quantified(who.quantifier, truths);
    const counted =
      deed === 'favoured' && !negated && !who.except.length && truth === 'unknown' ? inSecret(reckoning) : null;
    if (counted !== null && who.pool.length === reckoning.plan.members.length)
      truth = quantified(
        who.quantifier,
        reckoning.plan.members.map((_, i) => (i < counted ? 'yes' : 'no')),
      );
    // "Most have formally backed it" tells how the positions lie, and no step still to come.
    if (truth === 'not-yet' && deed === 'favoured' && who.quantifier.is === 'majority') truth = 'no';
    // "All states have not ratified" may deny it of each or of all together.
    if (
      negated &&
      who.quantifier.is === 'all' &&
      !who.except.length &&
      truth === 'no' &&
      truths.some((each) => each !== 'no')
    )
      truth = 'unknown';
    if (who.except.length && truth === 'yes') {
      const excepted = who.except.map(one);
      const wanted = who.quantifier.is === 'none' ? 'yes' : 'no';
      if (excepted.some((value) => (wanted === 'no' ? value === 'yes' : value === 'no' || value === 'not-yet')))
        truth = 'no';
    }
  }
  return {
    truth,
    because: [
      {
        rule: ruleName(deed, reckoning),
        text: sentence(proposition, truth, reckoning),
        evidence: evidenceFor(who, deed, reckoning),
      },
    ],
  };
}

/** "Seventy-four deputies voted for it": more than there are members are votes, as they were counted. */
function countOf({ who, deed }: MemberProposition, { plan }: Reckoning): Counts | null {
  if (who.is !== 'group' || who.quantifier.is !== 'exactly' || who.quantifier.n <= plan.members.length) return null;
  const { n } = who.quantifier;
  switch (deed) {
    case 'favoured':
      return { inFavour: n };
    case 'opposed':
    case 'voted-against':
      return { against: n };
    case 'abstained':
      return { abstaining: n };
    default:
      return null;
  }
}

/** What is said of a group in a chamber, once for each of its seats. */
const seatsWith = (member: string, truth: Truth, { plan }: Reckoning): Truth[] =>
  Array.from({ length: plan.weights?.[member] ?? 0 }, () => truth);

/** Votes in favour by an organ's count, where the ballot was secret. */
function inSecret({ plan, acts }: Reckoning): number | null {
  if (!isSecret(plan)) return null;
  return acts.map((act) => statedVotesFor(plan, act)).findLast((votes) => votes !== null) ?? null;
}

/** "Nobody objected in the end": where a decision needs that nobody is against, that it was taken says so. */
const nobodyLeft = ({ who, deed, mood }: MemberProposition, { outcome, plan }: Reckoning): boolean =>
  who.is === 'group' &&
  who.quantifier.is === 'none' &&
  deed === 'opposed' &&
  mood === 'stance' &&
  outcome === 'reached' &&
  /^(consensus|unanimity)$/.test(plan.rule.kind);
const settledNo =
  (one: (member: string) => Truth) =>
  (member: string): Truth => {
    const truth = one(member);
    return truth === 'unknown' ? 'no' : truth;
  };

/** A member that voted against and has voted for it, or abstained, in a later ballot. */
const turnedFrom = (member: string, deed: MemberDeed, { roll }: Reckoning): boolean =>
  (deed === 'voted-against' || deed === 'opposed') && /^(in-favour|abstaining)$/.test(roll.get(member) ?? '');

/** A member's own acts, or the one that an organ did for all. */
function ownOrJoint(member: string, deed: MemberDeed, reckoning: Reckoning): RecordedAct[] {
  const own = actsOf(member, deed, reckoning);
  return own.length
    ? own
    : reckoning.acts.filter(({ act, organ }) => organ !== undefined && deedActs[deed].includes(act));
}

/** Who has not withdrawn an objection is one of those that have raised one; who has not notified, one of those that have to. */
function presupposed(member: string, { deed, negated }: MemberProposition, { acts, plan }: Reckoning): boolean {
  if (deed === 'withdrew' && negated)
    return acts.some((act) => act.member === member && /^(oppose|condition|vote-against|break-silence)$/.test(act.act));
  const bound = plan.requirements
    .map(({ text }) => /^(?:notification|deposit)\b.* by (.+)$/i.exec(text)?.[1])
    .find((by) => by !== undefined && plan.members.some((name) => by.includes(name)));
  return deed !== 'deposited' || bound === undefined || bound.includes(member);
}

/** Formal acts are settled by a complete record; positions are not. */
export const settles = (deed: MemberDeed, mood: Mood): boolean =>
  mood !== 'stance' || deed === 'abstained' || deed === 'ratified' || deed === 'vetoed';

function sentence(proposition: MemberProposition, truth: Truth, reckoning: Reckoning): string {
  const { who, deed, mood } = proposition;
  const pool = who.is === 'members' ? who.members : who.pool;
  const yes = reckoning.plan.members.filter((member) => memberTruth(member, deed, mood, reckoning) === 'yes');
  const size = reckoning.plan.members.length;
  const names =
    yes.length === 0
      ? 'No member is'
      : yes.length <= 5
        ? `${list(yes)} ${yes.length === 1 ? 'is' : 'are'}`
        : `${yes.length} of ${size} members are`;
  const rest = reckoning.plan.members.filter((member) => !yes.includes(member));
  const tail = yes.length > 5 && rest.length > 0 && rest.length <= 5 ? ` Not: ${list(rest)}.` : '';
  const open =
    truth === 'not-yet'
      ? ' The others still can.'
      : truth === 'unknown'
        ? ` ${who.is === 'members' ? list(pool) : 'The others'} may hold a view that is not on record.`
        : '';
  const veto =
    deed === 'vetoed' && yes.length === 0 && those(reckoning.roll, 'against').length
      ? ` A vote against by ${list(those(reckoning.roll, 'against'))} is no veto under this rule.`
      : '';
  return `${names} ${deedWords[deed]}.${tail}${veto}${open}`;
}

const ruleName = (deed: MemberDeed, { plan }: Reckoning): string =>
  deed === 'vetoed'
    ? 'veto'
    : deed === 'ratified'
      ? 'ratification'
      : deed === 'broke-silence'
        ? 'silence'
        : plan.rule.kind;

function evidenceFor(who: Who, deed: MemberDeed, reckoning: Reckoning): string {
  const members = who.is === 'members' ? who.members : reckoning.plan.members;
  const acts = reckoning.acts.filter(
    (act) => act.member && members.includes(act.member) && deedActs[deed].includes(act.act),
  );
  const others = acts.length ? acts : reckoning.acts.filter((act) => act.member && members.includes(act.member));
  const shown = others.slice(-3).map(evidenceOf);
  return shown.join(' · ') + (others.length > 3 ? ` · and ${others.length - 3} more` : '');
}
