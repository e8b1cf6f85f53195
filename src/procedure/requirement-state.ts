/** Whether the record shows a requirement met, and by what. */

import type { MemberStanding, RecordedAct, RequirementState } from '../model/procedure.ts';
import { countsIn } from './counts.ts';
import { depositState, waited, waits } from './deposits.ts';
import { doneBy } from './each.ts';
import { evidenceOf } from './evidence.ts';
import { actFor, stageNamed, stagePassed } from './met-by.ts';
import { aboutPeriod, decisionStage, effectStage, membersNamed, type Plan, type Requirement } from './plan.ts';
import { type Roll, rollOf, those } from './roll.ts';
import { type Decided, decide, percent, shareOf } from './rules.ts';
import { statedFigure, statedShare, statedVotes } from './stated.ts';
import type { Tracked } from './track.ts';
import { wordsOf } from './words.ts';

/** A silence procedure: whether it has run out with nobody against it. */
export type Silence = 'none' | 'running' | 'run out' | 'broken';

/** What the requirements and the outcome are judged by. */
export type Basis = {
  readonly plan: Plan;
  readonly members: readonly MemberStanding[];
  readonly acts: readonly RecordedAct[];
  readonly asOf: string;
  readonly counted: Roll;
  readonly ratified: ReadonlyMap<string, RecordedAct>;
  readonly tracked: Tracked;
  readonly declared: RecordedAct | undefined;
  readonly vote: RecordedAct | undefined;
  readonly voting: boolean;
  readonly silence: Silence;
  readonly decided: Decided;
};

/** `effective`: the day on which a waiting period that has begun to run is over. */
export type State = RequirementState & { readonly requirement: Requirement; readonly effective?: string };

