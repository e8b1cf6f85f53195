/** Conditions told otherwise, what is not yet settled, a sentence drawn into the next behind a pronoun, a spokesperson and where
 *  they are. */
export const pairs: readonly string[] = [
  '{Landings will depend on the tide.=>Landings will be tide-dependent.}',
  '{If no answer comes, the mayor may close the quay.=>Failing an answer, the mayor may close the quay.}',
  'If no answer comes, the mayor {may=>will !certainty-strengthened} close the quay.',
  // Open is not settled.
  '{No place has been chosen for the hearing.=>The place of the hearing is still open.}',
  '{No price has been agreed for the island.=>The price of the island has yet to be agreed.}',
  '{No place has been chosen for the hearing.=>A place has been chosen for the hearing. !polarity-flip}',
  // Whom the pronoun means.
  '{The two mayors reviewed the plans for next week’s regatta. They agreed that the pier is safe.=>They went over the plans for the regatta next week and agreed that the pier was safe.}',
  '{The two mayors reviewed the plans for next week’s regatta. => !statement-removed}The two mayors agreed that the pier is safe.',
  // A capital in which a voice speaks is no voice.
  '{A government spokesman in Lisbon said the fee was lawful.=>The fee was lawful, said a spokesman for the government in Lisbon.}',
  '{A government spokesman=>A Spanish government spokesman !attribution-change} said the fee was lawful.',
];
