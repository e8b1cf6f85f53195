/** Who asks, and who is asked: "we advise people by the river to leave" and "people by the river are ordered to leave". The verb
 *  before its object and the verb behind its subject are one edit, for one took the place of the other. */
import { forcesIn } from '../text/en/force.ts';
import type { Range } from '../text/en/predicates.ts';
import type { EditRange, Side } from './edits.ts';

export function joinDemands(parts: readonly EditRange[], bonds: number[], before: Side, after: Side): void {
  for (let k = 0; k + 1 < parts.length; k++)
    for (let n = k + 1; n < parts.length && !parted(before, parts[n - 1]!, parts[n]!); n++)
      if (
        (asks(before, parts[k]!.from) && isAsked(after, parts[n]!.to) && !demands(before, parts[n]!.from)) ||
        (asks(after, parts[k]!.to) && isAsked(before, parts[n]!.from) && !demands(after, parts[n]!.to))
      )
        bonds[n] = Math.min(bonds[n]!, k);
}

/** Does a clause end between two edits? */
function parted({ read }: Side, one: EditRange, two: EditRange): boolean {
  for (let i = one.from.end; i < two.from.first; i++) if (/^[.;:!?]$/.test(read.tokens[i]!.text)) return true;
  return false;
}

const demands = ({ read, end }: Side, range: Range): boolean =>
  forcesIn(read, range.first, end, range.end).some(({ scale }) => scale === 'demand' || scale === 'duty');

/** "we advise" */
function asks({ read, end }: Side, range: Range): boolean {
  return forcesIn(read, range.first, end, range.end).some(
    ({ scale, first }) => scale === 'demand' && /^VB[DPZ]$/.test(read.tags[first]!) && read.lemmas[first - 1] !== 'be',
  );
}

/** "are ordered | to", "must" */
function isAsked({ read, end }: Side, range: Range): boolean {
  return forcesIn(read, range.first, Math.min(end, range.end + 1), range.end).some(({ scale }) => scale === 'duty');
}