export function stateOf(requirement: Requirement, basis: Basis): State {
  const { plan, acts, counted, ratified, vote, declared, silence } = basis;
  const { condition, text } = requirement;
  const say = (met: RequirementState['met'], evidence: string): State => ({ requirement, text, met, evidence });
  // "A qualified majority for the general approach": the organ that says this step was taken says that it was met.
  const named = stageNamed(plan, text);
  const passed =
    named >= 0 && named !== decisionStage(plan)
      ? acts.find((act, i) => act.organ && concludes.test(act.act) && basis.tracked.stageOf[i] === named)
      : undefined;
  const held = (ok: boolean, evidence: string): State =>
    passed
      ? say('met', evidenceOf(passed))
      : named > decisionStage(plan)
        ? say('not on record', `“${plan.stages[named]!.name}” is not on record.`)
        : vote
          ? say(ok ? 'met' : basis.voting ? 'not on record' : 'not met', evidence)
          : declared
            ? say('met', evidenceOf(declared))
            : say('not on record', 'No vote is on record yet.');
  const yes = those(counted, 'in-favour');
  const no = those(counted, 'against');
  switch (condition.is) {
    case 'rule': {
      const decided = decide(condition.rule, counted, plan.weights);
      return say(decided.reached ? 'met' : decided.open ? 'not on record' : 'not met', decided.why);
    }
    case 'count': {
      // Whoever proposed it and was not recorded as voting is in favour all the same once an organ has declared it carried.
      const backed = declared ? those(rollOf(basis.members), 'in-favour').length : yes.length;
      return held(
        Math.max(yes.length, backed) >= condition.count,
        `${yes.length} in favour; ${condition.count} needed.`,
      );
    }
    case 'share': {
      const share = shareOf(yes, counted, plan.weights);
      if (!plan.weights) {
        const stated = statedShare(acts);
        if (stated !== null)
          return held(
            stated.share >= condition.share - 1e-9,
            `Stated on record: ${percent(stated.share)}; ${percent(condition.share)} needed.`,
          );
        return vote && declared
          ? say('met', evidenceOf(declared))
          : say('not on record', 'The record gives no weights.');
      }
      return held(
        share >= condition.share - 1e-9,
        `Those in favour have ${percent(share)}; ${percent(condition.share)} needed.`,
      );
    }
    case 'figure': {
      const stated = statedFigure(acts, requirement.text);
      if (stated === null) return say('not on record', 'No entry of the record states the figure.');
      return say(stated.share >= condition.share - 1e-9 ? 'met' : 'not met', evidenceOf(stated.act));
    }
    case 'majority': {
      const stated = condition.of === 'votes cast' ? statedVotes(acts) : null;
      // The people's own votes are in no roll of the members.
      const popular = /\b(referendum|plebiscite|people|voters|electorate|citizens|popular|valid votes)\b/i.test(text);
      if (stated !== null && (plan.rule.kind !== 'majority' || popular))
        return say(
          (condition.strict ? stated.share > condition.share : stated.share >= condition.share - 1e-9)
            ? 'met'
            : 'not met',
          evidenceOf(stated.act),
        );
      const weights = plan.rule.kind === 'majority' && plan.rule.weighted ? plan.weights : null;
      const votes = (members: readonly string[]): number =>
        weights ? members.reduce((sum, member) => sum + (weights[member] ?? 0), 0) : members.length;
      const base = condition.of === 'members' ? votes([...counted.keys()]) : votes(yes) + votes(no);
      const ok = condition.strict
        ? votes(yes) > condition.share * base + 1e-9
        : votes(yes) >= condition.share * base - 1e-9;
      // "In a tie the vote of the Governor decides": which way it went the organ says.
      const tied =
        votes(yes) === votes(no) &&
        /\b(tie|tied|casting vote)\b/i.test(text) &&
        (declared !== undefined || (plan.rule.kind === 'majority' && yes.includes(plan.rule.casting ?? '')));
      return held((ok && yes.length > 0) || tied, `${votes(yes)} in favour, ${votes(no)} against, of ${base}.`);
    }
    case 'quorum': {
      const present = yes.length + no.length + those(counted, 'abstaining').length;
      return held(present >= condition.count, `${present} took part; ${condition.count} needed.`);
    }
    case 'no-veto': {
      const vetoes = no.filter((member) => condition.veto.includes(member));
      if (vetoes.length) return say('not met', `Against: ${vetoes.join(', ')}.`);
      return held(true, `None of ${condition.veto.join(', ')} voted against.`);
    }
    case 'none-against':
      if (basis.vote && plan.stages.some(({ name }, i) => i > decisionStage(plan) && aboutPeriod(text, name)))
        return inThePeriod(basis, basis.vote, say);
      if (no.length) return say('not met', `Against: ${no.join(', ')}.`);
      if (condition.silence)
        return say(
          silence === 'run out' ? 'met' : 'not on record',
          silence === 'run out' ? 'The silence procedure ran out unbroken.' : 'The silence procedure is still running.',
        );
      if (declared) return say('met', evidenceOf(declared));
      return basis.decided.reached
        ? say('met', 'Every member has spoken and none is against.')
        : say('not on record', `Not on record: ${those(counted, 'silent', 'absent', 'not-voting').join(', ')}.`);
    case 'all-agree':
      if (no.length) return say('not met', `Against: ${no.join(', ')}.`);
      return yes.length === counted.size
        ? say('met', 'Every member is in favour.')
        : say('not on record', `${yes.length} of ${counted.size} members have said yes on record.`);
    case 'ratified': {
      const need = condition.count === 'all' ? plan.members.length : condition.count;
      const last = [...ratified.values()].map(({ date }) => date).sort()[need - 1];
      if (last !== undefined && waits(requirement)) return waited(requirement, last, basis.asOf, '');
      return say(ratified.size >= need ? 'met' : 'not on record', `${ratified.size} of ${need} on record.`);
    }
    case 'signed': {
      const signs = acts.filter(({ act }) => act === 'sign');
      const joint = signs.find(({ organ }) => organ !== undefined);
      const own = new Set(signs.map(({ member }) => member));
      if (joint) return say('met', evidenceOf(joint));
      return plan.members.every((member) => own.has(member))
        ? say('met', evidenceOf(signs.at(-1)!))
        : say(
            'not on record',
            `${plan.members.filter((member) => own.has(member)).length} of ${plan.members.length} have signed.`,
          );
    }
    case 'deposited':
      return depositState(requirement, basis, say);
    case 'tally': {
      for (const [i, act] of acts.entries()) {
        const stage = basis.tracked.stageOf[i]!;
        // "94 deputies in the first vote": what was counted at another stage is no answer.
        if (named >= 0 && stage !== named && basis.tracked.opened[named]) continue;
        if (
          !act.organ ||
          (stage !== named && stage < decisionStage(plan) && (named >= 0 || plan.stages[stage]?.kind !== 'vote'))
        )
          continue;
        const counts = act.tally ?? countsIn(wordsOf(act.text))?.counts;
        if (counts?.inFavour !== undefined)
          return say(counts.inFavour >= condition.count ? 'met' : 'not met', evidenceOf(act));
      }
      const total = plan.weights ? yes.reduce((sum, member) => sum + (plan.weights![member] ?? 0), 0) : null;
      if (total !== null && vote)
        return say(total >= condition.count ? 'met' : 'not met', `${total} of ${condition.count}.`);
      return say(declared ? 'met' : 'not on record', declared ? evidenceOf(declared) : 'No such vote is on record.');
    }
    case 'each': {
      const open = condition.members.filter((member) => !doneBy(condition, member, basis));
      return open.length
        ? say('not on record', `Not on record: ${open.join(', ')}.`)
        : say('met', evidenceOf(doneBy(condition, condition.members.at(-1)!, basis)!));
    }
    case 'day':
      return condition.day <= `${basis.asOf}\uffff`
        ? say('met', `${condition.day} has come.`)
        : say('not on record', `${condition.day} lies ahead.`);
    case 'act': {
      if (saysWhatAnActDoes.test(text)) return say('met', 'It says what an act does, and asks for none.');
      const named = membersNamed(text, plan);
      if (named.length)
        return named.every((member) => ratified.has(member))
          ? say('met', evidenceOf(ratified.get(named.at(-1)!)!))
          : say('not on record', `Not ratified: ${named.filter((member) => !ratified.has(member)).join(', ')}.`);
      if (heldVote.test(text) && basis.vote) return say('met', evidenceOf(basis.vote));
      const act = stagePassed(requirement, basis) ?? actFor(requirement, basis);
      return act ? say('met', evidenceOf(act)) : say('not on record', 'No entry of the record says so.');
    }
  }
}

/** "An objection releases the state that lodges it": no step of its own. */
const saysWhatAnActDoes =
  /^(an?|any|each|every) (late |written |timely )?(objection|abstention|absence|reservation|opt-out|refusal)s? (\w+ ){0,6}?(frees?|binds?|counts?|releases?|affects?|excuses?|exempts?|does not \w+)\b/i;

/** Who voted against has not objected in the period that runs from the vote. */
function inThePeriod(
  { acts, tracked, plan }: Basis,
  vote: RecordedAct,
  say: (met: RequirementState['met'], evidence: string) => State,
): State {
  const objection = acts.find(({ act, date }) => /^(oppose|break-silence)$/.test(act) && date > vote.date);
  if (objection) return say('not met', evidenceOf(objection));
  const begun = tracked.opened[effectStage(plan)];
  return begun ? say('met', evidenceOf(begun)) : say('not on record', 'The period is not on record as over.');
}

/** "Vote in the plenary": that it is held. */
const heldVote = /^(an? |the )?(\w+ )?(vote|ballot|roll call) (held )?(in|of|by|at) (the )?[\w -]+$/i;

const concludes = /^(adopt|approve|certify)$/;
