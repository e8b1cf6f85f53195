/** Which stage each act belongs to, and so how far the procedure has come.
 *
 *  1. What a pack says decides, or the entry where it names its stage.
 *  2. An act opens only a stage of a kind that such acts bring about: a recommendation is no decision, an application no
 *     membership. A remark, a condition, a withdrawal and a correction open nothing, unless an organ tells of something done.
 *  3. Of the stages that it could open, an act belongs to the one that the entry tells of, by the organ that acted and by what
 *     it says was done; not by what it puts aside, announces, advises or sends on to somebody else.
 *  4. What is sent to an organ is sent by another; what the organ itself does comes after it.
 *  5. A member that takes a side does so where members sit (`sitting.ts`). A vote is cast at the stage that votes.
 *  6. Nothing that must wait for another stage is reached before that one is complete (`held`). */
import type { RecordedAct } from '../model/procedure.ts';
import { tableOf } from '../model/table.ts';
import { chamberIn, chambersIn, decisionStage, ofAnother, type Plan, type Stage, type StageKind } from './plan.ts';
import { advisedIn, announcedIn, decidesNothing, deniedIn, scheduledIn, sentOnIn } from './put-aside.ts';
import { ofTheBody, type Placed, stageOfPosition, takesSides } from './sitting.ts';
import { contentOf, stem, type Word, wordsOf } from './words.ts';

/** How well an act fits a kind of stage, before any word is compared. Zero: such an act alone does not open it. */
const fit = tableOf<Partial<Record<StageKind, number>>>({
  apply: { application: 6 },
  propose: { proposal: 6, silence: 2 },
  invite: { invitation: 6 },
  sign: { signature: 6 },
  ratify: { ratification: 6, decision: 1, vote: 1, reading: 1 },
  accept: { ratification: 6, decision: 2 },
  accede: { ratification: 6, effect: 1 },
  approve: { ratification: 3, decision: 5, vote: 4, reading: 3, opinion: 2, committee: 2, proposal: 0 },
  deposit: { deposit: 6 },
  support: { committee: 2, silence: 3, decision: 3 },
  oppose: { committee: 2, silence: 3, decision: 3 },
  abstain: { vote: 5, reading: 4, decision: 4, other: 1 },
  absent: { vote: 5, reading: 4, decision: 4, other: 1 },
  'not-voting': { vote: 5, reading: 4, decision: 4, other: 1 },
  'vote-for': { vote: 5, reading: 4, decision: 4, other: 1 },
  'vote-against': { vote: 5, reading: 4, decision: 4, other: 1 },
  'break-silence': { silence: 9 },
  adopt: { decision: 5, vote: 4, reading: 3, opinion: 2, committee: 1, other: 1, effect: 1, silence: 1 },
  recommend: { opinion: 5, committee: 3 },
  certify: { opinion: 5, effect: 2, other: 1, deposit: 1 },
  statement: { other: 0, proposal: 0, effect: 0 },
});

export type Tracked = {
  /** Index of the stage last reached or under way; 0 where nothing is on record. */
  readonly current: number;
  /** The stage of each act, by index in the list of acts; -1 where it opens none. */
  readonly stageOf: readonly number[];
  /** First act of each stage. */
  readonly opened: readonly (RecordedAct | undefined)[];
};

/** @param held says whether a stage may be entered by an act: false while an earlier one has to be completed first. */
export function track(
  plan: Plan,
  acts: readonly RecordedAct[],
  held: (stage: number, upTo: number) => boolean,
): Tracked {
  const names = plan.stages.map((stage) =>
    contentOf(wordsOf([stage.name, ...stage.aliases].join(' ').replace(/^(put|taken|held|given) (?=\w)/i, ''))),
  );
  const stageOf: number[] = [];
  const opened: (RecordedAct | undefined)[] = plan.stages.map(() => undefined);
  let current = 0;
  // Instruments deposited while other members still had to ratify: their stage begins when the last one has.
  let early: RecordedAct | null = null;
  acts.forEach((act, index) => {
    const stage = placeOf(plan, act, { acts, stageOf, current, opened }, names);
    stageOf.push(stage);
    if (stage < 0) return;
    if (held(stage, index)) {
      if (act.act === 'deposit') early ??= act;
      return;
    }
    opened[stage] ??= act;
    if (stage > current) current = stage;
    const deposits = plan.stages.findIndex(({ kind }) => kind === 'deposit');
    if (early && deposits > current && act.act !== 'deposit' && !held(deposits, index)) {
      opened[deposits] ??= early;
      current = deposits;
    }
  });
  return { current, stageOf, opened };
}

