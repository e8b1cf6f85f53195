/** Days, hours and counts told from one another, and denials that a verb holds. */
export const pairs: readonly string[] = [
  'The lock must be rebuilt {before the end of 2028=>before 2028 is out}.',
  'The lock must be rebuilt {before the end of 2028=>before 2029 is out !figure-or-date-change}.',
  'Loading began on 4 June and ended {the following day=>on 5 June}.',
  'Loading began on 4 June and ended {the following day=>on 6 June !figure-or-date-change}.',
  'The desk is open {Mon-Fri, 9-13=>Monday to Friday, from 9 a.m. to 1 p.m.}',
  'The desk is open {9-13=>from 9 a.m. to 2 p.m. !figure-or-date-change}.',
  'The Senate had sent it back {twice before=>on two earlier occasions}.',
  'The Senate had sent it back {twice before=>on three earlier occasions !figure-or-date-change}.',
  'The clinic found four cases of mumps. {All four patients are adults=>The patients are all adults}.',
  'The clinic found four cases of mumps. {All four=>Three !figure-or-date-change} patients are adults.',
  'The wardens {ask bathers not to go=>ask bathers to keep} off the sandbank.',
  '{The wardens are asking bathers not to enter the lagoon=>Bathers are being asked by the wardens to keep out of the lagoon}.',
  '{The wardens are asking bathers not to enter the lagoon=>Bathers are being asked by the wardens to enter the lagoon !polarity-flip}.',
  '{Swedish customs say a crate found at Ystad belonged to a dealer from Poland=>The crate found at Ystad was a Polish dealer’s, customs in Sweden say}.',
  // A sentence that ends with the hour.
  'The Governor will convene a council on Friday at {4 p.m. Members=>16:00. Members} will discuss the flood.',
  'The port closes on Friday at 4 p.m. {Lisbon time=>Madrid time !name-or-title-change}.',
  // By how much is no agent.
  '{The deputies also cut the eel quota by 12 per cent=>The eel quota was also reduced by 12%}.',
  '{The tour ends on Sunday with a regatta=>A regatta on Sunday will conclude the tour}.',
  // Not before is at the earliest.
  '{The bridge is expected to open on Tuesday at the earliest=>The bridge is not expected to open before Tuesday}.',
  '{The bridge is expected to open on Tuesday=>The bridge is not expected to open on Tuesday !polarity-flip}.',
  'The hearing {is set for Monday at 10:00=>has been fixed for 10 a.m. on Monday}.',
  'The hearing {is set for Monday at 10:00=>has been fixed for 11 a.m. on Monday !figure-or-date-change}.',
  'The office is open {from 8 am to 4 pm=>08:00-16:00} in winter.',
  'Visitors are asked to come {before noon=>in the morning}.',
  'Visitors are asked to come {before noon=>in the afternoon !figure-or-date-change}.',
  '{Twenty cadets will sail to Malta in June.=>In June 20 cadets will sail to Malta.}',
  '{Twenty cadets will sail to Malta in June.=>In June 30 cadets will sail to Malta. !figure-or-date-change}',
];
