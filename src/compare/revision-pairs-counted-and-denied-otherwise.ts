/** Sums with the short sign of a country's own currency. */
export const pairs: readonly string[] = [
  // Francs and crowns by a short sign.
  'The cableway will cost {SFr 31 million=>31 million Swiss francs}.',
  'The cableway will cost {SFr 31 million=>33 million Swiss francs !figure-or-date-change}.',
  'The quay was sold for {DKr 640=>640 Danish kroner}.',
  'The quay was sold for {DKr 640=>640 Swedish kronor !figure-or-date-change}.',
  'The shelter got {SKr 5,000=>5,000 Swedish kronor} in gifts.',
];
