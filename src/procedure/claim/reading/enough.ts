/** Whether one step or so many are all it takes: "the committee's advice is enough", "a simple majority suffices", "nine
 *  ratifications are needed before it can enter into force". */
import { numberAt, ordinals } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import { denies, plain } from './mode.ts';
import { type Reading, range } from './reading.ts';
import { ruleNeeds } from './rule-need.ts';
import { stageIn } from './stage-name.ts';

const suffices =
  /\b(is|are|would be|will be) (not |n't |already |alone |by itself |in itself )*(enough|sufficient|all (that|it) (is needed|it takes|takes))\b|\b(suffices?|would suffice|will suffice|does not suffice|do not suffice)\b|\b(is|are) all (that is|that's|it) (needed|takes|needs)\b/;

export function enough(r: Reading, { from, to }: Clause): Proposition[] | null {
  const low = r.low(from, to);
  const found = suffices.exec(low);
  if (found) {
    const end = from + low.slice(0, found.index).split(' ').length - 1;
    const subject = r.low(from, end);
    const negated = denies(low);
    // A majority by name, or a number of votes: what the rule asks.
    if (/\bmajority\b|\bunanim|\bthirds\b|\bconsensus\b/.test(subject))
      return ruleNeeds(r, from, end, { ...plain, negated });
    const stage = stageIn(r, from, end) ?? organStage(r, from, end);
    if (stage !== null) return [{ is: 'suffices', stage, negated }];
    return null;
  }
  // "All nine states must ratify before the convention can enter into force."
  const must =
    /\b(must|have to|has to|need to|needs to|is needed|are needed|is required|are required|is necessary|are necessary)\b.*\b(before|for|if|until|in order|so that)\b/.exec(
      r.low(from, r.words.length),
    );
  if (!must || must.index > low.length || /\b(still|yet|more|further|another|additional|will)\b/.test(low)) return null;
  const end = from + low.slice(0, must.index).split(' ').length - 1;
  const nth = range(from, end).find((k) => ordinals[r.at(k)] !== undefined);
  if (
    nth !== undefined &&
    /\b(ratifications?|votes?|signatures?|deposits?|instruments?|approvals?)\b/.test(r.low(nth, end))
  )
    return [{ is: 'rule', needs: 'count', count: ordinals[r.at(nth)]!, negated: denies(low) }];
  if (
    !range(from, end).some((k) => numberAt(r.words, k)) &&
    !/\b(all|every|each|majority|unanim|consensus)/.test(r.low(from, end))
  )
    return null;
  return ruleNeeds(r, from, end, { ...plain, negated: denies(low) });
}

/** "The committee's recommendation": the stage of the organ that is named. */
function organStage(r: Reading, from: number, to: number): number | null {
  const organ = r.mentions.find((one) => one.is === 'organ' && one.from >= from && one.to <= to);
  if (organ?.is !== 'organ') return null;
  const { acts, track } = r.reckoning;
  const index = acts.findIndex((act, i) => act.organ === organ.organ && track.stageOf[i]! >= 0);
  return index < 0 ? null : track.stageOf[index]!;
}
