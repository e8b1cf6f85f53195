/** What is still to come: a step that remains, one more vote, talks under way. */
import { contentOf, numberAt, wordsOf } from '../../words.ts';
import { type Clause, deedAt } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import { type Reading, range } from './reading.ts';
import { requirementIn } from './requirement.ts';
import { stageIn, stageOfTalk } from './stage-name.ts';
import { whoAfter } from './subject.ts';

/** What is still to come: "all that remains is the deposit", "publication is still awaited", "the talks are under way",
 *  "one more ratification is needed". */
export function openStep(r: Reading, { from, to }: Clause): Proposition[] | null {
  const low = r.low(from, to);
  if (/\b(will|would|can|could|may|might|should)\b/.test(low)) return null;
  for (let i = from; i < to; i++) {
    const number = numberAt(r.words, i);
    if (!number) continue;
    const next = r.low(i + number.length, to);
    const before = r.low(Math.max(from, i - 4), i);
    const counted =
      'ratifications?|votes?|signatures?|members?|states?|countries|parliaments|yes votes?|instruments?|deposits?|approvals?';
    const needs =
      new RegExp(
        `^(more|further|additional|other) (${counted})\\b.*\\b(needed|required|missing|necessary|lacking|wanted|outstanding|to go)\\b`,
      ).test(next) ||
      new RegExp(
        `^(${counted}) ((is|are|was|were|remains?) )?(still |now |yet )?(missing|lacking|outstanding|short|pending|to go$|to come$|left$)`,
      ).test(next) ||
      new RegExp(`^(${counted}) (short|shy)\\b`).test(next) ||
      new RegExp(
        `^((${counted}) )?(fewer|less|short|too few|shy) (than |of )?(what was )?(the )?(needed|required|necessary|majority|threshold|two thirds)\\b`,
      ).test(next) ||
      (/\b(short|shy) (of|by)$|\bshort by$/.test(before) && new RegExp(`^(more )?(${counted})\\b`).test(next)) ||
      (/\b(needs?|needed|requires?|lacks?|lacked|missed)( just| only| still| by)?$/.test(before) &&
        new RegExp(`^(more|further) (${counted})\\b`).test(next)) ||
      (/\b(by|missing|missed)$/.test(before) &&
        /\b(short|missed|fell|lacked|failed)\b/.test(low) &&
        new RegExp(`^(${counted})\\b`).test(next));
    if (needs) return [{ is: 'short-by', votes: number.value }];
  }
  // "The bill now goes to second reading."
  if (
    /\b(the |its )?next (step|stage)\b|\bcomes next\b|\b(now |next )(goes|moves|passes|heads|proceeds) (on |over )?(to|before|into)\b|\b(goes|moves|passes|heads|proceeds) (now|next) (on |over )?(to|before)\b/.test(
      low,
    )
  ) {
    const next = stageIn(r, from, to);
    if (next !== null) return [{ is: 'next-step', stage: next, negated: /\b(not|n't)\b/.test(low) }];
  }
  const remains =
    /\b(all|only thing|what|nothing but|everything) (that |which )?(is |now |still )*(remains?|left|missing|lacking|needed|outstanding|to be done)\b|\bonly\b.*\b(remains?|missing|outstanding|left|lacking|awaited|pending)\b|\bremains (only|just)\b/.test(
      low,
    );
  const waits =
    /\b(await(s|ed|ing)?|pending|outstanding|waits? for|waiting for|still (missing|lacking|ahead|to come|open)|yet to come|remains? to be|ha(s|ve) yet to be|is yet to be|are yet to be|still ha(s|ve) to be|still needs? to be|not yet|has still to|missing|to follow)\b/.test(
      low,
    );
  // "X is waiting for a new government": what somebody waits for is its own affair.
  const waiting = range(from, to).find((k) => /^(waiting|waits|awaiting|awaits)$/.test(r.at(k)));
  if (
    waiting !== undefined &&
    /^for\b.*\bto\b/.test(r.low(waiting + 1, to)) &&
    r.mentions.some(({ is, to: end }) => is === 'member' && end <= waiting)
  )
    return [{ is: 'unread', why: 'What a member waits for is not on record.' }];
  if (
    waiting !== undefined &&
    r.mentions.some(({ is, to: end }) => is === 'member' && end <= waiting) &&
    stageIn(r, waiting, to) === null &&
    requirementIn(r, waiting, to) === null &&
    !whoAfter(r, waiting, to)
  )
    return [{ is: 'unread', why: 'What a member waits for is not on record.' }];
  if (
    remains ||
    (waits &&
      range(from, to).every(
        (k) =>
          !deedAt(r.words, k, to) ||
          r.insideMention(k) ||
          /^(await|miss|pend)/.test(r.at(k)) ||
          stageIn(r, k, k + 1) !== null,
      ))
  ) {
    const who = whoAfter(r, from, to);
    const stage = stageIn(r, from, to);
    const requirement = requirementIn(r, from, to);
    if (who?.is === 'members' && stage !== null && r.reckoning.plan.stages[stage]!.kind === 'deposit')
      return [
        {
          is: 'members',
          who,
          deed: 'deposited',
          mood: 'done',
          negated: true,
          only: remains || /\b(only|sole)\b/.test(low),
        },
      ];
    if (who?.is === 'members' && !(stage !== null && remains))
      return /\b(await|wait|pend|missing|outstanding|lacking|left|remain)/.test(low)
        ? [
            {
              is: 'awaited',
              who,
              only: remains || /\b(only|just|sole)\b/.test(low),
              negated: /\b(no longer|not (missing|outstanding))\b/.test(low),
            },
          ]
        : null;
    if (stage !== null || requirement !== null) {
      const open: Proposition =
        stage !== null
          ? { is: 'step', step: stage, negated: true, object: [] }
          : { is: 'requirement', index: requirement!, negated: true };
      return remains ? [open, { is: 'last-step', stage: stage ?? -1, requirement: requirement ?? -1 }] : [open];
    }
  }
  if (/\b(is|are|was|were|been|put|placed|remains?) (still |now )?under silence\b/.test(low)) {
    const silent = r.reckoning.plan.stages.findIndex(({ kind }) => kind === 'silence');
    if (silent >= 0) return [{ is: 'under-way', stage: silent, negated: /\b(not|n't|no longer)\b/.test(low) }];
  }
  if (
    /\b(under way|underway|in progress|ongoing|in full swing|continuing|still running|at the stage of|is running|are running)\b/.test(
      low,
    )
  ) {
    const stage = stageIn(r, from, to) ?? stageOfTalk(r, from, to);
    if (stage !== null) return [{ is: 'under-way', stage, negated: /\b(not|n't|no longer)\b/.test(low) }];
    // "Talks on the cluster are under way": what the decision opens.
    const title = contentOf(wordsOf(r.reckoning.plan.decision));
    if (contentOf(r.words.slice(from, to)).some((word) => title.includes(word)))
      return [{ is: 'enables', words: contentOf(r.words.slice(from, to)), now: true }];
  }
  return null;
}
