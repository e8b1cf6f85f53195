/** Decisions that begin or advise a thing, where a claim tells of the thing itself as done. */
import { effectStage, hasRatification } from '../../plan.ts';
import { tells } from '../../put-aside.ts';
import { contentOf, stem, wordsOf } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import { denies } from './mode.ts';
import type { Reading } from './reading.ts';
import { stageIn } from './stage-name.ts';

/** What the title prepares, and the words by which a claim speaks of the decision itself. */
const preparing: readonly { readonly title: RegExp; readonly own: RegExp }[] = [
  {
    title:
      /^(?:re-?)?(?:launch|opening|start|beginning|resumption) of (?:the )?(?:\w+ )?(?:talks|negotiations|consultations) (?:on|about|over|for) (.+)$/i,
    own: /\b(?:talks|negotiations|consultations)\b(?!.*\b(?:concluded|completed|ended|closed|finished|over)\b)/,
  },
  { title: /^(?:negotiating )?mandate (?:for|to) (.+)$/i, own: /\bmandate\b|\b(?:launch|open|start|begin)/ },
  { title: /^recommendation (?:to|on|for|of|that) (.+)$/i, own: /\b(?:recommend|advise)/ },
  { title: /^(?:signature|signing) of (.+)$/i, own: /\b(?:sign|approved|adopted|agreed|authori[sz]ed)/ },
  { title: /^request for (.*\bopinion\b.*)$/i, own: /\b(?:request|asked|sought)/ },
];
const finished =
  /\b(?:has|have|is|are|was|were) (?:(?:now|already|not|n't|yet|finally|been|also) )*(concluded|completed|closed|finished|agreed|approved|adopted|signed|ratified|sealed|finalised|finalized|initialled|delivered|issued|published|given|granted|[a-z]+ed)\b|\b(?:in force|into force|in effect|takes? effect|took effect|applies)\b/;

/** "The ban has been lifted", where it was decided to recommend that; "the merger was agreed", where talks on it were launched. */
export function laterStep(r: Reading, { from, to }: Clause, low: string): Proposition[] | null {
  const { plan, acts } = r.reckoning;
  const found = preparing.find(({ title }) => title.test(plan.decision));
  const done = found ? finished.exec(low) : null;
  if (!found || !done || found.own.test(low) || effectStage(plan) >= 0 || stageIn(r, from, to) !== null) return null;
  const object = contentOf(wordsOf(found.title.exec(plan.decision)![1]!));
  const before = contentOf(wordsOf(low.slice(0, done.index)));
  const verb = done[1] === undefined ? null : stem(done[1]);
  const known = verb === null || !/ed$/.test(done[1]!) || object.includes(verb) || settles.test(done[1]!);
  if (!known || !before.some((word) => object.includes(word))) return null;
  if (verb === stem('ratify') && hasRatification(plan)) return null;
  const told = new RegExp(`\\b${done[1] ?? 'force'}\\b`);
  if (acts.some((act) => act.organ !== undefined && act !== r.reckoning.declared && tells(act.text, told))) return null;
  return [{ is: 'beyond', what: `whether it has come to that (“${done[0]}”)`, ahead: true, negated: denies(low) }];
}
const settles =
  /^(?:concluded|completed|closed|finished|agreed|approved|adopted|signed|ratified|sealed|finali[sz]ed|initialled|delivered|issued|published|granted)$/;
