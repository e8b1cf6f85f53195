/** What one member did, or how it stands. */
import { hasRatification } from '../../plan.ts';
import type { Reckoning } from '../../reckon.ts';
import { isVote } from '../../roll.ts';
import type { MemberDeed, Mood } from '../proposition.ts';
import type { Truth } from './truth.ts';

export const held = (reckoning: Reckoning): boolean =>
  (reckoning.vote !== undefined && !reckoning.voting) ||
  reckoning.outcome === 'reached' ||
  reckoning.outcome === 'failed';

export function memberTruth(member: string, deed: MemberDeed, mood: Mood, reckoning: Reckoning): Truth {
  const { acts, plan, ratified, roll } = reckoning;
  const position = roll.get(member);
  const own = acts.filter((act) => act.member === member);
  const did = (...names: string[]): boolean => own.some(({ act }) => names.includes(act));
  if (position === undefined) return 'no';
  const positive = (yes: boolean, ruledOut: boolean): Truth => (yes ? 'yes' : ruledOut ? 'no' : 'not-yet');
  switch (deed) {
    case 'favoured':
      if (position === 'in-favour') return 'yes';
      if (position !== 'silent') return 'no';
      if (mood === 'stance') return 'unknown';
      if (reckoning.outcome === 'reached' && (plan.rule.kind === 'consensus' || reckoning.silence === 'run out'))
        return 'yes';
      // Where the body decided and no member's own vote is recorded, how each voted is not known.
      if (reckoning.declared && !reckoning.vote && !acts.some((act) => act.member && act.act === 'support'))
        return 'unknown';
      return positive(false, held(reckoning));
    case 'opposed':
      if (position === 'against') return 'yes';
      if (did('oppose', 'vote-against', 'break-silence') && mood === 'done') return 'yes';
      if (position === 'in-favour' || position === 'abstaining') return 'no';
      return mood === 'stance' ? 'unknown' : 'no';
    case 'voted-against':
      return position === 'against' || did('vote-against') ? 'yes' : 'no';
    case 'abstained':
      return position === 'abstaining' ? 'yes' : 'no';
    case 'voted':
      if (position === 'absent' || position === 'not-voting') return 'no';
      return positive(
        own.some(({ act }) => isVote(act) || act === 'abstain') || (position !== 'silent' && !did('propose')),
        held(reckoning),
      );
    case 'vetoed': {
      const against = position === 'against';
      switch (plan.rule.kind) {
        case 'supermajority-with-veto':
          return against && plan.rule.veto.includes(member) ? 'yes' : 'no';
        case 'unanimity':
        case 'consensus':
        case 'ratification':
          return against ? 'yes' : 'no';
        default:
          return 'no';
      }
    }
    case 'broke-silence':
      return did('break-silence') ? 'yes' : 'no';
    case 'ratified':
      return positive(
        ratified.has(member) || (!hasRatification(reckoning.plan) && position === 'in-favour'),
        position === 'against' || (!hasRatification(reckoning.plan) && held(reckoning)),
      );
    case 'signed':
      return positive(did('sign') || jointly(reckoning, 'sign', member), false);
    case 'deposited':
      return positive(did('deposit') || jointly(reckoning, 'deposit', member), false);
    case 'proposed':
      return did('propose') ? 'yes' : acts.some(({ act }) => act === 'propose') ? 'no' : 'not-yet';
    case 'withdrew': {
      const objected = own.findIndex(({ act }) =>
        ['oppose', 'condition', 'vote-against', 'break-silence'].includes(act),
      );
      if (did('withdraw')) return 'yes';
      if (objected < 0) return did('statement') ? 'unknown' : 'no';
      return own
        .slice(objected + 1)
        .some(({ act }) => ['support', 'vote-for', 'ratify', 'approve', 'abstain'].includes(act))
        ? 'yes'
        : 'not-yet';
    }
    case 'set-condition':
      return did('condition') ? 'yes' : 'no';
    case 'listed-for':
      return position === 'in-favour' ? 'yes' : 'no';
    case 'listed-against':
      return position === 'against' ? 'yes' : 'no';
    case 'withdrew-own':
      return did('withdraw') ? 'yes' : 'no';
    case 'was-absent':
      if (position === 'absent') return 'yes';
      return position === 'silent' || position === 'not-voting' ? 'unknown' : 'no';
    case 'spoke':
      return position === 'silent' ? 'not-yet' : 'yes';
  }
}

/** An act done by an organ for all: "the thirty allies signed", "all instruments were deposited". */
function jointly({ acts, plan }: Reckoning, act: string, member: string): boolean {
  return acts.some(
    (entry) =>
      entry.act === act &&
      entry.organ &&
      (entry.text.includes(member) || !plan.members.some((name) => entry.text.includes(name))) &&
      /\b(all|every|each|the|last|final)\b/i.test(entry.text),
  );
}
