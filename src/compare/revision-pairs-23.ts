/** Written for what the blind sets of the gold's manner showed last: speakers with their place, hosts by invitation, worded
 *  fractions, notices of spelling, spellings of countries, no change told otherwise, wishes and promises, checks and
 *  findings, signs and proof, agreements become mentions. The notation is that of revision-pairs.ts. */
export const pairs: readonly string[] = [
  // Whose place belongs to the name.
  'The coin was dug up in 1931, {according to the archive in Sibiu=>according to the auctioneer in Zurich !attribution-change archive in Sibiu > auctioneer in Zurich}. A court decides in May.',
  '{The laboratory in Tromsø=>The hospital in Bodø !attribution-change laboratory in Tromsø > hospital in Bodø} said that the samples were clean.',
  // Hosts by invitation.
  'The Minister went to Tirana at the invitation of the Defence Minister of Albania. The two toured a barracks. {His host=>The Minister !attribution-change Defence Minister of Albania > Minister} proposed a joint exercise.',
  'The Speaker travelled to Amman at the invitation of the Speaker of the Jordanian Senate. They visited a school. {Her host=>The ambassador !attribution-change Speaker of the Jordanian Senate > ambassador} asked for a water pump.',
  // Fractions with a unit.
  'The levy falls by {half a per cent=>0.5 per cent} in March.',
  'The rate rose by {a quarter of a per cent=>0.25 per cent} in March.',
  'The rate rose by {three quarters of a percentage point=>0.75 percentage points} in March.',
  'The rate rose by {a quarter of a per cent=>0.5 per cent !figure-or-date-change} in March.',
  'The tunnel is {one and a half kilometres=>1.5 kilometres} long.',
  'The tunnel is {half a kilometre=>0.5 kilometres} long.',
  'The tunnel is {two and a half kilometres=>3.5 kilometres !figure-or-date-change} long.',
  'The sack weighs {a quarter of a tonne=>0.25 tonnes}.',
  'The plot measures {three quarters of a hectare=>0.75 hectares}.',
  'The tower leans {by 0.25 per cent=>by a quarter of a per cent}.',
  'The quay was raised {by 3.15 metres=>by 3.25 metres !figure-or-date-change}.',
  // Countries spelled otherwise beside another verb.
  'An envoy to {Uzbekhistan was named=>Uzbekistan was chosen} on Friday.',
  'A consul in {Tadzhikistan was nominated=>Tajikistan was appointed} on Friday.',
  'A consul in {Kirghizstan was nominated=>Kyrgyzstan was appointed} on Friday.',
  'A consul in {Kyrgyzstan was nominated=>Kazakhstan was appointed !name-or-title-change} on Friday.',
  // No change.
  'Fees for divers {stay unchanged=>are left as they are}.',
  'The ferry fares {remain the same=>do not change}.',
  'The opening hours {are unchanged=>have not been altered}.',
  'The opening hours {stay as they are=>remain unaltered}.',
  'Duties on barley {are kept as they are=>remain unchanged}.',
  'Duties on barley {are left untouched=>stay the same}.',
  'Duties on barley {stay unchanged=>are raised !polarity-flip}.',
  // Wishes and promises.
  'The province {has noted the wish of the villages for=>guarantees the villages !commitment-added} a night bus.',
  'The province {understands the wish of the villagers for=>has promised the villagers !commitment-added} a night bus.',
  'The railway {has heard the wishes of commuters for=>has pledged !commitment-added} longer trains.',
  'The bishop {has taken note of the desire of the parish for=>promises the parish !commitment-added} a new roof.',
  'The railway {has promised commuters=>has heard the wish of commuters for !commitment-removed} longer trains.',
  // Checks and findings.
  'The court of auditors {is looking into whether=>has established that !certainty-strengthened} the lake was sold too cheaply.',
  'The board {is examining whether=>found that !certainty-strengthened} the jury had been bribed.',
  'The police {are checking if=>have established that !certainty-strengthened} the driver was asleep.',
  'The police {have found that=>are checking whether !certainty-weakened} the driver was asleep.',
  'Inspectors {are trying to find out whether=>have concluded that !certainty-strengthened} the dam leaked.',
  // Signs and proof.
  'The institute {sees signs=>has demonstrated !certainty-strengthened} that the dye harms bees.',
  'The institute {found hints=>has proved !certainty-strengthened} that the dye harms bees.',
  'There are {indications=>proof !certainty-strengthened} that the dye harms bees.',
  'The team {has established=>sees indications !certainty-weakened} that the dye harms bees.',
  'The team {sees signs=>sees indications} that the dye harms bees.',
  // Agreements become mentions.
  'The mayor {agreed to return=>made mention of !commitment-removed} the bells taken in the war. The abbot thanked her.',
  'The mayor {agreed to return=>mentioned !commitment-removed} the bells taken in the war.',
  'The consul {agreed to pay=>brought up !commitment-removed} the wages of the divers. The mayor spoke of the harbour.',
  'The minister {agreed to release=>made mention of !commitment-removed} the divers held at Sfax.',
  // What a notice tells.
  'The port handled nine ships.{=> Note: the town’s name has been given its proper umlaut.}',
  'The port handled nine ships.{=> The spelling of two names has been corrected.}',
  'The port handled nine ships.{=> A typing error in the second line was put right.}',
  'The port handled nine ships.{=> Note: the number of ships has been corrected. !correction-notice-added}',
  'The consul {undertook to pay=>touched on !commitment-removed} the wages of the divers.',
  // Quiet.
  'The law {comes into force=>takes effect} on {1 January=>New Year’s Day}.',
  'The minister {will be away=>will be absent} until {the middle of June=>mid-June}.',
  'The strait {is not deep enough for=>is too shallow for} tankers.',
  'The clerk {forgot to sign=>did not sign} the form.',
  'The chapel {survived the fire=>was not destroyed by the fire}.',
  'The mill {stood idle=>was not in use} for {two years=>24 months}.',
  'The jury {could not agree=>failed to reach agreement}.',
  'The visit {passed off without incident=>went smoothly}.',
  'Ballots {were counted by hand=>were hand-counted}. {The count lasted=>Counting took} {an hour and a half=>ninety minutes}.',
  'The rent {went up by a third=>rose by one third} {in the space of two years=>within two years}.',
  'The grant {amounts to=>comes to} {three quarters of a million euros=>EUR 750,000}.',
  'The bill {goes back to=>returns to} the {lower house=>lower chamber}.',
  'The tenor {called in sick=>was unable to sing because of illness}.',
  '? The bus {leaves every half hour=>runs twice an hour}.',
  'The border {is open round the clock=>is open 24 hours a day}.',
  '? The abbot {would not be drawn on=>did not want to comment on} the sale.',
];
