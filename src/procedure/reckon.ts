/** Everything that follows from a plan and its record on a day, as known on a day. `standing.ts` prints it, the check of
 *  claims asks it. Nothing later than `asOf` counts and nothing learned after `knownOn` is used. */
import type { MemberStanding, RecordedAct, RequirementState, Standing } from '../model/procedure.ts';
import { withEffect, withWaiting } from './by-law.ts';
import { datesIn } from './dates.ts';
import { evidenceOf } from './evidence.ts';
import { flagsOf } from './flags.ts';
import { decisionStage, effectStage, type Plan, type Requirement, ratificationStage } from './plan.ts';
import { type Basis, type Silence, type State, stateOf } from './requirement-state.ts';
import { actsBy, isVote, type Roll, ratifiedBy, rollOf, standingsOf, those } from './roll.ts';
import { type Decided, decide } from './rules.ts';
import { type StageDecision, stageDecision } from './stage-decision.ts';
import { statedVotesFor } from './stated.ts';
import { type Tracked, track } from './track.ts';
import { contentOf, headOf, wordsOf } from './words.ts';

export type Reckoning = {
  readonly plan: Plan;
  readonly asOf: string;
  readonly knownOn: string;
  readonly acts: readonly RecordedAct[];
  readonly members: readonly MemberStanding[];
  readonly roll: Roll;
  readonly ratified: ReadonlyMap<string, RecordedAct>;
  readonly track: Tracked;
  readonly stage: number;
  readonly outcome: Standing['outcome'];
  readonly decided: Decided;
  /** The organ's act that declares the decision taken, if there is one. */
  readonly declared: RecordedAct | undefined;
  /** The first vote of a member at the stage that decides. */
  readonly vote: RecordedAct | undefined;
  /** The stage at which the members vote: before the one that decides, where somebody else has to approve what they voted. */
  readonly votedAt: number;
  /** Members vote one after another over days, and those that have not voted could still carry it. */
  readonly voting: boolean;
  readonly silence: Silence;
  readonly requirements: readonly State[];
  /** How each stage is itself decided; `null` where nothing is decided at it. */
  readonly decisions: readonly (StageDecision | null)[];
  readonly flags: readonly string[];
};

const votingRules = new Set(['majority', 'qualified-majority', 'supermajority-with-veto']);

export function reckon(plan: Plan, record: readonly RecordedAct[], asOf: string, knownOn: string): Reckoning {
  const acts = actsBy(record, asOf, knownOn);
  const members = standingsOf(plan.members, acts);
  const ratified = ratifiedBy(plan.members, acts);
  const early = ratificationStage(plan);
  const collective = plan.requirements.find(({ condition }) => condition.is === 'ratified')?.condition;
  const needed =
    collective?.is === 'ratified' ? (collective.count === 'all' ? plan.members.length : collective.count) : 0;
  const tracked = track(plan, acts, (stage, upTo) => {
    if (early < 0 || stage <= early || needed === 0) return false;
    return ratifiedBy(plan.members, acts.slice(0, upTo + 1)).size < needed;
  });
  const deciding = decisionStage(plan);
  const at = (i: number): number => tracked.stageOf[i]!;
  const opens = firstBallot(plan, deciding);
  // Where the votes are not the members' own, an organ's count says whether there were enough.
  const enough = plan.rule.kind === 'majority' ? plan.rule.count : undefined;
  const declared =
    acts.find((act, i) => act.organ && (act.act === 'adopt' || act.act === 'approve') && at(i) >= opens) ??
    (enough === undefined
      ? undefined
      : acts.find((act, i) => act.act === 'certify' && at(i) >= opens && (statedVotesFor(plan, act) ?? 0) >= enough));
  const own = ownVote(plan, deciding, acts, at);
  // Votes cast in a session are votes on the decision that it leads to.
  const casting =
    own < deciding
      ? own
      : deciding > 0 && /\b(session|sitting)\b/i.test(plan.stages[deciding - 1]!.name)
        ? deciding - 1
        : opens;
  const vote = acts.find((act, i) => act.member && isVote(act.act) && at(i) >= casting);
  const silence = silenceOf(plan, acts, members, asOf, tracked);
  const roll = rollOf(members);
  const running = vote !== undefined && !declared && inInstalments(plan, acts, at, casting);
  const counted = countedRoll(
    plan,
    members,
    running ? undefined : vote,
    decidesBySilence(plan) ? silence : 'none',
    ratified,
  );
  const decided = decide(plan.rule, counted, plan.weights);
  const voting = running && decided.open && !decided.reached;
  const basis: Basis = {
    plan,
    members,
    acts,
    asOf,
    counted,
    ratified,
    tracked,
    declared,
    vote,
    voting,
    silence,
    decided,
  };
  const first = plan.requirements.map((requirement) => stateOf(requirement, basis));
  const carried = outcomeOf(basis, first);
  const outcome = own < deciding && carried === 'reached' && !declared ? 'pending' : carried;
  const requirements = first.map((state) => settled(state, outcome, basis));
  const stage = withEffect(plan, withWaiting(plan, tracked.current, requirements, acts), requirements, {
    acts,
    asOf,
    outcome,
  });
  return {
    plan,
    asOf,
    knownOn,
    acts,
    members,
    roll,
    ratified,
    track: tracked,
    stage,
    outcome,
    decided,
    declared,
    vote,
    votedAt: own,
    voting,
    silence,
    requirements,
    decisions: plan.stages.map((_, i) => stageDecision(plan, i, acts, tracked, { ratified, deciding: counted })),
    flags: flagsOf(basis, roll),
  };
}

