/** What is lacking: votes, a majority, a requirement. */
import { type Counts, countsIn } from '../../counts.ts';
import { contentOf, numberAt, shareAt, wordsOf } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import { denies, type Mode, plain } from './mode.ts';
import { type Reading, range } from './reading.ts';
import { requirementIn } from './requirement.ts';
import { otherRule, ruleNeeds } from './rule-need.ts';
import { type Subject, whoAfter } from './subject.ts';
import { requirementBar } from './two-bars.ts';

/** "a lack of votes", "eleven are enough". */
export function shortageClause(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const low = r.low(from, to);
  const negative = denies(low);
  const there = attendance(r, low);
  if (there) return [there];
  // "Sixteen votes were enough to carry it": so many, and it was carried.
  const sufficed =
    /\b(?:(?:was|were|proved) (not |n't )?(?:enough|sufficient)|(did not|did n't)? ?sufficed?) (?:to|for) (?:\w+ )?(carry|pass|adopt|approve|win|secure|get|see|push|adoption|approval|passage|a majority|defeat|reject|block|stop|sink|kill)\b/.exec(
      low,
    );
  const votes = sufficed ? votesBefore(r, from, from + low.slice(0, sufficed.index).split(' ').length) : null;
  if (sufficed && votes)
    return /defeat|reject|block|stop|sink|kill/.test(sufficed[3]!)
      ? [
          { is: 'counts', counts: { against: votes.inFavour ?? votes.against ?? 0 } },
          { is: 'step', step: 'failed', negated: Boolean(sufficed[1] ?? sufficed[2]), object: [] },
        ]
      : [
          { is: 'counts', counts: votes },
          { is: 'step', step: 'adopted', negated: Boolean(sufficed[1] ?? sufficed[2]), object: [] },
        ];
  if (shortage.test(low)) {
    const other = otherRule(r, low);
    if (other) return [other];
    const index = barNumber(r, from, to) ?? requirementIn(r, from, to) ?? votesNeeded(r, low);
    if (index !== null) return [{ is: 'requirement', index, negated: true }];
  }
  if (/\b(is|are|was|were|would be) (enough|sufficient)\b|\bsuffice[sd]?\b/.test(low))
    return ruleNeeds(r, from, to, { ...plain, negated: negative });
  return null;
}

/** "Too few members were present", "too many stayed away": that the quorum was missed, whatever else was lacking. */
function attendance(r: Reading, low: string): Proposition | null {
  const few =
    /\b(?:(?:too|so) few|not enough|insufficient|an insufficient number of) (?:\w+ ){0,4}?(?:present|took part|taken part|taking part|participat\w+|attend\w+|turned (?:up|out)|showed up|were there|in the room|cast (?:a |their )?(?:vote|ballot)s?)\b/;
  const away =
    /\b(?:too|so) many (?:\w+ ){0,4}?(?:absent|stayed away|were away|missing|did not (?:vote|attend|take part|turn up|show up))\b/;
  if (!few.test(low) && !away.test(low)) return null;
  const index = r.reckoning.plan.requirements.findIndex(({ condition }) => condition.is === 'quorum');
  return index < 0 ? { is: 'quorum', negated: true } : { is: 'requirement', index, negated: true };
}

/** Which of two requirements the noun names: "too few cantons", "too little capital". */
function barNumber(r: Reading, from: number, to: number): number | null {
  const bar = requirementBar(r, from, to);
  return bar && 'requirement' in bar ? bar.requirement : null;
}

/** "Sixteen yes votes", "eleven votes in favour", "nine votes": bare votes are votes in favour. */
function votesBefore(r: Reading, from: number, to: number): Counts | null {
  const told = countsIn(r.words.slice(from, to));
  if (told) return told.counts;
  const k = range(from, to).find((i) => numberAt(r.words, i));
  const number = k === undefined ? null : numberAt(r.words, k);
  return number && /^votes?$/.test(r.at(k! + number.length)) ? { inFavour: number.value } : null;
}

