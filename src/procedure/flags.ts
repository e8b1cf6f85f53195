/** What does not add up in a record, in full sentences: a decision that its roll does not bear out, a count that disagrees with
 *  the roll, an act by a stranger. Both sides are kept. */
import { countsIn } from './counts.ts';
import { evidenceOf } from './evidence.ts';
import type { Basis } from './requirement-state.ts';
import { type Roll, those } from './roll.ts';
import { wordsOf } from './words.ts';

export function flagsOf({ plan, acts, declared, decided, counted }: Basis, roll: Roll): string[] {
  const flags: string[] = [];
  if (declared && plan.rule.kind !== 'consensus' && !decided.open)
    flags.push(
      `The record says it was decided (${evidenceOf(declared)}), but the roll does not bear that out. ${decided.why}`,
    );
  if (declared && plan.rule.kind === 'consensus' && those(counted, 'against').length)
    flags.push(
      `The record says it was decided (${evidenceOf(declared)}), although ${those(counted, 'against').join(', ')} is on record against.`,
    );
  const cast: Record<string, number> = { inFavour: 0, against: 0, abstaining: 0 };
  const days = new Set<string>();
  for (const act of acts) {
    if (!act.member) continue;
    if (act.act === 'vote-for') cast.inFavour!++;
    else if (act.act === 'vote-against') cast.against!++;
    else if (act.act === 'abstain') cast.abstaining!++;
    else continue;
    days.add(act.date);
  }
  if (days.size)
    for (const act of acts) {
      if (
        !act.organ ||
        !days.has(act.date) ||
        (act.act !== 'adopt' && act.act !== 'statement' && act.act !== 'certify' && act.act !== 'approve')
      )
        continue;
      const counts = act.tally ?? countsIn(wordsOf(act.text))?.counts;
      if (!counts) continue;
      for (const key of ['inFavour', 'against', 'abstaining'] as const)
        if (counts[key] !== undefined && counts[key] !== cast[key])
          flags.push(
            `The count does not match the roll: ${evidenceOf(act)} says ${counts[key]} ${key === 'inFavour' ? 'in favour' : key}, the roll has ${cast[key]}. Both are kept.`,
          );
    }
  for (const act of acts)
    if (act.member && !roll.has(act.member))
      flags.push(`${act.member} is not a member, so its act does not count (${evidenceOf(act)}).`);
  return flags;
}
