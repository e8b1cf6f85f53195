/** What is still lacking, in the words of the procedure: members, requirements, or the step at which they are met.
 *
 *  1. Where each member has to act or nobody may be against, it is the members that have not: all of them once some have,
 *     the step itself while nobody has begun.
 *  2. A vote or decision that is still to be held is what is missing, by the name of its stage, or by its requirement where that
 *     has the name and says who has to agree; once it was held, the requirement that it did not meet.
 *  3. Of instruments deposited in part, the remaining ones; of a silence or a period that runs, its expiry; of a silence
 *     that was broken, consensus.
 *  4. Anything else is missing in the words of its requirement. */

import { depositors } from './deposits.ts';
import { doneBy } from './each.ts';
import { aboutPeriod, chamberIn, decisionStage, membersNamed, type Plan } from './plan.ts';
import type { Reckoning } from './reckon.ts';
import type { State } from './requirement-state.ts';
import { isVote, those } from './roll.ts';
import { contentOf, headOf, stem, type Word, wordsOf } from './words.ts';

/** What a question is about: all that is still lacking, or the members' own acts only. */
export type Focus = 'everything' | 'members';

export function missing(reckoning: Reckoning, focus: Focus = 'everything'): string[] {
  const { plan, requirements, roll, outcome } = reckoning;
  const out = new Set(requirements.flatMap((state) => (state.met === 'met' ? [] : lacking(state, reckoning))));
  if (requirements.length === 0 && outcome !== 'reached')
    for (const member of [...silentOf(reckoning), ...those(roll, 'against')]) out.add(member);
  const own = focus === 'members' ? [...out].filter((item) => plan.members.includes(item)) : [];
  return own.length ? own : [...out];
}

const silentOf = ({ roll }: Reckoning): string[] => those(roll, 'silent', 'absent', 'not-voting');

/** Members whose last word is a condition. */
const reservedOf = ({ members }: Reckoning): string[] =>
  members
    .filter(({ position, remarks }) => position === 'silent' && remarks.at(-1)?.act === 'condition')
    .map(({ member }) => member);

function lacking(state: State, reckoning: Reckoning): string[] {
  const { requirement, met, text } = state;
  const { plan, ratified, silence, vote, declared } = reckoning;
  const { condition } = requirement;
  const period = periodRunning(reckoning, text);
  if (period !== null) return [period];
  switch (condition.is) {
    case 'ratified':
      if (condition.count !== 'all') return [text];
      return (ratified.size === 0 && beforeRatification(reckoning)) || ratified.size === plan.members.length
        ? [text]
        : plan.members.filter((member) => !ratified.has(member));
    case 'none-against':
      if (!condition.silence) return objecting(reckoning, text);
      return [
        silence === 'broken'
          ? 'consensus'
          : `expiry of the ${/\bwritten\b/i.test(text) ? 'written' : 'silence'} procedure`,
      ];
    case 'signed': {
      const signed = new Set(reckoning.acts.filter(({ act }) => act === 'sign').map(({ member }) => member));
      const open = plan.members.filter((member) => !signed.has(member));
      return signed.size && 2 * open.length < plan.members.length ? open : [text];
    }
    case 'deposited':
      return instruments(reckoning, state);
    case 'all-agree':
      return agreeing(reckoning, text);
    case 'each': {
      const open = condition.members.filter((member) => !doneBy(condition, member, reckoning));
      return open.length < condition.members.length
        ? open.map((member) => (/ /.test(condition.deed) ? member : `${condition.deed} by ${member}`))
        : [text];
    }
    case 'count':
    case 'share':
    case 'majority':
    case 'quorum':
    case 'no-veto':
    case 'tally': {
      const ballot = condition.is === 'tally' ? ballotWith(text, plan) : null;
      if (vote || (met === 'not met' && ballot === null) || beyond(reckoning, text)) return [text];
      if (condition.is === 'tally') return [ballot ?? stillToDecide(reckoning, text)];
      return declared ? [] : [stillToDecide(reckoning, text)];
    }
    default: {
      const named = membersNamed(text, plan).filter((member) => !ratified.has(member));
      return named.length ? named : [text];
    }
  }
}

