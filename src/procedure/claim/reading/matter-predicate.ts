/** What a verb says of the matter, of the body as a whole, or with no subject at all. */
import { countsIn } from '../../counts.ts';
import { hasRatification } from '../../plan.ts';
import { contentOf, wordsOf } from '../../words.ts';
import { bodyNouns } from '../lexicon.ts';
import type { Proposition, Who } from '../proposition.ts';
import { memberDeed, voteDirection } from './member-deed.ts';
import type { Mode } from './mode.ts';
import { ownVote } from './organ-predicate.ts';
import type { Reading } from './reading.ts';
import { metRequirement } from './requirement.ts';
import { ruleNeeds } from './rule-need.ts';
import { lackOf } from './shortage.ts';
import { stageIn } from './stage-name.ts';
import { sharesTitleVerb } from './step.ts';
import { type Subject, whoAfter } from './subject.ts';
import { requirementBar } from './two-bars.ts';
import { done, inMood, type Outcome, stepProposition, type Verb } from './verb.ts';

/** Steps reached, rules, what is lacking, and what was done by whom in the passive. */
export function matterPredicate(r: Reading, verb: Verb, subject: Subject): Outcome {
  const { deed, p, to, after, mode, clause, dated, extras, step, objectStems } = verb;
  const wrap = inMood(r, verb);
  // "No island has voted against it": of some that are none of those who decide here.
  if (
    (deed === 'vote' || deed === 'oppose' || deed === 'abstain') &&
    !mode.passive &&
    /^(no|not one|neither|none|hardly any|every|each|all) /.test(r.low(clause.from, p))
  )
    return done({ is: 'unread', why: `Who “${r.low(clause.from, p)}” means is not clear.` });
  // "It is in force for Malta": for whom it is.
  const bound = deed === 'force' && !mode.future && !mode.modal ? whoAfter(r, after, to, 'for') : null;
  if (bound?.is === 'members' && step === 'effect')
    return wrap(
      { is: 'step', step, negated: mode.negated, object: objectStems, bound: bound.members, ...dated },
      ...extras,
    );
  const backers = backedBy(r, p, to);
  if (backers)
    return wrap(
      { is: 'members', who: backers, deed: 'favoured', mood: 'done', negated: mode.negated, only: false },
      ...extras,
    );
  // "The Council outvoted Malta": who was against it, and it was carried.
  const beaten = /^(outvot|overrul|overrid|overrode)/.test(r.at(p)) && !mode.passive ? whoAfter(r, after, to) : null;
  if (beaten)
    return wrap(
      { is: 'members', who: beaten, deed: 'opposed', mood: 'done', negated: false, only: false },
      { is: 'step', step: 'adopted', negated: mode.negated, object: [] },
    );
  if (deed === 'need') return done(...ruleNeeds(r, mode.passive || r.at(p - 1) === 'is' ? clause.from : p, to, mode));
  if (deed === 'lack') return done(...lackOf(r, p, clause, subject, mode));
  if (deed === 'meet') return wrap(...metRequirement(r, clause, mode));
  // "adopted by the technical committee".
  const by =
    mode.passive && /^(adopt|pass|enact)/.test(r.at(p))
      ? r.mentions.find(({ is, from: k }) => is === 'organ' && k > p && /\bby( the)?$/.test(r.low(p, k)))
      : undefined;
  if (by?.is === 'organ' && by.to <= to)
    return wrap(
      {
        is: 'organ',
        organ: by.organ,
        stance: 'for',
        words: objectStems,
        negated: mode.negated,
        formal: true,
        ...dated,
      },
      ...ownVote(r, by.organ, verb),
    );
  // "Ratification is complete in Germany".
  const where = deed === 'complete' && hasRatification(r.reckoning.plan) ? whoAfter(r, after, to, 'in') : null;
  if (where)
    return wrap(
      {
        is: 'members',
        who: where,
        deed: 'ratified',
        mood: 'done',
        negated: mode.negated,
        only: /\bonly\b/.test(r.low(clause.from, to)),
      },
      ...extras,
    );
  const own = mode.passive ? ownRequirement(r, clause.from, p) : null;
  if (own !== null) return wrap({ is: 'requirement', index: own, negated: mode.negated }, ...extras);
  // "foundered on an objection by Greece", "failed over Greece's veto": what it failed on is named as the cause.
  const on =
    deed === 'fail' && !mode.negated
      ? ['on', 'at', 'over', 'through', 'to', 'from'].map((word) => whoAfter(r, after, to, word)).find(Boolean)
      : null;
  if (on && /\b(objections?|veto|vetoes|opposition|refusal|resistance|no|votes?)\b/.test(r.low(after, to)))
    return wrap({
      is: 'cause',
      effect: stepProposition(r, 'failed', mode, dated, objectStems),
      cause: [
        {
          is: 'members',
          who: on,
          deed: /\bveto(es)?\b/.test(r.low(after, to)) ? 'vetoed' : 'opposed',
          mood: 'done',
          negated: false,
          only: false,
        },
      ],
    });
  // "Failed on the number of governors": on which of the requirements.
  const missed =
    deed === 'fail' && !mode.negated && /^(on|at|over|because of) (the |its |both )?/.test(r.low(after, to))
      ? requirementBar(r, after, to)
      : null;
  if (missed && 'requirement' in missed)
    return wrap({
      is: 'cause',
      effect: stepProposition(r, 'failed', mode, dated, []),
      cause: [{ is: 'requirement', index: missed.requirement, negated: true }],
    });
  // "Rejected by the people", where a requirement asks for their majority.
  const people =
    mode.passive && /^(reject|adopt|pass|favour)$/.test(deed)
      ? /\bby (the )?(people|voters|electorate|citizens)\b/.exec(r.low(after, to))
      : null;
  const popular = people
    ? r.reckoning.plan.requirements.findIndex(({ text }) =>
        /\b(people|voters|electorate|citizens|popular)\b/i.test(text),
      )
    : -1;
  if (popular >= 0)
    return wrap({ is: 'requirement', index: popular, negated: (deed === 'reject') !== mode.negated }, ...extras);
  const agent = mode.passive ? whoAfter(r, after, to, 'by') : null;
  if (agent && mode.modal && (deed === 'block' || deed === 'veto'))
    return done({ is: 'able', who: agent, to: 'block', negated: mode.negated });
  if (deed === 'delay' && sharesTitleVerb(r, p))
    return wrap(...stepProposition(r, 'adopted', mode, dated, objectStems), ...extras);
  if (deed === 'block' || deed === 'veto' || deed === 'delay') {
    if (agent)
      return wrap(
        {
          is: deed === 'veto' ? 'members' : 'blocked',
          who: agent,
          ...(deed === 'veto' ? { deed: 'vetoed' as const, mood: 'done' as const } : { delayed: deed === 'delay' }),
          negated: mode.negated,
          only: /\bonly by\b|\bby .* alone\b/.test(r.low(p, to)),
        } as Proposition,
        ...extras,
      );
    if (deed === 'veto')
      return wrap(
        {
          is: 'members',
          who: { is: 'group', pool: r.reckoning.plan.members, quantifier: { is: 'some' }, except: [] },
          deed: 'vetoed',
          mood: 'done',
          negated: mode.negated,
          only: false,
        },
        ...extras,
      );
    if (deed === 'delay' && !/^by\b/.test(r.low(after, to)))
      return wrap({ is: 'put-off', negated: mode.negated }, ...extras);
    // "Was stopped by a veto": somebody's.
    const by = /\bby (?:an?|the|one|some) (?:\w+ )?(veto|objection)\b/.exec(r.low(after, to))?.[1];
    const whoever: Proposition[] = by
      ? [
          {
            is: 'members',
            who: { is: 'group', pool: r.reckoning.plan.members, quantifier: { is: 'some' }, except: [] },
            deed: by === 'veto' ? 'vetoed' : 'opposed',
            mood: 'done',
            negated: mode.negated,
            only: false,
          },
        ]
      : [];
    if (whoever.length && mode.negated) return wrap(...whoever, ...extras);
    return wrap(...stepProposition(r, 'failed', mode, dated, objectStems), ...whoever, ...extras);
  }
  if (agent && memberDeed[deed]) {
    let what = memberDeed[deed]!;
    if (deed === 'vote') what = voteDirection(r, after, to);
    if (what === 'favoured' && hasRatification(r.reckoning.plan) && /parliaments?|^accept/.test(r.low(p, to)))
      what = 'ratified';
    const propositions: Proposition[] = [
      {
        is: 'members',
        who: agent,
        deed: what,
        mood: 'done',
        negated: mode.negated,
        only: /\bonly by\b|\bby .{1,40} (alone|only)\b/.test(r.low(p, to)),
        ...dated,
      },
    ];
    // "was approved by four of five" says that it was approved, which a vote that failed rules out.
    if (
      /^(approv|adopt|pass|endors)/.test(r.at(p)) &&
      agent.is === 'group' &&
      agent.quantifier.is !== 'all' &&
      !mode.negated &&
      r.reckoning.outcome === 'failed'
    )
      propositions.push({ is: 'step', step: 'adopted', negated: false, object: objectStems });
    return wrap(...propositions, ...extras);
  }
  if (deed === 'vote' && mode.passive)
    return wrap({ is: 'step', step: 'vote', negated: mode.negated, object: objectStems, ...dated }, ...extras);
  const refused = deed === 'decide' ? r.at(after) === 'against' : deed === 'oppose' && subject.is === 'body';
  if (refused && !mode.passive) return wrap(...stepProposition(r, 'failed', mode, dated, objectStems), ...extras);
  if (deed === 'vote') return wrap(...bodyVoted(r, after, to, mode, dated), ...extras);
  if (deed === 'abstain' || deed === 'oppose' || deed === 'favour') {
    if (deed === 'favour' && subject.is === 'body')
      return wrap(...stepProposition(r, step, mode, dated, objectStems), ...extras);
    // "Fund board backs grant": a headline names the body by its noun.
    if (
      deed === 'favour' &&
      r.headline &&
      !mode.passive &&
      r.words.slice(clause.from, p).some(({ lower }) => bodyNouns.has(lower))
    )
      return wrap(...stepProposition(r, 'adopted', mode, dated, objectStems), ...extras);
    const counts = countsIn(r.words.slice(clause.from, to));
    // "The Security Council backs it by nine votes": what the votes brought about, and not the votes alone.
    if (counts && deed === 'favour' && !mode.passive && !counts.used.has(p - clause.from))
      return wrap(...stepProposition(r, 'adopted', mode, dated, objectStems), { is: 'counts', counts: counts.counts });
    if (counts) return wrap({ is: 'counts', counts: counts.counts });
    return done({ is: 'unread', why: `Who “${r.low(p, after)}” is not clear.` });
  }
  if (deed === 'join' && subject.is === 'body') return done({ is: 'unread', why: 'It is not clear who joined.' });
  if ((deed === 'adopt' || deed === 'decide' || deed === 'pass') && r.at(p - 1) === 'in' && r.at(p) === 'principle')
    return done(...stepProposition(r, step, mode, dated, objectStems));
  return wrap(...stepProposition(r, step, mode, dated, objectStems, r.at(p)), ...extras);
}

