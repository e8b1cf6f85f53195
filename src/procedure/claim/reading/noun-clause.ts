/** Clauses whose predicate is a noun: "there was no veto", "Hungary's abstention", "no date has been set". */
import { countsIn } from '../../counts.ts';
import { datesIn } from '../../dates.ts';
import type { Word } from '../../words.ts';
import { type Clause, deedAt } from '../clauses.ts';
import type { MemberDeed, Proposition, Step, Who } from '../proposition.ts';
import { absence } from './absence.ts';
import { actNoun, whatIsMissing } from './act-noun.ts';
import { denies } from './mode.ts';
import { openStep } from './open-step.ts';
import { opinionIn } from './opinion.ts';
import { type Reading, range } from './reading.ts';
import { shortageClause, weightClause } from './shortage.ts';
import { whoAfter } from './subject.ts';
import { comparedVotes, sideOfVote, votesHeld } from './vote-count.ts';

/** A clause with the words that its readings ask for. */
type Told = {
  readonly r: Reading;
  readonly clause: Clause;
  readonly low: string;
  readonly words: readonly Word[];
  /** A denial stands anywhere in it. */
  readonly negative: boolean;
};

export function nounClause(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const low = r.low(from, to);
  if (opinionIn(r, from, to)) return null;
  const told: Told = { r, clause, low, words: r.words.slice(from, to), negative: denies(low) };
  return (
    absence(r, clause) ??
    openStep(r, clause) ??
    toCome(told) ??
    silenceKept(told) ??
    dateSet(told) ??
    alike(r, from, low) ??
    comparedVotes(r, clause) ??
    unanimousResult(told) ??
    resisted(told) ??
    ofOneMind(told) ??
    changedSides(told) ??
    wentTheirWay(told) ??
    inVain(told) ??
    reasonForResult(told) ??
    unitedOrSplit(told) ??
    silenceOver(told) ??
    weightClause(r, clause) ??
    sideOfVote(r, clause) ??
    votesHeld(r, clause) ??
    shortageClause(r, clause) ??
    voteHeld(told) ??
    (canBeHeld(told) ? null : (actNoun(r, clause) ?? whatIsMissing(r, clause)))
  );
}

const step = (step: Step, negated: boolean): Proposition => ({ is: 'step', step, negated, object: [] });

