/** Ranks joined to an office, words that look like verbs, amounts behind a country. In the notation of revision-pairs.ts. */
export const pairs: readonly string[] = [
  'The talks were led by the {Minister=>Vice-Minister !name-or-title-change} of the Interior.',
  'The talks were led by the {Vice-Minister=>Deputy Minister} of the Interior.',
  '{The two governments=>The Icelandic government !attribution-change two governments > Icelandic government} called for a ban on mining the deep seabed.',
  '“We will not sign,” said {Jon Arnarson, Iceland’s fisheries minister=>Hogni Dam, fisheries minister of Norway !attribution-change Jon Arnarson > Hogni Dam}.',
  'Malta has received {an offer from Austria=>an offer from Hungary !attribution-change Austria > Hungary} of twelve tents.',
  'The Group of {Seven=>Twenty !figure-or-date-change} will meet in May.',
];
