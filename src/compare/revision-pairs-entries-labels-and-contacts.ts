/** Hours of a live blog, labels with a country, whom readers may turn to, subjects that trade places, who leads what. In the
 *  notation of revision-pairs.ts. */
export const pairs: readonly string[] = [
  // The hour at the head of an entry, with a point and with a colon.
  '{09.15=>09:15} The council is meeting.\n\n{09.40=>09:40} The mayor has arrived.',
  '{09.15=>09:45 !figure-or-date-change} The council is meeting.',
  // Ordinals of thousands.
  'The {three-thousandth=>3,000th} tram left the works on Monday.',
  'The {three-thousandth=>4,000th !figure-or-date-change} tram left the works on Monday.',
  // What is planned to take place is scheduled.
  'The hearing is {scheduled to last=>planned to take} a week.',
  // A label with whom somebody speaks for.
  '{MS OSIS (Latvia)=>MR KASK (Estonia) !attribution-change MS OSIS > MR KASK}: We ask for another week.',
  '{Ms Osis (Latvia)=>Mr Kask (Estonia) !attribution-change Ms Osis > Mr Kask}: We ask for another week.',
  // A transcript by its turns, whatever the labels look like.
  'Chair: Is the harbour open?\n\nDirector: It is {not=>almost !quotation-altered} open.',
  '{CHAIR=>Chair}: Is the harbour open?\n\n{DIRECTOR=>Director}: It is {not=>almost !quotation-altered} open.',
  // Two subjects before their own verbs trade places: two changes.
  '{Oslo=>Riga !attribution-change Oslo > Riga} offered to host the talks, while {Riga=>Oslo !attribution-change Riga > Oslo} asked for a delay.',
  // Two of one kind against one of them, behind what is said.
  'The line has been cut, {the Greek and Turkish operators said=>the Turkish operators said !attribution-change Greek and Turkish operators > Turkish operators}.',
  // "suspects", read as a noun.
  'The Commission {has found=>suspects !certainty-weakened} that the merger broke the law.',
  // Who leads what, by the verb and by the office.
  'Ana Reis, the mayor of Faro, and Rui Pinto, who leads the dockers’ union, met on Friday. {Reis=>The head of the dockers’ union !attribution-change Reis > Rui Pinto} said that the strike was over.',
  'Ana Reis, the mayor of Faro, and Rui Pinto, who leads the dockers’ union, met on Friday. {Pinto=>The head of the dockers’ union} said that the strike was over.',
  'Minister Eva Brandt and her guest, Council President Carlo Rizzo, met in Mainz. {She=>He !attribution-change Minister Eva Brandt > Council President Carlo Rizzo} asked for calm.',
  // Whom readers may turn to.
  'The ferry is back. {For media enquiries please contact=>Media enquiries:} the press desk.',
  'The ferry is back. {Questions from the media are answered by=>For further information, call} the press team in Bergen.',
  'The ferry is back.{ => Journalists with questions can call the press desk.}',
  'The ferry is back.{ => Questions from the media were answered by the harbour master. !statement-added}',
  // Nothing was promised: no undertaking goes.
  'The lake is clean. {The minister said that no subsidy had been promised to the owner.=> !statement-removed}',
  'The lake is clean. {The minister promised the owner a subsidy.=> !commitment-removed}',
  // A hyphen in the name of a body.
  'The tariff will be set by the {sub-committee=>subcommittee} on transport.',
  // The one sentence left over on either side, moved and told otherwise.
  'The board met on Monday.\n\n{The hunt for a fourth thief goes on.=>}\n\nThe gate is shut.{=>\n\nA fourth thief is still being hunted.}',
  'The board met on Monday.\n\n{It agreed to cap the toll from May.=> !commitment-removed}\n\nThe gate is shut.{=>\n\nIt discussed capping the toll from May.}',
  // What is not negative, and what is a field in the name of one body.
  '{Entry will be free of charge on Sunday=>On Sunday, entry will be free}.',
  'The Department of Fisheries{ and Rural Affairs=>} said that the catch was small.',
  'The ministers of Fisheries{ and Rural Affairs=> !statement-removed} met in Oban.',
  'The {90-strong=>90 strong} choir sang.',
  'The union {announced a leaflet for=>said it would print a leaflet in} May.',
  // Somebody who is not named, and the one who holds the office.
  '{The health minister=>An official of the health ministry !attribution-change health minister > official of the health ministry} said that the ward would close.',
  '{The mayor=>A city spokesman !attribution-change mayor > city spokesman} said that the ward would close.',
  '{NATO=>The prime minister’s office !attribution-change NATO > prime minister’s office} said that the drill was over.',
  // Somebody else by the name beside the office.
  "{The Greens' leader, Anna Krol,=>The Greens' leader, Jan Wilk, !attribution-change Anna Krol > Jan Wilk} called the plan dead.",
  '{The two unions=>The larger of the two unions !attribution-change two unions > larger of the two unions} agreed to end the strike.',
  'The report lists four steps. {The Commission=>The member states !attribution-change Commission > member states} accepted all of them.',
  // Whose first visit it is.
  'The Taoiseach welcomed the President of Malta to Cork on her first visit. {She=>He !attribution-change President of Malta > Taoiseach} suggested a ferry.',
  'The Presidents of Latvia and Malta met. {The two presidents=>The President of Malta !attribution-change Presidents of Latvia and Malta > President of Malta} regretted the delay.',
  // The spelling of a name, mended with a note.
  'The deputy mayor, Mr {Berisa=>Berisha}, opened the park.{=>\n\nNote: the spelling of a surname has been corrected.}',
  'The deputy mayor, Mr {Berisa=>Krasniqi !name-or-title-change}, opened the park.{=>\n\nNote: the spelling of a surname has been corrected.}',
];
