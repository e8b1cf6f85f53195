/** What the rule asks, and whom it lets stop the decision. */
import type { Reckoning } from '../../reckon.ts';
import { those } from '../../roll.ts';
import { decide } from '../../rules.ts';
import type { Quantifier } from '../mention.ts';
import type { Proposition, Who } from '../proposition.ts';
import { flip, type Judged, list, said, type Truth } from './truth.ts';

export function judgeRule(
  { needs, count, share, enough, negated }: Extract<Proposition, { is: 'rule' }>,
  { plan, decided }: Reckoning,
): Judged {
  const { rule } = plan;
  const everyone =
    rule.kind === 'unanimity' || rule.kind === 'consensus' || (rule.kind === 'ratification' && rule.count === 'all');
  let holds = false;
  switch (needs) {
    case 'unanimity':
      holds = everyone && (count === undefined || count === plan.members.length);
      break;
    case 'consensus':
      holds =
        (rule.kind === 'consensus' || rule.kind === 'unanimity') &&
        (count === undefined || count === plan.members.length);
      break;
    case 'simple-majority':
      holds = rule.kind === 'majority' && rule.share <= 0.5;
      break;
    case 'two-thirds':
      holds =
        (rule.kind === 'majority' && Math.abs(rule.share - 2 / 3) < 0.01) ||
        (rule.kind === 'qualified-majority' && rule.count === Math.ceil((2 / 3) * plan.members.length));
      break;
    case 'qualified-majority':
      holds = rule.kind === 'qualified-majority';
      break;
    // A share that some requirement or the rule itself asks for.
    case 'share':
      holds =
        plan.requirements.some(({ condition }) => 'share' in condition && Math.abs(condition.share - share!) < 0.005) ||
        ('share' in rule && Math.abs(rule.share - share!) < 0.005);
      break;
    case 'step':
      holds = true;
      break;
    // That every member says yes, where silence is consent or abstention assents.
    case 'every-yes':
      holds =
        everyone &&
        !plan.stages.some(({ kind }) => kind === 'silence') &&
        !(rule.kind === 'unanimity' && rule.abstentionAssents);
      break;
    case 'count':
      holds =
        plan.requirements.some(({ condition }) => condition.is === 'tally' && condition.count === count) ||
        (rule.kind === 'majority' || rule.kind === 'qualified-majority' || rule.kind === 'supermajority-with-veto'
          ? rule.count === count ||
            (rule.kind === 'majority' && rule.quorum === count) ||
            (rule.kind === 'majority' &&
              rule.count === undefined &&
              rule.of === 'members' &&
              (rule.strict
                ? Math.floor(rule.share * plan.members.length) + 1
                : Math.ceil(rule.share * plan.members.length - 1e-9)) === count)
          : (everyone && count === plan.members.length) || (rule.kind === 'ratification' && rule.count === count));
  }
  if (enough && count !== undefined) holds = holds || count > leastOf(plan);
  return said(holds !== negated ? 'yes' : 'no', rule.kind, decided.why, '');
}

/** How many it takes, where the rule counts heads or names a share of all of them; else more than there are. */
function leastOf({ rule, members }: Reckoning['plan']): number {
  if ('count' in rule && typeof rule.count === 'number') return rule.count;
  if (rule.kind !== 'majority' || rule.of !== 'members') return members.length;
  return rule.strict ? Math.floor(rule.share * members.length) + 1 : Math.ceil(rule.share * members.length - 1e-9);
}

/** Whether the rule leaves the decision open: not once it has failed; an objection may still be withdrawn. */
export function judgePossible(negated: boolean, { plan, decided, outcome }: Reckoning): Judged {
  const truth: Truth =
    outcome === 'failed'
      ? 'no'
      : outcome === 'reached' || decided.open
        ? 'yes'
        : outcome === 'blocked'
          ? 'unknown'
          : 'no';
  return said(negated ? flip[truth] : truth, plan.rule.kind, decided.why, '');
}

