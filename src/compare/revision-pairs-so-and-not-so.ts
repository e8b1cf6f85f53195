/** One thing said to be so by one phrase and not to be otherwise by another. */
export const pairs: readonly string[] = [
  'Entry to the museum {is free=>costs nothing} on Sundays.',
  '{Admission to the fort is free=>There is no entrance fee for the fort} on Sundays.',
  '{Admission to the fort is free=>There is an entrance fee for the fort !polarity-flip} on Sundays.',
  'One sailor is Danish and the other {is stateless=>has no citizenship}.',
  'The tribunal met on Monday. {The ruling is final.=>The decision cannot be appealed.}',
  'The tribunal met on Monday. {The ruling is final.=>The decision can be appealed. !polarity-flip}',
  'The envoys signed a memorandum. {It is not legally binding.=>The text has no legal force.}',
  'The envoys signed a memorandum. {It is not legally binding.=>The text has legal force. !polarity-flip}',
  'Three bids were {rejected for lack of=>turned down because they lacked} a deposit.',
  'Three bids were {rejected=>accepted !polarity-flip} for lack of a rival.',
];
