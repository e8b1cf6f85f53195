/** At which stage do members sit when they say where they stand? A position moves nothing by itself; it belongs to a sitting.
 *
 *  1. The entry may say where: "objected in the council", "the ambassador agreed". Where a vote is to be held there, one or
 *     two that say beforehand how they stand have not begun it.
 *  2. Else members sit at the stage that is open, for as long as no organ has concluded it.
 *  3. A stage that an organ has concluded (by its advice, certificate or decision) is over: whoever speaks now, speaks at the
 *     next stage at which members sit.
 *  4. Where members decide, a position declared beforehand is not yet the decision: that has come once half of them have
 *     spoken, or several on one day later than the one on which the step before it was concluded. A vote that is still to be held comes first.
 *     Who comes out for it has not met the others, and a plenary is not held by members that speak one by one over days.
 *  5. Ministers, ambassadors and envoys speak for the members, and sit before those who decide; so does the body itself
 *     where a stage bears its name and another one behind it is the decision.
 *  6. A member's approval or abstention is a position like any other where members neither ratify nor vote on that day; an
 *     approval is given at once where the stage is the members' approval, and so is an agreement where it is their agreement
 *     and no talks stand between.
 *  7. To join a consensus, or to withhold the consent that it needs, is done where members decide, and no longer where the
 *     decision is prepared.
 *  8. A condition that a member makes on a text that was only put forward is made where it is talked over next. */
import type { RecordedAct } from '../model/procedure.ts';
import { decisionStage, ofAnother, type Plan, type Stage } from './plan.ts';
import { contentOf, stem, wordsOf } from './words.ts';

export const takesSides = (act: string): boolean => act === 'support' || act === 'oppose';

/** A member says where it stands, and casts or ratifies nothing. */
export function isPosition({ members, stages }: Plan, act: RecordedAct, acts: readonly RecordedAct[]): boolean {
  if (act.member === undefined || !members.includes(act.member)) return act.member !== undefined && takesSides(act.act);
  if (act.act === 'approve') return !stages.some(({ kind }) => /^(ratification|signature)$/.test(kind));
  if (act.act === 'abstain') return !acts.some((one) => one.date === act.date && one.act.startsWith('vote-'));
  return takesSides(act.act);
}

/** What is known when an act is placed. `stageOf`: the stages of the acts before it. */
export type Placed = {
  readonly current: number;
  readonly opened: readonly (RecordedAct | undefined)[];
  readonly acts: readonly RecordedAct[];
  readonly stageOf: readonly number[];
};

/** The stage a member's position belongs to; -1 where members do not sit at any that has come.
 *  @param told the words that the entry says, without what it puts aside or announces. */
export function stageOfPosition(plan: Plan, act: RecordedAct, told: ReadonlySet<string>, placed: Placed): number {
  const { stages } = plan;
  const toWhom = new Set(contentOf(wordsOf(addressee.exec(act.text)?.[1] ?? '')));
  const heard = hearer.exec(act.text)?.[1];
  const listening = heard === undefined ? -1 : bestNamed(plan, new Set(contentOf(wordsOf(heard))), placed);
  if (listening >= 0 && stages[listening]!.kind === 'committee') return listening;
  const given = act.act === 'approve' ? stages.findIndex(({ name }) => approvalOfMembers.test(name)) : -1;
  if (given >= 0) return given;
  const named = bestNamed(plan, new Set([...told].filter((word) => !toWhom.has(word))), placed);
  const ahead =
    named > placed.current && /^(vote|reading)$/.test(stages[named]!.kind) && !enoughHaveSpoken(plan, placed.acts);
  if (named >= 0 && !inWriting.test(act.text)) return ahead ? -1 : named;
  const { current } = placed;
  const consents = /^(consensus|unanimity)$/.test(plan.rule.kind) && byConsent.test(act.text);
  if (consents && !inWriting.test(act.text) && !membersSit(plan, current)) {
    // "Blocked consensus in the working party": what is refused is put aside, and the place is not.
    const place = bestNamed(plan, new Set(contentOf(wordsOf(act.text))), placed);
    if (place >= 0 && stages[place]!.kind === 'committee') return place;
    const next = stages.findIndex((_, j) => j > current && membersSit(plan, j));
    if (next >= 0) return next;
  }
  const agreeing = stages.findIndex(({ name, kind }) => kind === 'decision' && approvalOfMembers.test(name));
  if (agreeing > current && agrees.test(act.text) && !outside.test(act.text)) {
    const between = stages.slice(current + 1, agreeing);
    if (!between.some(({ kind }) => kind === 'committee')) return agreeing;
  }
  if (sits(stages[current]!) && placed.opened[current] && !concluded(current, placed)) return current;
  const deciding = decisionStage(plan);
  const together = met(plan, act, placed.acts) && concluded(current, placed) && !onThatDay(current, act, placed);
  const sitting = enoughHaveSpoken(plan, placed.acts) || together;
  for (let j = current + (concluded(current, placed) ? 1 : 0); j < stages.length; j++) {
    const stage = stages[j]!;
    if (stage.kind === 'committee' && (envoys.test(stage.name) || ofTheBody(plan, stage))) return j;
    if (stage.kind === 'decision' && j < deciding && isTheBody(plan, stage)) return j;
    if (stage.kind === 'silence' || collecting.test(stage.name)) return j;
    if (/^(opinion|proposal)$/.test(stage.kind) && j === deciding && sitting) return j;
    if (!/^(committee|decision|vote|reading)$/.test(stage.kind)) continue;
    const here =
      stage.kind === 'committee'
        ? seated.test(stage.name)
        : stage.kind === 'decision' || /\b(session|sitting)\b|\bplenary$/i.test(stage.name);
    if (/^(vote|reading)$/.test(stage.kind) && !here)
      return stage.kind === 'vote' && allHaveSpoken(plan, placed.acts) ? j : -1;
    const sameDay = placed.acts.filter(({ date }) => date === act.date);
    if (here && assembled.test(stage.name) && onThatDay(current, act, placed)) return -1;
    if (here && assembled.test(stage.name)) return together || enoughHaveSpoken(plan, sameDay) ? j : -1;
    if (here) return sitting ? j : -1;
  }
  return -1;
}

