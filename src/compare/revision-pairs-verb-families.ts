/** Verbs of one class, and the like verbs that say the opposite; days off, frost and half hours. */
export const pairs: readonly string[] = [
  'The abbey {sacked=>dismissed} the cellarer.',
  'The abbey {sacked=>promoted !polarity-flip} the cellarer.',
  'The tribunal {overturned=>quashed} the award.',
  'The tribunal {overturned=>upheld !polarity-flip} the award.',
  'The diocese {scrapped=>abolished} the levy.',
  'The diocese {scrapped=>introduced !polarity-flip} the levy.',
  'The smokehouse is shut {at weekends=>on Saturdays and Sundays}.',
  'The smokehouse is shut on {Mondays=>Saturdays !figure-or-date-change} and {Tuesdays=>Sundays !figure-or-date-change}.',
  '{If there is frost, the regatta will be put off=>In the event of frost, the regatta will be put off}.',
  'The convoy sailed at {dawn=>dusk !polarity-flip}.',
  // One ministry by two of its names.
  '{Armenia’s Interior Ministry said=>The Ministry of Internal Affairs of Armenia said} the pass was shut.',
  '{Armenia’s Interior Ministry said=>The Ministry of Foreign Affairs of Armenia said !attribution-change} the pass was shut.',
  '{The abbey burned in 1710. It was rebuilt in 1722.=>The abbey burned in 1710 and was rebuilt in 1722.}',
  'The abbey burned in 1710. {It was rebuilt in 1722.=> !statement-removed}',
];
