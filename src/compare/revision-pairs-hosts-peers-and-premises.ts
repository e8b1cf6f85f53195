/** Two of whom nothing tells who is the man, a host set beside his part, a colleague of ours, a body against many firms. */
export const pairs: readonly string[] = [
  'The rector of Lund and the rector of Turku met in Visby. {He told her=>She told him !attribution-change He > She} that the ferry was too slow.',
  'She met her host, the Foreign Minister of Kenya. {The host asked=>The Ugandan minister asked !attribution-change Foreign Minister of Kenya > Ugandan minister} for more trains.',
  '{Our Minister proposed=>Our Danish colleague proposed !attribution-change Minister > Danish colleague} a fund for old windmills.',
  'According to {the Commission=>the shipyards !attribution-change Commission > shipyards}, the paint had been mixed up.',
];
