/** The thirty-sixth set: reports set behind what they report, one dealing told from both ends, who wrote a report, clefts with a
 *  parenthesis, nouns that the tagger may take for adjectives; with neighbours on the other side of each line. */
export const pairs: readonly string[] = [
  // A report behind what it reports: its pronoun goes back to the sentence before.
  'Malta’s health minister toured the ward. {She told reporters the boiler had been replaced=>The boiler had been replaced, she told reporters}.',
  'The Bursar opened the session. {He said nurses had been hired=>Nurses had been hired, he said}.',
  'The rector opened the session. {Nurses had been hired, he said=>Nurses had been hired, the mayor said !attribution-change rector > mayor}.',
  '{Envoys said that one delegation had kept its doubts=>One delegation had kept its doubts, envoys said}.',
  '{Envoys said that one delegation had kept its doubts=>One delegation had kept its doubts, lawyers said !attribution-change Envoys > lawyers}.',
  '{A spokeswoman said the guests were informed by letter=>The guests were informed by letter, a spokeswoman said}.',
  'The guests were informed {by the steward=>by the manager !attribution-change steward > manager} of the delay.',
  // One dealing from both ends.
  '{The bishop thanked the pilot=>The pilot was thanked by the bishop} for the flight.',
  '{The bishop thanked the pilot=>The bishop was thanked by the pilot !attribution-change} for the flight.',
  '{The King invited the King of Tonga=>The King was invited by the King of Tonga !attribution-change King > King of Tonga} to the games.',
  '{The steward thanked the mayor for the flowers=>The mayor was thanked by the steward for the flowers}.',
  // Whoever writes, and the one they tell of.
  'Just spoke with the Latvian foreign minister. {Riga=>We !attribution-change Riga > We} suggested a ferry.',
  'We met growers from Latvia. {Latvia=>We} suggested a ferry.',
  // Behind a fronted place.
  'In Tartu {the head of the mission=>the rector !attribution-change head of the mission > rector} said the school would reopen.',
  'At the fair in Graz {the Minister for Rural Affairs=>the Commissioner !attribution-change Minister for Rural Affairs > Commissioner} stated that prices had fallen.',
  // Who wrote it says it.
  '{The report of the Court of Auditors=>The report of the Maltese government !attribution-change} says half of the wells are dry.',
  'A letter from {the mayor=>the bishop !attribution-change mayor > bishop} says the square will close.',
  '{The report on the harbour=>The harbour report} says half of the cranes are idle.',
  // A cleft with a parenthesis.
  'It was {Chile=>Malta !attribution-change Chile > Malta}, the envoy recalled, that first asked for help.',
  // Nouns that look like adjectives.
  '{The Danish general=>The Dutch general !attribution-change Danish general > Dutch general} offered to train the crews.',
  '{Bergen’s representative=>Ålesund’s representative !attribution-change} complained about the ferries.',
  '{A cardinal=>A prefect !attribution-change cardinal > prefect} told Italian television so.',
  // Two camps, two trades, two of a pair.
  '{Opposition deputies=>Deputies of the majority !attribution-change} complained about the late notice.',
  '{Opposition deputies=>Deputies of the opposition} complained about the late notice.',
  '{A Fijian army spokesman=>A Fijian music critic !attribution-change} admitted that the bridge was lost.',
  'The Minister of Health of Peru and the rector opened a ward. {The former=>The latter !attribution-change Minister of Health of Peru > rector} said it has forty beds.',
  'It was noted by {the Peruvian representative=>the Secretariat !attribution-change} that the count had ended.',
  // Figures that one version tells together.
  'The house {rejected the plea by 71 votes to 44=>turned the plea down, 71 to 44}.',
  'The house rejected the plea {by 71 votes to 44=>71 to 54 !figure-or-date-change}.',
  '{Two of the five arrested pilots were freed=>Of the five pilots arrested, two were freed}.',
  '{Two of the five arrested pilots were freed=>Of the six pilots arrested, two were freed !figure-or-date-change}.',
  'Boats {over 24 metres in length=>longer than 24 m} need a pilot.',
  'Boats {over 24 metres in length=>longer than 26 m !figure-or-date-change} need a pilot.',
  // The same two in another order.
  '{The bishop and the rector=>The rector and the bishop} toured the yard.',
  'The {Commissioner and the minister=>minister and the Commissioner} toured the yard.',
  '{The bishop and the rector=>The rector and the mayor !name-or-title-change} toured the yard.',
  // To return to a matter gives nothing back.
  '{The synod will return to the matter=>The matter will be taken up again by the synod} in May.',
  'The museum {will return the bell=>spoke about the bell !commitment-removed}.',
  'Pleas may be sent until {30.04.=>30 April}',
  'Pleas may be sent until {30.04.=>29 April !figure-or-date-change}',
  'The desk had 212 pleas {in the first half of the year=>from January to June}.',
  'The desk had 212 pleas {in the first half of the year=>from January to July !figure-or-date-change}.',
  'The {Visegrad Four=>Visegrad Group} issued no letter.',
  // One name, and one office, in two spellings.
  '{Poroshenko’s press desk=>Poroshenka’s press desk} confirmed the trip.',
  '{Poroshenko’s press desk=>Tymoshenko’s press desk !attribution-change} confirmed the trip.',
  // A statement made by one, and points made by another.
  'Peru joined the statement {made by=>of} Chile and {added two points=>made two further points}.',
  'The bishop’s {written reply=>reply in writing} reads as follows.',
  // How a session ended is nobody's answer.
  'QUESTION: Has it come?\n\nANSWER: Not so far.\n\nThe briefing {ended at noon=>closed at midday}.',
  'QUESTION: Has it come?\n\nANSWER: Not so far.\n\nWe {hope=>expect !quotation-altered} to see it.',
  // One name with a hyphen and without.
  'The {co-chairs=>cochairs} presented the advice.',
  'A flight to {Brussels-Charleroi will=>Brussels Charleroi is to} start in June.',
  '{The Secretary of State for Wales chaired the talks=>The talks were chaired by the Secretary of State for Wales}.',
  'The ministers {were agreed=>agreed} that nets harm seals.',
  // As firm in other words.
  'The bursar {declined to say=>would not say} when it would reopen.',
  'The club {boycotted=>stayed away from} the fair.',
  'The club {boycotted=>attended !polarity-flip} the fair.',
  '{The crew of nine was unharmed=>None of the nine crew members was hurt}.',
  '{The crew of nine was unharmed=>Some of the nine crew members were hurt !polarity-flip}.',
  'The clubs {will meet again in Turku before the winter break=>will hold another meeting in Turku before the winter break}.',
];
