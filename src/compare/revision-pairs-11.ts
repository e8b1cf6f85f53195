/** Ten pairs on matters of the rules' own choosing, half told otherwise and half changed, written before the engine was run
 *  on them. The notation is that of revision-pairs.ts. */
export const pairs: readonly string[] = [
  '{The lighthouse keeper was decorated by the governor.=>The governor decorated the lighthouse keeper.} {His family looked on.=>His family was watching.} {The ceremony was short.=>It was a short ceremony.}',
  'The institute {published=>released} its forecast on {Tuesday 3 June=>3 June}. {Growth will slow, according to the institute.=>The institute expects growth to slow.} {The next forecast is due in autumn.=>In autumn the next forecast will follow.}',
  '{A visit by the Grand Duke to the mill is planned.=>The Grand Duke plans to visit the mill.} {The miller, who is 84, still works.=>The miller is 84 and still working.}',
  'The parliament of the islands {elected a new speaker=>has chosen a new speaker}. {She thanked the members for their trust.=>The new speaker thanked members for the trust placed in her.} {The session lasted two hours.=>The session went on for 2 hours.}',
  '{As regards the dam, both delegations stressed the need for more water in summer.=>Both delegations emphasised that more water is needed in summer, as far as the dam is concerned.} {Lunch followed.=>This was followed by lunch.}',
  'The Speaker of the Riksdag opened the fair. {The Speaker=>The Finnish ambassador !attribution-change Speaker of the Riksdag > Finnish ambassador} asked for a faster train. {The fair runs until Sunday.=>Until Sunday the fair is open.}',
  'The bridge {will be=>may be !certainty-weakened} repaired by the spring. {Drivers are advised to take the ferry.=>Drivers should take the ferry.}',
  '{Trade unions=>Employers !attribution-change trade unions > employers} told the committee that the wage law is out of date. {The committee listened for an hour.=>For an hour, the committee listened.}',
  'The court {annulled=>confirmed !polarity-flip} the permit for the quarry. {The owners were not in court.=>The owners did not attend.} {An appeal can be made until 9 May.=>The decision is open to appeal until 9 May.}',
  'The Prime Minister of Iceland wrote to the Commission. {The Prime Minister promised to open the archive.=> !commitment-removed} {A reply came within days.=>The Commission replied within days.} The cost is put at {12=>21 !figure-or-date-change} million crowns.',
];