/** Whether one stage is all it takes: not while others follow it or a requirement beyond it is open. */
export function judgeSuffices(
  { stage, negated }: Extract<Proposition, { is: 'suffices' }>,
  { plan, requirements }: Reckoning,
): Judged {
  const later = plan.stages.slice(stage + 1).map(({ name }) => name);
  const only = later.length === 0 && requirements.length <= 1;
  return said(
    only !== negated ? 'yes' : 'no',
    'requirement',
    only ? 'Nothing follows it.' : `Behind it: ${list([...later, ...requirements.map(({ text }) => text)])}.`,
    '',
  );
}

/** Whether some members could stop the decision alone: the rule is put to a roll with everybody else in favour. */
export function judgeAble(
  { who, to, negated, voting }: Extract<Proposition, { is: 'able' }>,
  { plan, decided, roll }: Reckoning,
): Judged {
  if (to === 'carry') return carriesAlone(who, negated, plan);
  if (to === 'block' && who.is === 'group' && who.pool.length === plan.members.length && counted(who.quantifier) > 1)
    return severalStop(counted(who.quantifier), negated, plan);
  const abstention = !voting && [...roll.values()].includes('abstaining') && who.is === 'group';
  const names = who.is === 'members' ? who.members : abstention ? those(roll, 'abstaining') : who.pool.slice(0, 1);
  const how = abstention ? 'abstaining' : 'against';
  const roster = new Map(
    plan.members.map((member) => [
      member,
      names.includes(member) ? (how as 'abstaining' | 'against') : ('in-favour' as const),
    ]),
  );
  const stops = !decide(plan.rule, roster, plan.weights).reached;
  const holds = to === 'block' ? stops : !stops;
  return said(
    holds !== negated ? 'yes' : 'no',
    plan.rule.kind,
    `${list(names)} alone ${stops ? 'can' : 'cannot'} stop the decision under this rule. ${decided.why}`,
    '',
  );
}

const counted = (quantifier: Quantifier): number => ('n' in quantifier ? quantifier.n : 0);

/** Whether so many members, whoever they are, can stop it with everybody else in favour: the heaviest and the lightest of them. */
function severalStop(n: number, negated: boolean, { members, rule, weights }: Reckoning['plan']): Judged {
  const byWeight = [...members].sort((a, b) => (weights?.[b] ?? 0) - (weights?.[a] ?? 0));
  const stops = (some: readonly string[]): boolean =>
    !decide(
      rule,
      new Map(members.map((member) => [member, some.includes(member) ? ('against' as const) : ('in-favour' as const)])),
      weights,
    ).reached;
  const [heavy, light] = [stops(byWeight.slice(0, n)), stops(byWeight.slice(-n))];
  const weightless = rule.kind === 'qualified-majority' && !weights;
  const truth: Truth = heavy === light && !(weightless && !heavy) ? (heavy ? 'yes' : 'no') : 'unknown';
  return said(
    negated ? flip[truth] : truth,
    rule.kind,
    `${n} members against, all others in favour: ${heavy === light ? '' : 'which members they are decides; '}${heavy ? 'they can stop it' : 'they cannot stop it'}.`,
    '',
  );
}

/** Whether some members are enough for it with everybody else against. */
function carriesAlone(who: Who, negated: boolean, { members, rule, weights }: Reckoning['plan']): Judged {
  const names = who.is === 'members' ? who.members : who.pool;
  const roster = new Map(
    members.map((member) => [member, names.includes(member) ? ('in-favour' as const) : ('against' as const)]),
  );
  const { reached, why } = decide(rule, roster, weights);
  // Shares cannot be reckoned where the members' weights are not given.
  if (reached && rule.kind === 'qualified-majority' && !weights)
    return said('unknown', rule.kind, 'The weights of the members are not on record.', '');
  return said(
    reached !== negated ? 'yes' : 'no',
    rule.kind,
    `${list(names)} alone ${reached ? 'can' : 'cannot'} carry the decision under this rule. With all others against: ${why}`,
    '',
  );
}
