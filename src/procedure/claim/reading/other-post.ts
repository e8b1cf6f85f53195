/** Posts that the procedure on file does not fill: those who decide here put somebody forward, or another body elects in the end. */
import { chamberOf, ofAnother, type Plan } from '../../plan.ts';
import { tells } from '../../put-aside.ts';
import type { Reckoning } from '../../reckon.ts';
import { headOf, wordsOf } from '../../words.ts';
import type { Proposition } from '../proposition.ts';
import { denies } from './mode.ts';
import type { Reading } from './reading.ts';

/** Titles of decisions that put somebody forward for a post, and of those that fill one. */
const putsForward =
  /^(?:candidates?(?! status)|nomination|recommendation|proposal|endorsement|shortlist(?:ing)?|pre-?selection|naming of (?:a |the )?(?:candidate|nominee))\b/i;
const fills = /^(?:re-?)?(?:election|appointment|selection|choice)\b/i;
const post =
  /\b(candidates?|nominees?|president|chair\w*|directors?|secretar\w+|commissioners?|judges?|governors?|mayor|speaker|head|ombudsman|prosecutor|ambassador|envoy|representative|auditor|leader|rapporteur|post|office)\b/i;

/** What the other body does with whoever is put forward. */
const conferred =
  /\b(?<!(?:to|will|shall|may|can|must|should) be )(?:elected|re-elected|appointed|confirmed|installed|inaugurated|sworn in)\b|\b(?:taken|took|assumed) (?:up )?(?:the |his |her |its )?(?:office|post|duties|job)\b/;

/** A step that makes the choice good. */
const conferring = /^(?:election|appointment|confirmation|investiture|installation|vote|ballot)\b/i;

/** "The nominee has been elected", of a nomination; null where an entry says that it was done all the same. */
export function otherPost(r: Reading, low: string): Proposition[] | null {
  const { plan } = r.reckoning;
  const forward = putsForward.test(plan.decision) && post.test(plan.decision);
  const elsewhere = plan.stages.findLastIndex(({ name }, i) => conferring.test(name) && ofAnother(plan, i));
  if (!forward && !(elsewhere >= 0 && fills.test(plan.decision))) return null;
  // "Elected her as their candidate": that is what is decided here.
  if (
    /\b(?:as|for) (?:(?:the|its|their|a|an|his|her|official|joint) )*(?:candidate|nominee)\b|\bnomination\b/.test(low)
  )
    return null;
  const by = elsewhere < 0 ? null : chamberOf(plan, elsewhere);
  const chosen = by !== null && new RegExp(`\\b(?:chosen|picked|selected) by (?:the )?${by}\\b`).test(low);
  if (!conferred.test(low) && !chosen && !(forward && inOffice(plan, low))) return null;
  if (conferredOnRecord(r.reckoning, elsewhere)) return null;
  const what = elsewhere >= 0 ? `“${plan.stages[elsewhere]!.name}”` : 'who gets the post';
  return [{ is: 'beyond', what, ahead: true, negated: denies(low) }];
}

/** "Is now Secretary General", "has a new director": the post that the title names. */
function inOffice({ decision }: Plan, low: string): boolean {
  const named = headOf(
    wordsOf(decision.replace(/^.*?\b(?:of|for|as) (?:the |a |an )?(?:(?:new|next) |office of |candidate for )*/i, '')),
  );
  const held =
    /\b(?:is|has become|became|has|have|got|gets) (?:(?:now|already|not|yet|the|a|an|its|their|new|next) )*((?:[a-z-]+ ){0,2}?[a-z-]+)(?: (?:of|at) .+)?$/.exec(
      low,
    );
  return (
    named !== null && held !== null && !/\b(?:a|an|the|been)\b/.test(held[1]!) && headOf(wordsOf(held[1]!)) === named
  );
}

/** The other body has acted, or an entry tells of the election as done. */
function conferredOnRecord({ acts, plan, track }: Reckoning, elsewhere: number): boolean {
  const chamber = elsewhere < 0 ? null : chamberOf(plan, elsewhere);
  return acts.some(
    ({ organ, act, text }, i) =>
      organ !== undefined &&
      /^(adopt|approve|certify|vote-for|statement)$/.test(act) &&
      (tells(text, conferred) ||
        (chamber !== null &&
          act !== 'statement' &&
          track.stageOf[i] === elsewhere &&
          organ.toLowerCase().includes(chamber))),
  );
}
