/** What the record makes of a proposition. */
import type { Because } from '../../../model/procedure.ts';

/** yes and no: the record or the rule settles it. not-yet: the procedure leads there and has not arrived. */
export type Truth = 'yes' | 'no' | 'not-yet' | 'unknown';

export type Judged = { readonly truth: Truth; readonly because: readonly Because[] };

export const flip: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', 'not-yet': 'yes', unknown: 'unknown' };

/** All must hold. One that is ruled out decides; then one not yet done; then one not known. */
export function together(judged: readonly Judged[]): Judged {
  const because = judged.flatMap((one) => one.because);
  for (const truth of ['no', 'not-yet', 'unknown'] as const)
    if (judged.some((one) => one.truth === truth))
      return {
        truth,
        because: [
          ...judged.filter((one) => one.truth === truth),
          ...judged.filter((one) => one.truth !== truth),
        ].flatMap((one) => one.because),
      };
  return { truth: judged.length ? 'yes' : 'unknown', because };
}

export const said = (truth: Truth, rule: string, text: string, evidence: string): Judged => ({
  truth,
  because: [{ rule, text, evidence }],
});

export const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
