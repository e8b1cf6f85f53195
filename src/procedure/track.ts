/** Which stage each act belongs to, and so how far the procedure has come.
 *
 *  1. What a pack says decides, or the entry where it names its stage.
 *  2. A member that takes a side does so where members sit (`sitting.ts`).
 *  3. An act belongs to a stage that such acts can open (`opens.ts`), and among those to the one with the most for it
 *     (`evidence`): the entry tells of that stage, the organ that acted is the stage's own, the body voted there.
 *  4. A text on another matter, and a decision that was put off, open nothing.
 *  5. Nothing that must wait for another stage is reached before that one is complete (`held`). */
import type { RecordedAct } from '../model/procedure.ts';
import { type Entry, entryOf } from './entry.ts';
import { type Candidate, generalSteps, suits, votesCounted } from './opens.ts';
import { decisionStage, type Plan, type StageKind } from './plan.ts';
import { decidesNothing } from './put-aside.ts';
import {
  isPosition,
  isTheBody,
  ofTheBody,
  type Placed,
  stageOfCondition,
  stageOfPosition,
  takesSides,
} from './sitting.ts';
import { chamber, headPhrase } from './stage-kind.ts';
import { contentOf, stem, type Word, wordsOf } from './words.ts';

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
  if (act.stage !== undefined)
    return plan.stages.findIndex((stage) => stage.name === act.stage || stage.aliases.includes(act.stage!));
  const entry = entryOf(act);
  if (isPosition(plan, act, placed.acts)) {
    const seat = stageOfPosition(plan, act, entry.told, placed);
    if (seat >= 0 || act.act !== 'abstain') return seat;
  }
  if (act.act === 'condition') return stageOfCondition(plan, act, placed);
  if (act.organ && ofAnotherMatter(plan, act)) return -1;
  const title = new Set(contentOf(wordsOf(plan.decision)));
  const putOff = act.organ !== undefined && decidesNothing(act.text);
  const later = act.act.startsWith('vote') || act.act === 'abstain';
  let best = -1;
  let most = 0;
  plan.stages.forEach((stage, index) => {
    const candidate = { plan, stage, index, name: names[index]!, entry };
    const fits = putOff && decidesIt.has(stage.kind) ? 0 : suits(candidate);
    const rated: Rated = { ...candidate, fits, title, placed };
    const score = evidence.reduce((sum, { weight, holds }) => (holds(rated) ? sum + weight : sum), fits);
    if (score > most || (score === most && score > 0 && (later || best < placed.current))) {
      best = index;
      most = score;
    }
  });
  return best;
}

const decidesIt = new Set<StageKind>(['decision', 'vote', 'reading', 'effect', 'ratification']);

/** A candidate with how well the act suits it (`fits`), the words of the decision's title, and what was placed before. */
type Rated = Candidate & { readonly fits: number; readonly title: ReadonlySet<string>; readonly placed: Placed };

