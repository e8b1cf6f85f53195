/** What is put on the table, one of several told by an apposition, the rest of a title. In the notation of revision-pairs.ts. */
export const pairs: readonly string[] = [
  '{Slovenia=>Austria !attribution-change Slovenia > Austria} put a second draft on the table.',
  'A second draft was {put on the table by Slovenia=>put forward by Slovenia}.',
  '{One of the speakers, the Mayor of Bari,=>One of the speakers, the President of Malta, !attribution-change Mayor of Bari > President of Malta} pressed for a ferry.',
  'The High Representative {of the Union for Foreign Affairs and Security Policy =>}deplored the verdict.',
  'Malta {informed the Board of the state of play on=>briefed the Board on where things stand with} the ferry.',
  'Malta informed the Board of the ferry{=> and of where the money had gone !statement-added}.',
];
