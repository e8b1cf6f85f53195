/** The tables that are filled from facts, in an order in which rows name only rows before them: for those who empty,
 *  refill or compare them. Every store has these; words for searching lie where each store's search wants them. */
export const projectionTables = [
  'documents',
  'captures',
  'versions',
  'sightings',
  'dossiers',
  'dossier_documents',
  'extractions',
  'statements',
  'speakers',
  'dossier_speakers',
  'revisions',
  'changes',
  'events',
] as const;
