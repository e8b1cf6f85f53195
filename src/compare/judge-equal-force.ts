/** Words of force that are as firm as one another in the place where they stand: "could not agree" and "failed to agree", "if
 *  the weather permits" and "weather permitting". What is left after that is compared. */
import type { Forced } from '../text/en/force.ts';
import { STEP } from '../text/en/force.ts';
import { NEGATORS } from '../text/en/negation.ts';
import type { Range } from '../text/en/predicates.ts';
import type { Side } from './edits.ts';
import type { Context } from './judge-context.ts';
import { sameSide } from './judge-time-sides.ts';

type Both = [Forced[], Forced[]];

/** The forces of both sides without those that say one thing in two dresses. */
export function inOtherDress(context: Context, gone: Forced[], come: Forced[]): Both {
  let both: Both = [gone, come];
  for (const even of [
    perhapsWill,
    wereAble,
    canOrAble,
    hasAccess,
    agreedThat,
    enabled,
    advised,
    notPlanned,
    unable,
    ruledOut,
    notBinding,
    conditions,
    likelihoods,
    askedFor,
    wouldNot,
    wanted,
    longAsked,
    onAgenda,
    scheduled,
    notBound,
    notFinal,
    rescheduled,
    fixedFor,
    atEarliest,
    untilThen,
    underDemand,
    underPromise,
    openTo,
    alleged,
  ])
    both = even(context, ...both);
  return both;
}

/** "Insisted that it be kept", "insisted that it should be kept", "insisted that it must be kept": how firmly is told by the verb of
 *  demand. */
function underDemand({ before, after }: Context, gone: Forced[], come: Forced[]): Both {
  const rest = (own: readonly Forced[], { read, first }: Side): Forced[] =>
    own.filter((f) => {
      const must = MUST.test(f.phrase);
      return !(must || SHOULD.test(f.phrase)) || !demandBefore(read, first, f.first, must ? FIRM_DEMAND : DEMAND);
    });
  return [rest(gone, before), rest(come, after)];
}
const SHOULD = /^(?:should|ought to|shall|would)$/;
const MUST = /^(?:must|have to|need to|be to)$/;
const FIRM_DEMAND = /^(?:insist|demand|require|order|decree|adamant|insistence|demand|requirement)$/;
const DEMAND =
  /^(?:insist|demand|require|order|decree|adamant|insistence|requirement|ask|request|propose|suggest|recommend|urge|move|proposal|suggestion|recommendation)$/;

/** Does a clause with "that", in which a word stands, hang on a verb or noun of demand? */
function demandBefore({ lemmas, tags }: Side['read'], first: number, at: number, demands: RegExp): boolean {
  for (let i = at - 1; i >= first && i > at - LONGEST_SUBJECT; i--) {
    if (lemmas[i] === 'that') return demands.test(lemmas[i - 1] ?? '') || demands.test(lemmas[i - 2] ?? '');
    if (/^(?:VB[DZP]|MD)$/.test(tags[i]!) || /^[;:.]$/.test(lemmas[i]!)) return demands.test(lemmas[i]!);
  }
  return false;
}
const LONGEST_SUBJECT = 14;

/** "Pledged to close it", "pledged that it would be closed", "gave an assurance that it would be closed". */
function underPromise({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const said = ({ read: { lemmas, tags }, first, end }: Side, range: Range): string => {
    for (let i = Math.max(first, range.first - 2); i < Math.min(end, range.end + 1); i++) {
      const promise = PROMISES.test(lemmas[i]!) || (lemmas[i] === 'word' && /^PRP\$$/.test(tags[i - 1] ?? ''));
      if (promise || RESOLVES.test(lemmas[i]!)) return promise ? 'promise' : 'resolve';
    }
    return '';
  };
  const kind = said(before, from);
  if (!kind || said(after, to) !== kind) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] =>
    own.filter(
      (f) =>
        !/^(?:will|would|shall|be to)$/.test(f.phrase) &&
        !(f.scale === 'course' && /^(?:commit|agree)$/.test(f.kind) && f.level > 4) &&
        !/^(?:assure|guarantee|assurance)$/.test(f.phrase),
    );
  return [rest(gone), rest(come)];
}
const PROMISES = /^(?:promise|pledge|vow|undertake|guarantee|assure|assurance|undertaking|commit|commitment|swear)$/;
const RESOLVES = /^(?:decide|decision|resolve|resolution|determine)$/;

