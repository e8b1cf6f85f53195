/** What would follow if members did what is supposed of them: the record with that act added is reckoned anew. Nothing else
 *  is supposed: whoever is silent stays silent. */
import type { RecordedAct } from '../../../model/procedure.ts';
import { decisionStage, hasRatification } from '../../plan.ts';
import { type Reckoning, reckon } from '../../reckon.ts';
import { isVote, those } from '../../roll.ts';
import type { MemberDeed, Proposition } from '../proposition.ts';
import { judgeAll } from './judge.ts';
import { memberTruth } from './member-truth.ts';
import { type Judged, said, type Truth } from './truth.ts';

export function judgeSupposed({ given, follows }: Extract<Proposition, { is: 'if' }>, reckoning: Reckoning): Judged {
  const { who, deed, negated } = given;
  const { plan } = reckoning;
  const open = plan.members.filter((member) => memberTruth(member, deed, 'done', reckoning) !== 'yes');
  // "One more state": whichever it is, the same has to follow.
  const cases: (readonly string[])[] =
    who.is === 'members'
      ? [who.members]
      : who.quantifier.is === 'all'
        ? [who.pool]
        : who.quantifier.is === 'some' || (who.quantifier.is === 'exactly' && who.quantifier.n === 1)
          ? open.map((member) => [member])
          : who.quantifier.is === 'exactly'
            ? [open.slice(0, who.quantifier.n)]
            : [];
  const truths = new Set(
    cases.map((members): Truth => {
      const then = reckonedWith(reckoning, members, deed, negated);
      return weighsUnknown(then) ? 'unknown' : judgeAll(follows, then).truth;
    }),
  );
  const only = truths.size === 1 ? [...truths][0]! : 'unknown';
  // Where an organ still has to say so, more has to happen than the members' own acts.
  const byItself = hasRatification(plan) || reckoning.vote !== undefined;
  const truth: Truth = only === 'not-yet' ? (byItself ? 'no' : 'unknown') : only;
  return said(
    truth,
    'rule',
    `With that on the record, what is said to follow ${truth === 'yes' ? 'does' : truth === 'no' ? 'does not' : 'is not settled'}.`,
    '',
  );
}

/** Enough members, of whom nobody knows what they weigh. */
const weighsUnknown = ({ plan: { rule, weights }, roll }: Reckoning): boolean =>
  rule.kind === 'qualified-majority' &&
  rule.share > 0 &&
  weights === null &&
  those(roll, 'in-favour').length >= rule.count;

const acts: Partial<Record<MemberDeed, (voting: boolean) => RecordedAct['act']>> = {
  ratified: () => 'ratify',
  favoured: (voting) => (voting ? 'vote-for' : 'support'),
  opposed: (voting) => (voting ? 'vote-against' : 'oppose'),
  'voted-against': () => 'vote-against',
  vetoed: (voting) => (voting ? 'vote-against' : 'oppose'),
  abstained: () => 'abstain',
  'was-absent': () => 'absent',
  signed: () => 'sign',
  deposited: () => 'deposit',
  withdrew: () => 'withdraw',
  'withdrew-own': () => 'withdraw',
  'withdrew-support': () => 'withdraw',
  'broke-silence': () => 'break-silence',
};

function reckonedWith(reckoning: Reckoning, members: readonly string[], deed: MemberDeed, negated: boolean): Reckoning {
  const { plan, asOf, track, vote } = reckoning;
  const as = acts[deed]?.(vote !== undefined);
  // Had a vote gone otherwise, what was declared upon it would not stand as it does.
  const kept = reckoning.acts.filter(
    (act, i) =>
      !(
        vote &&
        act.organ !== undefined &&
        /^(adopt|approve|certify)$/.test(act.act) &&
        track.stageOf[i]! >= decisionStage(plan)
      ) &&
      !(
        act.member !== undefined &&
        members.includes(act.member) &&
        (isVote(act.act) || act.act === 'abstain' || (negated && act.act === as))
      ),
  );
  const date = vote?.date ?? asOf;
  const added: RecordedAct[] =
    negated || as === undefined
      ? []
      : members.map((member) => ({
          date,
          member,
          act: as,
          text:
            hasRatification(plan) && as === 'ratify' ? 'Instrument of ratification deposited.' : `${member}: ${as}.`,
        }));
  return reckon(
    plan,
    [...kept.map((act) => ({ ...act, replaces: undefined })), ...added] as RecordedAct[],
    asOf,
    '9999-12-31',
  );
}
