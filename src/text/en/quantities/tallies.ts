/** The count of a vote: who was for, who against, who abstained. "By 312 votes to 287", "with 312 in favour and 278 against". */
import { numberAt } from './numbers.ts';
import type { Quantity, Read, Word } from './quantity.ts';

/** What the votes of each side are counted in; those in favour are plain votes, as in "passed with 41 votes". */
const FOR = ['ayes', 'votes'];
const AGAINST = ['noes'];
const NEITHER = ['abstentions'];

/** Does a figure count those against? */
export const isAgainst = ({ unit }: Quantity): boolean => unit[0] === AGAINST[0];

/** A figure of a tally at word `i`. */
export function tallyAt(words: readonly Word[], low: readonly string[], i: number): Read | undefined {
  const number = numberAt(low, i);
  if (!number || number.unit || number.currency) return undefined;
  const unit = sideOf(low, i, number.end);
  if (!unit) return undefined;
  const { value, end } = number;
  const place = { start: words[i]!.start, end: words[end - 1]!.end };
  return { quantity: { kind: 'count', ...place, least: value, most: value, unit, grain: 1 }, end };
}

function sideOf(low: readonly string[], i: number, end: number): readonly string[] | undefined {
  const voters = VOTERS.test(low[end] ?? '') ? end + 1 : end;
  const voted = /^(?:are|were)$/.test(low[voters] ?? '') ? voters + 1 : voters;
  const next = low[voted] ?? '';
  const counted = (at: number): boolean => low[at] !== undefined && numberAt(low, at) !== undefined;
  if (/^abst(?:entions?|aining)$/.test(next)) return NEITHER;
  if (next === 'in' && /^favou?r$/.test(low[voted + 1] ?? '')) return FOR;
  if (next === 'for' && /^(?:and|,|to)$/.test(low[voted + 1] ?? '') && counted(voted + 2)) return FOR;
  if (/^(?:to|against)$/.test(next) && low[end] === 'votes' && counted(voted + 1)) return FOR;
  if (/^(?:to|against)$/.test(low[i - 1] ?? '') && low[i - 2] === 'votes' && counted(i - 3)) return AGAINST;
  // "passed the bill by 31 to 12"
  if (
    low[i - 1] === 'by' &&
    next === 'to' &&
    end === voted &&
    counted(end + 1) &&
    low.some((word) => CARRIED.test(word))
  )
    return FOR;
  if (low[i - 1] === 'to' && low[i - 3] === 'by' && counted(i - 2) && low.some((word) => CARRIED.test(word)))
    return AGAINST;
  // "the committee was split five to four", "the vote was six to three"
  const split = (at: number): boolean =>
    SPLIT.test(low[at] ?? '') ||
    (low[at] === 'was' && low.slice(0, at).some((word) => /^(?:vote|count|tally)$/.test(word)));
  if (split(i - 1) && next === 'to' && counted(end + 1)) return FOR;
  if (low[i - 1] === 'to' && split(i - 3) && counted(i - 2)) return AGAINST;
  return next === 'against' && !counted(voted + 1) ? AGAINST : undefined;
}

/** Verbs of what a body does by voting. */
const CARRIED =
  /^(?:approv(?:e|es|ed)|adopt(?:s|ed)?|pass(?:es|ed)?|back(?:s|ed)?|endors(?:e|es|ed)|vot(?:e|es|ed)|carried|reject(?:s|ed)?|defeated|elect(?:s|ed)?|accepted)$/;
const SPLIT = /^(?:split|divided|voted|tied)$/;

/** Words that tell of a vote, by which those who vote are counted as votes are. */
const VOTING =
  /^(?:votes?|voted|voting|ballots?|favour|favor|backed|supported|endorsed|majority|against|abstained|opposed|opposes|oppose|objected|dissented)$/;
const VOTERS =
  /^(?:votes?|members?|deputies|lawmakers|mps|delegates|delegations?|states|countries|nations|leaders|governments|ballots|senators|councillors|capitals|ministers|parliamentarians|judges)$/;
/** Words that tell for which side somebody voted. */
const SIDE = /^(?:against|oppos|object|dissent|abstain|favou?r|back|support|endors)/;
const OPPOSING = /^(?:against|opposed|opposes|oppose|objected|dissented)$/;

export const tellsOfVote = (low: readonly string[]): boolean => low.some((word) => VOTING.test(word));

/** What voters counted before word `end` are counted in: "three member states voted against", "two countries abstained". */
export function votersOf(unit: readonly string[], low: readonly string[], end: number): readonly string[] {
  if (unit === FOR || !unit.some((noun) => VOTERS.test(noun))) return unit;
  const at = low.findIndex((word, k) => k >= end && (SIDE.test(word) || (word === 'for' && /^vot/.test(low[k - 1]!))));
  const side = low[at] ?? '';
  if (OPPOSING.test(side)) return AGAINST;
  return side.startsWith('abstain') ? NEITHER : [...unit, 'votes'];
}