/** "May close it", "perhaps it will close it", "it is possible that it will close it". */
function perhapsWill(_: Context, gone: Forced[], come: Forced[]): Both {
  const open = (own: readonly Forced[]): boolean => own.some((f) => POSSIBLY.test(f.phrase));
  if (!open(gone) || !open(come)) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] =>
    own.filter((f) => !POSSIBLY.test(f.phrase) && !/^(?:will|would|shall)$/.test(f.phrase));
  return [rest(gone), rest(come)];
}
const POSSIBLY =
  /^(?:may|might|could|perhaps|possibly|maybe|conceivably|be possible|be conceivable|it be (?:possible|conceivable) that|there be a (?:chance|possibility) that|(?:will|would|may) (?:perhaps|possibly)|(?:perhaps|possibly) will)$/;

/** "Both parties may appeal" and "an appeal is open to both parties". */
function openTo(_: Context, gone: Forced[], come: Forced[]): Both {
  const open = (own: readonly Forced[]): boolean => own.some((f) => f.phrase === 'be open to');
  const may = (own: readonly Forced[]): boolean => own.some((f) => f.scale === 'duty' && f.level === 2);
  if (!(open(gone) && may(come)) && !(open(come) && may(gone))) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] =>
    own.filter((f) => f.phrase !== 'be open to' && !(f.scale === 'duty' && f.level === 2) && f.kind !== 'modal');
  return [rest(gone), rest(come)];
}

/** "Accused the company of hiding the leak" and "alleged that the company had hidden it". */
function alleged(_: Context, gone: Forced[], come: Forced[]): Both {
  const accuses = (own: readonly Forced[]): boolean =>
    own.some((f) => f.phrase === 'accuse' || f.phrase === 'be accuse');
  const alleges = (own: readonly Forced[]): boolean => own.some((f) => /^(?:allege|claim)$/.test(f.phrase));
  if (!(accuses(gone) && alleges(come)) && !(accuses(come) && alleges(gone))) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] =>
    own.filter((f) => !/^(?:be )?accuse$|^(?:allege|claim)$/.test(f.phrase));
  return [rest(gone), rest(come)];
}

/** "Is set for Tuesday" and "has been fixed for Tuesday". */
function fixedFor(_: Context, gone: Forced[], come: Forced[]): Both {
  const is = (f: Forced): boolean => /^be (?:set|schedule|fix)(?: for)?$/.test(f.phrase);
  const has = (f: Forced): boolean => /^have be (?:set|schedule|fix)(?: for)?$/.test(f.phrase);
  if (!(gone.some(is) && come.some(has)) && !(come.some(is) && gone.some(has))) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] => own.filter((f) => !is(f) && !has(f));
  return [rest(gone), rest(come)];
}

/** "On Friday at the earliest" and "not before Friday": when, and no doubt. */
function atEarliest({ before, after, evened }: Context, gone: Forced[], come: Forced[]): Both {
  const has = ({ read, first, end }: Side, word: RegExp): boolean =>
    read.lemmas.slice(first, end).some((lemma) => word.test(lemma));
  const told = (one: Side, two: Side): boolean => has(one, /^earl(?:y|iest)$/) && has(two, /^before$/);
  const even = evened.before.size + evened.after.size > 0 && (told(before, after) || told(after, before));
  if (even) return [gone, come].map((own) => own.filter((f) => f.scale !== 'belief')) as Both;
  if (!sameSide(before, after)) return [gone, come];
  return [gone, come].map((own) => own.filter((f) => f.phrase !== 'at the earliest')) as Both;
}