function placeOf(plan: Plan, act: RecordedAct, placed: Placed, names: readonly string[][]): number {
  const { current, opened } = placed;
  const opener = opened[current];
  if (act.stage !== undefined)
    return plan.stages.findIndex((stage) => stage.name === act.stage || stage.aliases.includes(act.stage!));
  const words = wordsOf(`${act.organ ?? ''} . ${act.text}`);
  const denied = deniedIn(words);
  const later = announcedIn(words);
  const on = sentOnIn(words);
  const urged = advisedIn(words);
  const set = scheduledIn(words);
  const said = new Set(contentOf(words.filter((_, i) => !denied[i] && !later[i] && !on[i] && !urged[i] && !set[i])));
  said.add(stem(act.act));
  if (act.member) for (const word of contentOf(wordsOf(act.member))) said.add(word);
  const text = wordsOf(act.text);
  const put = deniedIn(text);
  const to = announcedIn(text);
  const sent = sentOnIn(text);
  const advised = advisedIn(text);
  const ahead = scheduledIn(text);
  const told = new Set(contentOf(text.filter((_, i) => !put[i] && !to[i] && !sent[i] && !advised[i] && !ahead[i])));
  if (act.member && takesSides(act.act)) return stageOfPosition(plan, act, told, placed);
  if (act.organ && ofAnotherMatter(plan, act)) return -1;
  const title = new Set(contentOf(wordsOf(plan.decision)));
  const putOff = act.organ !== undefined && decidesNothing(act.text);
  let best = -1;
  let bestScore = 0;
  plan.stages.forEach((stage, i) => {
    const fits = putOff && decidesIt.has(stage.kind) ? 0 : scoreOf(plan, stage, names[i]!, act, said);
    const score =
      fits +
      (fits > 0 &&
      namedOutright(names[i]!, told) &&
      !onlyDecided(stage, names[i]!, act, title) &&
      (act.organ || names[i]!.some((word) => !title.has(word)))
        ? 6
        : fits > 0 && act.organ && doneInPassing(names[i]!, told, text, title)
          ? 6
          : 0) +
      (fits > 0 && act.organ && founded(names[i]!, text) ? 8 : 0) +
      (fits > 0 && act.organ && told.size > 0 && isTheVerb(names[i]!, text) ? 1 : 0) +
      (fits < 5 && act.organ && concludes.has(act.act) && namesOrgan(names[i]!, act.organ) ? 5 : 0) +
      (fits > 0 && act.organ && concludes.has(act.act) && isOrgan(names[i]!, act.organ) ? 3 : 0) +
      (fits > 0 && act.member && stage.kind === 'vote' && /^(vote|abstain)/.test(act.act) && ofTheBody(plan, stage)
        ? 2
        : 0) +
      (i === current && joins(act, opener) ? 6 : 0) -
      (act.member && settledBy(opened[i]) ? 2 : 0) -
      (fits > 0 && laterRound(plan, i, opened, act) && !namedOutright(names[i]!, told) ? 3 : 0);
    const later = act.act.startsWith('vote') || act.act === 'abstain';
    if (score > bestScore || (score === bestScore && score > 0 && (later || best < current))) {
      best = i;
      bestScore = score;
    }
  });
  return best;
}

/** The text of the entry names the stage itself, by more than the general word for any decision. */
const namedOutright = (name: readonly string[], told: ReadonlySet<string>): boolean =>
  name.length > 0 && name.every((word) => told.has(word)) && name.some((word) => !generalSteps.has(word));
const generalSteps = new Set(
  ['vote', 'decision', 'adoption', 'approval', 'agreement', 'proposal', 'opinion', 'draft', 'resolution'].map(stem),
);