/** Where a member's condition is made, while nothing but a proposal is on the table: at the talks or the enquiry that comes
 *  next; -1 where members decide next, or the condition was sent in. */
export function stageOfCondition({ stages, members }: Plan, act: RecordedAct, { current, opened }: Placed): number {
  const next = stages[current + 1];
  if (act.member === undefined || !members.includes(act.member) || next === undefined || !opened[current]) return -1;
  if (stages[current]!.kind !== 'proposal' || inWriting.test(act.text) || outside.test(act.text)) return -1;
  return collecting.test(next.name) || talkedOver.test(next.name) ? current + 1 : -1;
}
const talkedOver =
  /\b(?:working|preparatory|drafting|negotiating) (?:party|group|committee)$|\b(?:enquiry|negotiations?|talks)$/i;

/** Where each of them approves: "approval by the governors". */
const approvalOfMembers =
  /^(the )?(approvals?|consents?|assents?|agreement|acceptance|endorsement) (by|of|from) (all |the |each |every )*[\w-]+(s|states)$/i;

/** "Told the board that it agrees", "declared its support to the board": it spoke to the board, and not at its sitting. */
const addressee =
  /\b(?:(?:declared|announced|communicated|conveyed|signalled) (?:its|his|her|their) [\w-]+ to|asked|urged|requested|told|informed|notified|assured|wrote to|written to|writing to|replied to|let) (?:the |its )?((?:[\w-]+ ?){1,4}?)(?= (?:that|of|in|by|to|know|it|and)\b|[.,;]|$)/i;

/** Gives what a stage called the agreement of the members collects. */
const agrees = /\b(?:agreed|assented|consented|gave its (?:agreement|assent|consent)) (?:to|in)\b/i;

/** Told to those who prepare the decision, it is said at their table. */
const hearer =
  /\b(?:told|assured) (?:the |its )?((?:[\w-]+ ?){1,4}?)(?= (?:that|of|in|by|to|it|they|he|she)\b|[.,;]|$)/i;

/** What a member does to a consensus when the question is put. */
const byConsent =
  /\b(?:joined|did not join|declined to join|blocked|broke|refused to join) (?:the |in the )?consensus\b|\b(?:withheld|refused|denied) (?:its |his |her |their )?consent\b/i;

/** Said to the public, each for itself. */
const outside =
  /\b(?:came|come|comes|spoke|speaks) out (?:in favour|in support|for|against)\b|\b(?:publicly|in public|to the press|in an interview|declared itself)\b/i;

/** A stage at which members meet in one place. */
const assembled = /\b(plenary|meeting)\b/i;

/** Where members, or those who speak for them, sit before the decision or are asked for it by silence. */
const membersSit = (plan: Plan, index: number): boolean => {
  const stage = plan.stages[index]!;
  return (
    (/^(silence|decision|vote|reading)$/.test(stage.kind) && !ofAnother(plan, index)) ||
    (stage.kind === 'committee' && (envoys.test(stage.name) || seated.test(stage.name) || ofTheBody(plan, stage)))
  );
};

/** "Permanent Council" of a body that is called so: its own sitting, under no other name. */
export const isTheBody = (plan: Plan, { name }: Stage): boolean => {
  const body = new Set(contentOf(wordsOf(plan.body)));
  const own = contentOf(wordsOf(name));
  return own.length > 0 && own.every((word) => body.has(word) && !anyStep.has(word));
};

