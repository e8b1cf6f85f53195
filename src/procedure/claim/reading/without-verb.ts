/** Clauses without a verb that the lexicon knows. */
import { ratificationStage } from '../../plan.ts';
import { contentOf, isFunctionWord, isMark, stem, wordsOf } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import { denies } from './mode.ts';
import { opinionIn } from './opinion.ts';
import { type Reading, range } from './reading.ts';
import { requirementIn } from './requirement.ts';
import { stageIn } from './stage-name.ts';
import { subjectBefore, whoAfter } from './subject.ts';
import { unknownDeed } from './title-verb.ts';
import { ahead } from './unsettled.ts';

export function withoutVerb(r: Reading, clause: Clause): Proposition[] {
  const said = r.low(clause.from, clause.to);
  const opinion = opinionIn(r, clause.from, clause.to);
  if (opinion)
    return [
      {
        is: 'unread',
        why: `It is about an intention or motive (“${opinion.lower}”), which the record does not settle.`,
      },
    ];
  const between = /\b(is|are|stands?|stood) (now |still )?between .+ and\b/.test(said)
    ? whoAfter(r, clause.from, clause.to)
    : null;
  const ratifying = ratificationStage(r.reckoning.plan);
  if (between?.is === 'members' && (ratifying < 0 || r.reckoning.stage >= ratifying))
    return [{ is: 'awaited', who: between, only: /\bonly\b|\balone\b/.test(said), negated: false }];
  if (/\b(stands?|stood) (between|in the way)\b/.test(said))
    return [{ is: 'unread', why: `Who or what stands in the way (“${said}”) was not understood.` }];
  const without =
    /\bwithout\b/.test(said) && /\b(can|cannot|could)\b/.test(said) ? whoAfter(r, clause.from, clause.to) : null;
  if (without) return [{ is: 'able', who: without, to: 'be-spared', negated: /\b(cannot|not|n't)\b/.test(said) }];
  const stage = stageIn(r, clause.from, clause.to);
  const named = subjectBefore(r, clause.from, clause.to, clause.to).subject;
  if (
    stage !== null &&
    named.is === 'who' &&
    named.explicit &&
    named.who.is === 'members' &&
    !ahead.test(said) &&
    !/\b(is|are|was|were) (the|a|an)\b/.test(said)
  )
    return [
      {
        is: 'members',
        who: named.who,
        deed: 'favoured',
        mood: 'done',
        negated: /\b(not|n't|never)\b/.test(said),
        only: false,
      },
    ];
  if (named.is === 'who' && named.explicit && /\b(is|are|was|were) (the|a|an)\b/.test(said) && stage !== null)
    return [{ is: 'unread', why: 'What a member is, is not on record.' }];
  // "The vote was close" says what it was like, not that it was held.
  const like = range(clause.from, clause.to).find(
    (k) =>
      /^(is|are|was|were|been)$/.test(r.at(k - 1)) &&
      !isFunctionWord(r.words[k]!) &&
      !isMark(r.words[k]!) &&
      !r.known.has(r.words[k]!.stem) &&
      !/(ed|en|wn|pt|ht|ld|rd|ut)$|^(done|complete|final|next|underway|successful|positive|favourable|negative|unfavourable|past|history)$/.test(
        r.at(k),
      ),
  );
  if (stage !== null && like !== undefined)
    return [{ is: 'unread', why: `What “${r.at(like)}” says of it is not on record.` }];
  if (stage !== null && /\b(is|are|was|were|has|have|had|been|stands)\b/.test(said) && !ahead.test(said))
    return [{ is: 'step', step: stage, negated: /\b(not|n't|no longer|never)\b/.test(said), object: [] }];
  if (
    /^not (the |a |an )?(required |necessary |needed )?(qualified |absolute )?(two thirds|three quarters|majority|threshold|unanimity)\b/.test(
      said,
    )
  )
    return [{ is: 'step', step: 'adopted', negated: true, object: [] }];
  // "went to Baku": what is awarded, or a seat or office, goes to somebody.
  if (/\b(went|gone|goes) to\b/.test(said) && gives.test(r.reckoning.plan.decision))
    return [{ is: 'step', step: 'adopted', negated: /\b(not|n't|never)\b/.test(said), object: [] }];
  // "Lviv is the new youth capital", where the decision makes it so.
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  const told = contentOf(r.words.slice(clause.from, clause.to)).filter(
    (word) => !/^(new|next|officially?)$/.test(word),
  );
  if (
    /\b(is|are|has become|have become|became)\b/.test(said) &&
    !ahead.test(said) &&
    told.length > 1 &&
    told.every((word) => title.includes(word) || word === stem('become'))
  )
    return [{ is: 'step', step: 'adopted', negated: /\b(not|n't|no longer|never)\b/.test(said), object: [] }];
  const unknown = unknownDeed(r, clause, said);
  if (unknown) return unknown;
  // "The assessment came out positive".
  const result =
    /\b(came (out|back)|comes (out|back)|turned out|proved|ended) (to be )?(positive|favourable|favorable)\b/.test(
      said,
    );
  if (result && stage !== null)
    return [{ is: 'step', step: stage, negated: /\b(not|n't|never)\b/.test(said), object: [] }];
  const judged = /\b(is|are|was|were|has been|had been) (un)?(favourable|positive|negative|met|fulfilled)\b/.test(said);
  const index = judged ? requirementIn(r, clause.from, clause.to) : null;
  if (index !== null) return [{ is: 'requirement', index, negated: /\b(not|n't|unfavourable|negative)\b/.test(said) }];
  // "Serbia asked for a shorter mandate": in the words of its own entry, if anywhere.
  const own = named.is === 'who' && named.explicit ? named.who : null;
  if (own && !ahead.test(said)) {
    const names = new Set(contentOf(wordsOf(r.reckoning.plan.members.join(' '))));
    const words = contentOf(r.words.filter((_, k) => k >= clause.from && k < clause.to && !r.insideMention(k))).filter(
      (word) => !light.has(word) && !names.has(word),
    );
    if (words.length > 1) return [{ is: 'told', who: own, words, negated: denies(said) }];
  }
  if (named.is === 'organ' && !ahead.test(said) && !denies(said)) {
    const own = new Set(contentOf(wordsOf(named.organ)));
    const words = contentOf(r.words.slice(clause.from, clause.to)).filter((word) => !light.has(word) && !own.has(word));
    if (words.length > 1) return [{ is: 'text', organ: named.organ, by: 'organ', words, otherwise: [], speech: true }];
  }
  return [{ is: 'unread', why: `“${said}” names no act or stage that was recognised.` }];
}

/** Titles of decisions that give something to one of several. */
const gives =
  /\b(award|host|prize|grant|seat|venue|site|allocation|contract|championships?|election|appointment|location|headquarters)\b/i;

/** "failed because of Hungary": a bare name as the cause stands for its objection. */
export function namedCause(r: Reading, { from, to }: Clause): Proposition[] | null {
  if (opinionIn(r, from, to)) return null;
  const who = whoAfter(r, from, to);
  const rest = range(from, to).filter(
    (k) => !r.insideMention(k) && !isFunctionWord(r.words[k]!) && !isMark(r.words[k]!),
  );
  return who && rest.length === 0
    ? [{ is: 'members', who, deed: 'opposed', mood: 'done', negated: false, only: false }]
    : null;
}

/** Light words, which say nothing of what was done. */
const light = new Set(
  'put make made take took give gave have has record more further some several own also say said tell told'
    .split(' ')
    .map(stem),
);
