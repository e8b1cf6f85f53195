/** Sentences that moved, were merged or were split, and lines of the page: a statement told by a clause of another sentence is
 *  no statement lost; one that is told by nothing is. */
export const pairs: readonly string[] = [
  // An appositive clause takes in a sentence whose subject is named in full before it.
  '{They accused the State Audit Commission of hiding invoices. The commission denied this.=>The State Audit Commission was accused by them of hiding invoices – an accusation that the SAC denied.}',
  'They accused the State Audit Commission of hiding invoices.{ The commission denied this.=> !statement-removed}',
  // A phrase without a verb.
  '{The ombudsman received 212 letters. Most of them concerned rents.=>212 letters had been received by the ombudsman, the majority of them about rents.}',
  'The ombudsman received 212 letters.{ Most of them concerned rents.=> !statement-removed}',
  // Who speaks, in another case.
  '{On 3 May we asked the bishop for a key. We have not received a reply.=>The bishop was asked by us on 3 May for a key; no reply has reached us.}',
  'On 3 May we asked the bishop for a key{. We have not received a reply=>; a reply has reached us !polarity-flip}.',
  'On 3 May we asked the bishop for a key.{ We have not received a reply.=> !statement-removed}',
  // One word or two.
  '{Warden Eva Lis said that the snow would melt by noon. She advised skiers to keep away from the mountain sides.=>The snow would melt by noon, said Warden Eva Lis, who advised skiers to stay away from the mountainsides.}',
  'Warden Eva Lis said that the snow would melt by noon.{ She advised skiers to keep away from the mountain sides.=> !statement-removed}',
  // A sentence of few words in another place.
  '{Police spoke of 300 marchers. No one was detained. The march ended at noon on the square.=>The march ended on the square at noon. There were no detentions. Police spoke of 300 marchers.}',
  // A length of time in short, elsewhere.
  '{The count begins on Friday. The hearing lasted three hours and 40 minutes.=>The hearing took 3 h 40 min. The count starts on Friday.}',
  // Where and when it was filed, on one side only.
  '{BARI, 3 May – =>}Divers found the anchor of the ferry on Monday.',
  '{SPLIT, May 3 (HNA) – Divers found the anchor on Monday.=>The anchor was found by divers on Monday.}',
  'BARI, {3=>5 !figure-or-date-change} May – Divers found the anchor of the ferry on Monday.',
  'Divers found the anchor{ on 3 May=> !figure-or-date-change}.',
  // The end of a live page, the sign of an agency.
  '{This live blog is now closed.=>Our live coverage has ended.}',
  'The {live broadcast has ended=>live broadcast has not ended !polarity-flip}.',
  'Divers found the anchor of the ferry.{=>\n\nHNA 03/05}',
  // A list made of two sentences.
  '{We ask the bishop to publish all old maps. We also ask him to halt the sale of the mill until the new survey is finished.=>We ask the Bishop\n– to make all old maps public, and\n– to stop the sale of the mill until completion of the new survey.}',
  'We ask the bishop\n– to publish all old maps,\n{– to pay the miller,=> !statement-removed}\n– to stop the sale of the mill.',
  // Two who say something in one sentence, told in the other order.
  '{Warden Rook said that this was what farmers had been saying for years.=>"This is what farmers have been saying for years," said Warden Rook.}',
  '{Warden Rook said that this was what farmers had been saying for years.=>"This is what farmers have been saying for years," said Bishop Lind. !attribution-change Warden Rook > Bishop Lind}',
  // A paper is signed or concluded.
  'The mill has {signed a contract to supply=>concluded a contract for the supply of} flour to the town.',
  'The inspector {believes=>has concluded !certainty-strengthened} that the dam leaked.',
];
