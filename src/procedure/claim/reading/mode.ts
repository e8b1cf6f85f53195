/** Polarity, tense and voice of a verb. */
import { futureWords, modalWords, negators } from '../lexicon.ts';
import type { Proposition } from '../proposition.ts';
import { type Reading, range } from './reading.ts';

export type Mode = {
  negated: boolean;
  future: boolean;
  modal: boolean;
  passive: boolean;
  perfect: boolean;
  yet: boolean;
  gerund: boolean;
};

export function modeAt(r: Reading, from: number, p: number, length: number): Mode {
  const mode: Mode = { ...plain, gerund: /ing$/.test(r.at(p + length - 1)) };
  for (let k = Math.max(from, p - 7); k < p; k++) {
    const lower = r.at(k);
    if (r.insideMention(k)) continue;
    if (negators.has(lower) || (lower === 'no' && r.at(k + 1) === 'longer') || lower === 'neither') mode.negated = true;
    if (
      (lower === 'yet' || lower === 'still' || lower === 'has' || lower === 'have') &&
      r.at(k + 1) === 'to' &&
      !/^(had)$/.test(lower)
    )
      mode.negated = mode.yet = true;
    if ((lower === 'needs' || lower === 'must') && k > from - 1 && r.at(k - 1) === 'still')
      mode.negated = mode.yet = true;
    if (/^(failed|neglected|failing|fails|unable)$/.test(lower) && r.at(k + 1) === 'to') mode.negated = true;
    // "The Committee refused to invite it": an organ's refusal is its decision not to; a member's is an attitude.
    if (/^(refused|refuses|declined|declines)$/.test(lower) && r.at(k + 1) === 'to' && !memberBefore(r, k))
      mode.negated = true;
    if (
      futureWords.has(lower) &&
      (!/^(going|set|due|about|expected|likely|bound|poised)$/.test(lower) || r.at(k + 1) === 'to')
    )
      mode.future = true;
    // "could not agree": they tried and did not.
    const tried =
      lower === 'could' &&
      /^(not|n't)$/.test(r.at(k + 1)) &&
      /^(agree|reach|find|muster|get|obtain|secure|win|gather|garner|decide|settle|resolve|attain|achieve)$/.test(
        r.at(p),
      );
    if (modalWords.has(lower) && !tried) mode.modal = true;
    // "Is free to accede": what it may do it has not done.
    if (/^(free|allowed|able|entitled|permitted|eligible|welcome)$/.test(lower) && r.at(k + 1) === 'to')
      mode.modal = true;
    if (/^(has|have|had)$/.test(lower)) mode.perfect = true;
    if (/^(is|are|was|were|be|been|being|got|gets)$/.test(lower)) mode.passive = true;
    if (lower === 'without' || forgoes(r, k)) mode.negated = true;
  }
  // "raised no objection": the denial stands inside the phrase.
  if (length > 2 && !/^sa(y|ys|id|ying)$/.test(r.at(p)) && range(p + 1, p + length - 1).some((k) => r.at(k) === 'no'))
    mode.negated = !mode.negated;
  if (r.at(p - 1) === 'nor') mode.negated = true;
  // "Neither X nor Y stood in the way": the denial stands before the subject.
  if (r.at(r.from) === 'neither' && /\bnor\b/.test(r.low(r.from, p))) mode.negated = true;
  if (/^with(h[eo]ld|hold)/.test(r.at(p))) mode.negated = !mode.negated;
  const last = r.at(p + length - 1);
  if (!/(ed|en|n|t|ne|wn|ung|nk|ld|de)$/.test(last) && length === 1) mode.passive = false;
  if (mode.gerund) mode.passive = false;
  if (
    mode.modal &&
    /^(must|should)$/.test(
      r
        .low(Math.max(from, p - 7), p)
        .split(' ')
        .find((w) => modalWords.has(w)) ?? '',
    ) &&
    mode.yet
  )
    mode.modal = false;
  return mode;
}

const memberBefore = (r: Reading, k: number): boolean =>
  r.mentions.some((one) => (one.is === 'member' || one.is === 'group') && one.to <= k);

export const plain: Mode = {
  negated: false,
  future: false,
  modal: false,
  passive: false,
  perfect: false,
  yet: false,
  gerund: false,
};

export function negate(propositions: readonly Proposition[]): Proposition[] {
  return propositions.map((proposition) =>
    'negated' in proposition ? { ...proposition, negated: !proposition.negated } : proposition,
  );
}

/** "refrained from voting", "stopped short of voting", "avoided voting": what follows was not done. */
export function forgoes(r: Reading, k: number): boolean {
  const next = r.at(k + 1);
  const lower = r.at(k);
  if (/^avoid(s|ed|ing)?$/.test(lower)) return /ing$/.test(next);
  const behind = /^(refrain|desist|shrink|shrank|back|backed|shied|shies)/.test(lower)
    ? /^(from|away)$/.test(next)
    : /^(stop|fall|fell|com|came)/.test(lower) && next === 'short';
  return behind && /ing$/.test(r.at(k + (next === 'from' ? 2 : 3)));
}

/** A denial anywhere in the words of a clause. */
export const denies = (low: string): boolean => /\b(no|not|n't|never|without|nor|cannot)\b/.test(low);
