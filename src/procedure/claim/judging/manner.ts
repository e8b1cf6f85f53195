/** Unanimous, by consensus, by a majority, with or without a vote. */
import { evidenceOf, positionsEvidence } from '../../evidence.ts';
import type { Reckoning } from '../../reckon.ts';
import { those } from '../../roll.ts';
import type { Proposition } from '../proposition.ts';
import { stepTruth } from './step-truth.ts';
import { flip, type Judged, list, said, type Truth } from './truth.ts';

export function judgeManner(manner: Extract<Proposition, { is: 'manner' }>['manner'], reckoning: Reckoning): Judged {
  const { roll, outcome, plan, decided, declared } = reckoning;
  const against = those(roll, 'against');
  const split = [...against, ...those(roll, 'abstaining')];
  const proof = declared ? evidenceOf(declared) : positionsEvidence(reckoning);
  switch (manner) {
    case 'unanimous':
    case 'not-unanimous': {
      const truth: Truth = split.length
        ? 'no'
        : outcome === 'reached'
          ? those(roll, 'in-favour').length === plan.members.length ||
            plan.rule.kind === 'consensus' ||
            plan.rule.kind === 'unanimity'
            ? 'yes'
            : 'no'
          : 'not-yet';
      return said(
        manner === 'unanimous' ? truth : flip[truth],
        plan.rule.kind,
        split.length ? `Not in favour: ${list(split)}.` : decided.why,
        proof,
      );
    }
    case 'by-consensus':
      return said(
        against.length ? 'no' : outcome === 'reached' ? 'yes' : 'not-yet',
        plan.rule.kind,
        against.length ? `On record against: ${list(against)}.` : 'Nobody is on record against.',
        proof,
      );
    case 'by-majority':
      // Where nothing is put to a vote, no majority decides.
      if (plan.rule.kind === 'consensus' && outcome === 'reached' && !reckoning.vote)
        return said('no', plan.rule.kind, `It was decided by consensus. ${decided.why}`, proof);
      return outcome === 'reached' ? said('yes', plan.rule.kind, decided.why, proof) : stepTruth('adopted', reckoning);
    case 'by-vote':
      if (reckoning.vote) return said('yes', plan.rule.kind, 'A vote is on record.', evidenceOf(reckoning.vote));
      return said(
        plan.rule.kind === 'consensus' && outcome === 'reached' ? 'no' : 'unknown',
        plan.rule.kind,
        'No vote of members is on record.',
        proof,
      );
    case 'without-vote':
      return said(
        reckoning.vote ? 'no' : outcome === 'reached' ? 'yes' : 'not-yet',
        plan.rule.kind,
        reckoning.vote ? 'A vote is on record.' : 'No vote is on record.',
        reckoning.vote ? evidenceOf(reckoning.vote) : '',
      );
  }
}
