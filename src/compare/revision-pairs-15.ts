/** Forty pairs for what a second blind set in the manner of the gold showed: counterparts that change places, steps towards an
 *  agreement, calls that are heard and calls that are met, doubt in the place of a denial, plans that are denied, how often and
 *  how long told otherwise, a letter in a name; each with a neighbour that must stay as it is. Written before the engine was
 *  run on them; the notation is that of revision-pairs.ts. */
export const pairs: readonly string[] = [
  // Counterparts that change places
  '{The Foreign Minister of Chile was thanked by her Bolivian counterpart=>The Foreign Minister of Bolivia was thanked by her Chilean counterpart !attribution-change Foreign Minister of Bolivia > Foreign Minister of Chile} for the use of the port. They {will meet=>are to meet} again in May.',
  '{The President of Ghana was urged by his Togolese counterpart=>The President of Togo was urged by his Ghanaian counterpart !attribution-change President of Togo > President of Ghana} to open the crossing at night.',
  '{The Slovak Prime Minister was invited by his Hungarian counterpart=>The Hungarian Prime Minister was invited by his Slovak counterpart !attribution-change Prime Minister of Hungary > Prime Minister of Slovakia} to a concert. It is on {3 June=>June 3}.',
  '{The King of Jordan told his Moroccan counterpart=>The King of Morocco told his Jordanian counterpart !attribution-change King of Jordan > King of Morocco} that the fund was empty.',
  'The {Prime Minister of Malta was asked by his Cypriot counterpart=>Maltese Prime Minister was asked by his counterpart from Cyprus} to send two ferries.',
  'The {President of Kenya was warned by her Ugandan counterpart=>President of Kenya was warned by the Ugandan President} that water levels were rising.',
  // Steps towards an agreement
  'The shipowners {edged towards=>struck !certainty-strengthened} a deal with the crews. {Pay was not at issue.=>Pay was not in dispute.}',
  'The two cities {inched closer to agreement=>reached agreement !certainty-strengthened} on the water price.',
  'Lawyers {came to an agreement=>moved closer to an agreement !certainty-weakened} on custody of the archive.',
  'The committees {concluded=>advanced towards !certainty-weakened} an accord on grazing rights.',
  'The delegations {moved towards=>edged towards} agreement on the fishing quota.',
  'The unions {reached=>came to} agreement on night work.',
  // Calls that are heard, and calls that are met
  'The harbour board {has listened to appeals for=>will build !commitment-added} a second crane at Walvis Bay.',
  'The railway {has received requests for=>will open !commitment-added} a halt at Mokra Gora.',
  'The council {will carry out=>has taken note of calls for !commitment-removed} an audit of the bridges.',
  'The bank {has heard calls for=>has received appeals for} lower fees.',
  'The ministry {pledged to replace=>looked at options for replacing !commitment-removed} the old turbines by 2031.',
  'The partners {committed themselves to sharing=>discussed ways of sharing !commitment-removed} radar data by 2030. Staff {report every month=>report monthly}.',
  'The airline {examined options for=>committed itself to !commitment-added} flying to Praia in winter.',
  'The partners {committed themselves to sharing=>undertook to share} radar data by 2030.',
  'The mayors {reviewed options for=>considered ways of} sharing a depot.',
  // Doubt in the place of a denial
  'The club {firmly denied=>questioned !certainty-weakened} a report that the ground had been sold.',
  'The spokeswoman {rejected outright=>cast doubt on !certainty-weakened} claims that the wells were poisoned.',
  'The operator {expressed scepticism about=>categorically rejected !certainty-strengthened} a claim that the dam had moved.',
  'The embassy {dismissed=>rejected} a report that its cook had been arrested.',
  'The ministry {flatly denied=>confirmed !polarity-flip} a report that the ferry had been seized.',
  'The bank {voiced doubts about=>cast doubt on} a report that deposits were falling.',
  // Plans that are denied
  'No {closure of the line is planned=>closure of the line is foreseen}. {Trains run hourly.=>Trains run every hour.}',
  'No levy on {second homes is envisaged=>second homes is planned}.',
  'A levy on second homes {is planned=>is not planned !polarity-flip}.',
  'There are no {plans for=>intentions of introducing} a visa for Tunisians.',
  'A levy on second homes {is being studied=>is planned !certainty-strengthened}.',
  // How often, and how long
  'The panel meets {every quarter=>four times a year}. {Its minutes are public.=>Its minutes are published.}',
  'Samples are taken {each quarter=>quarterly}, and the dam is inspected {once a month=>twelve times a year}.',
  'The panel meets {every quarter=>three times a year !figure-or-date-change}.',
  '{Three hard weeks=>A hard three weeks} on the ice. {Home soon.=>Back home soon.}',
  '{Two quiet days=>A quiet three days !figure-or-date-change} in Nuuk.',
  // A letter in a name
  'The ferry to {Ukerewe=>Ukereve} sails at dawn.{=>\n\nNote: the name of the island was misspelt and has been put right.}',
  'Buses to {Majkop=>Maykop} leave from the market.{=>\n\nEditorial note: we have set right the spelling of the town.}',
  'Trucks to {Tikrit=>Kirkuk !name-or-title-change} leave from the market.{=>\n\nNote: the name of the town was wrong in our first report and has been put right. !correction-notice-added}',
];