/** "Have until 30 June to reply" and "may reply until 30 June". */
function untilThen({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  // "has 30 days to reply", "has two months in which to reply"
  const days = (words: readonly string[]): boolean =>
    /^\S+ (?:day|week|month|hour|year) (?:in which |time )?to\b/.test(words.join(' '));
  const has = ({ read: { lemmas } }: Side, { first, end }: Range): boolean =>
    lemmas
      .slice(first, end)
      .some(
        (lemma, i) =>
          lemma === 'have' &&
          (/^(?:until|till)$/.test(lemmas[first + i + 1] ?? '') || days(lemmas.slice(first + i + 1, first + i + 6))),
      );
  if (has(before, from) === has(after, to)) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] =>
    own.filter((f) => !/^(?:may|can|must|have to|be possible)$/.test(f.phrase));
  return [rest(gone), rest(come)];
}

/** "Not legally binding" and "non-binding". */
function notBinding({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const free = (own: readonly Forced[], side: Side, range: Range): boolean =>
    own.some((f) => /^non-?binding$/.test(f.phrase)) || (own.some((f) => BINDS.test(f.phrase)) && denied(side, range));
  if (!free(gone, before, from) || !free(come, after, to)) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] => own.filter((f) => f.scale !== 'duty');
  return [rest(gone), rest(come)];
}

const BINDS = /^(?:legally )?binding$/;

/** "Agreed that a group should be set up" and "agreed to set up a group". */
function agreedThat({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const agreed = ({ read: { lemmas }, first }: Side, range: Range, word: string): boolean =>
    lemmas
      .slice(Math.max(first, range.first - 2), range.end)
      .some((lemma, i, list) => /^(?:agree|decide|resolve)$/.test(lemma) && list[i + 1] === word);
  const should = (own: readonly Forced[]): boolean => own.some((f) => /^(?:should|be to|will|would)$/.test(f.phrase));
  const one = agreed(before, from, 'that') && should(gone) && agreed(after, to, 'to');
  const two = agreed(after, to, 'that') && should(come) && agreed(before, from, 'to');
  if (!one && !two) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] => own.filter((f) => f.scale !== 'course' && f.scale !== 'duty');
  return [rest(gone), rest(come)];
}

/** "Will be able to buy" and "can buy". */
function canOrAble(_: Context, gone: Forced[], come: Forced[]): Both {
  const able = (f: Forced): boolean => ABLE.test(f.phrase);
  const can = (f: Forced): boolean => /^(?:can|may)$/.test(f.phrase);
  if (!(gone.some(able) && come.some(can)) && !(come.some(able) && gone.some(can))) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] => own.filter((f) => !able(f) && !can(f));
  return [rest(gone), rest(come)];
}

const ABLE = /^(?:(?:will |would )?be able to|have the (?:possibility|option|opportunity) (?:to|of)|be possible)$/;

/** "Will have access to the bridge", "will be able to access it", "can enter it". */
function hasAccess({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const access = ({ read, end }: Side, range: Range): boolean =>
    ACCESS.test(read.lemmas.slice(range.first, Math.min(end, range.end + 3)).join(' '));
  const able = (own: readonly Forced[]): boolean => own.some((f) => ABLE.test(f.phrase) || f.phrase === 'can');
  if (!(access(before, from) && able(come)) && !(access(after, to) && able(gone))) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] =>
    own.filter((f) => !ABLE.test(f.phrase) && !/^(?:can|will|would|shall)$/.test(f.phrase));
  return [rest(gone), rest(come)];
}
const ACCESS = /\bhave (?:\w+ )?(?:access|entry|admission|admittance|recourse|use|sight|the use) (?:to|of)\b/;

/** "The loan will allow the town to buy" and "with the loan, the town will be able to buy". */
function enabled({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const gives = ({ read }: Side, { first, end }: Range): boolean =>
    read.lemmas.slice(first, end).some((lemma, i) => ENABLE.test(lemma) && read.tags[first + i]!.startsWith('VB'));
  const has = (own: readonly Forced[]): boolean =>
    own.some((f) => ABLE.test(f.phrase) || /^(?:can|may)$/.test(f.phrase));
  if (!(gives(before, from) && has(come)) && !(gives(after, to) && has(gone))) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] =>
    own.filter((f) => !ABLE.test(f.phrase) && !ENABLE.test(f.phrase) && !/^(?:can|may|will|would)$/.test(f.phrase));
  return [rest(gone), rest(come)];
}
const ENABLE = /^(?:allow|enable|permit|let)$/;

