/** Decision rules over a roll of members. Each is monotone: changing any position to "in favour" never turns a decision
 *  that was reached into one that was not. Whoever is silent, absent or not voting has said neither yes nor no. */
import type { Rule } from './plan.ts';
import { type Roll, those } from './roll.ts';

export type Weights = Readonly<Record<string, number>> | null;

/** `reached`: on this roll. `open`: it would be, were every member that has not spoken to say yes.
 *  `why`: one sentence, with the figures. */
export type Decided = { readonly reached: boolean; readonly open: boolean; readonly why: string };

/** Shares are compared in parts of a thousand million, so that 0.65 of a sum in binary floating point is not missed. */
const EPSILON = 1e-9;

export function decide(rule: Rule, roll: Roll, weights: Weights = null): Decided {
  const reached = test(rule, roll, weights);
  const open = reached || test(rule, allWhoMightSayYes(roll), weights);
  return { reached, open, why: explain(rule, roll, weights) };
}

function allWhoMightSayYes(roll: Roll): Roll {
  return new Map([...roll].map(([member, position]) => [member, position === 'silent' ? 'in-favour' : position]));
}

function test(rule: Rule, roll: Roll, weights: Weights): boolean {
  const yes = those(roll, 'in-favour');
  const no = those(roll, 'against');
  switch (rule.kind) {
    case 'consensus':
      return yes.length > 0 && no.length === 0 && yes.length + those(roll, 'abstaining').length === roll.size;
    case 'unanimity':
      return (
        roll.size > 0 &&
        yes.length + (rule.abstentionAssents ? those(roll, 'abstaining').length : 0) === roll.size &&
        yes.length > 0
      );
    case 'majority': {
      // Where members have votes of different weight, the votes are counted, not the members.
      const votes = (members: readonly string[]): number =>
        rule.weighted && weights ? sumOf(members, weights) : members.length;
      if (rule.quorum !== undefined && yes.length + no.length + those(roll, 'abstaining').length < rule.quorum)
        return false;
      if (rule.count !== undefined) return (rule.count > roll.size ? votes(yes) : yes.length) >= rule.count;
      const base = rule.of === 'members' ? votes([...roll.keys()]) : votes(yes) + votes(no);
      if (rule.casting !== undefined && roll.get(rule.casting) === 'in-favour' && votes(yes) === votes(no)) return true;
      return atLeast(votes(yes), rule.share * base, rule.strict) && yes.length > 0;
    }
    case 'qualified-majority':
      return (
        yes.length >= rule.count &&
        (shareOf(yes, roll, weights) >= rule.share - EPSILON ||
          (rule.blocking !== undefined && roll.size - yes.length < rule.blocking))
      );
    case 'supermajority-with-veto':
      return yes.length >= rule.count && !no.some((member) => rule.veto.includes(member));
    case 'ratification':
      return (
        yes.length >= (rule.count === 'all' ? Math.max(1, roll.size) : rule.count) &&
        (rule.named ?? []).every((member) => roll.get(member) === 'in-favour')
      );
  }
}

const sumOf = (members: readonly string[], weights: Readonly<Record<string, number>>): number =>
  members.reduce((sum, member) => sum + (weights[member] ?? 0), 0);

const atLeast = (n: number, bar: number, strict: boolean): boolean => (strict ? n > bar + EPSILON : n >= bar - EPSILON);

/** The part of the whole weight that some members have; members count alike where no weights are given. */
export function shareOf(some: readonly string[], roll: Roll, weights: Weights): number {
  const weigh = (member: string): number => (weights ? (weights[member] ?? 0) : 1);
  const sum = (list: Iterable<string>): number => {
    let total = 0;
    for (const member of list) total += weigh(member);
    return total;
  };
  const whole = sum(roll.keys());
  return whole === 0 ? 0 : sum(some) / whole;
}