/** "The rules of engagement have been approved": what a requirement asks for beside the decision, by its whole name. */
function ownRequirement(r: Reading, from: number, p: number): number | null {
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  const words = contentOf(r.words.slice(from, p));
  if (words.length < 2 || words.some((word) => title.includes(word)) || stageIn(r, from, p) !== null) return null;
  const index = r.reckoning.plan.requirements.findIndex(({ text, condition }) => {
    const wanted = contentOf(wordsOf(text));
    return condition.is === 'act' && words.every((word) => wanted.includes(word));
  });
  return index < 0 ? null : index;
}

/** "won the backing of three groups": whose it was is said behind. */
function backedBy(r: Reading, p: number, to: number): Who | null {
  const found =
    /^(win|wins|won|gets?|got|receive[sd]?|gain(s|ed)?|secure[sd]?|obtain(s|ed)?|attract(s|ed)?) (the |a |an |its )?(\w+ )?(backing|support|approval|endorsement|consent|agreement|assent|votes?|blessing) (of|from) /.exec(
      r.low(p, to),
    );
  return found ? whoAfter(r, p + found[0].trim().split(' ').length, to) : null;
}

function bodyVoted(r: Reading, after: number, to: number, mode: Mode, dated: { when?: string }): Proposition[] {
  const direction = voteDirection(r, after, to);
  const object = contentOf(r.words.slice(after, to));
  if (direction === 'voted-against') return [{ is: 'step', step: 'failed', negated: mode.negated, object, ...dated }];
  if (direction === 'favoured')
    return [{ is: 'step', step: stageIn(r, after, to) ?? 'adopted', negated: mode.negated, object, ...dated }];
  return [{ is: 'step', step: 'vote', negated: mode.negated, object, ...dated }];
}
