/** "Parliament has overridden the president's veto": the veto of an organ is undone by the body in a further vote. A veto that is
 *  a member's no is not meant, and a member's own objection is outvoted, which is another matter. */
import type { Clause } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import { modeAt } from './mode.ts';
import { type Reading, range } from './reading.ts';

const verb = /^(overrid(e|es|den|ing)|overrode|overrul(e|es|ed|ing)|overturn(s|ed|ing)?)$/;

export function overriding(r: Reading, { from, to }: Clause): Proposition[] | null {
  const low = r.low(from, to);
  if (!/\bveto\b/.test(low)) return null;
  const p = range(from, to).find((k) => verb.test(r.at(k)));
  if (p === undefined) return null;
  const mode = modeAt(r, from, p, 1);
  if (mode.modal || mode.future || /\b(want\w*|try|tries|tried|trying|hope\w*|plan\w*|vow\w*)\b/.test(low)) return null;
  const [first, last] = mode.passive ? [from, p] : [p, to];
  const named = r.mentions.some(
    (one) => /^(member|group|outsider)$/.test(one.is) && one.from >= first && one.to <= last,
  );
  if (!/\bveto\b/.test(r.low(first, last)) || named) return null;
  return [{ is: 'overridden', negated: mode.negated || /\bfail(s|ed)? to\b/.test(r.low(from, p)) }];
}
