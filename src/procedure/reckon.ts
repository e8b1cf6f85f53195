/** Everything that follows from a plan and its record on a day, as known on a day. `standing.ts` prints it, the check of
 *  claims asks it. Nothing later than `asOf` counts and nothing learned after `knownOn` is used. */
import type { LegalSource, MemberStanding, RecordedAct, RequirementState, Standing } from '../model/procedure.ts';
import { countsIn } from './counts.ts';
import { datesIn } from './dates.ts';
import { decisionStage, effectStage, type Plan, type Requirement, ratificationStage } from './plan.ts';
import { actsBy, isVote, type Roll, ratifiedBy, rollOf, standingsOf, those } from './roll.ts';
import { type Decided, decide, percent, shareOf } from './rules.ts';
import { type StageDecision, stageDecision } from './stage-decision.ts';
import { type Tracked, track } from './track.ts';
import { contentOf, deniedIn, stem, type Word, wordsOf } from './words.ts';

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
  /** Members vote one after another over days, and those that have not voted could still carry it. */
  readonly voting: boolean;
  /** Silence has run out with nobody against it. */
  readonly silence: 'none' | 'running' | 'run out' | 'broken';
  readonly requirements: readonly (RequirementState & { readonly requirement: Requirement })[];
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
  const declared = acts.find((act, i) => act.organ && (act.act === 'adopt' || act.act === 'approve') && at(i) >= opens);
  // Votes cast in a session are votes on the decision that it leads to.
  const casting = deciding > 0 && /\b(session|sitting)\b/i.test(plan.stages[deciding - 1]!.name) ? deciding - 1 : opens;
  const vote = acts.find((act, i) => act.member && isVote(act.act) && at(i) >= casting);
  const silence = silenceOf(plan, acts, members, asOf);
  const roll = rollOf(members);
  const running = vote !== undefined && !declared && inInstalments(plan, acts, at, casting);
  const counted = countedRoll(plan, members, running ? undefined : vote, silence, ratified);
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
  const outcome = outcomeOf(basis, first);
  const requirements = first.map((state) => settled(state, outcome, basis));
  const stage = withEffect(plan, tracked.current, requirements);
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
    voting,
    silence,
    requirements,
    decisions: plan.stages.map((_, i) => stageDecision(plan, i, acts, tracked, { ratified, deciding: counted })),
    flags: flagsOf(basis, roll),
  };
}

/** Where ballots follow one another, any of them can bring the decision; readings have to be passed one by one. */
function firstBallot({ stages }: Plan, deciding: number): number {
  let first = deciding;
  while (first > 0 && [first, first - 1].every((i) => /\b(ballot|round)\b/i.test(stages[i]!.name))) first--;
  return first;
}

type Basis = {
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
  readonly silence: Reckoning['silence'];
  readonly decided: Decided;
};

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
): Reckoning['silence'] {
  const started = acts.find((act) => /\bsilence\b/i.test(act.text) && act.act !== 'statement');
  const stage = plan.stages.some(({ kind }) => kind === 'silence');
  const rule = plan.requirements.some(({ condition }) => condition.is === 'none-against' && condition.silence);
  if (!stage && !rule) return 'none';
  if (members.some(({ position }) => position === 'against')) return 'broken';
  const deadline = plan.deadline ?? deadlineIn(started);
  return started && deadline && `${asOf}\uffff` > deadline ? 'run out' : 'running';
}

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
  silence: Reckoning['silence'],
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
  if (silence === 'broken') return 'failed';
  if (silence === 'run out') return 'reached';
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
  const actsLacking = requirements.some((state) => state.met !== 'met');
  return decided.reached && !actsLacking ? 'reached' : 'pending';
}

const aboutVoting = new Set(['count', 'share', 'majority', 'quorum', 'no-veto', 'tally']);

