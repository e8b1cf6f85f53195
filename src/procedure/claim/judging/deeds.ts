/** The deeds of members as acts and as words of the record. */

import type { RecordedAct } from '../../../model/procedure.ts';
import { within } from '../../dates.ts';
import type { Reckoning } from '../../reckon.ts';
import type { MemberDeed } from '../proposition.ts';
import type { Truth } from './truth.ts';

export const deedActs: Readonly<Record<MemberDeed, readonly string[]>> = {
  favoured: ['support', 'vote-for', 'ratify', 'approve', 'accept', 'accede', 'propose'],
  'voted-against': ['vote-against', 'oppose', 'break-silence'],
  opposed: ['oppose', 'vote-against', 'break-silence'],
  abstained: ['abstain'],
  voted: ['vote-for', 'vote-against', 'abstain'],
  vetoed: ['vote-against', 'oppose', 'break-silence'],
  'broke-silence': ['break-silence'],
  ratified: ['ratify', 'approve', 'accept', 'accede'],
  signed: ['sign'],
  deposited: ['deposit'],
  proposed: ['propose'],
  withdrew: ['withdraw', 'support', 'abstain', 'vote-for'],
  'set-condition': ['condition'],
  'was-absent': ['absent'],
  'withdrew-own': ['withdraw'],
  'withdrew-support': ['withdraw'],
  'kept-out': ['abstain', 'absent', 'not-voting'],
  'listed-for': ['support', 'vote-for', 'ratify', 'approve', 'accept', 'accede', 'propose'],
  'listed-against': ['oppose', 'vote-against', 'break-silence'],
  spoke: ['support', 'oppose', 'vote-for', 'vote-against', 'abstain'],
};

export const actsOf = (member: string, deed: MemberDeed, { acts }: Reckoning): RecordedAct[] =>
  acts.filter((act) => act.member === member && deedActs[deed].includes(act.act));

/** A date claimed against the dates on record: as precise as it was claimed. */
export function dated(acts: readonly RecordedAct[], when: string): Truth {
  if (acts.length === 0) return 'unknown';
  return acts.some(({ date }) => within(date, when)) ? 'yes' : 'no';
}

export const deedWords: Readonly<Record<MemberDeed, string>> = {
  favoured: 'on record in favour',
  opposed: 'on record against',
  'voted-against': 'on record with a vote against',
  abstained: 'on record as abstaining',
  voted: 'on record with a vote',
  vetoed: 'on record with a veto',
  'broke-silence': 'on record as breaking silence',
  ratified: 'on record as having ratified',
  signed: 'on record as having signed',
  deposited: 'on record as having deposited',
  proposed: 'on record as a proposer',
  withdrew: 'on record as having withdrawn an objection or reserve',
  'set-condition': 'on record with a reserve or condition',
  'was-absent': 'on record as absent',
  'listed-for': 'on record in favour',
  'listed-against': 'on record against',
  'kept-out': 'on record as having taken neither side',
  'withdrew-support': 'on record as having withdrawn its support',
  'withdrew-own': 'on record as having withdrawn what it put forward',
  spoke: 'on record with a position',
};
