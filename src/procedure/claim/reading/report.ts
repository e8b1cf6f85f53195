/** What was agreed, said or decided: "agreed that …", "decided to …". */
import { decisionStage } from '../../plan.ts';
import { contentOf, isFunctionWord, wordsOf } from '../../words.ts';
import { type Clause, deedAt } from '../clauses.ts';
import { saysAgain } from '../doings.ts';
import type { Deed } from '../lexicon.ts';
import type { Proposition, Who } from '../proposition.ts';
import { isDate, whenIn } from './adjuncts.ts';
import { readClause } from './clause.ts';
import { onlyBefore } from './member-deed.ts';
import { type Mode, negate } from './mode.ts';
import type { Reading } from './reading.ts';
import { stageIn } from './stage-name.ts';
import type { Subject } from './subject.ts';

/** Where the complement of a verb begins: after "that", "to", "on", or at once. */
export function complementFrom(r: Reading, p: number, length: number, to: number): number | null {
  for (let k = p + length; k < Math.min(to, p + length + 6); k++) {
    if (r.at(k) === 'that') return k + 1;
    // "agreed to the package" has an object, "agreed to lift it" a complement.
    if (r.at(k) === 'to' && /^(the|a|an|its|their|this|that|it|all)$/.test(r.at(k + 1))) return null;
    if (r.at(k) === 'to' && k - p - length < 4) return k + 1;
    if (r.at(k) === 'on' && k === p + length) return null;
  }
  return null;
}

export function reportOf(
  r: Reading,
  deed: Deed,
  p: number,
  start: number,
  to: number,
  subject: Subject,
  mode: Mode,
  clause: Clause,
): { propositions: Proposition[]; stop: boolean } {
  const when = whenIn(r, { ...clause, to: start > p + 1 ? start : clause.to }) ?? whenIn(r, clause);
  const content = contentOf(r.words.slice(start, to).filter((_, k) => !isDate(r, start + k)));
  if (mode.future) return { propositions: [{ is: 'future', words: r.low(p, to), of: [] }], stop: true };
  if (mode.modal) return { propositions: [{ is: 'unread', why: 'It speaks of what can or should be.' }], stop: true };
  const dated = when ? { when } : {};
  const inner = contentAsSteps(r, deed, start, to, clause);
  const collective =
    subject.is === 'body' ||
    subject.is === 'matter' ||
    subject.is === 'none' ||
    (subject.is === 'who' && subject.who.is === 'group');
  if (mode.negated) {
    if (deed === 'decide' && subject.is === 'who')
      return {
        propositions: [
          {
            is: 'members',
            who: subject.who,
            deed: 'favoured',
            mood: 'done',
            negated: true,
            only: onlyBefore(r, clause, subject),
          },
        ],
        stop: true,
      };
    if (deed === 'decide' && collective) return { propositions: negate(inner), stop: true };
    return {
      propositions: [{ is: 'unread', why: 'That somebody did not say something is not on record.' }],
      stop: true,
    };
  }
  // "agreed to close it": what was agreed is in the verb, and one that neither the record nor the title knows says something else.
  const verb = deed === 'decide' && r.at(start - 1) === 'to' ? r.words[start] : undefined;
  if (
    collective &&
    verb &&
    !r.known.has(verb.stem) &&
    !r.recorded.has(verb.stem) &&
    !r.titleVerbs.has(verb.lower) &&
    !isFunctionWord(verb) &&
    !saysAgain(r.reckoning.plan.decision, r.low(start, to)) &&
    !deedAt(r.words, start, to)
  )
    return {
      propositions: [
        contentOf(r.words.slice(start, to)).some((word) => titleOf(r).includes(word))
          ? { is: 'amounts', words: r.low(start - 1, to) }
          : { is: 'unread', why: `What “${r.low(start - 1, to)}” would do was not understood.` },
      ],
      stop: true,
    };
  if (collective && deed === 'decide' && r.at(start - 2) === 'not' && r.at(start - 1) === 'to')
    return {
      propositions: negate(inner.map((one) => ('negated' in one ? { ...one, negated: false } : one))),
      stop: true,
    };
  if (collective) {
    const each =
      subject.is === 'who' &&
      subject.explicit &&
      deed === 'decide' &&
      subject.who.is === 'group' &&
      subject.who.quantifier.is !== 'all';
    if (each)
      return {
        propositions: [
          {
            is: 'members',
            who: (subject as { who: Who }).who,
            deed: 'favoured',
            mood: 'done',
            negated: false,
            only: false,
          },
        ],
        stop: true,
      };
    return {
      propositions: [
        { is: 'text', organ: null, by: 'body', words: content, otherwise: inner, speech: deed === 'say', ...dated },
      ],
      stop: true,
    };
  }
  if (subject.is === 'organ')
    return {
      propositions: [
        { is: 'text', organ: subject.organ, by: 'organ', words: content, otherwise: [], speech: true, ...dated },
      ],
      stop: true,
    };
  if (subject.is === 'who' && subject.who.is === 'members' && subject.who.members.length === 1) {
    // What a member has made up its mind not to do is its position; it is no act before the body.
    if (deed === 'decide' && r.at(start - 1) === 'to' && r.at(start - 2) === 'not')
      return {
        propositions: [
          {
            is: 'members',
            who: subject.who,
            deed: 'opposed',
            mood: 'stance',
            negated: false,
            only: onlyBefore(r, clause, subject),
          },
        ],
        stop: true,
      };
    if (deed === 'decide' && r.at(start - 1) === 'to')
      return {
        propositions: [
          {
            is: 'members',
            who: subject.who,
            deed: 'favoured',
            mood: 'done',
            negated: false,
            only: onlyBefore(r, clause, subject),
          },
        ],
        stop: true,
      };
    return {
      propositions: [
        {
          is: 'text',
          organ: null,
          by: 'member',
          member: subject.who.members[0]!,
          words: content,
          otherwise: [],
          speech: true,
          ...dated,
        },
      ],
      stop: true,
    };
  }
  return { propositions: [{ is: 'unread', why: 'Who said it, and to whom, the record does not show.' }], stop: true };
}

const titleOf = (r: Reading): string[] => contentOf(wordsOf(r.reckoning.plan.decision));

/** What was agreed, said or decided, as steps of the procedure: a future in it is what the decision is about. */
function contentAsSteps(r: Reading, deed: Deed, start: number, to: number, clause: Clause): Proposition[] {
  const found = stageIn(r, start, to);
  // "agreed to lift the checks" says that it was decided, and not that they are lifted.
  const ahead =
    found !== null &&
    deed === 'decide' &&
    found > decisionStage(r.reckoning.plan) &&
    /^(effect|proposal)$/.test(r.reckoning.plan.stages[found]!.kind);
  const named = ahead ? null : found;
  if (named !== null) return [{ is: 'step', step: named, negated: false, object: contentOf(r.words.slice(start, to)) }];
  if (deed === 'decide')
    return [
      {
        is: 'step',
        step: 'adopted',
        negated: r.at(start - 2) === 'not' || /\bnot\b/.test(r.low(start, Math.min(to, start + 4))),
        object: contentOf(r.words.slice(start, to)),
      },
    ];
  const inner = readClause(r, { join: 'that', from: start, to }, { is: 'none' });
  void clause;
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  if (
    inner.propositions.every(({ is }) => is === 'unread') &&
    contentOf(r.words.slice(start, to)).some((word) => title.includes(word))
  )
    return [{ is: 'amounts', words: r.low(start, to) }];
  return inner.propositions;
}
