/** Names called by their initials, also inside a longer phrase; other initials are another name. In the notation of
 *  revision-pairs.ts. */
export const pairs: readonly string[] = [
  'The chairman praised the authors of the {Package Travel Directive=>PTD}.',
  'The chairman praised the authors of the {Package Travel Directive=>DSA !name-or-title-change}.',
  '{The Harbour Safety Board announced today=>Today the HSB announced} a review of pilotage.',
  '{The Harbour Safety Board=>The FSA !attribution-change Harbour Safety Board > FSA} announced a review of pilotage.',
  'Three chapters of the {Animal Welfare Act=>AWA} were rewritten.',
  '{VIREX today cleared the merger=>The merger was cleared today by the Bulgarian Trade Authority (VIREX)}.',
];
