/** Predictions; the record does not settle them, unless it has overtaken them. */
import type { Reckoning } from '../../reckon.ts';
import type { Proposition } from '../proposition.ts';
import { judgeAll } from './judge.ts';
import { type Judged, said } from './truth.ts';

export function judgeFuture({ of, words }: Extract<Proposition, { is: 'future' }>, reckoning: Reckoning): Judged {
  // A future that the record has overtaken: the procedure is over, or the member has done the opposite for good.
  const { outcome, vote, plan, stage } = reckoning;
  const over = vote !== undefined && (outcome === 'reached' || outcome === 'failed');
  const ended = over || (outcome === 'reached' && stage === plan.stages.length - 1);
  const again = /\b(again|another|further|once more|next|second time)\b/.test(words);
  const inner = of.length && ended && !again ? judgeAll(of, reckoning) : null;
  if (
    inner &&
    inner.truth === 'no' &&
    of.every((item) => (item.is === 'members' && !/^withdrew/.test(item.deed)) || item.is === 'step')
  )
    return {
      truth: 'no',
      because: [
        { rule: 'stage', text: 'The decision is already taken, and the record rules this out.', evidence: '' },
        ...inner.because,
      ],
    };
  return said(
    'unknown',
    'future',
    `It predicts what is not yet done (“${words}”); the record does not settle the future.`,
    '',
  );
}