const beforeRatification = ({ plan, stage }: Reckoning): boolean =>
  plan.stages.some(({ kind }, i) => kind === 'ratification' && i > stage);

/** Nobody may be against: whoever is, or has set a condition. The few that are silent have still to speak, unless they let the
 *  decision itself pass while others stopped it. */
function objecting(reckoning: Reckoning, text: string): string[] {
  const { plan, roll, stage } = reckoning;
  const silent = silentOf(reckoning);
  const opposed = [...those(roll, 'against'), ...reservedOf(reckoning)];
  const few = 2 * silent.length < plan.members.length && (!opposed.length || stage < decisionStage(plan)) ? silent : [];
  const open = new Set([...opposed, ...few]);
  if (open.size) return plan.members.filter((member) => open.has(member));
  if (begun(reckoning) && !atTheDecision(plan, text)) return silent;
  // Nobody is against so far: where the decision is asked for beside it, that is what is missing.
  if (reckoning.silence === 'running') return [text];
  return decisionAsked(reckoning) ? [] : [stillToDecide(reckoning, text)];
}

/** Everybody has to agree: whoever has not, once they have begun. */
function agreeing(reckoning: Reckoning, text: string): string[] {
  const { plan, roll, vote } = reckoning;
  const open = plan.members.filter((member) => roll.get(member) !== 'in-favour');
  const listed = 2 * open.length <= plan.members.length || (begun(reckoning) && those(roll, 'against').length === 0);
  // An organ's act by consensus is lacking too.
  const act = /\b(adoption|decision|approval|adopted|approved)\b.*\bby consensus\b/i.test(text) ? [text] : [];
  if (listed && (vote || !/\bvotes?\b/i.test(text))) return [...open, ...act];
  return [listed || begun(reckoning) ? text : stillToAgree(reckoning, text), ...act];
}

/** Some member has taken a side beyond proposing it. */
const begun = ({ members }: Reckoning): boolean =>
  members.some(({ act }) => act !== undefined && act.act !== 'propose');

/** "No member objects at the meeting of ministers", of a stage "decision of the ministers". */
function atTheDecision(plan: Plan, text: string): boolean {
  const said = new Set(contentOf(wordsOf(text)));
  return contentOf(wordsOf(plan.stages[decisionStage(plan)]!.name)).some(
    (word) => !anyBody.has(word) && said.has(word),
  );
}
const anyBody = new Set(
  'vote decision adoption approval agreement consent member state final formal'.split(' ').map(stem),
);

/** "Deposit of every instrument" once some are deposited, or where the newcomer's own is asked for beside them. */
function instruments({ plan, acts, requirements }: Reckoning, { text, requirement: { condition } }: State): string[] {
  if (condition.is !== 'deposited' || condition.by !== 'all') return [text];
  const done = depositors(plan, acts);
  const open = plan.members.filter((member) => !done.has(member));
  if (done.size && open.length === 1) return [`deposit of the instrument of ${open[0]}`];
  const newcomer = requirements.some((other) => {
    const { condition: one } = other.requirement;
    return one.is === 'deposited' && one.by === 'subject' && other.met !== 'met';
  });
  return /^deposit\b/i.test(text) && (done.size || newcomer) ? ['deposit of remaining instruments'] : [text];
}

/** "No objection within three days", while the stage "objection period" runs. */
function periodRunning({ plan, stage }: Reckoning, text: string): string | null {
  const { name } = plan.stages[stage]!;
  return aboutPeriod(text, name) && /^(no|without|absence of)\b/i.test(text) ? `expiry of the ${name}` : null;
}

