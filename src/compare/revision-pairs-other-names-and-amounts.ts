/** One party by two names, by its initials inside a longer phrase, as whoever hosts, or by how many of those told of: the same; and
 *  beside each the other party that must be told. In the notation of revision-pairs.ts. */
export const pairs: readonly string[] = [
  'The bill is vague, {the European Commission for Democracy through Law=>the Venice Commission} found.',
  '{The bill is vague, the European Commission found=>The bill is vague, the Venice Commission found !attribution-change European Commission > Venice Commission}.',
  'Two members of the {European Commission for Democracy through Law=>Venice Commission} will travel to Skopje.',
  '{The UN agency for Palestine refugees=>UNRWA} asked for forty lorries.',
  '{The Federal Cartel Office=>The Bundeskartellamt} cleared the sale of the dairy.',
  '{The National Council of Slovakia=>The Slovak parliament} asked for a second report.',
  '{The Storting asked=>The Norwegian government asked !attribution-change Storting > Norwegian government} for a second report.',
  'The night train to {Kokkola=>Karleby} was cancelled.',
  'The night train to {Kokkola=>Kajaani !name-or-title-change} was cancelled.',
  'The fair in {Biel=>Bienne} opens at noon.',
  'The director of the {Harbour Agency=>HA} opened the new lock.',
  '{The director of the Harbour Agency announced=>The director of the FA announced !attribution-change director of the Harbour Agency > director of the FA} a new lock.',
  '{A spokesperson for the Rail Accident Office=>An RAO spokesperson} announced an inquiry.',
  '{The host=>The host country} will print the programme.',
  '{The host country promised=>The guest country promised !attribution-change host country > guest country} free buses.',
  'The rectors met in Graz. {Several=>A number of them} warned of higher rents.',
  'The rectors met in Graz. {Several warned=>The students warned !attribution-change Several > students} of higher rents.',
  'Two ministers left early. {Others=>Other ministers} warned of higher rents.',
  'The dean received the consul. {He in turn=>The dean, for his part,} offered a hall for the exhibition.',
  'The abbot received the consul. {The consul in turn offered=>The abbot, for his part, offered !attribution-change consul > abbot} a hall for the exhibition.',
];
