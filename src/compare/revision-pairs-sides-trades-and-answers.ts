/** One party by its side and its name, by its place before or behind, by its trade, by whom it heads; who owes an answer; and beside
 *  each the other party that must be told. In the notation of revision-pairs.ts. */
export const pairs: readonly string[] = [
  '{The Agrarian opposition=>The opposition Agrarians} rejected the levy.',
  '{The Agrarian opposition rejected=>The ruling Agrarians rejected !attribution-change Agrarian opposition > ruling Agrarians} the levy.',
  '{The Agrarian opposition rejected=>The opposition Liberals rejected !attribution-change Agrarian opposition > opposition Liberals} the levy.',
  '{A district court in Aarhus=>An Aarhus district court} lifted the ban.',
  '{A district court in Aarhus ruled=>An Odense district court ruled !attribution-change district court in Aarhus > Odense district court} that the ban was void.',
  '{Prosecutors in Turin=>Turin prosecutors} confirmed the arrest.',
  '{The glassmaker=>The company} announced a third kiln.',
  '{The glassmaker announced=>The carrier announced !attribution-change glassmaker > carrier} a third kiln.',
  '{The glassmaker announced=>The carmaker announced !attribution-change glassmaker > carmaker} a third kiln.',
  '{Norrby Steel=>The steelmaker} announced a third kiln.',
  '{The fisheries agency=>The fisheries department} warned of ghost nets.',
  '{The fisheries agency warned=>The transport department warned !attribution-change fisheries agency > transport department} of ghost nets.',
  '"We shall see," {the Danish king=>the Danish head of state} said.',
  '"We shall see," {the Danish king said=>the Danish head of government said !attribution-change king of Denmark > head of government of Denmark}.',
  '"We shall see," {the Austrian chancellor=>the Austrian head of government} said.',
  'The presiding judge is elected by {her peers=>fellow judges}.',
  '{The commissioner’s cabinet=>The commissioner’s office} confirmed the date.',
  '{The consul was invited by the abbot=>The abbot invited the consul} to the blessing. {She has not replied=>There has been no reply from her}.',
  'The abbot invited the consul to the blessing. {The consul has not replied=>The abbot has not replied !attribution-change consul > abbot}.',
];
