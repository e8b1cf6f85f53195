/** What kind of difference a group of edits is. A cascade: the first rule that has positive evidence decides and is named;
 *  words that differ with no evidence that they say something else are `wording`. Each question has a file of its own:
 *  figures, words on one side only and other things, polarity, force. */

import type { Range } from '../text/en/predicates.ts';
import { type Group, type Side, widenToFigures } from './edits.ts';
import type { Evened } from './even-negations.ts';
import { type Context, type Judgement, type NameJudge, quoted, residue, widenToVerbs } from './judge-context.ts';
import { figures } from './judge-figures.ts';
import { force } from './judge-force.ts';
import { lostPoint } from './judge-lost-points.ts';
import { polarity } from './judge-polarity.ts';
import { timeSide } from './judge-time-sides.ts';
import { talkedInstead } from './judge-undertakings.ts';
import { insertion, narrowedDenial, otherThings } from './judge-words.ts';

export function judge(group: Group, before: Side, after: Side, names: NameJudge, evened: Evened): Judgement {
  if (group.typographic)
    return {
      type: 'typography/spelling',
      material: false,
      note: 'Only spelling, signs or the form of a figure differ.',
      rule: 'same-form',
    };
  if (quoted(group, before, after))
    return {
      type: 'quotation-altered',
      material: true,
      note: 'Words given as verbatim were altered.',
      rule: 'inside-quotation',
    };
  const [from, to] = widenToVerbs(...widenToFigures(group.from, group.to, before, after), before, after);
  const { removed, added } = residue(before, after, from, to);
  const context: Context = { before, after, from, to, removed, added, group, evened };
  return (
    figures(context, true) ??
    timeSide(context) ??
    namesIn(group, before, after, names) ??
    narrowedDenial(context) ??
    insertion(context) ??
    talkedInstead(context) ??
    polarity(context) ??
    force(context) ??
    figures(context, false) ??
    otherThings(context) ??
    lostPoint(context) ?? {
      type: 'wording',
      material: false,
      note: 'The same is said in other words.',
      rule: 'no-evidence-of-change',
    }
  );
}

function namesIn(group: Group, before: Side, after: Side, names: NameJudge): Judgement | null {
  if (sameMembers(before, group.from, after, group.to)) return null;
  for (const { from, to } of [group, ...group.edits]) {
    const found = names(from, to);
    if (found) return found;
  }
  return null;
}

/** "the mayor and the bishop", "the bishop and the mayor": the same members in another order. */
function sameMembers(own: Side, range: Range, other: Side, rest: Range): boolean {
  const words = ({ read }: Side, { first, end }: Range): string[] =>
    read.tokens
      .slice(first, end)
      .map(({ text }) => text.toLowerCase())
      .sort();
  const [one, two] = [words(own, range), words(other, rest)];
  return one.includes('and') && one.length === two.length && one.every((word, i) => word === two[i]);
}
