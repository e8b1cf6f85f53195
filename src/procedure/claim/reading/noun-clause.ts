/** Clauses whose predicate is a noun: "there was no veto", "Hungary's abstention", "no date has been set". */
import { countsIn } from '../../counts.ts';
import { datesIn } from '../../dates.ts';
import { type Clause, deedAt } from '../clauses.ts';
import type { MemberDeed, Proposition, Who } from '../proposition.ts';
import { absence } from './absence.ts';
import { actNoun, whatIsMissing } from './act-noun.ts';
import { denies } from './mode.ts';
import { openStep } from './open-step.ts';
import { opinionIn } from './opinion.ts';
import { type Reading, range } from './reading.ts';
import { shortageClause, weightClause } from './shortage.ts';
import { whoAfter } from './subject.ts';
import { comparedVotes, sideOfVote, votesHeld } from './vote-count.ts';

export function nounClause(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const low = r.low(from, to);
  const words = r.words.slice(from, to);
  const negative = denies(low);
  if (opinionIn(r, from, to)) return null;
  const away = absence(r, clause);
  if (away) return away;
  const open = openStep(r, clause);
  if (open) return open;
  if (
    /\b(will|would|shall|wo|'ll)\b/.test(low) &&
    range(from, to).every((k) => !deedAt(r.words, k, to) || r.insideMention(k))
  )
    return [{ is: 'future', words: low, of: [] }];
  if (
    r.reckoning.plan.stages.some(({ kind }) => kind === 'silence') &&
    /\b(deadline|period)\b.*\b(passed|expired|ran out|run out|lapsed|elapsed|ended)\b.*\b(without|no|nobody)\b/.test(
      low,
    )
  )
    return [{ is: 'step', step: 'adopted', negated: false, object: [] }];
  if (
    /\b(date|timetable|timeline|deadline|schedule|calendar)\b/.test(low) &&
    /\b(set|fixed|agreed|given|announced|named|is|has|was|no|there|without|exists?)\b/.test(low) &&
    !/\bmissed\b|\bexpired\b|\bbefore the deadline\b/.test(low) &&
    !/\b(timetable|timeline|schedule|calendar)\b/i.test(r.reckoning.plan.decision)
  )
    return [{ is: 'date-set', negated: negative }];
  const day = fixesDay.test(low) ? datesIn(words, r.year)[0]?.date : undefined;
  if (day !== undefined)
    return [
      { is: 'step', step: 'adopted', negated: false, object: [] },
      { is: 'effective-on', date: day, negated: denies(low) },
    ];
  const sides = alike(r, from, low);
  if (sides) return sides;
  const compared = comparedVotes(r, clause);
  if (compared) return compared;
  if (
    /\b(vote|decision|result|ballot|adoption|approval|agreement)\b.*\b(is|was|were|been) (not )?unanimous\b/.test(low)
  )
    return [{ is: 'manner', manner: /\bnot unanimous/.test(low) ? 'not-unanimous' : 'unanimous' }];
  // "met with an objection from Bratunac", "faces resistance by Malta".
  if (
    /\b(met( with)?|meets( with)?|ran into|runs into|encounter(s|ed)|fac(es|ed)|drew|draws) ((an?|the|any|some|strong|no) )*(objections?|resistance|opposition|refusal|veto|protests?)\b/.test(
      low,
    )
  ) {
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
  if (
    /\b(is|are|was|were|been) (all |not )?(of one mind|of the same mind|at one|united)\b/.test(low) &&
    !whoAlone(r, from, to)
  )
    return [{ is: 'manner', manner: negative ? 'not-unanimous' : 'unanimous' }];
  const turn =
    /\b(?:switched|changed|moved|swung|shifted|went)(?: its (?:vote|position|mind))? from (.+) to (.+)$/.exec(low);
  if (turn) {
    const [before, after] = [sideNamed(turn[1]!), sideNamed(turn[2]!)];
    const who = whoAfter(r, from, to);
    if (who && before && after)
      return [
        { is: 'members', who, deed: before, mood: 'once', negated: false, only: false },
        { is: 'members', who, deed: after, mood: 'done', negated: false, only: false },
      ];
  }
  const went =
    /\b(votes?|ballot|decision|ruling)\b.*\bwent (in (its|their|the \w+'s) favou?r|against (it|them))\b/.exec(low);
  if (went)
    return [{ is: 'step', step: went[2]!.startsWith('in') ? 'adopted' : 'failed', negated: negative, object: [] }];
  // "Iceland's resistance was in vain".
  if (
    /\b(objections?|opposition|resistance|protests?|veto|dissent)\b.*\b(in vain|to no avail|overruled|overridden|ignored|made no difference|changed nothing|did not (help|matter|count))\b/.test(
      low,
    )
  ) {
    const who = whoAfter(r, from, to);
    if (who)
      return [
        { is: 'members', who, deed: 'opposed', mood: 'once', negated: false, only: false },
        { is: 'step', step: 'adopted', negated: false, object: [] },
      ];
  }
  // "Basel's abstention was the reason for the defeat".
  const reason =
    /\b(was|is) the (only |sole |main )?(reason|cause) (for|of|behind) (the |its )?(defeat|failure|rejection|adoption|success|approval)\b/.exec(
      low,
    );
  const act = reason
    ? /\b(abst\w+|objection|veto|opposition|vote against|no|refusal|support|vote|consent)\b/.exec(
        low.slice(0, reason.index),
      )
    : null;
  const cause = act ? whoAfter(r, from, to) : null;
  if (reason && act && cause) {
    const deed = sideNamed(act[1]!.replace(/^(veto|refusal|opposition)$/, 'objection').replace(/^vote$/, 'support'));
    if (deed)
      return [
        {
          is: 'cause',
          effect: [
            {
              is: 'step',
              step: /defeat|failure|rejection/.test(reason[6]!) ? 'failed' : 'adopted',
              negated: false,
              object: [],
            },
          ],
          cause: [{ is: 'members', who: cause, deed, mood: 'done', negated: false, only: false }],
        },
      ];
  }
  const split = /\b(is|are|was|were|been) (not )?(unanimous|divided|split)\b/.exec(low);
  if (
    split &&
    /\b(members|states|judges|countries|governments|parties|deputies|groups|ministers|council|board|committee|court|chamber|body|assembly|allies|jury|congress|conference|parliament|senate|panel|college|union|governors|directors|shareholders|leaders|commission)\b/.test(
      low,
    )
  )
    return [
      { is: 'manner', manner: (split[3] === 'unanimous') === (split[2] === undefined) ? 'unanimous' : 'not-unanimous' },
    ];
  if (
    /\bsilence (procedure|period|deadline)\b.*\b(ended|expired|ran out|run out|lapsed|passed|elapsed|over)\b/.test(low)
  )
    return [
      {
        is: 'step',
        step: 'adopted',
        negated: negative && !/\b(without|no) (any |an )?(objection|break|reaction)/.test(low),
        object: [],
      },
    ];
  const counted = weightClause(r, clause) ?? sideOfVote(r, clause) ?? votesHeld(r, clause) ?? shortageClause(r, clause);
  if (counted) return counted;
  if (
    /\b(votes?|ballot|referendum)\b.*\b(held|taken place|took place|been taken|was taken|been cast)\b/.test(low) &&
    !countsIn(words)
  )
    return /\b(will|can|could|may|would)\b/.test(low)
      ? null
      : [{ is: 'step', step: 'vote', negated: negative, object: [] }];
  return actNoun(r, clause) ?? whatIsMissing(r, clause);
}

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
