/** Whether a stage of the plan is on record, ruled out, or still to come. */
import type { RecordedAct } from '../../../model/procedure.ts';
import { countsIn } from '../../counts.ts';
import { partly } from '../../entry.ts';
import { evidenceOf, positionsEvidence } from '../../evidence.ts';
import { decisionStage } from '../../plan.ts';
import { deniedIn } from '../../put-aside.ts';
import type { Reckoning } from '../../reckon.ts';
import { those } from '../../roll.ts';
import { contentOf, stem, wordsOf } from '../../words.ts';
import { groupNouns } from '../lexicon.ts';
import { failure, stepTruth } from './step-truth.ts';
import { type Judged, said } from './truth.ts';

export function stageTruth(index: number, reckoning: Reckoning): Judged {
  const { plan, stage, track, outcome, requirements } = reckoning;
  const { name, kind } = plan.stages[index]!;
  const opened = track.opened[index];
  // A further ballot that was not needed was not held.
  if (!opened && outcome === 'reached' && /\b(second|third|fourth|final) (round|ballot)\b/i.test(name))
    return said('no', 'stage', `“${name}” is not on record; the decision was taken before it.`, '');
  if (
    index === decisionStage(plan) &&
    (kind === 'vote' || kind === 'decision' || kind === 'silence' || kind === 'reading')
  )
    return stepTruth('adopted', reckoning);
  if (kind === 'ratification') {
    const need = requirements.find(({ requirement }) => requirement.condition.is === 'ratified');
    const done = need ? need.met === 'met' : reckoning.ratified.size === plan.members.length;
    if (done) return said('yes', 'ratification', need?.evidence ?? 'All have ratified.', positionsEvidence(reckoning));
    const against = those(reckoning.roll, 'against');
    return said(
      against.length ? 'no' : 'not-yet',
      'ratification',
      `${reckoning.ratified.size} of ${plan.members.length} have ratified.`,
      positionsEvidence(reckoning),
    );
  }
  if (kind === 'deposit') {
    const deposits = requirements.filter(({ requirement }) => requirement.condition.is === 'deposited');
    if (deposits.length)
      return deposits.every(({ met }) => met === 'met')
        ? said('yes', 'deposit', 'The deposits are on record.', deposits.at(-1)!.evidence)
        : said(
            outcome === 'failed' ? 'no' : 'not-yet',
            'deposit',
            `Still missing: ${deposits
              .filter(({ met }) => met !== 'met')
              .map(({ text }) => text)
              .join('; ')}.`,
            opened ? evidenceOf(opened) : '',
          );
  }
  if (kind === 'effect' && plan.stages[index]!.automatic) return stepTruth('effect', reckoning);
  const bar = requirements.find(({ requirement }) => requirement.condition.is === 'tally');
  if (opened && bar?.requirement.condition.is === 'tally' && (kind === 'vote' || kind === 'reading')) {
    const counts = opened.tally ?? countsIn(wordsOf(opened.text))?.counts;
    const distinct = contentOf(wordsOf(name)).filter((word) => word !== stem('vote') && word !== stem('reading'));
    const meant = distinct.length === 0 || distinct.some((word) => contentOf(wordsOf(bar.text)).includes(word));
    if (meant && counts?.inFavour !== undefined && counts.inFavour < bar.requirement.condition.count)
      return said(
        'no',
        'tally',
        `${counts.inFavour} votes; ${bar.requirement.condition.count} needed.`,
        evidenceOf(opened),
      );
  }
  if (opened && partly.test(opened.text) && /\b(all|every|each)\b/i.test(name))
    return said('not-yet', 'stage', `“${name}” is under way.`, evidenceOf(opened));
  // Where members have begun to say where they stand, nobody has yet decided.
  if (
    opened &&
    index === stage &&
    (kind === 'decision' || (kind === 'committee' && organName.test(name))) &&
    opens.test(opened.act)
  ) {
    const state = reckoning.decisions[index]?.state;
    if (state !== 'reached' && !concluded(index, reckoning))
      return said(
        outcome === 'failed' || outcome === 'blocked' ? 'no' : 'not-yet',
        'stage',
        `“${name}” is under way, and no entry says that it has decided.`,
        evidenceOf(opened),
      );
  }
  if (opened) {
    const negative =
      /\b(negative|unfavourable|against|rejected|refused|not recommend)\b/i.test(opened.text) && kind === 'opinion';
    if (negative) return said('no', 'stage', `The step was taken, with a negative result.`, evidenceOf(opened));
    return said('yes', 'stage', `“${name}” is on record.`, evidenceOf(opened));
  }
  // Positions of members, who may speak before anybody has decided, do not say that an earlier step was taken.
  if (index < stage && outcome === 'pending' && track.opened[stage]?.member && opens.test(track.opened[stage]!.act))
    return said('not-yet', 'stage', `“${name}” is not on record as done.`, evidenceOf(track.opened[stage]!));
  if (index < stage)
    return said(
      'yes',
      'stage',
      `“${name}” comes before the stage now reached.`,
      track.opened[stage] ? evidenceOf(track.opened[stage]!) : '',
    );
  const contrary = contraryFor(index, reckoning);
  if (contrary) return said('no', 'record', `The record says the opposite of “${name}”.`, evidenceOf(contrary));
  if (outcome === 'failed') return said('no', plan.rule.kind, failure(reckoning), positionsEvidence(reckoning));
  return said(
    'not-yet',
    'stage',
    `“${name}” is not on record; the procedure is at “${plan.stages[stage]!.name}”.`,
    track.opened[stage] ? evidenceOf(track.opened[stage]!) : '',
  );
}

/** What brings a matter before those who decide, or is said there, and decides nothing. */
const opens = /^(propose|apply|support|oppose|condition|statement)$/;

/** A stage called by who sits there, and not by talks or a consultation that can simply be held. */
const organName =
  /\b(committee|council|board|bureau|commission|cabinet|panel|group|party|ambassadors|coreper|officials|directors|experts|delegates|deputies|envoys)$/i;

/** An organ's own act at the stage that ends it. */
const concluded = (index: number, { acts, track }: Reckoning): boolean =>
  acts.some(({ organ, act }, i) => organ !== undefined && !opens.test(act) && track.stageOf[i] === index);

/** An entry that puts the stage aside in so many words: "put off the plan", "no consensus yet". */
export function contraryFor(index: number, { plan, acts, outcome }: Reckoning): RecordedAct | undefined {
  const stage = plan.stages[index]!;
  const wanted = contentOf(wordsOf(stage.name));
  return [...acts].reverse().find((act) => {
    if (!act.organ || act.act === 'propose') return false;
    const words = wordsOf(act.text);
    const denied = deniedIn(words);
    const put = new Set(contentOf(words.filter((_, i) => denied[i])));
    if (
      outcome !== 'reached' &&
      put.has(stem('consensus')) &&
      (plan.rule.kind === 'consensus' || plan.rule.kind === 'unanimity')
    )
      return true;
    const hit = wanted.filter((word) => put.has(word)).length;
    return wanted.length > 1
      ? hit >= Math.max(2, Math.ceil(wanted.length * 0.6))
      : // "No other member had asked" says nothing of the stage called membership.
        hit === 1 &&
          !['vote', 'decision'].includes(stage.kind) &&
          words.some(
            ({ lower }, i) =>
              denied[i] && stage.name.toLowerCase().includes(lower) && lower.length > 3 && !groupNouns.has(lower),
          );
  });
}