/** "Approval by the regulator" behind the vote of the shareholders: the members have voted, and another decides. */
function ownVote(plan: Plan, deciding: number, acts: readonly RecordedAct[], at: (i: number) => number): number {
  const { kind, name } = plan.stages[deciding]!;
  const by =
    /\b(?:approval|consent|clearance|confirmation|endorsement|assent|authorisation) (?:by|of|from) (?:the )?(.+)$/i.exec(
      name,
    );
  // "Five of nine governors": what a requirement that counts them calls the members.
  const counted = plan.requirements.filter(({ condition }) => condition.is === 'count' || condition.is === 'tally');
  const ours = new Set(contentOf(wordsOf([plan.body, ...counted.map(({ text }) => text)].join(' '))));
  if (
    !votingRules.has(plan.rule.kind) ||
    kind !== 'decision' ||
    !by ||
    contentOf(wordsOf(by[1]!)).some((word) => ours.has(word))
  )
    return deciding;
  const voted = acts.findLastIndex((act, i) => act.member !== undefined && isVote(act.act) && at(i) < deciding);
  return voted >= 0 && plan.stages[at(voted)]?.kind === 'vote' ? at(voted) : deciding;
}

/** Where ballots follow one another, any of them can bring the decision; readings have to be passed one by one. */
function firstBallot({ stages }: Plan, deciding: number): number {
  let first = deciding;
  while (first > 0 && [first, first - 1].every((i) => /\b(ballot|round)\b/i.test(stages[i]!.name))) first--;
  return first;
}

/** One vote a member on more than one day, at one stage: a ballot by correspondence, or of members that ballot at home.
 *  Who has not voted yet is not absent. A member that votes twice votes in a second ballot. */
function inInstalments(plan: Plan, acts: readonly RecordedAct[], at: (i: number) => number, casting: number): boolean {
  const votes = acts.filter((act, i) => act.member && (isVote(act.act) || act.act === 'abstain') && at(i) >= casting);
  const voters = new Set(votes.map(({ member }) => member));
  const stages = new Set(acts.flatMap((act, i) => (votes.includes(act) ? [at(i)] : [])));
  return (
    voters.size === votes.length &&
    voters.size < plan.members.length &&
    stages.size === 1 &&
    new Set(votes.map(({ date }) => date)).size > 1
  );
}

function silenceOf(
  plan: Plan,
  acts: readonly RecordedAct[],
  members: readonly MemberStanding[],
  asOf: string,
  tracked: Tracked,
): Silence {
  const at = plan.stages.findIndex(({ kind }) => kind === 'silence');
  const stage = at >= 0;
  const started =
    acts.findLast(
      (act) => /\bunder (a )?silence\b|\bsilence (procedure )?until\b/i.test(act.text) && act.act === 'propose',
    ) ??
    acts.find((act) => /\bsilence\b/i.test(act.text) && act.act !== 'statement') ??
    (stage ? tracked.opened[at] : undefined);
  const rule = plan.requirements.some(({ condition }) => condition.is === 'none-against' && condition.silence);
  if (!stage && !rule) return 'none';
  if (members.some(({ position }) => position === 'against')) return 'broken';
  const deadline = plan.deadline ?? deadlineIn(started);
  return started && deadline && `${asOf}\uffff` > deadline ? 'run out' : 'running';
}

/** Silence takes the decision, unless members or an organ still decide behind it. */
const decidesBySilence = (plan: Plan): boolean =>
  !plan.stages.some(({ kind }) => kind === 'silence') || plan.stages[decisionStage(plan)]!.kind === 'silence';

/** "under silence until noon on 15 March": the last date the entry names. */
function deadlineIn(act: RecordedAct | undefined): string | undefined {
  return act && datesIn(wordsOf(act.text), act.date.slice(0, 4)).at(-1)?.date;
}

/** The roll that the rule is put to: of ratifications for a rule about them; of votes cast once a vote was held; silence
 *  as consent once it has run out. */
