/** How many of a group: all, none, most, exactly three. */
import type { Quantifier } from '../mention.ts';
import { flip, type Truth } from './truth.ts';

export function quantified(quantifier: Quantifier, truths: readonly Truth[]): Truth {
  const count = (truth: Truth): number => truths.filter((value) => value === truth).length;
  const yes = count('yes');
  const later = count('not-yet');
  const unknown = count('unknown');
  const atLeast = (n: number): Truth =>
    yes >= n ? 'yes' : yes + later >= n && later > 0 ? 'not-yet' : yes + later + unknown >= n ? 'unknown' : 'no';
  switch (quantifier.is) {
    case 'all':
      if (count('no')) return 'no';
      return later ? 'not-yet' : unknown ? 'unknown' : truths.length ? 'yes' : 'unknown';
    case 'not-all':
      return flip[quantified({ is: 'all' }, truths)];
    case 'none':
      return yes ? 'no' : unknown ? 'unknown' : 'yes';
    case 'some':
      return atLeast(1);
    case 'several':
      return atLeast(2);
    case 'majority':
      return atLeast(Math.floor(truths.length / 2) + 1);
    case 'minority':
      return 2 * yes < truths.length ? (unknown ? 'unknown' : 'yes') : 'no';
    case 'at-least':
      return atLeast(quantifier.n);
    case 'at-most':
      return yes > quantifier.n ? 'no' : yes + unknown > quantifier.n && unknown ? 'unknown' : 'yes';
    case 'exactly':
      if (yes > quantifier.n) return 'no';
      return yes < quantifier.n ? atLeast(quantifier.n) : 'yes';
  }
}