/** What speaks for a stage, or against it. Names weigh as much as the best fit, signs of the round one or two. */
const evidence: readonly { readonly weight: number; readonly holds: (rated: Rated) => boolean }[] = [
  // The entry names it, or tells in passing that what it is about was done.
  { weight: 6, holds: (rated) => rated.fits > 0 && (calledByName(rated) || doneInPassing(rated)) },
  // The entry says that it was held, opened or ended: a meeting, a conference, a period.
  { weight: 6, holds: (rated) => rated.fits > 0 && byOrgan(rated) && !calledByName(rated) && tookPlace(rated) },
  // The entry says that it is in force: that stage, whatever it is called.
  {
    weight: 6,
    holds: ({ fits, stage, entry: { act } }) =>
      fits > 0 && stage.kind === 'effect' && act.organ !== undefined && saysInForce.test(act.text),
  },
  // "The decision was taken": what adoption is, whoever sits in the organ.
  {
    weight: 2,
    holds: ({ fits, plan, index, entry: { act, text } }) =>
      fits > 0 && act.act === 'adopt' && index === decisionStage(plan) && decisionTaken(text),
  },
  // What the body adopts, where its own sitting is the stage before and this one is called no more than the decision.
  {
    weight: 15,
    holds: ({ plan, index, name, fits, entry: { act } }) =>
      fits > 0 &&
      act.organ !== undefined &&
      /^(adopt|approve)$/.test(act.act) &&
      index === decisionStage(plan) &&
      index > 0 &&
      name.every((word) => generalSteps.has(word)) &&
      isTheBody(plan, plan.stages[index - 1]!) &&
      isTheBody(plan, { ...plan.stages[index - 1]!, name: act.organ }),
  },
  // The entry tells of its beginning: a working party was set up.
  { weight: 8, holds: (rated) => rated.fits > 0 && byOrgan(rated) && founded(rated) },
  // Its name is the verb of the entry.
  { weight: 1, holds: (rated) => rated.fits > 0 && byOrgan(rated) && isTheVerb(rated) },
  // It bears the name of the organ that concluded something: all of it, or that and more.
  { weight: 5, holds: (rated) => rated.fits < 5 && concluded(rated) && namesOrgan(rated) },
  { weight: 3, holds: (rated) => rated.fits > 0 && concluded(rated) && isOrgan(rated) },
  // A vote that bears the body's own name is the members'.
  {
    weight: 2,
    holds: ({ fits, plan, stage, entry: { act } }) =>
      fits > 0 && act.member !== undefined && stage.kind === 'vote' && isBallot.test(act.act) && ofTheBody(plan, stage),
  },
  // Members voted there on that day, so an organ that adopts it tells how they did.
  {
    weight: 4,
    holds: ({ fits, index, placed: { acts, stageOf }, entry: { act } }) =>
      fits > 0 &&
      act.organ !== undefined &&
      act.act === 'adopt' &&
      acts.some(
        (one, i) =>
          stageOf[i] === index && one.member !== undefined && one.date === act.date && one.act.startsWith('vote-'),
      ),
  },
  // "Full membership was approved" decides on what comes into being behind the decision.
  {
    weight: -4,
    holds: (rated) => rated.fits > 0 && byOrgan(rated) && rated.index > decisionStage(rated.plan) && onlyDecided(rated),
  },
  // It is part of the ballot or round of its day.
  { weight: 6, holds: joins },
  // An organ has ended it, so a member that acts now acts at a later one.
  {
    weight: -2,
    holds: ({ index, placed, entry: { act } }) => act.member !== undefined && settledBy(placed.opened[index]),
  },
  // The members have voted there on an earlier day, so votes that an organ counts now are others'.
  {
    weight: -4,
    holds: ({ index, placed: { acts, stageOf }, entry: { act } }) =>
      act.organ !== undefined &&
      act.act === 'certify' &&
      votesCounted.test(act.text) &&
      acts.some(
        (one, i) => stageOf[i] === index && one.member !== undefined && isBallot.test(one.act) && one.date < act.date,
      ),
  },
  // What an organ adopts is not what was left behind before.
  {
    weight: -3,
    holds: ({ index, placed: { current }, entry: { act } }) =>
      act.organ !== undefined && act.act === 'adopt' && index < current,
  },
  // A second ballot comes after a first one.
  { weight: -3, holds: (rated) => rated.fits > 0 && laterRound(rated) && !namedOutright(rated) },
];

const saysInForce =
  /\b(?:is|are|has been|have been) (?:now )?(?:in force|in effect)\b|\b(?:entered|came|went) into (?:force|effect)\b|\btook effect\b/i;

const isBallot = /^(vote|abstain)/;
const byOrgan = ({ entry: { act } }: Rated): boolean => act.organ !== undefined;
const concluded = ({ entry: { act } }: Rated): boolean =>
  act.organ !== undefined && /^(certify|recommend|approve|adopt)$/.test(act.act);

/** The text of the entry has the whole name, by more than the general word for any decision. */
const namedOutright = ({ name, entry: { told } }: Rated): boolean =>
  name.length > 0 && name.every((word) => told.has(word)) && name.some((word) => !generalSteps.has(word));

/** It is named outright, and not only by words of the title that the entry says were decided or that a member repeats. */
const calledByName = (rated: Rated): boolean =>
  namedOutright(rated) && !onlyDecided(rated) && (byOrgan(rated) || rated.name.some((word) => !rated.title.has(word)));

/** "The deployment was decided": the title's own word, and not yet its effect. */
const onlyDecided = ({ stage, name, title, entry: { act } }: Rated): boolean =>
  (stage.kind === 'effect' || stage.kind === 'other') &&
  /^(adopt|approve)$/.test(act.act) &&
  name.every((word) => title.has(word)) &&
  /\b(decided|approved|adopted|agreed|authorised|authorized|endorsed)\b/i.test(act.text);

/** "The motion was declared carried and notice was lodged": what a stage is about, beyond the title's words, is told as
 *  done in the same entry. */
function doneInPassing(rated: Rated): boolean {
  const { name, title, entry } = rated;
  const telling = name.filter((word) => !title.has(word) && !generalSteps.has(word));
  if (!byOrgan(rated) || telling.length === 0 || !telling.every((word) => entry.told.has(word))) return false;
  return entry.text.some(({ stem: s }, i) => telling.includes(s) && undergoes(entry, i));
}