/** "If the weather permits", "weather permitting", "provided that it lasts": a condition is told otherwise. */
function conditions({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const set = (f: Forced): boolean => f.kind === 'hedge' && CONDITION.test(f.phrase);
  const sets = (own: readonly Forced[], side: Side, range: Range): boolean =>
    own.some(set) || opensCondition(side, range);
  const both = sets(gone, before, from) && sets(come, after, to);
  if (!both && !awaits(gone, after) && !awaits(come, before)) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] => own.filter((f) => !set(f) && f.phrase !== 'should');
  return [rest(gone), rest(come)];
}

/** "Pending an inspection", "until it has been inspected". */
const awaits = (own: readonly Forced[], { read, first, end }: Side): boolean =>
  own.some(({ phrase }) => phrase === 'pending') &&
  read.lemmas.slice(first, end).some((lemma) => /^(?:until|till)$/.test(lemma));

/** "Provided the members agree", "Should the members agree", "is weather-dependent": a condition without a word that always sets
 *  one. */
function opensCondition({ read, first }: Side, range: Range): boolean {
  const { tokens, lemmas } = read;
  const told = lemmas.slice(range.first, range.end);
  if (told.some((lemma) => DEPENDENT.test(lemma)) || TIED.test(told.join(' '))) return true;
  for (let i = range.first; i < range.end; i++) {
    const opens = i === first || /^[,;:(—–.]$/.test(tokens[i - 1]!.text);
    if ((opens || i === range.first) && conditionAt(read, i, opens)) return true;
  }
  return false;
}

function conditionAt({ tokens, tags, lemmas }: Side['read'], i: number, opens: boolean): boolean {
  // "in the event of frost", "in case of frost"
  if (/^in (?:the event|case) of/.test(lemmas.slice(i, i + 4).join(' '))) return true;
  const word = tokens[i]!.text.toLowerCase();
  // "Failing an answer", "Failing that", "Otherwise"
  if (opens && word === 'failing') return /^(?:DT|NN|JJ|IN|W)/.test(tags[i + 1] ?? '');
  if (opens && word === 'otherwise') return true;
  return (
    (/^(?:provided|providing|assuming)$/.test(word) || (opens && word === 'should')) &&
    /^(?:DT|PRP\$?|NN|EX|IN|JJ|CD)/.test(tags[i + 1] ?? '')
  );
}

/** "payments are tied to reforms", "reforms are a condition for payment" */
const TIED =
  /\b(?:tie|link|peg|couple|bind|condition|subject) (?:to|on|upon)\b|\bbe (?:a|the) (?:pre-?condition|condition|prerequisite) (?:for|of)\b/;
const DEPENDENT = /^(?:(?:\p{L}+-)?(?:dependent|contingent|conditional)|hinge)$/u;

const CONDITION =
  /^(?:if\b|provided? that|providing that|as long as|subject to|depend on|in the event that|pending$|should condition allow)|\b(?:permit|allow)$/;

/** "Should open", "will probably open", "is likely to open": the word of likelihood is part of the course. */
function likelihoods(_: Context, gone: Forced[], come: Forced[]): Both {
  const level = (own: readonly Forced[]): number =>
    Math.min(...own.filter((f) => f.scale === 'course').map((f) => f.level));
  const [a, b] = [level(gone), level(come)];
  if (!Number.isFinite(a) || !Number.isFinite(b) || Math.abs(a - b) >= STEP) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] =>
    own.filter((f) => !(f.scale === 'belief' && LIKELIHOOD.test(f.phrase)) && !(f.scale === 'duty' && f.level === 3));
  return [rest(gone), rest(come)];
}

/** "Are asked to" and "should": advice; a wish for a deed counts as less only beside one that is to be done or is done. */
function askedFor(_: Context, gone: Forced[], come: Forced[]): Both {
  const firm = (f: Forced): boolean =>
    f.scale === 'course' && f.kind !== 'asked' && (f.level > 3.5 || f.kind === 'commit' || f.kind === 'agree');
  const rest = (own: Forced[], other: readonly Forced[]): Forced[] =>
    other.some(firm) ? own : own.filter((f) => f.kind !== 'asked');
  return [rest(gone, come), rest(come, gone)];
}

