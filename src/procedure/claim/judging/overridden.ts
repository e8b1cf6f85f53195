/** Whether the veto of an organ was overridden: there is one on record, and behind it a vote that carried the matter again. */
import { evidenceOf } from '../../evidence.ts';
import type { Reckoning } from '../../reckon.ts';
import type { Proposition } from '../proposition.ts';
import { flip, type Judged, said, type Truth } from './truth.ts';

export function judgeOverridden(
  { negated }: Extract<Proposition, { is: 'overridden' }>,
  { acts, plan, track, outcome }: Reckoning,
): Judged {
  const veto = acts.findLastIndex(
    ({ organ, act, text }) => organ !== undefined && act === 'oppose' && vetoes.test(text),
  );
  const stage = plan.stages.findIndex(({ name }) => overrides.test(name));
  const told = acts.find(({ organ, text }, i) => organ !== undefined && i > veto && overrides.test(text));
  const voted = stage >= 0 && track.current >= stage;
  const truth: Truth =
    veto < 0
      ? 'no'
      : told !== undefined
        ? not.test(told.text)
          ? 'no'
          : 'yes'
        : !voted
          ? 'not-yet'
          : outcome === 'reached'
            ? 'yes'
            : outcome === 'failed'
              ? 'no'
              : 'not-yet';
  const text =
    veto < 0
      ? 'No veto that could be overridden is on record.'
      : truth === 'yes'
        ? 'The veto was overridden.'
        : 'No vote that overrode the veto is on record.';
  return said(negated ? flip[truth] : truth, 'veto', text, veto < 0 ? '' : evidenceOf(told ?? acts[veto]!));
}

const vetoes = /\bveto(ed|es)?\b/i;
const overrides = /\b(overrid(e|es|den|ing)|overrode|overrul(e|ed|ing)|overturn(ed)?)\b/i;
const not = /\b(not|failed|fell short|without success|attempt)\b/i;
