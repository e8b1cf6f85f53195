/** Whose a verb is, and whose voice: a verb behind a reported clause, a spokesperson of the body that the sentence is about, a
 *  bound on the other side of its day. */
export const pairs: readonly string[] = [
  // Whoever reports goes on, not what is reported.
  '{Work on the lock would end in June, said the canal director, who declined to say what it cost.=>The canal director said work on the lock would end in June, but refused to say what it cost.}',
  '{The prefect, speaking in Split, said the crew would land on Monday but would not say where.=>Speaking in Split, the prefect said the crew would land on Monday, but declined to say where.}',
  '{The canal director=>The contractor !attribution-change} said work on the lock would end in June, but refused to say what it cost.',
  // A voice without a body is that of the body told of.
  '{UNESCO has no plans to list the pier, a spokeswoman said.=>There are no plans to list the pier, a UNESCO spokeswoman said.}',
  '{The Council expects to close the file in May, a spokesman said.=>A Council spokesman said that it expected to close the file in May.}',
  'UNESCO has no plans to list the pier, {a spokeswoman=>an Interpol spokeswoman !attribution-change} said.',
  '{An official=>A Chilean official !attribution-change} said the pier would be listed.',
  // At least until a day, whichever comes first.
  '{The divers will stay until the end of the month at least.=>The divers are to stay at least until the end of the month.}',
  'The divers will stay {=>at least !figure-or-date-change} until 1 June.',
  // A right with a day on it.
  '{The owners have until 30 June to object to the plan.=>The owners may object to the plan until 30 June.}',
  // Majorities by their width.
  '{The synod passed the text by a wide margin.=>The text was passed by the synod with a large majority.}',
  'The synod passed the text by a {wide=>slender !certainty-weakened} majority.',
];