/** The word at `i` is followed by a passive: "notice was lodged", "the talks have been held". */
const undergoes = ({ text }: Entry, i: number): boolean =>
  /^(was|were|is|are|has|have|been)$/.test(text[i + 1]?.lower ?? '') &&
  /(ed|en|wn|ung|pt|ht|lt|rd|ld|nt|de)$/.test(text[i + (text[i + 2]?.lower === 'been' ? 3 : 2)]?.lower ?? '');

/** "The conference was held in the capital" of a stage "intergovernmental conference": its head noun, which no other stage has, is
 *  what took place. */
function tookPlace({ plan, stage, title, entry: { text } }: Rated): boolean {
  const head = headPhrase(wordsOf(stage.name)).at(-1)?.stem;
  if (head === undefined || title.has(head) || generalSteps.has(head)) return false;
  if (plan.stages.some((other) => other !== stage && contentOf(wordsOf(other.name)).includes(head))) return false;
  const verb = text.findIndex(({ lower }) => happens.test(lower));
  return (
    verb > 0 &&
    text.slice(0, verb).findLast(({ lower }) => !/^(was|were|has|have|had|been|is)$/.test(lower))?.stem === head
  );
}
const happens = /^(held|took|met|ended|closed|began|started|opened|convened|over|concluded|completed)$/;

const decisionTaken = (text: readonly Word[]): boolean =>
  text.some(
    ({ lower }, i) =>
      lower === 'decision' &&
      /^(was|is|has)$/.test(text[i + 1]?.lower ?? '') &&
      /^(taken|made|adopted)$/.test(text[i + (text[i + 2]?.lower === 'been' ? 3 : 2)]?.lower ?? ''),
  );

/** "A working party was set up": the step that begins with it, whoever set it up. */
function founded({ name, entry: { text } }: Rated): boolean {
  const at = text.findIndex(
    ({ lower }, i) =>
      /^(was|were|is|been)$/.test(lower) &&
      /^(set|established|formed|created|convened|appointed|constituted)$/.test(text[i + 1]?.lower ?? ''),
  );
  const before = new Set(contentOf(text.slice(0, Math.max(0, at))));
  return at > 0 && name.length > 0 && name.every((word) => before.has(word));
}

/** "The shortlisted films were screened" is about the screening: its verb, not a word beside it. */
const isTheVerb = ({ name, entry: { text, told } }: Rated): boolean =>
  told.size > 0 &&
  text.some(
    ({ stem: s, lower }, i) =>
      name.includes(s) &&
      /(ed|en|wn|pt|ht|ld|rd)$/.test(lower) &&
      /^(was|were|is|are|been)$/.test(text[i - 1]?.lower ?? ''),
  );

/** "Constitutional court conclusion" is what the constitutional court does. */
const namesOrgan = ({ name, entry: { act } }: Rated): boolean => {
  const own = contentOf(wordsOf(act.organ ?? ''));
  return own.length > 0 && own.length < name.length + 1 && own.every((word) => name.includes(word));
};
/** "Budget committee" is the stage of the budget committee, whatever its conclusion was about. */
const isOrgan = (rated: Rated): boolean =>
  namesOrgan(rated) && rated.name.length === contentOf(wordsOf(rated.entry.act.organ!)).length;

const settledBy = (opener: RecordedAct | undefined): boolean =>
  opener?.organ !== undefined && /^(adopt|approve)$/.test(opener.act);

/** Votes of one day are one ballot, and so a later round, or the other chamber, is not opened on the day of the one before it. */
const laterRound = ({ plan, stage, index, placed: { opened }, entry: { act } }: Rated): boolean =>
  index > 0 &&
  (/\b(second|third|fourth|final) (round|ballot|reading|vote|session|meeting)\b/i.test(stage.name) ||
    (act.member !== undefined && chamber.test(stage.name) && chamber.test(plan.stages[index - 1]!.name))) &&
  (opened[index - 1] === undefined || opened[index - 1]!.date === act.date);

/** A vote or an abstention on the day of another vote belongs to the same ballot, and an abstention to the round of the day in
 *  which members said where they stand. */
function joins({ index, placed: { current, opened, acts, stageOf }, entry: { act } }: Rated): boolean {
  if (act.member === undefined || !isBallot.test(act.act)) return false;
  const ballot = stageOf.findLast(
    (_, i) => acts[i]!.member !== undefined && acts[i]!.date === act.date && acts[i]!.act.startsWith('vote-'),
  );
  if (ballot !== undefined) return ballot === index;
  const opener = opened[current];
  return index === current && act.act === 'abstain' && act.date === opener?.date && takesSides(opener.act);
}

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
