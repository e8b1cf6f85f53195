/** The Union at a table with one state, officers of one house, who is on record by words that are no verb of saying. */
export const pairs: readonly string[] = [
  '{The Armenian side raised=>The European side raised !attribution-change Armenian side > European side} the fate of four drivers.',
  '{The European delegation proposed=>The Moldovan delegation proposed !attribution-change European delegation > Moldovan delegation} a joint inspection of the weir.',
  'The {European=>Armenian !name-or-title-change} side opened the third round.',
  'The {Vice-President=>Registrar !name-or-title-change} of the Court met the apprentices.',
  'The Latvian group was led by the {Minister=>State Secretary at the Ministry !name-or-title-change} of Welfare.',
  'The choir was led by the {Rector=>Dean !name-or-title-change} of the faculty.',
  '{The director of the river police presented=>The representative of Frontex presented !attribution-change director of the river police > representative of Frontex} the figures for May.',
  '{The leader of the Liberals warned=>The ambassador of Canada warned !attribution-change leader of the Liberals > ambassador of Canada} of a long winter.',
  '{Peru placed=>Chile placed !attribution-change Peru > Chile} on record that it could not accept the footnote.',
  '{The bishop shared=>The rector shared !attribution-change bishop > rector} the concern of the parents.',
  '{The mayor touched=>The prefect touched !attribution-change mayor > prefect} on the price of water.',
  '{The chief physician gave=>The health minister gave !attribution-change chief physician > health minister} an overview of the vaccination.',
  '{Oman mediated=>Qatar mediated !attribution-change Oman > Qatar} between the two clans.',
  'Tenants {will be informed by letter=>will be notified by post}.',
  'Pupils {were told by e-mail=>were informed by text message}.',
];
