/** Sentences merged and split: what a clause of a sentence tells, next to it or a little way off, beside what nobody tells
 *  any more. */
export const pairs: readonly string[] = [
  // A sentence becomes a relative clause of one further off.
  '{The two ministers met on Sunday at noon. They spoke about eel quotas, and agreed to meet again. The meeting lasted 50 minutes.=>The two ministers had a meeting on Sunday at noon, which lasted fifty minutes. They talked about eel quotas and agreed to meet again.}',
  'The two ministers met on Sunday at noon. They spoke about eel quotas, and agreed to meet again. {The meeting lasted 50 minutes.=> !statement-removed}',
  // A name by its letters, a noun for its verb.
  '{The ferry reached the port at noon. The harbour master was notified by letter. He may object within ten days.=>The ferry reached the port at noon. A letter of notification went to the harbour master, who can object within 10 days.}',
  // What only says that it applies.
  '{Lorries from Galway no longer need a permit, the port said. The change has been in force since Tuesday.=>The port said that since Tuesday lorries from Galway have no longer needed a permit.}',
  'Lorries from Galway no longer need a permit, the port said. {The permits had cost 40 euros.=> !statement-removed}',
  // A country by its name and its people's.
  '{Iceland exported 300 tonnes of kelp to the EU in June, and one load was turned away at Cork.=>In June, Iceland shipped 300 t of kelp to the European Union. A single load was turned away at Cork.}',
  // A clause goes from one sentence to the next.
  '{The admiral visited Split on 3 May and talked with cadets of the naval school. He also planted a cypress.=>On 3 May Split was visited by the admiral. He spoke to naval school cadets and planted a cypress too.}',
  // What only counts what was named.
  '{The deputy spoke about the permits that Madeira has still not issued. There are 27 of them.=>The deputy spoke about the permits not yet issued by Madeira, of which there are twenty-seven.}',
  // The longer sentence holds two, and a short one answers to what follows.
  '{The Mayor received the bakers on Monday. They asked for a cut in the flour levy to 3 per cent. She took note of the request and promised a reply before Lent.=>On Monday the Mayor met the bakers, who requested that the flour levy be cut to 3%. She noted the request. A reply was promised before Lent.}',
];
