/** Votes against, parts of a year and of a point as modifiers, counts of what happens so often, ages, halves of a count, glued signs of money. */
export const pairs: readonly string[] = [
  'The treasurer showed the {results for the first quarter=>first-quarter results}.',
  'The treasurer showed the {results for the first quarter=>second-quarter results !figure-or-date-change}.',
  'The treasurer showed the {results for the second half-year=>second-half results}.',
  'The treasurer showed the {results for the second half-year=>first-half results !figure-or-date-change}.',
  'The members spoke about a {rise of half a point=>half-point rise}.',
  'The members spoke about a {rise of a quarter of a point=>quarter-point rise}.',
  'The members spoke about a {rise of half a point=>quarter-point rise !figure-or-date-change}.',
  'The council had voted {8-3=>by eight votes to three} to keep the ferry, the mayor said.',
  'The council {voted 8-3=>had voted by seven to three !figure-or-date-change} to keep the ferry, the mayor said.',
  // How often it is, by a count of what happens.
  'The board decided to {meet three times a year=>hold three meetings each year}.',
  'The board decided to {meet three times a year=>hold four meetings a year !figure-or-date-change}.',
  'The board will hold three meetings each {year=>month !figure-or-date-change}.',
  // How old.
  'Pupils {under=>below the age of} twelve ride for nothing.',
  'Pupils {under=>over the age of !figure-or-date-change} twelve ride for nothing.',
  'Pupils under {twelve=>the age of ten !figure-or-date-change} ride for nothing.',
  // Half of a count that stands in the sentence.
  '{Thirty guards will work there, half of them from each town=>It will be staffed by 30 guards: 15 from Brod and 15 from Samobor}.',
  '{Thirty guards will work there, half of them from each town=>It will be staffed by 30 guards: 20 from Brod and 10 from Samobor !figure-or-date-change}.',
  'The envoys of {=>the three Nordic states (}Norway, Sweden and Denmark{=>)} met in Oslo.',
  'The envoys of {=>the four Nordic states ( !figure-or-date-change}Norway, Sweden and Denmark{=>)} met in Oslo.',
  // Points in the middle of the line, signs of money close to their sums.
  'Turnout was {71·3 per cent=>71.3%}.',
  'Turnout was {71·3 per cent=>71.8% !figure-or-date-change}.',
  'The fine is {NKr5,000=>5,000 Norwegian kroner}.',
  'The fine is {NKr5,000=>6,000 Norwegian kroner !figure-or-date-change}.',
  // Half a year by its months, the end of a month by the next.
  'The trade fair runs {in the first half of 2031=>between January and June 2031}.',
  'The trade fair runs {in the first half of 2031=>between January and June 2032 !figure-or-date-change}.',
  'The trade fair runs {in the first half of 2031=>between July and December 2031 !figure-or-date-change}.',
  'The surveyors come back before {the end of March=>April}.',
  'The surveyors come back before {the end of March=>May !figure-or-date-change}.',
  // Who is against votes no.
  'The merger was accepted{: 66 per cent voted yes=> (66% in favour}, {34 per cent no=>34% against)}.',
  'The merger was put to the vote: 34 per cent voted {no=>yes !polarity-flip}.',
];
