/** Two sentences made one of two clauses, a subject parted from its verb by the report, who is put out of a post, kind words
 *  against a promise, what each of several will do. */
export const pairs: readonly string[] = [
  'Her term {runs until May 2031. She=>ends in May 2031, and she} cannot be {removed=>dismissed} by the council.',
  'The lease {runs until June. It=>ends in June, and it} may be renewed once.',
  'The king {removed=>dismissed} the governor on Sunday.',
  'The court {upheld=>dismissed !polarity-flip} the claim of the heirs.',
  'The king {removed=>dismissed} her on Sunday.',
  'The court {upheld=>dismissed !polarity-flip} her claim.',
  'The claim of the pilot was {upheld=>dismissed !polarity-flip}.',
  'The governor was {reinstated=>dismissed !polarity-flip} on Sunday.',
  '{The opposition leader announced that her party=>Her party, the leader of the opposition announced,} would challenge the ban in court.',
  '{The mayor said that the city=>The city, the mayor said,} would appeal.',
  '{The mayor said that the bank would reject=>The insurer, the mayor said, would reject !attribution-change bank > insurer} the bid.',
  'The {Presidency=>chair} will report to the ministers in June.',
  'The mayors discussed the cycle path{=>, and each will pay for ten signs !commitment-added}.',
  'The minister {welcomed plans for=>promised money for !commitment-added} a library in Lesna.',
  '{The minister of Chad warned=>The minister of Niger warned !attribution-change minister of Chad > minister of Niger} of locusts. {She thanked the herders=>The herders were thanked by her} for their reports.',
];
