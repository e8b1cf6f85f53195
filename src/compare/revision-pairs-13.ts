/** Forty pairs by the hand of a night desk, the notation that of revision-pairs.ts, written before the engine was run on them. */
export const pairs: readonly string[] = [
  // Nothing but another way of saying it
  'The Emir {arrived in Tunis on Monday=>landed in Tunis on Monday}. {He was met at the airport by the Head of Government.=>The Head of Government met him at the airport.} {A guard of honour was drawn up.=>A guard of honour had been drawn up.}',
  '{Some 600 firefighters are fighting the blaze, the prefecture said.=>The prefecture said that some 600 firefighters were fighting the fire.} {The cause is unknown.=>It is not known what caused it.}',
  '{"I am not a candidate," the judge told Radio Sucre.=>The judge told Radio Sucre that she was not a candidate.} {The vote is on 7 September.=>The vote takes place on September 7.}',
  'The ministers {expressed satisfaction with=>voiced their satisfaction at} the state of trade. {Trade between the two countries was worth 2.4 billion dollars last year.=>Last year trade between the two countries was worth $2.4bn.}',
  'The {Danish-led mission=>mission, led by Denmark,} {has been extended=>was extended} {until 30 June 2026=>to 30 June 2026}. {It has 90 members.=>The mission numbers 90.}',
  '{The Supreme Court upheld the verdict on Thursday.=>On Thursday, the verdict was upheld by the Supreme Court.} {The defence said it would go to Strasbourg.=>The case would be taken to Strasbourg, said the defence.}',
  'The {Tánaiste and Minister for Foreign Affairs=>Tánaiste} {addressed=>spoke to} students in Cork. {He answered their questions for an hour.=>For an hour he took questions.}',
  '{Nobody has claimed responsibility.=>There has been no claim of responsibility.} The {police have cordoned off=>police cordoned off} the quarter. {Schools stay closed today.=>Schools remain shut today.}',
  'The Board {noted with concern that=>noted with concern} the funds {had run out=>having run out}. {It will come back to the matter in May.=>It will return to this in May.}',
  "The two {heads of state=>presidents} {spoke for forty minutes=>had a forty-minute talk}. {They agreed to remain in touch.=>They agreed to stay in contact.} {The call was made at Lisbon's request.=>The call was made at the request of Lisbon.}",
  'Our embassy in {Phnom Penh=>Phnom Penh, Cambodia,} is {in contact with=>in touch with} the family. {We cannot give further details.=>We are unable to give further details.}',
  '{The Minister is scheduled to meet=>The Minister will meet} her Uzbek colleague {next week=>in the coming week}. {She will also open a school.=>She is also to open a school.}',
  '{Three persons were arrested, among them a former deputy.=>Among the three people arrested is a former deputy.} {All deny the charges.=>They all deny the charges.}',
  'The Secretary-General {takes note of=>has taken note of} the ruling. {He encourages the parties to abide by it.=>He encourages both parties to comply with it.}',
  '{Mr. Tanaka said: "It is too early to speak of a breakthrough."=>Mr Tanaka said: “It is too early to speak of a breakthrough.”} {He flew home at noon.=>He flew home at 12 noon.}',
  // Who
  'The Ambassador of Peru was called to the ministry. {The State Secretary handed him a note.=>He was handed a note by the State Secretary.} {She demanded an apology.=>The Prime Minister demanded an apology. !attribution-change State Secretary > Prime Minister}',
  '{The Maltese coast guard said the boat had sunk.=>The charity Sea Aid said the boat had sunk. !attribution-change Maltese coast guard > Sea Aid} {Sixty people were on board.=>There were sixty people on board.}',
  'Members of the group {agreed on a text=>reached agreement on a text}. {The draft was rejected by Pakistan.=>The draft was rejected by India. !attribution-change Pakistan > India} {It will be taken up again in the spring.=>It will be considered again in spring.}',
  '{The Governor of the Central Bank warned of a bubble.=>The Deputy Governor of the Central Bank warned of a bubble. !attribution-change Governor of the Central Bank > Deputy Governor of the Central Bank} {House prices are up by a fifth.=>House prices have risen by 20 per cent.}',
  '{According to the army, the rebels opened fire first.=>According to the rebels, the army opened fire first. !attribution-change army > rebels} {Both deny using mortars.=>Both have denied using mortars.}',
  'The Hungarian and the Slovenian ministers met in Lendava. {The Slovenian minister raised the rights of the minority.=>The rights of the minority were raised by the Hungarian minister. !attribution-change Slovenian minister > Hungarian minister} {A bridge was opened.=>They opened a bridge.}',
  '{Two ministers, speaking anonymously, said the coalition was over.=>Two party officials, speaking anonymously, said the coalition was over. !attribution-change Two ministers > Two party officials} {A vote is expected on Sunday.=>A vote is due on Sunday.}',
  '{Rwanda has invited the observers.=>The African Union has invited the observers. !attribution-change Rwanda > African Union} {They will number 30.=>There will be 30 of them.}',
  '{The bishops asked the government to free the students.=>The government was asked by the bishops to free the students.} {The parents asked for a meeting.=>The teachers asked for a meeting. !attribution-change parents > teachers}',
  // How firmly
  'The airline {will resume=>hopes to resume !certainty-weakened} flights to Erbil in May. {Tickets are on sale.=>Tickets can be bought.}',
  'The report {says that the dam was badly built=>suggests that the dam was badly built !certainty-weakened}. {It has 300 pages.=>It runs to 300 pages.}',
  'Sweden {might join=>will join !certainty-strengthened} the purchase of shells, {the minister indicated=>the minister said}. {The order is worth 80 million euros.=>The order is worth EUR 80 million.}',
  'The Parties {shall=>may !certainty-weakened} exchange data on flights. {The annex lists the airports.=>The airports are listed in the annex.}',
  'The Council {expressed deep concern about=>condemned !certainty-strengthened} the arrests. {It will revert to the question.=>It will come back to the question.}',
  // Undertakings, points, denials
  'The company {promised to compensate=>will consider compensating !commitment-removed} the villagers. {The leak has been repaired.=>The leak has been fixed.}',
  'The delegations {discussed=>agreed to open !commitment-added} a crossing at Kasumbalesa. {Lorries wait there for days.=>Lorries are kept waiting there for days.}',
  'The minister left by the back door. {His spokeswoman denied that he had resigned.=> !statement-removed} {Parliament meets at three.=>Parliament meets at 3 p.m.}',
  'Present were the chiefs of {the army, the navy and the police=>the army and the police !statement-removed}. {Nothing was said about the budget.=>The budget was not mentioned.}',
  // Yes and no
  'The regulator {approved=>blocked !polarity-flip} the merger. {The two banks have 900 branches.=>Together, the banks have 900 branches.}',
  'The prisoner {was allowed=>was not allowed !polarity-flip} to see her lawyer. {She has been in custody since March.=>She has been held since March.}',
  // Figures, names, quotations
  'The quake had a magnitude of {5.8=>6.8 !figure-or-date-change}, {the institute said=>according to the institute}. {No damage was reported.=>There were no reports of damage.}',
  'The tender closes {on 1 March=>on 1 May !figure-or-date-change}; {bids go to Kigali=>bids are to be sent to Kigali}.',
  '{Brigadier General=>Major General !name-or-title-change} Haddad commands the post. {It was set up in 2019.=>The post was established in 2019.}',
  'The ship is bound for {Mombasa=>Djibouti !name-or-title-change} {with 20,000 tonnes of wheat=>carrying 20,000 tonnes of wheat}.',
  '"We {will never=>will not !quotation-altered} sell the island," {the Premier said=>said the Premier}.',
];
