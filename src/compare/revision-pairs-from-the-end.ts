/** Who reports a sentence from its end speaks on in the next; nameless people and where they come from; hedges inside phrases;
 *  what may be done and what is forbidden; marks of quotation between two edits. */
export const pairs: readonly string[] = [
  // The pronoun behind a reporter at the end.
  'Snow will fall on the pass, the weather office said. {The office=>It} warned drivers to wait.',
  'The dam is sound, {the inspectorate reported=>according to the inspectorate}. {The inspectorate=>It} promised a second visit.',
  'The ferry line will close, the ministry said. {The ferry line=>It} promised to refund the tickets.',
  'Snow will fall on the pass, the weather office said. {It=>The road police !attribution-change} warned drivers to wait.',
  'The thief was seen at noon, the sergeant said. {The sergeant=>He} added that a saw was found.',
  // By when, and by whom.
  'An answer is expected by {mid-July=>the middle of July}.',
  // One person of another rank; whoever leads a region.
  'The deed was signed by {Inspector=>Deputy Inspector !name-or-title-change} Ruth Amsel.',
  'The road is open again, the regional {head=>governor} told reporters.',
  // Nameless people from elsewhere.
  'The list was leaked, {a Western envoy in Tirana=>an Albanian police officer !attribution-change} said.',
  'The list was leaked, according to {a source in the customs service=>a European official !attribution-change}.',
  'The list was leaked, according to {a source in the customs service=>a customs service source}.',
  // Two who trade places.
  '{The abbot=>The sexton !attribution-change} praised the plan for the bells. {The sexton=>The abbot !attribution-change} spoke of a long winter.',
  '{The guest=>The host !attribution-change guest > host} found the offer worth a second look.',
  // A noun in the plural before "shall".
  '{Port=>Harbour} states {shall=>may !certainty-weakened} report each wreck.',
  // What may be done, and what is forbidden.
  'Barges {may=>are forbidden to !polarity-flip} pass the lock at night.',
  'Barges {may not pass=>are banned from passing} the lock at night.',
  'Barges {are allowed to=>may} pass the lock at night.',
  'The fare {must not exceed=>may be} nine euros{=> at most}.',
  // Hedges and courses.
  'A rival firm was {behind=>possibly behind !certainty-weakened} the leak.',
  'Oslo {is preparing to lift=>has lifted !certainty-strengthened} the curfew.',
  'The chair is {certain=>hopeful !certainty-weakened} of a deal on quotas.',
  // Edits inside and outside quotation marks.
  'The mayor {called=>described} the toll {=>as }"{a burden on=>a threat to !quotation-altered} our bakers".',
  // A turn marked with a letter and a point.
  'Q. Will the levy go?\n\nA. It is not on the list{=> today !quotation-altered}.',
  // Nothing is halved; the days of rest.
  'Flags fly at {half mast=>half-mast} until Sunday.',
  '{Until Sunday, flags fly=>Flags fly} at half mast{=> until Sunday}.',
  'The repair was asked for by the {crew=>owner !attribution-change}. It is to {take place=>be carried out} before the {week-end=>weekend}.',
  // Notices of accents.
  'The register is open.{=>\n\nNote: names have been updated to show diacritical signs.}',
];
