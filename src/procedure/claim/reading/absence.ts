/** Who was away, and whether silence was broken. */
import type { Clause } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import { denies } from './mode.ts';
import type { Reading } from './reading.ts';
import { whoAfter } from './subject.ts';

/** "missed the vote", "was absent", "silence was broken". */
export function absence(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const low = r.low(from, to);
  const negative = denies(low);
  const away =
    /\b(missed|skipped) (the|its|this) (vote|meeting|session|sitting|ballot)\b|\b(absent|not present|missing) from\b|\b(was|were|is|are) (absent|not present|not represented|unrepresented)\b/.test(
      low,
    );
  if (away) {
    const who = whoAfter(r, from, to);
    if (who)
      return [
        {
          is: 'members',
          who,
          deed: 'was-absent',
          mood: 'done',
          negated: /\b(not|never|n't) absent\b/.test(low),
          only: /\b(only|alone)\b/.test(low),
        },
      ];
  }
  if (/\bsilence (procedure )?(was|has been|had been|is) (not |never )?broken\b/.test(low)) {
    const who = whoAfter(r, from, to, 'by');
    return [
      {
        is: 'members',
        who: who ?? { is: 'group', pool: r.reckoning.plan.members, quantifier: { is: 'some' }, except: [] },
        deed: 'broke-silence',
        mood: 'done',
        negated: negative && who?.is !== 'group',
        only: /\bonly by\b|\balone\b/.test(low),
      },
    ];
  }
  return null;
}
