/** One thing as the reason of another, by what the rule lets decide. */
import type { Reckoning } from '../../reckon.ts';
import type { Proposition } from '../proposition.ts';
import { decisive } from './decisive.ts';
import { judgeAll } from './judge.ts';
import { memberTruth } from './member-truth.ts';
import { failure } from './step-truth.ts';
import { type Judged, said } from './truth.ts';

export function judgeCause({ effect, cause }: Extract<Proposition, { is: 'cause' }>, reckoning: Reckoning): Judged {
  const first = judgeAll(effect, reckoning);
  if (first.truth === 'no' || first.truth === 'not-yet') return first;
  // Why a member turned is in no entry but its own: what was decided or paid, or what another did, is no reason on record.
  if (effect.every(ofOneMember) && cause.some(({ is }) => is === 'step' || is === 'amounts' || is === 'members'))
    return said('unknown', 'claim-not-read', 'Why a member did what it did is not on record.', '');
  const why = judgeAll(cause, reckoning);
  if (why.truth === 'no' || why.truth === 'not-yet')
    return { truth: 'no', because: [...why.because, ...first.because] };
  if (first.truth === 'unknown' || why.truth === 'unknown')
    return { truth: 'unknown', because: [...(why.truth === 'unknown' ? why.because : []), ...first.because] };
  const link = linked(effect, cause, reckoning);
  return { truth: link.truth, because: [...link.because, ...why.because, ...first.because] };
}

const ofOneMember = (one: Proposition): boolean => one.is === 'members' && one.who.is === 'members';

const requirementOf = (kind: RegExp, { requirements }: Reckoning): Reckoning['requirements'][number] | undefined =>
  requirements.find(({ requirement }) => kind.test(requirement.condition.is));

/** Both hold; does the rule make the one the reason of the other? */
function linked(effect: readonly Proposition[], cause: readonly Proposition[], reckoning: Reckoning): Judged {
  const { plan, decided, outcome } = reckoning;
  const negative = effect.some((item) => item.is === 'step' && (item.step === 'failed') !== item.negated);
  for (const item of cause) {
    if (item.is === 'members') {
      const members = plan.members.filter(
        (member) =>
          (item.who.is === 'members' ? item.who.members : item.who.pool).includes(member) &&
          memberTruth(member, item.deed, 'done', reckoning) === (item.negated ? 'no' : 'yes'),
      );
      if (
        negative &&
        (item.deed === 'opposed' ||
          item.deed === 'voted-against' ||
          item.deed === 'vetoed' ||
          item.deed === 'broke-silence' ||
          item.deed === 'abstained' ||
          item.negated)
      ) {
        if (item.deed === 'abstained')
          return decisive(members, reckoning)
            ? said('yes', plan.rule.kind, decided.why, '')
            : said('no', plan.rule.kind, `An abstention did not decide it. ${decided.why}`, '');
        const ok = outcome === 'pending' ? true : decisive(members, reckoning) || item.negated;
        return said(
          ok ? 'yes' : 'no',
          plan.rule.kind,
          ok ? `The rule lets that decide. ${decided.why}` : `That did not decide it. ${failure(reckoning)}`,
          '',
        );
      }
      // "Failed because only four voted for it": decisive where the number is what was missed.
      const missed = requirementOf(/^(count|majority|tally)$/, reckoning);
      if (negative && item.deed === 'favoured' && item.who.is === 'group' && missed)
        return said(
          missed.met === 'met' ? 'no' : 'yes',
          plan.rule.kind,
          `The requirement “${missed.text}” is ${missed.met}. ${decided.why}`,
          missed.evidence,
        );
      if (
        !negative &&
        (item.deed === 'favoured' || item.deed === 'ratified' || item.deed === 'withdrew' || item.deed === 'abstained')
      )
        return said('yes', plan.rule.kind, decided.why, '');
      return said('unknown', plan.rule.kind, 'That the one was the reason of the other is not on record.', '');
    }
    if (item.is === 'requirement') {
      const { met, text } = reckoning.requirements[item.index]!;
      return said(
        (negative && met !== 'met') || (!negative && met === 'met') ? 'yes' : 'no',
        'requirement',
        `The requirement “${text}” decides.`,
        reckoning.requirements[item.index]!.evidence,
      );
    }
    if (negative && item.is === 'weight') {
      const share = requirementOf(/^share$/, reckoning);
      if (share)
        return said(
          share.met === 'met' ? 'no' : 'yes',
          'requirement',
          `“${share.text}”: ${share.met}.`,
          share.evidence,
        );
    }
    if (
      negative &&
      (item.is === 'tie' ||
        item.is === 'short-by' ||
        item.is === 'margin' ||
        item.is === 'quorum' ||
        item.is === 'more')
    )
      return said('yes', plan.rule.kind, decided.why, '');
    if (item.is === 'step' || item.is === 'counts' || item.is === 'manner' || item.is === 'rule') {
      // "It got only four votes", where four are as many as it takes.
      const enough = item.is === 'counts' && item.counts.inFavour !== undefined && item.counts.against === undefined;
      const bar = negative && enough ? requirementOf(/^(count|majority|tally)$/, reckoning) : undefined;
      if (bar?.met === 'met') return said('no', plan.rule.kind, `The requirement “${bar.text}” is met.`, bar.evidence);
      if (
        item.is === 'counts' &&
        negative &&
        plan.rule.kind === 'supermajority-with-veto' &&
        decided.reached === false &&
        (item.counts.inFavour ?? 0) >= plan.rule.count
      )
        return said('no', plan.rule.kind, decided.why, '');
      return said('yes', plan.rule.kind, decided.why, '');
    }
  }
  return said('unknown', plan.rule.kind, 'Why it happened is not on record.', '');
}
