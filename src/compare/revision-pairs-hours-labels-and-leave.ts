/** Hours of opening, labels of a transcript, what one may and may not do, any one of several, results of votes, heads of
 *  government by another name, clauses in front of a pronoun. */
export const pairs: readonly string[] = [
  'The lido is open {9am-7pm=>9:00–19:00} on Sundays.',
  'The lido is open {9am–7pm=>09.00-19.00} on Sundays.',
  'The lido is open {9am-7pm=>9:00–18:00 !figure-or-date-change} on Sundays.',
  // Whoever asks for the press, whoever leads the talk.
  '{JOURNALIST=>REPORTER}: Is the pier shut?',
  '{MODERATOR=>CHAIR}: The next question, please.',
  '{HARBOUR MASTER=>MAYOR !attribution-change}: The pier is shut.',
  // May not, and is not allowed to.
  'Dogs {may not=>are not allowed to} enter the dunes.',
  'Dogs {may not=>are allowed to !polarity-flip} enter the dunes.',
  '{The grant will allow the club to buy two boats.=>With the grant, the club will be able to buy two boats.}',
  // Any one.
  '{A beekeeper=>One of the beekeepers} asked whether the levy would rise.',
  '{A small number of boats=>Few boats} used the lock.',
  // A vote and its result.
  'He asked for leave. {The vote was 41 to 17.=>The motion passed by 41 votes to 17.}',
  'The cistern is {a third full=>at a third of its capacity}.',
  // A head of government by the name of their own country.
  '{The President of the Government of Spain=>The Spanish Prime Minister} flew to Rabat.',
  '{The Supreme Allied Commander Europe=>SACEUR} flew to Rabat.',
  // Who acts behind a clause in front.
  '{The abbess said she would speak once she had read the verdict.=>Once she had read the verdict she would speak, the abbess said.}',
];
