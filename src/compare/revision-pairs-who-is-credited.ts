/** Who is credited, frame by frame: each with another speaker, and beside it the same speaker told otherwise. */
export const pairs: readonly string[] = [
  // Words that may be nouns, as verbs.
  'The {Senate=>mayor !attribution-change} notes that three bridges are closed.',
  'The {Lithuanian=>Estonian !attribution-change} ministry foresees a rise in fares.',
  'In it {Skopje=>Sofia !attribution-change Skopje > Sofia} requests a loan for the railway.',
  'During the morning session {Malta=>Ireland !attribution-change Malta > Ireland} withdrew its reservation.',
  '{Geologists at the institute estimate=>The miners’ union estimates !attribution-change} that a third of the slope has moved.',
  'Auditors hired by {the town=>the bank !attribution-change} conclude that the books are in order.',
  '{Lisbon=>Madrid !attribution-change Lisbon > Madrid}’s letter states that the dam will not be raised.',
  'The price {demands=>claims} the growers made were put aside.',
  'Geologists at the institute {estimate that a third=>estimate a third} of the slope has moved.',
  // Seeing, noticing, putting down to.
  'The {Danish agency=>Dutch regulator !attribution-change} sees no sign of a leak.',
  'The {divers=>harbour pilots !attribution-change} had noticed the crack in June.',
  'A {Serbian=>Croatian !attribution-change} customs officer put the queue down to a power cut.',
  'A Serbian customs officer {put the queue down to=>blamed the queue on} a power cut.',
  // A text that changes hands.
  'A list of nine wells with bad water was handed over by the {Omani=>Yemeni !attribution-change} side.',
  'The {Omani=>Yemeni !attribution-change} consul handed over a note about the dhow.',
  '{A note was handed over by the Omani consul=>The Omani consul handed over a note}.',
  'The {Belgian=>Luxembourg !attribution-change} minister gave her colleague her word that the line would stay open.',
  // What is made is what the sentence opens with.
  'The claim that votes had been bought was made by the camp of the {governor=>challenger !attribution-change}.',
  'The claim that votes had been bought {was made by=>came from} the camp of the governor.',
  // Those whom the text sets side by side are two.
  'The Audit Office and the Harbour Council held a joint briefing. The {Office=>Council !attribution-change} announced that nine tenders had been stopped.',
  'The Audit Office and the Harbour Council held a joint briefing. {The Office announced that nine tenders had been stopped=>Nine tenders had been stopped, the Office announced}.',
  'The head of the relief mission and the head of the water board spoke in Osh. The {head of the mission=>head of the board !attribution-change} regretted the delay.',
  'The Rector of the Academy and the Bursar answered questions. The former spoke first. “There will be a choir,” {he=>the Bursar !attribution-change} said.',
  'The Rector of the Academy and the Bursar answered questions. The former spoke first. “There will be a choir,” {he=>the Rector} said.',
  // He and she, of two who met.
  'The President of Malta spoke by telephone with the President of Iceland. He told her about the ferry. {She=>The President of Iceland} told him about the eels.',
  'The President of Malta spoke by telephone with the President of Iceland. He told her about the ferry. {She=>The President of Malta !attribution-change} told him about the eels.',
  'The envoy toured the camp. She asked about the wells. The camp director told her that two were dry. {She=>The envoy} noted this.',
  'The envoy toured the camp. She asked about the wells. The camp director told her that two were dry. {She=>The camp director !attribution-change} promised a third.',
  'Kalmar, the operator, said staff had slept. {The company=>It} denied any danger.',
  'The minister spoke in Bar. The contractor disputes this. In a letter it speaks of five months. {The minister=>He} told the radio that the letter would be answered.',
  // The writer and the one the writer met.
  'Today I met my Danish colleague in Esbjerg. {I=>My Danish colleague !attribution-change} proposed a second ferry.',
  'Today I met my Danish colleague in Esbjerg. {My Danish colleague=>My colleague} proposed a second ferry.',
  // Labels.
  '{Harbour master=>Mayor !attribution-change Harbour master > Mayor}: The crane will be back by May.',
  'A ({health=>transport !attribution-change} minister): The clinic stays open.',
  '{Director=>Librarian !attribution-change} of the Alpine campus: “We are staying.”',
  'Statement of the {Nordic=>Balkan !attribution-change} bishops: we will open our houses.',
  'Main {results=>findings}: the bridge is sound.',
  '{Q (a reader)=>Question (a reader)}: Who pays for the crane?',
  // Whose wish, whose view, when and by whom.
  'A larger quota was on the wish list of the {Faroese=>Icelandic !attribution-change} side.',
  'For the {museum’s curators=>farmers !attribution-change}, the find is “unique”.',
  'For the curators, the find is “{unique=>rare !quotation-altered}”.',
  'The chair {invited comments from the members by the end of May=>invited the members to send comments by the end of May}.',
  'The foreign ministers of Chile and {Peru=>Bolivia !attribution-change} issued the following appeal: the port must stay open.',
  // A meeting told from both ends.
  'The president of the academy was in Baku. He {met=>was received by} the Speaker.',
  'The {Moldovan president=>Moldovan speaker !attribution-change} sent a letter in which {he=>she} asks for pumps.',
  // Found, given as, published and submitted by.
  'Two valves were stuck, the {harbour board=>diving club !attribution-change} found.',
  'The finding that the valves were stuck comes from the {harbour board=>diving club !attribution-change}.',
  'The {finding=>conclusion} that the valves were stuck comes from the harbour board.',
  'A petition submitted by the {teachers=>parents’ council !attribution-change} names forty wells.',
  '{A petition submitted by the mayor=>A petition from the mayor} names forty wells.',
  'The {miller=>parish council !attribution-change} gave the cost of the weir as nine million crowns.',
  'For {the museum=>farmers !attribution-change}, the find is “a nuisance”.',
  'The proposal of {the baker=>two pilots !attribution-change} for a shorter runway was put on the table.',
  '{The province=>Owners of the orchards !attribution-change} let it be known that the sluice would stay shut.',
  'It was {the fishing company=>the lighthouse keeper !attribution-change} that asked for the delay.',
  'The {fishing company=>lighthouse keeper !attribution-change} notes that the buoy has gone.',
  'A letter from the {mayor=>weather service !attribution-change} names forty villages.',
  'The {mayor=>Gambian side !attribution-change}: “The ferry is safe.”',
  'The proposal {of=>by} the baker for a shorter runway was put on the table.',
  'An appeal {by=>of} owners of the orchards went unheard.',
];