/** A clause of the future in which no deed is named. */
function toCome({ r, clause: { from, to }, low }: Told): Proposition[] | null {
  return /\b(will|would|shall|wo|'ll)\b/.test(low) &&
    range(from, to).every((k) => !deedAt(r.words, k, to) || r.insideMention(k))
    ? [{ is: 'future', words: low, of: [] }]
    : null;
}

/** "The deadline passed without an objection", where there is a silence procedure. */
function silenceKept({ r, low }: Told): Proposition[] | null {
  return r.reckoning.plan.stages.some(({ kind }) => kind === 'silence') &&
    /\b(deadline|period)\b.*\b(passed|expired|ran out|run out|lapsed|elapsed|ended)\b.*\b(without|no|nobody)\b/.test(
      low,
    )
    ? [step('adopted', false)]
    : null;
}

/** "No date has been set"; "has fixed 1 March as the start of the levy". */
function dateSet({ r, low, words, negative }: Told): Proposition[] | null {
  if (
    /\b(date|timetable|timeline|deadline|schedule|calendar)\b/.test(low) &&
    /\b(set|fixed|agreed|given|announced|named|is|has|was|no|there|without|exists?)\b/.test(low) &&
    !/\bmissed\b|\bexpired\b|\bbefore the deadline\b/.test(low) &&
    !/\b(timetable|timeline|schedule|calendar)\b/i.test(r.reckoning.plan.decision)
  )
    return [{ is: 'date-set', negated: negative }];
  const day = fixesDay.test(low) ? datesIn(words, r.year)[0]?.date : undefined;
  return day === undefined ? null : [step('adopted', false), { is: 'effective-on', date: day, negated: denies(low) }];
}

/** "The vote was unanimous". */
const unanimousResult = ({ low }: Told): Proposition[] | null =>
  /\b(vote|decision|result|ballot|adoption|approval|agreement)\b.*\b(is|was|were|been) (not )?unanimous\b/.test(low)
    ? [{ is: 'manner', manner: /\bnot unanimous/.test(low) ? 'not-unanimous' : 'unanimous' }]
    : null;

/** "Met with an objection from Bratunac", "faces resistance by Malta". */
function resisted({ r, clause: { from, to }, low, negative }: Told): Proposition[] | null {
  if (
    !/\b(met( with)?|meets( with)?|ran into|runs into|encounter(s|ed)|fac(es|ed)|drew|draws) ((an?|the|any|some|strong|no) )*(objections?|resistance|opposition|refusal|veto|protests?)\b/.test(
      low,
    )
  )
    return null;
  const who = whoAfter(r, from, to);
  const none = negative && !who;
  const some: Who = {
    is: 'group',
    pool: r.reckoning.plan.members,
    quantifier: { is: none ? 'none' : 'some' },
    except: [],
  };
  return [
    {
      is: 'members',
      who: who ?? some,
      deed: /\bveto/.test(low) ? 'vetoed' : 'opposed',
      mood: /\bveto/.test(low) ? 'done' : 'once',
      negated: negative && !none,
      only: /\bonly\b/.test(low),
    },
  ];
}

/** "The members are of one mind". */
const ofOneMind = ({ r, clause: { from, to }, low, negative }: Told): Proposition[] | null =>
  /\b(is|are|was|were|been) (all |not )?(of one mind|of the same mind|at one|united)\b/.test(low) &&
  !whoAlone(r, from, to)
    ? [{ is: 'manner', manner: negative ? 'not-unanimous' : 'unanimous' }]
    : null;

/** "Switched from abstention to a yes". */
function changedSides({ r, clause: { from, to }, low }: Told): Proposition[] | null {
  const turn =
    /\b(?:switched|changed|moved|swung|shifted|went)(?: its (?:vote|position|mind))? from (.+) to (.+)$/.exec(low);
  if (!turn) return null;
  const [before, after] = [sideNamed(turn[1]!), sideNamed(turn[2]!)];
  const who = whoAfter(r, from, to);
  return who && before && after
    ? [
        { is: 'members', who, deed: before, mood: 'once', negated: false, only: false },
        { is: 'members', who, deed: after, mood: 'done', negated: false, only: false },
      ]
    : null;
}

/** "The vote went against it". */
function wentTheirWay({ low, negative }: Told): Proposition[] | null {
  const went =
    /\b(votes?|ballot|decision|ruling)\b.*\bwent (in (its|their|the \w+'s) favou?r|against (it|them))\b/.exec(low);
  return went && [step(went[2]!.startsWith('in') ? 'adopted' : 'failed', negative)];
}

/** "Iceland's resistance was in vain". */
function inVain({ r, clause: { from, to }, low }: Told): Proposition[] | null {
  const vain =
    /\b(objections?|opposition|resistance|protests?|veto|dissent)\b.*\b(in vain|to no avail|overruled|overridden|ignored|made no difference|changed nothing|did not (help|matter|count))\b/;
  const who = vain.test(low) ? whoAfter(r, from, to) : null;
  return (
    who && [{ is: 'members', who, deed: 'opposed', mood: 'once', negated: false, only: false }, step('adopted', false)]
  );
}

/** "Basel's abstention was the reason for the defeat". */
function reasonForResult({ r, clause: { from, to }, low }: Told): Proposition[] | null {
  const reason =
    /\b(was|is) the (only |sole |main )?(reason|cause) (for|of|behind) (the |its )?(defeat|failure|rejection|adoption|success|approval)\b/.exec(
      low,
    );
  const act = reason
    ? /\b(abst\w+|objection|veto|opposition|vote against|no|refusal|support|vote|consent)\b/.exec(
        low.slice(0, reason.index),
      )
    : null;
  const who = act ? whoAfter(r, from, to) : null;
  const deed = act
    ? sideNamed(act[1]!.replace(/^(veto|refusal|opposition)$/, 'objection').replace(/^vote$/, 'support'))
    : null;
  if (!reason || !who || !deed) return null;
  return [
    {
      is: 'cause',
      effect: [step(/defeat|failure|rejection/.test(reason[6]!) ? 'failed' : 'adopted', false)],
      cause: [{ is: 'members', who, deed, mood: 'done', negated: false, only: false }],
    },
  ];
}

/** "The Council is divided". */
function unitedOrSplit({ low }: Told): Proposition[] | null {
  const split = /\b(is|are|was|were|been) (not )?(unanimous|divided|split)\b/.exec(low);
  if (
    !split ||
    !/\b(members|states|judges|countries|governments|parties|deputies|groups|ministers|council|board|committee|court|chamber|body|assembly|allies|jury|congress|conference|parliament|senate|panel|college|union|governors|directors|shareholders|leaders|commission)\b/.test(
      low,
    )
  )
    return null;
  const unanimous = (split[3] === 'unanimous') === (split[2] === undefined);
  return [{ is: 'manner', manner: unanimous ? 'unanimous' : 'not-unanimous' }];
}

/** "The silence period has run out". */
const silenceOver = ({ low, negative }: Told): Proposition[] | null =>
  /\bsilence (procedure|period|deadline)\b.*\b(ended|expired|ran out|run out|lapsed|passed|elapsed|over)\b/.test(low)
    ? [step('adopted', negative && !/\b(without|no) (any |an )?(objection|break|reaction)/.test(low))]
    : null;

/** "No vote has been held"; whether one can be is another matter. */
const aboutVote = ({ low, words }: Told): boolean =>
  /\b(votes?|ballot|referendum)\b.*\b(held|taken place|took place|been taken|was taken|been cast)\b/.test(low) &&
  !countsIn(words);
const canBeHeld = (told: Told): boolean => aboutVote(told) && /\b(will|can|could|may|would)\b/.test(told.low);
const voteHeld = (told: Told): Proposition[] | null =>
  aboutVote(told) && !canBeHeld(told) ? [step('vote', told.negative)] : null;

/** "Has fixed 1 March as the start of the levy". */
const fixesDay =
  /\b(fixed|set|named|chosen|chose|agreed|scheduled) .*\b(as|for) (the |its )?(start|beginning|introduction|entry|launch|opening|date|changeover|day)\b/;

const apart =
  /\b(on|took|take|taken|in|into) (opposite|opposing|different) (sides|camps|directions|ways)\b|\b(voted|vote|decided|came down) differently\b|\b(parted|part) ways\b|\bdid not (vote|stand) (together|alike|the same way)\b/;
const together =
  /\b(sided|sides|voted|lined up|stood|went along) with (?!the (majority|minority)|conditions|reservations)|\b(voted|vote|decided) (alike|the same way|the same|as one|in unison|together)\b|\b(on|took|take|taken|in) the same (side|camp|line|way)\b/;

/** "Malta and Cyprus voted on opposite sides": two or more by name, beside each other. */
function alike(r: Reading, from: number, low: string): Proposition[] | null {
  const found = apart.exec(low) ?? together.exec(low);
  const beside = found !== null && /\bwith /.test(found[0]);
  if (beside && /\b(against|for|in favou?r)\b/.test(low.slice(found.index + found[0].length))) return null;
  const who = found
    ? whoAfter(r, from, beside ? from + low.split(' ').length : from + low.slice(0, found.index).split(' ').length)
    : null;
  // "The Nordic countries voted as one": some of the members by the name of their region.
  const some = who?.is === 'group' && who.quantifier.is === 'all' && !beside ? who.pool : [];
  if (found && some.length > 1 && some.length < r.reckoning.plan.members.length)
    return [{ is: 'alike', members: some, negated: apart.test(low) }];
  if (!found || who?.is !== 'members' || who.members.length < 2 || /\b(will|would|could|may|might)\b/.test(low))
    return null;
  return [{ is: 'alike', members: who.members, negated: apart.test(low) }];
}

/** Members by name, of whom something is said that could be said of the body. */
const whoAlone = (r: Reading, from: number, to: number): boolean => whoAfter(r, from, to)?.is === 'members';

/** A side by its noun: "abstention", "a yes", "opposition". */
const sideNamed = (text: string): MemberDeed | null =>
  /\babst/.test(text)
    ? 'abstained'
    : /\b(no|against|opposition|rejection|objection|nay)\b/.test(text)
      ? 'opposed'
      : /\b(yes|favour|favor|support|approval|consent|aye|for)\b/.test(text)
        ? 'favoured'
        : null;
