/** Whether propositions hold, by the reckoning of the record. The record is complete for formal acts: what is not on it
 *  was not done. It is open for positions and intentions: what is not on it is not known. */
import type { Reckoning } from '../../reckon.ts';
import type { Proposition } from '../proposition.ts';
import { judgeApart } from './apart.ts';
import { judgeAwaited, judgeLastStep, judgeNextStep, judgeUnderWay } from './awaited.ts';
import { judgeBeyond } from './beyond.ts';
import { judgeBlocked } from './blocked.ts';
import { judgeCause } from './cause.ts';
import { judgeEventOrder } from './events.ts';
import { judgeFuture } from './future.ts';
import { judgeManner } from './manner.ts';
import { judgeMembers } from './members.ts';
import { judgeDate, judgeOrder, judgeSequence } from './order.ts';
import { judgeOrgan, judgeOrganVote } from './organ.ts';
import { judgeOverridden } from './overridden.ts';
import { judgeAmounts, judgeRequirement } from './requirement.ts';
import { judgeAble, judgePossible, judgeRule, judgeSuffices } from './rule.ts';
import { judgeStep } from './step.ts';
import { judgeSupposed } from './supposed.ts';
import {
  judgeAlike,
  judgeCounts,
  judgeHalf,
  judgeMargin,
  judgeMetOf,
  judgeMore,
  judgeQuorum,
  judgeShort,
  judgeSize,
  judgeTie,
  judgeWeight,
} from './tally.ts';
import { judgeText } from './text.ts';
import { judgeEffectiveOn, judgeEnables, judgePutOff, judgeTold } from './told.ts';
import { type Judged, said, together } from './truth.ts';

export const judgeAll = (propositions: readonly Proposition[], reckoning: Reckoning): Judged =>
  together(
    propositions.map((proposition) =>
      proposition.is === 'counts'
        ? judgeCounts(proposition, reckoning, propositions.some(refuses))
        : judge(proposition, reckoning),
    ),
  );

/** "Rejected by four votes to three" puts the votes against first. */
const refuses = (one: Proposition): boolean =>
  one.is === 'step' && (one.step === 'failed' ? !one.negated : one.step === 'adopted' && one.negated);

function judge(proposition: Proposition, reckoning: Reckoning): Judged {
  switch (proposition.is) {
    case 'members':
      return judgeMembers(proposition, reckoning);
    case 'step':
      return judgeStep(proposition, reckoning);
    case 'counts':
      return judgeCounts(proposition, reckoning);
    case 'blocked':
      return judgeBlocked(proposition, reckoning);
    case 'requirement':
      return judgeRequirement(proposition, reckoning);
    case 'manner':
      return judgeManner(proposition.manner, reckoning);
    case 'rule':
      return judgeRule(proposition, reckoning);
    case 'able':
      return judgeAble(proposition, reckoning);
    case 'possible':
      return judgePossible(proposition.negated, reckoning);
    case 'awaited':
      return judgeAwaited(proposition, reckoning);
    case 'order':
      return judgeOrder(proposition, reckoning);
    case 'text':
      return judgeText(proposition, reckoning);
    case 'organ':
      return judgeOrgan(proposition, reckoning);
    case 'more':
      return judgeMore(proposition, reckoning);
    case 'margin':
      return judgeMargin(proposition.votes, reckoning);
    case 'quorum':
      return judgeQuorum(proposition.negated, reckoning);
    case 'tie':
      return judgeTie(proposition.negated, reckoning);
    case 'half':
      return judgeHalf(proposition, reckoning);
    case 'met-of':
      return judgeMetOf(proposition, reckoning);
    case 'short-by':
      return judgeShort(proposition.votes, reckoning);
    case 'last-step':
      return judgeLastStep(proposition, reckoning);
    case 'next-step':
      return judgeNextStep(proposition, reckoning);
    case 'event-order':
      return judgeEventOrder(proposition, reckoning);
    case 'apart':
      return judgeApart(proposition, reckoning);
    case 'overridden':
      return judgeOverridden(proposition, reckoning);
    case 'if':
      return judgeSupposed(proposition, reckoning);
    case 'told':
      return judgeTold(proposition, reckoning);
    case 'enables':
      return judgeEnables(proposition, reckoning);
    case 'effective-on':
      return judgeEffectiveOn(proposition, reckoning);
    case 'organ-vote':
      return judgeOrganVote(proposition, reckoning);
    case 'put-off':
      return judgePutOff(proposition, reckoning);
    case 'suffices':
      return judgeSuffices(proposition, reckoning);
    case 'under-way':
      return judgeUnderWay(proposition, reckoning);
    case 'amounts':
      return judgeAmounts(proposition, reckoning);
    case 'beyond':
      return judgeBeyond(proposition, reckoning);
    case 'weight':
      return judgeWeight(proposition, reckoning);
    case 'size':
      return judgeSize(proposition, reckoning);
    case 'sequence':
      return judgeSequence(proposition, reckoning);
    case 'outsider':
      return said(
        'no',
        'membership',
        `${proposition.name} is not a member here and has no vote or act of its own in this procedure.`,
        '',
      );
    case 'alike':
      return judgeAlike(proposition, reckoning);
    case 'date-set':
      return judgeDate(proposition.negated, reckoning);
    case 'cause':
      return judgeCause(proposition, reckoning);
    case 'future':
      return judgeFuture(proposition, reckoning);
    case 'motive': {
      const inner = judgeAll(proposition.of, reckoning);
      return inner.truth === 'no' ? inner : said('unknown', 'claim-not-read', proposition.why, '');
    }
    case 'unread':
      return said('unknown', 'claim-not-read', proposition.why, '');
  }
}
