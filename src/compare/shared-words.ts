/** The words that stayed while something before them changed, as a reader would point at them. */
import type { Change } from '../model/revision.ts';

/** Characters looked at, at most. */
const MOST = 400;

/** What follows a change alike on both sides, to the end of the sentence or line; empty unless it is two words or more.
 *  "Kyiv [stressed] the need for a plan." and "Oslo [noted] the need for a plan." share "the need for a plan". */
export function sharedWords(before: string, after: string, change: Pick<Change, 'before' | 'after'>): string {
  const from = change.before.end;
  const beside = change.after.end;
  let n = 0;
  while (from + n < before.length && n < MOST && before[from + n] === after[beside + n] && before[from + n] !== '\n')
    n++;
  const run = before.slice(from, from + n);
  const stop = /[.!?](?=\s|$)/.exec(run);
  const words = (stop ? run.slice(0, stop.index) : run).trim();
  // ", and reforms were": a clause of its own, not what was said.
  if (/^[,;:–—-]/.test(words)) return '';
  return words.includes(' ') ? words : '';
}
