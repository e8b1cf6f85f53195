/** A procedure in plain words, made into a plan by what its words mean: stages by their head nouns (`stage-kind.ts`),
 *  requirements by their grammar (`condition.ts`), the rule by its name, its figures and its requirements. What language
 *  does not settle stays an `act`: some entry of the record has to say it. */
import type { Procedure } from '../model/procedure.ts';
import { tableOf } from '../model/table.ts';
import { conditionOf, waitingTime, withoutMonth } from './condition.ts';
import type { Condition, Plan, Requirement, Rule, Stage } from './plan.ts';
import { stageOf } from './stage-kind.ts';
import { wordsOf } from './words.ts';

/** Capitalised names in a decision's title that are no member of the body: whose case it is. */
function subjectOf(decision: string, members: readonly string[], stages: readonly string[] = []): string[] {
  const steps = stages.join(' | ').toLowerCase();
  const names = decision.match(/\p{Lu}[\p{L}'’-]+(?: (?:(?:and|of) )?\p{Lu}[\p{L}'’-]+)*/gu) ?? [];
  return (
    names
      .map((name) => (decision.startsWith(name) ? name.replace(/^\S+ (?:of )?|^\S+$/, '') : name))
      // "between Estonia and Georgia" names two members, not a third party.
      .flatMap((name) => (name.split(' and ').some((part) => members.includes(part)) ? name.split(' and ') : [name]))
      .filter((name) => name !== '' && !members.includes(name) && !steps.includes(name.toLowerCase()))
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Figures of a threshold in whatever words its writer chose: counts above one, shares up to one, lists of members. */
function thresholdOf(procedure: Procedure) {
  const out: {
    count?: number;
    share?: number;
    quorum?: number;
    veto?: string[];
    seats?: number;
    fraction?: number;
    blocking?: number;
  } = {};
  const given = isObject(procedure.threshold)
    ? procedure.threshold
    : typeof procedure.threshold === 'number'
      ? { members: procedure.threshold }
      : {};
  for (const [key, value] of Object.entries(given)) {
    const k = key.toLowerCase();
    if (Array.isArray(value)) {
      const names = value.filter(
        (item): item is string => typeof item === 'string' && procedure.members.includes(item),
      );
      if (names.length) out.veto = names;
    } else if (typeof value === 'number' && Number.isFinite(value)) {
      if (/quorum|present/.test(k)) out.quorum = value;
      else if (/block/.test(k)) out.blocking = value;
      else if (/share|percent|popul|capital|weight/.test(k)) out.share = value > 1 ? value / 100 : value;
      else if (value > 0 && value <= 1 && !/member|vote|state/.test(k)) out.fraction = value;
      else if (value > 0 && value < 1) out.fraction = value;
      else if (value > procedure.members.length) out.seats = value;
      else out.count = value;
    }
  }
  return out;
}

/** The five that Article 23 of the UN Charter names; used where a veto is spoken of and no list is given. */
const permanentFive = ['China', 'France', 'Russia', 'United Kingdom', 'United States'];

function ruleOf(procedure: Procedure, conditions: readonly Condition[], veto: readonly string[]): Rule {
  const threshold = thresholdOf(procedure);
  const n = procedure.members.length;
  const find = <Is extends Condition['is']>(is: Is) =>
    conditions.find((c): c is Extract<Condition, { is: Is }> => c.is === is);
  const quorum = threshold.quorum ?? find('quorum')?.count;
  const withQuorum = quorum === undefined ? {} : { quorum };
  // "13 of 24 votes": so many of the votes that the members have between them.
  const count = threshold.count ?? find('count')?.count ?? (procedure.weights ? find('tally')?.count : undefined);
  const weighted = procedure.weights ? { weighted: true as const } : {};
  const text = procedure.requirements.join(' ; ');
  const casting = castingVote(text, procedure.members);
  // A treaty that so many ratifications bring into force: nobody votes on it.
  const bound = find('ratified')?.count ?? find('deposited')?.by;
  if (
    /^(simple-majority|two-thirds|qualified-majority)$/.test(procedure.rule) &&
    bound !== undefined &&
    !procedure.stages.some((name) => /^(vote|decision|reading|silence)$/.test(stageOf(name).kind)) &&
    procedure.stages.some((name) => /^(ratification|deposit)$/.test(stageOf(name).kind))
  )
    return {
      kind: 'ratification',
      count: count ?? (typeof bound === 'number' ? bound : 'all'),
    };
  switch (procedure.rule) {
    case 'consensus':
      return { kind: 'consensus' };
    case 'unanimity':
      if (conditions.some((c) => c.is === 'ratified' && c.count === 'all') && !find('none-against'))
        return { kind: 'ratification', count: 'all' };
      return {
        kind: 'unanimity',
        abstentionAssents:
          find('none-against') !== undefined || /\babstentions? (does|do) not (prevent|block|stop|hinder)/i.test(text),
      };
    case 'simple-majority': {
      const majority = find('majority');
      return {
        kind: 'majority',
        of: majority?.of ?? (count === undefined ? 'votes cast' : 'members'),
        share: threshold.fraction ?? majority?.share ?? 0.5,
        strict: true,
        ...(count === undefined ? {} : { count }),
        ...(casting === undefined ? {} : { casting }),
        ...withQuorum,
        ...weighted,
      };
    }
    case 'two-thirds': {
      const majority = find('majority');
      const of = majority?.of ?? (/\b(votes cast|voting|present)\b/i.test(text) ? 'votes cast' : 'members');
      return {
        kind: 'majority',
        of,
        share: threshold.fraction ?? majority?.share ?? 2 / 3,
        strict: false,
        ...(count === undefined ? {} : { count }),
        ...withQuorum,
        ...weighted,
      };
    }
    case 'qualified-majority': {
      const share = threshold.share ?? find('share')?.share ?? (procedure.weights ? 0.65 : 0);
      return {
        kind: 'qualified-majority',
        count: count ?? Math.ceil((threshold.fraction ?? 0.55) * n - 1e-9),
        share,
        ...(threshold.blocking === undefined ? {} : { blocking: threshold.blocking }),
      };
    }
    case 'supermajority-with-veto':
      return { kind: 'supermajority-with-veto', count: count ?? Math.ceil(0.6 * n), veto };
    case 'ratification': {
      const ratified = find('ratified');
      return { kind: 'ratification', count: count ?? ratified?.count ?? 'all' };
    }
    default:
      return { kind: 'unanimity', abstentionAssents: false };
  }
}

/** "In a tie the Chair's vote decides": whose it is, where that is a member. */
export function castingVote(text: string, members: readonly string[]): string | undefined {
  const clause = text.split(';').find((part) => /\b(tie|tied|casting vote|equal(ity of)? votes)\b/i.test(part));
  return clause === undefined
    ? undefined
    : [...members].sort((a, b) => b.length - a.length).find((one) => clause.includes(one));
}

/** "signature of the agreed record": a requirement that names what a stage's title only names. */
function signedRecord(stage: Stage, requirements: readonly string[]): Stage {
  const signs = requirements.some((text) =>
    text.toLowerCase().startsWith(`signature of the ${stage.name.toLowerCase()}`),
  );
  return signs && !/\b(decision|vote|adoption|resolution)\b/i.test(stage.name)
    ? { ...stage, kind: 'signature' }
    : stage;
}

/** "No objection in the written procedure": where nobody may object in it, silence is consent. An objection period behind the
 *  vote is no second decision: it has to run out. */
function tacit(stage: Stage, index: number, stages: readonly Stage[], requirements: readonly string[]): Stage {
  if (
    /\bwritten procedure\b/i.test(stage.name) &&
    requirements.some((text) => /\b(no|without) (\w+ )?objections?\b.*\bwritten procedure\b/i.test(text))
  )
    return { ...stage, kind: 'silence' };
  const after = stages.slice(0, index).some(({ kind }) => kind === 'vote' || kind === 'decision');
  return after && stage.kind === 'silence' && /\b(objections?|appeals?|scrutiny) period\b/i.test(stage.name)
    ? { ...stage, kind: 'other' }
    : stage;
}

/** "Coalition (63 seats)": what each member weighs, where their names say it and nothing else does. */
function withSeats(procedure: Procedure): Procedure {
  if (procedure.weights) return procedure;
  const seats = procedure.members.flatMap((name) => {
    const found = /\((\d+) (?:seats?|deput(?:y|ies)|MPs?|mandates?|senators?|votes?)\)$/i.exec(name);
    return found ? [[name, Number(found[1])] as const] : [];
  });
  return seats.length > 0 && seats.length === procedure.members.length
    ? { ...procedure, weights: Object.fromEntries(seats) }
    : procedure;
}

/** What is introduced or submitted once the decision is taken is no proposal: "introduction of the new currency". */
const broughtIn = (stage: Stage, index: number, stages: readonly Stage[]): Stage =>
  stage.kind === 'proposal' &&
  /^(the )?(introduction|initiation|launch)\b/i.test(stage.name) &&
  index === stages.length - 1 &&
  stages.slice(0, index).some(({ kind }) => /^(vote|decision)$/.test(kind))
    ? { ...stage, kind: 'effect' }
    : stage;

/** The plan of a procedure given in plain words. */
export function planOf(given: Procedure): Plan {
  const procedure = withSeats(given);
  const threshold = thresholdOf(procedure);
  const veto = threshold.veto ?? permanentFive.filter((name) => procedure.members.includes(name));
  const subject = subjectOf(procedure.decision, procedure.members, procedure.stages);
  const requirements = procedure.requirements.map((text): Requirement => {
    const wait = waitingTime(wordsOf(text));
    return {
      text,
      condition: conditionOf(withoutMonth(text), {
        members: procedure.members,
        subject,
        veto,
        listed: threshold.veto !== undefined,
        weighted: procedure.weights !== undefined,
        ...(procedure.weights ? { total: Object.values(procedure.weights).reduce((sum, one) => sum + one, 0) } : {}),
      }),
      aliases: [],
      ...wait,
    };
  });
  const rule = ruleOf(
    procedure,
    requirements.map((requirement) => requirement.condition),
    veto,
  );
  return {
    body: procedure.body,
    decision: procedure.decision,
    members: procedure.members,
    aliases: tableOf({}),
    subject,
    rule,
    stages: procedure.stages
      .map((name) => signedRecord(stageOf(name), procedure.requirements))
      .map((stage, i, all) => tacit(stage, i, all, procedure.requirements))
      .map(broughtIn),
    requirements,
    weights: procedure.weights ?? null,
    ...(procedure.deadline === undefined ? {} : { deadline: procedure.deadline }),
  };
}
