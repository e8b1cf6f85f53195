/** Whether the record shows a requirement met, and by what. */

import type { MemberStanding, RecordedAct, RequirementState } from '../model/procedure.ts';
import { tableOf } from '../model/table.ts';
import { countsIn } from './counts.ts';
import { partly } from './entry.ts';
import { evidenceOf } from './evidence.ts';
import { decisionStage, membersNamed, type Plan, type Requirement } from './plan.ts';
import { announcedIn, deniedIn, scheduledIn } from './put-aside.ts';
import { type Roll, ratifies, rollOf, those } from './roll.ts';
import { type Decided, decide, percent, shareOf } from './rules.ts';
import { depositsTold, statedFigure, statedShare, statedVotes } from './stated.ts';
import type { Tracked } from './track.ts';
import { contentOf, headOf, stem, wordsOf } from './words.ts';

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
      if (stated !== null && plan.rule.kind !== 'majority')
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
    case 'act': {
      if (saysWhatAnActDoes.test(text)) return say('met', 'It says what an act does, and asks for none.');
      const named = membersNamed(text, plan);
      if (named.length)
        return named.every((member) => ratified.has(member))
          ? say('met', evidenceOf(ratified.get(named.at(-1)!)!))
          : say('not on record', `Not ratified: ${named.filter((member) => !ratified.has(member)).join(', ')}.`);
      const act = actFor(requirement, basis);
      return act ? say('met', evidenceOf(act)) : say('not on record', 'No entry of the record says so.');
    }
  }
}

/** "An objection releases the state that lodges it": no step of its own. */
const saysWhatAnActDoes =
  /^(an?|any|each|every) (late |written |timely )?(objection|abstention|absence|reservation|opt-out|refusal)s? (\w+ ){0,6}?(frees?|binds?|counts?|releases?|affects?|excuses?|exempts?|does not \w+)\b/i;

const concludes = /^(adopt|approve|certify)$/;

function depositState(
  requirement: Requirement,
  basis: Basis,
  say: (met: RequirementState['met'], evidence: string) => State,
): State {
  const { plan, acts, asOf } = basis;
  const { condition } = requirement;
  if (condition.is !== 'deposited') throw new TypeError('A deposit was expected.');
  // "Ratified: instrument deposited" is both in one entry.
  const deposits = acts.filter(
    ({ act, text, member }) =>
      act === 'deposit' ||
      (member !== undefined && ratifies(act) && /\b(deposited|lodged|handed in|delivered)\b/i.test(text)),
  );
  const byMember = new Map(deposits.filter(({ member }) => member !== undefined).map((act) => [act.member!, act]));
  for (const act of deposits)
    if (!act.member) for (const member of plan.members) if (act.text.includes(member)) byMember.set(member, act);
  const subject = deposits.find((act) => plan.subject.some((name) => act.text.includes(name) || act.organ === name));
  const collective = deposits.find(
    (act) =>
      act.organ &&
      !plan.subject.includes(act.organ) &&
      (!partly.test(act.text) || /\b(last|final|remaining)\b/i.test(act.text)) &&
      (/\b(last|final|all|every|each|remaining|exchanged?)\b/i.test(act.text) ||
        !plan.members.some((member) => act.text.includes(member))),
  );
  const nth = typeof condition.by === 'number' ? condition.by : null;
  const need = condition.by === 'all' || condition.by === 'exchange' ? plan.members.length : condition.by;
  const lastOf = (list: readonly RecordedAct[], n: number): RecordedAct | undefined =>
    [...list].sort((a, b) => (a.date < b.date ? -1 : 1))[n - 1];
  const done =
    condition.by === 'subject'
      ? subject
      : ((typeof need === 'number' && byMember.size >= need ? lastOf([...byMember.values()], need) : undefined) ??
        (nth === null ? collective : deposits.find((act) => depositsTold(act) >= nth)));
  if (!done)
    return say(
      'not on record',
      condition.by === 'subject'
        ? 'No deposit of that instrument is on record.'
        : `${byMember.size} of ${need} deposits on record.`,
    );
  return waits(requirement) ? waited(requirement, done.date, asOf, evidenceOf(done)) : say('met', evidenceOf(done));
}

