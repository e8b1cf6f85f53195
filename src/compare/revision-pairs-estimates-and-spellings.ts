/** Estimates that are given or not, what is possible and nearly ready, members of a list told with their field, names in the
 *  spellings of other presses, a person against a body. */
export const pairs: readonly string[] = [
  // Nobody gives a figure.
  '{Quarry owners=>Forest rangers !attribution-change} would not give an estimate.',
  // Possible, likely, sure; ready and nearly so.
  '{It is possible that rents=>Rents !certainty-strengthened} will rise in May.',
  '{It is possible that rents will=>Rents may} rise in May.',
  'The contract is {=>nearly !certainty-weakened }ready for signature.',
  'A second tunnel {is not ruled out=>remains possible}.',
  'A strike is {ruled out=>out of the question}.',
  'The clerk {could not say when the pool would open=>was unable to say when the pool would open}.',
  // Whoever has a field, in a list.
  'Round the table were the abbot, the ministers for forests{, the rector=> !statement-removed} and two pilots.',
  // What is pledged is no member of a list.
  'The cantons set the quota for cheese{=> and pledged money for two dairies !commitment-added}.',
  // Spellings of other presses.
  'Minister {Dusan Djuric=>Dušan Đurić} opened the lock.',
  'The captain, {Thorbjorn=>Þorbjörn} Sveinsson, thanked the crew.',
  'The envoy, Samir {Gasimov=>Ganiyev !name-or-title-change}, left for home.',
  // A title that ministers have in one country.
  '{The Foreign Secretary=>The Maltese minister !attribution-change} asked for a second survey.',
  'The {=>British }Foreign Secretary asked for a second survey.',
  // No condition.
  '{No condition has been attached to its share=>Its share is not subject to any condition}.',
  // A person by name, and a body.
  '{Marta Lindqvist=>The harbour board !attribution-change} asked for a second survey.',
  'Spokeswoman Marta Lindqvist, of the ministry, {said the lock was=>called the lock} safe.',
];