/** Once the decision is taken, what it presupposed is met; what it did not is as the record says. */
function settled<State extends RequirementState & { requirement: Requirement }>(
  state: State,
  outcome: Standing['outcome'],
  basis: Basis,
): State {
  const is = state.requirement.condition.is;
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

/** Membership or entry into force follows by law from the last thing required, where that is a ratification or deposit. */
function withEffect(
  plan: Plan,
  current: number,
  requirements: readonly (RequirementState & { requirement: Requirement })[],
): number {
  const effect = effectStage(plan);
  if (effect < 0 || !plan.stages[effect]!.automatic || current >= effect) return current;
  const byLaw = requirements.some(
    ({ requirement: { condition } }) => condition.is === 'ratified' || condition.is === 'deposited',
  );
  return byLaw && requirements.every(({ met }) => met === 'met') ? effect : current;
}

export const evidenceOf = (act: RecordedAct): string =>
  `${act.date}, ${act.member ?? act.organ ?? 'unnamed'}, ${act.act}: ${act.text}${act.source ? ` (${sourceText(act.source)})` : ''}`;

export const sourceText = ({ source, article }: LegalSource): string => (article ? `${source}, ${article}` : source);

/** The acts behind the positions, at most three in full. */
export function positionsEvidence({ members }: Reckoning, only?: string): string {
  const acts = members.filter(({ act, position }) => act && (!only || position === only)).map(({ act }) => act!);
  return acts.slice(0, 3).map(evidenceOf).join(' · ') + (acts.length > 3 ? ` · and ${acts.length - 3} more` : '');
}

type State = RequirementState & { readonly requirement: Requirement };

function stateOf(requirement: Requirement, basis: Basis): State {
  const { plan, acts, counted, ratified, vote, declared, silence } = basis;
  const { condition, text } = requirement;
  const say = (met: RequirementState['met'], evidence: string): State => ({ requirement, text, met, evidence });
  const held = (ok: boolean, evidence: string): State =>
    vote
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
      const weights = plan.rule.kind === 'majority' && plan.rule.weighted ? plan.weights : null;
      const votes = (members: readonly string[]): number =>
        weights ? members.reduce((sum, member) => sum + (weights[member] ?? 0), 0) : members.length;
      const base = condition.of === 'members' ? votes([...counted.keys()]) : votes(yes) + votes(no);
      const ok = condition.strict
        ? votes(yes) > condition.share * base + 1e-9
        : votes(yes) >= condition.share * base - 1e-9;
      return held(ok && yes.length > 0, `${votes(yes)} in favour, ${votes(no)} against, of ${base}.`);
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
        if (!act.organ || (stage < decisionStage(plan) && plan.stages[stage]?.kind !== 'vote')) continue;
        const counts = act.tally ?? countsIn(wordsOf(act.text))?.counts;
        if (counts?.inFavour !== undefined)
          return say(counts.inFavour >= condition.count ? 'met' : 'not met', evidenceOf(act));
      }
      const total = plan.weights ? yes.reduce((sum, member) => sum + (plan.weights![member] ?? 0), 0) : null;
      if (total !== null && vote)
        return say(total >= condition.count ? 'met' : 'not met', `${total} of ${condition.count}.`);
      return say(declared ? 'met' : 'not on record', declared ? evidenceOf(declared) : 'No such vote is on record.');
    }
    case 'act': {
      const act = actFor(requirement, basis);
      return act ? say('met', evidenceOf(act)) : say('not on record', 'No entry of the record says so.');
    }
  }
}

/** The latest percentage that an organ states about the same thing. */
function statedFigure(acts: readonly RecordedAct[], text: string): { share: number; act: RecordedAct } | null {
  const wanted = contentOf(wordsOf(text.replace(/[\d.]+\s?(%|per ?cent)/gi, '')));
  for (const act of [...acts].reverse()) {
    const found = /(\d+(?:\.\d+)?)\s?(?:per cent|percent|%)/i.exec(act.text);
    if (!found || !act.organ) continue;
    const said = new Set(contentOf(wordsOf(act.text)));
    if (wanted.some((word) => said.has(word))) return { share: +found[1]! / 100, act };
  }
  return null;
}

/** A share of the population or capital that an organ states: "the members in favour represent 86 per cent". */
export function statedShare(acts: readonly RecordedAct[]): { share: number; act: RecordedAct } | null {
  for (const act of [...acts].reverse()) {
    if (!act.organ) continue;
    const found = /(\d+(?:\.\d+)?)\s?(?:per cent|percent|%)/i.exec(act.text);
    if (found && /favour|support|represent|popul|capital/i.test(act.text)) return { share: +found[1]! / 100, act };
  }
  return null;
}

