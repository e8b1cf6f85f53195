/** Where a decision stands: `standing(procedure, record, asOf, knownOn)`. Two clocks: nothing that happened after `asOf`
 *  counts, and nothing that the record learned after `knownOn` is used. Unknown is never yes. */
import type { Because, Procedure, RecordedAct, StageRule, Standing } from '../model/procedure.ts';
import { evidenceOf, positionsEvidence } from './evidence.ts';
import { planOf } from './inline.ts';
import { chamberIn, membersNamed, type Plan } from './plan.ts';
import { type Reckoning, reckon } from './reckon.ts';
import { isVote, those } from './roll.ts';

/** A procedure in plain words, or one from a reviewed pack, which is a plan for each day. */
export type AnyProcedure = Procedure | { readonly planOn: (day: string) => Plan };

export const planAt = (procedure: AnyProcedure, day: string): Plan =>
  'planOn' in procedure ? procedure.planOn(day) : planOf(procedure);

export function standing(
  procedure: AnyProcedure,
  record: readonly RecordedAct[],
  asOf: string,
  knownOn: string = asOf,
): Standing {
  return printed(reckon(planAt(procedure, asOf), record, asOf, knownOn));
}

function printed(reckoning: Reckoning): Standing {
  const { plan, track, stage } = reckoning;
  return {
    ...statusOf(reckoning),
    asOf: reckoning.asOf,
    knownOn: reckoning.knownOn,
    outcome: reckoning.outcome,
    stages: plan.stages.map(({ name }, i) => {
      const date = track.opened[i]?.date;
      const state = i > stage ? 'to come' : i < stage || complete(reckoning) ? 'done' : 'under way';
      const decision = stageRule(reckoning, i);
      return { name, state, ...(date === undefined ? {} : { date }), ...(decision ? { decision } : {}) };
    }),
    members: reckoning.members,
    requirements: reckoning.requirements.map(({ text, met, evidence }) => ({ text, met, evidence })),
    because: reasons(reckoning),
    flags: reckoning.flags,
  };
}

function stageRule({ decisions }: Reckoning, index: number): StageRule | null {
  const found = decisions[index];
  if (!found) return null;
  const { said, state, why, declared, counted } = found;
  const shown = declared ? [declared] : counted.slice(0, 3);
  const more = declared ? 0 : counted.length - shown.length;
  return {
    rule: said,
    state,
    why,
    evidence: shown.map(evidenceOf).join(' · ') + (more > 0 ? ` · and ${more} more` : ''),
  };
}

/** The last stage is done once nothing is missing. */
const complete = (reckoning: Reckoning): boolean =>
  reckoning.stage === reckoning.plan.stages.length - 1 &&
  (reckoning.outcome === 'reached' || reckoning.outcome === 'failed');

export function statusOf(reckoning: Reckoning, focus: Focus = 'everything') {
  const { roll } = reckoning;
  const abstaining = those(roll, 'abstaining').length;
  return {
    stage: reckoning.plan.stages[reckoning.stage]!.name,
    inFavour: those(roll, 'in-favour').length,
    against: those(roll, 'against').length,
    ...(abstaining ? { abstaining } : {}),
    silent: those(roll, 'silent', 'absent', 'not-voting').length,
    missing: missing(reckoning, focus),
  };
}

/** What a question is about: all that is still lacking, or the members' own acts only. */
export type Focus = 'everything' | 'members';

/** The members or requirements still lacking, in the words of the procedure. */
export function missing(reckoning: Reckoning, focus: Focus = 'everything'): string[] {
  const { plan, requirements, roll, ratified, silence, outcome, vote, declared } = reckoning;
  const out: string[] = [];
  const add = (...list: string[]): void => {
    for (const item of list) if (!out.includes(item)) out.push(item);
  };
  const silent = those(roll, 'silent', 'absent', 'not-voting');
  const reserved = reckoning.members
    .filter(({ position, remarks }) => position === 'silent' && remarks.at(-1)?.act === 'condition')
    .map(({ member }) => member);
  for (const { requirement, met, text } of requirements) {
    if (met === 'met') continue;
    const { condition } = requirement;
    switch (condition.is) {
      case 'ratified':
        if (condition.count === 'all') add(...plan.members.filter((member) => !ratified.has(member)));
        else add(text);
        break;
      case 'none-against':
        if (condition.silence)
          add(
            silence === 'broken'
              ? 'consensus'
              : `expiry of the ${/\bwritten\b/i.test(text) ? 'written' : 'silence'} procedure`,
          );
        else if (those(roll, 'against').length) add(...those(roll, 'against'), ...reserved);
        else if (reserved.length) add(...reserved);
        else if (2 * silent.length < plan.members.length) add(...silent);
        else add(text);
        break;
      case 'signed': {
        const signed = new Set(reckoning.acts.filter(({ act }) => act === 'sign').map(({ member }) => member));
        const open = plan.members.filter((member) => !signed.has(member));
        if (signed.size && 2 * open.length < plan.members.length) add(...open);
        else add(text);
        break;
      }
      case 'all-agree': {
        const open = plan.members.filter((member) => roll.get(member) !== 'in-favour');
        if (2 * open.length <= plan.members.length && (vote || !/\bvotes?\b/i.test(text))) add(...open);
        else add(text);
        // An organ's act by consensus is lacking too.
        if (/\b(adoption|decision|approval|adopted|approved)\b.*\bby consensus\b/i.test(text)) add(text);
        break;
      }
      case 'count':
      case 'share':
      case 'majority':
      case 'quorum':
      case 'no-veto':
      case 'tally':
        if (vote || (met === 'not met' && !(condition.is === 'tally' && ballotWith(text))) || beyond(reckoning, text))
          add(text);
        else if (condition.is === 'tally') add(ballotWith(text) ?? stillToVote(reckoning, text));
        else if (!declared) add(stillToVote(reckoning, text));
        break;
      default: {
        const named = membersNamed(text, plan).filter((member) => !ratified.has(member));
        if (named.length) add(...named);
        else add(text);
      }
    }
  }
  if (requirements.length === 0 && outcome !== 'reached') add(...silent, ...those(roll, 'against'));
  if (focus === 'members') {
    const own = out.filter((item) => plan.members.includes(item));
    if (own.length) return own;
  }
  return out;
}

