/** Fields of ministers with a capital, many by their name, counters of a thread, a clause between subject and verb. In the notation
 *  of revision-pairs.ts. */
export const pairs: readonly string[] = [
  'A ban on jet skis was requested by {the Finance Minister=>the Fisheries Minister !attribution-change Finance Minister > Fisheries Minister} on Friday.',
  'A ban on jet skis was requested by the {Fisheries Minister=>Minister for Fisheries} on Friday.',
  '{The Sports Ministry=>The Tourism Ministry !attribution-change Sports Ministry > Tourism Ministry} asked for more time.',
  '{The Greens=>The Mayor !attribution-change Greens > Mayor} asked for more time.',
  '{The Greens=>The party} asked for more time.',
  '{The mayor of Riga=>The mayor of Ventspils !attribution-change mayor of Riga > mayor of Ventspils} asked for more time.',
  'Six mayors signed. {One of them, the mayor of Riga,=>One of them, the mayor of Ventspils, !attribution-change mayor of Riga > mayor of Ventspils} said that the line must stay.',
  '{1/4=>1/} The talks are over.\n\n{2/4=>2/} Pay was the main topic.',
  'About {1/4=>3/4 !figure-or-date-change} of the pay went on rent.',
  'About {1/4=>a quarter} of the pay went on rent.',
  '{A Greek negotiator, who asked not to be named,=>A Turkish negotiator, who asked not to be named, !attribution-change Greek negotiator > Turkish negotiator} said the maps had been redrawn.',
  'The tax will go, said {a lawmaker from the ruling party=>an opposition lawmaker !attribution-change lawmaker from the ruling party > opposition lawmaker} who asked not to be named.',
  'She told the {newspaper=>daily} Delo that she would stay.',
  'The boat runs {daily=>weekly !figure-or-date-change}.',
  '{The Belorussian agency=>The Belarusian agency} denied it.',
];
