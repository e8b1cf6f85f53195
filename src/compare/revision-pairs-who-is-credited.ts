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
];