/** 0.65 → "65 per cent". At most two decimals. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100} per cent`;
const ofTheWeight = (share: number): string => (share > 0 ? ` with ${percent(share)} of the weight` : '');

function explain(rule: Rule, roll: Roll, weights: Weights): string {
  const yes = those(roll, 'in-favour');
  const no = those(roll, 'against');
  const silent = those(roll, 'silent', 'absent', 'not-voting');
  const abstaining = those(roll, 'abstaining');
  const n = `${yes.length} of ${roll.size} in favour, ${no.length} against, ${abstaining.length} abstaining, ${silent.length} not on record`;
  switch (rule.kind) {
    case 'consensus':
      return `Consensus needs that nobody objects, and unknown is not consent: ${n}.`;
    case 'unanimity':
      return `Unanimity needs every member${rule.abstentionAssents ? '; an abstention does not prevent it' : '; an abstention is no consent'}: ${n}.`;
    case 'majority': {
      const bar =
        rule.count !== undefined
          ? `${rule.count} votes in favour`
          : `${rule.strict ? 'more than ' : 'at least '}${percent(rule.share)} of ${rule.of === 'members' ? 'all members' : 'the votes cast'}`;
      const heavy =
        rule.weighted && weights ? ` By weight ${sumOf(yes, weights)} in favour, ${sumOf(no, weights)} against.` : '';
      return `The rule needs ${bar}${rule.quorum === undefined ? '' : ` and ${rule.quorum} members taking part`}${castingText(rule)}: ${n}.${heavy}`;
    }
    case 'qualified-majority':
      return `The rule needs ${rule.count} members${ofTheWeight(rule.share)}${rule.blocking === undefined ? '' : `; fewer than ${rule.blocking} members cannot block`}: ${n}${weights ? `; those in favour have ${percent(shareOf(yes, roll, weights))}` : ''}.`;
    case 'supermajority-with-veto': {
      const vetoes = no.filter((member) => rule.veto.includes(member));
      return `The rule needs ${rule.count} votes and no permanent member against; an abstention is no veto: ${n}${vetoes.length ? `; vetoed by ${vetoes.join(', ')}` : ''}.`;
    }
    case 'ratification':
      return `The rule needs ratification by ${rule.count === 'all' ? 'every member' : `${rule.count} members`}${rule.named?.length ? `, among them ${rule.named.join(', ')}` : ''}: ${yes.length} of ${roll.size} have ratified.`;
  }
}

const castingText = ({ casting }: { readonly casting?: string }): string =>
  casting === undefined ? '' : `; in a tie the vote of ${casting} decides`;

/** A rule in one sentence, for people. */
export function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case 'consensus':
      return 'consensus: nobody is on record against, and silence counts as consent only after a silence procedure has run out.';
    case 'unanimity':
      return `unanimity: every member in favour${rule.abstentionAssents ? '; an abstention does not prevent it' : ''}.`;
    case 'majority':
      return `${rule.count === undefined ? `${rule.strict ? 'more than' : 'at least'} ${percent(rule.share)} of ${rule.of === 'members' ? 'all members' : 'the votes cast'}` : `${rule.count} votes in favour`}${rule.quorum === undefined ? '' : `, with ${rule.quorum} members taking part`}${castingText(rule)}.`;
    case 'qualified-majority':
      return `${rule.shareOfMembers === undefined ? `${rule.count} members` : `${percent(rule.shareOfMembers)} of the members`}${ofTheWeight(rule.share)}${rule.blocking === undefined ? '' : `; a blocking minority needs at least ${rule.blocking} members`}.`;
    case 'supermajority-with-veto':
      return `${rule.count} votes in favour and none against by ${rule.veto.join(', ')}; an abstention is no veto.`;
    case 'ratification':
      return `ratification by ${rule.count === 'all' ? 'every member' : `${rule.count} members`}${rule.named?.length ? `, among them ${rule.named.join(', ')}` : ''}.`;
  }
}
