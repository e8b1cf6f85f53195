/** Whom a pronoun goes back to, what is no agent, who is told of between commas, and names that only changed places. */
export const pairs: readonly string[] = [
  // A pronoun behind a report may go back to whom the report is about.
  'The largest gift came from UNICEF. {Iceland said it would send 40 tents.=>Iceland would send 40 tents, it said.}',
  'The largest gift came from UNICEF. {Iceland=>Chile !attribution-change} said it would send 40 tents.',
  // Nobody is no "he".
  '{“Nobody may enter,” Mayor Ilse Kroon said on Monday. The key was lost, he said.=>On Monday Mayor Ilse Kroon said: “Nobody may enter.” He said the key was lost.}',
  // A team is "they".
  '{The FAO team visited the orchard. They took samples and spoke to growers.=>The orchard was visited by the FAO team, which took samples and spoke to growers.}',
  // Until when is not by whom.
  '{The ferryman told the passengers that the ramp would be mended by Friday.=>The passengers were told by the ferryman that repairs to the ramp would be completed by Friday.}',
  // An age is no verb.
  '{The skipper, a 60-year-old Dane, told divers that the pump had failed.=>The skipper, a Dane aged 60, told the divers of a pump failure.}',
  // Names that only changed places.
  '{Chilean Fisheries Minister Ana Rojas will visit Lima, the Peruvian Foreign Ministry said.=>The Foreign Ministry of Peru announced a visit to Lima by the Fisheries Minister of Chile, Ana Rojas.}',
  '{Chilean Fisheries Minister=>Bolivian Fisheries Minister !name-or-title-change} Ana Rojas will visit Lima, the Peruvian Foreign Ministry said.',
  '{The opposition Aurora party said it would table a motion of no confidence.=>A no-confidence motion will be tabled by the opposition party Aurora, the party said.}',
  // Until it is done, pending that it is.
  '{The ministry of fisheries barred the trawler from sailing until it has been weighed.=>Pending a weighing, the fisheries ministry has prohibited the trawler from sailing.}',
  // Who asked stays who asked.
  '{Several growers asked about the levy. The Commissioner replied that she hoped to decide before the end of the year.=>In reply to questions from several growers about the levy, the Commissioner said that she hoped for a decision before year-end.}',
  // Two names for one, side by side.
  '{The owners, nine sisters, argue that the gate is theirs.=>Nine sisters, the owners, argue that the gate is theirs.}',
  '{The owners=>The tenants !attribution-change}, nine sisters, argue that the gate is theirs.',
  // "Over two years" is how long, "lasted over two years" how long at least.
  '{Denmark will train 90 pilots over two years.=>Denmark will train ninety pilots in the course of two years.}',
  'The strike lasted {over two years=>two years !figure-or-date-change}.',
  '{A verdict is not expected before Lent, the clerk told the sisters.=>The verdict is expected in Lent at the earliest, the clerk told the sisters.}',
];
