/** Words that widen a figure: "about", "more than", "up to". */
import { magnitudes } from './numbers.ts';

const TIMES = /^(?:days|weeks|months|years)$/;
/** Words after which "over" a length of time says that it was longer. */
const LASTING =
  /^(?:for|lasted|lasts|lasting|last|took|takes|taken|is|was|were|are|be|been|just|well|a|little|slightly|after|aged|of|by|to|since|than|had|have|has|with|from|in|at|and|or|now|already|serving|served|spent)$/;

/** Words that widen a figure: [share taken off below, share added above]. */
export function bounds(
  low: readonly string[],
  i: number,
): { least: number; most: number; ceiling?: true; first: number } {
  const article = magnitudes.has(low[i]!) && /^an?$/.test(low[i - 1] ?? '');
  if (article) return bounds(low.with(i, '1').toSpliced(i - 1, 1), i - 1);
  const one = low[i - 1] ?? '';
  const two = low[i - 2] ?? '';
  const three = low[i - 3] ?? '';
  // "repaid over twenty years": in how long, not longer than.
  if (one === 'over' && TIMES.test(low[i + 1] ?? '') && /\p{L}/u.test(two) && !LASTING.test(two))
    return { least: 1, most: 1, first: i };
  if ((one === 'than' && /^(?:more|over|greater|higher)$/.test(two)) || /^(?:over|above|exceeding)$/.test(one))
    return { least: 1, most: 2, first: one === 'than' ? i - 2 : i - 1 };
  if (one === 'than' && /^(?:less|fewer|lower)$/.test(two)) return { least: 0.5, most: 1, first: i - 2 };
  if (one === 'least' && two === 'at') return { least: 1, most: 2, first: i - 2 };
  if ((one === 'to' && two === 'up') || (one === 'most' && two === 'at') || /^(?:maximum)$/.test(one))
    return { least: 0.999, most: 1, ceiling: true, first: i - 2 };
  if (/^(?:about|around|roughly|approximately|some|circa|approx)$/.test(one))
    return { least: 0.9, most: 1.1, first: i - 1 };
  if (/^(?:nearly|almost|barely|close)$/.test(one) || (one === 'to' && two === 'close'))
    return { least: 0.88, most: 1.02, first: i - 1 };
  if (one === 'under' || one === 'below' || (one === 'than' && three === 'no'))
    return { least: 0.5, most: 1, first: i - 1 };
  return { least: 1, most: 1, first: i };
}
