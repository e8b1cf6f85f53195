/** Things that say nothing and verbs of two senses: what was circulated, passed, allowed; a body by the end of its name; members of
 *  a house; two that are both told of. */
export const pairs: readonly string[] = [
  '{The chapter adopted the rule as circulated.=>The rule was adopted by the chapter as circulated.}',
  '{Both deny the theft, their lawyer said on Monday evening.=>Their lawyer said on Monday evening that both deny the theft.}',
  '{Not a single barge passed the lock on Sunday because of ice.=>Because of ice, no barge at all went through the lock on Sunday.}',
  'The chapter {debated=>passed !certainty-strengthened} the law.',
  '{Under it, boats may moor for a week.=>It allows boats to moor for a week.}',
  '{The Court of Auditors=>The European Court of Auditors} found no fault.',
  '{The Court of Auditors=>The Court of Appeal !attribution-change} found no fault.',
  '{Thirty deputies=>Thirty members} voted for the lighthouse.',
  // Whoever acted on a thing found it.
  'Aid for reed beds was approved by the Commission. {It found that the plan was sound.=>The plan was sound, it found.}',
  // Two told of together, and one of them with the other.
  '{The Andorran premier and the bishop’s envoy discussed the road.=>Andorra’s premier discussed the road with the bishop’s envoy.}',
];
