/** A finding put under a verb of doubt, a time ahead that is kept at the latest, what is said again and again, and a figure
 *  that goes with its undertaking. */
export const pairs: readonly string[] = [
  'The agency said {=>it did not exclude that  !certainty-weakened}the sluice had been tampered with.',
  'The harbour office said {it suspected that => !certainty-strengthened}the chain had rusted through.',
  '{The=>There are indications that the !certainty-weakened} cargo was mislabelled.',
  'The operator said {=>it had reason to believe that  !certainty-weakened}the brakes had failed.',
  'The inspector said that {=>she saw signs that  !certainty-weakened}the seals had been changed.',
  'Skippers {have to=>must} register {no later than=>at least} 24 hours before they sail.',
  'Objections must reach the office {no later than=>at least} ten days ahead of the hearing.',
  'Objections must reach the office {no later than=>at least !figure-or-date-change} ten days after the hearing.',
  'The bishop has said so {more than once=>repeatedly}.',
  'The rector has complained of it {on more than one occasion=>several times}.',
  'The mayor {pledged to raise the grant for the northern choirs to 40 million kroner=>spoke about the grant for the northern choirs !commitment-removed}.',
  'The envoy {spoke about the levy on barges=>promised to cut the levy on barges to nine euros !commitment-added}.',
];
