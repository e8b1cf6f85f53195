/** Ten pairs for the rules that ask for evidence of a difference, written before the engine was run on them: five that only
 *  tell otherwise, five that change something of substance. The notation is that of revision-pairs.ts. */
export const pairs: readonly string[] = [
  'The Harbour Master {closed=>has closed} the northern basin. {It reopened the basin within a week, the port said.=>Within a week the basin was reopened by it, the port said.} {The engineers in charge of dredging called the silt harmless.=>The engineers responsible for dredging called the silt harmless.}',
  'The ferry to {Malmö=>Malmo} was cancelled. {The lift is out on Mondays.=>On Mondays the lift does not run.} {Tel. 44 17 20=>Tel. 441720}',
  'The foreign ministry summoned the ambassador. {The consular section stays open, it said.=>The consular section stays open, the ministry said.} {Visas will be issued; they are free.=>Visas will be issued. They are free.}',
  'The {U.N.=>UN} mission left the valley. {No one=>No-one} was hurt. {If you have lost papers, call the office.=>Anyone who has lost papers should call the office.}',
  '{=>Editorial note: a misspelled heading was repaired on 4 May.} The senate {took a vote=>voted} on the ferry bill. {She answered a question from a Danish member.=>A Danish member had put a question to her.}',
  '{In the view of the farmers=>In the view of the millers !attribution-change farmers > millers}, the price of rye will fall. {The market opens at six.=>At six the market opens.}',
  'The Chancellor and the Doge met on the island. {The Chancellor invited the Doge=>The Doge invited the Chancellor !attribution-change Chancellor > Doge} to the regatta. They {dined=>had dinner} on board.',
  'The Secretary General of the Danube Commission opened the session. {The Secretary General=>The Hungarian delegate !attribution-change Secretary General of the Danube Commission > Hungarian delegate} asked for a new survey of the locks. {Minutes will follow.=>The minutes will follow.}',
  'A protest was {lodged by the Maltese member=>entered by the Cypriot member !attribution-change Maltese member > Cypriot member}. {We are not there yet=>We are there !polarity-flip} on the fees. The session {ended=>came to an end} at noon.',
  'By {seven votes to two the panel upheld=>six votes to three the panel upheld !figure-or-date-change} the fine. {It was agreed by all members=>The Greek member took the view !attribution-change all members > Greek member} that costs be shared.',
];