function countedRoll(
  plan: Plan,
  members: readonly MemberStanding[],
  vote: RecordedAct | undefined,
  silence: Silence,
  ratified: ReadonlyMap<string, RecordedAct>,
): Roll {
  if (plan.rule.kind === 'ratification')
    return new Map(
      members.map(({ member, position }) => [
        member,
        ratified.has(member) ? 'in-favour' : position === 'in-favour' ? 'silent' : position,
      ]),
    );
  if (silence === 'run out')
    return new Map(members.map(({ member, position }) => [member, position === 'silent' ? 'in-favour' : position]));
  if (vote && votingRules.has(plan.rule.kind))
    return new Map(
      members.map(({ member, position, act }) => [
        member,
        act && (isVote(act.act) || act.act === 'abstain')
          ? position
          : position === 'silent' || position === 'in-favour'
            ? 'not-voting'
            : position,
      ]),
    );
  return rollOf(members);
}

function outcomeOf(basis: Basis, requirements: readonly RequirementState[]): Standing['outcome'] {
  const { plan, declared, vote, voting, silence, decided, counted } = basis;
  if (declared) return 'reached';
  if (votedDown(basis)) return 'failed';
  if (silence === 'broken') return 'failed';
  if (silence === 'run out' && decidesBySilence(plan)) return 'reached';
  if (plan.rule.kind === 'ratification')
    return decided.reached ? 'reached' : those(counted, 'against').length ? 'blocked' : 'pending';
  const votingUnmet = basis.plan.requirements.some(
    ({ condition }, i) => aboutVoting.has(condition.is) && requirements[i]!.met !== 'met',
  );
  if (votingRules.has(plan.rule.kind)) {
    if (!vote || voting) return 'pending';
    return decided.reached && !votingUnmet ? 'reached' : 'failed';
  }
  const against = those(counted, 'against').length > 0;
  if (against) return vote ? 'failed' : 'blocked';
  // All have voted, and one withheld the consent that the rule asks of everybody.
  if (
    vote &&
    plan.rule.kind === 'unanimity' &&
    !plan.rule.abstentionAssents &&
    those(counted, 'abstaining').length > 0 &&
    those(counted, 'in-favour', 'abstaining').length === counted.size
  )
    return 'failed';
  // Requirements are told in their order: what stands behind the members' agreement, where a stage follows, carries it out.
  const agreed = plan.requirements.findIndex(({ condition }) => condition.is === 'all-agree');
  const behind = plan.stages.slice(decisionStage(plan) + 1);
  const follows = behind.length > 0 && behind.every(({ kind }) => /^(effect|deposit|signature|other)$/.test(kind));
  const actsLacking = requirements.some(
    (state, i) =>
      state.met !== 'met' &&
      !ofLaterStage(plan, state.text) &&
      !(follows && agreed >= 0 && i > agreed && !isDecision.test(state.text)),
  );
  return decided.reached && !actsLacking ? 'reached' : 'pending';
}

/** "Payment by the treasurer", where payment is a stage behind the decision: no part of it. */
function ofLaterStage(plan: Plan, text: string): boolean {
  const head = headOf(wordsOf(text));
  return plan.stages.some(
    ({ name }, i) =>
      i > decisionStage(plan) && head !== null && headOf(wordsOf(name)) === head && !isDecision.test(name),
  );
}
const isDecision = /\b(approval|consent|decision|vote|agreement|ratification)\b/i;

/** "The candidate got 49 votes and was not elected": a body whose members are not listed has voted it down. */
const votedDown = ({ plan, acts, tracked, vote }: Basis): boolean => {
  const last = acts.findLast((_, i) => tracked.stageOf[i] === decisionStage(plan));
  return vote === undefined && last?.organ !== undefined && last.act === 'vote-against';
};

const aboutVoting = new Set(['rule', 'count', 'share', 'majority', 'quorum', 'no-veto', 'tally']);

/** Once the decision is taken, what it presupposed is met; what it did not is as the record says. */
function settled<State extends RequirementState & { requirement: Requirement }>(
  state: State,
  outcome: Standing['outcome'],
  basis: Basis,
): State {
  const is = state.requirement.condition.is;
  // What an organ says is in force had all that it takes.
  const effect = effectStage(basis.plan);
  const begun = effect === basis.plan.stages.length - 1 ? basis.tracked.opened[effect] : undefined;
  if (begun?.organ !== undefined && begun.act !== 'propose' && outcome === 'reached' && state.met === 'not on record')
    return { ...state, met: 'met', evidence: evidenceOf(begun) };
  if (
    outcome === 'reached' &&
    basis.declared &&
    state.met !== 'met' &&
    (is === 'all-agree' || is === 'none-against') &&
    aboutThisDecision(state.requirement, basis)
  )
    return { ...state, met: 'met', evidence: evidenceOf(basis.declared) };
  return state;
}

/** A requirement about another stage of its own (an action plan, say) is not met by the main decision. */
function aboutThisDecision({ text }: Requirement, { plan, declared, tracked, acts }: Basis): boolean {
  const wanted = new Set(contentOf(wordsOf(text)));
  const stage = tracked.stageOf[acts.indexOf(declared!)]!;
  return !plan.stages.some(({ name }, i) => {
    const words = contentOf(wordsOf(name));
    return i > stage && words.length > 1 && words.every((word) => wanted.has(word));
  });
}
