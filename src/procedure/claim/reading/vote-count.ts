/** Votes as nouns: more for than against, so many short or to spare, a side that won. */
import { countsIn } from '../../counts.ts';
import { numberAt, type Word } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import type { MemberDeed, Proposition } from '../proposition.ts';
import { denies } from './mode.ts';
import type { Reading } from './reading.ts';
import { whoAfter } from './subject.ts';

/** The side that words name, or the act. */
const side = (text: string): MemberDeed | null =>
  /\bagainst\b|\boppos|\brejected\b|\bno votes\b/.test(text)
    ? 'opposed'
    : /\babst/.test(text)
      ? 'abstained'
      : /\bratif/.test(text)
        ? 'ratified'
        : /\bsigned\b|\bsignator/.test(text)
          ? 'signed'
          : /\babsent\b|\bstayed away\b/.test(text)
            ? 'was-absent'
            : /\bfor\b|\bfavou?r|\bback|\bsupport/.test(text)
              ? 'favoured'
              : null;

/** "more votes for than against", "two votes short". */
export function comparedVotes(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const low = r.low(from, to);
  const times = /\b(twice|double|three times|thrice|four times|half|just|exactly|precisely)? ?as many\b.*? as /.exec(
    low,
  );
  if (times) {
    const split = times.index + times[0].length - 4;
    const [of, than] = [side(low.slice(0, split)), side(low.slice(split))];
    const n = { twice: 2, double: 2, 'three times': 3, thrice: 3, 'four times': 4, half: 1 / 2 }[times[1] ?? ''] ?? 1;
    if (of && than && of !== than) return [{ is: 'more', of, than, times: n }];
    return [{ is: 'unread', why: 'What is compared with what was not understood.' }];
  }
  if (/\bfewer (votes?|\w+s|countries|parties)\b/.test(low) && /\bthan\b/.test(low)) {
    const [left, right] = low.split(/\bthan\b/) as [string, string];
    const [of, than] = [side(left), side(right)];
    if (of && than && of !== than) return [{ is: 'more', of: than, than: of }];
  }
  if (/\bmore (votes?|\w+s|countries|parties|allies|deputies)\b/.test(low) && /\bthan\b/.test(low)) {
    const [left, right] = low.split(/\bthan\b/) as [string, string];
    const [of, than] = [side(left), side(right)];
    const negated = denies(left) ? { negated: true as const } : {};
    const seats = /\b(votes|deputies|mps|seats|senators|lawmakers|shares)\b/.test(left) ? { seats: true as const } : {};
    if (of && than && of !== than) return [{ is: 'more', of, than, ...negated, ...seats }];
  }
  if (
    (clause.join === 'cause' &&
      /^(a |an |the )?(tie|tied vote|dead heat|draw|even split|stalemate|equality of votes)\b/.test(low)) ||
    /\bvotes? (was|were|is|are|had been) (equal|equally (divided|split)|even|evenly (divided|split)|level)\b/.test(low)
  )
    return [{ is: 'tie', negated: denies(low) }];
  if (
    /\b(ended|ends|finished|resulted|was|were|is) (in |with )?(a |an )?(tied?|draw|drawn|dead heat|dead heats|even split|evenly split|split evenly)\b|\b(stalemate|dead heat)\b|\bequal number of votes\b/.test(
      low,
    )
  )
    return [{ is: 'tie', negated: denies(low) }];
  for (let i = from; i < to; i++) {
    const number = numberAt(r.words, i);
    const next = r.low(i + (number?.length ?? 0), to);
    if (
      number &&
      /^(more )?(votes?|members?|states?|countries|yes) (was |were |is |are )?(missing|short|lacking|too few)\b/.test(
        next,
      )
    )
      return [{ is: 'short-by', votes: number.value }];
  }
  return null;
}

/** "on the losing side", "with a vote to spare". */
export function sideOfVote(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const low = r.low(from, to);
  const side = /\b(in the minority|on the losing side|on the winning side|in the majority|with the majority)\b/.exec(
    low,
  )?.[1];
  if (side && /\b(found|finds|was|were|is|are|ended|ends|stood|voted|been)\b/.test(low)) {
    const who = whoAfter(r, from, to);
    const failed = r.reckoning.outcome === 'failed' && /winning|losing/.test(side);
    const won = /winning|majority/.test(side) !== failed;
    if (who)
      return [
        {
          is: 'members',
          who,
          deed: won ? 'favoured' : 'opposed',
          mood: 'done',
          negated: /\b(not|never|n't)\b/.test(low),
          only: /\bonly\b/.test(low),
        },
        { is: 'step', step: failed ? 'failed' : 'adopted', negated: false, object: [] },
      ];
  }
  const spare = /\b(not a|no|without a|without|with not a) (single )?votes? to spare\b/.test(low)
    ? 0
    : numberBeforeSpare(r.words, from, to);
  if (spare !== null)
    return [
      { is: 'step', step: 'adopted', negated: false, object: [] },
      { is: 'short-by', votes: -spare },
    ];
  return null;
}

/** "has eleven votes". */
export function votesHeld(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const words = r.words.slice(from, to);
  const tally = countsIn(words);
  const holding =
    /\b(has|have|had|got|gets|commands?|enjoys?|counts on|garnered|collected|mustered|attracted|drew) (only |just |at least |the |support of |backing of )*$/;
  for (let i = from; i < to; i++) {
    const number = numberAt(r.words, i);
    if (
      number &&
      !tally &&
      /^(yes |affirmative |positive )?votes?\b(?! against)(?! (that )?(it|they) (needed|needs|required|requires)\b)/.test(
        r.low(i + number.length, to),
      ) &&
      holding.test(`${r.low(from, i)} `.replace(/ $/, ' '))
    )
      return [{ is: 'counts', counts: { inFavour: number.value } }];
  }
  return null;
}

/** "with two votes to spare". */
function numberBeforeSpare(words: readonly Word[], from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const number = numberAt(words, i);
    if (!number) continue;
    const k = i + number.length;
    if (/^votes?$/.test(words[k]?.lower ?? '') && words[k + 1]?.lower === 'to' && words[k + 2]?.lower === 'spare')
      return number.value;
  }
  return null;
}
