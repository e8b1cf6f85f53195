/** What is missed and then undertaken, what was nearly done and is done, what is left out and taken in. */
export const pairs: readonly string[] = [
  'The parish {noted the lack of=>agreed to install !commitment-added} lamps on the quay.',
  'The parish {noted the lack of=>pointed to the absence of} lamps on the quay.',
  'The guilds {pledged to fund=>exchanged ideas on funding !commitment-removed} the museum.',
  'Harbour dues are {excluded from=>included in !polarity-flip} the price.',
  'Harbour dues are {excluded from=>not included in} the price.',
  'Pilgrims are {exempt from=>subject to !polarity-flip} the tax.',
  'The lease is {nearly ready=>signed !certainty-strengthened}.',
  'The lease is {nearly ready=>almost finished}.',
  'We {are close to=>have !certainty-strengthened} a deal.',
];
