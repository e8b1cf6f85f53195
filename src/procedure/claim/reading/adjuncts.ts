/** What a clause says besides its verb: counts, unanimity, a majority, how many were against, when. */
import { countsIn } from '../../counts.ts';
import { datesIn, timeOf } from '../../dates.ts';
import { contentOf, numberAt, shareAt, wordsOf } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import type { Reading } from './reading.ts';
import { requirementIn } from './requirement.ts';
import { whoAfter } from './subject.ts';

/** All of one opinion. */
const agreeing = /\b(of one mind|of the same mind|of a single mind|of one voice|with one voice)\b/;

/** What a clause says besides the verb at `p`. */
export function adjunctsOf(r: Reading, clause: Clause, p: number): Proposition[] {
  const out: Proposition[] = [];
  const rest = r.words.slice(p, clause.to);
  const before = r.words.slice(clause.from, p);
  const counts = countsIn(rest) ?? (before.some(({ lower }) => lower === 'with') ? countsIn(before) : null);
  if (counts) out.push({ is: 'counts', counts: counts.counts });
  const low = r.low(clause.from, clause.to);
  if (/\bunanimous(ly)?\b|\bby unanimity\b|\bwithout (a |any )?(dissent(ing)?|opposition|objections?)\b/.test(low))
    out.push({
      is: 'manner',
      manner: /\bnot unanimous/.test(low) ? 'not-unanimous' : /\bunanim/.test(low) ? 'unanimous' : 'by-consensus',
    });
  else if (agreeing.test(low))
    out.push({ is: 'manner', manner: /\b(not|n't) (of|with)\b/.test(low) ? 'not-unanimous' : 'unanimous' });
  else if (/\bby consensus\b/.test(low)) out.push({ is: 'manner', manner: 'by-consensus' });
  else if (/\bby (a |way of a )?vote\b|\bin a vote\b/.test(low) && !counts)
    out.push({ is: 'manner', manner: 'by-vote' });
  else if (/\bwithout (a |any )?vote\b(?! against)/.test(low)) out.push({ is: 'manner', manner: 'without-vote' });
  else if (/\b(by|with) (a |an |the )?([a-z-]+ )?([a-z-]+ )?([a-z-]+ )?majority\b/.test(low))
    out.push(...majorityManner(low));
  const contrary = /\b(against|over|despite|in the face of|in spite of)$/;
  for (const mention of r.mentions)
    if (
      mention.is === 'member' &&
      mention.from >= p &&
      mention.to < clause.to &&
      /^'s?$/.test(r.at(mention.to)) &&
      /^(will|wishes|wish|vote|votes|objections?|opposition|resistance|protests?|veto)$/.test(r.at(mention.to + 1)) &&
      contrary.test(r.low(Math.max(p, mention.from - 3), mention.from))
    )
      out.push({
        is: 'members',
        who: { is: 'members', members: [mention.member] },
        deed: 'opposed',
        mood: 'stance',
        negated: false,
        only: false,
      });
  if (/\bwithout (a |the |any )?(required |necessary )?quorum\b/.test(low)) {
    const index = requirementIn(r, p, clause.to);
    if (index !== null) out.push({ is: 'requirement', index, negated: true });
  }
  if (
    /\bagainst the (will|votes?|wishes|opposition|objections?) of\b|\bover the (objections?|opposition|protests?) of\b|\bdespite\b/.test(
      low,
    )
  ) {
    const who = whoAfter(r, p, clause.to);
    if (who) out.push({ is: 'members', who, deed: 'opposed', mood: 'stance', negated: false, only: false });
  }
  if (/\bby (just |only )?(a single|one|a) vote\b(?! (to|against))/.test(low)) out.push({ is: 'margin', votes: 1 });
  if (interval.test(low)) out.push({ is: 'unread', why: 'How long the one was after the other was not reckoned.' });
  const margin = /\bby a margin of /.exec(low);
  const by = margin ? numberAt(wordsOf(low.slice(margin.index + margin[0].length)), 0) : null;
  if (by) out.push({ is: 'margin', votes: by.value });
  for (let k = p; k < clause.to; k++) {
    if (r.at(k) !== 'with') continue;
    const noun =
      /^with (?:the |an |a )?(?:sole |joint |combined |full )?(votes?|support|backing|consent|approval|agreement|abstentions?|opposition) (?:of|from|by)\b/.exec(
        r.low(k, clause.to),
      )?.[1];
    const who = noun ? whoAfter(r, k, clause.to) : null;
    if (!noun || !who) continue;
    const held = weightSaid(r, k, clause.to);
    if (held) {
      // "With the votes of ports handling 72 per cent of the traffic": a weight, and not every port.
      out.push(
        /^(abst|opposition)/.test(noun)
          ? { is: 'unread', why: 'Whose weight that is, is not reckoned here.' }
          : { is: 'weight', ...held },
      );
      continue;
    }
    const deed = /^abst/.test(noun) ? 'abstained' : noun === 'opposition' ? 'opposed' : 'favoured';
    out.push({ is: 'members', who, deed, mood: 'done', negated: false, only: false });
  }
  if (
    /\bwithout (the )?(consent|support|approval|vote|backing|agreement|participation)? ?(of )?\b/.test(low) &&
    /\bwithout\b/.test(low)
  ) {
    const at = r.words.findIndex(({ lower }, k) => k >= p && lower === 'without');
    const who = at >= 0 ? whoAfter(r, at, clause.to) : null;
    if (who && who.is === 'members')
      out.push({ is: 'members', who, deed: 'favoured', mood: 'done', negated: true, only: false });
  }
  return out;
}

/** A length of time between two acts. */
const interval =
  /\bwithin (a|an|one|two|three|\d+|less than \w+) (\w+ )?(days?|weeks?|months?|years?|hours?)\b|\b(a|an|one|two|three|four|five|six|\d+) (days?|weeks?|months?|years?|hours?) (after|before|later|earlier|ahead of)\b|\bthe (very |same )?(day|week|month|year) (it|they|that|after|before|as)\b/;

function majorityManner(low: string): Proposition[] {
  if (/\b(narrow|wide|large|overwhelming|slim|comfortable|clear|big|bare)\b[a-z -]*majority/.test(low))
    return [{ is: 'unread', why: 'How narrow or wide a majority is called is a matter of taste.' }];
  return [{ is: 'manner', manner: 'by-majority' }];
}

export function whenIn(r: Reading, clause: Clause): string | null {
  const dates = datesIn(r.words.slice(clause.from, clause.to), r.year);
  for (const { date, from } of dates) {
    const at = clause.from + from - 1;
    const title = contentOf(wordsOf(r.reckoning.plan.decision));
    // "The extension of 2018": the one that was decided then.
    const dated =
      r.at(at) === 'of' &&
      title.includes(r.words[at - 1]?.stem ?? '') &&
      !r.reckoning.plan.decision.includes(date.slice(0, 4));
    const time = timeOf(dated ? 'in' : (r.words[at]?.lower ?? ''), date);
    if (time !== null) return time;
  }
  return null;
}

export function isDate(r: Reading, i: number): boolean {
  return /^\d{4}$/.test(r.at(i)) && Number(r.at(i)) > 1800;
}

/** A part of the whole that a group is said to hold: "handling 72 per cent", "with at least two thirds". */
function weightSaid(
  r: Reading,
  from: number,
  to: number,
): { share: number; compare: 'at-least' | 'more' | 'less' | 'exactly' } | null {
  for (let k = from; k < to; k++) {
    const found = shareAt(r.words, k);
    if (!found) continue;
    const before = r.low(Math.max(from, k - 5), k);
    if (
      !/\b(\w+ing|with|who \w+|that \w+|which \w+)( for| up)?( at least| more than| over| less than| under| below| exactly)?( the)?$/.test(
        before,
      )
    )
      return null;
    const compare = /\b(more than|over)$/.test(before)
      ? 'more'
      : /\b(less than|under|below)$/.test(before)
        ? 'less'
        : /\bat least$/.test(before)
          ? 'at-least'
          : 'exactly';
    return { share: found.share, compare };
  }
  return null;
}
