/** A verb in its clause, with all that decides what it says. */
import { contentOf, stem, wordsOf } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import { bringsAbout, comesAbout } from '../doings.ts';
import type { Deed } from '../lexicon.ts';
import type { Proposition, Step } from '../proposition.ts';
import type { Mode } from './mode.ts';
import type { Reading } from './reading.ts';
import { requirementAbout, requirementIn } from './requirement.ts';
import { general } from './stage-name.ts';

export type Verb = {
  readonly deed: Deed;
  readonly length: number;
  /** Where the verb stands, and where its clause ends. */
  readonly p: number;
  readonly to: number;
  readonly after: number;
  readonly mode: Mode;
  readonly clause: Clause;
  readonly dated: { readonly when?: string };
  readonly extras: readonly Proposition[];
  readonly step: Step | null;
  readonly objectStems: readonly string[];
};

/** `stop`: the rest of the clause belongs to this verb. */
export type Outcome = { propositions: Proposition[]; stop: boolean };

export const done = (...propositions: Proposition[]): Outcome => ({ propositions, stop: false });

/** A future is a prediction; what can or should be is not on record. */
export const inMood =
  (r: Reading, { mode, p, to, clause, length }: Pick<Verb, 'mode' | 'p' | 'to' | 'clause' | 'length'>) =>
  (...propositions: Proposition[]): Outcome =>
    mode.future
      ? { propositions: [{ is: 'future' as const, words: r.low(p, to), of: propositions }], stop: true }
      : /^(is|are) being$/.test(r.low(p - 2, p)) &&
          propositions.some((one) => one.is === 'step' && one.step === 'adopted')
        ? // What is being done follows from the decision; that it was taken does not show it.
          { propositions: [{ is: 'amounts' as const, words: r.low(p, to) }], stop: true }
        : mode.modal && stillCan(r, clause.from, p) && propositions.some(({ is }) => is === 'step')
          ? { propositions: [{ is: 'possible' as const, negated: mode.negated }], stop: true }
          : mode.modal
            ? {
                propositions: [
                  {
                    is: 'unread' as const,
                    why: `It speaks of what can or should be (“${r.low(Math.max(clause.from, p - 3), p + length)}”), not of what is on record.`,
                  },
                ],
                stop: true,
              }
            : done(...propositions);

/** "can still", "can no longer", "cannot": what the rule leaves open; "could", "may" and "should" are opinions. */
const stillCan = (r: Reading, from: number, p: number): boolean =>
  /\bcannot\b|\bcan (not|n't|no longer|still|now)\b|\bca n't\b|\bstill can\b/.test(r.low(from, p));

/** "Agreed on the share of costs": what a requirement asks for beside the decision, and not the decision. */
function agreedBeside(r: Reading, object: readonly string[]): number | null {
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  if (object.some((word) => title.includes(word) || general.has(word))) return null;
  const index = r.reckoning.plan.requirements.findIndex(({ text, condition }) => {
    const wanted = contentOf(wordsOf(text)).filter((word) => !settling.has(word));
    return condition.is === 'act' && wanted.length > 0 && wanted.every((word) => object.includes(word));
  });
  return index < 0 ? null : index;
}

const settling = new Set('agreement decision settlement understanding accord conclusion choice'.split(' ').map(stem));

export function stepProposition(
  r: Reading,
  step: Step | null,
  mode: Mode,
  dated: { when?: string },
  object: readonly string[],
  verb = '',
): Proposition[] {
  if (step === null) {
    const index = requirementIn(r, 0, r.words.length);
    if (index !== null) return [{ is: 'requirement', index, negated: mode.negated }];
    const title = contentOf(wordsOf(r.reckoning.plan.decision));
    if (bringsAbout.test(verb) && contentOf(r.words).some((word) => title.includes(word)))
      return [{ is: 'amounts', words: r.low(0, r.words.length), negated: mode.negated, makes: true }];
    // "Joint patrols have begun": what was to be done, and no step.
    if (
      mode.perfect &&
      !mode.passive &&
      comesAbout.test(verb) &&
      contentOf(r.words).some((word) => title.includes(word))
    )
      return [{ is: 'amounts', words: r.low(0, r.words.length), negated: mode.negated, comeAbout: true }];
    return [{ is: 'unread', why: 'It names no step that this procedure has.' }];
  }
  // "Have delivered their report": what is done is the report, where a requirement asks for one.
  const report = step === 'complete' ? requirementAbout(r, 0, r.words.length) : null;
  if (report !== null) return [{ is: 'requirement', index: report, negated: mode.negated }];
  const own = step === 'adopted' && object.length > 0 ? agreedBeside(r, object) : null;
  if (own !== null) return [{ is: 'requirement', index: own, negated: mode.negated }];
  return [{ is: 'step', step, negated: mode.negated, object, ...dated }];
}