/** "Conclusions on lifeboats were adopted": a text on something that the procedure does not know. */
function ofAnotherMatter({ decision, body, stages, requirements }: Plan, { text, act }: RecordedAct): boolean {
  if (!/^(adopt|approve)$/.test(act)) return false;
  const found = papers.exec(text)?.[1];
  if (found === undefined) return false;
  const known = new Set(
    contentOf(
      wordsOf([decision, body, ...stages.map(({ name }) => name), ...requirements.map((one) => one.text)].join(' ')),
    ),
  );
  const about = contentOf(wordsOf(found)).filter((word) => !anyMatter.has(word));
  return about.length > 0 && !about.some((word) => known.has(word));
}
const papers =
  /^(?:[\w ]+ adopted |adopted )?(?:the |a |an |its |new |joint )*(?:conclusions|resolution|declaration|statement|communiqué|report|budget|programme|decision|regulation|directive|recommendation) (?:on|about|for) ([\p{L}\d-]+(?: [\p{L}\d-]+)*?)(?= (?:was|were|is|are|has|have|in|at|by|with)\b|[.,;:]|$)/iu;
const anyMatter = new Set(
  'proposal text plan matter draft issue question subject item file measure decision bill request motion case'
    .split(' ')
    .map(stem),
);

/** "The deployment was decided": the title's own word, and not yet its effect. */
const onlyDecided = (stage: Stage, name: readonly string[], act: RecordedAct, title: ReadonlySet<string>): boolean =>
  (stage.kind === 'effect' || stage.kind === 'other') &&
  /^(adopt|approve)$/.test(act.act) &&
  name.every((word) => title.has(word)) &&
  /\b(decided|approved|adopted|agreed|authorised|authorized|endorsed)\b/i.test(act.text);

/** "The motion was declared carried and notice was lodged": what a stage is about, beyond the title's words, is told as
 *  done in the same entry. */
function doneInPassing(
  name: readonly string[],
  told: ReadonlySet<string>,
  text: readonly Word[],
  title: ReadonlySet<string>,
): boolean {
  const telling = name.filter((word) => !title.has(word) && !generalSteps.has(word));
  if (telling.length === 0 || !telling.every((word) => told.has(word))) return false;
  return text.some(
    ({ stem: s }, i) =>
      telling.includes(s) &&
      /^(was|were|is|are|has|have|been)$/.test(text[i + 1]?.lower ?? '') &&
      /(ed|en|wn|ung|pt|ht|lt|rd|ld|nt|de)$/.test(text[i + (text[i + 2]?.lower === 'been' ? 3 : 2)]?.lower ?? ''),
  );
}

/** "A working party was set up": the step that begins with it, whoever set it up. */
function founded(name: readonly string[], text: readonly Word[]): boolean {
  const at = text.findIndex(
    ({ lower }, i) =>
      /^(was|were|is|been)$/.test(lower) &&
      /^(set|established|formed|created|convened|appointed|constituted)$/.test(text[i + 1]?.lower ?? ''),
  );
  const before = new Set(contentOf(text.slice(0, Math.max(0, at))));
  return at > 0 && name.length > 0 && name.every((word) => before.has(word));
}

/** "The shortlisted films were screened" is about the screening: its verb, not a word beside it. */
const isTheVerb = (name: readonly string[], text: readonly Word[]): boolean =>
  text.some(
    ({ stem: s, lower }, i) =>
      name.includes(s) &&
      /(ed|en|wn|pt|ht|ld|rd)$/.test(lower) &&
      /^(was|were|is|are|been)$/.test(text[i - 1]?.lower ?? ''),
  );

/** An organ has ended this stage, so a member that votes now votes in a later one. */
const settledBy = (opener: RecordedAct | undefined): boolean =>
  opener?.organ !== undefined && /^(adopt|approve)$/.test(opener.act);

const decidesIt = new Set<StageKind>(['decision', 'vote', 'reading', 'effect', 'ratification']);

/** A second ballot comes after a first one, and votes of one day are one ballot. */
const laterRound = (
  { stages }: Plan,
  i: number,
  opened: readonly (RecordedAct | undefined)[],
  act: RecordedAct,
): boolean =>
  /\b(second|third|fourth|final) (round|ballot|reading|vote|session|meeting)\b/i.test(stages[i]!.name) &&
  i > 0 &&
  (opened[i - 1] === undefined || opened[i - 1]!.date === act.date);

/** "Constitutional court conclusion" is what the constitutional court does. */
const namesOrgan = (name: readonly string[], organ: string): boolean => {
  const own = contentOf(wordsOf(organ));
  return own.length > 0 && own.length < name.length + 1 && own.every((word) => name.includes(word));
};
/** "Budget committee" is the stage of the budget committee, whatever its conclusion was about. */
const isOrgan = (name: readonly string[], organ: string): boolean =>
  namesOrgan(name, organ) && name.length === contentOf(wordsOf(organ)).length;
