/** What a verb says of members: what each did, or what the body did through them. */
import { countsIn } from '../../counts.ts';
import { decisionStage, hasRatification } from '../../plan.ts';
import { contentOf, headOf, wordsOf } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import { choosesOne } from '../doings.ts';
import type { Deed } from '../lexicon.ts';
import type { MemberDeed, Proposition } from '../proposition.ts';
import {
  atSomeTime,
  conditional,
  isStance,
  memberDeed,
  onlyBefore,
  ownPaper,
  ownSupport,
  sequenceOf,
  voteDirection,
} from './member-deed.ts';
import { type Mode, negate } from './mode.ts';
import { type Reading, range } from './reading.ts';
import { barNamed, metRequirement, requirementIn } from './requirement.ts';
import { stageIn } from './stage-name.ts';
import { putsOut, sharesTitleVerb } from './step.ts';
import type { Subject } from './subject.ts';
import { done, inMood, type Outcome, stepProposition, type Verb } from './verb.ts';

/** Abilities, collective acts, blocking and joining; null where the verb says what each member did. */
export function notOfEach(r: Reading, verb: Verb, subject: Extract<Subject, { is: 'who' }>): Outcome | null {
  const { deed, p, to, after, mode, clause, dated, extras, step, objectStems } = verb;
  const wrap = inMood(r, verb);
  /** They did it, or with a denial did not. */
  const didSo = (what: MemberDeed): Extract<Proposition, { is: 'members' }> => ({
    is: 'members',
    who: subject.who,
    deed: what,
    mood: 'done',
    negated: mode.negated,
    only: onlyBefore(r, clause, subject),
    ...dated,
  });
  const ability = abilityOf(r, deed, p, to, subject, mode, clause);
  if (ability) return { propositions: ability, stop: true };
  // "The allies have agreed on X" speaks of the body; "all allies have agreed" of each member.
  const collective =
    subject.who.is === 'group' &&
    !subject.explicit &&
    (sharesTitleVerb(r, p) ||
      (deed === 'favour' && r.headline && !mode.passive) ||
      deed === 'decide' ||
      deed === 'adopt' ||
      deed === 'grant' ||
      deed === 'invite' ||
      deed === 'open' ||
      deed === 'pass' ||
      deed === 'publish' ||
      deed === 'reject');
  // "The bishops voted to merge" speaks of the body, "all bishops voted" of each.
  if (deed === 'vote' && subject.who.is === 'group' && !subject.explicit && voteDirection(r, after, to) === 'voted')
    return wrap({ is: 'step', step: 'vote', negated: mode.negated, object: objectStems, ...dated }, ...extras);
  if (deed === 'vote' && subject.who.is === 'group' && !subject.explicit && voteDirection(r, after, to) !== 'voted')
    return wrap(
      {
        is: 'step',
        step: voteDirection(r, after, to) === 'favoured' ? 'adopted' : 'failed',
        negated: mode.negated,
        object: objectStems,
        ...dated,
      },
      ...extras,
    );
  if (deed === 'vote' && subject.who.is === 'group' && !subject.explicit)
    return wrap({ is: 'step', step: 'vote', negated: mode.negated, object: objectStems, ...dated }, ...extras);
  if (deed === 'invite' || deed === 'grant' || deed === 'open')
    return wrap(...stepProposition(r, step, mode, dated, objectStems, r.at(p)), ...extras);
  const carried = collective && step === 'adopted' && !dated.when ? asVoted(r) : [];
  if (carried.length)
    return wrap(...(deed === 'reject' ? negate(carried) : mode.negated ? negate(carried) : carried), ...extras);
  if (collective)
    return wrap(
      ...stepProposition(r, deed === 'reject' && !putsOut(r, p) ? 'failed' : step, mode, dated, objectStems),
      ...extras,
    );
  if (
    deed === 'meet' &&
    subject.who.is === 'group' &&
    /\b(deal|agreement|accord|consensus|compromise|understanding)\b/.test(r.low(p, to))
  )
    return wrap(
      {
        is: 'step',
        step: stageIn(r, clause.from, to) ?? 'adopted',
        negated: mode.negated,
        object: objectStems,
        ...dated,
      },
      ...extras,
    );
  if (mode.passive && (deed === 'block' || deed === 'veto' || deed === 'reject') && r.at(after) === 'by')
    return done({ is: 'unread', why: 'It is not clear who did what to whom.' });
  if (deed === 'block' || deed === 'delay') {
    const who = subject.who;
    return wrap(
      {
        is: 'blocked',
        who,
        negated: mode.negated,
        only: onlyBefore(r, clause, subject),
        delayed: deed === 'delay',
      },
      ...(withOwnNo.test(r.low(p, to)) && !mode.negated
        ? [
            {
              is: 'members' as const,
              who,
              deed: 'opposed' as const,
              mood: 'stance' as const,
              negated: false,
              only: false,
            },
          ]
        : []),
      ...extras,
    );
  }
  if (deed === 'join' && hasRatification(r.reckoning.plan) && /^(acced|join)/.test(r.at(p)))
    return wrap(didSo('ratified'), ...extras);
  if (deed === 'join' || deed === 'force' || deed === 'complete') {
    const own = deed === 'complete' ? requirementIn(r, clause.from, to) : null;
    if (own !== null) return wrap({ is: 'requirement', index: own, negated: mode.negated }, ...extras);
    if (deed === 'complete' && /ratif|procedure|process/.test(r.low(clause.from, to))) return wrap(didSo('ratified'));
    // "Have wrapped up their talks with a signed protocol."
    if (deed === 'complete' && /\b(signed|signature|signing)\b/.test(r.low(p, to))) return wrap(didSo('signed'));
    // "Refused to join the statement": whoever joins a text gives its consent to it, and who refuses objects.
    if (deed === 'join' && joinsText(r, after, to)) {
      const low = r.low(clause.from, p);
      const refused =
        /\b(refus\w+|declin\w+|would (not|n't))\b/.test(low) && !/\b(not|n't|never) (refuse|decline)\b/.test(low);
      return wrap(refused ? { ...didSo('opposed'), negated: false } : didSo('favoured'), ...extras);
    }
    if (deed === 'join' && r.at(p) !== 'member') return done({ is: 'unread', why: 'It is not clear what was joined.' });
    return wrap(...stepProposition(r, 'effect', mode, dated, objectStems));
  }
  // "have issued their decree", where decrees are how members ratify.
  const issued = new Set(contentOf(r.words.slice(after, to)));
  const own =
    deed === 'publish' || deed === 'adopt'
      ? r.reckoning.plan.stages.some(
          ({ kind, name }) => kind === 'ratification' && issued.has(headOf(wordsOf(name)) ?? ''),
        )
      : false;
  if (own && subject.explicit) return wrap(didSo('ratified'), ...extras);
  if (
    deed === 'recommend' ||
    deed === 'publish' ||
    deed === 'fail' ||
    deed === 'need' ||
    deed === 'lack' ||
    deed === 'meet' ||
    deed === 'apply'
  ) {
    // "Two parliaments have cleared the planes": said yes, where an agency's clearance would be an opinion.
    if (deed === 'recommend' && /^clear/.test(r.at(p)) && !mode.passive)
      return wrap(didSo(hasRatification(r.reckoning.plan) ? 'ratified' : 'favoured'), ...extras);
    // "The threshold of five ratifications has been met": not members, but what they have to reach.
    // "Ministers have reached a general approach": the step that they take together.
    const reached = deed === 'meet' && subject.who.is === 'group' && !subject.explicit ? stageIn(r, p, to) : null;
    if (reached !== null)
      return wrap({ is: 'step', step: reached, negated: mode.negated, object: [], ...dated }, ...extras);
    if (deed === 'meet' && barNamed.test(r.low(clause.from, to)))
      return wrap(...metRequirement(r, clause, mode), ...extras);
    // "The Maltese candidate won the vote", "got the job": in a choice of one among several.
    if (deed === 'meet' && choosesOne(r.reckoning.plan) && wonIt.test(`${r.low(p, to)} `))
      return wrap({ is: 'step', step: 'adopted', negated: mode.negated, object: [], ...dated }, ...extras);
    const votes = deed === 'meet' ? countsIn(r.words.slice(clause.from, to)) : null;
    if (votes) return wrap({ is: 'counts', counts: votes.counts });
    // "Six branches were required": how many it takes.
    if (deed === 'need' && mode.passive && subject.who.is === 'group' && 'n' in subject.who.quantifier)
      return done({ is: 'rule', needs: 'count', count: subject.who.quantifier.n, negated: mode.negated });
    if (deed === 'lack' || deed === 'need')
      return done({ is: 'unread', why: `What “${r.low(p, to)}” says of a member is not on record.` });
    return done({
      is: 'unread',
      why: `What is said of ${deed === 'fail' ? 'a failure of' : 'an act by'} a member here is not a step of the procedure.`,
    });
  }
  return null;
}

/** "The shareholders have approved it", where the regulator approves behind them: that their vote was carried. */
const asVoted = ({ reckoning: { plan, votedAt } }: Reading): Proposition[] =>
  votedAt === decisionStage(plan)
    ? []
    : plan.requirements.flatMap(({ condition }, index): Proposition[] =>
        /^(count|share|majority|tally)$/.test(condition.is) ? [{ is: 'requirement', index, negated: false }] : [],
      );

const wonIt =
  /^(win|wins|won|get|gets|got|secure[sd]?|gain(s|ed)?|obtain(s|ed)?) (the |his |her |its )?((presidency|chair|post|job|seat|vote|election|ballot|race|contest|nomination|appointment|position|mandate|place|prize|award|top job) |$)/;

/** "Its objection to the candidate". */
const itsNo = /\b(its|their|the|all|any) (\w+ )?(objections?|opposition|veto|reservations?|reserves?|resistance)\b/;

/** "Is holding it up with its objection." */
const withOwnNo =
  /\b(with|by|through) (its|their|his|her) (\w+ )?(objections?|veto|opposition|refusal|resistance|no)\b/;

/** A name that is none of the procedure's own. */
const isName = (r: Reading, k: number): boolean =>
  /^\p{Lu}/u.test(r.words[k]!.text) && !r.known.has(r.words[k]!.stem) && !/^(May|[A-Z]+)$/.test(r.words[k]!.text);

const titleOf = (r: Reading): string[] => contentOf(wordsOf(r.reckoning.plan.decision));

/** What each of these members did, or how it stands. */
export function memberPredicate(r: Reading, verb: Verb, subject: Extract<Subject, { is: 'who' }>): Outcome {
  const { deed, length, p, to, after, mode, clause, dated, extras } = verb;
  const wrap = inMood(r, verb);
  if (r.words.slice(clause.from, p).some(({ lower }) => /^(refus|declin)(es|ed|ing|e)$/.test(lower)))
    return done({
      is: 'members',
      who: subject.who,
      deed: 'opposed',
      mood: r.words.slice(clause.from, p).some(({ lower }) => /^(refused|declined)$/.test(lower)) ? 'done' : 'stance',
      negated: false,
      only: onlyBefore(r, clause, subject),
    });
  if (deed === 'decide' && r.at(after) === 'against')
    return wrap({
      is: 'members',
      who: subject.who,
      deed: 'opposed',
      mood: 'stance',
      negated: mode.negated,
      only: onlyBefore(r, clause, subject),
    });
  if (r.at(p) === 'outvoted')
    return wrap(
      { is: 'members', who: subject.who, deed: 'opposed', mood: 'stance', negated: false, only: false },
      { is: 'more', of: 'favoured', than: 'opposed' },
      { is: 'step', step: 'failed', negated: !mode.negated, object: [] },
    );
  if (deed === 'waver')
    return done({
      is: 'members',
      who: subject.who,
      deed: 'spoke',
      mood: 'stance',
      negated: !mode.negated,
      only: onlyBefore(r, clause, subject),
    });
  // "took no position": the phrase has its own denial, which is read already.
  if (deed === 'keep-silent' && !/\bno\b/.test(r.low(p, after))) mode.negated = !mode.negated;
  let what = memberDeed[deed];
  if (what !== undefined && conditional.test(r.low(clause.from, to))) what = 'set-condition';
  if ((what === 'favoured' || what === 'opposed') && /\bon record\b/.test(r.low(clause.from, to)))
    what = what === 'favoured' ? 'listed-for' : 'listed-against';
  if (what === 'withdrew' && ownSupport.test(r.low(after, to))) what = 'withdrew-support';
  if (what === 'withdrew' && !itsNo.test(r.low(p, to)) && ownPaper.test(r.low(after, to))) what = 'withdrew-own';
  const order = what === undefined ? null : sequenceOf(r, after, to, subject.who, what);
  if (order) return wrap(...order);
  if (what === undefined) return done({ is: 'unread', why: `“${r.low(p, after)}” is no act of the procedure.` });
  // "Asked for a study": no proposal of the decision, but something of the member's own.
  const asked = what === 'proposed' && /^(request|ask)/.test(r.at(p)) ? contentOf(r.words.slice(after, to)) : [];
  if (asked.length > 1 && !asked.some((word) => titleOf(r).includes(word)))
    return wrap({ is: 'told', who: subject.who, words: asked, negated: mode.negated });
  if (deed === 'vote') what = voteDirection(r, after, to);
  const { who } = subject;
  const forIt = who.is === 'members' && who.members.some((one) => r.reckoning.roll.get(one) === 'in-favour');
  if (what === 'favoured' && forIt && choosesOne(r.reckoning.plan) && range(after, to).some((k) => isName(r, k)))
    return done({ is: 'unread', why: 'For which of the candidates a member was, the record does not say.' });
  // "A majority voted for it": of those that voted, where it does not say of whom.
  if (
    deed === 'vote' &&
    (what === 'favoured' || what === 'voted-against') &&
    subject.who.is === 'group' &&
    subject.who.quantifier.is === 'majority' &&
    !/\bmajority of\b|\bmost\b|\bhalf\b/.test(r.low(clause.from, p))
  )
    return wrap(
      {
        is: 'more',
        of: what === 'favoured' ? 'favoured' : 'opposed',
        than: what === 'favoured' ? 'opposed' : 'favoured',
      },
      ...extras,
    );
  if (
    what === 'favoured' &&
    hasRatification(r.reckoning.plan) &&
    (subject.parliament || (deed === 'adopt' && r.at(p - 1) === 'formally') || /^accept/.test(r.at(p)))
  )
    what = 'ratified';
  const alike = ellipsis(r, after, to);
  const stance =
    (deed !== 'keep-silent' && isStance(r, p, length, mode, deed)) ||
    (what === 'opposed' && /\b(in the end|ultimately|at the last)\b/.test(r.low(clause.from, to)));
  const once = !stance && !mode.negated && (dated.when !== undefined || atSomeTime(r, clause, p));
  return wrap(
    {
      is: 'members',
      who: subject.who,
      deed: what,
      mood: stance ? 'stance' : once ? 'once' : 'done',
      negated: mode.negated,
      only: onlyBefore(r, clause, subject),
      ...dated,
      ...(deed === 'vote' && what === 'favoured' ? { cast: true } : {}),
    },
    ...alike.map(
      ({ member, not }): Proposition => ({
        is: 'members',
        who: { is: 'members', members: [member] },
        deed: what,
        mood: stance ? 'stance' : 'done',
        negated: mode.negated !== not,
        only: false,
      }),
    ),
    ...extras,
  );
}

/** A text that several put their names to, by the noun that the title has for it. */
const joinsText = (r: Reading, after: number, to: number): boolean =>
  contentOf(r.words.slice(after, Math.min(to, after + 3))).some(
    (word) => jointTexts.has(word) && contentOf(wordsOf(r.reckoning.plan.decision)).includes(word),
  );
const jointTexts = new Set(
  contentOf(wordsOf('statement declaration communiqué letter appeal paper text message conclusions')),
);

/** "Denmark voted for it, as did Iceland", "and Iceland did too", "but Iceland did not": who did the same, or did not. */
function ellipsis(r: Reading, after: number, to: number): { member: string; not: boolean }[] {
  return r.mentions.flatMap((mention) => {
    if (mention.is !== 'member' || mention.from < after || mention.to > to) return [];
    const same =
      /\b(as|so) (did|has|have|had)( the)?$/.test(r.low(Math.max(after, mention.from - 3), mention.from)) ||
      /^(did|has|have|had) (too|so|likewise|the same|as well)\b/.test(r.low(mention.to, to));
    const not = /^(did|has|have|had) (not|n't)$/.test(r.low(mention.to, to));
    return same || not ? [{ member: mention.member, not }] : [];
  });
}

/** "can block it alone", "could be adopted without Hungary". */
function abilityOf(
  r: Reading,
  deed: Deed,
  p: number,
  to: number,
  subject: Subject,
  mode: Mode,
  clause: Clause,
): Proposition[] | null {
  if (!mode.modal || subject.is !== 'who') return null;
  const low = r.low(clause.from, to);
  if (!/\b(can|could|cannot|ca)\b/.test(low)) return null;
  if (deed === 'block' || deed === 'veto')
    return [{ is: 'able', who: subject.who, to: 'block', negated: mode.negated }];
  void p;
  return null;
}
