/** States counted and named, one title for both, particles behind their object, years as they are spoken, causes, names that
 *  follow another spelling. */
export const pairs: readonly string[] = [
  'The health ministers of {the three Baltic states=>Estonia, Latvia and Lithuania} met in Valka.',
  '{The four Visegrad countries=>Poland, Czechia, Slovakia and Hungary} asked for a longer list.',
  '{The three Baltic states=>Estonia and Latvia !figure-or-date-change} sent divers.',
  'Seated were the mayor{, the Minister of Labour and the Minister of Health=> and the Ministers of Labour and Health}.',
  'The hall seats the ambassadors of Chile{, Peru and Fiji=> and Peru !statement-removed}.',
  'The delay {is due to=>was caused by} flooding in the cellar.',
  'The strike {is due to begin=>will begin} at noon.',
  'The {Minister of Foreign and European Affairs=>Minister of Foreign & European Affairs} opened the fair.',
  'No bear had been seen there since {nineteen seventy-three=>1973}.',
  'The lighthouse was built in {two thousand and nine=>2009}.',
  'The lighthouse was built in {nineteen thirty-four=>1943 !figure-or-date-change}.',
  'Members {rejected it=>threw it out} by 31 votes to 12.',
  'The senate {turned the bill down=>voted the bill down}.',
  'The minister {ruled a new levy out=>excluded a new levy}.',
];
