/** Notes on the page, behind whom a relative clause stands, whose minister "its" is, what somebody says by a text of theirs. */
export const pairs: readonly string[] = [
  'The abbey is open. {=>Note: the Frisian version of this text was added on 3 May.}',
  'The abbey is open. {=>Technical note: the table on this page was reloaded on Friday. The content is unchanged.}',
  'The abbey is open. {=>Entry is free on Fridays. !statement-added}',
  '{The Chair opened the hearing at 9.30 and welcomed the two sisters.=>The hearing was opened by the Chair at 9.30, who welcomed the two sisters.}',
  '{A second ferry had been promised by the authorities for the autumn, she said.=>She said that the authorities had promised a second ferry for the autumn.}',
  'Iceland may lose 40 ships a year, its {foreign minister=>fisheries minister !attribution-change foreign minister of Iceland > fisheries minister of Iceland} warned.',
  '{The auditors visited nine mills. In their report, they recommend a new dam.=>The auditors visited nine mills. Their report recommends a new dam.}',
];
