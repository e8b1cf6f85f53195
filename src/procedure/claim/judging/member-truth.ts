/** What one member did, or how it stands. */
import type { RecordedAct } from '../../../model/procedure.ts';
import { countsIn } from '../../counts.ts';
import { partly } from '../../entry.ts';
import { hasRatification } from '../../plan.ts';
import type { Reckoning } from '../../reckon.ts';
import { isVote, positionOf } from '../../roll.ts';
import { depositsTold, isSecret } from '../../stated.ts';
import { contentOf, wordsOf } from '../../words.ts';
import type { MemberDeed, Mood } from '../proposition.ts';
import { deedActs } from './deeds.ts';
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
  if (mood === 'once' && did(...deedActs[deed])) return 'yes';
  const taken = takenBack(own);
  // In a secret ballot nobody is seen to vote, and friendly words beforehand are no vote.
  if (
    position === 'silent' &&
    /^(favoured|opposed|voted-against|abstained|voted)$/.test(deed) &&
    isSecret(plan) &&
    held(reckoning)
  )
    return 'unknown';
  switch (deed) {
    case 'favoured':
      if (position === 'in-favour') return 'yes';
      if (position !== 'silent') return 'no';
      if (mood === 'stance') return taken === 'support' ? 'no' : 'unknown';
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
      return mood === 'stance' && taken !== 'objection' ? 'unknown' : 'no';
    case 'voted-against':
      if (position === 'against' || did('vote-against')) return 'yes';
      return unnamedVotes(reckoning) ? 'unknown' : 'no';
    case 'kept-out':
      if (position === 'in-favour' || position === 'against') return 'no';
      return position !== 'silent' || held(reckoning) ? 'yes' : 'not-yet';
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
      // What was taken back does not stand.
      if (!ratified.has(member) && taken === 'support' && did('ratify')) return 'no';
      return positive(
        ratified.has(member) || (!hasRatification(reckoning.plan) && position === 'in-favour'),
        position === 'against' || (!hasRatification(reckoning.plan) && held(reckoning)),
      );
    case 'signed':
      return positive(did('sign') || jointly(reckoning, 'sign', member), false);
    case 'deposited': {
      // "The third instrument was handed in": those of the three that have ratified, and nobody else.
      const told = Math.max(0, ...acts.filter((one) => one.act === 'deposit').map(depositsTold));
      if (told > 0 && told < plan.members.length && !did('deposit'))
        return ratified.has(member) ? (ratified.size === told ? 'yes' : 'unknown') : 'not-yet';
      return positive(
        did('deposit') || jointly(reckoning, 'deposit', member) || notified(member, own, reckoning),
        false,
      );
    }
    case 'proposed':
      return did('propose') ? 'yes' : acts.some(({ act }) => act === 'propose') ? 'no' : 'not-yet';
    case 'withdrew': {
      const objected = own.findIndex(({ act }) =>
        ['oppose', 'condition', 'vote-against', 'break-silence'].includes(act),
      );
      if (taken !== null) return taken === 'support' ? 'no' : 'yes';
      if (did('withdraw')) return 'yes';
      if (objected < 0) return did('statement') ? 'unknown' : 'no';
      return own
        .slice(objected + 1)
        .some(({ act }) => ['support', 'vote-for', 'ratify', 'approve', 'abstain'].includes(act))
        ? 'yes'
        : held(reckoning)
          ? 'no'
          : 'not-yet';
    }
    case 'withdrew-support': {
      if (taken !== null) return taken === 'support' ? 'yes' : 'no';
      const backed = own.findIndex(({ act }) => positionOf(act) === 'in favour' || act === 'propose');
      return backed >= 0 && own.slice(backed + 1).some(({ act }) => /against|abstaining/.test(positionOf(act) ?? ''))
        ? 'yes'
        : 'no';
    }
    case 'set-condition':
      if (mood === 'stance' && position === 'silent' && own.at(-1)?.act !== 'condition')
        return did('condition') ? 'no' : 'unknown';
      return did('condition') && (mood !== 'stance' || position === 'silent') ? 'yes' : 'no';
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
      // That a member has not spoken is on record; whether it has made up its mind is not.
      return position !== 'silent' ? 'yes' : mood === 'stance' ? 'unknown' : 'not-yet';
  }
}

/** What a member's last withdrawal took back: its support or its objection; `null` where it took nothing back, or has
 *  taken a position again since. */
function takenBack(own: readonly RecordedAct[]): 'support' | 'objection' | null {
  let before: 'support' | 'objection' | null = null;
  let taken: 'support' | 'objection' | null = null;
  for (const act of own) {
    const side = positionOf(act.act);
    if (act.act === 'withdraw')
      taken = before ?? (/\b(support|approval|consent|backing|endorsement)\b/i.test(act.text) ? 'support' : null);
    else if (side === 'in favour' || act.act === 'propose') before = 'support';
    else if (side === 'against' || act.act === 'condition') before = 'objection';
    else continue;
    if (act.act !== 'withdraw') taken = null;
  }
  return taken;
}

/** Votes against that an organ has counted, where no member's own vote is on record. */
const unnamedVotes = ({ acts, plan }: Reckoning): boolean =>
  !acts.some(({ member, act }) => member !== undefined && (isVote(act) || act === 'abstain')) &&
  acts.some(
    (act) =>
      act.organ !== undefined &&
      isBody(act.organ, plan.body) &&
      (countsIn(wordsOf(act.text))?.counts.against ?? 0) > 0 &&
      !/^(recommend|statement|certify)$/.test(act.act),
  );

const isBody = (organ: string, body: string): boolean => {
  const own = contentOf(wordsOf(body));
  return contentOf(wordsOf(organ)).every((word) => own.includes(word));
};

/** "Norway notified that its requirements are fulfilled", by the member, its government or whoever keeps the notifications. */
const notified = (member: string, own: readonly RecordedAct[], { acts, plan }: Reckoning): boolean =>
  own.some(({ text }) => notifies.test(text)) ||
  acts.some(
    ({ organ, text }) =>
      organ !== undefined &&
      notifies.test(text) &&
      (organ.includes(member) ||
        text.includes(member) ||
        (/\b(all|every|each)\b/i.test(text) && !plan.members.some((name) => text.includes(name)))),
  );
const notifies = /\bnotif(ied|ies|ication)\b(?! (to|of) be\b)/i;

/** An act done by an organ for all: "the thirty allies signed", "all instruments were deposited". */
function jointly({ acts, plan }: Reckoning, act: string, member: string): boolean {
  return acts.some(
    (entry) =>
      entry.act === act &&
      entry.organ &&
      (!partly.test(entry.text) || /\b(last|final|remaining)\b/i.test(entry.text)) &&
      (entry.text.includes(member) || !plan.members.some((name) => entry.text.includes(name))) &&
      /\b(all|every|each|the|last|final)\b/i.test(entry.text),
  );
}
