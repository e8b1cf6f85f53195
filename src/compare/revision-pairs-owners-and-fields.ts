/** Who acts, where the phrase is easily cut wrongly or read as a name: fields of ministers, owners by a genitive and behind "of",
 *  a count behind a name, what "which" stands for; each beside a neighbour in which somebody else acts. */
export const pairs: readonly string[] = [
  // A field in the plural is a field, and no name; two fields are one minister's.
  '{The Minister of Fisheries signed the order=>The order was signed by the Minister of Trade !attribution-change Minister of Fisheries > Minister of Trade}.',
  '{The Minister of Fisheries signed the order=>The order was signed by the Minister of Fisheries}.',
  '? {The Minister of Trade and Tourism signed the order=>The order was signed by the Minister of Tourism and Trade}.',
  // The same words, one of them behind "of".
  '{The regional assembly regrets the closure=>The closure is regretted by the assembly of the region}.',
  '{The regional assembly regrets the closure=>The closure is regretted by the federal assembly !attribution-change}.',
  // An owner in both versions is nobody new.
  '{The session took place at the request of the Irish side=>The session was held at the Irish side’s request}.',
  '{The session took place at the request of the Irish side=>The session was held at the Maltese side’s request !attribution-change}.',
  '{Delegates welcomed the offer of Jordan to host a school=>Jordan’s offer to host a school was welcomed}.',
  // A count begins another phrase.
  '{Two Danish ferries sailed to Riga at Latvia’s request=>At the request of Latvia two ferries from Denmark sailed to Riga}.',
  '{Two Danish ferries sailed to Riga at Latvia’s request=>At the request of Estonia two ferries from Denmark sailed to Riga !attribution-change Latvia > Estonia}.',
  // "Which" stands for what stands before it.
  '{The Minister of Trade signed the order on nets, which bans=>The order on nets was signed by the Minister of Trade. It prohibits} trawling.',
  '{The Minister of Trade signed the order on nets, which bans=>The order on nets was signed by the mayor. It prohibits !attribution-change Minister of Trade > mayor} trawling.',
  // He and nobody else.
  '{The harbour master had filed the complaint himself=>It was the harbourmaster himself who had filed the complaint}.',
  '{The harbour master had filed the complaint himself=>It was the mayor himself who had filed the complaint !attribution-change}.',
  // Things that end and begin.
  '{The fair ends on Sunday with a parade=>A parade on Sunday will conclude the fair}.',
  // A hedge that moved, the middle of a year, a sentence after a short month.
  '? The union {partly shares this view=>shares this view in part}.',
  'The bridge is due in {the middle of 2027=>mid-2027}.',
  'The lists are due by {15 Sept. Both=>15 September. Both} sides have copies.',
  // A title short with a point and without, in verbatim words.
  'DEPUTY: {Mr Ambassador=>Mr. Ambassador}, how many are there?\n\nAMBASSADOR: They remain.',
  'DEPUTY: {Mr Ambassador=>Ms Ambassador !quotation-altered}, how many are there?\n\nAMBASSADOR: They remain.',
  'The fair in {Skoplje=>Skopje} drew a crowd.',
];