function depositState(
  requirement: Requirement,
  basis: Basis,
  say: (met: RequirementState['met'], evidence: string) => State,
): State {
  const { plan, acts, asOf } = basis;
  const { condition } = requirement;
  if (condition.is !== 'deposited') throw new TypeError('A deposit was expected.');
  const deposits = acts.filter(({ act }) => act === 'deposit');
  const byMember = new Map(deposits.filter(({ member }) => member !== undefined).map((act) => [act.member!, act]));
  for (const act of deposits)
    if (!act.member) for (const member of plan.members) if (act.text.includes(member)) byMember.set(member, act);
  const subject = deposits.find((act) => plan.subject.some((name) => act.text.includes(name) || act.organ === name));
  const collective = deposits.find(
    (act) =>
      act.organ &&
      !plan.subject.includes(act.organ) &&
      (/\b(last|final|all|every|each|remaining|exchanged?)\b/i.test(act.text) ||
        !plan.members.some((member) => act.text.includes(member))),
  );
  const need = condition.by === 'all' || condition.by === 'exchange' ? plan.members.length : condition.by;
  const lastOf = (list: readonly RecordedAct[], n: number): RecordedAct | undefined =>
    [...list].sort((a, b) => (a.date < b.date ? -1 : 1))[n - 1];
  const done =
    condition.by === 'subject'
      ? subject
      : ((typeof need === 'number' && byMember.size >= need ? lastOf([...byMember.values()], need) : undefined) ??
        (typeof condition.by === 'number' ? undefined : collective));
  if (!done)
    return say(
      'not on record',
      condition.by === 'subject'
        ? 'No deposit of that instrument is on record.'
        : `${byMember.size} of ${need} deposits on record.`,
    );
  if (requirement.days === undefined) return say('met', evidenceOf(done));
  const effective = plusDays(done.date, requirement.days);
  return effective <= `${asOf}\uffff`
    ? say('met', `${evidenceOf(done)} Effective ${effective}.`)
    : say('not on record', `${evidenceOf(done)} Effective only on ${effective}.`);
}

/** Days after a date of the Gregorian calendar. */
export function plusDays(date: string, days: number): string {
  const start = Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1 || 0, +date.slice(8, 10) || 1);
  return new Date(start + days * 86_400_000).toISOString().slice(0, 10);
}

const binding = new Set([
  'adopt',
  'approve',
  'certify',
  'recommend',
  'invite',
  'deposit',
  'propose',
  'ratify',
  'sign',
  'apply',
  'accept',
  'accede',
  'vote-for',
]);
/** An organ's word that something has been done. */
const told = /\b(was|were|has been|have been) (\w+ly )?\w+(ed|en|rd|ld|pt|de|ne|wn|nt)\b/i;
/** Nouns and the acts that are them. */
const actOf: Readonly<Record<string, readonly string[]>> = {
  [stem('adoption')]: ['adopt', 'approve'],
  [stem('approval')]: ['approve', 'adopt'],
  [stem('decision')]: ['adopt', 'approve'],
  [stem('application')]: ['apply'],
  [stem('invitation')]: ['invite'],
  [stem('recommendation')]: ['recommend'],
  [stem('opinion')]: ['recommend', 'certify', 'approve'],
  [stem('certification')]: ['certify'],
  [stem('report')]: ['recommend', 'certify'],
  [stem('conclusion')]: ['recommend', 'certify', 'approve', 'adopt'],
  [stem('finding')]: ['certify', 'adopt'],
  [stem('assessment')]: ['certify', 'recommend'],
  [stem('signature')]: ['sign'],
  [stem('proposal')]: ['propose'],
  [stem('consent')]: ['approve', 'adopt', 'vote-for'],
};

/** The entry that meets a requirement in words: it shares the head noun (or is that act) and most of the rest. */
function actFor({ text, condition, aliases }: Requirement, { acts, plan }: Basis): RecordedAct | undefined {
  if (condition.is !== 'act') return undefined;
  const wordings = [text, ...aliases].map((wording) => ({
    words: contentOf(wordsOf(wording)),
    head: headOf(wordsOf(wording)),
  }));
  let best: RecordedAct | undefined;
  let bestScore = 0;
  for (const act of acts) {
    if (!binding.has(act.act) && !(act.organ && act.act === 'statement' && told.test(act.text))) continue;
    if (condition.acts && !condition.acts.includes(act.act as never)) continue;
    if (condition.organ === 'applicant' ? act.member !== undefined : condition.organ && act.organ !== condition.organ)
      continue;
    if (condition.acts) return act;
    if (act.member && plan.members.includes(act.member) && act.act !== 'propose') continue;
    if (act.organ && concluding.has(act.act) && byOrgan(wordings[0]!.words, text, act.organ) && bestScore < 0.9) {
      best = act;
      bestScore = 0.9;
    }
    const said = wordsOf(`${act.organ ?? ''} . ${act.text}`);
    const denied = deniedIn(said);
    const stems = new Set(contentOf(said.filter((_, i) => !denied[i])));
    stems.add(stem(act.act));
    for (const { words, head } of wordings) {
      const headMet = head === null || stems.has(head) || (actOf[head] ?? []).includes(act.act);
      const share = words.filter((word) => stems.has(word)).length / Math.max(1, words.length);
      const score = headMet ? share + (head !== null && stems.has(head) ? 0.2 : 0) : 0;
      if (score >= 0.5 && score > bestScore) {
        best = act;
        bestScore = score;
      }
    }
  }
  return best;
}

