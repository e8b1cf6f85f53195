/** What kind of difference a group of edits is. A cascade: the first rule that has positive evidence decides and is named;
 *  words that differ with no evidence that they say something else are `wording`. Each question has a file of its own:
 *  figures, words on one side only and other things, polarity, force. */
import { type Group, type Side, widenToFigures } from './edits.ts';
import type { Evened } from './even-negations.ts';
import { type Context, type Judgement, type NameJudge, quoted, residue, widenToVerbs } from './judge-context.ts';
import { figures } from './judge-figures.ts';
import { force } from './judge-force.ts';
import { polarity } from './judge-polarity.ts';
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
    namesIn(group, names) ??
    narrowedDenial(context) ??
    insertion(context) ??
    polarity(context) ??
    force(context) ??
    figures(context, false) ??
    otherThings(context) ?? {
      type: 'wording',
      material: false,
      note: 'The same is said in other words.',
      rule: 'no-evidence-of-change',
    }
  );
}

function namesIn(group: Group, names: NameJudge): Judgement | null {
  for (const { from, to } of [group, ...group.edits]) {
    const found = names(from, to);
    if (found) return found;
  }
  return null;
}
