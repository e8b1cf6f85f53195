/** Sums and their money, ways up to a figure, ceilings told by a denied verb, numbers in names; knowing of reports; what is
 *  harmless, what is brushed aside, what is taken as it stands. */
export const pairs: readonly string[] = [
  // A sum whose money goes without saying.
  'Austria gave {9 million=>9 million euros} to the clinic.',
  'Austria gave {9 million=>8 million euros !figure-or-date-change} to the clinic.',
  'Austria gave {9 million euros=>9 million dollars !figure-or-date-change} to the clinic.',
  'A berth costs {310 zlotys=>310 złoty} a night.',
  'A berth costs {310 zlotys=>310 forints !figure-or-date-change} a night.',
  // Where a figure goes to is no ceiling.
  'The fare {rises to=>goes up to} 14 lei.',
  'The fare {is=>is up to !figure-or-date-change} 14 lei.',
  // A ceiling by a denied verb.
  'The crossing is {not to exceed=>not to take more than} 40 minutes.',
  'The crossing is {not to exceed=>to take more than !figure-or-date-change} 40 minutes.',
  // The number of a name.
  'Divers inspected the {Sirena-3=>Sirena 3} pipeline.',
  'Divers inspected the {Sirena-3=>Sirena-4 !figure-or-date-change} pipeline.',
  // A half by its owner.
  'Malta, {which owns half=>a half-owner of} the dock, agreed.',
  // Known of.
  'The envoy {is aware of=>knows of} reports about a second well.',
  'The envoy {knows of reports=>is certain !certainty-strengthened} that there is a second well.',
  // Danger denied by an adjective.
  'The foam on the lake {is harmless=>poses no danger}.',
  'The foam on the lake {is harmless=>is dangerous !polarity-flip}.',
  // Denied without a word of denying.
  'The bishop {dismissed=>brushed aside} the rumours.',
  'The bishop {confirmed=>brushed aside !polarity-flip} the rumours.',
  'Latvia {rejects=>has reservations about !certainty-weakened} the quota.',
  // As it stood.
  'The draft was adopted {as it stood=>without changes}.',
  'The draft was adopted {as it stood=>with changes !polarity-flip}.',
  // Against as a verb.
  'A letter {against=>opposing} the quarry was handed in.',
  'A letter {supporting=>opposing !polarity-flip} the quarry was handed in.',
];
