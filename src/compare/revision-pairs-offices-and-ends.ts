/** Ministers of foreign affairs by their fuller names, heads of missions, those who share an office; what is past mending, all but
 *  done, or ended by something. */
export const pairs: readonly string[] = [
  '{The Federal Minister for European and International Affairs=>The Foreign Minister} opened the fair.',
  '{The Minister for Foreign and European Affairs=>The Foreign Minister} opened the fair.',
  '{The Federal Minister for Tourism=>The Foreign Minister !name-or-title-change} opened the fair.',
  'The abbot received {the Head of the Delegation of the European Union=>the EU Ambassador} on Monday.',
  'The abbot received {the Head of the Delegation of the European Union=>the Polish Ambassador !name-or-title-change} on Monday.',
  '{The co-rapporteurs=>The Maltese co-rapporteur !attribution-change} asked for a new map.',
  '{The two co-chairs=>Both co-chairs} asked for a new map.',
  // What is past mending.
  '{The oak cannot be saved, the forester said.=>The oak is beyond saving, the forester said.}',
  '{The oak can be saved=>The oak is beyond saving !polarity-flip}, the forester said.',
  // All but done is nearly done.
  'The dyke is {all but=>nearly} complete.',
  'The dyke is {all but complete=>complete !certainty-strengthened}.',
  // An end and what ends it.
  '{The visit ended with a supper on board.=>A supper on board concluded the visit.}',
  // Pleased to note is to welcome.
  'The board {welcomed=>was pleased to note} the progress on the lighthouse.',
  'The board {welcomed=>took note of !certainty-weakened} the progress on the lighthouse.',
];