const concluding = new Set(['recommend', 'certify', 'approve', 'adopt']);

/** "Review by the working group": what an organ has to give, met by the organ's conclusion in whatever words. */
function byOrgan(words: readonly string[], text: string, organ: string): boolean {
  const found =
    /^(.*?) (?:recorded |given |taken |made |adopted |issued |delivered )?(?:by|of|from) (?:the )?(.*)$/i.exec(text);
  if (!found || !conclusions.test(found[1]!)) return false;
  const whose = contentOf(wordsOf(found[2]!));
  const own = contentOf(wordsOf(organ));
  return (
    words.length <= 5 &&
    whose.length > 0 &&
    own.length > 0 &&
    (whose.every((word) => own.includes(word)) || own.every((word) => whose.includes(word)))
  );
}
const conclusions =
  /^(the )?([\w-]+ )?(review|opinion|report|assessment|evaluation|examination|recommendation|decision|approval|consent|endorsement|finding|conclusion|verdict|appraisal|advice|clearance|certificate|certification|verification|inspection|audit)$/i;

const cuts = new Set('of by to on in at for from with or and under before after'.split(' '));

/** The head noun of a phrase: the last word before its first preposition that is not a participle. */
export function headOf(words: readonly Word[]): string | null {
  const cut = words.findIndex((word, i) => i > 0 && cuts.has(word.lower));
  const head = words.slice(0, cut < 0 ? words.length : cut).filter((word) => /\p{L}/u.test(word.text));
  while (head.length > 1 && /(ed|served|given|held|made|taken|met|done)$/.test(head.at(-1)!.lower)) head.pop();
  return head.at(-1)?.stem ?? null;
}

function flagsOf({ plan, acts, declared, decided, counted }: Basis, roll: Roll): string[] {
  const flags: string[] = [];
  if (declared && plan.rule.kind !== 'consensus' && !decided.open)
    flags.push(
      `The record says it was decided (${evidenceOf(declared)}), but the roll does not bear that out. ${decided.why}`,
    );
  if (declared && plan.rule.kind === 'consensus' && those(counted, 'against').length)
    flags.push(
      `The record says it was decided (${evidenceOf(declared)}), although ${those(counted, 'against').join(', ')} is on record against.`,
    );
  const cast: Record<string, number> = { inFavour: 0, against: 0, abstaining: 0 };
  const days = new Set<string>();
  for (const act of acts) {
    if (!act.member) continue;
    if (act.act === 'vote-for') cast.inFavour!++;
    else if (act.act === 'vote-against') cast.against!++;
    else if (act.act === 'abstain') cast.abstaining!++;
    else continue;
    days.add(act.date);
  }
  if (days.size)
    for (const act of acts) {
      if (
        !act.organ ||
        !days.has(act.date) ||
        (act.act !== 'adopt' && act.act !== 'statement' && act.act !== 'certify' && act.act !== 'approve')
      )
        continue;
      const counts = act.tally ?? countsIn(wordsOf(act.text))?.counts;
      if (!counts) continue;
      for (const key of ['inFavour', 'against', 'abstaining'] as const)
        if (counts[key] !== undefined && counts[key] !== cast[key])
          flags.push(
            `The count does not match the roll: ${evidenceOf(act)} says ${counts[key]} ${key === 'inFavour' ? 'in favour' : key}, the roll has ${cast[key]}. Both are kept.`,
          );
    }
  for (const act of acts)
    if (act.member && !roll.has(act.member))
      flags.push(`${act.member} is not a member, so its act does not count (${evidenceOf(act)}).`);
  return flags;
}
