/** What an organ did: its opinion, its recommendation, its adoption. */
import type { RecordedAct } from '../../../model/procedure.ts';
import { countsIn } from '../../counts.ts';
import { within } from '../../dates.ts';
import { evidenceOf } from '../../evidence.ts';
import type { Reckoning } from '../../reckon.ts';
import { wordsOf } from '../../words.ts';
import type { Proposition } from '../proposition.ts';
import { stageTruth } from './stage-truth.ts';
import { judgeText } from './text.ts';
import { flip, type Judged, said, type Truth } from './truth.ts';

/** What an organ gave its opinion on, recommended or adopted; an adverse opinion is none in favour. */
export function judgeOrgan(proposition: Extract<Proposition, { is: 'organ' }>, reckoning: Reckoning): Judged {
  const { organ, stance, words, negated, when } = proposition;
  const own = reckoning.acts.filter((act) => act.organ === organ && act.act !== 'statement' && act.act !== 'correct');
  const stage = own.length === 0 ? reckoning.plan.stages.findIndex(({ name }) => name === organ) : -1;
  if (stage >= 0 && stance !== 'against') {
    const reached = stageTruth(stage, reckoning);
    return negated ? { ...reached, truth: flip[reached.truth] } : reached;
  }
  if (own.length === 0) {
    const spoke = reckoning.acts.some((act) => act.organ === organ);
    return said(
      // What stops a matter and is not on record was not done; what carries it on may still be.
      negated ? 'yes' : stance === 'against' ? 'no' : 'not-yet',
      'record',
      `No formal act of the ${organ} is on record${spoke ? '; a remark is none' : ''}.`,
      '',
    );
  }
  const last = own.at(-1)!;
  const adverse = (act: RecordedAct): boolean =>
    /\b(against|unfavourable|negative|reject\w*|refus\w*|dismiss\w*|oppos\w*|vetoed|vetoes|not)\b/i.test(act.text);
  let truth: Truth;
  if (stance === 'done') {
    const found = judgeText(
      { is: 'text', organ, by: 'organ', words, otherwise: [], speech: false, ...(when ? { when } : {}) },
      reckoning,
    );
    return negated ? { ...found, truth: flip[found.truth] } : found;
  }
  const { declared } = reckoning;
  if (proposition.formal && !own.some(({ act }) => act === 'adopt' || act === 'approve' || act === 'ratify')) {
    truth = declared ? 'no' : 'not-yet';
    const text = declared
      ? `It was adopted by ${declared.organ}, not by the ${organ}.`
      : `What the ${organ} did is no adoption.`;
    return said(negated ? flip[truth] : truth, 'record', text, evidenceOf(declared ?? last));
  }
  // A text passed on, or advice to wait, is neither for nor against.
  const undecided = last.act === 'recommend' && !adverse(last) && !favourable.test(last.text.replace(withoutOne, ''));
  if (undecided && new RegExp(withoutOne, 'i').test(last.text))
    return said(negated ? 'yes' : 'no', 'record', `The ${organ} says neither yes nor no.`, evidenceOf(last));
  if (undecided) return said('unknown', 'record', `What the ${organ} did says neither yes nor no.`, evidenceOf(last));
  if (stance === 'for') truth = adverse(last) ? 'no' : 'yes';
  else truth = adverse(last) ? 'yes' : 'no';
  if (truth === 'yes' && when && !own.some(({ date }) => within(date, when))) truth = 'no';
  return said(negated ? flip[truth] : truth, 'record', `What the ${organ} did is on record.`, evidenceOf(last));
}

const withoutOne = /\b(without|with no|no|makes no|made no) (a |any |\w+ )?(recommendation|opinion|position|view)\b/gi;
const favourable =
  /\b(favou?r\w*|positive\w*|recommend\w*|prefer\w*|advis\w+ (?!to wait|against|caution)\w+|endors\w*|approv\w*|back(s|ed|ing)?|support\w*|agree\w*|consent\w*|accept\w*|adopt\w*|pass(ed)? it|clear\w*|welcom\w*|propos\w*|saw no|no (objection|obstacle)|found (it )?\w*)\b/i;

/** How an organ voted, by what its own entries tell of it. */
export function judgeOrganVote(
  { organ, counts, manner }: Extract<Proposition, { is: 'organ-vote' }>,
  { acts }: Reckoning,
): Judged {
  const own = acts.filter((act) => act.organ === organ);
  for (const act of [...own].reverse()) {
    const tally = act.tally ?? countsIn(wordsOf(act.text))?.counts;
    const agreed = /\b(consensus|unanim\w+|without (a )?(vote|dissent|objection))\b/i.test(act.text);
    if (!tally && !agreed) continue;
    const against = tally?.against ?? 0;
    const truth =
      (manner === 'agreed' && against > 0) ||
      (manner === 'divided' && (agreed || (tally !== undefined && against === 0)))
        ? 'no'
        : counts && agreed && !tally
          ? (counts.against ?? 0) > 0
            ? 'no'
            : 'unknown'
          : counts &&
              (['inFavour', 'against', 'abstaining'] as const).some(
                (key) =>
                  counts[key] !== undefined && counts[key] !== (tally?.[key] ?? (key === 'inFavour' ? counts[key] : 0)),
              )
            ? 'no'
            : 'yes';
    return said(truth, 'record', `What the ${organ} did is on record.`, evidenceOf(act));
  }
  return said('unknown', 'record', `How the ${organ} voted is not on record.`, own.map(evidenceOf).at(-1) ?? '');
}
