/** Whether one step or so many are all it takes: "the committee's advice is enough", "a simple majority suffices", "nine
 *  ratifications are needed before it can enter into force". */
import { countsIn } from '../../counts.ts';
import { numberAt, ordinals, shareAt } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import { denies, plain } from './mode.ts';
import { type Reading, range } from './reading.ts';
import { requirementIn } from './requirement.ts';
import { ruleNeeds } from './rule-need.ts';
import { stageIn } from './stage-name.ts';
import { whoAfter } from './subject.ts';

const suffices =
  /\b(is|are|was|were|would be|will be) (not |n't |already |alone |by itself |in itself )*(enough|sufficient|all (that|it) (is needed|it takes|takes))\b|\b(suffices?|would suffice|will suffice|does not suffice|do not suffice)\b|\b(is|are) all (that is|that's|it) (needed|takes|needs)\b/;

/** "One ally is enough to stop it", "a no from Riga would bring it down". */
const stops =
  /\b(?:(?:is|are|was|were|would be|will be) (?:not )?(?:enough|sufficient|all it takes)|suffice[sd]?|would suffice|(?:can|could|would|cannot|can not)(?: not)?) (?:to |alone |by itself |on its own )*(?:stop|sink|block|bring down|kill|prevent|defeat|derail|veto|scupper|halt|thwart|torpedo|keep \w+ out)\b/;

/** "All 27 governments must agree". */
const consents =
  /\b(must|have to|has to|need to|needs to) (all |each |both )*(agree|approve|consent|ratify|back|support|say yes|be in favour|assent|accept|vote for|vote in favour|endorse|sign up|give)\b/;

function stopping(r: Reading, from: number, low: string): Proposition[] | null {
  const found = stops.exec(low);
  if (!found) return null;
  const end = from + low.slice(0, found.index).split(' ').filter(Boolean).length;
  const subject = r.low(from, end);
  const negated = denies(found[0]) || /^no\b/.test(subject);
  const act =
    /^(?:a |an |the |one |any |no )*(?:single |lone |dissenting |negative )*(no|objection|veto|vote against|dissenting vote|negative vote|vote|ally|member|state|country|party|government|capital)\b/.test(
      subject,
    );
  // "One negative vote was enough to bring it down": so many there were, and it failed.
  const counted = /\b(was|were|sufficed)\b/.test(found[0]) ? countsIn(r.words.slice(from, end)) : null;
  if (counted?.counts.against !== undefined)
    return [
      { is: 'counts', counts: counted.counts },
      { is: 'step', step: 'failed', negated, object: [] },
    ];
  const who = whoAfter(r, from, end);
  // "Four states were enough to stop it": so many did.
  if (who?.is === 'group' && 'n' in who.quantifier) {
    if (/\b(was|were|sufficed)\b/.test(found[0])) return [{ is: 'blocked', who, negated, only: false, delayed: false }];
    return [{ is: 'able', who, to: 'block', negated }];
  }
  if (who?.is === 'members')
    return act || /\b(no|objection|vote|veto)\b/.test(subject) ? [{ is: 'able', who, to: 'block', negated }] : null;
  if (!act) return null;
  const pool = who?.is === 'group' ? who.pool : r.reckoning.plan.members;
  return [
    { is: 'able', who: { is: 'group', pool, quantifier: { is: 'exactly', n: 1 }, except: [] }, to: 'block', negated },
  ];
}

/** What everybody must do, or what share it takes. */
function obliged(r: Reading, from: number, to: number, low: string): Proposition[] | null {
  const asked = consents.exec(low);
  const negated = denies(low);
  if (asked && !/\b(still|yet|will)\b/.test(low)) {
    const end = from + low.slice(0, asked.index).split(' ').filter(Boolean).length;
    if (/\b(all|every|each|unanim\w*|\d+|majority|half|thirds)\b/.test(r.low(from, end)))
      return ruleNeeds(r, from, end, { ...plain, negated });
  }
  // "States in favour must stand for 65 per cent of the population."
  const share = /\b(must|have to|has to|need to|needs to)\b/.test(low)
    ? range(from, to)
        .map((k) => shareAt(r.words, k)?.share)
        .find((one) => one !== undefined)
    : undefined;
  if (share !== undefined && requirementIn(r, from, to) !== null)
    return [{ is: 'rule', needs: 'share', share, negated }];
  // "A majority of the states can lift the checks."
  const can =
    /\b(simple majority|majority|two thirds|three quarters)\b.*\b(can|could|may|is able to) (?!not|n't|no\b|still|be\b)/.exec(
      low,
    );
  if (!can || /\bonly\b/.test(low)) return null;
  return ruleNeeds(r, from, from + low.slice(0, can.index).split(' ').length + can[1]!.split(' ').length, {
    ...plain,
    negated,
  });
}

