/** One thing told in two ways, each beside a neighbour that tells another: house style, letters for a ministry, plants and
 *  stations, what comes first since, agendas, a month without its name. */
export const pairs: readonly string[] = [
  // A first time since is none in between.
  '{It was the first Norwegian ship to enter Batumi since the war.=>No Norwegian ship had entered Batumi since the war.}',
  'It was the {first=>third !figure-or-date-change} Norwegian ship to enter Batumi since the war.',
  // What is done there tells it; the noun behind it is as good as another.
  'The desalination {plant=>station} will be closed for a week.',
  'The {ferry=>bus !name-or-title-change} will be closed for a week.',
  // A subject of a meeting to come.
  'Eel licences {are on the agenda of=>will be discussed at} Friday’s session.',
  'Eel licences {are on the agenda of=>will be approved at !certainty-strengthened} Friday’s session.',
  // A figure said again in brackets.
  'Claims must be filed within {forty-five days=>forty-five (45) days}.',
  'Claims must be filed within {forty-five (45) days=>sixty (60) days !figure-or-date-change}.',
  // Ministries by their letters.
  '{The MoD=>The Ministry of Defence} said the range had been cleared.',
  '{The MFA=>The Foreign Ministry} said the envoy had left.',
  '{The MoD=>The MFA !attribution-change MoD > MFA} said the range had been cleared.',
  '{The MoJ=>The Ministry of Health !attribution-change} said the range had been cleared.',
  // A transcript in two house styles.
  '{Q.=>Q:} Who pays for the dredging?\n{A.=>A:} The port does.',
  // A month by its place in the year.
  'Tolls rise in {January=>the first month} of next year.',
  'Tolls rise in {January=>the second month !figure-or-date-change} of next year.',
  // One sentence made two.
  'The decree {takes effect on 4 May and replaces=>enters into force on 4 May. It replaces} the one of 2011.',
  'The lists will be out in {winter, not before=>winter. Not before}.',
  // Whose fault it was.
  'The board {found that the crew was to blame for the spill=>blamed the crew for the spill}.',
  'The board {found that the crew was not to blame for the spill=>blamed the crew for the spill !polarity-flip}.',
  // Prefixed verbs keep the base of their irregular one.
  '{The Senate overrode the veto=>The veto was overridden by the Senate} in June.',
  'The court {overrode=>upheld !polarity-flip} the objection.',
];