export function lackOf(r: Reading, p: number, clause: Clause, subject: Subject, mode: Mode): Proposition[] {
  const low = r.low(clause.from, clause.to);
  void subject;
  if (/missing/.test(r.at(p))) {
    const who = whoAfter(r, clause.from, clause.to);
    if (who) return [{ is: 'awaited', who, only: /\bonly\b|\bsole\b/.test(low), negated: mode.negated }];
    const requirement = requirementIn(r, clause.from, clause.to);
    if (requirement !== null) return [{ is: 'requirement', index: requirement, negated: !mode.negated }];
    return [{ is: 'unread', why: 'What is said to be missing was not recognised.' }];
  }
  const other = otherRule(r, low);
  if (other) return [other];
  const requirement = requirementIn(r, p, clause.to);
  if (requirement !== null) return [{ is: 'requirement', index: requirement, negated: !mode.negated }];
  if (/majority|votes|support/.test(low)) return [{ is: 'step', step: 'adopted', negated: !mode.negated, object: [] }];
  return [{ is: 'unread', why: 'What is said to be lacking was not recognised.' }];
}

/** "Votes", "majority" or "support" as the thing lacking: the requirement that counts them. */
function votesNeeded(r: Reading, low: string): number | null {
  if (!/\b(votes?|voted|majority|support|supported|members?|states|countries)\b/.test(low)) return null;
  const index = r.reckoning.plan.requirements.findIndex(
    ({ condition }) => condition.is === 'count' || condition.is === 'majority' || condition.is === 'tally',
  );
  return index < 0 ? null : index;
}

const shortage =
  /\b(lack|absence|shortage|shortfall|want) of\b|\b(too|so) (few|small|low|little)\b|\bnot enough\b|\binsufficient\b|\bmissed\b|\bfell short\b/;

/** "58 per cent of the catch": what the requirement of a share is a share of. */
const weighed = (r: Reading, from: number, to: number): boolean => {
  const said = new Set(contentOf(r.words.slice(from, to)));
  return r.reckoning.plan.requirements.some(
    ({ text, condition }) =>
      condition.is === 'share' &&
      contentOf(wordsOf(text.replace(/^.*(%|per ?cent) (of|in) (the )?/i, ''))).some((word) => said.has(word)),
  );
};

/** "More than half of the voters said yes": those who voted, and not the members. */
const ofVoters =
  /^((?:\w+ ){0,4}?(?:half|majority|per ?cent|%|percent|thirds|quarters)) of (?:all |the |those )*(?:voters|electorate|citizens|electors|votes cast|valid votes|ballots|turnout|people) (.*\b(?:yes|no|for|against|favou?r|backed|supported|approved|accepted|rejected|opposed)\b)/;

/** "Those in favour hold 62 per cent of the capital". */
export function weightClause(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const low = r.low(from, to);
  const cast = ofVoters.exec(low);
  if (cast) {
    const at = range(from, to).find((k) => shareAt(r.words, k));
    const share = at === undefined ? 1 / 2 : shareAt(r.words, at)!.share;
    const yes = /\b(yes|for|favou?r|backed|supported|approved|accepted)\b/.test(cast[2]!);
    const compare =
      /\b(more than|over)\b/.test(cast[1]!) || at === undefined
        ? 'more'
        : /\b(less|fewer) than|under\b/.test(cast[1]!)
          ? 'less'
          : 'exactly';
    return yes && !denies(low)
      ? [{ is: 'weight', share, compare, cast: true }]
      : [{ is: 'unread', why: 'How those who voted stood is not reckoned here.' }];
  }
  const share = range(from, to)
    .map((k) => ({ k, found: shareAt(r.words, k) }))
    .find(({ found }) => found);
  if (
    share?.found &&
    (/\b(capital|population|weight|inhabitants|budget|shares?)\b/.test(low) ||
      weighed(r, from, to) ||
      (r.reckoning.plan.weights !== null && /\bvotes\b/.test(low))) &&
    /\b(favour|favor|supporters|supporting|backing|backed|supported|approved|behind|for it|votes? for|voted for)\b/.test(
      low,
    ) &&
    /\b(with|hold|holds|holding|represent|represents|representing|account|accounts|have|has)\b|\b(supported|backed|approved|carried|favoured) by\b/.test(
      low,
    )
  ) {
    const before = r.low(Math.max(from, share.k - 3), share.k);
    const compare = /more than|over/.test(before)
      ? 'more'
      : /(less|fewer) than|under|below/.test(before)
        ? 'less'
        : /at least/.test(before)
          ? 'at-least'
          : 'exactly';
    // "Was approved with 77 per cent of the capital" says first that it was approved.
    const taken = /\b(?:was|were|been) (?:\w+ly )?(?:approved|adopted|passed|carried|granted|accepted|agreed)\b/.test(
      low,
    );
    return [
      ...(taken ? [{ is: 'step' as const, step: 'adopted' as const, negated: denies(low), object: [] }] : []),
      { is: 'weight', share: share.found.share, compare },
    ];
  }
  return null;
}