const waits = ({ days, months }: Requirement): boolean => days !== undefined || months !== undefined;

/** @param from the day on which the waiting period begins to run. */
function waited(requirement: Requirement, from: string, asOf: string, evidence: string): State {
  const effective =
    requirement.months === undefined ? plusDays(from, requirement.days!) : plusMonths(from, requirement.months);
  const over = effective <= `${asOf}\uffff`;
  return {
    requirement,
    text: requirement.text,
    met: over ? 'met' : 'not on record',
    evidence: `${evidence} Effective ${over ? '' : 'only '}on ${effective}.`.trim(),
    effective,
  };
}

/** The same day so many months on; the last day of a month that has no such day. */
function plusMonths(date: string, months: number): string {
  const [year, month, day] = [+date.slice(0, 4), +date.slice(5, 7) || 1, +date.slice(8, 10) || 1];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Days after a date of the Gregorian calendar. */
function plusDays(date: string, days: number): string {
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
const told =
  /\b(was|were|has been|have been) (\w+ly )?\w+(ed|en|rd|ld|pt|de|ne|wn|nt)\b|^(the )?(\w+ ){1,3}?(discussed|examined|considered|debated|heard|met|held|took)\b/i;
/** Nouns and the acts that are them. */
const actOf = tableOf<readonly string[]>({
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
});

/** The entry that meets a requirement in words: it shares the head noun (or is that act) and most of the rest. */
function actFor({ text, condition, aliases }: Requirement, { acts, plan, tracked }: Basis): RecordedAct | undefined {
  if (condition.is !== 'act') return undefined;
  const wordings = [text, ...aliases].map((wording) => ({
    words: contentOf(wordsOf(wording)),
    head: headOf(wordsOf(wording)),
  }));
  // What belongs to an earlier stage than the one that the requirement names does not meet it.
  const named = stageNamed(plan, text);
  const before = (act: RecordedAct): boolean => {
    const stage = tracked.stageOf[acts.indexOf(act)]!;
    return named >= 0 && stage >= 0 && stage < named;
  };
  let best: RecordedAct | undefined;
  let bestScore = 0;
  for (const act of acts) {
    if (!binding.has(act.act) && !(act.organ && /^(statement|support)$/.test(act.act) && told.test(act.text))) continue;
    if (act.act === 'propose' && !ofProposal.test(text)) continue;
    if (before(act)) continue;
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
    const ahead = scheduledIn(said);
    const later = announcedIn(said);
    const stems = new Set(contentOf(said.filter((_, i) => !denied[i] && !ahead[i] && !later[i])));
    stems.add(stem(act.act));
    if (isOver.test(act.text)) stems.add(stem('expiry'));
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

const isOver =
  /\b(period|deadline|time limit|term|days|weeks|months) (has |have |had )?(ended|expired|ran out|run out|lapsed|closed|elapsed|(is|was|were|are) over|came to an end|come to an end)\b/i;

/** The last stage whose name the requirement has in full; -1 where there is none. */
function stageNamed({ stages }: Plan, text: string): number {
  const said = new Set(contentOf(wordsOf(text)));
  return stages.findLastIndex(({ name }) => {
    const words = contentOf(wordsOf(name));
    const telling = words.filter((word) => !general.has(word));
    return (
      (words.length > 1 && words.every((word) => said.has(word))) ||
      (telling.length > 1 && telling.every((word) => said.has(word)))
    );
  });
}

const general = new Set(['vote', 'decision', 'adoption', 'approval'].map(stem));

const ofProposal =
  /\b(propos\w+|draft\w*|tabl\w+|submi\w+|text|initiative|motion|request\w*|present\w*|nominat\w+|candidat\w+|bids?|paper|plan|circulat\w+|introduc\w+|bill|application)\b/i;

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
