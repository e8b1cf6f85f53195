/** Where a decision stands: `standing(procedure, record, asOf, knownOn)`. Two clocks: nothing that happened after `asOf`
 *  counts, and nothing that the record learned after `knownOn` is used. Unknown is never yes. */
import type { Because, Procedure, RecordedAct, StageRule, Standing } from '../model/procedure.ts';
import { evidenceOf, positionsEvidence } from './evidence.ts';
import { planOf } from './inline.ts';
import { type Focus, missing } from './missing.ts';
import type { Plan } from './plan.ts';
import { type Reckoning, reckon } from './reckon.ts';
import { those } from './roll.ts';

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

const stageStates = { reached: 'reached', open: 'not reached so far', 'ruled out': 'ruled out' } as const;

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