/** "Two thirds in the General Assembly": of another body, after the members have voted or decided. */
const beyond = ({ plan, acts, declared }: Reckoning, text: string): boolean => {
  const chamber = chamberIn(text);
  return (
    chamber !== null &&
    !plan.body.toLowerCase().includes(chamber) &&
    (declared !== undefined || acts.some(({ member, act }) => member !== undefined && isVote(act)))
  );
};

/** "300 of 450 deputies in the final vote" is missing as "final vote with 300 deputies"; so is "two-thirds of all deputies (300 of
 *  450)" before a final vote. */
function ballotWith(text: string, plan: Plan): string | null {
  const found =
    /^(?:at least )?(\d+) (?:of (?:the )?\d+ )?(\w+) in (?:the|a) ((?:\w+ )*(?:vote|reading|ballot))(?:,.*)?$/i.exec(
      text,
    );
  if (found) return `${found[3]} with ${found[1]} ${found[2]}`;
  const share = /^(?:at least )?[\w-]+ of (?:all )?(?:the )?(\w+) \((\d+) of \d+\)$/i.exec(text);
  const { name } = plan.stages[decisionStage(plan)]!;
  return share && /\b(vote|reading|ballot)$/i.test(name) ? `${name} with ${share[2]} ${share[1]}` : null;
}

/** "Adoption by the Council", of a stage "adoption" or "Council"; "decision of the Council on the status", of a stage "status". */
function namesStep(asked: readonly Word[], name: readonly string[]): boolean {
  const head = headOf(asked);
  const said = contentOf(asked);
  if (head === null) return false;
  const own = name.filter((word) => !anyBody.has(word));
  return (
    name.includes(head) ||
    (anyBody.has(head) && name.every((word) => said.includes(word))) ||
    (head === stem('decision') && own.some((word) => said.includes(word)))
  );
}

/** A requirement asks for the act of the stage that decides. */
function decisionAsked({ plan, requirements }: Reckoning): boolean {
  const words = contentOf(wordsOf(plan.stages[decisionStage(plan)]!.name));
  return requirements.some(
    ({ requirement, text, met }) =>
      met !== 'met' && requirement.condition.is === 'act' && namesStep(wordsOf(text), words),
  );
}

/** "Consensus of all allies to open an action plan", of a stage "action plan": the requirement has the name of the step, and says
 *  besides who has to agree. */
function stillToAgree(reckoning: Reckoning, text: string): string {
  const step = stillToDecide(reckoning, text);
  const telling = contentOf(wordsOf(step)).filter((word) => !anyBody.has(word));
  const said = contentOf(wordsOf(text));
  return telling.length > 0 && telling.every((word) => said.includes(word)) ? text : step;
}

/** A vote or decision that is still to be held is what is missing, unless another requirement asks for it by name. */
function stillToDecide({ plan, stage, requirements }: Reckoning, text: string): string {
  // How long before or after the vote has to be is said by the requirement alone.
  if (/\bwithin\b|\b(days?|weeks?|months?|years?) (later|earlier|after|before|apart)\b/i.test(text)) return text;
  const decides = (i: number): boolean => /^(vote|decision|reading|opinion)$/.test(plan.stages[i]!.kind);
  const last = decisionStage(plan);
  const ballot = (i: number): boolean => /\b(ballot|round)\b/i.test(plan.stages[i]!.name);
  let at = decides(last)
    ? last
    : plan.stages.findLastIndex(({ kind }, i) => i > stage && kind !== 'opinion' && decides(i));
  if (at < 0) return text;
  // Of ballots that follow one another the next one comes first.
  while (at - 1 > stage && ballot(at) && ballot(at - 1)) at--;
  const { name } = plan.stages[at]!;
  if (/\b(vote|ballot|referendum|election|reading)\b/i.test(name)) return name;
  const words = contentOf(wordsOf(name));
  const asked = requirements.some(
    (other) => other.requirement.condition.is === 'act' && namesStep(wordsOf(other.text), words),
  );
  return at > stage && !asked ? name : text;
}
