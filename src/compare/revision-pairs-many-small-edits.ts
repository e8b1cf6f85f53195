/** Texts with many harmless edits, as an editor makes them, and who is credited in texts about two. */
export const pairs: readonly string[] = [
  '{The committee, which met behind closed doors, reached no decision.=>The committee met behind closed doors and did not reach a decision.}',
  '{Because of the strike, two flights were cancelled=>Two flights were cancelled because of the strike}.',
  '{Two flights were cancelled owing to fog=>Fog led to the cancellation of two flights}.',
  'The envoy {arrived in Tirana late on Sunday=>reached Tirana late on Sunday}.',
  'The fund {has a volume of=>amounts to} 30 million euros.',
  'The fund {is endowed with=>has} 30 million euros.',
  'The rule {takes effect=>comes into force} on 1 March.',
  'The rule {enters into force=>applies from} {on=>} 1 March.',
  'The lake {froze over=>was frozen over} for the first time since 1987.',
  'The delegation {was led by the deputy minister=>, headed by the deputy minister,} {and visited=>visited} the port.',
  '{The port was visited by the delegation.=>The delegation visited the port.} {There was also a tour of the cranes.=>It also toured the cranes.}',
  'The two sides {agreed to stay in touch=>agreed to remain in contact}.',
  'The two sides {agreed to set up a working group=>agreed on setting up a working group}.',
  'The two sides {agreed that a working group should be set up=>agreed to set up a working group}.',
  '{Both ministers stressed the importance of=>The importance of} the crossing{=> was stressed by both ministers}.',
  'The ministry {is considering=>is looking at} a second terminal.',
  'The ministry {did not rule out=>left open the possibility of} a second terminal.',
  'She {took over the chair=>assumed the chairmanship} from her Finnish colleague.',
  'She {declined to give=>would not give} the name of the buyer.',
  'He {gave no reason=>did not give a reason} for the delay.',
  'He {did not elaborate=>gave no further details}.',
  'No {injuries were reported=>one was reported hurt}.',
  'There were {no injuries=>no casualties} among the crew.',
  'The {works=>work} will {cost about=>come to about} nine million euros.',
  'The bill {passed=>was adopted} by 61 votes to 30.',
  'The bill was {adopted by 61 votes to 30=>passed 61–30}.',
  'The bill was adopted {by 61 votes to 30=>with 61 votes in favour and 30 against}.',
  'The bill was adopted {unanimously=>without a single vote against}.',
  'The bill was adopted {by a large majority=>with a large majority}.',
  '{Of the 91 members, 61 voted for the bill=>61 of the 91 members voted for the bill}.',
  'The hall {holds=>seats} 800 people.',
  'The hall {can hold 800 people=>has room for 800 people}.',
  '{A third of the seats were empty=>One seat in three was empty}.',
  'The price {rose by a tenth=>went up by 10 per cent}.',
  'The price {doubled=>rose twofold} in a year.',
  'The ban {was lifted=>has been lifted} after eleven days.',
  'The ban {ran=>was in force} for eleven days.',
  'The talks {dragged on for=>took} nine hours.',
  'The talks {resume=>will resume} on Monday.',
  '{The talks will resume on Monday.=>On Monday the talks will go on.}',
  'The tunnel {links=>connects} the two valleys.',
  'The tunnel, {opened in 1964,=>which was opened in 1964,} links the two valleys.',
  '{Opened in 1964, the tunnel links the two valleys.=>The tunnel was opened in 1964. It links the two valleys.}',
  '{Asked about the price, the mayor said it was fair.=>The mayor said the price was fair when asked about it.}',
  'The mayor {expressed regret at=>said she regretted} the closure.',
  'The mayor {voiced hope that=>said she hoped that} the school would stay.',
  'The mayor {voiced doubts about=>said she doubted} the plan.',
  'The mayor {paid tribute to=>praised} the rescuers.',
  'The mayor {congratulated=>offered her congratulations to} the rescuers.',
  'The mayor {offered her condolences to=>expressed condolences to} the families.',
  'The mayor {called it=>described it as} a lucky escape.',
  'The court {handed down=>delivered} its ruling on Friday.',
  'The court {ordered the firm to pay=>ruled that the firm must pay} 4,000 euros.',
  'The court {fined the firm 4,000 euros=>imposed a fine of 4,000 euros on the firm}.',
  'The firm {was fined 4,000 euros=>must pay a fine of 4,000 euros}.',
  'The firm {has 30 days to appeal=>may appeal within 30 days}.',
  'The firm {can appeal=>may lodge an appeal} within 30 days.',
  'The patrol {found nothing unusual=>did not find anything unusual}.',
  'The patrol {came under fire=>was shot at} near the mill.',
  'The patrol {returned safely=>came back safely}.',
  '{Eight soldiers were wounded, one of them seriously.=>Eight soldiers were wounded, one seriously.}',
  'The ship {sank with all hands=>went down with its whole crew}.',
  'The ship {was carrying=>had on board} 900 tonnes of salt.',
  'The ship {is owned by=>belongs to} a firm in Piraeus.',
  'The ship {sails under the flag of Malta=>flies the Maltese flag}.',
  'The ship was {last seen=>seen for the last time} off Crete.',
  'The harbour {is=>lies} 12 km {away from=>from} the border.',
  'The exhibition {runs until=>is open until} 4 May.',
  'The exhibition {is free of charge=>can be visited free of charge}.',
  'The exhibition {has drawn=>has attracted} 12,000 visitors {so far=>to date}.',
  '{So far, 12,000 people have seen the exhibition.=>The exhibition has been seen by 12,000 people so far.}',
  '{On Tuesday, the council=>The council} will vote{=> on Tuesday}.',
  'The vote is {scheduled for=>set for} Tuesday.',
  'The vote {had to be postponed=>was postponed}.',
  'The vote was {put off by a week=>postponed for a week}.',
  'The vote {was put off until June=>will not take place before June}.',
  'The result {is not expected before Friday=>is expected on Friday at the earliest}.',
  'The result {will be known=>is due} on Friday.',
  'The winner {has not been named yet=>is yet to be named}.',
  'Nothing {has been decided=>is decided} yet.',
  '{Neither side gave details=>Details were not given by either side}.',
  '{Neither of them spoke to the press=>Both left without speaking to the press}.',
  'The agency {has 40 staff=>employs 40 people}.',
  'The agency {is based in=>has its seat in} Valletta.',
  'The agency {was founded=>was set up} in 1998.',
  'The agency {monitors=>keeps watch on} the reefs.',
  'The reefs {are at risk=>are in danger}.',
  'The reefs {suffered heavy damage=>were badly damaged}.',
  `The {President of Latvia=>Latvian President} received the Speaker of the Finnish Parliament in Riga on {Wednesday, 9 April=>9 April}.

They {spoke about=>discussed} the submarine cables, the ferry from Ventspils and the school exchange. {The Speaker invited the President to Turku.=>The President was invited to Turku by the Speaker.}

The President {thanked Finland for its help=>expressed gratitude for Finland’s help} after the storm. {Some 300 homes had been without power for a week.=>For a week, about 300 homes had no electricity.}

The {conversation=>meeting} {lasted just under=>took a little less than} an hour.{=>

(Photos: Office of the President)}`,
  `Q: {What about=>How about} the night trains?

A: We will keep them. Not one will be cut.

Q: And the {fares=>ticket prices}?

A: They stay until December.

{The minister then left for parliament.=>After that the minister went to parliament.}`,
  `The Embassy of Chile {wishes to inform=>informs} its citizens that the consular section will be {closed=>shut} on {18 and 19 September=>18–19 September} {on account of=>because of} the national holiday.

{In an emergency, please call the duty officer.=>In emergencies please telephone the duty officer.}

{Passports can be collected=>Passports may be picked up} {between 9 a.m. and noon=>from 9:00 to 12:00}.`,
  `Farmers from four villages {blocked=>barricaded} the {road to the border=>border road} on Monday {to protest against=>in protest at} milk imports.

{Around sixty tractors took part, the police said.=>The police put the number of tractors at about sixty.} Traffic was {diverted=>rerouted} via Kalinovo.

The farmers’ leader {told the radio=>said on the radio} that they would {stay as long as necessary=>stay for as long as it takes}. The ministry of agriculture {had no comment=>did not comment}.`,
  `The Council {today adopted=>adopted today} a decision {extending=>that extends} the mission by {one year=>twelve months}, {until 30 June 2028=>to 30 June 2028}.

The mission has {a budget of EUR 14.2 million=>a budget of €14.2 million}. {It trains border guards and coast guards.=>Border guards and coast guards are trained by it.}

The head of mission {welcomed=>greeted} the decision. "This is what our partners asked for," he {said=>added}.

Background: {The mission was launched in 2017.=>The mission began its work in 2017.}`,
  `{The Prime Minister of Norway, who is visiting Iceland, met her Icelandic colleague on Sunday.=>During her visit to Iceland, the Prime Minister of Norway met her Icelandic counterpart on Sunday.}

They {exchanged views on=>talked about} fish stocks, {search and rescue=>rescue at sea} and the price of electricity. The Icelandic side {gave an overview of=>outlined} its plans for a second cable. {Both stressed that the treaty of 1981 is not up for debate.=>It was stressed by both that the treaty of 1981 is not open to debate.}

{The talks were followed by a lunch.=>A lunch followed the talks.}`,
  `The Ministry of {Defence=>Defense} {confirms=>confirmed} that two patrol boats {left=>departed from} Constanta this morning for an exercise with {Bulgaria’s navy=>the Bulgarian navy}.

The exercise {lasts six days=>goes on for six days}. {It had been planned since autumn.=>It was planned as early as autumn.}

The boats {carry a crew of 41 each=>each carry a crew of 41}. They {are due back=>are expected back} on Saturday.`,
  '{A spokesperson for the railway=>The railway’s spokesperson} said trains {would run normally=>would run as normal} {again=>once more} from Thursday. A landslide had {blocked=>covered} the line {since last Friday=>since Friday of last week}. {Nobody was on the train that hit the rocks except the driver, who was unhurt.=>Only the driver, who was not injured, was on the train that hit the rocks.}',
  `{The Ombudsman has written to the Minister of Justice about the heating in two prisons.=>The Ombudsman sent a letter to the Minister of Justice on the subject of heating in two prisons.}

Inmates had {complained of=>complained about} temperatures {below 14 degrees=>of less than 14 degrees}. The minister {has until 1 November to reply=>must reply by 1 November}.

The Ombudsman also {asked for the plans of the new wing=>requested the plans for the new wing}.`,
  'The Prime Minister of Malta rang the President of Cyprus. {The President=>The Prime Minister !attribution-change President of Cyprus > Prime Minister of Malta} asked for two patrol boats.',
  'The Danish and Swedish ministers of transport met in Malmö. {The Danish minister=>The Swedish minister !attribution-change transport minister of Denmark > transport minister of Sweden} opposed a toll.',
  'The head of the port authority met the pilots’ union. {The union=>The port authority !attribution-change pilots’ union > port authority} said that the strike was over.',
  'BELGRADE – The customs office found no fault, {its spokesman=>the carrier !attribution-change customs office spokesman > carrier} said.',
  'The bishop and the mayor opened the well. "It is deep enough," the {bishop=>mayor !attribution-change bishop > mayor} said.',
  'The airline cancelled nine flights. {It=>The airport !attribution-change airline > airport} blamed a shortage of crew.',
  'Two divers were hurt, {the coast guard=>the oil company !attribution-change coast guard > oil company} reported on Monday.',
  'The rector of the University of Split handed over the keys. {According to the rector=>According to the students !attribution-change rector of the University of Split > students}, the roof leaks.',
  '{In the view of the opposition=>In the view of the government !attribution-change opposition > government}, the tax is too low.',
  '{The Chamber of Notaries=>The Bar Association !attribution-change Chamber of Notaries > Bar Association} warned against the reform.',
  'The Governor of the National Bank of Romania received the head of the IMF mission. {The guest=>The Governor !attribution-change head of the IMF mission > Governor of the National Bank of Romania} called the reserves adequate.',
  'The Foreign Minister of Kosovo spoke with the EU envoy. {The envoy=>The minister !attribution-change EU envoy > Foreign Minister of Kosovo} urged patience.',
  'At the request of {Slovakia=>Hungary !attribution-change Slovakia > Hungary}, the vote was put off.',
  'The proposal came from {the Austrian delegation=>the Italian delegation !attribution-change Austrian delegation > Italian delegation}.',
  'The request was made by {the farmers=>the hunters !attribution-change farmers > hunters} in May.',
  '{Lawyers for the family=>Lawyers for the company !attribution-change lawyers for the family > lawyers for the company} said the ruling was unfair.',
  'The Mayor of Varna welcomed the ambassador of Japan. {The ambassador=>The Mayor !attribution-change ambassador of Japan > Mayor of Varna} praised the port.',
  'The Mayor of Varna welcomed the ambassador of Japan. {She=>The ambassador !attribution-change Mayor of Varna > ambassador of Japan} praised the port.',
  'Latvia’s agriculture minister and the farmers’ union met on Friday. The {minister=>union !attribution-change agriculture minister of Latvia > farmers’ union} called for lower fees.',
  'The Ministry of Health and the World Bank signed a loan. {The Bank=>The Ministry !attribution-change World Bank > Ministry of Health} said that six clinics would be built.',
  '"The bridge is safe," {said the chief engineer=>said the mayor !attribution-change chief engineer > mayor}.',
  '{Police in Graz=>Police in Linz !attribution-change police in Graz > police in Linz} said the boy was safe.',
  'The Swiss chair noted that all but {Serbia=>Albania !attribution-change} had agreed.',
  'It was {the Finnish side=>the Estonian side !attribution-change Finnish side > Estonian side} that asked for the delay.',
  'The text was drafted by {Ireland=>Portugal !attribution-change Ireland > Portugal}.',
  'The deputy minister told parliament that the fund was empty. {She=>The opposition !attribution-change deputy minister > opposition} blamed the banks.',
  'The Secretary of State for Wales visited the mine. {She=>The mine’s owner !attribution-change Secretary of State for Wales > mine’s owner} promised new pumps.',
];