const LIKELIHOOD = /^(?:probably|(?:un)?likely|presumably|in all likelihood)$/;

/** "If you have used it, see a doctor" and "anyone who has used it should see a doctor"; "are advised to" and "should":
 *  advice told otherwise. */
function advised({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const says = (side: Side, range: Range, pattern: RegExp): boolean =>
    pattern.test(side.read.lemmas.slice(range.first, range.end).join(' '));
  const whoever =
    (says(before, from, IF_YOU) && says(after, to, WHOEVER)) ||
    (says(after, to, IF_YOU) && says(before, from, WHOEVER));
  const duty = (forces: readonly Forced[]): boolean => forces.some(({ scale }) => scale === 'duty');
  const against =
    (says(before, from, ADVISED_AGAINST) && says(after, to, SHOULD_NOT)) ||
    (says(after, to, ADVISED_AGAINST) && says(before, from, SHOULD_NOT));
  if (against)
    return [gone, come].map((own) => own.filter(({ scale }) => !/^(?:duty|course|demand)$/.test(scale))) as Both;
  const kept = (own: Forced[], other: Forced[]): Forced[] =>
    own.filter(
      (f) =>
        !(whoever && (f.phrase === 'if' || f.phrase === 'should')) &&
        !(f.scale === 'course' && /^(?:should|ought to)$/.test(f.phrase) && duty(own) && duty(other)),
    );
  return [kept(gone, come), kept(come, gone)];
}

/** "No levy is planned" and "no levy is envisaged": where there is no plan, it matters little which word it has. */
function notPlanned({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const planned = (forces: readonly Forced[]): boolean => forces.some((f) => PLANNED.test(f.phrase));
  if (!planned(gone) || !planned(come) || !denied(before, from) || !denied(after, to)) return [gone, come];
  const rest = (forces: readonly Forced[]): Forced[] => forces.filter((f) => !PLANNED.test(f.phrase));
  return [rest(gone), rest(come)];
}

/** "Could not agree" and "failed to agree": what nobody was able to do was not done. */
function unable({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const undone = (side: Side, range: Range): boolean =>
    denied(side, range) ||
    side.read.lemmas
      .slice(range.first, range.end)
      .some((word) => /^(?:fail|unable|impossible|unavailable|unreachable|beyond)$/.test(word));
  if (!undone(before, from) || !undone(after, to)) return [gone, come];
  const rest = (forces: readonly Forced[]): Forced[] => forces.filter((f) => !/^(?:could|can|know)$/.test(f.phrase));
  return [rest(gone), rest(come)];
}

/** "Could follow the race" and "were able to follow the race": what somebody was able to do. */
function wereAble({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const able = ({ read }: Side, range: Range): boolean => {
    for (let i = range.first; i + 2 < read.tokens.length && i < range.end; i++)
      if (/^(?:was|were)$/i.test(read.tokens[i]!.text) && read.lemmas[i + 1] === 'able' && read.lemmas[i + 2] === 'to')
        return true;
    return false;
  };
  const could = (own: readonly Forced[]): boolean => own.some((f) => f.phrase === 'could');
  if (!(could(gone) && able(after, to)) && !(could(come) && able(before, from))) return [gone, come];
  const rest = (forces: readonly Forced[]): Forced[] =>
    forces.filter((f) => f.phrase !== 'could' && !f.phrase.startsWith('be able'));
  return [rest(gone), rest(come)];
}

/** "Declined to say", "would not say", "did not wish to say", "gave no details": somebody was not willing. */
function wouldNot({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const unwilling = (own: readonly Forced[], side: Side, range: Range): boolean =>
    REFUSES.test(side.read.lemmas.slice(range.first, Math.min(side.end, range.end + 2)).join(' ')) ||
    (own.some((f) => UNWILLING.test(f.phrase)) && denied(side, range));
  if (!unwilling(gone, before, from) || !unwilling(come, after, to)) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] =>
    own.filter((f) => f.scale !== 'course' || !/^(?:would|be to|will|decline|refuse|want to|wish to)/.test(f.phrase));
  return [rest(gone), rest(come)];
}
const REFUSES =
  /\b(?:decline|refuse) to\b|\b(?:give|provide|offer|release|disclose|name|quote|set|mention) no (?:\w+ )?\w+/;
const UNWILLING = /^(?:would|want to|wish to|would like to|be willing to|be prepared to|be ready to)$/;

/** "Wants a rise" and "is demanding a rise": how hard somebody who wants a thing asks for it is left open. */
function wanted(_: Context, gone: Forced[], come: Forced[]): Both {
  const wants = (f: Forced): boolean => f.phrase === 'want';
  const demands = (f: Forced): boolean => f.scale === 'demand' && f.level >= 3;
  if (!(gone.some(wants) && come.some(demands)) && !(come.some(wants) && gone.some(demands))) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] => own.filter((f) => f.scale !== 'demand');
  return [rest(gone), rest(come)];
}

/** "Has long called for it" and "is a long-standing demand of theirs": what is asked for year after year is pressed either way. */
function longAsked({ before, after }: Context, gone: Forced[], come: Forced[]): Both {
  const pressed = (own: readonly Forced[]): boolean => own.some((f) => f.scale === 'demand' && f.level > 3.5);
  const ofOld = ({ read, span }: Side): boolean => FOR_LONG.test(read.text.slice(span.start, span.end));
  if (!pressed(gone) || !pressed(come) || !ofOld(before) || !ofOld(after)) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] => own.filter((f) => !(f.scale === 'demand' && f.level > 3.5));
  return [rest(gone), rest(come)];
}
const FOR_LONG =
  /\b(?:long|long-?standing|perennial|for (?:a long time|(?:many |several |some )?(?:years|months|decades))|always|repeated(?:ly)?|time and again)\b/i;

/** "Ruled out fees" and "said there would be no fees": as firm. */
function ruledOut({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const excluded = (own: readonly Forced[], side: Side, range: Range): boolean =>
    own.some((f) => /^(?:rule out|exclude)$/.test(f.phrase)) && !denied(side, range);
  const said = (side: Side, range: Range): boolean => denied(side, range);
  if (!(excluded(gone, before, from) && said(after, to)) && !(excluded(come, after, to) && said(before, from)))
    return [gone, come];
  const rest = (forces: readonly Forced[]): Forced[] =>
    forces.filter((f) => f.scale !== 'belief' && f.phrase !== 'would');
  return [rest(gone), rest(come)];
}

/** "Is on the agenda" and "will be discussed": a subject of a meeting to come. */
function onAgenda(_: Context, gone: Forced[], come: Forced[]): Both {
  const set = (own: readonly Forced[]): boolean => own.some((f) => f.phrase === 'be on the agenda');
  const due = (own: readonly Forced[]): boolean =>
    own.some((f) => f.kind === 'modal' && f.level === 4) && own.some((f) => f.kind === 'talk');
  if (!(set(gone) && due(come)) && !(set(come) && due(gone))) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] => own.filter((f) => f.scale !== 'course');
  return [rest(gone), rest(come)];
}

/** "Parliament takes up the bill on Monday" and "Parliament will debate the bill on Monday": what a calendar tells. */
function scheduled({ before, after }: Context, gone: Forced[], come: Forced[]): Both {
  const talks = (own: readonly Forced[]): boolean => own.some((f) => f.kind === 'talk');
  const now = (own: readonly Forced[], { read: { tags } }: Side): boolean =>
    talks(own) && own.every((f) => f.kind === 'talk' && /^VB[PZ]$/.test(tags[f.first]!));
  const due = (own: readonly Forced[]): boolean => talks(own) && own.some((f) => f.kind === 'modal' && f.level > 3.5);
  if (!(now(gone, before) && due(come)) && !(now(come, after) && due(gone))) return [gone, come];
  const rest = (own: readonly Forced[]): Forced[] => own.filter((f) => f.scale !== 'course');
  return [rest(gone), rest(come)];
}

/** "Is voluntary", "nobody is obliged to", "is not compulsory". */
function notBound(context: Context, gone: Forced[], come: Forced[]): Both {
  const low = (f: Forced): boolean => f.scale === 'duty' && f.level === 2;
  const high = (f: Forced): boolean => f.scale === 'duty' && f.level === 5 && f.phrase !== 'must';
  if (!deniedBeside(context, gone, come, low, high)) return [gone, come];
  return [gone, come].map((own) => own.filter((f) => f.scale !== 'duty')) as Both;
}

/** "Is provisional", "is not final"; "is final", "is not provisional". */
function notFinal(context: Context, gone: Forced[], come: Forced[]): Both {
  const low = (f: Forced): boolean => /^(?:provisional|preliminary|tentative)$/.test(f.phrase);
  const high = (f: Forced): boolean => /^(?:final|definitive|conclusive)$/.test(f.phrase);
  if (!deniedBeside(context, gone, come, low, high) && !deniedBeside(context, gone, come, high, low))
    return [gone, come];
  return [gone, come].map((own) => own.filter((f) => f.scale !== 'belief')) as Both;
}

/** Does one side say the one thing, and the other deny the other? */
function deniedBeside(
  { before, after, from, to }: Context,
  gone: readonly Forced[],
  come: readonly Forced[],
  one: (f: Forced) => boolean,
  other: (f: Forced) => boolean,
): boolean {
  const [p, q] = [denied(before, from), denied(after, to)];
  return (gone.some(one) && !p && come.some(other) && q) || (come.some(one) && !q && gone.some(other) && p);
}

/** "Was postponed until June" and "will now be held in June": the same new day. */
function rescheduled({ before, after, from, to }: Context, gone: Forced[], come: Forced[]): Both {
  const behind = ({ read: { lemmas }, end: stop }: Side, { first, end }: Range): string =>
    lemmas.slice(first, Math.min(stop, end + 1)).join(' ');
  const moved = (side: Side, range: Range): boolean => MOVES.test(behind(side, range));
  // "will not be held until June"
  const due = (own: readonly Forced[], side: Side, range: Range): boolean =>
    own.some((f) => f.kind === 'modal' && f.level > 3.5) &&
    denied(side, range) === /\b(?:until|till|before)$/.test(behind(side, range));
  const days = (side: Side): string[] => side.figures.filter(({ kind }) => kind === 'date').map(({ value }) => value);
  const same = days(before).some((day) => days(after).includes(day));
  const told = (moved(before, from) && due(come, after, to)) || (moved(after, to) && due(gone, before, from));
  if (!told || !same) return [gone, come];
  return [gone, come].map((own) => own.filter((f) => !/^(?:course|ending)$/.test(f.scale))) as Both;
}
const MOVES =
  /\b(?:(?:postpone|defer|adjourn|delay|reschedule|move|shift)(?: (?:back|forward))?|put (?:off|back)|push back|bring forward) (?:by \S+ \S+ )?(?:until|till|to|for)\b/;

const PLANNED = /^(?:be |have )?(?:plan|foresee|envisage|schedule|intend|the intention)\b/;

/** Does a word of negation stand in the range, or before it in its clause? */
export function denied({ read, first }: Side, range: Range): boolean {
  for (let i = Math.min(range.end, read.tokens.length) - 1; i >= first; i--) {
    const word = read.tokens[i]!.text.toLowerCase();
    if (NEGATORS.has(word)) return true;
    if (i < range.first && /^[,;:—–]$/.test(word)) return false;
  }
  return false;
}

/** "are advised against all travel", "should not travel" */
const ADVISED_AGAINST = /\bbe (?:advise|warn|caution|counsel|recommend|urge|ask|tell) (?:against|not to)\b/;
const SHOULD_NOT = /\b(?:should|ought to) (?:not|n[’']t|never|avoid|refrain|stay away|keep away)\b/;

const IF_YOU = /\bif (?:you|one|somebody|someone|anyone|anybody|they)\b/;

const WHOEVER = /\b(?:(?:anyone|anybody|everyone|everybody|those|people|person) (?:who|that)|whoever)\b/;
