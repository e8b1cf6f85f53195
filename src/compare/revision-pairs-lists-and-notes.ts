/** Lists told otherwise, with and without a member lost; clauses; notes on the mending of a text; lines of a page. */
export const pairs: readonly string[] = [
  '{The city will this summer repair two schools and a clinic as well as the town library.=>The city will repair two schools and a clinic this summer. !statement-removed}',
  '{The north bridge and the tram line will be repaired by the city this summer.=>This summer the city will repair the north bridge, the market hall and the tram line. !statement-added}',
  '{Grain exports, energy prices and air links were discussed by the ministers.=>Discussed by the ministers were energy prices, grain exports and air links.}',
  '{The council discussed the budget and, in addition, parking and litter.=>The council discussed the budget, parking and litter.}',
  '{The ferry ran aground near Molde and was towed to port.=>Near Molde the ferry ran aground. !statement-removed}',
  '{The ferry ran aground near Molde and was towed to port.=>The ferry, which ran aground near Molde, was towed to port.}',
  'The beach was closed on Sunday.{=> This notice was edited to fix a broken link.}',
  'The beach was closed on Sunday.{=> This notice was edited to correct the number of those injured. !correction-notice-added}',
  'The beach was closed on Sunday.{=> The document was amended to reflect the wishes of the south. !statement-added}',
  'The beach was closed on Sunday.{=> Minor changes were made to the treaty. !statement-added}',
  'The beach was closed on Sunday.{=>\n\nWas this page helpful?}',
  'The beach was closed on Sunday.{=>\n\nThe page was torn out of the register. !statement-added}',
];