/** "Two thirds in the General Assembly": of another body, after the members have voted. */
const beyond = ({ plan, acts }: Reckoning, text: string): boolean => {
  const chamber = chamberIn(text);
  return (
    chamber !== null &&
    !plan.body.toLowerCase().includes(chamber) &&
    acts.some(({ member, act }) => member !== undefined && isVote(act))
  );
};

/** "300 of 450 deputies in the final vote" is missing as "final vote with 300 deputies". */
function ballotWith(text: string): string | null {
  const found =
    /^(?:at least )?(\d+) (?:of (?:the )?\d+ )?(\w+) in (?:the|a) ((?:\w+ )*(?:vote|reading|ballot))(?:,.*)?$/i.exec(
      text,
    );
  return found ? `${found[3]} with ${found[1]} ${found[2]}` : null;
}

const stageStates = { reached: 'reached', open: 'not reached so far', 'ruled out': 'ruled out' } as const;

/** Where no vote was held it is the vote that is missing, if the procedure has a stage for it. */
const voteName = ({ plan }: Reckoning): string | undefined =>
  [...plan.stages].reverse().find(({ kind }) => kind === 'vote' || kind === 'decision' || kind === 'reading')?.name;

/** A vote that is still to be held is what is missing; where the stage that decides is no vote, what it takes. */
function stillToVote(reckoning: Reckoning, text: string): string {
  const name = voteName(reckoning);
  // How long before or after the vote has to be is said by the requirement alone.
  const timed = /\b(days?|weeks?|months?|years?) (later|earlier|after|before|apart)\b/i.test(text);
  return name !== undefined && !timed && /\b(vote|ballot|referendum|election|reading)\b/i.test(name) ? name : text;
}

/** Why it stands there: the rule with its figures, the act that brought the stage, each requirement, whatever does not add up. */
function reasons(reckoning: Reckoning): Because[] {
  const { plan, track, stage, decided, requirements, flags, declared, silence } = reckoning;
  const because: Because[] = [];
  const opened = track.opened[stage];
  const name = plan.stages[stage]!.name;
  if (opened)
    because.push({ rule: 'stage', text: `The procedure has come to “${name}”.`, evidence: evidenceOf(opened) });
  else if (stage > 0)
    because.push({
      rule: 'stage',
      text: `“${name}” follows from the last thing required.`,
      evidence: requirements.at(-1)?.evidence ?? '',
    });
  else because.push({ rule: 'stage', text: 'No act that opens a stage is on record.', evidence: '' });
  if (declared)
    because.push({ rule: plan.rule.kind, text: 'The decision has been taken.', evidence: evidenceOf(declared) });
  because.push({ rule: plan.rule.kind, text: decided.why, evidence: positionsEvidence(reckoning) });
  if (silence === 'running')
    because.push({
      rule: 'silence',
      text: 'Silence counts as consent only after the deadline.',
      evidence: plan.deadline ?? '',
    });
  if (silence === 'broken')
    because.push({
      rule: 'silence',
      text: `Silence was broken by ${those(reckoning.roll, 'against').join(', ')}.`,
      evidence: positionsEvidence(reckoning, 'against'),
    });
  plan.stages.forEach(({ name: of, rule }, i) => {
    const found = rule ? stageRule(reckoning, i) : null;
    if (found)
      because.push({
        rule: rule!.kind,
        text: `“${of}” is decided by ${found.rule.replace(/\.$/, '')}: ${stageStates[found.state]}. ${found.why}`,
        evidence: found.evidence,
      });
  });
  for (const { text, met, evidence } of requirements)
    because.push({
      rule: 'requirement',
      text: `${met === 'met' ? 'Met' : met === 'not met' ? 'Not met' : 'Not on record'}: ${text}.`,
      evidence,
    });
  for (const flag of flags) because.push({ rule: 'flag', text: flag, evidence: '' });
  return because;
}
