/** Seats in a chamber, where the members of the procedure are its groups: "74 deputies", "a majority of the deputies". */
import { seatWords } from '../condition.ts';
import type { Reckoning } from '../reckon.ts';
import type { Word } from '../words.ts';
import type { Mention } from './mention.ts';

/** All seats, where the members are groups that have some each; else null. */
export function seatsOf({ weights, requirements, rule }: Reckoning['plan']): number | null {
  const each = Object.values(weights ?? {});
  const counted = rule.kind === 'majority' || requirements.some(({ condition }) => condition.is === 'tally');
  return counted && each.length > 0 && each.every((one) => Number.isInteger(one))
    ? each.reduce((a, b) => a + b, 0)
    : null;
}

/** "Deputies", "a majority of the deputies". */
export function namesSeats(words: readonly Word[], i: number): boolean {
  if (seatWords.has(words[i]!.stem)) return true;
  if (!/^(majority|most|half|minority|all|none)$/.test(words[i]!.lower)) return false;
  const noun = words.slice(i + 1, i + 5).find(({ lower }) => !/^(of|the|all|its|\d+|members)$/.test(lower));
  return noun !== undefined && seatWords.has(noun.stem);
}

/** "No deputy of the Greens": one of the groups in the chamber, named behind its seats. */
export function chamberGroup(
  words: readonly Word[],
  end: number,
  named: readonly Mention[],
): Extract<Mention, { is: 'member' }> | null {
  if (words[end]?.lower !== 'of') return null;
  const own = named.find((one) => one.is === 'member' && (one.from === end + 1 || one.from === end + 2));
  return own?.is === 'member' ? own : null;
}
