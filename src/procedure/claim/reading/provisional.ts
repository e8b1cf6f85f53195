/** "The Council and the Parliament have struck a provisional deal": what negotiators agree on before those who decide do. */
import { deniedIn } from '../../put-aside.ts';
import { wordsOf } from '../../words.ts';
import type { Proposition } from '../proposition.ts';
import type { Reading } from './reading.ts';

const deal = /\b(provisional|preliminary|informal|political) (deal|agreement|accord|compromise|understanding)\b/;
const made = /\b(struck|reached|clinched|found|concluded|made|sealed|agreed|have|has|there is)\b/;

/** The stage of the negotiations, where an entry says that they were concluded; else the decision, which is still to come. */
export function provisionalDeal(r: Reading, from: number, to: number): Proposition[] | null {
  const low = r.low(from, to);
  if (!deal.test(low) || !made.test(low) || /\b(will|would|could|may|might|can|should)\b/.test(low)) return null;
  const { plan, acts, track } = r.reckoning;
  const stage = plan.stages.findIndex(({ name }) =>
    /\b(trilogues?|negotiations?|conciliation|talks|(provisional|political|preliminary) agreement)\b/i.test(name),
  );
  if (stage < 0) return null;
  const concluded = acts.some((act, i) => track.stageOf[i] === stage && act.organ !== undefined && agrees(act.text));
  return [
    {
      is: 'step',
      step: concluded ? stage : 'adopted',
      negated: /\b(not|n't|never|no|yet to|still to)\b/.test(low),
      object: [],
    },
  ];
}

function agrees(text: string): boolean {
  const words = wordsOf(text);
  const denied = deniedIn(words);
  return words.some(({ lower }, i) => !denied[i] && /^(agree\w*|conclu\w+|deal|compromise|accord)$/.test(lower));
}
