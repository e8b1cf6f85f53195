/** How far organs' acts, members' positions and days that come by themselves bring a procedure: one family a row, with what
 *  must not have the same effect beside it. */
import { expect, test } from 'vitest';
import type { Procedure } from '../model/procedure.ts';
import { recordOf } from './fixture/written.ts';
import { standing } from './standing.ts';

const five = ['Arland', 'Borland', 'Corland', 'Dorland', 'Erland'];

type Row = {
  says: string;
  decision: string;
  stages: string;
  requirements: string;
  rule?: Procedure['rule'];
  record: string;
  at: Record<string, string>;
};

const rows: Row[] = [
  {
    says: 'a conference that was held is the stage that is one, and one that is convened for later is not',
    decision: 'Opening of the transport chapter with Norden',
    stages: 'screening report > joint position > ministerial conference with Norden',
    requirements: 'no member against; joint position adopted; conference held',
    record: `2020-01-10 certify @Commission: Screening completed.
    2020-02-10 support Arland, Borland, Corland, Dorland, Erland: agreed to the joint position.
    2020-02-12 adopt @Council: Joint position adopted; a conference was called for March.
    2020-03-15 adopt @Presidency: The conference met in Arland and opened the chapter.`,
    at: {
      '2020-02-11': 'joint position',
      '2020-02-13': 'joint position',
      '2020-03-16': 'ministerial conference with Norden',
    },
  },
  {
    says: 'talks that ended are the talks',
    decision: 'Link of the two grids',
    stages: 'feasibility study > talks with the operators > decision of the Board',
    requirements: 'feasibility study; no member against',
    record: `2020-01-10 certify @Institute: The study was finished.
    2020-02-10 statement @Secretariat: Talks with the operators began in Borland.
    2020-03-10 certify @Secretariat: The talks were concluded, and the file went to the Board.`,
    at: {
      '2020-01-11': 'feasibility study',
      '2020-02-11': 'talks with the operators',
      '2020-03-11': 'talks with the operators',
    },
  },
  {
    says: 'who invites somebody to join has not admitted it, and neither has who authorises the signature',
    decision: 'Admission of Norden',
    stages: 'application > vote on admission > signature of the protocol > membership',
    requirements: 'four of five members in favour; deposit of the instrument of Norden',
    rule: 'two-thirds',
    record: `2020-01-10 apply @Norden: Norden asked to become a member.
    2020-02-10 vote-for Arland, Borland, Corland, Dorland: voted in favour.
    2020-02-10 invite @Council: Norden was invited to become a member of the Union.
    2020-02-11 adopt @Council: The Secretary was authorised to sign the protocol.
    2020-03-10 sign @Norden: The protocol was signed.`,
    at: { '2020-01-11': 'application', '2020-02-12': 'vote on admission', '2020-03-11': 'signature of the protocol' },
  },
  {
    says: 'a body that nominates has not elected, and an assembly that elects has not sworn in',
    decision: 'Nomination of the Chief Auditor',
    stages: 'nomination > election by the Assembly > oath',
    requirements: 'no member against; election by a majority of the Assembly',
    rule: 'consensus',
    record: `2020-01-10 support Arland, Borland, Corland, Dorland: supported the nomination.
    2020-01-10 abstain Erland: abstained.
    2020-01-10 adopt @Council of Governments: The Corland candidate was nominated.
    2020-02-10 approve @Assembly: The Assembly elected the candidate by 80 votes to 12.`,
    at: { '2020-01-11': 'nomination', '2020-02-11': 'election by the Assembly' },
  },
  {
    says: 'what the body itself declares on the day of its vote is that vote, and what another has to conclude is not',
    decision: 'Consent to the river treaty',
    stages: 'committee vote > plenary vote > conclusion',
    requirements: 'three of five groups in favour; conclusion by the Council',
    rule: 'simple-majority',
    record: `2020-01-10 recommend @legal committee: Consent was recommended by nine votes to two.
    2020-02-10 vote-for Arland, Borland, Corland: voted in favour.
    2020-02-10 vote-against Dorland, Erland: voted against.
    2020-02-10 approve @Parliament: Consent was given.
    2020-03-10 adopt @Council: The treaty was concluded.`,
    at: { '2020-01-11': 'committee vote', '2020-02-11': 'plenary vote', '2020-03-11': 'conclusion' },
  },
  {
    says: 'ministers speak at the meeting of ministers once the experts are done',
    decision: 'Cut of the herring quota',
    stages: 'expert panel > ministerial meeting > quota in effect',
    requirements: 'consent of every state; notification of national shares',
    rule: 'consensus',
    record: `2020-01-10 recommend @expert panel: The panel advised a cut.
    2020-02-10 support Arland, Borland, Corland, Dorland: agreed to the cut.
    2020-02-10 oppose Erland: did not agree to the cut.`,
    at: { '2020-01-11': 'expert panel', '2020-02-11': 'ministerial meeting' },
  },
  {
    says: 'approvals sent in writing come before the meeting, and two of five do not make it',
    decision: 'Common rescue number',
    stages: 'proposal > committee of officials > decision by the ministers',
    requirements: 'agreement of all five states; decision recorded',
    record: `2020-01-10 propose Arland: put it forward.
    2020-01-20 recommend @committee of officials: Officials recommended it.
    2020-02-10 approve Borland: gave its consent by letter.
    2020-02-11 approve Corland: gave its consent by letter.
    2020-03-10 approve Dorland, Erland: gave its consent at the meeting.`,
    at: { '2020-02-12': 'committee of officials', '2020-03-11': 'decision by the ministers' },
  },
  {
    says: 'governments that approve one after another do so where they are consulted, and not at the adoption',
    decision: 'Common toll',
    stages: 'proposal > consultation > adoption',
    requirements: 'consensus of all five members; adoption by the council of ministers',
    rule: 'consensus',
    record: `2020-01-10 propose Arland: put it forward.
    2020-02-10 approve Borland: approved the toll.
    2020-02-20 approve Corland, Dorland, Erland: approved the toll.
    2020-03-10 adopt @council of ministers: The toll was adopted.`,
    at: { '2020-02-11': 'consultation', '2020-02-21': 'consultation', '2020-03-11': 'adoption' },
  },
  {
    says: 'each state approves where the approval of the states is a stage',
    decision: 'Plan of releases',
    stages: 'draft > expert group > approval by the states > entry into force',
    requirements: 'approval by all five states; entry in the register',
    record: `2020-01-10 propose @Secretariat: A draft was drawn up.
    2020-01-20 recommend @expert group: The group advised approval.
    2020-02-10 approve Borland: approved the plan in writing.`,
    at: { '2020-01-21': 'expert group', '2020-02-11': 'approval by the states' },
  },
  {
    says: 'who tells the board that it agrees has not voted',
    decision: 'Guarantee for a port',
    stages: 'appraisal > credit committee > board vote',
    requirements: 'three of five members',
    rule: 'simple-majority',
    record: `2020-01-10 certify @bank: Appraisal finished.
    2020-01-20 recommend @credit committee: The committee advised approval.
    2020-02-10 support Borland: announced its support to the board.`,
    at: { '2020-02-11': 'credit committee' },
  },
  {
    says: 'ambassadors that clear a text have not adopted it, even where one abstains on that day',
    decision: 'Listing of nine ships',
    stages: 'proposal > ambassadors > adoption',
    requirements: 'no member votes against; formal adoption by written procedure',
    record: `2020-01-10 propose @Secretariat: A list was proposed.
    2020-02-10 support Arland, Borland, Corland, Dorland: agreed among ambassadors.
    2020-02-12 abstain Erland: gave up its opposition and abstained.
    2020-02-12 approve @ambassadors: The list was cleared for the written procedure.
    2020-02-20 adopt @Council: The list was adopted by written procedure.`,
    at: { '2020-02-13': 'ambassadors', '2020-02-21': 'adoption' },
  },
  {
    says: 'the decision taken is the adoption, though it is the committee that takes it',
    decision: 'Abolition of parcel fees',
    stages: 'proposal > joint committee > adoption',
    requirements: 'consent of all five parties; decision of the joint committee',
    record: `2020-01-10 propose @Secretariat: A draft was circulated.
    2020-02-10 support Arland, Borland, Corland, Dorland, Erland: gave its consent in the joint committee.
    2020-02-20 adopt @joint committee: The decision was taken.`,
    at: { '2020-02-11': 'joint committee', '2020-02-21': 'adoption' },
  },
  {
    says: 'closing benchmarks close nothing',
    decision: 'Provisional closure of the energy chapter',
    stages: 'benchmarks > common position > closure',
    requirements: 'closing benchmarks met; no member opposes the common position; decision of the conference',
    record: `2020-01-10 certify @Commission: Closing benchmarks met.
    2020-02-10 support Arland, Borland, Corland, Dorland, Erland: endorsed the common position.
    2020-03-10 adopt @conference: The chapter was provisionally closed.`,
    at: { '2020-01-11': 'benchmarks', '2020-02-11': 'common position', '2020-03-11': 'closure' },
  },
  {
    says: 'the instrument of the last to ratify completes the deposits where no other is entered',
    decision: 'Accession of Norden',
    stages: 'signature > ratification by every member > deposit of instruments > membership',
    requirements: 'ratification by all five members; deposit of every instrument; deposit of the instrument of Norden',
    record: `2020-01-10 sign @Council: The protocol was signed.
    2020-02-10 ratify Arland, Borland, Corland, Dorland: ratified.
    2020-03-10 ratify Erland: ratified.
    2020-03-20 deposit @depositary: Erland deposited its instrument.
    2020-03-25 deposit @depositary: Norden deposited its instrument of accession.`,
    at: {
      '2020-03-11': 'ratification by every member',
      '2020-03-21': 'deposit of instruments',
      '2020-03-26': 'membership',
    },
  },
  {
    says: 'but not that of another, nor where they are entered one by one',
    decision: 'Accession of Norden',
    stages: 'signature > ratification by every member > deposit of instruments > membership',
    requirements: 'ratification by all five members; deposit of every instrument; deposit of the instrument of Norden',
    record: `2020-01-10 sign @Council: The protocol was signed.
    2020-02-10 ratify Arland, Borland, Corland, Dorland: ratified.
    2020-03-10 ratify Erland: ratified.
    2020-03-15 deposit @depositary: Borland deposited its instrument.
    2020-03-20 deposit @depositary: Erland deposited its instrument.
    2020-03-25 deposit @depositary: Norden deposited its instrument of accession.`,
    at: { '2020-03-21': 'deposit of instruments', '2020-03-26': 'deposit of instruments' },
  },
  {
    says: 'it enters into force on the day that was fixed and not before',
    decision: 'Own funds of the Union',
    stages: 'adoption by the Council > ratification by the members > entry into force',
    requirements: 'ratification by all five members; notification of completion by every member',
    record: `2020-01-10 adopt @Council: The decision was adopted.
    2020-02-10 ratify Arland, Borland, Corland, Dorland, Erland: ratified.
    2020-03-20 certify @secretariat: All members have notified completion; the decision enters into force on 1 June.`,
    at: {
      '2020-03-21': 'ratification by the members',
      '2020-05-31': 'ratification by the members',
      '2020-06-01': 'entry into force',
    },
  },
  {
    says: 'a day fixed for the new money comes by itself',
    decision: 'Adoption of the crown by Arland',
    stages: 'convergence report > Council decision > introduction of the crown',
    requirements: 'positive convergence report; decision of the Council; arrival of the date fixed (1 January 2021)',
    rule: 'qualified-majority',
    record: `2020-01-10 certify @Commission: Convergence report: the conditions are met.
    2020-03-20 adopt @Council: The Council decided that Arland adopts the crown on 1 January 2021.`,
    at: { '2020-03-21': 'Council decision', '2021-01-02': 'introduction of the crown' },
  },
  {
    says: 'a period limited from the vote runs once it is carried, and does not where it was lost',
    decision: 'Annual programme',
    stages: 'agenda > vote > vital interest period > entry into force',
    requirements: 'three of five members in favour; no declaration of vital interest within three days',
    rule: 'simple-majority',
    record: `2020-01-10 propose @Cabinet: The programme was sent to the members.
    2020-02-10 vote-for Arland, Borland, Corland: voted in favour.
    2020-02-10 vote-against Dorland, Erland: voted against.`,
    at: { '2020-01-11': 'agenda', '2020-02-11': 'vital interest period' },
  },
  {
    says: 'a lost vote opens no period',
    decision: 'Annual programme',
    stages: 'agenda > vote > objection period > entry into force',
    requirements: 'three of five members in favour; no objection within three days',
    rule: 'simple-majority',
    record: `2020-01-10 propose @Cabinet: The programme was sent to the members.
    2020-02-10 vote-for Arland, Borland: voted in favour.
    2020-02-10 vote-against Dorland, Erland, Corland: voted against.`,
    at: { '2020-02-11': 'vote' },
  },
  {
    says: 'a vote is under way only once somebody voted, and what was put to it has not been voted on',
    decision: 'Common tender',
    stages: 'tender > evaluation committee > board vote > signature of the contract',
    requirements:
      'recommendation of the evaluation committee; three of five members in favour; signature of the contract',
    rule: 'simple-majority',
    record: `2020-01-10 propose @project company: Tender results were sent to the board.
    2020-02-10 recommend @evaluation committee: The committee advised an award and sent the file to the board for its vote.
    2020-03-10 vote-for Arland: voted in favour.`,
    at: { '2020-01-11': 'tender', '2020-02-11': 'evaluation committee', '2020-03-11': 'board vote' },
  },
  {
    says: 'the first day of the second month after the last deposit is not the day of the deposit',
    decision: 'Treaty on night ferries',
    stages: 'signature > ratification > deposit > entry into force',
    requirements:
      'ratification by all five states; deposit of five instruments; first day of the second month after the last deposit',
    record: `2020-01-10 sign Arland, Borland, Corland, Dorland, Erland: signed.
    2020-02-10 ratify Arland, Borland, Corland, Dorland, Erland: ratified.
    2020-03-17 deposit @secretariat: The fifth instrument was deposited.`,
    at: { '2020-03-18': 'deposit', '2020-04-30': 'deposit', '2020-05-01': 'entry into force' },
  },
  {
    says: 'who voted against has not objected in the period, and what is binding from today has entered into force',
    decision: 'Sharing of the cod',
    stages: 'advice > vote > objection period > entry into force',
    requirements: 'advice received; three of five parties in favour; no objection within fifty days',
    rule: 'simple-majority',
    record: `2020-01-10 recommend @scientific council: Advice was issued.
    2020-02-10 vote-for Arland, Borland, Corland: voted in favour.
    2020-02-10 vote-against Dorland, Erland: voted against.
    2020-02-11 statement @Secretariat: The measure is binding from 1 April unless a party objects.
    2020-04-01 certify @Secretariat: No objection was received; the measure is binding from today.`,
    at: { '2020-02-12': 'objection period', '2020-04-02': 'entry into force' },
  },
  {
    says: 'who asks the committee to agree does not sit there yet',
    decision: 'Invitation of Norden',
    stages: 'application > opinion of the Assembly > vote in the Committee of Governments > membership',
    requirements: 'opinion of the Assembly; four of five members in the Committee of Governments',
    rule: 'two-thirds',
    record: `2020-01-10 apply @Norden: Norden applied.
    2020-02-10 recommend @Assembly: The Assembly advised an invitation.
    2020-03-10 oppose Arland: lodged a formal objection.
    2020-03-11 support Borland: asked the Committee to agree.
    2020-04-10 vote-for Borland, Corland, Dorland, Erland: voted in favour.`,
    at: { '2020-03-12': 'opinion of the Assembly', '2020-04-11': 'vote in the Committee of Governments' },
  },
];

test.each(rows.map((row) => [row.says, row] as const))(
  '%s',
  (_, { decision, stages, requirements, rule, record, at }) => {
    const procedure: Procedure = {
      body: /nomination/i.test(decision)
        ? 'Council of Governments'
        : /Consent/.test(decision)
          ? 'Regional Parliament'
          : 'Canal Union',
      decision,
      members: five,
      rule: rule ?? 'unanimity',
      stages: stages.split(' > '),
      requirements: requirements.split('; '),
    };
    const found = Object.fromEntries(
      Object.keys(at).map((day) => [day, standing(procedure, recordOf(record), day).stage]),
    );
    expect(found).toEqual(at);
  },
);