const concludes = new Set(['certify', 'recommend', 'approve', 'adopt']);

/** An abstention on the day of a vote, or of a round in which members said where they stand, belongs to it. */
const joins = (act: RecordedAct, opener: RecordedAct | undefined): boolean =>
  opener !== undefined &&
  act.act === 'abstain' &&
  act.date === opener.date &&
  (opener.act.startsWith('vote-') || takesSides(opener.act));

function scoreOf(
  plan: Plan,
  stage: Stage,
  name: readonly string[],
  act: RecordedAct,
  said: ReadonlySet<string>,
): number {
  // What is sent to the Assembly is sent by somebody else.
  const to = sentTo.exec(stage.name)?.[1];
  if (to !== undefined && act.organ !== undefined && alike(act.organ, to)) return 0;
  if (stage.openedBy) return stage.openedBy.includes(act.act as never) ? 10 : 0;
  // Where nothing but a committee is left to decide, the committee decides.
  const kind =
    stage.kind === 'committee' && plan.stages.indexOf(stage) === decisionStage(plan) ? 'decision' : stage.kind;
  // "Conclusion by the Council" is not for the President of the Parliament to declare.
  const organs = act.organ === undefined ? [] : chambersIn(act.organ);
  if (organs.length && ofAnother(plan, plan.stages.indexOf(stage)) && !organs.includes(chamberIn(stage.name)!))
    return 0;
  // "The text went to the member states" tells of no membership.
  const shared = name.filter(
    (word) => said.has(word) && !(stage.kind === 'effect' && word === 'member' && ofMembers(act)),
  ).length;
  const whole = name.length > 0 && shared === name.length;
  let base = fit[act.act]?.[kind] ?? 0;
  if (stage.kind === 'silence' && act.act === 'propose') base = said.has('silenc') || said.has('object') ? 15 : 0;
  if (act.act === 'certify' && kind === 'effect' && !shared) base = 0;
  // "Silence was not broken": the end of the silence, not what comes after it.
  if (stage.kind === 'silence' && act.act === 'certify' && said.has('silenc')) base = 6;
  // Who has to look at it may say no as well as yes.
  if (kind === 'opinion' && takesSides(act.act) && act.organ && shared) base = 3;
  // Who certifies a count of votes has ended the vote, not opened what comes after it.
  if (act.act === 'certify' && votesCounted.test(act.text)) base = /^(vote|decision|reading)$/.test(kind) ? 5 : 0;
  // Who advises that talks be held has not held them.
  if (act.act === 'recommend' && kind === 'committee' && !shared && talking.test(stage.name)) base = 0;
  if (act.act === 'propose' && kind === 'committee' && !plan.stages.some((other) => other.kind === 'proposal'))
    base = 2;
  // What is put forward opens the first stage, whatever it is called, where nothing else is one of proposals.
  if (
    act.act === 'propose' &&
    stage === plan.stages[0] &&
    !plan.stages.some((other) => other.kind === 'proposal' || other.kind === 'application')
  )
    base = Math.max(base, 3);
  if (
    act.act === 'approve' &&
    kind === 'signature' &&
    /\bput (his|her|its|their) (name|hand|signature) to\b/i.test(act.text)
  )
    base = 7;
  // Where nothing but an invitation is left to decide, members vote on that.
  if (
    act.member &&
    /^(vote-|abstain|absent|not-voting)/.test(act.act) &&
    kind === 'invitation' &&
    plan.stages.indexOf(stage) === decisionStage(plan)
  )
    base = 4;
  // An opinion or a proposal that the body itself gives by a vote, before somebody else decides.
  if (
    act.member &&
    /^(opinion|proposal)$/.test(kind) &&
    /^(vote-|abstain|absent|not-voting)/.test(act.act) &&
    ofTheBody(plan, stage)
  )
    base = 7;
  if (act.member && act.act === 'approve' && stage.kind === 'ratification') base = 6;
  if ((stage.kind === 'vote' || stage.kind === 'decision') && name.some((word) => preparatory.has(word)) && !shared)
    base -= 2;
  // A period opens when somebody is told until when it runs: "members may object until 9 January".
  const within = /^(?:the )?(\w+) period$/i.exec(stage.name)?.[1];
  if (
    within !== undefined &&
    act.organ &&
    (runsFrom.test(act.text) || (contentOf(wordsOf(act.text)).includes(stem(within)) && untilWhen.test(act.text)))
  )
    base = Math.max(base, 4);
  if (act.act === 'condition' || act.act === 'withdraw' || act.act === 'correct') return 0;
  // Who asks for membership, or advises it, has not brought it about.
  if (stage.kind === 'effect' && /^(apply|propose|recommend|support|oppose)$/.test(act.act)) return 0;
  if (base <= 0)
    return whole && !/^(statement|support|oppose)$/.test(act.act)
      ? 2 + 2 * shared
      : act.organ &&
          act.act === 'statement' &&
          whole &&
          done(act) &&
          !(everyone.test(stage.name) && partly.test(act.text))
        ? 2
        : act.organ &&
            /^(certify|adopt|statement)$/.test(act.act) &&
            headTold(stage.name, said) &&
            done(act) &&
            !everyone.test(stage.name)
          ? 1
          : 0;
  return base + 2 * shared + (whole && act.organ ? 3 : 0);
}