/** Whoever writes does not sit. */
const inWriting =
  /\b(in writing|by (letter|post|mail|e-?mail|note|cable|telephone|phone)|in an? (letter|note|cable))\b/i;

/** Where members sit and speak, rather than write, sign or ballot. */
const sits = ({ kind, name }: Stage): boolean =>
  /^(silence|committee|decision)$/.test(kind) || collecting.test(name) || /\b(session|sitting)\b/i.test(name);

/** An organ has ended the stage. */
function concluded(stage: number, { acts, stageOf }: Placed): boolean {
  return stageOf.some((one, i) => one === stage && acts[i]!.organ !== undefined && ends.has(acts[i]!.act));
}
/** On the very day on which an organ of the body ended a stage of talks, its members speak on that stage. */
const onThatDay = (stage: number, { date }: RecordedAct, { acts, stageOf }: Placed): boolean =>
  acts.some((one, i) => stageOf[i] === stage && one.organ !== undefined && ends.has(one.act) && one.date === date);
const ends = new Set(['adopt', 'approve', 'recommend', 'certify']);

/** The stage that the entry names as the place, by a word that is neither the title's nor one for any step. */
function bestNamed(plan: Plan, told: ReadonlySet<string>, { current }: Placed): number {
  const title = new Set(contentOf(wordsOf(plan.decision)));
  let best = -1;
  let most = 0;
  plan.stages.forEach((stage, i) => {
    if (!/^(silence|committee|decision|vote|reading|opinion)$/.test(stage.kind) && !collecting.test(stage.name)) {
      // "Declared it harmful to a vital interest" at a "declaration of vital interest": all of its name.
      const name = contentOf(wordsOf(stage.name));
      if (stage.kind !== 'other' || name.length < 3 || !name.every((word) => told.has(word)) || name.length <= most)
        return;
      best = i;
      most = name.length;
      return;
    }
    const words = contentOf(wordsOf(stage.name)).filter((word) => !anyStep.has(word) && !title.has(word));
    const hits = words.filter((word) => told.has(word)).length;
    if (hits > most || (hits === most && hits > 0 && i === current)) {
      best = i;
      most = hits;
    }
  });
  return best;
}
const anyStep = new Set(
  'vote decision adoption approval agreement proposal opinion draft resolution member state final first second round text'
    .split(' ')
    .map(stem),
);

/** Positions taken one by one are the decision only once half of the members have spoken. */
export function enoughHaveSpoken(plan: Plan, acts: readonly RecordedAct[]): boolean {
  const spoken = new Set(
    acts
      .filter((act) => act.member && /^(support|oppose|abstain|approve|vote-)/.test(act.act))
      .map((act) => act.member),
  );
  return 2 * spoken.size >= plan.members.length;
}

/** Every member has taken a side, and none of them by a ballot: that was the vote. */
const allHaveSpoken = ({ members }: Plan, acts: readonly RecordedAct[]): boolean =>
  !acts.some((act) => act.member && act.act.startsWith('vote-')) &&
  members.every((member) => acts.some((act) => act.member === member && /^(support|oppose|abstain)$/.test(act.act)));

/** Three or more on one day: they have met. */
const met = ({ members }: Plan, { date }: RecordedAct, acts: readonly RecordedAct[]): boolean =>
  new Set(
    acts.flatMap(({ member, date: day, act, text }) =>
      member && day === date && /^(support|oppose|abstain)$/.test(act) && !outside.test(text) ? [member] : [],
    ),
  ).size >= Math.min(3, members.length);

/** Steps at which members say one by one where they stand. */
export const collecting =
  /\b(pledges?|commitments?|positions|(declarations|statements|notifications|letters) of (support|consent|approval)|endorsements|expressions of (interest|support)|consultations?|(written|circular|correspondence) (round|consultation)|replies|responses|(statements|views|answers|opinions) of the (?!\w+ (committee|court|commission))\w+s)\b/i;

export const seated = /\b(ministers|ambassadors|deputies|general approach)$/i;

export const envoys =
  /^(the )?((committee|meeting|group|council) of (the )?)?((permanent|national|senior|high|finance|member|government|treasury)[- ](level )?)*(ambassadors|coreper|representatives|envoys|sherpas|plenipotentiaries|counsellors|attachés|officials|delegates|delegations|deputies|directors|advisers)\b/i;

/** "Vote in plenary" of a body that is called a plenary: the members' own stage. */
export const ofTheBody = (plan: Plan, { name }: Stage): boolean => {
  const body = new Set(contentOf(wordsOf(plan.body)));
  return contentOf(wordsOf(name)).some((word) => body.has(word) && !anyStep.has(word));
};