/** "There was no blocking minority", "the opponents fell short of a blocking minority": nothing stopped it. */
function unblocked(low: string): Proposition[] | null {
  return /\bblocking minority\b/.test(low) &&
    /\b(no|not|n't|without|never|short of|missed|lacked?|lacks|failed to)\b.*\bblocking minority\b/.test(low) &&
    !/\b(will|would|could|may|might|can)\b/.test(low)
    ? [{ is: 'step', step: 'failed', negated: true, object: [] }]
    : null;
}

/** "Malta and Cyprus can approve it by themselves": whether their votes are all it takes. */
const holds =
  /\b(hold|holds|have|has|command|commands|control|controls) (together |jointly |between them )?enough (of the )?(capital|votes|shares|seats|weight|voting rights|population) to (carry|adopt|approve|pass|decide|stop|block|defeat|prevent)\b/;
const carries =
  /\b(can|could|cannot|ca n't|can not|could not|are able to|is able to) (not )?(adopt|approve|carry|pass|decide|push through|agree|authorise|authorize|take the decision|bring about)\b.*\b(by themselves|by itself|on (their|its) own|alone|without (the )?(others|anybody else|anyone else|any other \w+))$/;

function carrying(r: Reading, from: number, to: number, low: string): Proposition[] | null {
  const weight = holds.exec(low);
  const heavy = weight ? whoAfter(r, from, from + low.slice(0, weight.index).split(' ').filter(Boolean).length) : null;
  if (weight && heavy?.is === 'members') {
    const to = /stop|block|defeat|prevent/.test(weight[4]!) ? 'block' : 'carry';
    return [{ is: 'able', who: heavy, to, negated: denies(low) }];
  }
  const found = carries.exec(low);
  if (!found) return null;
  const end = from + low.slice(0, found.index).split(' ').filter(Boolean).length;
  const who = whoAfter(r, from, end);
  const others = r.mentions.some((one) => one.from >= from && one.to <= end && !/^(member|group)$/.test(one.is));
  if (who?.is !== 'members' || others || to !== r.words.length - 1) return null;
  return [{ is: 'able', who, to: 'carry', negated: denies(`${found[1]} ${found[2] ?? ''}`) }];
}

export function enough(r: Reading, { from, to }: Clause): Proposition[] | null {
  const low = r.low(from, to);
  const rule = stopping(r, from, low) ?? unblocked(low) ?? carrying(r, from, to, low) ?? obliged(r, from, to, low);
  if (rule) return rule;
  const found = suffices.exec(low);
  const few = numberEnough(r, from, low, found);
  if (few) return few;
  if (found) {
    const end = from + low.slice(0, found.index).split(' ').length - 1;
    const subject = r.low(from, end);
    const negated = denies(low);
    // "Twenty voted for it, yet that was not enough": what was said before did not, or did, bring it about.
    if (
      /^(yet |still |and |but )*(it|this|that|they|these)$/.test(subject) &&
      !/\b(to|for)\b/.test(low.slice(found.index))
    )
      return [{ is: 'step', step: 'adopted', negated, object: [] }];
    // A majority by name, or a number of votes: what the rule asks.
    if (/\bmajority\b|\bunanim|\bthirds\b|\bconsensus\b/.test(subject))
      return ruleNeeds(r, from, end, { ...plain, negated });
    const stage = stageIn(r, from, end) ?? organStage(r, from, end);
    if (stage !== null) return [{ is: 'suffices', stage, negated }];
    return null;
  }
  // "Another ratification is needed before it can take effect."
  if (
    /^(another|one more|a further|at least one more) (ratification|signature|deposit|instrument|vote)\b.*\b(needed|required|necessary|missing|lacking)\b/.test(
      low,
    )
  ) {
    const index = r.reckoning.plan.requirements.findIndex(
      ({ condition, days, months }) =>
        /^(ratified|deposited|count)$/.test(condition.is) && days === undefined && months === undefined,
    );
    if (index >= 0) return [{ is: 'requirement', index, negated: true }];
  }
  // "All seven states must ratify."
  const all =
    /^(all|every|each)\b.*\b(must|have to|has to|need to|needs to) (ratify|agree|approve|consent|accept|vote in favour|sign|vote for)\b/.test(
      low,
    );
  if (all && !/\b(still|yet|will)\b/.test(low)) return [{ is: 'rule', needs: 'unanimity', negated: denies(low) }];
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

const counts = '(?:ratifications?|votes?|signatures?|instruments?|deposits?|approvals?|yeses)';
const numbered = new RegExp(
  `^(?:just |only |as few as |the |a mere )*[a-z\\d-]+(?: [a-z\\d-]+)? (?:\\w+ )?${counts}(?: in favour)?$`,
);
const takes = new RegExp(
  `^it (takes|needs|took|needed|requires?|required) (?:only |just |no more than |a mere )*([a-z\\d-]+(?: [a-z]+)?) ${counts} (?:in favour )?(?:to|for|before)\\b`,
);

/** "Three ratifications are enough to bring it into force", "it takes only four votes to adopt it": against what the rule asks. */
function numberEnough(r: Reading, from: number, low: string, found: RegExpExecArray | null): Proposition[] | null {
  // Of the votes cast it takes as many as make more than half of those.
  const { rule } = r.reckoning.plan;
  if (rule.kind === 'majority' && rule.count === undefined && rule.of !== 'members') return null;
  const subject = found ? low.slice(0, found.index).trim() : '';
  if (found && numbered.test(subject)) {
    const count = numberBefore(r, from, from + subject.split(' ').length);
    if (count !== undefined) return [{ is: 'rule', needs: 'count', count, enough: true, negated: denies(found[0]) }];
  }
  const asked = takes.exec(low);
  const count = asked ? numberBefore(r, from, from + asked[0].split(' ').length) : undefined;
  return count === undefined ? null : [{ is: 'rule', needs: 'count', count, negated: false }];
}

const numberBefore = (r: Reading, from: number, to: number): number | undefined =>
  range(from, to)
    .map((k) => numberAt(r.words, k)?.value)
    .find((n) => n !== undefined);

/** "The committee's recommendation": the stage of the organ that is named. */
function organStage(r: Reading, from: number, to: number): number | null {
  const organ = r.mentions.find((one) => one.is === 'organ' && one.from >= from && one.to <= to);
  if (organ?.is !== 'organ') return null;
  const { acts, track } = r.reckoning;
  const index = acts.findIndex((act, i) => act.organ === organ.organ && track.stageOf[i]! >= 0);
  return index < 0 ? null : track.stageOf[index]!;
}