/** "Member states", "the members", "every member": who they are, not that somebody is one of them. */
const ofMembers = ({ text }: RecordedAct): boolean =>
  /\b(members|member (states?|countries|country|governments?|parliaments?))\b/i.test(text) &&
  !/\b(membership|(a|full|new|associate|th|first|st|nd|rd) member\b(?! (state|country)))/i.test(text);

const talking = /\b(talks|negotiations?|consultations?|discussions?|debate|dialogue|mediation|bargaining)$/i;

/** "The sixty days run from today." */
const runsFrom =
  /\b(days?|weeks?|months?|period) (now |will )?(runs?|starts?|started|begins?|began|counts?) (to run )?(from|on|as of|with|today|now)\b/i;

const untilWhen =
  /\b(until|till|by|before|up to|within) (the )?(end of |noon |midnight )?(on )?(\d|\w+ (days?|weeks?|months?)\b|january|february|march|april|may|june|july|august|september|october|november|december)/i;

const sentTo =
  /^(?:referral|submission|transmission|sending|forwarding|presentation|dispatch|communication|notification) to (?:the )?(.+)$/i;

/** One name has all the words of the other. */
function alike(one: string, other: string): boolean {
  const [a, b] = [contentOf(wordsOf(one)), contentOf(wordsOf(other))];
  return a.length > 0 && b.length > 0 && (a.every((word) => b.includes(word)) || b.every((word) => a.includes(word)));
}

const votesCounted = /\b(\d[\d,]*|[a-z]+) votes\b|\bvotes? (in favour|against|for)\b/i;

const everyone = /\b(all|every|each)\b/i;

const preparatory = new Set(['committee', 'technical', 'preliminary', 'working', 'preparatory'].map(stem));

/** "The talks were concluded" of a stage "talks with the management": its head noun, where nothing fits better. */
function headTold(name: string, said: ReadonlySet<string>): boolean {
  const words = wordsOf(name);
  const cut = words.findIndex(({ lower }) => /^(with|between|among|of|on|by|in)$/.test(lower));
  const head = cut > 0 ? words[cut - 1] : undefined;
  return head !== undefined && !generalSteps.has(head.stem) && said.has(head.stem);
}

/** An organ's statement opens a stage only if it tells of something done. */
const done = (act: RecordedAct): boolean =>
  /^\w+ (put|tabled|circulated|issued|released|published|opened|closed|signed|sent|held|adopted|filed)\b|\d+ votes?\b|\bby [\w-]+ votes\b|\b(was|were|has been|have been|had been|is now|(is|are) (now )?(in|under|before|on)|took|entered|came|began|opened|started|finished|completed|concluded|closed|ended|discussed|examined|heard|held|met|gave|issued|delivered|reached|agreed|voted)\b/i.test(
    act.text,
  );

/** "Six of thirty-three chapters": part of a whole, so a stage about all of them is not reached by it. */
export const partly =
  /\b[\w-]+ (out )?of (the )?(\d+|\w*(ten|teen|ty|ty-\w+|two|three|four|five|six|seven|eight|nine))\b/i;
